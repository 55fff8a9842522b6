using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sensitivity;
using LabourSim.Experiments.Statistics;
using LabourSim.Experiments.Sweeps;
using LabourSim.Policies;

namespace LabourSim.Experiments.Analysing;

/// <summary>What is held against what in an analysis of choices: outcomes that have a better side, choices that may be ranked.</summary>
internal sealed class AnalysisSubject
{
    private readonly Measure[] _measures;
    private readonly Lazy<double[][]> _points;

    /// <summary>Takes what was asked for.</summary>
    /// <exception cref="InputException">Neither more nor less of an outcome is better.</exception>
    public AnalysisSubject(SweepTable table, AnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        Table = table;
        Options = options;
        IReadOnlyList<Measure> kept = Plan.Sweep.Measures;
        _measures = [.. options.Outcomes.Select(id => kept.First(m => m.Id == id))];
        if (_measures.FirstOrDefault(m => m.Outcome.Better == 0) is { } neutral)
        {
            throw InputError.At(InputPlace.CommandLine, "--outcome", neutral.Id, "an outcome of which more, or less, is better",
                kept.Where(m => m.Outcome.Better != 0).Select(m => m.Id));
        }

        HashSet<PolicySetting> conditions = Conditions(options.Base);
        Choices = [options.Base, .. options.Choices.Where(c => c != options.Base).Distinct()];
        Ranked = [.. Choices.Where(c => conditions.SetEquals(Conditions(c)))];
        Factors = [.. Plan.Sweep.Factors.Select(f => new SensitivityFactor(f.Name, f.Source))];
        _points = new(() => [.. Enumerable.Range(0, Plan.Worlds.Count).Select(Plan.Worlds.At)]);
    }

    /// <summary>The results.</summary>
    public SweepTable Table { get; }

    /// <summary>What was asked for.</summary>
    public AnalysisOptions Options { get; }

    /// <summary>The sweep.</summary>
    public SweepPlan Plan => Table.Plan;

    /// <summary>Outcome ids.</summary>
    public IReadOnlyList<string> Outcomes => Options.Outcomes;

    /// <summary>The base, then the choices looked at.</summary>
    public IReadOnlyList<int> Choices { get; }

    /// <summary>Those that live under the same conditions as the base: only what outside actors can choose is ranked.</summary>
    public IReadOnlyList<int> Ranked { get; }

    /// <summary>The other ones.</summary>
    public IReadOnlyList<int> Unranked => [.. Choices.Except(Ranked)];

    /// <summary>What tells worlds apart, with what it rests on.</summary>
    public IReadOnlyList<SensitivityFactor> Factors { get; }

    /// <summary>By world, the value of each factor in its unit.</summary>
    public double[][] Points => _points.Value;

    /// <summary>Name of the base.</summary>
    public string BaseName => Name(Options.Base);

    /// <summary>Where errors about the sweep stand.</summary>
    public InputPlace Place => new(Plan.Sweep.Id);

    /// <summary>Name of a choice.</summary>
    public string Name(int choice) => Table.Name(choice);

    /// <summary>+1 where more of an outcome is better, −1 where less is.</summary>
    public int Better(int outcome) => _measures[outcome].Outcome.Better;

    /// <summary>Unit of an outcome.</summary>
    public string Unit(int outcome) => _measures[outcome].Outcome.Unit;

    /// <summary>An outcome of a choice by world, turned so that more is better; NaN where it is not known.</summary>
    public double[] Turned(int outcome, int choice) => [.. Table.Of(Outcomes[outcome])[choice].Select(v => Better(outcome) * v)];

    /// <summary>The effect of a choice against the base.</summary>
    public Quantity Effect(int outcome, int choice) => Quantity.Effect(Table, Outcomes[outcome], Options.Base, choice);

    /// <summary>By world, how much better a choice is than the base; below 0 where it is worse.</summary>
    public double[] Gains(int outcome, int choice) => [.. Effect(outcome, choice).Worlds.Select(v => Better(outcome) * v)];

    /// <summary>By world, how much worse than the base counts as a failure.</summary>
    public double[] Margins(int outcome) => [.. Table.Of(Outcomes[outcome])[Options.Base].Select(v => Options.Margin * Math.Abs(v))];

    /// <summary>
    /// Whether the difference between two choices in a world may be luck alone: it is below the half-width of its own 95 %
    /// interval, or not of the same sign in every replicate. Never for one replicate, of which nothing can be told.
    /// </summary>
    public static bool Doubtful(double[] differences)
    {
        ReplicateSummary over = Replicates.Of(differences);
        return Math.Abs(over.Mean.Mean) < over.Mean.High - over.Mean.Mean || (differences.Any(d => d > 0) && differences.Any(d => d < 0));
    }

    /// <summary>That scenarios under other conditions are not ranked; nothing when there are none.</summary>
    public IEnumerable<Wording> ConditionFindings() => Unranked.Count == 0 ? [] :
    [
        $"{AnalysisWords.List([.. Unranked.Select(Name)])}: not ranked, since the conditions there are not those of {BaseName}. Searches and rankings move only what outside actors can choose; what the state does to people (P24-P28) are conditions.",
    ];

    private HashSet<PolicySetting> Conditions(int choice) =>
        [.. Plan.Sweep.Scenarios[choice / Plan.Doses.Count].Policies.Where(p => p.Policy.IsCondition)];
}
