using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Outcomes;

/// <summary>Targets measured on a hand-made run of 2013 to 2017 in which every month is alike.</summary>
public class CalibrationTargetsTests
{
    [Theory]
    // 300 people asked for as 1,000: scaled to 100,000 abroad they are 30,000, all of them in Russia.
    [InlineData("K01", 0, 30_000)]
    [InlineData("K02", 0, 0)]
    [InlineData("K02", 1, 1)]
    [InlineData("K02", 2, 0)]
    // Of 900 a month the office has 630; cash 9 and credit 126 are 15 %.
    [InlineData("K04", 0, 0.7)]
    [InlineData("K05", 0, 0.15)]
    [InlineData("K06", 0, 9)]
    [InlineData("K07", 0, 126)]
    [InlineData("K08", 0, 900)]
    // A hundred and fifty of 300 assigned months fell short.
    [InlineData("K10", 0, 0.5)]
    // One death a month in 300 worker-months: 400 in 10,000 years.
    [InlineData("K18", 0, 400)]
    // Pay-outs of 400, 500 and 900 without side work; stays of 37, 38 and 45 months, and 100 of one who moonlit.
    [InlineData("K11", 0, 500)]
    [InlineData("K11", 1, 860)]
    [InlineData("K16", 0, 55)]
    [InlineData("K16", 1, 100)]
    // 95 completed against 3 exits, a death and 2 handed back, one of whom had left and was caught on the way.
    [InlineData("K20", 0, 95.0 / 100)]
    public void Measure_FollowsItsDefinition(string id, int part, double value) => Measures(id)[part].ShouldBe(value, 1e-9 * Math.Max(1, value));

    [Fact]
    public void Measures_NeverReadParameters()
    {
        RunResult run = Made();
        RunResult other = new()
        {
            Spec = run.Spec with { Settings = [.. ParameterCatalogue.All.Select(p => Set(p, p.High))] },
            Partial = run.Partial,
            Totals = run.Totals,
            Tours = run.Tours,
            Events = run.Events,
            Lives = run.Lives,
            Tenure = run.Tenure,
            Resettlements = run.Resettlements,
        };

        CalibrationTargets.Evaluate([other]).ShouldBe(CalibrationTargets.Evaluate([run]));
    }

