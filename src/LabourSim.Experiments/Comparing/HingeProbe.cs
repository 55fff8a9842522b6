using LabourSim.Experiments.Designs;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Comparing;

/// <summary>
/// Which assumption a result leans on: every uncertain number of the model (<c>data/unknowns.yaml</c>) is put to the ends of its
/// range, one at a time, in a small world of the same people, and the effect on each imperative is measured again. One at a
/// time misses what numbers do together; <c>laboursim analyse sensitivity</c> is for that. A range ends sooner, and its row says
/// where, when dated values could not follow further in one of the scenarios.
/// </summary>
public static class HingeProbe
{
    /// <summary>Most people abroad in the small world.</summary>
    public const int MaxWorkers = 1_000;

    /// <summary>The outcomes that stand for the three imperatives.</summary>
    public static IReadOnlyList<Outcome> Outcomes { get; } =
        [.. Frontier.Outcomes.Select(id => OutcomeCatalogue.Find(id)!)];

    /// <summary>The runs to make: for the catalogue's values and for each end of each range, every scenario once.</summary>
    /// <param name="experiment">Scenarios, seed, window and overrides; its size and replicates do not count.</param>
    public static IReadOnlyList<Job> Jobs(Experiment experiment)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ulong seed = Seeds.OfReplicate(experiment.Seed, 1);
        int workers = Math.Min(experiment.Workers, MaxWorkers);
        IReadOnlyList<(double Low, double High)> ranges = Ranges(experiment);
        List<Job> jobs = [];
        for (int world = 0; world < Worlds; world++)
        {
            for (int s = 0; s < experiment.Scenarios.Count; s++)
            {
                // What the command line sets stays as it is unless it is the number being tried.
                Scenario scenario = At(experiment.Scenarios[s].With(experiment.Overrides), ranges, world);
                jobs.Add(new Job(s, scenario.Id, world, false, scenario.ToSpec(seed, workers, experiment.From, experiment.To, [])));
            }
        }

        return jobs;
    }

    /// <summary>What the runs say, the row that moves its outcome most first within each scenario and outcome.</summary>
    /// <param name="experiment">As given to <see cref="Jobs"/>.</param>
    /// <param name="runs">The cells of <see cref="Outcomes"/> for each job, in their order.</param>
    public static IReadOnlyList<HingeRow> Rows(Experiment experiment, IReadOnlyList<CellOutcomes> runs)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(runs);
        int scenarios = experiment.Scenarios.Count;
        IReadOnlyList<(double Low, double High)> ranges = Ranges(experiment);
        List<HingeRow> rows = [];
        for (int s = experiment.Compare ? 1 : 0; s < scenarios; s++)
        {
            (Month from, Month to) = experiment.Compare ? experiment.ReadOver(experiment.Parting(s)) : (experiment.From, experiment.To);
            int first = from.Index - experiment.From.Index, last = to.Index - experiment.From.Index;
            for (int o = 0; o < Outcomes.Count; o++)
            {
                // A comparison's effect is read as the results read it, over the same months; a run's level over its window.
                double Measured(int world) => experiment.Compare
                    ? EffectParts.Headline(Outcomes[o], EffectParts.Of(runs[world * scenarios], runs[world * scenarios + s], o, first, last, null))
                    : runs[world * scenarios + s].Over(o, first, last, null);
                double level = runs[experiment.Compare ? 0 : s].Over(o, first, last, null), central = Measured(0);
                rows.AddRange(Unknowns.All.Select((u, i) => new HingeRow(experiment.Scenarios[s].Id, Outcomes[o], u.Target, ranges[i].Low, ranges[i].High,
                        central, Measured(1 + 2 * i), Measured(2 + 2 * i), level))
                    .OrderByDescending(r => r.Swing));
            }
        }

        return rows;
    }

    /// <summary>The cells of one run.</summary>
    public static CellOutcomes Measure(RunResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return CellOutcomes.Of(run.Totals, Outcomes);
    }

    private static int Worlds => 1 + 2 * Unknowns.All.Count;

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
