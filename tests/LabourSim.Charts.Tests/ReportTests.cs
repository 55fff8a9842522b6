using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Charts.Tests;

public sealed partial class ReportTests
{
    internal const string Hostile = "</script><script>document.documentElement.dataset.pwned='1'</script><!--\"'><img src=x onerror=\"document.documentElement.dataset.pwned='1'\">&amp;\u2028{{x}}";

    [Fact]
    public void Hostile_titles_stay_text()
    {
        ReportText plain = new(FakeInput.Compare());
        ReportText report = new(Poisoned());

        Tags(report.Html, "script").ShouldBe(Tags(plain.Html, "script"));
        Tags(report.Markup, "img").ShouldBe(0);
        report.Scripts.ShouldBe(plain.Scripts);
        report.Drawings.Count.ShouldBe(plain.Drawings.Count);
        report.Markup.ShouldContain("&lt;/script&gt;&lt;script&gt;");
        Tags(report.Markup, "!--").ShouldBe(0);
        report.Drawings.ShouldContain(d => d.Descendants().Any(e => e.Value.Contains("</script><script>", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_is_loaded_from_elsewhere()
    {
        ReportText report = new(FakeInput.Compare());

        report.Markup.ShouldContain("content=\"default-src &#39;none&#39;;");
        Loads().Matches(report.Markup).Select(m => m.Value).ShouldAllBe(reference => reference == "href=\"#targets\"");
        report.Markup.ShouldNotContain("@import");
        report.Markup.ShouldNotContain("url(");
        report.Drawings.SelectMany(d => d.DescendantsAndSelf().Attributes()).Where(a => a.Name.LocalName is "href" or "src" || (a.Value.Contains("url(", StringComparison.Ordinal) && !a.Value.StartsWith("url(#", StringComparison.Ordinal))).ShouldBeEmpty();
        report.Html.ShouldNotContain("sourceMappingURL");
        report.Html.ShouldNotContain("unsafe-eval");
    }

    [Fact]
    public void The_policy_names_exactly_the_scripts_of_the_page()
    {
        ReportText report = new(FakeInput.Compare());
        string policy = Policy().Match(report.Html).Groups["policy"].Value;
        string[] hashes = [.. report.Scripts.Select(s => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s)))}'")];

        hashes.Length.ShouldBe(1);
        System.Net.WebUtility.HtmlDecode(policy).ShouldContain($"script-src {string.Join(' ', hashes)};");
    }

    [Fact]
    public void Equal_inputs_give_equal_bytes()
    {
        new ReportText(FakeInput.Compare()).Html.ShouldBe(new ReportText(FakeInput.Compare()).Html);
        new ReportText(FakeInput.Compare()).Html.ShouldNotContain("\r");
    }

    [Fact]
    public void An_empty_world_says_so_and_draws_nothing()
    {
        ReportText report = new(FakeInput.Empty());

        report.Drawings.Select(ReportText.Title).ShouldBe([Figures.Targets(FakeInput.Empty()).Title]);
        report.Markup.ShouldContain("no one was abroad in any month");
        report.Markup.ShouldContain("clients paid nothing");
        report.Markup.ShouldNotContain("NaN");
    }

    [Fact]
    public void An_experiment_without_a_finished_run_says_so()
    {
        ReportText report = new(FakeInput.Nothing());

        report.Drawings.ShouldBeEmpty();
        report.Markup.ShouldContain("<strong>PARTIAL.</strong>");
        report.Markup.ShouldContain("0 of 20 runs");
        report.Markup.ShouldContain("No run was finished");
        report.Markup.ShouldNotContain("no one was abroad");
    }

    [Fact]
    public void Only_a_partial_experiment_is_marked_partial()
    {
        new ReportText(FakeInput.Compare()).Markup.ShouldNotContain("PARTIAL");
        string markup = new ReportText(FakeInput.Compare() with { Partial = true, Runs = new RunCounts(7, 30), LeftOut = [new("baseline", [2, 4, 5, 6]), new("no-mandate", [2])] }).Markup;
        markup.ShouldContain("PARTIAL");
        markup.ShouldContain("Left out: baseline 2, 4-6; no-mandate 2.");
        new ReportText(FakeInput.Compare() with { Partial = true, Runs = new RunCounts(30, 30) }).Markup.ShouldContain("Left out: the trial of uncertain numbers.");
    }

    [Fact]
    public void One_replicate_is_said_to_be_one_replicate()
    {
        string markup = new ReportText(FakeInput.Compare(3, 1)).Markup;

        markup.ShouldContain("One replicate: there are no uncertainty bands");
        markup.ShouldContain("no interval");
        markup.ShouldNotContain("▲ better");
        markup.ShouldNotContain("NaN");
    }

    [Fact]
    public void A_run_shows_no_effects_and_no_gains()
    {
        string markup = new ReportText(FakeInput.Run()).Markup;

        markup.ShouldNotContain("What changes against the base");
        markup.ShouldNotContain("Who gains and who loses");
        markup.ShouldContain("Calibration targets");
        markup.ShouldContain("Outcomes that stand for the three imperatives");
        markup.ShouldContain("46.0 M");
    }

    [Fact]
    public void Of_groups_those_furthest_from_luck_are_shown_and_all_others_folded()
    {
        ExperimentResult input = FakeInput.Compare(2);
        Estimate far = new(0.4, 0.38, 0.42), farther = new(-0.6, -0.62, -0.58), luck = new(0, -0.01, 0.01), unsure = new(0.9, double.NaN, double.NaN);
        GainRow With(GainRow row) => (row.GroupKind, row.Group) switch
        {
            ("sex", "women") => row with { Net = far, NullNet = luck },
            ("sector", "logging") => row with { Net = farther, NullNet = luck },
            ("province", "3") => row with { Net = unsure, NullNet = luck },
            ("host", "angola") => row with { Persons = 3, Gain = None, Lose = None, Same = None, MeanBase = double.NaN, MeanOther = double.NaN, Change = None, Net = None, NullNet = None },
            _ => row with { Net = new(0.01, 0, 0.02), NullNet = luck },
        };
        string section = Gains(input with { Gains = [.. input.Gains.Where(g => g.Measure == "money" && g.GroupKind != "sent-only").Select(With)] });
        string[] parts = section.Split("<details>");

        // Groups: 9 hosts of which one is too small, 23 cohorts, 5 ties, 2 sexes, 6 sectors, 4 channels, 12 provinces.
        parts[1].ShouldContain("Of 60 rows, one a group and measure, 2 lie beyond what luck alone gives");
        parts[2].IndexOf("kind of work: logging", StringComparison.Ordinal).ShouldBeInRange(1, parts[2].IndexOf("sex: women", StringComparison.Ordinal));
        parts[2].ShouldNotContain("sex: men");
        parts[1].ShouldContain("−730<small>luck alone −730</small>");
        parts[3].ShouldContain("home province (0 to 11, without names)");
        parts[3].ShouldNotContain("Angola");
        parts[3].ShouldContain("counted in gains.csv and not told here: 1.");
        Gains(FakeInput.Compare(2, 1)).ShouldContain("In none of 183 rows");
    }

    [Fact]
    public void A_kind_of_group_that_was_asked_for_is_shown_in_full()
    {
        ExperimentResult input = FakeInput.Compare(2);
        GainRow[] crossed = [.. input.Gains.Where(g => g.GroupKind == "sex").Select(g => g with { GroupKind = "sex:sector", Group = g.Group + ":factory" })];
        string section = Gains(input with { By = "sex:sector", Gains = [.. input.Gains, .. crossed] });

        string shown = System.Net.WebUtility.HtmlDecode(section.Split("<details>")[1]);
        shown.ShouldContain("sex × kind of work");
        shown.ShouldContain("women × factory");
        shown.ShouldNotContain("one a group and measure");
        Figure figure = Figures.WinnersLosers(input with { By = "sex:sector", Gains = [.. input.Gains, .. crossed] });
        figure.Panels.Select(p => p.Title).ShouldBe([.. GainMeasure.All.Select(m =>
            $"No repatriation mandate against History as it happened: {m.Name.Replace("-", " ", StringComparison.Ordinal)}, by sex × kind of work")]);
        figure.Panels[0].Y.Ticks.ShouldContain(t => t.Words == "women × factory");
    }

    [Fact]
    public void Of_fewer_than_five_pairs_no_share_is_told()
    {
        ExperimentResult input = FakeInput.Compare(2);
        ExperimentResult few = input with
        {
            Gains = [.. input.Gains.Where(g => g.GroupKind == "all").Select(g => g with
            {
                Persons = 3, Gain = None, Lose = None, Same = None, MeanBase = double.NaN, MeanOther = double.NaN, Change = None, Net = None, NullNet = None,
                Changes = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN), NullChanges = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN),
            })],
        };

        GainRow.FewestPairs.ShouldBe(5);
        Answer(few).ShouldContain("Fewer than five people were sent both under “No repatriation mandate” and under the base");
        string told = Gains(few).Split("<h3>")[1];
        told.ShouldContain(">3</td>");
        told.ShouldNotContain("NaN");

        // In what is said of a figure "95 %" is its interval.
        Tables().Matches(told).SelectMany(t => Shares().Matches(t.Value)).Select(m => m.Value).ShouldBeEmpty();
        Shares().Count(Gains(input)).ShouldBeGreaterThan(100);
    }

