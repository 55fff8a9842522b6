using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Tests.Invariants;

/// <summary>Checks a finished run against itself: flows against purses, events and tours against counters, outcomes against their units.</summary>
internal static class RunAudit
{
    private static readonly Account[] Purses = [Account.WorkerCash, Account.WorkerSavings, Account.WorkerCredit];

    private static readonly (EventKind Kind, Counter[] Counters)[] Counted =
    [
        (EventKind.Arrived, [Counter.SentFirst, Counter.SentAgain]),
        (EventKind.PhoneBought, [Counter.PhonesBought]),
        (EventKind.PhoneConfiscated, [Counter.PhonesConfiscated]),
        (EventKind.Injured, [Counter.Injuries]),
        (EventKind.Ruptured, [Counter.Ruptures]),
        (EventKind.Intended, [Counter.Intentions]),
        (EventKind.Attempted, [Counter.Attempts]),
        (EventKind.HandedBack, [Counter.HandedBack]),
        (EventKind.Exited, [Counter.Exits]),
        (EventKind.Resettled, [Counter.Resettlements]),
        (EventKind.Complained, [Counter.Complaints]),
        (EventKind.Reprisal, [Counter.Reprisals]),
        (EventKind.Extended, [Counter.Extensions]),
        (EventKind.Returned, [Counter.ToursCompleted]),
        (EventKind.SentHomeEarly, [Counter.SentHomeEarly]),
        (EventKind.SentHomeUnderGuard, [Counter.SentHomeUnderGuard]),
        (EventKind.Died, [Counter.Deaths]),
        (EventKind.DiedAtHome, [Counter.DiedAtHome]),
        (EventKind.Evacuated, [Counter.Evacuated]),
        (EventKind.Captured, [Counter.Captured]),
        (EventKind.Isolated, [Counter.Isolated]),
        (EventKind.Purged, [Counter.Purged]),
        (EventKind.FamilyPunished, [Counter.FamiliesPunished]),
        (EventKind.FamilyWatched, [Counter.FamiliesWatched]),
        (EventKind.QuotaMissed, [Counter.QuotasMissed]),
    ];

    private static readonly (EventKind Kind, FlowKind[] Flows)[] Paid =
    [
        (EventKind.PhoneBought, [FlowKind.PhonePurchase]),
        (EventKind.Remitted, [FlowKind.Remittance, FlowKind.RemittanceFee, FlowKind.RemittanceLevy, FlowKind.RemittanceSeized]),
        (EventKind.TransferSeized, [FlowKind.RemittanceSeized]),
        (EventKind.BribePaid, [FlowKind.BribeFromCash, FlowKind.BribeFromSavings]),
        (EventKind.BroughtHome, [FlowKind.BroughtHome]),
    ];

    private static readonly (EndKind End, Counter Counter)[] Ends =
    [
        (EndKind.Completed, Counter.ToursCompleted),
        (EndKind.SentHomeEarly, Counter.SentHomeEarly),
        (EndKind.SentHomeUnderGuard, Counter.SentHomeUnderGuard),
        (EndKind.HandedBack, Counter.HandedBack),
        (EndKind.Exited, Counter.Exits),
        (EndKind.Died, Counter.Deaths),
        (EndKind.Evacuated, Counter.Evacuated),
        (EndKind.Captured, Counter.Captured),
        (EndKind.Isolated, Counter.Isolated),
        (EndKind.Purged, Counter.Purged),
    ];

    private static readonly FlowKind[] Reached = [.. FlowKind.All.Where(f => !InHand(f.From) && InHand(f.To))];

    // What is spent, handed to the family or carried away is not lost.
    private static readonly FlowKind[] Lost =
        [.. FlowKind.All.Where(f => InHand(f.From) && !InHand(f.To) && f.To is not (Account.HostShops or Account.Household or Account.Resettled))];

    private static readonly Counter[] Harms =
    [
        Counter.Injuries, Counter.Deaths, Counter.Punishments, Counter.HandedBack, Counter.FamiliesPunished, Counter.Reprisals,
        Counter.Evacuated, Counter.Captured, Counter.Isolated, Counter.Purged,
    ];

    private static bool InHand(Account account) => account is Account.WorkerCash or Account.WorkerSavings;

    public static void Check(RunResult run, WorldAudit audit)
    {
        run.Partial.ShouldBeFalse();
        run.Totals.Months.ShouldBe(run.Totals.Capacity);
        for (int month = 0; month < run.Totals.Months; month++)
        {
            CheckFlows(run, audit, month);
        }

        CheckTours(run);
        CheckEvents(run);
        CheckLives(run);
        CheckOutcomes(run.Totals);
    }

