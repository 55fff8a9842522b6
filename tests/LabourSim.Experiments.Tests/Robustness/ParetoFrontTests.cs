using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Robustness;
using LabourSim.Experiments.Tests.Discovery;

namespace LabourSim.Experiments.Tests.Robustness;

public class ParetoFrontTests
{
    private static Arbitrary<double[][]> Scores { get; } =
        Gen.Choose(-3, 3).Select(v => (double)v).ArrayOf(3).NonEmptyListOf().Select(s => s.ToArray()).ToArbitrary();

    [Fact]
    public void Dominated_ChoicesAreOffTheFront()
    {
        // The second is beaten by the first on every count, the fourth equals the third, the fifth is best on one.
        ParetoFront.Front([[3, 3, 3], [2, 3, 3], [1, 4, 1], [1, 4, 1], [0, 0, 9]]).ShouldBe([true, false, true, true, true]);
        ParetoFront.Front([]).ShouldBeEmpty();
    }

    [Fact]
    public void Differences_WithinTheToleranceAreNone()
    {
        ParetoFront.Front([[1, 1], [1.005, 1]], 0.01).ShouldBe([true, true]);
        ParetoFront.Front([[1, 1], [1.02, 1]], 0.01).ShouldBe([false, true]);
        ParetoFront.Front([[1, 1], [1.02, 1], [1, 1.02]], [0, 0.1]).ShouldBe([false, true, false]);
    }

    [Fact]
    public void Undefined_IsOffTheFrontAndBeatsNobody() => ParetoFront.Front([[double.NaN, 9], [1, 1]]).ShouldBe([false, true]);

    [Fact]
    public void SomebodyIsAlwaysOnIt() => Prop.ForAll(Scores, scores => ParetoFront.Front(scores).Contains(true)).QuickCheckThrowOnFailure();

    [Fact]
    public void Layers_ByHand() =>
        ParetoFront.Layers([[1, 1], [3, 0], [2, 2], [double.NaN, 9], [0, 1], [2, 2]]).ShouldBe([1, 0, 0, 3, 2, 0]);

    [Fact]
    public void Layers_ArePeeledFronts() => Prop.ForAll(Scores, scores =>
    {
        int[] layers = ParetoFront.Layers(scores);
        for (int layer = 0; layer <= layers.Max(); layer++)
        {
            int[] left = [.. Enumerable.Range(0, scores.Length).Where(i => layers[i] >= layer)];
            ParetoFront.Front([.. left.Select(i => scores[i])]).ShouldBe(left.Select(i => layers[i] == layer));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void OverWorlds_SaysHowSureTheFrontIs()
    {
        // Two outcomes, 60 worlds. The first policy is best on one outcome, the second on the other, by far; the third is behind both
        // everywhere; the fourth differs from the first by noise around zero alone, so the worlds drawn decide which is ahead.
        double[] noise = [.. Boxes.Points(60, 1, 1).Select(p => p[0] - 0.5)];
        double[] Around(double value) => [.. noise.Select(n => value + 0.1 * n)];
        double off = noise.Average();
        double[] near = [.. noise.Select((_, i) => 10 + 0.1 * noise[i] + (noise[59 - i] - off))];
        double[][][] outcomes = [[Around(10), Around(0), Around(-5), near], [Around(0), Around(10), Around(-5), Around(0)]];
        FrontTable table = ParetoFront.OverWorlds(outcomes, [0, 0], 1);
        table.Rows.Select(r => r.OnFront).Take(3).ShouldBe([true, true, false]);
        (table.Rows[1].FrontShare, table.Rows[2].FrontShare).ShouldBe((1, 0));

        // A symmetric difference of mean zero: each ahead in about half of 1,000 resamples (standard error 0.016).
        table.Rows[0].FrontShare.ShouldBe(0.5, 0.1);
        table.Rows[3].FrontShare.ShouldBe(0.5, 0.1);

        // With differences up to one set aside both are always on it.
        FrontTable tolerant = ParetoFront.OverWorlds(outcomes, [1, 1], 1);
        tolerant.Rows.Select(r => r.FrontShare).ShouldBe([1, 1, 0, 1]);
        table.Rows[0].Means[0].Mean.ShouldBe(outcomes[0][0].Average(), 1e-12);
    }

    [Fact]
    public void MissingWorlds_AreDroppedForAll()
    {
        FrontTable table = ParetoFront.OverWorlds([[[1, 100, 1], [2, double.NaN, 2]]], [0], 1);
        (table.Worlds, table.Dropped).ShouldBe((2, 1));
        table.Rows.Select(r => r.FrontShare).ShouldBe([0, 1]);
        FrontTable none = ParetoFront.OverWorlds([[[double.NaN], [2]]], [0], 1);
        none.Rows.ShouldAllBe(r => !r.OnFront && double.IsNaN(r.FrontShare) && double.IsNaN(r.Means[0].Mean));
        Should.Throw<ArgumentException>(() => ParetoFront.OverWorlds([[[1], [2]]], [double.NaN], 1));
        Should.Throw<ArgumentException>(() => ParetoFront.OverWorlds([[[1], [2, 3]]], [0], 1));
    }
}
