using System.Reflection;

namespace LabourSim.Experiments.Input;

/// <summary>Files that travel inside the program, so that it works from any folder.</summary>
internal static class ShippedFiles
{
    private const string Scenarios = "scenarios/", Studies = "studies/", Extension = ".yaml";
    private static readonly Assembly Home = typeof(ShippedFiles).Assembly;

    /// <summary>Names of the shipped scenarios, the baseline first and the others by name.</summary>
    public static IReadOnlyList<string> ScenarioNames { get; } = Names(Scenarios);

    /// <summary>Names of the shipped studies.</summary>
    public static IReadOnlyList<string> StudyNames { get; } = Names(Studies);

    /// <summary>File name of a shipped scenario.</summary>
    public static string ScenarioFile(string name) => Scenarios + name + Extension;

    /// <summary>File name of a shipped study.</summary>
    public static string StudyFile(string name) => Studies + name + Extension;

    /// <summary>A shipped file's text.</summary>
    public static string Read(string file)
    {
        using Stream stream = Home.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not part of this build");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Names of all files in a folder and below, in order.</summary>
    public static IEnumerable<string> All(string folder) =>
        Home.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IReadOnlyList<string> Names(string folder) =>
    [
        .. Home.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder, StringComparison.Ordinal) && n.EndsWith(Extension, StringComparison.Ordinal))
            .Select(n => n[folder.Length..^Extension.Length])
            .OrderBy(n => n == "baseline" ? 0 : 1).ThenBy(n => n, StringComparer.Ordinal),
    ];
}