    private static string Gains(ExperimentResult input)
    {
        string markup = new ReportText(input).Markup, rest = markup[markup.IndexOf("<h2>Who gains and who loses</h2>", StringComparison.Ordinal)..];
        return rest[..rest.IndexOf("<h2", 4, StringComparison.Ordinal)];
    }

    private static Estimate None => new(double.NaN, double.NaN, double.NaN);

    [Fact]
    public void The_answer_is_short_sentences_that_begin_in_this_model_and_name_what_they_lean_on()
    {
        // Lived again, from -30 to 10 of 100 with an error of 5 points: more than four of them, and zero three quarters of the way.
        HingeRow hinge = new("no-mandate", OutcomeCatalogue.Find("state-revenue")!, "mandate-watch", 0.2, 1, -20, -35, 12, 100) { From = Month.Of(2018, 1), To = Month.Of(2025, 12), Again = new HingeAgain(5, -20, -30, 10, 100, 0.05) };
        ExperimentResult input = FakeInput.Compare(2) with { Hinges = [hinge with { Target = "doubt-gain", AtLow = -21, Again = null }, hinge] };
        string answer = Answer(input);

        answer.ShouldStartWith("In this model, “No repatriation mandate” instead of “History as it happened” moves exploitation of those abroad by ");
        answer.ShouldContain("over 2018-01 to 2025-12: not told from zero.");
        answer.ShouldContain("Of those sent under both (2007-01 to 2025-12), the share who gain money under “No repatriation mandate” is ");
        answer.ShouldContain("(mandate-watch: evidence stretched by an assumption): from 0.2 to 1, its plausible range, the effect of “No repatriation mandate” on state revenue over 2018-01 to 2025-12 goes from −30 % to +10 % of the base’s level in small worlds. The sign turns near 0.8.");
        Answer(input with { Hinges = [input.Hinges[0], hinge with { Again = hinge.Again with { Error = 0.11 } }] }).ShouldContain("Of the 2 uncertain numbers tried one by one, none stands out as what it leans on.");
        Sentences(input).ShouldBe(5);
        Answer(FakeInput.Compare(2)).ShouldContain("Which assumption it leans on most was not measured here");
        Answer(FakeInput.Run()).ShouldStartWith("In this model, under “History as it happened”, scaled to a world of 100,000 people abroad, about 81,000 people are abroad at once");
        Answer(FakeInput.Empty()).ShouldBe("In this model no one was abroad in any month of the window, so none of the three aims has anything to speak of.");
        Answer(FakeInput.Nothing()).ShouldStartWith("In this model nothing can be said yet");
    }

