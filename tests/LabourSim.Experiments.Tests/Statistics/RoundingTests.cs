using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Robustness;
using LabourSim.Experiments.Statistics;
using LabourSim.Experiments.Sweeps;
using LabourSim.Experiments.Tests.Analysing;

namespace LabourSim.Experiments.Tests.Statistics;

public sealed class RoundingTests
{
    [Fact]
    public void Values_that_differ_by_less_than_a_billionth_of_the_size_are_equal()
    {
        Rounding.Levelled([5e-8, 200, -5e-8, 100, 100 + 5e-8, 100 - 4e-8, double.NaN, 200 + 2e-7], 100)
            .ShouldBe([0, 200, 0, 100 - 4e-8, 100 - 4e-8, 100 - 4e-8, double.NaN, 200 + 2e-7]);

        // A row of small steps does not melt into one: a group is as wide as rounding and no wider.
        Rounding.Levelled([1, 1 + 6e-10, 1 + 12e-10], 1).ShouldBe([1, 1, 1 + 12e-10]);
        Rounding.Levelled([double.NegativeInfinity, 0, double.PositiveInfinity], 0).ShouldBe([double.NegativeInfinity, 0, double.PositiveInfinity]);
    }

    /// <summary>Both choices give 1e6 in every world, and exposure 0, but for a last digit that differs from world to world.</summary>
    private static double Rounded(int outcome, int choice, double[] u, int replicate)
    {
        double noise = 2e-11 * Math.Sin(1000 * u.Sum() + choice);
        return outcome == 2 ? 7 + noise : 1e6 * (1 + noise / 100);
    }

    [Theory]
    [InlineData("morris, points: 5", "moves with none of the 3 factors.")]
    [InlineData("saltelli, points: 8, second-order: true", "moves with none of the 3 factors.")]
    [InlineData("latin-hypercube, points: 40", "moves steadily with none of the 3 factors, as far as these worlds show.")]
    public void What_differs_by_rounding_alone_hinges_on_nothing(string design, string words)
    {
        SweepTable table = FakeSweep.Table(FakeSweep.Plan(design, 2), Rounded);
        Analysis analysis = SensitivityAnalysis.Of(table, AnalysisOptions.Default(table.Plan) with { Resamples = 20 });
        analysis.Sentences().Take(6).ShouldAllBe(f => f.EndsWith(words, StringComparison.Ordinal));
        analysis.Tables[0].Rows.ShouldAllBe(r => (double)r[7] == 0 && double.IsNaN((double)r[8]));
        analysis.Tables[1].Rows.ShouldAllBe(r => (int)r[4] == 1);
    }

    [Fact]
    public void No_factor_is_kept_for_rounding() =>
        SensitivityAnalysis.Keep(FakeSweep.Table(FakeSweep.Plan("morris, points: 5"), Rounded), 3).ShouldBeEmpty();

    [Fact]
    public void Nor_does_any_choice_win_lose_or_backfire_by_it()
    {
        SweepTable table = FakeSweep.Table(FakeSweep.Plan("latin-hypercube, points: 40"), Rounded);
        AnalysisOptions options = HandMade.Options(table);
        Analysis robust = RobustnessAnalysis.Of(table, options);
        robust.Tables[0].Rows.ShouldAllBe(r => r[6].Equals(1));
        robust.Tables[0].Rows.Where(r => (string)r[2] == "best-share").ShouldAllBe(r => (double)r[3] == 1);
        robust.Tables[1].Rows.ShouldAllBe(r => (double)r[2] == 1);
        ParetoAnalysis.Of(table, options).Rows("front").ShouldAllBe(r => (string)r[10] == "yes" && (double)r[11] == 1);
        DiscoverAnalysis.Of(table, options).Rows("cases").ShouldAllBe(r => (int)r[2] == 0);
    }

    [Fact]
    public void Regret_is_none_where_the_best_is_ahead_by_rounding() =>
        RobustnessMetrics.Of([[0.1 + 0.2, 1], [0.3, 1]], 1, 10).Rows.Where(r => r.Measure == RobustnessMeasure.BestShare).ShouldAllBe(r => r.Value.Mean == 1);
}
