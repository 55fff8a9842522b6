using System.Text.RegularExpressions;

namespace LabourSim.Docs.Tests;

/// <summary>What stands in the running text: commands exist and take the options they are shown with; links lead somewhere.</summary>
public partial class InlineTests
{
    private static readonly Dictionary<string, string> Helps = [];

    [Fact]
    public void Commands_ExistWithTheirOptions()
    {
        List<string> wrong = [];
        foreach ((string place, string text) in Prose().SelectMany(p => InlineCommand().Matches(p.Text).Select(m => (p.Place, m.Groups[1].Value))))
        {
            string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string path = words[0], help = Help(path);
            if (words.Length > 1 && Regex.IsMatch(help, $"^  {Regex.Escape(words[1])}( |$)", RegexOptions.Multiline) && help.Contains("Commands:", StringComparison.Ordinal))
            {
                help = Help(path = $"{path} {words[1]}");
            }

            wrong.AddRange(words.Where(w => w.StartsWith("--", StringComparison.Ordinal) && !Regex.IsMatch(help, $@"(^|[ ,]){Regex.Escape(w)}\b", RegexOptions.Multiline))
                .Select(w => $"{place}: laboursim {path} has no {w}"));
            if (help.Length == 0)
            {
                wrong.Add($"{place}: there is no laboursim {path}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Links_LeadSomewhere()
    {
        List<string> wrong = [];
        foreach ((string place, string text) in Prose())
        {
            foreach (string link in Link().Matches(text).Select(m => m.Groups[1].Value).Where(l => !l.Contains("://", StringComparison.Ordinal)))
            {
                string[] parts = link.Split('#', 2);
                string page = place[..place.LastIndexOf(':')];
                string target = parts[0].Length == 0 ? page : Path.GetRelativePath(Pages.Root, Path.GetFullPath(parts[0], Path.Combine(Pages.Root, Path.GetDirectoryName(page)!)));
                string full = Path.Combine(Pages.Root, target);
                if (!File.Exists(full) && !Directory.Exists(full))
                {
                    wrong.Add($"{place}: no {target}");
                }
                else if (parts.Length == 2 && !Anchors(target).Contains(parts[1]))
                {
                    wrong.Add($"{place}: no #{parts[1]} in {target}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>Lines outside of fenced blocks, with their places.</summary>
    private static IEnumerable<(string Place, string Text)> Prose() => Pages.All.SelectMany(page =>
    {
        HashSet<int> fenced = [.. Sample.Of(page).SelectMany(s => Enumerable.Range(s.Line, s.Lines.Count))];
        return Pages.Lines(page).Select((text, i) => (Line: i + 1, text)).Where(l => !fenced.Contains(l.Line)).Select(l => ($"{page}:{l.Line}", l.text));
    });

    /// <summary>Names under which a host of Markdown makes headings reachable.</summary>
    private static IEnumerable<string> Anchors(string page) => Pages.Lines(page).Where(l => l.StartsWith('#'))
        .Select(l => Dropped().Replace(l.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>The help of a command; empty when there is no such command.</summary>
    private static string Help(string command)
    {
        if (!Helps.TryGetValue(command, out string? help))
        {
            CliResult result = CliRunner.Run([.. command.Split(' '), "--help"]);
            Helps[command] = help = result.ExitCode == 0 ? result.Output : "";
        }

        return help;
    }

    [GeneratedRegex("`laboursim ([a-z][^`]*)`")]
    private static partial Regex InlineCommand();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N}\- _]")]
    private static partial Regex Dropped();
}
