using LabourSim.Experiments.Calibrating.Abc;

namespace LabourSim.Experiments.Tests.Calibrating.Abc;

/// <summary>What the calibration does with what it is told, in any order, interrupted or not, and how it ends.</summary>
public class AbcSmcTests
{
    private static readonly AbcRules Small = new()
    {
        Seed = 5,
        Dimensions = 2,
        Particles = 12,
        Generations = 4,
        Proposals = 2_000,
    };

    [Fact]
    public void Told_AgainAfterAnInterruption_ItReachesTheSameState_AtEveryCut()
    {
        List<(AbcProposal Proposal, double Distance)> stored = [];
        AbcSmc whole = Toy.Run(Small, p =>
        {
            stored.Add((p, Distance(p)));
            return stored[^1].Distance;
        });
        string expected = State(whole);
        whole.Stop.ShouldBe(AbcStop.GenerationsDone);
        stored.Count.ShouldBeGreaterThan(60);

        for (int cut = 0; cut <= stored.Count; cut++)
        {
            AbcSmc again = new(Small);
            foreach ((AbcProposal p, double distance) in stored.Take(cut))
            {
                again.Tell(p.Generation, p.Number, distance);
            }

            AbcDriver.Run(again, 3, proposals => [.. proposals.Select(Distance)]);
            State(again).ShouldBe(expected, $"cut after {cut}");
        }
    }

    [Fact]
    public void LostDistances_AreAskedForAgain()
    {
        AbcSmc abc = new(Small);
        IReadOnlyList<AbcProposal> first = abc.Ask(6);
        foreach (AbcProposal p in first.Where(p => p.Number is 0 or 3 or 5))
        {
            abc.Tell(p.Generation, p.Number, Distance(p));
        }

        abc.Settled.ShouldBe(1);
        abc.Ask(5).Select(p => p.Number).ShouldBe([1, 2, 4, 6, 7]);
        abc.Ask(5)[0].Point.ShouldBe(first[1].Point);
        AbcDriver.Run(abc, 1, proposals => [.. proposals.Select(Distance)]);
        State(abc).ShouldBe(State(Toy.Run(Small, Distance)));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(7, true)]
    [InlineData(64, false)]
    [InlineData(1_000, true)]
    public void OrderAndNumberAtOnce_ChangeNothing(int atOnce, bool backwards)
    {
        AbcSmc abc = new(Small);
        while (abc.Stop is null)
        {
            IReadOnlyList<AbcProposal> proposals = abc.Ask(atOnce);
            foreach (AbcProposal p in backwards ? proposals.Reverse() : proposals)
            {
                abc.Tell(p.Generation, p.Number, Distance(p));
                abc.Tell(p.Generation, p.Number, Distance(p));
            }
        }

        State(abc).ShouldBe(State(Toy.Run(Small, Distance)));
        abc.Ask(5).ShouldBeEmpty();
        abc.Wanted.ShouldBe(0);
        abc.Tell(0, 0, 1);
        abc.Tell(99, 0, 1);
    }

    [Fact]
    public void Generations_KeepTheirPromises()
    {
        AbcSmc abc = Toy.Run(Small with { Seed = 6, Particles = 50 }, Distance);

        abc.Generations.Count.ShouldBe(4);
        abc.Generations[0].Tolerance.ShouldBe(double.PositiveInfinity);
        abc.Generations[0].Weights.ShouldAllBe(w => w == 0.02);
        abc.Generations[0].AcceptanceRate.ShouldBe(1);
        abc.Generations[0].EffectiveSize.ShouldBe(50, 1e-9);
        for (int g = 0; g < 4; g++)
        {
            AbcGeneration generation = abc.Generations[g];
            generation.Points.Count.ShouldBe(50);
            generation.Weights.Sum().ShouldBe(1, 1e-12);
            generation.Distances.ShouldAllBe(d => d <= generation.Tolerance);
            generation.EffectiveSize.ShouldBeInRange(1, 50 + 1e-9);
            generation.Points.ShouldAllBe(p => p.All(x => x > 0 && x < 1));

            // Half of fifty: the 25th distance is the next tolerance.
            if (g > 0)
            {
                generation.Tolerance.ShouldBe(abc.Generations[g - 1].Distances.Order().ElementAt(24));
            }
        }
    }

