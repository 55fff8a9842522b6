using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;

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
            comparison.Add(Window("take-home", before), Window("take-home", after), GainTally.Of(People.Table(), People.Table()));
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
        comparison.Add(Window("take-home", 10), Window("take-home", 12), GainTally.Of(People.Table(), People.Table()));
        comparison.Add(Window("take-home", 99), Window("take-home", double.NaN), GainTally.Of(People.Table(), People.Table()));

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
        // Replicate 1: one of two gains; replicate 2: both gain. Mean 0.75, s = 0.353553, t(0.975; 1) = 12.706205,
        // half-width 12.706205 · 0.353553 / √2 = 3.176551. The null gains 0 and loses 1 of 2.
        Comparison comparison = new("a", "b", MadeUp.From, MadeUp.From);
        PersonTable before = People.Table(People.Tour(1, 100), People.Tour(2, 100));
        comparison.Add(Window("take-home", 0), Window("take-home", 0),
            GainTally.Of(before, People.Table(People.Tour(1, 200), People.Tour(2, 100))));
        comparison.Add(Window("take-home", 0), Window("take-home", 0),
            GainTally.Of(before, People.Table(People.Tour(1, 200), People.Tour(2, 300))));
        GainTally luck = GainTally.Of(before, People.Table(People.Tour(1, 100), People.Tour(2, 40)));

        GainRow row = comparison.Gains([luck]).Single(g => g is { Measure: "money", GroupKind: "all" });

        row.Persons.ShouldBe(2);
        row.Gain.Mean.ShouldBe(0.75);
        row.Gain.High.ShouldBe(0.75 + 3.176551, 1e-5);
        row.Same.Mean.ShouldBe(0.25);
        row.Change.Mean.ShouldBe(1.0); // 0.50 and 1.50 USD a person
        row.Net.Mean.ShouldBe(0.75);
        (row.NullNet.Mean, row.NullNet.Low, row.NullReplicates).ShouldBe((-0.5, double.NaN, 1));
        row.BeyondLuck.ShouldBeFalse();
    }

    [Fact]
    public void Groups_that_nobody_is_in_have_no_row()
    {
        Comparison comparison = new("a", "b", MadeUp.From, MadeUp.From);
        PersonTable one = People.Table(People.Tour(1, 100));
        comparison.Add(Window("take-home", 0), Window("take-home", 0), GainTally.Of(one, one));

        comparison.Gains([]).Select(g => (g.GroupKind, g.Group)).Distinct()
            .ShouldBe([("all", "all"), ("host", "russia"), ("cohort", "2013"), ("ties", "2")]);
    }

    /// <summary>A month of a hundred people in one host, in which one outcome has a value and everything else is undefined.</summary>
    private static CellOutcomes Window(string outcome, double value) => MadeUp.Cells(outcome, 1, (0, 100, value));
}
