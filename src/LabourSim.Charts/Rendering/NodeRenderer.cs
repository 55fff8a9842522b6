using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Input;

namespace LabourSim.Charts.Rendering;

/// <summary>A figure drawn.</summary>
/// <param name="Svg">Vector graphics.</param>
/// <param name="Png">Pixels, 300 an inch; null unless asked for.</param>
public sealed record Rendered(string Svg, byte[]? Png);

/// <summary>Draws figures as SVG and PNG: one Node.js process for as many as there are, with the libraries embedded here.</summary>
public static class NodeRenderer
{
    // A figure is laid out at 96 pixels an inch.
    private const double PngScale = 300.0 / 96;

    // All figures there are take seconds; whoever waits for a process that hangs waits for ever.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Resource, string File)[] Parts =
        [("render.cjs", "render.cjs"), ("vega.min.js", "vega.min.js"), ("vega-lite.min.js", "vega-lite.min.js"), ("index.min.js", "resvg.min.js"), ("index_bg.wasm", "resvg.wasm")];

    /// <summary>Draws the figures, in their order. The same figures give the same bytes.</summary>
    /// <param name="figures">What to draw.</param>
    /// <param name="png">True for PNG as well.</param>
    /// <exception cref="InputException">Node.js, or for PNG a font, is not installed.</exception>
    /// <exception cref="InvalidOperationException">A figure cannot be drawn: a defect.</exception>
    public static IReadOnlyList<Rendered> Render(IReadOnlyList<Figure> figures, bool png)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Count == 0)
        {
            return [];
        }

        JsonArray jobs = [.. figures.Select(f => new JsonObject { ["id"] = f.Name, ["spec"] = f.ToSpec(), ["png"] = png, ["scale"] = PngScale })];
        IEnumerable<string> fonts = png ? Fonts.Find(jobs.ToJsonString(Readable)) : [];
        JsonObject request = new() { ["fonts"] = new JsonArray([.. fonts.Select(f => (JsonNode)f)]), ["jobs"] = jobs };
        DirectoryInfo folder = Directory.CreateTempSubdirectory("laboursim-figures-");
        try
        {
            foreach ((string resource, string file) in Parts)
            {
                using FileStream to = File.Create(Path.Combine(folder.FullName, file));
                using Stream from = typeof(NodeRenderer).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is not part of this build");
                from.CopyTo(to);
            }

            return Answers(Run(Path.Combine(folder.FullName, "render.cjs"), request.ToJsonString()), figures);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static string Run(string script, string request)
    {
        ProcessStartInfo start = new("node", [script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        using Process node = Started(start);
        Task<string> output = node.StandardOutput.ReadToEndAsync(), error = node.StandardError.ReadToEndAsync();
        try
        {
            node.StandardInput.Write(request);
            node.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read everything; its exit code says why.
        }

        if (!node.WaitForExit(Limit))
        {
            node.Kill(entireProcessTree: true);
            throw new InputException(FormattableString.Invariant($"node: cannot draw figures within {Limit.TotalMinutes} minutes: expected Node.js 20 or later"));
        }

        return node.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : throw new InputException($"node: cannot draw figures (exit code {node.ExitCode}): {InputError.Shown(error.GetAwaiter().GetResult(), 300)}: expected Node.js 20 or later");
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InputException(
                "node: not found: expected Node.js 20 or later, which draws SVG and PNG (Debian: apt-get install nodejs); --format html and json work without it", e);
        }
    }

    private static List<Rendered> Answers(string output, IReadOnlyList<Figure> figures)
    {
        List<Rendered> all = [];
        foreach (string line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using JsonDocument answer = JsonDocument.Parse(line);
            JsonElement top = answer.RootElement;
            if (top.TryGetProperty("error", out JsonElement error))
            {
                throw new InvalidOperationException($"figure {top.GetProperty("id").GetString()} cannot be drawn: {error.GetString()}");
            }

            byte[]? png = top.TryGetProperty("png", out JsonElement base64) ? Png.WithResolution(base64.GetBytesFromBase64()) : null;
            all.Add(new Rendered(top.GetProperty("svg").GetString()! + "\n", png));
        }

        return all.Count == figures.Count ? all : throw new InvalidOperationException($"{all.Count} of {figures.Count} figures were drawn");
    }
}