    // Three alternatives: a presses the state most, b is best for the worker, nobody preserves more than the base, and b's and c's revenues overlap.
    [Fact]
    public void Of_several_alternatives_each_aim_names_the_best_and_no_more_than_five_sentences_are_told()
    {
        ExperimentResult input = FakeInput.Compare(4);
        string[] others = [.. input.Scenarios.Skip(1).Select(s => s.Id)];
        EffectRow Row(int other, string outcome, double effect) => input.Effects.First(e => e.Outcome.Id == outcome && e.Host == "all") with
        {
            Other = others[other],
            BaseMean = 100,
            Effect = effect,
            Low = effect - 1,
            High = effect + 1,
            Replicates = 10,
        };
        ExperimentResult told = input with
        {
            EffectYears = [],
            SideBySide =
            [
                Row(0, "exploitation-index", 2), Row(1, "exploitation-index", -8), Row(2, "exploitation-index", -3),
                Row(0, "state-revenue", -20), Row(1, "state-revenue", -10), Row(2, "state-revenue", -19),
                Row(0, "exposure", -30), Row(1, "exposure", -5), Row(2, "exposure", -15),
            ],
        };
        string answer = Answer(told);
        string Title(int other) => input.Scenarios[1 + other].Title;
        answer.ShouldStartWith("In this model, of 3 alternatives to “History as it happened”, read over 2018-01 to 2025-12: for the worker, by the exploitation index, “" + Title(1) + "” does most, moving exploitation of those abroad by −8.0 %: clear.");
        answer.ShouldContain("For pressing the state’s revenue, “" + Title(0) + "” does most, moving state revenue by −20 %: clear. Not told apart from it: “" + Title(2) + "”.");
        answer.ShouldContain("For preserving exposure none does good, and “" + Title(1) + "” costs least, moving exposure to another life by −5.0 %: clear.");
        answer.ShouldContain("None of them is better than the base for all three aims.");
        Sentences(told).ShouldBe(5);
        Answer(told with { SideBySide = [.. told.SideBySide.Select(e => e.Outcome.Id == "exposure" && e.Other == others[1] ? e with { Effect = 5, Low = 4, High = 6 } : e)] })
            .ShouldContain("Better than the base for all three aims: “" + Title(1) + "”.");
    }

