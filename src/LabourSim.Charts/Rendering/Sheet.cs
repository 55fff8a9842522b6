using System.Globalization;
using LabourSim.Experiments.Input;
using SkiaSharp;

namespace LabourSim.Charts.Rendering;

/// <summary>A panel on the sheet.</summary>
/// <param name="Frame">Where its values lie.</param>
/// <param name="Left">Left end of its words.</param>
/// <param name="Title">Lines of its title, from <paramref name="TitleTop"/> down.</param>
/// <param name="TitleTop">Where the title begins.</param>
/// <param name="Across">Lines of the title of the vertical axis, which stand above the drawing.</param>
/// <param name="AcrossTop">Where they begin.</param>
/// <param name="RowNames">Names on the vertical axis, broken into lines.</param>
/// <param name="Below">Lines of the title of the horizontal axis.</param>
/// <param name="Every">Every so many marked values of the horizontal axis have words.</param>
/// <param name="Strip">The dated events and the row of the strip in which each stands.</param>
internal sealed record PanelPlace(
    Frame Frame, float Left, IReadOnlyList<string> Title, float TitleTop, IReadOnlyList<string> Across, float AcrossTop,
    IReadOnlyList<IReadOnlyList<string>> RowNames, IReadOnlyList<string> Below, int Every, IReadOnlyList<(int Number, float X, int Row)> Strip);

/// <summary>Lays a figure out on a page: every word measured, every panel in its place. It draws nothing.</summary>
internal sealed class Sheet
{
    // A column of panels is at least so many heights of letters wide; a name of a row takes at most this part of it.
    private const float Narrowest = 16, Narrow = 42, MostOfRow = 0.42f;

    private readonly Figure _figure;
    private readonly DatedEvent[] _events;
    private readonly List<PanelPlace> _places = [];

    /// <summary>Lays out.</summary>
    public Sheet(Figure figure, FigureLook look)
    {
        _figure = figure;
        Size = (float)(look.FontSize * 96 / 72);
        Width = (float)(look.WidthMm * 96 / 25.4);
        Margin = look.InPage ? 1 : 0.9f * Size;
        float inner = Width - 2 * Margin, y = Margin;
        if (!look.NoTitle)
        {
            Title = Letters.Wrap(figure.Title, inner, TitleSize, true);
            Subtitle = Letters.Wrap(figure.Subtitle, inner, Size);
            y += Title.Count * TitleSize * Letters.Line + 0.2f * Size + Subtitle.Count * Size * Letters.Line + 0.6f * Size;
        }

        (Entries, y) = Legend(inner, y);
        _events = [.. figure.Panels.SelectMany(p => p.Events).Distinct()];
        Events = Letters.Wrap(string.Join(' ', _events.Select((e, i) => $"{Number(i + 1)}\u00A0{e.Words}")), inner, Small);
        Source = Letters.Wrap(look.NoSource ? "" : figure.Source, inner, Small);
        float events = High(Events, 0.4f), words = High(Source, 0.5f) + events;
        (float end, float drawn) = Panels(inner, y, 1);
        Height = end + words + Margin;
        if (look.HeightMm is { } millimetres && drawn > 0)
        {
            float wanted = (float)(millimetres * 96 / 25.4), stretch = Math.Max(0.3f, 1 + (wanted - Height) / drawn);
            float needed = Panels(inner, y, stretch).End + words + Margin;
            Height = wanted;
            if (needed > wanted + 1)
            {
                throw InputError.At(InputPlace.CommandLine, "--height-mm", millimetres.ToString(CultureInfo.InvariantCulture),
                    $"{(int)Math.Ceiling(needed * 25.4 / 96)} or more for figure '{figure.Name}' at this width");
            }
        }

        EventsTop = Height - Margin - words;
        SourceTop = EventsTop + events;
    }

    /// <summary>Height of ordinary words, in pixels of which 96 are an inch.</summary>
    public float Size { get; }

    /// <summary>Height of the title's letters.</summary>
    public float TitleSize => 1.4f * Size;

    /// <summary>Height of small words: source, axes.</summary>
    public float Small => 0.88f * Size;

    /// <summary>Width of the page.</summary>
    public float Width { get; }

