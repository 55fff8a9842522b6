using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Statistics;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Results;

/// <summary>How an experiment is carried out and written, beyond what it is.</summary>
public sealed record SessionOptions
{
    /// <summary>Threads to run on; never changes a result.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Detail of outcomes.csv.</summary>
    public Detail Detail { get; init; } = Detail.Month;

    /// <summary>Whether outcomes.csv also has each channel apart: several times the rows.</summary>
    public bool Channels { get; init; }

    /// <summary>Whether outcomes.csv, events.csv and lives.csv are written compressed, as outcomes.csv.gz and so on.</summary>
    public bool Gzip { get; init; }

    /// <summary>Writes report.html; null to leave it out.</summary>
    public Action<ExperimentResult, TextWriter>? Report { get; init; }

    /// <summary>The command as it was typed, for the report; null when there was none.</summary>
    public string? CommandLine { get; init; }

    /// <summary>Told (months done, months in all) after every month, from any thread.</summary>
    public Action<long, long>? Progress { get; init; }

    /// <summary>Shown a run's months recorded so far after every month, on the thread that runs it; null for nobody looking on.</summary>
    public Action<Job, MonthlyTotals>? Lived { get; init; }
}

/// <summary>Runs an experiment and writes all of its results into a folder.</summary>
public sealed class Session
{
    private const string Baseline = "baseline";

    private readonly Experiment _experiment;
    private readonly SessionOptions _options;
    private readonly ResultFolder _folder;
    private readonly IReadOnlyList<Job> _jobs;
    private readonly IReadOnlyList<Probe> _probes;
    private readonly int _targetScenario;
    private readonly Dictionary<Job, int> _months = [];
    private readonly HashSet<Job> _counted = [];
    private readonly List<(Job Job, RunDigest Digest)> _held = [];
    private readonly List<IReadOnlyList<IReadOnlyList<double>>> _targets = [];
    private readonly List<(int Scenario, WindowOutcomes Window, double[] Parts)> _windows = [];
    private readonly SeriesCollector[] _series;
    private readonly SummaryRows[] _summary;
    private readonly TenureRows[] _tenure;
    private readonly TourRows[] _tours;
    private readonly long[][] _cents;
    private readonly Comparison[] _comparisons;
    private readonly Comparison[] _sideBySide;
    private readonly IReadOnlyList<Month?> _partings;
    private readonly Dictionary<Month, List<GainTally>> _nulls = [];
    private readonly GainGroups _groups;
    private RunDigest? _base;

    private Session(Experiment experiment, SessionOptions options, ResultFolder folder)
    {
        _experiment = experiment;
        _options = options;
        _folder = folder;
        _jobs = experiment.Jobs();
        _probes = experiment.Hinges ? HingeProbe.All(experiment) : [];
        IReadOnlyList<Scenario> scenarios = experiment.Scenarios;
        _targetScenario = Math.Max(0, scenarios.ToList().FindIndex(s => s.Id == Baseline));
        _series = [.. scenarios.Select(s => new SeriesCollector(s.Id, experiment.From))];
        _summary = [.. scenarios.Select(s => new SummaryRows(s.Id))];
        _tenure = [.. scenarios.Select(_ => new TenureRows())];
        _tours = [.. scenarios.Select(_ => new TourRows())];
        _cents = [.. scenarios.Select(_ => new long[Accounting.FlowKind.Count])];
        _groups = new GainGroups(experiment.By);
        _partings = experiment.Compare ? experiment.Partings() : [];
        _comparisons = experiment.Compare ? [.. scenarios.Skip(1).Select((s, i) => Over(s.Id, _partings[i + 1]))] : [];
        _sideBySide = scenarios.Count > 2 && experiment.Compare ? [.. scenarios.Skip(1).Select(s => Over(s.Id, _partings.Min()))] : [];
    }

    private Comparison Over(string other, Month? parting)
    {
        (Month from, Month to) = _experiment.ReadOver(parting);
        return new Comparison(_experiment.Scenarios[0].Id, other, from, to);
    }

