using System.Globalization;
using LabourSim.Model;
using LabourSim.Population;
using C = LabourSim.Outcomes.Counter;
using F = LabourSim.Accounting.FlowKind;

namespace LabourSim.Outcomes;

/// <summary>
/// Holds runs of a baseline against the calibration targets of the evidence register. Everything is measured from recorded
/// events, tours and the ledger, never read from parameters.
/// </summary>
public static class CalibrationTargets
{
    /// <summary>
    /// Fewest people abroad, over all replicates together, that can be held against the targets. The rarest count, arrivals of K29, is 20 a
    /// year among 100,000 and may stray by half; among 80,000 it is 16, which luck moves by 4 either way (its square root), and twice that
    /// is half.
    /// </summary>
    public const int EnoughPeople = 80_000;

    private static readonly TargetDefinition[] Definitions =
    [
        new("K01", "input", "people abroad, mean of 2013-17, at 100,000 asked for", "100,000",
            [new(50_000, 150_000, r => Of(r.Before(), t => r.Scale * t[C.Heads] / t.Months))]),
        new("K02", "input", "share of people in China; Russia; other hosts, 2013-17", "0.50; 0.30; 0.20",
            [new(0.40, 0.60, r => HostShare(r, Host.China)), new(0.20, 0.40, r => HostShare(r, Host.Russia)),
             new(0.10, 0.30, r => 1 - HostShare(r, Host.China) - HostShare(r, Host.Russia))]),
        new("K03", "emergent", "state income per worker-year, all hosts, 2013-17, USD", "5,000",
            [new(3_000, 7_500, r => Of(r.Before(), t => 12 * OutcomeCatalogue.State(t) / t[C.WorkerMonths]))]),
        new("K04", "input", "office's share of what clients paid, 2013-17", "0.70",
            [new(0.65, 0.75, r => Of(r.Before(), t => t.Dollars(F.OfficeShare) / OutcomeCatalogue.Gross(t)))]),
        new("K05", "input", "cash and credit of assigned work before debt service, share of gross, Russia 2013-17", "0.15",
            [new(0.10, 0.20, r => Of(r.Before(Host.Russia),
                t => (t.Dollars(F.LedgerCredit) + OutcomeCatalogue.Pocket(t)) / OutcomeCatalogue.Gross(t)))]),
        new("K06", "input", "pocket cash handed over per assigned month, Russia 2013-17, USD", "8",
            [new(5, 15, r => Of(r.Before(Host.Russia), t => OutcomeCatalogue.Pocket(t) / t[C.AssignedMonths]))]),
        new("K07", "emergent", "ledger credit per assigned month before debt service, Russia 2013-17, USD", "130",
            [new(100, 200, r => Of(r.Before(Host.Russia), t => t.Dollars(F.LedgerCredit) / t[C.AssignedMonths]))]),
        new("K08", "input", "what clients paid per assigned month, Russia 2013-17, USD", "800-1,000",
            [new(700, 1_100, r => Of(r.Before(Host.Russia), t => OutcomeCatalogue.Gross(t) / t[C.AssignedMonths]))]),
        new("K09", "input", "quota assessed per assigned month, Russia, USD: first half 2019; Aug 2019-2020; Apr-Dec 2023; Jan-Mar 2025; from Apr 2025",
            "760; 860; 560-875; 730; 1,460",
            [new(646, 874, r => Quota(r, 2019, 1, 2019, 7)), new(731, 989, r => Quota(r, 2019, 8, 2020, 12)),
             new(560, 875, r => Quota(r, 2023, 4, 2023, 12)), new(620.5, 839.5, r => Quota(r, 2025, 1, 2025, 3)),
             new(1_241, 1_679, r => Quota(r, 2025, 4, 2025, 12))]),
        new("K10", "emergent", "assigned months whose office share fell short of the quota, before private money, Russia 2013-17", "> 0.5",
            [new(0.40, 0.80, r => Of(r.Before(Host.Russia), t => (double)t[C.ShortMonths] / t[C.AssignedMonths]))]),
        new("K11", "emergent", "ledger pay-out of completed tours without side work, Russia 2013-17, USD: median; 95th percentile", "650; <= 2,000",
            [new(300, 1_000, r => r.Quantile(0.5, AssignedOnly, t => t.PayOutCents / 100.0)),
             new(0, 2_000, r => r.Quantile(0.95, AssignedOnly, t => t.PayOutCents / 100.0))]),
        new("K12", "emergent", "handed to brokers a year by those released 9 months or more, Russia 2013-17, USD", "2,500",
            [new(1_500, 3_500, r => Of(r.Before(Host.Russia), t => t[C.ReleasedLongSent] / 100.0 / t[C.ReleasedLong]))]),
        new("K13", "emergent", "moonlighting net per moonlit month over pocket cash per assigned month, Russia 2013-17", "4",
            [new(3, 10, r => Of(r.Before(Host.Russia),
                t => (double)t[C.MoonlitNet] / t[C.MoonlitMonths] / (OutcomeCatalogue.Pocket(t) * 100 / t[C.AssignedMonths])))]),
        new("K14", "input", "median slot bribe of first tours begun in 2010; 2021-23, USD", "400; 1,500",
            [new(50, 4_000, r => SlotBribe(r, 2010, 2010)), new(50, 4_000, r => SlotBribe(r, 2021, 2023))]),
        new("K15", "input", "hours a day, Russia 2013-17; days off a month in 2017; in 2025", "14; 1-2; 0.17",
            [new(12, 16, r => Of(r.Before(Host.Russia), t => t.Real(C.Hours) / t[C.WorkerMonths])),
             new(1, 2, r => DaysOff(r, 2017, 1)), new(0, 0.4, r => DaysOff(r, 2025, 1))]),
        new("K16", "emergent", "months of completed tours ended 2013-17: mean; longest", "36; cap 120",
            [new(30, 60, r => r.Mean(t => Completed(t) && Ended(t, 2013, 2017), Stay)),
             new(30, 120, r => r.Quantile(1, t => Completed(t) && Ended(t, 2013, 2017), Stay))]),
        new("K17", "emergent", "median stay of those who left, Russia: before 2020; all years, months", "31",
            [new(22, 48, r => r.Quantile(0.5, t => LeftRussia(t) && Ended(t, 2007, 2019), Stay)),
             new(22, 48, r => r.Quantile(0.5, LeftRussia, Stay))]),
        new("K18", "input", "deaths per 10,000 worker-years, 2013-17", "14",
            [new(10, 24, r => Of(r.Before(), t => 120_000.0 * t[C.Deaths] / t[C.WorkerMonths]))]),
        new("K19", "emergent", "successful exits per 1,000 worker-years, Russia: 2010-17; in the closure as a share of that", "1.0; lower",
            [new(0.4, 3, r => ExitRate(r, Month.Of(2010, 1), Month.Of(2017, 12))),
             new(0, 1, r => ExitRate(r, Month.Of(2020, 2), Month.Of(2023, 8)) / ExitRate(r, Month.Of(2010, 1), Month.Of(2017, 12)))]),
        new("K20", "emergent", "completed tours over completed, exits, deaths and hand-backs, 2013-17", ">= 0.98",
            [new(0.97, 0.999, r => Of(r.Before(),
                t => (double)t[C.ToursCompleted] / (t[C.ToursCompleted] + t[C.Exits] + t[C.Deaths] + t[C.HandedBack] - t[C.CaughtOnTheWay])))]),
        new("K21", "emergent", "causes of exits from Russia: economic; existential; epistemic, share", "0.50; 0.25; 0.25",
            [new(0.30, 0.70, r => CauseShare(r, C.ExitsEconomic)), new(0.05, 0.45, r => CauseShare(r, C.ExitsExistential)),
             new(0.05, 0.45, r => CauseShare(r, C.ExitsEpistemic))]),
        new("K22", "emergent", "months from intention to exit, Russia: median; 90th percentile", "8; > 14",
            [new(3, 18, r => r.Quantile(0.5, LeftRussia, t => t.IntentLag)),
             new(14, 120, r => r.Quantile(0.9, LeftRussia, t => t.IntentLag))]),
        new("K23", "emergent", "price of a phone, USD; months to the first phone without side income, Russia 2013-17", "50; 7",
            [new(40, 80, r => Of(r.Before(Host.Russia), t => t.Dollars(F.PhonePurchase) / t[C.PhonesBought])),
             new(4, 12, r => Of(r.Before(Host.Russia), t => (double)t[C.PhoneSavingMonths] / t[C.PhoneFirstBuyers]))]),
        new("K24", "emergent", "people holding a phone, Russia, January to March 2024", "0.6",
            [new(0.4, 0.8, r => Of(r.Span(Month.Of(2024, 1), Month.Of(2024, 3), Host.Russia),
                t => (double)t[C.HeadsWithPhone] / t[C.Heads]))]),
        new("K25", "input", "workers per planted informant, 2013-17; informants per platoon", "3-15; >= 1",
            [new(3, 15, r => Of(r.Before(), t => (double)t[C.Heads] / t[C.HeadsInformant])),
             new(0.98, 5, r => Of(r.Before(), t => (double)t[C.HeadsInformant] / t[C.Platoons]))]),
        new("K26", "input", "people in Russia on work permits, end 2017; end 2018; January 2020", "30,023; 11,490; 1,000",
            [new(27_021, 33_025, r => r.Heads(2017, 12, Host.Russia, Channel.Formal)),
             new(10_341, 12_639, r => r.Heads(2018, 12, Host.Russia, Channel.Formal)),
             new(900, 1_100, r => r.Heads(2020, 1, Host.Russia, Channel.Formal))]),
        new("K27", "input", "outside permits in Russia per permit lost, 2019: persons; visas", "0.15-0.25; 0.5",
            [new(0.15, 0.25, r => (r.Heads(2019, 12, Host.Russia) - r.Heads(2019, 12, Host.Russia, Channel.Formal)) / PermitsLost(r)),
             new(0.30, 0.77, r => r.Scale * Of(r.Span(Month.Of(2019, 1), Month.Of(2019, 12), Host.Russia), t => t.Real(C.VisasUsed)) / PermitsLost(r))]),
        new("K28", "input", "people left in January 2020 as a share of November 2017: Poland; Mongolia; Kuwait and Qatar", "0; 0; 0-0.5",
            [new(0, 0.05, r => Left(r, Host.Poland)), new(0, 0.05, r => Left(r, Host.Mongolia)),
             new(0, 0.5, r => Left(r, Host.Kuwait)), new(0, 0.5, r => Left(r, Host.Qatar))]),
        new("K29", "emergent", "people who left Russia and arrived in safety: 2022; 2025, at 100,000 abroad", "20; 10",
            [new(10, 30, r => r.Arrivals(2022, Host.Russia)), new(5, 15, r => r.Arrivals(2025, Host.Russia))]),
        new("K30", "input", "resettled people who by their third year had sent money; word", "0.56; 0.42",
            [new(0.49, 0.63, r => Sent(r, C.ResettledRemitting)), new(0.35, 0.49, r => Sent(r, C.ResettledInforming))]),
        new("K31", "input", "income from cyber theft, billion USD: 2023; 2024; 2025", "0.66; 1.34; 2.02",
            [new(0.63, 0.69, r => Cyber(r, 2023)), new(1.27, 1.41, r => Cyber(r, 2024)), new(1.92, 2.12, r => Cyber(r, 2025))]),
        new("K32", "input", "troops sent by January 2025; by April 2025; casualties by January; by April, at 100,000 abroad", "11,000; 15,000; 3,000-4,000; 4,700",
            [new(8_250, 13_750, r => Soldiers(r, C.TroopsSent, 1)), new(11_250, 18_750, r => Soldiers(r, C.TroopsSent, 4)),
             new(2_250, 5_000, r => Soldiers(r, C.Casualties, 1)), new(3_525, 5_875, r => Soldiers(r, C.Casualties, 4))]),
        new("K33", "input", "pay to the state per soldier-month, 2024-25, USD", "2,000",
            [new(1_500, 2_500, r => Of(r.Span(Month.Of(2024, 1), Month.Of(2025, 12)),
                t => t.Military.Dollars(F.SoldierPay) / t.Military[C.WorkerMonths]))]),
        new("K34", "emergent", "soldiers captured by April 2025, at 100,000 abroad", "2 of > 10,000",
            [new(0, 10, r => Soldiers(r, C.Captured, 4))]),
        new("K35", "input", "people in Russia: October 2024; May 2025", "4,000; 15,000",
            [new(2_800, 5_200, r => r.Heads(2024, 10, Host.Russia)), new(10_500, 19_500, r => r.Heads(2025, 5, Host.Russia))]),
    ];

