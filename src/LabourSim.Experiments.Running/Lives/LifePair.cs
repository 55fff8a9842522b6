using System.Globalization;
using LabourSim.Experiments.Languages;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Lives;

/// <summary>A month in which lives of one person part.</summary>
/// <param name="Month">Month index.</param>
/// <param name="What">What differs, in words: the first life against the other.</param>
public sealed record Parting(int Month, string What);

/// <summary>One person's lives under two or more scenarios, side by side.</summary>
public static class LifePair
{
    private static readonly (string Key, Func<LifeMonth, LifeWords, string> Value, Func<LifeMonth, double> Exact)[] Fields =
    [
        ("papers", (m, words) => Paper(m.Channel, words), m => (int)m.Channel),
        ("stranded", (m, words) => YesNo(words, m.Stranded), m => m.Stranded ? 1 : 0),
        ("preparing", (m, words) => YesNo(words, m.Preparing), m => m.Preparing ? 1 : 0),
        ("phone", (m, words) => YesNo(words, m.Phone), m => m.Phone ? 1 : 0),
        ("side-work", (m, words) => YesNo(words, m.SideWork), m => m.SideWork ? 1 : 0),
        ("pocket", (m, _) => Cents(m.PocketCents), m => m.PocketCents),
        ("side-income", (m, _) => Cents(m.SideCents), m => m.SideCents),
        ("credited", (m, _) => Cents(m.CreditedCents), m => m.CreditedCents),
        ("in-hand", (m, _) => Cents(m.CashCents), m => m.CashCents),
        ("hidden", (m, _) => Cents(m.SavingsCents), m => m.SavingsCents),
        ("on-the-books", (m, _) => Cents(m.CreditCents), m => m.CreditCents),
        ("debt", (m, _) => Cents(m.DebtCents), m => m.DebtCents),
        ("seen", (m, _) => Share(m.Exposure), m => m.Exposure),
        ("knowledge", (m, _) => Share(m.Knowledge), m => m.Knowledge),
        ("doubt", (m, _) => Share(m.Doubt), m => m.Doubt),
        ("grievance", (m, _) => Share(m.Grievance), m => m.Grievance),
        ("fear", (m, _) => Share(m.Fear), m => m.Fear),
    ];

    /// <summary>The first month in which anything at all differs, or null when the lives are the same.</summary>
    public static Parting? FirstDifference(PersonLife a, PersonLife b, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        foreach (int month in Months(a, b))
        {
            LifeMonth? x = a.At(month), y = b.At(month);
            if (!EqualityComparer<LifeMonth?>.Default.Equals(x, y) || !Happened(a, month).SequenceEqual(Happened(b, month)))
            {
                return new Parting(month, Describe(a, b, month, language));
            }
        }

        return null;
    }

    /// <summary>The first month in which something else happens to the person, or null.</summary>
    public static Parting? FirstTurn(PersonLife a, PersonLife b, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        foreach (int month in Months(a, b))
        {
            if (!Happened(a, month).Select(Key).SequenceEqual(Happened(b, month).Select(Key)) || a.At(month) is null != b.At(month) is null)
            {
                return new Parting(month, Events(a, b, month, language));
            }
        }

        return null;
    }

    /// <summary>The lives as a text: where they part, the years, the months, and what they came to.</summary>
    /// <param name="lives">The same person's lives; the first is the one the others are held against.</param>
    /// <param name="everyMonth">True to print every month, also those in which nothing happened.</param>
    /// <param name="language">Language; English when left out.</param>
    public static LifeText Tell(IReadOnlyList<PersonLife> lives, bool everyMonth, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(lives);
        LifeWords words = new(false, language);
        LifeText text = new LifeText().Heading(PersonId.Text(lives[0].Person)).Paragraph(words.Say("life.notice"))
            .Paragraph(LifeStory.Opening(lives.FirstOrDefault(l => l.Sent) ?? lives[0], language));
        foreach (PersonLife life in lives.Where(l => !l.Sent && lives.Any(k => k.Sent)))
        {
            text.Paragraph(words.Say("life.pair.under", life.Scenario, Lower(LifeStory.Opening(life, language))));
        }

        if (lives.All(l => !l.Selected))
        {
            return text.Paragraph(words.Say("life.pair.nobody"));
        }

        Parting?[] partings = [.. lives.Skip(1).Select(l => FirstDifference(lives[0], l, language))];
        foreach ((PersonLife other, Parting? parting) in lives.Skip(1).Zip(partings))
        {
            text.Paragraph(PartingText(lives[0], other, parting, language));
        }

        string[] heads = [.. lives.Select(l => l.Scenario)];
        text.Heading(words.Say("life.pair.years")).Columns([words.Say("life.column.year"), .. heads], YearRows(lives, language));
        text.Heading(words.Say("life.pair.months"))
            .Paragraph(words.Say("life.pair.mark", words.Say(everyMonth ? "life.pair.every" : "life.pair.some")))
            .Columns([words.Say("life.column.month"), .. heads], MonthRows(lives, partings, everyMonth, language));
        return text.Heading(words.Say("life.pair.totals")).Columns(["", .. heads], Totals(lives, words));
    }

