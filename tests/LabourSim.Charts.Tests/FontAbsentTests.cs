using System.Globalization;
using System.Text.RegularExpressions;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts.Tests;

/// <summary>An SVG on a machine that lacks its font: a browser takes another, and every word still fits where it was measured.</summary>
public sealed partial class FontAbsentTests
{
    // Far from our font: every letter is as wide as the widest.
    private const string Other = "font-family=\"monospace\"";

    [Fact]
    public void EveryWord_TakesTheWidthItWasMeasuredAt()
    {
        string[] drawings =
        [
            .. Language.All.SelectMany(l => new[] { Figures.HeadCount(FakeInput.Compare(), l), Figures.ExtractionChain(FakeInput.Compare(), l), Figures.Targets(FakeInput.Compare(), l) })
                .Select(f => Families().Replace(f.ToSvg(), Other)),
        ];
        drawings.ShouldAllBe(d => d.Contains(Other, StringComparison.Ordinal));

        (string dom, string[] console) = Chromium.Open($$"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Figures</title></head><body>{{string.Concat(drawings)}}
            <script>
            const words = [...document.querySelectorAll("svg text")];
            const off = words.map((w) => [w, w.getBBox().width - Number(w.getAttribute("textLength"))]).filter(([, d]) => Math.abs(d) > 2);
            document.documentElement.dataset.words = words.length;
            document.documentElement.dataset.off = off.map(([w, d]) => w.textContent + ": " + d).join("; ");
            </script></body></html>
            """);

        console.ShouldBeEmpty();
        int.Parse(Told(dom, "words"), CultureInfo.InvariantCulture).ShouldBeGreaterThan(150);
        Told(dom, "off").ShouldBe("");
    }

    private static string Told(string dom, string name) => Regex.Match(dom, $"data-{name}=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("font-family=\"[^\"]*\"")]
    private static partial Regex Families();
}
