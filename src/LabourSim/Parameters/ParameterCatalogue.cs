using LabourSim.Population;

namespace LabourSim.Parameters;

/// <summary>
/// Every number the model reads, in one place. Ranges of uncertain numbers are assumptions to sweep, never evidence.
/// Sources are evidence ids (resolve them with <c>laboursim list evidence</c>) or the word assumption with its reason.
/// </summary>
public static class ParameterCatalogue
{
    private static readonly List<Parameter> Registry = [];

    // People and dispatch

    /// <summary>People the state plans to keep in the host at once, before any policy; scaled by the number of workers asked for.</summary>
    public static readonly Parameter Stock = Lever("stock", "persons at 100,000 abroad", 7050, 0, 200000,
        "X01 X02 X03 X14 X15 X16 X17",
        "People the state plans to keep in the host at once, before any policy; scaled by the number of workers asked for.", (Host.Russia, 30000), (Host.China, 50000), (Host.Kuwait, 5000), (Host.Qatar, 2500), (Host.Uae, 2000), (Host.Mongolia, 2000), (Host.Poland, 450), (Host.Angola, 1000));

    /// <summary>People in China that a repatriation mandate at dose 1 leaves in place, all channels together.</summary>
    public static readonly Parameter ChinaStock2020 = Uncertainty("china-stock-2020", "persons at 100,000 abroad", 40000, 20000, 100000,
        "X01 X12 X20; assumption: counts for 2020 to 2025 conflict from 20,000 to above 100,000",
        "People in China that a repatriation mandate at dose 1 leaves in place, all channels together.");

    /// <summary>Share of sites that are logging camps.</summary>
    public static readonly Parameter SectorLoggingShare = Constant("sector-logging-share", "share of sites", 0.02, 0, 1,
        "X32 E07; assumption: logging is the small remainder of an old trade",
        "Share of sites that are logging camps.", (Host.Russia, 0.12));

    /// <summary>Share of sites that are factories.</summary>
    public static readonly Parameter SectorFactoryShare = Constant("sector-factory-share", "share of sites", 0.15, 0, 1,
        "X44 X02; assumption: text ranks factories first in China, building elsewhere",
        "Share of sites that are factories.", (Host.Russia, 0), (Host.China, 0.75), (Host.Kuwait, 0), (Host.Qatar, 0), (Host.Uae, 0), (Host.Mongolia, 0.2), (Host.Poland, 0.2), (Host.Angola, 0));

    /// <summary>Share of sites with other work.</summary>
    public static readonly Parameter SectorOtherShare = Constant("sector-other-share", "share of sites", 0.25, 0, 1,
        "X44; assumption: restaurants, farms and medicine are seen but not counted",
        "Share of sites with other work.", (Host.Russia, 0.03), (Host.China, 0.15), (Host.Kuwait, 0.05), (Host.Qatar, 0.05), (Host.Uae, 0.1));

    /// <summary>Women among factory workers.</summary>
    public static readonly Parameter WomenShareFactory = Constant("women-share-factory", "share", 0.85, 0, 1,
        "X44; assumption: seamstresses and seafood workers are mostly described as women",
        "Women among factory workers.");

    /// <summary>Women among workers of other sectors; building and logging are men's work here.</summary>
    public static readonly Parameter WomenShareOther = Constant("women-share-other", "share", 0.5, 0, 1,
        "assumption: restaurant and care work is mixed in the reports",
        "Women among workers of other sectors; building and logging are men's work here.");

    /// <summary>Mean age at first departure.</summary>
    public static readonly Parameter RecruitAge = Constant("recruit-age", "years", 39, 18, 60,
        "F9; assumption: mean of the early cohorts, lowered by dated changes in the baseline",
        "Mean age at first departure.");

    /// <summary>Standard deviation of age at first departure.</summary>
    public static readonly Parameter RecruitAgeSd = Constant("recruit-age-sd", "years", 5.5, 0, 15,
        "F9; assumption: spread of the known ages",
        "Standard deviation of age at first departure.");

    /// <summary>Married among candidates of 27 and older.</summary>
    public static readonly Parameter MarriedShare = Constant("married-share", "share", 0.92, 0, 1,
        "E27",
        "Married among candidates of 27 and older.");

    /// <summary>Candidates with kin in the South, whom screening refuses.</summary>
    public static readonly Parameter SouthernKinShare = Constant("southern-kin-share", "share", 0.02, 0, 0.5,
        "E27; assumption: rare, and known to the files",
        "Candidates with kin in the South, whom screening refuses.");

    /// <summary>Candidates from elite families, whom screening refuses.</summary>
    public static readonly Parameter EliteShare = Constant("elite-share", "share", 0.03, 0, 0.5,
        "E27 M03; assumption: a thin top layer",
        "Candidates from elite families, whom screening refuses.");

    /// <summary>Candidates with a discipline record, whom screening refuses.</summary>
    public static readonly Parameter RecordShare = Constant("record-share", "share", 0.10, 0, 0.5,
        "E27; assumption: minor offences are common",
        "Candidates with a discipline record, whom screening refuses.");

    /// <summary>How strictly the filters and the preference for family ties are applied; 0 takes all comers.</summary>
    public static readonly Parameter Screening = Lever("screening", "share", 1, 0, 1,
        "X49 E27 M02",
        "How strictly the filters and the preference for family ties are applied; 0 takes all comers.");

    /// <summary>Log-odds of selection for a candidate with no ties, no patron and no bribe.</summary>
    public static readonly Parameter SelectionBase = Uncertainty("selection-base", "log-odds", -1.2, -4, 4,
        "E26 M04; assumption: slots are scarce, so most are refused",
        "Log-odds of selection for a candidate with no ties, no patron and no bribe.");

    /// <summary>How much each family tie raises the odds of selection.</summary>
    public static readonly Parameter CollateralWeight = Uncertainty("collateral-weight", "log-odds per tie", 0.5, 0, 2,
        "E27 M02; assumption: direction known, size not",
        "How much each family tie raises the odds of selection.");

    /// <summary>How much a patron raises the odds of selection.</summary>
    public static readonly Parameter PatronWeight = Uncertainty("patron-weight", "log-odds", 0.8, 0, 3,
        "E26 M04; assumption: direction known, size not",
        "How much a patron raises the odds of selection.");

    /// <summary>Candidates with a patron.</summary>
    public static readonly Parameter PatronShare = Uncertainty("patron-share", "share", 0.25, 0, 1,
        "E26 M04; assumption: nearly all negotiated access, a quarter through somebody who owed them",
        "Candidates with a patron.");

    /// <summary>How much the logarithm of the bribe, against the median, raises the odds of selection.</summary>
    public static readonly Parameter BribeWeight = Uncertainty("bribe-weight", "log-odds per log unit", 0.6, 0, 2,
        "E26 M04; assumption: a bribe helps but never guarantees",
        "How much the logarithm of the bribe, against the median, raises the odds of selection.");

    /// <summary>Median bribe for a slot in 2010.</summary>
    public static readonly Parameter SlotBribe = Uncertainty("slot-bribe", "USD", 400, 50, 4000,
        "X48 E26",
        "Median bribe for a slot in 2010.");

    /// <summary>Yearly growth of the median bribe (400 in 2010 to 1,500 in 2021).</summary>
    public static readonly Parameter SlotBribeGrowth = Uncertainty("slot-bribe-growth", "per year", 0.128, 0, 0.3,
        "X48",
        "Yearly growth of the median bribe (400 in 2010 to 1,500 in 2021).");

    /// <summary>Spread of the bribe.</summary>
    public static readonly Parameter SlotBribeLogSd = Uncertainty("slot-bribe-log-sd", "log units", 0.8, 0, 1.5,
        "X48",
        "Spread of the bribe.");

    /// <summary>Chance a month that a returnee not barred applies again and is taken.</summary>
    public static readonly Parameter RedeployHazard = Uncertainty("redeploy-hazard", "per month", 0.0017, 0, 0.1,
        "E40 X50; assumption: second tours happen but are the exception",
        "Chance a month that a returnee not barred applies again and is taken.");

    /// <summary>Months between selection and departure.</summary>
    public static readonly Parameter TrainingMonths = Constant("training-months", "months", 1, 0, 6,
        "X49",
        "Months between selection and departure.");

    // Work

    /// <summary>What a client pays for a worker-month, before season and losses.</summary>
    public static readonly Parameter GrossPay = Uncertainty("gross-pay", "USD/month", 700, 100, 2000,
        "X27 X33 X40 X41 X42 X44",
        "What a client pays for a worker-month, before season and losses.", (Host.Russia, 900), (Host.China, 430));

    /// <summary>Lasting spread of pay between sites.</summary>
    public static readonly Parameter SitePaySd = Uncertainty("site-pay-sd", "share", 0.07, 0, 0.5,
        "assumption: small lasting inequality keeps the savings tail below 2,000 (E15 X41)",
        "Lasting spread of pay between sites.");

    /// <summary>Lasting spread of pay between workers.</summary>
    public static readonly Parameter SkillSd = Uncertainty("skill-sd", "share", 0.08, 0, 0.5,
        "assumption: as for sites",
        "Lasting spread of pay between workers.");

    /// <summary>Spread of one worker's pay from month to month.</summary>
    public static readonly Parameter MonthPaySd = Uncertainty("month-pay-sd", "share", 0.22, 0, 0.28,
        "E20; assumption: earnings vary from month to month; above 0.28 a bounded draw could turn pay negative",
        "Spread of one worker's pay from month to month.");

    /// <summary>Winter loss and summer gain of outdoor work.</summary>
    public static readonly Parameter SeasonSwing = Uncertainty("season-swing", "share", 0.12, 0, 0.5,
        "E19; assumption: outdoor work slows in winter",
        "Winter loss and summer gain of outdoor work.", (Host.China, 0.03), (Host.Kuwait, 0.03), (Host.Qatar, 0.03), (Host.Uae, 0.03), (Host.Angola, 0.03));

    /// <summary>Site-months in which the client withholds part of the price for good.</summary>
    public static readonly Parameter WithheldMonths = Uncertainty("withheld-months", "share of site-months", 0.05, 0, 0.5,
        "E20 X35; assumption: withheld contracts are reported, their frequency is not",
        "Site-months in which the client withholds part of the price for good.");

    /// <summary>Part of the price paid in a withheld month.</summary>
    public static readonly Parameter WithheldPay = Uncertainty("withheld-pay", "share", 0.35, 0, 1,
        "E20; assumption: as above",
        "Part of the price paid in a withheld month.");

    /// <summary>Site-months in which part of the price is paid late.</summary>
    public static readonly Parameter LateMonths = Uncertainty("late-months", "share of site-months", 0.12, 0, 0.8,
        "E20 X35; assumption: late pay is commonplace in the accounts",
        "Site-months in which part of the price is paid late.");

    /// <summary>Part of the price put off in a late month.</summary>
    public static readonly Parameter LateShare = Uncertainty("late-share", "share", 0.5, 0, 1,
        "assumption: half is a round figure for a partial payment",
        "Part of the price put off in a late month.");

    /// <summary>Part of what is owed that is paid when a site is next paid on time.</summary>
    public static readonly Parameter OwedRecovery = Uncertainty("owed-recovery", "share", 0.9, 0, 1,
        "assumption: most late pay comes in the end",
        "Part of what is owed that is paid when a site is next paid on time.");

    /// <summary>Length of the working day.</summary>
    public static readonly Parameter HoursPerDay = Constant("hours-per-day", "hours", 14, 8, 18,
        "E19 X26 X34",
        "Length of the working day.");

    /// <summary>Days off.</summary>
    public static readonly Parameter DaysOff = Constant("days-off", "days/month", 1.5, 0, 8,
        "X26 X34",
        "Days off.");

    /// <summary>Injuries a worker-month at the usual hours.</summary>
    public static readonly Parameter InjuryRate = Uncertainty("injury-rate", "per month", 0.003, 0, 0.05,
        "X55; assumption: no count of injuries was found",
        "Injuries a worker-month at the usual hours.");

    /// <summary>Output of a newly injured worker.</summary>
    public static readonly Parameter InjuredOutput = Uncertainty("injured-output", "share", 0.5, 0, 1,
        "X55; assumption: the injured keep working at about half",
        "Output of a newly injured worker.");

    /// <summary>Deaths at the usual hours and age.</summary>
    public static readonly Parameter DeathRate = Constant("death-rate", "per 10,000 worker-years", 13.2, 0, 100,
        "X54 D8",
        "Deaths at the usual hours and age.");

