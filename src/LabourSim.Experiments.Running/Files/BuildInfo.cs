using System.Reflection;

namespace LabourSim.Experiments.Files;

/// <summary>Which build this is, as the compiler stamped it into the library.</summary>
public static class BuildInfo
{
    private static readonly string[] Parts =
        (typeof(BuildInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0")
        .Split('+', 2);

    /// <summary>Version of the library.</summary>
    public static string Version => Parts[0];

    /// <summary>Git commit it was built from; null when built outside a repository.</summary>
    public static string? Commit => Parts.Length > 1 ? Parts[1] : null;
}
