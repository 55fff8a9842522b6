using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Tests.Analysing;

public sealed class SensitivityAnalysisTests
{
    private static readonly string[] Names = ["side-start", "quota-growth", "phone-detection"];

    /// <summary>The level is 3 u1 + u2; the second choice adds 2 u3. State revenue is the same times 1000, exposure never moves.</summary>
    private static double Linear(int outcome, int choice, double[] u, int replicate) =>
        outcome == 2 ? 7 : (outcome == 1 ? 1000 : 1) * (3 * u[0] + u[1] + choice * 2 * u[2]);

    private static Analysis Of(SweepTable table) => SensitivityAnalysis.Of(table, AnalysisOptions.Default(table.Plan) with { Resamples = 200 });

    private static AnalysisTable Table(Analysis analysis, string name) => analysis.Tables.Single(t => t.Name == name);

    private static double Cell(AnalysisTable table, string outcome, string quantity, string factor, string column)
    {
        IReadOnlyList<object> row = table.Rows.Single(r => (string)r[0] == outcome && ((string)r[1]).StartsWith(quantity, StringComparison.Ordinal) && (string)r[2] == factor);
        return Convert.ToDouble(row[table.Columns.ToList().IndexOf(column)], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Morris_tells_levels_from_effects_and_names_what_they_rest_on()
    {
        SweepTable table = FakeSweep.Table(FakeSweep.Plan("morris, points: 5"), Linear);
        Analysis analysis = Of(table);
        AnalysisTable morris = Table(analysis, "morris");

        // A linear model's elementary effects are its slopes at every trajectory.
        Names.Select(f => Cell(morris, "exploitation-index", "level", f, "mu_star")).ToArray().ShouldBe([3, 1, 0], 1e-9);
        Names.Select(f => Cell(morris, "exploitation-index", "effect", f, "mu")).ToArray().ShouldBe([0, 0, 2], 1e-9);
        Cell(morris, "state-revenue", "level", "side-start", "mu_star_high").ShouldBe(3000, 1e-6);
        Cell(morris, "exploitation-index", "level", "quota-growth", "rank").ShouldBe(2);
        morris.Rows.Count.ShouldBe(3 * 2 * 3);

        // 3 of 4 is less than 80 %, so two factors are named; one rests on an assumption, the other on evidence.
        analysis.Sentences()[0].ShouldStartWith("In this model, exploitation-index under no-mandate hinges on side-start (mu* 3, 3 to 3) and quota-growth (mu* 1, 1 to 1); these 2 of 3 factors carry 100 % of the sum of mu*. "
            + "1 of these rests on assumptions alone (side-start), 1 on evidence (quota-growth).");
        analysis.Sentences()[1].ShouldStartWith("In this model, the effect of baseline against no-mandate on exploitation-index hinges on phone-detection (mu* 2, 2 to 2); this one of 3 factors carries 100 % of the sum of mu*. "
            + "It rests on evidence stretched by an assumption.");
        analysis.Sentences()[4].ShouldBe("In this model, exposure under no-mandate moves with none of the 3 factors.");
        analysis.Sentences().ShouldContain(f => f.StartsWith("With 5 trajectories, fewer than 20,", StringComparison.Ordinal));
        analysis.Sentences().ShouldContain(f => f.StartsWith("There is one replicate", StringComparison.Ordinal));
    }

    [Fact]
    public void Sobol_shares_of_a_linear_model_are_those_of_its_slopes()
    {
        // Slopes 3 and 1 with equal variances: 9 / 10 and 1 / 10. Over 256 quasi-random blocks the error is below 0.02; the seed is fixed.
        SweepTable table = FakeSweep.Table(FakeSweep.Plan("saltelli, points: 256, second-order: true"), Linear);
        Analysis analysis = Of(table);
        AnalysisTable sobol = Table(analysis, "sobol"), pairs = Table(analysis, "pairs");

        foreach (string index in (string[])["s1", "st"])
        {
            Names.Select(f => Cell(sobol, "exploitation-index", "level", f, index)).ToArray().ShouldBe([0.9, 0.1, 0], 0.02);
            Cell(sobol, "exploitation-index", "effect", "phone-detection", index).ShouldBe(1, 0.02);
        }

        // Three pairs for the four quantities that vary, and for the two that do not, undefined ones.
        pairs.Rows.Count.ShouldBe(3 * 2 * 3);
        pairs.Rows.Select(r => (double)r[4]).Where(double.IsFinite).ShouldAllBe(s => Math.Abs(s) < 0.02);
        analysis.Sentences()[0].ShouldContain("hinges on side-start (ST 0.");
        analysis.Sentences()[0].ShouldContain("The share of the variance that no factor accounts for by itself");
    }

    [Theory]
    [InlineData(0.1, 0.02, 1, true)]
    [InlineData(0.1, 0.02, 3, true)]
    [InlineData(0.1, 0.02, 15, false)]
    [InlineData(0.1, -0.01, 1, false)]
    public void Pairs_are_corrected_for_how_many_there_are(double mean, double low, int pairs, bool shown) =>

        // Widened by z(1 - 0.025 / n) / z(0.975): 1 for one pair, 2.394 / 1.96 = 1.22 for three, 2.935 / 1.96 = 1.50 for fifteen;
        // 0.08 times these against 0.1.
        SobolMethod.Shown(new(mean, low, 0.2), pairs).ShouldBe(shown);

    [Fact]
    public void Rank_correlations_find_the_signs_over_other_designs()
    {
        // 60 worlds; with chance alone one of 3 factors would be named for one quantity in twenty, and the seed is fixed.
        SweepTable table = FakeSweep.Table(FakeSweep.Plan("latin-hypercube, points: 60"), (_, choice, u, _) => 3 * u[0] - u[1] + u[0] * u[1] * 0.2 + choice);
        Analysis analysis = Of(table);
        AnalysisTable prcc = Table(analysis, "prcc");

        Cell(prcc, "exposure", "level", "side-start", "prcc").ShouldBeGreaterThan(0.9);
        Cell(prcc, "exposure", "level", "quota-growth", "prcc").ShouldBeLessThan(-0.7);
        analysis.Sentences()[0].ShouldContain("moves with side-start (PRCC 0.9");
        analysis.Sentences()[0].ShouldContain("for the other 1 of 3 factors no steady rise or fall is shown");
    }

    [Fact]
    public void What_is_missing_is_left_out_and_told()
    {
        // A trajectory of 3 factors has four worlds, so world 5 is in the second one. Only the baseline misses it.
        SweepPlan plan = FakeSweep.Plan("morris, points: 5");
        Analysis analysis = Analyses.Of("sensitivity", FakeSweep.Table(plan, Linear, key => key is not { World: 5, Scenario: 1 }), AnalysisOptions.Default(plan));
        AnalysisTable summary = Table(analysis, "summary");

        summary.Rows.Select(r => (int)r[4]).ShouldBe([5, 4, 5, 4, 5, 4]);
        summary.Rows.Select(r => (int)r[5]).ShouldBe([0, 1, 0, 1, 0, 1]);
        analysis.Sentences()[1].ShouldContain("1 of 5 trajectories are left out");
        analysis.Sentences()[^1].ShouldBe("1 of 40 runs are missing, so all this rests on the others alone.");
        Should.Throw<InputException>(() => Of(FakeSweep.Table(plan, Linear, key => key.World % 4 != 0))).Message
            .ShouldBe("fake: runs: 10 of 40 missing: expected results of more trajectories: no outcome asked for is known in enough of them for any quantity");
    }

    [Theory]
    [InlineData("", "fake: uncertainties: (missing): expected factors that differ between worlds; without them there is nothing to hinge on")]
    [InlineData("latin-hypercube, points: 5", "fake: uncertainties: 5 worlds: expected at least 6 worlds for rank correlations of 3 factors, or the design morris or saltelli")]
    public void Sweeps_that_cannot_answer_are_refused(string design, string message) =>
        Should.Throw<InputException>(() => Of(FakeSweep.Table(FakeSweep.Plan(design), (_, _, _, _) => 1))).Message.ShouldBe(message);

    [Fact]
    public void An_outcome_that_was_not_kept_is_refused_with_the_nearest() =>
        Should.Throw<InputException>(() => SweepTable.Of(FakeSweep.Plan("morris, points: 2"), [], ["exposur"])).Message
            .ShouldBe("command line: --outcome: exposur: expected an outcome that the sweep kept (exploitation-index, state-revenue, exposure); did you mean 'exposure'?");

    [Fact]
    public void Keep_takes_the_factor_that_matters_most_to_any_imperative_under_any_choice()
    {
        // Relative to the greatest: side-start 1 (exploitation), quota-growth 0.5 (revenue), phone-detection 1 under the second choice only.
        SweepTable table = FakeSweep.Table(FakeSweep.Plan("morris, points: 4"), (outcome, choice, u, _) => outcome switch
        {
            0 => 4 * u[0] + u[1],
            1 => 1000 * (2 * u[0] + u[1]),
            _ => choice * u[2],
        });

        SensitivityAnalysis.Keep(table, 10).ShouldBe(["phone-detection", "side-start", "quota-growth"]);
        SensitivityAnalysis.Keep(table, 2).ShouldBe(["phone-detection", "side-start"]);
        SensitivityAnalysis.Keep(FakeSweep.Table(table.Plan, (_, _, u, _) => u[1]), 10).ShouldBe(["quota-growth"]);
        SensitivityAnalysis.Keep(FakeSweep.Table(table.Plan, (_, _, _, _) => 1), 10).ShouldBeEmpty();
        Should.Throw<InputException>(() => SensitivityAnalysis.Keep(FakeSweep.Table(table.Plan, Linear, key => key.World % 4 != 0), 10));
        Should.Throw<InputException>(() => SensitivityAnalysis.Keep(FakeSweep.Table(FakeSweep.Plan("random, points: 20"), Linear), 10)).Message.ShouldContain("expected morris");
    }

    [Fact]
    public void The_share_of_luck_is_that_of_a_variance_analysis()
    {
        // Means 2 and 6, their variance 8. Within: deviations of 1 with two degrees of freedom, 4 / 2 = 2, over 2 replicates 1: 1 / 8.
        Quantity("(1, 3), (5, 7)", false).LuckShare().ShouldBe(0.125, 1e-12);

        // The same luck in both worlds shifts both alike, so nothing is left of it.
        Quantity("(1, 3), (5, 7)", true).LuckShare().ShouldBe(0, 1e-12);

        // Means 2 and 7, their variance 12.5. Luck's means are 1.5 either way, which leaves 0.5 four times: 1 with one degree of
        // freedom, over 2 replicates 0.5: 0.04.
        Quantity("(1, 3), (5, 9)", true).LuckShare().ShouldBe(0.04, 1e-12);
        Quantity("(1, NaN), (1, 3), (5, 9)", true).LuckShare().ShouldBe(0.04, 1e-12);
        Quantity("(1, 3), (2, 2)", true).LuckShare().ShouldBe(double.NaN);
        Quantity("(1, 3)", true).LuckShare().ShouldBe(double.NaN);

        static Quantity Quantity(string worlds, bool shared) => new("o", "u", "n", "w",
            [.. worlds.Split("), (").Select(w => w.Trim('(', ')').Split(", ").Select(v => double.Parse(v, System.Globalization.CultureInfo.InvariantCulture)).ToArray())], shared);
    }

    [Fact]
    public void Replicates_say_how_many_would_be_enough()
    {
        // The effect is 1, 2 and 3 in three replicates: standard deviation 1, half-width t(0.975, 2) / sqrt(3) = 4.30265 / 1.73205
        // = 2.484; for half of it (t s / d)^2 = 4 x 3 = 12.
        SweepTable table = FakeSweep.Table(FakeSweep.Plan("morris, points: 2", 3), (_, choice, _, replicate) => choice * replicate);
        Analyses.Of("sensitivity", table, AnalysisOptions.Default(table.Plan)).Sentences().ShouldContain(
            "With 3 replicates, the mean over 8 worlds of the effect of baseline against no-mandate on exposure is 2 (-0.4841 to 4.484): a half-width of 2.484; for half of that, about 12 replicates would be needed.");

        SweepTable same = FakeSweep.Table(table.Plan, (_, choice, _, _) => choice);
        Analyses.Of("sensitivity", same, AnalysisOptions.Default(table.Plan)).Sentences().ShouldContain(f => f.Contains("the same in every replicate", StringComparison.Ordinal));
        SweepTable two = FakeSweep.Table(FakeSweep.Plan("morris, points: 2", 2), (_, choice, _, replicate) => choice * replicate);
        Analyses.Of("sensitivity", two, AnalysisOptions.Default(two.Plan)).Sentences().ShouldNotContain(f => f.StartsWith("With 2 replicates", StringComparison.Ordinal));
    }
}