    [Fact]
    public void Rows_AreOneForEachTargetInOrder()
    {
        IReadOnlyList<TargetRow> rows = CalibrationTargets.Evaluate([Made()]);

        rows.Select(r => r.Id).ShouldBe(rows.Select(r => r.Id).Distinct().Order(StringComparer.Ordinal));
        rows.ShouldAllBe(r => r.Kind == "input" || r.Kind == "emergent");
        rows.Count(r => r.Kind == "emergent").ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Hit_NeedsEveryPart()
    {
        IReadOnlyList<TargetRow> rows = CalibrationTargets.Evaluate([Made()]);

        Row(rows, "K04").Hit.ShouldBeTrue();
        Row(rows, "K01").Hit.ShouldBeFalse();
        Row(rows, "K02").Value.ShouldBe("0; 1; 0");
        Row(rows, "K02").Hit.ShouldBeFalse();
        Row(rows, "K11").Hit.ShouldBeTrue();
    }

    [Fact]
    public void WhatTheRunDoesNotCover_IsNeitherMeasuredNorHit()
    {
        // Quotas of 2019 to 2025.
        TargetRow quota = Row(CalibrationTargets.Evaluate([Made()]), "K09");

        quota.Value.ShouldBeEmpty();
        quota.Hit.ShouldBeFalse();
    }

    [Fact]
    public void Replicates_AreJudgedOnTheirMean()
    {
        // 0.6 and 0.8 are no hits alone; their mean is.
        IReadOnlyList<IReadOnlyList<double>> low = With("K04", 0.6), high = With("K04", 0.8), never = With("K04", double.NaN);

        Row(CalibrationTargets.Judge([low]), "K04").Hit.ShouldBeFalse();
        Row(CalibrationTargets.Judge([high]), "K04").Hit.ShouldBeFalse();
        Row(CalibrationTargets.Judge([low, high]), "K04").Hit.ShouldBeTrue();

        // A replicate without anyone to measure says nothing about the others.
        Row(CalibrationTargets.Judge([low, never, high]), "K04").Value.ShouldBe("0.7");
        Row(CalibrationTargets.Judge([never]), "K04").Value.ShouldBeEmpty();
    }

    [Theory]
    // 55 million dollars of theft a month are 0.66 billion a year, times 100.
    [InlineData("K31", 0, 66)]
    [InlineData("K31", 2, 66)]
    // Ten troops sent and four struck a month from August 2023: 18 months to January 2025, 21 to April, times 100.
    [InlineData("K32", 0, 18_000)]
    [InlineData("K32", 1, 21_000)]
    [InlineData("K32", 2, 7_200)]
    [InlineData("K32", 3, 8_400)]
    [InlineData("K33", 0, 2_000)]
    [InlineData("K34", 0, 2_100)]
    public void War_IsMeasuredOverSoldiersAlone(string id, int part, double value) =>
        CalibrationTargets.Measure(War())[Place(id)][part].ShouldBe(value, 1e-9 * value);

    // 2023 to 2025, every month alike, asked for as 1,000; the formal cell holds what must not be counted.
    private static RunResult War()
    {
        RunResult made = Made();
        MonthlyTotals totals = new(Month.Of(2023, 1), 36);
        long[] counters = new long[Places.Cells * MonthlyTotals.CounterCount], flows = new long[Places.Cells * FlowKind.Count];
        foreach ((Channel channel, int times) in (ReadOnlySpan<(Channel, int)>)[(Channel.Military, 1), (Channel.Formal, 7)])
        {
            int cell = Places.Cell(Host.Russia, channel);
            Span<long> counts = counters.AsSpan(cell * MonthlyTotals.CounterCount, MonthlyTotals.CounterCount);
            counts[(int)Counter.TroopsSent] = 10 * times;
            counts[(int)Counter.Casualties] = 4 * times;
            counts[(int)Counter.Captured] = times;
            counts[(int)Counter.WorkerMonths] = 50 * times * times;
            flows[cell * FlowKind.Count + (int)FlowKind.SoldierPay] = 50 * times * 200_000L;
        }

        for (int month = 0; month < 36; month++)
        {
            totals.Store(counters, flows, cyber: 5_500_000_000, it: 1);
        }

        return new RunResult
        {
            Spec = made.Spec with { From = totals.From, To = totals.From.Plus(35) },
            Partial = false,
            Totals = totals,
            Tours = [],
            Events = [],
            Lives = [],
            Tenure = made.Tenure,
            Resettlements = [],
        };
    }

    private static TargetRow Row(IReadOnlyList<TargetRow> rows, string id) => rows.Single(r => r.Id == id);

    private static int Place(string id) => CalibrationTargets.Evaluate([Made()]).Select(r => r.Id).ToList().IndexOf(id);

    private static IReadOnlyList<double> Measures(string id) => CalibrationTargets.Measure(Made())[Place(id)];

    private static IReadOnlyList<double>[] With(string id, double value)
    {
        IReadOnlyList<double>[] measures = [.. CalibrationTargets.Measure(Made())];
        measures[Place(id)] = [value];
        return measures;
    }

    private static RunResult Made()
    {
        Month from = Month.Of(2013, 1), to = Month.Of(2017, 12);
        MonthlyTotals totals = new(from, 60);
        int cell = Places.Cell(Host.Russia, Channel.Formal);
        long[] counters = new long[Places.Cells * MonthlyTotals.CounterCount];
        long[] flows = new long[Places.Cells * FlowKind.Count];
        Count(Counter.Heads, 300);
        Count(Counter.WorkerMonths, 300);
        Count(Counter.AssignedMonths, 300);
        Count(Counter.ShortMonths, 150);
        Count(Counter.Deaths, 1);
        Count(Counter.ToursCompleted, 95);
        Count(Counter.Exits, 3);
        Count(Counter.HandedBack, 2);
        Count(Counter.CaughtOnTheWay, 1);
        Pay(FlowKind.OfficeShare, 630);
        Pay(FlowKind.CompanyShare, 270);
        Pay(FlowKind.PocketCash, 9);
        Pay(FlowKind.LedgerCredit, 126);
        for (int month = 0; month < 60; month++)
        {
            totals.Store(counters, flows, 0, 0);
        }

        return new RunResult
        {
            Spec = new WorldSpec { Seed = 1, Workers = 1_000, From = from, To = to },
            Partial = false,
            Totals = totals,
            Tours = [Tour(400, 37), Tour(500, 38), Tour(900, 45), Tour(5_000, 100) with { SideWork = true }],
            Events = [],
            Lives = [],
            Tenure = new TenureTable(),
            Resettlements = [],
        };

        void Count(Counter counter, long value) => counters[cell * MonthlyTotals.CounterCount + (int)counter] = value;
        void Pay(FlowKind kind, long dollarsEach) => flows[cell * FlowKind.Count + (int)kind] = dollarsEach * 100 * 300;
    }

    private static TourRecord Tour(int payOut, int months) => new()
    {
        Person = 1,
        Tour = 1,
        Host = Host.Russia,
        Channel = Channel.Formal,
        End = EndKind.Completed,
        Arrived = (short)(Month.Of(2016, 12).Index - months + 1),
        Ended = (short)Month.Of(2016, 12).Index,
        Ties = 4,
        Cause = 0,
        IntentLag = 0,
        SideWork = false,
        IndicatorMonths = 0,
        Harms = 0,
        MoneyCents = 0,
        PayOutCents = payOut * 100,
        SlotBribeCents = 0,
        Doubt = 0,
    };
}
