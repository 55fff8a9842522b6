using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sensitivity;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Analysing;

/// <summary>What a method says of one quantity.</summary>
/// <param name="Counted">Units (trajectories, blocks, worlds) counted; 0 when the method can say nothing.</param>
/// <param name="Missing">Units left out since a run of theirs is missing or its outcome undefined.</param>
/// <param name="Rows">A row a factor, without outcome and quantity; greatest first.</param>
/// <param name="Carrying">The factors that the quantity hinges on.</param>
/// <param name="Words">What those are, in a sentence.</param>
/// <param name="Notes">Further sentences.</param>
internal sealed record MethodReading(
    int Counted, int Missing, IReadOnlyList<object[]> Rows, IReadOnlyList<SensitivityFactor> Carrying, Wording Words, IReadOnlyList<Wording> Notes)
{
    /// <summary>A row a pair of factors, without outcome and quantity; for designs with second order.</summary>
    public IReadOnlyList<object[]> Pairs { get; init; } = [];
}

/// <summary>How factors' sway over a quantity is measured; the design of the worlds decides.</summary>
internal abstract class SensitivityMethod
{
    /// <summary>Most factors that a sentence names.</summary>
    protected const int Named = 6;

    /// <summary>Chance that any of the factors, or of their pairs, is named although none has a hand in the quantity (Bonferroni).</summary>
    protected const double FalseAlarm = 0.05;

    /// <summary>Makes a method for a sweep.</summary>
    protected SensitivityMethod(SweepPlan plan)
    {
        Plan = plan;
        Factors = [.. plan.Sweep.Factors.Select(f => new SensitivityFactor(f.Name, f.Source))];
    }

    /// <summary>Name of the table with its indices.</summary>
    public abstract string Table { get; }

    /// <summary>Title of that table.</summary>
    public abstract string Title { get; }

    /// <summary>Columns of that table after outcome, quantity, factor, source and rank.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>What it counts: trajectories, blocks, worlds.</summary>
    public abstract Wording Units { get; }

    /// <summary>Fewest units that its intervals should rest on; 0 when they hold for few as well.</summary>
    public virtual int Enough => 0;

    /// <summary>The factors with what they rest on.</summary>
    public IReadOnlyList<SensitivityFactor> Factors { get; }

    /// <summary>The sweep.</summary>
    protected SweepPlan Plan { get; }

    /// <summary>What one quantity hinges on.</summary>
    public abstract MethodReading Read(Quantity quantity);

    /// <summary>Name, source and rank of a factor, then the method's numbers.</summary>
    protected static object[] Row(SensitivityRow row, params ReadOnlySpan<object> numbers) => [row.Factor.Name, row.Factor.Source, row.Rank, .. numbers];

    /// <summary>The row's place among the factors.</summary>
    protected int IndexOf(SensitivityRow row) => Factors.ToList().IndexOf(row.Factor);

    /// <summary>"hinges on a (μ* 1 (0.9 to 1.1)) …: these n of k factors carry x % of the sum of μ*".</summary>
    protected Wording Hinging(Quantity quantity, IReadOnlyList<SensitivityRow> rows, IReadOnlyList<SensitivityRow> hinges, string index)
    {
        if (hinges.Count == 0)
        {
            return $"In this model, {quantity.Words} moves with none of the {Factors.Count} factors.";
        }

        double sum = rows.Where(r => r.Index.Mean > 0).Sum(r => r.Index.Mean);
        Wording words = Indexed(hinges, index);
        string share = AnalysisWords.Percent(hinges.Sum(h => h.Index.Mean) / sum);
        if (hinges.Count == 1)
        {
            return $"In this model, {quantity.Words} hinges on {words}; this one of {Factors.Count} factors carries {share} of the sum of {index}.";
        }

        return $"In this model, {quantity.Words} hinges on {words}; these {hinges.Count} of {Factors.Count} factors carry {share} of the sum of {index}.";
    }

    /// <summary>"a (μ* 1, 0.9 to 1.1) and b (…)".</summary>
    protected static Wording Indexed(IReadOnlyList<SensitivityRow> rows, string index) =>
        AnalysisWords.List([.. rows.Select(Wording (r) => $"{r.Factor.Name} ({index} {AnalysisWords.Number(r.Index.Mean)}, {AnalysisWords.Ends(r.Index)})")], Named);
}
