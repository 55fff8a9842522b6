using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Running;
using LabourSim.Outcomes;
using LabourSim.Population;
using MathNet.Numerics.Statistics;

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
        People.Tour(1, 100, 10, 0, Host.Russia, 2012, 0, sector: Sector.Logging, province: 11), People.Tour(2, 200, 10, 2, Host.Russia, 2013, 4),
        People.Tour(3, 50, 3, 0, Host.China, 2013, 4, female: true, sector: Sector.Factory, channel: Channel.Reclassified, province: 3),
        People.Tour(4, 0, 8, 1, Host.China, 2014, 4, female: true, sector: Sector.Factory, province: 3),
        People.Tour(5, 900, 6, 1, Host.Poland, 2015),
    ];

    private static readonly TourRecord[] Other =
    [
        // Person 2 goes elsewhere, in another year, and 4 under other papers: the groups stay those of the base.
        People.Tour(1, 300, 12, 1, Host.Russia, 2012, 0), People.Tour(2, 100, 4, 0, Host.Angola, 2016, 1, sector: Sector.Other),
        People.Tour(3, 50, 3, 0, Host.China, 2013, 4), People.Tour(4, 400, 8, 2, Host.China, 2014, 4, channel: Channel.Subcontracted),
        People.Tour(6, 1_000, 2, 0, Host.Qatar), People.Tour(7, 2_000, 4, 3, Host.Qatar),
    ];

    private static readonly GainTally Tally = People.Tally(People.Table(Base), People.Table(Other));

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
    [InlineData("sex", "women", 2, 0.5)]
    [InlineData("sex", "men", 2, 0.5)]
    [InlineData("sector", "logging", 1, 1.0)]
    [InlineData("sector", "construction", 1, 0.0)]
    [InlineData("sector", "other", 0, double.NaN)]
    [InlineData("channel", "formal", 3, 2.0 / 3)]
    [InlineData("channel", "reclassified", 1, 0.0)]
    [InlineData("channel", "subcontracted", 0, double.NaN)]
    [InlineData("province", "3", 2, 0.5)]
    [InlineData("province", "11", 1, 1.0)]
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
        GainTally same = People.Tally(People.Table(Base), People.Table(Base));

        same.Persons(0).ShouldBe(5);
        same.SameShare(0, Money).ShouldBe(1);
        same.Persons(People.Group("sent-only", "base")).ShouldBe(0);
    }

    [Fact]
    public void Swapping_the_scenarios_swaps_gains_and_losses()
    {
        GainTally swapped = People.Tally(People.Table(Other), People.Table(Base));

        for (int m = 0; m < GainMeasure.All.Count; m++)
        {
            swapped.GainShare(0, m).ShouldBe(Tally.LoseShare(0, m));
            swapped.LoseShare(0, m).ShouldBe(Tally.GainShare(0, m));
            swapped.MeanChange(0, m).ShouldBe(-Tally.MeanChange(0, m), 1e-12);
        }
    }

    [Fact]
    public void Kinds_that_are_crossed_are_a_kind_of_their_own()
    {
        GainKind by = Parse("host,sex,sector");
        by.Id.ShouldBe("host:sex:sector");
        by.Groups.Count.ShouldBe(9 * 2 * 6);
        GainTally tally = People.Tally(People.Table(Base), People.Table(Other), by);

        int women = People.Group("host:sex:sector", "china:women:factory", by);
        tally.Persons(women).ShouldBe(2);
        tally.GainShare(women, Money).ShouldBe(0.5);
        tally.Persons(People.Group("host:sex:sector", "russia:men:logging", by)).ShouldBe(1);
        tally.Persons(People.Group("host:sex:sector", "china:men:factory", by)).ShouldBe(0);
        tally.Persons(People.Group("host", "china", by)).ShouldBe(2);
        tally.Persons(People.Group("sent-only", "other", by)).ShouldBe(2);
    }

    [Theory]
    [InlineData("sex")]
    [InlineData("sector, host")]
    public void A_kind_by_itself_has_its_rows_already(string names)
    {
        new GainGroups(Parse(names)).All.Count.ShouldBe(new GainGroups().All.Count + (names.Contains(',', StringComparison.Ordinal) ? 6 * 9 : 0));
    }

    [Theory]
    [InlineData("sexx", "--by: sexx: expected kinds of group separated by commas, of host, cohort, ties, sex, sector, channel, province; did you mean 'sex'?")]
    [InlineData("sex,,sector", "--by: (empty): expected kinds of group")]
    [InlineData("sex,sex", "--by: sex,sex: expected one to 3 kinds of group, each once, of host")]
    [InlineData("sex,sector,host,ties", "expected one to 3 kinds of group")]
    public void Kinds_are_checked(string names, string error) =>
        Should.Throw<InputException>(() => Parse(names)).Message.ShouldContain(error);

    // Made-up lives with many ties among changes: what a tally deals out in one pass is what sorting each group by itself gives.
    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "sex,sector")]
    [InlineData(3, "host,cohort,province")]
    public void Groups_of_every_kind_add_up_to_all_pairs_and_quantiles_are_those_of_the_group(int seed, string? names)
    {
        Random random = new(seed);
        GainKind? by = names is null ? null : Parse(names);
        TourRecord[] Lives() => [.. Enumerable.Range(1, 400).Where(_ => random.Next(10) > 0).Select(p => People.Tour((ulong)p, random.Next(-20, 20) * 50,
            random.Next(6), (short)random.Next(3), (Host)random.Next(9), 2005 + random.Next(20), (byte)random.Next(5), 1, random.Next(2) == 0,
            (Sector)random.Next(6), (Channel)random.Next(4), (byte)random.Next(12)))];
        PersonTable before = People.Table(Lives()), after = People.Table(Lives());
        GainTally tally = People.Tally(before, after, by);

        Dictionary<ulong, PersonRow> others = after.Rows.ToArray().ToDictionary(r => r.Person);
        (PersonRow Before, PersonRow After)[] pairs = [.. before.Rows.ToArray().Where(r => others.ContainsKey(r.Person)).Select(r => (r, others[r.Person]))];
        IReadOnlyList<GainGroup> groups = tally.Groups.All;
        tally.Persons(0).ShouldBe(pairs.Length);
        foreach (GainKind kind in by is null ? GainKind.All : [.. GainKind.All, by])
        {
            int[] own = [.. Enumerable.Range(0, groups.Count).Where(g => groups[g].Kind == kind.Id)];
            own.Sum(tally.Persons).ShouldBe(pairs.Length);
            foreach (int m in (int[])[Money, Indicators, Harms])
            {
                double Sum(Func<int, double> share) => own.Where(g => tally.Persons(g) > 0).Sum(g => share(g) * tally.Persons(g));
                Sum(g => tally.GainShare(g, m)).ShouldBe(tally.GainShare(0, m) * pairs.Length, 1e-9);
                Sum(g => tally.LoseShare(g, m)).ShouldBe(tally.LoseShare(0, m) * pairs.Length, 1e-9);
                Sum(g => tally.MeanChange(g, m)).ShouldBe(tally.MeanChange(0, m) * pairs.Length, 1e-6);
                foreach (int g in own.Where(g => tally.Persons(g) > 0))
                {
                    GainMeasure measure = GainMeasure.All[m];
                    double[] changes = [.. pairs.Where(p => kind.Groups[kind.Of(p.Before)] == groups[g].Name)
                        .Select(p => measure.Scale * (measure.Of(p.After) - measure.Of(p.Before))).Order()];
                    changes.Length.ShouldBe((int)tally.Persons(g));
                    Spread spread = tally.Changes(g, m);
                    spread.P50.ShouldBe(SortedArrayStatistics.QuantileCustom(changes, 0.5, QuantileDefinition.R7), 1e-9);
                    spread.P5.ShouldBe(SortedArrayStatistics.QuantileCustom(changes, 0.05, QuantileDefinition.R7), 1e-9);
                    spread.P95.ShouldBe(SortedArrayStatistics.QuantileCustom(changes, 0.95, QuantileDefinition.R7), 1e-9);
                }
            }
        }

        tally.Changes(groups.ToList().IndexOf(new GainGroup("sent-only", "base")), Money).P50.ShouldBe(double.NaN);
    }

    private static GainKind Parse(string names) => GainKind.Parse(names, InputPlace.CommandLine, "--by");
}
