using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Searching;

namespace LabourSim.Experiments.Tests.Searching;

public class Nsga2Tests
{
    /// <summary>Zitzler, Deb and Thiele (2000), problem 1: the front is f2 = 1 − √f1, where all but the first variable are 0.</summary>
    private static double[] Zdt1(double[] x)
    {
        double g = 1 + 9 * x.Skip(1).Sum() / (x.Length - 1);
        return [x[0], g * (1 - Math.Sqrt(x[0] / g))];
    }

    /// <summary>Deb, Thiele, Laumanns and Zitzler (2005), problem 2, three objectives: the front is an eighth of the unit sphere.</summary>
    private static double[] Dtlz2(double[] x)
    {
        double g = 1 + x.Skip(2).Sum(v => (v - 0.5) * (v - 0.5)), a = x[0] * Math.PI / 2, b = x[1] * Math.PI / 2;
        return [g * Math.Cos(a) * Math.Cos(b), g * Math.Cos(a) * Math.Sin(b), g * Math.Sin(a)];
    }

    private static Nsga2Options Unit(ulong seed, int variables, int population) =>
        new(seed, new double[variables], [.. Enumerable.Repeat(1.0, variables)], population);

    private static (Nsga2 State, List<Evaluated> History) Run(Nsga2Options options, Func<double[], double[]> problem, int generations)
    {
        Nsga2 state = Nsga2.Start(options);
        List<Evaluated> history = [];
        for (int g = 0; g < generations; g++)
        {
            double[][] objectives = [.. state.Proposed.Select(problem)];
            history.AddRange(state.Proposed.Zip(objectives, (p, o) => new Evaluated(p, o)));
            state = state.Next(objectives);
        }

        return (state, history);
    }

    [Fact]
    public void Zdt1_IsReached()
    {
        // 100 candidates, 250 generations as in the paper. Below the point (1.1, 1.1) the true front dominates 1.21 − ∫(1 − √x) dx
        // = 1.21 − 1/3. Three seeds reached 99.2 % of that; powers may differ in the last digit between machines, so 98 %.
        (Nsga2 state, _) = Run(Unit(1, 30, 100), Zdt1, 250);
        FrontGrowth last = FrontGrowth.Of(state.Parents, 100, [1.1, 1.1])[0];
        last.Hypervolume.ShouldBeInRange(0.98 * (1.21 - 1.0 / 3), 1.21 - 1.0 / 3);
        last.Front.Count.ShouldBeGreaterThan(80);
    }

    [Fact]
    public void Dtlz2_IsReached()
    {
        // 12 variables, 100 candidates, 150 generations. The most is 1.1³ less the ball's eighth, π/6; a hundred points on a surface
        // leave spikes between them: three seeds reached 85 to 87 %.
        (Nsga2 state, _) = Run(Unit(2, 12, 100), Dtlz2, 150);
        const double most = 1.331 - Math.PI / 6;
        FrontGrowth.Of(state.Parents, 100, [1.1, 1.1, 1.1])[0].Hypervolume.ShouldBeInRange(0.8 * most, most);
    }

    [Fact]
    public void Search_GoesOnFromStoredResults()
    {
        Nsga2Options options = Unit(3, 4, 12);
        (Nsga2 state, List<Evaluated> history) = Run(options, Zdt1, 8);
        for (int generation = 0; generation <= 8; generation++)
        {
            IReadOnlyList<double[]> proposed = Nsga2.Propose(options, generation, history);
            proposed.SelectMany(p => p).ShouldBe(generation == 8
                ? state.Proposed.SelectMany(p => p)
                : history.Skip(12 * generation).Take(12).SelectMany(e => e.Point));
        }

        // A last digit that another machine rounded otherwise is not another search; a candidate moved is.
        Evaluated[] Moved(double by) => [.. history.Select((e, i) => i == 5 ? e with { Point = [e.Point[0] + by, .. e.Point.Skip(1)] } : e)];
        Nsga2.Propose(options, 8, Moved(1e-15)).Count.ShouldBe(12);
        Should.Throw<ArgumentException>(() => Nsga2.Propose(options, 8, Moved(1e-6)));
        Nsga2.Propose(options with { Seed = 4 }, 0, []).SelectMany(p => p).ShouldNotBe(history.Take(12).SelectMany(e => e.Point));
        Should.Throw<ArgumentException>(() => Nsga2.Propose(options, 9, history));
        Should.Throw<ArgumentException>(() => Nsga2.Propose(options, 8, [history[0] with { Objectives = [1] }, .. history.Skip(1)]));
        Should.Throw<ArgumentException>(() => Nsga2.Propose(options with { Seed = 4 }, 2, history));
    }

