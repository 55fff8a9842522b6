using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;
using F = LabourSim.Accounting.FlowKind;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Quota, pay and side work.</summary>
internal static class Money
{
    public static IReadOnlyList<Claim> Claims { get; } =
    [
        new("C01", Origin.Emergent, "M10 M11 M14 M24")
        {
            Statement = "Official pay alone cannot meet the quota; side work is what many meet it with.",
            Experiment = "Everybody in Russia, 2013-17: side work as it is, and side work impossible.",
            Contradicted = "Fewer than a fifth of worker-months fall short without side work.",
            Arms = [Worlds.Russia, Worlds.Russia.Set("side-work-allowed", 0)],
            Off = [new SetChange("quota", 0)],
            Parts =
            [
                new("worker-months with part of the quota uncovered, without side work", "share", Expectation.AtLeast(0.5), m => m.Ratio(1, 0, 1)),
                new("the same with side work, against without", "relative change", Expectation.Fall, m => m.Change(0, 1, 0, 1)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2013, 2017);
                return [t[C.UncoveredMonths], t[C.WorkerMonths]];
            },
        },

        new("C02", Origin.BuiltIn, "M14")
        {
            Statement = "Of what clients pay for them, workers are left with a tenth to a fifth, and many with less than a tenth in hand.",
            Experiment = "Everybody in Russia, 2013-17, as it was. Every worker is credited nearly the same share, so that the overall share is the median; what reaches people is counted tour by tour.",
            Contradicted = "The median share is above 0.30.",
            Arms = [Worlds.Russia],
            Parts =
            [
                new("cash and credit before debt service, of what clients paid", "share", Expectation.Within(0.10, 0.20), m => m.Ratio(0, 0, 1)),
                new("completed tours in which under a tenth of the pay reached worker and family", "share", Expectation.AtLeast(Expectation.Noticeable), m => m.Ratio(0, 2, 3)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2013, 2017);
                double gross = Worlds.Gross(t), monthCents = 100 * gross / t[C.AssignedMonths];
                TourRecord[] tours = [.. run.Ended(2013, 2017).Where(x => x.End == EndKind.Completed && x.Arrived >= run.Run.Spec.From.Index)];
                return [t.Dollars(F.LedgerCredit) + OutcomeCatalogue.Pocket(t), gross,
                    tours.Count(x => x.MoneyCents < 0.1 * monthCents * (x.Ended - x.Arrived + 1)), tours.Length];
            },
        },

        new("C03", Origin.Emergent, "M11 M13 M23")
        {
            Statement = "A quota that keeps rising eats up what a tour is worth and pushes people to leave over money.",
            Experiment = "Everybody in Russia, 2013-17: the quota as it rose, and the quota frozen at its level of 2007.",
            Contradicted = "Neither savings nor economic exits change.",
            Arms = [Worlds.Russia, Worlds.Russia.With(new QuotaFrozen(2007))],
            Off = [new SetChange("quota", 0)],
            Parts =
            [
                new("median end-of-tour pay-out without side work, rising quota against frozen", "relative change", Expectation.Fall, m => m.Change(0, 1, 0)),
                new("exits over money per worker-month, rising quota against frozen", "relative change", Expectation.Rise, m => m.Change(0, 1, 1, 2)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2013, 2017);
                double median = RunView.Quantile(0.5, run.Ended(2013, 2017).Where(x => x.End == EndKind.Completed && !x.SideWork).Select(x => x.PayOutCents / 100.0));
                return [median, t[C.ExitsEconomic], t[C.WorkerMonths]];
            },
        },

        new("C04", Origin.Emergent, "M04 M11 M14")
        {
            Statement = "The gain hoped for from a tour of three years seldom comes true: assigned work leaves a few hundred dollars, less than the place had cost.",
            Experiment = "Everybody in Russia, 2013-17: first tours completed without side work, each held against its own slot bribe.",
            Contradicted = "The median pay-out exceeds the bribe without side work.",
            Arms = [Worlds.Russia],
            Off = [new SetChange("pay-out-share", 0.9), new SetChange("never-paid", 0)],
            Parts =
            [
                new("median end-of-tour pay-out without side work", "USD", Expectation.Within(300, 1_000), m => m[0, 0]),
                new("of those tours, pay-outs below the bribe paid", "share", Expectation.AtLeast(0.5), m => m.Ratio(0, 1, 2)),
            ],
            Read = (run, _) =>
            {
                TourRecord[] tours = [.. run.Ended(2013, 2017).Where(x => x.End == EndKind.Completed && !x.SideWork && x.Tour == 1)];
                return [RunView.Quantile(0.5, tours.Select(x => x.PayOutCents / 100.0)), tours.Count(x => x.PayOutCents < x.SlotBribeCents), tours.Length];
            },
        },

        new("C05", Origin.BuiltIn, "M12 M24")
        {
            Statement = "Being barred from the next posting after two missed quotas drives people into side work.",
            Experiment = "Everybody in Russia, 2013-17: the bar after two misses, and practically no bar.",
            Contradicted = "Neither side work nor hours change.",
            Arms = [Worlds.Russia, Worlds.Russia.Set("misses-to-bar", 120)],
            Parts =
            [
                new("worker-months with side work, bar against none", "relative change", Expectation.Rise, m => m.Change(0, 1, 0, 2)),
                new("hours a day, bar against none", "relative change", Expectation.Rise, m => m.Change(0, 1, 1, 2)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2013, 2017);
                return [t[C.MoonlitMonths] + t[C.ReleasedMonths], t.Real(C.Hours), t[C.WorkerMonths]];
            },
        },

        new("C06", Origin.BuiltIn, "M24 M28")
        {
            Statement = "Side work pays several times the official cash in hand, and being caught can cost everything.",
            Experiment = "Everybody in Russia, 2013-17: moonlit months against assigned months, and what those caught at side work lose.",
            Contradicted = "Moonlighting nets less than twice the official cash.",
            Arms = [Worlds.RussiaEvents],
            Parts =
            [
                new("net of a moonlit month over pocket cash of an assigned month", "ratio", Expectation.Within(3, 10), m => m.Ratio(0, 0, 1) / m.Ratio(0, 2, 3)),
                new("95th percentile of losses when caught over their mean (3 for an exponential tail)", "ratio", Expectation.AtLeast(3), m => m.Ratio(0, 4, 5)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2013, 2017);
                double[] paid = [.. run.Run.Events.Where(e => e.Kind == EventKind.BribePaid && e.Cause == EventCause.SideWork).Select(e => e.Cents / 100.0)];
                long caught = run.Run.Totals.Sum(0, run.Run.Totals.Months - 1)[C.SideWorkDetected];
                IEnumerable<double> losses = [.. paid, .. Enumerable.Repeat(0.0, (int)caught - paid.Length)];
                return [t[C.MoonlitNet], t[C.MoonlitMonths], t[F.PocketCash] + t[F.PlatoonCash], t[C.AssignedMonths], RunView.Quantile(0.95, losses), losses.DefaultIfEmpty(double.NaN).Average()];
            },
        },

        new("C07", Origin.Emergent, "M24 M25 M29")
        {
            Statement = "Side work is a valve and a doorway at once: without it people are angrier, but see less and doubt less.",
            Experiment = "Everybody in Russia, 2013-17: side work impossible against side work as it is. What becomes of exits is reported, not assumed.",
            Contradicted = "Grievance and exposure move the same way in every draw.",
            Arms = [Worlds.Russia, Worlds.Russia.Set("side-work-allowed", 0)],
            Off = [new SetChange("side-exposure", 0)],
            Parts =
            [
                new("exposure per worker-month, without side work against with", "relative change", Expectation.Fall, m => m.Change(1, 0, 0, 5)),
                new("private doubt, likewise", "relative change", Expectation.Fall, m => m.Change(1, 0, 1, 5)),
                new("grievance, likewise", "relative change", Expectation.Rise, m => m.Change(1, 0, 2, 5)),
                new("intentions to leave per worker-month, likewise", "relative change", Expectation.Rise, m => m.Change(1, 0, 3, 5)),
                new("exits per worker-month, likewise", "relative change", Expectation.None, m => m.Change(1, 0, 4, 5)),
            ],
            Read = (run, _) =>
            {
                Totals t = run.Years(2013, 2017);
                return [t.Real(C.ExposureMonths), t.Real(C.Doubt), t.Real(C.Grievance), t[C.Intentions], t[C.Exits], t[C.WorkerMonths]];
            },
        },
    ];
}
