using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Input;

namespace LabourSim.NotebookRunner;

/// <summary>
/// A notebook as Jupyter keeps it (nbformat 4.5): read strictly, written whole or not at all, with keys in order, one space of
/// indentation and LF, as Jupyter itself writes it, so that a notebook saved there and run here differs in its outputs alone.
/// </summary>
internal sealed class NotebookFile
{
    private static readonly Lock Writing = new();
    private readonly JsonObject _root;

    private NotebookFile(string path, JsonObject root, IReadOnlyList<Cell> code)
    {
        Path = path;
        _root = root;
        Code = code;
    }

    /// <summary>Path as the user named it.</summary>
    public string Path { get; }

    /// <summary>Code cells in order.</summary>
    public IReadOnlyList<Cell> Code { get; }

    /// <summary>Reads a notebook.</summary>
    /// <exception cref="InputException">There is none, or it is not one of C# cells in nbformat 4.5.</exception>
    public static NotebookFile Read(string path)
    {
        try
        {
            return Parse(path, File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw InputError.At(InputPlace.CommandLine, "FILE", path, "a notebook that can be read");
        }
    }

    /// <summary>Reads a notebook from its text.</summary>
    /// <exception cref="InputException">It is not one of C# cells in nbformat 4.5.</exception>
    public static NotebookFile Parse(string path, string text)
    {
        JsonNode? json;
        try
        {
            json = JsonNode.Parse(text);
        }
        catch (JsonException e)
        {
            throw new InputException($"{InputError.Shown(path, 300)}:{e.LineNumber + 1}: not a notebook: not valid JSON", e);
        }

        try
        {
            return Of(path, json!.AsObject());
        }
        catch (Exception e) when (e is InvalidOperationException or NullReferenceException or ArgumentException)
        {
            throw new InputException($"{InputError.Shown(path, 300)}: not a notebook: {InputError.Shown(e.Message, 200)}", e);
        }
    }

    /// <summary>The notebook's text as it would be written.</summary>
    public string Text()
    {
        JsonWriterOptions options = new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, options))
        {
            Ordered(_root)!.WriteTo(json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    /// <summary>Writes the notebook over its file, whole or not at all.</summary>
    /// <exception cref="InputException">It cannot be written.</exception>
    public void Write()
    {
        lock (Writing)
        {
            Charts.FigureFile.Write(Path, Encoding.UTF8.GetBytes(Text()));
        }
    }

    /// <summary>Does something once no file is being written.</summary>
    public static void Finish(Action then)
    {
        lock (Writing)
        {
            then();
        }
    }

    private static NotebookFile Of(string path, JsonObject root)
    {
        int major = (int)root["nbformat"]!, minor = (int)root["nbformat_minor"]!;
        if (major != 4 || minor < 5)
        {
            throw new ArgumentException($"nbformat {major}.{minor} where 4.5 is expected");
        }

        string? language = (string?)root["metadata"]?["kernelspec"]?["language"];
        if (language is not "C#")
        {
            throw new ArgumentException($"its kernelspec's language is {language ?? "missing"} where C# is expected");
        }

        HashSet<string> ids = [];
        List<Cell> code = [];
        JsonArray cells = root["cells"]!.AsArray();
        for (int i = 0; i < cells.Count; i++)
        {
            JsonObject cell = cells[i]!.AsObject();
            string id = (string)cell["id"]!, kind = (string)cell["cell_type"]!;
            if (id is not { Length: > 0 and <= 64 } || !ids.Add(id) || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            {
                throw new ArgumentException($"cell {i + 1} has the id '{id}' where one of its own, of letters, digits, - and _, is expected");
            }

            string source = Joined(cell["source"]!);
            if (kind == "code")
            {
                code.Add(new Cell(i + 1, code.Count + 1, source, cell));
            }
            else if (kind != "markdown")
            {
                throw new ArgumentException($"cell {i + 1} is of kind '{kind}' where code or markdown is expected");
            }
        }

        return new NotebookFile(path, root, code);
    }

    private static string Joined(JsonNode source) => source is JsonArray lines ? string.Concat(lines.Select(l => (string)l!)) : (string)source!;

    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Ordered(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Ordered)]),
        _ => node?.DeepClone(),
    };
}

/// <summary>One code cell.</summary>
/// <param name="place">Place among all cells, from 1, as a reader counts them.</param>
/// <param name="number">Place among code cells, from 1: its execution count.</param>
/// <param name="source">Its C#.</param>
/// <param name="json">The cell in the notebook.</param>
internal sealed class Cell(int place, int number, string source, JsonObject json)
{
    /// <summary>Place among all cells, from 1.</summary>
    public int Place => place;

    /// <summary>Its C#.</summary>
    public string Source => source;

    /// <summary>What the cell gave when it was last run.</summary>
    public IReadOnlyList<JsonNode> Outputs => [.. json["outputs"]!.AsArray().Select(o => o!)];

    /// <summary>Puts new outputs in place of the old ones.</summary>
    public void Put(IEnumerable<JsonNode> outputs)
    {
        json["outputs"] = new JsonArray([.. outputs.Select(o => o.DeepClone())]);
        json["execution_count"] = number;
    }
}
