using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Sweeps;

/// <summary>A number kept of each run: an outcome over all hosts, or in one.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Host">The host; null for all together.</param>
public sealed record Measure(Outcome Outcome, Host? Host)
{
    /// <summary>Every outcome over all hosts.</summary>
    public static IReadOnlyList<Measure> All { get; } = [.. OutcomeCatalogue.All.Select(o => new Measure(o, null))];

    /// <summary><c>outcome</c> or <c>outcome@host</c>.</summary>
    public string Id => Host is { } host ? $"{Outcome.Id}@{Places.HostNames[(int)host]}" : Outcome.Id;

    /// <summary>The values of a run.</summary>
    /// <param name="measures">What to read.</param>
    /// <param name="totals">The run's months.</param>
    /// <param name="span">Months to read, inside those recorded.</param>
    public static double[] Read(IReadOnlyList<Measure> measures, MonthlyTotals totals, (Month From, Month To) span)
    {
        ArgumentNullException.ThrowIfNull(measures);
        ArgumentNullException.ThrowIfNull(totals);
        int first = span.From.Index - totals.From.Index, last = span.To.Index - totals.From.Index;
        Totals all = totals.Sum(first, last);
        Totals?[] hosts = new Totals?[Places.Hosts];
        double[] values = new double[measures.Count];
        for (int m = 0; m < values.Length; m++)
        {
            Totals sum = measures[m].Host is { } host ? hosts[(int)host] ??= totals.Sum(first, last, host) : all;
            values[m] = measures[m].Outcome.Compute(sum);
        }

        return values;
    }
}
