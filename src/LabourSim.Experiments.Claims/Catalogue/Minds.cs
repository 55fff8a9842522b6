using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>What people come to think abroad, why they leave, and how they go home.</summary>
internal static class Minds
{
    public static IReadOnlyList<Claim> Claims { get; } =
    [
        new("C08", Origin.BuiltIn, "M19 M20")
        {
            Statement = "Open surroundings change more minds than closed ones.",
            Experiment = "Everybody in Russia, 2015-17: surroundings as open as Russia's, and as closed as China's.",
            Contradicted = "Doubt at the end of tours is higher in the closed setting.",
            Arms = [Worlds.Russia, Worlds.Russia.Set("openness@russia", 0.35)],
            Parts =
            [
                new("mean private doubt when tours end, open against closed", "relative change", Expectation.Rise, m => m.Change(0, 1, 0, 1)),
            ],
            Read = (run, _) =>
            {
                TourRecord[] tours = [.. run.Ended(2015, 2017)];
                return [tours.Sum(x => (double)x.Doubt), tours.Length];
            },
        },

        new("C09", Origin.BuiltIn, "M26")
        {
            Statement = "A phone changes what its holder thinks.",
            Experiment = "Everybody in Russia, 2013-17: nobody wants a phone, against phones as they were; and holders against others of equal tenure.",
            Contradicted = "Phones leave no gap in doubt.",
            Arms = [Worlds.RussiaLives, Worlds.Russia.Set("phone-want", 0)],
            Parts =
            [
                new("mean private doubt, without phones against with", "relative change", Expectation.Fall, m => m.Change(1, 0, 0, 2)),
                new("intentions to leave per worker-month, without phones against with", "relative change", Expectation.Fall, m => m.Change(1, 0, 1, 2)),
                new("private doubt of phone holders against others of equal tenure", "relative change", Expectation.Rise, m => TenureBins.Gap(m.Of(0)[3..])),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2013, 2017);
                return [t.Real(C.Doubt), t[C.Intentions], t[C.WorkerMonths], .. TenureBins.ByPhone(run)];
            },
        },

        new("C10", Origin.Emergent, "M16 M17 M27")
        {
            Statement = "Whispering carries doubt to people without a phone.",
            Experiment = "Everybody in Russia: honest talk as it is, and none. Doubt of those without a phone.",
            Contradicted = "People without a phone doubt as much when nobody talks.",
            Arms = [Worlds.RussiaLives, Worlds.RussiaLives.Set("honest-talk", 0)],
            Off = [new SetChange("talk-gain", 0)],
            Parts =
            [
                new("private doubt of people without a phone, with talk against without", "relative change", Expectation.Rise, m => m.Change(0, 1, 0, 1)),
            ],
            Read = (run, _) =>
            {
                LifeMonth[] others = [.. run.Run.Lives.Where(l => !l.Phone)];
                return [others.Sum(l => (double)l.Doubt), others.Length];
            },
        },

        new("C11", Origin.Emergent, "M29 M30")
        {
            Statement = "Between the resolve to leave and leaving lies a long hidden phase.",
            Experiment = "Everybody in Russia, 2010-17: months from intention to exit. A month is the shortest time the model knows, and stands for days.",
            Contradicted = "Nearly all leave at once, or nearly all after more than three years.",
            Arms = [Worlds.Russia],
            Off = [new SetChange("climb-rate", 1), new SetChange("climb-log-sd", 0)],
            Parts =
            [
                new("90th percentile of months from intention to exit", "months", Expectation.AtLeast(12), m => Histogram.Quantile(0.9, m.Of(0))),
                new("median", "months", Expectation.Within(2, 36), m => Histogram.Quantile(0.5, m.Of(0))),
                new("exits within the first month", "share", Expectation.AtLeast(0.001), m => Histogram.Share(1, m.Of(0))),
            ],
            Read = (run, _) => Histogram.Of(run.Ended(2010, 2017).Where(x => x.End == EndKind.Exited).Select(x => (int)x.IntentLag)),
        },

