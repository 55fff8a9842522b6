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

    [Fact]
    public void Numbers_AreThoseThatRecordedSearchesRestOn() =>
        LatinHypercube.Unit(42, 3, 2).SelectMany(p => p).ShouldBe(
        [
            0.05268024306599698, 0.48274609609241864,
            0.5986808669140576, 0.7220286198382734,
            0.8120914491295966, 0.3148904743215732,
        ]);

    [Fact]
    public void Maximin_KeepsStrataAndPlacesWithinThem()
    {
        Gen<(int Seed, int Points, int Dimensions)> sizes = from seed in Gen.Choose(0, int.MaxValue)
                                                            from points in Gen.Choose(1, 30)
                                                            from dimensions in Gen.Choose(1, 6)
                                                            select (seed, points, dimensions);
        Prop.ForAll(Arb.From(sizes), s =>
        {
            double[][] plain = LatinHypercube.Unit((ulong)s.Seed, s.Points, s.Dimensions);
            double[][] apart = LatinHypercube.Maximin((ulong)s.Seed, s.Points, s.Dimensions, 200);
            for (int d = 0; d < s.Dimensions; d++)
            {
                apart.Select(p => (int)Math.Floor(p[d] * s.Points)).Order().ShouldBe(Enumerable.Range(0, s.Points));

                // Only whole strata are exchanged; 1e-9 is far above rounding, far below a place in a stratum.
                for (int i = 0; i < s.Points; i++)
                {
                    double strata = (apart[i][d] - plain[i][d]) * s.Points;
                    Math.Abs(strata - Math.Round(strata)).ShouldBeLessThan(1e-9);
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
    }

    [Fact]
    public void Maximin_MovesTheNearestPointsApart()
    {
        // Measured at these seeds: nearest points 0.34 to 0.50 apart before, 0.90 to 0.92 after.
        for (ulong seed = 1; seed <= 5; seed++)
        {
            double[][] plain = LatinHypercube.Unit(seed, 100, 10);
            Least(plain).ShouldBeLessThan(0.55);
            Least(LatinHypercube.Maximin(seed, 100, 10)).ShouldBeGreaterThan(0.85);
            LatinHypercube.Maximin(seed, 100, 10, 0).SelectMany(p => p).ShouldBe(plain.SelectMany(p => p));
        }
    }

    [Fact]
    public void Maximin_NeverRaisesItsCriterion()
    {
        // In strata, as it is optimised: the sum of distance^-50 over all pairs, computed afresh. Six points on the diagonal
        // have neighbours at a squared distance of 3; spread out, none is nearer than 9, which is (3 / 9)^25 = 1e-12 of that.
        int[][] strata = [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5]];
        double before = Criterion(strata);
        for (int tried = 1; tried <= 60; tried++)
        {
            int[][] copy = [.. strata.Select(column => column.ToArray())];
            MaximinExchange.Improve(copy, 9, tried);
            double after = Criterion(copy);
            after.ShouldBeLessThanOrEqualTo(before);
            before = after;
        }

        before.ShouldBeLessThan(Criterion(strata) * 1e-11);
    }

    [Fact]
    public void Maximin_FindsTheBestDesignOfFourPointsInTwoDimensions()
    {
        // Of the 24 pairings of four strata the best has its nearest points a knight's move apart: 1 + 4 strata squared.
        for (ulong seed = 1; seed <= 20; seed++)
        {
            int[][] strata = [[0, 1, 2, 3], [0, 1, 2, 3]];
            MaximinExchange.Improve(strata, seed, 400);
            Pairs(4).Min(p => Square(strata, p.A, p.B)).ShouldBe(5);
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void EmptyDesigns_AreRefused(int points, int dimensions)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => LatinHypercube.Unit(1, points, dimensions));
        Should.Throw<ArgumentOutOfRangeException>(() => LatinHypercube.Maximin(1, points, dimensions));
    }

    [Fact]
    public void MaximinOfTooManyPointsOrNegativeExchanges_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => LatinHypercube.Maximin(1, LatinHypercube.MaximinMostPoints + 1, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => LatinHypercube.Maximin(1, 10, 2, -1));
    }

    private static double Least(double[][] cube) =>
        Math.Sqrt(Pairs(cube.Length).Min(p => cube[p.A].Zip(cube[p.B], (x, y) => (x - y) * (x - y)).Sum()));

    private static double Criterion(int[][] strata) => Pairs(strata[0].Length).Sum(p => Math.Pow(Square(strata, p.A, p.B), -25));

    private static double Square(int[][] strata, int a, int b) => strata.Sum(column => Math.Pow(column[a] - column[b], 2));

    private static IEnumerable<(int A, int B)> Pairs(int n) => Enumerable.Range(0, n).SelectMany(a => Enumerable.Range(0, a).Select(b => (a, b)));
}
