using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LabourSim.Charts.Rendering;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Tests;

/// <summary>Every figure of results in every language, of results large, small, empty and stopped early.</summary>
public sealed class FigureTests
{
    private static readonly Dictionary<string, ExperimentResult> Inputs = new()
    {
        ["compare"] = FakeInput.Compare(),
        ["run"] = FakeInput.Run(),
        ["short"] = FakeInput.Short(),
        ["empty"] = FakeInput.Empty(),
        ["nothing"] = FakeInput.Nothing(),
        ["partial"] = FakeInput.Compare(2, 3) with { Partial = true, Runs = new RunCounts(4, 6) },
        ["seven"] = FakeInput.Compare(7, 2),
    };

    private static readonly Func<ExperimentResult, Language?, Figure>[] All =
    [
        Figures.HeadCount, Figures.ExtractionChain, Figures.QuotaDebt, Figures.ThreePurses, Figures.Cheongbu, Figures.Carried, Figures.Exits,
        Figures.HomeReach, Figures.Imperatives, Figures.TradeOff, Figures.Targets, Figures.Military, Figures.WinnersLosers,
    ];

    // One process draws them all; drawing takes most of the time of these tests.
    private static readonly Lazy<(string Of, Figure Figure, Rendered Drawn)[]> Drawn = new(() =>
    {
        (string Of, Figure Figure)[] figures = [.. Inputs.SelectMany(i => Language.All.SelectMany(l => All.Select(f => ($"{i.Key} {l.Id}", f(i.Value, l)))))];
        IReadOnlyList<Rendered> drawn = NodeRenderer.Render([.. figures.Select(f => f.Figure)], png: false);
        return [.. figures.Select((f, i) => (f.Of, f.Figure, drawn[i]))];
    });

    [Fact]
    public void EveryFigure_OfEveryResult_IsDrawnWithTitleSourceAndUnits()
    {
        foreach ((string of, Figure figure, Rendered drawn) in Drawn.Value)
        {
            string text = Text(drawn.Svg);
            string what = $"{figure.Name} of {of}";
            foreach (string word in figure.Title.Split(' '))
            {
                text.ShouldContain(word, customMessage: what);
            }

            text.ShouldContain("LabourSim 0.1.0", customMessage: what);
            figure.Source.ShouldContain(figure.Language.Id == "en" ? "seed 1" : "씨앗 1", customMessage: what);
            figure.Subtitle.ShouldNotContain("{", customMessage: what);
            figure.Panels.ShouldAllBe(p => ((string?)p.Spec["description"] ?? "").Length > 10, what);
        }
    }

    [Fact]
    public void NoText_LiesOutsideThePicture()
    {
        foreach ((string of, Figure figure, Rendered drawn) in Drawn.Value)
        {
            XElement svg = XElement.Parse(drawn.Svg);
            double[] box = [.. svg.Attribute("viewBox")!.Value.Split(' ').Select(v => double.Parse(v, CultureInfo.InvariantCulture))];
            foreach ((string text, double left, double right, double y) in Places(svg, 0, 0))
            {
                (left >= -1 && right <= box[2] + 1 && y >= 0 && y <= box[3] + 1).ShouldBeTrue($"{figure.Name} of {of}: '{text}' at {left:0} to {right:0}, {y:0} of {box[2]:0} by {box[3]:0}");
            }
        }
    }

    [Fact]
    public void KoreanFigures_SayNothingInEnglish()
    {
        // Ids, the program's name and what stands for itself.
        Regex known = new("LabourSim|baseline|no-mandate|harm-reduction|fair-pay|shutdown|no-cheongbu|full-compliance|K[0-9]{2}|ILO|USD", RegexOptions.CultureInvariant);
        foreach ((string of, Figure figure, Rendered drawn) in Drawn.Value.Where(d => d.Figure.Language.Id == "ko"))
        {
            Regex.Matches(known.Replace(string.Join(' ', SpecWords.Of(figure).Prepend(Text(drawn.Svg))), ""), "[A-Za-z]{2,}").Select(m => m.Value).Distinct()
                .ShouldBeEmpty($"{figure.Name} of {of}");
        }
    }

