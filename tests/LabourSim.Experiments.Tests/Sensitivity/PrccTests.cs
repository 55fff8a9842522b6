using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Sensitivity;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace LabourSim.Experiments.Tests.Sensitivity;

public sealed class PrccTests
{
    private static double[][] Columns(params double[][] columns) =>
        [.. Enumerable.Range(0, columns[0].Length).Select(i => columns.Select(c => c[i]).ToArray())];

    private static double[] Correlations(PrccResult r) => [.. r.Factors.Select(f => f.Correlation.Mean)];

    [Fact]
    public void TwoFactors_ByHand()
    {
        // Spearman by 1 − 6 Σd² / 210: r12 = 1 − 36/210, r1y = 1 − 24/210, r2y = 1 − 108/210. Partial:
        // (r1y − r2y r12) / √((1 − r2y²)(1 − r12²)) = 0.987457, the other −0.954786. With 6 − 2 − 1 = 3 degrees of freedom
        // t = 10.832491 and 5.562630, whose p is 1 − 2/π (x / (1 + x²) + atan x), x = t/√3. z ± 1.959964/√2.
        double[][] points = Columns([1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 6, 5]);

        PrccResult r = Prcc.Of(points, [10, 30, 20, 50, 40, 600]);

        Correlations(r).ShouldBe([0.9874569485, -0.9547859245], 1e-9);
        r.Factors.Select(f => f.P).ShouldBe([0.0016831386, 0.0114624326], 1e-8);
        r.Factors.Select(f => f.Correlation.Low).ShouldBe([0.8166973183, -0.9971106788], 1e-8);
        r.Factors.Select(f => f.Correlation.High).ShouldBe([0.9992108069, -0.4600777713], 1e-8);
        (r.Points, r.Missing).ShouldBe((6, 0));
    }

    [Fact]
    public void ManyFactors_AgreeWithTheInverseOfTheCorrelationMatrix()
    {
        // Another route to the same number: −P_jy / √(P_jj P_yy), P the inverse of Spearman's correlations of factors and output.
        double[][] columns = KnownModels.Uniform(8, 5, 40);
        double[] y = [.. Enumerable.Range(0, 40).Select(i => columns[0][i] - 2 * columns[1][i] + columns[2][i] * columns[3][i] + columns[4][i])];
        columns[3] = [.. columns[3].Select((v, i) => Math.Round(4 * (v + columns[0][i])))];
        Matrix<double> inverse = Correlation.SpearmanMatrix([.. columns, y]).Inverse();

        Correlations(Prcc.Of(Columns(columns), y))
            .ShouldBe(Enumerable.Range(0, 5).Select(j => -inverse[j, 5] / Math.Sqrt(inverse[j, j] * inverse[5, 5])), 1e-9);
    }

    [Fact]
    public void OneFactor_IsSpearman_TiesAveraged()
    {
        double[] x = [1, 2, 2, 3, 5, 5, 5, 9], y = [3, 1, 1, 4, 4, 8, 7, 7];

        Correlations(Prcc.Of(Columns(x), y))[0].ShouldBe(Correlation.Spearman(x, y), 1e-12);
    }

    [Fact]
    public void MonotoneModel_FindsSignsAndTheIdleFactor()
    {
        // 300 points of 6x + exp(2y) − z³ and a factor that does nothing: its correlation has a standard deviation of
        // 1/√295 = 0.058, and 0.24 is four of them. Moving x, y and z moves the output by 6, 6.4 and −1.
        double[][] points = KnownModels.Uniform(1, 300, 4);

        PrccResult r = Prcc.Of(points, [.. points.Select(u => 6 * u[0] + Math.Exp(2 * u[1]) - Math.Pow(u[2], 3))]);

        r.Factors[0].Correlation.Low.ShouldBeGreaterThan(0.9);
        r.Factors[1].Correlation.Low.ShouldBeGreaterThan(0.9);
        r.Factors[2].Correlation.High.ShouldBeLessThan(0);
        Math.Abs(r.Factors[3].Correlation.Mean).ShouldBeLessThan(0.24);
        r.Factors[2].P.ShouldBeLessThan(1e-6);
    }

    [Fact]
    public void PValues_OfNoRelation_AreUniform_AndIntervalsHoldZero()
    {
        // 400 sets of 20 points of three factors and an output that has nothing to do with them. Below 0.05 by chance: 20 with a
        // standard deviation of 4.4; 3 to 37 is four either way. The same for the intervals that miss 0.
        int small = 0, missed = 0;
        for (ulong seed = 0; seed < 400; seed++)
        {
            double[][] points = KnownModels.Uniform(1000 + seed, 20, 4);
            PrccFactor f = Prcc.Of([.. points.Select(p => p[..3])], [.. points.Select(p => p[3])]).Factors[1];
            small += f.P < 0.05 ? 1 : 0;
            missed += f.Correlation.Low > 0 || f.Correlation.High < 0 ? 1 : 0;
        }

        small.ShouldBeInRange(3, 37);
        missed.ShouldBeInRange(3, 37);
    }

