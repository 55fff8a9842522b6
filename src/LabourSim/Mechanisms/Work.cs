using System.Numerics;
using System.Runtime.Intrinsics;
using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of work.</summary>
public static class WorkParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<WorkRates>();

    public static readonly Parameter GrossPay = Own.Uncertainty("gross-pay", "USD/month", 700, 100, 2000,
        "X27 X33 X40 X41 X42 X44",
        "What a client pays for a worker-month, before season and losses.", (Host.Russia, 900), (Host.China, 430));

    public static readonly Parameter SitePaySd = Own.Uncertainty("site-pay-sd", "share", 0.07, 0, 0.5,
        "assumption: small lasting inequality keeps the savings tail below 2,000 (E15 X41)",
        "Lasting spread of pay between sites.");

    public static readonly Parameter SkillSd = Own.Uncertainty("skill-sd", "share", 0.08, 0, 0.5,
        "assumption: as for sites",
        "Lasting spread of pay between workers.");

    public static readonly Parameter MonthPaySd = Own.Uncertainty("month-pay-sd", "share", 0.22, 0, 0.28,
        "E20; assumption: earnings vary from month to month; above 0.28 a bounded draw could turn pay negative",
        "Spread of one worker's pay from month to month.");

    public static readonly Parameter SeasonSwing = Own.Uncertainty("season-swing", "share", 0.12, 0, 0.5,
        "E19; assumption: outdoor work slows in winter",
        "Winter loss and summer gain of outdoor work.", (Host.China, 0.03), (Host.Kuwait, 0.03), (Host.Qatar, 0.03), (Host.Uae, 0.03), (Host.Angola, 0.03));

    public static readonly Parameter WithheldMonths = Own.Uncertainty("withheld-months", "share of site-months", 0.05, 0, 0.5,
        "E20 X35; assumption: withheld contracts are reported, their frequency is not",
        "Site-months in which the client withholds part of the price for good.");

    public static readonly Parameter WithheldPay = Own.Uncertainty("withheld-pay", "share", 0.35, 0, 1,
        "E20; assumption: as above",
        "Part of the price paid in a withheld month.");

    public static readonly Parameter LateMonths = Own.Uncertainty("late-months", "share of site-months", 0.12, 0, 0.8,
        "E20 X35; assumption: late pay is commonplace in the accounts",
        "Site-months in which part of the price is paid late.");

    public static readonly Parameter LateShare = Own.Uncertainty("late-share", "share", 0.5, 0, 1,
        "assumption: half is a round figure for a partial payment",
        "Part of the price put off in a late month.");

    public static readonly Parameter OwedRecovery = Own.Uncertainty("owed-recovery", "share", 0.9, 0, 1,
        "assumption: most late pay comes in the end",
        "Part of what is owed that is paid when a site is next paid on time.");

    public static readonly Parameter HoursPerDay = Own.Constant("hours-per-day", "hours", 14, 8, 18,
        "E19 X26 X34",
        "Length of the working day.");

    public static readonly Parameter DaysOff = Own.Constant("days-off", "days/month", 1.5, 0, 8,
        "X26 X34",
        "Days off.");

    public static readonly Parameter InjuryRate = Own.Uncertainty("injury-rate", "per month", 0.003, 0, 0.05,
        "X55; assumption: no count of injuries was found",
        "Injuries a worker-month at the usual hours.");

    public static readonly Parameter InjuredOutput = Own.Uncertainty("injured-output", "share", 0.5, 0, 1,
        "X55; assumption: the injured keep working at about half",
        "Output of a newly injured worker.");

    public static readonly Parameter DeathRate = Own.Constant("death-rate", "per 10,000 worker-years", 13.2, 0, 100,
        "X54 D8",
        "Deaths at the usual hours and age.");

    public static readonly Parameter AshesUnclaimed = Own.Uncertainty("ashes-unclaimed", "share", 0.2, 0, 1,
        "M54; assumption: reported, never counted",
        "Deaths whose ashes nobody claims.");

    public static readonly Parameter SupervisorDrive = Parameter.Uncertainty("supervisor-drive", "hours/day", 1, 0, 4,
        "M10 M15 E19; assumption: the supervisor answers for the site's plan",
        "Hours a day that a zealous supervisor adds at a site whose plan is wholly uncovered.");
}