    private static string PartingText(PersonLife a, PersonLife b, Parting? parting, Language? language)
    {
        LifeWords words = new(false, language);
        if (parting is null)
        {
            return words.Say("life.pair.same", b.Scenario, a.Scenario);
        }

        Parting? turn = FirstTurn(a, b, language);
        string first = words.Say("life.pair.first", b.Scenario, a.Scenario, words.MonthAndYear(parting.Month), parting.What);
        return turn is null ? $"{first} {words.Say("life.pair.no-turn")}"
            : turn.Month == parting.Month ? first
            : $"{first} {words.Say("life.pair.turn", words.MonthAndYear(turn.Month), turn.What)}";
    }

    private static IEnumerable<IReadOnlyList<string>> YearRows(IReadOnlyList<PersonLife> lives, Language? language)
    {
        IReadOnlyList<LifeYear>[] years = [.. lives.Select(l => LifeStory.Told(l, language))];
        foreach (int year in years.SelectMany(y => y).Select(y => y.Year).Distinct().Order())
        {
            LifeYear[] told = [.. years.Select(y => y.FirstOrDefault(x => x.Year == year) ?? new LifeYear(year, [], []))];
            yield return [year.ToString(CultureInfo.InvariantCulture), string.Join(' ', told[0].Sentences), .. told.Skip(1).Select(t => Against(told[0], t, new LifeWords(false, language)))];
        }
    }

    /// <summary>Of a year's sentences those that the first life does not have, and what happened there and not here.</summary>
    private static string Against(LifeYear first, LifeYear other, LifeWords words)
    {
        IReadOnlyList<string> all = other.Sentences;
        if (first.Sentences.Count == 0 || all.Count == 0)
        {
            return string.Join(' ', all);
        }

        string[] own = [.. all.Except(first.Sentences)];
        string[] missing = [.. first.Happened.Except(all)];
        bool some = own.Length < all.Count;
        return own.Length == 0 && missing.Length == 0
            ? words.Say("life.pair.reads-same")
            : string.Join(' ', own.Concat(missing.Select(m => words.Say("life.pair.not-here", m))).Concat(some ? [words.Say("life.pair.else-same")] : []));
    }

    private static IEnumerable<IReadOnlyList<string>> MonthRows(IReadOnlyList<PersonLife> lives, Parting?[] partings, bool everyMonth, Language? language)
    {
        foreach (int month in Months([.. lives]))
        {
            bool parts = partings.Any(p => p?.Month == month);
            if (everyMonth || parts || new Month(month).OfYear == 12 || lives.Any(l => Brief(l, month, language).Length > 0))
            {
                yield return [$"{(parts ? ">> " : "   ")}{new Month(month)}", .. lives.Select(l => Cell(l, month, language))];
            }
        }
    }

    private static string Cell(PersonLife life, int month, Language? language)
    {
        string events = Brief(life, month, language);
        return life.At(month) is { } m
            ? new LifeWords(false, language).Say("life.pair.cell", (m.CashCents + m.SavingsCents) / 100.0, m.CreditCents / 100.0, m.DebtCents / 100.0, m.Doubt, m.Fear)
                + (events.Length > 0 ? ": " + events : "")
            : events;
    }

