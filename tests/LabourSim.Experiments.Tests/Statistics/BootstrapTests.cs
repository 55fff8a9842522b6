using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Tests.Statistics;

public sealed class BootstrapTests
{
    private static double[] Mean(double[] values, int[] drawn) => [drawn.Average(i => values[i])];

    [Theory]
    [InlineData(0.95, 0, 1)] // a quarter of the means of two is 0 and a quarter 1, more than the 2.5 % cut off
    [InlineData(0.6, 0, 1)] // a fifth cut off at either end is still less than that quarter
    [InlineData(0.4, 0.5, 0.5)] // the middle 40 % lies within the half of them that is 1/2
    public void TwoUnits_ByHand(double confidence, double low, double high) =>
        Bootstrap.Percentile(2, d => Mean([0, 1], d), new BootstrapPlan(3, 1000, confidence)).ShouldBe([new Estimate(0.5, low, high)]);

    [Fact]
    public void Intervals_HoldTheMeanOfNormalData()
    {
        // 400 series of 40 values. The percentile interval's coverage there is about 0.94 (s is taken with n, z in place of t), so
        // 376 with a standard deviation of 4.7; 357 to 395 is four either way.
        int held = 0;
        for (ulong seed = 0; seed < 400; seed++)
        {
            double[] values = NormalDraws.Of(seed, 40);
            Estimate e = Bootstrap.Percentile(40, d => Mean(values, d), new BootstrapPlan(seed, 400))[0];
            held += e.Low <= 10 && 10 <= e.High ? 1 : 0;
        }

        held.ShouldBeInRange(357, 395);
    }

    [Fact]
    public void Units_AreDrawnEquallyOften_AndWholeResamplesDiffer()
    {
        // 7 units, 7,000 draws: 1,000 each with a standard deviation of 29; 120 is four of them.
        int[] counts = new int[7], drawn = new int[7];
        HashSet<string> seen = [];
        for (int resample = 0; resample < 1000; resample++)
        {
            Bootstrap.Draw(5, resample, drawn);
            seen.Add(string.Join(' ', drawn));
            foreach (int d in drawn)
            {
                counts[d]++;
            }
        }

        counts.ShouldAllBe(c => c > 880 && c < 1120);
        seen.Count.ShouldBeGreaterThan(990);
    }

    [Fact]
    public void Intervals_AreAFunctionOfTheSeed()
    {
        double[] values = NormalDraws.Of(1, 12);
        Estimate Of(ulong seed) => Bootstrap.Percentile(12, d => Mean(values, d), new BootstrapPlan(seed, 50))[0];

        Of(1).ShouldBe(Of(1));
        Of(1).ShouldNotBe(Of(2));
        Of(1).ShouldNotBe(Of(1ul << 32 | 1));
    }

    [Fact]
    public void BelowTwoUnits_ThereIsNoInterval()
    {
        Bootstrap.Percentile(1, _ => [4], new BootstrapPlan(1)).ShouldBe([new Estimate(4, double.NaN, double.NaN)]);
        Bootstrap.Percentile(0, d => [d.Length], new BootstrapPlan(1)).ShouldBe([new Estimate(0, double.NaN, double.NaN)]);
    }

    [Fact]
    public void WhatSomeResamplesLeaveUndefined_HasNoInterval()
    {
        // Defined only when the first unit is drawn; 5 units, so a third of the resamples go without it.
        Estimate[] e = Bootstrap.Percentile(5, d => [d.Contains(0) ? 1 : double.NaN, 2, double.NaN], new BootstrapPlan(1, 200));

        e.ShouldBe([new Estimate(1, double.NaN, double.NaN), new Estimate(2, 2, 2), new Estimate(double.NaN, double.NaN, double.NaN)]);
    }

    [Fact]
    public void BadPlans_AreRefused()
    {
        void Try(BootstrapPlan plan) => Should.Throw<ArgumentOutOfRangeException>(() => Bootstrap.Percentile(2, _ => [1], plan));

        Try(new BootstrapPlan(1, 0));
        Try(new BootstrapPlan(1, 10, 0));
        Try(new BootstrapPlan(1, 10, 1));
        Try(new BootstrapPlan(1, 10, double.NaN));
    }
}
