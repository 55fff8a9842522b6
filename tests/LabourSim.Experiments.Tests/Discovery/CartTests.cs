using LabourSim.Experiments.Discovery;

namespace LabourSim.Experiments.Tests.Discovery;

public class CartTests
{
    private static readonly string[] Names = ["a", "b", "c", "d", "e", "f"];

    [Fact]
    public void ABox_IsTwoSplits()
    {
        // 2,000 points in a unit cube lie 1/2000 apart along a, and those with a > 0.3 about 1/1400 along b: 0.005 is seven gaps.
        double[][] points = Boxes.Points(2000, 6, 1);
        CartTree tree = Cart.Grow(points, Boxes.Cases(points, p => p[0] > 0.3 && p[1] <= 0.6));
        tree.Leaves.Count().ShouldBe(3);
        CartNode densest = tree.Leaves.First();
        densest.Share.ShouldBe(1);
        densest.Limits.Select(l => l.Factor).ShouldBe([0, 1]);
        densest.Limits[0].Low.ShouldBe(0.3, 0.005);
        densest.Limits[1].High.ShouldBe(0.6, 0.005);
        densest.Rule(Names).ShouldMatch(@"^a > 0\.(29|30)\d* and b <= 0\.(59|60)\d*$");
        tree.Leaves.Skip(1).ShouldAllBe(l => l.Share == 0);
    }

    [Fact]
    public void NoisyBox_IsPrunedBackToItsLimits()
    {
        // The least loss there is: 0.3 × 0.8 × 0.2 + 0.7 × 0.1 × 0.9 ≈ 0.11. Each limit is off by the few points chance puts beyond it.
        double[][] points = Boxes.Points(3000, 6, 2);
        CartTree tree = Cart.Grow(points, Boxes.Cases(points, p => p[0] > 0.5 && p[1] <= 0.6, 0.8, 0.1));
        tree.Leaves.Count().ShouldBe(3);
        tree.Leaves.First().Limits.Select(l => l.Factor).ShouldBe([0, 1]);
        tree.Leaves.First().Limits[0].Low.ShouldBe(0.5, 0.02);
        tree.Leaves.First().Limits[1].High.ShouldBe(0.6, 0.02);
        tree.Prunings[tree.Chosen].Loss.ShouldBe(0.11, 0.015);
        tree.Prunings[0].Leaves.ShouldBeGreaterThan(3);
        tree.Prunings[^1].Leaves.ShouldBe(1);
    }

