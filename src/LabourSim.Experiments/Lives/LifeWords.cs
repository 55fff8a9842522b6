using System.Globalization;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Lives;

/// <summary>Words for amounts, months, states of mind and what happened.</summary>
/// <param name="female">True for a woman.</param>
internal sealed class LifeWords(bool female)
{
    /// <summary>He or she.</summary>
    public string They => female ? "she" : "he";

    /// <summary>His or her.</summary>
    public string Their => female ? "her" : "his";

    /// <summary>Whole dollars; a few dollars with cents.</summary>
    public static string Usd(long cents) => Math.Abs(cents) < 1000 && cents % 100 != 0
        ? string.Create(CultureInfo.InvariantCulture, $"{cents / 100.0:0.00} USD")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(cents / 100.0):#,0} USD");

    /// <summary>"March 2014".</summary>
    public static string MonthAndYear(int index) => $"{MonthName(index)} {new Month(index).Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>"March".</summary>
    public static string MonthName(int index) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(new Month(index).OfYear);

    /// <summary>A number in words up to twelve.</summary>
    public static string Count(long n) => n is >= 0 and <= 12
        ? new[] { "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve" }[n]
        : n.ToString(CultureInfo.InvariantCulture);

    /// <summary>"one month", "five months".</summary>
    public static string Months(long n) => $"{Count(n)} {(n == 1 ? "month" : "months")}";

    /// <summary>"one person", "five people".</summary>
    public static string People(long n) => $"{Count(n)} {(n == 1 ? "person" : "people")}";

    /// <summary>"once", "twice", "three times".</summary>
    public static string Times(long n) => n switch { 1 => "once", 2 => "twice", _ => $"{Count(n)} times" };

    /// <summary>Country.</summary>
    public static string Country(Host host) => host switch
    {
        Host.Uae => "the Emirates",
        Host.Others => "another country",
        _ => string.Concat(Places.HostNames[(int)host][..1].ToUpperInvariant(), Places.HostNames[(int)host].AsSpan(1)),
    };

    /// <summary>Papers.</summary>
    public static string Papers(Channel channel) => channel switch
    {
        Channel.Formal => "on a work permit",
        Channel.Reclassified => "under papers that call it something else than work",
        Channel.Subcontracted => "hired out through third firms",
        _ => $"in the {Kebab.Of(channel.ToString())} channel",
    };

    /// <summary>Kind of work.</summary>
    public static string Work(Sector sector) => sector switch
    {
        Sector.Construction => "building",
        Sector.Logging => "logging",
        Sector.Factory => "factory work",
        _ => "other work",
    };

    /// <summary>Private doubt in words.</summary>
    public static string Doubt(float doubt, bool ruptured) => ruptured
        ? "no longer believed what had been taught at home"
        : doubt switch
        {
            < 0.1f => "hardly doubted",
            < 0.2f => "had begun to wonder",
            < 0.35f => "doubted, and kept it in",
            _ => "doubted most of it",
        };

    /// <summary>Fear in words.</summary>
    public static string Fear(float fear) => fear switch
    {
        < 0.25f => "a little",
        < 0.4f => "some",
        < 0.6f => "much",
        _ => "great",
    };

    /// <summary>Grievance in words.</summary>
    public static string Grievance(float grievance) => grievance switch
    {
        < 0.25f => "little",
        < 0.5f => "some",
        < 0.75f => "strong",
        _ => "bitter",
    };

    /// <summary>What was seen of another life, as a monthly mean.</summary>
    public static string Seen(double exposure) => exposure switch
    {
        < 0.1 => "next to nothing",
        < 0.4 => "little",
        < 1 => "something",
        < 2 => "a good deal",
        _ => "very much",
    };

    /// <summary>An event as a clause with its subject left out ("bought a phone"), or null where sums tell it better.</summary>
    public string? Clause(LifeEvent e) => e.Kind switch
    {
        EventKind.Selected => "was selected",
        EventKind.Arrived => $"took up work in {Country(e.Host)}, {Papers(e.Channel)}",
        EventKind.SideWorkStarted => "took on side work",
        EventKind.SideWorkStopped => "lost or left the side work",
        EventKind.PhoneBought => $"bought a phone for {Usd(e.Cents)}",
        EventKind.PhoneConfiscated => "lost the phone in a search",
        EventKind.BribePaid => $"was caught ({Over(e.Cause)}) and paid {Usd(e.Cents)} to be left alone",
        EventKind.Criticised => $"was criticised in front of the others ({Over(e.Cause)})",
        EventKind.Remitted => $"handed {Usd(e.Cents)} to a broker for the family",
        EventKind.Injured => "was injured",
        EventKind.Ruptured => "stopped believing, for good",
        EventKind.Intended => $"resolved to leave, {Because(e.Cause)}",
        EventKind.Abandoned => "gave up the plan to leave",
        EventKind.Attempted => "tried to leave",
        EventKind.HandedBack => "was caught and handed back",
        EventKind.Exited => e.Cause == EventCause.SafeExit ? "left for good, by a safe pathway" : "left for good",
        EventKind.Resettled => "arrived in safety",
        EventKind.Complained => "complained through a channel from outside",
        EventKind.Reprisal => "was made to pay for complaining",
        EventKind.Extended => "had the contract extended",
        EventKind.Stranded => $"could not go home at the contract's end, {(e.Cause == EventCause.Closure ? "the border being shut" : "there being no way back")}",
        EventKind.Returned => "went home, the tour done",
        EventKind.SentHomeEarly => "was sent home early because the site closed",
        EventKind.SentHomeUnderGuard => $"was sent home under guard ({Over(e.Cause)})",
        EventKind.Died => "died at work",
        EventKind.Relabelled => $"was put {Papers(e.Channel)}",
        EventKind.FamilyPunished => $"brought punishment on {Their} family by it",
        EventKind.FamilyWatched => $"left {Their} family under watch by it",
        EventKind.LetGo => "was let go before departure, there being no place",
        EventKind.QuotaMissed => $"closed the year owing {Usd(e.Cents)} (a missed quota)",
        EventKind.BroughtHome => $"brought {Usd(e.Cents)} home",
        EventKind.ReEducated => "was re-educated",
        EventKind.Barred => "was barred from another posting for missed quotas",
        EventKind.ToldAtHome => $"told {People(e.Cents)} at home what life abroad is like",
        EventKind.MoneySent => null,
        EventKind.WordSent => "sent word to the family",
        _ => Kebab.Of(e.Kind.ToString()).Replace('-', ' '),
    };

    /// <summary>A month's events in one line, as they stand in a table.</summary>
    public string Brief(IEnumerable<LifeEvent> events) => string.Join("; ", events.Select(Clause).OfType<string>());

    private static string Over(EventCause cause) => cause switch
    {
        EventCause.SideWork => "over side work",
        EventCause.Phone => "over a phone",
        EventCause.Talk => "over something said",
        _ => "over a breach of rules",
    };

    private string Because(EventCause cause) => cause switch
    {
        EventCause.Economic => $"seeing no reward for {Their} work",
        EventCause.Moral => "after a kindness that would not let go",
        EventCause.Existential => "after what there was to witness",
        EventCause.Epistemic => "because of what there was to know",
        EventCause.Imminent => "in fear of punishment",
        _ => "for reasons of many kinds",
    };
}
