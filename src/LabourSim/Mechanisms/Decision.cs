using System.Numerics;
using System.Runtime.Intrinsics;
using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of the decision to leave.</summary>
public static class DecisionParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<DecisionRates>();

    public static readonly Parameter LeaveEconomic = Own.Uncertainty("leave-economic", "log per month", -8.91, -14, -4,
        "E36; assumption: set by the exit rate (D6) and the mix of causes",
        "Base log hazard of resolving to leave over money.");

    public static readonly Parameter LeaveMoral = Own.Uncertainty("leave-moral", "log per month", -11.6, -14, -4,
        "E36 M21; assumption: as above",
        "Base log hazard after a jolt of conscience.");

    public static readonly Parameter LeaveExistential = Own.Uncertainty("leave-existential", "log per month", -8.96, -14, -4,
        "E36 M54; assumption: as above",
        "Base log hazard over what was witnessed.");

    public static readonly Parameter LeaveEpistemic = Own.Uncertainty("leave-epistemic", "log per month", -10.4, -14, -4,
        "E36; assumption: as above",
        "Base log hazard over what was learned.");

    public static readonly Parameter LeaveImminent = Own.Uncertainty("leave-imminent", "log per month", -11.6, -14, -4,
        "E36 M28; assumption: as above",
        "Base log hazard under threat of punishment.");

    public static readonly Parameter LeaveDoubt = Own.Uncertainty("leave-doubt", "log per doubt", 5, 0, 10,
        "M29; assumption: shape that fitted",
        "Weight of doubt.");

    public static readonly Parameter LeaveMotive = Own.Uncertainty("leave-motive", "log per motive", 2.5, 0, 6,
        "M29; assumption: shape that fitted",
        "Weight of the motive's own strength.");

    public static readonly Parameter LeaveFear = Own.Uncertainty("leave-fear", "log per fear", 1.8, 0, 5,
        "M17; assumption: shape that fitted",
        "Weight of fear against leaving.");

    public static readonly Parameter LeaveKin = Own.Uncertainty("leave-kin", "log per unit of ties", 2, 0, 5,
        "M02 E27; assumption: shape that fitted",
        "Weight of family ties against leaving.");

    public static readonly Parameter PerceivedFamilyRisk = Own.Uncertainty("perceived-family-risk", "share", 0.85, 0.7, 1,
        "M32",
        "How likely workers hold punishment of the family to be; scales the weight of ties.");

    public static readonly Parameter ClimbRate = Own.Uncertainty("climb-rate", "per month", 0.121, 0.02, 0.3,
        "E34 X57",
        "Pace of preparation.");

    public static readonly Parameter ClimbLogSd = Own.Uncertainty("climb-log-sd", "log units", 0.95, 0, 1.5,
        "E34",
        "Spread of the pace.");

    public static readonly Parameter Abandon = Own.Uncertainty("abandon", "per month", 0.0105, 0, 0.1,
        "M30; assumption: some give up",
        "Chance of giving the plan up.");

    public static readonly Parameter ExitSuccess = Own.Uncertainty("exit-success", "share", 0.25, 0, 1,
        "M52 X60b; assumption: only success times intention is identified",
        "Attempts that succeed.", (Host.Russia, 0.45), (Host.China, 0.10));

    public static readonly Parameter HandedBack = Own.Uncertainty("handed-back", "share", 0.8, 0.5, 0.95,
        "X60b",
        "Failed attempts that end in forced return.");

    public static readonly Parameter AttemptFactor = Parameter.Uncertainty("attempt-factor", "multiple", 1, 0, 2,
        "E47; assumption: 1 in ordinary months",
        "Pace of preparing and trying to leave, against ordinary months.");

    public static readonly Parameter RouteCost = Parameter.Uncertainty("route-cost", "USD", 500, 50, 5000,
        "M30 M31; assumption: no figure is public",
        "What a paid route costs.");

    public static readonly Parameter RoutePaidSuccess = Parameter.Uncertainty("route-paid-success", "multiple", 1.4, 1, 2,
        "M30 M31; assumption: direction only",
        "Exit success by a paid route against unaided leaving.");

    public static readonly Parameter Bounty = Parameter.Lever("bounty", "USD", 0, 0, 20000,
        "X60b",
        "Reward for handing over someone who left.");

    public static readonly Parameter BountyEffect = Parameter.Uncertainty("bounty-effect", "share", 0.3, 0, 1,
        "X60b; assumption: rewards work, how well is not known",
        "Part of those who would get away unseen that are handed over, and risk added on the way, at a reward of 10,000 dollars.");

    public static readonly Parameter ExitSuccessMost = Own.Constant("exit-success-most", "share", 0.98, 0, 1,
        "assumption: nothing is certain",
        "Most that an attempt can succeed.");

    public static readonly Parameter WoundMotive = Own.Constant("wound-motive", "share", 0.5, 0, 1,
        "assumption: a punishment sharpens other motives by half",
        "Part of the memory of a punishment that counts as an economic or epistemic motive.");

    public static readonly Parameter StayMotive = Own.Constant("stay-motive", "0 to 1", 0.5, 0, 1,
        "assumption: weariness",
        "Existential motive of those who have stayed long.");

    public static readonly Parameter StayMotiveMonths = Own.Constant("stay-motive-months", "months", 24, 0, 120,
        "assumption: two years",
        "Months of stay above which stay-motive counts.");

    public static readonly Parameter MeansFloor = Own.Constant("means-floor", "share", 0.5, 0, 2,
        "assumption: nobody is without means",
        "Means to prepare that everyone has.");

    public static readonly Parameter MeansKnowledge = Own.Constant("means-knowledge", "share", 0.5, 0, 2,
        "assumption: what one knows is half of it",
        "Means to prepare that full knowledge adds.");

    public static readonly Parameter MeansPhone = Own.Constant("means-phone", "share", 0.3, 0, 2,
        "assumption: contact and maps",
        "Means to prepare that a phone adds.");

    public static readonly Parameter MeansMoney = Own.Constant("means-money", "share", 0.2, 0, 2,
        "assumption: money helps a little",
        "Means to prepare that money adds.");

    public static readonly Parameter MeansMoneyFrom = Own.Constant("means-money-from", "USD", 100, 0, 10000,
        "assumption: a month of pocket cash and side work",
        "Cash and savings above which means-money counts.");

    public static readonly Parameter UrgentMonths = Own.Constant("urgent-months", "months", 6, 0, 60,
        "assumption: half a year",
        "Months before the contract ends in which preparing is urgent.");

    public static readonly Parameter Urgency = Own.Constant("urgency", "multiple", 2, 1, 5,
        "assumption: direction only",
        "Pace of preparing when it is urgent.");

    public static readonly Parameter ClimbFear = Own.Constant("climb-fear", "share", 0.3, 0, 1,
        "assumption: fear slows and does not stop",
        "Fall of the pace of preparing at full fear.");

    public static readonly Parameter ReadinessKept = Own.Constant("readiness-kept", "0 to 1", 0.5, 0, 1,
        "assumption: half of the way is known",
        "Readiness after an attempt that failed unseen.");

    public static readonly Parameter AttemptFear = Own.Constant("attempt-fear", "share", 0.5, 0, 1,
        "assumption: half of being caught",
        "Part of fear-caught that an attempt that failed unseen brings.");
}

