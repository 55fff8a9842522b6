using System.Globalization;
using LabourSim.Experiments.Languages;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Lives;

/// <summary>Turns one invented person's months into sentences, year by year.</summary>
public sealed class LifeStory
{
    /// <summary>Stands over every life that is told.</summary>
    public static string Notice => NoticeIn(Language.English);

    private readonly PersonLife _life;
    private readonly LifeWords _words;

    private LifeStory(PersonLife life, Language? language)
    {
        ArgumentNullException.ThrowIfNull(life);
        _life = life;
        _words = LifeWords.For(life, language);
    }

    /// <summary>The same in another language.</summary>
    public static string NoticeIn(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language["life.notice"];
    }

    /// <summary>One life as a text of its own.</summary>
    /// <param name="life">The life.</param>
    /// <param name="language">Language; English when left out.</param>
    public static LifeText Tell(PersonLife life, Language? language = null)
    {
        LifeStory story = new(life, language);
        LifeText text = new LifeText().Heading(PersonId.Text(life.Person)).Paragraph(NoticeIn(language ?? Language.English)).Paragraph(story.Opening());
        if (life.Selected)
        {
            text.Columns([story._words.Say("life.column.year"), story._words.Say("life.column.happened")],
                story.Years().Select(y => (IReadOnlyList<string>)[Label(y.Year), string.Join(' ', y.Sentences)])).Paragraph(story.Ending());
        }

        return text;
    }

    /// <summary>Who the person was, or that this world never sent them.</summary>
    public static string Opening(PersonLife life, Language? language = null) => new LifeStory(life, language).Opening();

    /// <summary>The years in which anything happened, each with its sentences.</summary>
    public static IReadOnlyList<(int Year, IReadOnlyList<string> Sentences)> Years(PersonLife life, Language? language = null) =>
        [.. Told(life, language).Select(y => (y.Year, y.Sentences))];

    /// <summary>Where the person is at the end, and what came of it at home.</summary>
    public static string Ending(PersonLife life, Language? language = null) => new LifeStory(life, language).Ending();

    /// <summary>The years, what happened apart from what is summed up.</summary>
    internal static IReadOnlyList<LifeYear> Told(PersonLife life, Language? language) => new LifeStory(life, language).Years();

    private string Opening()
    {
        if (!_life.Selected)
        {
            return _words.Say("life.opening.never-selected", _life.Scenario);
        }

        string selected = _words.MonthAndYear(PersonId.Selected(_life.Person).Index);
        if (!_life.Sent)
        {
            return _words.Say("life.opening.never-sent", selected, _life.Scenario);
        }

        LifeProfile p = _life.Profiles[0];
        string family = _words.Say("life.family." + (p.Married, p.Children, p.Parents) switch
        {
            (true, true, true) => "children-parents",
            (true, true, false) => "children",
            (true, false, true) => "parents",
            (true, false, false) => "married",
            (false, _, true) => "unmarried",
            _ => "alone",
        });
        string begin = _life.BeganAbroad
            ? _words.Say("life.opening.abroad", _words.MonthAndYear(_life.Begins.Index), p.Age, family, _words.Work(p.Sector))
            : _words.Say("life.opening.selected", family, selected, p.Age, _words.Work(p.Sector));
        string bribe = p.SlotBribeCents > 0 ? _words.Say("life.opening.bribe", _words.Usd(p.SlotBribeCents)) : "";
        string nature = p.Caution switch { < 0.33f => _words.Say("life.opening.bold"), > 0.67f => _words.Say("life.opening.careful"), _ => "" };
        return Join(begin, bribe, _words.Say("life.opening.hope", _words.Usd((long)(p.Hope * 100))), nature);
    }

    private static string Label(int year) => year.ToString(CultureInfo.InvariantCulture);

