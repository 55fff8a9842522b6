using System.Globalization;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Lives;

/// <summary>Turns one invented person's months into sentences, year by year.</summary>
public sealed class LifeStory
{
    /// <summary>Stands over every life that is told.</summary>
    public const string Notice = "Invented person, in this model; nobody's life.";

    private readonly PersonLife _life;
    private readonly LifeWords _words;

    private LifeStory(PersonLife life)
    {
        _life = life;
        _words = new LifeWords(life.Sent && life.Profiles[0].Female);
    }

    /// <summary>One life as a text of its own.</summary>
    public static LifeText Tell(PersonLife life)
    {
        ArgumentNullException.ThrowIfNull(life);
        LifeText text = new LifeText().Heading(PersonId.Text(life.Person)).Paragraph(Notice).Paragraph(Opening(life));
        if (life.Selected)
        {
            text.Columns(["year", "what happened"], Years(life).Select(y => (IReadOnlyList<string>)[Label(y.Year), string.Join(' ', y.Sentences)])).Paragraph(Ending(life));
        }

        return text;
    }

    /// <summary>Who the person was, or that this world never sent them.</summary>
    public static string Opening(PersonLife life)
    {
        ArgumentNullException.ThrowIfNull(life);
        return new LifeStory(life).Opening();
    }

    /// <summary>The years in which anything happened, each with its sentences.</summary>
    public static IReadOnlyList<(int Year, IReadOnlyList<string> Sentences)> Years(PersonLife life)
    {
        ArgumentNullException.ThrowIfNull(life);
        return new LifeStory(life).Years();
    }

    /// <summary>Where the person is at the end, and what came of it at home.</summary>
    public static string Ending(PersonLife life)
    {
        ArgumentNullException.ThrowIfNull(life);
        return new LifeStory(life).Ending();
    }

    private string Opening()
    {
        if (!_life.Selected)
        {
            return $"Was never selected in this world ({_life.Scenario}).";
        }

        if (!_life.Sent)
        {
            return $"Was selected in {LifeWords.MonthAndYear(PersonId.Selected(_life.Person).Index)} and never sent in this world ({_life.Scenario}).";
        }

        LifeProfile p = _life.Profiles[0];
        string who = p.Female ? "A woman" : "A man";
        string family = (p.Married, p.Children, p.Parents) switch
        {
            (true, true, true) => "married, with children and a parent alive",
            (true, true, false) => "married, with children",
            (true, false, true) => "married, with a parent alive",
            (true, false, false) => "married",
            (false, _, true) => "unmarried, with a parent alive",
            _ => "without spouse, children or parents",
        };
        string nature = p.Caution switch { < 0.33f => "Caution was not in the character.", > 0.67f => "Careful by nature.", _ => "" };
        string begin = p.MonthIndex < _life.Begins.Index
            ? $"{who} already abroad when the model begins, in {LifeWords.MonthAndYear(_life.Begins.Index)}: {p.Age.ToString(CultureInfo.InvariantCulture)} years old, {family}, sent for {LifeWords.Work(p.Sector)}."
            : $"{who}, {family}; selected in {LifeWords.MonthAndYear(PersonId.Selected(_life.Person).Index)}, "
                + $"{p.Age.ToString(CultureInfo.InvariantCulture)} years old on arrival, sent for {LifeWords.Work(p.Sector)}.";
        string bribe = p.SlotBribeCents > 0 ? $"The family had paid {LifeWords.Usd(p.SlotBribeCents)} to officials for the place." : "";
        return Join(begin, bribe, $"The hope was {LifeWords.Usd((long)(p.Hope * 100))} a month.", nature);
    }

    private static string Label(int year) => year.ToString(CultureInfo.InvariantCulture);

    private List<(int Year, IReadOnlyList<string> Sentences)> Years()
    {
        List<(int, IReadOnlyList<string>)> years = [];
        if (_life.Months.Count == 0 && _life.Events.Count == 0)
        {
            return years;
        }

        int first = Math.Min(_life.Months.Select(m => (int)m.MonthIndex).DefaultIfEmpty(int.MaxValue).Min(),
            _life.Events.Select(e => (int)e.MonthIndex).DefaultIfEmpty(int.MaxValue).Min());
        for (int year = new Month(first).Year; year <= _life.Ends.Year; year++)
        {
            LifeMonth[] months = [.. _life.Months.Where(m => new Month(m.MonthIndex).Year == year)];
            LifeEvent[] events = [.. _life.Events.Where(e => new Month(e.MonthIndex).Year == year)];
            string[] sentences = [.. Happened(events).Append(Money(months, events)).Append(Books(months)).Append(Mind(months)).Append(Sent(events)).Where(s => s.Length > 0)];
            if (sentences.Length > 0)
            {
                years.Add((year, sentences));
            }
        }

        return years;
    }

