using LabourSim.Experiments.Calibrating.Abc;
using LabourSim.Experiments.Ranges;
using MathNet.Numerics.Distributions;

namespace LabourSim.Experiments.Tests.Calibrating.Abc;

/// <summary>
/// Posteriors that are known in closed form. Means and deviations are held to some four Monte Carlo errors of a thousand
/// particles with an effective size of 600 or more (a mean's is sd / √600 = 0.04 sd, a deviation's sd / √1200 = 0.03 sd), plus
/// what the last tolerance adds; seeds are fixed.
/// </summary>
public class KnownPosteriorTests
{
    private static AbcRules Rules(int dimensions, double tolerance, int particles = 1_000) => new()
    {
        Seed = 11,
        Dimensions = dimensions,
        Particles = particles,
        Generations = 20,
        Proposals = 200_000,
        Tolerance = tolerance,
    };

    [Fact]
    public void NormalMean_IsTheConjugatePosterior()
    {
        // Prior N(0, 1), mean of four draws of N(θ, 1) observed as 1: precision 1 + 4, mean 4 / 5, sd 1 / √5.
        AbcSmc abc = Toy.Run(Rules(1, 0.05), p => Math.Abs(Toy.StandardNormal.At(p.Point[0]) + Toy.Noise(1, p, 0) / 2 - 1));

        abc.Stop.ShouldBe(AbcStop.ToleranceReached);
        abc.Generations[^1].Tolerance.ShouldBe(0.05);
        abc.Generations[^1].EffectiveSize.ShouldBeGreaterThan(600);
        AbcMarginal theta = abc.Posterior(Toy.StandardNormal).Marginals[0];
        theta.Mean.ShouldBe(0.8, 0.07);
        theta.Sd.ShouldBe(0.4472, 0.055);
        theta.Median.ShouldBe(0.8, 0.09);
        theta.Low.ShouldBe(0.8 - 1.6449 * 0.4472, 0.15);
        theta.High.ShouldBe(0.8 + 1.6449 * 0.4472, 0.15);
        theta.PriorMean.ShouldBe(0, 1e-6);
        theta.PriorSd.ShouldBe(1, 1e-3);
        theta.Contraction.ShouldBe(theta.Sd / theta.PriorSd);
        theta.Learned.ShouldBeTrue();
    }

    [Fact]
    public void FlatPrior_GivesTheLikelihood()
    {
        // The same observation under a flat prior: N(1, 1/4).
        UniformDistribution flat = new(-8, 8);
        AbcMarginal theta = Toy.Run(Rules(1, 0.05), p => Math.Abs(flat.At(p.Point[0]) + Toy.Noise(1, p, 0) / 2 - 1)).Posterior(flat).Marginals[0];

        theta.Mean.ShouldBe(1, 0.08);
        theta.Sd.ShouldBe(0.5, 0.06);
    }

    [Fact]
    public void LinearGaussian_HasTheKnownMeansAndCorrelation()
    {
        // The tolerance adds 0.2² / 4 = 0.01 to the noise's variance of 0.25, some one per cent to the deviations.
        // a, b ~ N(0, 1); y1 = a + b + e, y2 = a + e, e ~ N(0, 1/4); observed 1 and 0.5. Precision I + X'X / 0.25 =
        // [[9, 4], [4, 5]], its inverse [[5, -4], [-4, 9]] / 29, and X'y / 0.25 = (6, 4): means 14/29 and 12/29, deviations
        // √(5/29) and √(9/29), correlation -4 / √45.
        AbcSmc abc = Toy.Run(Rules(2, 0.2), p =>
        {
            double a = Toy.StandardNormal.At(p.Point[0]), b = Toy.StandardNormal.At(p.Point[1]);
            double first = a + b + Toy.Noise(2, p, 0) / 2 - 1, second = a + Toy.Noise(2, p, 1) / 2 - 0.5;
            return Math.Sqrt(first * first + second * second);
        });

        AbcPosterior posterior = abc.Posterior(Toy.StandardNormal, Toy.StandardNormal);
        posterior.Marginals[0].Mean.ShouldBe(14 / 29.0, 0.07);
        posterior.Marginals[1].Mean.ShouldBe(12 / 29.0, 0.09);
        posterior.Marginals[0].Sd.ShouldBe(Math.Sqrt(5 / 29.0), 0.055);
        posterior.Marginals[1].Sd.ShouldBe(Math.Sqrt(9 / 29.0), 0.07);

        // A correlation's error is (1 − r²) / √n = 0.026.
        posterior.Correlations[0][1].ShouldBe(-4 / Math.Sqrt(45), 0.11);
        posterior.Correlations[1][0].ShouldBe(posterior.Correlations[0][1]);
        posterior.Correlations[0][0].ShouldBe(1, 1e-12);
    }