    [Fact]
    public void Candidates_StayWithinTheirBounds()
    {
        Gen<(int Seed, double[] Lower, double[] Width)> spaces = from seed in Gen.Choose(0, int.MaxValue)
                                                                 from n in Gen.Choose(1, 5)
                                                                 from lower in Gen.Choose(-1000, 1000).Select(v => v / 7.0).ArrayOf(n)
                                                                 from width in Gen.Choose(0, 100).Select(v => v / 3.0).ArrayOf(n)
                                                                 select (seed, lower, width);
        Prop.ForAll(spaces.ToArbitrary(), s =>
        {
            double[] upper = [.. s.Lower.Zip(s.Width, (l, w) => l + w)];
            Nsga2Options options = new((ulong)s.Seed, s.Lower, upper, 8);
            (_, List<Evaluated> history) = Run(options, x => [x.Sum(), x.Sum(v => v * v)], 12);
            history.ShouldAllBe(e => e.Point.Zip(s.Lower).All(v => v.First >= v.Second) && e.Point.Zip(upper).All(v => v.First <= v.Second));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
    }

    [Fact]
    public void Survivors_KeepTheBestOfEachObjective() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        (Nsga2 state, List<Evaluated> history) = Run(Unit((ulong)seed, 3, 8), x => [x[0] + x[2], x[1] - x[0]], 10);
        for (int m = 0; m < 2; m++)
        {
            state.Parents.Min(e => e.Objectives[m]).ShouldBe(history.Min(e => e.Objectives[m]));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void Failed_CandidatesGiveWay()
    {
        // Half of the space fails; after some generations no survivor does.
        (Nsga2 state, List<Evaluated> history) = Run(Unit(5, 2, 20), x => x[0] < 0.5 ? [double.NaN, 0] : [x[0], 1 - x[0] + x[1]], 10);
        history.Any(e => double.IsNaN(e.Objectives[0])).ShouldBeTrue();
        state.Parents.ShouldAllBe(e => double.IsFinite(e.Objectives[0]));
    }

    [Fact]
    public void Growth_NeverShrinks()
    {
        Nsga2Options options = Unit(6, 5, 20);
        (_, List<Evaluated> history) = Run(options, Zdt1, 15);
        IReadOnlyList<FrontGrowth> growth = FrontGrowth.Of(history, 20, [2, 10]);
        growth.Select(g => g.Generation).ShouldBe(Enumerable.Range(0, 15));
        growth.Select(g => g.Hypervolume).ShouldBeInOrder(SortDirection.Ascending);
        growth[14].Hypervolume.ShouldBeGreaterThan(growth[0].Hypervolume);

        // Generations not whole do not count, and one point alone dominates its box: (2 − 0.5) · (10 − 4).
        FrontGrowth.Of(history.GetRange(0, 39), 20, [2, 10]).Count.ShouldBe(1);
        FrontGrowth.Of([new Evaluated([0], [0.5, 4])], 1, [2, 10])[0].Hypervolume.ShouldBe(9);
    }

    [Fact]
    public void BadSettings_AreRefused()
    {
        Should.Throw<ArgumentException>(() => Nsga2.Start(new Nsga2Options(1, [0], [1, 2], 4)));
        Should.Throw<ArgumentException>(() => Nsga2.Start(new Nsga2Options(1, [1], [0], 4)));
        Should.Throw<ArgumentException>(() => Nsga2.Start(new Nsga2Options(1, [double.NaN], [0], 4)));
        Should.Throw<ArgumentOutOfRangeException>(() => Nsga2.Start(new Nsga2Options(1, [0], [1], 5)));
        Should.Throw<ArgumentOutOfRangeException>(() => Nsga2.Start(new Nsga2Options(1, [0], [1], 4) { CrossoverIndex = double.NaN }));
        Nsga2 search = Nsga2.Start(new Nsga2Options(1, [0], [1], 4));
        Should.Throw<ArgumentException>(() => search.Next([[1], [2], [3]]));
        Should.Throw<ArgumentException>(() => search.Next([[1], [2], [3], [4, 5]]));
    }
}
