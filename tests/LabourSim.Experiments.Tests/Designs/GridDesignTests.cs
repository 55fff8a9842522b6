using LabourSim.Experiments.Designs;

namespace LabourSim.Experiments.Tests.Designs;

public sealed class GridDesignTests
{
    [Fact]
    public void LastAxis_IsFastest()
    {
        GridDesign grid = new([2, 1, 3]);

        grid.Points.ShouldBe(6);
        Enumerable.Range(0, 6).Select(i => string.Join(' ', grid.Levels(i))).ShouldBe(["0 0 0", "0 0 1", "0 0 2", "1 0 0", "1 0 1", "1 0 2"]);
        grid.At(0).ShouldBe([0, 0.5, 0]);
        grid.At(4).ShouldBe([1, 0.5, 0.5]);
        grid.At(5).ShouldBe([1, 0.5, 1]);
    }

    [Fact]
    public void Grids_AreCountedAndTheTooLargeRefused()
    {
        GridDesign.Count([46341, 46341]).ShouldBe(2147488281);
        GridDesign.Count([.. Enumerable.Repeat(10, 60)]).ShouldBe(long.MaxValue);
        Should.Throw<ArgumentException>(() => new GridDesign([46341, 46341]));
        Should.Throw<ArgumentException>(() => new GridDesign([.. Enumerable.Repeat(2, 64)]));
        new GridDesign([int.MaxValue]).At(int.MaxValue - 1).ShouldBe([1]);
    }

    [Fact]
    public void EmptyGrids_AreRefused()
    {
        Should.Throw<ArgumentException>(() => new GridDesign([]));
        Should.Throw<ArgumentException>(() => new GridDesign([3, 0]));
        Should.Throw<ArgumentException>(() => new GridDesign([2]).Levels(2));
    }
}
