using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Designs;

namespace LabourSim.Experiments.Tests.Designs;

public sealed class MorrisTrajectoriesTests
{
    [Fact]
    public void EveryFactor_MovesOnceATrajectoryAsTold()
    {
        Gen<MorrisTrajectories> designs = from seed in Gen.Choose(0, int.MaxValue)
                                          from trajectories in Gen.Choose(1, 6)
                                          from dimensions in Gen.Choose(1, 9)
                                          from half in Gen.Choose(1, 4)
                                          select new MorrisTrajectories((ulong)seed, trajectories, dimensions, 2 * half);
        Prop.ForAll(Arb.From(designs), design =>
        {
            design.Points.ShouldBe(design.Trajectories * (design.Dimensions + 1));
            for (int t = 0; t < design.Trajectories; t++)
            {
                List<int> moved = [];
                for (int s = 1; s <= design.Dimensions; s++)
                {
                    double[] before = design.At(design.IndexOf(t, s - 1)), after = design.At(design.IndexOf(t, s));
                    MorrisMove move = design.Move(t, s);
                    moved.Add(move.Factor);
                    for (int d = 0; d < design.Dimensions; d++)
                    {
                        (after[d] - before[d]).ShouldBe(d == move.Factor ? move.Change : 0, 1e-12);
                    }

                    Math.Abs(move.Change).ShouldBe(design.Step);
                    after.ShouldAllBe(v => v >= 0 && v <= 1 && Math.Abs(v * (design.Levels - 1) - Math.Round(v * (design.Levels - 1))) < 1e-12);
                }

                moved.Order().ShouldBe(Enumerable.Range(0, design.Dimensions));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void EffectsOfALinearModel_AreItsCoefficients()
    {
        double[] slopes = [3, -1, 0, 0.5];
        MorrisTrajectories design = new(4, 10, 4);
        double[] y = [.. design.All().Select(p => p.Zip(slopes, (x, a) => a * x).Sum())];
        for (int t = 0; t < 10; t++)
        {
            for (int s = 1; s <= 4; s++)
            {
                MorrisMove move = design.Move(t, s);
                ((y[design.IndexOf(t, s)] - y[design.IndexOf(t, s - 1)]) / move.Change).ShouldBe(slopes[move.Factor], 1e-12);
            }
        }
    }

    [Fact]
    public void LevelsDirectionsAndOrder_AreEquallyLikely()
    {
        // 2,000 trajectories: a share of 1/4 has standard deviation 0.0097, one of 1/2 0.0112; five of them are allowed.
        const int n = 2000;
        MorrisTrajectories design = new(1, n, 2);
        design.Step.ShouldBe(2 / 3.0);
        for (int level = 0; level < 4; level++)
        {
            Share(t => (int)Math.Round(design.At(design.IndexOf(t, 0))[0] * 3) == level).ShouldBe(0.25, 0.049);
        }

        Share(t => design.Move(t, 1).Change > 0).ShouldBe(0.5, 0.056);
        Share(t => design.Move(t, 1).Factor == 0).ShouldBe(0.5, 0.056);

        static double Share(Func<int, bool> holds) => Enumerable.Range(0, n).Count(holds) / (double)n;
    }

    [Fact]
    public void ATrajectory_DoesNotDependOnHowManyThereAre()
    {
        new MorrisTrajectories(2, 3, 5).At(13).ShouldBe(new MorrisTrajectories(2, 300, 5).At(13));
        new MorrisTrajectories(2, 3, 5).At(13).ShouldNotBe(new MorrisTrajectories(3, 3, 5).At(13));
    }

    [Theory]
    [InlineData(0, 1, 4)]
    [InlineData(1, 0, 4)]
    [InlineData(1, 1, 3)]
    [InlineData(1, 1, 0)]
    [InlineData(1 << 30, 1, 4)]
    public void ImpossibleSizes_AreRefused(int trajectories, int dimensions, int levels) =>
        Should.Throw<ArgumentException>(() => new MorrisTrajectories(1, trajectories, dimensions, levels));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 4)]
    [InlineData(2, 1)]
    [InlineData(-1, 1)]
    public void MovesThatAreNotThere_AreRefused(int trajectory, int step) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new MorrisTrajectories(1, 2, 3).Move(trajectory, step));
}
