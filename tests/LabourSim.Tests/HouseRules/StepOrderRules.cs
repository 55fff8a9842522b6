using LabourSim.Model;

namespace LabourSim.Tests.HouseRules;

/// <summary>The month's order is told the same way in the code and on disk.</summary>
public class StepOrderRules
{
    [Fact]
    public void Steps_AreNumberedFromOneToFifteen()
    {
        StepOrder.All.Select(s => s.Number).ShouldBe(Enumerable.Range(1, 15));
        StepOrder.All.Select(s => s.Name).ShouldBeUnique();
        StepOrder.All.ShouldAllBe(s => s.What.EndsWith('.'));
    }

    [Fact]
    public void EachStep_HasItsFile() => StepOrder.All
        .Where(s => !File.Exists(Path.Combine(Repository.Root, "src", "LabourSim", "Mechanisms", s.File))).ShouldBeEmpty();

    [Fact]
    public void EachStep_RestsOnWhatItsRulesRestOn() => StepOrder.All
        .Where(s => s.Evidence.Split(' ').Any(id => id.Length is < 2 or > 5 || !char.IsAsciiDigit(id[1]))).Select(s => s.Evidence).ShouldBeEmpty();
}
