using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Tests.Sweeps;

namespace LabourSim.Experiments.Tests.Analysing;

public class AnalysisOptionsTests
{
    [Theory]
    [InlineData("[deaths, state-revenue, heads]", new[] { "state-revenue" })]
    [InlineData("[heads, deaths, exposure@china]", new[] { "deaths", "exposure@china" })]
    [InlineData("[heads, heads@china]", new[] { "heads", "heads@china" })]
    public void Outcomes_AreTheImperativesKept_OrElseWhatIsJudged_OrElseAll(string kept, string[] outcomes) =>
        AnalysisOptions.Default(Tiny.Plan(Tiny.With("[exploitation-index, state-revenue, heads@china]", kept))).Outcomes.ShouldBe(outcomes);
}
