using LabourSim.Experiments.Robustness;

namespace LabourSim.Experiments.Analysing;

/// <summary>The volume that a front dominates, in units of the base's means.</summary>
/// <param name="Reference">The reference point, turned so that more is better.</param>
/// <param name="Volume">The volume.</param>
/// <param name="Contributions">By choice, the share of the volume lost without it; NaN when there is no volume.</param>
internal sealed record FrontVolume(double[] Reference, double Volume, double[] Contributions)
{
    /// <summary>Measures a front.</summary>
    /// <param name="front">The front.</param>
    /// <param name="scale">By outcome, the size of the base's mean; outcomes where that is 0 keep their own unit.</param>
    public static FrontVolume Of(FrontTable front, double[] scale)
    {
        double[] reference = [.. scale.Select((s, o) => front.Rows.Min(r => r.Means[o].Mean) - ParetoAnalysis.Beyond * s)];
        double[] Scaled(IEnumerable<double> point) => [.. point.Select((v, o) => v / (scale[o] > 0 ? scale[o] : 1))];
        double[][] points = [.. front.Rows.Select(r => Scaled(r.Means.Select(m => m.Mean)))];
        double[] from = Scaled(reference);
        double all = Hypervolume.Of(points, from);
        return new FrontVolume(reference, all, [.. points.Select((_, left) => 1 - Hypervolume.Of([.. points.Where((_, p) => p != left)], from) / all)]);
    }
}
