using FsCheck;
using FsCheck.Fluent;
using LabourSim.Charts.Layouts;
using LabourSim.Charts.Rendering;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts.Tests.Layouts;

/// <summary>What must hold of every layout, whatever is laid out.</summary>
public sealed class LayoutTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void EveryLanguage_IsWrittenWithOurFontAlone()
    {
        foreach (Language language in Language.All)
        {
            // Signs that stand for themselves are drawn as forms, never written.
            language.Texts.Where(t => t.Key.StartsWith("figure.", StringComparison.Ordinal)).SelectMany(t => Letters.Drawn(t.Value).EnumerateRunes().Select(r => (t.Key, Rune: r)))
                .Where(r => !Typefaces.Has(r.Rune.Value)).Select(r => $"{r.Key}: {r.Rune}").Distinct().ShouldBeEmpty(language.Id);
        }

        Enumerable.Range('가', '힣' - '가' + 1).Where(c => !Typefaces.Has(c)).ShouldBeEmpty();
    }

    [Fact]
    public void WrappedLines_AreNoWiderThanAsked_AndLoseNoLetter() => Prop.ForAll(
        Gen.Elements("a", "word", "노동자", "체류국의", "1,234.5", "incomprehensibilities", "—", "½").ListOf().ToArbitrary(),
        Gen.Choose(20, 300).ToArbitrary(),
        (words, width) =>
        {
            string text = string.Join(' ', words);
            IReadOnlyList<string> lines = Letters.Wrap(text, width, 12);
            lines.ShouldAllBe(l => Letters.Width(l, 12, false) <= width || l.Length == 1);
            string.Concat(lines).Replace(" ", "", StringComparison.Ordinal).ShouldBe(string.Concat(words));
        }).Check(Many);

    [Fact]
    public void AnAreasName_LiesInsideIt() => Prop.ForAll(
        Gen.Choose(0, 100).Two().ListOf(30).ToArbitrary(), Gen.Choose(5, 120).ToArbitrary(),
        (edges, wide) =>
        {
            Slice[] slices = [.. edges.Select((e, i) => new Slice(i * 8, Math.Min(e.Item1, e.Item2), Math.Max(e.Item1, e.Item2)))];
            const float high = 10;
            if (AreaNames.Place(slices, wide, high) is not { } place)
            {
                return;
            }

            foreach (Slice slice in slices.Where(s => Math.Abs(s.X - place.X) <= wide / 2.0))
            {
                slice.Top.ShouldBeLessThanOrEqualTo(place.Y - high / 2 + 0.01f);
                slice.Bottom.ShouldBeGreaterThanOrEqualTo(place.Y + high / 2 - 0.01f);
            }
        }).Check(Many);

    [Fact]
    public void ALevelArea_HasItsNameInTheMiddle()
    {
        Slice[] slices = [.. Enumerable.Range(0, 101).Select(i => new Slice(i, 10, 40))];

        AreaNames.Place(slices, 20, 10).ShouldBe((50f, 25f));
        AreaNames.Place(slices, 20, 31).ShouldBeNull();
        AreaNames.Place(slices, 200, 10).ShouldBeNull();
    }

    [Fact]
    public void PlacesOfAFlow_NeitherOverlapNorLoseWhatPasses() => Prop.ForAll(
        Gen.Choose(0, 3).SelectMany(_ => Gen.Choose(1, 400)).ListOf(12).ToArbitrary(),
        amounts =>
        {
            const double letters = 6, air = 3;
            // From one source to twelve places, and on to four.
            SankeyFlow[] flows =
            [
                .. amounts.Select((a, i) => new SankeyFlow(1, "source", $"p{i:00}", a / 10.0)),
                .. amounts.Select((a, i) => new SankeyFlow(2, $"p{i:00}", $"end{i % 4}", a / 10.0)),
            ];
            Sankey sankey = Sankey.Of(flows, (_, place) => place[^1] - '0' + (place.StartsWith("p1", StringComparison.Ordinal) ? 10 : 0), letters, air, 1);
            foreach (IGrouping<int, SankeyPlace> column in sankey.Places.GroupBy(p => p.Column))
            {
                column.Sum(p => p.Amount).ShouldBe(amounts.Sum() / 10.0, 1e-6);
                foreach ((SankeyPlace above, SankeyPlace below) in column.Zip(column.Skip(1)))
                {
                    below.Top.ShouldBeGreaterThanOrEqualTo(above.Top + above.Amount + air - 1e-9);
                }

                SankeyPlace[] named = [.. column.Where(p => p.Amount >= 1)];
                foreach ((SankeyPlace above, SankeyPlace below) in named.Zip(named.Skip(1)))
                {
                    below.Label.ShouldBeGreaterThanOrEqualTo(above.Label + letters - 1e-9);
                }
            }

            // Ribbons fill each place from its top to its bottom.
            foreach (SankeyPlace place in sankey.Places.Where(p => p.Column > 0))
            {
                SankeyRibbon[] into = [.. sankey.Ribbons.Where(r => r.Flow.Step == place.Column && r.Flow.To == place.Place)];
                into.Min(r => r.To).ShouldBe(place.Top, 1e-9);
                into.Max(r => r.To + r.Flow.Amount).ShouldBe(place.Top + place.Amount, 1e-9);
            }

            sankey.Bottom.ShouldBeGreaterThanOrEqualTo(sankey.Places.Max(p => p.Top + p.Amount));
        }).Check(Many);

    [Fact]
    public void AnAxis_HoldsItsValues_AndMarksRoundOnes() => Prop.ForAll(
        Gen.Choose(-1_000_000, 1_000_000).Two().ToArbitrary(), Gen.Choose(-6, 6).ToArbitrary(),
        (ends, power) =>
        {
            double low = Math.Min(ends.Item1, ends.Item2) * Math.Pow(10, power), high = Math.Max(ends.Item1, ends.Item2) * Math.Pow(10, power);
            Axis axis = Axes.Number(low, high, "x", Language.English);
            axis.Low.ShouldBeLessThanOrEqualTo(low + 1e-6 * Math.Abs(low));
            axis.High.ShouldBeGreaterThanOrEqualTo(high - 1e-6 * Math.Abs(high));
            axis.Ticks.Count.ShouldBeInRange(2, 9);
            axis.Ticks.Select(t => t.Words).ShouldBeUnique();
        }).Check(Many);

    [Theory]
    [InlineData(0, 30_000, "0 5k 10k 15k 20k 25k 30k")]
    [InlineData(0, 9_500, "0 2k 4k 6k 8k 10k")]
    [InlineData(-1, 0.6, "−1.0 −0.5 0 0.5 1.0")]
    [InlineData(0, 1.2e6, "0 200k 400k 600k 800k 1,000k 1,200k")]
    [InlineData(8.1, 9.2, "8.0 8.2 8.4 8.6 8.8 9.0 9.2")]
    public void NumbersBesideAnAxis_ShareTheirSuffixAndDecimals(double low, double high, string words) =>
        string.Join(' ', Axes.Number(low, high, "x", Language.English).Ticks.Select(t => t.Words)).ShouldBe(words);

    [Fact]
    public void NamesOfPoints_OverlapNeitherOneAnotherNorAPointNorTheEdge()
    {
        // The second lies where the first's name would be on the right; the third has the edge there; the fourth has room.
        PointNames.Sides([new(10, 10), new(11, 10), new(29.5, 3), new(2, 15)], [1, 1, 1, 1], 30).ShouldBe([Side.Left, Side.Right, Side.Left, Side.Right]);
        // Two at nearly one place, each on its free side, and one without a name.
        PointNames.Sides([new(10, 10), new(10.1, 10), new(20, 10)], [1, 1, 0], 30).ShouldBe([Side.Left, Side.Right, Side.Right]);
    }
}
