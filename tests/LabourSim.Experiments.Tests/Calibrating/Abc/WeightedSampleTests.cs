using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Calibrating.Abc;

namespace LabourSim.Experiments.Tests.Calibrating.Abc;

public class WeightedSampleTests
{
    [Fact]
    public void Moments_OfHandWorkedPoints()
    {
        // Weights 1/2, 1/4, 1/4 of 0, 2, 4: mean 1.5; Σ w d² = 1.125 + 0.0625 + 1.5625 = 2.75, over 1 − 3/8 it is 4.4.
        double[] weights = [0.5, 0.25, 0.25];
        WeightedSample.Mean([0, 2, 4], weights).ShouldBe(1.5);
        double[,] covariance = WeightedSample.Covariance([[0, 0], [2, -2], [4, -4]], weights);
        covariance[0, 0].ShouldBe(4.4, 1e-12);
        covariance[0, 1].ShouldBe(-4.4, 1e-12);
        covariance[1, 0].ShouldBe(-4.4, 1e-12);

        // Equal weights: 0, 2, 4 have the variance 4.
        WeightedSample.Covariance([[0], [2], [4]], [1 / 3.0, 1 / 3.0, 1 / 3.0])[0, 0].ShouldBe(4, 1e-12);
        double.IsNaN(WeightedSample.Covariance([[3]], [1])[0, 0]).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 1)]
    [InlineData(0.51, 3)]
    [InlineData(0.75, 3)]
    [InlineData(0.76, 9)]
    [InlineData(1, 9)]
    public void Quantile_IsTheLeastValueThatReachesTheShare(double share, double expected) =>
        WeightedSample.Quantile([9, 1, 3], [0.25, 0.5, 0.25], share).ShouldBe(expected);

    [Fact]
    public void Gap_IsKolmogorovsDistance()
    {
        // One point at 0.3: the step from 0 to 1 there is 0.7 off. Weight 0.9 at 0.5 and 0.1 at 0.9: 0.5 below the first.
        WeightedSample.GapToUniform([0.3], [1]).ShouldBe(0.7, 1e-12);
        WeightedSample.GapToUniform([0.9, 0.5], [0.1, 0.9]).ShouldBe(0.5, 1e-12);
        WeightedSample.GapToUniform([0.25, 0.75], [0.5, 0.5]).ShouldBe(0.25, 1e-12);
    }

    [Fact]
    public void Pick_NeverTakesAPointOfNoWeight() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<byte>>(), ArbMap.Default.ArbFor<ushort>(), (sizes, at) =>
        {
            double[] raw = [.. sizes.Get.Select(s => (double)(s % 4))];
            double total = raw.Sum(), sum = 0;
            if (total == 0)
            {
                return true;
            }

            double[] cumulative = [.. raw.Select(r => sum += r / total)];
            int picked = WeightedSample.Pick(cumulative, (at + 0.5) / 65536);
            return raw[picked] > 0 || picked == raw.Length - 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Priors_HaveTheirQuantiles()
    {
        new UniformPrior(2, 6).At(0.25).ShouldBe(3, 1e-12);
        new LogUniformPrior(1, 100).At(0.5).ShouldBe(10, 1e-12);

        // Triangle 0, 1, 2: half of its area lies below the mode, an eighth below 0.5.
        new TriangularPrior(0, 1, 2).At(0.5).ShouldBe(1, 1e-12);
        new TriangularPrior(0, 1, 2).At(0.125).ShouldBe(0.5, 1e-12);

        // A normal cut symmetrically keeps its median; cut at its mean from below, its median is the normal's 75 % quantile.
        new NormalPrior(5, 2, 1, 9).At(0.5).ShouldBe(5, 1e-9);
        new NormalPrior(0, 1, 0, 40).At(0.5).ShouldBe(0.67449, 1e-5);
        foreach (Prior prior in new Prior[] { new UniformPrior(2, 6), new LogUniformPrior(2, 6), new TriangularPrior(2, 6, 6), new NormalPrior(3, 1, 2, 6) })
        {
            double[] values = [.. Enumerable.Range(0, 101).Select(i => prior.At(i / 100.0))];
            values.ShouldBe(values.Order());
            values[0].ShouldBe(2, 1e-9);
            values[100].ShouldBe(6, 1e-9);
        }

        Should.Throw<ArgumentException>(() => new UniformPrior(1, 1));
        Should.Throw<ArgumentException>(() => new UniformPrior(1, double.NaN));
        Should.Throw<ArgumentException>(() => new LogUniformPrior(0, 1));
        Should.Throw<ArgumentException>(() => new TriangularPrior(0, 3, 2));
        Should.Throw<ArgumentException>(() => new NormalPrior(0, 0, -1, 1));
    }
}
