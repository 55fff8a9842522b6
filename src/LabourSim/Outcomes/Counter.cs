namespace LabourSim.Outcomes;

/// <summary>
/// What is added up each month in each (host, channel) cell. Every total is an integer, so the order of addition can
/// never matter: counts as they are, sums of reals in units of 2^-20 (<see cref="MonthlyTotals.FixedPoint"/>).
/// </summary>
public enum Counter
{
    // Heads at month end, after everything else.

    /// <summary>People at sites.</summary>
    Heads,

    /// <summary>Of those, past their contract's end with the way home shut.</summary>
    HeadsStranded,

    /// <summary>Of those, preparing to leave for good.</summary>
    HeadsPreparing,

    /// <summary>Of those, holding a phone.</summary>
    HeadsWithPhone,

    /// <summary>Of those, planted informants.</summary>
    HeadsInformant,

    /// <summary>Of those, past the rupture.</summary>
    HeadsRuptured,

    /// <summary>Of those, owing quota debt.</summary>
    HeadsInDebt,

    /// <summary>Sites with anyone at them.</summary>
    Sites,

    /// <summary>Platoons with anyone in them.</summary>
    Platoons,

    /// <summary>Sites that outsiders can see, with anyone at them.</summary>
    VisibleSites,

    // Worker-months lived through.

    /// <summary>Worker-months of this month (people at work during it).</summary>
    WorkerMonths,

    /// <summary>Worker-months in which assigned work was done (not released for outside work).</summary>
    AssignedMonths,

    /// <summary>Worker-months of assigned work whose office share fell short of the month's quota, own money aside.</summary>
    ShortMonths,

    /// <summary>Worker-months with part of the quota uncovered after own money.</summary>
    UncoveredMonths,

    /// <summary>Quota assessed, cents.</summary>
    QuotaAssessed,

    /// <summary>Quota debt standing at month end, cents.</summary>
    DebtStanding,

    /// <summary>Wages the client owes and has not paid, at month end, cents.</summary>
    WagesOwed,

    /// <summary>Worker-months with moonlighting.</summary>
    MoonlitMonths,

    /// <summary>Net income of moonlighting after bribes and losses, cents.</summary>
    MoonlitNet,

    /// <summary>Worker-months released for outside work.</summary>
    ReleasedMonths,

    /// <summary>Worker-months in the open: openness left by confinement, 2^-20.</summary>
    ExposureMonths,

    /// <summary>Knowledge gained in the month, 2^-20.</summary>
    KnowledgeGained,

    /// <summary>Private doubt gained in the month, net, 2^-20.</summary>
    DoubtGained,

    /// <summary>Sum of private doubt, 2^-20.</summary>
    Doubt,

    /// <summary>Sum of knowledge, 2^-20.</summary>
    Knowledge,

    /// <summary>Sum of grievance, 2^-20.</summary>
    Grievance,

    /// <summary>Sum of fear, 2^-20.</summary>
    Fear,

    /// <summary>Sum of loyalty shown in public, 2^-20.</summary>
    PublicLoyalty,

    /// <summary>Sum of the surveillance level lived under, 2^-20.</summary>
    Watch,

    /// <summary>Sum of hours worked a day, 2^-20.</summary>
    Hours,

    /// <summary>Sum of days off a month, 2^-20.</summary>
    DaysOff,

    /// <summary>Sum of the forced-labour indicators met (0 to 11 each worker-month).</summary>
    Indicators,

    /// <summary>Honest talk heard by someone.</summary>
    Tellings,

    /// <summary>Ruptures: private loyalty lost for good.</summary>
    Ruptures,

    // Events.

    /// <summary>People sent out for the first time.</summary>
    SentFirst,

    /// <summary>People sent out again.</summary>
    SentAgain,

    /// <summary>Ages of those sent out, months.</summary>
    SentAgeMonths,

    /// <summary>People under 30 sent out.</summary>
    SentYoung,

    /// <summary>Women sent out.</summary>
    SentWomen,

    /// <summary>Slot bribes paid by those sent for the first time, cents.</summary>
    SlotBribes,

    /// <summary>Candidates looked at.</summary>
    Candidates,

    /// <summary>Injuries.</summary>
    Injuries,

    /// <summary>Deaths.</summary>
    Deaths,

    /// <summary>Deaths whose ashes nobody claimed.</summary>
    AshesUnclaimed,

    /// <summary>Punishments: bribes forced, confiscations, public criticism, sent home under guard.</summary>
    Punishments,

    /// <summary>Phones confiscated.</summary>
    PhonesConfiscated,

    /// <summary>Side work detected.</summary>
    SideWorkDetected,