    [Fact]
    public void ProposalsSpent_EndsWithTheLastCompleteGeneration()
    {
        // Thirty proposals hold the twelve of the prior; later tolerances need more.
        AbcSmc abc = Toy.Run(Small with { Generations = 20, Proposals = 30 }, Distance);

        abc.Stop.ShouldBe(AbcStop.ProposalsSpent);
        abc.Generations.Count.ShouldBeInRange(1, 19);
        abc.Generations.ShouldAllBe(g => g.Simulated + g.Dead <= 30);
        abc.Settled.ShouldBe(30);
        Toy.Run(Small with { Proposals = 30 }, _ => double.NaN).Generations.ShouldBeEmpty();
    }

    [Fact]
    public void OtherEnds_AreSaid()
    {
        Toy.Run(Small with { Tolerance = 0.5 }, Distance).Stop.ShouldBe(AbcStop.ToleranceReached);
        Toy.Run(Small with { Generations = 1 }, Distance).Stop.ShouldBe(AbcStop.GenerationsDone);
        AbcSmc low = Toy.Run(Small with { Generations = 20, Acceptance = 0.3 }, Distance);
        low.Stop.ShouldBe(AbcStop.AcceptanceLow);
        low.Generations[^1].AcceptanceRate.ShouldBeLessThan(0.3);
        low.Generations.SkipLast(1).ShouldAllBe(g => g.AcceptanceRate >= 0.3);

        // All distances alike: the tolerance falls from infinity to 3 and no further.
        AbcSmc stuck = Toy.Run(Small, _ => 3);
        stuck.Stop.ShouldBe(AbcStop.ToleranceStuck);
        stuck.Generations.Select(g => g.Tolerance).ShouldBe([double.PositiveInfinity, 3]);
    }

    [Fact]
    public void FailedProposals_AreNeverAccepted_NotEvenFromThePrior()
    {
        AbcSmc abc = Toy.Run(Small, p => p.Number % 3 == 0 ? double.NaN : p.Number % 3 == 1 ? double.PositiveInfinity : Distance(p));

        abc.Generations[0].Simulated.ShouldBe(36);
        abc.Generations[0].AcceptanceRate.ShouldBe(1 / 3.0, 1e-12);
        abc.Generations.ShouldAllBe(g => g.Distances.All(double.IsFinite));
    }

    [Fact]
    public void ImpossiblePoints_AreNotSimulated()
    {
        int below = 0;
        AbcSmc abc = new(Small, p => p[0] + p[1] > 1);
        AbcDriver.Run(abc, 8, proposals => [.. proposals.Select(p =>
        {
            below += p.Point[0] + p.Point[1] > 1 ? 0 : 1;
            return Distance(p);
        })]);
        below.ShouldBe(0);
        abc.Stop.ShouldBe(AbcStop.GenerationsDone);

        // Hardly anything is possible: most proposals are dead, cost no simulation, and are counted.
        AbcSmc rare = new(Small with { Generations = 1 }, p => p[0] < 0.003);
        AbcDriver.Run(rare, 8, proposals => [.. proposals.Select(Distance)]);
        rare.Generations[0].Simulated.ShouldBe(12);
        rare.Generations[0].Dead.ShouldBeGreaterThan(12);
        rare.Generations[0].Points.ShouldAllBe(p => p[0] < 0.003);

        // Nothing is: it ends at once instead of looping.
        AbcSmc never = new(Small with { Proposals = 20 }, _ => false);
        never.Stop.ShouldBe(AbcStop.ProposalsSpent);
        never.Ask(5).ShouldBeEmpty();
    }