    /// <summary>Runs the experiment, writes every file and gives the folder its name.</summary>
    /// <param name="experiment">What to simulate.</param>
    /// <param name="options">How.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="force">True to replace earlier results there.</param>
    /// <param name="stop">
    /// Once cancelled, what was finished is written and marked partial: of a run every finished run, of a comparison every replicate whose
    /// runs were all finished, so that each scenario has the same ones.
    /// </param>
    /// <returns>What the report was made from.</returns>
    /// <exception cref="InputException">When the folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Stopped before anything was finished; nothing is written.</exception>
    public static ExperimentResult Run(Experiment experiment, SessionOptions options, ResultFolder folder, bool force, CancellationToken stop)
    {
        try
        {
            ExperimentResult input = new Session(experiment, options, folder).Run(stop);
            folder.Commit(force);
            return input;
        }
        catch (Exception e) when (ResultFolder.CannotWrite(e))
        {
            throw ResultFolder.Unwritable(folder.FullPath, e);
        }
    }

    /// <summary>Runs the experiment and keeps nothing but what it returns.</summary>
    /// <param name="experiment">What to simulate.</param>
    /// <param name="threads">Threads to run on; never changes a result.</param>
    /// <param name="progress">Told (months done, months in all) after every month, from any thread; null for nobody.</param>
    /// <param name="stop">Once cancelled, what was finished is returned and marked partial.</param>
    /// <exception cref="InputException">Nothing can be written to the folder for temporary files.</exception>
    /// <exception cref="OperationCanceledException">Stopped before anything was finished.</exception>
    public static ExperimentResult Run(Experiment experiment, int threads = 1, Action<long, long>? progress = null, CancellationToken stop = default)
    {
        using ResultFolder folder = ResultFolder.Open(Path.Combine(Path.GetTempPath(), $"laboursim-{RandomNumberGenerator.GetHexString(16, true)}"), false);
        return new Session(experiment, new SessionOptions { Threads = threads, Detail = Detail.Year, Progress = progress }, folder).Run(stop);
    }

