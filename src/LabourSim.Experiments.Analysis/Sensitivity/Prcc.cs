using LabourSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace LabourSim.Experiments.Sensitivity;

/// <summary>Whether a factor's partial rank correlation is defined, and if not, why.</summary>
public enum PrccStatus
{
    /// <summary>Defined.</summary>
    Defined,

    /// <summary>No more than k + 2 points have an output.</summary>
    TooFewPoints,

    /// <summary>The output is the same at all points.</summary>
    ConstantOutput,

    /// <summary>The factor is the same at all points.</summary>
    ConstantFactor,

    /// <summary>The other factors' ranks determine this one's, so that its effect cannot be told from theirs.</summary>
    Collinear,

    /// <summary>The other factors' ranks determine the output's, so that nothing is left for this one.</summary>
    NothingLeft,
}

/// <summary>One factor's partial rank correlation with the output.</summary>
/// <param name="Status">Whether it is defined.</param>
/// <param name="Correlation">Correlation, −1 to 1, with the interval of Fisher's z; all NaN unless defined.</param>
/// <param name="P">Two-sided p-value of no monotone relation, given the others; NaN unless defined.</param>
public sealed record PrccFactor(PrccStatus Status, Estimate Correlation, double P);

/// <summary>Partial rank correlations of one output.</summary>
/// <param name="Factors">One entry a factor.</param>
/// <param name="Points">Points counted.</param>
/// <param name="Missing">Points left out since their output is missing.</param>
public sealed record PrccResult(IReadOnlyList<PrccFactor> Factors, int Points, int Missing);

/// <summary>
/// Partial rank correlation coefficients (Marino, Hogue, Ray and Kirschner 2008, A methodology for performing global
/// uncertainty and sensitivity analysis in systems biology, Journal of Theoretical Biology 254): ranks of factor and output, each
/// less its regression on the ranks of all other factors, correlated. For outputs that rise or fall with a factor throughout.
/// </summary>
public static class Prcc
{
    /// <summary>A residual below this share of what was regressed is rounding.</summary>
    private const double Rounding = 1e-9;

    /// <summary>The correlation of every factor, with p-value and interval. Equal values share the average of their ranks.</summary>
    /// <remarks>
    /// With n points and m other factors that are not determined by one another, t = r √((n − 2 − m) / (1 − r²)) has n − 2 − m
    /// degrees of freedom, and Fisher's z a standard deviation of 1 / √(n − 3 − m).
    /// </remarks>
    /// <param name="points">One array a point, one value a factor; any scale, since only ranks count.</param>
    /// <param name="outputs">One a point; NaN or infinite where missing.</param>
    /// <param name="confidence">Of the intervals, between 0 and 1.</param>
    /// <exception cref="ArgumentException">Points differ in length, hold NaN, or differ in number from the outputs.</exception>
    public static PrccResult Of(double[][] points, double[] outputs, double confidence = Estimates.Confidence)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(outputs);
        Estimates.RequireConfidence(confidence);
        int factors = points.Length == 0 ? 0 : points[0].Length;
        if (factors == 0 || points.Any(p => p.Length != factors || p.Any(double.IsNaN)))
        {
            throw new ArgumentException("Every point needs one number for each factor.", nameof(points));
        }

        if (outputs.Length != points.Length)
        {
            throw new ArgumentException("Every point needs one output.", nameof(outputs));
        }

        int[] counted = [.. Enumerable.Range(0, points.Length).Where(i => double.IsFinite(outputs[i]))];
        Vector<double> output = Ranks.Centred([.. counted.Select(i => outputs[i])]);
        Vector<double>[] ranks = [.. Enumerable.Range(0, factors).Select(f => Ranks.Centred([.. counted.Select(i => points[i][f])]))];
        return new PrccResult(Correlate(ranks, output, confidence), counted.Length, points.Length - counted.Length);
    }

    private static PrccFactor[] Correlate(Vector<double>[] ranks, Vector<double> output, double confidence)
    {
        PrccStatus? none = output.Count <= ranks.Length + 2 ? PrccStatus.TooFewPoints
            : output.L2Norm() == 0 ? PrccStatus.ConstantOutput
            : null;
        if (none is PrccStatus status)
        {
            return [.. ranks.Select(_ => Undefined(status))];
        }

        int[] independent = Ranks.Independent(ranks, Rounding);
        PrccFactor[] factors = [.. ranks.Select(own => Undefined(own.L2Norm() == 0 ? PrccStatus.ConstantFactor : PrccStatus.Collinear))];
        if (independent.Length == 0)
        {
            return factors;
        }

        QR<double> regression = Matrix<double>.Build.DenseOfColumnVectors(independent.Select(f => ranks[f])).QR(QRMethod.Thin);
        bool[] collinear = Collinear(ranks, independent, regression);
        Vector<double> projected = regression.Q.TransposeThisAndMultiply(output);
        double left = Math.Pow((output - regression.Q * projected).L2Norm(), 2);
        Matrix<double> inverse = regression.R.Inverse();
        for (int i = 0; i < independent.Length; i++)
        {
            if (!collinear[i])
            {
                // What others leave of the factor has the squared length 1 / (X'X)⁻¹ of its place, X holding all factors.
                double length = 1 / inverse.Row(i).L2Norm();
                factors[independent[i]] = Partial(inverse.Row(i).DotProduct(projected) * length, left, independent.Length - 1, output, confidence);
            }
        }

        return factors;
    }

    /// <summary>Which of the independent factors take part in determining another one.</summary>
    private static bool[] Collinear(Vector<double>[] ranks, int[] independent, QR<double> regression)
    {
        bool[] collinear = new bool[independent.Length];
        foreach (int f in Enumerable.Range(0, ranks.Length).Where(f => ranks[f].L2Norm() > 0 && !independent.Contains(f)))
        {
            Vector<double> weights = regression.Solve(ranks[f]);
            for (int i = 0; i < independent.Length; i++)
            {
                collinear[i] |= Math.Abs(weights[i]) * ranks[independent[i]].L2Norm() > Rounding * ranks[f].L2Norm();
            }
        }

        return collinear;
    }

    /// <summary>One factor's correlation from the output's regression on all factors.</summary>
    /// <param name="along">The output's length along what the others leave of the factor.</param>
    /// <param name="left">Squared length of what all factors leave of the output, so that without this one it is left + along².</param>
    /// <param name="others">Number of other factors.</param>
    /// <param name="output">The output's centred ranks.</param>
    /// <param name="confidence">Of the interval.</param>
    private static PrccFactor Partial(double along, double left, int others, Vector<double> output, double confidence)
    {
        double without = Math.Sqrt(left + along * along);
        if (without <= Rounding * output.L2Norm())
        {
            return Undefined(PrccStatus.NothingLeft);
        }

        double r = Math.Clamp(along / without, -1, 1);
        int freedom = output.Count - 2 - others;
        double spread = Normal.InvCDF(0, 1, (1 + confidence) / 2) / Math.Sqrt(freedom - 1), z = Math.Atanh(r);
        double p = Math.Abs(r) == 1 ? 0 : 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(r) * Math.Sqrt(freedom / (1 - r * r)));
        return new PrccFactor(PrccStatus.Defined, new Estimate(r, Math.Tanh(z - spread), Math.Tanh(z + spread)), p);
    }

    private static PrccFactor Undefined(PrccStatus status) => new(status, new Estimate(double.NaN, double.NaN, double.NaN), double.NaN);
}
