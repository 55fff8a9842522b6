using System.Globalization;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Sweeps;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Searching;

/// <summary>
/// A search over doses for mixes that no other mix beats on all three imperatives, as its file says it. Every mix is judged
/// in the same worlds under the same luck. Only what outside actors can choose is searched.
/// </summary>
/// <param name="Worlds">The sweep whose levers give the range of each dose, and whose worlds each mix is judged in.</param>
/// <param name="Population">Mixes in a generation, even, at least 4.</param>
/// <param name="Generations">Generations, the first included, at least 1.</param>
public sealed record DoseSearch(Sweep Worlds, int Population, int Generations)
{
    /// <summary>The three imperatives, each with +1 where more is better and −1 where less is.</summary>
    public static IReadOnlyList<Outcome> Objectives { get; } = [.. Frontier.Outcomes.Select(id => OutcomeCatalogue.Find(id)!)];

    /// <summary>Mixes in all.</summary>
    public int Mixes => Population * Generations;

    /// <summary>Space and settings of the algorithm.</summary>
    public Nsga2Options Options => new(Seeds.OfLuck(Worlds.Seed), [.. Worlds.Levers.Select(l => l.Low)], [.. Worlds.Levers.Select(l => l.High)], Population);

    /// <summary>All that results depend on beside the program, a line each.</summary>
    public IReadOnlyList<string> Describe() =>
    [
        .. Worlds.Describe(),
        string.Create(CultureInfo.InvariantCulture, $"population: {Population}"),
        string.Create(CultureInfo.InvariantCulture, $"generations: {Generations}"),
    ];
}

/// <summary>What a search came to.</summary>
/// <param name="Search">The search.</param>
/// <param name="Reference">The three objectives without any of the policies, which the volume of the front is measured from.</param>
/// <param name="Evaluated">Every mix in the order proposed, its objectives oriented so that less is better.</param>
/// <param name="Growth">The front after each generation.</param>
/// <param name="Generations">Generations that are complete.</param>
/// <param name="Runs">Runs that ended.</param>
/// <param name="Failed">Runs that failed; their mixes count as worst.</param>
public sealed record DoseSearchResult(
    DoseSearch Search, double[] Reference, IReadOnlyList<Evaluated> Evaluated, IReadOnlyList<FrontGrowth> Growth, int Generations, int Runs, int Failed)
{
    /// <summary>True when it was stopped before its last generation.</summary>
    public bool Partial => Generations < Search.Generations;
}
