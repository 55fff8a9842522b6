using LabourSim.Experiments.Ranges;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;
using MathNet.Numerics.Statistics;

namespace LabourSim.Experiments.Comparing;

/// <summary>One small world to live for the hinges.</summary>
/// <param name="Scenario">Index among the experiment's scenarios.</param>
/// <param name="World">0 for the scenario's own values; 1 + 2i and 2 + 2i for the least and the greatest value of uncertain number i.</param>
/// <param name="Replicate">Replicate, 1 while all numbers are tried; the leading ones are lived again from 2.</param>
public readonly record struct Probe(int Scenario, int World, int Replicate);

/// <summary>
/// Which assumption a result leans on: every uncertain number of the model (<c>data/unknowns.yaml</c>) is put to the ends of its
/// range, one at a time, in a small world of the same people, and the effect on each imperative is measured again. The number
/// that moves an outcome most is then lived again with other luck, so that its swing has a standard error that the choice among
/// many has not touched. One at a time misses what numbers do together; <c>laboursim analyse sensitivity</c> is for that. A range
/// ends sooner, and its row says where, when dated values could not follow further in one of the scenarios.
/// </summary>
public static class HingeProbe
{
    /// <summary>Most people abroad in the small world.</summary>
    public const int MaxWorkers = 1_000;

    /// <summary>How often the number that moves an outcome most is lived again with other luck.</summary>
    public const int Again = 5;

    /// <summary>The outcomes that stand for the three imperatives.</summary>
    public static IReadOnlyList<Outcome> Outcomes { get; } =
        [.. Frontier.Outcomes.Select(id => OutcomeCatalogue.Find(id)!)];

