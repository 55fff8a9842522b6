namespace LabourSim.Outcomes;

/// <summary>Which of the three aims an outcome speaks to.</summary>
public enum Imperative
{
    /// <summary>None: description.</summary>
    None,

    /// <summary>Protect the worker.</summary>
    Protect,

    /// <summary>Press the state's revenue.</summary>
    Press,

    /// <summary>Preserve the exposure that changes minds.</summary>
    Preserve,
}

/// <summary>A declared result: what it is, its unit, how months combine, and which way is better for its imperative.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Aggregation">"sum" (adds over months), "mean" (average stock) or "ratio" (numerator over denominator of the whole span).</param>
/// <param name="Imperative">The aim it speaks to.</param>
/// <param name="Better">+1 when more is better for that aim, −1 when less is, 0 for description.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Compute">The value over a span of months and cells; NaN when undefined (no one there).</param>
public sealed record Outcome(
    string Id, string Unit, string Aggregation, Imperative Imperative, int Better, string Meaning, Func<Totals, double> Compute)
{
    /// <summary>What a ratio is per, its denominator, so that ratios of parts can be weighed; null for sums, means and ratios that do not add up from parts.</summary>
    public Func<Totals, double>? Per { get; init; }

    /// <summary>
    /// True for a forced-labour indicator that is read from the orders and numbers of a host and channel alone: everyone there meets it or
    /// nobody does, so a policy that gives such an order changes it by definition, whatever becomes of anyone.
    /// </summary>
    public bool ByOrders { get; init; }
}
