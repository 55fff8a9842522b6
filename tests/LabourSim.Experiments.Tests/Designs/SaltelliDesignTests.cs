using LabourSim.Experiments.Designs;

namespace LabourSim.Experiments.Tests.Designs;

public sealed class SaltelliDesignTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(3, false)]
    [InlineData(3, true)]
    public void Blocks_AreLaidOutAsTold(int k, bool secondOrder)
    {
        SaltelliDesign design = new(9, 8, k, secondOrder);
        SobolSequence both = SobolSequence.Scrambled(9, 8, 2 * k);
        design.Points.ShouldBe(8 * (secondOrder ? 2 * k + 2 : k + 2));
        for (int j = 0; j < 8; j++)
        {
            double[] a = both.At(j)[..k], b = both.At(j)[k..];
            List<double[]> block = [a];
            block.AddRange(Enumerable.Range(0, k).Select(i => With(a, i, b)));
            block.AddRange(Enumerable.Range(0, secondOrder ? k : 0).Select(i => With(b, i, a)));
            block.Add(b);
            for (int place = 0; place < block.Count; place++)
            {
                design.At(j * block.Count + place).ShouldBe(block[place]);
            }

            design.At(design.A(j)).ShouldBe(a);
            design.At(design.B(j)).ShouldBe(b);
            for (int i = 0; i < k; i++)
            {
                design.At(design.AB(j, i)).ShouldBe(With(a, i, b));
                if (secondOrder)
                {
                    design.At(design.BA(j, i)).ShouldBe(With(b, i, a));
                }
            }
        }
    }

    [Fact]
    public void Samples_GiveTheIndicesOfALinearModel()
    {
        // y = 2 x1 + x2: first-order indices 4/5 and 1/5, by estimator (b) of Saltelli et al. 2010, table 2. With 1,024
        // evenly spread points the error is well below 0.01.
        SaltelliDesign design = new(1, 1024, 2, false);
        double[] y = [.. design.All().Select(p => 2 * p[0] + p[1])];
        double[] expected = [0.8, 0.2];
        for (int i = 0; i < 2; i++)
        {
            double part = Enumerable.Range(0, 1024).Average(j => y[design.B(j)] * (y[design.AB(j, i)] - y[design.A(j)]));
            (part / (5 / 12.0)).ShouldBe(expected[i], 0.01);
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1, SaltelliDesign.MaxDimensions + 1)]
    [InlineData(1 << 30, 2)]
    public void ImpossibleSizes_AreRefused(int samples, int dimensions) =>
        Should.Throw<ArgumentException>(() => new SaltelliDesign(1, samples, dimensions, true));

    [Fact]
    public void PointsThatAreNotThere_AreRefused()
    {
        SaltelliDesign design = new(1, 4, 2, false);
        Should.Throw<InvalidOperationException>(() => design.BA(0, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => design.AB(0, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => design.A(4));
        Should.Throw<ArgumentOutOfRangeException>(() => design.B(-1));
        new SaltelliDesign(1, 2, SaltelliDesign.MaxDimensions, true).At(5).Length.ShouldBe(512);
    }

    private static double[] With(double[] point, int factor, double[] other)
    {
        double[] mixed = [.. point];
        mixed[factor] = other[factor];
        return mixed;
    }
}
