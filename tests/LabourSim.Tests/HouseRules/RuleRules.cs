using System.Globalization;
using System.Text.RegularExpressions;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Randomness;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.HouseRules;

/// <summary>Rules, draws and sections: what is told of the model is there, and what is there is told.</summary>
public partial class RuleRules
{
    private static readonly string Core = Path.Combine(Repository.Root, "src", "LabourSim");

    [Fact]
    public void Rules_AreUniqueInTheOrderOfTheStepsAndComplete()
    {
        RuleCatalogue.All.Select(r => r.Name).ShouldBeUnique();
        RuleCatalogue.All.Select(r => r.Step).ShouldBeInOrder();
        RuleCatalogue.All.Select(r => r.Step).Distinct().ShouldBe(Enumerable.Range(1, StepOrder.Headings.Count));
        foreach (RuleInfo r in RuleCatalogue.All)
        {
            KebabForm().IsMatch(r.Name).ShouldBeTrue(r.Name);
            r.Statement.ShouldEndWith(".");
            r.Statement.Length.ShouldBeGreaterThan(30, r.Name);
            SourceForm().IsMatch(r.Evidence).ShouldBeTrue($"{r.Name}: {r.Evidence}");
        }
    }

    [Fact]
    public void EachRule_HasItsFile() => RuleCatalogue.All
        .Where(r => !FilesOfRules().IsMatch(r.File) || !File.Exists(Path.Combine(Core, r.File))).Select(r => $"{r.Name}: {r.File}").ShouldBeEmpty();

    [Fact]
    public void EachMechanismFile_HasRules() => Directory.EnumerateFiles(Path.Combine(Core, "Mechanisms"), "*.cs")
        .Select(f => $"Mechanisms/{Path.GetFileName(f)}").Except(RuleCatalogue.All.Select(r => r.File)).ShouldBeEmpty();

    [Fact]
    public void EachSwitch_NamesAParameterAndAValueInItsRange() => RuleCatalogue.All
        .Where(r => r.SwitchedOffBy.Length > 0 && (Switch(r) is not ({ } p, var value) || value < p.Low || value > p.High)).Select(r => $"{r.Name}: {r.SwitchedOffBy}").ShouldBeEmpty();

    [Fact]
    public void EachSwitch_ChangesARunInWhichEverythingHappens()
    {
        RunResult all = Run(EverythingOn());
        List<string> idle = [];
        foreach ((string text, Parameter parameter, double value) in RuleCatalogue.All.Where(r => r.SwitchedOffBy.Length > 0)
            .Select(r => (r.SwitchedOffBy, Switch(r).Parameter!, Switch(r).Value)).Distinct())
        {
            WorldSpec spec = EverythingOn();
            RunResult off = Run(spec with
            {
                Settings = [.. spec.Settings.Where(s => s.Parameter != parameter), Set(parameter, value)],
                Changes = [.. spec.Changes.Where(c => c.Parameter != parameter)],
            });
            if (RunDifference.Between(all, off).Count == 0)
            {
                idle.Add(text);
            }
        }

        idle.ShouldBeEmpty();
    }

    [Fact]
    public void EachPurpose_SaysWhatItsFourWordsAreFor()
    {
        DrawInfo.All.Where(d => d.Words.Count != 4 || d.Words.All(w => w.Length == 0) || d.Key.Length == 0).Select(d => d.Purpose).ShouldBeEmpty();
        DrawInfo.All.Select(d => d.Number).ShouldBeUnique();
    }

    [Fact]
    public void Sections_AreTheWholeCatalogueInOrder()
    {
        ParameterCatalogue.Sections.SelectMany(s => s.Parameters).ShouldBe(ParameterCatalogue.All);
        ParameterCatalogue.Sections.ShouldAllBe(s => s.Parameters.Count > 0);
        ParameterCatalogue.Sections.Select(s => s.Title).ShouldBeUnique();
    }

    private static (Parameter? Parameter, double Value) Switch(RuleInfo rule)
    {
        string[] parts = rule.SwitchedOffBy.Split('=');
        parts.Length.ShouldBe(2, rule.Name);
        return (ParameterCatalogue.Find(parts[0]), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabForm();

    [GeneratedRegex("^(Mechanisms|Policies|Population)/[A-Z][A-Za-z]+\\.cs$")]
    private static partial Regex FilesOfRules();

    // Evidence ids, or "assumption: reason", or both.
    [GeneratedRegex(@"^([A-Z][0-9]+[a-z]?( [A-Z][0-9]+[a-z]?)*(; assumption: \S.{2,})?|assumption: \S.{2,})$")]
    private static partial Regex SourceForm();
}
