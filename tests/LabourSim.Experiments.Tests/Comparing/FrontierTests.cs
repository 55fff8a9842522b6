using LabourSim.Experiments.Comparing;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Tests.Comparing;

public class FrontierTests
{
    [Fact]
    public void Outcomes_StandForTheThreeAims() =>
        Frontier.Outcomes.Select(id => OutcomeCatalogue.Find(id)!.Imperative).ShouldBe([Imperative.Protect, Imperative.Press, Imperative.Preserve]);
}
