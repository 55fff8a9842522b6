using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Discovery;

namespace LabourSim.Experiments.Tests.Discovery;

public class PrimTests
{
    private static bool Corner(double[] p) => p[2] > 0.6 && p[5] > 0.2 && p[5] <= 0.7;

    [Fact]
    public void BoxInTwoOfTenFactors_IsFoundWithItsLimits()
    {
        // 2,000 points, 400 cases in 0.4 × 0.5 of the space. Along one factor the box's points lie 1/400 of its side apart, so
        // that a limit that keeps all of them in and all others out is off by a few times 0.5/400; 0.01 is eight of these.
        double[][] points = Boxes.Points(2000, 10, 1);
        PrimResult result = Prim.Discover(points, Boxes.Cases(points, Corner));
        result.Finding.ShouldBe(PrimFinding.Boxes);
        PrimBox box = result.Boxes.First();
        box.Limits.Select(l => l.Factor).ShouldBe([2, 5]);
        box.Limits[0].Low.ShouldBe(0.6, 0.01);
        box.Limits[0].High.ShouldBe(double.PositiveInfinity);
        box.Limits[1].Low.ShouldBe(0.2, 0.01);
        box.Limits[1].High.ShouldBe(0.7, 0.01);
        box.Coverage.ShouldBeGreaterThan(0.98);
        box.Density.ShouldBeGreaterThan(0.98);
        result.Passes[0].QuasiP.ShouldAllBe(p => p < 1e-20);
    }

    [Fact]
    public void BoxUnderNoise_IsFoundWithItsLimits()
    {
        // Cases with chance 0.8 inside and 0.1 outside. A slice of 2 % of the box's 600 points along one factor is misjudged when
        // more than half of its 12 points go against the odds, one time in fifty; three times that width is 0.06 × 0.5.
        double[][] points = Boxes.Points(3000, 10, 2);
        PrimResult result = Prim.Discover(points, Boxes.Cases(points, Corner, 0.8, 0.1));
        PrimBox box = result.Boxes.First();
        box.Limits.Select(l => l.Factor).ShouldBe([2, 5]);
        box.Limits[0].Low.ShouldBe(0.6, 0.03);
        box.Limits[1].Low.ShouldBe(0.2, 0.03);
        box.Limits[1].High.ShouldBe(0.7, 0.03);
        box.Density.ShouldBe(0.8, 0.04);
    }

    [Fact]
    public void TwoBoxes_AreFoundOneAfterTheOther()
    {
        // Either of two boxes of area 0.12 makes a case, in factors of their own: 360 points each, 0.0144 of the space in both.
        double[][] points = Boxes.Points(3000, 8, 3);
        static bool One(double[] p) => p[0] <= 0.3 && p[1] <= 0.4;
        static bool Two(double[] p) => p[4] > 0.6 && p[6] > 0.7;
        PrimBox[] all = [.. Prim.Discover(points, Boxes.Cases(points, p => One(p) || Two(p))).Boxes], boxes = [.. all.Take(2)];

        // What may come after them is the slivers between their true limits and those found.
        all.Skip(2).Sum(b => b.Coverage).ShouldBeLessThan(0.04);
        boxes.Sum(b => b.Coverage).ShouldBeGreaterThan(0.96);
        boxes.ShouldAllBe(b => b.Density > 0.96);
        PrimBox one = boxes.Single(b => b.Limits[0].Factor == 0), two = boxes.Single(b => b.Limits[0].Factor == 4);
        one.Limits.Select(l => l.Factor).ShouldBe([0, 1]);
        two.Limits.Select(l => l.Factor).ShouldBe([4, 6]);
        (one.Limits[0].High, one.Limits[1].High).ShouldSatisfyAllConditions(h => h.Item1.ShouldBe(0.3, 0.015), h => h.Item2.ShouldBe(0.4, 0.015));
        (two.Limits[0].Low, two.Limits[1].Low).ShouldSatisfyAllConditions(l => l.Item1.ShouldBe(0.6, 0.015), l => l.Item2.ShouldBe(0.7, 0.015));
    }