    /// <summary>Deaths whose ashes nobody claims.</summary>
    public static readonly Parameter AshesUnclaimed = Uncertainty("ashes-unclaimed", "share", 0.2, 0, 1,
        "M54; assumption: reported, never counted",
        "Deaths whose ashes nobody claims.");

    // Extraction chain

    /// <summary>The representative office's share of what the client pays.</summary>
    public static readonly Parameter OfficeShare = Lever("office-share", "share of gross", 0.70, 0, 0.95,
        "E08 X32",
        "The representative office's share of what the client pays.");

    /// <summary>Board and lodging.</summary>
    public static readonly Parameter LodgingShare = Uncertainty("lodging-share", "share of gross", 0.04, 0, 0.2,
        "E09; assumption: the parts of the company's thirty are not separated in the sources",
        "Board and lodging.");

    /// <summary>Party dues.</summary>
    public static readonly Parameter PartyDues = Uncertainty("party-dues", "share of gross", 0.02, 0, 0.1,
        "E09; assumption: as for lodging",
        "Party dues.");

    /// <summary>Loyalty contributions.</summary>
    public static readonly Parameter LoyaltyDues = Uncertainty("loyalty-dues", "share of gross", 0.02, 0, 0.1,
        "E09; assumption: as for lodging",
        "Loyalty contributions.");

    /// <summary>Revolution fund.</summary>
    public static readonly Parameter RevolutionDues = Uncertainty("revolution-dues", "share of gross", 0.02, 0, 0.1,
        "E09; assumption: as for lodging",
        "Revolution fund.");

    /// <summary>What the three posts skim together at average venality.</summary>
    public static readonly Parameter PostSkim = Uncertainty("post-skim", "share of gross", 0.03, 0, 0.2,
        "E09 M14; assumption: as for lodging",
        "What the three posts skim together at average venality.");

    /// <summary>Credit entered for the worker.</summary>
    public static readonly Parameter WorkerShare = Lever("worker-share", "share of gross", 0.15, 0, 0.6,
        "E09 X34 X44",
        "Credit entered for the worker.");

    /// <summary>Cash handed over each month.</summary>
    public static readonly Parameter PocketCash = Uncertainty("pocket-cash", "USD/month", 8, 0, 100,
        "E11 E12",
        "Cash handed over each month.");

    /// <summary>Worker's credit in reclassified and subcontracted channels against the formal one.</summary>
    public static readonly Parameter OpaqueWorkerShare = Uncertainty("opaque-worker-share", "multiple", 0.70, 0.5, 1,
        "M41; assumption: more is taken in hidden channels, by how much is unknown",
        "Worker's credit in reclassified and subcontracted channels against the formal one.");

    /// <summary>Part of people outside the formal channel who are hired out through third firms.</summary>
    public static readonly Parameter SubcontractSplit = Uncertainty("subcontract-split", "share of hidden people", 0.3, 0, 1,
        "E44 X13; assumption: third firms in China, visas in Russia, in the accounts",
        "Part of people outside the formal channel who are hired out through third firms.", (Host.Russia, 0.2), (Host.China, 0.6));

    /// <summary>Part of the buyer's price that third firms keep before the client.</summary>
    public static readonly Parameter SubcontractLayer = Uncertainty("subcontract-layer", "share", 0.15, 0, 0.5,
        "E44 M41; assumption: layers take a share, its size is unknown",
        "Part of the buyer's price that third firms keep before the client.");

    // Quota

    /// <summary>Monthly plan a worker in Russia in mid-2019, and at any later date; elsewhere in proportion to gross pay.</summary>
    public static readonly Parameter Quota = Lever("quota", "USD/month", 760, 0, 3000,
        "X28 X29 X30",
        "Monthly plan a worker in Russia in mid-2019, and at any later date; elsewhere in proportion to gross pay.");

    /// <summary>Growth of the quota up to mid-2019, from which earlier quotas are back-cast.</summary>
    public static readonly Parameter QuotaGrowth = Uncertainty("quota-growth", "per year", 0.0506, 0, 0.10,
        "E23 M13 X31",
        "Growth of the quota up to mid-2019, from which earlier quotas are back-cast.");

    /// <summary>1 moves the quota in proportion to the office share; 0 leaves it standing.</summary>
    public static readonly Parameter QuotaFollowsShare = Lever("quota-follows-share", "switch", 0, 0, 1,
        "assumption: an explicit switch, because a raise with the quota unchanged is taken back as debt",
        "1 moves the quota in proportion to the office share; 0 leaves it standing.");

    /// <summary>Open cash that can be demanded for a short quota.</summary>
    public static readonly Parameter TopUpShare = Uncertainty("top-up-share", "share of open cash", 0.8, 0, 1,
        "E22 M15; assumption: bosses demand own money, how much is unknown",
        "Open cash that can be demanded for a short quota.");

    /// <summary>Most of a month's credit that debt can take.</summary>
    public static readonly Parameter DebtServiceCap = Uncertainty("debt-service-cap", "share of credit", 0.75, 0, 1,
        "E20 M11; assumption: debts are collected from pay, some of which stays",
        "Most of a month's credit that debt can take.");

    /// <summary>Uncovered part of the quota above which pocket cash is cut.</summary>
    public static readonly Parameter UncoveredLimit = Constant("uncovered-limit", "share of quota", 0.25, 0, 1,
        "E20; assumption: a large miss is punished in cash",
        "Uncovered part of the quota above which pocket cash is cut.");

    /// <summary>Pocket cash left after a large miss.</summary>
    public static readonly Parameter PocketCut = Uncertainty("pocket-cut", "share", 0.3, 0, 1,
        "E14 E20; assumption: as above",
        "Pocket cash left after a large miss.");

    /// <summary>Debt at the year-end account that counts as a missed quota.</summary>
    public static readonly Parameter MissThreshold = Uncertainty("miss-threshold", "monthly quotas", 0.5, 0, 6,
        "E21 M12; assumption: read at the year-end account; monthly readings would bar nearly everyone",
        "Debt at the year-end account that counts as a missed quota.");

    /// <summary>Missed quotas that bar the next deployment.</summary>
    public static readonly Parameter MissesToBar = Constant("misses-to-bar", "count", 2, 1, 120,
        "E21",
        "Missed quotas that bar the next deployment.");

    // Side work

    /// <summary>How far side work is possible at all; 0 suppresses it.</summary>
    public static readonly Parameter SideWorkAllowed = Lever("side-work-allowed", "share", 1, 0, 1,
        "M24 M25",
        "How far side work is possible at all; 0 suppresses it.");

    /// <summary>Base chance of starting side work.</summary>
    public static readonly Parameter SideStart = Uncertainty("side-start", "per month", 0.073, 0, 0.3,
        "assumption: set by the share ever doing side work, 0.3 to 0.7 (E13)",
        "Base chance of starting side work.");

    /// <summary>Openings for side work.</summary>
    public static readonly Parameter SideOpportunity = Uncertainty("side-opportunity", "share", 0.35, 0, 1,
        "M24 E59; assumption: open building sites offer most",
        "Openings for side work.", (Host.Russia, 0.6), (Host.China, 0.15));

    /// <summary>Chance of a moonlighting spell ending.</summary>
    public static readonly Parameter SideEnd = Uncertainty("side-end", "per month", 0.0548, 0, 0.5,
        "E13; assumption: side work is brief in the accounts",
        "Chance of a moonlighting spell ending.");

    /// <summary>Side workers released full-time against payment.</summary>
    public static readonly Parameter ReleasedShare = Uncertainty("released-share", "share", 0, 0, 1,
        "X27 X60e; assumption: the paid-for release is reported for Russia only",
        "Side workers released full-time against payment.", (Host.Russia, 0.35));

    /// <summary>Chance of a release ending against moonlighting.</summary>
    public static readonly Parameter ReleasedEnd = Uncertainty("released-end", "multiple", 0.35, 0, 1,
        "X27; assumption: releases last longer",
        "Chance of a release ending against moonlighting.");

    /// <summary>Mean income of a moonlit month before the manager's share.</summary>
    public static readonly Parameter MoonlightGross = Uncertainty("moonlight-gross", "USD/month", 43.4, 0, 500,
        "E13 E12",
        "Mean income of a moonlit month before the manager's share.");

    /// <summary>Manager's share of moonlighting.</summary>
    public static readonly Parameter MoonlightBribe = Uncertainty("moonlight-bribe", "share", 0.35, 0.2, 0.5,
        "M24; assumption: must be worth it to both",
        "Manager's share of moonlighting.");

    /// <summary>Mean monthly income of a released worker after covering the quota.</summary>
    public static readonly Parameter ReleasedNet = Uncertainty("released-net", "USD/month", 343.0, 0, 1000,
        "X27 E16",
        "Mean monthly income of a released worker after covering the quota.");

    /// <summary>Base chance that side work is detected.</summary>
    public static readonly Parameter SideDetection = Uncertainty("side-detection", "per month", 0.0404, 0.02, 0.10,
        "M28; assumption: tolerated zones, so near the low end",
        "Base chance that side work is detected.");

    /// <summary>Detection of moonlighting against the base.</summary>
    public static readonly Parameter MoonlightDetection = Uncertainty("moonlight-detection", "multiple", 0.675, 0, 2,
        "assumption: a manager has been paid",
        "Detection of moonlighting against the base.");

    /// <summary>Detection of released work against the base.</summary>
    public static readonly Parameter ReleasedDetection = Uncertainty("released-detection", "multiple", 0.35, 0, 2,
        "assumption: the manager is party to it",
        "Detection of released work against the base.");

    /// <summary>Share of side income put into hiding.</summary>
    public static readonly Parameter HideShare = Uncertainty("hide-share", "share", 0.6, 0, 1,
        "E50 M33; assumption: some is always kept out of the boss's reach",
        "Share of side income put into hiding.");

    /// <summary>Chance a month of sending hidden money home, above the reserve.</summary>
    public static readonly Parameter RemitChance = Uncertainty("remit-chance", "per month", 0.2, 0, 1,
        "X27 M33; assumption: a few transfers a year",
        "Chance a month of sending hidden money home, above the reserve.");

    /// <summary>Share of hidden money sent when sending.</summary>
    public static readonly Parameter RemitShare = Uncertainty("remit-share", "share", 0.85, 0, 1,
        "X27; assumption: most of what is above the reserve",
        "Share of hidden money sent when sending.");

    /// <summary>Hidden money kept back.</summary>
    public static readonly Parameter RemitReserve = Uncertainty("remit-reserve", "USD", 60, 0, 500,
        "assumption: something is kept for a phone or a bribe",
        "Hidden money kept back.");

    /// <summary>Broker's fee on money sent home.</summary>
    public static readonly Parameter BrokerFee = Uncertainty("broker-fee", "share", 0.3, 0.2, 0.5,
        "X60c; assumption: commonly reported range",
        "Broker's fee on money sent home.");

    // Information

    /// <summary>How open everyday surroundings are.</summary>
    public static readonly Parameter Openness = Uncertainty("openness", "share", 0.7, 0, 1,
        "M20 M51; assumption: the text ranks Russia above China, no number",
        "How open everyday surroundings are.", (Host.Russia, 1), (Host.China, 0.35));

    /// <summary>How much of the surroundings confinement hides.</summary>
    public static readonly Parameter Confinement = Uncertainty("confinement", "share", 0.2, 0, 0.95,
        "X52 M08; assumption: movement in groups, checks and headcounts leave most sights",
        "How much of the surroundings confinement hides.");

    /// <summary>Knowledge gained in a month of full exposure.</summary>
    public static readonly Parameter KnowledgeGain = Uncertainty("knowledge-gain", "per month", 0.025, 0.005, 0.08,
        "M19; assumption: no measure exists",
        "Knowledge gained in a month of full exposure.");

    /// <summary>Private doubt gained in a month of full exposure.</summary>
    public static readonly Parameter DoubtGain = Uncertainty("doubt-gain", "per month", 0.00576, 0.004, 0.04,
        "M19 M39; assumption: slow build over two to five years",
        "Private doubt gained in a month of full exposure.");

    /// <summary>Exposure of a phone holder against others.</summary>
    public static readonly Parameter PhoneMultiplier = Uncertainty("phone-multiplier", "multiple", 3.0, 2, 4,
        "M26; assumption: range of the text's contrast between phone holders and others",
        "Exposure of a phone holder against others.");

