using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Running;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Lives;

/// <summary>What became of someone in a run, in few words.</summary>
/// <param name="Person">The person.</param>
/// <param name="Ends">Bit k is set when a tour ended as <see cref="EndKind"/> k.</param>
/// <param name="Events">Bit k is set when <see cref="EventKind"/> k happened.</param>
/// <param name="Tours">Tours begun.</param>
/// <param name="Arrived">Month index of the first recorded arrival.</param>
/// <param name="Ended">Month index of the end of the last tour.</param>
public readonly record struct LifeSummary(ulong Person, uint Ends, ulong Events, int Tours, short Arrived, short Ended)
{
    /// <summary>True when a tour ended in one of these ways.</summary>
    public bool EndedAs(params ReadOnlySpan<EndKind> kinds)
    {
        uint wanted = 0;
        foreach (EndKind kind in kinds)
        {
            wanted |= 1u << (int)kind;
        }

        return (Ends & wanted) != 0;
    }

    /// <summary>True when one of these happened.</summary>
    public bool Had(params ReadOnlySpan<EventKind> kinds)
    {
        ulong wanted = 0;
        foreach (EventKind kind in kinds)
        {
            wanted |= 1ul << (int)kind;
        }

        return (Events & wanted) != 0;
    }
}

/// <summary>A kind of life that <c>--find</c> looks for.</summary>
/// <param name="Name">Kebab-case name.</param>
/// <param name="Meaning">What it is, after "someone who".</param>
/// <param name="Rarer">What to try when nobody is found: the end of a text's key, see <see cref="Nobody"/>.</param>
/// <param name="Match">True for such a life.</param>
public sealed record LifeKind(string Name, string Meaning, string Rarer, Func<LifeSummary, bool> Match)
{
    private const string Larger = "larger", NeedsTime = "needs-time", War = "war", Closure = "closure", Closing = "closing", Channel = "channel";

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<LifeKind> All { get; } =
    [
        new("anyone", "was sent", Larger, _ => true),
        new("defected", "left for good", Larger, s => s.EndedAs(EndKind.Exited)),
        new("resettled", "left and arrived in safety", NeedsTime, s => s.Had(EventKind.Resettled)),
        new("returned", "went home with the tour done", NeedsTime, s => s.EndedAs(EndKind.Completed)),
        new("courier", "came home past the point where belief breaks", NeedsTime,
            s => s.Had(EventKind.Ruptured) && s.EndedAs(EndKind.Completed, EndKind.SentHomeEarly, EndKind.SentHomeUnderGuard)),
        new("died", "died abroad", Larger, s => s.EndedAs(EndKind.Died)),
        new("redeployed", "was sent again after coming home", NeedsTime, s => s.Tours > 1),
        new("handed-back", "was caught while leaving", Larger, s => s.EndedAs(EndKind.HandedBack)),
        new("stranded", "could not go home when the contract was over", Closure, s => s.Had(EventKind.Stranded)),
        new("sent-home-early", "was sent home because the site closed", Closing, s => s.EndedAs(EndKind.SentHomeEarly)),
        new("sent-home-under-guard", "was sent home as a punishment", Larger, s => s.EndedAs(EndKind.SentHomeUnderGuard)),
        new("indebted", "closed a year with a missed quota", Larger, s => s.Had(EventKind.QuotaMissed)),
        new("side-worker", "did side work", Larger, s => s.Had(EventKind.SideWorkStarted)),
        new("phone", "bought a phone", Larger, s => s.Had(EventKind.PhoneBought)),
        new("caught", "was caught and paid for it", Larger, s => s.Had(EventKind.BribePaid)),
        new("remitter", "sent money home", Larger, s => s.Had(EventKind.Remitted)),
        new("gave-up", "resolved to leave and gave the plan up", Larger, s => s.Had(EventKind.Abandoned)),
        new("injured", "was injured", Larger, s => s.Had(EventKind.Injured)),
        new("relabelled", "was put under other papers", Closing, s => s.Had(EventKind.Relabelled)),
        new("complained", "complained through an outside channel", Channel, s => s.Had(EventKind.Complained)),
        new("still-abroad", "was still abroad at the end", Larger, s => s.EndedAs(EndKind.StillAbroad)),
        new("evacuated", "was wounded in a war and sent home", War, s => s.EndedAs(EndKind.Evacuated)),
        new("captured", "was taken prisoner in a war", War, s => s.EndedAs(EndKind.Captured)),
        new("isolated", "came through a war and was kept apart from home", War, s => s.EndedAs(EndKind.Isolated)),
        new("purged", "came through a war and was purged", War, s => s.EndedAs(EndKind.Purged)),
    ];

    /// <summary>Says that a world has nobody of this kind, and what to try.</summary>
    public string Nobody(Experiment experiment, Language language)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(language);
        return language.Of("life.nobody", language.Or($"life-kind.{Name}", Meaning), experiment.Seed, experiment.Workers, experiment.From, experiment.To, language[$"life.try.{Rarer}"]);
    }

    /// <summary>The kind of this name.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static LifeKind Find(InputPlace place, string key, string name) => All.FirstOrDefault(k => k.Name == name)
        ?? throw InputError.At(place, key, name, $"one of {string.Join(", ", All.Select(k => k.Name))}", All.Select(k => k.Name));
}
