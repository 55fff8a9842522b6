using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Comparing;

/// <summary>
/// Outcomes of one run by cell of host and month, over all channels, since being relabelled is part of what a policy does. Shape
/// [outcome][month][host].
/// </summary>
public sealed class CellOutcomes
{
    private readonly double[][] _values;
    private readonly double[][] _weights;

    // Every outcome is read over the same few spans.
    private readonly Dictionary<(int First, int Last, Host? Host), Totals> _sums = [];

    /// <summary>Takes the cells.</summary>
    /// <param name="from">First month.</param>
    /// <param name="outcomes">The outcomes, in the order of the arrays.</param>
    /// <param name="values">An outcome's value by month and host; NaN where undefined.</param>
    /// <param name="weights">What the value is per, for a ratio; the worker-months there for a sum or a mean.</param>
    /// <param name="people">Worker-months by month and host.</param>
    internal CellOutcomes(Month from, IReadOnlyList<Outcome> outcomes, double[][] values, double[][] weights, double[] people)
    {
        From = from;
        Outcomes = outcomes;
        People = people;
        _values = values;
        _weights = weights;
    }

    /// <summary>Cuts a run into cells.</summary>
    /// <param name="totals">The run's totals.</param>
    /// <param name="outcomes">The outcomes wanted.</param>
    public static CellOutcomes Of(MonthlyTotals totals, IReadOnlyList<Outcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(outcomes);
        return Cut(totals, outcomes, 0, totals.Months - 1, totals);
    }

    /// <summary>Cuts a run into cells that stand without the run's totals, and keeps its sums over some spans of months (0-based).</summary>
    internal static CellOutcomes Of(MonthlyTotals totals, IReadOnlyList<Outcome> outcomes, IEnumerable<(int First, int Last)> spans)
    {
        CellOutcomes cells = Cut(totals, outcomes, 0, totals.Months - 1, null);
        foreach ((int first, int last) in spans)
        {
            cells._sums[(first, last, null)] = totals.Sum(first, last, null);
        }

        return cells;
    }

    /// <summary>Cuts months [first, last] (0-based) of a run into cells that stand without the run's totals.</summary>
    internal static CellOutcomes Cut(MonthlyTotals totals, IReadOnlyList<Outcome> outcomes, int first, int last) => Cut(totals, outcomes, first, last, null);

    private static CellOutcomes Cut(MonthlyTotals totals, IReadOnlyList<Outcome> outcomes, int first, int last, MonthlyTotals? kept)
    {
        int cells = (last - first + 1) * Places.Hosts;
        double[] people = new double[cells];
        double[][] values = [.. outcomes.Select(_ => new double[cells])], weights = [.. outcomes.Select(_ => new double[cells])];
        for (int cell = 0; cell < cells; cell++)
        {
            int month = first + cell / Places.Hosts;
            Totals sum = totals.Sum(month, month, (Host)(cell % Places.Hosts));
            people[cell] = sum[Counter.WorkerMonths];
            for (int o = 0; o < outcomes.Count; o++)
            {
                values[o][cell] = outcomes[o].Compute(sum);
                weights[o][cell] = outcomes[o].Per?.Invoke(sum) ?? people[cell];
            }
        }

        return new CellOutcomes(totals.From.Plus(first), outcomes, values, weights, people) { Totals = kept };
    }

    /// <summary>First month.</summary>
    public Month From { get; }

    /// <summary>The outcomes, in the order of their indices.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; }

    /// <summary>Months there are.</summary>
    public int Months => People.Length / Places.Hosts;

    /// <summary>Worker-months by month and host.</summary>
    internal double[] People { get; }

    /// <summary>The run's totals, for outcomes that do not add up from cells; null for cells that stand alone.</summary>
    private MonthlyTotals? Totals { get; init; }

    /// <summary>An outcome's values by month and host.</summary>
    internal ReadOnlySpan<double> Values(int outcome) => _values[outcome];

    /// <summary>What they are per.</summary>
    internal ReadOnlySpan<double> Weights(int outcome) => _weights[outcome];

    /// <summary>An outcome over months [first, last] (0-based) of all hosts or one; NaN where undefined.</summary>
    internal double Over(int outcome, int first, int last, Host? host)
    {
        Outcome its = Outcomes[outcome];
        if (_sums.TryGetValue((first, last, host), out Totals? sum))
        {
            return its.Compute(sum);
        }

        if (Totals is { } totals)
        {
            return its.Compute(_sums[(first, last, host)] = totals.Sum(first, last, host));
        }

        double above = 0, below = 0;
        for (int cell = first * Places.Hosts; cell < (last + 1) * Places.Hosts; cell++)
        {
            double weight = its.Per is null ? 1 : _weights[outcome][cell];
            if ((host is null || cell % Places.Hosts == (int)host) && weight != 0)
            {
                above += weight * _values[outcome][cell];
                below += weight;
            }
        }

        return its.Aggregation == "sum" ? above : its.Aggregation == "mean" ? above / (last - first + 1) : above / below;
    }
}