    private static int Sentences(ExperimentResult input) => AnswerText().Count(new ReportText(input).Markup);

    [Fact]
    public void A_change_from_nothing_is_told_in_its_unit()
    {
        ExperimentResult input = FakeInput.Compare(2);
        string answer = Answer(input with
        {
            Effects = [.. input.Effects.Select(e => e.Outcome.Id == "state-revenue" ? e with { BaseMean = 0, OtherMean = 2e6, Effect = 2e6, Low = 1e6, High = 3e6 } : e)],
        });

        answer.ShouldContain("state revenue by +2.00 M USD per month (worse): clear.");
    }

    [Fact]
    public void Gains_and_levels_that_agree_in_all_replicates_say_so_in_words()
    {
        Estimate Point(double mean) => new(mean, double.NaN, double.NaN);
        ExperimentResult input = FakeInput.Compare(2, 4);
        string gains = new ReportText(input with
        {
            Gains = [.. input.Gains.Select(g => g.Measure == "harm-events" ? g with { Gain = Point(0), Lose = Point(0), Change = Point(0), Net = Point(0), NullNet = Point(0.02) } : g)],
        }).Markup;
        string levels = new ReportText(FakeInput.Run() with { Replicates = 4, Totals = [.. input.Totals.Select(t => t with { Value = Point(t.Value.Mean) })] }).Markup;

        gains.ShouldContain("no difference seen in 4 replicates");
        gains.ShouldContain("the same in all 4 replicates");
        gains.ShouldContain("Only 4 replicates: ");
        levels.ShouldContain("the same in all 4 replicates");
        levels.ShouldNotContain("no difference seen");
        string enough = new ReportText(FakeInput.Compare(2, 5)).Markup;
        enough.ShouldNotContain("Only 5 replicates");
        enough.ShouldNotContain("the same in all");
        new ReportText(FakeInput.Run()).Markup.ShouldNotContain("in all 1 replicates");
    }

