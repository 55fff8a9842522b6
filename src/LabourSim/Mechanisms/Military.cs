using System.Numerics;
using System.Runtime.Intrinsics;
using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>
/// Steps 4 to 7 and 13 at military sites: pay per head and goods in kind to the state, an allowance to the soldier;
/// casualties, capture, and the dread of capture; at the end of service survivors go home, are held, kept apart or purged.
/// Soldiers see, talk, fear and doubt like everyone (steps 8 to 10). Evidence: E52 E53 E54 E55 E57 X64 X65 X66 X67 M46 M47 M48.
/// </summary>
internal static class Military
{
    /// <summary>A month of service: pay, then the fighting. Leaves the allowance in <c>PocketNow</c>.</summary>
    public static void Serve(ref SiteMonth s)
    {
        CellRates r = s.Rates;
        bool combat = s.Sites.Sector[s.Site] == Sector.Troops;
        Vector256<int> allowance = Vector256.Create(r.PocketCents), zero = Vector256<int>.Zero;
        Vector256<float> danger = Vector256.Create(combat ? r.CasualtyRate : r.CasualtyRate * r.EngineerRisk);
        Vector256<int> present = zero;
        s.CreditNow.Clear();
        s.SideNet.Clear();
        s.Office.Clear();
        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> here = s.Flags.At(i).Has(Present);
            present -= here;
            Vector256<int> paid = allowance & here;
            s.PocketNow.Put(i, paid);
            s.Cash.Put(i, s.Cash.At(i) + paid);
            s.Injury.Put(i, s.Injury.At(i) * 0.7f);
            if (s.Recording)
            {
                s.Money.Put(i, s.Money.At(i) + paid);
            }

            uint struck = (Vector256.LessThan(s.LivingAccident.At(i).Uniform(), danger).AsInt32() & here).Bits();
            for (; struck != 0; struck &= struck - 1)
            {
                Strike(ref s, i + BitOperations.TrailingZeroCount(struck));
            }
        }

        int soldiers = (int)present.Total();
        s.Count(Counter.WorkerMonths, soldiers);
        s.Count(Counter.BarterValue, (long)soldiers * r.BarterCents);
        s.Post(FlowKind.SoldierPay, (long)soldiers * r.SoldierPayCents);
        s.Post(FlowKind.SoldierAllowance, (long)soldiers * r.PocketCents);
    }

    /// <summary>The end of a term of service.</summary>
    public static void Release(ref SiteMonth s, int slot)
    {
        CellRates r = s.Rates;
        float u = s.Draw(slot, Purpose.SurvivorFate).U0;
        if (u < r.SurvivorPurged)
        {
            s.Count(Counter.Purged);
            s.Harm(slot);
            Leave(ref s, slot, EventKind.Purged, EndKind.Purged);
        }
        else if (u < r.SurvivorPurged + r.SurvivorIsolated)
        {
            s.Count(Counter.Isolated);
            s.Harm(slot);
            Leave(ref s, slot, EventKind.Isolated, EndKind.Isolated);
        }
        else if (u < r.SurvivorPurged + r.SurvivorIsolated + r.SurvivorHeld)
        {
            s.ContractEnd[slot] = s.Now + r.TourMonths;
            s.Count(Counter.Extensions);
            s.Event(slot, EventKind.Extended);
        }
        else
        {
            s.Count(Counter.ToursCompleted);
            s.CountReal(Counter.DoubtAtReturn, s.Doubt[slot]);
            Leave(ref s, slot, EventKind.Returned, EndKind.Completed);
        }
    }

    private static void Strike(ref SiteMonth s, int slot)
    {
        CellRates r = s.Rates;
        Words w = s.Draw(slot, Purpose.Casualty);
        s.Harm(slot);
        if (w.U0 < r.CaptureShare)
        {
            FaceCapture(ref s, slot, w);
            return;
        }

        s.Count(Counter.Casualties);
        if (w.U1 < r.CasualtyDeathShare)
        {
            Die(ref s, slot);
        }
        else if (w.U2 < r.WoundedEvacuated)
        {
            s.Count(Counter.Evacuated);
            s.CountReal(Counter.DoubtAtReturn, s.Doubt[slot]);
            Leave(ref s, slot, EventKind.Evacuated, EndKind.Evacuated);
        }
        else
        {
            s.Count(Counter.Injuries);
            s.Injury[slot] = 1f;
            s.Event(slot, EventKind.Injured);
        }
    }

    /// <summary>Most who could be taken alive are not: fear for the family is stronger than fear of death (M48).</summary>
    private static void FaceCapture(ref SiteMonth s, int slot, Words w)
    {
        CellRates r = s.Rates;
        float dread = Math.Min(1f, r.CaptureDread * (0.9f + 0.2f * s.Ties[slot]));
        if (w.U3 < dread)
        {
            s.Count(Counter.CaptureAvoided);
            s.Count(Counter.Casualties);
            Die(ref s, slot);
            return;
        }

        s.Count(Counter.Captured);
        s.Count(Counter.CapturedAskingAsylum, s.Draw(slot, Purpose.Capture).U0 < r.CapturedAsks ? 1 : 0);
        Leave(ref s, slot, EventKind.Captured, EndKind.Captured);
    }

    private static void Die(ref SiteMonth s, int slot)
    {
        s.Count(Counter.Deaths);
        s.Event(slot, EventKind.Died);
        Work.Witness(ref s, slot, 0.4f);
        Settlement.EndTour(ref s, slot, EndKind.Died);
    }

    private static void Leave(ref SiteMonth s, int slot, EventKind what, EndKind end)
    {
        s.Event(slot, what);
        Settlement.EndTour(ref s, slot, end);
    }
}