    /// <summary>Extra exposure from side work.</summary>
    public static readonly Parameter SideExposure = Uncertainty("side-exposure", "share", 0.3, 0, 1,
        "M25; assumption: outside contacts widen what is seen",
        "Extra exposure from side work.");

    /// <summary>Knowledge gained on arrival in full openness.</summary>
    public static readonly Parameter ArrivalShock = Uncertainty("arrival-shock", "knowledge", 0.05, 0, 0.3,
        "M19 E30; assumption: first sights weigh most",
        "Knowledge gained on arrival in full openness.");

    /// <summary>Chance of a jolt from kindness or solidarity in full exposure.</summary>
    public static readonly Parameter JoltRate = Uncertainty("jolt-rate", "per month", 0.004, 0, 0.05,
        "M21; assumption: rare",
        "Chance of a jolt from kindness or solidarity in full exposure.");

    /// <summary>Doubt added by a jolt.</summary>
    public static readonly Parameter JoltSize = Uncertainty("jolt-size", "doubt", 0.06, 0, 0.3,
        "M21; assumption: high weight, size unknown",
        "Doubt added by a jolt.");

    /// <summary>Price of a used phone.</summary>
    public static readonly Parameter PhonePrice = Constant("phone-price", "USD", 50, 10, 200,
        "X51",
        "Price of a used phone.");

    /// <summary>Workers who want a phone.</summary>
    public static readonly Parameter PhoneWant = Uncertainty("phone-want", "share", 0.96, 0, 1,
        "X51 E31; assumption: most in Russia are thought to hide one",
        "Workers who want a phone.");

    /// <summary>Pocket cash put aside by someone saving for a phone.</summary>
    public static readonly Parameter PhoneSaving = Uncertainty("phone-saving", "share", 0.93, 0, 1,
        "E31; assumption: cigarettes are given up for it",
        "Pocket cash put aside by someone saving for a phone.");

    /// <summary>Chance of buying once the money is there.</summary>
    public static readonly Parameter PhoneBuy = Uncertainty("phone-buy", "per month", 0.5, 0, 1,
        "E31; assumption: a seller must be met",
        "Chance of buying once the money is there.");

    /// <summary>Those who never buy again after losing a phone.</summary>
    public static readonly Parameter PhoneGiveUp = Uncertainty("phone-give-up", "share", 0.146, 0, 1,
        "assumption: most try again",
        "Those who never buy again after losing a phone.");

    /// <summary>Chance of honest talk with a trusted platoon mate.</summary>
    public static readonly Parameter HonestTalk = Uncertainty("honest-talk", "per month", 0.12, 0.05, 0.25,
        "M27 E24; assumption: whispered, to those one trusts",
        "Chance of honest talk with a trusted platoon mate.");

    /// <summary>Doubt below which there is nothing to whisper.</summary>
    public static readonly Parameter TalkThreshold = Uncertainty("talk-threshold", "doubt", 0.25, 0, 1,
        "M27; assumption: nobody shares doubts they do not have",
        "Doubt below which there is nothing to whisper.");

    /// <summary>Doubt a listener gains from a speaker's full doubt.</summary>
    public static readonly Parameter TalkGain = Uncertainty("talk-gain", "doubt", 0.03, 0, 0.2,
        "M27; assumption: small each time",
        "Doubt a listener gains from a speaker's full doubt.");

    // Surveillance

    /// <summary>Surveillance level; 1 is the level before 2017.</summary>
    public static readonly Parameter Watch = Uncertainty("watch", "level", 1, 0, 3,
        "M16 M42",
        "Surveillance level; 1 is the level before 2017.");

    /// <summary>Chance that honest talk heard by a mate is reported.</summary>
    public static readonly Parameter ReportChance = Uncertainty("report-chance", "per heard talk", 0.12, 0.05, 0.30,
        "M16; assumption: friends may report, and debts weigh against it",
        "Chance that honest talk heard by a mate is reported.");

    /// <summary>Reporting by a planted informant against a mate.</summary>
    public static readonly Parameter InformantReport = Uncertainty("informant-report", "multiple", 3, 1, 6,
        "E24 M16; assumption: planted informants report more",
        "Reporting by a planted informant against a mate.");

    /// <summary>Informants beyond the one planted in each platoon; 1 makes everyone an informant.</summary>
    public static readonly Parameter ExtraInformants = Uncertainty("extra-informants", "share", 0.03, 0, 1,
        "E24 X52",
        "Informants beyond the one planted in each platoon; 1 makes everyone an informant.");

    /// <summary>Chance a month that a hidden phone is found at surveillance level 1.</summary>
    public static readonly Parameter PhoneDetection = Uncertainty("phone-detection", "per month", 0.014, 0.005, 0.08,
        "X51 M28; assumption: long toleration, then sweeps",
        "Chance a month that a hidden phone is found at surveillance level 1.");

    /// <summary>Mean share of savings taken when caught.</summary>
    public static readonly Parameter BribeForced = Uncertainty("bribe-forced", "share of savings", 0.5, 0, 1,
        "M28 E33; assumption: up to all savings",
        "Mean share of savings taken when caught.");

    /// <summary>Those caught who are sent home under guard.</summary>
    public static readonly Parameter SentHomeShare = Uncertainty("sent-home-share", "share", 0.05, 0, 1,
        "M28 X51; assumption: moved to worse work or sent home, mostly the former",
        "Those caught who are sent home under guard.");

    /// <summary>Those caught who are criticised in public.</summary>
    public static readonly Parameter CriticisedShare = Uncertainty("criticised-share", "share", 0.5, 0, 1,
        "E25 M18; assumption: weekly sessions make public criticism common",
        "Those caught who are criticised in public.");

    /// <summary>Fear added by being caught.</summary>
    public static readonly Parameter FearCaught = Uncertainty("fear-caught", "fear", 0.25, 0, 1,
        "M17; assumption: no measure",
        "Fear added by being caught.");

    /// <summary>Fear added in the platoon when a mate is caught.</summary>
    public static readonly Parameter FearWitness = Uncertainty("fear-witness", "fear", 0.04, 0, 0.5,
        "M17; assumption: no measure",
        "Fear added in the platoon when a mate is caught.");

    /// <summary>Part of the distance to its resting level that fear covers in a month.</summary>
    public static readonly Parameter FearFade = Uncertainty("fear-fade", "per month", 0.0434, 0, 1,
        "M17; assumption: slow",
        "Part of the distance to its resting level that fear covers in a month.");

    /// <summary>Resting fear of the least cautious at surveillance level 1.</summary>
    public static readonly Parameter FearBase = Uncertainty("fear-base", "fear", 0.25, 0, 1,
        "E58 M17; assumption: no measure",
        "Resting fear of the least cautious at surveillance level 1.");

    /// <summary>Resting fear added by full caution.</summary>
    public static readonly Parameter FearCaution = Uncertainty("fear-caution", "fear", 0.35, 0, 1,
        "M17; assumption: no measure",
        "Resting fear added by full caution.");

    /// <summary>Resting fear added by a surveillance level.</summary>
    public static readonly Parameter FearWatch = Uncertainty("fear-watch", "fear per level", 0.15, 0, 1,
        "M17; assumption: no measure",
        "Resting fear added by a surveillance level.");

    // Belief

    /// <summary>Mean private doubt on departure.</summary>
    public static readonly Parameter InitialDoubt = Uncertainty("initial-doubt", "doubt", 0.09, 0, 0.45,
        "M02; assumption: the selected start loyal",
        "Mean private doubt on departure.");

    /// <summary>Median monthly sum a worker hopes for.</summary>
    public static readonly Parameter Hope = Uncertainty("hope", "USD/month", 110, 20, 500,
        "M05 X34; assumption: what the ledger promises",
        "Median monthly sum a worker hopes for.");

    /// <summary>Spread of hopes.</summary>
    public static readonly Parameter HopeLogSd = Uncertainty("hope-log-sd", "log units", 0.5, 0, 1.5,
        "M05; assumption: hopes differ",
        "Spread of hopes.");

    /// <summary>How much of the month's net credit a worker counts as pay.</summary>
    public static readonly Parameter LedgerTrust = Uncertainty("ledger-trust", "share", 0.311, 0, 1,
        "D7 X35; assumption: realised over promised is 0.04 to 0.55",
        "How much of the month's net credit a worker counts as pay.");

    /// <summary>Part of the distance to its level that grievance covers in a month.</summary>
    public static readonly Parameter GrievancePace = Uncertainty("grievance-pace", "per month", 0.10, 0, 1,
        "M23; assumption: months, not years",
        "Part of the distance to its level that grievance covers in a month.");

    /// <summary>Grievance from a surveillance level above 1.</summary>
    public static readonly Parameter GrievanceWatch = Uncertainty("grievance-watch", "grievance per level", 0.15, 0, 1,
        "M42; assumption: no measure",
        "Grievance from a surveillance level above 1.");

    /// <summary>Grievance from an hour a day above 14.</summary>
    public static readonly Parameter GrievanceHours = Uncertainty("grievance-hours", "grievance per hour", 0.02, 0, 0.2,
        "E19; assumption: no measure",
        "Grievance from an hour a day above 14.");

    /// <summary>Grievance of the stranded.</summary>
    public static readonly Parameter GrievanceStranded = Uncertainty("grievance-stranded", "grievance", 0.2, 0, 1,
        "M44 M45; assumption: no measure",
        "Grievance of the stranded.");

    /// <summary>How far doubt grows with grievance rather than alone.</summary>
    public static readonly Parameter GrievanceDoubt = Uncertainty("grievance-doubt", "weight", 0.75, 0, 1,
        "M23; assumption: grievance opens the eyes; share of the doubt gain that depends on it",
        "How far doubt grows with grievance rather than alone.");

    /// <summary>Doubt taken back by sessions before the rupture.</summary>
    public static readonly Parameter Ideology = Uncertainty("ideology", "doubt per month", 0.00329, 0.002, 0.01,
        "E25 M18; assumption: daily sessions, yet doubt rose",
        "Doubt taken back by sessions before the rupture.");

    /// <summary>Doubt at which private loyalty breaks for good.</summary>
    public static readonly Parameter Rupture = Uncertainty("rupture", "doubt", 0.45, 0.2, 0.9,
        "M39; assumption: a level past which nothing is unlearned",
        "Doubt at which private loyalty breaks for good.");

    /// <summary>Doubt added in the platoon by a death.</summary>
    public static readonly Parameter DeathWitness = Uncertainty("death-witness", "doubt", 0.04, 0, 0.3,
        "M54; assumption: no measure",
        "Doubt added in the platoon by a death.");

    // Decision

    /// <summary>Base log hazard of resolving to leave over money.</summary>
    public static readonly Parameter LeaveEconomic = Uncertainty("leave-economic", "log per month", -9.12, -14, -4,
        "E36; assumption: set by the exit rate (D6) and the mix of causes",
        "Base log hazard of resolving to leave over money.");

    /// <summary>Base log hazard after a jolt of conscience.</summary>
    public static readonly Parameter LeaveMoral = Uncertainty("leave-moral", "log per month", -11.6, -14, -4,
        "E36 M21; assumption: as above",
        "Base log hazard after a jolt of conscience.");

    /// <summary>Base log hazard over what was witnessed.</summary>
    public static readonly Parameter LeaveExistential = Uncertainty("leave-existential", "log per month", -8.81, -14, -4,
        "E36 M54; assumption: as above",
        "Base log hazard over what was witnessed.");

    /// <summary>Base log hazard over what was learned.</summary>
    public static readonly Parameter LeaveEpistemic = Uncertainty("leave-epistemic", "log per month", -10.6, -14, -4,
        "E36; assumption: as above",
        "Base log hazard over what was learned.");

    /// <summary>Base log hazard under threat of punishment.</summary>
    public static readonly Parameter LeaveImminent = Uncertainty("leave-imminent", "log per month", -11.6, -14, -4,
        "E36 M28; assumption: as above",
        "Base log hazard under threat of punishment.");

    /// <summary>Weight of doubt.</summary>
    public static readonly Parameter LeaveDoubt = Uncertainty("leave-doubt", "log per doubt", 5, 0, 10,
        "M29; assumption: shape that fitted",
        "Weight of doubt.");

