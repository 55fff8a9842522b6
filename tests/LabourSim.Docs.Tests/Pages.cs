namespace LabourSim.Docs.Tests;

/// <summary>The pages of the repository that people read, by path from its root.</summary>
internal static class Pages
{
    private static readonly string[] Folders = ["docs", "notebooks", "examples"];

    /// <summary>The folder of the solution file.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All pages, in order of their paths.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.md")
            .Concat(Folders.Select(f => Path.Combine(Root, f)).Where(Directory.Exists)
                .SelectMany(f => Directory.EnumerateFiles(f, "*.md", SearchOption.AllDirectories)))
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Lines of a page.</summary>
    public static string[] Lines(string page) => File.ReadAllLines(Path.Combine(Root, page));

    private static string FindRoot()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LabourSim.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"no LabourSim.sln above {AppContext.BaseDirectory}");
        }

        return folder.FullName;
    }
}
