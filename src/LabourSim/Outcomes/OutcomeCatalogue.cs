using C = LabourSim.Outcomes.Counter;
using F = LabourSim.Accounting.FlowKind;

namespace LabourSim.Outcomes;

/// <summary>Every declared outcome, in the order results list them.</summary>
public static class OutcomeCatalogue
{
    /// <summary>All outcomes.</summary>
    public static IReadOnlyList<Outcome> All { get; } =
    [
        new("heads", "persons", "mean", Imperative.None, 0,
            "People at sites at month end.",
            t => t[C.Heads] / (double)t.Months),
        new("heads-stranded", "persons", "mean", Imperative.None, 0,
            "People past their contract's end with the way home shut.",
            t => t[C.HeadsStranded] / (double)t.Months),
        new("sites", "sites", "mean", Imperative.None, 0,
            "Sites with anyone at them.",
            t => t[C.Sites] / (double)t.Months),
        new("sent", "persons", "sum", Imperative.None, 0,
            "People sent out, first and later tours together.",
            Sent),
        Rate("sent-again", "share of those sent", Imperative.None, 0,
            "Of the people sent out, those who had been before.",
            t => t[C.SentAgain], Sent),
        Rate("sent-age", "years", Imperative.None, 0,
            "Mean age of the people sent out.",
            t => t[C.SentAgeMonths] / 12.0, Sent),
        Rate("sent-under-30", "share of those sent", Imperative.None, 0,
            "Of the people sent out, those under 30.",
            t => t[C.SentYoung], Sent),
        Rate("sent-women", "share of those sent", Imperative.None, 0,
            "Of the people sent out, women.",
            t => t[C.SentWomen], Sent),
        new("deaths-at-home", "persons", "sum", Imperative.None, 0,
            "Deaths of people home from abroad.",
            t => t[C.DiedAtHome]),
        new("tours-completed", "persons", "sum", Imperative.None, 0,
            "People home with the contract done.",
            t => t[C.ToursCompleted]),
        Rate("short-of-quota", "share of assigned worker-months", Imperative.None, 0,
            "Assigned worker-months whose office share fell short of the month's quota, own money aside.",
            t => t[C.ShortMonths], t => t[C.AssignedMonths]),
        Rate("uncovered-quota", "share of worker-months", Imperative.None, 0,
            "Worker-months with part of the quota uncovered after own money.",
            t => t[C.UncoveredMonths], t => t[C.WorkerMonths]),
        Rate("side-work", "share of worker-months", Imperative.None, 0,
            "Worker-months with moonlighting or release.",
            t => t[C.MoonlitMonths] + t[C.ReleasedMonths], t => t[C.WorkerMonths]),
        Rate("surveillance", "level", Imperative.None, 0,
            "Mean surveillance level lived under; 1 is the level before 2017.",
            t => t.Real(C.Watch), t => t[C.WorkerMonths]),
        Rate("fear", "0 to 1", Imperative.None, 0,
            "Mean fear.",
            t => t.Real(C.Fear), t => t[C.WorkerMonths]),
        Rate("grievance", "0 to 1", Imperative.None, 0,
            "Mean grievance.",
            t => t.Real(C.Grievance), t => t[C.WorkerMonths]),
        Rate("public-loyalty", "0 to 1", Imperative.None, 0,
            "Mean loyalty shown in public.",
            t => t.Real(C.PublicLoyalty), t => t[C.WorkerMonths]),
        Rate("falsification", "0 to 1", Imperative.None, 0,
            "Loyalty shown in public above private loyalty: preference falsification.",
            t => t.Real(C.PublicLoyalty) - (t[C.WorkerMonths] - t.Real(C.Doubt)), t => t[C.WorkerMonths]),
        Rate("crew-size", "persons", Imperative.None, 0,
            "Mean size of new side-work crews.",
            t => t[C.CrewMembers], t => t[C.Crews]),
        new("buyers-lost", "sites", "sum", Imperative.None, 0,
            "Sites whose buyer left.",
            t => t[C.BuyersLost]),
        new("rule-months", "host-months", "sum", Imperative.None, 0,
            "Months in which a rule had a policy switched on, by host.",
            t => t[C.RuleMonths]),
        new("intentions", "persons", "sum", Imperative.None, 0,
            "Resolutions to leave.",
            t => t[C.Intentions]),
        new("attempts", "persons", "sum", Imperative.None, 0,
            "Attempts to leave.",
            t => t[C.Attempts]),
        new("exits", "persons", "sum", Imperative.None, 0,
            "Successful exits.",
            t => t[C.Exits]),
        new("extracted-share", "share of gross", "ratio", Imperative.Protect, -1,
            "Part of what clients paid that was not handed or credited to workers, net of debt service and own money demanded.",
            t => 1 - Ratio(t.Dollars(F.PocketCash) + t.Dollars(F.LedgerCredit) - t.Dollars(F.DebtService) - t.Dollars(F.TopUp), Gross(t))) { Per = Gross },
        Rate("take-home", "USD per worker-month", Imperative.Protect, 1,
            "Money in workers' own hands: pocket cash, pay-outs, redress and side income, less bribes, fees, own money demanded, seizures and skims.",
            t => Restored(t, t.Dollars(F.PocketCash) + t.Dollars(F.PayOut)) + t.Dollars(F.SideIncome) - t.Dollars(F.SideWorkBribe) - t.Dollars(F.ReleaseFee) - t.Dollars(F.TopUp) - t.Dollars(F.BribeFromCash) - t.Dollars(F.BribeFromSavings) - t.Dollars(F.DebriefSkim) - t.Dollars(F.CustomsTaken) - t.Dollars(F.EstateSeized), t => t[C.WorkerMonths]),
        Rate("in-debt", "share of heads", Imperative.Protect, -1,
            "People owing quota debt at month end.",
            t => t[C.HeadsInDebt], t => t[C.Heads]),
        Rate("debt-depth", "USD per person in debt", Imperative.Protect, -1,
            "Mean quota debt of those who owe.",
            t => t[C.DebtStanding] / 100.0, t => t[C.HeadsInDebt]),
        Rate("wages-owed", "USD per head", Imperative.Protect, -1,
            "Wages the client owes and has not paid.",
            t => t[C.WagesOwed] / 100.0, t => t[C.Heads]),
        Rate("indicators", "indicators per worker-month", Imperative.Protect, -1,
            "Of the ILO's eleven forced-labour indicators, how many a worker-month meets; three of them orders alone decide, so that a policy can change them by definition.",
            t => t[C.Indicators], t => t[C.Heads]),
        new("indicator-months", "indicator-months", "sum", Imperative.Protect, -1,
            "Forced-labour indicators met, added over all worker-months.",
            t => t[C.Indicators]),
        Rate("exploitation-index", "0 to 1", Imperative.Protect, -1,
            "Weighted mean of five terms: pay not received, debt bondage, surveillance, hours, no freedom to go; weights are parameters.",
            t => t.Real(C.Exploitation), t => t[C.Heads]),
        new("exploitation-months", "index-months", "sum", Imperative.Protect, -1,
            "The exploitation index added over all worker-months.",
            t => t.Real(C.Exploitation)),
        Indicator("movement", "Restriction of movement", C.IndicatorMovement, byOrders: true),
        Indicator("documents", "Retention of identity documents", C.IndicatorDocuments, byOrders: true),
        Indicator("overtime", "Excessive overtime", C.IndicatorOvertime),
        Indicator("vulnerability", "Abuse of vulnerability", C.IndicatorVulnerability, byOrders: true),
        Indicator("deception", "Deception", C.IndicatorDeception),
        Indicator("isolation", "Isolation", C.IndicatorIsolation),
        Indicator("violence", "Physical and sexual violence", C.IndicatorViolence),
        Indicator("intimidation", "Intimidation and threats", C.IndicatorIntimidation),
        Indicator("withholding", "Withholding of wages", C.IndicatorWithholding),
        Indicator("bondage", "Debt bondage", C.IndicatorBondage),
        Indicator("conditions", "Abusive working and living conditions", C.IndicatorConditions),
        Rate("hours", "hours a day", Imperative.Protect, -1,
            "Mean length of the working day.",
            t => t.Real(C.Hours), t => t[C.WorkerMonths]),
        Rate("injuries", "per 1,000 worker-years", Imperative.Protect, -1,
            "Injuries.",
            t => 12000.0 * t[C.Injuries], t => t[C.WorkerMonths]),
        Rate("deaths", "per 10,000 worker-years", Imperative.Protect, -1,
            "Deaths.",
            t => 120000.0 * t[C.Deaths], t => t[C.WorkerMonths]),
        Rate("punishments", "per 1,000 worker-years", Imperative.Protect, -1,
            "Forced bribes, confiscations, public criticism and being sent home under guard.",
            t => 12000.0 * t[C.Punishments], t => t[C.WorkerMonths]),
        new("reprisals", "persons", "sum", Imperative.Protect, -1,
            "Reprisals against people who complained.",
            t => t[C.Reprisals]),
        new("forced-returns", "persons", "sum", Imperative.Protect, -1,
            "People handed back after an attempt or sent home under guard.",
            t => t[C.HandedBack] + t[C.SentHomeUnderGuard]),
        new("sent-home-early", "persons", "sum", Imperative.Protect, -1,
            "People sent home before their contract's end because the site was closed.",
            t => t[C.SentHomeEarly]),
        new("families-punished", "families", "sum", Imperative.Protect, -1,
            "Families punished after an exit or a failed attempt.",
            t => t[C.FamiliesPunished]),
        new("exits-paid", "persons", "sum", Imperative.None, 0,
            "Exits by a route that was paid for.",
            t => t[C.PaidExits]),
        new("safe-exits", "persons", "sum", Imperative.Protect, 1,
            "Exits by way of a safe-exit pathway.",
            t => t[C.SafeExits]),
        new("redress", "USD", "sum", Imperative.Protect, 1,
            "Arrears and back pay recovered for workers.",
            t => Restored(t)),
        new("state-revenue", "USD per month", "mean", Imperative.Press, -1,
            "Net hard currency to the state: plan remittances, funds, debt service, credit set against debt, seizures and customs.",
            t => State(t) / t.Months),
        new("state-revenue-hidden", "USD per month", "mean", Imperative.Press, -1,
            "The same from reclassified and subcontracted channels alone; meaningful over all channels of a host.",
            t => HiddenState(t) / t.Months),
        new("state-revenue-military", "USD per month", "mean", Imperative.Press, -1,
            "Net hard currency to the state for soldiers: pay per head and what is taken from them, less their allowance; goods in kind apart.",
            t => State(t.Military) / t.Months),
        new("cyber-income", "USD per month", "mean", Imperative.None, 0,
            "Income from cyber theft, counted beside the system, in proportion to the workers asked for; only over all hosts.",
            t => t.Whole ? t.Cyber / 100.0 / t.Months : double.NaN),
        new("total-illicit-income", "USD per month", "mean", Imperative.Press, -1,
            "State revenue from labour and soldiers, cyber theft and information-technology workers together; only over all hosts.",
            t => t.Whole ? Illicit(t) / t.Months : double.NaN),
        new("labour-share", "share", "ratio", Imperative.None, 0,
            "Labour's part of the total illicit income; only over all hosts.",
            t => t.Whole ? Ratio(State(t), Illicit(t)) : double.NaN),
        new("displaced", "persons", "mean", Imperative.Press, -1,
            "People the state plans to keep in other hosts for places lost.",
            t => t[C.DisplacedMonths] / (double)t.Months),
        Rate("state-per-worker", "USD per worker-year", Imperative.Press, -1,
            "State revenue per worker-year.",
            t => 12 * State(t), t => t[C.WorkerMonths]),
        new("information-control", "share", "ratio", Imperative.Preserve, -1,
            "1 less exposure per worker-month planned before any policy, at least 0: what the state keeps from being seen, absence included.",
            t => Math.Max(0, 1 - Ratio(t.Real(C.ExposureMonths), t[C.PlannedMonths]))),
        new("exposure", "person-months", "sum", Imperative.Preserve, 1,
            "Person-months of exposure: openness left by confinement.",
            t => t.Real(C.ExposureMonths)),
        Rate("knowledge-gained", "knowledge per worker-year", Imperative.Preserve, 1,
            "Knowledge of the outside gained.",
            t => 12 * t.Real(C.KnowledgeGained), t => t[C.WorkerMonths]),
        Rate("private-doubt", "0 to 1", Imperative.Preserve, 1,
            "Mean private doubt.",
            t => t.Real(C.Doubt), t => t[C.WorkerMonths]),
        Rate("phones", "share of heads", Imperative.Preserve, 1,
            "People holding a phone at month end.",
            t => t[C.HeadsWithPhone], t => t[C.Heads]),
        new("ruptures", "persons", "sum", Imperative.Preserve, 1,
            "People whose private loyalty broke for good.",
            t => t[C.Ruptures]),
        new("couriers", "persons", "sum", Imperative.Preserve, 1,
            "People home past the rupture.",
            t => t[C.Couriers]),
        new("reached-by-returnees", "persons", "sum", Imperative.Preserve, 1,
            "People at home first reached by a returnee's words.",
            t => Home(t, C.ReachedByReturnee)),
        new("reached-by-resettled", "persons", "sum", Imperative.Preserve, 1,
            "People at home first reached by word from someone resettled.",
            t => Home(t, C.ReachedByResettled)),
        new("reached-by-goods", "persons", "sum", Imperative.Preserve, 1,
            "People at home first reached by visible goods and money.",
            t => Home(t, C.ReachedByGoods)),
        new("home-doubt", "doubt-years", "sum", Imperative.Preserve, 1,
            "Doubt-years lived at home from returnees, the resettled, goods and anger.",
            t => (HomeReal(t, C.HomeDoubtReturnee) + HomeReal(t, C.HomeDoubtResettled) + HomeReal(t, C.HomeDoubtGoods) + HomeReal(t, C.HomeDoubtAnger)) / 12),
        new("home-doubt-returnees", "doubt-years", "sum", Imperative.Preserve, 1,
            "Doubt-years lived at home from returnees' words, passed on included.",
            t => HomeReal(t, C.HomeDoubtReturnee) / 12),
        new("home-doubt-resettled", "doubt-years", "sum", Imperative.Preserve, 1,
            "Doubt-years lived at home from word sent by the resettled, passed on included.",
            t => HomeReal(t, C.HomeDoubtResettled) / 12),
        new("home-doubt-goods", "doubt-years", "sum", Imperative.Preserve, 1,
            "Doubt-years lived at home from visible goods and money.",
            t => HomeReal(t, C.HomeDoubtGoods) / 12),
        new("home-doubt-anger", "doubt-years", "sum", Imperative.None, 0,
            "Doubt-years lived at home from anger over the dead, passed on included.",
            t => HomeReal(t, C.HomeDoubtAnger) / 12),
        new("reached-by-anger", "persons", "sum", Imperative.None, 0,
            "People at home first reached by anger over someone's death.",
            t => Home(t, C.ReachedByAnger)),
        new("kin-anger", "doubt", "sum", Imperative.None, 0,
            "Doubt that deaths added among kin.",
            t => HomeReal(t, C.KinAnger)),
        new("home-half-life-returnees", "years", "ratio", Imperative.None, 0,
            "Half-life of returnees' words: ln 2 times their mean age since the return, by weight, in the window.",
            t => HalfLife(HomeReal(t, C.HomeWordAgeReturnee), HomeReal(t, C.HomeWordsReturnee))),
        new("home-half-life-resettled", "years", "ratio", Imperative.None, 0,
            "Half-life of the words of the resettled: ln 2 times their mean age since resettling, by weight, in the window.",
            t => HalfLife(HomeReal(t, C.HomeWordAgeResettled), HomeReal(t, C.HomeWordsResettled))),
        new("home-tellings", "words told", "sum", Imperative.Preserve, 1,
            "Expressed talk at home: words of returnees, calls and what is passed on, one for each hearer.",
            t => Home(t, C.HomeTellings)),
        new("applications", "applications", "sum", Imperative.None, 0,
            "Applications for slots to be filled.",
            t => HomeReal(t, C.Applications)),
        new("households-punished-silent", "households", "mean", Imperative.Protect, -1,
            "Households punished after an exit and silenced by it since, at month end.",
            t => Home(t, C.HouseholdsPunished) / (double)t.Months),
        new("troops", "persons", "mean", Imperative.None, 0,
            "Soldiers abroad at month end, builders and deminers included.",
            t => t.Military[C.Heads] / (double)t.Months),
        new("troops-sent", "persons", "sum", Imperative.None, 0,
            "Soldiers sent into combat units.",
            t => t.Military[C.TroopsSent]),
        new("troop-casualties", "persons", "sum", Imperative.Protect, -1,
            "Soldiers killed or wounded.",
            t => t.Military[C.Casualties]),
        new("troop-deaths", "persons", "sum", Imperative.Protect, -1,
            "Soldiers killed, those who died rather than be taken included.",
            t => t.Military[C.Deaths]),
        new("captured", "persons", "sum", Imperative.None, 0,
            "Soldiers taken prisoner.",
            t => t.Military[C.Captured]),
        new("survivors-kept-away", "persons", "sum", Imperative.Protect, -1,
            "Soldiers who survived and were kept apart from home or purged.",
            t => t.Military[C.Isolated] + t.Military[C.Purged]),
        new("soldiers-returned", "persons", "sum", Imperative.Preserve, 1,
            "Soldiers back home, the evacuated wounded included.",
            t => t.Military[C.ToursCompleted] + t.Military[C.Evacuated]),
        new("barter-value", "USD per month", "mean", Imperative.Press, -1,
            "Dollar value of goods and services given in kind for soldiers.",
            t => t.Military[C.BarterValue] / 100.0 / t.Months),
        new("household-money", "USD", "sum", Imperative.Preserve, 1,
            "Money reaching households: sent, brought and wired by the resettled.",
            t => t.Dollars(F.Remittance) + t.Dollars(F.BroughtHome) + t.Dollars(F.ResettledRemittance)),
    ];

