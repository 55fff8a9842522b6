using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Comparing;

/// <summary>Every declared outcome over the whole window or a part of it, for all hosts together (place 0) and host by host.</summary>
public sealed class WindowOutcomes
{
    /// <summary>Number of places: all hosts together, then each host.</summary>
    public const int Places = Population.Places.Hosts + 1;

    private readonly double[] _values;

    /// <summary>Takes the values, by place and then outcome.</summary>
    internal WindowOutcomes(double[] values) => _values = values;

    /// <summary>Computes them from a run; all undefined when no month was recorded.</summary>
    public static WindowOutcomes Of(MonthlyTotals totals) => Of(totals, 0, totals.Months - 1);

    /// <summary>The same over some of its months, 0-based and inclusive; all undefined when there are none.</summary>
    public static WindowOutcomes Of(MonthlyTotals totals, int first, int last)
    {
        double[] values = new double[Places * OutcomeCatalogue.All.Count];
        Array.Fill(values, double.NaN);
        for (int place = 0; place < Places && first <= last; place++)
        {
            Totals sum = totals.Sum(first, last, place == 0 ? null : (Host)(place - 1));
            for (int o = 0; o < OutcomeCatalogue.All.Count; o++)
            {
                values[place * OutcomeCatalogue.All.Count + o] = OutcomeCatalogue.All[o].Compute(sum);
            }
        }

        return new WindowOutcomes(values);
    }

    /// <summary>An outcome's value; NaN when undefined.</summary>
    /// <param name="place">0 for all hosts, else 1 + the host.</param>
    /// <param name="outcome">Index into <see cref="OutcomeCatalogue.All"/>.</param>
    public double this[int place, int outcome] => _values[place * OutcomeCatalogue.All.Count + outcome];

    /// <summary>"all", or the host's name.</summary>
    public static string PlaceName(int place) => place == 0 ? "all" : Population.Places.HostNames[place - 1];
}
