using System.Globalization;
using System.Text.RegularExpressions;
using LabourSim.Experiments.Languages;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Lives;

/// <summary>
/// Words for amounts, months, states of mind and what happened, in one language. The texts are in <c>lives.json</c>; where a
/// language tells women from men a text has both forms, as in <c>{he|she}</c>, and a third where it may be neither.
/// </summary>
/// <param name="female">True for a woman; null where it is not known, as of someone never sent.</param>
/// <param name="language">Language; English when left out.</param>
internal sealed partial class LifeWords(bool? female, Language? language = null)
{
    private const int MostCounted = 12;

    // A soldier does not take up work, and none dies at it.
    private static readonly EventKind[] OtherwiseInWar = [EventKind.Arrived, EventKind.Extended, EventKind.Injured, EventKind.Died, EventKind.Returned];

    private readonly Language _language = language ?? Language.English;

    /// <summary>The life the words are for; null where they are for nobody in particular.</summary>
    private PersonLife? Life { get; init; }

    /// <summary>Words for what one person lived through.</summary>
    public static LifeWords For(PersonLife life, Language? language) => new(life.Female, language) { Life = life };

    /// <summary>A text with its values put in.</summary>
    public string Say(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, Forms().Replace(_language[key], m => Form(m.Groups).Value), values);

    /// <summary>A catalogue's text in this language.</summary>
    public string Or(string key, string english) => _language.Or(key, english);

    /// <summary>Whole dollars; a few dollars with cents; cents alone only as being under a dollar.</summary>
    public string Usd(long cents) => cents is > 0 and < 100 ? Say("life.usd.under") : Say("life.usd", Math.Abs(cents) < 1000 && cents % 100 != 0
        ? (cents / 100.0).ToString("0.00", CultureInfo.InvariantCulture)
        : Math.Round(cents / 100.0).ToString("#,0", CultureInfo.InvariantCulture));

    /// <summary>"March 2014".</summary>
    public string MonthAndYear(int index) => Say("life.month-year", MonthName(index), new Month(index).Year);

    /// <summary>"March".</summary>
    public string MonthName(int index) => Say($"life.month.{Whole(new Month(index).OfYear)}");

    /// <summary>A number in words up to twelve, where the language writes it so.</summary>
    public string Count(long n) => n is >= 0 and <= MostCounted ? Say($"life.count.{Whole(n)}") : Whole(n);

    /// <summary>"one month", "five months".</summary>
    public string Months(long n) => n == 1 ? Say("life.months.one") : Say("life.months.many", Count(n));

    /// <summary>"one person", "five people".</summary>
    public string People(long n) => n == 1 ? Say("life.people.one") : Say("life.people.many", Count(n));

    /// <summary>"once", "twice", "three times".</summary>
    public string Times(long n) => n switch { 1 => Say("life.times.one"), 2 => Say("life.times.two"), _ => Say("life.times.many", Count(n)) };

    /// <summary>Country.</summary>
    public string Country(Host host) => Say($"life.country.{Places.HostNames[(int)host]}");

    /// <summary>Papers.</summary>
    public string Papers(Channel channel) => Say($"life.papers.{Places.ChannelNames[(int)channel]}");

    /// <summary>Kind of work.</summary>
    public string Work(Sector sector) => Say($"life.work.{Kebab.Of(sector.ToString())}");

    /// <summary>How a tour ended, in few words.</summary>
    public string End(EndKind end) => Say($"life.end.{Kebab.Of(end.ToString())}");

    /// <summary>Private doubt in words.</summary>
    public string Doubt(float doubt, bool ruptured) => ruptured ? Say("life.doubt.ruptured") : Level("doubt", doubt, 0.1f, 0.2f, 0.35f);

    /// <summary>Fear in words.</summary>
    public string Fear(float fear) => Level("fear", fear, 0.25f, 0.4f, 0.6f);

    /// <summary>Grievance in words.</summary>
    public string Grievance(float grievance) => Level("grievance", grievance, 0.25f, 0.5f, 0.75f);

    /// <summary>What was seen of another life, as a monthly mean.</summary>
    public string Seen(double exposure) => Level("seen", exposure, 0.1, 0.4, 1, 2);

