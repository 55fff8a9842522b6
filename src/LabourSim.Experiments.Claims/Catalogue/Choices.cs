using LabourSim.Outcomes;
using LabourSim.Policies;
using LabourSim.Population;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Policies against one another, and what contexts make of them.</summary>
internal static class Choices
{
    private static readonly IEnumerable<string> Outside = PolicyCatalogue.All.Where(p => !p.IsCondition).Select(p => p.Id);

    private static readonly Arm[] Contexts = [.. new[] { "settings-2017", "settings-2021", "settings-2025" }.Select(id => Arm.Of(id).Between(2018, 1, 2021, 12))];

    private static readonly string[] Tried =
    [
        "shutdown", "import-ban", "naming-and-shaming", "wage-transparency", "reporting-line", "safe-exit", "inspections", "information-inflow",
    ];

    public static IReadOnlyList<Claim> Claims { get; } =
    [
        new("C30", Origin.Emergent, "M19 M40 M41 M42")
        {
            Statement = "Protecting people, pressing the state and preserving exposure pull against one another.",
            Experiment = "All hosts, January 2016 to August 2017: each policy of outside actors alone at dose 1 from 2014, against none. Protect: fall of exploitation per worker-month. Press: fall of state revenue. Preserve: rise of exposure. All relative; differences up to one in a hundred count as ties.",
            Contradicted = "One policy is best on all three, or dominates.",
            Arms = [Worlds.Policies, .. Outside.Select(Worlds.UnderPolicy)],
            Off = [new SetChange("mandate-watch", 0), new SetChange("mandate-confinement", 0), new SetChange("opaque-worker-share", 1)],
            Parts =
            [
                new("policies that no other one beats on one score without losing on another", "policies", Expectation.AtLeast(3), m => PolicyScores.Of(m).Front),
                new("policies best on all three", "policies", Expectation.AtMost(0), m => PolicyScores.Of(m).BestOnAll),
                new("place of the policy that presses most, on exposure (0 first, 1 last)", "share", Expectation.AtLeast(2.0 / 3), m => PolicyScores.Of(m).PlaceOfBestPress),
            ],
            Read = (run, _) => PolicyScores.Read(run.Span(Worlds.At(2016, 1), Worlds.At(2017, 8))),
        },

        new("C31", Origin.BuiltIn, "M40 M51")
        {
            Statement = "Where ending the system cannot be enforced, reducing harm can serve workers better.",
            Experiment = "China as a slack host, 2016-17: a bundle of harm reduction from 2014, and a mandate of which three tenths is carried out, each against neither.",
            Contradicted = "The mandate does better for workers there.",
            Arms =
            [
                Worlds.Policies,
                Worlds.Harm(Worlds.Policies, "china"),
                Worlds.Policies.Set("compliance@china", 0.3).Policy("repatriation-mandate", 1, Worlds.PolicyStart, null, "china"),
            ],
            Parts =
            [
                new("exploitation per worker-month, harm reduction against none", "relative change", Expectation.Fall, m => m.Change(1, 0, 0)),
                new("the same under the slack mandate, less under harm reduction", "difference of relative changes", Expectation.AtLeast(Expectation.Noticeable), m => m.Change(2, 0, 0) - m.Change(1, 0, 0)),
                new("exposure, harm reduction against none", "relative change", Expectation.AtLeast(-Expectation.Noticeable), m => m.Change(1, 0, 1)),
                new("state revenue, harm reduction against none", "relative change", Expectation.Within(-0.1, 0.1), m => m.Change(1, 0, 2)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Span(Worlds.At(2016, 1), Worlds.At(2017, 8), Host.China);
                return [RunView.Outcome("exploitation-index", t), t.Real(C.ExposureMonths), RunView.Outcome("state-revenue", t)];
            },
        },

        new("C32", Origin.BuiltIn, "M51")
        {
            Statement = "Context decides: pressing in public works in democratic hosts, elsewhere it brings repatriation and reprisals.",
            Experiment = "January 2016 to August 2017, everybody in one democratic host and everybody in Russia: naming and shaming, and quiet diplomacy, at dose 1 from 2014, against neither.",
            Contradicted = "One ranks above the other everywhere.",
            Arms =
            [
                Worlds.Only("mongolia"),
                Worlds.Only("mongolia").Policy("naming-and-shaming", 1, Worlds.PolicyStart),
                Worlds.Only("mongolia").Policy("quiet-diplomacy", 1, Worlds.PolicyStart),
                Worlds.Only("russia"),
                Worlds.Only("russia").Policy("naming-and-shaming", 1, Worlds.PolicyStart),
                Worlds.Only("russia").Policy("quiet-diplomacy", 1, Worlds.PolicyStart),
            ],
            Parts =
            [
                new("exploitation per worker-month in the democratic host, naming against quiet diplomacy", "relative change", Expectation.Fall, m => m.Change(1, 2, 0)),
                new("the same in Russia", "relative change", Expectation.Rise, m => m.Change(4, 5, 0)),
                new("people sent home early, punished or met with reprisal in Russia, naming against neither", "relative change", Expectation.Rise, m => m.Change(4, 3, 1, 2)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Span(Worlds.At(2016, 1), Worlds.At(2017, 8));
                return [RunView.Outcome("exploitation-index", t), t[C.SentHomeEarly] + t[C.Punishments] + t[C.Reprisals], t[C.WorkerMonths]];
            },
        },

        new("C33", Origin.Emergent, "M23 M29")
        {
            Statement = "Fair pay would have kept some from leaving.",
            Experiment = "Everybody in Russia, 2012-17: half of what clients pay credited to the worker and the quota lowered to match, against pay as it was.",
            Contradicted = "As many or more leave over money.",
            Arms = [Worlds.Russia, Worlds.Russia.Set("worker-share", 0.5).Set("office-share", 0.36).Set("quota-follows-share", 1)],
            Off = [new SetChange("leave-motive", 0), new SetChange("grievance-doubt", 0)],
            Parts =
            [
                new("exits over money per worker-month, fair pay against none", "relative change", Expectation.Fall, m => m.Change(1, 0, 0, 2)),
                new("all exits per worker-month", "relative change", Expectation.None, m => m.Change(1, 0, 1, 2)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2012, 2017);
                return [t[C.ExitsEconomic], t[C.Exits], t[C.WorkerMonths]];
            },
        },

        new("C34", Origin.BuiltIn, "M14 M31")
        {
            Statement = "Open wage records and helplines make room for bargaining and for leaving informed.",
            Experiment = "Everybody in Russia with a safe pathway, 2013-17: wage transparency and a reporting line at dose 0, one half and 1.",
            Contradicted = "Nothing changes at either dose.",
            Arms =
            [
                Worlds.Russia.Policy("safe-exit", 1),
                Worlds.Russia.Policy("safe-exit", 1).Policy("wage-transparency", 0.5).Policy("reporting-line", 0.5),
                Worlds.Russia.Policy("safe-exit", 1).Policy("wage-transparency", 1).Policy("reporting-line", 1),
            ],
            Parts =
            [
                new("wages owed per head, dose 1 against 0", "relative change", Expectation.Fall, m => m.Change(2, 0, 0, 1)),
                new("wages owed per head, dose one half against 0", "relative change", Expectation.Fall, m => m.Change(1, 0, 0, 1)),
                new("exits by the safe pathway per worker-month, dose 1 against 0", "relative change", Expectation.Rise, m => m.Change(2, 0, 2, 4)),
                new("reprisals at dose 1", "per 1,000 worker-years", Expectation.None, m => 12_000 * m.Ratio(2, 3, 4)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2013, 2017);
                return [t[C.WagesOwed], t[C.Heads], t[C.SafeExits], t[C.Reprisals], t[C.WorkerMonths]];
            },
        },

        new("C35", Origin.BuiltIn, "M31 M52")
        {
            Statement = "Safe ways of leaving are fragile.",
            Experiment = "Everybody in Russia, 2013-17: forced return by the host at dose 0 and 1; and a safe pathway against none.",
            Contradicted = "Success does not respond to forced return.",
            Arms = [Worlds.Russia, Worlds.Russia.Policy("forced-return", 1, Worlds.At(2012, 1)), Worlds.Russia.Policy("safe-exit", 1)],
            Parts =
            [
                new("exits per attempt, forced return against none", "relative change", Expectation.AtMost(-Expectation.Strong), m => m.Change(1, 0, 1, 0)),
                new("attempts per worker-month, forced return against none", "relative change", Expectation.AtMost(-Expectation.Strong), m => m.Change(1, 0, 0, 3)),
                new("hand-backs per attempt, without a safe pathway against with", "relative change", Expectation.Rise, m => m.Change(0, 2, 2, 0)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2013, 2017);
                return [t[C.Attempts], t[C.Exits], t[C.HandedBack], t[C.WorkerMonths]];
            },
        },

        new("C36", Origin.BuiltIn, "M32")
        {
            Statement = "One exit restricts the many who stay.",
            Experiment = "Everybody in Russia, 2010-17: each site after an exit, against the same site under the same luck in a world where exits have no consequences there.",
            Contradicted = "Colleagues leave more at once.",
            Arms = [Worlds.RussiaEvents, Worlds.RussiaEvents.Set("scrutiny-watch", 1).Set("fear-exit", 0).Set("knowledge-exit", 0)],
            Parts =
            [
                new("exits in the eight months after an exit from the same site, with consequences against without", "relative change", Expectation.Fall, m => m.Change(0, 1, 0, 1)),
                new("surveillance level over all sites, with consequences against without", "relative change", Expectation.Rise, m => m.Change(0, 1, 2, 3)),
            ],
            Read = (run, _) =>
            {
                HashSet<(int Site, int Month)> watched = [];
                int later = 0;
                foreach (LifeEvent e in run.Run.Events.Where(e => e.Kind == EventKind.Exited))
                {
                    later += watched.Contains((e.Site, e.MonthIndex)) ? 1 : 0;
                    for (int month = 1; month <= 8; month++)
                    {
                        watched.Add((e.Site, e.MonthIndex + month));
                    }
                }

                Totals t = run.Years(2010, 2017);
                return [later, watched.Count, t.Real(C.Watch), t[C.WorkerMonths]];
            },
        },

        new("C43", Origin.BuiltIn, "M50")
        {
            Statement = "Firms react to exposure in the press; audits alone find little.",
            Experiment = "All hosts, January 2014 to August 2017: media exposure, and audits, each at dose 1 from 2014, against neither. A buyer who leaves does so within the month, the shortest time the model knows.",
            Contradicted = "Audits do most of it.",
            Arms = [Worlds.Policies, Worlds.UnderPolicy("media-exposure"), Worlds.UnderPolicy("audits")],
            Parts =
            [
                new("sites that lose their buyer, media exposure less neither", "per 1,000 site-years", Expectation.AtLeast(1), m => 12_000 * (m.Ratio(1, 0, 1) - m.Ratio(0, 0, 1))),
                new("exploitation per worker-month, audits against neither", "relative change", Expectation.Within(-Expectation.Flat, Expectation.Flat), m => m.Change(2, 0, 2)),
                new("sites that lose their buyer, audits over media exposure", "ratio", Expectation.AtMost(1), m => (m.Ratio(2, 0, 1) - m.Ratio(0, 0, 1)) / (m.Ratio(1, 0, 1) - m.Ratio(0, 0, 1))),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Span(Worlds.At(2014, 1), Worlds.At(2017, 8));
                return [RunView.Outcome("buyers-lost", t), t[C.Sites], RunView.Outcome("exploitation-index", t)];
            },
        },

        new("C45", Origin.BuiltIn, "M19 M51")
        {
            Statement = "Keeping doors open does more for exposure than shutting them, at a bearable cost to pressure.",
            Experiment = "All hosts, 2020-25: no ban and mandate but inspections from 2018, against a shutdown from 2018; and against the same without inspections.",
            Contradicted = "A shutdown yields more exposure.",
            Arms = [Worlds.LateWithout.Policy("inspections", 1, Worlds.At(2018, 1)), Worlds.Shutdown, Worlds.LateWithout],
            Parts =
            [
                new("person-months of exposure, open with inspections against shutdown", "relative change", Expectation.AtLeast(Expectation.Strong), m => m.Change(0, 1, 0)),
                new("state revenue, open with inspections against open without", "relative change", Expectation.Within(-0.1, 0.1), m => m.Change(0, 2, 1)),
                new("state revenue, open with inspections against shutdown", "relative change", Expectation.None, m => m.Change(0, 1, 1)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2020, 2025);
                return [t.Real(C.ExposureMonths), RunView.Outcome("state-revenue", t)];
            },
        },

        new("C46", Origin.Emergent, "M40 M44 M46")
        {
            Statement = "The best choice changes with context, so policies have to be reversible.",
            Experiment = "All hosts, eight policies of outside actors, each alone at dose 1 and two years old when it is read, in the world held at its settings of 2017, of 2021 and of 2025; ranked by the sum of their scores on the three imperatives.",
            Contradicted = "The ranks are the same in all three.",
            Arms = [.. Contexts.SelectMany(world => (Arm[])[world, .. Tried.Select(policy => world.Policy(policy, 1, Worlds.At(2019, 1)))])],
            Off = [new PolicyChange("border-closure", 0, "all", null, null)],
            Parts =
            [
                new("least rank correlation between two contexts", "correlation", Expectation.AtMost(0.99), m => Correlations(m).Min()),
                new("policies whose score on an imperative changes sign between contexts", "policies", Expectation.AtLeast(1), m => Flips(m)),
            ],
            Read = (run, _) => PolicyScores.Read(run.Years(2021, 2021)),
        },

        new("C47", Origin.BuiltIn, "M04 M05 M10 M16")
        {
            Statement = "People can go willingly and still be forced once there.",
            Experiment = "All hosts, 2015-17: completed first tours; what was paid to be sent, and forced-labour indicators met a month.",
            Contradicted = "Those who wanted it most are forced least.",
            Arms = [Worlds.Early],
            Parts =
            [
                new("forced-labour indicators met a month, of eleven", "indicators", Expectation.AtLeast(5.5), m => m.Ratio(0, 2, 0)),
                new("first tours that a bribe was paid for", "share", Expectation.AtLeast(0.5), m => m.Ratio(0, 6, 0)),
                new("correlation of bribe paid and indicators met (no negative link)", "correlation", Expectation.AtLeast(-Expectation.Flat), Correlation),
            ],
            Read = (run, _) =>
            {
                TourRecord[] tours = [.. run.Ended(2015, 2017).Where(x => x.End == EndKind.Completed && x.Tour == 1 && x.Arrived >= run.Run.Spec.From.Index)];
                double[] bribe = [.. tours.Select(x => Math.Log(1 + x.SlotBribeCents / 100.0))];
                double[] met = [.. tours.Select(x => x.IndicatorMonths / (double)Math.Max(1, x.Ended - x.Arrived))];
                return [tours.Length, bribe.Sum(), met.Sum(), bribe.Sum(b => b * b), met.Sum(y => y * y), bribe.Zip(met).Sum(z => z.First * z.Second), tours.Count(x => x.SlotBribeCents > 0)];
            },
        },

        new("C48", Origin.BuiltIn, "M41 M51")
        {
            Statement = "When oversight retreats, abuse rises and more goes into hidden channels.",
            Experiment = "All hosts, 2018-19: weaker oversight at dose 1 from 2017, against oversight as it was.",
            Contradicted = "Abuse and evasion stay as they were.",
            Arms = [Worlds.Late, Worlds.Late.Policy("weaker-oversight", 1, Worlds.At(2017, 1)).Between(2015, 1, 2019, 12)],
            Parts =
            [
                new("exploitation per worker-month, weaker oversight against none", "relative change", Expectation.Rise, m => m.Change(1, 0, 0)),
                new("people outside the formal channel, share of heads, likewise", "relative change", Expectation.Rise, m => m.Change(1, 0, 1, 2)),
            ],
            Read = (run, _) =>
            {
                Totals all = run.Years(2018, 2019);
                double hidden = run.Years(2018, 2019, null, Channel.Reclassified)[C.Heads] + run.Years(2018, 2019, null, Channel.Subcontracted)[C.Heads];
                return [RunView.Outcome("exploitation-index", all), hidden, all[C.Heads]];
            },
        },
    ];

    private static PolicyScores Scores(Means m, int context) =>
        PolicyScores.Between(m, context * (Tried.Length + 1), context * (Tried.Length + 1) + 1, Tried.Length);

    private static IEnumerable<double> Correlations(Means m)
    {
        for (int a = 0; a < Contexts.Length; a++)
        {
            for (int b = a + 1; b < Contexts.Length; b++)
            {
                yield return MathNet.Numerics.Statistics.Correlation.Spearman(Sums(Scores(m, a)), Sums(Scores(m, b)));
            }
        }
    }

    private static double[] Sums(PolicyScores scores) => [.. Enumerable.Range(0, Tried.Length).Select(p => scores[p, 0] + scores[p, 1] + scores[p, 2])];

    /// <summary>A sign counts once the score is clear of zero by what counts as a change.</summary>
    private static int Flips(Means m) => Enumerable.Range(0, Tried.Length).Count(p => Enumerable.Range(0, 3).Any(i =>
        Contexts.Index().Any(c => Scores(m, c.Index)[p, i] > Expectation.Noticeable)
        && Contexts.Index().Any(c => Scores(m, c.Index)[p, i] < -Expectation.Noticeable)));

    private static double Correlation(Means m)
    {
        double n = m[0, 0], x = m[0, 1] / n, y = m[0, 2] / n;
        return (m[0, 5] / n - x * y) / Math.Sqrt((m[0, 3] / n - x * x) * (m[0, 4] / n - y * y));
    }
}
