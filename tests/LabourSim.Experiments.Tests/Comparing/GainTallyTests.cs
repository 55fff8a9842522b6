using LabourSim.Experiments.Comparing;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Comparing;

public sealed class GainTallyTests
{
    private const int Money = 0;
    private const int Indicators = 1;
    private const int Harms = 2;

    // Persons 1 to 4 are sent in both worlds, 5 under the base alone, 6 and 7 under the other alone.
    //   money, cents:  1: 100 → 300 (gain 2.00)   2: 200 → 100 (loss 1.00)   3: 50 → 50 (same)   4: 0 → 400 (gain 4.00)
    //   indicators:    1: 10 → 12 (loss)          2: 10 → 4 (gain)           3: 3 → 3 (same)     4: 8 → 8 (same)
    //   harms:         1: 0 → 1 (loss)            2: 2 → 0 (gain)            3: 0 → 0 (same)     4: 1 → 2 (loss)
    private static readonly TourRecord[] Base =
    [
        People.Tour(1, 100, 10, 0, Host.Russia, 2012, 0), People.Tour(2, 200, 10, 2, Host.Russia, 2013, 4),
        People.Tour(3, 50, 3, 0, Host.China, 2013, 4), People.Tour(4, 0, 8, 1, Host.China, 2014, 4),
        People.Tour(5, 900, 6, 1, Host.Poland, 2015),
    ];

    private static readonly TourRecord[] Other =
    [
        // Person 2 goes elsewhere, in another year: the groups stay those of the base.
        People.Tour(1, 300, 12, 1, Host.Russia, 2012, 0), People.Tour(2, 100, 4, 0, Host.Angola, 2016, 1),
        People.Tour(3, 50, 3, 0, Host.China, 2013, 4), People.Tour(4, 400, 8, 2, Host.China, 2014, 4),
        People.Tour(6, 1_000, 2, 0, Host.Qatar), People.Tour(7, 2_000, 4, 3, Host.Qatar),
    ];

    private static readonly GainTally Tally = GainTally.Of(People.Table(Base), People.Table(Other));

    [Fact]
    public void More_money_is_a_gain()
    {
        int all = People.Group("all", "all");

        Tally.Persons(all).ShouldBe(4);
        Tally.GainShare(all, Money).ShouldBe(0.5);
        Tally.LoseShare(all, Money).ShouldBe(0.25);
        Tally.SameShare(all, Money).ShouldBe(0.25);
        Tally.MeanBase(all, Money).ShouldBe(0.875, 1e-12);   // 3.50 USD over 4
        Tally.MeanOther(all, Money).ShouldBe(2.125, 1e-12);  // 8.50 USD over 4
        Tally.MeanChange(all, Money).ShouldBe(1.25, 1e-12);
    }

    [Theory]
    [InlineData(Indicators, 0.25, 0.25, -1.0)] // 31 → 27 indicator-months over 4
    [InlineData(Harms, 0.25, 0.5, 0.0)]        // 3 → 3 events
    public void Fewer_indicators_and_harms_are_a_gain(int measure, double gain, double lose, double change)
    {
        int all = People.Group("all", "all");

        Tally.GainShare(all, measure).ShouldBe(gain);
        Tally.LoseShare(all, measure).ShouldBe(lose);
        Tally.SameShare(all, measure).ShouldBe(1 - gain - lose);
        Tally.MeanChange(all, measure).ShouldBe(change);
    }

    [Theory]
    [InlineData("host", "russia", 2, 0.5)]
    [InlineData("host", "china", 2, 0.5)]
    [InlineData("host", "angola", 0, double.NaN)]
    [InlineData("cohort", "2013", 2, 0.0)]
    [InlineData("cohort", "2014", 1, 1.0)]
    [InlineData("ties", "4", 3, 1.0 / 3)]
    public void Groups_are_what_people_are_under_the_base(string kind, string name, int persons, double gain)
    {
        int group = People.Group(kind, name);

        Tally.Persons(group).ShouldBe(persons);
        Tally.GainShare(group, Money).ShouldBe(gain);
    }

    [Fact]
    public void People_sent_under_one_scenario_alone_have_levels_but_no_shares()
    {
        int onlyBase = People.Group("sent-only", "base");
        int onlyOther = People.Group("sent-only", "other");

        Tally.Persons(onlyBase).ShouldBe(1);
        Tally.MeanBase(onlyBase, Money).ShouldBe(9);
        Tally.MeanOther(onlyBase, Money).ShouldBe(double.NaN);
        Tally.Persons(onlyOther).ShouldBe(2);
        Tally.MeanOther(onlyOther, Money).ShouldBe(15);
        Tally.MeanOther(onlyOther, Harms).ShouldBe(1.5);
        Tally.MeanBase(onlyOther, Money).ShouldBe(double.NaN);
        foreach (int group in (int[])[onlyBase, onlyOther])
        {
            Tally.GainShare(group, Money).ShouldBe(double.NaN);
            Tally.LoseShare(group, Money).ShouldBe(double.NaN);
            Tally.SameShare(group, Money).ShouldBe(double.NaN);
            Tally.MeanChange(group, Money).ShouldBe(double.NaN);
        }
    }

    [Fact]
    public void A_scenario_against_itself_changes_nobody()
    {
        GainTally same = GainTally.Of(People.Table(Base), People.Table(Base));

        same.Persons(0).ShouldBe(5);
        same.SameShare(0, Money).ShouldBe(1);
        same.Persons(People.Group("sent-only", "base")).ShouldBe(0);
    }

    [Fact]
    public void Swapping_the_scenarios_swaps_gains_and_losses()
    {
        GainTally swapped = GainTally.Of(People.Table(Other), People.Table(Base));

        for (int m = 0; m < GainMeasure.All.Count; m++)
        {
            swapped.GainShare(0, m).ShouldBe(Tally.LoseShare(0, m));
            swapped.LoseShare(0, m).ShouldBe(Tally.GainShare(0, m));
            swapped.MeanChange(0, m).ShouldBe(-Tally.MeanChange(0, m), 1e-12);
        }
    }
}
