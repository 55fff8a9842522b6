using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Designs;

namespace LabourSim.Experiments.Tests.Designs;

public class LatinHypercubeTests
{
    [Fact]
    public void EveryStratumOfEveryDimension_HoldsOnePoint()
    {
        Gen<(int Seed, int Points, int Dimensions)> sizes = from seed in Gen.Choose(0, int.MaxValue)
                                                            from points in Gen.Choose(1, 60)
                                                            from dimensions in Gen.Choose(1, 12)
                                                            select (seed, points, dimensions);
        Prop.ForAll(Arb.From(sizes), s =>
        {
            double[][] cube = LatinHypercube.Unit((ulong)s.Seed, s.Points, s.Dimensions);
            cube.Length.ShouldBe(s.Points);
            for (int d = 0; d < s.Dimensions; d++)
            {
                cube.Select(p => (int)Math.Floor(p[d] * s.Points)).Order().ShouldBe(Enumerable.Range(0, s.Points));
                cube.ShouldAllBe(p => p[d] >= 0 && p[d] < 1);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Design_IsAFunctionOfItsArguments()
    {
        LatinHypercube.Unit(3, 10, 4).SelectMany(p => p).ShouldBe(LatinHypercube.Unit(3, 10, 4).SelectMany(p => p));
        LatinHypercube.Unit(3, 10, 4).SelectMany(p => p).ShouldNotBe(LatinHypercube.Unit(4, 10, 4).SelectMany(p => p));

        // A further dimension leaves the others as they are.
        LatinHypercube.Unit(3, 10, 5).Select(p => p[3]).ShouldBe(LatinHypercube.Unit(3, 10, 4).Select(p => p[3]));
    }

    [Fact]
    public void Dimensions_AreNotInStep()
    {
        // The correlation of 200 independent pairs has a standard deviation of 0.07; 0.35 is five of them.
        double[][] cube = LatinHypercube.Unit(1, 200, 6);
        for (int a = 0; a < 6; a++)
        {
            for (int b = 0; b < a; b++)
            {
                double covariance = cube.Average(p => (p[a] - 0.5) * (p[b] - 0.5));
                Math.Abs(covariance * 12).ShouldBeLessThan(0.35);
            }
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void EmptyDesigns_AreRefused(int points, int dimensions) =>
        Should.Throw<ArgumentOutOfRangeException>(() => LatinHypercube.Unit(1, points, dimensions));
}