    /// <summary>Weight of the motive's own strength.</summary>
    public static readonly Parameter LeaveMotive = Uncertainty("leave-motive", "log per motive", 2.5, 0, 6,
        "M29; assumption: shape that fitted",
        "Weight of the motive's own strength.");

    /// <summary>Weight of fear against leaving.</summary>
    public static readonly Parameter LeaveFear = Uncertainty("leave-fear", "log per fear", 1.8, 0, 5,
        "M17; assumption: shape that fitted",
        "Weight of fear against leaving.");

    /// <summary>Weight of family ties against leaving.</summary>
    public static readonly Parameter LeaveKin = Uncertainty("leave-kin", "log per unit of ties", 2, 0, 5,
        "M02 E27; assumption: shape that fitted",
        "Weight of family ties against leaving.");

    /// <summary>How likely workers hold punishment of the family to be; scales the weight of ties.</summary>
    public static readonly Parameter PerceivedFamilyRisk = Uncertainty("perceived-family-risk", "share", 0.85, 0.7, 1,
        "M32",
        "How likely workers hold punishment of the family to be; scales the weight of ties.");

    /// <summary>Pace of preparation.</summary>
    public static readonly Parameter ClimbRate = Uncertainty("climb-rate", "per month", 0.121, 0.02, 0.3,
        "E34 X57",
        "Pace of preparation.");

    /// <summary>Spread of the pace.</summary>
    public static readonly Parameter ClimbLogSd = Uncertainty("climb-log-sd", "log units", 0.95, 0, 1.5,
        "E34",
        "Spread of the pace.");

    /// <summary>Chance of giving the plan up.</summary>
    public static readonly Parameter Abandon = Uncertainty("abandon", "per month", 0.0105, 0, 0.1,
        "M30; assumption: some give up",
        "Chance of giving the plan up.");

    /// <summary>Attempts that succeed.</summary>
    public static readonly Parameter ExitSuccess = Uncertainty("exit-success", "share", 0.25, 0, 1,
        "M52 X60b; assumption: only success times intention is identified",
        "Attempts that succeed.", (Host.Russia, 0.45), (Host.China, 0.10));

    /// <summary>Failed attempts that end in forced return.</summary>
    public static readonly Parameter HandedBack = Uncertainty("handed-back", "share", 0.8, 0.5, 0.95,
        "X60b",
        "Failed attempts that end in forced return.");

    /// <summary>Median months from leaving to arrival.</summary>
    public static readonly Parameter ExitLatency = Uncertainty("exit-latency", "months", 8, 1, 36,
        "X57 E34",
        "Median months from leaving to arrival.");

    /// <summary>Spread of the journey.</summary>
    public static readonly Parameter ExitLatencyLogSd = Uncertainty("exit-latency-log-sd", "log units", 0.6, 0, 1.5,
        "X57; assumption: heavy tail",
        "Spread of the journey.");

    /// <summary>Chance a month of passing on once the journey's months are over.</summary>
    public static readonly Parameter RouteGate = Lever("route-gate", "share per month", 1, 0, 1,
        "X59 X57; assumption: passage was open before 2020",
        "Chance a month of passing on once the journey's months are over.");

    /// <summary>Pace of preparing and trying to leave, against ordinary months.</summary>
    public static readonly Parameter AttemptFactor = Uncertainty("attempt-factor", "multiple", 1, 0, 2,
        "E47; assumption: 1 in ordinary months",
        "Pace of preparing and trying to leave, against ordinary months.");

    // Consequences

    /// <summary>Months of scrutiny after an exit.</summary>
    public static readonly Parameter ScrutinyMonths = Uncertainty("scrutiny-months", "months", 8, 3, 12,
        "M32; assumption: direction only in the sources",
        "Months of scrutiny after an exit.");

    /// <summary>Surveillance of a site under scrutiny.</summary>
    public static readonly Parameter ScrutinyWatch = Uncertainty("scrutiny-watch", "multiple", 1.5, 1.2, 2,
        "M32; assumption: direction only",
        "Surveillance of a site under scrutiny.");

    /// <summary>Fear added at a site by an exit.</summary>
    public static readonly Parameter FearExit = Uncertainty("fear-exit", "fear", 0.08, 0, 0.5,
        "M32; assumption: no measure",
        "Fear added at a site by an exit.");

    /// <summary>Knowledge added at a site by an exit.</summary>
    public static readonly Parameter KnowledgeExit = Uncertainty("knowledge-exit", "knowledge", 0.01, 0, 0.2,
        "M32; assumption: an exit shows that leaving is possible",
        "Knowledge added at a site by an exit.");

    /// <summary>Families punished after an exit or a failed attempt; the others are watched.</summary>
    public static readonly Parameter FamilyPunished = Uncertainty("family-punished", "share", 0.4, 0.2, 0.8,
        "X60 M32",
        "Families punished after an exit or a failed attempt; the others are watched.");

    // Rotation

    /// <summary>Contract length.</summary>
    public static readonly Parameter TourMonths = Lever("tour-months", "months", 36, 6, 120,
        "E17 X50",
        "Contract length.");

    /// <summary>Those due who extend by a year.</summary>
    public static readonly Parameter Extension = Uncertainty("extension", "share", 0.25, 0, 1,
        "X37 X50",
        "Those due who extend by a year.");

    /// <summary>Those due who extend by two years.</summary>
    public static readonly Parameter SecondExtension = Uncertainty("second-extension", "share", 0.08, 0, 1,
        "X50",
        "Those due who extend by two years.");

    /// <summary>Longest stay.</summary>
    public static readonly Parameter TourCap = Constant("tour-cap", "months", 120, 12, 240,
        "X50",
        "Longest stay.");

    /// <summary>Chance a month that a stranded worker goes home once the way is open.</summary>
    public static readonly Parameter OverdueLeave = Uncertainty("overdue-leave", "per month", 0.12, 0, 1,
        "X50; assumption: fits the stock in Russia of late 2024 (X38)",
        "Chance a month that a stranded worker goes home once the way is open.");

    /// <summary>How far people can cross the home border.</summary>
    public static readonly Parameter BorderOpen = Lever("border-open", "share", 1, 0, 1,
        "E46",
        "How far people can cross the home border.");

    /// <summary>1 strands those whose contract ends.</summary>
    public static readonly Parameter StrandedRun = Constant("stranded-run", "switch", 0, 0, 1,
        "assumption: 0 in ordinary months; a closure sets 1",
        "1 strands those whose contract ends.");

    /// <summary>Mean share of net credit paid on return.</summary>
    public static readonly Parameter PayOutShare = Uncertainty("pay-out-share", "share", 0.339, 0.02, 0.9,
        "D7 X35",
        "Mean share of net credit paid on return.");

    /// <summary>Returnees paid nothing.</summary>
    public static readonly Parameter NeverPaid = Uncertainty("never-paid", "share", 0.03, 0, 0.5,
        "X35; assumption: some are never paid",
        "Returnees paid nothing.");

    /// <summary>Mean share of money brought that officials take.</summary>
    public static readonly Parameter DebriefSkim = Uncertainty("debrief-skim", "share", 0.25, 0, 0.9,
        "X60",
        "Mean share of money brought that officials take.");

    /// <summary>Share of money brought that customs take.</summary>
    public static readonly Parameter CustomsTake = Uncertainty("customs-take", "share", 0.08, 0, 0.5,
        "X60 E50; assumption: customs take something",
        "Share of money brought that customs take.");

    // Home

    /// <summary>Returnees put through re-education.</summary>
    public static readonly Parameter ReEducation = Uncertainty("re-education", "share", 0.3, 0, 1,
        "X60 M38",
        "Returnees put through re-education.");

    /// <summary>Fall in talk after re-education.</summary>
    public static readonly Parameter ReEducationSilence = Uncertainty("re-education-silence", "share", 0.55, 0.3, 0.8,
        "M38; assumption: talk falls, doubt does not",
        "Fall in talk after re-education.");

    /// <summary>People a returnee can tell.</summary>
    public static readonly Parameter TalkContacts = Uncertainty("talk-contacts", "persons", 5, 2, 10,
        "M35; assumption: kin first, then neighbours",
        "People a returnee can tell.");

    /// <summary>Years a returnee goes on telling.</summary>
    public static readonly Parameter TalkYears = Uncertainty("talk-years", "years", 10, 5, 20,
        "M35; assumption: lasting",
        "Years a returnee goes on telling.");

    /// <summary>Doubt a telling adds to someone at home, from a teller in full doubt.</summary>
    public static readonly Parameter TellingEffect = Uncertainty("telling-effect", "share", 0.06, 0.02, 0.15,
        "M35 M37; assumption: fear of speech",
        "Doubt a telling adds to someone at home, from a teller in full doubt.");

    /// <summary>Tellings a year to each person who can be told.</summary>
    public static readonly Parameter TellingsPerYear = Uncertainty("tellings-per-year", "per contact", 0.6, 0, 4,
        "M35; assumption: cautious, private",
        "Tellings a year to each person who can be told.");

    /// <summary>Doubt added at home by visible goods from 1,000 dollars.</summary>
    public static readonly Parameter GoodsEffect = Uncertainty("goods-effect", "share", 0.01, 0, 0.1,
        "M34 E16; assumption: visible goods raise curiosity",
        "Doubt added at home by visible goods from 1,000 dollars.");

    /// <summary>People who notice goods from 1,000 dollars.</summary>
    public static readonly Parameter GoodsReach = Uncertainty("goods-reach", "persons per 1,000 USD", 3, 0, 20,
        "M34; assumption: neighbours see",
        "People who notice goods from 1,000 dollars.");

    /// <summary>Fading of doubt at home.</summary>
    public static readonly Parameter DoubtFade = Uncertainty("doubt-fade", "per year", 0.01, 0, 0.03,
        "M39",
        "Fading of doubt at home.");

    /// <summary>Offset of messages by model-patriot decoys.</summary>
    public static readonly Parameter Decoy = Uncertainty("decoy", "share", 0.1, 0, 0.3,
        "M38; assumption: at most a partial offset",
        "Offset of messages by model-patriot decoys.");

    /// <summary>Resettled people who come to send money.</summary>
    public static readonly Parameter ResettledRemit = Uncertainty("resettled-remit", "share", 0.56, 0.42, 0.7,
        "E37 X60c",
        "Resettled people who come to send money.");

    /// <summary>Resettled people who come to send word; nearly all of them also send money.</summary>
    public static readonly Parameter ResettledInform = Uncertainty("resettled-inform", "share", 0.42, 0.3, 0.56,
        "E37",
        "Resettled people who come to send word; nearly all of them also send money.");

    /// <summary>Money a year from a resettled person who sends.</summary>
    public static readonly Parameter ResettledSend = Uncertainty("resettled-send", "USD/year", 1400, 200, 4000,
        "X60c",
        "Money a year from a resettled person who sends.");

    /// <summary>Median months from resettlement to the first transfer.</summary>
    public static readonly Parameter ResettledStart = Uncertainty("resettled-start", "months", 6, 1, 180,
        "E38; assumption: most begin early, some after many years",
        "Median months from resettlement to the first transfer.");

    /// <summary>Fall in private doubt from re-education, short of the rupture; none past it.</summary>
    public static readonly Parameter ReEducationDoubt = Uncertainty("re-education-doubt", "share", 0.02, 0, 0.1,
        "M38 M39; assumption: containment, not control, so hardly any",
        "Fall in private doubt from re-education, short of the rupture; none past it.");

    /// <summary>Mean number of close kin of a worker.</summary>
    public static readonly Parameter HouseholdKin = Uncertainty("household-kin", "persons", 5.5, 3, 8,
        "M47; assumption: three to eight close kin, no count known",
        "Mean number of close kin of a worker.");

    /// <summary>Doubt below which nobody at home says anything.</summary>
    public static readonly Parameter HomeTalkThreshold = Uncertainty("home-talk-threshold", "doubt", 0.1, 0, 0.5,
        "M07 M35; assumption: nobody shares doubts they do not have",
        "Doubt below which nobody at home says anything.");

    /// <summary>Part of what would be told at home that general fear silences.</summary>
    public static readonly Parameter HomeFear = Uncertainty("home-fear", "share", 0.3, 0, 1,
        "M07 M38; assumption: cautious, private telling, no measure",
        "Part of what would be told at home that general fear silences.");

    /// <summary>Part of talk that falls silent in a family punished after an exit.</summary>
    public static readonly Parameter FamilySilence = Uncertainty("family-silence", "share", 0.5, 0, 1,
        "M32 X60; assumption: a punished family speaks less, no measure",
        "Part of talk that falls silent in a family punished after an exit.");

