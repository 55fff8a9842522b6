using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LabourSim.Charts;

namespace LabourSim.NotebookRunner;

/// <summary>
/// What one cell gives, in order: what it prints, what it displays, its value. Nothing of it hangs on the clock or the machine.
/// While it lives, the console writes into it.
/// </summary>
internal sealed class CellOutput : IDisposable
{
    private static readonly AsyncLocal<CellOutput?> Present = new();
    private readonly TextWriter _console = Console.Out;
    private readonly StringWriter _printed = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    private readonly List<JsonNode> _outputs = [];

    /// <summary>Starts to gather.</summary>
    public CellOutput(WorldSize size)
    {
        Size = size;
        Present.Value = this;
        Console.SetOut(_printed);
    }

    /// <summary>The cell being run; null outside of the runner.</summary>
    public static CellOutput? Current => Present.Value;

    /// <summary>Size of worlds.</summary>
    public WorldSize Size { get; }

    /// <summary>Shows a value at this place.</summary>
    public void Show(object value)
    {
        Flush();
        _outputs.Add(new JsonObject { ["output_type"] = "display_data", ["data"] = Data(value), ["metadata"] = new JsonObject() });
    }

    /// <summary>The outputs, the cell's value last; no value shows nothing.</summary>
    public IReadOnlyList<JsonNode> End(object? value)
    {
        if (value is not null)
        {
            Show(value);
        }

        Flush();
        return _outputs;
    }

    /// <summary>Gives the console back.</summary>
    public void Dispose()
    {
        Console.SetOut(_console);
        Present.Value = null;
        _printed.Dispose();
    }

    private void Flush()
    {
        StringBuilder printed = _printed.GetStringBuilder();
        if (printed.Length > 0)
        {
            _outputs.Add(new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = Lines(printed.ToString()) });
            printed.Clear();
        }
    }

    private static JsonObject Data(object value)
    {
        JsonObject data = [];
        if (Html(value) is { } html)
        {
            data["text/html"] = Lines(html);
        }

        data["text/plain"] = Lines(Text(value));
        return data;
    }

    // Hosts of notebooks and nbconvert drop image/svg+xml, so the drawing goes into an img of text/html.
    private static string? Html(object value) => value switch
    {
        Figure f => $"<img alt=\"{Escaped(f.Description)}\" style=\"max-width:100%\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(f.ToSvg()))}\"/>",
        ValueTable t => t.ToHtml(),
        _ => null,
    };

    private static string Text(object value) => value switch
    {
        Figure f => f.Description,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Text as notebooks keep it: a list of lines, each but the last with its end.</summary>
    private static JsonArray Lines(string text)
    {
        JsonArray lines = [];
        for (int from = 0; from < text.Length;)
        {
            int end = text.IndexOf('\n', from);
            int next = end < 0 ? text.Length : end + 1;
            lines.Add(text[from..next]);
            from = next;
        }

        return lines;
    }

    /// <summary>Text made safe inside HTML.</summary>
    public static string Escaped(string text) => System.Net.WebUtility.HtmlEncode(text);
}
