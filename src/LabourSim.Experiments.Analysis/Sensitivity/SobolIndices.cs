using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Sensitivity;

/// <summary>Shares of the output's variance that one factor accounts for.</summary>
/// <param name="First">By itself: the first-order index S.</param>
/// <param name="Total">By itself and in company with any others: the total index T.</param>
public sealed record SobolFactor(Estimate First, Estimate Total);

/// <summary>The share of the output's variance that two factors account for together, beyond what each does by itself.</summary>
/// <param name="One">Index of the first factor.</param>
/// <param name="Other">Index of the second factor, above <paramref name="One"/>.</param>
/// <param name="Index">The second-order index.</param>
public sealed record SobolPair(int One, int Other, Estimate Index);

/// <summary>What a Saltelli design says of one output.</summary>
/// <param name="Factors">One entry a factor; NaN when the output is constant or no block is whole.</param>
/// <param name="Pairs">One entry a pair, (0, 1), (0, 2) … (1, 2) …; empty for a design without second order.</param>
/// <param name="Interactions">
/// 1 − Σ S: the share of the variance that no factor accounts for by itself. It includes, for a simulation whose luck differs
/// from run to run, that luck.
/// </param>
/// <param name="Variance">The output's variance over the independent points.</param>
/// <param name="Constant">True when the output is the same at all independent points, so that there is no variance to share out.</param>
/// <param name="Blocks">Blocks counted.</param>
/// <param name="Missing">Blocks left out since an output of theirs is missing.</param>
public sealed record SobolResult(
    IReadOnlyList<SobolFactor> Factors, IReadOnlyList<SobolPair> Pairs, Estimate Interactions, double Variance, bool Constant,
    int Blocks, int Missing);

/// <summary>
/// Variance-based sensitivity (Sobol' 1993) by the designs of Saltelli (2002, Making best use of model evaluations to compute
/// sensitivity indices, Computer Physics Communications 145).
/// </summary>
public static class SobolIndices
{
    /// <summary>First-order, total and second-order indices with bootstrap intervals over blocks.</summary>
    /// <remarks>
    /// Estimators lie outside 0 to 1 by chance, more so with few blocks; they are not cut off, since that would hide it.
    /// Intervals take blocks for independent draws; over quasi-random points they are too wide rather than too short.
    /// </remarks>
    /// <param name="outputs">
    /// Block after block: A, AB 1 … AB k, with second order also BA 1 … BA k, then B, where AB i is A with coordinate i of B and
    /// BA i is B with coordinate i of A. NaN or infinite where missing.
    /// </param>
    /// <param name="factors">Number of factors k, at least 1.</param>
    /// <param name="secondOrder">Whether blocks hold BA, hence 2k + 2 outputs and not k + 2.</param>
    /// <param name="plan">How intervals are bootstrapped.</param>
    /// <exception cref="ArgumentException">The outputs are no whole number of blocks.</exception>
    public static SobolResult Of(double[] outputs, int factors, bool secondOrder, BootstrapPlan plan)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);
        SaltelliBlocks blocks = new(outputs, factors, secondOrder);
        Estimate[] estimates = Bootstrap.Percentile(blocks.Count, blocks.Indices, plan);
        int next = 2 * factors;
        List<SobolPair> pairs = [];
        for (int one = 0; secondOrder && one < factors; one++)
        {
            for (int other = one + 1; other < factors; other++)
            {
                pairs.Add(new SobolPair(one, other, estimates[next++]));
            }
        }

        (_, double variance, bool constant) = blocks.Spread([.. Enumerable.Range(0, blocks.Count)]);
        return new SobolResult([.. Enumerable.Range(0, factors).Select(f => new SobolFactor(estimates[f], estimates[factors + f]))],
            pairs, estimates[next], variance, constant, blocks.Count, blocks.Missing);
    }
}
