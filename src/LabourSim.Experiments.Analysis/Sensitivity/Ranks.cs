using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace LabourSim.Experiments.Sensitivity;

/// <summary>Ranks as vectors.</summary>
internal static class Ranks
{
    /// <summary>Ranks less their mean, equal values sharing the average of theirs; all exactly 0 when the values are equal.</summary>
    public static Vector<double> Centred(double[] values) =>
        Vector<double>.Build.Dense(ArrayStatistics.RanksInplace(values, RankDefinition.Average)) - (values.Length + 1) / 2.0;

    /// <summary>The vectors that no earlier ones determine, in order: of several that say the same, the first.</summary>
    /// <param name="vectors">Vectors, at least as long as there are of them.</param>
    /// <param name="rounding">A residual below this share of its vector is rounding.</param>
    public static int[] Independent(Vector<double>[] vectors, double rounding)
    {
        List<int> independent = [];
        List<Vector<double>> directions = [];
        for (int f = 0; f < vectors.Length; f++)
        {
            // Gram and Schmidt, twice, since once leaves rounding where directions are close.
            Vector<double> rest = vectors[f];
            foreach (Vector<double> direction in directions.Concat(directions))
            {
                rest -= direction * direction.DotProduct(rest);
            }

            if (rest.L2Norm() > rounding * vectors[f].L2Norm())
            {
                independent.Add(f);
                directions.Add(rest / rest.L2Norm());
            }
        }

        return [.. independent];
    }
}