    [Fact]
    public void ParticlesThatAgreeInACoordinate_LeaveAKernel()
    {
        AbcGeneration flat = new(0, 1, 4, 0, [[0.5, 0.1], [0.5, 0.2], [0.5, 0.3], [0.5, 0.4]], [0.25, 0.25, 0.25, 0.25], [0, 0, 0, 0]);

        AbcKernel kernel = new(flat);

        double[] weights = kernel.Weights([[0.5, 0.1], [0.5, 0.25], [0.5, 0.4]]);
        weights.Sum().ShouldBe(1, 1e-12);
        weights.ShouldAllBe(w => w > 0);
        kernel.Draw(_ => 0.5).ShouldBe([0.5, 0.2], 1e-9);
    }

    [Fact]
    public void Weights_AreOneOverTheMixtureDensity()
    {
        // In normal scores: particles at -1 and 1 of weights 1/4 and 3/4: mean 0.5, Σ w d² = 0.25 × 2.25 + 0.75 × 0.25 = 0.75,
        // divided by 1 − 10/16 it is 2; twice that, 4, is the step's variance (the ridge of 1e-8 is lost in the tolerance). The
        // prior's density at z is exp(-z² / 2) but for a constant.
        double Place(double z) => MathNet.Numerics.Distributions.Normal.CDF(0, 1, z);
        AbcGeneration two = new(0, 1, 2, 0, [[Place(-1)], [Place(1)]], [0.25, 0.75], [0, 0]);
        double Density(double z) => 0.25 * Math.Exp(-(z + 1) * (z + 1) / 8) + 0.75 * Math.Exp(-(z - 1) * (z - 1) / 8);
        double Weight(double z) => Math.Exp(-z * z / 2) / Density(z);
        double one = Weight(-0.5), other = Weight(1.5);

        new AbcKernel(two).Weights([[Place(-0.5)], [Place(1.5)]]).ShouldBe([one / (one + other), other / (one + other)], 1e-7);
    }

    [Fact]
    public void Nonsense_IsRefused()
    {
        AbcSmc abc = new(Small);

        Should.Throw<ArgumentOutOfRangeException>(() => abc.Tell(1, 0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => abc.Tell(0, -1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => abc.Tell(0, 2_000, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => abc.Tell(0, 0, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => new AbcSmc(Small with { Particles = 5 }));
        Should.Throw<ArgumentOutOfRangeException>(() => new AbcSmc(Small with { Proposals = 11 }));
        Should.Throw<ArgumentOutOfRangeException>(() => new AbcSmc(Small with { Quantile = double.NaN }));
        Should.Throw<ArgumentOutOfRangeException>(() => new AbcSmc(Small with { Quantile = 1 }));
        Should.Throw<ArgumentOutOfRangeException>(() => new AbcSmc(Small with { Tolerance = -1 }));
        Should.Throw<ArgumentOutOfRangeException>(() => new AbcSmc(Small with { Dimensions = 0 }));
        Should.Throw<ArgumentException>(() => AbcDriver.Run(abc, 1, _ => []));
    }

    private static double Distance(AbcProposal p) =>
        Math.Abs(p.Point[0] + p.Point[1] - 0.9 + 0.05 * Toy.Noise(9, p, 0)) + Math.Abs(p.Point[0] - 0.3 + 0.05 * Toy.Noise(9, p, 1));

    /// <summary>Everything that a calibration knows, to the last bit.</summary>
    private static string State(AbcSmc abc) => string.Join('\n', abc.Generations.Select(g =>
        $"{g.Number} {g.Tolerance:R} {g.Simulated} {g.Dead}: {Bits(g.Weights)}: {Bits(g.Distances)}: {string.Join(' ', g.Points.Select(Bits))}")
        .Append($"{abc.Stop} {abc.Tolerance:R} {abc.Settled}"));

    private static string Bits(IEnumerable<double> values) => string.Join(',', values.Select(v => BitConverter.DoubleToInt64Bits(v)));
}
