using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Ranges;

namespace LabourSim.Experiments.Tests.Designs;

public sealed class DistributionTests
{
    [Fact]
    public void Uniform_And_LogUniform_HaveTheirMiddleAtTheMeans()
    {
        new UniformDistribution(-2, 4).At(0.5).ShouldBe(1);
        new LogUniformDistribution(0.02, 0.08).At(0.5).ShouldBe(0.04, 1e-12);
    }

    [Fact]
    public void Triangular_HasWorkedQuantiles()
    {
        // On 0 to 4 with its peak at 1: a quarter lies below the peak; F(x) = x²/4 below, 1 - (4 - x)²/12 above.
        TriangularDistribution t = new(0, 1, 4);
        t.At(0.0625).ShouldBe(0.5, 1e-12);
        t.At(0.25).ShouldBe(1, 1e-12);
        t.At(1 - 3 / 12.0).ShouldBe(4 - Math.Sqrt(3), 1e-12);
        new TriangularDistribution(0, 0, 1).At(0.75).ShouldBe(0.5, 1e-12);
        new TriangularDistribution(0, 1, 1).At(0.25).ShouldBe(0.5, 1e-12);
    }

    [Theory]
    [InlineData(0, 1, 0.3, 0.2, 0.10119324990242981, 0.3167071813214192, 0.5638669099992402)]
    [InlineData(2, 5, 0, 1, 2.0440329225897553, 2.2776000319692673, 2.8372397787477768)]
    [InlineData(-5, -2, 0, 1, -2.8372397787477763, -2.2776000319692673, -2.0440329225897553)]
    [InlineData(0.2, 0.5, 0.35, 0.05, 0.28622888882662106, 0.35, 0.4137711111733789)]
    [InlineData(8, 9, 0, 1, 8.012960571504212, 8.08488889901817, 8.278609037011552)]
    public void Normal_HasTheQuantilesOfScipy(double low, double high, double mean, double sd, double tenth, double half, double ninetieth)
    {
        // scipy 1.10.1, truncnorm.ppf at 0.1, 0.5 and 0.9.
        NormalDistribution normal = new(low, high, mean, sd);
        normal.At(0.1).ShouldBe(tenth, 1e-9);
        normal.At(0.5).ShouldBe(half, 1e-9);
        normal.At(0.9).ShouldBe(ninetieth, 1e-9);
    }

    [Fact]
    public void Values_RiseFromBoundToBound()
    {
        Gen<double> shares = Gen.Choose(0, 1_000_000).Select(n => n / 1_000_000.0);
        Gen<(Distribution Distribution, double U, double V)> cases =
            from low in Gen.Choose(1, 1000)
            from width in Gen.Choose(1, 1000)
            from at in shares
            from kind in Gen.Choose(0, 3)
            from u in shares
            from v in shares
            select (Make(kind, low / 100.0, (low + width) / 100.0, at), u, v);
        Prop.ForAll(Arb.From(cases), c =>
        {
            Distribution d = c.Distribution;
            d.At(0).ShouldBe(d.Low, 1e-9);
            d.At(1).ShouldBe(d.High, 1e-9);
            d.At(Math.Min(c.U, c.V)).ShouldBeInRange(d.Low, d.At(Math.Max(c.U, c.V)));
            d.At(Math.Max(c.U, c.V)).ShouldBeLessThanOrEqualTo(d.High);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.NaN)]
    public void SharesOutsideNoughtToOne_AreRefused(double u) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new UniformDistribution(0, 1).At(u));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.NaN)]
    [InlineData(0, double.PositiveInfinity)]
    [InlineData(-1e308, 1e308)]
    public void BoundsOutOfOrder_AreRefused(double low, double high)
    {
        Should.Throw<ArgumentException>(() => new UniformDistribution(low, high)).Message.ShouldContain("low < high");
        Should.Throw<ArgumentException>(() => new LogUniformDistribution(low, high));
        Should.Throw<ArgumentException>(() => new TriangularDistribution(low, 0.5, high));
        Should.Throw<ArgumentException>(() => new NormalDistribution(low, high, 0.5, 1));
    }

    [Fact]
    public void Shapes_OutOfOrder_AreRefused()
    {
        Should.Throw<ArgumentException>(() => new LogUniformDistribution(0, 1));
        Should.Throw<ArgumentException>(() => new LogUniformDistribution(-1, 1));
        Should.Throw<ArgumentException>(() => new TriangularDistribution(0, 1.1, 1));
        Should.Throw<ArgumentException>(() => new TriangularDistribution(0, double.NaN, 1));
        Should.Throw<ArgumentException>(() => new NormalDistribution(0, 1, 0.5, 0));
        Should.Throw<ArgumentException>(() => new NormalDistribution(0, 1, double.NaN, 1));
        Should.Throw<ArgumentException>(() => new NormalDistribution(0, 1, 0.5, double.PositiveInfinity));
        Should.Throw<ArgumentException>(() => new NormalDistribution(50, 60, 0, 1)).Message.ShouldContain("nothing between");
    }

    private static Distribution Make(int kind, double low, double high, double at) => kind switch
    {
        0 => new UniformDistribution(low, high),
        1 => new LogUniformDistribution(low, high),
        2 => new TriangularDistribution(low, low + at * (high - low), high),
        _ => new NormalDistribution(low, high, low + (2 * at - 0.5) * (high - low), (high - low) * (0.2 + at)),
    };
}
