namespace LabourSim.Browser.Tests;

/// <summary>Where pictures and papers that tests make are kept for people to look at.</summary>
internal static class Output
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>A folder of TestResults beside the solution, made if need be.</summary>
    public static string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, "TestResults", name)).FullName;

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LabourSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"no LabourSim.sln above {AppContext.BaseDirectory}");
    }
}
