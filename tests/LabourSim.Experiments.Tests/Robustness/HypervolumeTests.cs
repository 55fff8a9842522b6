using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Robustness;

namespace LabourSim.Experiments.Tests.Robustness;

public class HypervolumeTests
{
    /// <summary>Whole numbers, so that volumes are exact; some not above the reference at zero.</summary>
    private static Arbitrary<double[][]> Choices { get; } = Arb.From(
        from counts in Gen.Choose(1, 5)
        from choices in Gen.Choose(-1, 6).Select(v => (double)v).ArrayOf(counts).ArrayOf(6)
        select choices);

    [Fact]
    public void KnownByHand()
    {
        Hypervolume.Of([[2], [5], [3]], [1]).ShouldBe(4);

        // Three steps of width 1 and heights 3, 2, 1; a reference one lower on both counts adds a rim of 3 + 3 + 1.
        Hypervolume.Of([[1, 3], [2, 2], [3, 1]], [0, 0]).ShouldBe(6);
        Hypervolume.Of([[1, 3], [2, 2], [3, 1]], [-1, -1]).ShouldBe(13);

        // Boxes of volume 2 that share the unit cube: 1 + 3 · 1, and 1 + 4 · 1 in four counts, 1 + 5 · 1 in five.
        foreach (int counts in (int[])[3, 4, 5])
        {
            double[][] boxes = [.. Enumerable.Range(0, counts).Select(i => Enumerable.Range(0, counts).Select(c => c == i ? 2.0 : 1).ToArray())];
            Hypervolume.Of(boxes, new double[counts]).ShouldBe(counts + 1);
        }

        Hypervolume.Of([], [0, 0]).ShouldBe(0);
        Hypervolume.Of([[0, 5], [double.NaN, 3], [double.PositiveInfinity, 1]], [0, 0]).ShouldBe(0);
    }

    [Fact]
    public void EqualsInclusionAndExclusion() => Prop.ForAll(Choices, choices =>
    {
        // Of every set of boxes the common part is the box of the least scores; parts count with alternating signs.
        double volume = 0;
        for (int set = 1; set < 1 << choices.Length; set++)
        {
            double[][] chosen = [.. choices.Where((_, i) => (set >> i & 1) == 1)];
            double common = Enumerable.Range(0, choices[0].Length).Aggregate(1.0, (v, c) => v * Math.Max(0, chosen.Min(s => s[c])));
            volume += chosen.Length % 2 == 1 ? common : -common;
        }

        Hypervolume.Of(choices, new double[choices[0].Length]).ShouldBe(volume);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Volume_GrowsWithTheFrontOnly() => Prop.ForAll(Choices, choices =>
    {
        double[] reference = new double[choices[0].Length];
        double volume = Hypervolume.Of(choices, reference);
        Hypervolume.Of([.. choices.Reverse()], reference).ShouldBe(volume);
        double[] worse = [.. choices[0].Select(v => v - 1)], better = [.. choices[0].Select(v => Math.Max(0, v) + 1)];
        Hypervolume.Of([.. choices, worse, choices[0]], reference).ShouldBe(volume);
        Hypervolume.Of([.. choices, better], reference).ShouldBeGreaterThanOrEqualTo(volume);
        Hypervolume.Of([.. choices, [.. reference.Select(_ => 7.0)]], reference).ShouldBe(Math.Pow(7, reference.Length));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void ASphere_IsApproachedFromBelow()
    {
        // 30 × 30 points on the positive eighth of the unit sphere, volume π/6 with the reference at its centre. Each patch of the
        // surface leaves out a spike of at most its depth, about 1/30 over an area of π/2; together at most a tenth.
        double[][] points = [.. from i in Enumerable.Range(0, 30)
                                from j in Enumerable.Range(0, 30)
                                let a = (i + 0.5) / 30 * Math.PI / 2
                                let b = (j + 0.5) / 30 * Math.PI / 2
                                select new[] { Math.Cos(a) * Math.Cos(b), Math.Cos(a) * Math.Sin(b), Math.Sin(a) }];
        Hypervolume.Of(points, [0, 0, 0]).ShouldBeInRange(0.9 * Math.PI / 6, Math.PI / 6);
    }

    [Fact]
    public void BadReferences_AreRefused()
    {
        Should.Throw<ArgumentException>(() => Hypervolume.Of([[1, 1]], [double.NaN, 0]));
        Should.Throw<ArgumentException>(() => Hypervolume.Of([[1, 1]], [0]));
        Should.Throw<ArgumentException>(() => Hypervolume.Of([], []));
    }
}