    [Fact]
    public void A_part_of_a_year_is_marked_among_whole_ones()
    {
        ExperimentResult made = FakeInput.Compare(2);
        Outcome outcome = HingeProbe.Outcomes[0];
        EffectYear[] years = [.. Enumerable.Range(2018, 3).Select(y => new EffectYear("baseline", "no-mandate", outcome, y, new Estimate(3, 2, 4), 10))];

        Figure part = Figures.EffectYears(made with { EffectYears = [years[0] with { Months = 10 }, .. years[1..]] }, Language.English);
        Figure whole = Figures.EffectYears(made with { EffectYears = years }, Language.English);

        part.Subtitle.ShouldEndWith(" A small sign stands for part of a year: 2018 (10 of 12 months).");
        part.Panels[0].Marks.OfType<PointMark>().ShouldContain(m => m.Said.StartsWith("2018 (10 of 12 months)", StringComparison.Ordinal));
        whole.Subtitle.ShouldNotContain("part of a year");
    }

    [Fact]
    public void A_change_of_indicators_by_definition_is_said_with_its_size()
    {
        ExperimentResult made = FakeInput.Compare(2);
        Dictionary<string, double> effects = new() { ["indicators"] = -0.7, ["indicator-vulnerability"] = -0.66, ["indicator-documents"] = 0.001, ["indicator-violence"] = -0.04 };
        ExperimentResult input = made with
        {
            Effects = [.. made.Effects.Select(e => e.Outcome.Id.StartsWith("indicator", StringComparison.Ordinal) && e.Host == "all" ? e with { Effect = effects.GetValueOrDefault(e.Outcome.Id) } : e)],
        };

        string sentence = LabourSim.Charts.Sections.ByDefinition.Sentences(input, Language.English).ShouldHaveSingleItem();

        sentence.ShouldStartWith("Of the change of −0.700 in forced-labour indicators under “No repatriation mandate”, −0.660 is by definition: ");
        sentence.ShouldEndWith(" (indicator vulnerability).");
        new ReportText(input).Markup.ShouldContain("−0.660 is by definition");
        LabourSim.Charts.Sections.ByDefinition.Sentences(made with { Effects = [.. made.Effects.Where(e => !e.Outcome.ByOrders)] }, Language.English).ShouldBeEmpty();
    }

    [Fact]
    public void A_plain_mean_of_the_other_sign_and_years_that_disagree_are_said()
    {
        ExperimentResult input = FakeInput.Compare(2);
        EffectRow row = input.Effects.First(e => e.Outcome.Id == "exploitation-index" && e.Host == "all") with { BaseMean = 100, Effect = -5, Low = -6, High = -4, Plain = new Estimate(2, 1, 3) };
        ExperimentResult told = input with
        {
            Effects = [row, .. input.Effects.Where(e => e.Outcome != row.Outcome || e.Host != "all")],
            EffectYears = [new EffectYear(row.Base, row.Other, row.Outcome, 2020, new Estimate(3, 2, 4), 10)],
        };

        Answer(told).ShouldContain("by −5.0 % (better) over 2018-01 to 2025-12: not in every year, the other way in 2020. The mean over everyone abroad moves the other way, +2.0 %");
        Answer(told with { EffectYears = [] }).ShouldContain("by −5.0 % (better) over 2018-01 to 2025-12: clear.");
        Answer(told with { Effects = [row with { Replicates = 3 }], EffectYears = [] }).ShouldContain("clear of zero, but from 3 replicates only");
    }

