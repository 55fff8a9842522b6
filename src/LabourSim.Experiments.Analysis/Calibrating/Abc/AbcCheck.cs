using MathNet.Numerics.Statistics;

namespace LabourSim.Experiments.Calibrating.Abc;

/// <summary>The posterior-predictive check of one part of a target: what fresh runs from the posterior give.</summary>
/// <param name="Part">The part and its range.</param>
/// <param name="Low">5 % quantile of the draws (Hyndman and Fan's type 8); NaN where none could measure it.</param>
/// <param name="Median">Their median.</param>
/// <param name="High">Their 95 % quantile.</param>
/// <param name="Measured">Draws that could measure it.</param>
/// <param name="HitShare">Share of all draws within the target's range; those that could not measure it hit nothing.</param>
public sealed record AbcCheck(ScoredPart Part, double Low, double Median, double High, int Measured, double HitShare)
{
    /// <summary>True when the predictive interval holds the target's whole range.</summary>
    public bool Covers => Low <= Part.Low && Part.High <= High;

    /// <summary>True when the predictive interval and the target's range share a value; false means that the posterior cannot explain the target.</summary>
    public bool Meets => Low <= Part.High && Part.Low <= High;

    /// <summary>Checks every part.</summary>
    /// <param name="parts">The parts that were scored.</param>
    /// <param name="draws">For each draw what <see cref="TargetDistance.Values"/> gives, at least one draw.</param>
    public static IReadOnlyList<AbcCheck> Of(IReadOnlyList<ScoredPart> parts, IReadOnlyList<double[]> draws)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(draws);
        ArgumentOutOfRangeException.ThrowIfZero(draws.Count, nameof(draws));
        return [.. parts.Select((part, i) =>
        {
            double[] values = [.. draws.Select(d => d[i]).Where(double.IsFinite).Order()];
            double Quantile(double share) => values.Length == 0 ? double.NaN : SortedArrayStatistics.Quantile(values, share);
            double hits = values.Count(v => v >= part.Low && v <= part.High);
            return new AbcCheck(part, Quantile(0.05), Quantile(0.5), Quantile(0.95), values.Length, hits / draws.Count);
        })];
    }
}