    [Fact]
    public void OnlyRanksCount()
    {
        Gen<(int Seed, int Points)> cases = from seed in Gen.Choose(0, int.MaxValue)
                                            from points in Gen.Choose(7, 40)
                                            select (seed, points);
        Prop.ForAll(Arb.From(cases), c =>
        {
            double[][] points = KnownModels.Uniform((ulong)c.Seed, c.Points, 4);
            double[] outputs = [.. points.Select(p => p[3])];
            points = [.. points.Select(p => p[..3])];
            double[] plain = Correlations(Prcc.Of(points, outputs));

            double[][] bent = [.. points.Select(p => new[] { Math.Exp(9 * p[0]), 5 - p[1], Math.Log(p[2]) })];
            Correlations(Prcc.Of(bent, [.. outputs.Select(y => y * y * y)])).ShouldBe([plain[0], -plain[1], plain[2]], 1e-9);
            plain.ShouldAllBe(v => v >= -1 && v <= 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    [Fact]
    public void FactorsThatDoNotVary_OrCannotBeToldApart_AreSaidToBeSo()
    {
        // x, a constant, z and the same z in another unit: x is as in a table without the constant and the double.
        double[][] plain = KnownModels.Uniform(2, 30, 2);
        double[] outputs = [.. plain.Select((p, i) => p[0] + 2 * p[1] + KnownModels.Draw(9, i, 0))];

        PrccResult r = Prcc.Of([.. plain.Select(p => new[] { p[0], 4, p[1], 7 + 3 * p[1] })], outputs);

        r.Factors.Select(f => f.Status).ShouldBe([PrccStatus.Defined, PrccStatus.ConstantFactor, PrccStatus.Collinear, PrccStatus.Collinear]);
        PrccFactor alone = Prcc.Of(plain, outputs).Factors[0];
        r.Factors[0].Correlation.Mean.ShouldBe(alone.Correlation.Mean, 1e-9);
        r.Factors[0].P.ShouldBe(alone.P, 1e-9);
        r.Factors.Skip(1).ShouldAllBe(f => double.IsNaN(f.Correlation.Mean) && double.IsNaN(f.Correlation.Low) && double.IsNaN(f.P));
    }

    [Fact]
    public void SwitchesThatAddUpToOne_AreCollinear()
    {
        // Nine points of a 3 x 3 grid: the column, and three switches for the row, of which exactly one is always on.
        double[] Row(int i) => [i % 3, i / 3 == 0 ? 1 : 0, i / 3 == 1 ? 1 : 0, i / 3 == 2 ? 1 : 0];
        double[][] points = [.. Enumerable.Range(0, 9).Select(Row)];

        PrccResult r = Prcc.Of(points, [3, 1, 4, 1, 5, 9, 2, 6, 5]);

        r.Factors.Select(f => f.Status).ShouldBe([PrccStatus.Defined, PrccStatus.Collinear, PrccStatus.Collinear, PrccStatus.Collinear]);
    }

    [Fact]
    public void WhatTheOthersDetermineWhole_LeavesNothing()
    {
        double[][] points = KnownModels.Uniform(3, 12, 2);

        PrccResult r = Prcc.Of(points, [.. points.Select(p => Math.Exp(p[0]))]);

        r.Factors.Select(f => f.Status).ShouldBe([PrccStatus.Defined, PrccStatus.NothingLeft]);
        r.Factors[0].Correlation.Mean.ShouldBe(1, 1e-12);
        r.Factors[0].P.ShouldBeLessThan(1e-12);
    }

    [Theory]
    [InlineData(4, PrccStatus.TooFewPoints)]
    [InlineData(5, PrccStatus.Defined)]
    public void PointsMustOutnumberFactorsByMoreThanTwo(int points, PrccStatus status) =>
        Prcc.Of(KnownModels.Uniform(4, points, 2), [1, 5, 2, .. KnownModels.Uniform(5, points - 3, 1).Select(p => p[0])])
            .Factors.ShouldAllBe(f => f.Status == status && double.IsNaN(f.P) == (status != PrccStatus.Defined));

    [Fact]
    public void MissingOutputs_AreLeftOutAndCounted()
    {
        double[][] points = KnownModels.Uniform(6, 12, 2);
        double[] outputs = [.. points.Select((p, i) => p[0] * p[1] + KnownModels.Draw(7, i, 0))];
        PrccResult rest = Prcc.Of(points[1..^1], outputs[1..^1]);
        (outputs[0], outputs[^1]) = (double.NaN, double.NegativeInfinity);

        PrccResult r = Prcc.Of(points, outputs);

        (r.Points, r.Missing).ShouldBe((10, 2));
        r.Factors.ShouldBe(rest.Factors);
        Prcc.Of(points, [.. outputs.Select(_ => double.NaN)]).Factors.ShouldAllBe(f => f.Status == PrccStatus.TooFewPoints);
        Prcc.Of(points, new double[12]).Factors.ShouldAllBe(f => f.Status == PrccStatus.ConstantOutput);
    }

    [Fact]
    public void WrongShapes_AreRefused()
    {
        Should.Throw<ArgumentException>(() => Prcc.Of([], []));
        Should.Throw<ArgumentException>(() => Prcc.Of([[1], [2, 3]], [1, 2]));
        Should.Throw<ArgumentException>(() => Prcc.Of([[1], [double.NaN]], [1, 2]));
        Should.Throw<ArgumentException>(() => Prcc.Of([[1], [2]], [1]));
        Should.Throw<ArgumentOutOfRangeException>(() => Prcc.Of([[1], [2]], [1, 2], 1));
    }
}
