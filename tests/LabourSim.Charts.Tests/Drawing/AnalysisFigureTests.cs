using System.Text.RegularExpressions;
using LabourSim.Charts.Drawing;
using LabourSim.Charts.Rendering;
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
    private static readonly string[] Methods = ["morris", "sobol", "prcc"];

    [Fact]
    public void Figures_OfEveryInput_DrawTheSameTwiceWithTextInside()
    {
        Figure[] figures = [.. Language.All.SelectMany(l => Inputs(l))];

        IReadOnlyList<Rendered> once = NodeRenderer.Render(figures, png: false), again = NodeRenderer.Render(figures, png: false);

        once.Select(r => r.Svg).ShouldBe(again.Select(r => r.Svg));
        foreach ((Figure figure, Rendered drawn) in figures.Zip(once))
        {
            DrawnText.Outside(drawn.Svg).ShouldBeEmpty($"{figure.Name}, {figure.Language.Id}");
            string at = drawn.Svg.Contains("NaN", StringComparison.Ordinal) ? drawn.Svg[Math.Max(0, drawn.Svg.IndexOf("NaN", StringComparison.Ordinal) - 200)..][..220] : "";
            at.ShouldBe("", $"{figure.Name}, {figure.Language.Id}, panels {figure.Panels.Count}");
            drawn.Svg.ShouldNotContain("undefined", Case.Sensitive);
        }
    }

    [Fact]
    public void KoreanFigures_SayNothingInEnglish()
    {
        // Ids, the program's name and signs of mathematics.
        Regex known = new("PRIM|mu\\*|sigma|russia-[0-9-]+|[a-z-]*factor-[0-9]+|leave-existential-[0-9]+|double-repatriation-mandate|baseline|no-mandate|LabourSim", RegexOptions.CultureInvariant);
        foreach (Figure figure in Inputs(Language.All.Single(l => l.Id == "ko")))
        {
            Regex.Matches(known.Replace(string.Join(' ', SpecWords.Of(figure)), ""), "[A-Za-z]{2,}").Select(m => m.Value).Distinct()
                .ShouldBeEmpty(figure.Name);
        }
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

        figure.Panels.Select(p => p.Title).ShouldBe(["✗ Fail: 3", "○ Undecided: 3", "✓ Hold: 3"]);
        figure.Source.ShouldContain("PARTIAL: 3 of 9 runs");
    }

    [Fact]
    public void Lives_ShareTheirRowsAndMonths()
    {
        Figure figure = Figures.Life(Told(Life("baseline", 24), Life("no-mandate", 30)));

        figure.Panels.Count.ShouldBe(6);
        string[] rows = [.. figure.Panels.Take(2).Select(p => p.Spec["encoding"]!["y"]!["sort"]!.ToJsonString())];
        rows[0].ShouldBe(rows[1]);
        rows[0].ShouldContain("has a phone");
        rows[0].ShouldContain("leaves for good");
        figure.Panels[1].Spec["layer"]!.AsArray().Count.ShouldBe(3, "two layers and the rule where the lives part");
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

        Figures.PrimBoxes(found).ToSpec().ToJsonString().ShouldContain("factor-0");
        Figures.PrimBoxes(chance).ToSpec().ToJsonString().ShouldNotContain("factor-0");
    }

    // Names that nobody foresaw, and a choice twice.
    [Fact]
    public void OddTables_AreDrawn()
    {
        Analysis discover = Discover(1), regret = Regret(1);
        AnalysisTable cases = discover.Tables[0], metrics = regret.Tables[0];
        Analysis odd = discover with { Tables = [cases with { Rows = [(IReadOnlyList<object>)["x", .. cases.Rows[0].Skip(1)]] }, discover.Tables[1]] };

        Figures.PrimBoxes(odd).ToSpec().ToJsonString().ShouldContain("x: ");
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