    /// <summary>Weight of a message from a household that has visibly gained.</summary>
    public static readonly Parameter GoodsWeight = Uncertainty("goods-weight", "multiple", 1.5, 1, 2,
        "M37; assumption: the middle of what is plausible",
        "Weight of a message from a household that has visibly gained.");

    /// <summary>Money received so far that makes a household's gain fully visible.</summary>
    public static readonly Parameter GoodsVisible = Uncertainty("goods-visible", "USD", 1000, 200, 5000,
        "E16 M34; assumption: about what one tour brought home",
        "Money received so far that makes a household's gain fully visible.");

    /// <summary>Rise of the decoys' offset with mean doubt at home, up to the highest plausible offset.</summary>
    public static readonly Parameter DecoyResponse = Uncertainty("decoy-response", "offset per doubt", 0.2, 0, 1,
        "M38; assumption: the state answers what it sees, a little",
        "Rise of the decoys' offset with mean doubt at home, up to the highest plausible offset.");

    /// <summary>Calls a year to the family by a resettled person who sends word.</summary>
    public static readonly Parameter ResettledCalls = Uncertainty("resettled-calls", "per year", 2.5, 1, 4,
        "E28 E37 M36; assumption: one to four a year, through brokers",
        "Calls a year to the family by a resettled person who sends word.");

    /// <summary>Weight of a call's words against a returnee's telling.</summary>
    public static readonly Parameter CallWeight = Uncertainty("call-weight", "multiple", 2, 1, 4,
        "M36; assumption: heavier than a cautious relative's, size unknown",
        "Weight of a call's words against a returnee's telling.");

    /// <summary>Hazard that contact of a resettled person with the family breaks off for good.</summary>
    public static readonly Parameter ContactLoss = Uncertainty("contact-loss", "per year", 0.15, 0, 0.4,
        "E28 M36; assumption: brokers are caught and families moved, no measure",
        "Hazard that contact of a resettled person with the family breaks off for good.");

    /// <summary>Doubt a death adds to each of the kin.</summary>
    public static readonly Parameter KinAnger = Uncertainty("kin-anger", "doubt", 0.15, 0, 0.3,
        "M47; assumption: families are angry, how much is not measured",
        "Doubt a death adds to each of the kin.");

    /// <summary>Anger over a death whose ashes nobody was given, against any other.</summary>
    public static readonly Parameter AshesAnger = Uncertainty("ashes-anger", "multiple", 1.5, 1, 3,
        "M54 M47; assumption: harder to bear, size unknown",
        "Anger over a death whose ashes nobody was given, against any other.");

    /// <summary>Applications for a slot where no goods are seen.</summary>
    public static readonly Parameter ApplicationsPerSlot = Uncertainty("applications-per-slot", "applications", 5, 1, 50,
        "M04 M34; assumption: slots are scarce and sought, no count known",
        "Applications for a slot where no goods are seen.");

    /// <summary>Response of applications to goods seen at home.</summary>
    public static readonly Parameter ApplicationElasticity = Uncertainty("application-elasticity", "elasticity", 0.3, 0, 0.6,
        "M34; assumption: envy is reported, its strength is not",
        "Response of applications to goods seen at home.");

    // Policy effect sizes

    /// <summary>Part of formal slots that the host ends by the deadline under a repatriation mandate at dose 1.</summary>
    public static readonly Parameter Compliance = Uncertainty("compliance", "share", 0.6, 0, 1,
        "X06 X10 X14 X15 X16 X17 X18 E43",
        "Part of formal slots that the host ends by the deadline under a repatriation mandate at dose 1.", (Host.Russia, 0.966), (Host.China, 0.5), (Host.Kuwait, 0.75), (Host.Qatar, 0.95), (Host.Uae, 0.8), (Host.Mongolia, 1), (Host.Poland, 1), (Host.Angola, 0.9));

    /// <summary>Part of the mandate's reduction done in its first year.</summary>
    public static readonly Parameter MandateFirstYear = Uncertainty("mandate-first-year", "share", 0.64, 0, 1,
        "X06",
        "Part of the mandate's reduction done in its first year.");

    /// <summary>Months from the mandate to its deadline.</summary>
    public static readonly Parameter MandateMonths = Constant("mandate-months", "months", 24, 1, 60,
        "E42",
        "Months from the mandate to its deadline.");

    /// <summary>People kept or sent under other papers for each permit lost; in China the share kept of what china-stock-2020 implies.</summary>
    public static readonly Parameter Substitution = Uncertainty("substitution", "persons per permit", 0.1, 0, 1,
        "X21 X24",
        "People kept or sent under other papers for each permit lost; in China the share kept of what china-stock-2020 implies.", (Host.Russia, 0.2), (Host.China, 1), (Host.Mongolia, 0), (Host.Poland, 0), (Host.Angola, 0));

    /// <summary>Visas a person outside the formal channel uses in a year.</summary>
    public static readonly Parameter VisasPerPerson = Uncertainty("visas-per-person", "visas/year", 2.5, 1, 4,
        "X21 X24",
        "Visas a person outside the formal channel uses in a year.");

    /// <summary>Surveillance added by the mandate in hidden channels; half as much in the formal one.</summary>
    public static readonly Parameter MandateWatch = Uncertainty("mandate-watch", "level", 0.5, 0.2, 1,
        "E45 M42; assumption: closer watch is reported, its size is not",
        "Surveillance added by the mandate in hidden channels; half as much in the formal one.");

    /// <summary>Confinement added likewise.</summary>
    public static readonly Parameter MandateConfinement = Uncertainty("mandate-confinement", "share", 0.15, 0, 0.5,
        "E45 M42; assumption: less movement, size unknown",
        "Confinement added likewise.");

    /// <summary>Part of formal inflow that a permit ban stops once the rush is over.</summary>
    public static readonly Parameter BanEnforcement = Uncertainty("ban-enforcement", "share", 0.93, 0, 1,
        "X09",
        "Part of formal inflow that a permit ban stops once the rush is over.");

    /// <summary>Months after the ban in which permits are still rushed through.</summary>
    public static readonly Parameter BanRush = Constant("ban-rush", "months", 3, 0, 12,
        "X09",
        "Months after the ban in which permits are still rushed through.");

    /// <summary>Border crossings left in a closure.</summary>
    public static readonly Parameter ClosurePermeability = Uncertainty("closure-permeability", "share", 0.01, 0, 0.05,
        "F5 E46",
        "Border crossings left in a closure.");

    /// <summary>Confinement added in a closure.</summary>
    public static readonly Parameter ClosureConfinement = Uncertainty("closure-confinement", "share", 0.6, 0, 0.9,
        "M44 X60d; assumption: quarantine on site",
        "Confinement added in a closure.");

    /// <summary>Change of what clients pay in a closure.</summary>
    public static readonly Parameter ClosureIncome = Uncertainty("closure-income", "share", -0.15, -0.6, 0,
        "X60d M44",
        "Change of what clients pay in a closure.");

    /// <summary>Attempts in a closure against ordinary months.</summary>
    public static readonly Parameter ClosureAttempts = Uncertainty("closure-attempts", "multiple", 0.113, 0, 1,
        "E47; assumption: roads are watched",
        "Attempts in a closure against ordinary months.");

    /// <summary>People wanted outside the formal channel on top of other plans; history sets it for Russia from 2023.</summary>
    public static readonly Parameter WarDemand = Lever("war-demand", "persons at 100,000 abroad", 0, 0, 100000,
        "X38 X39",
        "People wanted outside the formal channel on top of other plans; history sets it for Russia from 2023.");

    /// <summary>Months in which a shutdown closes all sites.</summary>
    public static readonly Parameter ShutdownMonths = Uncertainty("shutdown-months", "months", 24, 1, 120,
        "E42 P03; assumption: as fast as the mandate",
        "Months in which a shutdown closes all sites.");

    /// <summary>Sites that a shutdown drives into subcontracting instead.</summary>
    public static readonly Parameter ShutdownLeak = Uncertainty("shutdown-leak", "share", 0.05, 0, 0.5,
        "M41 P03; assumption: some sites go under other papers",
        "Sites that a shutdown drives into subcontracting instead.");

    /// <summary>Exit success under a shutdown.</summary>
    public static readonly Parameter ShutdownRoutes = Uncertainty("shutdown-routes", "multiple", 0.7, 0, 1,
        "P03 M52; assumption: routes get riskier",
        "Exit success under a shutdown.");

    /// <summary>Fall in late and withheld pay when pay is shown.</summary>
    public static readonly Parameter TransparencyArrears = Uncertainty("transparency-arrears", "share", 0.25, 0.1, 0.4,
        "P12; assumption: no pilot exists",
        "Fall in late and withheld pay when pay is shown.");

    /// <summary>Credit gained by the worker when deductions are shown.</summary>
    public static readonly Parameter TransparencyShare = Uncertainty("transparency-share", "share of gross", 0.03, 0, 0.1,
        "P12 M14; assumption: what is shown is harder to skim",
        "Credit gained by the worker when deductions are shown.");

    /// <summary>Complaints a month by a phone holder with a grievance.</summary>
    public static readonly Parameter LineUse = Uncertainty("line-use", "per month", 0.01, 0, 0.1,
        "P13; assumption: needs a phone and trust",
        "Complaints a month by a phone holder with a grievance.");

    /// <summary>Complaints that recover what is owed.</summary>
    public static readonly Parameter LineRedress = Uncertainty("line-redress", "share", 0.4, 0, 1,
        "P13 P15; assumption: no pilot exists",
        "Complaints that recover what is owed.");

    /// <summary>Complaints met with reprisal.</summary>
    public static readonly Parameter Reprisal = Uncertainty("reprisal", "share", 0.1, 0, 0.5,
        "P13 P12; assumption: retaliation adds up to one half",
        "Complaints met with reprisal.");

    /// <summary>Claims a month by a worker with a grievance.</summary>
    public static readonly Parameter LegalCases = Uncertainty("legal-cases", "per month", 0.004, 0, 0.1,
        "P14; assumption: limited cases a year",
        "Claims a month by a worker with a grievance.");

    /// <summary>Gain in exit success with legal aid.</summary>
    public static readonly Parameter LegalExit = Uncertainty("legal-exit", "share", 0.2, 0, 1,
        "P14; assumption: asylum claims help some",
        "Gain in exit success with legal aid.");

    /// <summary>Chance a month that the mechanism recovers what a worker is owed.</summary>
    public static readonly Parameter MechanismRecovery = Uncertainty("mechanism-recovery", "per month", 0.15, 0, 1,
        "P15; assumption: force decides",
        "Chance a month that the mechanism recovers what a worker is owed.");

    /// <summary>Exit success with a safe pathway.</summary>
    public static readonly Parameter SafeExitSuccess = Uncertainty("safe-exit-success", "multiple", 1.6, 1.2, 2,
        "P17; assumption: no pilot exists",
        "Exit success with a safe pathway.");

    /// <summary>Journey time with a safe pathway.</summary>
    public static readonly Parameter SafeExitLatency = Uncertainty("safe-exit-latency", "multiple", 0.6, 0.2, 1,
        "P17; assumption: less waiting",
        "Journey time with a safe pathway.");

    /// <summary>People a month the safe pathway can take at 100,000 abroad.</summary>
    public static readonly Parameter SafeExitCapacity = Uncertainty("safe-exit-capacity", "persons/month", 20, 0, 1000,
        "P17 E35; assumption: pathways are small",
        "People a month the safe pathway can take at 100,000 abroad.");

    /// <summary>Surveillance added where a safe pathway is known.</summary>
    public static readonly Parameter SafeExitCrackdown = Uncertainty("safe-exit-crackdown", "level", 0.1, 0, 0.5,
        "P17 M32; assumption: sites answer",
        "Surveillance added where a safe pathway is known.");

    /// <summary>Fall in working hours under inspection, before staging.</summary>
    public static readonly Parameter InspectionHours = Uncertainty("inspection-hours", "share", 0.12, 0.05, 0.2,
        "P18; assumption: no pilot exists",
        "Fall in working hours under inspection, before staging.");

    /// <summary>Fall in injuries and deaths at work under inspection, before staging.</summary>
    public static readonly Parameter InspectionSafety = Uncertainty("inspection-safety", "share", 0.3, 0, 0.8,
        "P18; assumption: no pilot exists",
        "Fall in injuries and deaths at work under inspection, before staging.");

