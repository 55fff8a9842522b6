using LabourSim.Charts.Specs;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Lives;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>One invented person's life as a timeline; the same person's lives one above the other on the same months.</summary>
internal static class LifeFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "life";

    private const int Before = 2, After = 6;

    // Told apart by their dashes, so that no colour is needed; the signs stand in the panels' titles.
    private static readonly (string Sign, int[] Dash)[] Dashes = [("━━", []), ("╍╍", [8, 4]), ("┅┅", [2, 3])];
    private static readonly string[] Colours = ["#0072B2", "#D55E00", "#00805C"];

    private static readonly (string Key, Func<LifeMonth, double> Value)[] Money =
    [
        ("in-hand", m => (m.CashCents + m.SavingsCents) / 100.0), ("debt", m => m.DebtCents / 100.0), ("books", m => m.CreditCents / 100.0),
    ];

    private static readonly (string Key, Func<LifeMonth, double> Value)[] Mind = [("doubt", m => m.Doubt), ("fear", m => m.Fear), ("knowledge", m => m.Knowledge)];

    /// <summary>The figure.</summary>
    public static Figure Draw(LivesTold told, Language words)
    {
        IReadOnlyList<PersonLife> lives = told.Lives;
        string person = PersonId.Text(lives[0].Person);
        return new Figure
        {
            Name = Name,
            Language = words,
            Title = words.Of("figure.life.of", person),
            Subtitle = words["figure.life.subtitle"] + (lives.Count > 1 ? " " + words["figure.life.side-by-side"] : ""),
            Source = words.Of("figure.life.source", told.Version, told.Seed, Numbers.Count(told.Workers), told.From, told.To),
            Legend =
            [
                new("●", "currentColor", words["figure.life.event"]), new("✖", Palette.Worse, words["figure.life.harm"]),
                .. lives.Count > 1 ? [new LegendEntry("┋", "currentColor", words["figure.life.parting"])] : Array.Empty<LegendEntry>(),
            ],
            Old = [.. Panels(lives, words)],
        };
    }

    private static IEnumerable<FigurePanel> Panels(IReadOnlyList<PersonLife> lives, Language words)
    {
        (PersonLife Life, int? Parting)[] all = [.. lives.Select((l, i) => (l, i == 0 ? null : LifePair.FirstDifference(lives[0], l)?.Month))];
        if (Window(lives) is not { } window)
        {
            return all.Select(a => new FigurePanel(Title(a.Life, words), WordsChart.Build(words["figure.life.never"])));
        }

        LifeChart chart = new(window.From, window.To, words);
        string[] rows = [.. RowsOf(lives, words)];
        double most = lives.SelectMany(l => l.Months).SelectMany(m => Money.Select(v => v.Value(m))).DefaultIfEmpty(0).Max();
        (PersonLife Life, int? Parting)[] sent = [.. all.Where(a => a.Life.Months.Count > 0)];
        return
        [
            .. all.Select(a => new FigurePanel(Title(a.Life, words), a.Life.Selected ? Rows(chart, a.Life, rows, a.Parting, words) : WordsChart.Build(words["figure.life.never"]))),
            .. sent.Select(a => Lines(chart, "money", a.Life, Money, most, a.Parting, words)),
            .. sent.Select(a => Lines(chart, "mind", a.Life, Mind, 1, a.Parting, words)),
        ];
    }

    private static FigurePanel Lines(
        LifeChart chart, string what, PersonLife life, (string Key, Func<LifeMonth, double> Value)[] series, double most, int? parting, Language words)
    {
        string keys = string.Join("   ", series.Select((s, i) => $"{Dashes[i].Sign} {words[$"figure.life.{s.Key}"]}"));
        string title = $"{words.Of($"figure.life.{what}", Scenario(life, words))}: {keys}";
        LifeLine[] lines = [.. series.Select((s, i) => new LifeLine(Colours[i], Dashes[i].Dash, [.. life.Months.Select(m => ((int)m.MonthIndex, (int)m.Tour, s.Value(m)))]))];
        return new FigurePanel(title, chart.Lines(title, words[$"figure.life.{what}.axis"], lines, most, parting));
    }

    private static System.Text.Json.Nodes.JsonObject Rows(LifeChart chart, PersonLife life, string[] rows, int? parting, Language words) => chart.Rows(
        Title(life, words), rows,
        [.. LifeRows.Stretches(life).Select(s => new LifeBand(State(s.Row, words), s.From, s.To, LifeRows.States.First(k => k.Key == s.Row).Colour))],
        [.. LifeRows.Events(life).Select(e => new LifeMark(Event(e.Kind, words), e.MonthIndex, LifeRows.IsHarm(e.Kind)))], parting);

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

    private static string Title(PersonLife life, Language words) => words.Of("figure.life.under", Scenario(life, words));

    private static string Scenario(PersonLife life, Language words) => words.Or($"scenario.{life.Scenario}.title", life.Title);

    private static string State(string key, Language words) => words[$"figure.life.state.{key}"];

    private static string Event(EventKind kind, Language words) => words[$"figure.life.event.{Kebab.Of(kind.ToString())}"];
}
