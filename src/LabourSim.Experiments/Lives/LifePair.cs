using System.Globalization;
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
    private static readonly (string Name, Func<LifeMonth, string> Value, Func<LifeMonth, double> Exact)[] Fields =
    [
        ("papers", m => Places.ChannelNames[(int)m.Channel], m => (int)m.Channel),
        ("stranded", m => YesNo(m.Stranded), m => m.Stranded ? 1 : 0),
        ("preparing to leave", m => YesNo(m.Preparing), m => m.Preparing ? 1 : 0),
        ("phone", m => YesNo(m.Phone), m => m.Phone ? 1 : 0),
        ("side work", m => YesNo(m.SideWork), m => m.SideWork ? 1 : 0),
        ("pocket cash", m => Cents(m.PocketCents), m => m.PocketCents),
        ("side income", m => Cents(m.SideCents), m => m.SideCents),
        ("entered on the books", m => Cents(m.CreditedCents), m => m.CreditedCents),
        ("in hand", m => Cents(m.CashCents), m => m.CashCents),
        ("hidden", m => Cents(m.SavingsCents), m => m.SavingsCents),
        ("on the books", m => Cents(m.CreditCents), m => m.CreditCents),
        ("quota debt", m => Cents(m.DebtCents), m => m.DebtCents),
        ("seen of another life", m => Share(m.Exposure), m => m.Exposure),
        ("knowledge", m => Share(m.Knowledge), m => m.Knowledge),
        ("doubt", m => Share(m.Doubt), m => m.Doubt),
        ("grievance", m => Share(m.Grievance), m => m.Grievance),
        ("fear", m => Share(m.Fear), m => m.Fear),
    ];

    /// <summary>The first month in which anything at all differs, or null when the lives are the same.</summary>
    public static Parting? FirstDifference(PersonLife a, PersonLife b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        foreach (int month in Months(a, b))
        {
            LifeMonth? x = a.At(month), y = b.At(month);
            if (!EqualityComparer<LifeMonth?>.Default.Equals(x, y) || !Happened(a, month).SequenceEqual(Happened(b, month)))
            {
                return new Parting(month, Describe(a, b, month));
            }
        }

        return null;
    }

    /// <summary>The first month in which something else happens to the person, or null.</summary>
    public static Parting? FirstTurn(PersonLife a, PersonLife b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        foreach (int month in Months(a, b))
        {
            if (!Happened(a, month).Select(Key).SequenceEqual(Happened(b, month).Select(Key)) || a.At(month) is null != b.At(month) is null)
            {
                return new Parting(month, Events(a, b, month));
            }
        }

        return null;
    }

    /// <summary>The lives as a text: where they part, the years, the months, and what they came to.</summary>
    /// <param name="lives">The same person's lives; the first is the one the others are held against.</param>
    /// <param name="everyMonth">True to print every month, also those in which nothing happened.</param>
    public static LifeText Tell(IReadOnlyList<PersonLife> lives, bool everyMonth)
    {
        ArgumentNullException.ThrowIfNull(lives);
        LifeText text = new LifeText().Heading(PersonId.Text(lives[0].Person)).Paragraph(LifeStory.Notice)
            .Paragraph(LifeStory.Opening(lives.FirstOrDefault(l => l.Sent) ?? lives[0]));
        foreach (PersonLife life in lives.Where(l => !l.Sent && lives.Any(k => k.Sent)))
        {
            text.Paragraph($"Under {life.Scenario}: {Lower(LifeStory.Opening(life))}");
        }

        if (lives.All(l => !l.Selected))
        {
            return text.Paragraph("Nor in any of the others. Ids hang on the seed and the month's needs, so on the size of the world too: 'laboursim life --find anyone' names someone who was sent.");
        }

        Parting?[] partings = [.. lives.Skip(1).Select(l => FirstDifference(lives[0], l))];
        foreach ((PersonLife other, Parting? parting) in lives.Skip(1).Zip(partings))
        {
            text.Paragraph(PartingText(lives[0], other, parting));
        }

        string[] heads = [.. lives.Select(l => l.Scenario)];
        text.Heading("Year by year").Columns(["year", .. heads], YearRows(lives));
        text.Heading("Month by month")
            .Paragraph($"'>>' marks the first month in which anything differs. {(everyMonth ? "Every month is shown." : "Shown are the months in which something happened, each December and the parting; --months shows all.")} Money in USD; doubt and fear from 0 to 1.")
            .Columns(["month", .. heads], MonthRows(lives, partings, everyMonth));
        return text.Heading("What it came to").Columns(["", .. heads], Totals(lives));
    }

    private static string PartingText(PersonLife a, PersonLife b, Parting? parting)
    {
        if (parting is null)
        {
            return $"Under {b.Scenario} every month is the same as under {a.Scenario}.";
        }

        Parting? turn = FirstTurn(a, b);
        string first = $"{b.Scenario} against {a.Scenario}: the months first differ in {LifeWords.MonthAndYear(parting.Month)}: {parting.What}.";
        return turn is null ? $"{first} What happens stays the same."
            : turn.Month == parting.Month ? first
            : $"{first} Something else happens from {LifeWords.MonthAndYear(turn.Month)} on: {turn.What}.";
    }

    private static IEnumerable<IReadOnlyList<string>> YearRows(IReadOnlyList<PersonLife> lives)
    {
        var years = lives.Select(LifeStory.Years).ToArray();
        foreach (int year in years.SelectMany(y => y).Select(y => y.Year).Distinct().Order())
        {
            IReadOnlyList<string>[] told = [.. years.Select(y => y.FirstOrDefault(x => x.Year == year).Sentences ?? [])];
            yield return [year.ToString(CultureInfo.InvariantCulture), string.Join(' ', told[0]), .. told.Skip(1).Select(t => Against(told[0], t))];
        }
    }

    /// <summary>Of a year's sentences those that the first life does not have, and what happened there and not here.</summary>
    private static string Against(IReadOnlyList<string> first, IReadOnlyList<string> other)
    {
        if (first.Count == 0 || other.Count == 0)
        {
            return string.Join(' ', other);
        }

        string[] own = [.. other.Except(first)];
        string[] missing = [.. first.Except(other).Where(s => s.StartsWith("In ", StringComparison.Ordinal))];
        bool some = own.Length < other.Count;
        return own.Length == 0 && missing.Length == 0
            ? "(reads the same)"
            : string.Join(' ', own.Concat(missing.Select(m => $"[Not so here: {m}]")).Concat(some ? ["(Else the same.)"] : []));
    }

    private static IEnumerable<IReadOnlyList<string>> MonthRows(IReadOnlyList<PersonLife> lives, Parting?[] partings, bool everyMonth)
    {
        foreach (int month in Months([.. lives]))
        {
            bool parts = partings.Any(p => p?.Month == month);
            if (everyMonth || parts || new Month(month).OfYear == 12 || lives.Any(l => Brief(l, month).Length > 0))
            {
                yield return [$"{(parts ? ">> " : "   ")}{new Month(month)}", .. lives.Select(l => Cell(l, month))];
            }
        }
    }

    private static string Cell(PersonLife life, int month)
    {
        string events = Brief(life, month);
        return life.At(month) is { } m
            ? string.Create(CultureInfo.InvariantCulture,
                $"in hand {(m.CashCents + m.SavingsCents) / 100.0:0}, books {m.CreditCents / 100.0:0}, owes {m.DebtCents / 100.0:0}, doubt {m.Doubt:0.00}, fear {m.Fear:0.00}{(events.Length > 0 ? ": " + events : "")}")
            : events;
    }

    private static IEnumerable<IReadOnlyList<string>> Totals(IReadOnlyList<PersonLife> lives)
    {
        IReadOnlyList<string> Row(string name, Func<PersonLife, string> value) => [name, .. lives.Select(l => l.Selected ? value(l) : "-")];
        yield return ["at the end", .. lives.Select(LifeStory.Where)];
        yield return Row("months abroad", l => Whole(l.Months.Count));
        yield return Row("pocket cash", l => LifeWords.Usd(l.Months.Sum(m => (long)m.PocketCents)));
        yield return Row("side income", l => LifeWords.Usd(l.Months.Sum(m => (long)m.SideCents)));
        yield return Row("paid out at the end", l => LifeWords.Usd(l.Tours.Sum(t => (long)t.PayOutCents)));
        yield return Row("sent from abroad", l => LifeWords.Usd(l.Sum(EventKind.Remitted)));
        yield return Row("brought home", l => LifeWords.Usd(l.Sum(EventKind.BroughtHome)));
        yield return Row("sent after leaving", l => LifeWords.Usd(l.Sum(EventKind.MoneySent)));
        yield return Row("months in debt", l => Whole(l.Months.Count(m => m.DebtCents > 0)));
        yield return Row("months with a phone", l => Whole(l.Months.Count(m => m.Phone)));
        yield return Row("doubt when last abroad", l => l.Months.Count > 0 ? Share(l.Months[^1].Doubt) : "-");
        yield return Row("people told at home", l => Whole(l.Sum(EventKind.ToldAtHome)));
    }

    private static IEnumerable<int> Months(params IEnumerable<PersonLife> lives) =>
        lives.SelectMany(l => l.Months.Select(m => (int)m.MonthIndex).Concat(l.Events.Select(e => (int)e.MonthIndex))).Distinct().Order();

    private static IEnumerable<LifeEvent> Happened(PersonLife life, int month) => life.Events.Where(e => e.MonthIndex == month);

    private static string Brief(PersonLife life, int month) =>
        new LifeWords(life.Sent && life.Profiles[0].Female).Brief(Happened(life, month));

    private static (EventKind, EventCause) Key(LifeEvent e) => (e.Kind, e.Cause);

    private static string Describe(PersonLife a, PersonLife b, int month)
    {
        if (a.At(month) is not { } x || b.At(month) is not { } y)
        {
            return Events(a, b, month);
        }

        List<string> parts = [.. Fields.Where(f => f.Value(x) != f.Value(y)).Select(f => $"{f.Name} {f.Value(x)} / {f.Value(y)}")];
        string[] slight = [.. Fields.Where(f => f.Value(x) == f.Value(y) && f.Exact(x) != f.Exact(y)).Select(f => f.Name)];
        if (!Happened(a, month).Select(Key).SequenceEqual(Happened(b, month).Select(Key)))
        {
            parts.Add(Events(a, b, month));
        }

        return parts.Count > 0 ? string.Join(", ", parts) : $"{LifeStory.List(slight)}, by less than the figures show";
    }

    private static string Events(PersonLife a, PersonLife b, int month) => $"{Told(a, month)} / {Told(b, month)}";

    private static string Told(PersonLife life, int month)
    {
        string told = Brief(life, month);
        return told.Length > 0 ? told : life.At(month) is not null ? "nothing new" : life.Selected ? "away from the site" : "never selected";
    }

    private static string Whole(long n) => n.ToString("#,0", CultureInfo.InvariantCulture);

    private static string YesNo(bool yes) => yes ? "yes" : "no";

    private static string Cents(long cents) => (cents / 100.0).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Share(float share) => share.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Lower(string text) => string.Concat(text[..1].ToLowerInvariant(), text.AsSpan(1));
}