    /// <summary>Part of an inspection's effect lost to staging; hidden sites are not inspected at all.</summary>
    public static readonly Parameter InspectionStaged = Uncertainty("inspection-staged", "share", 0.4, 0, 1,
        "P18; assumption: visits are staged",
        "Part of an inspection's effect lost to staging; hidden sites are not inspected at all.");

    // Military channel and cyber income

    /// <summary>Soldiers selected a month for combat units while militarised dispatch is on.</summary>
    public static readonly Parameter TroopWave = Lever("troop-wave", "persons/month at 100,000 abroad", 1000, 0, 20000,
        "X64 E53; assumption: outside the dated waves of the baseline a round figure",
        "Soldiers selected a month for combat units while militarised dispatch is on.");

    /// <summary>Military builders and deminers selected a month while militarised dispatch is on.</summary>
    public static readonly Parameter EngineerWave = Lever("engineer-wave", "persons/month at 100,000 abroad", 300, 0, 20000,
        "E52 X64; assumption: outside the dated waves of the baseline a round figure",
        "Military builders and deminers selected a month while militarised dispatch is on.");

    /// <summary>New workers of the hidden channels put into army units while militarised dispatch is on.</summary>
    public static readonly Parameter CiviliansFolded = Uncertainty("civilians-folded", "share", 0.05, 0, 0.5,
        "E52 M46; assumption: reported, never counted",
        "New workers of the hidden channels put into army units while militarised dispatch is on.");

    /// <summary>What a host pays the state for a soldier.</summary>
    public static readonly Parameter SoldierPay = Uncertainty("soldier-pay", "USD/month", 2000, 1500, 2500,
        "X66",
        "What a host pays the state for a soldier.");

    /// <summary>What a soldier is given in cash.</summary>
    public static readonly Parameter SoldierAllowance = Uncertainty("soldier-allowance", "USD/month", 10, 0, 200,
        "X66 E11; assumption: nearly all of the pay is expected to go to the state, so pocket cash as for workers",
        "What a soldier is given in cash.");

    /// <summary>Dollar value of goods and services given in kind for a soldier.</summary>
    public static readonly Parameter BarterValue = Uncertainty("barter-value", "USD/month", 1500, 0, 5000,
        "E57 X66; assumption: never priced in public",
        "Dollar value of goods and services given in kind for a soldier.");

    /// <summary>Soldiers in combat units killed or wounded.</summary>
    public static readonly Parameter CasualtyRate = Uncertainty("casualty-rate", "per month", 0.02, 0, 0.5,
        "E54 X65; assumption: between offensives; the baseline dates the heavy months",
        "Soldiers in combat units killed or wounded.");

    /// <summary>Casualty rate of builders and deminers against combat units.</summary>
    public static readonly Parameter EngineerRisk = Uncertainty("engineer-risk", "multiple", 0.05, 0, 1,
        "X64; assumption: behind the lines, but demining",
        "Casualty rate of builders and deminers against combat units.");

    /// <summary>Casualties who die.</summary>
    public static readonly Parameter CasualtyDeathShare = Uncertainty("casualty-death-share", "share", 0.13, 0.05, 0.35,
        "X65 D9",
        "Casualties who die.");

    /// <summary>Wounded who are sent home.</summary>
    public static readonly Parameter WoundedEvacuated = Uncertainty("wounded-evacuated", "share", 0.48, 0, 1,
        "X65",
        "Wounded who are sent home.");

    /// <summary>Share of the moments that end a soldier's service in which capture alive is possible.</summary>
    public static readonly Parameter CaptureShare = Uncertainty("capture-share", "share of casualties", 0.01, 0, 0.1,
        "E55 X67; assumption: set so that about two in ten thousand are taken",
        "Share of the moments that end a soldier's service in which capture alive is possible.");

    /// <summary>Soldiers who would rather die than be taken, for fear of what their families would suffer.</summary>
    public static readonly Parameter CaptureDread = Uncertainty("capture-dread", "share", 0.95, 0, 1,
        "E55 M48; assumption: reported without numbers",
        "Soldiers who would rather die than be taken, for fear of what their families would suffer.");

    /// <summary>Prisoners who ask not to be sent back.</summary>
    public static readonly Parameter CapturedAsks = Uncertainty("captured-asks", "share", 0.5, 0, 1,
        "E55; assumption: one of two",
        "Prisoners who ask not to be sent back.");

    /// <summary>Surveillance level of soldiers.</summary>
    public static readonly Parameter SoldierWatch = Uncertainty("soldier-watch", "level", 1.5, 0.5, 3,
        "E53 M47; assumption: units of their own under their own officers",
        "Surveillance level of soldiers.");

    /// <summary>How far soldiers are kept from ordinary life.</summary>
    public static readonly Parameter SoldierConfinement = Uncertainty("soldier-confinement", "share", 0.5, 0, 0.95,
        "M47; assumption: far travel, but camps and short spells",
        "How far soldiers are kept from ordinary life.");

    /// <summary>Doubt a soldier gains from an exposure-month against a worker.</summary>
    public static readonly Parameter SoldierDoubt = Uncertainty("soldier-doubt", "multiple", 1, 0.5, 2,
        "M47; assumption: never observed",
        "Doubt a soldier gains from an exposure-month against a worker.");

    /// <summary>Mean age of soldiers.</summary>
    public static readonly Parameter SoldierAge = Constant("soldier-age", "years", 22, 18, 40,
        "X67",
        "Mean age of soldiers.");

    /// <summary>Months of a term of service.</summary>
    public static readonly Parameter MilitaryTour = Uncertainty("military-tour", "months", 12, 3, 36,
        "X64 X65; assumption: second waves replaced the first within the year",
        "Months of a term of service.");

    /// <summary>Survivors held for another term.</summary>
    public static readonly Parameter SurvivorHeld = Uncertainty("survivor-held", "share", 0.2, 0, 1,
        "M47; assumption: only forecast",
        "Survivors held for another term.");

    /// <summary>Survivors kept apart from home.</summary>
    public static readonly Parameter SurvivorIsolated = Uncertainty("survivor-isolated", "share", 0.1, 0, 1,
        "M47; assumption: only forecast",
        "Survivors kept apart from home.");

    /// <summary>Survivors purged.</summary>
    public static readonly Parameter SurvivorPurged = Uncertainty("survivor-purged", "share", 0.03, 0, 0.3,
        "M47; assumption: only forecast",
        "Survivors purged.");

    /// <summary>Income from cyber theft, counted beside the system; one number for the world, read where it says Russia.</summary>
    public static readonly Parameter CyberIncome = Constant("cyber-income", "USD million/year", 0, 0, 10000,
        "X61 X62",
        "Income from cyber theft, counted beside the system; one number for the world, read where it says Russia.");

    /// <summary>Income from information-technology workers, counted beside the system; one number for the world, read where it says Russia.</summary>
    public static readonly Parameter ItIncome = Uncertainty("it-income", "USD million/year", 0, 0, 1000,
        "X63",
        "Income from information-technology workers, counted beside the system; one number for the world, read where it says Russia.");

    // Exploitation index

    /// <summary>Weight of pay not received in the exploitation index.</summary>
    public static readonly Parameter IndexPay = Constant("index-pay", "weight", 1, 0, 10,
        "C24; assumption: equal weights until somebody argues for others",
        "Weight of pay not received in the exploitation index.");

    /// <summary>Weight of debt bondage in the exploitation index.</summary>
    public static readonly Parameter IndexDebt = Constant("index-debt", "weight", 1, 0, 10,
        "C24; assumption: equal weights until somebody argues for others",
        "Weight of debt bondage in the exploitation index.");

    /// <summary>Weight of surveillance in the exploitation index.</summary>
    public static readonly Parameter IndexWatch = Constant("index-watch", "weight", 1, 0, 10,
        "C24; assumption: equal weights until somebody argues for others",
        "Weight of surveillance in the exploitation index.");

    /// <summary>Weight of hours in the exploitation index.</summary>
    public static readonly Parameter IndexHours = Constant("index-hours", "weight", 1, 0, 10,
        "C24; assumption: equal weights until somebody argues for others",
        "Weight of hours in the exploitation index.");

    /// <summary>Weight of no freedom to go in the exploitation index.</summary>
    public static readonly Parameter IndexFreedom = Constant("index-freedom", "weight", 1, 0, 10,
        "C24; assumption: equal weights until somebody argues for others",
        "Weight of no freedom to go in the exploitation index.");

    // Posts, crews, routes and the state's response

    /// <summary>How much a security officer without a recent case searches harder, at full zeal and after a year.</summary>
    public static readonly Parameter CasePressure = Uncertainty("case-pressure", "share", 0.2, 0, 1,
        "M16 M10 X53; assumption: officers have cases to show",
        "How much a security officer without a recent case searches harder, at full zeal and after a year.");

    /// <summary>Cases in which money was taken that a middling security officer settles without report.</summary>
    public static readonly Parameter CaseSettled = Uncertainty("case-settled", "share", 0.3, 0, 1,
        "X53 M28 E33; assumption: bribes are taken to overlook, how often is not known",
        "Cases in which money was taken that a middling security officer settles without report.");

    /// <summary>Hours a day that a zealous supervisor adds at a site whose plan is wholly uncovered.</summary>
    public static readonly Parameter SupervisorDrive = Uncertainty("supervisor-drive", "hours/day", 1, 0, 4,
        "M10 M15 E19; assumption: the supervisor answers for the site's plan",
        "Hours a day that a zealous supervisor adds at a site whose plan is wholly uncovered.");

    /// <summary>Chance a month that a zealous party secretary singles somebody out at a session.</summary>
    public static readonly Parameter ConfessionRate = Uncertainty("confession-rate", "per site-month", 0.5, 0, 1,
        "E25 M18; assumption: weekly sessions need somebody to confess, to more than words seldom",
        "Chance a month that a zealous party secretary singles somebody out at a session.");

    /// <summary>Foremen who collude in side work.</summary>
    public static readonly Parameter ForemanColludes = Uncertainty("foreman-colludes", "share", 0.5, 0, 1,
        "M24 E13 M15; assumption: some do, some do not",
        "Foremen who collude in side work.");

    /// <summary>How much more often platoon leaders and their assistants report what they hear.</summary>
    public static readonly Parameter RoleReport = Uncertainty("role-report", "multiple", 1.5, 1, 4,
        "X52 M16; assumption: set to watch one another",
        "How much more often platoon leaders and their assistants report what they hear.");

    /// <summary>Most people in a side-work crew.</summary>
    public static readonly Parameter CrewSize = Constant("crew-size", "persons", 3, 1, 10,
        "E13",
        "Most people in a side-work crew.");

    /// <summary>Chance that a mate joins a crew being formed, before caution.</summary>
    public static readonly Parameter CrewJoin = Uncertainty("crew-join", "share", 0.613, 0, 1,
        "E13 M24; assumption: crews of about three",
        "Chance that a mate joins a crew being formed, before caution.");

    /// <summary>Chance that a mate at side work in the same platoon is caught with someone caught.</summary>
    public static readonly Parameter CrewCaught = Uncertainty("crew-caught", "share", 0.2, 0, 1,
        "M28; assumption: crews are found together at times",
        "Chance that a mate at side work in the same platoon is caught with someone caught.");

    /// <summary>How much more often side work is taken up by those whose debt would count as a missed quota, when two bar the next posting.</summary>
    public static readonly Parameter BarDrive = Uncertainty("bar-drive", "share", 0.2, 0, 1,
        "M12 M06 E21; assumption: side jobs are taken up so as not to miss twice, how much more often is not known",
        "How much more often side work is taken up by those whose debt would count as a missed quota, when two bar the next posting.");

    /// <summary>Doubt that the same sights add for each level of surveillance above the usual, and for the stranded as for one level.</summary>
    public static readonly Parameter Attention = Uncertainty("attention", "share per level", 0.08, 0, 0.4,
        "M43 M45; assumption: tightening and abandonment sharpen the contrast, at a size nobody measured",
        "Doubt that the same sights add for each level of surveillance above the usual, and for the stranded as for one level.");

    /// <summary>What a paid route costs.</summary>
    public static readonly Parameter RouteCost = Uncertainty("route-cost", "USD", 500, 50, 5000,
        "M30 M31; assumption: no figure is public",
        "What a paid route costs.");