    [Fact]
    public void LShape_IsCoveredByTwoArms()
    {
        // Cases where a ≤ 0.3 or b ≤ 0.3: one arm, then what is left of the other. An arm of one limit is dense throughout.
        double[][] points = Boxes.Points(3000, 6, 4);
        bool[] cases = Boxes.Cases(points, p => p[0] <= 0.3 || p[1] <= 0.3);
        PrimBox[] boxes = [.. Prim.Discover(points, cases).Boxes];
        boxes.Sum(b => b.Coverage).ShouldBeGreaterThan(0.97);
        boxes.ShouldAllBe(b => b.Limits.All(l => l.Factor < 2));
        for (int i = 0; i < points.Length; i++)
        {
            if (points[i][0] <= 0.28 || points[i][1] <= 0.28)
            {
                boxes.Any(b => Limit.AllHold(b.Limits, points[i])).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void Trajectory_NarrowsFromTheWholeSpace()
    {
        double[][] points = Boxes.Points(1000, 5, 5);
        bool[] cases = Boxes.Cases(points, p => p[1] > 0.5, 0.9, 0.2);
        PrimPass pass = Prim.Discover(points, cases).Passes[0];
        pass.Trajectory[0].ShouldSatisfyAllConditions(
            b => b.Limits.ShouldBeEmpty(), b => b.Coverage.ShouldBe(1), b => b.Mass.ShouldBe(1), b => b.Density.ShouldBe(cases.Count(c => c) / 1000.0));
        for (int i = 0; i < pass.Trajectory.Count; i++)
        {
            PrimBox box = pass.Trajectory[i];
            bool[] inside = [.. points.Select(p => Limit.AllHold(box.Limits, p))];
            box.Points.ShouldBe(inside.Count(b => b));
            box.Cases.ShouldBe(inside.Zip(cases).Count(b => b.First && b.Second));

            // A peel takes one point in twenty, rounded down, of a box without ties.
            if (i > 0)
            {
                box.Points.ShouldBe(pass.Trajectory[i - 1].Points - pass.Trajectory[i - 1].Points / 20);
            }
        }

        // The last holds cases alone, or could not be peeled again and keep a share of 0.05 of the points.
        PrimBox last = pass.Trajectory[^1];
        last.Points.ShouldBeGreaterThanOrEqualTo(50);
        (last.Cases == last.Points || last.Points - last.Points / 20 < 50).ShouldBeTrue();
    }

    [Fact]
    public void QuasiP_IsTheBinomialTail()
    {
        // a is 0 or 1, b is 0 or 1, ten points each pair; cases: 6 of 10 at (1, 1), 2 of 10 at each other pair. For the box a > 0.5
        // and b > 0.5, without either limit 8 of 20: P(X ≥ 6) for Bin(10, 0.4) = 1 − 0.8337614 = 0.1662386.
        double[][] points = [.. Enumerable.Range(0, 40).Select(i => new double[] { i / 20, i / 10 % 2 })];
        LabelledPoints data = new(points, [.. Enumerable.Range(0, 40).Select(i => i % 10 < (i >= 30 ? 6 : 2))]);
        double[] chances = PrimSignificance.QuasiP(
            data, [new Limit(0, 0.5, double.PositiveInfinity), new Limit(1, 0.5, double.PositiveInfinity)], [.. Enumerable.Range(0, 40)]);
        chances.ShouldAllBe(p => Math.Abs(p - 0.1662386) < 1e-6);
    }

    [Fact]
    public void QuasiP_OfAnIrrelevantFactorIsLarge()
    {
        // Factor 0 says nothing: its half of the box is as dense as all of it, so the chance is near a half; 0.05 is far off.
        double[][] points = Boxes.Points(2000, 3, 6);
        LabelledPoints data = new(points, Boxes.Cases(points, p => p[1] > 0.5, 0.9, 0.1));
        Limit[] limits = [new(0, 0.5, double.PositiveInfinity), new(1, 0.5, double.PositiveInfinity)];
        double[] chances = PrimSignificance.QuasiP(data, limits, [.. Enumerable.Range(0, 2000)]);
        chances[0].ShouldBeGreaterThan(0.05);
        chances[1].ShouldBeLessThan(1e-50);
    }

    [Fact]
    public void FactorsOfFewValues_AreCutBetweenThem()
    {
        // A yes/no factor and one of five levels decide; one is constant, one has ties everywhere.
        double[][] points = [.. Boxes.Points(1000, 4, 7).Select(p => new[] { Math.Round(p[0]), Math.Floor(p[1] * 5), 7, Math.Floor(p[3] * 3) })];
        PrimResult result = Prim.Discover(points, Boxes.Cases(points, p => p[0] == 1 && p[1] >= 3));
        PrimBox box = result.Boxes.ShouldHaveSingleItem();
        box.Limits.ShouldBe([new Limit(0, 0.5, double.PositiveInfinity), new Limit(1, 2.5, double.PositiveInfinity)]);
        (box.Coverage, box.Density).ShouldBe((1, 1));
        Limit.Rule(box.Limits, ["war", "level", "c", "d"]).ShouldBe("war > 0.5 and level > 2.5");
    }

    [Fact]
    public void WithoutCasesOrWithCasesAlone_ThereIsNoBox()
    {
        double[][] points = Boxes.Points(50, 3, 8);
        Prim.Discover(points, new bool[50]).ShouldSatisfyAllConditions(r => r.Finding.ShouldBe(PrimFinding.NoCases), r => r.Boxes.ShouldBeEmpty());
        Prim.Discover(points, [.. points.Select(_ => true)]).Finding.ShouldBe(PrimFinding.AllCases);
        Prim.Discover([[1.0]], [true]).Finding.ShouldBe(PrimFinding.AllCases);
        Prim.Discover([[1.0, 2], [1, 2]], [true, false]).Finding.ShouldBe(PrimFinding.NoBox);
    }

    [Fact]
    public void Noise_IsNotConfirmed()
    {
        // Without a signal limits fitted to chance may pass their quasi-p-value; on the halves held out they do not hold. Were the
        // halves independent, 19 of 20 fair coins would come one time in 50,000; ten data sets.
        for (ulong seed = 10; seed < 20; seed++)
        {
            double[][] points = Boxes.Points(400, 10, seed);
            PrimReproducibility.Check(points, Boxes.Cases(points, _ => true, 0.3, 0, seed), 1).Confirmed.ShouldBeFalse();
        }
    }

    [Fact]
    public void Signal_ComesAgainOnHalves()
    {
        double[][] points = Boxes.Points(1000, 10, 9);
        PrimStability stability = PrimReproducibility.Check(points, Boxes.Cases(points, Corner, 0.8, 0.1), 1);
        stability.Confirmed.ShouldBeTrue();
        stability.Found.ShouldBe(20);
        stability.Restricted[2].ShouldBeGreaterThanOrEqualTo(0.9);
        stability.Restricted[5].ShouldBeGreaterThanOrEqualTo(0.9);
        stability.Restricted.Where((_, f) => f is not 2 and not 5).ShouldAllBe(share => share <= 0.5);

        // The box's true density is 0.8; a half's 100 points in it put a standard deviation of 0.04 on each, 0.01 on the mean, and
        // the limits' errors take off some.
        stability.HeldOutDensity.ShouldBeInRange(0.65, 0.85);
    }

    [Fact]
    public void Boxes_FollowTheirPoints()
    {
        // Mirrored and stretched factors, and points in another order, give the same points in the box.
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            double[][] points = Boxes.Points(200, 4, (ulong)seed);
            bool[] cases = Boxes.Cases(points, p => p[0] + p[1] > 1.1, 0.9, 0.1, (ulong)seed);
            PrimResult one = Prim.Discover(points, cases);
            PrimResult turned = Prim.Discover([.. points.Reverse().Select(p => p.Select((v, f) => f == 0 ? 100 * v : v).ToArray())], [.. cases.Reverse()]);
            turned.Boxes.Select(b => (b.Points, b.Cases, b.Limits.Count)).ShouldBe(one.Boxes.Select(b => (b.Points, b.Cases, b.Limits.Count)));
            one.Boxes.ShouldAllBe(b => b.Points >= 10 && b.Coverage <= 1);
            one.Passes.ShouldAllBe(p => p.Box == null || p.Box.Density > p.Trajectory[0].Density);
            one.Passes.ShouldAllBe(p => p.QuasiP.All(q => q >= 0 && q <= 0.05));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    [Fact]
    public void BadInput_IsRefused()
    {
        Should.Throw<ArgumentException>(() => Prim.Discover([], []));
        Should.Throw<ArgumentException>(() => Prim.Discover([[1.0], [1, 2]], [true, false]));
        Should.Throw<ArgumentException>(() => Prim.Discover([[double.NaN], [1]], [true, false]));
        Should.Throw<ArgumentException>(() => Prim.Discover([[1.0], [2]], [true]));
        Should.Throw<ArgumentOutOfRangeException>(() => Prim.Discover([[1.0]], [true], new PrimOptions { Alpha = double.NaN }));
        Should.Throw<ArgumentOutOfRangeException>(() => Prim.Discover([[1.0]], [true], new PrimOptions { MinimumMass = 0 }));
        Should.Throw<ArgumentOutOfRangeException>(() => Prim.Discover([[1.0]], [true], new PrimOptions { MaximumBoxes = 0 }));
    }
}
