using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Lives;
using LabourSim.Experiments.Results;
using LabourSim.Model;

namespace LabourSim.Charts;

/// <summary>A folder that figures can be drawn from; its files are read when they are first asked for.</summary>
/// <param name="folder">The folder's path.</param>
/// <param name="result">Its results, where they are at hand; null to read them.</param>
/// <param name="from">First month of what is drawn over time; null for the results' own.</param>
/// <param name="to">Last month, inclusive; null for the results' own.</param>
public sealed class FigureSource(string folder, ExperimentResult? result = null, Month? from = null, Month? to = null)
{
    private readonly Lazy<ExperimentResult?> _result = new(() => result ?? (File.Exists(Path.Combine(folder, ResultFile.Name)) ? ResultFile.Load(folder) : null));

    private readonly Lazy<IReadOnlyList<Analysis>> _analyses = new(() => Folders(folder).SelectMany(AnalysisFile.ReadAll).ToArray());
    private readonly Lazy<ClaimOutcome?> _claims = new(() => File.Exists(Path.Combine(folder, ClaimFile.Name)) ? ClaimFile.Load(folder) : null);
    private readonly Lazy<LivesTold?> _life = new(() => File.Exists(Path.Combine(folder, LifeFile.Name)) ? LifeFile.Load(folder) : null);

    /// <summary>Opens a folder.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static FigureSource Open(string folder, Month? from = null, Month? to = null) => Directory.Exists(folder)
        ? new FigureSource(folder, null, from, to)
        : throw InputError.At(InputPlace.CommandLine, "DIR", folder, "a folder with results");

    /// <summary>The folder's path.</summary>
    public string Folder => folder;

    /// <summary>Results of <c>laboursim run</c> or <c>compare</c>; null when the folder holds none.</summary>
    /// <exception cref="InputException">They are damaged.</exception>
    public ExperimentResult? Result => _result.Value;

    /// <summary>The same, cut to the months that are drawn over time.</summary>
    /// <exception cref="InputException">They are damaged, or do not hold these months.</exception>
    public ExperimentResult? OverTime => IsCut ? Result?.Within(from, to) : Result;

    /// <summary>Whether a part of the months is drawn.</summary>
    public bool IsCut => from is not null || to is not null;

    /// <summary>Results of <c>laboursim compare</c>; null when the folder holds none.</summary>
    public ExperimentResult? Comparison => Result is { Command: "compare" } compared ? compared : null;

    /// <summary>What was found of the sweep, search or calibration in the folder; of a study's folder, what was found of its steps, by their names.</summary>
    /// <exception cref="InputException">A file is damaged.</exception>
    public IReadOnlyList<Analysis> Analyses => _analyses.Value;

    /// <summary>Results of <c>laboursim claims</c>; null when the folder holds none.</summary>
    /// <exception cref="InputException">They are damaged.</exception>
    public ClaimOutcome? Claims => _claims.Value;

    /// <summary>Lives of <c>laboursim life --out</c>; null when the folder holds none.</summary>
    /// <exception cref="InputException">They are damaged.</exception>
    public LivesTold? Life => _life.Value;

    private static IEnumerable<string> Folders(string folder) => [folder, .. Directory.GetDirectories(folder).Order(StringComparer.Ordinal)];
}
