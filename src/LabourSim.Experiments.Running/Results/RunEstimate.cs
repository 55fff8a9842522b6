using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Running;
using LabourSim.Model;

namespace LabourSim.Experiments.Results;

/// <summary>What an experiment will take, before anything starts.</summary>
/// <param name="Runs">Runs: scenarios times replicates and, in a comparison, the base under other luck.</param>
/// <param name="OtherLuck">Those among them of the base under other luck.</param>
/// <param name="SmallRuns">Runs of small worlds at most, for what the results lean on.</param>
/// <param name="MonthsPerRun">Months of a run, burn-in included.</param>
/// <param name="AgentMonths">About how many months of people are simulated in all.</param>
/// <param name="SecondsPerRun">Seconds that a run takes on one thread of this machine, from the months tried just now; NaN when it contradicts itself.</param>
/// <param name="MonthsTried">Months of the first run that were tried.</param>
/// <param name="Seconds">About how long all takes on the threads asked for.</param>
/// <param name="Memory">Bytes of memory, about.</param>
/// <param name="Disk">Bytes on disk, about.</param>
public sealed record RunEstimate(
    int Runs, int OtherLuck, int SmallRuns, int MonthsPerRun, double AgentMonths, double SecondsPerRun, int MonthsTried, double Seconds, double Memory, double Disk)
{
    // Measured on runs of 1,000 to 50,000 people over 2007 to 2025: the program itself and a person abroad (a comparison keeps
    // whole lives to pair them); the report and the tables that do not grow, a row of outcomes.csv's hosts and outcomes for one month or year, what channels and compression
    // make of it, the events of a person's month, and a life.
    private const double BytesOfProgram = 125e6, BytesPerWorker = 1_400, BytesPerPaired = 6_100;
    private const double BytesPerFolder = 2.3e6, BytesPerComparison = 5.7e6, BytesPerStretch = 50_000, ChannelsFactor = 2.6, GzipFactor = 0.11, BytesPerAgentMonth = 21, BytesPerLife = 5_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Works it out, living a small world and months of the first run for some seconds at most.</summary>
    /// <param name="experiment">What would be run.</param>
    /// <param name="options">Threads, detail, channels and compression.</param>
    public static RunEstimate Of(Experiment experiment, SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyList<Job> jobs = experiment.Jobs();
        WorldSpec first = jobs[0].Spec;
        int months = first.TotalMonths;

        // The small world first: it also pays for translating the program to machine code.
        WorldSpec small = first with { Workers = Math.Min(first.Workers, HingeProbe.MaxWorkers), RecordEvents = false, Lives = 0 };
        WorldPace.Of(small, Patience);
        double smallSeconds = experiment.Hinges ? WorldPace.Of(small, Patience)?.Seconds ?? double.NaN : 0;
        (double seconds, int tried) = WorldPace.Of(first, Patience) ?? (double.NaN, 0);
        int smallRuns = experiment.Hinges ? HingeProbe.All(experiment).Count + HingeProbe.MostAgain(experiment) : 0;
        int atOnce = jobs.Count < options.Threads ? 1 : options.Threads;
        double agentMonths = (double)jobs.Count * months * first.Workers + (double)smallRuns * months * small.Workers;
        return new RunEstimate(jobs.Count, jobs.Count(j => j.IsNull), smallRuns, months, agentMonths, seconds, tried,
            (jobs.Count * seconds + smallRuns * smallSeconds) / options.Threads, BytesOfProgram + (experiment.Compare ? BytesPerPaired : BytesPerWorker) * first.Workers * atOnce, DiskOf(experiment, options));
    }

    private static double DiskOf(Experiment experiment, SessionOptions options)
    {
        int runs = experiment.Scenarios.Count * experiment.Replicates, recorded = experiment.To.Index - experiment.From.Index + 1;
        int stretches = options.Detail == Detail.Month ? recorded : experiment.To.Year - experiment.From.Year + 1;
        double outcomes = runs * stretches * BytesPerStretch * (options.Channels ? ChannelsFactor : 1);
        double events = experiment.Events ? (double)runs * recorded * experiment.Workers * BytesPerAgentMonth : 0;
        return (experiment.Compare ? BytesPerComparison : BytesPerFolder) + (outcomes + events + (double)runs * experiment.Lives * BytesPerLife) * (options.Gzip ? GzipFactor : 1);
    }
}
