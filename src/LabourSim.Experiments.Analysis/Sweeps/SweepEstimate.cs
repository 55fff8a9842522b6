using LabourSim.Experiments.Input;
using LabourSim.Experiments.Running;

namespace LabourSim.Experiments.Sweeps;

/// <summary>What a sweep will take, before anything starts.</summary>
/// <param name="Runs">Runs.</param>
/// <param name="AgentMonths">About how many months of people are simulated, burn-in included.</param>
/// <param name="SecondsPerRun">Seconds a run took on one thread of this machine just now; NaN when the runs tried contradict themselves.</param>
/// <param name="Seconds">About how long all runs take on the threads asked for.</param>
/// <param name="Bytes">About how much disk the results take.</param>
public sealed record SweepEstimate(long Runs, double AgentMonths, double SecondsPerRun, double Seconds, double Bytes)
{
    // Measured: a value with its row and index, and a run's own row.
    private const double BytesPerValue = 21, BytesPerRun = 60, BytesPerFile = 60_000;
    private const int Tried = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Works it out by living runs from the beginning, middle and end of the sweep, for a few seconds at most.</summary>
    /// <param name="plan">The sweep.</param>
    /// <param name="threads">Threads asked for.</param>
    public static SweepEstimate Of(SweepPlan plan, int threads)
    {
        ArgumentNullException.ThrowIfNull(plan);

        // The first run also pays for translating the program to machine code, so it is lived twice.
        double seconds = Time(plan, 0, Patience) is { } && Enumerable.Range(0, Tried)
            .Select(i => Time(plan, (int)((long)(plan.Runs - 1) * i / (Tried - 1)), Patience / Tried)).OfType<double>().ToArray() is { Length: > 0 } times
            ? times.Average() : double.NaN;
        return new SweepEstimate(plan.Runs, (double)plan.Runs * plan.MonthsPerRun * plan.Sweep.Workers, seconds, seconds * plan.Runs / Math.Min(threads, plan.Runs),
            BytesPerFile + plan.Runs * (BytesPerRun + BytesPerValue * plan.Kept.Names.Count));
    }

    private static double? Time(SweepPlan plan, int run, TimeSpan patience)
    {
        try
        {
            return WorldPace.Of(plan.Spec(run), patience)?.Seconds;
        }
        catch (InputException)
        {
            return null;
        }
    }
}