    /// <summary>An event as a clause with its subject left out ("bought a phone").</summary>
    public string Clause(LifeEvent e)
    {
        string key = $"life.event.{Kebab.Of(e.Kind.ToString())}" + (e.Channel == Channel.Military && OtherwiseInWar.Contains(e.Kind) ? "-in-war" : "");
        return e.Kind switch
        {
            EventKind.Selected when Life?.Events.Any(a => a.Kind == EventKind.Arrived && a.MonthIndex < e.MonthIndex) == true => Say(key + "-again"),
            EventKind.Arrived when Life is { BeganAbroad: true } && e.MonthIndex == Life.Begins.Index => Say(key + "-before", Country(e.Host), Papers(e.Channel)),
            EventKind.Arrived when AgeAgain(e) is { } age => Say(key + "-again", Country(e.Host), Papers(e.Channel), age),
            EventKind.BroughtHome when e.Cents == 0 => Say(key + "-nothing"),
            EventKind.Arrived => Say(key, Country(e.Host), Papers(e.Channel)),
            EventKind.QuotaMissed => Missed(e, 0),
            EventKind.PhoneBought or EventKind.Remitted or EventKind.DebtWrittenDown or EventKind.TransferSeized or EventKind.BroughtHome or EventKind.MoneySent => Say(key, Usd(e.Cents)),
            EventKind.BribePaid => Say(key, Over(e.Cause), Usd(e.Cents)),
            EventKind.Returned or EventKind.SentHomeEarly or EventKind.SentHomeUnderGuard when e.Channel != Channel.Military && Life?.BorderShut(e.Host, e.MonthIndex) == true =>
                Say(key + "-through-closure", Over(e.Cause)),
            EventKind.Returned when MonthsLate(e) is > 0 and int months => Say(key + (Life!.ShutBorders.Any(s => s.Host == e.Host && s.Last < e.MonthIndex) ? "-reopened" : "-late"), Months(months)),
            EventKind.Criticised or EventKind.SentHomeUnderGuard => Say(key, Over(e.Cause)),
            EventKind.Intended => Say(key, Because(e.Cause)),
            EventKind.Exited when e.Cause == EventCause.SafeExit => Say(key + "-by-safe-exit"),
            EventKind.Stranded when e.Cause == EventCause.Closure => Say(key + "-by-closure"),
            EventKind.Relabelled => Say(key, Papers(e.Channel)),
            EventKind.ToldAtHome => Say(key, People(e.Cents)),
            EventKind.Barred when TimesMissed(e) is > 0 and int missed => Say(key + "-after", Times(missed)),
            _ => Say(key),
        };
    }

    /// <summary>A missed quota, how many there were by then, and what of the debt was written off; 0 cents for nothing.</summary>
    public string Missed(LifeEvent e, long written)
    {
        int times = TimesMissed(e);
        string which = times < 2 ? Say("life.missed.once") : Say(times == Life?.MissesToBar ? "life.missed.to-bar" : "life.missed.again", Times(times));
        return written > 0 ? Say("life.event.quota-missed-written", Usd(e.Cents), which, Usd(written)) : Say("life.event.quota-missed", Usd(e.Cents), which);
    }

    /// <summary>A month's events in one line, as they stand in a table.</summary>
    public string Brief(IEnumerable<LifeEvent> events) => string.Join("; ", events.Select(Clause));

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public string List(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => Say(parts.SkipLast(1).Any(IsListItself) ? "life.list.last-after-comma" : "life.list.last", string.Join(", ", parts.Take(parts.Count - 1)), parts[^1]),
    };

    /// <summary>
    /// What one subject did, as the rest of a sentence. A language whose verbs change their ending when more follows names
    /// both endings (<c>life.clause.final</c>, <c>life.clause.linking</c>).
    /// </summary>
    public string Clauses(IReadOnlyList<string> parts)
    {
        string final = Or("life.clause.final", ""), linking = Or("life.clause.linking", "");
        return List([.. parts.Select((p, i) => final.Length > 0 && i < parts.Count - 1 && p.EndsWith(final, StringComparison.Ordinal) ? p[..^final.Length] + linking : p)]);
    }

    /// <summary>Age of someone who was abroad before and is sent again.</summary>
    private int? AgeAgain(LifeEvent e)
    {
        foreach (LifeProfile p in Life?.Profiles ?? [])
        {
            if (p.MonthIndex == e.MonthIndex && p.Tour > 1)
            {
                return p.Age;
            }
        }

        return null;
    }

    /// <summary>Years closed with a missed quota by then.</summary>
    private int TimesMissed(LifeEvent e) => Life?.Events.Count(m => m.Kind == EventKind.QuotaMissed && m.MonthIndex <= e.MonthIndex) ?? 0;

    /// <summary>Months that someone stranded had to stay on; 0 for those who were not.</summary>
    private int MonthsLate(LifeEvent e) => Life?.At(e.MonthIndex - 1) is { Stranded: true }
        ? e.MonthIndex - Life.Events.Where(s => s.Kind == EventKind.Stranded && s.MonthIndex < e.MonthIndex).Select(s => s.MonthIndex).DefaultIfEmpty(e.MonthIndex).Last()
        : 0;

    private bool IsListItself(string part) => part.Contains(", ", StringComparison.Ordinal) || part.Contains($" {Say("life.list.within")} ", StringComparison.Ordinal);

    private string Over(EventCause cause) =>
        Say($"life.over.{(cause is EventCause.SideWork or EventCause.Phone or EventCause.Talk ? Kebab.Of(cause.ToString()) : "other")}");

    private string Because(EventCause cause) =>
        Say($"life.because.{(cause is >= EventCause.Economic and <= EventCause.Imminent ? Kebab.Of(cause.ToString()) : "other")}");

    // Bounds of single values are given as singles: 0.1f is a little more than 0.1.
    private string Level(string what, double value, params ReadOnlySpan<double> bounds)
    {
        int level = 0;
        while (level < bounds.Length && value >= bounds[level])
        {
            level++;
        }

        return Say($"life.{what}.{Whole(level)}");
    }

    private Group Form(GroupCollection forms) => female is { } known ? forms[known ? 2 : 1] : forms[forms[3].Success ? 3 : 1];

    private static string Whole(long n) => n.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{([^{}|]*)\|([^{}|]*)(?:\|([^{}|]*))?\}")]
    private static partial Regex Forms();
}
