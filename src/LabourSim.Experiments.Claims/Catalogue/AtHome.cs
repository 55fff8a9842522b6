using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>What reaches home, and what stays there.</summary>
internal static class AtHome
{
    public static IReadOnlyList<Claim> Claims { get; } =
    [
        new("C17", Origin.Emergent, "M35 M36 M39")
        {
            Statement = "Those who return change more minds at home, and for longer, than those who leave for good.",
            Experiment = "Everybody in Russia, 2007-17: doubt at home that stands from returnees and from the resettled, in total, per head, and its half-life. The totals decide, as the claim is about the system; what one person does is judged as well.",
            Contradicted = "The resettled have the larger share of lasting doubt at home.",
            Arms = [Worlds.Russia.Between(2007, 1, 2017, 12)],
            Off = [new SetChange("tellings-per-year", 0)],
            Parts =
            [
                new("doubt-years at home from returnees over those from the resettled", "ratio", Expectation.AtLeast(10), m => m.Ratio(0, 0, 1)),
                new("doubt-years at home per person, returnees over resettled (weaker)", "ratio", Expectation.AtMost(1), m => m.Ratio(0, 0, 2) / m.Ratio(0, 1, 3)),
                new("half-life of doubt at home, returnees over resettled (longer)", "ratio", Expectation.AtLeast(1), m => m.Ratio(0, 4, 5)),
                new("half-life of doubt at home from returnees", "years", Expectation.None, m => m[0, 4]),
                new("half-life of doubt at home from the resettled", "years", Expectation.None, m => m[0, 5]),
                new("people first reached per person, returnees over resettled", "ratio", Expectation.None, m => m.Ratio(0, 6, 2) / m.Ratio(0, 7, 3)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2007, 2017);
                int returned = run.Ended(2007, 2017).Count(x => x.End is EndKind.Completed or EndKind.SentHomeEarly or EndKind.SentHomeUnderGuard);
                return [RunView.Outcome("home-doubt-returnees", t), RunView.Outcome("home-doubt-resettled", t), returned, t[C.Resettlements],
                    RunView.Outcome("home-half-life-returnees", t), RunView.Outcome("home-half-life-resettled", t),
                    RunView.Outcome("reached-by-returnees", t), RunView.Outcome("reached-by-resettled", t)];
            },
        },

        new("C18", Origin.BuiltIn, "M34 M35 M37")
        {
            Statement = "Money and message speak loudest together.",
            Experiment = "Everybody in Russia, 2007-17: returnees with both, with message only (goods are seen by nobody and lend words no weight), with money only (nobody tells), and with neither.",
            Contradicted = "Together they are no more than their sum.",
            Arms =
            [
                Worlds.Russia.Between(2007, 1, 2017, 12),
                Worlds.Russia.Between(2007, 1, 2017, 12).Set("goods-reach", 0).Set("goods-weight", 1),
                Worlds.Russia.Between(2007, 1, 2017, 12).Set("tellings-per-year", 0),
                Worlds.Russia.Between(2007, 1, 2017, 12).Set("goods-reach", 0).Set("goods-weight", 1).Set("tellings-per-year", 0),
            ],
            Parts =
            [
                new("doubt-years at home from both together, above the sum of the two alone", "share of both", Expectation.AtLeast(Expectation.Noticeable), m => (m[0, 0] - m[1, 0] - m[2, 0] + m[3, 0]) / (m[0, 0] - m[3, 0])),
            ],
            Read = (run, _) => [RunView.Outcome("home-doubt", run.Years(2007, 2017))],
        },

        new("C19", Origin.BuiltIn, "M34")
        {
            Statement = "Goods that neighbours can see breed envy and new applicants.",
            Experiment = "All hosts, 2013-17: goods as visible as they were, and seen by nobody.",
            Contradicted = "Applications do not respond.",
            Arms = [Worlds.Early, Worlds.Early.Set("goods-reach", 0)],
            Parts =
            [
                new("applications, visible goods against unseen", "relative change", Expectation.Rise, m => m.Change(0, 1, 0)),
            ],
            Read = (run, _) => [RunView.Outcome("applications", run.Years(2013, 2017))],
        },

        new("C20", Origin.BuiltIn, "M38 M39")
        {
            Statement = "Containing is not controlling: less is said, but minds stay as they are.",
            Experiment = "Everybody in Russia, 2010-17: every returnee re-educated, watching raised by three tenths and decoys at their strongest, against history; and decoys alone at their strongest against none.",
            Contradicted = "Doubt falls back to where it began.",
            Arms =
            [
                Worlds.Russia,
                Worlds.Russia.Set("re-education", 1).Set("re-education-silence", 0.8).Set("decoy", 0.3).Set("watch", 1.3),
                Worlds.Russia.Set("decoy", 0.3),
                Worlds.Russia.Set("decoy", 0),
            ],
            Parts =
            [
                new("talk expressed at home, contained against history", "relative change", Expectation.Fall, m => m.Change(1, 0, 0)),
                new("private doubt at return, contained against history", "relative change", Expectation.Within(-Expectation.Flat, Expectation.Flat), m => m.Change(1, 0, 1, 2)),
                new("doubt-years at home, decoys against none (at most half is offset)", "relative change", Expectation.Within(-0.5, 0), m => m.Change(2, 3, 3)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2013, 2017);
                TourRecord[] back = [.. run.Ended(2013, 2017).Where(x => x.End is EndKind.Completed or EndKind.SentHomeEarly or EndKind.SentHomeUnderGuard)];
                return [RunView.Outcome("home-tellings", t), back.Sum(x => (double)x.Doubt), back.Length, RunView.Outcome("home-doubt", t)];
            },
        },

        new("C21", Origin.BuiltIn, "M39")
        {
            Statement = "Doubt is not unlearned at home.",
            Experiment = "Everybody in Russia, 2007-17, with returnees applying again ten times as readily so that enough are seen: private doubt on arriving for a second tour after five years or more at home, against the first month of the first tour.",
            Contradicted = "Doubt is back where it began.",
            Arms = [Worlds.Russia.Between(2007, 1, 2017, 12).WithLives(60).Set("redeploy-hazard", 0.02)],
            Parts =
            [
                new("private doubt after five years at home, against the start of first tours", "relative change", Expectation.Rise, m => Means.Relative(m.Ratio(0, 0, 1), m.Ratio(0, 2, 3))),
            ],
            Read = (run, _) =>
            {
                double[] read = new double[4];
                ILookup<ulong, TourRecord> tours = run.Run.Tours.Where(x => x.Tour == 1).ToLookup(x => x.Person);
                foreach ((LifeMonth life, TourRecord tour) in TenureBins.Tours(run).Where(x => x.Life.MonthIndex == x.Tour.Arrived))
                {
                    bool again = tour.Tour > 1 && tours[life.Person].Any(first => tour.Arrived - first.Ended >= 60);
                    if (tour.Tour == 1 || again)
                    {
                        read[again ? 0 : 2] += life.Doubt;
                        read[again ? 1 : 3]++;
                    }
                }

                return read;
            },
        },

        new("C44", Origin.BuiltIn, "M36")
        {
            Statement = "Stories travel with the money of those who have resettled.",
            Experiment = "Everybody in Russia, 2010-17: resettled people in their third year.",
            Contradicted = "More send word than send money.",
            Arms = [Worlds.Russia],
            Parts =
            [
                new("resettled people who had sent money by their third year", "share", Expectation.Within(0.49, 0.63), m => m.Ratio(0, 0, 2)),
                new("resettled people who had sent word by their third year", "share", Expectation.Within(0.35, 0.49), m => m.Ratio(0, 1, 2)),
                new("senders of word over senders of money", "ratio", Expectation.AtMost(1), m => m.Ratio(0, 1, 0)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2010, 2017);
                return [t[C.ResettledRemitting], t[C.ResettledInforming], t[C.ResettledThirdYear]];
            },
        },
    ];
}
