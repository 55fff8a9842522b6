using System.Text.RegularExpressions;
using LabourSim.Experiments.Languages;

namespace LabourSim.Experiments.Tests.Languages;

/// <summary>Every text is read by the program or its page: what nothing reads would be translated in vain.</summary>
public sealed partial class ReadTextsTests
{
    private static readonly string[] Kinds = [".cs", ".js", ".html"], Made = ["bin", "obj"];

    private static readonly string Source = string.Join('\n', Files(new DirectoryInfo(Path.Combine(Repository.Root, "src"))).Select(File.ReadAllText));

    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Id)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryText_IsRead(string id)
    {
        // Errors of the server are named without its prefix, which is put before them in one place.
        const string server = "server.";
        string[] keys = [.. Literal().Matches(Source).Where(m => m.Groups["key"].Value != server + "{text}").Select(Pattern).Distinct()];
        Regex read = new($"^({string.Join('|', keys)})$", RegexOptions.CultureInvariant);

        Language.All.Single(l => l.Id == id).Texts.Keys
            .Where(k => !read.IsMatch(k) && !(k.StartsWith(server, StringComparison.Ordinal) && Source.Contains($"\"{k[server.Length..]}\"", StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    /// <summary>The keys that a literal stands for: itself, with anything where a value is put in or something is added to its end.</summary>
    private static string Pattern(Match literal) =>
        string.Join(".+", Hole().Split(literal.Groups["key"].Value).Select(Regex.Escape)) + (literal.Groups["more"].Success || literal.Groups["key"].Value.EndsWith('.') ? ".+" : "");

    private static IEnumerable<string> Files(DirectoryInfo folder) => folder.EnumerateFiles().Where(f => Kinds.Contains(f.Extension)).Select(f => f.FullName)
        .Concat(folder.EnumerateDirectories().Where(d => !Made.Contains(d.Name)).SelectMany(Files));

    [GeneratedRegex("""["'`](?<key>[a-z][a-z-]*\.([^"'`{}\s]|\$?\{[^{}]*\})*)["'`](?<more>\s*\+)?""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\$?\{[^{}]*\}")]
    private static partial Regex Hole();
}
