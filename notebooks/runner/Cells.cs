using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Statistics;
using LabourSim.Outcomes;

namespace LabourSim.NotebookRunner;

/// <summary>What cells can say without naming where it comes from: the size of worlds, running, showing.</summary>
public static class Cells
{
    /// <summary>About how many people abroad at once.</summary>
    public static int Workers => Size.Workers;

    /// <summary>Replicates of each scenario.</summary>
    public static int Replicates => Size.Replicates;

    /// <summary>"small" or "full".</summary>
    public static string SizeName => Size.Name;

    /// <summary>Threads to run on; never changes a result.</summary>
    public static int Threads => Math.Min(Environment.ProcessorCount, SiteThreads.MaxThreads);

    /// <summary>A shipped scenario by name, or one from a file.</summary>
    /// <exception cref="InputException">There is none, or it is not valid.</exception>
    public static Scenario Load(string name) => ScenarioLoader.Load(name);

    /// <summary>Runs scenarios from 2007 to 2025 at this notebook's size.</summary>
    public static ExperimentResult Run(params Scenario[] scenarios) => Run(Plan(scenarios));

    /// <summary>Runs scenarios on the same people and luck, and pairs each with the first, person by person.</summary>
    public static ExperimentResult Compare(params Scenario[] scenarios) => Run(Plan(scenarios) with { Compare = true });

    /// <summary>An experiment at this notebook's size, seed 1, 2007 to 2025; change what you like with <c>with</c>.</summary>
    public static Experiment Plan(params Scenario[] scenarios) => new() { Scenarios = scenarios, Workers = Workers, Replicates = Replicates };

    /// <summary>Runs an experiment; the commit is left out, so that outputs do not change with every commit.</summary>
    public static ExperimentResult Run(Experiment experiment) => Session.Run(experiment, Threads) with { Commit = null };

    /// <summary>Shows a figure, a table or any value at this place.</summary>
    public static void Display(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (CellOutput.Current is { } output)
        {
            output.Show(value);
        }
        else
        {
            Console.WriteLine(value is Charts.Figure figure ? figure.Description : value);
        }
    }

    /// <summary>A table: one row for each item, one column for each heading and what it shows.</summary>
    public static ValueTable Table<T>(IEnumerable<T> items, params (string Heading, Func<T, object?> Value)[] columns) =>
        new([.. columns.Select(c => c.Heading)], [.. items.Select(i => (IReadOnlyList<object?>)[.. columns.Select(c => c.Value(i))])]);

    /// <summary>A declared outcome of a scenario over the whole window: mean over replicates with its 95 % interval.</summary>
    /// <exception cref="InputException">The result has no such scenario or outcome.</exception>
    public static Estimate Total(ExperimentResult result, string scenario, string outcome)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Totals.FirstOrDefault(t => t.Scenario == scenario && t.Outcome.Id == outcome)?.Value
            ?? throw InputError.At(InputPlace.Code, scenario, outcome, "an outcome of a scenario of this result", result.Totals.Select(t => t.Outcome.Id));
    }

    /// <summary>Outcomes over the whole window, one row each: mean and 95 % interval in every scenario.</summary>
    public static ValueTable Outcomes(ExperimentResult result, params string[] outcomes)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(["outcome", "unit", .. result.Scenarios.Select(s => s.Id)],
            [.. outcomes.Select(o => (IReadOnlyList<object?>)[o, OutcomeCatalogue.Find(o)!.Unit, .. result.Scenarios.Select(s => Words(Total(result, s.Id, o)))])]);
    }

    /// <summary>
    /// What changes against the base, all hosts together: the mean of differences on the same people and luck, with its 95 % interval;
    /// for outcomes that speak to no aim the difference of means alone.
    /// </summary>
    /// <exception cref="InputException">The result has no such outcome.</exception>
    public static ValueTable Effects(ExperimentResult result, params string[] outcomes)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Table(outcomes.SelectMany(o => Changes(result, o)),
            ("outcome", e => e.Outcome.Id), ("better for its aim", e => Better(e.Outcome)), ("scenario", e => e.Other), ("unit", e => e.Outcome.Unit),
            ("base", e => e.BaseMean), ("scenario's", e => e.OtherMean), ("change", e => Words(new Estimate(e.Effect, e.Low, e.High))));
    }

    private static IEnumerable<EffectRow> Changes(ExperimentResult result, string outcome)
    {
        EffectRow[] paired = [.. result.Effects.Where(e => e.Outcome.Id == outcome && e.Host == "all")];
        string first = result.Scenarios[0].Id;
        return paired.Length > 0 ? paired : result.Scenarios.Skip(1).Select(s =>
        {
            double before = Total(result, first, outcome).Mean, after = Total(result, s.Id, outcome).Mean;
            return new EffectRow(first, s.Id, OutcomeCatalogue.Find(outcome)!, "all", before, after, after - before, double.NaN, double.NaN, result.Replicates);
        });
    }

    private static string Better(Outcome outcome) => (outcome.Imperative, outcome.Better) switch
    {
        (Imperative.None, _) or (_, 0) => "–",
        (Imperative aim, > 0) => $"{aim.ToString().ToLowerInvariant()}: more",
        (Imperative aim, _) => $"{aim.ToString().ToLowerInvariant()}: less",
    };

    private static string Words(Estimate e) => double.IsFinite(e.Low)
        ? $"{ValueTable.Written(e.Mean)} [{ValueTable.Written(e.Low)}, {ValueTable.Written(e.High)}]"
        : ValueTable.Written(e.Mean);

    private static WorldSize Size => CellOutput.Current?.Size ?? WorldSize.Small;
}
