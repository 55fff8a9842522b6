using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Tests.Claims;

public sealed class JackknifeTests
{
    private static double[][][] Replicates(params double[][] sides) =>
        [.. Enumerable.Range(0, sides[0].Length).Select(r => sides.Select(s => new[] { s[r] }).ToArray())];

    [Fact]
    public void OfAMean_IsStudentsInterval()
    {
        // Mean 5, s = 2, n = 4: half-width t(0.975, 3) x 2 / 2 = 3.18245.
        double s = Math.Sqrt(3);
        Estimate e = Jackknife.Of(Replicates([5 - s, 5 - s, 5 + s, 5 + s]), m => m[0, 0]);

        e.Mean.ShouldBe(5, 1e-12);
        e.Low.ShouldBe(5 - 3.182446305, 1e-6);
        e.High.ShouldBe(5 + 3.182446305, 1e-6);
    }

    [Fact]
    public void OfADifference_IsThePairedInterval()
    {
        double[] a = [3, 5, 4, 8, 6], b = [1, 4, 4, 5, 5];
        Estimate expected = Estimates.Of(a.Zip(b, (x, y) => x - y));

        Estimate e = Jackknife.Of(Replicates(a, b), m => m[0, 0] - m[1, 0]);

        e.Mean.ShouldBe(expected.Mean, 1e-12);
        e.Low.ShouldBe(expected.Low, 1e-9);
        e.High.ShouldBe(expected.High, 1e-9);
    }

    [Fact]
    public void OfARatio_PoolsCounts_SoThatAReplicateWithoutAnyIsNoTrouble()
    {
        // 0 of 100, 2 of 100, 4 of 100: 6 of 300, where the mean of ratios of arms would be undefined.
        double[][][] counts = [[[0, 100]], [[2, 100]], [[4, 100]]];

        Estimate e = Jackknife.Of(counts, m => m.Ratio(0, 0, 1));

        e.Mean.ShouldBe(0.02, 1e-12);

        // Leaving one out: 0.03, 0.02, 0.01; their squares about the mean 2e-4, times 2/3, root 0.011547, times t(2) 4.302653.
        e.High.ShouldBe(0.02 + 4.302652730 * 0.011547005, 1e-7);
    }

    [Fact]
    public void ReplicatesThatAgree_TellNoInterval_AndDecideNothing()
    {
        Estimate e = Jackknife.Of(Replicates([0.1, 0.1, 0.1]), m => m[0, 0]);

        e.Mean.ShouldBe(0.1, 1e-12);
        double.IsNaN(e.Low).ShouldBeTrue();
        double.IsNaN(e.High).ShouldBeTrue();
        Expectation.AtLeast(0).Judge(e).ShouldBe(ClaimVerdict.Undecided);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void BelowTwoReplicates_ThereIsNoInterval(int n)
    {
        Estimate e = Jackknife.Of(Replicates([1.0, 2.0])[..n], m => m[0, 0]);

        double.IsNaN(e.Low).ShouldBeTrue();
        double.IsNaN(e.Mean).ShouldBe(n == 0);
    }

    [Fact]
    public void WhatDependsOnOneReplicateAlone_HasNoInterval()
    {
        Estimate e = Jackknife.Of(Replicates([1.0, 1, 1], [0.0, 0, 2]), m => m[1, 0] == 0 ? double.NaN : m[0, 0] / m[1, 0]);

        e.Mean.ShouldBe(1.5, 1e-12);
        double.IsFinite(e.Low).ShouldBeFalse();
    }

    [Fact]
    public void RareEvents_KeepAnIntervalWithWidth()
    {
        // None of 1,000: the upper end is 1 - 0.025^(1/1000).
        Estimate none = Shares.Proportion(0, 1000);

        (none.Mean, none.Low).ShouldBe((0, 0));
        none.High.ShouldBe(1 - Math.Pow(0.025, 1.0 / 1000), 1e-9);
        Jackknife.Pooled([[[1, 500]], [[2, 500]]]).Mean.ShouldBe(0.003, 1e-12);
    }

    [Fact]
    public void Wilson_AgreesWithTextbookValues()
    {
        // 8 of 10 at z = 1.96: 0.4902 to 0.9433.
        (double low, double high) = Shares.Wilson(8, 10);

        low.ShouldBe(0.4902, 1e-4);
        high.ShouldBe(0.9433, 1e-4);
        double.IsNaN(Shares.Wilson(0, 0).Low).ShouldBeTrue();
    }
}
