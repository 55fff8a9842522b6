using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Tests.Scenarios;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Tests.Claims;

public sealed class ClaimSessionTests : IDisposable
{
    private static readonly ClaimSize Tiny = new(300, 3, 2, 2, 200);
    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    /// <summary>Two years of a small world; the second side only where asked.</summary>
    private static Claim Probe(string id, bool emergent, params Arm[] arms) => new(id, emergent ? Origin.Emergent : Origin.BuiltIn, "M10")
    {
        Statement = "More people at work make more work.",
        Experiment = "Two sides of a small world.",
        Contradicted = "There is no work.",
        Arms = arms,
        Off = emergent ? [new SetChange("side-work-allowed", 0)] : [],
        Parts =
        [
            new("months with side work", "share", Expectation.AtLeast(0), m => m.Ratio(0, 0, 1)),
            new("worker-months", "months", Expectation.None, m => m[0, 1]),
        ],
        Read = (run, _) =>
        {
            Outcomes.Totals t = run.Years(2013, 2014);
            return [t[C.MoonlitMonths] + t[C.ReleasedMonths], t[C.WorkerMonths]];
        },
    };

    private static readonly Arm Small = Arm.Of("baseline").Between(2013, 1, 2014, 12);

    private static IReadOnlyList<Claim> Two() =>
        [Probe("C01", true, Small, Small.Set("quota", 500)), Probe("C02", false, Small)];

    [Fact]
    public void EqualArms_AreRunOnce()
    {
        ClaimPlan plan = ClaimPlan.Of(Two(), 1, Tiny);

        // Small is shared; beside it the second side, and both again with the mechanism off.
        plan.Arms.Count.ShouldBe(4);
        plan.Uses[0].ShouldBe([new ArmUse(0, 0, false), new ArmUse(1, 0, false)]);

        // Three replicates of two arms, two of the two switched off, two draws of two arms.
        plan.Tasks.Count.ShouldBe(3 * 2 + 2 * 2 + 2 * 2);
        plan.Tasks.Select(t => (t.Arm, t.Replicate, t.Draw)).Distinct().Count().ShouldBe(plan.Tasks.Count);
        plan.Tasks.Where(t => t.Draw > 0).ShouldAllBe(t => t.Job.Spec.Workers == 200);
    }

    [Fact]
    public void SidesOfAReplicate_ShareTheirLuck_AndReplicatesAndDrawsDoNot()
    {
        ClaimPlan plan = ClaimPlan.Of(Two(), 1, Tiny);

        plan.Tasks.GroupBy(t => (t.Replicate, t.Draw)).ShouldAllBe(g => g.Select(t => t.Job.Spec.Seed).Distinct().Count() == 1);
        plan.Tasks.Select(t => t.Job.Spec.Seed).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public void ARow_GathersEffectVerdictMechanismOffAndDraws()
    {
        (ClaimReadings readings, int finished) = ClaimSession.Simulate(Two(), ClaimPlan.Of(Two(), 1, Tiny), new ClaimOptions(), default);

        finished.ShouldBe(14);
        ClaimRow[] rows = [.. readings.Rows()];
        rows.Select(r => (r.Claim.Id, r.Verdict, r.Replicates, r.Draws, r.Holding)).ShouldBe([("C01", ClaimVerdict.Holds, 3, 2, 2), ("C02", ClaimVerdict.Holds, 3, 2, 2)]);
        rows[0].Headline.Effect.Mean.ShouldBeGreaterThan(0.01);
        rows[0].Headline.Effect.Low.ShouldBeLessThan(rows[0].Headline.Effect.Mean);
        rows[0].Headline.Off!.Value.Mean.ShouldBe(0);
        rows[1].Headline.Off.ShouldBeNull();
        rows[1].Headline.Effect.ShouldBe(rows[0].Headline.Effect);
        rows[0].Parts[1].Verdict.ShouldBeNull();
        readings.Draws().Count().ShouldBe(4);
    }

    [Fact]
    public void Files_AreTheSameBytesOnAnyNumberOfThreads()
    {
        string Write(int threads)
        {
            string path = Path.Combine(_place.Path, $"out-{threads}");
            using ResultFolder folder = ResultFolder.Open(path, false);
            ClaimSession.Run(new ClaimRequest(Two(), 5, Tiny), new ClaimOptions { Threads = threads }, folder, false, default);
            return string.Concat(((string[])["claims.csv", "claim-parts.csv", "claim-draws.csv", "draws.csv", "claims.md"]).Select(f => File.ReadAllText(Path.Combine(path, f))));
        }

        string one = Write(1);

        one.ShouldContain("C01");
        Write(3).ShouldBe(one);
    }

    [Fact]
    public void StoppedEarly_KeepsReplicatesThatWereComplete()
    {
        ClaimPlan plan = ClaimPlan.Of(Two(), 1, Tiny);
        using CancellationTokenSource stop = new();
        long months = 0;

        // The first replicate has four runs of 72 months; the stop falls into the second.
        (ClaimReadings readings, int finished) = ClaimSession.Simulate(Two(), plan, new ClaimOptions
        {
            Progress = (done, _) =>
            {
                months = done;
                if (done == 4 * 72 + 10)
                {
                    stop.Cancel();
                }
            },
        }, stop.Token);

        finished.ShouldBe(4);
        months.ShouldBeLessThan(6 * 72);
        readings.Rows().ShouldAllBe(r => r.Replicates == 1 && r.Verdict == ClaimVerdict.Undecided && r.Draws == 0);
        readings.Rows().Count.ShouldBe(2);
    }

    [Fact]
    public void RealClaims_RunEndToEnd()
    {
        Claim[] claims = [ClaimCatalogue.Find("C01")!, ClaimCatalogue.Find("C07")!, ClaimCatalogue.Find("C11")!];
        string path = Path.Combine(_place.Path, "real");
        using ResultFolder folder = ResultFolder.Open(path, false);

        ClaimOutcome outcome = ClaimSession.Run(new ClaimRequest(claims, 1, new ClaimSize(500, 2, 1, 1, 300)), new ClaimOptions { Threads = 2 }, folder, false, default);

        outcome.Partial.ShouldBeFalse();
        outcome.Rows.Select(r => r.Claim.Id).ShouldBe(["C01", "C07", "C11"]);
        outcome.Rows[0].Headline.Effect.Mean.ShouldBeInRange(0.3, 0.6);
        outcome.Rows[0].Headline.Off!.Value.Mean.ShouldBe(0);
        string[] lines = File.ReadAllLines(Path.Combine(path, "claims.csv"));
        lines[0].ShouldStartWith("id,statement,outcome,effect,low,high,verdict,share,draws,origin,");
        lines.Length.ShouldBe(4);
        File.ReadAllText(Path.Combine(path, "manifest.json")).ShouldContain("\"command\": \"claims\"");
    }

    [Fact]
    public void TheTableOfADocument_IsReplacedBetweenItsMarks()
    {
        string document = $"before\n{ClaimTable.Begin}\nold\n{ClaimTable.End}\nafter\n";

        ClaimTable.Replace(document, "| new |\n").ShouldBe($"before\n{ClaimTable.Begin}\n\n| new |\n\n{ClaimTable.End}\nafter\n");
        Should.Throw<FormatException>(() => ClaimTable.Replace("no marks", "x"));
    }
}
