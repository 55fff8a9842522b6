using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SkiaSharp;
using static System.FormattableString;

namespace LabourSim.Charts.Rendering;

/// <summary>
/// A figure as SVG. Skia draws the shapes; its output is parsed, or fails, and finished: ids that do not count on from file to file,
/// words as one text a run with the width they were measured at, so that they fit where the font is absent, a title and a description
/// for those who hear it, and shapes that tell their values.
/// </summary>
internal static class SvgFile
{
    /// <summary>Fonts to take, the first that is there; the widths of words hold for all of them.</summary>
    private const string Families = "NanumBarunGothic, 'Nanum Barun Gothic', NanumGothic, 'Nanum Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', system-ui, sans-serif";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The file's text.</summary>
    public static string Of(Figure figure, FigureLook look)
    {
        Sheet sheet = new(figure, look);
        Ink ink = new(look);
        List<Run> runs = [];
        XElement shapes = Shapes(figure, sheet, ink, runs);
        string id = $"figure-{figure.Name}{look.Variant}";
        Tidy(shapes);
        Renumber(shapes, id);
        foreach (XAttribute path in shapes.Descendants().Attributes("d"))
        {
            path.Value = ShortPath.Of(path.Value);
        }

        XElement root = new(Svg + "svg",
            new XAttribute("viewBox", Invariant($"0 0 {sheet.Width:0.##} {sheet.Height:0.##}")),
            new XAttribute("width", Invariant($"{look.WidthMm:0.##}mm")), new XAttribute("height", Invariant($"{sheet.Height * 25.4 / 96:0.##}mm")),
            new XAttribute("role", "img"), look.InPage ? new XAttribute("tabindex", "0") : null, new XAttribute("aria-labelledby", $"{id}-title {id}-desc"),
            new XAttribute("lang", figure.Language.Id), new XAttribute(XNamespace.Xml + "lang", figure.Language.Id),
            new XElement(Svg + "title", new XAttribute("id", $"{id}-title"), figure.Title),
            new XElement(Svg + "desc", new XAttribute("id", $"{id}-desc"), figure.Description),
            look.InPage ? null : new XElement(Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", ink.Hex(Palette.Page))),
            new XElement(Svg + "g", shapes.Elements()),
            Words(runs),
            new XElement(Svg + "g", new XAttribute("class", "told"), new XAttribute("fill-opacity", "0"), new XAttribute("pointer-events", "all"),
                sheet.Places.SelectMany(p => Hovers.Of(p.Frame.Panel, p.Frame, sheet.Size, Svg, titled: !look.InPage))));
        foreach ((string painted, string own) in ink.Replaced)
        {
            foreach (XAttribute colour in root.Descendants().Attributes().Where(a => a.Name.LocalName is "fill" or "stroke" && a.Value.Equals(painted, StringComparison.OrdinalIgnoreCase)).ToArray())
            {
                colour.Value = own;
            }
        }

        return Written(root);
    }

    private static XElement Shapes(Figure figure, Sheet sheet, Ink ink, List<Run> runs)
    {
        using MemoryStream stream = new();
        using (SKCanvas canvas = SKSvgCanvas.Create(SKRect.Create(sheet.Width, sheet.Height), stream))
        {
            Painter.Draw(sheet, canvas, ink, runs);
        }

        XElement drawn = XElement.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        return drawn.Descendants().Any(e => e.Name.LocalName == "text")
            ? throw new InvalidOperationException($"figure {figure.Name}: words were drawn past the pen")
            : drawn;
    }

    // A part is clipped to where the one before it was: one clip is enough for both. Numbers need no more digits than a screen shows.
    private static void Tidy(XElement shapes)
    {
        XElement? clip = null, part = null;
        foreach (XElement shape in shapes.Elements().ToArray())
        {
            if (shape.Name.LocalName == "clipPath")
            {
                if (clip is not null && XNode.DeepEquals(clip.FirstNode, shape.FirstNode))
                {
                    shape.Remove();
                }
                else
                {
                    clip = shape;
                }
            }
            else if (shape.Name.LocalName == "g" && shape.Attribute("clip-path") is { } by && clip is not null)
            {
                by.Value = $"url(#{(string)clip.Attribute("id")!})";
                if (part is not null && shape.ElementsBeforeSelf().LastOrDefault() == part && (string?)part.Attribute("clip-path") == by.Value && part.Attributes().Count() == 1 && shape.Attributes().Count() == 1)
                {
                    part.Add(shape.Elements());
                    shape.Remove();
                }
                else
                {
                    part = shape;
                }
            }
        }

        // An outline of the shape before it is one shape with it.
        foreach (XElement line in shapes.Descendants().Where(e => (string?)e.Attribute("fill") == "none" && e.Attribute("d") is not null).ToArray())
        {
            if (line.PreviousNode is XElement filled && (string?)filled.Attribute("d") == (string)line.Attribute("d")! && filled.Attribute("stroke") is null && (string?)filled.Attribute("fill") != "none")
            {
                filled.Add(line.Attributes().Where(a => a.Name.LocalName.StartsWith("stroke", StringComparison.Ordinal)));
                line.Remove();
            }
        }

        foreach (XAttribute number in shapes.DescendantsAndSelf().Attributes().Where(a => a.Name.LocalName is "x" or "y" or "width" or "height" or "cx" or "cy" or "rx" or "ry" or "stroke-width" or "fill-opacity" or "stroke-opacity").ToArray())
        {
            number.Value = double.TryParse(number.Value, CultureInfo.InvariantCulture, out double value) ? Invariant($"{value:0.##}") : number.Value;
        }

        // As SVG takes it to be.
        foreach (XAttribute usual in shapes.Descendants().Attributes("stroke-miterlimit").Where(a => a.Value == "4").ToArray())
        {
            usual.Remove();
        }
    }

    // Skia counts the ids of its clips on from picture to picture.
    private static void Renumber(XElement shapes, string name)
    {
        Dictionary<string, string> ids = [];
        foreach (XAttribute id in shapes.Descendants().Attributes("id").ToArray())
        {
            id.Value = ids[id.Value] = Invariant($"{name}-{ids.Count + 1}");
        }

        foreach (XAttribute link in shapes.Descendants().Attributes().Where(a => a.Value.StartsWith("url(#", StringComparison.Ordinal)).ToArray())
        {
            link.Value = $"url(#{ids[link.Value[5..^1]]})";
        }
    }

    // What most words share is said once, around them all; so is what only those with a halo use.
    private static XElement Words(List<Run> runs)
    {
        (string Size, string Colour) usual = runs.GroupBy(r => (Size(r), r.Colour)).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault(("", ""));
        return new XElement(Svg + "g", new XAttribute("font-family", Families), new XAttribute("font-size", usual.Size), new XAttribute("fill", usual.Colour),
            new XAttribute("stroke-linejoin", "round"), new XAttribute("stroke-opacity", "0.8"), new XAttribute("paint-order", "stroke"), runs.Select(r => Text(r, usual.Size, usual.Colour)));
    }

    private static string Size(Run run) => Invariant($"{run.Size:0.##}");

    private static XElement Text(Run run, string size, string colour) => new(Svg + "text",
        new XAttribute("x", Invariant($"{run.X:0.##}")), new XAttribute("y", Invariant($"{run.Y:0.##}")),
        Size(run) == size ? null : new XAttribute("font-size", Size(run)), run.Colour == colour ? null : new XAttribute("fill", run.Colour),
        new XAttribute("textLength", Invariant($"{run.Width:0.##}")), new XAttribute("lengthAdjust", "spacingAndGlyphs"),
        run.Bold ? new XAttribute("font-weight", "bold") : null,
        run.Halo is { } halo ? new[] { new XAttribute("stroke", halo), new XAttribute("stroke-width", Invariant($"{run.Size * 0.25f:0.##}")) } : null,
        run.Opacity < 1 ? new XAttribute("fill-opacity", Invariant($"{run.Opacity:0.##}")) : null,
        run.Text);

    private static string Written(XElement root)
    {
        StringBuilder text = new();
        using (XmlWriter writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = "", NewLineChars = "\n", CheckCharacters = true }))
        {
            root.Save(writer);
        }

        return text.Append('\n').ToString();
    }
}