    private List<LifeYear> Years()
    {
        List<LifeYear> years = [];
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
            LifeYear told = new(year, Happened(events), [.. new[] { Money(months, events), Books(months), Mind(months), Sent(events) }.Where(s => s.Length > 0)]);
            if (told.Happened.Count + told.Summed.Count > 0)
            {
                years.Add(told);
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
            sentences.Add(_words.Say("life.happened", _words.MonthName(month.Key), _words.Clauses([.. month.Select(_words.Clause)])));
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
        List<string> parts =
        [
            pocket > 0 ? _words.Say("life.money.pocket", _words.Usd(pocket), _words.Months(months.Length)) : _words.Say("life.money.no-pocket", _words.Months(months.Length)),
        ];
        if (side > 0)
        {
            parts.Add(_words.Say(months.Any(m => m.Released) ? "life.money.released" : "life.money.side", _words.Usd(side), _words.Months(sideMonths)));
        }

        LifeEvent[] sent = [.. events.Where(e => e.Kind == EventKind.Remitted)];
        if (sent.Length > 0)
        {
            parts.Add(_words.Say("life.money.sent", _words.Usd(sent.Sum(e => e.Cents))));
        }

        return Capital(_words.Say("life.money", _words.Clauses(parts)));
    }

    private string Books(LifeMonth[] months)
    {
        if (months.Length == 0)
        {
            return "";
        }

        LifeMonth last = months[^1];
        bool soldier = last.Channel == Channel.Military; // No company keeps books of soldiers.
        string when = new Month(last.MonthIndex).OfYear == 12 ? _words.Say("life.books.year-end") : _words.Say("life.books.month-end", _words.MonthName(last.MonthIndex));
        string books = last.CreditCents > 0 ? _words.Say("life.books.credit", _words.Usd(last.CreditCents)) : _words.Say("life.books.empty");
        string debt = last.DebtCents > 0 ? _words.Say("life.books.debt", _words.Usd(last.DebtCents)) : _words.Say("life.books.no-debt");
        List<string> hidden = [];
        if (last.SavingsCents >= 1000)
        {
            hidden.Add(_words.Usd(last.SavingsCents));
        }

        if (last.Phone)
        {
            hidden.Add(_words.Say("life.hidden.phone"));
        }

        if (last.Preparing)
        {
            hidden.Add(_words.Say("life.hidden.plan"));
        }

        if (last.Doubt >= 0.2f)
        {
            hidden.Add(_words.Say("life.hidden.doubts"));
        }

        return Join(soldier ? "" : _words.Say("life.books", when, books, debt), hidden.Count > 0 ? _words.Say("life.hidden", _words.List(hidden)) : "");
    }

    private string Mind(LifeMonth[] months)
    {
        if (months.Length == 0)
        {
            return "";
        }

        LifeMonth last = months[^1];
        double seen = months.Average(m => m.Exposure);
        return _words.Say("life.mind", _words.Seen(seen), _words.Doubt(last.Doubt, last.Ruptured), last.Doubt.ToString("0.00", CultureInfo.InvariantCulture),
            _words.Fear(last.Fear), _words.Grievance(last.Grievance));
    }

    /// <summary>What went home in words and money.</summary>
    private string Sent(LifeEvent[] events)
    {
        List<string> parts = [];
        long told = events.Where(e => e.Kind == EventKind.ToldAtHome).Sum(e => e.Cents);
        if (told > 0)
        {
            parts.Add(_words.Say("life.sent.told", _words.People(told)));
        }

        long money = events.Where(e => e.Kind == EventKind.MoneySent).Sum(e => e.Cents);
        if (money > 0)
        {
            parts.Add(_words.Say("life.sent.money", _words.Usd(money)));
        }

        int words = events.Count(e => e.Kind == EventKind.WordSent);
        if (words > 0)
        {
            parts.Add(_words.Say("life.sent.word", _words.Times(words)));
        }

        return parts.Count > 0 ? _words.Say("life.sent", _words.Clauses(parts)) : "";
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
            home.Add(_words.Say("life.home.sent", _words.Usd(sent)));
        }

        if (brought > 0)
        {
            home.Add(_words.Say("life.home.brought", _words.Usd(brought)));
        }

        if (later > 0)
        {
            home.Add(_words.Say("life.home.later", _words.Usd(later)));
        }

        if (told > 0)
        {
            home.Add(_words.Say("life.home.told", _words.People(told)));
        }

        int words = _life.Events.Count(e => e.Kind == EventKind.WordSent);
        if (words > 0)
        {
            home.Add(_words.Say("life.home.word", _words.Times(words)));
        }

        return Join(Settled(), _words.Say("life.ending", _words.MonthAndYear(_life.Ends.Index), Where(_life, _words)),
            home.Count > 0 ? _words.Say("life.home", _words.List(home)) : _words.Say("life.home.none"));
    }

