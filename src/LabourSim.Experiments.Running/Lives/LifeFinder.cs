using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Randomness;

namespace LabourSim.Experiments.Lives;

/// <summary>Who was found.</summary>
/// <param name="Person">The person chosen, or null when there is none.</param>
/// <param name="Matches">People of the kind.</param>
/// <param name="Preferred">Of these, people whose life lies wholly in the model and reaches into the months in question.</param>
public sealed record FoundLife(ulong? Person, int Matches, int Preferred);

/// <summary>Finds a person by what became of them; the same world and seed give the same person.</summary>
public static class LifeFinder
{
    /// <summary>What became of everyone a run sent.</summary>
    public static IReadOnlyList<LifeSummary> Summarise(RunResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Dictionary<ulong, LifeSummary> people = [];
        foreach (TourRecord t in run.Tours)
        {
            LifeSummary s = people.GetValueOrDefault(t.Person, new LifeSummary(t.Person, 0, 0, 0, t.Arrived, t.Ended));
            people[t.Person] = s with
            {
                Ends = s.Ends | 1u << (int)t.End,
                Tours = Math.Max(s.Tours, t.Tour),
                Arrived = Math.Min(s.Arrived, t.Arrived),
                Ended = Math.Max(s.Ended, t.Ended),
            };
        }

        foreach (LifeEvent e in run.Events)
        {
            if (people.TryGetValue(e.Person, out LifeSummary s))
            {
                people[e.Person] = s with { Events = s.Events | 1ul << (int)e.Kind };
            }
        }

        return [.. people.Values.OrderBy(s => s.Person)];
    }

    /// <summary>
    /// One of those who match: by the smallest draw keyed by seed and person, first among those whose life the model holds
    /// from the start and who were abroad in or after a month of interest.
    /// </summary>
    /// <param name="people">Everyone.</param>
    /// <param name="kind">What to look for.</param>
    /// <param name="seed">Seed of the choice.</param>
    /// <param name="begins">First simulated month; those abroad before it have no beginning.</param>
    /// <param name="interest">First month that matters, or null.</param>
    public static FoundLife Choose(IReadOnlyList<LifeSummary> people, LifeKind kind, ulong seed, Month begins, Month? interest)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(kind);
        LifeSummary[] matches = [.. people.Where(kind.Match)];
        bool Prefers(LifeSummary s) => s.Arrived >= begins.Index && (interest is not { } month || s.Ended >= month.Index);
        LifeSummary? chosen = matches.Length == 0
            ? null
            : matches.OrderBy(s => Prefers(s) ? 0 : 1).ThenBy(s => Draw(seed, s.Person)).ThenBy(s => s.Person).First();
        return new FoundLife(chosen?.Person, matches.Length, matches.Count(Prefers));
    }

    /// <summary>A draw of its own: the key differs from every key a world with this seed uses.</summary>
    private static ulong Draw(ulong seed, ulong person)
    {
        const uint Life = 0x4C494645;
        Philox4x32.Block((uint)person, (uint)(person >> 32), Life, 0, (uint)seed ^ Life, (uint)(seed >> 32), out uint a, out uint b, out _, out _);
        return (ulong)a << 32 | b;
    }
}