    /// <summary>Height of the page.</summary>
    public float Height { get; }

    /// <summary>Free space around everything.</summary>
    public float Margin { get; }

    /// <summary>Lines of the title.</summary>
    public IReadOnlyList<string> Title { get; } = [];

    /// <summary>Lines of the subtitle.</summary>
    public IReadOnlyList<string> Subtitle { get; } = [];

    /// <summary>The legend's entries with the places of their signs.</summary>
    public IReadOnlyList<(LegendEntry Entry, float X, float Y, IReadOnlyList<string> Lines)> Entries { get; }

    /// <summary>The panels.</summary>
    public IReadOnlyList<PanelPlace> Places => _places;

    /// <summary>Lines that say what the numbers under the axes of time stand for.</summary>
    public IReadOnlyList<string> Events { get; }

    /// <summary>Where they begin.</summary>
    public float EventsTop { get; }

    /// <summary>Lines of the source.</summary>
    public IReadOnlyList<string> Source { get; }

    /// <summary>Where they begin.</summary>
    public float SourceTop { get; }

    private (List<(LegendEntry, float, float, IReadOnlyList<string>)> Entries, float End) Legend(float inner, float top)
    {
        List<(LegendEntry, float, float, IReadOnlyList<string>)> entries = [];
        float x = 0, y = top;
        foreach (LegendEntry entry in _figure.Legend)
        {
            float sign = 1.35f * Size, gap = 1.3f * Size;
            IReadOnlyList<string> lines = Letters.Wrap(entry.Words, inner - sign, Size);
            float wide = sign + lines.Max(l => Letters.Width(l, Size)) + gap;
            if (x > 0 && x + wide - gap > inner)
            {
                (x, y) = (0, y + 1.35f * Size);
            }

            entries.Add((entry, Margin + x, y, lines));
            (x, y) = lines.Count == 1 ? (x + wide, y) : (0, y + lines.Count * Size * Letters.Line);
        }

        return (entries, entries.Count == 0 ? y : (x > 0 ? y + 1.35f * Size : y) + 0.5f * Size);
    }

    /// <summary>An event's number, in a circle up to twenty.</summary>
    public static string Number(int number) => number <= 20 ? ((char)('①' + number - 1)).ToString() : Numbers.Count(number);

    private float High(IReadOnlyList<string> small, float air) => small.Count == 0 ? 0 : small.Count * Small * Letters.Line + air * Size;

