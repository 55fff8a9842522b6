using System.Numerics;
using System.Runtime.Intrinsics;
using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of military service.</summary>
public static class MilitaryParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<MilitaryRates>();

    public static readonly Parameter SoldierPay = Own.Uncertainty("soldier-pay", "USD/month", 2000, 1500, 2500,
        "X66",
        "What a host pays the state for a soldier.");

    public static readonly Parameter SoldierAllowance = Own.Uncertainty("soldier-allowance", "USD/month", 10, 0, 200,
        "X66 E11; assumption: nearly all of the pay is expected to go to the state, so pocket cash as for workers",
        "What a soldier is given in cash.");

    public static readonly Parameter BarterValue = Own.Uncertainty("barter-value", "USD/month", 1500, 0, 5000,
        "E57 X66; assumption: never priced in public",
        "Dollar value of goods and services given in kind for a soldier.");

    public static readonly Parameter CasualtyRate = Own.Uncertainty("casualty-rate", "per month", 0.02, 0, 0.5,
        "E54 X65; assumption: between offensives; the baseline dates the heavy months",
        "Soldiers in combat units killed or wounded.");

    public static readonly Parameter EngineerRisk = Own.Uncertainty("engineer-risk", "multiple", 0.05, 0, 1,
        "X64; assumption: behind the lines, but demining",
        "Casualty rate of builders and deminers against combat units.");

    public static readonly Parameter CasualtyDeathShare = Own.Uncertainty("casualty-death-share", "share", 0.13, 0.05, 0.35,
        "X65 D9",
        "Casualties who die.");

    public static readonly Parameter WoundedEvacuated = Own.Uncertainty("wounded-evacuated", "share", 0.48, 0, 1,
        "X65",
        "Wounded who are sent home.");

    public static readonly Parameter CaptureShare = Own.Uncertainty("capture-share", "share of casualties", 0.01, 0, 0.1,
        "E55 X67; assumption: set so that about two in ten thousand are taken",
        "Share of the moments that end a soldier's service in which capture alive is possible.");

    public static readonly Parameter CaptureDread = Own.Uncertainty("capture-dread", "share", 0.95, 0, 1,
        "E55 M48; assumption: reported without numbers",
        "Soldiers who would rather die than be taken, for fear of what their families would suffer.");

    public static readonly Parameter CapturedAsks = Own.Uncertainty("captured-asks", "share", 0.5, 0, 1,
        "E55; assumption: one of two",
        "Prisoners who ask not to be sent back.");

    public static readonly Parameter SoldierWatch = Own.Uncertainty("soldier-watch", "level", 1.5, 0.5, 3,
        "E53 M47; assumption: units of their own under their own officers",
        "Surveillance level of soldiers.");

    public static readonly Parameter SoldierConfinement = Own.Uncertainty("soldier-confinement", "share", 0.5, 0, 0.95,
        "M47; assumption: far travel, but camps and short spells",
        "How far soldiers are kept from ordinary life.");

    public static readonly Parameter SoldierDoubt = Own.Uncertainty("soldier-doubt", "multiple", 1, 0.5, 2,
        "M47; assumption: never observed",
        "Doubt a soldier gains from an exposure-month against a worker.");

    public static readonly Parameter SoldierAge = Own.Constant("soldier-age", "years", 22, 18, 40,
        "X67",
        "Mean age of soldiers.");

    public static readonly Parameter MilitaryTour = Own.Uncertainty("military-tour", "months", 12, 3, 36,
        "X64 X65; assumption: second waves replaced the first within the year",
        "Months of a term of service.");

    public static readonly Parameter SurvivorHeld = Own.Uncertainty("survivor-held", "share", 0.2, 0, 1,
        "M47; assumption: only forecast",
        "Survivors held for another term.");

    public static readonly Parameter SurvivorIsolated = Own.Uncertainty("survivor-isolated", "share", 0.1, 0, 1,
        "M47; assumption: only forecast",
        "Survivors kept apart from home.");

    public static readonly Parameter SurvivorPurged = Own.Uncertainty("survivor-purged", "share", 0.03, 0, 0.3,
        "M47; assumption: only forecast",
        "Survivors purged.");

    public static readonly Parameter DreadFloor = Own.Constant("dread-floor", "share", 0.9, 0, 1,
        "assumption: fear for the family binds nearly everyone",
        "Part of capture-dread that somebody without family ties feels.");

    public static readonly Parameter DreadTies = Own.Constant("dread-ties", "share", 0.2, 0, 1,
        "assumption: with average ties 1",
        "Part of capture-dread that full family ties add.");

    public static readonly Parameter SoldierAgeSpread = Own.Constant("soldier-age-spread", "multiple", 0.5, 0, 1,
        "assumption: cohorts of service",
        "Spread of soldiers' age against recruit-age-sd.");
}

