using System.CommandLine;
using System.Globalization;
using LabourSim.Experiments.Calibrating.Search;
using LabourSim.Experiments.Running;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim calibrate</c>: a recorded search for a point at which the baseline meets its targets.</summary>
internal static class CalibrateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> file = new("FILE") { Description = "Calibration search, such as data/calibration/search.yaml." };
        Option<string> folder = new("--out") { Description = "Folder for draws.csv and selected.yaml; continues a search begun there. Default: ./out/calibrate-ID.", HelpName = "DIR" };
        Option<string> threads = new("--threads") { Description = "Threads; never changes a result. Default: one per processor.", HelpName = "T" };
        Command command = new("calibrate", "Runs a calibration search draw by draw and records every draw and the best one.") { file, folder, threads };
        command.SetAction((result, stop) => Task.Run(() =>
        {
            CalibrationSearch search = SearchReader.Load(result.GetRequiredValue(file));
            int count = result.GetValue(threads) is null
                ? Math.Min(Environment.ProcessorCount, SiteThreads.MaxThreads)
                : RunOptions.Whole(result, threads, 1, SiteThreads.MaxThreads);
            string path = result.GetValue(folder) ?? Path.Combine("out", $"calibrate-{search.Id}");
            SearchResult found = Terminal.WithProgress(progress => SearchRunner.Run(search, path, count, progress, stop));
            if (found.BestDraw > 0)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Best of {found.Draws} draws: draw {found.BestDraw}, score {found.BestScore:G6}, in {found.Selected}"));
            }

            if (found.Partial)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"PARTIAL: {found.Draws} of {found.Planned} draws; the same command continues."));
            }

            return found.Partial ? Shell.Interrupted : Shell.Success;
        }, CancellationToken.None));
        return command;
    }
}
