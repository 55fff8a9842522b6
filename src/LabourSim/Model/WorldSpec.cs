using LabourSim.Extending;
using LabourSim.Parameters;
using LabourSim.Policies;

namespace LabourSim.Model;

/// <summary>Everything a run depends on. Two runs with equal specs give equal bytes, on any machine and thread count.</summary>
public sealed record WorldSpec
{
    /// <summary>Seed of every draw; a replicate is another seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>
    /// Seed of everything but who people are; equal to <see cref="Seed"/> unless given. The same people under other luck
    /// are the null against which shares of gainers and losers are read.
    /// </summary>
    public ulong? LuckSeed { get; init; }

    /// <summary>First month of <see cref="LuckSeed"/>; before it, luck is that of <see cref="Seed"/>. Null for the whole run.</summary>
    public Month? LuckFrom { get; init; }

    /// <summary>About how many people are abroad at once in 2013 to 2017; 0 to <see cref="MaxWorkers"/>.</summary>
    public int Workers { get; init; } = 100_000;

    /// <summary>First recorded month; 48 unrecorded months of burn-in come before it.</summary>
    public Month From { get; init; } = Month.Of(2007, 1);

    /// <summary>Last recorded month, inclusive.</summary>
    public Month To { get; init; } = Month.Of(2025, 12);

    /// <summary>Values that hold for the whole run, later entries winning.</summary>
    public IReadOnlyList<ParameterSetting> Settings { get; init; } = [];

    /// <summary>Dated values, later entries winning.</summary>
    public IReadOnlyList<ParameterChange> Changes { get; init; } = [];

    /// <summary>Policies with dose, hosts and dates, applied in this order.</summary>
    public IReadOnlyList<PolicySetting> Policies { get; init; } = [];

    /// <summary>Rules of one's own beside the model's steps, lived in this order between steps 8 and 9.</summary>
    public IReadOnlyList<Mechanism> Mechanisms { get; init; } = [];

    /// <summary>Keep every life event (memory grows with the events).</summary>
    public bool RecordEvents { get; init; }

    /// <summary>Keep the month-by-month life of this many people.</summary>
    public int Lives { get; init; }

    /// <summary>
    /// People whose whole life is kept, burn-in included, wherever this world sends them; someone it never sends leaves
    /// nothing. Following changes no other result.
    /// </summary>
    public IReadOnlyList<ulong> Follow { get; init; } = [];

    /// <summary>Greatest accepted <see cref="Workers"/>: five times the literature's upper bound (E02).</summary>
    public const int MaxWorkers = 2_000_000;

    /// <summary>Months simulated before <see cref="From"/> and discarded; the prototype found 48 equal to 96.</summary>
    public const int BurnIn = 48;

    /// <summary>Months of the whole run, burn-in included.</summary>
    public int TotalMonths => To.Index - From.Index + 1 + BurnIn;
}

/// <summary>Runs chunks of sites, on one thread or several. Chunk results never depend on which thread ran them.</summary>
public interface ISiteScheduler
{
    /// <summary>Number of workers; <c>body</c> gets a worker number below this.</summary>
    int Workers { get; }

    /// <summary>Calls <paramref name="body"/>(chunk, worker) once for each chunk from 0 to <paramref name="chunks"/> − 1 and waits.</summary>
    void Run(int chunks, Action<int, int> body);
}

/// <summary>Runs the chunks one after another on the caller's thread.</summary>
public sealed class SequentialScheduler : ISiteScheduler
{
    /// <inheritdoc/>
    public int Workers => 1;

    /// <inheritdoc/>
    public void Run(int chunks, Action<int, int> body)
    {
        for (int i = 0; i < chunks; i++)
        {
            body(i, 0);
        }
    }
}
