using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Tests.Statistics;

public sealed class SequentialStoppingTests
{
    private static readonly double[] OneToFive = [1, 2, 3, 4, 5];

    [Fact]
    public void State_ByHand()
    {
        // Half-width 2.776445 √(2.5 / 5) = 1.963243. For 1: 2.776445² · 2.5 = 19.27, so 20.
        StoppingState s = SequentialStopping.Judge(OneToFive, new StoppingRule(1, Minimum: 5));

        (s.Count, s.Mean, s.Target, s.Enough, s.Needed).ShouldBe((5, 3, 1, false, 20));
        s.HalfWidth.ShouldBe(1.963243, 1e-6);
        SequentialStopping.Required(Math.Sqrt(2.5), 5, 1).ShouldBe(20);
    }

    [Fact]
    public void RelativeHalfWidth_IsAShareOfTheMeansSize()
    {
        // Half of 3 is 1.5: 19.27 / 2.25 = 8.57, so 9.
        StoppingState s = SequentialStopping.Judge([.. OneToFive.Select(v => -v)], new StoppingRule(0.5, Relative: true, Minimum: 5));

        (s.Target, s.Enough, s.Needed).ShouldBe((1.5, false, 9));
        SequentialStopping.Judge(OneToFive, new StoppingRule(0.7, Relative: true, Minimum: 5)).Enough.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1.97, 5, true, 5)] // just wider than the half-width
    [InlineData(1.96, 5, false, 6)] // just narrower: 5.02
    [InlineData(1.97, 6, false, 6)] // met, but below the fewest
    [InlineData(100, 10, false, 10)]
    public void Enough_NeedsBothTheWidthAndTheFewest(double half, int minimum, bool enough, double needed)
    {
        StoppingState s = SequentialStopping.Judge(OneToFive, new StoppingRule(half, Minimum: minimum));

        (s.Enough, s.Needed).ShouldBe((enough, needed));
    }

    [Fact]
    public void DegenerateSeries_AreAnsweredPlainly()
    {
        SequentialStopping.Judge([3, 3, 3], new StoppingRule(0.1, Minimum: 3)).ShouldBe(new StoppingState(3, 3, 0, 0.1, true, 3));
        SequentialStopping.Judge([0, 0], new StoppingRule(0.1, true, 2)).Enough.ShouldBeTrue("0 is known exactly");
        SequentialStopping.Judge([-1, 1], new StoppingRule(0.1, true, 2)).Needed.ShouldBe(double.PositiveInfinity);
        SequentialStopping.Judge([1, double.NaN, 3], new StoppingRule(0.1)).Count.ShouldBe(2);
        StoppingState one = SequentialStopping.Judge([3], new StoppingRule(0.1));
        (one.Enough, double.IsNaN(one.HalfWidth), double.IsNaN(one.Needed)).ShouldBe((false, true, true));
        SequentialStopping.Judge([], new StoppingRule(0.1)).Enough.ShouldBeFalse();
    }

    [Fact]
    public void AskingReplicateByReplicate_KeepsNearlyTheStatedCoverage()
    {
        // Standard deviation 2, half-width 0.6: about (1.96 · 2 / 0.6)² = 43 replicates. Over 2,000 other series the rule's
        // coverage is 0.945, for 400 with a standard deviation of 0.0114: 0.899 to 0.991 is four either way. The number's
        // standard deviation is about 43 √(2/43) = 9, for the mean 0.46.
        StoppingRule rule = new(0.6);
        (double held, double number) = Simulate(seed =>
        {
            int n = rule.Minimum;
            while (!SequentialStopping.Judge(NormalDraws.Of(seed, n), rule).Enough)
            {
                n++;
            }

            return n;
        });

        held.ShouldBeInRange(0.899, 0.991);
        number.ShouldBeInRange(41.4, 45.2);
    }

    [Fact]
    public void TheTwoStageNumber_KeepsTheStatedCoverage()
    {
        // A pilot of 10: t(0.975; 9) = 2.262, so on average 2.262² · 4 / 0.36 = 56.9, and half of one for rounding up; the
        // number's standard deviation is 56.9 √(2/9) = 27, 1.35 for a mean over 400. Coverage is at least 0.95 (Stein 1945),
        // standard deviation 0.011; 0.906 to 0.994 is four either way.
        (double held, double number) =
            Simulate(seed => (int)SequentialStopping.Required(Replicates.Of(NormalDraws.Of(seed, 10)).StandardDeviation, 10, 0.6));

        held.ShouldBeInRange(0.906, 0.994);
        number.ShouldBeInRange(52, 62.8);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void HalfWidths_MustBeAboveZero(double half)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => SequentialStopping.Judge(OneToFive, new StoppingRule(half)));
        Should.Throw<ArgumentOutOfRangeException>(() => SequentialStopping.Required(1, 5, half));
    }

    [Fact]
    public void OtherBadNumbers_AreRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => SequentialStopping.Judge(OneToFive, new StoppingRule(1, Minimum: 1)));
        Should.Throw<ArgumentOutOfRangeException>(() => SequentialStopping.Judge(OneToFive, new StoppingRule(1, Confidence: 1)));
        Should.Throw<ArgumentOutOfRangeException>(() => SequentialStopping.Required(1, 1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => SequentialStopping.Required(-1, 5, 1));
    }

    /// <summary>Over 400 series of a rule's length: how often mean ± 0.6 holds the true mean, and the mean length.</summary>
    private static (double Held, double Number) Simulate(Func<ulong, int> length)
    {
        double held = 0, number = 0;
        for (ulong seed = 0; seed < 400; seed++)
        {
            int n = length(seed);
            held += Math.Abs(NormalDraws.Of(seed, n).Average() - 10) <= 0.6 ? 1 : 0;
            number += n;
        }

        return (held / 400, number / 400);
    }
}
