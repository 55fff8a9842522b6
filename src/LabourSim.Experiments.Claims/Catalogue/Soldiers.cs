using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Soldiers sent abroad.</summary>
internal static class Soldiers
{
    public static IReadOnlyList<Claim> Claims { get; } =
    [
        new("C40", Origin.BuiltIn, "M46 M47")
        {
            Statement = "Soldiers bring the state more a head than workers, at far greater risk.",
            Experiment = "All hosts, September 2024 to December 2025: soldiers against workers; and anger among kin, history against the same without militarised dispatch.",
            Contradicted = "Labour pays the state more a head.",
            Arms = [Worlds.Late, Worlds.Late.Without("militarised-dispatch").Between(2015, 1, 2025, 12)],
            Parts =
            [
                new("income of the state per head and month, soldiers over workers", "ratio", Expectation.AtLeast(2), m => m.Ratio(0, 0, 1) / m.Ratio(0, 2, 3)),
                new("deaths per head and month, soldiers over workers (orders of magnitude: at least ten times)", "ratio", Expectation.AtLeast(10), m => m.Ratio(0, 4, 1) / m.Ratio(0, 5, 3)),
                new("anger among kin, with militarised dispatch against without", "relative change", Expectation.Rise, m => m.Change(0, 1, 6)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Span(Worlds.At(2024, 9), Worlds.At(2025, 12));
                return [OutcomeCatalogue.State(t.Military), t.Military[C.WorkerMonths], OutcomeCatalogue.State(t), t[C.WorkerMonths],
                    t.Military[C.Deaths], t[C.Deaths], RunView.Outcome("kin-anger", t)];
            },
        },

        new("C41", Origin.BuiltIn, "M38 M47")
        {
            Statement = "Soldiers who have seen the outside can carry doubt home; purging them prevents that at the price of angry kin.",
            Experiment = "All hosts, 2024-27: survivors let home, held for another term, or purged. A year is seldom enough to bring anyone past the rupture, so what is judged is the doubt that soldiers carry home, added up.",
            Contradicted = "A purge costs nothing.",
            Arms =
            [
                Worlds.Late.Set("survivor-held", 0).Set("survivor-isolated", 0).Set("survivor-purged", 0),
                Worlds.Late.Set("survivor-held", 1).Set("survivor-isolated", 0).Set("survivor-purged", 0),
                Worlds.Late.Set("survivor-held", 0).Set("survivor-isolated", 0).Set("survivor-purged", 0.3),
            ],
            Parts =
            [
                new("private doubt carried home by soldiers, purge against return", "relative change", Expectation.Fall, m => m.Change(2, 0, 0)),
                new("anger among kin, purge against return", "relative change", Expectation.Rise, m => m.Change(2, 0, 1)),
                new("private doubt carried home by soldiers, held against return", "relative change", Expectation.None, m => m.Change(1, 0, 0)),
                new("soldiers home past the rupture, if let home", "persons a run", Expectation.None, m => m[0, 2]),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2024, 2027);
                return [t.Military.Real(C.DoubtAtReturn), RunView.Outcome("kin-anger", t), t.Military[C.Couriers]];
            },
        },

        new("C42", Origin.BuiltIn, "M48")
        {
            Statement = "Few soldiers surrender despite heavy losses.",
            Experiment = "All hosts, history: soldiers captured, those who ask not to be sent back included, of soldiers sent into combat units. Counts are pooled over replicates.",
            Contradicted = "More than one in a hundred.",
            Arms = [Worlds.Late],
            Parts =
            [
                new("soldiers captured, of those sent", "share", Expectation.AtMost(0.001), m => m.Ratio(0, 0, 1)) { Interval = Jackknife.Pooled },
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2023, 2025);
                return [t.Military[C.Captured], t.Military[C.TroopsSent]];
            },
        },
    ];
}
