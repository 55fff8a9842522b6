using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Statistics;
using LabourSim.Parameters;

namespace LabourSim.Experiments.Sensitivity;

/// <summary>A factor and what its range rests on.</summary>
/// <param name="Name">As the analyst wrote it: <c>name</c>, <c>name@host</c> or a policy's dose.</param>
/// <param name="Source">Evidence ids, or "assumption: reason", or both, as <see cref="Parameter.Source"/>.</param>
public sealed record SensitivityFactor(string Name, string Source)
{
    /// <summary>Evidence ids of the source; those that an assumption's reason mentions do not count.</summary>
    public IReadOnlyList<string> Evidence => EvidenceIds.OfSource(Source);

    /// <summary>What it rests on.</summary>
    public Basis Basis => Bases.Of(Source);

    /// <summary>True when the source says so anywhere, or names no evidence.</summary>
    public bool IsAssumption => Basis != Basis.Evidence;

    /// <summary>A parameter as a factor.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="name">Its name with its host, if it is moved for one host only.</param>
    public static SensitivityFactor Of(Parameter parameter, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return new SensitivityFactor(name ?? parameter.Name, parameter.Source);
    }
}

/// <summary>What one factor is to one outcome.</summary>
/// <param name="Outcome">Outcome id.</param>
/// <param name="Factor">The factor and its evidence.</param>
/// <param name="Index">Its index with the interval; NaN where undefined.</param>
/// <param name="Rank">1 for the greatest size; sizes equal but for rounding share a rank, undefined indices come last.</param>
public sealed record SensitivityRow(string Outcome, SensitivityFactor Factor, Estimate Index, int Rank);

/// <summary>What an analyst reads: which factors an outcome hinges on, and whether those have evidence.</summary>
public static class SensitivityTable
{
    /// <summary>Share of the indices' sum that the hinges carry.</summary>
    public const double HingeShare = 0.8;

    /// <summary>One outcome's rows, greatest size first, equal ones in the factors' order.</summary>
    /// <param name="outcome">Outcome id.</param>
    /// <param name="factors">The factors.</param>
    /// <param name="indices">One a factor: total indices, μ*, or rank correlations, which rank by size whatever their sign.</param>
    /// <exception cref="ArgumentException">Factors and indices differ in number.</exception>
    public static IReadOnlyList<SensitivityRow> Rows(string outcome, IReadOnlyList<SensitivityFactor> factors, IReadOnlyList<Estimate> indices)
    {
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(indices);
        if (factors.Count != indices.Count)
        {
            throw new ArgumentException("Every factor needs one index.", nameof(indices));
        }

        double[] sizes = [.. indices.Select(Size)];
        sizes = Rounding.Levelled(sizes, Rounding.Size(sizes));
        return [.. factors
            .Select((factor, i) => new SensitivityRow(outcome, factor, indices[i], 1 + sizes.Count(s => s > sizes[i])))
            .OrderBy(r => r.Rank)];
    }

    /// <summary>
    /// The fewest factors that together carry at least <see cref="HingeShare"/> of the sum of an outcome's indices: what its
    /// answer hinges on. Meant for total indices or μ*, whose sum means something. Empty when every index is 0 or undefined.
    /// </summary>
    /// <param name="rows">One outcome's rows from <see cref="Rows"/>; a negative index, which is chance, counts as 0.</param>
    public static IReadOnlyList<SensitivityRow> Hinges(IReadOnlyList<SensitivityRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        SensitivityRow[] carrying = [.. rows.Where(r => r.Index.Mean > 0).OrderByDescending(r => r.Index.Mean)];
        double sum = carrying.Sum(r => r.Index.Mean), carried = 0;
        int count = 0;
        while (count < carrying.Length && carried < HingeShare * sum)
        {
            carried += carrying[count++].Index.Mean;
        }

        return carrying[..count];
    }

    private static double Size(Estimate index) => double.IsNaN(index.Mean) ? double.NegativeInfinity : Math.Abs(index.Mean);
}