    private ExperimentResult Run(CancellationToken stop)
    {
        DateTimeOffset started = DateTimeOffset.UtcNow;
        RunAll(stop);
        if (_counted.Count == 0)
        {
            throw new OperationCanceledException(stop);
        }

        IReadOnlyList<HingeRow>? hinges = Hinges(stop);
        IReadOnlyList<Scenario> scenarios = _experiment.Scenarios;
        IReadOnlyList<TargetRow> targets = CalibrationTargets.Judge(_targets);
        IReadOnlyList<EffectRow> effects = [.. _comparisons.SelectMany(c => c.Effects())];
        IReadOnlyList<EffectYear> years = [.. _comparisons.SelectMany(c => c.ByYear())];
        IReadOnlyList<GainRow> gains =
            [.. _comparisons.SelectMany((c, i) => c.Gains(_partings[i + 1] is { } parting ? _nulls.GetValueOrDefault(parting, []) : []))];
        WriteTable("summary.csv", WriteSummary);
        WriteTable("targets.csv", csv => TableRows.Write(csv, targets));
        WriteTable("tenure.csv", WriteTenure);
        WriteTable("tours.csv", WriteTours);
        WriteTable("effects.csv", csv => TableRows.Write(csv, effects));
        IReadOnlyList<EffectRow> sideBySide = [.. _sideBySide.SelectMany(c => c.Effects())];
        if (sideBySide.Count > 0)
        {
            WriteTable("effects-side-by-side.csv", csv => TableRows.Write(csv, sideBySide));
        }

        if (_experiment.Compare)
        {
            WriteTable("effects-by-year.csv", csv => TableRows.Write(csv, years));
            WriteTable("gains.csv", csv => TableRows.Write(csv, gains));
        }

        if (_experiment.Hinges && hinges is not null)
        {
            WriteTable("hinges.csv", csv => TableRows.Write(csv, hinges));
        }

        bool partial = _counted.Count < _jobs.Count || hinges is null;
        ExperimentResult input = new()
        {
            Command = _experiment.Compare ? "compare" : "run",
            CommandLine = _options.CommandLine,
            Version = BuildInfo.Version,
            Commit = BuildInfo.Commit,
            Partial = partial,
            Seed = _experiment.Seed,
            Replicates = _experiment.Replicates,
            Runs = new RunCounts(_counted.Count, _jobs.Count),
            LeftOut = [.. _jobs.Where(j => !_counted.Contains(j)).Select(j => (j.Scenario, j.ScenarioId, j.Replicate)).Distinct().GroupBy(j => (j.Scenario, j.ScenarioId))
                .Select(g => new LeftOutRuns(g.Key.ScenarioId, [.. g.Select(j => j.Replicate)]))],
            Workers = _experiment.Workers,
            From = _experiment.From,
            To = _experiment.To,
            Scenarios = [.. scenarios.Select((s, i) => Described(s, _experiment.Compare && i == 0))],
            Totals = [.. scenarios.SelectMany((s, i) => Totals(s.Id, i, OutcomeCatalogue.All, (run, o) => run.Window[0, o]))],
            PartTotals = [.. scenarios.SelectMany((s, i) => Totals(s.Id, i, PartCatalogue.All, (run, o) => run.Parts[o]))],
            Series = [.. _series.SelectMany(s => s.Series())],
            PartSeries = [.. _series.SelectMany(s => s.Parts())],
            Heads = [.. _series.SelectMany(s => s.Heads())],
            Channels = [.. _series.SelectMany(s => s.Channels())],
            Tenure = [.. scenarios.SelectMany((s, i) => _tenure[i].Series(s.Id))],
            Dollars = [.. scenarios.SelectMany((s, i) => DollarTrail.Of(s.Id, _cents[i]))],
            DollarFlows = [.. scenarios.SelectMany((s, i) => DollarChain.Of(s.Id, _cents[i]))],
            Effects = effects,
            SideBySide = sideBySide,
            EffectYears = years,
            Gains = gains,
            By = _experiment.By?.Id,
            Hinges = hinges ?? [],
            Targets = targets,
            TargetReplicates = _targets.Count,
            TargetScenario = scenarios[_targetScenario].Id,
            Sources = CountSources(),
        };
        if (_options.Report is { } report)
        {
            using StreamWriter writer = new(_folder.Create("report.html")) { NewLine = "\n" };
            report(input, writer);
        }

        using (FileStream results = _folder.Create(ResultFile.Name))
        {
            ResultFile.Write(results, input);
        }

        using FileStream manifest = _folder.Create(ResultFolder.ManifestName);
        Manifest.Write(manifest, _experiment, _options, [.. _jobs.Select(Entry)], partial, _targets.Count, _folder, started,
            DateTimeOffset.UtcNow - started);
        return input;
    }

    private void RunAll(CancellationToken stop)
    {
        using Stream outcomes = CreateLong("outcomes.csv");
        using FileStream ledger = _folder.Create("ledger.csv");
        using Stream? events = _experiment.Events ? CreateLong("events.csv") : null;
        using Stream? lives = _experiment.Lives > 0 ? CreateLong("lives.csv") : null;
        WriteHeader(outcomes, OutcomeRows.Header);
        WriteHeader(ledger, LedgerRows.Header);
        WriteHeader(events, LifeRows.EventHeader);
        WriteHeader(lives, LifeRows.LifeHeader);
        Runner.Run(_jobs, _options.Threads, (job, result) => new RunDigest(job, result, _options, _experiment.Compare, job.Scenario == _targetScenario),
            (job, digest) =>
            {
                _months[job] = digest.Result.Totals.Months;
                foreach ((Job counted, RunDigest run) in Whole(job, digest))
                {
                    Gather(counted, run);
                    if (!counted.IsNull)
                    {
                        run.Outcomes.WriteTo(outcomes);
                        run.Ledger.WriteTo(ledger);
                        WriteRows(events, csv => LifeRows.WriteEvents(csv, counted.ScenarioId, counted.Replicate, run.Result.Events));
                        WriteRows(lives, csv => LifeRows.WriteLives(csv, counted.ScenarioId, counted.Replicate, run.Result.Lives));
                    }
                }
            },
            Progress(0), stop, _options.Lived);
    }

