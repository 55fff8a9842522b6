using System.Text.Json.Nodes;

namespace LabourSim.NotebookRunner;

/// <summary>Holds the outputs of a run against those that were in the file.</summary>
internal static class NotebookCheck
{
    private const int Shown = 120;

    /// <summary>Where they differ, cell by cell, in words; nothing when they are the same.</summary>
    /// <param name="run">The notebook after its run.</param>
    /// <param name="before">Outputs by code cell before it.</param>
    public static IReadOnlyList<string> Differences(NotebookFile run, IReadOnlyList<IReadOnlyList<JsonNode>> before)
    {
        List<string> found = [];
        for (int i = 0; i < run.Code.Count; i++)
        {
            IReadOnlyList<JsonNode> was = before[i], now = run.Code[i].Outputs;
            string place = $"{run.Path}: cell {run.Code[i].Place}";
            if (was.Count != now.Count)
            {
                found.Add($"{place}: {now.Count} outputs where the file has {was.Count}");
            }
            else
            {
                found.AddRange(was.Zip(now).Select((pair, n) => Difference(pair.First, pair.Second) is { } d ? $"{place}, output {n + 1}: {d}" : null).OfType<string>());
            }
        }

        return found;
    }

    private static string? Difference(JsonNode was, JsonNode now)
    {
        if (JsonNode.DeepEquals(was, now))
        {
            return null;
        }

        string[] old = Plain(was), given = Plain(now);
        int line = Enumerable.Range(0, Math.Max(old.Length, given.Length)).FirstOrDefault(i => old.ElementAtOrDefault(i) != given.ElementAtOrDefault(i), -1);
        return line < 0
            ? "the same words, another picture"
            : $"line {line + 1} is '{Cut(given.ElementAtOrDefault(line))}' where the file has '{Cut(old.ElementAtOrDefault(line))}'";
    }

    private static string[] Plain(JsonNode output)
    {
        JsonNode? text = output["text"] ?? output["data"]?["text/plain"];
        string all = text is JsonArray lines ? string.Concat(lines.Select(l => (string?)l)) : (string?)text ?? "";
        return all.Split('\n');
    }

    private static string Cut(string? line) => line is null ? "" : line.Length > Shown ? line[..Shown] + "…" : line;
}