    /// <summary>Talk reported.</summary>
    TalkReported,

    /// <summary>Reprisals against people who used a reporting line or legal aid.</summary>
    Reprisals,

    /// <summary>Complaints made through a reporting line, legal aid or grievance mechanism.</summary>
    Complaints,

    /// <summary>Sent home under guard as a punishment.</summary>
    SentHomeUnderGuard,

    /// <summary>Sent home before the contract's end because a mandate or shutdown closed the site.</summary>
    SentHomeEarly,

    /// <summary>Contract ended, went home.</summary>
    ToursCompleted,

    /// <summary>Contracts extended.</summary>
    Extensions,

    /// <summary>Redeployment barred by missed quotas (counted at completed tours).</summary>
    Barred,

    /// <summary>Intentions to leave formed.</summary>
    Intentions,

    /// <summary>Attempts to leave.</summary>
    Attempts,

    /// <summary>Attempts ended by being handed back or caught and sent home.</summary>
    HandedBack,

    /// <summary>Successful exits.</summary>
    Exits,

    /// <summary>Of those, moved by money.</summary>
    ExitsEconomic,

    /// <summary>Of those, moved by a jolt of conscience.</summary>
    ExitsMoral,

    /// <summary>Of those, moved by what was witnessed: no control over one's life.</summary>
    ExitsExistential,

    /// <summary>Of those, moved by what was learned.</summary>
    ExitsEpistemic,

    /// <summary>Of those, moved by fear of imminent punishment.</summary>
    ExitsImminent,

    /// <summary>Of exits, by way of a safe-exit pathway.</summary>
    SafeExits,

    /// <summary>Arrivals of those who left, after the journey's latency.</summary>
    Resettlements,

    /// <summary>Families punished after an exit or a failed attempt.</summary>
    FamiliesPunished,

    /// <summary>Families put under watch after an exit.</summary>
    FamiliesWatched,

    /// <summary>Returnees past the rupture: couriers.</summary>
    Couriers,

    /// <summary>Sum of private doubt at return, 2^-20.</summary>
    DoubtAtReturn,

    /// <summary>Returnees put through re-education.</summary>
    ReEducated,

    /// <summary>Deaths of people home from abroad.</summary>
    DiedAtHome,

    /// <summary>People at home first reached by a returnee's words.</summary>
    ReachedByReturnee,

    /// <summary>People at home first reached by word from someone resettled.</summary>
    ReachedByResettled,

    /// <summary>People at home first reached by visible goods and money.</summary>
    ReachedByGoods,

    /// <summary>Doubt-months at home from returnees, 2^-20.</summary>
    HomeDoubtReturnee,

    /// <summary>Doubt-months at home from the resettled, 2^-20.</summary>
    HomeDoubtResettled,

    /// <summary>Doubt-months at home from goods, 2^-20.</summary>
    HomeDoubtGoods,

    /// <summary>Doubt-months at home from anger over the dead, 2^-20.</summary>
    HomeDoubtAnger,

    /// <summary>People at home first reached by anger over someone's death.</summary>
    ReachedByAnger,

    /// <summary>Weight of words from returnees, passed on included, 2^-20.</summary>
    HomeWordsReturnee,

    /// <summary>The same times months since the return, 2^-20.</summary>
    HomeWordAgeReturnee,

    /// <summary>Weight of words from the resettled, passed on included, 2^-20.</summary>
    HomeWordsResettled,

    /// <summary>The same times months since resettling, 2^-20.</summary>
    HomeWordAgeResettled,

    /// <summary>Words told at home, one for each hearer.</summary>
    HomeTellings,

    /// <summary>Applications for slots to be filled, 2^-20.</summary>
    Applications,

    /// <summary>Households standing under punishment after an exit.</summary>
    HouseholdsPunished,

    /// <summary>Doubt that deaths added among kin, 2^-20.</summary>
    KinAnger,

    /// <summary>Resettled people who ever sent money by their third year.</summary>
    ResettledRemitting,

    /// <summary>Resettled people who ever sent word by their third year.</summary>
    ResettledInforming,

    /// <summary>Resettled people who reached their third year.</summary>
    ResettledThirdYear,

    /// <summary>Worker-months from arrival to first phone, among buyers without side income.</summary>
    PhoneSavingMonths,

    /// <summary>Phones bought by people without side income so far, first phones only.</summary>
    PhoneFirstBuyers,

    /// <summary>Phones bought.</summary>
    PhonesBought,

    /// <summary>Visas used by people outside the formal channel (persons times visas a year, by month), 2^-20.</summary>
    VisasUsed,

