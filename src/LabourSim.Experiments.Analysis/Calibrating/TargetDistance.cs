using LabourSim.Outcomes;

namespace LabourSim.Experiments.Calibrating;

/// <summary>One part of an emergent target.</summary>
/// <param name="Target">The target; it holds no value.</param>
/// <param name="Part">Index of the part.</param>
/// <param name="Low">Least value that hits.</param>
/// <param name="High">Greatest value that hits.</param>
public sealed record ScoredPart(TargetRow Target, int Part, double Low, double High);

/// <summary>
/// Distance of runs from emergent targets: the root mean square, over all parts, of how far each lies from the target's value
/// in tolerances (half the range), as <see cref="TargetScore"/> measures it: at most 3, which parts that could not be
/// measured count too. Targets that parameters set directly say nothing about other parameters and are not scored.
/// </summary>
public sealed class TargetDistance
{
    private static readonly Lazy<IReadOnlyList<TargetRow>> Definitions = new(() => CalibrationTargets.Judge([]));
    private readonly int[] _indices;

    /// <summary>Chooses targets.</summary>
    /// <param name="ids">Ids of emergent targets, at least one, each once.</param>
    /// <exception cref="ArgumentException">An id is no emergent target's, is repeated, or there is none.</exception>
    public TargetDistance(IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        if (ids.Count == 0 || ids.Distinct().Count() != ids.Count || ids.Any(id => !Emergent.Contains(id)))
        {
            throw new ArgumentException($"not emergent targets, each once: {string.Join(", ", ids)}", nameof(ids));
        }

        // In the register's order, so that the order they are named in changes no sum.
        _indices = [.. Enumerable.Range(0, Definitions.Value.Count).Where(i => ids.Contains(Definitions.Value[i].Id))];
        Parts = [.. _indices.SelectMany(i => Enumerable.Range(0, Definitions.Value[i].Low.Split("; ").Length).Select(p => Part(Definitions.Value[i], p)))];
    }

    /// <summary>Ids of all emergent targets.</summary>
    public static IReadOnlyList<string> Emergent { get; } = [.. Definitions.Value.Where(d => d.Kind == "emergent").Select(d => d.Id)];

    /// <summary>Parts that are scored, in order.</summary>
    public IReadOnlyList<ScoredPart> Parts { get; }

    /// <summary>What replicates gave for each scored part: their mean, without those that could not measure it; NaN where none could.</summary>
    /// <param name="replicates">One <see cref="CalibrationTargets.Measure"/> a replicate.</param>
    public double[] Values(IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> replicates)
    {
        ArgumentNullException.ThrowIfNull(replicates);
        return [.. _indices.SelectMany(i => Enumerable.Range(0, Definitions.Value[i].Low.Split("; ").Length)
            .Select(p => replicates.Select(r => r[i][p]).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average()))];
    }

    /// <summary>Their distance, 0 to 3.</summary>
    /// <param name="replicates">One <see cref="CalibrationTargets.Measure"/> a replicate.</param>
    public double Of(IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> replicates) =>
        Math.Sqrt(Values(replicates).Select((v, i) => TargetScore.PartDistance(Parts[i].Target, Parts[i].Part, v)).Average());

    private static ScoredPart Part(TargetRow row, int part)
    {
        (double low, double high) = TargetScore.Range(row, part);
        return new ScoredPart(row, part, low, high);
    }
}
