using System.CommandLine;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Studies;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim study</c>: a shipped or own study, from runs to findings.</summary>
internal static class StudyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> name = new("STUDY") { Description = $"A shipped study ({string.Join(", ", StudyReader.ShippedNames)}) or a file." };
        Option<string> folder = new("--out") { Description = "Folder for the results, a folder a step; the same command resumes what was begun there. Default: ./out/STUDY.", HelpName = "DIR" };
        Option<string> size = SweepOptions.Size(), threads = SweepOptions.Threads(), budget = SweepOptions.Budget(), lang = LanguageOption.Create("Language of the reports");
        Command command = new("study", "Runs the sweeps, searches or calibrations of a study and says what they mean.") { name, folder, size, threads, budget, lang };
        command.SetAction((result, stop) => Task.Run(() =>
        {
            Language language = LanguageOption.Read(result, lang);
            Study study = StudyReader.Load(result.GetRequiredValue(name));
            bool small = SweepOptions.IsSmall(result, size);
            SweepOptions.Warn(StudyReader.Warnings(study, small));
            string path = result.GetValue(folder) ?? Path.Combine("out", study.Id);
            int count = SweepOptions.ThreadsOf(result, threads);
            TimeSpan? deadline = SweepOptions.BudgetOf(result, budget);
            IReadOnlyList<StepResult> results = Terminal.WithRuns(
                progress => StudyRunner.Run(study, small, path, new EngineOptions(count, deadline, progress), null, stop));
            foreach (StepResult step in results)
            {
                StudyText.Write(study, step, language);
            }

            if (results.Any(r => r.Partial))
            {
                Console.Out.WriteLine("PARTIAL: the same command continues.");
            }

            return results.Any(r => r.Partial) && stop.IsCancellationRequested ? Shell.Interrupted
                : results.Any(r => r.Failed > 0) ? Shell.RunsFailed : Shell.Success;
        }, CancellationToken.None));
        return command;
    }
}
