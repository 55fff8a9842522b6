using LabourSim.Outcomes;

namespace LabourSim.Experiments.Lives;

/// <summary>What one simulated life that sets out like a composite came to, over its first tour.</summary>
/// <param name="Person">The person.</param>
/// <param name="End">How the first tour ended.</param>
/// <param name="Stay">Months from arrival to that end; to the window's end for those still abroad.</param>
/// <param name="Resolved">Cause of the first resolve to leave, or none.</param>
/// <param name="Left">Cause on leaving for good, or none.</param>
/// <param name="Broke">True when belief broke.</param>
/// <param name="Caught">True when caught and made to pay.</param>
/// <param name="ReachedCents">Money that reached the worker or the household in the recorded months, cents.</param>
/// <param name="Doubt">Doubt at the end of the tour, 0 to 1.</param>
/// <param name="SentAgain">True when sent again later.</param>
public sealed record LikeLife(
    ulong Person, EndKind End, int Stay, EventCause Resolved, EventCause Left, bool Broke, bool Caught, int ReachedCents, float Doubt, bool SentAgain)
{
    /// <summary>Of the people a run followed, those who meet a composite's circumstances in their first tour.</summary>
    internal static IReadOnlyList<LikeLife> Matching(Composite composite, RunResult run)
    {
        Dictionary<ulong, TourRecord> tours = run.Tours.Where(composite.SetsOutLike).ToDictionary(t => t.Person);
        Dictionary<ulong, LifeProfile> profiles = run.Followed.Profiles.Where(p => p.Tour == 1 && tours.ContainsKey(p.Person)).ToDictionary(p => p.Person);
        ILookup<ulong, LifeEvent> events = run.Followed.Events.ToLookup(e => e.Person);
        float hope = Median(profiles.Values.Select(p => p.Hope)), bribe = Median(profiles.Values.Select(p => (float)p.SlotBribeCents));
        List<LikeLife> lives = [];
        foreach ((ulong person, TourRecord tour) in tours.OrderBy(t => t.Key))
        {
            LifeProfile profile = profiles[person];
            LifeEvent[] abroad = [.. events[person].Where(e => e.MonthIndex <= tour.Ended)];
            bool Had(EventKind kind) => abroad.Any(e => e.Kind == kind);
            bool Meets(Circumstance c) => c switch
            {
                Circumstance.SideWork => Had(EventKind.SideWorkStarted),
                Circumstance.NoSideWork => !Had(EventKind.SideWorkStarted),
                Circumstance.Phone => Had(EventKind.PhoneBought),
                Circumstance.PaidForSlot => profile.SlotBribeCents > bribe,
                Circumstance.MoneyHome => Had(EventKind.Remitted),
                Circumstance.QuotaDebt => Had(EventKind.QuotaMissed),
                Circumstance.Caught => Had(EventKind.BribePaid),
                Circumstance.HighHopes => profile.Hope > hope,
                _ => throw new InvalidOperationException($"no rule for {c}"),
            };
            if (composite.Match.All(Meets))
            {
                LifeEvent resolve = abroad.FirstOrDefault(e => e.Kind == EventKind.Intended);
                lives.Add(new LikeLife(person, tour.End, tour.Ended - tour.Arrived + 1, resolve.Cause,
                    tour.End == EndKind.Exited ? (EventCause)tour.Cause : EventCause.None, Had(EventKind.Ruptured), Had(EventKind.BribePaid),
                    tour.MoneyCents, tour.Doubt, events[person].Any(e => e.Kind == EventKind.Arrived && e.MonthIndex > tour.Ended)));
            }
        }

        return lives;
    }

    private static float Median(IEnumerable<float> values)
    {
        float[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : sorted[(sorted.Length - 1) / 2];
    }
}