    /// <summary>What a host's workers hold changes by what its flows say, to the cent; who only passes money on keeps none.</summary>
    private static void CheckFlows(RunResult run, WorldAudit audit, int month)
    {
        string when = run.Totals.From.Plus(month).ToString();
        for (int host = 0; host < Places.Hosts; host++)
        {
            Everyone t = new(run.Totals, month, month, (Host)host);
            for (int purse = 0; purse < Purses.Length; purse++)
            {
                long change = audit.Purses[month + 1][host * 3 + purse] - audit.Purses[month][host * 3 + purse];
                Net(t, Purses[purse]).ShouldBe(change, $"{when} {(Host)host} {Purses[purse]}");
            }

            Net(t, Account.Client).ShouldBe(0, when);
            Net(t, Account.Platoon).ShouldBe(0, when);
            Net(t, Account.RepresentativeOffice).ShouldBe(0, when);
            foreach (FlowKind kind in FlowKind.All)
            {
                t[kind].ShouldBeGreaterThanOrEqualTo(0, $"{when} {(Host)host} {kind}");
            }

            // Doubt gained is net of what sessions take back.
            foreach (Counter counter in Enum.GetValues<Counter>().Where(c => c != Counter.DoubtGained))
            {
                t[counter].ShouldBeGreaterThanOrEqualTo(0, $"{when} {(Host)host} {counter}");
            }
        }

        // Debts are no money, but they are kept like it: written up, served, set against credit, written down, left behind. An added
        // mechanism may move money as if it were debt served.
        Everyone all = new(run.Totals, month, month);
        if (month > 0 && run.Spec.Mechanisms.Count == 0)
        {
            (new Everyone(run.Totals, month - 1, month - 1)[Counter.DebtStanding] + all[Counter.DebtIncurred] - all[FlowKind.DebtService] - all[FlowKind.PocketHeld]
                - all[FlowKind.CreditToDebt] - all[Counter.DebtWrittenDown] - all[Counter.DebtLeft]).ShouldBe(all[Counter.DebtStanding], when);
        }

        all[Counter.Heads].ShouldBe(audit.Heads[month], when);
    }

    private static long Net(Everyone t, Account account) => FlowKind.All
        .Sum(k => (k.To == account ? t[k] : 0) - (k.From == account ? t[k] : 0));

    private static void CheckTours(RunResult run)
    {
        Everyone all = new(run.Totals, 0, run.Totals.Months - 1);
        foreach ((EndKind end, Counter counter) in Ends)
        {
            ((long)run.Tours.Count(t => t.End == end)).ShouldBe(all[counter] - (end == EndKind.HandedBack ? all[Counter.CaughtOnTheWay] : 0), end.ToString());
        }

        // Lives and totals tell the same story: what reached people, what they suffered.
        run.Tours.Sum(t => (long)t.MoneyCents).ShouldBe(Reached.Sum(f => all[f]) - Lost.Sum(f => all[f]), "money that reached people");
        run.Tours.Sum(t => (long)t.IndicatorMonths).ShouldBe(all[Counter.Indicators], "indicator-months");
        run.Tours.Sum(t => (long)t.Harms).ShouldBe(Harms.Sum(c => all[c]) - all[Counter.CaughtOnTheWay], "harms");
        Everyone last = new(run.Totals, run.Totals.Months - 1, run.Totals.Months - 1);
        ((long)run.Tours.Count(t => t.End == EndKind.StillAbroad)).ShouldBe(last[Counter.Heads]);
        foreach (IGrouping<ulong, TourRecord> life in run.Tours.GroupBy(t => t.Person))
        {
            TourRecord before = default;
            foreach (TourRecord tour in life)
            {
                tour.Ended.ShouldBeGreaterThanOrEqualTo(tour.Arrived);
                tour.Doubt.ShouldBeInRange(0f, 1f);
                if (before.Tour > 0)
                {
                    tour.Tour.ShouldBe((byte)(before.Tour + 1));
                    tour.Arrived.ShouldBeGreaterThan(before.Ended);
                    before.End.ShouldBeOneOf(EndKind.Completed, EndKind.SentHomeEarly);
                    tour.Province.ShouldBe(before.Province);
                }

                before = tour;
            }
        }
    }

