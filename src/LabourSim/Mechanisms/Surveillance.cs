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
/// Step 9. Searches for phones and side work by the security officer, sessions, informants' reports; those caught pay a
/// bribe up to all savings, lose the phone, are criticised in public or sent home under guard. Fear rises for them and for
/// those who saw it, and fades slowly. Evidence: E24 E25 E33 M16 M17 M28 X51 X52.
/// </summary>
internal static class Surveillance
{
    /// <summary>How closely a site is watched: the host's level, the officer's zeal, want of a case to show, and scrutiny.</summary>
    public static float Level(CellRates r, Sites sites, int site)
    {
        float zeal = sites.SecurityZeal[site];
        float pressed = 1f + r.CasePressure * zeal * Math.Min(1f, sites.CaseGap[site] / 12f);
        return r.Watch * (0.8f + 0.4f * zeal) * pressed * (sites.Scrutiny[site] > 0 ? r.ScrutinyWatch : 1f);
    }

    /// <summary>Searches, punishes and moves fear.</summary>
    public static void Apply(ref SiteMonth s)
    {
        CellRates r = s.Rates;
        float foreman = s.Sites.ForemanColludes[s.Site] ? 0.7f : 1.3f;
        Vector256<float> phone = Vector256.Create(r.PhoneDetection * s.Watch);
        Vector256<float> moonlight = Vector256.Create(r.MoonlightDetection * s.Watch * foreman);
        Vector256<float> released = Vector256.Create(r.ReleasedDetection * s.Watch);
        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            uint here = flags.Has(Present).Bits();
            uint found = Vector256.LessThan(s.ChoiceSearch.At(i), phone & flags.Has(Phone).AsSingle()).Bits() & here;
            Vector256<float> side = (moonlight & flags.Has(Moonlighting).AsSingle()) + (released & flags.Has(Released).AsSingle());
            uint seen = Vector256.LessThan(s.ContactDetect.At(i), side).Bits() & here;
            for (; found != 0; found &= found - 1)
            {
                Punish(ref s, i + BitOperations.TrailingZeroCount(found), EventCause.Phone);
            }

            for (; seen != 0; seen &= seen - 1)
            {
                int slot = i + BitOperations.TrailingZeroCount(seen);
                if ((s.Flags[slot] & SideWork) != 0)
                {
                    Punish(ref s, slot, EventCause.SideWork);
                    CatchCrew(ref s, slot);
                }
            }
        }