    /// <summary>Exit success by a paid route against unaided leaving.</summary>
    public static readonly Parameter RoutePaidSuccess = Uncertainty("route-paid-success", "multiple", 1.4, 1, 2,
        "M30 M31; assumption: direction only",
        "Exit success by a paid route against unaided leaving.");

    /// <summary>Journey time by a paid route against unaided leaving.</summary>
    public static readonly Parameter RoutePaidLatency = Uncertainty("route-paid-latency", "multiple", 0.8, 0.3, 1,
        "M31; assumption: direction only",
        "Journey time by a paid route against unaided leaving.");

    /// <summary>Chance a month of being caught and sent back while on the way.</summary>
    public static readonly Parameter TransitCapture = Uncertainty("transit-capture", "per month", 0.008, 0, 0.1,
        "M52 X60b; assumption: hiding is risky, how much is not known",
        "Chance a month of being caught and sent back while on the way.");

    /// <summary>Risk on the way by an assisted route against the others.</summary>
    public static readonly Parameter AssistedRisk = Uncertainty("assisted-risk", "multiple", 0.3, 0, 1,
        "E35 M31; assumption: shelter protects",
        "Risk on the way by an assisted route against the others.");

    /// <summary>Reward for handing over someone who left.</summary>
    public static readonly Parameter Bounty = Lever("bounty", "USD", 0, 0, 20000,
        "X60b",
        "Reward for handing over someone who left.");

    /// <summary>Part of those who would get away unseen that are handed over, and risk added on the way, at a reward of 10,000 dollars.</summary>
    public static readonly Parameter BountyEffect = Uncertainty("bounty-effect", "share", 0.3, 0, 1,
        "X60b; assumption: rewards work, how well is not known",
        "Part of those who would get away unseen that are handed over, and risk added on the way, at a reward of 10,000 dollars.");

    /// <summary>What the state seeks from labour abroad.</summary>
    public static readonly Parameter RevenueSought = Uncertainty("revenue-sought", "USD million/year at 100,000 abroad", 500, 0, 2500,
        "E05 X02 X47 M01",
        "What the state seeks from labour abroad.");

    /// <summary>Labour revenue that a dollar of cyber income makes up for in the state's eyes.</summary>
    public static readonly Parameter CyberSubstitution = Uncertainty("cyber-substitution", "share", 0.4, 0, 1,
        "M49; assumption: labour keeps a value of its own as diplomacy",
        "Labour revenue that a dollar of cyber income makes up for in the state's eyes.");

    /// <summary>Rise of the quota when all the revenue sought is missing.</summary>
    public static readonly Parameter QuotaResponse = Uncertainty("quota-response", "share", 0.1, 0, 1,
        "M01 M13 X30; assumption: dated orders are in the baseline, this is the rule behind further ones",
        "Rise of the quota when all the revenue sought is missing.");

    /// <summary>Exits per 1,000 worker-years that the state puts up with before it watches a host more closely.</summary>
    public static readonly Parameter DefectionTolerance = Uncertainty("defection-tolerance", "per 1,000 worker-years", 2, 0, 20,
        "M32 M42; assumption: above the usual rate",
        "Exits per 1,000 worker-years that the state puts up with before it watches a host more closely.");

    /// <summary>Surveillance added for every exit per 1,000 worker-years above that, at most half a level.</summary>
    public static readonly Parameter DefectionResponse = Uncertainty("defection-response", "level", 0.05, 0, 0.5,
        "M32 M42 C36; assumption: direction known",
        "Surveillance added for every exit per 1,000 worker-years above that, at most half a level.");
    // Policies of the wider set

    /// <summary>How well outsiders see a site in a hidden channel, against one in the formal channel.</summary>
    public static readonly Parameter HiddenVisibility = Uncertainty("hidden-visibility", "share", 0.25, 0, 1,
        "M41 E44; assumption: other papers and layers of firms hide most of a site",
        "How well outsiders see a site in a hidden channel, against one in the formal channel.");

    /// <summary>Part of formal places lost to policy in one host that the state seeks in hosts whose formal channel stands; also the most by which such a host grows.</summary>
    public static readonly Parameter Displacement = Uncertainty("displacement", "share", 0.2, 0, 1,
        "P03 M41; assumption: some places lost in one host are sought in others",
        "Part of formal places lost to policy in one host that the state seeks in hosts whose formal channel stands; also the most by which such a host grows.");

    /// <summary>Fall of surveillance and confinement under soft engagement.</summary>
    public static readonly Parameter EngagementEase = Uncertainty("engagement-ease", "share", 0.1, 0, 0.4,
        "P04; assumption: an undisturbed host watches and confines a little less",
        "Fall of surveillance and confinement under soft engagement.");

    /// <summary>Rise of the places planned in a host under soft engagement.</summary>
    public static readonly Parameter EngagementStock = Uncertainty("engagement-stock", "share", 0.1, 0, 0.3,
        "P04; assumption: toleration makes hiring respectable",
        "Rise of the places planned in a host under soft engagement.");

    /// <summary>Fall of oversight, and of compliance with mandates, under soft engagement.</summary>
    public static readonly Parameter EngagementOversight = Uncertainty("engagement-oversight", "share", 0.2, 0, 0.5,
        "P04; assumption: who tolerates looks less closely",
        "Fall of oversight, and of compliance with mandates, under soft engagement.");

    /// <summary>Part of the office's takings that workarounds of targeted sanctions cost the state.</summary>
    public static readonly Parameter SanctionsBite = Uncertainty("sanctions-bite", "share", 0.05, 0, 0.2,
        "P05; assumption: workarounds cost something, the sources say little directly reaches workers",
        "Part of the office's takings that workarounds of targeted sanctions cost the state.");

    /// <summary>What the three posts skim in addition under targeted sanctions.</summary>
    public static readonly Parameter SanctionsSkim = Uncertainty("sanctions-skim", "share of gross", 0.01, 0, 0.05,
        "P05; assumption: posts make good some of their loss",
        "What the three posts skim in addition under targeted sanctions.");

    /// <summary>Fall of what people hope to get when the home economy is cut off.</summary>
    public static readonly Parameter EconomyHope = Uncertainty("economy-hope", "share", 0.15, 0, 0.5,
        "P06 X45; assumption: a poorer home makes people content with less",
        "Fall of what people hope to get when the home economy is cut off.");

    /// <summary>Rise of the bribe for a slot likewise.</summary>
    public static readonly Parameter EconomyBribe = Uncertainty("economy-bribe", "share", 0.3, 0, 2,
        "P06 X48; assumption: slots are worth more when home is poorer",
        "Rise of the bribe for a slot likewise.");

    /// <summary>Rise of brokers' fees and of the share of money brought that customs take, likewise.</summary>
    public static readonly Parameter EconomyFees = Uncertainty("economy-fees", "share", 0.25, 0, 1,
        "P06; assumption: money is harder to move",
        "Rise of brokers' fees and of the share of money brought that customs take, likewise.");

    /// <summary>Rise of the weight of visible goods at home likewise.</summary>
    public static readonly Parameter EconomyGoods = Uncertainty("economy-goods", "share", 0.3, 0, 2,
        "P06 X46; assumption: the same sum is seen more where there is less",
        "Rise of the weight of visible goods at home likewise.");

    /// <summary>Rise of the quota likewise.</summary>
    public static readonly Parameter EconomyQuota = Uncertainty("economy-quota", "share", 0.1, 0, 0.5,
        "P06 M13; assumption: the state presses those who still bring currency",
        "Rise of the quota likewise.");

    /// <summary>Chance a year that goods of a visible factory or logging site are traced under an import ban.</summary>
    public static readonly Parameter ImportDetection = Uncertainty("import-detection", "per site-year", 0.15, 0, 0.6,
        "P07; assumption: goods of a visible site are traced now and then",
        "Chance a year that goods of a visible factory or logging site are traced under an import ban.");

    /// <summary>Traced sites whose contract is voided.</summary>
    public static readonly Parameter ImportPenalty = Uncertainty("import-penalty", "share", 0.8, 0, 1,
        "P07; assumption: most traced contracts are voided",
        "Traced sites whose contract is voided.");

    /// <summary>Sites with a voided contract that go on under third firms.</summary>
    public static readonly Parameter ImportReopen = Uncertainty("import-reopen", "share", 0.4, 0, 1,
        "P07 M41; assumption: compliance stays on paper for some",
        "Sites with a voided contract that go on under third firms.");

    /// <summary>Mean months in which places lost with a buyer are not planned again.</summary>
    public static readonly Parameter BuyerReturn = Uncertainty("buyer-return", "months", 24, 6, 60,
        "P07 P08; assumption: other buyers are found within a few years",
        "Mean months in which places lost with a buyer are not planned again.");

    /// <summary>Chance a year that a visible site is exposed in the media and loses its buyer.</summary>
    public static readonly Parameter MediaRate = Uncertainty("media-rate", "per site-year", 0.015, 0.005, 0.03,
        "P08 M50; assumption: investigations are rare",
        "Chance a year that a visible site is exposed in the media and loses its buyer.");

    /// <summary>Chance a year that an audit finds what is wrong at a visible site.</summary>
    public static readonly Parameter AuditDetection = Uncertainty("audit-detection", "per year", 0.06, 0.02, 0.15,
        "P09 M50; assumption: audits are superficial",
        "Chance a year that an audit finds what is wrong at a visible site.");

    /// <summary>Sites found wanting by an audit whose buyer leaves; at the others conditions are mended for a year.</summary>
    public static readonly Parameter AuditClosure = Uncertainty("audit-closure", "share", 0.2, 0, 1,
        "P09; assumption: some buyers leave rather than mend",
        "Sites found wanting by an audit whose buyer leaves; at the others conditions are mended for a year.");

    /// <summary>Fall of all other oversight where sites are audited.</summary>
    public static readonly Parameter AuditComfort = Uncertainty("audit-comfort", "share", 0.2, 0, 0.5,
        "P09; assumption: a clean report makes others look less closely",
        "Fall of all other oversight where sites are audited.");

    /// <summary>How far public pressure moves a host.</summary>
    public static readonly Parameter Democracy = Uncertainty("democracy", "share", 0.4, 0, 1,
        "P10 M51 E43; assumption: a ranking of hosts by how far public pressure moves them, no index is used",
        "How far public pressure moves a host.", (Host.Russia, 0.15), (Host.China, 0.05), (Host.Kuwait, 0.3), (Host.Qatar, 0.2), (Host.Uae, 0.15), (Host.Mongolia, 0.75), (Host.Poland, 0.9), (Host.Angola, 0.3));

    /// <summary>Part of the gap to full compliance that a fully responsive host closes when named.</summary>
    public static readonly Parameter NamingCompliance = Uncertainty("naming-compliance", "share", 0.5, 0, 1,
        "P10 M51; assumption: direction only in the sources",
        "Part of the gap to full compliance that a fully responsive host closes when named.");

    /// <summary>Inspection that a fully responsive host takes up when named.</summary>
    public static readonly Parameter NamingInspection = Uncertainty("naming-inspection", "share", 0.4, 0, 1,
        "P10 M51; assumption: direction only",
        "Inspection that a fully responsive host takes up when named.");

    /// <summary>Formal places that a wholly unresponsive host ends when named, sending people home early.</summary>
    public static readonly Parameter NamingReturn = Uncertainty("naming-return", "share", 0.15, 0, 0.6,
        "P10 C32; assumption: direction only",
        "Formal places that a wholly unresponsive host ends when named, sending people home early.");

    /// <summary>Surveillance added in a wholly unresponsive host when named.</summary>
    public static readonly Parameter NamingWatch = Uncertainty("naming-watch", "level", 0.3, 0, 1,
        "P10 M42; assumption: direction only",
        "Surveillance added in a wholly unresponsive host when named.");

    /// <summary>Rise of reprisals, and of being sent home under guard, in a wholly unresponsive host when named.</summary>
    public static readonly Parameter NamingReprisal = Uncertainty("naming-reprisal", "share", 0.2, 0, 0.5,
        "P10; assumption: direction only",
        "Rise of reprisals, and of being sent home under guard, in a wholly unresponsive host when named.");

    /// <summary>Months until naming has its full effect.</summary>
    public static readonly Parameter NamingMonths = Uncertainty("naming-months", "months", 6, 1, 24,
        "P10; assumption: months",
        "Months until naming has its full effect.");