    /// <summary>The year's events in order, month by month, without those that sums tell better.</summary>
    private List<string> Happened(LifeEvent[] events)
    {
        List<string> sentences = [];
        foreach (IGrouping<short, LifeEvent> month in events.Where(e => !IsSum(e.Kind)).GroupBy(e => e.MonthIndex))
        {
            string[] clauses = [.. month.Select(_words.Clause).OfType<string>()];
            if (clauses.Length > 0)
            {
                sentences.Add($"In {LifeWords.MonthName(month.Key)} {_words.They} {List(clauses)}.");
            }
        }

        return sentences;
    }

    private static bool IsSum(EventKind kind) => kind is EventKind.Remitted or EventKind.MoneySent or EventKind.WordSent or EventKind.ToldAtHome;

    private string Money(LifeMonth[] months, LifeEvent[] events)
    {
        if (months.Length == 0)
        {
            return "";
        }

        long pocket = months.Sum(m => (long)m.PocketCents), side = months.Sum(m => (long)m.SideCents);
        int sideMonths = months.Count(m => m.SideCents > 0);
        List<string> parts = [$"{_words.They} was handed {LifeWords.Usd(pocket)} in pocket cash over {LifeWords.Months(months.Length)}"];
        if (side > 0)
        {
            parts.Add($"earned {LifeWords.Usd(side)} on the side in {LifeWords.Months(sideMonths)}{(months.Any(m => m.Released) ? ", released from assigned work" : "")}");
        }

        LifeEvent[] sent = [.. events.Where(e => e.Kind == EventKind.Remitted)];
        if (sent.Length > 0)
        {
            parts.Add($"handed brokers {LifeWords.Usd(sent.Sum(e => e.Cents))} for the family");
        }

        return Capital(List(parts)) + ".";
    }

    private string Books(LifeMonth[] months)
    {
        if (months.Length == 0)
        {
            return "";
        }

        LifeMonth last = months[^1];
        string when = new Month(last.MonthIndex).OfYear == 12 ? "At the year's end" : $"At the end of {LifeWords.MonthName(last.MonthIndex)}";
        string books = last.CreditCents > 0 ? $"the company's books held {LifeWords.Usd(last.CreditCents)} in {_words.Their} name, unpaid" : "the company's books held nothing";
        string debt = last.DebtCents > 0 ? $"and {_words.They} owed {LifeWords.Usd(last.DebtCents)} on the quota" : "and no debt stood";
        List<string> hidden = [];
        if (last.SavingsCents >= 1000)
        {
            hidden.Add(LifeWords.Usd(last.SavingsCents));
        }

        if (last.Phone)
        {
            hidden.Add("a phone");
        }

        if (last.Preparing)
        {
            hidden.Add("a plan to leave");
        }

        if (last.Doubt >= 0.2f)
        {
            hidden.Add("doubts that did not show");
        }

        return Join($"{when} {books}, {debt}.", hidden.Count > 0 ? $"Hidden: {List(hidden)}." : "");
    }

    private string Mind(LifeMonth[] months)
    {
        if (months.Length == 0)
        {
            return "";
        }

        LifeMonth last = months[^1];
        double seen = months.Average(m => m.Exposure);
        string doubt = string.Create(CultureInfo.InvariantCulture, $"({last.Doubt:0.00} of 1)");
        return $"{Capital(_words.They)} saw {LifeWords.Seen(seen)} of another life, {LifeWords.Doubt(last.Doubt, last.Ruptured)} {doubt}, "
            + $"felt {LifeWords.Fear(last.Fear)} fear and {LifeWords.Grievance(last.Grievance)} grievance.";
    }