/// <summary>A month's numbers of the decision to leave for one host and channel.</summary>
internal record struct DecisionRates : IRates
{
    public float LeaveEconomic, LeaveMoral, LeaveExistential, LeaveEpistemic, LeaveImminent, LeaveDoubt, LeaveMotive, LeaveFear, LeaveKin;
    public float ClimbRate, ClimbSpread, Abandon, AttemptFactor, ExitSuccess, HandedBack, SafeSuccess, RoutePaidSuccess;
    public int RouteCostCents;
    public float ExitSuccessMost, WoundMotive, StayMotive, MeansFloor, MeansKnowledge, MeansPhone, MeansMoney, Urgency;
    public float ClimbFear, ReadinessKept, AttemptFear;
    public int StayMotiveMonths, MeansMoneyFromCents, UrgentMonths;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        LeaveEconomic = m.Get(DecisionParameters.LeaveEconomic);
        LeaveMoral = m.Get(DecisionParameters.LeaveMoral);
        LeaveExistential = m.Get(DecisionParameters.LeaveExistential);
        LeaveEpistemic = m.Get(DecisionParameters.LeaveEpistemic);
        LeaveImminent = m.Get(DecisionParameters.LeaveImminent);
        LeaveDoubt = m.Get(DecisionParameters.LeaveDoubt);
        LeaveMotive = m.Get(DecisionParameters.LeaveMotive);
        LeaveFear = m.Get(DecisionParameters.LeaveFear);
        LeaveKin = m.Get(DecisionParameters.LeaveKin) * m.Get(DecisionParameters.PerceivedFamilyRisk) / (float)DecisionParameters.PerceivedFamilyRisk.Default;
        ClimbRate = m.Get(DecisionParameters.ClimbRate);
        ClimbSpread = m.Get(DecisionParameters.ClimbLogSd);
        Abandon = m.Get(DecisionParameters.Abandon);
        AttemptFactor = m.Get(DecisionParameters.AttemptFactor);
        ExitSuccess = Math.Clamp(m.Get(DecisionParameters.ExitSuccess), 0f, m.Get(DecisionParameters.ExitSuccessMost));
        HandedBack = 1f - (1f - m.Get(DecisionParameters.HandedBack)) * (1f - Decision.BountyRise(m));
        SafeSuccess = m.Get(SafeExitParameters.SafeExitSuccess);
        RoutePaidSuccess = m.Get(DecisionParameters.RoutePaidSuccess);
        RouteCostCents = m.Cents(DecisionParameters.RouteCost);
        ExitSuccessMost = m.Get(DecisionParameters.ExitSuccessMost);
        WoundMotive = m.Get(DecisionParameters.WoundMotive);
        StayMotive = m.Get(DecisionParameters.StayMotive);
        StayMotiveMonths = m.Whole(DecisionParameters.StayMotiveMonths);
        MeansFloor = m.Get(DecisionParameters.MeansFloor);
        MeansKnowledge = m.Get(DecisionParameters.MeansKnowledge);
        MeansPhone = m.Get(DecisionParameters.MeansPhone);
        MeansMoney = m.Get(DecisionParameters.MeansMoney);
        MeansMoneyFromCents = m.Cents(DecisionParameters.MeansMoneyFrom);
        UrgentMonths = m.Whole(DecisionParameters.UrgentMonths);
        Urgency = m.Get(DecisionParameters.Urgency);
        ClimbFear = m.Get(DecisionParameters.ClimbFear);
        ReadinessKept = m.Get(DecisionParameters.ReadinessKept);
        AttemptFear = m.Get(DecisionParameters.AttemptFear);
    }
}