    /// <summary>Part of what quiet diplomacy asks that is granted in the end.</summary>
    public static readonly Parameter QuietUptake = Uncertainty("quiet-uptake", "share", 0.5, 0, 1,
        "P11; assumption: some of what is asked out of sight is granted",
        "Part of what quiet diplomacy asks that is granted in the end.");

    /// <summary>Fall of confinement, surveillance, removal under guard and punishment of families where all is granted.</summary>
    public static readonly Parameter QuietEffect = Uncertainty("quiet-effect", "share", 0.3, 0, 0.8,
        "P11; assumption: protections are limited",
        "Fall of confinement, surveillance, removal under guard and punishment of families where all is granted.");

    /// <summary>Months until quiet diplomacy has its full effect.</summary>
    public static readonly Parameter QuietMonths = Uncertainty("quiet-months", "months", 18, 1, 60,
        "P11; assumption: slow",
        "Months until quiet diplomacy has its full effect.");

    /// <summary>Part of what the company never pays that a visible lead firm pays under joint liability.</summary>
    public static readonly Parameter LiabilityShare = Uncertainty("liability-share", "share", 0.3, 0, 1,
        "P16; assumption: no pilot exists",
        "Part of what the company never pays that a visible lead firm pays under joint liability.");

    /// <summary>Months until joint liability has its full effect.</summary>
    public static readonly Parameter LiabilityMonths = Uncertainty("liability-months", "months", 18, 1, 36,
        "P16",
        "Months until joint liability has its full effect.");

    /// <summary>Chance a year that the buyer of a visible site leaves because of joint liability.</summary>
    public static readonly Parameter LiabilityExit = Uncertainty("liability-exit", "per site-year", 0.03, 0, 0.2,
        "P16; assumption: some buyers leave rather than answer for others",
        "Chance a year that the buyer of a visible site leaves because of joint liability.");

    /// <summary>How far a host adopts a moratorium on forced return.</summary>
    public static readonly Parameter MoratoriumAdoption = Uncertainty("moratorium-adoption", "share", 0.3, 0, 1,
        "P19 X60b M52; assumption: hosts that comply with rights bodies would adopt it, neighbours hardly",
        "How far a host adopts a moratorium on forced return.", (Host.Russia, 0.2), (Host.China, 0.05), (Host.Mongolia, 0.7), (Host.Poland, 0.9));

    /// <summary>Fall of the places planned in a host that has adopted a moratorium in full.</summary>
    public static readonly Parameter MoratoriumCost = Uncertainty("moratorium-cost", "share", 0.1, 0, 0.5,
        "P19; assumption: the sending state answers with fewer people",
        "Fall of the places planned in a host that has adopted a moratorium in full.");

    /// <summary>Part of the credit never paid that a redress fund restores to those it reaches.</summary>
    public static readonly Parameter BackPayShare = Uncertainty("back-pay-share", "share", 0.5, 0, 1,
        "P20; assumption: no pilot exists",
        "Part of the credit never paid that a redress fund restores to those it reaches.");

    /// <summary>People who left whom a redress fund reaches.</summary>
    public static readonly Parameter BackPayReach = Uncertainty("back-pay-reach", "share", 0.5, 0, 1,
        "P20; assumption: claims need papers that few have",
        "People who left whom a redress fund reaches.");

    /// <summary>Returnees whom a redress fund reaches.</summary>
    public static readonly Parameter BackPayHome = Uncertainty("back-pay-home", "share", 0.03, 0, 0.3,
        "P20; assumption: almost nobody at home can be reached",
        "Returnees whom a redress fund reaches.");

    /// <summary>Sums misdirected to the company for each sum that the redress fund pays.</summary>
    public static readonly Parameter BackPayMisdirected = Uncertainty("back-pay-misdirected", "share", 0.15, 0, 0.5,
        "P20; assumption: companies file claims in the names of their workers",
        "Sums misdirected to the company for each sum that the redress fund pays.");

    /// <summary>Fall of the time from arrival to the first transfer with post-exit support.</summary>
    public static readonly Parameter SupportStart = Uncertainty("support-start", "share", 0.4, 0, 0.9,
        "P21 E38; assumption: status and work come sooner with support",
        "Fall of the time from arrival to the first transfer with post-exit support.");

    /// <summary>Rise of those who send money and word, and of the sum, with post-exit support.</summary>
    public static readonly Parameter SupportSending = Uncertainty("support-sending", "share", 0.25, 0, 0.7,
        "P21 E37; assumption: support frees money and courage",
        "Rise of those who send money and word, and of the sum, with post-exit support.");

    /// <summary>Fall of brokers' fees with a tolerated corridor.</summary>
    public static readonly Parameter CorridorFee = Uncertainty("corridor-fee", "share", 0.4, 0, 0.9,
        "P22; assumption: no pilot exists",
        "Fall of brokers' fees with a tolerated corridor.");

    /// <summary>Rise of the chance of sending money home with a tolerated corridor.</summary>
    public static readonly Parameter CorridorUse = Uncertainty("corridor-use", "share", 0.3, 0, 2,
        "P22; assumption: an easier way is used more often",
        "Rise of the chance of sending money home with a tolerated corridor.");

    /// <summary>Fall of what is taken from people who are caught, with a tolerated corridor.</summary>
    public static readonly Parameter CorridorSeizure = Uncertainty("corridor-seizure", "share", 0.2, 0, 0.9,
        "P22; assumption: money already sent cannot be found on a person",
        "Fall of what is taken from people who are caught, with a tolerated corridor.");

    /// <summary>What the state takes of money sent through a tolerated corridor.</summary>
    public static readonly Parameter CorridorLevy = Uncertainty("corridor-levy", "share of sums sent", 0.08, 0, 0.4,
        "P22; assumption: what is tolerated is seen, and what is seen is skimmed",
        "What the state takes of money sent through a tolerated corridor.");

    /// <summary>Fall of the price of a phone with information inflow.</summary>
    public static readonly Parameter InflowPrice = Uncertainty("inflow-price", "share", 0.4, 0, 1,
        "P23 X51; assumption: no pilot exists",
        "Fall of the price of a phone with information inflow.");

    /// <summary>Rise of the knowledge gained in a month with information inflow.</summary>
    public static readonly Parameter InflowContent = Uncertainty("inflow-content", "share", 0.25, 0, 1,
        "P23; assumption: media made for workers teach more",
        "Rise of the knowledge gained in a month with information inflow.");

    /// <summary>Rise of the chance that a phone is found with information inflow.</summary>
    public static readonly Parameter InflowSearches = Uncertainty("inflow-searches", "share", 0.3, 0, 1,
        "P23 X51; assumption: more to find is looked for more",
        "Rise of the chance that a phone is found with information inflow.");

    /// <summary>Fall of the success of attempts where a host hunts those who leave.</summary>
    public static readonly Parameter ReturnSuccess = Uncertainty("return-success", "share", 0.3, 0, 1,
        "P24 X60b M52; assumption: direction only",
        "Fall of the success of attempts where a host hunts those who leave.");

    /// <summary>Part of the gap to handing back everyone caught that such a host closes.</summary>
    public static readonly Parameter ReturnHandedBack = Uncertainty("return-handed-back", "share", 0.7, 0, 1,
        "P24 X60b; assumption: direction only",
        "Part of the gap to handing back everyone caught that such a host closes.");

    /// <summary>Rise of the time that preparing and the journey take in such a host.</summary>
    public static readonly Parameter ReturnDelay = Uncertainty("return-delay", "share", 0.3, 0, 1,
        "P24; assumption: life outside goes underground",
        "Rise of the time that preparing and the journey take in such a host.");

    /// <summary>Rise of reports, by informants and others, when the state tightens.</summary>
    public static readonly Parameter TighteningInformants = Uncertainty("tightening-informants", "share", 0.4, 0, 2,
        "P27 E24 E45; assumption: direction only",
        "Rise of reports, by informants and others, when the state tightens.");

    /// <summary>Rise of the weight of sessions likewise.</summary>
    public static readonly Parameter TighteningSessions = Uncertainty("tightening-sessions", "share", 0.3, 0, 2,
        "P27 E25; assumption: direction only",
        "Rise of the weight of sessions likewise.");

    /// <summary>Rise of the chance that phones and side work are found likewise.</summary>
    public static readonly Parameter TighteningSearches = Uncertainty("tightening-searches", "share", 0.5, 0, 2,
        "P27 X51; assumption: direction only",
        "Rise of the chance that phones and side work are found likewise.");

    /// <summary>Part of pocket cash that is entered on the books instead likewise.</summary>
    public static readonly Parameter TighteningLumpSum = Uncertainty("tightening-lump-sum", "share", 0.5, 0, 1,
        "P27 X35; assumption: pay held back until return",
        "Part of pocket cash that is entered on the books instead likewise.");

    /// <summary>Rise of what debriefing officials take and of re-education likewise.</summary>
    public static readonly Parameter TighteningDebriefs = Uncertainty("tightening-debriefs", "share", 0.3, 0, 2,
        "P27 X60; assumption: direction only",
        "Rise of what debriefing officials take and of re-education likewise.");

    /// <summary>Rise of the offset by model patriots likewise.</summary>
    public static readonly Parameter TighteningDecoys = Uncertainty("tightening-decoys", "share", 0.5, 0, 2,
        "P27 M38; assumption: direction only",
        "Rise of the offset by model patriots likewise.");

    /// <summary>Fall of all oversight when outside monitoring is cut.</summary>
    public static readonly Parameter OversightLoss = Uncertainty("oversight-loss", "share", 0.4, 0, 1,
        "P28 E60; assumption: direction only",
        "Fall of all oversight when outside monitoring is cut.");

    /// <summary>Rise of hours, arrears, skimming and evasion where nobody looks.</summary>
    public static readonly Parameter Permission = Uncertainty("permission", "share", 0.05, 0, 0.3,
        "P28 C48; assumption: direction only",
        "Rise of hours, arrears, skimming and evasion where nobody looks.");

    /// <summary>Forced-labour indicators met in a host above which the adaptive policy turns to its strong measures.</summary>
    public static readonly Parameter AdaptiveTrigger = Lever("adaptive-trigger", "indicators per worker-month", 8.3, 0, 11,
        "P29; assumption: near the level of the early years in this model",
        "Forced-labour indicators met in a host above which the adaptive policy turns to its strong measures.");

    /// <summary>Forced-labour indicators below which it returns to its light measures.</summary>
    public static readonly Parameter AdaptiveRelease = Lever("adaptive-release", "indicators per worker-month", 7.5, 0, 11,
        "P29; assumption: below the trigger, so that the policy does not flicker",
        "Forced-labour indicators below which it returns to its light measures.");

    /// <summary>Months over which the adaptive policy looks back.</summary>
    public static readonly Parameter AdaptiveMonths = Lever("adaptive-months", "months", 6, 1, 60,
        "P29; assumption: two reports a year",
        "Months over which the adaptive policy looks back.");

    private static readonly Dictionary<string, Parameter> ByName = Registry.ToDictionary(p => p.Name, StringComparer.Ordinal);

    /// <summary>All parameters in catalogue order.</summary>
    public static IReadOnlyList<Parameter> All => Registry;

    /// <summary>The parameter with this name, or null.</summary>
    public static Parameter? Find(string name) => ByName.GetValueOrDefault(name);

    private static Parameter Lever(string name, string unit, double value, double low, double high, string source, string meaning,
        params ReadOnlySpan<(Host, double)> byHost) =>
        Add(name, unit, ParameterKind.Lever, value, low, high, source, meaning, byHost);

    private static Parameter Uncertainty(string name, string unit, double value, double low, double high, string source,
        string meaning, params ReadOnlySpan<(Host, double)> byHost) =>
        Add(name, unit, ParameterKind.Uncertainty, value, low, high, source, meaning, byHost);

    private static Parameter Constant(string name, string unit, double value, double low, double high, string source,
        string meaning, params ReadOnlySpan<(Host, double)> byHost) =>
        Add(name, unit, ParameterKind.Constant, value, low, high, source, meaning, byHost);

    private static Parameter Add(string name, string unit, ParameterKind kind, double value, double low, double high,
        string source, string meaning, ReadOnlySpan<(Host, double)> byHost)
    {
        Parameter parameter = new(Registry.Count, name, unit, kind, value, low, high, source, meaning, byHost.ToArray());
        Registry.Add(parameter);
        return parameter;
    }
}
