using LabourSim.Outcomes;
using LabourSim.Population;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>The mandate, shutdowns and the pandemic.</summary>
internal static class Closing
{
    public static IReadOnlyList<Claim> Claims { get; } =
    [
        new("C22", Origin.BuiltIn, "M40")
        {
            Statement = "The mandate of 2017 cut the head count that outsiders see, but very unevenly.",
            Experiment = "All hosts, January 2020: history against the same without ban and mandate.",
            Contradicted = "All hosts fall alike.",
            Arms = [Worlds.Late, Worlds.LateWithout],
            Parts =
            [
                new("work-permit holders in Russia, mandate against none", "relative change", Expectation.Within(-1, -0.94), m => m.Change(0, 1, 0)),
                new("people in Poland and Mongolia", "relative change", Expectation.AtMost(-0.95), m => m.Change(0, 1, 1)),
                new("people in China", "relative change", Expectation.Within(-0.9, -0.1), m => m.Change(0, 1, 2)),
            ],
            Read = (run, _) =>
            {
                long Heads(Host host, Channel? channel = null) => run.Span(Worlds.At(2020, 1), Worlds.At(2020, 1), host, channel)[C.Heads];
                return [Heads(Host.Russia, Channel.Formal), Heads(Host.Poland) + Heads(Host.Mongolia), Heads(Host.China)];
            },
        },

        new("C23", Origin.BuiltIn, "M41")
        {
            Statement = "The mandate moved people into channels that are harder to see.",
            Experiment = "All hosts, 2019: history against the same without ban and mandate.",
            Contradicted = "The mix of channels stays as it was.",
            Arms = [Worlds.Late, Worlds.LateWithout],
            Parts =
            [
                new("people outside the formal channel, mandate less none", "share of heads", Expectation.AtLeast(Expectation.Noticeable), m => m.Ratio(0, 0, 1) - m.Ratio(1, 0, 1)),
                new("sites that outsiders can see, mandate against none", "relative change", Expectation.Fall, m => m.Change(0, 1, 2, 3)),
            ],
            Read = (run, _) =>
            {
                Totals all = run.Years(2019, 2019);
                double hidden = run.Years(2019, 2019, null, Channel.Reclassified)[C.Heads] + run.Years(2019, 2019, null, Channel.Subcontracted)[C.Heads];
                return [hidden, all[C.Heads], all[C.VisibleSites], all[C.Sites]];
            },
        },

        new("C24", Origin.Emergent, "M41 M42")
        {
            Statement = "Closing the system need not lessen exploitation: fewer are exploited, each of them more.",
            Experiment = "All hosts, 2019, so that the same months are held against each other: history, no ban and mandate, full compliance without evasion, and harm reduction without ban and mandate.",
            Contradicted = "With evasion, exploitation per worker falls, or the total falls in proportion to heads.",
            Arms =
            [
                Worlds.Late,
                Worlds.LateWithout,
                Arm.Of("full-compliance").Between(2015, 1, 2019, 12),
                Worlds.Harm(Arm.Of("no-mandate").Between(2015, 1, 2019, 12), "all"),
            ],
            Off = [new SetChange("mandate-watch", 0), new SetChange("mandate-confinement", 0), new SetChange("opaque-worker-share", 1)],
            Parts =
            [
                new("fall of heads beyond the fall of exploitation-months, mandate against none", "difference of relative changes", Expectation.AtLeast(Expectation.Noticeable), m => m.Change(0, 1, 0) - m.Change(0, 1, 2)),
                new("exploitation per worker-month, mandate against none", "relative change", Expectation.Rise, m => m.Change(0, 1, 1)),
                new("exploitation-months, full compliance against none", "relative change", Expectation.Fall, m => m.Change(2, 1, 0)),
                new("exploitation per worker-month, harm reduction against none", "relative change", Expectation.None, m => m.Change(3, 1, 1)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2019, 2019);
                return [RunView.Outcome("exploitation-months", t), RunView.Outcome("exploitation-index", t), t[C.WorkerMonths]];
            },
        },

        new("C25", Origin.BuiltIn, "M42")
        {
            Statement = "More pressure brings more watching and more reprisals.",
            Experiment = "All hosts, 2019: a mandate at dose 0, one half and 1.",
            Contradicted = "Surveillance and punishments do not respond.",
            Arms =
            [
                Arm.Of("no-mandate").Between(2015, 1, 2019, 12),
                Arm.Of("no-mandate").Between(2015, 1, 2019, 12).Policy("repatriation-mandate", 0.5),
                Arm.Of("no-mandate").Between(2015, 1, 2019, 12).Policy("repatriation-mandate", 1),
            ],
            Parts =
            [
                new("surveillance level, dose 1 against 0", "relative change", Expectation.Rise, m => m.Change(2, 0, 0, 2)),
                new("surveillance level, dose one half against 0", "relative change", Expectation.Rise, m => m.Change(1, 0, 0, 2)),
                new("punishments per worker-month, dose 1 against 0", "relative change", Expectation.Rise, m => m.Change(2, 0, 1, 2)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2019, 2019);
                return [t.Real(C.Watch), t[C.Punishments], t[C.WorkerMonths]];
            },
        },

        new("C26", Origin.Emergent, "M41 M42 M43")
        {
            Statement = "When rules tightened, more was taken from workers and yet they learned more.",
            Experiment = "Russia, 2019, so that the same months are held against each other: history against the same without ban and mandate.",
            Contradicted = "Doubt gained a month clearly falls.",
            Arms = [Worlds.Late, Worlds.LateWithout],
            Off = [new SetChange("mandate-watch", 0), new SetChange("mandate-confinement", 0)],
            Parts =
            [
                new("doubt gained per worker-month, mandate against none (not lower)", "relative change", Expectation.AtLeast(-Expectation.Noticeable), m => m.Change(0, 1, 1, 2)),
                new("take-home per worker-month, mandate against none", "relative change", Expectation.Fall, m => m.Change(0, 1, 0)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2019, 2019, Host.Russia);
                return [RunView.Outcome("take-home", t), t.Real(C.DoubtGained), t[C.WorkerMonths]];
            },
        },

        new("C27", Origin.BuiltIn, "M19 M35")
        {
            Statement = "A full shutdown closes the window through which people see the outside.",
            Experiment = "All hosts: a shutdown from 2018 against history; exposure once it is done, 2021-27, and what reaches home in the decade from 2018.",
            Contradicted = "Exposure or what is passed on holds.",
            Arms = [Worlds.Late, Worlds.Shutdown],
            Parts =
            [
                new("person-months of exposure 2021-27, shutdown against history", "relative change", Expectation.AtMost(-0.95), m => m.Change(1, 0, 0)),
                new("doubt-years at home from returnees 2018-27", "relative change", Expectation.Fall, m => m.Change(1, 0, 1)),
                new("money reaching households 2018-27", "relative change", Expectation.Fall, m => m.Change(1, 0, 2)),
            ],
            Read = (run, _) =>
            {
                Totals decade = run.Years(2018, 2027);
                return [run.Years(2021, 2027).Real(C.ExposureMonths), decade.Real(C.HomeDoubtReturnee), RunView.Outcome("household-money", decade)];
            },
        },

        new("C28", Origin.Emergent, "M01 M19 M38")
        {
            Statement = "A broad closure may serve the wish to enclose: the state loses money and gains control of what people know.",
            Experiment = "All hosts, 2020-25: a shutdown against history.",
            Contradicted = "Revenue and information control both fall.",
            Arms = [Worlds.Late, Worlds.Shutdown],
            Off = [new SetChange("openness", 0)],
            Parts =
            [
                new("information control, shutdown against history", "relative change", Expectation.Rise, m => m.Change(1, 0, 1)),
                new("state revenue, shutdown against history", "relative change", Expectation.Fall, m => m.Change(1, 0, 0)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2020, 2025);
                return [RunView.Outcome("state-revenue", t), RunView.Outcome("information-control", t)];
            },
        },

        new("C29", Origin.BuiltIn, "M49")
        {
            Statement = "Taking labour income away bites little once cyber theft brings in more.",
            Experiment = "All hosts, 2025: a shutdown against no ban and mandate, with cyber theft and information-technology workers counted and left out; labour and soldiers are scaled to 100,000 abroad.",
            Contradicted = "With cyber income counted, illicit income falls by more than half.",
            Arms = [Worlds.Shutdown, Worlds.LateWithout],
            Parts =
            [
                new("illicit income, shutdown against no ban and mandate, cyber counted", "relative change", Expectation.Within(-0.25, 0), m => m.Change(0, 1, 0)),
                new("labour in illicit income without ban and mandate", "share", Expectation.AtMost(0.25), m => m.Ratio(1, 1, 0)),
                new("income from labour alone, shutdown against no ban and mandate", "relative change", Expectation.None, m => m.Change(0, 1, 1)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2025, 2025);
                return [OutcomeCatalogue.Illicit(t), OutcomeCatalogue.State(t)];
            },
        },

        new("C37", Origin.BuiltIn, "M31 M44")
        {
            Statement = "With the pandemic, arrivals of workers who had left nearly ceased, without ending.",
            Experiment = "Everybody in Russia, February 2020 to August 2023: history against the same without the closure, and against its own 2019.",
            Contradicted = "Exits rise, or end.",
            Arms = [Worlds.RussiaLate, Worlds.RussiaLate.Without("border-closure")],
            Parts =
            [
                new("arrivals in safety, closure against none", "relative change", Expectation.AtMost(-0.3), m => m.Change(0, 1, 0)),
                new("arrivals in safety a month, closure against 2019", "relative change", Expectation.AtMost(-0.3), m => Means.Relative(m[0, 0] / 43, m[0, 1] / 12)),
                new("months on the way per exit, closure against none", "relative change", Expectation.Rise, m => m.Change(0, 1, 2, 3)),
                new("arrivals in safety in the closure", "per 1,000 worker-years", Expectation.AtLeast(0.001), m => 12_000 * m.Ratio(0, 0, 4)),
                new("exits per worker-month, closure against none", "relative change", Expectation.None, m => m.Change(0, 1, 3, 4)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Span(Worlds.At(2020, 2), Worlds.At(2023, 8));
                return [t[C.Resettlements], run.Years(2019, 2019)[C.Resettlements], t[C.InTransit], t[C.Exits], t[C.WorkerMonths]];
            },
        },

        new("C38", Origin.Emergent, "M44 M45")
        {
            Statement = "The pandemic strengthened control and cracked belief at once.",
            Experiment = "All hosts, February 2020 to August 2023: history against the same without the closure.",
            Contradicted = "Doubt ends up lower.",
            Arms = [Worlds.Late, Worlds.Late.Without("border-closure").Between(2015, 1, 2024, 12)],
            Off = [new SetChange("grievance-stranded", 0), new SetChange("closure-confinement", 0)],
            Parts =
            [
                new("mean private doubt, closure against none (not lower)", "relative change", Expectation.AtLeast(-Expectation.Noticeable), m => m.Change(0, 1, 0, 4)),
                new("grievance", "relative change", Expectation.Rise, m => m.Change(0, 1, 1, 4)),
                new("surveillance level", "relative change", Expectation.Rise, m => m.Change(0, 1, 2, 4)),
                new("exposure per worker-month", "relative change", Expectation.None, m => m.Change(0, 1, 3, 4)),
                new("tours ended 2020-24 that lasted more than 36 months", "relative change", Expectation.Rise, m => m.Change(0, 1, 5, 6)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Span(Worlds.At(2020, 2), Worlds.At(2023, 8));
                TourRecord[] tours = [.. run.Ended(2020, 2024)];
                return [t.Real(C.Doubt), t.Real(C.Grievance), t.Real(C.Watch), t.Real(C.ExposureMonths), t[C.WorkerMonths],
                    tours.Count(x => x.Ended - x.Arrived + 1 > 36), tours.Length];
            },
        },

        new("C39", Origin.BuiltIn, "M19 M35 M44")
        {
            Statement = "Sending people out again renews the risk to the state.",
            Experiment = "All hosts, 2024-25: history, with the border reopened in September 2023, against a border that stays shut.",
            Contradicted = "Exposure and returning couriers do not rise.",
            Arms =
            [
                Worlds.Late,
                Worlds.Late.Policy("border-closure", 1, Worlds.At(2020, 1), Worlds.At(2025, 12)).Between(2015, 1, 2025, 12),
            ],
            Parts =
            [
                new("person-months of exposure, reopened against shut", "relative change", Expectation.Rise, m => m.Change(0, 1, 0)),
                new("couriers going home, reopened against shut", "relative change", Expectation.Rise, m => m.Change(0, 1, 1)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2024, 2025);
                return [t.Real(C.ExposureMonths), t[C.Couriers]];
            },
        },
    ];
}
