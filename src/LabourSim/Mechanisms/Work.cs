using System.Numerics;
using System.Runtime.Intrinsics;
using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Outcomes;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>
/// Step 4. What the client comes to pay for each worker this month: price × skill × season × health × luck, less what is
/// withheld for good or put off. Accidents, deaths and whether ashes are claimed. Evidence: E19 E20 X27 X35 X54 X55 M54.
/// </summary>
internal static class Work
{
    /// <summary>Hours a day at a site this month: longer where the supervisor is zealous and the plan is behind, 18 at the most.</summary>
    public static float HoursADay(CellRates rates, Sites sites, int site) =>
        Math.Min(18f, rates.Hours + rates.SupervisorDrive * sites.SupervisorZeal[site] * sites.PlanGap[site]);

    /// <summary>Sets <c>Office</c> scratch to this month's payment, cents; the extraction chain splits it.</summary>
    public static void Apply(ref SiteMonth s)
    {
        CellRates r = s.Rates;
        bool withheld = s.SiteDraw.U0 < r.WithheldMonths;
        bool late = s.SiteDraw.U1 < r.LateMonths;
        bool outdoors = s.Sites.Sector[s.Site] is Sector.Construction or Sector.Logging;
        float level = r.GrossPay * 100f * s.Sites.Price[s.Site] * (outdoors ? r.Season : 1f) * (withheld ? r.WithheldPay : 1f);
        float strain = Math.Clamp((s.Hours - 8f) / 8f, 0f, 1f) * (1f - Math.Clamp(r.DaysOff / 8f, 0f, 1f));

        Vector256<float> price = Vector256.Create(level);
        Vector256<float> spread = Vector256.Create(r.MonthSpread);
        Vector256<float> lostToInjury = Vector256.Create(1f - r.InjuredOutput);
        Vector256<float> now = Vector256.Create(late ? 1f - r.LateShare : 1f);
        Vector256<float> recovery = Vector256.Create(late ? 0f : r.OwedRecovery);

        // 0.56 makes the risk factor 1 at fourteen hours, a day and a half off, and the exhaustion that comes of them.
        Vector256<float> death = Vector256.Create(0.56f * r.DeathRate * (0.5f + strain));
        Vector256<float> accident = Vector256.Create(0.56f * r.InjuryRate * (0.5f + strain));
        Vector256<float> one = Vector256<float>.One;
        Vector256<int> present = Vector256<int>.Zero, assigned = Vector256<int>.Zero;

        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            Vector256<int> here = flags.Has(Present);
            Vector256<int> works = here & ~flags.Has(Released);
            present -= here;
            assigned -= works;

            Vector256<float> injury = s.Injury.At(i);
            Vector256<float> luck = one + spread * Lanes.Gaussian4(s.LivingNoise.At(i));
            Vector256<float> earned = price * s.Skill.At(i) * luck * (one - lostToInjury * injury);
            Vector256<int> due = earned.Cents() & works;
            Vector256<int> owed = s.Owed.At(i);
            Vector256<int> paid = (Vector256.ConvertToSingle(due) * now).Cents();
            Vector256<int> recovered = (Vector256.ConvertToSingle(owed) * recovery).Cents();
            s.Office.Put(i, paid + recovered);
            s.Owed.Put(i, late ? owed + (due - paid) : Vector256<int>.Zero);

            // Exhaustion follows the hours; injuries heal.
            Vector256<float> fatigue = s.Fatigue.At(i);
            fatigue += Vector256.Create(0.2f) * (Vector256.Create(strain) - fatigue);
            s.Fatigue.Put(i, fatigue & here.AsSingle());
            s.Injury.Put(i, injury * 0.7f);

            Vector256<float> risk = one + fatigue;
            Vector256<float> u = s.LivingAccident.At(i).Uniform();
            Vector256<float> dies = death * risk;
            uint struck = (Vector256.LessThan(u, dies + accident * risk).AsInt32() & here).Bits();
            if (struck != 0)
            {
                uint dead = Vector256.LessThan(u, dies).Bits() & struck;
                Strike(ref s, i, struck & ~dead, dead);
            }
        }

        s.Count(Counter.WorkerMonths, present.Total());
        s.Count(Counter.AssignedMonths, assigned.Total());
        s.CountReal(Counter.Hours, s.Hours * present.Total());
        s.CountReal(Counter.DaysOff, r.DaysOff * present.Total());
    }

    private static void Strike(ref SiteMonth s, int first, uint injured, uint dead)
    {
        for (; injured != 0; injured &= injured - 1)
        {
            int slot = first + BitOperations.TrailingZeroCount(injured);
            s.Injury[slot] = 1f;
            s.Count(Counter.Injuries);
            s.Harm(slot);
            s.Event(slot, EventKind.Injured);
        }

        for (; dead != 0; dead &= dead - 1)
        {
            int slot = first + BitOperations.TrailingZeroCount(dead);
            Die(ref s, slot);
        }
    }

    private static void Die(ref SiteMonth s, int slot)
    {
        bool unclaimed = s.Draw(slot, Purpose.Death).U0 < s.Rates.AshesUnclaimed;
        s.Count(Counter.Deaths);
        s.Harm(slot);
        if (unclaimed)
        {
            s.Count(Counter.AshesUnclaimed);
        }

        s.Event(slot, EventKind.Died);

        Witness(ref s, slot, unclaimed ? 0.8f : 0.4f);
        s.Office[slot] = 0;
        Settlement.EndTour(ref s, slot, EndKind.Died);
    }

    /// <summary>Those who shared a platoon with the dead remember, the more if nobody came for the ashes (M54).</summary>
    public static void Witness(ref SiteMonth s, int slot, float weight)
    {
        int platoon = slot / Workers.PlatoonSize * Workers.PlatoonSize;
        for (int mate = platoon; mate < Math.Min(platoon + Workers.PlatoonSize, Workers.Seats); mate++)
        {
            if (mate != slot && (s.Flags[mate] & Present) != 0)
            {
                s.DoubtAdded[mate] += s.Rates.DeathWitness;
                s.Witness[mate] = Math.Min(1f, s.Witness[mate] + weight);
            }
        }
    }
}
