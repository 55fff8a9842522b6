using LabourSim.Experiments.Input;

namespace LabourSim.NotebookRunner;

/// <summary>How large the worlds of cells are.</summary>
/// <param name="Name">What cells call it.</param>
/// <param name="Workers">About how many people abroad at once.</param>
/// <param name="Replicates">Replicates of each scenario.</param>
public sealed record WorldSize(string Name, int Workers, int Replicates)
{
    /// <summary>Seconds a notebook; the size of committed outputs.</summary>
    public static WorldSize Small { get; } = new("small", 4_000, 3);

    /// <summary>Everyone; under two minutes a notebook.</summary>
    public static WorldSize Full { get; } = new("full", 100_000, 2);
}

/// <summary>What was asked for.</summary>
/// <param name="Files">Notebooks, in order.</param>
/// <param name="Size">Size of worlds.</param>
/// <param name="Check">True to compare and write nothing.</param>
internal sealed record Options(IReadOnlyList<string> Files, WorldSize Size, bool Check)
{
    private static readonly string[] Names = ["--check", "--small", "--full", "--help"];

    /// <summary>Reads the command line.</summary>
    /// <exception cref="InputException">It asks for something unknown, for both sizes, or for no notebook.</exception>
    public static Options Read(IReadOnlyList<string> args)
    {
        string[] options = [.. args.Where(a => a.StartsWith('-'))];
        if (options.FirstOrDefault(o => !Names.Contains(o)) is { } unknown)
        {
            throw InputError.At(InputPlace.CommandLine, "option", unknown, $"one of {string.Join(", ", Names)}", Names);
        }

        string[] files = [.. args.Where(a => !a.StartsWith('-'))];
        if (files.Length == 0)
        {
            throw InputError.At(InputPlace.CommandLine, "FILE", "", "at least one notebook");
        }

        if (options.Contains("--small") && options.Contains("--full"))
        {
            throw InputError.At(InputPlace.CommandLine, "--full", "--small", "one of the two");
        }

        return new Options(files, options.Contains("--full") ? WorldSize.Full : WorldSize.Small, options.Contains("--check"));
    }
}
