using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Statistical;

/// <summary>
/// What theory says a simulation must give. Seeds are fixed; each test states its sample and how often a fresh seed would
/// fail it without a fault: beyond four standard errors on either side of a normal, 6 in 100,000.
/// </summary>
public class KnownAnswerTests
{
    [Fact]
    public void Survivors_UnderAConstantHazard()
    {
        // Nobody comes, goes home or leaves. Eighteen hours without a day off make the strain 1; four years of burn-in bring
        // exhaustion to 1 - 0.8^48 of its level 1, so a month's risk of death stands at 0.56 x 100 / 120,000 x 1.5 x 2.
        WorldSpec spec = new()
        {
            Seed = 11,
            Workers = 10_000,
            From = Month.Of(2007, 1),
            To = Month.Of(2012, 1),
            Settings =
            [
                Set(WorkParameters.DeathRate, 100), Set(WorkParameters.InjuryRate, 0), Set(WorkParameters.HoursPerDay, 18), Set(WorkParameters.DaysOff, 0),
                Set(RotationParameters.BorderOpen, 0), Set(DecisionParameters.AttemptFactor, 0), Set(SurveillanceParameters.SentHomeShare, 0),
            ],
        };
        RunResult run = Run(spec);
        double hazard = 0.56 * 100 / 120_000 * 1.5 * (2 - Math.Pow(0.8, 48));
        long start = Heads(run, 0);

        start.ShouldBeGreaterThan(9_000);
        foreach (int months in (int[])[12, 36, 60])
        {
            // About 9,350 people; three checks, so a false alarm in 2 of 10,000 seeds.
            double survive = Math.Pow(1 - hazard, months);
            double error = Math.Sqrt(start * survive * (1 - survive));
            ((double)Heads(run, months)).ShouldBe(start * survive, 4 * error, $"after {months} months");
        }
    }

    [Fact]
    public void Journey_TakesEightMonthsAtTheMedian()
    {
        // People leave in 2007 alone, and in numbers. Lags are whole months, lognormal around 8 with spread 0.6 and open
        // gates: below 7.5 with probability 0.459, below 8.5 with 0.539. Of 2,500 or more journeys the share at 7 or less
        // stays below a half, and at 8 or less above it, by 4.1 and 3.9 standard errors: a false alarm in 7 of 100,000 seeds.
        WorldSpec spec = new()
        {
            Seed = 12,
            Workers = 2_000,
            From = Month.Of(2007, 1),
            To = Month.Of(2013, 6),
            RecordEvents = true,
            Settings =
            [
                Set(DecisionParameters.LeaveEconomic, -4), Set(DecisionParameters.LeaveExistential, -4), Set(DecisionParameters.LeaveDoubt, 10), Set(DecisionParameters.LeaveKin, 0), Set(DecisionParameters.LeaveFear, 0),
                Set(BeliefParameters.InitialDoubt, 0.4), Set(DecisionParameters.ClimbRate, 0.3), Set(DecisionParameters.ClimbLogSd, 0), Set(DecisionParameters.Abandon, 0),
                Set(DecisionParameters.ExitSuccess, 1), Set(DecisionParameters.AttemptFactor, 2), Set(HomeParameters.TransitCapture, 0), Set(HomeParameters.RoutePaidLatency, 1),
            ],
        };
        ParameterChange nobodyLater = new(DecisionParameters.AttemptFactor, HostSet.All, 0, Month.Of(2008, 1), null);
        LifeEvent[] events = [.. Run(spec with { Changes = [nobodyLater] }).Events.Where(e => e.Kind is EventKind.Exited or EventKind.Resettled)];
        Dictionary<ulong, short> left = events.Where(e => e.Kind == EventKind.Exited)
            .ToDictionary(e => e.Person, e => e.MonthIndex);
        int[] lags = [.. events.Where(e => e.Kind == EventKind.Resettled && left.ContainsKey(e.Person))
            .Select(e => e.MonthIndex - left[e.Person])];

        // The longest journey possible, 8 e^(0.6 x 3.451) = 63.4 months, ends within the window: everybody arrives.
        lags.Length.ShouldBe(left.Count);
        lags.Length.ShouldBeGreaterThan(2_500);
        lags.Max().ShouldBeLessThanOrEqualTo(63);
        lags.Count(lag => lag <= 7).ShouldBeLessThan(lags.Length / 2);
        lags.Count(lag => lag <= 8).ShouldBeGreaterThan(lags.Length / 2);
    }

    [Fact]
    public void PayNoise_HasTheMomentsOfFourUniforms()
    {
        // 40,000 worker-months at 700.00 and a spread of 0.22. The sum of four uniforms has kurtosis 3 - 6 / (5 x 4) = 2.7;
        // standard errors of the sample: mean 0.0011, variance 0.65 %, skewness 0.0122, kurtosis below 0.0245.
        World world = Empty(Month.Of(2007, 1), Set(WorkParameters.WithheldMonths, 0), Set(WorkParameters.LateMonths, 0), Set(WorkParameters.InjuryRate, 0), Set(WorkParameters.DeathRate, 0));
        Seat(world, Host.Kuwait, people: 100);
        world.Sites.Price[0] = 1f;
        List<double> pay = [];
        for (int month = 0; month < 400; month++, world.Now = world.Now.Plus(1))
        {
            SiteMonth s = Open(world);
            Work.Apply(ref s);
            for (int slot = 0; slot < 100; slot++)
            {
                pay.Add(s.Office[slot] / 70_000.0);
            }
        }

        double mean = pay.Average();
        double variance = pay.Average(x => (x - mean) * (x - mean));
        double skewness = pay.Average(x => Math.Pow(x - mean, 3)) / Math.Pow(variance, 1.5);
        double kurtosis = pay.Average(x => Math.Pow(x - mean, 4)) / (variance * variance);
        mean.ShouldBe(1, 4 * 0.0011);
        variance.ShouldBe(0.22 * 0.22, 4 * 0.0065 * 0.22 * 0.22);
        skewness.ShouldBe(0, 4 * 0.0122);
        kurtosis.ShouldBe(2.7, 4 * 0.0245);
        pay.Min().ShouldBeGreaterThan(1 - 0.22 * 3.452);
        pay.Max().ShouldBeLessThan(1 + 0.22 * 3.452);
    }

    [Theory]
    // The stated median in mid-2010; eleven years at 12.8 % later 400 x 1.128^11 = 1,504.6.
    [InlineData(2010, 40_000)]
    [InlineData(2021, 150_460)]
    public void SlotBribe_HasItsMedian(int year, int median)
    {
        // Of 4,000 people those who would pay less than the median are binomial with a half: 2,000 +- 4 x 31.6.
        Streams streams = new(13, 13);
        double[] values = [.. ParameterCatalogue.All.Select(p => p.Default)];
        uint cohort = (uint)Month.Of(year, 7).Index;

        int below = Enumerable.Range(0, 4_000)
            .Count(n => Traits.SlotBribe(streams, (uint)n, cohort, values, Month.Of(year, 7).Index, out _) < median);

        ((double)below).ShouldBe(2_000, 4 * 31.6);
    }

    private static long Heads(RunResult run, int month) => run.Totals.Sum(month, month)[Counter.Heads];
}