    [Fact]
    public void PosteriorAtTheFaceOfThePrior_IsNotBentByIt()
    {
        // θ ~ U(0, 1), y = θ + U(−0.2, 0.2), observed 0: θ is uniform on (0, 0.2), mean 0.1, sd 0.0577. Steps that leave the
        // prior are drawn again; without weights the particles would shun the face.
        AbcSmc abc = Toy.Run(Rules(1, 0.01), p => Math.Abs(p.Point[0] + 0.4 * Toy.Uniform(3, p, 0) - 0.2));

        AbcMarginal theta = abc.Posterior(new UniformDistribution(0, 1)).Marginals[0];
        theta.Mean.ShouldBe(0.1, 0.01);
        theta.Sd.ShouldBe(0.0577, 0.007);
        AbcGeneration last = abc.Generations[^1];
        last.Points.Select(p => p[0]).ShouldAllBe(x => x > 0 && x < 0.21);
        double nearFace = last.Points.Zip(last.Weights).Where(x => x.First[0] < 0.05).Sum(x => x.Second);
        nearFace.ShouldBe(0.25, 0.075);
    }

    [Fact]
    public void ParameterThatDoesNothing_KeepsItsPrior()
    {
        AbcSmc abc = Toy.Run(Rules(2, 0.05, 400), p => Math.Abs(p.Point[0] - 0.5));

        AbcPosterior posterior = abc.Posterior(new UniformDistribution(0, 1), new LogUniformDistribution(1, 100));
        posterior.Marginals[0].Learned.ShouldBeTrue();
        posterior.Marginals[0].Contraction.ShouldBe(0.1, 0.03);
        posterior.Marginals[1].Learned.ShouldBeFalse();
        posterior.Marginals[1].Contraction.ShouldBe(1, 0.15);
    }

    /// <summary>
    /// Simulation-based calibration (Talts, Betancourt, Simpson, Vehtari and Gelman 2018): over data sets of parameters drawn
    /// from the prior, the rank of the true one among nine draws of the posterior is uniform on 0 to 9. A hundred data sets, ten
    /// expected a rank; χ² with 9 degrees of freedom stays below 27.9 but once in a thousand. Draws that are too narrow by half,
    /// as of a posterior too sure of itself, are found out by the same test.
    /// </summary>
    [Fact]
    public void RanksOfTheTrueParameter_AreUniform()
    {
        const int Sets = 100, Draws = 9;
        int[] ranks = new int[Draws + 1], narrow = new int[Draws + 1];
        for (uint set = 0; set < Sets; set++)
        {
            AbcProposal nature = new(0, (int)set, []);
            double truth = Toy.StandardNormal.At(Toy.Uniform(77, nature, 0)), observed = truth + Toy.Noise(77, nature, 1);
            AbcRules rules = Rules(1, 0.25, 100) with { Seed = 1_000 + set };
            AbcSmc abc = Toy.Run(rules, p => Math.Abs(Toy.StandardNormal.At(p.Point[0]) + Toy.Noise(500 + set, p, 0) - observed));
            AbcPosterior posterior = abc.Posterior(Toy.StandardNormal);
            double[] draws = [.. posterior.Draws(rules.Seed, Draws).Select(d => Toy.StandardNormal.At(d.Point[0]))];
            ranks[draws.Count(d => d < truth)]++;
            double mean = posterior.Marginals[0].Mean;
            narrow[draws.Count(d => mean + (d - mean) / 2 < truth)]++;
        }

        ChiSquare(ranks).ShouldBeLessThan(27.9);
        ChiSquare(narrow).ShouldBeGreaterThan(27.9);
        ChiSquared.InvCDF(Draws, 0.999).ShouldBe(27.9, 0.05);

        static double ChiSquare(int[] counts) => counts.Sum(n => (n - 10.0) * (n - 10.0) / 10);
    }
}