    [Fact]
    public void A_policy_that_changes_nothing_is_said_to_change_nothing_and_why()
    {
        ReportPolicy policy = new("legal-aid", 1, "all", Month.Of(2030, 1), null);
        Unchanged().ShouldContain("The policies and numbers it puts in force are those of the base");
        Unchanged(policy).ShouldContain("”: starts after the months read.");
        Unchanged(policy with { Start = Month.Of(1990, 1), End = Month.Of(1991, 1) }).ShouldContain("”: ends before the months read.");
        Unchanged(policy with { Start = Month.Of(2012, 1) }).ShouldContain("”: what it acts on does not come about in these months");
        Of([], [policy with { Start = Month.Of(2012, 1), Hosts = "poland" }], Host.Poland).ShouldContain("”: nobody is there in these months.");
        Unchanged(policy with { Start = Month.Of(2012, 1), Dose = 0 }).ShouldContain("”: dose 0 does nothing where the base has none of it.");
        ReportPolicy wide = policy with { Start = Month.Of(2012, 1) };
        Of([wide], [wide with { Start = Month.Of(2013, 1), Hosts = "china" }]).ShouldContain("”: already so in the base.");
        new ReportText(FakeInput.Compare(2)).Markup.ShouldNotContain("changes nothing");

        static string Unchanged(params ReportPolicy[] policies) => Of([], policies);

        static string Of(ReportPolicy[] basis, ReportPolicy[] policies, Host? empty = null)
        {
            ExperimentResult input = FakeInput.Compare(2);
            return new ReportText(input with
            {
                Scenarios = [input.Scenarios[0] with { Policies = basis }, input.Scenarios[1] with { Policies = policies }],
                Heads = [.. input.Heads.Where(h => h.Host != empty)],
                Effects = [.. input.Effects.Select(e => e with { Effect = 0, Low = 0, High = 0, OtherMean = e.BaseMean })],
            }).Markup;
        }
    }

    [Fact]
    public void In_Korean_no_text_of_the_page_stays_English()
    {
        Language korean = Language.All.Single(l => l.Id == "ko");
        using StringWriter writer = new();
        Report.Write(FakeInput.Compare(), writer, korean);
        string page = writer.ToString();

        page.ShouldContain("<html lang=\"ko\">");
        string[] english = [.. Language.English.Texts.Where(t => t.Key.StartsWith("report.", StringComparison.Ordinal) && !t.Value.Contains('{', StringComparison.Ordinal) && t.Value.Length > 14 && korean[t.Key] != t.Value).Select(t => t.Value)];
        english.Length.ShouldBeGreaterThan(50);
        english.Where(t => page.Contains(t, StringComparison.Ordinal)).ShouldBeEmpty();
        GainMeasure.All.Where(m => page.Contains(m.Unit, StringComparison.Ordinal)).ShouldBeEmpty();
        EnglishLarge().Matches(page).Select(m => m.Value).ShouldBeEmpty();
    }

    [Fact]
    public void Texts_of_the_report_hold_simple_markup_only()
    {
        foreach (Language language in Language.All)
        {
            language.Texts.Where(t => t.Key.StartsWith("report.", StringComparison.Ordinal) && AnyTag().Replace(t.Value, "").AsSpan().ContainsAny('<', '>'))
                .Select(t => $"{language.Id}: {t.Key}").ShouldBeEmpty();
        }
    }

    private static string Answer(ExperimentResult input) =>
        System.Net.WebUtility.HtmlDecode(string.Join(' ', AnswerText().Matches(new ReportText(input).Markup).Select(m => m.Groups["text"].Value.ReplaceLineEndings("")))).Replace("  ", " ", StringComparison.Ordinal);

    [GeneratedRegex(@"[^>]*\d %[^<]*")]
    private static partial Regex Shares();

    [GeneratedRegex(@"\d (M|bn)\b")]
    private static partial Regex EnglishLarge();

    [GeneratedRegex("</?(em|strong|code)>")]
    private static partial Regex AnyTag();

