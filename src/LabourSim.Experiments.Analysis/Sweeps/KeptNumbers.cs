using LabourSim.Outcomes;

namespace LabourSim.Experiments.Sweeps;

/// <summary>
/// The numbers kept of each run, in order: the outcomes asked for, then, where choices are held against a base, each rate among them
/// at the base's people, places and months (<see cref="RunsBesideBase"/>).
/// </summary>
public sealed class KeptNumbers
{
    /// <summary>What the name of a rate at the base's people begins with; outcomes and <c>outcome@host</c> have no colon.</summary>
    public const string AtBase = "at-base:";

    private readonly IReadOnlyList<Measure> _measures;

    /// <summary>Lays them out.</summary>
    /// <param name="measures">The outcomes asked for.</param>
    /// <param name="compared">True when runs are held against a base.</param>
    public KeptNumbers(IReadOnlyList<Measure> measures, bool compared)
    {
        ArgumentNullException.ThrowIfNull(measures);
        _measures = measures;
        Rates = compared ? [.. Enumerable.Range(0, measures.Count).Where(m => measures[m].Outcome.Per is not null)] : [];
        Names = [.. measures.Select(m => (m.Id, m.Outcome.Unit)), .. Rates.Select(m => ($"{AtBase}{measures[m].Id}", measures[m].Outcome.Unit))];
    }

    /// <summary>Names and units.</summary>
    public IReadOnlyList<(string Id, string Unit)> Names { get; }

    /// <summary>Indices of the measures that are kept at the base's people too.</summary>
    public IReadOnlyList<int> Rates { get; }

    /// <summary>The number in which runs are held against one another on a measure: at the base's people for a rate, else the measure itself.</summary>
    public int Compared(int measure)
    {
        for (int r = 0; r < Rates.Count; r++)
        {
            if (Rates[r] == measure)
            {
                return _measures.Count + r;
            }
        }

        return measure;
    }

    /// <summary>The different outcomes that <see cref="Rates"/> are of.</summary>
    internal IReadOnlyList<Outcome> RateOutcomes => [.. Rates.Select(m => _measures[m].Outcome).Distinct()];

    /// <summary>The outcomes asked for.</summary>
    internal IReadOnlyList<Measure> Measures => _measures;
}
