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
            LifeYear told = new(year, Happened(year, events), [.. new[] { Money(months, events), Books(months), Mind(months), Sent(events) }.Where(s => s.Length > 0)]);
            if (told.Happened.Count + told.Summed.Count > 0)
            {
                years.Add(told);
            }
        }

        return years;
    }

    /// <summary>The year's events in order, month by month, without those that sums tell better; and what a month's row alone shows.</summary>
    private List<string> Happened(int year, LifeEvent[] events)
    {
        List<string> sentences = [];
        for (int month = Month.Of(year, 1).Index; month <= Month.Of(year, 12).Index; month++)
        {
            List<string> clauses = Clauses(month, [.. events.Where(e => e.MonthIndex == month && !IsSum(e.Kind))]);
            if (clauses.Count > 0)
            {
                sentences.Add(_words.Say("life.happened", _words.MonthName(month), _words.Clauses(clauses)));
            }

            if (Plan(month) is { } plan)
            {
                sentences.Add(plan);
            }
        }

        return sentences;
    }

    private List<string> Clauses(int month, LifeEvent[] events)
    {
        List<string> clauses = [];
        long written = events.Where(e => e.Kind == EventKind.DebtWrittenDown).Sum(e => e.Cents);
        bool missed = events.Any(e => e.Kind == EventKind.QuotaMissed);
        LifeMonth? before = _life.At(month - 1), now = _life.At(month);
        bool abandoned = events.Any(e => e.Kind == EventKind.Abandoned);
        bool planned = !abandoned && (before is { Preparing: true } || events.Any(e => e.Kind == EventKind.Intended));
        bool lost = now is { SideWork: false } && (before is { SideWork: true } || events.Any(e => e.Kind == EventKind.SideWorkStarted))
            && events.All(e => e.Kind != EventKind.SideWorkStopped);
        int caught = Array.FindLastIndex(events, e => e.Cause == EventCause.SideWork && e.Kind is EventKind.BribePaid or EventKind.Criticised);
        for (int i = 0; i < events.Length; i++)
        {
            LifeEvent e = events[i];
            if (e.Kind == EventKind.DebtWrittenDown && missed)
            {
                continue; // Told with the debt it is a part of.
            }

            clauses.Add(e.Kind switch
            {
                EventKind.QuotaMissed => _words.Missed(e, written),
                EventKind.SideWorkStarted when events.Take(i).Any(b => b.Kind == EventKind.SideWorkStopped) => _words.Say("life.side.other"),
                _ => _words.Clause(e),
            });
            if (e is { Kind: EventKind.Arrived, Channel: not Channel.Military } && !(_life.BeganAbroad && month == _life.Begins.Index) && _life.BorderShut(e.Host, month))
            {
                clauses.Add(_words.Say("life.arrived.through-closure"));
            }

            if (lost && i == caught)
            {
                clauses.Add(_words.Say("life.side.given-up"));
            }

            if (planned && e.Kind is EventKind.Returned or EventKind.SentHomeEarly)
            {
                clauses.Add(_words.Say("life.plan.given-up"));
            }
            else if (planned && e.Kind is EventKind.SentHomeUnderGuard or EventKind.Evacuated)
            {
                clauses.Add(_words.Say("life.plan.lost"));
            }
        }

        if (lost && caught < 0)
        {
            clauses.Add(_words.Say("life.side.caught"));
        }

        return clauses;
    }

    /// <summary>A new monthly plan for someone who has been at work under the one before.</summary>
    private string? Plan(int month)
    {
        if (_life.At(month - 1) is not { } before || _life.At(month) is not { Channel: not Channel.Military } now || before.Host != now.Host)
        {
            return null;
        }

        foreach (PlanChange change in _life.PlanChanges)
        {
            if (change.Host == now.Host && change.MonthIndex == month)
            {
                int percent = (int)Math.Round(100 * Math.Abs(change.Times - 1));
                return percent == 100 && change.Times > 1 ? _words.Say("life.quota.doubled", _words.MonthName(month))
                    : percent > 0 ? _words.Say(change.Times > 1 ? "life.quota.raised" : "life.quota.lowered", _words.MonthName(month), percent)
                    : null;
            }
        }

        return null;
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

        if (Spent(months, events) is >= 100 and long spent)
        {
            string key = months[^1].Channel == Channel.Military ? "life.money.spent-in-war" : "life.money.spent";
            parts.Add(parts.Count == 1 && spent == pocket ? _words.Say(key + "-all") : _words.Say(key, _words.Usd(spent)));
        }

        return Capital(_words.Say("life.money", _words.Clauses(parts)));
    }

    /// <summary>
    /// What of the money that came in is neither in hand nor told of: it went on living, food and the plan, which no month has one by
    /// one. Null where money came or went in other ways, or where it is not known what was in hand before.
    /// </summary>
    private long? Spent(LifeMonth[] months, LifeEvent[] events)
    {
        LifeMonth first = months[0], last = months[^1];
        LifeEvent[] here = [.. events.Where(e => e.MonthIndex >= first.MonthIndex && e.MonthIndex <= last.MonthIndex)];
        LifeMonth? before = _life.At(first.MonthIndex - 1);
        if (first.Tour != last.Tour || (before is null && _life.BeganAbroad && first.MonthIndex == _life.Begins.Index)
            || here.Any(e => e.Kind is EventKind.Attempted or EventKind.Complained))
        {
            return null;
        }

        long had = before is { } b && b.Tour == first.Tour ? b.CashCents + b.SavingsCents : 0;
        long paid = here.Where(e => e.Kind is EventKind.Remitted or EventKind.PhoneBought or EventKind.BribePaid).Sum(e => e.Cents);
        return had + months.Sum(m => (long)m.PocketCents + m.SideCents) - paid - last.CashCents - last.SavingsCents;
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

        string open = last.CashCents >= 100 ? _words.Say("life.open-cash", _words.Usd(last.CashCents)) : "";
        return Join(soldier ? "" : _words.Say("life.books", when, books, debt), open, hidden.Count > 0 ? _words.Say("life.hidden", _words.List(hidden)) : "");
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

        return Join([.. Settled(), _words.Say("life.ending", _words.MonthAndYear(_life.Ends.Index), Where(_life, _words)),
            home.Count > 0 ? _words.Say("life.home", _words.List(home)) : _words.Say(NeverCameBack() ? "life.home.none-away" : "life.home.none")]);
    }

    private bool NeverCameBack() => _life.Months.Count > 0 && _life.Months[^1].MonthIndex < _life.Ends.Index
        && _life.Events.Any(e => e.Kind is EventKind.Died or EventKind.Captured or EventKind.Isolated or EventKind.Purged);

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

    /// <summary>What became of the money on the books at each tour's end. Whoever does not go home in order is paid none of it.</summary>
    private List<string> Settled()
    {
        List<string> told = [];
        foreach (LifeEvent e in _life.Events.Where(e => e.Kind is EventKind.Returned or EventKind.SentHomeEarly or EventKind.SentHomeUnderGuard
            or EventKind.HandedBack or EventKind.Exited or EventKind.Died))
        {
            if (_life.At(e.MonthIndex - 1) is { Channel: not Channel.Military, CreditCents: > 0 } last)
            {
                string key = e.Kind is EventKind.Returned or EventKind.SentHomeEarly ? Paid(e) switch { null => "unrecorded", 0 => "nothing", _ => "paid" } : Kebab.Of(e.Kind.ToString());
                told.Add(_words.Say("life.settled." + key, _words.Usd(last.CreditCents), _words.MonthAndYear(e.MonthIndex),
                    last.DebtCents > 0 ? _words.Say("life.settled.owing", _words.Usd(last.DebtCents)) : "", _words.Usd(Paid(e) ?? 0)));
            }
        }

        return told;
    }

    /// <summary>What was paid out of the books in a month; null when no tour's end in it is on record, as before the window.</summary>
    private long? Paid(LifeEvent e)
    {
        TourRecord[] ended = [.. _life.Tours.Where(t => t.Ended == e.MonthIndex && t.End != EndKind.StillAbroad)];
        return ended.Length > 0 ? ended.Sum(t => (long)t.PayOutCents) : null;
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
