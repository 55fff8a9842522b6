using System.Text.Json.Nodes;
using LabourSim.NotebookRunner;

namespace LabourSim.Notebooks.Tests;

/// <summary>Notebooks made by tests.</summary>
internal static class Made
{
    /// <summary>A notebook's text with these code cells, none of them run.</summary>
    public static string Text(params string[] cells) => new JsonObject
    {
        ["cells"] = new JsonArray([.. cells.Select((source, i) => new JsonObject
        {
            ["cell_type"] = "code", ["execution_count"] = null, ["id"] = $"code-{i + 1}", ["metadata"] = new JsonObject(), ["outputs"] = new JsonArray(), ["source"] = source,
        })]),
        ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["language"] = "C#", ["name"] = ".net-csharp", ["display_name"] = ".NET (C#)" } },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString();

    /// <summary>A notebook with these code cells, run on a tiny world.</summary>
    public static NotebookFile Run(params string[] cells)
    {
        NotebookFile notebook = NotebookFile.Parse("made.ipynb", Text(cells));
        new NotebookRun(notebook, new WorldSize("tiny", 200, 1)).Run();
        return notebook;
    }

    /// <summary>What a cell gave, as text.</summary>
    public static string Given(NotebookFile notebook, int cell) => string.Concat(notebook.Code[cell].Outputs.Select(o => Joined(o["text"] ?? o["data"]!["text/plain"]!)));

    /// <summary>Lines as one text.</summary>
    public static string Joined(JsonNode lines) => string.Concat(lines.AsArray().Select(l => (string)l!));
}
