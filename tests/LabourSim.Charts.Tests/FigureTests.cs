using System.Text.Json.Nodes;
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
    public void EveryFigure_OfEveryResult_IsDrawnWithTitleAndSource()
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
    public void EveryAxisOfAQuantity_NamesItsUnit()
    {
        // Targets have units of their own, each beside its row.
        foreach ((string of, Figure figure, _) in Drawn.Value.Where(d => d.Figure.Language.Id == "en" && d.Figure.Name is not "targets"))
        {
            foreach (string title in figure.Panels.SelectMany(p => AxisTitles(p.Spec)))
            {
                title.ShouldMatch("%|USD|0 to 1|person|people|month|year|indicators", $"{figure.Name} of {of}");
            }
        }
    }

    [Fact]
    public void NoText_LiesOutsideThePicture()
    {
        foreach ((string of, Figure figure, Rendered drawn) in Drawn.Value)
        {
            DrawnText.Outside(drawn.Svg).ShouldBeEmpty($"{figure.Name} of {of}");
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

    [Theory]
    [InlineData("Fair pay", false)]
    [InlineData("Fair pay · 공정한 임금", true)]
    public void KoreanFonts_AreLoadedForKoreanText_WhateverTheFiguresLanguage(string title, bool korean) =>
        Fonts.Find(title).Any(f => f.Contains("Nanum", StringComparison.Ordinal)).ShouldBe(korean);

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

    /// <summary>Titles of axes with numbers. One without a title has to say so, or Vega-Lite writes the field's name there.</summary>
    private static IEnumerable<string> AxisTitles(JsonNode? node)
    {
        if (node is JsonObject channel && (channel["type"] as JsonValue)?.ToString() == "quantitative" && channel["axis"] is JsonObject axis)
        {
            axis.ContainsKey("title").ShouldBeTrue(channel.ToJsonString());
            if (axis["title"] is { } title)
            {
                yield return (string)title!;
            }
        }

        IEnumerable<JsonNode?> inside = node switch { JsonObject o => o.Select(p => p.Value), JsonArray a => a, _ => [] };
        foreach (string title in inside.SelectMany(AxisTitles))
        {
            yield return title;
        }
    }

    private static string Text(string svg) => string.Join(' ', XElement.Parse(svg).Descendants().Where(e => e.Name.LocalName is "text" && !e.HasElements || e.Name.LocalName == "tspan").Select(e => e.Value));
}
