using System.Text.RegularExpressions;

namespace LabourSim.Charts;

/// <summary>Scripts, style and licence that are embedded in this assembly at build time.</summary>
internal static partial class Bundles
{
    /// <summary>The chart libraries in the order they must run, made safe to stand inside a script element.</summary>
    public static IReadOnlyList<string> Libraries { get; } =
        [Script("vega.min.js"), Script("vega-lite.min.js"), Script("vega-embed.min.js")];

    /// <summary>Draws every chart of the page.</summary>
    public static string PageScript { get; } = Script("report.js");

    /// <summary>The page's style.</summary>
    public static string Style { get; } = Read("report.css");

    /// <summary>What the page of claims adds to it.</summary>
    public static string ClaimStyle { get; } = Read("claims.css");

    /// <summary>Licence of the chart libraries.</summary>
    public static string Licence { get; } = Read("vega-license.txt");

    private static string Script(string name)
    {
        // A script element ends at the first "</script" and changes its parsing at "<!--"; in strings and regular
        // expressions, the only places where these can stand, a backslash changes nothing else.
        string text = SourceMap().Replace(Read(name), "");
        return text.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
            .Replace("<!--", "<\\!--", StringComparison.Ordinal);
    }

    private static string Read(string name)
    {
        using Stream stream = typeof(Bundles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"resource {name} is missing from {typeof(Bundles).Assembly.GetName().Name}");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }

    [GeneratedRegex(@"^//# sourceMappingURL=.*$", RegexOptions.Multiline)]
    private static partial Regex SourceMap();
}
