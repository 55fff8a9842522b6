using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Statistics;
using LabourSim.Experiments.Tests.Running;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Comparing;

public sealed class EffectPartsTests
{
    [Fact]
    public void By_hand()
    {
        // Take-home, A: 100 people at 10, then 100 at 20; B: 150 at 12, then 50 at 26. Weights A 1/2, 1/2; B 3/4, 1/4.
        // Each = ½·2 + ½·6 = 4; people = ¼·10 − ¼·20 = −2.5; both = ¼·2 − ¼·6 = −1. Plain: 15.5 − 15 = 0.5.
        EffectParts parts = Of("take-home", MadeUp.Cells("take-home", 2, (0, 100, 10), (1, 100, 20)), MadeUp.Cells("take-home", 2, (0, 150, 12), (1, 50, 26)));

        (parts.Base, parts.Other).ShouldBe((15, 15.5));
        (parts.Each, parts.People, parts.Both, parts.Empty).ShouldBe((4, -2.5, -1, 0));
    }

    [Fact]
    public void A_total_by_hand()
    {
        // Exposure, A: 100 people with 50 in all; B: 200 with 120. n 100 → 200, r 0.5 → 0.6: each 100·0.1, people 100·0.5, both 100·0.1.
        EffectParts parts = Of("exposure", MadeUp.Cells("exposure", 1, (0, 100, 50)), MadeUp.Cells("exposure", 1, (0, 200, 120)));

        parts.Each.ShouldBe(10, 1e-9);
        parts.People.ShouldBe(50, 1e-9);
        parts.Both.ShouldBe(10, 1e-9);
        EffectParts.Headline(OutcomeCatalogue.Find("exposure")!, parts).ShouldBe(70);
    }

    [Fact]
    public void Simpsons_case_is_told_by_what_each_one_meets()
    {
        // Every year is better under B, but B keeps many more people abroad in the worse year, so its mean is worse.
        CellOutcomes a = MadeUp.Cells("exploitation-index", 24, [.. Enumerable.Range(0, 24).Select(m => (m, m < 12 ? 100.0 : 10, m < 12 ? 0.5 : 0.8))]);
        CellOutcomes b = MadeUp.Cells("exploitation-index", 24, [.. Enumerable.Range(0, 24).Select(m => (m, 100.0, m < 12 ? 0.48 : 0.76))]);
        Comparison comparison = new("a", "b", MadeUp.From, MadeUp.From.Plus(23));
        comparison.Add(a, b, People.Tally(People.Table(), People.Table()));

        EffectRow row = comparison.Effects().Single(e => e.Host == "all" && e.Outcome.Id == "exploitation-index");

        row.Plain.Mean.ShouldBeGreaterThan(0);
        row.Effect.ShouldBeLessThan(0);
        row.PlainContradicts.ShouldBeTrue();
        comparison.ByYear().Where(y => y.Outcome == row.Outcome).Select(y => (y.Year, Sign: Math.Sign(y.Effect.Mean))).ShouldBe([(2018, -1), (2019, -1)]);
    }

    [Fact]
    public void A_cell_that_is_empty_under_one_of_the_two_changes_people_alone()
    {
        EffectParts left = Of("take-home", MadeUp.Cells("take-home", 2, (0, 100, 10), (1, 100, 20)), MadeUp.Cells("take-home", 2, (0, 100, 10)));
        EffectParts came = Of("take-home", MadeUp.Cells("take-home", 2, (0, 100, 10)), MadeUp.Cells("take-home", 2, (0, 100, 10), (1, 100, 20)));

        (left.Each, left.People, left.Both).ShouldBe((0, -5, 0));
        (came.Each, came.People, came.Both).ShouldBe((0, 5, 0));
        left.Empty.ShouldBe(1.0 / 3);
        came.Empty.ShouldBe(1.0 / 3);
    }