/// <summary>A month's numbers of work for one host and channel.</summary>
internal record struct WorkRates : IRates
{
    public float GrossPay, MonthSpread, Season, WithheldMonths, WithheldPay, LateMonths, LateShare, OwedRecovery;
    public float Hours, SupervisorDrive, DaysOff, InjuryRate, InjuredOutput, DeathRate, AshesUnclaimed;
    public bool Inspected;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        GrossPay = m.Get(WorkParameters.GrossPay);
        MonthSpread = m.Get(WorkParameters.MonthPaySd);
        Season = 1f - m.Get(WorkParameters.SeasonSwing) * SeasonShape[m.Now.OfYear - 1];
        WithheldMonths = m.Get(WorkParameters.WithheldMonths);
        WithheldPay = m.Get(WorkParameters.WithheldPay);
        LateMonths = m.Get(WorkParameters.LateMonths);
        LateShare = m.Get(WorkParameters.LateShare);
        OwedRecovery = m.Get(WorkParameters.OwedRecovery);
        SupervisorDrive = m.Get(WorkParameters.SupervisorDrive);
        float inspection = m.Hidden ? 0f : (float)(m.Orders.Inspection * m.Orders.Oversight);

        // A little inspection gives nobody's papers back.
        Inspected = inspection >= 0.1f;
        inspection = m.Hidden ? 0f : Math.Min(1f, inspection + (float)m.Orders.Audit);
        Hours = m.Get(WorkParameters.HoursPerDay) * (1f - inspection * m.Get(InspectionsParameters.InspectionHours));
        DaysOff = m.Get(WorkParameters.DaysOff) + inspection;
        InjuryRate = m.Get(WorkParameters.InjuryRate) * (1f - inspection * m.Get(InspectionsParameters.InspectionSafety));
        InjuredOutput = m.Get(WorkParameters.InjuredOutput);
        DeathRate = m.Get(WorkParameters.DeathRate) / 120_000f * (1f - 0.5f * inspection * m.Get(InspectionsParameters.InspectionSafety));
        AshesUnclaimed = m.Get(WorkParameters.AshesUnclaimed);
    }

    // A cosine year, coldest in January; written out because the platform's cosine may differ by machine.
    private static readonly float[] SeasonShape = [1f, 0.866f, 0.5f, 0f, -0.5f, -0.866f, -1f, -0.866f, -0.5f, 0f, 0.5f, 0.866f];
}

/// <summary>
/// Step 4. What the client comes to pay for each worker this month: price × skill × season × health × luck, less what is
/// withheld for good or put off. Accidents, deaths and whether ashes are claimed. Evidence: E19 E20 X27 X35 X54 X55 M54.
/// </summary>
internal static class Work
{
    /// <summary>Hours a day at a site this month: longer where the supervisor is zealous and the plan is behind, 18 at the most.</summary>
    public static float HoursADay(World w, int cell, int site)
    {
        ref readonly WorkRates r = ref w.Rates<WorkRates>(cell);
        return Math.Min(18f, r.Hours + r.SupervisorDrive * w.Sites.SupervisorZeal[site] * w.Sites.PlanGap[site]);
    }

    /// <summary>Sets <c>Office</c> scratch to this month's payment, cents; the extraction chain splits it.</summary>
    public static void Apply(ref SiteMonth s)
    {
        ref readonly WorkRates r = ref s.Rates<WorkRates>();
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
        bool unclaimed = s.Draw(slot, Purpose.Death).U0 < s.Rates<WorkRates>().AshesUnclaimed;
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
        float doubt = s.Rates<BeliefRates>().DeathWitness;
        int platoon = slot / Workers.PlatoonSize * Workers.PlatoonSize;
        for (int mate = platoon; mate < Math.Min(platoon + Workers.PlatoonSize, Workers.Seats); mate++)
        {
            if (mate != slot && (s.Flags[mate] & Present) != 0)
            {
                s.DoubtAdded[mate] += doubt;
                s.Witness[mate] = Math.Min(1f, s.Witness[mate] + weight);
            }
        }
    }
}