    /// <summary>What one run gives for every part of every target; NaN where the run does not cover it.</summary>
    public static IReadOnlyList<IReadOnlyList<double>> Measure(RunResult run)
    {
        RunReader reader = new(run);
        return [.. Definitions.Select(d => (IReadOnlyList<double>)[.. d.Parts.Select(p => p.Measure(reader))])];
    }

    /// <summary>One row a target from the measures of one or more replicates: each part is judged on their mean.</summary>
    public static IReadOnlyList<TargetRow> Judge(IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> replicates)
    {
        ArgumentNullException.ThrowIfNull(replicates);
        List<TargetRow> rows = [];
        for (int i = 0; i < Definitions.Length; i++)
        {
            TargetDefinition d = Definitions[i];
            double[] means = [.. d.Parts.Select((_, p) => Mean(replicates.Select(r => r[i][p])))];
            bool measured = means.All(double.IsFinite);
            bool hit = measured && d.Parts.Zip(means).All(x => x.Second >= x.First.Low && x.Second <= x.First.High);
            rows.Add(new TargetRow(d.Id, d.Kind, d.What, d.Target, Join(d.Parts.Select(p => p.Low)), Join(d.Parts.Select(p => p.High)),
                measured ? Join(means) : "", hit));
        }

        return rows;
    }

