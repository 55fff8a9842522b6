using LabourSim.Experiments.Sensitivity;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Tests.Sensitivity;

public sealed class MorrisTests
{
    private static readonly BootstrapPlan Quick = new(1, 200);

    private static double[] Run(double[][] points, Func<double[], double> model) => [.. points.Select(model)];

    [Fact]
    public void LinearModel_GivesItsCoefficientsAndNoSpread()
    {
        // Effects of 3 − 2x + 5y + 0z are −2, 5 and 0 wherever they are taken.
        double[][] points = KnownModels.Trajectories(1, 10, 3);

        MorrisResult r = Morris.Of(points, Run(points, x => 3 - 2 * x[0] + 5 * x[1]), Quick);

        r.Factors.Select(f => f.Mu.Mean).ShouldBe([-2, 5, 0], 1e-12);
        r.Factors.Select(f => f.MuStar.Mean).ShouldBe([2, 5, 0], 1e-12);
        r.Factors.SelectMany(f => new[] { f.Sigma.Mean, f.Sigma.High }).ShouldBe([0, 0, 0, 0, 0, 0], 1e-12);
        r.Factors.Select(f => f.MuStar.Low).ShouldBe([2, 5, 0], 1e-12);
        (r.Trajectories, r.Missing).ShouldBe((10, 0));
    }

    [Fact]
    public void Interaction_ByHand()
    {
        // 2x + 4xy. First trajectory: 0 → 2 → 6, effects 2 and 4. Second, steps of a half: 0 → 2 → 3, effects 4 and 2.
        double[][] points = [[0, 0], [1, 0], [1, 1], [0, 0.5], [0.5, 0.5], [0.5, 1]];

        MorrisResult r = Morris.Of(points, Run(points, x => 2 * x[0] + 4 * x[0] * x[1]), Quick);

        r.Factors.Select(f => f.MuStar.Mean).ShouldBe([3, 3], 1e-12);
        r.Factors.Select(f => f.Sigma.Mean).ShouldBe([Math.Sqrt(2), Math.Sqrt(2)], 1e-12);

        // A quarter of the resamples holds one trajectory twice, a quarter the other, so the interval runs from 2 to 4.
        (r.Factors[0].MuStar.Low, r.Factors[0].MuStar.High).ShouldBe((2, 4));
    }

    [Fact]
    public void EffectsThatCancel_ShowInTheirSize()
    {
        // (x − 1/2)²: −1/2 up the first half; down the second from 1, (0 − 1/4) / (−1/2) = 1/2.
        MorrisResult r = Morris.Of([[0], [0.5], [1], [0.5]], [0.25, 0, 0.25, 0], Quick);

        r.Factors[0].Mu.Mean.ShouldBe(0, 1e-12);
        r.Factors[0].MuStar.Mean.ShouldBe(0.5, 1e-12);
        r.Factors[0].Sigma.Mean.ShouldBe(Math.Sqrt(0.5), 1e-12);
    }

    [Fact]
    public void SobolG_IsRankedByItsCoefficients()
    {
        // The greater a, the less a factor matters (Campolongo et al. 2007 rank the same function).
        double[] a = [99, 0, 9, 1, 4.5];
        double[][] points = KnownModels.Trajectories(2, 40, 5);

        MorrisResult r = Morris.Of(points, Run(points, u => KnownModels.G(a, u)), Quick);

        Enumerable.Range(0, 5).OrderByDescending(f => r.Factors[f].MuStar.Mean).ShouldBe([1, 3, 4, 2, 0]);
        r.Factors.ShouldAllBe(f => f.MuStar.Low <= f.MuStar.Mean && f.MuStar.Mean <= f.MuStar.High && f.MuStar.Mean >= Math.Abs(f.Mu.Mean));
        r.Factors[1].Sigma.Low.ShouldBeGreaterThan(0.5, "its effect depends on where it is");
    }

    [Fact]
    public void Effects_ScaleWithTheOutput_AndNotWithItsLevel()
    {
        double[][] points = KnownModels.Trajectories(3, 8, 3);
        double[] outputs = Run(points, KnownModels.Ishigami);
        MorrisResult one = Morris.Of(points, outputs, Quick), other = Morris.Of(points, [.. outputs.Select(y => 100 - 4 * y)], Quick);

        other.Factors.Select(f => f.Mu.Mean).ShouldBe(one.Factors.Select(f => -4 * f.Mu.Mean), 1e-9);
        other.Factors.Select(f => f.MuStar.High).ShouldBe(one.Factors.Select(f => 4 * f.MuStar.High), 1e-9);
        other.Factors.Select(f => f.Sigma.Low).ShouldBe(one.Factors.Select(f => 4 * f.Sigma.Low), 1e-9);
    }

    [Fact]
    public void TrajectoriesWithAMissingOutput_AreLeftOutAndCounted()
    {
        double[][] points = KnownModels.Trajectories(4, 6, 2);
        double[] outputs = Run(points, x => x[0] * x[1]);
        MorrisResult rest = Morris.Of(points[3..], outputs[3..], Quick);
        outputs[2] = double.NaN;

        MorrisResult r = Morris.Of(points, outputs, Quick);

        (r.Trajectories, r.Missing).ShouldBe((5, 1));
        r.Factors.ShouldBe(rest.Factors);
    }

    [Fact]
    public void OneTrajectory_HasNoIntervals_AndNone_HasNothing()
    {
        MorrisResult one = Morris.Of([[0], [1]], [1, 3], Quick), none = Morris.Of([[0], [1]], [double.NaN, 3], Quick);

        one.Factors[0].MuStar.Mean.ShouldBe(2);
        double.IsNaN(one.Factors[0].MuStar.Low).ShouldBeTrue();
        double.IsNaN(one.Factors[0].Sigma.Mean).ShouldBeTrue();
        (none.Trajectories, none.Missing).ShouldBe((0, 1));
        double.IsNaN(none.Factors[0].MuStar.Mean).ShouldBeTrue();
    }

    [Fact]
    public void ConstantOutput_MattersToNobody()
    {
        double[][] points = KnownModels.Trajectories(5, 4, 2);

        Morris.Of(points, Run(points, _ => 7), Quick).Factors.ShouldAllBe(f => f.MuStar.Mean == 0 && f.MuStar.High == 0 && f.Sigma.Mean == 0);
    }

    [Fact]
    public void WhatIsNoTrajectory_IsRefused()
    {
        double[][][] wrong = [[], [[0, 0], [1, 1], [1, 0]], [[0, 0], [1, 0], [0, 0]], [[0, 0], [0, 0], [0, 1]], [[0, 0], [1, 0]],
            [[0, 0], [double.NaN, 0], [1, 1]], [[0, 0], [1, 0], [1]]];
        foreach (double[][] points in wrong)
        {
            Should.Throw<ArgumentException>(() => Morris.Of(points, new double[points.Length], Quick));
        }

        Should.Throw<ArgumentException>(() => Morris.Of([[0], [1]], [1], Quick));
    }
}
