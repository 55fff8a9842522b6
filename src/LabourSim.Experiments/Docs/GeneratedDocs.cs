using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;

namespace LabourSim.Experiments.Docs;

/// <summary>A file of the documentation that is not what the code says.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">First line that differs, from 1.</param>
/// <param name="Found">What stands there; null past the end.</param>
/// <param name="Expected">What should; null past the end.</param>
public sealed record StaleDoc(string File, int Line, string? Found, string? Expected);

/// <summary>The parts of the documentation that come from the code, so that they cannot go out of date.</summary>
public static class GeneratedDocs
{
    /// <summary>Every block: file below the folder, name, and what writes it.</summary>
    private static readonly (string File, string Name, Func<string> Text)[] Blocks =
    [
        ("odd.md", "steps", ModelTables.Steps),
        ("odd.md", "draws", ModelTables.Draws),
        ("odd.md", "flows", ModelTables.Flows),
        ("rules.md", "rules", ModelTables.Rules),
        ("parameters.md", "parameters", CatalogueTables.Parameters),
        ("outcomes.md", "outcomes", CatalogueTables.Outcomes),
        ("policies.md", "policies", CatalogueTables.Policies),
        ("validation.md", "targets", CatalogueTables.Targets),
        ("scenarios.md", "scenarios", CatalogueTables.Scenarios),
        ("sweeps.md", "methods", CatalogueTables.Methods),
    ];

    /// <summary>Names of the files with generated parts.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Blocks.Select(b => b.File).Distinct()];

    /// <summary>Files that writing would change, in order.</summary>
    /// <exception cref="InputException">A folder, file or marker is missing or wrong.</exception>
    public static IReadOnlyList<StaleDoc> Stale(string folder) =>
        [.. Filled(folder).Where(f => f.Old != f.New).Select(f => Difference(f.Path, f.Old, f.New))];

    /// <summary>Writes the blocks; returns the files that changed.</summary>
    /// <exception cref="InputException">A folder, file or marker is missing or wrong; then nothing is written.</exception>
    public static IReadOnlyList<string> Write(string folder)
    {
        List<string> changed = [];
        foreach ((string path, string old, string text) in Filled(folder).Where(f => f.Old != f.New))
        {
            WholeFile.Write(path, text, e => new InputException($"{path}: cannot be written: {InputError.Shown(e.Message, 200)}", e));
            changed.Add(path);
        }

        return changed;
    }

    /// <summary>Every Markdown file of the folder as it is and as it should be.</summary>
    private static List<(string Path, string Old, string New)> Filled(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw InputError.At(InputPlace.CommandLine, "--dir", folder, "an existing folder of documentation");
        }

        // Files without blocks are read too: a stray marker in them would never be filled.
        return [.. Files.Concat(Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')))
            .Distinct().Order(StringComparer.Ordinal).Select(name =>
            {
                string path = Path.Combine(folder, name);
                string old = InputFile.Read(path, path, new(path), "file").ReplaceLineEndings("\n");
                Dictionary<string, Func<string>> blocks = Blocks.Where(b => b.File == name).ToDictionary(b => b.Name, b => b.Text);
                return (path, old, Markers.Fill(old, path, blocks));
            })];
    }

    private static StaleDoc Difference(string path, string old, string expected)
    {
        string[] found = old.Split('\n'), wanted = expected.Split('\n');
        int at = 0;
        while (at < found.Length && at < wanted.Length && found[at] == wanted[at])
        {
            at++;
        }

        return new StaleDoc(path, at + 1, at < found.Length ? found[at] : null, at < wanted.Length ? wanted[at] : null);
    }
}
