using LabourSim.Experiments.Store;

namespace LabourSim.Experiments.Tests.Store;

/// <summary>A file of results in a folder that goes with the test: two measures, three runs, of which one failed.</summary>
internal sealed class Files : IDisposable
{
    /// <summary>What the files belong to.</summary>
    public static readonly StoreIdentity Identity = new("sweep", ["id: a", "workers: 20"],
        new Dictionary<string, string> { ["file"] = "a.yaml", ["text"] = new string('x', 5000) }, [("exposure", "person-months"), ("heads", "persons")]);

    /// <summary>The runs of <see cref="Filled"/>.</summary>
    public static readonly StoredRun[] Runs =
    [
        new(0, null, 0.25, [1.5, double.NaN]), new(1, "world 1: it contradicts itself", 0.125, []), new(7, null, 3, [-0.1, 1e300]),
    ];

    private readonly Tests.Results.TemporaryFolder _folder = new();

    /// <summary>The file.</summary>
    public string Path => _folder["sweep.db"];

    /// <summary>The folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>All names in the folder.</summary>
    public string[] Names => _folder.Names;

    /// <summary>Writes the runs to the file.</summary>
    public Files Filled()
    {
        using RunStore store = RunStore.Write(Path, Identity);
        store.Add(Runs);
        return this;
    }

    /// <summary>Everything in a store, as text.</summary>
    public static string Content(RunStore store) => string.Join('\n', store.All().Select(Line));

    /// <summary>A run as text.</summary>
    public static string Line(StoredRun r) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{r.Run} {r.Cause} {r.Seconds:R} {string.Join(' ', r.Values)}");

    public void Dispose() => _folder.Dispose();
}
