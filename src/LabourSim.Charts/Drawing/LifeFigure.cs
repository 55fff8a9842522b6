using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Lives;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>One invented person's life as a timeline; the same person's lives one above the other on the same months.</summary>
internal static class LifeFigure
{
    private const int Before = 2, After = 6;

    // More months than this are read out every third one.
    private const int ReadOut = 60;

    private static readonly LifeLine[] Money =
    [
        new("in-hand", "●", "#0072B2", m => (m.CashCents + m.SavingsCents) / 100.0), new("debt", "■", "#D55E00", m => m.DebtCents / 100.0), new("books", "▲", "#009E73", m => m.CreditCents / 100.0),
    ];

    private static readonly LifeLine[] Mind =
        [new("doubt", "◆", "#CC79A7", m => m.Doubt), new("fear", "▼", "#E69F00", m => m.Fear), new("knowledge", "◀", "#56B4E9", m => m.Knowledge)];

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } =
        new("life", "laboursim life --find KIND --under POLICY --out DIR", false, (source, language) => source.Life is { } lives ? Draw(lives, language) : null);

    /// <summary>The figure.</summary>
    public static Figure Draw(LivesTold told, Language words)
    {
        IReadOnlyList<PersonLife> lives = told.Lives;
        bool any = lives.Any(l => l.Months.Count > 0);
        return new Figure
        {
            Name = Entry.Name,
            Language = words,
            Title = words.Of("figure.life.of", PersonId.Text(lives[0].Person)),
            Subtitle = words["figure.life.subtitle"] + (lives.Count > 1 ? " " + words["figure.life.side-by-side"] : ""),
            Source = words.Of("figure.life.source", told.Version, told.Seed, Numbers.Count(told.Workers), told.From, told.To),
            Legend =
            [
                new("●", Palette.Ink, words["figure.life.event"]), new("✗", Palette.Worse, words["figure.life.harm"]),
                .. lives.Count > 1 ? [new LegendEntry("╌", Palette.Ink, words["figure.life.parting"])] : Array.Empty<LegendEntry>(),
                .. any ? Money.Concat(Mind).Select(l => new LegendEntry(l.Sign, l.Colour, words[$"figure.life.{l.Key}"])) : [],
            ],
            Panels = [.. Panels(lives, words)],
            Data = FigureData.Of(["person", "scenario", "month", "host", "tour", .. Money.Select(l => $"{l.Key}-usd"), .. Mind.Select(l => l.Key), "phone", "side-work", "ruptured", "preparing", "stranded", "events"],
                lives.SelectMany(Rows)),
        };
    }

    private static IEnumerable<Panel> Panels(IReadOnlyList<PersonLife> lives, Language words)
    {
        if (Window(lives) is not { } window)
        {
            return lives.Select(l => AnalysisFrame.Nothing(words.Of("figure.life.under", Scenario(l, words)), words["figure.life.never"]));
        }

        // The axis ends with the last month, not with its first day.
        Axis months = Axes.Time(window.From, window.To.Plus(1));
        string[] rows = [.. RowsOf(lives, words)];
        (PersonLife Life, int? Parting)[] all = [.. lives.Select((l, i) => (l, i == 0 ? null : LifePair.FirstDifference(lives[0], l)?.Month))];
        (PersonLife Life, int? Parting)[] sent = [.. all.Where(a => a.Life.Months.Count > 0)];
        double most = sent.SelectMany(a => a.Life.Months).SelectMany(m => Money.Select(v => v.Value(m))).DefaultIfEmpty(0).Max();
        return
        [
            .. all.Select(a => a.Life.Selected ? Timeline(a.Life, months, rows, a.Parting, words) : AnalysisFrame.Nothing(words.Of("figure.life.under", Scenario(a.Life, words)), words["figure.life.never"])),
            .. sent.Select(a => Lines("money", a.Life, Money, months, Axes.Number(0, most, words["figure.life.money.axis"], words, 4), a.Parting, words)),
            .. sent.Select(a => Lines("mind", a.Life, Mind, months, Axes.Exactly(0, 1, words["figure.life.mind.axis"], words, 4), a.Parting, words)),
        ];
    }

    private static Panel Timeline(PersonLife life, Axis months, string[] rows, int? parting, Language words)
    {
        string title = words.Of("figure.life.under", Scenario(life, words));
        int Row(string name) => Array.IndexOf(rows, name);
        double Within(double at) => Math.Clamp(at, months.Low, months.High);
        return new Panel
        {
            Title = title,
            Description = words.Of("figure.aloud.timeline", title),
            X = months,
            Y = Axes.Rows(rows) with { Grid = true },
            Lines = 1.2 * rows.Length + 0.4,
            Marks =
            [
                .. LifeRows.Stretches(life).Select(s => (Mark)new BarMark(Row(State(s.Row, words)), Within(Start(s.From)), Within(Start(s.To + 1)), LifeRows.States.First(k => k.Key == s.Row).Colour)
                {
                    Thick = 0.7,
                    Said = $"{State(s.Row, words)}\n{new Month(s.From)} – {new Month(s.To)}",
                }),
                .. Parting(parting),
                .. LifeRows.Events(life).Where(e => Middle(e.MonthIndex) >= months.Low && Middle(e.MonthIndex) <= months.High)
                    .Select(e => new PointMark(Middle(e.MonthIndex), Row(Event(e.Kind, words)), LifeRows.IsHarm(e.Kind) ? "✗" : "●", LifeRows.IsHarm(e.Kind) ? Palette.Worse : Palette.Ink)
                    {
                        Said = $"{Event(e.Kind, words)}\n{new Month(e.MonthIndex)}",
                    }),
            ],
        };
    }

    private static Panel Lines(string what, PersonLife life, LifeLine[] series, Axis months, Axis up, int? parting, Language words)
    {
        string title = words.Of($"figure.life.{what}", Scenario(life, words));
        return new Panel
        {
            Title = title,
            Description = words.Of("figure.aloud.lines", title),
            X = months,
            Y = up,
            Lines = 6,
            Marks =
            [
                .. Parting(parting),
                .. series.Select(s => new LineMark(Spots(life, s), s.Colour) { Sign = s.Sign, SignEvery = Math.Max(1, life.Months.Count / 12) }),
            ],
            Readings =
            [
                .. life.Months.Where((_, i) => life.Months.Count <= ReadOut || i % 3 == 0).Select(m => new Reading(Middle(m.MonthIndex),
                    string.Join('\n', series.Select(s => $"{words[$"figure.life.{s.Key}"]}: {Numbers.Short(s.Value(m))}").Prepend(new Month(m.MonthIndex).ToString())))),
            ],
        };
    }

    // Between two tours the line breaks.
    private static Spot[] Spots(PersonLife life, LifeLine line) => [.. life.Months.SelectMany((m, i) => i > 0 && m.Tour != life.Months[i - 1].Tour
        ? (Spot[])[new(Start(m.MonthIndex), double.NaN), new(Middle(m.MonthIndex), line.Value(m))]
        : [new(Middle(m.MonthIndex), line.Value(m))])];

    private static IEnumerable<Mark> Parting(int? month) => month is { } at ? [new RuleMark(Start(at), Palette.Ink) { Dashed = true }] : [];

    private static double Start(int month) => Axes.At(new Month(month));

    private static double Middle(int month) => Start(month) + 1 / 24.0;

    /// <summary>The same rows for every life: each state and each kind of event that any of them has.</summary>
    private static IEnumerable<string> RowsOf(IReadOnlyList<PersonLife> lives, Language words)
    {
        HashSet<string> states = [.. lives.SelectMany(LifeRows.Stretches).Select(s => s.Row)];
        IEnumerable<EventKind> kinds = lives.SelectMany(LifeRows.Events).Select(e => e.Kind).Distinct().Order();
        return [.. LifeRows.States.Where(s => states.Contains(s.Key)).Select(s => State(s.Key, words)), .. kinds.Select(k => Event(k, words))];
    }

    /// <summary>The months shown: from the first month or event of any life to the last, with some room; null when nothing ever happened.</summary>
    private static (Month From, Month To)? Window(IReadOnlyList<PersonLife> lives)
    {
        int[] months = [.. lives.SelectMany(l => l.Months.Select(m => (int)m.MonthIndex).Concat(l.Events.Select(e => (int)e.MonthIndex)))];
        return months.Length == 0 ? null
            : (new Month(Math.Max(lives[0].Begins.Index, months.Min() - Before)), new Month(Math.Max(months.Max(), Math.Min(lives[0].Ends.Index, months.Max() + After))));
    }

    private static IEnumerable<object[]> Rows(PersonLife life) => life.Months.Select(m => (object[])
    [
        PersonId.Text(life.Person), life.Scenario, new Month(m.MonthIndex), Population.Places.HostNames[(int)m.Host], m.Tour,
        .. Money.Concat(Mind).Select(l => (object)l.Value(m)), YesNo(m.Phone), YesNo(m.SideWork), YesNo(m.Ruptured), YesNo(m.Preparing), YesNo(m.Stranded),
        string.Join(' ', life.Events.Where(e => e.MonthIndex == m.MonthIndex).Select(e => Kebab.Of(e.Kind.ToString()))),
    ]);

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string Scenario(PersonLife life, Language words) => words.Or($"scenario.{life.Scenario}.title", life.Title);

    private static string State(string key, Language words) => words[$"figure.life.state.{key}"];

    private static string Event(EventKind kind, Language words) => words[$"figure.life.event.{Kebab.Of(kind.ToString())}"];

    private sealed record LifeLine(string Key, string Sign, string Colour, Func<LifeMonth, double> Value);
}