    [Fact]
    public void Parts_add_up_and_the_headline_never_has_a_sign_that_no_year_has()
    {
        Gen<(int, Host, double, double)[]> cells = Gen.Choose(0, 35).Zip(Gen.Choose(0, 2)).Zip(Gen.Choose(0, 50)).Zip(Gen.Choose(-100, 100))
            .Select(t => (t.Item1.Item1.Item1, (Host)t.Item1.Item1.Item2, (double)t.Item1.Item2, t.Item2 / 7.0)).ArrayOf(60);
        Prop.ForAll(cells.Zip(cells).ToArbitrary(), worlds =>
        {
            foreach (string id in (string[])["take-home", "exposure", "state-revenue"])
            {
                CellOutcomes a = MadeUp.Cells(id, 36, worlds.Item1), b = MadeUp.Cells(id, 36, worlds.Item2);
                Comparison comparison = new("a", "b", MadeUp.From.Plus(5), MadeUp.From.Plus(33));
                comparison.Add(a, b, People.Tally(People.Table(), People.Table()));
                foreach (EffectRow row in comparison.Effects())
                {
                    (row.Each + row.People + row.Both).ShouldBe(row.Plain.Mean, 1e-9 * (1 + Math.Abs(row.Each) + Math.Abs(row.People)));
                    if (row.Host == "all")
                    {
                        double[] years = [.. comparison.ByYear().Where(y => y.Outcome == row.Outcome).Select(y => y.Effect.Mean)];
                        (row.Effect <= 1e-9 || years.Any(y => y > 0)).ShouldBeTrue();
                        (row.Effect >= -1e-9 || years.Any(y => y < 0)).ShouldBeTrue();
                    }
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Replicates_that_agree_tell_no_interval()
    {
        Comparison comparison = new("a", "b", MadeUp.From, MadeUp.From);
        CellOutcomes a = MadeUp.Cells("safe-exits", 1, (0, 100, 0));
        comparison.Add(a, a, People.Tally(People.Table(), People.Table()));
        comparison.Add(a, a, People.Tally(People.Table(), People.Table()));

        EffectRow row = comparison.Effects().First(e => e.Outcome.Id == "safe-exits");

        row.Effect.ShouldBe(0);
        (row.Low, row.High).ShouldBe((double.NaN, double.NaN));
    }

    [Fact]
    public void Gains_of_replicates_that_agree_tell_no_interval_either()
    {
        // Three of six people have more money in both replicates: half gain, nobody loses, and the spread is not known.
        Comparison comparison = new("a", "b", MadeUp.From, MadeUp.From);
        CellOutcomes cells = MadeUp.Cells("safe-exits", 1, (0, 100, 0));
        GainTally tally = People.Tally(Six(100), Six(150));
        comparison.Add(cells, cells, tally);
        comparison.Add(cells, cells, tally);
        GainTally same = People.Tally(Six(100), Six(100));

        GainRow row = comparison.Gains([same, same]).First(g => g is { Measure: "money", GroupKind: "all" });

        row.Replicates.ShouldBe(2);
        row.Gain.ShouldBe(new Estimate(0.5, double.NaN, double.NaN));
        row.Lose.ShouldBe(new Estimate(0, double.NaN, double.NaN));
        row.Change.ShouldBe(new Estimate(0.25, double.NaN, double.NaN));
        row.Net.ShouldBe(new Estimate(0.5, double.NaN, double.NaN));
        row.NullNet.ShouldBe(new Estimate(0, double.NaN, double.NaN));
        row.BeyondLuck.ShouldBeFalse();

        static PersonTable Six(int cents) => People.Table([.. Enumerable.Range(1, 6).Select(i => People.Tour((ulong)i, i <= 3 ? cents : 100))]);
    }

    /// <summary>Cells cut from real runs add up to what the run's totals say, for every outcome that has parts.</summary>
    [Fact]
    public void Parts_of_real_worlds_add_up()
    {
        ExperimentResult result = Session.Run(Small.Experiment("baseline", "no-mandate", "harm-reduction") with
        {
            Compare = true,
            Replicates = 2,
            From = Month.Of(2011, 6),
            To = Month.Of(2020, 3),
        });

        EffectRow[] rows = [.. result.Effects.Concat(result.SideBySide).Where(e => double.IsFinite(e.Each))];
        rows.Length.ShouldBeGreaterThan(400);
        foreach (EffectRow row in rows)
        {
            (row.Each + row.People + row.Both).ShouldBe(row.Plain.Mean, 1e-6 * (1e-9 + Math.Abs(row.Each) + Math.Abs(row.People) + Math.Abs(row.Both)), $"{row.Other} {row.Outcome.Id} {row.Host}");
        }

        result.Effects.Where(e => e.Other == "no-mandate").Select(e => e.From).Distinct().ShouldBe([Month.Of(2017, 12)]);
        result.SideBySide.Select(e => e.From).Distinct().ShouldBe([Month.Of(2012, 1)]);
    }

    private static EffectParts Of(string id, CellOutcomes a, CellOutcomes b) =>
        EffectParts.Of(a, b, Comparison.Outcomes.ToList().IndexOf(OutcomeCatalogue.Find(id)!), 0, a.Months - 1, null);
}
