using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;

namespace LabourSim.Experiments.Claims;

/// <summary>What is asked of the claims.</summary>
/// <param name="Claims">Claims to try.</param>
/// <param name="Seed">Seed of everything.</param>
/// <param name="Size">How much is simulated.</param>
public sealed record ClaimRequest(IReadOnlyList<Claim> Claims, ulong Seed, ClaimSize Size);

/// <summary>How the claims are tried, beyond what they are.</summary>
public sealed record ClaimOptions
{
    /// <summary>Threads to run on; never changes a result.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Writes claims.html; null to leave it out.</summary>
    public Action<ClaimOutcome, TextWriter>? Report { get; init; }

    /// <summary>The command that gives these results again; null when there was none.</summary>
    public string? CommandLine { get; init; }

    /// <summary>Told (months done, months in all) after every month, from any thread.</summary>
    public Action<long, long>? Progress { get; init; }
}

/// <summary>What came of the claims.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Rows">Claims measured in at least one replicate.</param>
/// <param name="Partial">True when it was stopped early.</param>
/// <param name="Runs">Runs finished, and runs planned.</param>
/// <param name="CommandLine">The command that gives these results again.</param>
public sealed record ClaimOutcome(
    ClaimRequest Request, IReadOnlyList<ClaimRow> Rows, bool Partial, (int Finished, int Planned) Runs, string? CommandLine)
{
    /// <summary>Version of LabourSim that tried them.</summary>
    public string Version { get; init; } = BuildInfo.Version;
}

/// <summary>Tries claims and writes what came of them into a folder.</summary>
public static class ClaimSession
{
    /// <summary>Runs every arm, judges the claims, writes every file and gives the folder its name.</summary>
    /// <param name="request">What to try.</param>
    /// <param name="options">How.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="force">True to replace earlier results there.</param>
    /// <param name="stop">Once cancelled, what is done so far is written and marked partial.</param>
    /// <exception cref="InputException">The folder cannot be written, or an experiment names what this build lacks.</exception>
    public static ClaimOutcome Run(ClaimRequest request, ClaimOptions options, ResultFolder folder, bool force, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(folder);
        DateTimeOffset started = DateTimeOffset.UtcNow;
        ClaimPlan plan = ClaimPlan.Of(request.Claims, request.Seed, request.Size);
        (ClaimReadings readings, int finished) = Simulate(request.Claims, plan, options, stop);
        bool partial = finished < plan.Tasks.Count;
        ClaimOutcome outcome = new(request, readings.Rows(), partial, (finished, plan.Tasks.Count), options.CommandLine);
        try
        {
            ClaimFiles.Write(folder, outcome, plan, [.. readings.Draws()], options, started);
            folder.Commit(force);
            return outcome;
        }
        catch (Exception e) when (ResultFolder.CannotWrite(e))
        {
            throw ResultFolder.Unwritable(folder.FullPath, e);
        }
    }

    /// <summary>Runs a plan; the number returned is that of runs that were not stopped.</summary>
    internal static (ClaimReadings Readings, int Finished) Simulate(IReadOnlyList<Claim> claims, ClaimPlan plan, ClaimOptions options, CancellationToken stop)
    {
        ClaimReadings readings = new(claims, plan);
        int next = 0, finished = 0;
        Runner.Run([.. plan.Tasks.Select(t => t.Job)], options.Threads, (job, result) => (readings.Read(job.Scenario, result), result.Partial),
            (_, read) =>
            {
                readings.Add(plan.Tasks[next++], read.Item1);
                finished += read.Partial ? 0 : 1;
            },
            options.Progress, stop);
        return (readings, finished);
    }
}
