using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Tests.Statistics;

public sealed class ReplicatesTests
{
    [Fact]
    public void Summary_ByHand()
    {
        // 1…5: s = √2.5; quantile p at 1 + 4p. t(0.95; 4) = 2.131847 for a 90 % interval: 2.131847 · √0.5 = 1.507443.
        ReplicateSummary s = Replicates.Of([5, 1, double.NaN, 4, 2, 3, double.PositiveInfinity], 0.9);

        (s.Count, s.Missing).ShouldBe((5, 2));
        s.Mean.Mean.ShouldBe(3);
        s.Mean.Low.ShouldBe(3 - 1.507443, 1e-6);
        s.Mean.High.ShouldBe(3 + 1.507443, 1e-6);
        s.StandardDeviation.ShouldBe(Math.Sqrt(2.5), 1e-12);
        s.Quantiles.ShouldBe([1.2, 2, 3, 4, 4.8], 1e-12);
    }

    [Fact]
    public void Differences_ArePaired()
    {
        // Differences 2, 1, 0, 3, 1 whatever the level; the fourth pair lacks a side.
        double[] b = [1, 40, 400, 7, 5, 10], o = [3, 41, 400, double.NaN, 8, 11];

        Replicates.OfDifferences(b, o).ShouldBeEquivalentTo(Replicates.Of([2, 1, 0, double.NaN, 3, 1]));
        Replicates.OfDifferences(b, o).Mean.Mean.ShouldBe(1.4, 1e-12);
        Should.Throw<ArgumentException>(() => Replicates.OfDifferences(b, o[1..]));
    }

    [Fact]
    public void TooFewValues_LeaveUndefinedWhatTheyCannotSay()
    {
        ReplicateSummary one = Replicates.Of([4]), none = Replicates.Of([double.NaN]);

        one.Mean.ShouldBe(new Estimate(4, double.NaN, double.NaN));
        double.IsNaN(one.StandardDeviation).ShouldBeTrue();
        one.Quantiles.ShouldBe([4, 4, 4, 4, 4]);
        (none.Count, none.Missing).ShouldBe((0, 1));
        none.Quantiles.ShouldAllBe(q => double.IsNaN(q));
        Replicates.Of([]).Mean.Mean.ShouldBe(double.NaN);
    }

    [Theory]
    [InlineData(0.95)]
    [InlineData(0.8)]
    public void Intervals_HoldTheMeanOfNormalData_AsOftenAsTheySay(double confidence)
    {
        // 2,000 series of 8, where Student's interval is exact: a standard deviation of √(2000 c (1 − c)), 4 of them either way,
        // so that another seed would fail once in 16,000.
        int held = 0;
        for (ulong seed = 0; seed < 2000; seed++)
        {
            Estimate e = Replicates.Of(NormalDraws.Of(seed, 8), confidence).Mean;
            held += e.Low <= 10 && 10 <= e.High ? 1 : 0;
        }

        Math.Abs(held - 2000 * confidence).ShouldBeLessThan(4 * Math.Sqrt(2000 * confidence * (1 - confidence)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Confidence_LiesBetweenZeroAndOne(double confidence) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Replicates.Of([1, 2], confidence));
}