/// <summary>
/// Step 11. Endure, or resolve to leave over money, a jolt of conscience, what was witnessed, what was learned, or fear of
/// imminent punishment; then a climb: months of preparation, an attempt, success or being handed back.
/// Evidence: E34 E36 M02 M17 M29 M30 M52 X57 X60b.
/// </summary>
internal static class Decision
{
    internal static readonly RuleInfo[] Rules =
    [
        RuleInfo.Of("kinds-of-tipping-point", "E36 M29",
            "An intention comes from the sum of five hazards: money, a moral jolt, meaning, what was learned, imminent punishment."),
        RuleInfo.Of("doubt-loosens", "M29 M07", "Doubt raises all five log hazards.", "leave-doubt=0"),
        RuleInfo.Of("motive", "M29 M23 M28 M54",
            "Each log hazard rises with its own motive: grievance, jolt, witnessed deaths and a long stay, knowledge, a recent punishment.", "leave-motive=0"),
        RuleInfo.Of("fear-restrains", "M17", "Fear lowers all five log hazards.", "leave-fear=0"),
        RuleInfo.Of("kin-restrain", "M02 M32 E27",
            "Family ties × the perceived risk to the family lower all five log hazards.", "leave-kin=0"),
        RuleInfo.Of("climb", "E34 M30 X57",
            "Preparation climbs month by month at a lasting own pace, faster with knowledge, a phone, money and an ending contract, slower in fear."),
        RuleInfo.Of("giving-up", "M30", "A plan is given up with a constant chance a month.", "abandon=0"),
        RuleInfo.Of("attempt", "M52 M08 X60b E35",
            "A prepared person attempts, and succeeds with the host's chance.", "exit-success=0"),
        RuleInfo.Of("handed-back", "M52 X60b",
            "Most failed attempts end in forced return and detention, the others unseen."),
        RuleInfo.Of("reward-for-handing-over", "X60b",
            "A reward moves part of those who would get away unseen to being handed back, and adds to the risk on the way.", "bounty=0"),
        RuleInfo.Of("paid-route", "M30 M31",
            "Those who can pay for a route do: success and time on the way are better.", "route-paid-success=1"),
        RuleInfo.Of("safe-pathway", "P17 M31",
            "By a safe pathway success is multiplied, as far as its capacity goes.", "safe-exit-capacity=0"),
    ];

    private const int Causes = 5;

    /// <summary>Part of the gap to being caught and handed back that a bounty closes.</summary>
    public static float BountyRise(in CellMonth m) =>
        Math.Min(1f, m.Get(DecisionParameters.BountyEffect) * m.Get(DecisionParameters.Bounty) / 10_000f);

