using System.Reflection;

namespace LabourSim.Experiments.Scenarios;

/// <summary>Files that travel inside the program, so that it works from any folder.</summary>
internal static class ShippedFiles
{
    private const string Folder = "scenarios/";
    private const string Extension = ".yaml";
    private static readonly Assembly Home = typeof(ShippedFiles).Assembly;

    /// <summary>Names of the shipped scenarios, the baseline first and the others by name.</summary>
    public static IReadOnlyList<string> ScenarioNames { get; } =
    [
        .. Home.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(Extension, StringComparison.Ordinal))
            .Select(n => n[Folder.Length..^Extension.Length])
            .OrderBy(n => n == "baseline" ? 0 : 1).ThenBy(n => n, StringComparer.Ordinal),
    ];

    /// <summary>File name of a shipped scenario.</summary>
    public static string ScenarioFile(string name) => Folder + name + Extension;

    /// <summary>A shipped file's text.</summary>
    public static string Read(string file)
    {
        using Stream stream = Home.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not part of this build");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
