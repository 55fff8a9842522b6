using LabourSim.Experiments.Input;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Claims;

/// <summary>What a claim reads from a finished run.</summary>
/// <param name="run">The run.</param>
public sealed class RunView(RunResult run)
{
    /// <summary>The run itself.</summary>
    public RunResult Run => run;

    /// <summary>Totals from one month to another, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run does not record them all: a defect of the claim.</exception>
    public Totals Span(Month from, Month to, Host? host = null, Channel? channel = null)
    {
        int first = from.Index - run.Totals.From.Index, last = to.Index - run.Totals.From.Index;
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(last, run.Totals.Months);
        return run.Totals.Sum(first, last, host, channel);
    }

    /// <summary>Totals of whole years.</summary>
    public Totals Years(int from, int to, Host? host = null, Channel? channel = null) => Span(Month.Of(from, 1), Month.Of(to, 12), host, channel);

    /// <summary>A declared outcome over some totals.</summary>
    /// <exception cref="InputException">This build declares none of that id.</exception>
    public static double Outcome(string id, Totals totals) => OutcomeOf(id).Compute(totals);

    /// <summary>A declared outcome.</summary>
    /// <exception cref="InputException">This build declares none of that id.</exception>
    public static Outcome OutcomeOf(string id) => OutcomeCatalogue.Find(id)
        ?? throw InputError.At(new InputPlace("claims"), "outcome", id, "an outcome", OutcomeCatalogue.All.Select(o => o.Id));

    /// <summary>Tours that ended in some years, for whatever reason but the run's end.</summary>
    public IEnumerable<TourRecord> Ended(int from, int to) => run.Tours.Where(t =>
        t.End != EndKind.StillAbroad && t.Ended >= Month.Of(from, 1).Index && t.Ended <= Month.Of(to, 12).Index);

    /// <summary>A quantile of some numbers; NaN without any.</summary>
    public static double Quantile(double at, IEnumerable<double> numbers)
    {
        double[] values = [.. numbers];
        if (values.Length == 0)
        {
            return double.NaN;
        }

        Array.Sort(values);
        double position = at * (values.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, values.Length - 1);
        return values[below] + (position - below) * (values[above] - values[below]);
    }
}