    /// <summary>People released for nine months or more of the calendar year, counted in December.</summary>
    ReleasedLong,

    /// <summary>What those handed to brokers in that year, before the fee, cents.</summary>
    ReleasedLongSent,

    /// <summary>Missed quotas entered at the year-end account.</summary>
    QuotasMissed,

    /// <summary>Months from intention to exit, summed over exits.</summary>
    IntentLagMonths,

    /// <summary>People still waiting to depart after selection.</summary>
    InTraining,

    /// <summary>People on the way after leaving.</summary>
    InTransit,

    /// <summary>Sites relabelled to another channel.</summary>
    SitesRelabelled,

    /// <summary>Sites closed by order.</summary>
    SitesClosed,

    // The military channel.

    /// <summary>Soldiers sent into combat units.</summary>
    TroopsSent,

    /// <summary>Killed and wounded in war.</summary>
    Casualties,

    /// <summary>Wounded soldiers sent home.</summary>
    Evacuated,

    /// <summary>Soldiers taken prisoner.</summary>
    Captured,

    /// <summary>Of those, asking not to be sent back.</summary>
    CapturedAskingAsylum,

    /// <summary>Soldiers who died rather than be taken; also counted among the dead.</summary>
    CaptureAvoided,

    /// <summary>Survivors kept apart from home.</summary>
    Isolated,

    /// <summary>Survivors purged.</summary>
    Purged,

    /// <summary>Goods and services in kind given to the state for soldiers, at their dollar value, cents; not money and not in the ledger.</summary>
    BarterValue,

    // The indicators of forced labour one by one, in this order, and the exploitation index.

    /// <summary>Worker-months meeting the indicator: restriction of movement.</summary>
    IndicatorMovement,

    /// <summary>Worker-months meeting the indicator: retention of identity documents.</summary>
    IndicatorDocuments,

    /// <summary>Worker-months meeting the indicator: excessive overtime.</summary>
    IndicatorOvertime,

    /// <summary>Worker-months meeting the indicator: abuse of vulnerability.</summary>
    IndicatorVulnerability,

    /// <summary>Worker-months meeting the indicator: deception.</summary>
    IndicatorDeception,

    /// <summary>Worker-months meeting the indicator: isolation.</summary>
    IndicatorIsolation,

    /// <summary>Worker-months meeting the indicator: physical and sexual violence.</summary>
    IndicatorViolence,

    /// <summary>Worker-months meeting the indicator: intimidation and threats.</summary>
    IndicatorIntimidation,

    /// <summary>Worker-months meeting the indicator: withholding of wages.</summary>
    IndicatorWithholding,

    /// <summary>Worker-months meeting the indicator: debt bondage.</summary>
    IndicatorBondage,

    /// <summary>Worker-months meeting the indicator: abusive working and living conditions.</summary>
    IndicatorConditions,

    /// <summary>Sum of the exploitation index, 2^-20.</summary>
    Exploitation,

    // Plans, posts, crews and routes.

    /// <summary>Worker-months planned before any policy.</summary>
    PlannedMonths,

    /// <summary>Person-months planned in other hosts for places lost.</summary>
    DisplacedMonths,

    /// <summary>People singled out at the party secretary's sessions.</summary>
    Confessions,

    /// <summary>Cases that the security officer settled for a bribe.</summary>
    CasesSettled,

    /// <summary>Crews formed for side work.</summary>
    Crews,

    /// <summary>People in them when formed.</summary>
    CrewMembers,

    /// <summary>Exits by a route that was paid for.</summary>
    PaidExits,

    /// <summary>People caught on the way after leaving, and sent back; also counted as handed back.</summary>
    CaughtOnTheWay,

    /// <summary>Sites whose buyer left.</summary>
    BuyersLost,

    /// <summary>Months in which a rule had a policy switched on, counted in the host's formal channel.</summary>
    RuleMonths,

    /// <summary>Debts over what the rest of the tour can earn, 2^-20.</summary>
    Hopeless,

    /// <summary>Part of the usual board that people at assigned work went without, 2^-20.</summary>
    Hunger,

    /// <summary>Quota debt written up, cents.</summary>
    DebtIncurred,

    /// <summary>Quota debt written down at the year-end account, cents.</summary>
    DebtWrittenDown,

    /// <summary>Quota debt left when tours ended, cents.</summary>
    DebtLeft,

    /// <summary>What the host's money is worth against what prices reckon with, over worker-months, 2^-20.</summary>
    HostMoney,

    /// <summary>Workers who sent money for the first time in a calendar year.</summary>
    Senders,

    /// <summary>Resettled people who sent money for the first time in a calendar year.</summary>
    ResettledSenders,
}