    /// <summary>What to live first: the catalogue's values and each end of each range, every scenario once.</summary>
    public static IReadOnlyList<Probe> All(Experiment experiment)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        return [.. Enumerable.Range(0, Worlds).SelectMany(world => Enumerable.Range(0, experiment.Scenarios.Count).Select(s => new Probe(s, world, 1)))];
    }

    /// <summary>What to live again: for each scenario and outcome the number that moved it most, at both ends and as it is.</summary>
    /// <param name="experiment">As given to <see cref="All"/>.</param>
    /// <param name="rows">The rows of <see cref="All"/>.</param>
    public static IReadOnlyList<Probe> Leading(Experiment experiment, IReadOnlyList<HingeRow> rows)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(rows);
        List<Probe> probes = [];
        foreach (HingeRow row in rows.GroupBy(r => (r.Scenario, r.Outcome)).Select(g => g.MaxBy(r => r.Swing)!).Where(r => r.Swing > 0))
        {
            int number = Unknowns.All.ToList().FindIndex(u => u.Target == row.Target), scenario = IndexOf(experiment, row.Scenario);
            int[] scenarios = experiment.Compare ? [0, scenario] : [scenario];
            probes.AddRange(Enumerable.Range(2, Again).SelectMany(r => scenarios.SelectMany(s => new[] { 0, 1 + 2 * number, 2 + 2 * number }.Select(w => new Probe(s, w, r)))));
        }

        return [.. probes.Distinct()];
    }

    /// <summary>Most runs that <see cref="Leading"/> can ask for.</summary>
    public static int MostAgain(Experiment experiment)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        int told = experiment.Scenarios.Count - (experiment.Compare ? 1 : 0), numbers = told * Outcomes.Count;
        return Again * (experiment.Scenarios.Count + 2 * numbers * (experiment.Compare ? 2 : 1));
    }

    /// <summary>The runs to make.</summary>
    /// <param name="experiment">Scenarios, seed, window and overrides; its size and replicates do not count.</param>
    /// <param name="probes">Which.</param>
    public static IReadOnlyList<Job> Jobs(Experiment experiment, IReadOnlyList<Probe> probes)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(probes);
        int workers = Math.Min(experiment.Workers, MaxWorkers);
        IReadOnlyList<(double Low, double High)> ranges = Ranges(experiment);
        return [.. probes.Select(p =>
        {
            // What the command line sets stays as it is unless it is the number being tried.
            Scenario scenario = At(experiment.Scenarios[p.Scenario].With(experiment.Overrides), ranges, p.World);
            return new Job(p.Scenario, scenario.Id, p.World, false, scenario.ToSpec(Seeds.OfReplicate(experiment.Seed, p.Replicate), workers, experiment.From, experiment.To, []));
        })];
    }

    /// <summary>What the runs say, the row that moves its outcome most first within each scenario and outcome.</summary>
    /// <param name="experiment">As given to <see cref="All"/>.</param>
    /// <param name="runs">The cells of <see cref="Outcomes"/> for each probe lived; those of <see cref="All"/> are among them.</param>
    public static IReadOnlyList<HingeRow> Rows(Experiment experiment, IReadOnlyDictionary<Probe, CellOutcomes> runs)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(runs);
        IReadOnlyList<(double Low, double High)> ranges = Ranges(experiment);
        List<HingeRow> rows = [];
        for (int s = experiment.Compare ? 1 : 0; s < experiment.Scenarios.Count; s++)
        {
            (Month from, Month to) = ReadOver(experiment, s);
            (int first, int last) = Span(experiment, from, to);
            for (int o = 0; o < Outcomes.Count; o++)
            {
                // A comparison's effect is read as the results read it, over the same months; a run's level over its window.
                double Measured(int world, int replicate) => experiment.Compare
                    ? EffectParts.Headline(Outcomes[o], EffectParts.Of(runs[new(0, world, replicate)], runs[new(s, world, replicate)], o, first, last, null))
                    : runs[new(s, world, replicate)].Over(o, first, last, null);
                double Level(int replicate) => runs[new(experiment.Compare ? 0 : s, 0, replicate)].Over(o, first, last, null);
                HingeRow Row(int i)
                {
                    int low = 1 + 2 * i, high = 2 + 2 * i;
                    return new HingeRow(experiment.Scenarios[s].Id, Outcomes[o], Unknowns.All[i].Target, ranges[i].Low, ranges[i].High,
                        Measured(0, 1), Measured(low, 1), Measured(high, 1), Level(1))
                    {
                        From = from,
                        To = to,
                        Again = runs.ContainsKey(new(s, low, 2)) && (!experiment.Compare || runs.ContainsKey(new(0, low, 2))) ? LivedAgain(low, high) : null,
                    };
                }

                HingeAgain LivedAgain(int low, int high)
                {
                    IEnumerable<int> replicates = Enumerable.Range(2, Again);
                    double[][] three = [.. new[] { 0, low, high }.Select(world => replicates.Select(r => Measured(world, r)).ToArray())];
                    double level = replicates.Average(Level);
                    return new HingeAgain(Again, three[0].Average(), three[1].Average(), three[2].Average(), level, ErrorOfSwing(three) / Math.Abs(level));
                }

                rows.AddRange(Enumerable.Range(0, Unknowns.All.Count).Select(Row).OrderByDescending(r => r.Swing));
            }
        }

        return rows;
    }

    /// <summary>Standard error of the way between the two of three means that lie furthest apart, run by run.</summary>
    internal static double ErrorOfSwing(double[][] three)
    {
        double[] least = three.MinBy(v => v.Average())!, most = three.MaxBy(v => v.Average())!;
        return most.Zip(least, (a, b) => a - b).StandardDeviation() / Math.Sqrt(least.Length);
    }

    /// <summary>What to keep of each run: its cells, and what the outcomes are over the months that they are read over.</summary>
    /// <param name="experiment">As given to <see cref="All"/>.</param>
    public static Func<RunResult, CellOutcomes> Measure(Experiment experiment)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        (int First, int Last)[] spans = [.. Enumerable.Range(0, experiment.Scenarios.Count).Select(s => ReadOver(experiment, s)).Distinct().Select(read => Span(experiment, read.From, read.To))];
        return run => CellOutcomes.Of(run.Totals, Outcomes, spans);
    }

    // A comparison's effect is read as the results read it, a run's level over its window.
    private static (Month From, Month To) ReadOver(Experiment experiment, int scenario) =>
        experiment.Compare ? experiment.ReadOver(experiment.Parting(scenario)) : (experiment.From, experiment.To);

    private static (int First, int Last) Span(Experiment experiment, Month from, Month to) => (from.Index - experiment.From.Index, to.Index - experiment.From.Index);

    private static int Worlds => 1 + 2 * Unknowns.All.Count;

    private static int IndexOf(Experiment experiment, string scenario) => experiment.Scenarios.ToList().FindIndex(s => s.Id == scenario);

    // The ends to try; not a number, and nothing moves, where no value suits every scenario.
    private static IReadOnlyList<(double Low, double High)> Ranges(Experiment experiment)
    {
        Scenario[] scenarios = [.. experiment.Scenarios.Select(s => s.With(experiment.Overrides))];
        return [.. Unknowns.All.Select(u =>
        {
            (double Low, double High)[] reaches = [.. scenarios.Select(s => Scaling.Reach(s, u.Parameter, u.Hosts))];
            double low = reaches.Max(r => r.Low), high = reaches.Min(r => r.High);
            return low <= high ? (Math.Clamp(u.At(0), low, high), Math.Clamp(u.At(1), low, high)) : (double.NaN, double.NaN);
        })];
    }

    private static Scenario At(Scenario scenario, IReadOnlyList<(double Low, double High)> ranges, int world)
    {
        if (world == 0)
        {
            return scenario;
        }

        (int i, int end) = Math.DivRem(world - 1, 2);
        double value = end == 0 ? ranges[i].Low : ranges[i].High;
        return double.IsNaN(value) ? scenario : Scaling.Replace(scenario, Unknowns.All[i].Parameter, Unknowns.All[i].Hosts, value);
    }
}
