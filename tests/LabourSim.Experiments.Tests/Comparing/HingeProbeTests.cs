using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Ranges;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Tests.Comparing;

public sealed class HingeProbeTests
{
    // Central -2 of a level of 40; at the ends -3 and +1: from -3 to 1 are 4, a tenth of the level, and the sign changes.
    [Theory]
    [InlineData(-3, 1, 0.1, true)]
    [InlineData(1, -3, 0.1, true)]
    [InlineData(-3, -1, 0.05, false)]
    [InlineData(-1, 0, 0.05, false)]
    [InlineData(-3, 0.01, 0.07525, false)]
    [InlineData(double.NaN, 1, 0, false)]
    public void Swing_IsTheWholeSpanOverTheLevel(double low, double high, double swing, bool changes)
    {
        HingeRow row = new("other", HingeProbe.Outcomes[0], "x", 0, 1, -2, low, high, 40);
        row.Swing.ShouldBe(swing, 1e-12);
        (double.IsFinite(low) && row.ChangesSign).ShouldBe(changes);
    }

    [Fact]
    public void Jobs_AreTheCatalogueAndBothEndsOfEachRange_ForEveryScenario_InASmallWorldOfOneSeed()
    {
        Experiment experiment = Compare("baseline", "no-mandate") with { Workers = 50_000 };
        IReadOnlyList<Job> jobs = HingeProbe.Jobs(experiment, HingeProbe.All(experiment));
        jobs.Count.ShouldBe(2 * (1 + 2 * Unknowns.All.Count));
        jobs.ShouldAllBe(j => j.Spec.Workers == HingeProbe.MaxWorkers && j.Spec.Seed == jobs[0].Spec.Seed);
    }

    [Fact]
    public void Rows_OfAScenarioAgainstItself_HaveNoEffectWhateverTheNumber()
    {
        Scenario baseline = ScenarioLoader.Load("baseline");
        Experiment experiment = Compare("baseline", "no-mandate") with { Scenarios = [baseline, baseline with { Id = "again" }] };
        HingeProbe.Rows(experiment, Run(experiment)).ShouldAllBe(r => r.AtLow == 0 && r.AtHigh == 0 && r.Swing == 0);
    }

    // Under the mandate a number only the mandate reads moves the effect, and one that only soldiers' purges read does not.
    [Fact]
    public void Rows_OfTheMandate_LeanOnWhatTheMandateReads()
    {
        Experiment experiment = Compare("baseline", "no-mandate");
        IReadOnlyList<HingeRow> rows = HingeProbe.Rows(experiment, Run(experiment));
        rows.Count.ShouldBe(3 * Unknowns.All.Count);
        HingeRow Row(string target) => rows.Single(r => r.Target == target && r.Outcome.Id == "exploitation-index");
        Row("mandate-watch").Swing.ShouldBeGreaterThan(0);
        Row("survivor-purged").Swing.ShouldBe(0);
        foreach (IGrouping<string, HingeRow> outcome in rows.GroupBy(r => r.Outcome.Id))
        {
            outcome.Select(r => r.Swing).ShouldBeInOrder(SortDirection.Descending);
        }
    }

    // For a run each scenario is measured by its own level.
    [Fact]
    public void Rows_OfARun_AreMeasuredByEachScenariosOwnLevel()
    {
        Experiment experiment = Compare("baseline", "shutdown") with { Compare = false };
        foreach (HingeRow row in HingeProbe.Rows(experiment, Run(experiment)))
        {
            row.Level.ShouldBe(row.Central, $"{row.Scenario} {row.Outcome.Id}");
        }
    }

    // With mandate-watch set by hand to its greatest value, the centre is what the end was.
    [Fact]
    public void Overrides_MoveTheCentreAndNotTheEnds()
    {
        Experiment plain = Compare("baseline", "no-mandate");
        Experiment set = plain with { Overrides = OverrideParser.Parse(["mandate-watch=1"]) };
        HingeRow Row(Experiment e) => HingeProbe.Rows(e, Run(e)).Single(r => r.Target == "mandate-watch" && r.Outcome.Id == "exploitation-index");
        HingeRow before = Row(plain), after = Row(set);
        after.Central.ShouldBe(before.AtHigh);
        after.AtLow.ShouldBe(before.AtLow);
    }

