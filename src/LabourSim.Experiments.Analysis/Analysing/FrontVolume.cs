using LabourSim.Experiments.Robustness;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Analysing;

/// <summary>The volume that a front dominates, in units of the base's means, or, where that is 0, of the greatest mean.</summary>
/// <param name="Reference">The reference point, turned so that more is better.</param>
/// <param name="Volume">The volume.</param>
/// <param name="Contributions">By choice, the share of the volume lost without it; NaN when there is no volume.</param>
internal sealed record FrontVolume(double[] Reference, double Volume, double[] Contributions)
{
    /// <summary>Measures a front.</summary>
    /// <param name="front">The front.</param>
    /// <param name="base">By outcome, the size of the base's mean.</param>
    public static FrontVolume Of(FrontTable front, double[] @base)
    {
        // A reference no worse than the worst choice would leave no volume; an outcome that is 0 for all keeps its own unit.
        double Greatest(int o) => Rounding.Size(front.Rows.Select(r => r.Means[o].Mean));
        double[] scale = [.. @base.Select((s, o) => s > 0 ? s : Greatest(o) is > 0 and double greatest ? greatest : 1)];
        double[] reference = [.. scale.Select((s, o) => front.Rows.Min(r => r.Means[o].Mean) - ParetoAnalysis.Beyond * s)];
        double[] Scaled(IEnumerable<double> point) => [.. point.Select((v, o) => v / scale[o])];
        double[][] points = [.. front.Rows.Select(r => Scaled(r.Means.Select(m => m.Mean)))];
        double[] from = Scaled(reference);
        double all = Hypervolume.Of(points, from);
        return new FrontVolume(reference, all, [.. points.Select((_, left) => 1 - Hypervolume.Of([.. points.Where((_, p) => p != left)], from) / all)]);
    }
}
