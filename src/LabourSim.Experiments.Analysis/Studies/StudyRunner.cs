using System.Diagnostics;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Calibrating.Abc;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Searching;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Studies;

/// <summary>What a step of a study came to.</summary>
/// <param name="Step">The step.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Plan">The sweep, or the worlds of a search; null for a calibration.</param>
/// <param name="Calibration">What a calibration came to; null otherwise.</param>
/// <param name="Runs">Runs that ended, failed ones included.</param>
/// <param name="Failed">Runs that failed.</param>
/// <param name="Partial">True when the same command goes on.</param>
/// <param name="Analyses">What was found; for a partial sweep nothing.</param>
public sealed record StepResult(
    StudyStep Step, string Folder, SweepPlan? Plan, AbcResult? Calibration, int Runs, int Failed, bool Partial, IReadOnlyList<Analysis> Analyses);

/// <summary>Runs the steps of a study, each in a folder of its own. Started again, it goes on where it stopped.</summary>
public static class StudyRunner
{
    /// <summary>Runs what is not done yet.</summary>
    /// <param name="study">The study.</param>
    /// <param name="small">True for the small size.</param>
    /// <param name="folder">Where results are kept, a folder a step.</param>
    /// <param name="options">How; a deadline holds for all steps together.</param>
    /// <param name="ended">Told of each step as it ends, with its results.</param>
    /// <param name="stop">Once cancelled, no run starts.</param>
    /// <returns>A result for each step that was begun; after one that is partial no other begins.</returns>
    /// <exception cref="InputException">A folder holds something else, is in use or cannot be written.</exception>
    public static IReadOnlyList<StepResult> Run(Study study, bool small, string folder, EngineOptions options, Action<StepResult>? ended, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        long started = Stopwatch.GetTimestamp();
        List<StepResult> results = [];
        foreach (StudyStep step in study.Steps)
        {
            EngineOptions left = options with { Deadline = options.Deadline - Stopwatch.GetElapsedTime(started) };
            string path = Path.Combine(folder, step.Id);
            StepResult result = step.Work switch
            {
                "sweep" => Sweep(study, step, small, folder, path, left, stop),
                "search" => Search(study, step, small, path, left, stop),
                _ => Calibrate(study, step, small, path, left, stop),
            };
            results.Add(result);
            ended?.Invoke(result);
            if (result.Partial)
            {
                break;
            }
        }

        return results;
    }

    private static StepResult Sweep(Study study, StudyStep step, bool small, string folder, string path, EngineOptions options, CancellationToken stop)
    {
        IReadOnlyList<string> kept = step.Keep is { } keep ? Kept(Path.Combine(folder, keep.From), keep.Most) : [];
        SweepPlan plan = new(StudyReader.Sweep(study, step, small, kept));
        SweepFolder output = new(path);
        SweepState state = SweepRunner.Run(plan, output, Shard.Whole, options, stop);
        if (state.Left > 0)
        {
            return new StepResult(step, path, plan, null, state.Done + state.Failed, state.Failed, true, []);
        }

        using RunStore store = output.Read();
        AnalysisOptions asked = Options(study, step, plan);
        SweepTable table = SweepTable.Read(plan, store, asked.Outcomes);
        Analysis[] analyses = [.. step.Analyses.Select(verb => Analyses.Of(verb, table, asked))];
        return new StepResult(step, path, plan, null, state.Done + state.Failed, state.Failed, false, analyses);
    }

    private static AnalysisOptions Options(Study study, StudyStep step, SweepPlan plan)
    {
        AnalysisOptions options = AnalysisOptions.Default(plan) with { Margin = step.Margin };
        options = step.Outcomes.Count == 0 ? options : options with { Outcomes = step.Outcomes };
        if (step.Base is null)
        {
            return options;
        }

        string[] names = [.. Enumerable.Range(0, plan.Choices).Select(plan.NameOf)];
        int at = Array.IndexOf(names, step.Base);
        return at >= 0
            ? options with { Base = at, Choices = [.. Enumerable.Range(0, plan.Choices).Where(c => c != at)] }
            : throw InputError.At(new InputPlace(study.File), "base", step.Base, $"a choice of the sweep {plan.Sweep.Id}", names);
    }

    /// <summary>The factors that count most in the results of a screening.</summary>
    private static IReadOnlyList<string> Kept(string folder, int most)
    {
        SweepFolder screening = new(folder);
        SweepPlan plan = screening.Plan();
        using RunStore store = screening.Read();
        return SensitivityAnalysis.Keep(SweepTable.Read(plan, store, Comparing.Frontier.Outcomes), most);
    }

    private static StepResult Search(Study study, StudyStep step, bool small, string path, EngineOptions options, CancellationToken stop)
    {
        DoseSearch search = StudyReader.Search(study, step, small);
        DoseSearchResult result = DoseSearchRunner.Run(search, path, options, stop);
        Analysis[] analyses = result.Evaluated.Count == 0 ? [] : [ParetoAnalysis.OfSearch(result)];
        return new StepResult(step, path, new SweepPlan(search.Worlds), null, result.Runs, result.Failed, result.Partial, analyses);
    }

    private static StepResult Calibrate(Study study, StudyStep step, bool small, string path, EngineOptions options, CancellationToken stop)
    {
        AbcCalibration calibration = StudyReader.Calibration(study, step, small);
        AbcResult result = AbcRunner.Run(calibration, StudyReader.Source(study, step, small, []), path, options, stop);
        Analysis[] analyses = result.Posterior is null ? [] : [CalibrationAnalysis.Of(result)];
        return new StepResult(step, path, null, result, result.Runs, result.Failed, result.Partial, analyses);
    }
}
