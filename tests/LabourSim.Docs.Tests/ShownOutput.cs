namespace LabourSim.Docs.Tests;

/// <summary>What a page shows of a command's output: lines of it in their order. "..." stands for lines or the ends of a line that are left out.</summary>
internal static class ShownOutput
{
    private const string LeftOut = "...";

    /// <summary>The first shown line that the output does not have after the ones before it; null when it has them all. Spaces and tabs count alike.</summary>
    public static string? Missing(IReadOnlyList<string> shown, string output)
    {
        string[] printed = [.. output.Split('\n').Select(Words)];
        int at = -1;
        bool skip = true;
        foreach (string line in shown.Select(Words).Where(l => l.Length > 0))
        {
            if (line == LeftOut)
            {
                skip = true;
                continue;
            }

            int found = Array.FindIndex(printed, at + 1, p => Shows(line, p));
            if (found < 0 || (!skip && printed[(at + 1)..found].Any(p => p.Length > 0)))
            {
                return line;
            }

            (at, skip) = (found, false);
        }

        return null;
    }

    private static bool Shows(string line, string printed) => line.EndsWith(LeftOut, StringComparison.Ordinal)
        ? printed.StartsWith(line[..^LeftOut.Length].TrimEnd(), StringComparison.Ordinal)
        : printed == line;

    private static string Words(string line) => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
