using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Sweeps;
using LabourSim.Experiments.Tests.Results;

namespace LabourSim.Experiments.Tests.Analysing;

public class RealSweepTests
{
    [Fact]
    public void ASmallSweepOfTheModel_IsAnswered()
    {
        using TemporaryFolder folder = new();
        SweepPlan plan = HandMade.Plan("baseline, package-press, only-tightening", HandMade.Worlds(20));
        SweepRunner.Run(plan, new SweepFolder(folder.Path), Shard.Whole, new EngineOptions(2), CancellationToken.None).Done.ShouldBe(60);
        using RunStore store = new SweepFolder(folder.Path).Read();
        SweepTable table = SweepTable.Read(plan, store, [.. plan.Sweep.Measures.Select(m => m.Id)]);
        AnalysisOptions options = AnalysisOptions.Default(plan) with { Resamples = 100 };
        foreach (Analysis analysis in (Analysis[])[DiscoverAnalysis.Of(table, options), RobustnessAnalysis.Of(table, options), ParetoAnalysis.Of(table, options)])
        {
            analysis.ShouldBeWhole();
            analysis.Sentences().ShouldNotBeEmpty();
            analysis.Sentences().ShouldAllBe(f => !f.Contains("  ") && !f.Contains("NaN"));
            foreach (string path in analysis.Write(folder.Path))
            {
                File.ReadLines(path).First().ShouldContain(analysis.Id == "discover" ? "case" : "choice");
            }
        }
    }
}
