using System.CommandLine;
using System.Globalization;
using LabourSim.Charts.Analyses;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Calibrating;
using LabourSim.Experiments.Calibrating.Abc;
using LabourSim.Experiments.Calibrating.Search;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Store;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim calibrate</c>: which values of uncertain parameters meet the calibration targets.</summary>
internal static class CalibrateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> file = new("FILE")
        {
            Description = "With 'particles': sequential Monte Carlo, giving a posterior. With 'stages': a recorded search for one point, such as data/calibration/search.yaml.",
        };
        Option<string> folder = new("--out") { Description = "Folder for the results; the same command continues what was begun there. Default: ./out/calibrate-ID.", HelpName = "DIR" };
        Option<string> size = SweepOptions.Size(), threads = SweepOptions.Threads(), budget = SweepOptions.Budget(), lang = LanguageOption.Create("Language of the report");
        Command command = new("calibrate", "Finds values of uncertain parameters that meet the calibration targets.") { file, folder, size, threads, budget, lang };
        command.SetAction((result, stop) => Task.Run(() =>
        {
            Language language = LanguageOption.Read(result, lang);
            int count = SweepOptions.ThreadsOf(result, threads);
            bool small = SweepOptions.IsSmall(result, size);
            switch (CalibrationFile.Load(result.GetRequiredValue(file), small))
            {
                case { Abc: { } calibration, Source: { } source }:
                    string path = result.GetValue(folder) ?? Path.Combine("out", $"calibrate-{calibration.Id}");
                    TimeSpan? deadline = SweepOptions.BudgetOf(result, budget);
                    return Posterior(Terminal.WithRuns(progress => AbcRunner.Run(calibration, source, path, new EngineOptions(count, deadline, progress), stop)), path, language, stop);
                case { Search: { } search } when !small && result.GetValue(budget) is null:
                    string place = result.GetValue(folder) ?? Path.Combine("out", $"calibrate-{search.Id}");
                    return Found(Terminal.WithProgress(progress => SearchRunner.Run(search, place, count, progress, stop)));
                default:
                    throw InputError.At(InputPlace.CommandLine, small ? size.Name : budget.Name, small ? "small" : result.GetValue(budget)!,
                        "no such option with a recorded search, which has one size and no time limit");
            }
        }, CancellationToken.None));
        return command;
    }

    private static int Posterior(AbcResult result, string folder, Language language, CancellationToken stop)
    {
        if (result.Posterior is not null)
        {
            AnalysisText.Write(CalibrationAnalysis.Of(result), folder, language, all => AnalysisReportInput.Of(result, all, language));
        }

        if (result.Partial)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"PARTIAL: {result.Generations.Count} generations complete, {result.Runs} runs; the same command continues."));
        }

        return result.Partial && stop.IsCancellationRequested ? Shell.Interrupted : result.Failed > 0 ? Shell.RunsFailed : Shell.Success;
    }

    private static int Found(SearchResult found)
    {
        if (found.BestDraw > 0)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Best of {found.Draws} draws: draw {found.BestDraw}, score {found.BestScore:G6}, in {found.Selected}"));
        }

        if (found.Partial)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"PARTIAL: {found.Draws} of {found.Planned} draws; the same command continues."));
        }

        return found.Partial ? Shell.Interrupted : Shell.Success;
    }
}
