using LabourSim.Experiments.Input;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Web.Http;

namespace LabourSim.Web.Runs;

/// <summary>Simulates one stage of a run and keeps what comes of it.</summary>
internal sealed class RunWorker(ServeOptions options)
{
    /// <summary>Lives a stage; true when another follows.</summary>
    /// <param name="run">Whose stage.</param>
    /// <param name="small">True for the small world.</param>
    /// <param name="closing">The server is closing.</param>
    public bool Live(SeminarRun run, bool small, CancellationToken closing)
    {
        using CancellationTokenSource time = new(TimeSpan.FromSeconds(options.Limits.Seconds));
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(time.Token, run.Stopped, closing);
        string stage = small ? "small" : "full";
        try
        {
            run.Begin(stage);
            Picture picture = Simulate(run, small, stage, stop.Token);
            bool last = !small || run.Request.OnlySmall;
            run.Finish(picture, last);
            return !last;
        }
        catch (OperationCanceledException) when (!run.Stopped.IsCancellationRequested && !closing.IsCancellationRequested)
        {
            run.End(RunState.Failed, language => language.Of("server.run.too-long", options.Limits.Seconds));
        }
        catch (OperationCanceledException)
        {
            run.End(RunState.Cancelled, null);
        }
        catch (InputException e)
        {
            if (e.Place is null)
            {
                // The folder cannot be written; its path is for whoever runs the server.
                Console.Error.WriteLine($"laboursim: run {run.Id}: {e.Message}");
            }

            run.End(RunState.Failed, language => InputWords.Of(e, language) ?? language["server.run.files"]);
        }
        catch (Exception e)
        {
            // One run's defect must not end the lane for all others.
            run.End(RunState.Failed, language => language.Of("server.run.defect", e.GetType().Name));
            Console.Error.WriteLine($"laboursim: unexpected error in run {run.Id}: {e.GetType().Name}: {InputError.Shown(e.Message, 300)}");
        }

        return false;
    }

    private Picture Simulate(SeminarRun run, bool small, string stage, CancellationToken stop)
    {
        Experiment experiment = run.Request.Experiment(small);
        LiveSeries live = run.Live!;
        string path = Path.Combine(run.Folder, stage);
        using ResultFolder folder = ResultFolder.Open(path, false);
        ExperimentResult result = Session.Run(
            experiment,
            new SessionOptions
            {
                Threads = options.Threads,
                Detail = experiment.Compare ? Detail.Year : Detail.Month,
                CommandLine = Recipes.CommandLine(run.Request, small),
                Report = (result, page) => Charts.Report.Write(result, page),
                Progress = run.Tell,
                Lived = live.Lived,
            },
            folder, false, stop);
        stop.ThrowIfCancellationRequested();
        return new Picture(stage, result, path);
    }
}
