namespace LabourSim.Experiments.Discovery;

/// <summary>The two limits of every factor while a box or a branch is being shaped.</summary>
internal sealed class Faces
{
    /// <summary>The whole space.</summary>
    public Faces(int factors)
    {
        Low = [.. Enumerable.Repeat(double.NegativeInfinity, factors)];
        High = [.. Enumerable.Repeat(double.PositiveInfinity, factors)];
    }

    /// <summary>A box as it was found.</summary>
    public Faces(int factors, IReadOnlyList<Limit> limits)
        : this(factors)
    {
        foreach (Limit limit in limits)
        {
            (Low[limit.Factor], High[limit.Factor]) = (limit.Low, limit.High);
        }
    }

    /// <summary>Lower limits; −∞ where there is none.</summary>
    public double[] Low { get; }

    /// <summary>Upper limits; +∞ where there is none.</summary>
    public double[] High { get; }

    /// <summary>The restricted factors.</summary>
    public IReadOnlyList<Limit> Limits() =>
        [.. Enumerable.Range(0, Low.Length).Where(Restricted).Select(f => new Limit(f, Low[f], High[f]))];

    /// <summary>Frees a factor.</summary>
    public void Free(int factor) => (Low[factor], High[factor]) = (double.NegativeInfinity, double.PositiveInfinity);

    private bool Restricted(int factor) => !double.IsNegativeInfinity(Low[factor]) || !double.IsPositiveInfinity(High[factor]);
}