    /// <summary>The outcome with this id, or null.</summary>
    public static Outcome? Find(string id) => All.FirstOrDefault(o => o.Id == id);

    private static readonly F[] StateFlows =
    [
        F.PlanRemittance, F.PartyDues, F.LoyaltyDues, F.RevolutionDues, F.DebtService, F.CreditToDebt, F.EstateSeized, F.CustomsTaken,
        F.RemittanceLevy, F.SoldierPay,
    ];

    /// <summary>Net hard currency to the state over a span, USD.</summary>
    public static double State(Totals t) => StateCents(t.Cents) / 100.0;

    /// <summary>The same of any flows, cents by <see cref="F"/>.</summary>
    internal static long StateCents(ReadOnlySpan<long> cents)
    {
        long sum = -cents[(int)F.SoldierAllowance];
        foreach (F flow in StateFlows)
        {
            sum += cents[(int)flow];
        }

        return sum;
    }

    /// <summary>The part of it that came through reclassified and subcontracted channels, USD.</summary>
    public static double HiddenState(Totals t) => StateCents(t.HiddenCents) / 100.0;

    /// <summary>Income from labour, soldiers, cyber theft and information-technology workers over a span, USD.</summary>
    public static double Illicit(Totals t) => State(t) + (t.Military == t ? 0 : State(t.Military)) + (t.Cyber + t.InformationTechnology) / 100.0;