    private static void CheckEvents(RunResult run)
    {
        if (!run.Spec.RecordEvents)
        {
            run.Events.ShouldBeEmpty();
            return;
        }

        Everyone all = new(run.Totals, 0, run.Totals.Months - 1);
        foreach ((EventKind kind, Counter[] counters) in Counted)
        {
            ((long)run.Events.Count(e => e.Kind == kind)).ShouldBe(counters.Sum(c => all[c]), kind.ToString());
        }

        foreach ((EventKind kind, FlowKind[] flows) in Paid)
        {
            run.Events.Where(e => e.Kind == kind).Sum(e => e.Cents).ShouldBe(flows.Sum(f => all[f]), kind.ToString());
        }

        run.Events.Zip(run.Events.Skip(1)).Any(pair => pair.First.MonthIndex > pair.Second.MonthIndex).ShouldBeFalse();
        foreach (IGrouping<ulong, LifeEvent> life in run.Events.GroupBy(e => e.Person))
        {
            CheckLife(life);
        }
    }

    /// <summary>The dead, the gone and those at home do nothing; what happens abroad happens after arrival.</summary>
    private static void CheckLife(IEnumerable<LifeEvent> life)
    {
        EventKind? end = null;
        int ended = 0;
        foreach (LifeEvent e in life)
        {
            bool family = e.Kind is EventKind.FamilyPunished or EventKind.FamilyWatched;
            bool allowed = end switch
            {
                null => true,
                EventKind.Exited => family ? e.MonthIndex == ended : e.Kind is EventKind.Resettled or EventKind.HandedBack && e.MonthIndex > ended,
                EventKind.HandedBack => family && e.MonthIndex == ended,
                EventKind.Died or EventKind.DiedAtHome or EventKind.Resettled or EventKind.LetGo or EventKind.Captured or EventKind.Isolated or EventKind.Purged => false,
                EventKind.SentHomeUnderGuard or EventKind.Evacuated => e.Kind == EventKind.BroughtHome ? e.MonthIndex == ended : e.Kind == EventKind.DiedAtHome && e.MonthIndex > ended,
                EventKind.Selected => (e.Kind is EventKind.Arrived or EventKind.LetGo) && e.MonthIndex > ended,
                _ => e.Kind == EventKind.BroughtHome ? e.MonthIndex == ended : e.Kind is EventKind.Selected or EventKind.DiedAtHome && e.MonthIndex > ended,
            };
            if (!allowed)
            {
                throw new ShouldAssertException($"{new Month(e.MonthIndex)}: {e} after {end} in {new Month(ended)}");
            }

            if (e.Kind is EventKind.Exited or EventKind.HandedBack or EventKind.Died or EventKind.DiedAtHome or EventKind.Resettled or EventKind.Selected
                or EventKind.Returned or EventKind.SentHomeEarly or EventKind.SentHomeUnderGuard or EventKind.Evacuated or EventKind.Captured
                or EventKind.Isolated or EventKind.Purged or EventKind.LetGo)
            {
                end = e.Kind;
                ended = e.MonthIndex;
            }
            else if (e.Kind == EventKind.Arrived)
            {
                end = null;
            }
        }
    }

    private static void CheckLives(RunResult run)
    {
        run.Lives.Select(l => l.Person).Distinct().Count().ShouldBeLessThanOrEqualTo(run.Spec.Lives);
        run.Lives.Select(l => (l.Person, l.MonthIndex)).ShouldBeUnique();
    }

    private static void CheckOutcomes(MonthlyTotals totals)
    {
        for (int host = -1; host < Places.Hosts; host++)
        {
            Totals t = totals.Sum(0, totals.Months - 1, host < 0 ? null : (Host)host);
            foreach (Outcome outcome in OutcomeCatalogue.All)
            {
                double value = outcome.Compute(t);
                double.IsInfinity(value).ShouldBeFalse(outcome.Id);

                // Own money demanded can exceed what was handed over, and falsification is a difference.
                bool bounded = outcome.Unit.StartsWith("share", StringComparison.Ordinal) || outcome.Unit == "0 to 1";
                if (bounded && !double.IsNaN(value) && outcome.Id is not ("extracted-share" or "falsification"))
                {
                    // Each site-month's sum of reals is rounded to 2^-20.
                    value.ShouldBeInRange(0, 1 + 1e-5, outcome.Id);
                }
            }
        }
    }
}

/// <summary>Counters and flows of everyone, soldiers included, added up here from the cells.</summary>
internal sealed class Everyone(MonthlyTotals totals, int first, int last, Host? host = null)
{
    public long this[Counter counter] => Sum((m, c) => totals.Counters(m, c)[(int)counter]);

    public long this[FlowKind kind] => Sum((m, c) => totals.Cents(m, c)[(int)kind]);

    private long Sum(Func<int, int, long> of) => Enumerable.Range(first, last - first + 1)
        .Sum(m => Enumerable.Range(0, Places.Cells).Where(c => host is null || Places.HostOf(c) == host).Sum(c => of(m, c)));
}
