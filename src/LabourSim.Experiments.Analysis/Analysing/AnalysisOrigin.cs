using LabourSim.Experiments.Calibrating.Abc;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Sweeps;
using LabourSim.Model;

namespace LabourSim.Experiments.Analysing;

/// <summary>What an analysis rests on, so that whatever shows it can name its source.</summary>
/// <param name="Name">Id of the sweep, search or calibration.</param>
/// <param name="Version">Version of LabourSim that analysed it.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="Runs">Runs planned, for a calibration those that ended.</param>
/// <param name="Missing">Runs that are missing from it.</param>
/// <param name="Worlds">Points of the uncertain factors; for a calibration the points tried.</param>
/// <param name="Replicates">Replicates of each world.</param>
/// <param name="Workers">About how many people abroad in each run.</param>
/// <param name="From">First month that outcomes are read over.</param>
/// <param name="To">Last month that outcomes are read over.</param>
public sealed record AnalysisOrigin(
    string Name, string Version, ulong Seed, int Runs, int Missing, int Worlds, int Replicates, int Workers, Month From, Month To)
{
    /// <summary>The origin of what is said of a sweep.</summary>
    public static AnalysisOrigin Of(SweepPlan plan, int missing)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Of(plan.Sweep, plan.Runs, missing, plan.Worlds.Count);
    }

    /// <summary>The origin of what is said of worlds and what was run in them.</summary>
    internal static AnalysisOrigin Of(Sweep sweep, int runs, int missing, int worlds) =>
        new(sweep.Id, BuildInfo.Version, sweep.Seed, runs, missing, worlds, sweep.Replicates, sweep.Workers, sweep.Read.From, sweep.Read.To);

    /// <summary>The origin of what is said of a calibration.</summary>
    public static AnalysisOrigin Of(AbcResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        AbcCalibration calibration = result.Calibration;
        return new AnalysisOrigin(calibration.Id, BuildInfo.Version, calibration.Rules.Seed, result.Runs, result.Failed,
            result.Runs / calibration.Replicates, calibration.Replicates, calibration.Workers, AbcCalibration.From, AbcCalibration.To);
    }
}
