using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Robustness;
using LabourSim.Experiments.Tests.Discovery;

namespace LabourSim.Experiments.Tests.Robustness;

public class RobustnessMetricsTests
{
    [Fact]
    public void Measures_ByHand()
    {
        // The best are 2, 5, 4; regrets 1 0 1, then 0 3 2, then 2 1 0. The last has variance (64 + 16 + 16)/9/2 = 16/3 around 8/3.
        // Nine in ten of three lie at place 1.8 of 0 to 2.
        RobustnessTable table = RobustnessMetrics.Of([[1, 5, 3], [2, 2, 2], [0, 4, 4]], 1);
        (table.Worlds, table.Dropped).ShouldBe((3, 0));
        Row(table, RobustnessMeasure.Mean, [3, 2, 8.0 / 3], [1, 3, 2]);
        Row(table, RobustnessMeasure.SignalToNoise, [1.5, double.PositiveInfinity, 8.0 / 3 / Math.Sqrt(16.0 / 3)], [2, 1, 3]);
        Row(table, RobustnessMeasure.Maximin, [1, 2, 0], [2, 1, 3]);
        Row(table, RobustnessMeasure.MeanRegret, [2.0 / 3, 5.0 / 3, 1], [1, 3, 2]);
        Row(table, RobustnessMeasure.Regret90, [1, 2.8, 1.8], [1, 3, 2]);
        Row(table, RobustnessMeasure.MaximumRegret, [1, 3, 2], [1, 3, 2]);
        Row(table, RobustnessMeasure.BestShare, [1.0 / 3, 1.0 / 3, 1.0 / 3], [1, 1, 1]);
    }

    [Fact]
    public void SignalToNoise_PunishesNoiseOnBothSidesOfZero()
    {
        // Deviation 1 and 2 around −3: −3 and −6.
        RobustnessTable table = RobustnessMetrics.Of([[-4, -3, -2], [-5, -3, -1], [0, 0, 0]], 1);
        Row(table, RobustnessMeasure.SignalToNoise, [-3, -6, 0], [2, 3, 1]);
    }

    [Fact]
    public void Satisficing_AsksForAllThresholdsAtOnce()
    {
        // The first meets 1 in worlds 0, 1, 2 and 5 in worlds 1, 2, 3: both in two of four. Reaching a threshold is enough.
        double[][][] outcomes = [[[1, 2, 3, 0], [9, 9, 9, 9]], [[4, 5, 6, 7], [4, 4, 4, 5]]];
        RobustnessTable table = RobustnessMetrics.Satisficing(outcomes, [1, 5], 1);
        Row(table, RobustnessMeasure.Satisficing, [0.5, 0.25], [1, 2]);
        Should.Throw<ArgumentException>(() => RobustnessMetrics.Satisficing(outcomes, [1], 1));
        Should.Throw<ArgumentException>(() => RobustnessMetrics.Satisficing(outcomes, [1, double.NaN], 1));
    }

    [Fact]
    public void MissingWorlds_AreDroppedForAllAndCounted()
    {
        RobustnessTable table = RobustnessMetrics.Of([[1, double.NaN, 3], [2, 50, 2]], 1);
        (table.Worlds, table.Dropped).ShouldBe((2, 1));
        Row(table, RobustnessMeasure.Mean, [2, 2], [1, 1]);
        RobustnessTable none = RobustnessMetrics.Of([[double.NaN], [1]], 1);
        (none.Worlds, none.Dropped).ShouldBe((0, 1));
        none.Rows.ShouldAllBe(r => double.IsNaN(r.Value.Mean));
        RobustnessTable one = RobustnessMetrics.Of([[3], [1]], 1);
        one[0, RobustnessMeasure.Mean].ShouldSatisfyAllConditions(
            r => r.Value.Mean.ShouldBe(3), r => r.Value.Low.ShouldBe(double.NaN), r => r.Rank.ShouldBe(1), r => r.FirstShare.ShouldBe(double.NaN));
        Should.Throw<ArgumentException>(() => RobustnessMetrics.Of([], 1));
        Should.Throw<ArgumentException>(() => RobustnessMetrics.Of([[1], [1, 2]], 1));
    }

    [Fact]
    public void Intervals_AreThoseOfTheMean()
    {
        // 400 even draws: a standard error of 0.2887/√400 = 0.0144, so ±0.0283 around the mean. The ends' own error over 1,000
        // resamples is about 0.0144 × 0.08, and the sample's deviation is off by up to a twelfth: 0.005 is beyond both together.
        double[] values = [.. Boxes.Points(400, 1, 2).Select(p => p[0])];
        RobustnessRow row = RobustnessMetrics.Of([values, [.. values.Select(v => v - 1)]], 1)[0, RobustnessMeasure.Mean];
        (row.Value.Mean - row.Value.Low).ShouldBe(0.0283, 0.005);
        (row.Value.High - row.Value.Mean).ShouldBe(0.0283, 0.005);
        row.FirstShare.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Measures_KeepTheirPromises() => Prop.ForAll(
        Gen.Choose(-5, 5).Select(v => (double)v).ArrayOf(6).ArrayOf(4).ToArbitrary(), performance =>
        {
            RobustnessTable table = RobustnessMetrics.Of(performance, 1, 20), shifted = RobustnessMetrics.Of(
                [.. performance.Select(p => p.Select((v, w) => v + w).ToArray())], 1, 20);
            for (int p = 0; p < 4; p++)
            {
                double Value(RobustnessMeasure m) => table[p, m].Value.Mean;
                Value(RobustnessMeasure.MeanRegret).ShouldBeInRange(0, Value(RobustnessMeasure.MaximumRegret));
                Value(RobustnessMeasure.Regret90).ShouldBeInRange(0, Value(RobustnessMeasure.MaximumRegret));
                Value(RobustnessMeasure.Maximin).ShouldBeLessThanOrEqualTo(Value(RobustnessMeasure.Mean) + 1e-12);

                // What a world adds to every policy is no one's regret.
                shifted[p, RobustnessMeasure.MaximumRegret].Value.ShouldBe(table[p, RobustnessMeasure.MaximumRegret].Value);
                shifted[p, RobustnessMeasure.BestShare].Value.ShouldBe(table[p, RobustnessMeasure.BestShare].Value);
            }

            table.Rows.ShouldAllBe(r => r.Rank >= 1 && r.Rank <= 4 && r.FirstShare >= 0 && r.FirstShare <= 1 + 1e-9);
            foreach (RobustnessMeasure measure in table.Rows.Select(r => r.Measure).Distinct())
            {
                table.Rows.Count(r => r.Measure == measure && r.Rank == 1).ShouldBeGreaterThan(0);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    private static void Row(RobustnessTable table, RobustnessMeasure measure, double[] values, int[] ranks)
    {
        for (int p = 0; p < values.Length; p++)
        {
            double value = table[p, measure].Value.Mean;
            (value == values[p] || Math.Abs(value - values[p]) < 1e-12).ShouldBeTrue($"{measure} of {p}: {value}, not {values[p]}");
            table[p, measure].Rank.ShouldBe(ranks[p]);
        }
    }
}