    // Places all panels from a height down, their drawings stretched; tells where they end, and how high the drawings are.
    private (float End, float Drawn) Panels(float inner, float top, float stretch)
    {
        _places.Clear();
        float gap = 1.6f * Size, drawn = 0;
        int columns = Math.Clamp((int)((inner + gap) / (Narrowest * Size + gap)), 1, Math.Max(1, _figure.Columns));
        float wide = (inner - gap * (columns - 1)) / columns;
        Panel[] panels = [.. _figure.Panels.Select(p => wide < Narrow * Size && p.Narrow is { } other ? other : p)];
        // Panels of the same kind one above the other begin at the same place: times above times, rows of names above rows of names.
        int Kind(Panel panel) => panel.X.Scale == Scale.Time ? 0 : panel.Y.Scale == Scale.Category ? 1 : 2;
        float Left(Panel panel, int column) => panels.Where((p, i) => i % columns == column && Kind(p) == Kind(panel)).Max(p => LeftOf(p, wide));
        foreach (Panel[] row in panels.Chunk(columns))
        {
            IReadOnlyList<string>[] titles = [.. row.Select(p => p.Title is { } title ? Letters.Wrap(title, wide, 1.06f * Size, true) : [])];
            IReadOnlyList<string>[] across = [.. row.Select(p => p.Y.Title is { } title ? Letters.Wrap(title, wide, Small) : [])];
            float heading = titles.Max(t => t.Count) * 1.06f * Size * Letters.Line, axis = across.Max(a => a.Count) * Small * Letters.Line;
            float plotTop = top + heading + axis + 0.75f * Size, high = 0, below = 0;
            for (int c = 0; c < row.Length; c++)
            {
                Panel panel = row[c];
                float left = Margin + c * (wide + gap);
                IReadOnlyList<string>[] names = [.. panel.Y.Ticks.Select(t => panel.Y.Scale == Scale.Category ? Letters.Wrap(t.Words, MostOfRow * wide, Small) : [t.Words])];
                // Rows of names need room for the longest of them.
                float needed = panel.Y.Scale != Scale.Category ? 0
                    : (names.Select(n => n.Count).DefaultIfEmpty(1).Max() * Small * Letters.Line + 0.3f * Size)
                        * (float)Math.Abs(panel.Y.High - panel.Y.Low) + 4;
                float own = Math.Max(needed, (float)panel.Lines * Size * Letters.Line * stretch);
                float right = RightOf(panel);
                SKRect area = new(left + Left(panel, c), plotTop, left + wide - right, plotTop + own);
                Frame frame = new(area, panel);
                (int Number, float X, int Row)[] strip = Strip(panel, frame);
                IReadOnlyList<string> under = panel.X.Title is { } title ? Letters.Wrap(title, area.Width, Small) : [];
                _places.Add(new PanelPlace(frame, left, titles[c], top + heading - titles[c].Count * 1.06f * Size * Letters.Line, across[c],
                    top + heading + axis - across[c].Count * Small * Letters.Line + 0.1f * Size, names, under, Every(panel, frame), strip));
                high = Math.Max(high, own);
                below = Math.Max(below, (panel.X.Ticks.Count > 0 ? 1.55f * Size : 0) + under.Count * Small * Letters.Line + (strip.Length == 0 ? 0 : (strip.Max(s => s.Row) + 1) * 1.05f * Size + 0.2f * Size));
            }

            drawn += high;
            top = plotTop + high + below + 0.9f * Size;
        }

        return (top, drawn);
    }

    private float LeftOf(Panel panel, float wide) => panel.Y.Ticks.Count == 0 ? 0 : 0.5f * Size + panel.Y.Ticks.Max(t => panel.Y.Scale == Scale.Category
        ? Letters.Wrap(t.Words, MostOfRow * wide, Small).Select(l => Letters.Width(l, Small)).DefaultIfEmpty(0).Max()
        : Letters.Width(t.Words, Small));

    private float RightOf(Panel panel) => panel.X.Ticks.Count == 0 ? 0
        : panel.X.Ticks[^1].At >= panel.X.High - 0.02 * (panel.X.High - panel.X.Low) ? Letters.Width(panel.X.Ticks[^1].Words, Small) / 2 : 0.2f * Size;

    // Of marked values too close to one another every second has words, every third, and so on.
    private int Every(Panel panel, Frame frame)
    {
        IReadOnlyList<AxisTick> ticks = panel.X.Ticks;
        // Years are read more easily in steps of 1, 2, 4, 5 and 10.
        IEnumerable<int> steps = panel.X.Scale == Scale.Time ? [1, 2, 4, 5, 10, 20] : Enumerable.Range(1, ticks.Count);
        return steps.Where(s => s < ticks.Count).FirstOrDefault(s => Apart([.. ticks.Where((_, i) => i % s == 0)]), Math.Max(1, ticks.Count));

        bool Apart(AxisTick[] kept) => kept.Zip(kept.Skip(1)).All(p => Math.Abs(frame.X(p.Second.At) - frame.X(p.First.At))
            >= (Letters.Width(p.First.Words, Small) + Letters.Width(p.Second.Words, Small)) / 2 + 0.6f * Size);
    }

    private (int Number, float X, int Row)[] Strip(Panel panel, Frame frame)
    {
        List<(int Number, float X, int Row)> strip = [];
        List<float> ends = [];
        foreach (DatedEvent one in panel.Events.Where(e => e.From <= panel.X.High && !(e.To < panel.X.Low)).OrderBy(e => e.From))
        {
            float x = frame.X(Math.Max(one.From, panel.X.Low));
            int row = ends.FindIndex(e => e <= x - 0.6f * Size);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }

            ends[row] = x + 0.6f * Size;
            strip.Add((Array.IndexOf(_events, one) + 1, x, row));
        }

        return [.. strip];
    }
}
