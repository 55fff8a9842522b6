using LabourSim.Experiments.Statistics;
using MathNet.Numerics.Statistics;

namespace LabourSim.Experiments.Sensitivity;

/// <summary>Elementary effects of one factor over trajectories, in the output's unit by the factor's unit.</summary>
/// <param name="Mu">Their mean μ: the direction, where effects do not cancel.</param>
/// <param name="MuStar">The mean μ* of their sizes: how much the factor matters.</param>
/// <param name="Sigma">Their standard deviation σ: how much its effect depends on where it and the others are; NaN with one trajectory.</param>
public sealed record MorrisFactor(Estimate Mu, Estimate MuStar, Estimate Sigma);

/// <summary>What a Morris design says of one output.</summary>
/// <param name="Factors">One entry a factor, in the order of the points' coordinates; all NaN without a whole trajectory.</param>
/// <param name="Trajectories">Trajectories counted.</param>
/// <param name="Missing">Trajectories left out since an output of theirs is missing.</param>
public sealed record MorrisResult(IReadOnlyList<MorrisFactor> Factors, int Trajectories, int Missing);

/// <summary>
/// Screening by elementary effects (Morris 1991, Factorial sampling plans for preliminary computational experiments,
/// Technometrics 33) with μ* (Campolongo, Cariboni and Saltelli 2007, An effective screening design for sensitivity analysis of
/// large models, Environmental Modelling and Software 22).
/// </summary>
public static class Morris
{
    /// <summary>Means and spread of the elementary effects, with bootstrap intervals over trajectories.</summary>
    /// <param name="points">
    /// Trajectories one after the other, each of k + 1 points in which every step moves one coordinate and every coordinate moves
    /// once. Points of the unit cube make effects comparable between factors: change of the output over a factor's whole range.
    /// </param>
    /// <param name="outputs">One a point; NaN or infinite where missing.</param>
    /// <param name="plan">How intervals are bootstrapped.</param>
    /// <exception cref="ArgumentException">The points are no such trajectories, or outputs and points differ in number.</exception>
    public static MorrisResult Of(double[][] points, double[] outputs, BootstrapPlan plan)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(outputs);
        int factors = points.Length == 0 ? 0 : points[0].Length;
        int length = factors + 1;
        if (factors == 0 || points.Length % length != 0 || points.Any(p => p.Length != factors))
        {
            throw new ArgumentException("Trajectories of k factors have k + 1 points with k coordinates each.", nameof(points));
        }

        if (outputs.Length != points.Length)
        {
            throw new ArgumentException("Every point needs one output.", nameof(outputs));
        }

        double[][] effects = [.. Enumerable.Range(0, points.Length / length).Select(t => Effects(points, outputs, t * length))];
        double[][] whole = [.. effects.Where(trajectory => trajectory.All(double.IsFinite))];
        Estimate[] estimates = Bootstrap.Percentile(whole.Length, drawn => Summaries(whole, drawn, factors), plan);
        MorrisFactor[] results = [.. estimates.Chunk(3).Select(e => new MorrisFactor(e[0], e[1], e[2]))];
        return new MorrisResult(results, whole.Length, effects.Length - whole.Length);
    }

    /// <summary>One trajectory's effects by factor; NaN or infinite where an output is missing.</summary>
    private static double[] Effects(double[][] points, double[] outputs, int start)
    {
        double[] effects = new double[points[start].Length];
        bool[] moved = new bool[effects.Length];
        for (int at = start + 1; at <= start + effects.Length; at++)
        {
            // A NaN coordinate differs from itself, so it is found here too.
            int[] changed = [.. Enumerable.Range(0, effects.Length).Where(f => points[at][f] != points[at - 1][f])];
            if (changed.Length != 1 || moved[changed[0]] || !double.IsFinite(points[at][changed[0]] - points[at - 1][changed[0]]))
            {
                throw new ArgumentException($"Point {at} does not move one more coordinate of its trajectory and no other.", nameof(points));
            }

            moved[changed[0]] = true;
            effects[changed[0]] = (outputs[at] - outputs[at - 1]) / (points[at][changed[0]] - points[at - 1][changed[0]]);
        }

        return effects;
    }

    /// <summary>μ, μ* and σ of every factor over the trajectories drawn.</summary>
    private static double[] Summaries(double[][] effects, int[] drawn, int factors)
    {
        double[] summaries = new double[3 * factors];
        double[] of = new double[drawn.Length];
        for (int f = 0; f < factors; f++)
        {
            double size = 0;
            for (int i = 0; i < drawn.Length; i++)
            {
                of[i] = effects[drawn[i]][f];
                size += Math.Abs(of[i]);
            }

            summaries[3 * f] = ArrayStatistics.Mean(of);
            summaries[3 * f + 1] = size / drawn.Length;
            summaries[3 * f + 2] = ArrayStatistics.StandardDeviation(of);
        }

        return summaries;
    }
}