    private static IEnumerable<IReadOnlyList<string>> Totals(IReadOnlyList<PersonLife> lives, LifeWords words)
    {
        IReadOnlyList<string> Row(string key, Func<PersonLife, string> value) => [words.Say("life.total." + key), .. lives.Select(l => l.Selected ? value(l) : "-")];
        yield return [words.Say("life.total.at-the-end"), .. lives.Select(l => LifeStory.Where(l, words))];
        yield return Row("months-abroad", l => Whole(l.Months.Count));
        yield return Row("pocket", l => words.Usd(l.Months.Sum(m => (long)m.PocketCents)));
        yield return Row("side-income", l => words.Usd(l.Months.Sum(m => (long)m.SideCents)));
        yield return Row("paid-out", l => words.Usd(l.Tours.Sum(t => (long)t.PayOutCents)));
        yield return Row("sent", l => words.Usd(l.Sum(EventKind.Remitted)));
        yield return Row("brought", l => words.Usd(l.Sum(EventKind.BroughtHome)));
        yield return Row("later", l => words.Usd(l.Sum(EventKind.MoneySent)));
        yield return Row("months-in-debt", l => Whole(l.Months.Count(m => m.DebtCents > 0)));
        yield return Row("months-with-phone", l => Whole(l.Months.Count(m => m.Phone)));
        yield return Row("doubt", l => l.Months.Count > 0 ? Share(l.Months[^1].Doubt) : "-");
        yield return Row("told", l => Whole(l.Sum(EventKind.ToldAtHome)));
    }

    private static IEnumerable<int> Months(params IEnumerable<PersonLife> lives) =>
        lives.SelectMany(l => l.Months.Select(m => (int)m.MonthIndex).Concat(l.Events.Select(e => (int)e.MonthIndex))).Distinct().Order();

    private static IEnumerable<LifeEvent> Happened(PersonLife life, int month) => life.Events.Where(e => e.MonthIndex == month);

    private static string Brief(PersonLife life, int month, Language? language) =>
        LifeWords.For(life, language).Brief(Happened(life, month));

    private static (EventKind, EventCause) Key(LifeEvent e) => (e.Kind, e.Cause);

    private static string Describe(PersonLife a, PersonLife b, int month, Language? language)
    {
        if (a.At(month) is not { } x || b.At(month) is not { } y)
        {
            return Events(a, b, month, language);
        }

        LifeWords words = new(false, language);
        List<string> parts = [.. Fields.Where(f => f.Value(x, words) != f.Value(y, words)).Select(f => $"{Name(f.Key, words)} {f.Value(x, words)} / {f.Value(y, words)}")];
        string[] slight = [.. Fields.Where(f => f.Value(x, words) == f.Value(y, words) && f.Exact(x) != f.Exact(y)).Select(f => Name(f.Key, words))];
        if (!Happened(a, month).Select(Key).SequenceEqual(Happened(b, month).Select(Key)))
        {
            parts.Add(Events(a, b, month, language));
        }

        return parts.Count > 0 ? string.Join(", ", parts) : words.Say("life.pair.slight", words.List(slight));
    }

    private static string Events(PersonLife a, PersonLife b, int month, Language? language) => $"{Told(a, month, language)} / {Told(b, month, language)}";

    private static string Told(PersonLife life, int month, Language? language)
    {
        string told = Brief(life, month, language);
        return told.Length > 0 ? told
            : new LifeWords(false, language).Say(life.At(month) is not null ? "life.pair.nothing-new" : life.Selected ? "life.pair.away" : "life.where.never-selected");
    }

    private static string Name(string field, LifeWords words) => words.Say("life.field." + field);

    private static string Paper(Channel channel, LifeWords words) => words.Or($"channel.{Places.ChannelNames[(int)channel]}", Places.ChannelNames[(int)channel]);

    private static string Whole(long n) => n.ToString("#,0", CultureInfo.InvariantCulture);

    private static string YesNo(LifeWords words, bool yes) => words.Say(yes ? "life.yes" : "life.no");

    private static string Cents(long cents) => (cents / 100.0).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Share(float share) => share.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Lower(string text) => string.Concat(text[..1].ToLowerInvariant(), text.AsSpan(1));
}
