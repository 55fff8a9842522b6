using System.Text.RegularExpressions;
using System.Xml.Linq;
using LabourSim.Charts.Drawing;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Lives;
using LabourSim.Experiments.Statistics;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Charts.Tests.Drawing;

/// <summary>Every figure of analyses, claims and lives in every language, on usual, empty, smallest and large inputs.</summary>
public sealed class AnalysisFigureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Methods = ["morris", "sobol", "prcc"];

    private static readonly Lazy<(string Of, Figure Figure, XElement Drawn)[]> Drawn = new(() =>
        [.. Language.All.SelectMany(Inputs).Select((f, i) => ($"{f.Name}, {f.Language.Id}, input {i}", f)).AsParallel().AsOrdered().Select(f => (f.Item1, f.f, XElement.Parse(f.f.ToSvg())))]);

    [Fact]
    public void EveryFigure_OfEveryInput_IsDrawnWithItsWordsInside()
    {
        Drawn.Value.Length.ShouldBeGreaterThan(60);
        foreach ((string of, Figure figure, XElement drawn) in Drawn.Value)
        {
            string text = string.Join(' ', drawn.Descendants(Svg + "text").Select(e => e.Value));
            text.ShouldContain(figure.Title.Split(' ')[0], customMessage: of);
            figure.Subtitle.ShouldNotContain("{", customMessage: of);
            figure.Panels.ShouldAllBe(p => p.Description.Length > 5, of);
            drawn.ToString().ShouldNotContain("NaN", Case.Sensitive, of);
            drawn.Descendants(Svg + "path").ShouldAllBe(e => !((string)e.Attribute("d")!).Contains("nan", StringComparison.OrdinalIgnoreCase), of);
            foreach (FigureLook look in (FigureLook[])[FigureLook.Default, new() { WidthMm = 85, FontSize = 7 }, new() { WidthMm = 300, FontSize = 18 }])
            {
                FigureTests.Outside(figure, look).ShouldBeEmpty($"{of} at {look.WidthMm} mm");
            }
        }
    }

    [Fact]
    public void EveryMarkThatTellsSomething_HasAShapeThatTellsIt()
    {
        foreach ((string of, Figure figure, XElement drawn) in Drawn.Value)
        {
            HashSet<string> told = [.. drawn.Descendants().Attributes("data-said").Select(a => a.Value)];
            figure.Panels.SelectMany(p => p.Readings.Select(r => r.Words).Concat(p.Marks.Select(m => m.Said))).Where(s => s.Length > 0 && !told.Contains(s)).ShouldBeEmpty(of);
        }
    }

    [Fact]
    public void DrawnAgain_TheBytesAreEqual()
    {
        Figure[] figures = [.. Inputs(Language.English).Where(f => f.Panels.Count > 0)];

        figures.Select(f => f.ToSvg()).ShouldBe(Inputs(Language.English).Where(f => f.Panels.Count > 0).Select(f => f.ToSvg()));
    }

    [Fact]
    public void EveryFigureWithADrawing_HasItsNumbers()
    {
        foreach ((string of, Figure figure, _) in Drawn.Value.Where(d => d.Figure.Panels.Any(p => p.X.Ticks.Count > 0)))
        {
            figure.Data.Rows.ShouldNotBeEmpty(of);
            figure.Data.Rows.ShouldAllBe(r => r.Count == figure.Data.Columns.Count, of);
        }
    }

    [Fact]
    public void KoreanFigures_SayNothingInEnglish()
    {
        // Ids, the program's name and signs of mathematics.
        Regex known = new("PRIM|mu\\*|sigma|russia-[0-9-]+|[a-z-]*factor-[0-9]+(@[a-z]+)?|leave-existential-[0-9]+|double-repatriation-mandate|baseline|no-mandate|LabourSim|[a-z]+(-[a-z]+)*@[a-z]+|side-start|quota-growth|phone-detection|leave-fear|policy-[0-9]+", RegexOptions.CultureInvariant);
        foreach ((string of, _, XElement drawn) in Drawn.Value.Where(d => d.Figure.Language.Id == "ko"))
        {
            // A long id is broken where it must be, so words are read where they are told, not where they are drawn.
            string said = string.Join(' ', drawn.Elements().Where(e => e.Name.LocalName is "title" or "desc").Select(e => e.Value).Concat(drawn.Descendants().Attributes("data-said").Select(a => a.Value)));
            Regex.Matches(known.Replace(said, ""), "[A-Za-z]{2,}").Select(m => m.Value).Distinct().ShouldBeEmpty(of);
        }
    }

    [Fact]
    public void WhatMayBeNothing_IsPaleAndThin()
    {
        // Correlations of 0.9, 0.6, 0.3 with intervals above zero, 0 from -0.1 to 0.05 across it, -0.3 below it; the sixth is not defined.
        BarMark[] bars = [.. Figures.Prcc(FakeAnalyses.Prcc).Panels[0].Marks.OfType<BarMark>()];

        bars.Select(b => b.Opacity < 1).ShouldBe([false, false, false, true, false]);
        bars.Select(b => b.Thick < 0.5).ShouldBe([false, false, false, true, false]);
        Figures.Prcc(FakeAnalyses.Prcc).Legend.ShouldContain(l => l.Words.StartsWith("pale and thin", StringComparison.Ordinal));
    }

    [Fact]
    public void Factors_DifferByWhatTheyRestOn_InFormAsInColour()
    {
        // side-start rests on an assumption alone, quota-growth on evidence, phone-detection and leave-fear on both.
        Panel panel = Figures.Morris(FakeAnalyses.Morris).Panels[0];
        BarMark Of(string factor) => panel.Marks.OfType<BarMark>().Single(b => b.At == panel.Y.Ticks.Single(t => t.Words == factor).At);

        (Of("side-start").Fill, Of("side-start").Hatched).ShouldBe((1, false));
        (Of("quota-growth").Fill, Of("quota-growth").Hatched).ShouldBe((0, false));
        (Of("phone-detection").Fill, Of("phone-detection").Hatched).ShouldBe((1, true));
        Of("leave-fear").Colour.ShouldBe(Of("phone-detection").Colour);
        new[] { Of("side-start").Colour, Of("quota-growth").Colour, Of("leave-fear").Colour }.ShouldBeUnique();
    }

    [Fact]
    public void TooFewTrajectories_StandInThePanelsTitle()
    {
        Figures.Morris(Sensitivity("morris", 5)).Panels[0].Title!.ShouldContain("only 16 trajectories");
        Analysis enough = Sensitivity("morris", 5);
        enough = enough with { Tables = [enough.Tables[0] with { Rows = [["state-revenue", "level of no-mandate", "USD per month", 20]] }, enough.Tables[1]] };
        Figures.Morris(enough).Panels[0].Title!.ShouldNotContain("only");
    }

    [Fact]
    public void Box_LiesWithinTheFullRangeOfItsFactor()
    {
        // 0.05 to 0.09 within 0.02 to 0.09: from (0.05 - 0.02) / 0.07 = 42.857 % to the end.
        BarMark box = Figures.PrimBoxes(FakeAnalyses.Discover).Panels[1].Marks.OfType<BarMark>().First(b => b.Said.StartsWith("side-start", StringComparison.Ordinal));

        box.From.ShouldBe(42.857, 0.001);
        box.To.ShouldBe(100, 1e-9);
    }

    [Fact]
    public void Peeling_MarksTheChosenBox_AndLeavesOutWhatWasNotFoundAgain()
    {
        // Step 8: coverage 1 - 64 / 200 = 0.68, density 0.3 + 0.4 = 0.7.
        PointMark chosen = Figures.Peeling(FakeAnalyses.Discover).Panels.Single().Marks.OfType<PointMark>().Single(p => p.Sign == "+");

        chosen.X.ShouldBe(68, 1e-9);
        chosen.Y.ShouldBe(70, 1e-9);
        AnalysisTable cases = FakeAnalyses.Discover.Tables[0];
        Analysis chance = FakeAnalyses.Discover with { Tables = [cases with { Rows = [[.. cases.Rows[0].Take(4), "unconfirmed", .. cases.Rows[0].Skip(5)]] }, .. FakeAnalyses.Discover.Tables.Skip(1)] };
        Figures.Peeling(chance).Panels.ShouldBeEmpty();
    }

    [Fact]
    public void TheLeastRegret_ComesFirst_AndOnlySoManyAreDrawn()
    {
        double[] regrets = [.. Figures.Regret(FakeAnalyses.Robustness).Panels[0].Marks.OfType<BarMark>().Select(b => b.To)];

        regrets.Length.ShouldBe(12);
        regrets.ShouldBeInOrder();
        regrets[0].ShouldBe(100);
    }

    [Fact]
    public void ChoicesOnTheFront_AreFilledNumberedAndNamed()
    {
        Figure figure = Figures.Front(FakeAnalyses.Pareto);

        figure.Panels[0].Marks.OfType<PointMark>().Count(p => !p.Open).ShouldBe(6);
        figure.Panels[0].Marks.OfType<TextMark>().Select(t => t.Words).ShouldBe(["1", "2", "3", "4", "5", "6"]);
        figure.Panels[2].Y.Ticks.Select(t => t.Words).Take(6).ShouldBe(["1 History as it happened + policy-2 0.5", "2 History as it happened + policy-5 0.5", "3 History as it happened + policy-8 0.5",
            "4 History as it happened + policy-11 0.5", "5 History as it happened + policy-14 0.5", "6 History as it happened + policy-17 0.5"]);
        // Each in 90 of 100 resamples; those that are beaten in 10, without a number.
        figure.Panels[2].Marks.OfType<BarMark>().OrderBy(b => b.At).Select(b => b.To).ShouldBe([.. Enumerable.Repeat(90.0, 6), .. Enumerable.Repeat(10.0, 14)]);
        figure.Panels[2].Y.Ticks[6].Words.ShouldBe("History as it happened + policy-0 0.5");
    }

    [Fact]
    public void Posterior_WeighsPointsByPlace()
    {
        Panel panel = Figures.Posterior(Calibration(1, 130)).Panels.Single();
        AreaMark area = panel.Marks.OfType<AreaMark>().Single();

        // The heaviest bin is as high as a row allows; the median lies at (-9.7 + 11) / 2.5 = 52 %.
        area.Reaches.Max(r => Math.Abs(r.High - r.Low)).ShouldBe(0.58, 1e-9);
        panel.Marks.OfType<PointMark>().Single(p => p.Sign == "◆").X.ShouldBe(52, 1e-9);
        Figures.Posterior(Calibration(1, 7)).Panels.Single().Title!.ShouldContain("not to be relied on");
    }

    [Fact]
    public void Source_NamesVersionAndSeed_OrSaysThatNoneWasNoted()
    {
        Figures.Morris(FakeAnalyses.Morris with { Origin = Origin }).Source.ShouldContain("LabourSim 9.8.7, “tiny”, seed 42, runs: 1,200");
        Figures.Morris(FakeAnalyses.Morris with { Origin = Origin }).Source.ShouldContain("5 runs are missing");
        Figures.Morris(FakeAnalyses.Morris).Source.ShouldContain("noted no seed");
    }

    [Fact]
    public void ManyFactors_AreCutToThoseThatMoveMost_AndItIsSaid() =>
        Figures.Morris(Sensitivity("morris", 40)).Subtitle.ShouldContain("Drawn are the 15 of 40 factors");

    [Theory]
    [InlineData(7.2, true)]
    [InlineData(130, false)]
    public void Posterior_SaysWhenItIsDegenerate(double size, bool degenerate) =>
        Figures.Posterior(Calibration(8, size)).Subtitle.Contains("DEGENERATE", StringComparison.Ordinal).ShouldBe(degenerate);

    [Fact]
    public void AnotherAnalysis_IsRefused() =>
        Should.Throw<ArgumentException>(() => Figures.Morris(FakeAnalyses.Pareto)).Message.ShouldContain("no table 'morris'");

    [Fact]
    public void Claims_StandUnderTheirVerdicts()
    {
        Figure figure = Figures.Claims(Outcome(9));

        figure.Panels.Select(p => p.Title).ShouldBe(["Fail: 3", "Undecided at this size, for an interval reaches across a bound: 3", "Hold: 3"]);
        figure.Source.ShouldContain("PARTIAL: 3 of 9 runs");
    }

    [Fact]
    public void Lives_ShareTheirRowsAndMonths()
    {
        Figure figure = Figures.Life(Told(Life("baseline", 24), Life("no-mandate", 30)));

        figure.Panels.Count.ShouldBe(6);
        string[][] rows = [.. figure.Panels.Take(2).Select(p => p.Y.Ticks.Select(t => t.Words).ToArray())];
        rows[0].ShouldBe(rows[1]);
        rows[0].ShouldContain("has a phone");
        rows[0].ShouldContain("leaves for good");
        figure.Panels.Select(p => (p.X.Low, p.X.High)).Distinct().Count().ShouldBe(1);
        figure.Panels.Select(p => p.Marks.OfType<RuleMark>().Count()).ShouldBe([0, 1, 0, 1, 0, 1], "a rule where the second life parts from the first");
    }

    private static AnalysisOrigin Origin => new("tiny", "9.8.7", 42, 1200, 5, 60, 2, 300, Month.Of(2018, 1), Month.Of(2025, 12));

    private static IEnumerable<Figure> Inputs(Language l)
    {
        foreach (int count in (int[])[0, 1, 40])
        {
            yield return Figures.Morris(Sensitivity("morris", count), l);
            yield return Figures.Sobol(Sensitivity("sobol", count), l);
            yield return Figures.Prcc(Sensitivity("prcc", count), l);
            yield return Figures.PrimBoxes(Discover(count), l);
            yield return Figures.Regret(Regret(count), l);
            yield return Figures.Posterior(Calibration(count, count), l);
            yield return Figures.SearchFront(Search(count), l);
            yield return Figures.Claims(Outcome(Math.Min(count, ClaimCatalogue.All.Count)), l);
        }

        yield return Figures.Morris(FakeAnalyses.Morris with { Origin = Origin }, l);
        yield return Figures.Sobol(FakeAnalyses.Sobol with { Origin = Origin }, l);
        yield return Figures.Prcc(FakeAnalyses.Prcc with { Origin = Origin }, l);
        yield return Figures.PrimBoxes(FakeAnalyses.Discover with { Origin = Origin }, l);
        yield return Figures.Peeling(FakeAnalyses.Discover with { Origin = Origin }, l);
        yield return Figures.Front(FakeAnalyses.Pareto with { Origin = Origin }, l);
        yield return Figures.Life(Told(Life("baseline", 0)), l);
        yield return Figures.Life(Told(Life("baseline", 1)), l);
        yield return Figures.Life(Told(Life("baseline", 60), Life("no-mandate", 0)), l);
        yield return Figures.Life(Told(Life("baseline", 200), Life("no-mandate", 150), Life("harm-reduction", 90)), l);
    }

    private static Analysis Sensitivity(string method, int factors)
    {
        string[] numbers = method switch
        {
            "morris" => ["mu_star", "mu_star_low", "mu_star_high", "sigma"],
            "sobol" => ["s1", "s1_low", "s1_high", "st", "st_low", "st_high"],
            _ => ["prcc", "low", "high"],
        };
        Methods.ShouldContain(method);
        return new Analysis("sensitivity", "t", [],
        [
            new("summary", "t", ["outcome", "quantity", "unit", "counted"], factors == 0 ? [] : [["state-revenue", "level of no-mandate", "USD per month", 16]]),
            new(method, "t", ["outcome", "quantity", "factor", "source", "rank", .. numbers],
                [.. Enumerable.Range(0, factors).Select(f => (object[])["state-revenue", "level of no-mandate", $"a-rather-long-factor-{f}@mongolia", f % 2 == 0 ? "E01" : "assumption: shape", f + 1,
                    .. numbers.Select((_, i) => (object)(0.9 / (1 + f) + 0.01 * i))])]),
        ])
        { Origin = Origin };
    }

    [Fact]
    public void BoxesThatWereNotFoundAgain_AreNotDrawn()
    {
        Analysis found = Discover(5);
        AnalysisTable cases = found.Tables[0];
        Analysis chance = found with
        {
            Tables = [cases with { Rows = [.. cases.Rows.Select(r => (IReadOnlyList<object>)[.. r.Take(4), "unconfirmed", .. r.Skip(5)])] }, found.Tables[1]],
        };

        Figures.PrimBoxes(found).ToSvg().ShouldContain("factor-0");
        Figures.PrimBoxes(chance).ToSvg().ShouldNotContain("factor-0");
    }

    // The ninth mix is best of all nine in each aim, whether less or more is better, the first worst.
    [Fact]
    public void AimsOfManyMixes_LieBetweenTheWorstAndTheBest()
    {
        Panel aims = Figures.SearchFront(Search(9)).Panels[1];

        LineMark[] lines = [.. aims.Marks.OfType<LineMark>()];
        lines.SelectMany(l => l.Spots.Select(s => s.X)).Distinct().Order().ShouldBe([0, 1, 2]);
        lines.Select(l => l.Spots[0].Y).Order().ShouldBe(Enumerable.Range(0, 9).Select(m => m / 8.0), 1e-9);
        lines.ShouldAllBe(l => l.Spots.All(s => Math.Abs(s.Y - l.Spots[0].Y) < 1e-9));
        aims.Marks.OfType<TextMark>().Select(t => t.Words).ShouldContain("best: 4,480");
        Figures.SearchFront(Search(1)).Panels[1].Marks.OfType<LineMark>().Single().Spots.ShouldAllBe(s => s.Y == 0.5);
    }

    // Names that nobody foresaw, and a choice twice.
    [Fact]
    public void OddTables_AreDrawn()
    {
        Analysis discover = Discover(1), regret = Regret(1);
        AnalysisTable cases = discover.Tables[0], metrics = regret.Tables[0];
        Analysis odd = discover with { Tables = [cases with { Rows = [(IReadOnlyList<object>)["x", .. cases.Rows[0].Skip(1)]] }, discover.Tables[1]] };

        Figures.PrimBoxes(odd).Panels[0].Y.Ticks[0].Words.ShouldStartWith("x: ");
        Figures.Regret(regret with { Tables = [metrics with { Rows = [.. metrics.Rows, .. metrics.Rows] }] }).Panels.ShouldNotBeEmpty();
        AnalysisFrame.Quantity("take-home", "effect of against no-mandate", Language.English).ShouldEndWith(": effect of against no-mandate");
    }

    private static Analysis Discover(int boxes) => new("discover", "t", [],
    [
        new("cases", "t", ["case", "worlds", "cases", "share", "finding", "low", "high", "doubtful", "against", "margin"],
            [.. Enumerable.Range(0, Math.Min(boxes, 6)).Select(i => (object[])[$"full-compliance: {(i == 5 ? "all" : "take-home")}", 60, 10 * i, i / 6.0, i == 0 ? "no-cases" : "boxes", 0.0, 1.0, double.NaN, "no-mandate", 0.05])]),
        new("boxes", "t", ["case", "box", "factor", "low", "high", "range_low", "range_high", "quasi_p", "reproduced", "coverage", "density", "mass"],
            [.. Enumerable.Range(0, boxes).Select(i => (object[])["full-compliance: take-home", 1 + i / 5, $"factor-{i}", 0.2, 0.6, 0.1, 0.9, 0.03, 0.8, 0.7, 0.9, 0.3])]),
    ])
    { Origin = Origin };

    private static Analysis Regret(int choices) => new("robustness", "t", [],
    [
        new("metrics", "t", ["choice", "outcome", "metric", "value", "low", "high", "rank", "first_share"],
            [.. Enumerable.Range(0, choices).SelectMany(c => (object[][])
            [
                [$"double-repatriation-mandate + safe-exit 0.{c:00}", "exposure", "mean-regret", 100.0 * c, 90.0 * c, 110.0 * c, c + 1, 0.5],
                [$"double-repatriation-mandate + safe-exit 0.{c:00}", "exposure", "max-regret", 300.0 * c, double.NaN, double.NaN, c + 1, 0.5],
            ])]),
    ])
    { Origin = Origin };

    private static Analysis Calibration(int parameters, double size) => new("calibration", "t", [],
    [
        new("generations", "t", ["generation", "tolerance", "particles", "effective_size"], [[1, 0.9, 30, size]]),
        new("parameters", "t", ["parameter", "unit", "prior_low", "prior_high", "low", "median", "high", "learned", "default"],
            [.. Enumerable.Range(0, parameters).Select(p => (object[])[$"leave-existential-{p}", "log odds", -11.0, -8.5, -10.2, -9.7, -8.8, p % 2 == 0 ? "yes" : "no", p == 3 ? -20.0 : -9.5])]),
        new("particles", "t", ["weight", "distance", .. Enumerable.Range(0, parameters).Select(p => $"leave-existential-{p}")],
            [.. Enumerable.Range(0, 30).Select(i => (object[])[(i + 1) / 465.0, 0.8, .. Enumerable.Range(0, parameters).Select(p => (object)(-11 + 2.5 * ((i * 7 + p) % 30) / 30.0))])]),
    ])
    { Origin = Origin };

    private static Analysis Search(int mixes) => new("pareto", "t", [],
    [
        new("front", "t", ["generation", "safe-exit", "legal-aid", "exploitation-index", "state-revenue", "exposure", "on_front"],
            [.. Enumerable.Range(0, mixes).Select(m => (object[])[m / 8, 0.1 * (m % 10), 0.5, 0.8 - 0.001 * m, 1e5 - 800.0 * m, 4e3 + 60.0 * m, m % 3 == 0 ? "yes" : "no"])]),
        new("growth", "t", ["generation", "hypervolume", "front_size"], [.. Enumerable.Range(0, mixes).Select(g => (object[])[g, 1.0 * g, g])]),
    ])
    { Origin = Origin };

    private static ClaimOutcome Outcome(int claims) => new(new ClaimRequest(ClaimCatalogue.All, 7, ClaimSize.Quick),
        [.. ClaimCatalogue.All.Take(claims).Select((c, i) => new ClaimRow(c, (ClaimVerdict)(i % 3), 6, i % 5, Math.Min(i % 4, i % 5),
            [.. c.Parts.Select(p => new ClaimPartRow(p, new Estimate(0.2, 0.1, 0.3), (ClaimVerdict)(i % 3), null, 4, 3))]))], true, (3, 9), null);

    private static LivesTold Told(params PersonLife[] lives) => new()
    {
        Version = "9.8.7",
        Seed = 42,
        Workers = 300,
        From = Month.Of(2007, 1),
        To = Month.Of(2030, 12),
        Lives = lives,
    };

    /// <summary>A life of so many months at a site, then on the way, then in safety; with every kind of event along it.</summary>
    private static PersonLife Life(string scenario, int months)
    {
        const ulong person = (ulong)(12 * 12) << 32 | 17;
        int start = Month.Of(2012, 3).Index;
        LifeEvent Event(int month, EventKind kind) => new((short)month, person, false, 1, 0, Host.Russia, Channel.Formal, 0, kind, EventCause.None, 100);
        return new PersonLife
        {
            Person = person,
            Scenario = scenario,
            Title = scenario,
            Begins = Month.Of(2003, 1),
            Ends = Month.Of(2030, 12),
            Profiles = [],
            Tours = [],
            Months = [.. Enumerable.Range(start, months).Select(m => new LifeMonth((short)m, person, Host.Russia, Channel.Formal, false, m > start + 40, m > start + 5, m % 20 > 9,
                500, 2_500, 10_000 * (m - start), m % 12 * 30_000, 0.4f, 0.3f, 0.6f, 0.5f) { Tour = 1 })],
            Events = months == 0 ? [] : [.. Enum.GetValues<EventKind>().Select((k, i) => Event(start + i * months / 40, k)).Append(Event(start + months, EventKind.Exited)).Append(Event(start + months + 9, EventKind.Resettled)).OrderBy(e => e.MonthIndex)],
        };
    }
}