    [GeneratedRegex("<p class=\"answer\">(?<text>.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex AnswerText();

    [Fact]
    public void Targets_are_written_for_readers()
    {
        string markup = new ReportText(FakeInput.Compare()).Markup;

        markup.ShouldContain("50,000 to 150,000");
        markup.ShouldContain("97,850");
        markup.ShouldContain("0.4 to 0.6; 0.2 to 0.4; 0.1 to 0.3");
        markup.ShouldContain("≤ 0; ≤ 100");

        // Of four emergent ones the last was not measured: it is neither hit nor missed.
        markup.ShouldContain("<strong>2 of the 3</strong> emergent targets that this window and size can measure are hit, and 2 of the 2");
        markup.ShouldContain("1 of all 6 cannot be measured here");
        markup.ShouldContain("<span class=\"unclear\">not measured</span>");
        markup.ShouldNotContain("too few to judge");
        new ReportText(FakeInput.Compare() with { Workers = 7_999 }).Markup.ShouldContain("Fewer than 80,000 people, over all replicates together, are too few to judge by targets");
        new ReportText(FakeInput.Compare() with { Workers = 8_000 }).Markup.ShouldNotContain("too few to judge");
    }

    [Fact]
    public void Headings_never_skip_a_level()
    {
        foreach (ExperimentResult input in new[] { FakeInput.Compare(), FakeInput.Run(), FakeInput.Empty(), FakeInput.Nothing() })
        {
            int[] levels = [.. Heading().Matches(new ReportText(input).Markup).Select(m => m.Groups["level"].Value[0] - '0')];
            levels[0].ShouldBe(1);
            levels.Count(l => l == 1).ShouldBe(1);
            levels.Zip(levels.Skip(1)).ShouldAllBe(p => p.Second <= p.First + 1);
        }
    }

    [Fact]
    public void Every_table_has_a_caption_and_the_numbers_of_the_charts_are_in_tables()
    {
        ReportText report = new(FakeInput.Compare());
        string markup = report.Markup;

        Tags(markup, "caption").ShouldBe(Tags(markup, "table"));

        // Drawn before any script runs, words and all.
        report.Drawings.ShouldNotBeEmpty();
        report.Drawings.ShouldAllBe(d => d.Descendants().Any(e => e.Name.LocalName == "text"));
        markup.ShouldContain("<td class=\"number\">112,000</td>");
    }

    [Fact]
    public void The_command_is_shown_as_typed_and_none_for_a_program()
    {
        string program = new ReportText(FakeInput.Compare()).Markup;
        program.ShouldContain("A program of someone’s own made these results");
        program.ShouldNotContain("laboursim compare baseline");
        new ReportText(FakeInput.Compare() with { CommandLine = "laboursim compare a b --set watch=2" }).Markup
            .ShouldContain("<code>laboursim compare a b --set watch=2</code>");
    }

    internal static ExperimentResult Poisoned()
    {
        ExperimentResult input = FakeInput.Compare();
        return input with
        {
            Commit = Hostile,
            CommandLine = Hostile,
            Scenarios = [.. input.Scenarios.Select(s => s with { Title = Hostile, Author = Hostile, Question = Hostile, Sources = [Hostile] })],
        };
    }

    private static int Tags(string html, string name) => Regex.Count(html, $"<{Regex.Escape(name)}[\\s>]", RegexOptions.IgnoreCase);

    [GeneratedRegex("""(src|href|action|srcset|poster|data|http-equiv="refresh")\s*=\s*["'][^"']*["']|<(link|iframe|object|embed|base|form)\b""", RegexOptions.IgnoreCase)]
    private static partial Regex Loads();

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Tables();

    [GeneratedRegex("""Content-Security-Policy" content="(?<policy>[^"]*)">""")]
    private static partial Regex Policy();

    [GeneratedRegex("<h(?<level>[1-6])[ >]")]
    private static partial Regex Heading();
}