    /// <summary>Measures and judges whole runs at once.</summary>
    public static IReadOnlyList<TargetRow> Evaluate(IReadOnlyList<RunResult> replicates)
    {
        ArgumentNullException.ThrowIfNull(replicates);
        return Judge([.. replicates.Select(Measure)]);
    }

    // A replicate in which a rare thing never happened says nothing about it; the others do.
    private static double Mean(IEnumerable<double> values) =>
        values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();

    private static string Join(IEnumerable<double> values) =>
        string.Join("; ", values.Select(v => v.ToString("G6", CultureInfo.InvariantCulture)));

    private static double Of(Totals? t, Func<Totals, double> value) => RunReader.Of(t, value);

    private static double HostShare(RunReader r, Host host) =>
        Of(r.Before(host), t => t[C.Heads]) / Of(r.Before(), t => t[C.Heads]);

    private static double Quota(RunReader r, int fromYear, int fromMonth, int toYear, int toMonth) =>
        Of(r.Span(Month.Of(fromYear, fromMonth), Month.Of(toYear, toMonth), Host.Russia), t => t[C.QuotaAssessed] / 100.0 / t[C.AssignedMonths]);

    private static double DaysOff(RunReader r, int year, int month) =>
        Of(r.Span(Month.Of(year, month), Month.Of(year, 12), Host.Russia), t => t.Real(C.DaysOff) / t[C.WorkerMonths]);