    /// <summary>
    /// The runs that count now that one more has come: of a run each finished one, of a comparison those of a replicate with its last one,
    /// if all of them were finished, so that no mean and no pair holds different replicates of different scenarios.
    /// </summary>
    private (Job Job, RunDigest Digest)[] Whole(Job job, RunDigest digest)
    {
        _held.Add((job, digest));
        if (_experiment.Compare && _held.Count < _jobs.Count / _experiment.Replicates)
        {
            return [];
        }

        (Job, RunDigest Digest)[] whole = [.. _held];
        _held.Clear();
        return whole.All(h => !h.Digest.Result.Partial) ? whole : [];
    }

    private RunEntry Entry(Job job)
    {
        int months = _months.GetValueOrDefault(job);
        return new RunEntry(job, months, months < job.Spec.To.Index - job.Spec.From.Index + 1, _counted.Contains(job));
    }

    /// <summary>Tries every uncertain number; empty when that was not asked for, null when not all of it could be done.</summary>
    private IReadOnlyList<HingeRow>? Hinges(CancellationToken stop)
    {
        if (_probes.Count == 0)
        {
            return [];
        }

        Dictionary<Probe, CellOutcomes> lived = [];
        Func<RunResult, CellOutcomes> measure = HingeProbe.Measure(_experiment);
        if (!Live(_probes, _jobs.Count))
        {
            return null;
        }

        IReadOnlyList<HingeRow> all = HingeProbe.Rows(_experiment, lived);
        return Live(HingeProbe.Leading(_experiment, all), _jobs.Count + _probes.Count) ? HingeProbe.Rows(_experiment, lived) : null;

        bool Live(IReadOnlyList<Probe> probes, int before)
        {
            int at = 0;
            Runner.Run(HingeProbe.Jobs(_experiment, probes), _options.Threads, (_, run) => run.Partial ? null : measure(run), (_, measured) =>
            {
                if (measured is not null)
                {
                    lived[probes[at]] = measured;
                }

                at++;
            }, Progress(before), stop);
            return probes.All(lived.ContainsKey);
        }
    }

    /// <summary>Progress over the months of all runs, those of the results and those of the hinges, of which some runs are done; all have the same window.</summary>
    private Action<long, long>? Progress(int before)
    {
        long months = _jobs[0].Spec.TotalMonths;
        long all = months * (_jobs.Count + (_probes.Count == 0 ? 0 : _probes.Count + HingeProbe.MostAgain(_experiment)));
        return _options.Progress is { } told ? (done, _) => told(before * months + done, all) : null;
    }

    private void Gather(Job job, RunDigest digest)
    {
        _counted.Add(job);
        if (!job.IsNull)
        {
            _series[job.Scenario].Add(digest.Series!);
            _summary[job.Scenario].Add(digest.Years);
            _tenure[job.Scenario].Add(digest.Result.Tenure);
            _tours[job.Scenario].Add(digest.Tours);
            _windows.Add((job.Scenario, digest.Window!, digest.Parts));
            for (int k = 0; k < digest.Cents.Length; k++)
            {
                _cents[job.Scenario][k] += digest.Cents[k];
            }

            if (digest.Targets is { } targets)
            {
                _targets.Add(targets);
            }
        }

        if (_experiment.Compare)
        {
            Pair(job, digest);
        }
    }

