using LabourSim.Experiments.Claims;

namespace LabourSim.Experiments.Tests.Claims;

public sealed class ReadingToolsTests
{
    [Fact]
    public void HistogramQuantile_SpreadsEachNumberOverItsUnit()
    {
        // One, two, two and three: half of four is two, which is the 1 and half of the twos: 1 + 1/2.
        double[] counts = Histogram.Of([1, 2, 2, 3]);

        Histogram.Quantile(0.5, counts).ShouldBe(1.5, 1e-12);
        Histogram.Quantile(1, counts).ShouldBe(3, 1e-12);
        Histogram.Share(2, counts).ShouldBe(0.75, 1e-12);
        double.IsNaN(Histogram.Quantile(0.5, Histogram.Of([]))).ShouldBeTrue();
    }

    [Fact]
    public void HoldersAreHeldAgainstOthersOfEqualTenure()
    {
        // Early: holders 0.2, others 0.1; late: two holders of 0.5, others 0.4 on average; a third bin has no others.
        // Gap: (0.2 + 1.0) / (0.1 + 0.8) - 1 = 1/3, though others are mostly early and doubt less for that alone.
        double[] read = [0.2, 1, 1.0, 10, 1.0, 2, 0.4, 1, 0.9, 1, 0, 0];

        TenureBins.Gap(read).ShouldBe(1.0 / 3, 1e-12);
    }

    [Fact]
    public void Policies_AreScoredAgainstNone()
    {
        // Exploitation, revenue, exposure. A protects; B presses and costs exposure; C is worse than A in all; D is as good as none.
        Means m = Means.Over([[[1, 100, 50], [0.5, 100, 50], [1, 20, 10], [0.6, 100, 45], [1, 100, 50]]], -1);
        PolicyScores scores = PolicyScores.Of(m);

        (scores[0, 0], scores[1, 1], scores[1, 2]).ShouldBe((0.5, 0.8, -0.8));
        scores.Front.ShouldBe(2);
        scores.BestOnAll.ShouldBe(0);
        scores.PlaceOfBestPress.ShouldBe(1);
    }

    [Fact]
    public void APolicyBestOnEverything_IsCounted()
    {
        Means m = Means.Over([[[1, 100, 50], [0.5, 20, 60], [0.9, 90, 50]]], -1);

        PolicyScores.Of(m).BestOnAll.ShouldBe(1);
        PolicyScores.Of(m).Front.ShouldBe(1);
    }
}
