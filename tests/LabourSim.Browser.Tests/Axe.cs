using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabourSim.Browser.Tests;

/// <summary>axe-core, the accessibility checker.</summary>
internal static class Axe
{
    /// <summary>The checker's text, to be loaded before a page's own scripts.</summary>
    public static string Script { get; } = Read();

    /// <summary>Asserts that what is shown has no serious or critical fault.</summary>
    /// <param name="page">The page; its reader brought the checker.</param>
    /// <param name="what">What is shown, for the message.</param>
    public static async Task CheckAsync(IPage page, string what)
    {
        JsonElement? found = await page.EvaluateAsync(
            "() => axe.run(document, { resultTypes: ['violations'] }).then(r => JSON.stringify(r.violations.map(v => ({ id: v.id, impact: v.impact, help: v.help, "
            + "nodes: v.nodes.slice(0, 6).map(n => `${n.html.slice(0, 200)} — ${n.any.concat(n.all, n.none).map(c => c.message).join('; ')}`) }))))");
        JsonArray all = JsonNode.Parse(found!.Value.GetString()!)!.AsArray();
        string[] grave = [.. all.Where(v => (string?)v!["impact"] is "serious" or "critical").Select(v => v!.ToJsonString(Readable))];
        grave.ShouldBeEmpty(what);
    }

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Read()
    {
        using Stream stream = typeof(Axe).Assembly.GetManifestResourceStream("axe.min.js")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