    /// <summary>What a life came to in one clause, after "under X".</summary>
    public static string Outcome(PersonLife life, Language? language = null)
    {
        LifeWords words = new LifeStory(life, language)._words;
        if (!life.Sent)
        {
            return Where(life, words);
        }

        long home = life.Sum(EventKind.Remitted) + life.Sum(EventKind.BroughtHome) + life.Sum(EventKind.MoneySent);
        return words.Say("life.outcome", words.Months(life.Months.Count), words.Usd(home), Where(life, words));
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
        return books == 0 ? "" : paid > 0 ? _words.Say("life.settled", _words.Usd(books), _words.Usd(paid)) : _words.Say("life.settled.nothing", _words.Usd(books));
    }

    /// <summary>Where someone is when the window ends, in a few words.</summary>
    internal static string Where(PersonLife life, LifeWords words)
    {
        if (!life.Sent)
        {
            return words.Say(life.Selected ? "life.where.never-sent" : "life.where.never-selected");
        }

        EventKind[] decisive = [.. life.Events.Select(e => e.Kind).Where(k => k is EventKind.Arrived or EventKind.Returned or EventKind.SentHomeEarly
            or EventKind.SentHomeUnderGuard or EventKind.HandedBack or EventKind.Exited or EventKind.Resettled or EventKind.Died or EventKind.DiedAtHome
            or EventKind.Evacuated or EventKind.Captured or EventKind.Isolated or EventKind.Purged)];
        bool there = life.Months.Count > 0 && life.Months[^1].MonthIndex == life.Ends.Index;
        return there ? words.End(EndKind.StillAbroad) : (decisive.Length > 0 ? decisive[^1] : EventKind.Arrived) switch
        {
            EventKind.Exited => words.Say("life.where.exited"),
            EventKind.Resettled => words.Say("life.where.resettled"),
            EventKind.Died or EventKind.DiedAtHome => words.Say("life.where.died"),
            EventKind.HandedBack => words.Say("life.where.handed-back"),
            EventKind.Returned or EventKind.SentHomeEarly or EventKind.SentHomeUnderGuard or EventKind.Evacuated => words.Say("life.where.home"),
            EventKind.Captured => words.End(EndKind.Captured),
            EventKind.Isolated => words.End(EndKind.Isolated),
            EventKind.Purged => words.End(EndKind.Purged),
            _ => life.Tours.Count > 0 ? words.End(life.Tours[^1].End) : words.Say("life.where.abroad"),
        };
    }

    private static string Join(params IEnumerable<string> sentences) => string.Join(' ', sentences.Where(s => s.Length > 0));

    private static string Capital(string text) => string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));
}

/// <summary>One year of a life: what happened, and what is summed up at its end.</summary>
internal sealed record LifeYear(int Year, IReadOnlyList<string> Happened, IReadOnlyList<string> Summed)
{
    /// <summary>All sentences in order.</summary>
    public IReadOnlyList<string> Sentences => [.. Happened, .. Summed];
}
