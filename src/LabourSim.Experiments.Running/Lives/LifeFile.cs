using System.Text.Json;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Model;

namespace LabourSim.Experiments.Lives;

/// <summary>One invented person's lives, and the worlds they were lived in.</summary>
public sealed record LivesTold
{
    /// <summary>Version of LabourSim that simulated them.</summary>
    public required string Version { get; init; }

    /// <summary>Seed of the world.</summary>
    public required ulong Seed { get; init; }

    /// <summary>About how many people abroad at once.</summary>
    public required int Workers { get; init; }

    /// <summary>First month of the window.</summary>
    public required Month From { get; init; }

    /// <summary>Last month of the window.</summary>
    public required Month To { get; init; }

    /// <summary>The same person's lives, a scenario each; the first is the one the others are held against.</summary>
    public required IReadOnlyList<PersonLife> Lives { get; init; }

    /// <summary>Lives as an experiment's worlds gave them.</summary>
    public static LivesTold Of(Experiment experiment, IReadOnlyList<PersonLife> lives)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        return new LivesTold
        {
            Version = BuildInfo.Version,
            Seed = experiment.Seed,
            Workers = experiment.Workers,
            From = experiment.From,
            To = experiment.To,
            Lives = lives,
        };
    }
}

/// <summary>Keeps lives as <c>life.json</c>, exactly: what is read back is equal, number for number.</summary>
public static class LifeFile
{
    /// <summary>Name of the file in a folder of <c>laboursim life</c>.</summary>
    public const string Name = "life.json";

    // What a life says of itself (was it ever sent) follows from the rest.
    private static readonly JsonSerializerOptions Layout = new(ResultFile.Layout) { IgnoreReadOnlyProperties = true };

    /// <summary>Writes the lives.</summary>
    public static void Write(Stream stream, LivesTold lives) => JsonSerializer.Serialize(stream, lives, Layout);

    /// <summary>Reads the lives from a folder that <c>laboursim life --out</c> wrote.</summary>
    /// <exception cref="InputException">There are none, they are damaged, or another version wrote them in another form.</exception>
    public static LivesTold Load(string folder) => ResultFile.Load(folder, Name, "'laboursim life --find KIND --out DIR'", stream =>
        JsonSerializer.Deserialize<LivesTold>(stream, Layout) is { Lives.Count: > 0 } lives ? lives : throw new JsonException("no lives"));
}