    private static double ExitRate(RunReader r, Month from, Month to) =>
        Of(r.Span(from, to, Host.Russia), t => 12_000.0 * t[C.Exits] / t[C.WorkerMonths]);

    private static double CauseShare(RunReader r, C cause) =>
        Of(r.Span(Month.Of(2007, 1), Month.Of(2025, 12), Host.Russia), t => (double)t[cause] / t[C.Exits]);

    private static double PermitsLost(RunReader r) =>
        r.Heads(2017, 12, Host.Russia, Channel.Formal) - r.Heads(2019, 12, Host.Russia, Channel.Formal);

    private static double Left(RunReader r, Host host) => r.Heads(2020, 1, host) / r.Heads(2017, 11, host);

    private static double Sent(RunReader r, C counter) =>
        Of(r.Span(Month.Of(2007, 1), Month.Of(2025, 12)), t => (double)t[counter] / t[C.ResettledThirdYear]);

    private static double SlotBribe(RunReader r, int from, int to) =>
        r.Quantile(0.5, t => t.Tour == 1 && t.Channel != Channel.Military && t.Arrived >= Month.Of(from, 1).Index && t.Arrived <= Month.Of(to, 12).Index, t => t.SlotBribeCents / 100.0);

    private static bool Completed(TourRecord t) => t.End == EndKind.Completed && t.Channel != Channel.Military;

    private static bool LeftRussia(TourRecord t) => t.End == EndKind.Exited && t.Host == Host.Russia;

    private static bool Ended(TourRecord t, int from, int to) =>
        t.Ended >= Month.Of(from, 1).Index && t.Ended <= Month.Of(to, 12).Index;

    private static bool AssignedOnly(TourRecord t) =>
        Completed(t) && !t.SideWork && t.Host == Host.Russia && Ended(t, 2013, 2017);

    private static double Cyber(RunReader r, int year) => Of(r.Span(Month.Of(year, 1), Month.Of(year, 12)), t => r.Scale * t.Cyber / 1e11);

    private static double Soldiers(RunReader r, C what, int month) =>
        r.Scale * Of(r.Span(Month.Of(2023, 8), Month.Of(2025, month)), t => t.Military[what]);

    private static double Stay(TourRecord t) => t.Ended - t.Arrived + 1;
}
