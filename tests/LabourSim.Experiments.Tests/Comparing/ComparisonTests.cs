using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Statistics;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Comparing;

public sealed class ComparisonTests
{
    [Fact]
    public void Effects_are_paired_by_replicate()
    {
        // Take-home over all hosts: base 10, 20, 30; other 11, 23, 35. Differences 1, 3, 5: mean 3, s = 2,
        // t(0.975; 2) = 4.302653, half-width 4.302653 · 2 / √3 = 4.968275. Unpaired, the interval would be far wider.
        Comparison comparison = new("a", "b", MadeUp.From, MadeUp.From);
        foreach ((double before, double after) in ((double, double)[])[(10, 11), (20, 23), (30, 35)])
        {
            comparison.Add(Window("take-home", before), Window("take-home", after), People.Tally(People.Table(), People.Table()));
        }

        EffectRow row = comparison.Effects().Single(e => e.Host == "all");

        (row.Base, row.Other, row.Outcome.Id, row.Host, row.Replicates).ShouldBe(("a", "b", "take-home", "all", 3));
        row.BaseMean.ShouldBe(20);
        row.OtherMean.ShouldBe(23);
        row.Effect.ShouldBe(3);
        row.Low.ShouldBe(3 - 4.968275, 1e-5);
        row.High.ShouldBe(3 + 4.968275, 1e-5);
    }

    [Fact]
    public void Replicates_undefined_on_one_side_are_left_out_of_every_number()
    {
        Comparison comparison = new("a", "b", MadeUp.From, MadeUp.From);
        comparison.Add(Window("take-home", 10), Window("take-home", 12), People.Tally(People.Table(), People.Table()));
        comparison.Add(Window("take-home", 99), Window("take-home", double.NaN), People.Tally(People.Table(), People.Table()));

        EffectRow row = comparison.Effects().Single(e => e.Host == "all");

        (row.BaseMean, row.OtherMean, row.Effect, row.Replicates).ShouldBe((10, 12, 2, 1));
        row.Low.ShouldBe(double.NaN);
        row.High.ShouldBe(double.NaN);
    }

    [Fact]
    public void Outcomes_of_no_imperative_have_no_effect_row()
    {
        Comparison.Outcomes.ShouldNotContain(OutcomeCatalogue.Find("heads")!);
        Comparison.Outcomes.ShouldContain(OutcomeCatalogue.Find("take-home")!);
    }

    [Fact]
    public void Gains_average_shares_over_replicates_beside_the_null()
    {
        // Replicate 1: four of eight gain 1.00; replicate 2: four gain 1.00 and four 2.00. Mean 0.75, s = 0.353553, t(0.975; 1) = 12.706205,
        // half-width 12.706205 · 0.353553 / √2 = 3.176551. The null: four of eight lose 0.60.
        GainRow row = OfEight([(200, 100), (200, 300)], (100, 40)).Single(g => g is { Measure: "money", GroupKind: "all" });

        row.Persons.ShouldBe(8);
        row.Gain.Mean.ShouldBe(0.75);
        row.Gain.High.ShouldBe(0.75 + 3.176551, 1e-5);
        row.Same.Mean.ShouldBe(0.25);
        row.Change.Mean.ShouldBe(1.0); // 0.50 and 1.50 USD a person
        row.Net.Mean.ShouldBe(0.75);
        (row.NullNet.Mean, row.NullNet.Low, row.NullReplicates).ShouldBe((-0.5, double.NaN, 1));
        row.BeyondLuck.ShouldBeFalse();

        // Of 0 0 0 0 1 1 1 1 the 25th percentile stands at 0.25 · 7 = 1.75 and is 0, the median at 3.5 and is 0.5; of 1 1 1 1 2 2 2 2 they are 1 and 1.5.
        row.Changes.ShouldBe(new Spread(0.5, 0.5, 1, 1.5, 1.5));
        row.NullChanges.ShouldBe(new Spread(-0.6, -0.6, -0.3, 0, 0));
    }

    [Fact]
    public void Of_a_group_of_fewer_than_five_pairs_only_their_number_is_told()
    {
        // Person 8 alone is from China: one pair a replicate. Seven are from Russia.
        GainRow[] rows = [.. OfEight([(200, 100), (200, 300)], (100, 40), last: Host.China).Where(g => g is { Measure: "money", GroupKind: "host" })];

        rows.Select(r => (r.Group, r.Persons, double.IsFinite(r.Gain.Mean))).ShouldBe([("russia", 7, true), ("china", 1, false)]);
        GainRow china = rows[1];
        double[] told = [china.Gain.Mean, china.Lose.Mean, china.Same.Mean, china.MeanBase, china.MeanOther, china.Change.Mean, china.Net.Mean, china.NullNet.Mean, china.Changes.P50, china.NullChanges.P50];
        told.ShouldAllBe(v => double.IsNaN(v));
        china.BeyondLuck.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0.3, 0.4, 0.1, 0.2, true)]
    [InlineData(-0.3, -0.2, 0.1, 0.2, true)]
    [InlineData(0.15, 0.4, 0.1, 0.2, false)]
    [InlineData(0, 0, 0.1, 0.2, false)] // every replicate gave the same
    [InlineData(0.3, 0.4, 0, 0, false)]
    [InlineData(double.NaN, double.NaN, 0.1, 0.2, false)]
    public void Beyond_luck_are_intervals_that_do_not_meet(double low, double high, double nullLow, double nullHigh, bool beyond)
    {
        Estimate any = new(0.5, 0.4, 0.6);
        new GainRow("a", "b", "money", "USD per person", "all", "all", 9, any, any, any, 1, 1, any, new(0, low, high), new(0, nullLow, nullHigh), 5)
            .BeyondLuck.ShouldBe(beyond);
    }

    [Fact]
    public void Groups_that_nobody_is_in_have_no_row()
    {
        Comparison comparison = new("a", "b", MadeUp.From, MadeUp.From);
        PersonTable one = People.Table(People.Tour(1, 100));
        comparison.Add(Window("take-home", 0), Window("take-home", 0), People.Tally(one, one));

        comparison.Gains([]).Select(g => (g.GroupKind, g.Group)).Distinct().ShouldBe(
            [("all", "all"), ("host", "russia"), ("cohort", "2013"), ("ties", "2"), ("sex", "men"), ("sector", "construction"), ("channel", "formal"), ("province", "0")]);
    }

    /// <summary>Eight people with 1.00 each under the base; under the other, persons 1 to 4 have the first amount of a replicate and 5 to 8 the second.</summary>
    private static IEnumerable<GainRow> OfEight((int First, int Second)[] replicates, (int First, int Second) luck, Host last = Host.Russia)
    {
        PersonTable Table(int first, int second) =>
            People.Table([.. Enumerable.Range(1, 8).Select(p => People.Tour((ulong)p, p <= 4 ? first : second, host: p == 8 ? last : Host.Russia))]);
        Comparison comparison = new("a", "b", MadeUp.From, MadeUp.From);
        foreach ((int first, int second) in replicates)
        {
            comparison.Add(Window("take-home", 0), Window("take-home", 0), People.Tally(Table(100, 100), Table(first, second)));
        }

        return comparison.Gains([People.Tally(Table(100, 100), Table(luck.First, luck.Second))]);
    }

    /// <summary>A month of a hundred people in one host, in which one outcome has a value and everything else is undefined.</summary>
    private static CellOutcomes Window(string outcome, double value) => MadeUp.Cells(outcome, 1, (0, 100, value));
}