        HoldSession(ref s);
        MoveFear(ref s);
        ref byte gap = ref s.Sites.CaseGap[s.Site];
        gap = s.CasesReported > 0 ? (byte)0 : (byte)Math.Min(255, gap + 1);
    }

    /// <summary>Mates at side work in the same platoon may be found with the one caught.</summary>
    private static void CatchCrew(ref SiteMonth s, int caught)
    {
        int platoon = caught / Workers.PlatoonSize * Workers.PlatoonSize;
        for (int mate = platoon; mate < Math.Min(platoon + Workers.PlatoonSize, Workers.Seats); mate++)
        {
            if (mate != caught && (s.Flags[mate] & Moonlighting) != 0 && s.Draw(mate, Purpose.CrewCaught).U0 < s.Rates.CrewCaught)
            {
                Punish(ref s, mate, EventCause.SideWork);
            }
        }
    }

    /// <summary>The party secretary needs somebody to confess: one person of the site, seldom for more than words.</summary>
    private static void HoldSession(ref SiteMonth s)
    {
        int slot = (int)(s.SiteDraw.U3 * s.Width);
        if (s.SiteDraw.U2 < s.Rates.ConfessionRate * s.Sites.PartyZeal[s.Site] && slot < Workers.Seats && (s.Flags[slot] & Present) != 0)
        {
            s.Count(Counter.Confessions);
            s.FearAdded[slot] += 0.5f * s.Rates.FearCaught;
            s.Event(slot, EventKind.Criticised);
        }
    }

    private static void MoveFear(ref SiteMonth s)
    {
        CellRates r = s.Rates;
        Vector256<float> fade = Vector256.Create(r.FearFade);
        Vector256<float> rest = Vector256.Create(r.FearBase + r.FearWatch * (s.Watch - 1f));
        Vector256<float> caution = Vector256.Create(r.FearCaution);
        Vector256<float> sum = Vector256<float>.Zero;
        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<float> here = s.Flags.At(i).Has(Present).AsSingle();
            Vector256<float> fear = s.Fear.At(i);
            Vector256<float> target = (rest + caution * s.Caution.At(i)).Unit();
            fear = (fear + fade * (target - fear) + s.FearAdded.At(i)).Unit() & here;
            s.Fear.Put(i, fear);
            sum += fear;
        }

        s.CountReal(Counter.Fear, sum.Total());
    }

    /// <summary>What happens to someone caught with a phone, at side work, or reported for talk.</summary>
    public static void Punish(ref SiteMonth s, int slot, EventCause cause)
    {
        CellRates r = s.Rates;
        Words w = s.Draw(slot, Purpose.Punishment);
        s.Count(Counter.Punishments);
        s.Harm(slot);
        byte[] caught = s.World.Workers.Caught;
        caught[s.FirstSlot + slot] = (byte)Math.Min(255, caught[s.FirstSlot + slot] + 1);
        s.FearAdded[slot] += r.FearCaught;
        s.Wound[slot] = 1f;
        int platoon = slot / Workers.PlatoonSize * Workers.PlatoonSize;
        for (int mate = platoon; mate < Math.Min(platoon + Workers.PlatoonSize, Workers.Seats); mate++)
        {
            s.FearAdded[mate] += r.FearWitness;
        }

        if (cause == EventCause.Phone)
        {
            s.Flags[slot] &= ~Phone;
            if (w.U3 < r.PhoneGiveUp)
            {
                s.Flags[slot] &= ~WantsPhone;
            }

            s.Count(Counter.PhonesConfiscated);
            s.Event(slot, EventKind.PhoneConfiscated, cause);
        }
        else if (cause == EventCause.SideWork)
        {
            s.Flags[slot] &= ~SideWork;
            s.Count(Counter.SideWorkDetected);
        }

        bool paid = TakeBribe(ref s, slot, cause, Math.Min(1f, 2f * r.BribeForced * w.U0));

        // A venal officer takes the money and has no case; a reported case is what his own superiors count (X53).
        if (paid && Philox4x32.ToUniform(w.W0 << 8) < r.CaseSettled * s.Sites.SecurityVenality[s.Site])
        {
            s.Count(Counter.CasesSettled);
            return;
        }

        s.CasesReported++;
        if (w.U1 < r.SentHomeShare && r.BorderOpen > w.U2)
        {
            s.Count(Counter.SentHomeUnderGuard);
            s.Event(slot, EventKind.SentHomeUnderGuard, cause);
            Settlement.EndTour(ref s, slot, EndKind.SentHomeUnderGuard);
        }
        else if (w.U1 > 1f - r.CriticisedShare)
        {
            s.Event(slot, EventKind.Criticised, cause);
        }
    }

    private static bool TakeBribe(ref SiteMonth s, int slot, EventCause cause, float share)
    {
        // The float nearest to a large sum can lie above it.
        int fromSavings = Math.Min(s.Savings[slot], (int)(s.Savings[slot] * share));
        int fromCash = Math.Min(s.Cash[slot], (int)(s.Cash[slot] * share));
        s.Savings[slot] -= fromSavings;
        s.Cash[slot] -= fromCash;
        s.Post(FlowKind.BribeFromSavings, fromSavings);
        s.Post(FlowKind.BribeFromCash, fromCash);
        s.Reach(slot, -fromSavings - fromCash);
        if (fromSavings + fromCash > 0)
        {
            s.Event(slot, EventKind.BribePaid, cause, fromSavings + fromCash);
        }

        return fromSavings + fromCash > 0;
    }
}
