using LabourSim.Experiments.Designs;

namespace LabourSim.Experiments.Tests.Designs;

public sealed class PointListTests
{
    [Fact]
    public void RandomPoints_AreUniformAndIndependent()
    {
        // 10,000 points: a mean has standard deviation 0.0029, a correlation 0.01; five of them are allowed.
        double[][] points = new RandomPoints(3, 10_000, 3).All();
        for (int d = 0; d < 3; d++)
        {
            points.Average(p => p[d]).ShouldBe(0.5, 0.0145);
            points.Average(p => 12 * (p[d] - 0.5) * (p[(d + 1) % 3] - 0.5)).ShouldBe(0, 0.05);
            points.Zip(points.Skip(1)).Average(p => 12 * (p.First[d] - 0.5) * (p.Second[d] - 0.5)).ShouldBe(0, 0.05);
        }
    }

    [Fact]
    public void RandomPoints_DependOnSeedAndPlaceAlone()
    {
        new RandomPoints(3, 10, 2).At(7).ShouldBe(new RandomPoints(3, 1000, 4).At(7)[..2]);
        new RandomPoints(3, 10, 2).At(7).ShouldNotBe(new RandomPoints(4, 10, 2).At(7));
        Should.Throw<ArgumentException>(() => new RandomPoints(1, 0, 1));
        Should.Throw<ArgumentException>(() => new RandomPoints(1, 1, 0));
    }

    [Fact]
    public void TabledPoints_AreThoseGiven()
    {
        TabledDesign design = new(LatinHypercube.Unit(1, 5, 3));

        (design.Points, design.Dimensions).ShouldBe((5, 3));
        design.All().SelectMany(p => p).ShouldBe(LatinHypercube.Unit(1, 5, 3).SelectMany(p => p));
    }

    [Fact]
    public void TablesThatAreNoDesign_AreRefused()
    {
        Should.Throw<ArgumentException>(() => new TabledDesign([]));
        Should.Throw<ArgumentException>(() => new TabledDesign([[]]));
        Should.Throw<ArgumentException>(() => new TabledDesign([[0.5], [0.5, 0.5]]));
        Should.Throw<ArgumentException>(() => new TabledDesign([[double.NaN]]));
        Should.Throw<ArgumentException>(() => new TabledDesign([[1.5]]));
    }
}
