using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace LabourSim.Experiments.Calibrating.Abc;

/// <summary>
/// How proposals follow from a population: a particle drawn by weight and moved by a normal step of twice the population's
/// weighted covariance (Beaumont, Cornuet, Marin and Robert 2009, Biometrika 96; several dimensions: Filippi, Barnes,
/// Cornebise and Stumpf 2013, Statistical Applications in Genetics and Molecular Biology 12). Steps are taken in normal scores,
/// where the prior is a standard normal without faces: in twenty dimensions nearly every step within the cube would leave it.
/// </summary>
internal sealed class AbcKernel
{
    // Particles that agree in a coordinate would leave no variance to step by: a ten-thousandth of the prior's spread is added.
    private const double Ridge = 1e-8;
    private readonly double[][] _points;
    private readonly double[] _cumulative;
    private readonly double[] _logWeights;
    private readonly double[][] _factor;
    private readonly double[][] _inverse;
    private readonly double[][] _whitened;

    public AbcKernel(AbcGeneration population)
    {
        _points = [.. population.Points.Select(Scores)];
        _logWeights = [.. population.Weights.Select(w => Math.Log(w))];
        _cumulative = new double[_points.Length];
        double sum = 0;
        for (int i = 0; i < _points.Length; i++)
        {
            _cumulative[i] = sum += population.Weights[i];
        }

        double[,] covariance = WeightedSample.Covariance(_points, population.Weights);
        for (int i = 0; i < covariance.GetLength(0); i++)
        {
            covariance[i, i] += Ridge;
        }

        Matrix<double> factor = (2 * Matrix<double>.Build.DenseOfArray(covariance)).Cholesky().Factor;
        _factor = factor.ToRowArrays();
        _inverse = factor.Inverse().ToRowArrays();
        _whitened = [.. _points.Select(p => Times(_inverse, p))];
    }

    /// <summary>The point of one attempt, within the unit cube up to rounding at its faces.</summary>
    /// <param name="uniform">The attempt's uniform numbers in (0, 1), by index.</param>
    public double[] Draw(Func<int, double> uniform)
    {
        double[] from = _points[WeightedSample.Pick(_cumulative, uniform(0))];
        double[] normal = [.. Enumerable.Range(1, from.Length).Select(i => Normal.InvCDF(0, 1, uniform(i)))];
        return [.. Times(_factor, normal).Select((step, i) => Normal.CDF(0, 1, from[i] + step))];
    }

    /// <summary>
    /// Weights of accepted points, prior over proposal density (Toni, Welch, Strelkowa, Ipsen and Stumpf 2009, Journal of the
    /// Royal Society Interface 6), both in normal scores.
    /// </summary>
    public double[] Weights(IReadOnlyList<IReadOnlyList<double>> accepted)
    {
        double[] logs = [.. accepted.Select(Scores).Select(z => -z.Sum(x => x * x) / 2 - LogDensity(Times(_inverse, z)))];
        double most = logs.Max();
        double[] weights = [.. logs.Select(l => Math.Exp(l - most))];
        double sum = weights.Sum();
        return [.. weights.Select(w => w / sum)];
    }

    private static double[] Scores(IReadOnlyList<double> point) => [.. point.Select(u => Normal.InvCDF(0, 1, u))];

    /// <summary>Log of the proposal density but for a constant, by its greatest term so that far points do not vanish.</summary>
    private double LogDensity(double[] whitened)
    {
        double[] logs = new double[_whitened.Length];
        for (int j = 0; j < logs.Length; j++)
        {
            double squares = 0;
            for (int d = 0; d < whitened.Length; d++)
            {
                double step = whitened[d] - _whitened[j][d];
                squares += step * step;
            }

            logs[j] = _logWeights[j] - squares / 2;
        }

        double most = logs.Max();
        return most + Math.Log(logs.Sum(l => Math.Exp(l - most)));
    }

    /// <summary>A lower triangle times a vector.</summary>
    private static double[] Times(double[][] triangle, double[] vector)
    {
        double[] product = new double[triangle.Length];
        for (int i = 0; i < product.Length; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                product[i] += triangle[i][j] * vector[j];
            }
        }

        return product;
    }
}
