using System.Numerics;
using System.Runtime.Intrinsics;
using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Outcomes;
using LabourSim.Randomness;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>
/// Step 11. Endure, or resolve to leave over money, a jolt of conscience, what was witnessed, what was learned, or fear of
/// imminent punishment; then a climb: months of preparation, an attempt, success or being handed back.
/// Evidence: E34 E36 M02 M17 M29 M30 M52 X57 X60b.
/// </summary>
internal static class Decision
{
    private const int Causes = 5;

    /// <summary>Draws new intentions and lets those preparing climb.</summary>
    public static void Apply(ref SiteMonth s)
    {
        CellRates r = s.Rates;
        Vector256<float> wDoubt = Vector256.Create(r.LeaveDoubt), wFear = Vector256.Create(r.LeaveFear);
        Vector256<float> wKin = Vector256.Create(r.LeaveKin), wMotive = Vector256.Create(r.LeaveMotive);
        Vector256<float> economic = Vector256.Create(r.LeaveEconomic), moral = Vector256.Create(r.LeaveMoral);
        Vector256<float> existential = Vector256.Create(r.LeaveExistential), epistemic = Vector256.Create(r.LeaveEpistemic);
        Vector256<float> imminent = Vector256.Create(r.LeaveImminent), half = Vector256.Create(0.5f);
        Vector256<int> longAgo = Vector256.Create(s.Now - 24);
        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            Vector256<float> wound = s.Wound.At(i);
            Vector256<float> common = wDoubt * s.Doubt.At(i) - wFear * s.Fear.At(i) - wKin * s.Ties.At(i);
            Vector256<float> longStay = Vector256.LessThan(s.Arrived.At(i), longAgo).AsSingle() & half;
            Vector256<float> hazard = Lanes.Exp(common + economic + wMotive * (s.Grievance.At(i) + half * wound))
                + Lanes.Exp(common + moral + wMotive * s.Jolt.At(i))
                + Lanes.Exp(common + existential + wMotive * (s.Witness.At(i) + longStay))
                + Lanes.Exp(common + epistemic + wMotive * (s.Knowledge.At(i) + half * wound))
                + Lanes.Exp(common + imminent + wMotive * wound);
            uint here = flags.Has(Present).Bits();
            uint preparing = flags.Has(Preparing).Bits() & here;
            uint resolves = Vector256.LessThan(s.ChoiceIntend.At(i), hazard).Bits() & here & ~preparing;
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
        CellRates r = s.Rates;
        float longStay = s.Arrived[slot] < s.Now - 24 ? 0.5f : 0f;
        Span<float> weight = stackalloc float[Causes];
        weight[0] = Lanes.Exp(r.LeaveEconomic + r.LeaveMotive * (s.Grievance[slot] + 0.5f * s.Wound[slot]));
        weight[1] = Lanes.Exp(r.LeaveMoral + r.LeaveMotive * s.Jolt[slot]);
        weight[2] = Lanes.Exp(r.LeaveExistential + r.LeaveMotive * (s.Witness[slot] + longStay));
        weight[3] = Lanes.Exp(r.LeaveEpistemic + r.LeaveMotive * (s.Knowledge[slot] + 0.5f * s.Wound[slot]));
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
        CellRates r = s.Rates;
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
        float means = 0.5f + 0.5f * s.Knowledge[slot] + ((s.Flags[slot] & Phone) != 0 ? 0.3f : 0f)
            + (s.Cash[slot] + s.Savings[slot] > 100_00 ? 0.2f : 0f);
        float urgency = s.ContractEnd[slot] - s.Now <= 6 ? 2f : 1f;
        s.Readiness[slot] = Math.Min(1f, s.Readiness[slot] + pace * means * urgency * (1f - 0.3f * s.Fear[slot]) * r.AttemptFactor);
        if (s.Readiness[slot] >= 1f && w.U1 < r.AttemptFactor)
        {
            Try(ref s, slot);
        }
    }

    private static void Try(ref SiteMonth s, int slot)
    {
        CellRates r = s.Rates;
        Words w = s.Draw(slot, Purpose.Attempt);
        var cause = (EventCause)s.World.Workers.Cause[s.FirstSlot + slot];
        s.Count(Counter.Attempts);
        s.Event(slot, EventKind.Attempted, cause);
        Route route = w.U2 < r.SafeShare ? Route.Assisted : Pay(ref s, slot) ? Route.Paid : Route.Unaided;
        float better = route switch { Route.Assisted => r.SafeSuccess, Route.Paid => r.RoutePaidSuccess, _ => 1f };
        if (w.U0 < Math.Min(0.98f, r.ExitSuccess * better))
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
            s.Readiness[slot] = 0.5f;
            s.Fear[slot] = Math.Min(1f, s.Fear[slot] + 0.5f * r.FearCaught);
        }
    }

    /// <summary>Those who can pay for a route do, from open cash and then from savings.</summary>
    private static bool Pay(ref SiteMonth s, int slot)
    {
        int cost = s.Rates.RouteCostCents;
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