    /// <summary>Draws new intentions and lets those preparing climb.</summary>
    public static void Apply(ref SiteMonth s)
    {
        ref readonly DecisionRates r = ref s.Rates<DecisionRates>();
        Vector256<float> wDoubt = Vector256.Create(r.LeaveDoubt), wFear = Vector256.Create(r.LeaveFear);
        Vector256<float> wKin = Vector256.Create(r.LeaveKin), wMotive = Vector256.Create(r.LeaveMotive);
        Vector256<float> economic = Vector256.Create(r.LeaveEconomic), moral = Vector256.Create(r.LeaveMoral);
        Vector256<float> existential = Vector256.Create(r.LeaveExistential), epistemic = Vector256.Create(r.LeaveEpistemic);
        Vector256<float> imminent = Vector256.Create(r.LeaveImminent), woundMotive = Vector256.Create(r.WoundMotive), stayMotive = Vector256.Create(r.StayMotive);
        ref readonly DebtsRates debts = ref s.Rates<DebtsRates>();
        Vector256<float> hopelessLeave = Vector256.Create(debts.HopelessLeave), apathy = Vector256.Create(debts.Apathy), one = Vector256<float>.One;
        Vector256<int> longAgo = Vector256.Create(s.Now - r.StayMotiveMonths);
        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            Vector256<float> wound = s.Wound.At(i);
            Vector256<float> common = wDoubt * s.Doubt.At(i) - wFear * s.Fear.At(i) - wKin * s.Ties.At(i);
            Vector256<float> longStay = Vector256.LessThan(s.Arrived.At(i), longAgo).AsSingle() & stayMotive;
            Vector256<float> hopeless = s.Hopeless.At(i);
            Vector256<float> hazard = Lanes.Exp(common + economic + wMotive * (s.Grievance.At(i) + woundMotive * wound + hopelessLeave * hopeless))
                + Lanes.Exp(common + moral + wMotive * s.Jolt.At(i))
                + Lanes.Exp(common + existential + wMotive * (s.Witness.At(i) + longStay))
                + Lanes.Exp(common + epistemic + wMotive * (s.Knowledge.At(i) + woundMotive * wound))
                + Lanes.Exp(common + imminent + wMotive * wound);
            uint here = flags.Has(Present).Bits();
            uint preparing = flags.Has(Preparing).Bits() & here;
            uint resolves = Vector256.LessThan(s.ChoiceIntend.At(i), hazard * (one - apathy * hopeless)).Bits() & here & ~preparing;
            for (; resolves != 0; resolves &= resolves - 1)
            {
                Resolve(ref s, i + BitOperations.TrailingZeroCount(resolves));
            }

            for (; preparing != 0; preparing &= preparing - 1)
            {
                Climb(ref s, i + BitOperations.TrailingZeroCount(preparing));
            }
        }
    }

    private static void Resolve(ref SiteMonth s, int slot)
    {
        ref readonly DecisionRates r = ref s.Rates<DecisionRates>();
        float longStay = s.Arrived[slot] < s.Now - r.StayMotiveMonths ? r.StayMotive : 0f;
        Span<float> weight = stackalloc float[Causes];
        weight[0] = Lanes.Exp(r.LeaveEconomic + r.LeaveMotive * (s.Grievance[slot] + r.WoundMotive * s.Wound[slot] + s.Rates<DebtsRates>().HopelessLeave * s.Hopeless[slot]));
        weight[1] = Lanes.Exp(r.LeaveMoral + r.LeaveMotive * s.Jolt[slot]);
        weight[2] = Lanes.Exp(r.LeaveExistential + r.LeaveMotive * (s.Witness[slot] + longStay));
        weight[3] = Lanes.Exp(r.LeaveEpistemic + r.LeaveMotive * (s.Knowledge[slot] + r.WoundMotive * s.Wound[slot]));
        weight[4] = Lanes.Exp(r.LeaveImminent + r.LeaveMotive * s.Wound[slot]);
        float total = weight[0] + weight[1] + weight[2] + weight[3] + weight[4];
        float at = s.Draw(slot, Purpose.Cause).U0 * total;
        int cause = 0;
        while (cause < Causes - 1 && at >= weight[cause])
        {
            at -= weight[cause++];
        }

        s.Flags[slot] |= Preparing;
        s.Readiness[slot] = 0f;
        s.World.Workers.Cause[s.FirstSlot + slot] = (byte)(cause + 1);
        s.World.Workers.Intended[s.FirstSlot + slot] = (short)s.Now;
        s.Count(Counter.Intentions);
        s.Event(slot, EventKind.Intended, (EventCause)(cause + 1));
    }

    private static void Climb(ref SiteMonth s, int slot)
    {
        ref readonly DecisionRates r = ref s.Rates<DecisionRates>();
        Words w = s.Draw(slot, Purpose.Climb);
        if (w.U0 < r.Abandon)
        {
            s.Flags[slot] &= ~Preparing;
            s.Event(slot, EventKind.Abandoned);
            return;
        }

        // Each person's own pace is lasting, so it comes from a draw without a month.
        Words self = s.World.Streams.Person(s.Sequence[slot], s.Cohort[slot], 0, Purpose.Climb);
        float pace = r.ClimbRate * Lanes.Exp(r.ClimbSpread * Lanes.Gaussian4(self.W0));
        float means = r.MeansFloor + r.MeansKnowledge * s.Knowledge[slot] + ((s.Flags[slot] & Phone) != 0 ? r.MeansPhone : 0f)
            + (s.Cash[slot] + s.Savings[slot] > r.MeansMoneyFromCents ? r.MeansMoney : 0f);
        float urgency = s.ContractEnd[slot] - s.Now <= r.UrgentMonths ? r.Urgency : 1f;
        s.Readiness[slot] = Math.Min(1f, s.Readiness[slot] + pace * means * urgency * (1f - r.ClimbFear * s.Fear[slot]) * r.AttemptFactor * s.Rates<InformationRates>().Out);
        if (s.Readiness[slot] >= 1f && w.U1 < r.AttemptFactor * s.Rates<InformationRates>().Out)
        {
            Try(ref s, slot);
        }
    }

    private static void Try(ref SiteMonth s, int slot)
    {
        ref readonly DecisionRates r = ref s.Rates<DecisionRates>();
        Words w = s.Draw(slot, Purpose.Attempt);
        var cause = (EventCause)s.World.Workers.Cause[s.FirstSlot + slot];
        s.Count(Counter.Attempts);
        s.Event(slot, EventKind.Attempted, cause);
        Route route = w.U2 < s.World.SafeShare[(int)s.Host] ? Route.Assisted : Pay(ref s, slot) ? Route.Paid : Route.Unaided;
        float better = route switch { Route.Assisted => r.SafeSuccess, Route.Paid => r.RoutePaidSuccess, _ => 1f };
        if (w.U0 < Math.Min(r.ExitSuccessMost, r.ExitSuccess * better))
        {
            s.Count(Counter.Exits);
            s.Count(Counter.ExitsEconomic + ((int)cause - 1));
            s.Count(Counter.IntentLagMonths, s.Now - s.World.Workers.Intended[s.FirstSlot + slot]);
            s.Count(Counter.SafeExits, route == Route.Assisted ? 1 : 0);
            s.Count(Counter.PaidExits, route == Route.Paid ? 1 : 0);
            s.Event(slot, EventKind.Exited, route == Route.Assisted ? EventCause.SafeExit : cause);
            s.ExitsHere++;
            Consequences.PunishFamily(ref s, slot);
            Settlement.EndTour(ref s, slot, EndKind.Exited, route);
        }
        else if (w.U1 < r.HandedBack)
        {
            s.Count(Counter.HandedBack);
            s.Harm(slot);
            s.Event(slot, EventKind.HandedBack, cause);
            Consequences.PunishFamily(ref s, slot);
            Settlement.EndTour(ref s, slot, EndKind.HandedBack);
        }
        else
        {
            // Back unseen; the plan is laid aside for now.
            s.Readiness[slot] = r.ReadinessKept;
            s.Fear[slot] = Math.Min(1f, s.Fear[slot] + r.AttemptFear * s.Rates<SurveillanceRates>().FearCaught);
        }
    }

    /// <summary>Those who can pay for a route do, from open cash and then from savings.</summary>
    private static bool Pay(ref SiteMonth s, int slot)
    {
        int cost = s.Rates<DecisionRates>().RouteCostCents;
        if ((long)s.Cash[slot] + s.Savings[slot] < cost)
        {
            return false;
        }

        int fromSavings = Math.Max(0, cost - s.Cash[slot]);
        s.Savings[slot] -= fromSavings;
        s.Post(FlowKind.SavingsCarried, fromSavings);
        s.Cash[slot] += fromSavings - cost;
        s.Post(FlowKind.RouteFee, cost);
        s.Reach(slot, -cost);
        return true;
    }
}

/// <summary>
/// Kinds of route, in the abstract: what it costs, how many it can take, how it changes success, time and risk on the way.
/// </summary>
internal enum Route : byte
{
    /// <summary>On one's own: nothing to pay, no limit, most risk.</summary>
    Unaided,

    /// <summary>Paid for.</summary>
    Paid,

    /// <summary>By a safe pathway: limited room, least risk.</summary>
    Assisted,
}
