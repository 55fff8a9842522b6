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
}
