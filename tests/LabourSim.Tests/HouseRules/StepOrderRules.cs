using System.Text.RegularExpressions;
using LabourSim.Model;

namespace LabourSim.Tests.HouseRules;

/// <summary>The month's order is told the same way in the code, on disk and in the model's description.</summary>
public partial class StepOrderRules
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
    public void Description_ListsTheSameSteps()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "odd.md"));
        int start = text.IndexOf("Process overview", StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, "docs/odd.md has no 'Process overview'");

        Row().Matches(text[start..]).Select(m => (int.Parse(m.Groups[1].Value), m.Groups[2].Value, m.Groups[3].Value))
            .ShouldBe(StepOrder.All.Select(s => (s.Number, s.Name, s.File)));
    }

    // | 1 | Calendar | Calendar.cs | ..., the file as plain text, code or link.
    [GeneratedRegex(@"^\|\s*(\d+)\s*\|\s*([^|]+?)\s*\|\s*[\[`]*(\w+\.cs)\b", RegexOptions.Multiline)]
    private static partial Regex Row();
}
