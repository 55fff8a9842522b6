using LabourSim.Experiments.Lives;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Lives;

/// <summary>A life made by hand: someone who comes in March 2012, buys a phone in May, sends money in July and goes home in February 2013.</summary>
internal static class Life
{
    public const ulong Person = (ulong)(12 * 12) << 32 | 17;

    public static int At(int year, int month) => Month.Of(year, month).Index;

    public static PersonLife Of(string scenario = "baseline") => new()
    {
        Person = Person,
        Scenario = scenario,
        Title = scenario,
        Begins = Month.Of(2008, 1),
        Ends = Month.Of(2016, 12),
        Profiles =
        [
            new LifeProfile((short)At(2012, 3), Person, 1, Host.Russia, Channel.Formal, Sector.Construction, false, 41, true, true, false, 110f, 0.9f,
                52_000, (short)At(2015, 2)),
        ],
        Months = [.. Enumerable.Range(At(2012, 3), 11).Select(Month_)],
        Events =
        [
            Event(2012, 1, EventKind.Selected), Event(2012, 3, EventKind.Arrived), Event(2012, 5, EventKind.PhoneBought, 5_000),
            Event(2012, 7, EventKind.Remitted, 20_000), Event(2012, 12, EventKind.QuotaMissed, 34_000),
            Event(2013, 2, EventKind.SentHomeUnderGuard, cause: EventCause.Phone), Event(2013, 2, EventKind.BroughtHome, 750),
            Event(2014, 2, EventKind.ToldAtHome, 1), Event(2016, 2, EventKind.ToldAtHome, 2),
        ],
        Tours = [],
    };

    public static LifeEvent Event(int year, int month, EventKind kind, long cents = 0, EventCause cause = EventCause.None) =>
        new((short)At(year, month), Person, false, 1, 0, Host.Russia, Channel.Formal, 0, kind, cause, cents);

    private static LifeMonth Month_(int month) => new((short)month, Person, Host.Russia, Channel.Formal, false, false,
        month >= At(2012, 5), month is >= 150 and < 153, 500, 2_500, 10_000 * (month - At(2012, 2)), month < At(2012, 6) ? 0 : 34_000,
        0.2f, 0.3f, 0.6f, 0.5f)
    { Tour = 1, PocketCents = 600, SideCents = month is >= 150 and < 153 ? 4_000 : 0, CreditedCents = 10_000, Exposure = 0.7f };
}
