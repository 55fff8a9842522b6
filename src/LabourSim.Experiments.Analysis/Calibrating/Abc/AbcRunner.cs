using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Sweeps;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Calibrating.Abc;

/// <summary>What a calibration came to.</summary>
/// <param name="Calibration">The calibration.</param>
/// <param name="Generations">Complete generations; the last is the posterior.</param>
/// <param name="Stop">Why it ended; null when it was interrupted.</param>
/// <param name="Posterior">The posterior; null before the first generation is complete.</param>
/// <param name="Checks">The posterior-predictive check, part by part; empty when it was interrupted before.</param>
/// <param name="Runs">Runs that ended.</param>
/// <param name="Failed">Runs that failed; their proposals are not accepted.</param>
public sealed record AbcResult(
    AbcCalibration Calibration, IReadOnlyList<AbcGeneration> Generations, AbcStop? Stop, AbcPosterior? Posterior, IReadOnlyList<AbcCheck> Checks, int Runs, int Failed)
{
    /// <summary>True when the same command goes on.</summary>
    public bool Partial => Stop is null || Checks.Count == 0;
}

/// <summary>Runs an approximate Bayesian calibration. Started again, it replays what is kept and goes on.</summary>
public static class AbcRunner
{
    /// <summary>Name of the file of results in the calibration's folder.</summary>
    public const string FileName = "calibration.db";

    // More proposals under way than threads, so that none waits; the number changes no result.
    private const int AtOncePerThread = 4;

    /// <summary>Runs the calibration, or what is left of it, and its posterior-predictive check.</summary>
    /// <param name="calibration">The calibration.</param>
    /// <param name="source">Where it was read from.</param>
    /// <param name="folder">Where results are kept.</param>
    /// <param name="options">How.</param>
    /// <param name="stop">Once cancelled, no run starts.</param>
    /// <exception cref="InputException">The folder holds another calibration, is in use or cannot be written.</exception>
    public static AbcResult Run(AbcCalibration calibration, SweepSource source, string folder, EngineOptions options, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        TargetParts parts = TargetParts.All;
        using RunsOnDemand runs = RunsOnDemand.Open(folder, FileName,
            new StoreIdentity("calibration", calibration.Describe(), source.ToMeta(), [.. parts.Names.Select(n => (n, ""))]), options, calibration.MostRuns, stop);

        double[]? Distances(IReadOnlyList<AbcProposal> proposals) => Measured(calibration, runs, parts, proposals)
            ?.Select(m => m is null ? double.NaN : calibration.Targets.Of(m)).ToArray();

        AbcSmc abc = calibration.Start();
        while (abc.Stop is null)
        {
            IReadOnlyList<AbcProposal> proposals = abc.Ask(Math.Max(options.Threads * AtOncePerThread, abc.Wanted));
            if (Distances(proposals) is not { } distances)
            {
                break;
            }

            for (int i = 0; i < proposals.Count; i++)
            {
                abc.Tell(proposals[i].Generation, proposals[i].Number, distances[i]);
            }
        }

        AbcPosterior? posterior = abc.Generations.Count > 0 ? calibration.Posterior(abc.Generations[^1]) : null;
        IReadOnlyList<AbcCheck> checks = abc.Stop is null || posterior is null ? [] : Check(calibration, runs, parts, posterior);
        return new AbcResult(calibration, abc.Generations, abc.Stop, posterior, checks, runs.Ended, runs.Failed);
    }

    /// <summary>Fresh runs of draws from the posterior, which no proposal shares its luck with.</summary>
    private static IReadOnlyList<AbcCheck> Check(AbcCalibration calibration, RunsOnDemand runs, TargetParts parts, AbcPosterior posterior)
    {
        IReadOnlyList<AbcProposal> draws = calibration.PredictiveDraws(posterior);
        return Measured(calibration, runs, parts, draws) is { } measured
            ? AbcCheck.Of(calibration.Targets.Parts, [.. measured.Where(m => m is not null).Select(m => calibration.Targets.Values(m!))])
            : [];
    }

    /// <summary>What each proposal's replicates measured, null for one with a failed run; null in all when it was told to stop.</summary>
    private static List<IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>>?>? Measured(
        AbcCalibration calibration, RunsOnDemand runs, TargetParts parts, IReadOnlyList<AbcProposal> proposals)
    {
        int replicates = calibration.Replicates;
        Dictionary<int, (AbcProposal Proposal, int Replicate)> wanted = [];
        foreach (AbcProposal proposal in proposals)
        {
            for (int r = 0; r < replicates; r++)
            {
                wanted.Add(calibration.RunNumber(proposal, r), (proposal, r + 1));
            }
        }

        RunBegun Begin(int run, CancellationToken _) =>
            new(calibration.Spec(wanted[run].Proposal, wanted[run].Replicate), result => TargetParts.Flat(CalibrationTargets.Measure(result)));
        if (!runs.Ensure(wanted.Keys.Order(), Begin))
        {
            return null;
        }

        return [.. proposals.Select(p =>
        {
            double[]?[] values = [.. Enumerable.Range(0, replicates).Select(r => runs.Values(calibration.RunNumber(p, r)))];
            return values.Any(v => v is null) ? null : (IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>>)[.. values.Select(v => parts.Nested(v!))];
        })];
    }
}

/// <summary>The parts of all calibration targets in one row.</summary>
internal sealed class TargetParts
{
    private readonly int[] _counts;

    private TargetParts()
    {
        IReadOnlyList<TargetRow> rows = CalibrationTargets.Judge([]);
        _counts = [.. rows.Select(r => r.Low.Split("; ").Length)];
        Names = [.. rows.SelectMany((r, i) => Enumerable.Range(1, _counts[i]).Select(p => string.Create(CultureInfo.InvariantCulture, $"{r.Id}.{p}")))];
    }

    /// <summary>The parts of every target.</summary>
    public static TargetParts All { get; } = new();

    /// <summary>Names such as K03.1.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Values by target and part, one after another.</summary>
    public static double[] Flat(IReadOnlyList<IReadOnlyList<double>> measured) => [.. measured.SelectMany(m => m)];

    /// <summary>Values by target and part.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Nested(double[] flat)
    {
        int at = 0;
        return [.. _counts.Select(n => (IReadOnlyList<double>)flat[at..(at += n)])];
    }
}
