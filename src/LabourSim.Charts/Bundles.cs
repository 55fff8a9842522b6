namespace LabourSim.Charts;

/// <summary>Script, styles and fonts that are embedded in this assembly.</summary>
internal static class Bundles
{
    /// <summary>Shows what a mark says that is pointed at, tapped or reached with the keyboard.</summary>
    public static string Tell { get; } = Read("tell.js");

    /// <summary>The page's style.</summary>
    public static string Style { get; } = Read("report.css");

    /// <summary>What the page of claims adds to it.</summary>
    public static string ClaimStyle { get; } = Read("claims.css");

    /// <summary>A file that is embedded.</summary>
    public static Stream Open(string name) => typeof(Bundles).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"resource {name} is missing from {typeof(Bundles).Assembly.GetName().Name}");

    private static string Read(string name)
    {
        using StreamReader reader = new(Open(name));
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