        new("C12", Origin.BuiltIn, "M29")
        {
            Statement = "People leave for several reasons, and money comes first.",
            Experiment = "Everybody in Russia, 2010-17: causes of exits.",
            Contradicted = "One cause makes up more than nine tenths.",
            Arms = [Worlds.Russia],
            Parts =
            [
                new("exits over money", "share of exits", Expectation.AtLeast(0.40), m => m.Ratio(0, 0, 5)),
                new("lead of money over the next cause", "share of exits", Expectation.AtLeast(0), m => (m[0, 0] - Math.Max(Math.Max(m[0, 1], m[0, 2]), Math.Max(m[0, 3], m[0, 4]))) / m[0, 5]),
                new("exits over what was witnessed", "share of exits", Expectation.AtLeast(0.001), m => m.Ratio(0, 2, 5)),
                new("exits over what was learned", "share of exits", Expectation.AtLeast(0.001), m => m.Ratio(0, 3, 5)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2010, 2017);
                return [t[C.ExitsEconomic], t[C.ExitsMoral], t[C.ExitsExistential], t[C.ExitsEpistemic], t[C.ExitsImminent], t[C.Exits]];
            },
        },

        new("C13", Origin.BuiltIn, "M02 M32")
        {
            Statement = "Family held as a pledge restrains what people do more than what they think.",
            Experiment = "Everybody in Russia, 2010-17: the weight of family ties as it is, against half of it.",
            Contradicted = "Doubt falls by as much as exits do.",
            Arms = [Worlds.Russia, Worlds.Russia.Scale("leave-kin", 0.5)],
            Parts =
            [
                new("exits per worker-month, strong ties against weak", "relative change", Expectation.AtMost(-Expectation.Strong), m => m.Change(0, 1, 0, 2)),
                new("mean private doubt, strong ties against weak", "relative change", Expectation.Within(-Expectation.Flat, Expectation.Flat), m => m.Change(0, 1, 1, 2)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2010, 2017);
                return [t[C.Exits], t.Real(C.Doubt), t[C.WorkerMonths]];
            },
        },

        new("C14", Origin.Emergent, "M02 M03")
        {
            Statement = "Selection sends a middle group that is less prone to leave.",
            Experiment = "Everybody in Russia, 2010-17: screening as it is, and all comers taken. What people of high standing could give away is not modelled.",
            Contradicted = "Screening makes no difference to leaving.",
            Arms = [Worlds.Russia, Worlds.Russia.Set("screening", 0)],
            Off = [new SetChange("leave-kin", 0)],
            Parts =
            [
                new("exits per worker-month, screened against all comers", "relative change", Expectation.Fall, m => m.Change(0, 1, 0, 1)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2010, 2017);
                return [t[C.Exits], t[C.WorkerMonths]];
            },
        },

        new("C15", Origin.Emergent, "M02 M17 M30")
        {
            Statement = "Nearly everybody goes home.",
            Experiment = "All hosts, 2013-17: completed tours over completed tours, exits, deaths and hand-backs.",
            Contradicted = "Fewer than 95 in 100 go home.",
            Arms = [Worlds.Early],
            Off = [new SetChange("leave-kin", 0), new SetChange("leave-fear", 0)],
            Parts =
            [
                new("tours that end in return", "share", Expectation.AtLeast(0.98), m => m.Ratio(0, 0, 1)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2013, 2017);
                return [t[C.ToursCompleted], t[C.ToursCompleted] + t[C.Exits] + t[C.Deaths] + t[C.HandedBack]];
            },
        },

        new("C16", Origin.Emergent, "M07 M19 M39")
        {
            Statement = "Many of those who go home have changed, and hide it.",
            Experiment = "Everybody in Russia, 2010-17: followed lives in the first month abroad and in the last before going home.",
            Contradicted = "Neither doubt nor the gap between shown and private loyalty moves.",
            Arms = [Worlds.RussiaLives],
            Off = [new SetChange("openness", 0)],
            Parts =
            [
                new("private doubt, last month against first", "relative change", Expectation.Rise, m => Means.Relative(m.Ratio(0, 0, 2), m.Ratio(0, 3, 5))),
                new("loyalty shown above loyalty held, last month against first", "relative change", Expectation.Rise, m => Means.Relative(m.Ratio(0, 1, 2), m.Ratio(0, 4, 5))),
            ],
            Read = (run, _) =>
            {
                double[] read = new double[6];
                foreach ((LifeMonth life, TourRecord tour) in TenureBins.Tours(run))
                {
                    bool last = life.MonthIndex == tour.Ended - 1 && tour.End is EndKind.Completed or EndKind.SentHomeEarly;
                    if (last || life.MonthIndex == tour.Arrived)
                    {
                        int at = last ? 0 : 3;
                        read[at] += life.Doubt;
                        read[at + 1] += Hidden(life);
                        read[at + 2]++;
                    }
                }

                return read;
            },
        },
    ];

    /// <summary>Loyalty shown in public above private loyalty.</summary>
    private static double Hidden(LifeMonth l) => Math.Min(1, 1 - l.Doubt * (1 - l.Fear) + 0.1 * l.Fear) - (1 - l.Doubt);
}
