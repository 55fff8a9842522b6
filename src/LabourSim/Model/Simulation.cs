using LabourSim.Outcomes;

namespace LabourSim.Model;

/// <summary>One world stepping through months.</summary>
public sealed class Simulation
{
    private readonly WorldSpec _spec;

    /// <summary>Builds the world of <paramref name="spec"/> at the start of its burn-in.</summary>
    /// <param name="spec">What to run.</param>
    /// <param name="scheduler">Runs chunks of sites; null for the caller's thread alone.</param>
    public Simulation(WorldSpec spec, ISiteScheduler? scheduler = null)
    {
        _spec = spec;
        Now = spec.From.Plus(-WorldSpec.BurnIn);
        _ = scheduler;
    }

    /// <summary>The month the next <see cref="Step"/> will live.</summary>
    public Month Now { get; private set; }

    /// <summary>True once the last month has been lived.</summary>
    public bool Finished => Now > _spec.To;

    /// <summary>Months there are to live, burn-in included.</summary>
    public int TotalMonths => _spec.To.Index - _spec.From.Index + 1 + WorldSpec.BurnIn;

    /// <summary>Lives one month.</summary>
    public void Step() => Now = Now.Plus(1);

    /// <summary>What has been recorded so far; partial unless <see cref="Finished"/>. Call once, at the end.</summary>
    public RunResult Result() => throw new InvalidOperationException($"in progress at {Now}");
}