    [Fact]
    public void Noise_IsNotSplit()
    {
        // Ten data sets; a split chosen by chance lowers the loss on other points by more than a standard error hardly ever.
        for (ulong seed = 3; seed < 13; seed++)
        {
            double[][] points = Boxes.Points(400, 6, seed);
            Cart.Grow(points, Boxes.Cases(points, _ => true, 0.3, 0, seed)).Nodes.ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void Split_IsTheOneThatLowersGiniMost()
    {
        // Values 1 to 6, cases 4, 5, 6 but 2 as well: at 3.5, (1² + 2²)/3 + (3² + 0)/3 = 4.67; at 1.5, 1 + (4² + 1)/5 = 4.4;
        // at 2.5, 1 + (3² + 1)/4 = 3.5; at 4.5, 2 + 2 = 4; at 5.5, (3² + 2²)/5 + 1 = 3.6. Unsplit, (4² + 2²)/6 = 3.33.
        double[][] points = [[1], [2], [3], [4], [5], [6]];
        LabelledPoints data = new(points, [false, true, false, true, true, true]);
        GrownNode root = new CartGrowing(data, new CartOptions { MinimumLeaf = 1, MaximumDepth = 1 }).Grow([0, 1, 2, 3, 4, 5]);
        root.Threshold.ShouldBe(3.5);

        // Squared errors: 4 × 2/6 above, 1 × 2/3 and 0 below; over six points, (1.3333 − 0.6667)/6 for one leaf more.
        CartPruner.WeakestLinks(root).ShouldBe([0, 0.111111], 1e-6);
        root.CollapsesAt.ShouldBe(0.111111, 1e-6);
    }

    [Fact]
    public void EqualFactors_TheEarlierIsSplit()
    {
        double[][] points = [.. Boxes.Points(100, 1, 14).Select(p => new[] { 5, p[0], p[0], -p[0] })];
        CartTree tree = Cart.Grow(points, Boxes.Cases(points, p => p[1] > 0.5));
        tree.Nodes[0].Factor.ShouldBe(1);
        tree.Nodes.Count.ShouldBe(3);
    }

    [Fact]
    public void Leaves_PartThePoints()
    {
        double[][] points = Boxes.Points(500, 3, 15);
        bool[] cases = Boxes.Cases(points, p => p[0] + p[1] > 1, 0.95, 0.05);
        CartOptions options = new() { MinimumLeaf = 7, MaximumDepth = 4 };
        CartTree tree = Cart.Grow(points, cases, options);
        foreach (CartNode leaf in tree.Leaves)
        {
            int[] own = [.. Enumerable.Range(0, 500).Where(i => tree.Leaf(points[i]) == leaf)];
            own.ShouldBe(Enumerable.Range(0, 500).Where(i => Limit.AllHold(leaf.Limits, points[i])));
            (leaf.Points, leaf.Cases).ShouldBe((own.Length, own.Count(i => cases[i])));
            leaf.Points.ShouldBeGreaterThanOrEqualTo(7);
        }

        tree.Leaves.Sum(l => l.Points).ShouldBe(500);
        tree.Nodes.Count.ShouldBeLessThan(32);
        tree.Leaves.Count().ShouldBe(tree.Prunings[tree.Chosen].Leaves);
        Cart.Grow(points, cases, options).Prunings.ShouldBe(tree.Prunings);
    }

    [Fact]
    public void Prunings_AreNested()
    {
        double[][] points = Boxes.Points(600, 3, 16);
        CartTree tree = Cart.Grow(points, Boxes.Cases(points, p => p[0] * p[1] > 0.3, 0.9, 0.2));
        tree.Prunings.Select(p => p.Leaves).ShouldBeInOrder(SortDirection.Descending);
        tree.Prunings.Select(p => p.Complexity).ShouldBeInOrder(SortDirection.Ascending);
        double least = tree.Prunings.Min(p => p.Loss), error = tree.Prunings.First(p => p.Loss == least).StandardError;
        tree.Prunings[tree.Chosen].Loss.ShouldBeLessThanOrEqualTo(least + error);
        tree.Prunings.Skip(tree.Chosen + 1).ShouldAllBe(p => p.Loss > least + error);
    }

    [Fact]
    public void WithoutCasesOrWithCasesAlone_TheRootStandsAlone()
    {
        double[][] points = Boxes.Points(50, 3, 17);
        Cart.Grow(points, new bool[50]).Nodes.ShouldHaveSingleItem().Share.ShouldBe(0);
        CartNode root = Cart.Grow(points, [.. points.Select(_ => true)]).Nodes.ShouldHaveSingleItem();
        root.Share.ShouldBe(1);
        root.Rule(Names).ShouldBe("always");
    }

    [Fact]
    public void BadInput_IsRefused()
    {
        Should.Throw<ArgumentException>(() => Cart.Grow([], []));
        Should.Throw<ArgumentException>(() => Cart.Grow([[double.PositiveInfinity]], [true]));
        Should.Throw<ArgumentOutOfRangeException>(() => Cart.Grow([[1.0], [2]], [true, false], new CartOptions { Folds = 3 }));
        Should.Throw<ArgumentOutOfRangeException>(() => Cart.Grow([[1.0], [2]], [true, false], new CartOptions { Folds = 2, MinimumLeaf = 0 }));
    }
}
