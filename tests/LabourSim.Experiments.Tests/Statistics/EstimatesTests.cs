using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Tests.Statistics;

public sealed class EstimatesTests
{
    [Fact]
    public void Interval_matches_the_tables()
    {
        // 1…5: mean 3, s = √2.5, t(0.975; 4) = 2.776445 (any t table). Half-width 2.776445 · √(2.5 / 5) = 1.963243.
        Estimate e = Estimates.Of([1, 2, 3, 4, 5]);

        e.Mean.ShouldBe(3);
        e.Low.ShouldBe(3 - 1.963243, 1e-6);
        e.High.ShouldBe(3 + 1.963243, 1e-6);
    }

    [Fact]
    public void Two_values_use_one_degree_of_freedom()
    {
        // 0 and 2: s = √2, t(0.975; 1) = 12.706205; half-width 12.706205 · √2 / √2.
        Estimate e = Estimates.Of([0, 2]);

        (e.High - e.Mean).ShouldBe(12.706205, 1e-6);
    }

    [Fact]
    public void Values_that_agree_tell_no_interval()
    {
        Estimates.Of([4, 4, 4]).ShouldBe(new Estimate(4, double.NaN, double.NaN));
        Estimates.Of([0, 0]).ShouldBe(new Estimate(0, double.NaN, double.NaN));

        // The sum of six tenths over six is not one tenth to the last digit: what rounding leaves is no spread.
        double[] tenths = [.. Enumerable.Repeat(0.1, 6)];
        (tenths.Sum() / 6).ShouldNotBe(0.1);
        double.IsNaN(Estimates.Of(tenths).Low).ShouldBeTrue();
        double.IsNaN(Estimates.Of(tenths).High).ShouldBeTrue();
    }

    [Fact]
    public void One_value_has_no_interval() => Estimates.Of([4]).ShouldBe(new Estimate(4, double.NaN, double.NaN));

    [Fact]
    public void Undefined_values_do_not_count()
    {
        Estimates.Of([double.NaN, 4]).ShouldBe(new Estimate(4, double.NaN, double.NaN));
        Estimates.Of([double.NaN]).Mean.ShouldBe(double.NaN);
        Estimates.Of([]).Mean.ShouldBe(double.NaN);
    }
}