    /// <summary>Holds a run against its replicate's base, which comes first.</summary>
    private void Pair(Job job, RunDigest digest)
    {
        if (job is { Scenario: 0, IsNull: false })
        {
            _base = digest;
            return;
        }

        GainTally tally = GainTally.Of(_base!.People!, digest.People!, _groups);
        if (job.Spec.LuckFrom is { } parting)
        {
            _nulls.TryAdd(parting, []);
            _nulls[parting].Add(tally);
        }
        else
        {
            _comparisons[job.Scenario - 1].Add(_base.Cells!, digest.Cells!, tally);
            _sideBySide.ElementAtOrDefault(job.Scenario - 1)?.Add(_base.Cells!, digest.Cells!, tally);
        }
    }

    private IEnumerable<TotalRow> Totals(
        string id, int scenario, IReadOnlyList<Outcome> outcomes, Func<(int, WindowOutcomes Window, double[] Parts), int, double> valueOf)
    {
        (int Scenario, WindowOutcomes, double[])[] runs = [.. _windows.Where(w => w.Scenario == scenario)];
        for (int o = 0; o < outcomes.Count; o++)
        {
            double[] values = [.. runs.Select(r => valueOf(r, o)).Where(double.IsFinite)];
            if (values.Length > 0)
            {
                yield return new TotalRow(id, outcomes[o], Estimates.Of(values)) { Replicates = values.Length };
            }
        }
    }

    private void WriteSummary(CsvRows csv)
    {
        csv.Row(SummaryRows.Header);
        foreach (SummaryRows rows in _summary)
        {
            rows.Write(csv);
        }
    }

    private void WriteTenure(CsvRows csv)
    {
        csv.Row(TenureRows.Header);
        for (int s = 0; s < _tenure.Length; s++)
        {
            _tenure[s].Write(csv, _experiment.Scenarios[s].Id);
        }
    }

    private void WriteTours(CsvRows csv)
    {
        csv.Row(TourRows.Header);
        for (int s = 0; s < _tours.Length; s++)
        {
            _tours[s].Write(csv, _experiment.Scenarios[s].Id);
        }
    }

    private void WriteTable(string name, Action<CsvRows> write)
    {
        using FileStream stream = _folder.Create(name);
        WriteRows(stream, write);
    }

    /// <summary>A table that may be long. The stream writes no time and no name into a compressed file's head: equal rows give equal bytes.</summary>
    private Stream CreateLong(string name) =>
        _options.Gzip ? new GZipStream(_folder.Create(name + ".gz"), CompressionLevel.Optimal) : _folder.Create(name);

    private static void WriteHeader(Stream? stream, string[] header) => WriteRows(stream, csv => csv.Row(header));

    private static void WriteRows(Stream? stream, Action<CsvRows> write)
    {
        if (stream is not null)
        {
            using CsvRows csv = new(stream);
            write(csv);
        }
    }

    private ReportScenario Described(Scenario scenario, bool isBase)
    {
        Scenario whole = scenario.With(_experiment.Overrides);
        return new ReportScenario(scenario.Id, scenario.Title, scenario.Author, scenario.Question, scenario.Sources, isBase)
        {
            Sha256 = Manifest.Hash(scenario),
            IsShipped = ScenarioLoader.ShippedNames.Contains(scenario.Id) && ScenarioLoader.Load(scenario.Id).Text == scenario.Text,
            Policies = [.. whole.Policies.Select(p => new ReportPolicy(p.Policy.Id, p.Dose, HostNames(p.Hosts), p.Start, p.End))],
            Values =
            [
                .. whole.Settings.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Parameter.Name}@{HostNames(s.Hosts)}={s.Value}")),
                .. whole.Changes.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Parameter.Name}@{HostNames(c.Hosts)}={c.Value} {c.Start}..{c.End}")),
            ],
        };
    }

    private static string HostNames(HostSet hosts) => hosts == HostSet.All ? "all" : string.Join(' ', hosts.Hosts().Select(h => Places.HostNames[(int)h]));

    private static SourceCounts CountSources()
    {
        ILookup<Basis, Parameter> bases = ParameterCatalogue.All.ToLookup(p => Bases.Of(p.Source));
        return new SourceCounts(bases[Basis.Evidence].Count(), bases[Basis.Mixed].Count(), bases[Basis.Assumption].Count());
    }
}
