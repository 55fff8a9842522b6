using System.Xml.Linq;
using static System.FormattableString;

namespace LabourSim.Charts.Rendering;

/// <summary>Transparent shapes over the marks that carry their words: a reader who points at one is told, without a script.</summary>
internal static class Hovers
{
    private const string Said = "data-said";

    /// <summary>The shapes of a panel, those of its marks above those of its readings.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="frame">Where its values lie.</param>
    /// <param name="size">Height of words, in pixels.</param>
    /// <param name="svg">Namespace of the shapes.</param>
    /// <param name="titled">With titles of their own, which a browser shows without a script; a page that has the script reads the words alone.</param>
    public static IEnumerable<XElement> Of(Panel panel, Frame frame, float size, XNamespace svg, bool titled)
    {
        double[] at = [.. panel.Readings.Select(r => (double)frame.X(r.X))];
        // From the middle between a reading and the one before it to the middle between it and the next.
        double[] ends = [frame.Area.Left, .. at.Zip(at.Skip(1), (a, b) => (a + b) / 2), frame.Area.Right];
        IEnumerable<XElement> shapes = panel.Readings.Select((r, i) => Shape("rect", r.Words, svg,
            ("x", ends[i]), ("y", frame.Area.Top), ("width", Math.Max(0, ends[i + 1] - ends[i])), ("height", frame.Area.Height)));
        foreach (XElement shape in shapes.Concat(panel.Marks.Where(m => m.Said.Length > 0).Select(m => Shape(m, frame, size, svg)).OfType<XElement>()))
        {
            if (titled)
            {
                shape.Add(new XElement(svg + "title", (string)shape.Attribute(Said)!));
            }

            yield return shape;
        }
    }

    private static XElement? Shape(Mark mark, Frame frame, float size, XNamespace svg) => mark switch
    {
        PointMark point => Shape("circle", mark.Said, svg, ("cx", frame.X(point.X)), ("cy", frame.Y(point.Y)), ("r", 0.8f * size)),
        BarMark bar => Rect(mark.Said, frame.Rect(bar.From, bar.To, bar.At - bar.Thick / 2, bar.At + bar.Thick / 2), size, svg),
        IntervalMark interval => Rect(mark.Said, interval.Lying
            ? frame.Rect(interval.Low, interval.High, interval.At, interval.At)
            : frame.Rect(interval.At, interval.At, interval.Low, interval.High), size, svg),
        TileMark tile => Rect(mark.Said, frame.Rect(tile.Left, tile.Right, tile.Low, tile.High), 0, svg),
        SpanMark span => Rect(mark.Said, span.Standing
            ? frame.Rect(span.From, span.To, frame.Panel.Y.Low, frame.Panel.Y.High)
            : frame.Rect(frame.Panel.X.Low, frame.Panel.X.High, span.From, span.To), 0, svg),
        RibbonMark ribbon => Path(mark.Said, Layouts.Ribbon.Outline(ribbon, ribs: 6), frame, svg),
        LineMark line => Path(mark.Said, [.. line.Spots, .. line.Spots.Reverse()], frame, svg),
        _ => null,
    };

    private static XElement Path(string words, IEnumerable<Spot> corners, Frame frame, XNamespace svg) => Told(words, new XElement(svg + "path",
        new XAttribute("d", ShortPath.Of("M" + string.Join('L', corners.Where(c => double.IsFinite(c.Y)).Select(c => Invariant($"{frame.X(c.X):0.#} {frame.Y(c.Y):0.#}"))) + "Z"))));

    // Thin shapes are widened, so that a pointer or a finger finds them.
    private static XElement Rect(string words, SkiaSharp.SKRect rect, float least, XNamespace svg)
    {
        (float wide, float high) = (Math.Max(rect.Width, least), Math.Max(rect.Height, least));
        return Shape("rect", words, svg, ("x", rect.MidX - wide / 2), ("y", rect.MidY - high / 2), ("width", wide), ("height", high));
    }

    private static XElement Shape(string name, string words, XNamespace svg, params (string Name, double Value)[] numbers) =>
        Told(words, new XElement(svg + name, numbers.Select(n => new XAttribute(n.Name, Invariant($"{n.Value:0.#}")))));

    private static XElement Told(string words, XElement shape)
    {
        shape.Add(new XAttribute(Said, words));
        return shape;
    }
}
