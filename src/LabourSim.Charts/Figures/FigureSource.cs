using LabourSim.Experiments.Results;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Charts;

/// <summary>A folder that figures can be drawn from; its files are read when they are first asked for.</summary>
/// <param name="folder">The folder's path.</param>
public sealed class FigureSource(string folder)
{
    private readonly Lazy<ExperimentResult?> _result = new(() => File.Exists(Path.Combine(folder, ResultFile.Name)) ? ResultFile.Load(folder) : null);

    /// <summary>Opens a folder.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static FigureSource Open(string folder) => Directory.Exists(folder)
        ? new FigureSource(folder)
        : throw InputError.At(InputPlace.CommandLine, "DIR", folder, "a folder with results");

    /// <summary>The folder's path.</summary>
    public string Folder => folder;

    /// <summary>Results of <c>laboursim run</c> or <c>compare</c>; null when the folder holds none.</summary>
    /// <exception cref="InputException">They are damaged.</exception>
    public ExperimentResult? Result => _result.Value;

    /// <summary>Results of <c>laboursim compare</c>; null when the folder holds none.</summary>
    public ExperimentResult? Comparison => Result is { Command: "compare" } compared ? compared : null;
}
