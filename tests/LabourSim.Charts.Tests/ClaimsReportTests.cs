using System.Text.RegularExpressions;
using LabourSim.Charts.Drawing;
using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Tests;

public sealed partial class ClaimsReportTests
{
    private static Claim Fake(string id, string statement) => new(id, Origin.Emergent, "M10 M11")
    {
        Statement = statement,
        Experiment = "One side against the other.",
        Contradicted = "Nothing happens.",
        Arms = [Arm.Of("baseline")],
        Off = [new SetChange("quota", 0)],
        Parts =
        [
            new("what is judged", ClaimTable.RelativeChange, Expectation.Rise, m => m[0, 0]),
            new("what is told", "share", Expectation.None, m => m[0, 0]),
        ],
        Read = (_, _) => [],
    };

    private static ClaimRow Row(string id, ClaimVerdict verdict, Estimate effect, string statement = "Something moves something else.")
    {
        Claim claim = Fake(id, statement);
        return new ClaimRow(claim, verdict, 6, 4, 3,
        [
            new ClaimPartRow(claim.Parts[0], effect, verdict, new Estimate(0, -0.01, 0.01), 4, 3),
            new ClaimPartRow(claim.Parts[1], new Estimate(double.NaN, double.NaN, double.NaN), null, null, 0, 0),
        ]);
    }

    private static string Page(bool partial, params ClaimRow[] rows) => Page(Language.English, partial, rows);

    private static string Page(Language language, bool partial, params ClaimRow[] rows)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        ClaimsReport.Write(new ClaimOutcome(new ClaimRequest([.. rows.Select(r => r.Claim)], 1, ClaimSize.Quick), rows, partial, (3, 9), "laboursim claims"), writer, language);
        return writer.ToString();
    }

    [Fact]
    public void Every_claim_stands_under_its_verdict_with_effect_draws_and_mechanism_off()
    {
        string page = Page(false,
            Row("C01", ClaimVerdict.Holds, new(0.2, 0.1, 0.3)), Row("C02", ClaimVerdict.Fails, new(-0.2, -0.3, -0.1)),
            Row("C03", ClaimVerdict.Undecided, new(0.02, -0.1, 0.1)));

        foreach ((string title, string id) in ((string, string)[])[("Claims that hold (1)", "C01"), ("Claims that fail (1)", "C02"), ("Undecided at this size (1)", "C03")])
        {
            int at = page.IndexOf(title, StringComparison.Ordinal);
            page.IndexOf($"<article class=\"claim\" id=\"{id}\">", StringComparison.Ordinal).ShouldBeGreaterThan(at);
        }

        page.ShouldContain("+20 % [+10, +30]");
        page.ShouldContain("−20 % [−30, −10]");
        page.ShouldContain("expected at least 1 %");
        page.ShouldContain("mechanism off: 0 % [−1, +1]");
        page.ShouldContain("3 of 4 draws");
        page.ShouldContain("Off: quota = 0");
        page.ShouldContain("not measured");
        page.ShouldNotContain("NaN", Case.Sensitive);
        page.ShouldNotContain("PARTIAL");
        Page(true, Row("C01", ClaimVerdict.Holds, new(0.2, 0.1, 0.3))).ShouldContain("PARTIAL");
    }

    [Fact]
    public void The_page_runs_its_own_script_alone_loads_nothing_and_escapes_what_it_is_given()
    {
        string page = Page(false, Row("C01", ClaimVerdict.Holds, new(0.2, 0.1, 0.3), "A <script>alert(1)</script> & \"more\"."));

        page.ShouldContain("default-src &#39;none&#39;; script-src &#39;sha256-");
        page.Split("<script").Length.ShouldBe(2);
        page.ShouldContain("&lt;script&gt;");
        External().IsMatch(page).ShouldBeFalse();
    }

    [Fact]
    public void The_Korean_page_says_nothing_in_English()
    {
        Estimate none = new(double.NaN, double.NaN, double.NaN);
        ClaimRow[] rows = [.. ClaimCatalogue.All.Select((c, i) => new ClaimRow(c, (ClaimVerdict)(i % 3), 6, i % 5, i % 4 % (1 + i % 5),
            [.. c.Parts.Select((p, n) => new ClaimPartRow(p, n == 3 ? none : new(0.2, 0.1, 0.3), p.Expected == Expectation.None ? null : (ClaimVerdict)(i % 3), c.Off.Count > 0 ? none : null, 4, 3))]))];

        string page = Page(Language.All.Single(l => l.Id == "ko"), false, rows);

        page.ShouldContain("<html lang=\"ko\">");
        page.ShouldContain("공식 보수만으로는");
        // Commands, files, parameters and the program's name and commit are the same in every language.
        string said = Known().Replace(page[page.IndexOf("<title>", StringComparison.Ordinal)..], "");
        Said().Matches(said).SelectMany(m => English().Matches(m.Value)).Select(m => m.Value).Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void The_board_stands_before_the_claims_and_every_measured_part_is_drawn()
    {
        string page = Page(false, Row("C01", ClaimVerdict.Fails, new(-40, -50, -30)), Row("C02", ClaimVerdict.Holds, new(0.0101, 0.0100, 0.0102)));

        page.IndexOf("id=\"figure-claims-title\"", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("<article", StringComparison.Ordinal));
        Regex.Matches(page, "id=\"figure-(C0[12]-[01])-title\"").Select(m => m.Groups[1].Value).ShouldBe(["C01-0", "C02-0"]);
    }

    [Theory]
    [InlineData(-40, -50, -30, ClaimVerdict.Fails, "✗")]
    [InlineData(0.0101, 0.0100, 0.0102, ClaimVerdict.Holds, "●")]
    [InlineData(0.02, -0.1, 0.1, ClaimVerdict.Undecided, "○")]
    public void A_part_is_drawn_on_the_stretch_where_it_is_expected(double mean, double low, double high, ClaimVerdict verdict, string sign)
    {
        ClaimRow row = Row("C01", verdict, new(mean, low, high));
        Panel panel = ClaimPartFigure.Draw(row.Claim, 0, row.Parts[0], Language.English)!.Panels.Single();

        // A rise of at least one in a hundred, in per cent; the end without a bound is that of the axis.
        SpanMark expected = panel.Marks.OfType<SpanMark>().Single();
        (expected.From, expected.To).ShouldBe((1, panel.X.High));
        panel.Marks.OfType<PointMark>().Select(p => (p.X, p.Y, p.Sign)).ShouldBe([(100 * mean, 0, sign), (0, 1, "◇")]);
        foreach (double x in panel.Marks.OfType<IntervalMark>().SelectMany(i => new[] { i.Low, i.High }).Concat(panel.Marks.OfType<PointMark>().Select(p => p.X)))
        {
            x.ShouldBeInRange(panel.X.Low, panel.X.High);
        }

        ClaimPartFigure.Draw(row.Claim, 1, row.Parts[1], Language.English).ShouldBeNull();
    }

    [GeneratedRegex("<style>.*?</style>|<script>.*?</script>|<code>.*?</code>|끈 것: [^<]*|LabourSim( [0-9.]+[^,<]*, 커밋 [0-9a-f]+)?", RegexOptions.Singleline)]
    private static partial Regex Known();

    [GeneratedRegex("""(?<=>)[^<>]+(?=<)|(?<=(aria-label|title)=")[^"]*""")]
    private static partial Regex Said();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex English();

    [GeneratedRegex("""(src|href)="(https?:)?//""")]
    private static partial Regex External();
}
