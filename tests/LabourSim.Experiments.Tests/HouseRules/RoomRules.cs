using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LabourSim.Experiments.Tests.HouseRules;

/// <summary>The plan of the house: projects in one order, and in a project folders of which no two use each other.</summary>
public sealed partial class RoomRules
{
    /// <summary>Every project of <c>src</c>; each refers only to those before it.</summary>
    private static readonly string[] Order =
    [
        "LabourSim", "LabourSim.Experiments.Reading", "LabourSim.Experiments.Running", "LabourSim.Experiments.Analysis",
        "LabourSim.Experiments.Claims", "LabourSim.Experiments", "LabourSim.Charts", "LabourSim.Web", "LabourSim.Cli",
    ];

    /// <summary>Folders that still use each other. Nothing is added here; a pair that no longer does goes.</summary>
    private static readonly string[] Knots =
    [
        "LabourSim: Extending and Model", "LabourSim: Mechanisms and Model", "LabourSim: Mechanisms and Parameters", "LabourSim: Mechanisms and Policies",
        "LabourSim: Mechanisms and Population", "LabourSim: Model and Outcomes", "LabourSim: Model and Parameters", "LabourSim: Model and Policies",
        "LabourSim: Model and Population", "LabourSim: Outcomes and Population", "LabourSim: Parameters and Policies",
        "LabourSim: Parameters and Population", "LabourSim: Population and Randomness",
        "LabourSim.Web: Http and Runs",
    ];

    private static readonly string Source = Path.Combine(Repository.Root, "src");

    [Fact]
    public void Projects_refer_only_to_those_before_them()
    {
        Directory.EnumerateFiles(Source, "*.csproj", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)).Order()
            .ShouldBe(Order.Order());
        foreach (string project in Order)
        {
            IEnumerable<string> referred = XDocument.Load(Path.Combine(Source, project, project + ".csproj")).Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
            referred.Where(r => Array.IndexOf(Order, r) >= Array.IndexOf(Order, project)).ShouldBeEmpty(project);
        }
    }

    [Fact]
    public void No_two_folders_of_a_project_use_each_other() => Order.SelectMany(KnotsOf).ShouldBe(Knots, ignoreOrder: true);

    /// <summary>That the rule sees what it looks for: a using, and a name that begins with the folder's.</summary>
    [Theory]
    [InlineData("using LabourSim.Experiments.Results;\nnamespace LabourSim.Experiments.Lives;\nclass A;", "Results")]
    [InlineData("using Row = LabourSim.Experiments.Results.Row;\nnamespace LabourSim.Experiments.Lives;\nclass A;", "Results")]
    [InlineData("namespace LabourSim.Experiments.Lives;\nclass A { Results.Row Of() => default; }", "Results")]
    [InlineData("namespace LabourSim.Experiments.Lives;\n/// <summary>As <see cref=\"Results.Row\"/>.</summary>\nclass A;", null)]
    [InlineData("namespace LabourSim.Experiments.Lives;\nclass A { int Of(Thing t) => t.Results.Count; }", null)]
    public void What_a_file_uses_is_seen(string text, string? used) => Used(text, ["Lives", "Results"]).ShouldBe(used is null ? [] : [used]);

    private static IEnumerable<string> KnotsOf(string project)
    {
        string root = Path.Combine(Source, project);
        string[] folders = [.. Directory.EnumerateDirectories(root).Select(d => Path.GetFileName(d)).Where(d => d is not ("bin" or "obj"))];
        HashSet<(string From, string To)> arrows = [];
        foreach (string folder in folders)
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            {
                arrows.UnionWith(Used(File.ReadAllText(file), folders).Where(u => u != folder).Select(u => (folder, u)));
            }
        }

        return arrows.Where(a => string.CompareOrdinal(a.From, a.To) < 0 && arrows.Contains((a.To, a.From))).Select(a => $"{project}: {a.From} and {a.To}");
    }

    // A folder's namespace ends with its name; comments say more than the code uses.
    private static string[] Used(string text, string[] folders)
    {
        string code = Comment().Replace(text, "");
        string[] names = [.. Using().Matches(code).SelectMany(m => m.Value.TrimEnd(';').Split('.', ' ')), .. Prefix().Matches(Using().Replace(code, "")).Select(m => m.Groups[1].Value)];
        return [.. folders.Where(f => names.Contains(f) && !code.Contains($"namespace LabourSim.Experiments.{f};", StringComparison.Ordinal))];
    }

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex("^using .*;", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"(?<![\w.""])([A-Z]\w+)\.[A-Z]\w+")]
    private static partial Regex Prefix();
}
