using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Tests;

/// <summary>Every figure of results in every language, of results large, small, empty and stopped early.</summary>
public sealed class FigureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    internal static readonly Dictionary<string, ExperimentResult> Inputs = new()
    {
        ["compare"] = FakeInput.Compare(),
        ["one replicate"] = FakeInput.Compare(3, 1),
        ["run"] = FakeInput.Run(),
        ["short"] = FakeInput.Short(),
        ["empty"] = FakeInput.Empty(),
        ["nothing"] = FakeInput.Nothing(),
        ["partial"] = FakeInput.Compare(2, 3) with { Partial = true, Runs = new RunCounts(4, 6) },
        ["seven"] = FakeInput.Compare(7, 2),
    };

    private static readonly (string Of, Figure Figure)[] All =
    [
        .. Inputs.SelectMany(i => Language.All.SelectMany(l => FigureCatalogue.All.Where(f => f.FromComparison)
            .Select(f => f.Draw(new FigureSource("", i.Value), l)).OfType<Figure>().Select(f => ($"{f.Name} of {i.Key} {l.Id}", f)))),
    ];

    private static readonly Lazy<(string Of, Figure Figure, XElement Drawn)[]> Drawn = new(() =>
        [.. All.AsParallel().AsOrdered().Select(f => (f.Of, f.Figure, XElement.Parse(f.Figure.ToSvg())))]);

    private static readonly Figure One = Figures.HeadCount(Inputs["compare"]);

    [Fact]
    public void EveryFigure_OfEveryResult_IsDrawnWithTitleAndSource()
    {
        Drawn.Value.Length.ShouldBeGreaterThan(20);
        foreach ((string of, Figure figure, XElement drawn) in Drawn.Value)
        {
            string text = Text(drawn);
            text.ShouldContain(figure.Title, customMessage: of);
            text.ShouldContain("LabourSim 0.1.0", customMessage: of);
            figure.Source.ShouldContain(figure.Language.Id == "en" ? "seed 1" : "씨앗 1", customMessage: of);
            figure.Subtitle.ShouldNotContain("{", customMessage: of);
            figure.Panels.ShouldAllBe(p => p.Description.Length > 10, of);
        }
    }

    [Fact]
    public void EveryPicture_SaysWhatItIsToThoseWhoHearIt()
    {
        foreach ((string of, Figure figure, XElement drawn) in Drawn.Value)
        {
            ((string?)drawn.Attribute("role")).ShouldBe("img", of);
            ((string?)drawn.Attribute("lang")).ShouldBe(figure.Language.Id, of);
            drawn.Element(Svg + "title")!.Value.ShouldBe(figure.Title, of);
            drawn.Element(Svg + "desc")!.Value.ShouldBe(figure.Description, of);
            foreach (string id in ((string)drawn.Attribute("aria-labelledby")!).Split(' '))
            {
                drawn.Elements().ShouldContain(e => (string?)e.Attribute("id") == id, of);
            }

            drawn.Descendants(Svg + "path").ShouldAllBe(e => !((string)e.Attribute("d")!).Contains("nan", StringComparison.OrdinalIgnoreCase), of);
        }
    }

    [Fact]
    public void EveryMarkThatTellsSomething_HasAShapeThatTellsIt()
    {
        foreach ((string of, Figure figure, XElement drawn) in Drawn.Value)
        {
            string[] told = [.. drawn.Descendants().Where(e => e.Attribute("data-said") is not null).Select(e => e.Element(Svg + "title")!.Value)];
            told.ShouldBe(drawn.Descendants().Attributes("data-said").Select(a => a.Value), of);
            foreach (string said in figure.Panels.SelectMany(p => p.Readings.Select(r => r.Words).Concat(p.Marks.Select(m => m.Said).Where(s => s.Length > 0))))
            {
                told.ShouldContain(said, of);
            }
        }
    }

    [Fact]
    public void NoWord_LiesOutsideThePicture()
    {
        foreach (FigureLook look in (FigureLook[])[FigureLook.Default, new() { WidthMm = 85, FontSize = 7 }, new() { WidthMm = 300, FontSize = 18 }])
        {
            foreach ((string of, Figure figure) in All.Where(f => f.Of.Contains("compare", StringComparison.Ordinal) || f.Of.Contains("seven", StringComparison.Ordinal)))
            {
                Outside(figure, look).ShouldBeEmpty($"{of} at {look.WidthMm} mm");
            }
        }
    }

    /// <summary>Words of a picture that lie outside it.</summary>
    internal static IEnumerable<string> Outside(Figure figure, FigureLook look)
    {
        XElement drawn = XElement.Parse(figure.ToSvg(look));
        double[] box = [.. ((string)drawn.Attribute("viewBox")!).Split(' ').Select(Number)];
        return drawn.Descendants(Svg + "text").Select(t => (t.Value, X: Number(t, "x"), Y: Number(t, "y"), Wide: Number(t, "textLength"), High: Number(t, "font-size")))
            .Where(t => t.X < -1 || t.X + t.Wide > box[2] + 1 || t.Y - t.High < -2 || t.Y > box[3]).Select(t => $"'{t.Value}' at {t.X} of {box[2]}, {t.Y} of {box[3]}");
    }

    [Fact]
    public void EveryAxisOfAQuantity_NamesItsUnit()
    {
        // Targets have units of their own, each beside its row.
        foreach ((string of, Figure figure) in All.Where(d => d.Figure.Language.Id == "en" && d.Figure.Name is not "targets"))
        {
            foreach (Axis axis in figure.Panels.SelectMany(p => new[] { p.X, p.Y }).Where(a => a.Scale is Scale.Linear && a.Ticks.Count > 0))
            {
                axis.Title.ShouldNotBeNull(of);
                axis.Title.ShouldMatch("%|USD|0 to 1|person|people|month|year|indicators", of);
            }
        }
    }

    [Fact]
    public void KoreanFigures_SayNothingInEnglish()
    {
        // Ids, the program's name and what stands for itself.
        Regex known = new("LabourSim|baseline|no-mandate|harm-reduction|fair-pay|shutdown|no-cheongbu|full-compliance|K[0-9]{2}|ILO|USD", RegexOptions.CultureInvariant);
        foreach ((string of, _, XElement drawn) in Drawn.Value.Where(d => d.Figure.Language.Id == "ko"))
        {
            Regex.Matches(known.Replace(drawn.Value, ""), "[A-Za-z]{2,}").Select(m => m.Value).Distinct().ShouldBeEmpty(of);
        }
    }

    [Fact]
    public void StoppedEarly_TheSubtitleSaysSo()
    {
        foreach ((string of, Figure figure) in All)
        {
            bool partial = of.Contains("partial", StringComparison.Ordinal) || of.Contains("nothing", StringComparison.Ordinal);
            figure.Subtitle.Contains(figure.Language.Id == "en" ? "PARTIAL" : "일부 결과", StringComparison.Ordinal).ShouldBe(partial, of);
        }
    }

    [Fact]
    public void WithoutAnyone_NoFigureOfPeopleHasPanels()
    {
        foreach ((string of, Figure figure) in All.Where(d => d.Of.EndsWith("empty en", StringComparison.Ordinal) && d.Figure.Name is not "targets"))
        {
            figure.Panels.ShouldBeEmpty(of);
            figure.Subtitle.ShouldMatch("nothing to|^No ", of);
        }
    }

    [Fact]
    public void DrawnAgain_AndByManyThreads_TheBytesAreEqual()
    {
        Figure[] figures = [.. All.Where(f => f.Of.EndsWith("compare ko", StringComparison.Ordinal)).Select(f => f.Figure)];
        (string Svg, string Png)[] first = [.. figures.Select(Bytes)];
        (string Svg, string Png)[] again = [.. Enumerable.Range(0, 3 * figures.Length).AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(i => Bytes(figures[i % figures.Length]))];

        for (int i = 0; i < again.Length; i++)
        {
            (again[i].Svg == first[i % figures.Length].Svg).ShouldBeTrue(figures[i % figures.Length].Name);
            again[i].Png.ShouldBe(first[i % figures.Length].Png, figures[i % figures.Length].Name);
        }

        static (string, string) Bytes(Figure figure) =>
            (figure.ToSvg(), Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(figure.ToPng(new FigureLook { Dpi = 60 }))));
    }

    [Fact]
    public void APicture_HasTheSizeThatWasAskedFor()
    {
        byte[] png = One.ToPng(new FigureLook { WidthMm = 100, HeightMm = 120, FontSize = 6, Dpi = 254 });

        // The header has width and height in pixels, ten a millimetre here; the chunk of physical size pixels a metre.
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).ShouldBe(1000);
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)).ShouldBe(1200);
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(41)).ShouldBe(10_000);
        XElement svg = XElement.Parse(One.ToSvg(new FigureLook { WidthMm = 100, HeightMm = 120, FontSize = 6 }));
        ((string)svg.Attribute("width")!, (string)svg.Attribute("height")!).ShouldBe(("100mm", "120mm"));
    }

    [Fact]
    public void APicture_ThatCannotBeSoLowOrSoFine_SaysWhatCan()
    {
        InputException low = Should.Throw<InputException>(() => One.ToSvg(new FigureLook { WidthMm = 100, HeightMm = 40 }));
        string least = System.Text.RegularExpressions.Regex.Match(low.Message, "expected ([0-9]+) or more").Groups[1].Value;
        One.ToSvg(new FigureLook { WidthMm = 100, HeightMm = int.Parse(least, CultureInfo.InvariantCulture) }).ShouldContain("<svg");

        InputException fine = Should.Throw<InputException>(() => One.ToPng(new FigureLook { WidthMm = 1000, HeightMm = 1000, Dpi = 1200 }));
        fine.Message.ShouldContain("--dpi: 1200: expected ");
    }

    // A plot is drawn once to find its layout; its words stood there once more.
    [Fact]
    public void NoWord_StandsTwiceInOnePlace()
    {
        foreach (Figure figure in All.Select(d => d.Figure))
        {
            XElement.Parse(figure.ToSvg()).Descendants(Svg + "text").Select(t => $"{t.Attribute("x")!.Value} {t.Attribute("y")!.Value} {t.Value}").ShouldBeUnique(figure.Name);
        }
    }

    [Fact]
    public void InGrey_NoColourIsLeft()
    {
        string[] colours = [.. XElement.Parse(One.ToSvg(new FigureLook { Grey = true })).Descendants().Attributes().Where(a => a.Name.LocalName is "fill" or "stroke")
            .Select(a => a.Value).Where(v => v.StartsWith('#')).Distinct()];

        colours.Length.ShouldBeGreaterThan(3);
        // "#RRGGBB", or "#RGB" where that says the same.
        colours.ShouldAllBe(c => c.Length == 4 ? c[1] == c[2] && c[2] == c[3] : c.Substring(1, 2) == c.Substring(3, 2) && c.Substring(3, 2) == c.Substring(5, 2));
    }

    [Fact]
    public void InAPage_ThePagesOwnColoursAreTaken()
    {
        string[] colours = [.. XElement.Parse(Figures.Imperatives(Inputs["compare"]).ToSvg(new FigureLook { InPage = true })).Descendants().Attributes().Where(a => a.Name.LocalName is "fill" or "stroke").Select(a => a.Value).Distinct()];

        colours.ShouldContain("currentColor");
        colours.ShouldContain("var(--soft)");
        colours.ShouldNotContain(c => c.StartsWith("#1A1A1", StringComparison.Ordinal) || c.StartsWith("#5555", StringComparison.Ordinal));
    }

    [Fact]
    public void WithoutTitleAndSource_TheDrawingStays()
    {
        string text = Text(XElement.Parse(One.ToSvg(new FigureLook { NoTitle = true, NoSource = true })));

        text.ShouldNotContain(One.Title);
        text.ShouldNotContain("seed 1");
        text.ShouldContain("Russia");
    }

    [Fact]
    public void Numbers_AreInTheTable()
    {
        string[] lines = One.ToCsv().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines[0].ShouldBe("scenario,by,of,month,people");
        lines.ShouldContain("baseline,host,russia,2007-01,10500");
        foreach ((string of, Figure figure) in All)
        {
            // A figure without people has no rows, and its columns all the same.
            figure.ToCsv().StartsWith(figure.Data.Columns[0], StringComparison.Ordinal).ShouldBeTrue(of);
            (figure.Panels.Count == 0 || figure.Data.Rows.Count > 0).ShouldBeTrue(of);
            figure.Data.Rows.ShouldAllBe(r => r.Count == figure.Data.Columns.Count, of);
        }
    }

    [Fact]
    public void ItsPlots_CanBeGoneOnFrom()
    {
        IReadOnlyList<ScottPlot.Plot> plots = Figures.Imperatives(Inputs["compare"]).Plots();

        plots.Count.ShouldBe(7);
        plots[0].Axes.GetLimits().Left.ShouldBe(2007);
        plots[0].Add.VerticalLine(2012);
        plots[0].GetImageBytes(300, 200).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void TheCatalogue_ListsWhatAnyComparisonDrawsFirst()
    {
        FigureCatalogue.All.Select(f => f.FromComparison).ShouldBe(FigureCatalogue.All.Select(f => f.FromComparison).OrderDescending());
        FigureCatalogue.All.Select(f => f.Name).ShouldBeUnique();
    }

    private static string Text(XElement svg) => string.Join(' ', svg.Descendants(Svg + "text").Select(e => e.Value));

    // What words share stands around them.
    private static double Number(XElement element, string name) => Number((string)(element.Attribute(name) ?? element.Parent!.Attribute(name))!);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
