using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using LabourSim.Docs.Tests;

namespace LabourSim.Packaging.Tests;

/// <summary>
/// <c>NOTICE</c> names every part of others that is shipped, in the version and under the licence that the part itself says: a
/// package that comes, goes or changes hands fails here until it is entered.
/// </summary>
public sealed class NoticeTests
{
    private static readonly string[] Lines = Pages.Lines("NOTICE");

    private static readonly string[] Entries = [.. Lines.Where(l => l.StartsWith("- ", StringComparison.Ordinal))];

    [Fact]
    public void EveryPackageOfTheProgram_IsNamedWithItsLicence()
    {
        using JsonDocument assets = Read("src", "LabourSim.Cli", "obj", "project.assets.json");
        string cache = assets.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
        // Of what only builds, analyzers and the linker that publishing adds, nothing is shipped.
        string[] builds =
        [
            "Microsoft.NET.ILLink.Tasks",
            .. assets.RootElement.GetProperty("project").GetProperty("frameworks").EnumerateObject().Single().Value.GetProperty("dependencies").EnumerateObject()
                .Where(d => d.Value.TryGetProperty("suppressParent", out JsonElement parts) && parts.GetString() == "All").Select(d => d.Name),
        ];
        string[] packages =
        [
            .. assets.RootElement.GetProperty("libraries").EnumerateObject()
                .Where(l => l.Value.GetProperty("type").GetString() == "package" && !builds.Contains(l.Name.Split('/')[0]))
                .Select(l => $"{l.Name.Replace('/', ' ')} | {Licence(Path.Combine(cache, l.Value.GetProperty("path").GetString()!))}"),
        ];

        ShouldBeNamed("Packages of the program (NuGet)", packages);
        packages.ShouldContain(p => p.StartsWith("YamlDotNet ", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryLicence_HasItsTextOrWhereItIs()
    {
        string[] licences = [.. Entries.SelectMany(e => e.Split(" | ")[1].Split(" OR ")).Distinct()];

        licences.Length.ShouldBeGreaterThan(4);
        licences.ShouldAllBe(l => Part(l).Any(line => line.Length > 0));
        Entries.ShouldAllBe(e => e.Split(" | ", StringSplitOptions.None).Length == 3 && !e.EndsWith(' '));
    }

    // A changed file would have to bear another name: the licence reserves this one.
    [Theory]
    [InlineData("NanumBarunGothic.ttf", "9B872773134E2E4D8C0B17021266786576DB06C843EDE0D0B523B214A450756C")]
    [InlineData("NanumBarunGothicBold.ttf", "39BBA4CD9BD2986143825C8654ABBB62443914AB33B346C0C929A916F5D98BF2")]
    public void AFont_IsShippedAsItsAuthorsMadeIt_WithItsLicence(string file, string hash)
    {
        string folder = Path.Combine(Pages.Root, "src", "LabourSim.Charts", "Fonts");

        Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file)))).ShouldBe(hash);
        File.ReadAllText(Path.Combine(folder, "OFL.txt")).ShouldContain("SIL OPEN FONT LICENSE");
        Entries.ShouldContain(e => e.StartsWith("- NanumBarunGothic ", StringComparison.Ordinal) && e.Contains("| OFL-1.1 |", StringComparison.Ordinal));
    }

    [Fact]
    public void NoOtherFont_IsShipped() => Directory.EnumerateFiles(Path.Combine(Pages.Root, "src"), "*", SearchOption.AllDirectories)
        .Where(f => Path.GetExtension(f) is ".ttf" or ".otf" or ".woff" or ".woff2" or ".ttc" && !f.Contains("NanumBarunGothic", StringComparison.Ordinal)).ShouldBeEmpty();

    /// <summary>A part's entries are "name version | licence" of these packages, each once, and a copyright.</summary>
    private static void ShouldBeNamed(string heading, string[] packages)
    {
        string[] named = [.. Part(heading).Where(Entries.Contains).Select(e => e[2..e.LastIndexOf(" | ", StringComparison.Ordinal)])];

        packages.Except(named).ShouldBeEmpty("shipped, and not in NOTICE");
        named.Except(packages).ShouldBeEmpty("in NOTICE, and not shipped");
        named.ShouldBeUnique();
    }

    /// <summary>Lines below a heading, up to the next.</summary>
    private static string[] Part(string heading) => [.. Lines.SkipWhile(l => l != $"== {heading} ==").Skip(1).TakeWhile(l => !l.StartsWith("== ", StringComparison.Ordinal))];

    /// <summary>A package's licence as its own description has it; a file in it stands for the one package whose file says public domain.</summary>
    private static string Licence(string package)
    {
        XElement licence = XDocument.Load(Directory.EnumerateFiles(package, "*.nuspec").Single()).Descendants().Single(e => e.Name.LocalName == "license");
        if (licence.Attribute("type")!.Value == "expression")
        {
            return licence.Value;
        }

        string text = File.ReadAllText(Path.Combine(package, licence.Value));
        return text.Contains("Public Domain", StringComparison.Ordinal) ? "Public domain" : $"see {licence.Value}: {text}";
    }

    private static JsonDocument Read(params string[] path) => JsonDocument.Parse(File.ReadAllText(Path.Combine([Pages.Root, .. path])));
}
