using LabourSim.Experiments.Ranges;

namespace LabourSim.Experiments.Calibrating.Abc;

/// <summary>What a calibration says of one parameter.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Mean">Posterior mean.</param>
/// <param name="Sd">Posterior standard deviation.</param>
/// <param name="Low">5 % quantile.</param>
/// <param name="Median">Median.</param>
/// <param name="High">95 % quantile.</param>
/// <param name="PriorMean">Prior mean.</param>
/// <param name="PriorSd">Prior standard deviation.</param>
/// <param name="Shift">Greatest gap between the posterior's and the prior's distribution functions (Kolmogorov and Smirnov), 0 to 1.</param>
/// <param name="ShiftByChance">Gap that as many independent draws from the prior itself stay below in 95 % of cases.</param>
public sealed record AbcMarginal(string Name, double Mean, double Sd, double Low, double Median, double High, double PriorMean, double PriorSd,
    double Shift, double ShiftByChance)
{
    /// <summary>Posterior over prior standard deviation: near 1 the targets say little about its spread.</summary>
    public double Contraction => Sd / PriorSd;

    /// <summary>True when the posterior differs from the prior by more than chance would.</summary>
    public bool Learned => Shift > ShiftByChance;
}

/// <summary>The posterior of a calibration: its last complete generation, in the units of the parameters.</summary>
public sealed record AbcPosterior
{
    /// <summary>Generation number of draws for the predictive check: one that no calibration reaches, so that their luck is fresh.</summary>
    public const int PredictiveGeneration = int.MaxValue;

    private const int PriorCells = 10_000;
    private const double Kolmogorov95 = 1.3581;

    /// <summary>The generation it is of.</summary>
    public required AbcGeneration Generation { get; init; }

    /// <summary>Parameters in order.</summary>
    public required IReadOnlyList<AbcMarginal> Marginals { get; init; }

    /// <summary>Correlation of each parameter with each; NaN where one of them has no spread.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Correlations { get; init; }

    /// <summary>Makes a posterior.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="parameters">Name of each parameter and its prior.</param>
    public static AbcPosterior Of(AbcGeneration generation, IReadOnlyList<(string Name, Distribution Prior)> parameters)
    {
        ArgumentNullException.ThrowIfNull(generation);
        ArgumentNullException.ThrowIfNull(parameters);
        IReadOnlyList<double> weights = generation.Weights;
        double[][] values = [.. generation.Points.Select(p => p.Select((u, i) => parameters[i].Prior.At(u)).ToArray())];
        double[,] covariance = WeightedSample.Covariance(values, weights);
        double chance = Kolmogorov95 / Math.Sqrt(generation.EffectiveSize);
        return new AbcPosterior
        {
            Generation = generation,
            Marginals = [.. parameters.Select((p, i) => Marginal(p.Name, p.Prior, i))],
            Correlations = [.. parameters.Select((_, a) => (IReadOnlyList<double>)
                [.. parameters.Select((_, b) => covariance[a, b] / Math.Sqrt(covariance[a, a] * covariance[b, b]))])],
        };

        AbcMarginal Marginal(string name, Distribution prior, int i)
        {
            double[] own = [.. values.Select(v => v[i])];
            double Quantile(double share) => WeightedSample.Quantile(own, weights, share);
            (double mean, double sd) = Moments(prior);
            return new AbcMarginal(name, WeightedSample.Mean(own, weights), Math.Sqrt(covariance[i, i]), Quantile(0.05), Quantile(0.5), Quantile(0.95),
                mean, sd, WeightedSample.GapToUniform([.. generation.Points.Select(p => p[i])], weights), chance);
        }
    }

    /// <summary>Independent draws of points by weight, to be simulated anew for the predictive check.</summary>
    /// <param name="seed">Seed of the calibration.</param>
    /// <param name="count">Number of draws, at least 1.</param>
    public IReadOnlyList<AbcProposal> Draws(ulong seed, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        double sum = 0;
        double[] cumulative = [.. Generation.Weights.Select(w => sum += w)];
        return [.. Enumerable.Range(0, count).Select(n => new AbcProposal(PredictiveGeneration, n,
            Generation.Points[WeightedSample.Pick(cumulative, AbcDraws.Uniform(seed, PredictiveGeneration, n, 0, 0))]))];
    }

    /// <summary>Mean and standard deviation of a prior by the midpoint rule, good to about a ten-thousandth for any bounded one.</summary>
    private static (double Mean, double Sd) Moments(Distribution prior)
    {
        double[] values = [.. Enumerable.Range(0, PriorCells).Select(i => prior.At((i + 0.5) / PriorCells))];
        double mean = values.Average();
        return (mean, Math.Sqrt(values.Average(v => (v - mean) * (v - mean))));
    }
}