/// <summary>A month's numbers of military service for one host and channel.</summary>
internal record struct MilitaryRates : IRates
{
    public float CasualtyRate, EngineerRisk, CasualtyDeathShare, WoundedEvacuated, CaptureShare, CaptureDread, CapturedAsks;
    public float SurvivorHeld, SurvivorIsolated, SurvivorPurged;
    public int SoldierPayCents, AllowanceCents, BarterCents;
    public float DreadFloor, DreadTies;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        SoldierPayCents = m.Cents(MilitaryParameters.SoldierPay);
        AllowanceCents = m.Cents(MilitaryParameters.SoldierAllowance);
        BarterCents = m.Cents(MilitaryParameters.BarterValue);
        CasualtyRate = m.Get(MilitaryParameters.CasualtyRate);
        EngineerRisk = m.Get(MilitaryParameters.EngineerRisk);
        CasualtyDeathShare = m.Get(MilitaryParameters.CasualtyDeathShare);
        WoundedEvacuated = m.Get(MilitaryParameters.WoundedEvacuated);
        CaptureShare = m.Get(MilitaryParameters.CaptureShare);
        CaptureDread = m.Get(MilitaryParameters.CaptureDread);
        CapturedAsks = m.Get(MilitaryParameters.CapturedAsks);
        SurvivorHeld = m.Get(MilitaryParameters.SurvivorHeld);
        SurvivorIsolated = m.Get(MilitaryParameters.SurvivorIsolated);
        SurvivorPurged = m.Get(MilitaryParameters.SurvivorPurged);
        DreadFloor = m.Get(MilitaryParameters.DreadFloor);
        DreadTies = m.Get(MilitaryParameters.DreadTies);
    }
}

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
        ref readonly MilitaryRates r = ref s.Rates<MilitaryRates>();
        bool combat = s.Sites.Sector[s.Site] == Sector.Troops;
        Vector256<int> allowance = Vector256.Create(r.AllowanceCents), zero = Vector256<int>.Zero;
        Vector256<float> danger = Vector256.Create(combat ? r.CasualtyRate : r.CasualtyRate * r.EngineerRisk);
        Vector256<float> injuryKept = Vector256.Create(s.Rates<WorkRates>().InjuryKept);
        Vector256<int> present = zero;
        s.CreditNow.Clear();
        s.SideNet.Clear();
        s.Office.Clear();
        s.Hopeless.Clear();
        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> here = s.Flags.At(i).Has(Present);
            present -= here;
            Vector256<int> paid = allowance & here;
            s.PocketNow.Put(i, paid);
            s.Cash.Put(i, s.Cash.At(i) + paid);
            s.Injury.Put(i, s.Injury.At(i) * injuryKept);
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
        s.Post(FlowKind.SoldierAllowance, (long)soldiers * r.AllowanceCents);
    }

    /// <summary>The end of a term of service.</summary>
    public static void Release(ref SiteMonth s, int slot)
    {
        ref readonly MilitaryRates r = ref s.Rates<MilitaryRates>();
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
            s.ContractEnd[slot] = s.Now + s.Rates<RotationRates>().TourMonths;
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
        ref readonly MilitaryRates r = ref s.Rates<MilitaryRates>();
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
        ref readonly MilitaryRates r = ref s.Rates<MilitaryRates>();
        float dread = Math.Min(1f, r.CaptureDread * (r.DreadFloor + r.DreadTies * s.Ties[slot]));
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
        Work.Witness(ref s, slot, s.Rates<WorkRates>().WitnessDeath);
        Settlement.EndTour(ref s, slot, EndKind.Died);
    }

    private static void Leave(ref SiteMonth s, int slot, EventKind what, EndKind end)
    {
        s.Event(slot, what);
        Settlement.EndTour(ref s, slot, end);
    }
}