    /// <summary>What clients paid over a span, USD.</summary>
    public static double Gross(Totals t) => t.Dollars(F.OfficeShare) + t.Dollars(F.CompanyShare);

    private static double Restored(Totals t, double dollars = 0) => F.Restoring.Aggregate(dollars, (sum, flow) => sum + t.Dollars(flow));

    private static double Sent(Totals t) => t[C.SentFirst] + t[C.SentAgain];

    // Words spoken at a constant rate of decay with mean age m have lost half their rate after m ln 2.
    private static double HalfLife(double age, double words) => 0.6931471805599453 / 12 * Ratio(age, words);

    private static Outcome Indicator(string id, string name, C counter, bool byOrders = false) => Rate($"indicator-{id}", "share of heads", Imperative.Protect, -1,
        $"{name}, one of the ILO's eleven indicators: people at month end who meet it{(byOrders ? "; orders and numbers of host and channel alone decide it" : "")}.",
        t => t[counter], t => t[C.Heads]) with
    {
        ByOrders = byOrders,
    };

    private static Outcome Rate(
        string id, string unit, Imperative imperative, int better, string meaning, Func<Totals, double> over, Func<Totals, double> under) =>
        new(id, unit, "ratio", imperative, better, meaning, t => Ratio(over(t), under(t))) { Per = under };

    // What happens at home is counted for workers' and soldiers' families together.
    private static long Home(Totals t, C counter) => t[counter] + (t.Military == t ? 0 : t.Military[counter]);

    private static double HomeReal(Totals t, C counter) => Home(t, counter) * MonthlyTotals.FixedPoint;

    private static double Ratio(double over, double under) => under == 0 ? double.NaN : over / under;
}