    [Fact]
    public void StoppedEarly_TheSubtitleSaysSo()
    {
        foreach ((string of, Figure figure, _) in Drawn.Value)
        {
            bool partial = of.StartsWith("partial", StringComparison.Ordinal) || of.StartsWith("nothing", StringComparison.Ordinal);
            figure.Subtitle.Contains(figure.Language.Id == "en" ? "PARTIAL" : "일부 결과", StringComparison.Ordinal).ShouldBe(partial, $"{figure.Name} of {of}");
        }
    }

    [Fact]
    public void WithoutAnyone_NoFigureOfPeopleHasPanels()
    {
        foreach ((_, Figure figure, _) in Drawn.Value.Where(d => d.Of == "empty en" && d.Figure.Name is not "targets"))
        {
            figure.Panels.ShouldBeEmpty(figure.Name);
            figure.Subtitle.ShouldContain("nothing to", customMessage: figure.Name);
        }
    }

    [Fact]
    public void DrawnTwice_TheBytesAreEqual()
    {
        Figure[] figures = [.. Language.All.Select(l => Figures.ExtractionChain(Inputs["compare"], l)), .. All.Select(f => f(Inputs["compare"], null))];
        IReadOnlyList<Rendered> first = NodeRenderer.Render(figures, png: true), again = NodeRenderer.Render(figures, png: true);
        for (int i = 0; i < figures.Length; i++)
        {
            again[i].Svg.ShouldBe(first[i].Svg, figures[i].Name);
            again[i].Png!.AsSpan().SequenceEqual(first[i].Png).ShouldBeTrue(figures[i].Name);
        }
    }

    [Fact]
    public void TheCatalogue_ListsWhatAnyComparisonDrawsFirst()
    {
        FigureCatalogue.All.Select(f => f.FromComparison).ShouldBe(FigureCatalogue.All.Select(f => f.FromComparison).OrderDescending());
        FigureCatalogue.All.Select(f => f.Name).ShouldBeUnique();
        All.Select(f => f(Inputs["compare"], null).Name).ShouldBeSubsetOf(FigureCatalogue.All.Select(f => f.Name));
    }

    [Fact]
    public void EveryHtml_CarriesItsFigureWhole()
    {
        foreach (Func<ExperimentResult, Language?, Figure> draw in All)
        {
            Figure figure = draw(Inputs["compare"], null);
            string html = figure.ToHtml();
            Regex.Count(html, "class=\"chart\"").ShouldBe(figure.Panels.Count, figure.Name);
            html.ShouldNotContain("src=\"http", customMessage: figure.Name);
        }
    }

    private static string Text(string svg) => string.Join(' ', XElement.Parse(svg).Descendants().Where(e => e.Name.LocalName is "text" && !e.HasElements || e.Name.LocalName == "tspan").Select(e => e.Value));

    /// <summary>Every piece of text with its ends and height in the picture, letters taken as narrow as they come.</summary>
    private static IEnumerable<(string Text, double Left, double Right, double Y)> Places(XElement element, double x, double y)
    {
        Match move = Regex.Match((string?)element.Attribute("transform") ?? "", @"translate\(([-0-9.e]+)[, ]+([-0-9.e]+)\)");
        (double dx, double dy) = move.Success ? (Number(move.Groups[1].Value), Number(move.Groups[2].Value)) : (0, 0);
        if (element.Name.LocalName == "text" && element.Value.Length > 0 && (string?)element.Attribute("opacity") != "0")
        {
            double size = Number(Regex.Match((string?)element.Attribute("font-size") ?? "11", "[0-9.]+").Value);
            double wide = (element.HasElements ? element.Elements().Max(e => e.Value.Length) : element.Value.Length) * size * 0.45;
            double left = x + dx - ((string?)element.Attribute("text-anchor") switch { "middle" => wide / 2, "end" => wide, _ => 0 });
            yield return (element.Value, left, left + wide, y + dy);
        }

        foreach ((string, double, double, double) place in element.Elements().SelectMany(e => Places(e, x + dx, y + dy)))
        {
            yield return place;
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
