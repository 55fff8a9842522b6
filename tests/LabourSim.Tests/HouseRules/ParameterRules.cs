using System.Text.RegularExpressions;
using LabourSim.Parameters;

namespace LabourSim.Tests.HouseRules;

public partial class ParameterRules
{
    [Fact]
    public void Names_AreUniqueAndKebab()
    {
        ParameterCatalogue.All.Select(p => p.Name).ShouldBeUnique();
        ParameterCatalogue.All.Where(p => !KebabForm().IsMatch(p.Name)).Select(p => p.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Index_IsThePlaceInTheCatalogue()
    {
        ParameterCatalogue.All.Select(p => p.Index).ShouldBe(Enumerable.Range(0, ParameterCatalogue.All.Count));
        ParameterCatalogue.All.ShouldAllBe(p => ParameterCatalogue.Find(p.Name) == p);
        ParameterCatalogue.Find("no-such-parameter").ShouldBeNull();
    }

    [Fact]
    public void Fields_AreNamedLikeTheirParameters() => typeof(ParameterCatalogue).GetFields()
        .Where(f => f.FieldType == typeof(Parameter) && Kebab.Of(f.Name).Replace("2020", "-2020", StringComparison.Ordinal) != ((Parameter)f.GetValue(null)!).Name)
        .Select(f => f.Name).ShouldBeEmpty();

    [Fact]
    public void Defaults_LieWithinTheRange()
    {
        ParameterCatalogue.All.Where(p => !(p.Low <= p.Default && p.Default <= p.High && p.Low < p.High)).Select(p => p.Name).ShouldBeEmpty();
        ParameterCatalogue.All.SelectMany(p => p.HostDefaults, (p, d) => (p, d))
            .Where(x => !(x.p.Low <= x.d.Value && x.d.Value <= x.p.High) || x.p.DefaultFor(x.d.Host) != x.d.Value)
            .Select(x => $"{x.p.Name}@{x.d.Host}").ShouldBeEmpty();
    }

    [Fact]
    public void EachHost_IsGivenOnce() => ParameterCatalogue.All
        .Where(p => p.HostDefaults.Select(d => d.Host).Distinct().Count() != p.HostDefaults.Count).Select(p => p.Name).ShouldBeEmpty();

    [Fact]
    public void EachParameter_SaysWhatItIsInWhatUnit()
    {
        ParameterCatalogue.All.Where(p => string.IsNullOrWhiteSpace(p.Unit)).Select(p => p.Name).ShouldBeEmpty();
        ParameterCatalogue.All.Where(p => p.Meaning.Length < 8 || !p.Meaning.EndsWith('.')).Select(p => p.Name).ShouldBeEmpty();
    }

    [Fact]
    public void EachParameter_HasASourceAndEachAssumptionAReason() => ParameterCatalogue.All
        .Where(p => !SourceForm().IsMatch(p.Source)).Select(p => $"{p.Name}: {p.Source}").ShouldBeEmpty();

    [Fact]
    public void EachParameter_IsReadByTheModel()
    {
        // A value that nothing reads is a promise not kept: run the model on values that tell on being read.
        HashSet<string> sources = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "LabourSim"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith("ParameterCatalogue.cs", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => Use().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))];

        typeof(ParameterCatalogue).GetFields().Where(f => f.FieldType == typeof(Parameter)).Select(f => f.Name)
            .Except(sources).ShouldBeEmpty();
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabForm();

    // Evidence ids, or "assumption: reason", or both.
    [GeneratedRegex(@"^([A-Z][0-9]+[a-z]?( [A-Z][0-9]+[a-z]?)*(; assumption: \S.{2,})?|assumption: \S.{2,})$")]
    private static partial Regex SourceForm();

    [GeneratedRegex(@"\b(?:P|ParameterCatalogue)\.([A-Z]\w+)")]
    private static partial Regex Use();
}