    /// <summary>What went home in words and money.</summary>
    private string Sent(LifeEvent[] events)
    {
        List<string> parts = [];
        long told = events.Where(e => e.Kind == EventKind.ToldAtHome).Sum(e => e.Cents);
        if (told > 0)
        {
            parts.Add($"told {LifeWords.People(told)} at home what life abroad is like");
        }

        long money = events.Where(e => e.Kind == EventKind.MoneySent).Sum(e => e.Cents);
        if (money > 0)
        {
            parts.Add($"got {LifeWords.Usd(money)} through to the family");
        }

        int words = events.Count(e => e.Kind == EventKind.WordSent);
        if (words > 0)
        {
            parts.Add($"sent word {LifeWords.Times(words)}");
        }

        return parts.Count > 0 ? $"{Capital(_words.They)} {List(parts)}." : "";
    }

    private string Ending()
    {
        if (!_life.Sent)
        {
            return "";
        }

        long brought = _life.Sum(EventKind.BroughtHome), sent = _life.Sum(EventKind.Remitted), later = _life.Sum(EventKind.MoneySent);
        long told = _life.Sum(EventKind.ToldAtHome);
        List<string> home = [];
        if (sent > 0)
        {
            home.Add($"{LifeWords.Usd(sent)} handed to brokers from abroad, before their fee");
        }

        if (brought > 0)
        {
            home.Add($"{LifeWords.Usd(brought)} brought back");
        }

        if (later > 0)
        {
            home.Add($"{LifeWords.Usd(later)} sent after leaving");
        }

        if (told > 0)
        {
            home.Add($"{LifeWords.People(told)} told of another life");
        }

        int words = _life.Events.Count(e => e.Kind == EventKind.WordSent);
        if (words > 0)
        {
            home.Add($"word sent {LifeWords.Times(words)}");
        }

        return Join(Settled(), $"When the model's window ends, in {LifeWords.MonthAndYear(_life.Ends.Index)}: {Where(_life)}.",
            home.Count > 0 ? $"What it did at home: {List(home)}." : "At home it left no trace that the model counts.");
    }

    /// <summary>What a life came to in one clause, after "under X".</summary>
    public static string Outcome(PersonLife life)
    {
        ArgumentNullException.ThrowIfNull(life);
        if (!life.Sent)
        {
            return Where(life);
        }

        long home = life.Sum(EventKind.Remitted) + life.Sum(EventKind.BroughtHome) + life.Sum(EventKind.MoneySent);
        return $"{LifeWords.Months(life.Months.Count)} abroad, {LifeWords.Usd(home)} for the household, at the end {Where(life)}";
    }

    /// <summary>What became of the money on the books when tours were done.</summary>
    private string Settled()
    {
        TourRecord[] done = [.. _life.Tours.Where(t => t.End is EndKind.Completed or EndKind.SentHomeEarly)];
        if (done.Length == 0)
        {
            return "";
        }

        long books = done.Sum(t => _life.At(t.Ended - 1)?.CreditCents ?? 0), paid = done.Sum(t => (long)t.PayOutCents);
        return books == 0 ? "" : $"Of the {LifeWords.Usd(books)} last seen on the books, {(paid > 0 ? LifeWords.Usd(paid) : "nothing")} was paid out on going home.";
    }

    /// <summary>Where someone is when the window ends, in a few words.</summary>
    internal static string Where(PersonLife life)
    {
        if (!life.Sent)
        {
            return life.Selected ? "selected, never sent" : "never selected";
        }

        EventKind[] decisive = [.. life.Events.Select(e => e.Kind).Where(k => k is EventKind.Arrived or EventKind.Returned or EventKind.SentHomeEarly
            or EventKind.SentHomeUnderGuard or EventKind.HandedBack or EventKind.Exited or EventKind.Resettled or EventKind.Died)];
        bool there = life.Months.Count > 0 && life.Months[^1].MonthIndex == life.Ends.Index;
        return there ? "still abroad" : (decisive.Length > 0 ? decisive[^1] : EventKind.Arrived) switch
        {
            EventKind.Exited => "on the way, not yet arrived",
            EventKind.Resettled => "resettled in safety",
            EventKind.Died => "dead",
            EventKind.HandedBack => "detained at home",
            EventKind.Returned or EventKind.SentHomeEarly or EventKind.SentHomeUnderGuard => "at home",
            _ => life.Tours.Count > 0 ? Kebab.Of(life.Tours[^1].End.ToString()).Replace('-', ' ') : "abroad",
        };
    }

    /// <summary>"a", "a and b", "a, b and c".</summary>
    internal static string List(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
    };

    private static string Join(params IEnumerable<string> sentences) => string.Join(' ', sentences.Where(s => s.Length > 0));

    private static string Capital(string text) => string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));
}
