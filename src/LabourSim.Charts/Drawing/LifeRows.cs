using LabourSim.Experiments.Lives;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>A stretch of months in which a state held.</summary>
/// <param name="Row">Key of the state.</param>
/// <param name="From">First month's index.</param>
/// <param name="To">Last month's index.</param>
internal readonly record struct LifeStretch(string Row, int From, int To);

/// <summary>States and events of a life as rows of a timeline.</summary>
internal static class LifeRows
{
    /// <summary>Every state in the order of the rows, with its colour and whether it held in a month at a site.</summary>
    public static IReadOnlyList<(string Key, string Colour, Func<LifeMonth, bool> AtSite)> States { get; } =
    [
        ("at-site", "#6E6E6E", _ => true), ("stranded", "#D55E00", m => m.Stranded), ("at-home", "#B8B8B8", _ => false),
        ("side-work", "#0072B2", m => m.SideWork), ("phone", "#56B4E9", m => m.Phone), ("in-debt", "#D55E00", m => m.DebtCents > 0),
        ("ruptured", "#CC79A7", m => m.Ruptured), ("preparing", "#8C6BB1", m => m.Preparing),
        ("in-transit", "#E69F00", _ => false), ("in-safety", "#009E73", _ => false),
    ];

    /// <summary>Kinds of event that a state's beginning or end shows already.</summary>
    private static readonly EventKind[] Shown =
        [EventKind.SideWorkStarted, EventKind.SideWorkStopped, EventKind.PhoneBought, EventKind.Ruptured, EventKind.Stranded];

    private static readonly EventKind[] Harms =
    [
        EventKind.PhoneConfiscated, EventKind.BribePaid, EventKind.Criticised, EventKind.Injured, EventKind.HandedBack, EventKind.Reprisal, EventKind.SentHomeUnderGuard,
        EventKind.Died, EventKind.FamilyPunished, EventKind.FamilyWatched, EventKind.Evacuated, EventKind.Captured, EventKind.Isolated, EventKind.Purged,
        EventKind.QuotaMissed, EventKind.ReEducated, EventKind.Barred,
    ];

    /// <summary>True for an event that hurts.</summary>
    public static bool IsHarm(EventKind kind) => Harms.Contains(kind);

    /// <summary>Events that have a row of their own.</summary>
    public static IEnumerable<LifeEvent> Events(PersonLife life) => life.Events.Where(e => !Shown.Contains(e.Kind));

    /// <summary>The stretches in which states held.</summary>
    public static IReadOnlyList<LifeStretch> Stretches(PersonLife life) => [.. States.SelectMany(s => AtSite(life, s.Key, s.AtSite)), .. After(life)];

    /// <summary>Months at sites one after another in which something was so.</summary>
    private static IEnumerable<LifeStretch> AtSite(PersonLife life, string row, Func<LifeMonth, bool> holds) => life.Months.Where(holds)
        .Select((m, i) => (Month: (int)m.MonthIndex, Run: m.MonthIndex - i)).GroupBy(m => m.Run, m => m.Month)
        .Select(g => new LifeStretch(row, g.First(), g.Last()));

    /// <summary>Where the person was after a tour: at home, on the way, in safety; until sent again, or the end.</summary>
    private static IEnumerable<LifeStretch> After(PersonLife life)
    {
        (string Row, int From)? open = null;
        foreach (LifeEvent e in life.Events)
        {
            string? next = e.Kind switch
            {
                EventKind.Returned or EventKind.SentHomeEarly or EventKind.SentHomeUnderGuard or EventKind.HandedBack or EventKind.Evacuated => "at-home",
                EventKind.Exited => "in-transit",
                EventKind.Resettled => "in-safety",
                EventKind.Arrived or EventKind.Died or EventKind.DiedAtHome or EventKind.Captured or EventKind.Purged or EventKind.Isolated => "",
                _ => null,
            };
            if (next is null)
            {
                continue;
            }

            if (open is { } before && e.MonthIndex > before.From)
            {
                yield return new LifeStretch(before.Row, before.From, e.MonthIndex - 1);
            }

            // The month of going is one at the site; what comes after begins with the next.
            open = next.Length > 0 ? (next, e.MonthIndex + (next == "in-safety" ? 0 : 1)) : null;
        }

        if (open is { } last && life.Ends.Index >= last.From)
        {
            yield return new LifeStretch(last.Row, last.From, life.Ends.Index);
        }
    }
}
