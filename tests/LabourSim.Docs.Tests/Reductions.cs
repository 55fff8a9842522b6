using System.Globalization;

namespace LabourSim.Docs.Tests;

/// <summary>
/// How commands of the pages are made smaller, so that all of them together take minutes and not days. This table is all there is:
/// the program knows nothing of it.
/// </summary>
internal static class Reductions
{
    /// <summary>The words of a command as it is run here: one or two commands in place of one.</summary>
    public static IReadOnlyList<string[]> Of(IReadOnlyList<string> words) => words switch
    {
        ["run", ..] => [Most(Most(words, "--workers", 300, 100_000), "--replicates", 2, 1)],
        // What a comparison leans on takes more than a hundred runs a scenario; it is left out unless the sample asks for it.
        ["compare", ..] => [Most(Most(words.Contains("--hinges") ? words : With(words, "--hinges", "false"), "--workers", 300, 100_000), "--replicates", 2, 10)],
        ["claims", ..] => [With(With(With(Without(words, "--full"), "--workers", "300"), "--replicates", "2"), "--draws", "1")],
        ["life", ..] => [Most(words.Contains("--like") ? Most(words, "--replicates", 1, 3) : words, "--workers", 5000, 20_000)],
        ["study", ..] => [With(words, "--size", "small")],
        ["sweep", "run" or "repeat", ..] => [With(words, "--size", "small")],

        // No cluster here: what would be submitted is printed, and this machine does the sweep.
        ["sweep", "slurm", string file, "--out", string folder, ..] =>
            [[.. words.Append("--dry-run").Distinct()], .. words.Contains("--dry-run") ? (string[][])[] : [["sweep", "run", file, "--out", folder, "--size", "small"]]],

        // Only looked at: the tables in the repository are another test's.
        ["docs", ..] => [["docs", "--check", "--dir", Path.Combine(Pages.Root, "docs")]],

        // Any free port, and no browser is opened.
        ["serve", ..] => [With(Without(words, "--open"), "--port", "0")],
        _ => [[.. words]],
    };

    /// <summary>The option at most at this value.</summary>
    private static string[] Most(IReadOnlyList<string> words, string option, int most, int otherwise)
    {
        int at = words.ToList().IndexOf(option);
        int given = at < 0 ? otherwise : int.Parse(words[at + 1], CultureInfo.InvariantCulture);
        return given <= most ? [.. words] : With(words, option, most.ToString(CultureInfo.InvariantCulture));
    }

    private static string[] With(IReadOnlyList<string> words, string option, string value)
    {
        int at = words.ToList().IndexOf(option);
        return at < 0 ? [.. words, option, value] : [.. words.Take(at + 1), value, .. words.Skip(at + 2)];
    }

    private static string[] Without(IReadOnlyList<string> words, string option) => [.. words.Where(w => w != option)];
}