    // At 0.02 the dated value is 0.064 of at most 0.08: the end 0.04 would make it 0.128, so the range ends at 0.025.
    [Fact]
    public void AnEndThatDatedValuesCannotFollow_IsMovedIn_AndTheRowSaysSo()
    {
        Scenario dated = Scenarios.Given.Scenario("set: { phone-detection: 0.02 }\nchanges: [{ name: phone-detection, value: 0.064, start: 2018-01 }]\n");
        Experiment experiment = Compare("baseline", "no-mandate") with { Scenarios = [ScenarioLoader.Load("baseline"), dated] };
        IReadOnlyList<Job> jobs = HingeProbe.Jobs(experiment, HingeProbe.All(experiment));
        HingeRow row = HingeProbe.Rows(experiment, Run(experiment)).First(r => r.Target == "phone-detection");
        row.High.ShouldBe(0.025, 1e-12);
        jobs.ShouldAllBe(j => j.Spec.Changes.All(c => c.Value <= c.Parameter.High * (1 + 1e-12)));
    }

    // The number that moved an outcome most is lived again in other worlds, and only those it was chosen for.
    [Fact]
    public void Leading_NumbersAreLivedAgain_WithOtherLuck_AndTellAStandardError()
    {
        Experiment experiment = Compare("baseline", "no-mandate");
        Dictionary<Probe, CellOutcomes> lived = Run(experiment);
        IReadOnlyList<HingeRow> first = HingeProbe.Rows(experiment, lived);
        IReadOnlyList<Probe> again = HingeProbe.Leading(experiment, first);
        again.ShouldAllBe(p => p.Replicate >= 2 && p.Replicate <= 1 + HingeProbe.Again);
        again.Count.ShouldBeLessThanOrEqualTo(HingeProbe.MostAgain(experiment));
        Live(experiment, again, lived);
        IReadOnlyList<HingeRow> rows = HingeProbe.Rows(experiment, lived);
        foreach (IGrouping<string, HingeRow> outcome in rows.GroupBy(r => r.Outcome.Id))
        {
            HingeAgain told = outcome.First().Again.ShouldNotBeNull();
            told.Runs.ShouldBe(HingeProbe.Again);
            told.Error.ShouldBeGreaterThan(0);
            (outcome.First() with { Again = null }).ShouldBe(first.First(r => r.Outcome.Id == outcome.Key));
        }

        rows.Single(r => r.Target == "survivor-purged" && r.Outcome.Id == "exploitation-index").Again.ShouldBeNull();
    }

    // At the ends -3, -1 and 1, 3; between them 4 and 4 apart: no error. With -3, -1 and 3, 1: 6 and 2 apart, sd 2.828, over root 2 is 2.
    [Fact]
    public void TheErrorOfASwing_IsOfTheDifferenceRunByRun()
    {
        HingeProbe.ErrorOfSwing([[0, 0], [-3, -1], [1, 3]]).ShouldBe(0, 1e-12);
        HingeProbe.ErrorOfSwing([[0, 0], [-3, -1], [3, 1]]).ShouldBe(2, 1e-12);
    }

    // From -1 at 0.2 to +3 at 1 the line crosses zero a quarter of the way: 0.4.
    [Theory]
    [InlineData(-1, 3, 0.4)]
    [InlineData(1, -3, 0.4)]
    [InlineData(1, 3, double.NaN)]
    public void TheSignTurns_WhereTheLineBetweenTheEndsCrossesZero(double low, double high, double at)
    {
        HingeRow row = new("other", HingeProbe.Outcomes[0], "x", 0.2, 1, 0, 0, 0, 40) { Again = new(5, 1, low, high, 40, 0.001) };
        (double.IsNaN(at) ? double.IsNaN(row.TurnsAt) : Math.Abs(row.TurnsAt - at) < 1e-12).ShouldBeTrue($"{row.TurnsAt}");
    }

    // A swing of 4 in 40 is a tenth: told from luck below an error of a fortieth.
    [Theory]
    [InlineData(0.0249, true)]
    [InlineData(0.0251, false)]
    public void ASwingStandsOut_BeyondFourStandardErrors(double error, bool stands) =>
        new HingeAgain(5, 0, -1, 3, 40, error).StandsOut.ShouldBe(stands);

    private static Dictionary<Probe, CellOutcomes> Run(Experiment experiment) => Live(experiment, HingeProbe.All(experiment), []);

    private static Dictionary<Probe, CellOutcomes> Live(Experiment experiment, IReadOnlyList<Probe> probes, Dictionary<Probe, CellOutcomes> lived)
    {
        List<CellOutcomes> values = [];
        Func<RunResult, CellOutcomes> measure = HingeProbe.Measure(experiment);
        Runner.Run(HingeProbe.Jobs(experiment, probes), 2, (_, run) => measure(run), (_, measured) => values.Add(measured), null, CancellationToken.None);
        for (int i = 0; i < probes.Count; i++)
        {
            lived[probes[i]] = values[i];
        }

        return lived;
    }

    private static Experiment Compare(string @base, string other) => new()
    {
        Scenarios = [ScenarioLoader.Load(@base), ScenarioLoader.Load(other)],
        Compare = true,
        Workers = 150,
        From = Month.Of(2017, 1),
        To = Month.Of(2019, 6),
    };
}
