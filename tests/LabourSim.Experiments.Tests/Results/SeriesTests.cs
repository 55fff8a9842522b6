using LabourSim.Experiments.Results;
using LabourSim.Model;

namespace LabourSim.Experiments.Tests.Results;

public sealed class SeriesTests
{
    private static readonly Month Start = Month.Of(2013, 1);

    [Fact]
    public void One_replicate_is_its_own_band() => SeriesCollector.Band(Start, [3]).ShouldBe(new SeriesPoint(Start, 3, 3, 3));

    [Fact]
    public void Few_replicates_show_their_ends() => SeriesCollector.Band(Start, [5, 1, 3]).ShouldBe(new SeriesPoint(Start, 3, 1, 5));

    [Fact]
    public void Many_replicates_show_the_5th_and_95th_percentile()
    {
        // 0 … 100, in any order: type-7 quantiles of 101 evenly spaced values fall on the values 5 and 95 themselves.
        double[] values = [.. Enumerable.Range(0, 101).Select(i => (double)(i * 37 % 101))];

        SeriesCollector.Band(Start, values).ShouldBe(new SeriesPoint(Start, 50, 5, 95));
    }

    [Fact]
    public void Percentiles_lie_between_neighbours()
    {
        // 20 values 0 … 19: position 0.05 · 19 = 0.95, so 0.95; and 0.95 · 19 = 18.05.
        SeriesPoint point = SeriesCollector.Band(Start, [.. Enumerable.Range(0, 20).Select(i => (double)i)]);

        point.Low.ShouldBe(0.95, 1e-12);
        point.High.ShouldBe(18.05, 1e-12);
    }
}
