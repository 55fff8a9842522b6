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

    public static readonly Parameter HoursMost = Own.Constant("hours-most", "hours", 18, 18, 24,
        "assumption: six hours of sleep",
        "Most hours a day.");

    public static readonly Parameter StrainFrom = Own.Constant("strain-from", "hours", 8, 0, 18,
        "assumption: the common working day",
        "Hours a day above which work strains.");

    public static readonly Parameter StrainSpan = Own.Constant("strain-span", "hours", 8, 1, 16,
        "assumption: full strain at sixteen hours",
        "Hours a day above strain-from that strain fully.");

    public static readonly Parameter StrainDaysOff = Own.Constant("strain-days-off", "days/month", 8, 1, 30,
        "assumption: weekends",
        "Days off at which nothing strains.");

    public static readonly Parameter RiskScale = Own.Constant("risk-scale", "multiple", 0.56, 0, 2,
        "assumption: makes the risk 1 at fourteen hours, a day and a half off and the exhaustion that comes of them",
        "Scale of the risk of accidents and death.");

    public static readonly Parameter RiskFloor = Own.Constant("risk-floor", "share", 0.5, 0, 2,
        "assumption: sites are dangerous at any hours",
        "Risk without strain.");

    public static readonly Parameter FatiguePace = Own.Constant("fatigue-pace", "share per month", 0.2, 0, 1,
        "assumption: about half a year",
        "Part of the way that exhaustion moves towards the strain in a month.");

    public static readonly Parameter InjuryKept = Own.Constant("injury-kept", "share per month", 0.7, 0, 1,
        "assumption: months, not years",
        "Part of an injury left after a month.");

    public static readonly Parameter WitnessDeath = Own.Constant("witness-death", "0 to 1", 0.4, 0, 1,
        "assumption: direction only",
        "Memory that a death leaves in platoon mates.");

    public static readonly Parameter WitnessUnclaimed = Own.Constant("witness-unclaimed", "0 to 1", 0.8, 0, 1,
        "M54; assumption: twice as much",
        "The same where nobody claims the ashes.");

    public static readonly Parameter PayFloor = Own.Constant("pay-floor", "share", 0.3, 0, 1,
        "assumption: nobody works for nothing",
        "Least price of a site and least skill of a worker, against the usual.");
}

/// <summary>A month's numbers of work for one host and channel.</summary>
internal record struct WorkRates : IRates
{
    public float HostMoney, GrossPay, MonthSpread, Season, WithheldMonths, WithheldPay, LateMonths, LateShare, OwedRecovery;
    public float Hours, SupervisorDrive, DaysOff, InjuryRate, InjuredOutput, DeathRate, AshesUnclaimed;

    /// <summary>Inspection of the sites, after staging and oversight and without audits; none of hidden ones.</summary>
    public static float Inspection(in CellMonth m) => m.Hidden ? 0f : (float)(m.Orders.Inspection * m.Orders.Oversight);
    public float HoursMost, StrainFrom, StrainSpan, StrainDaysOff, RiskScale, RiskFloor, FatiguePace, InjuryKept, WitnessDeath;
    public float WitnessUnclaimed;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        HostMoney = m.HostMoney;
        GrossPay = m.Get(WorkParameters.GrossPay);
        MonthSpread = m.Get(WorkParameters.MonthPaySd);
        Season = 1f - m.Get(WorkParameters.SeasonSwing) * SeasonShape[m.Now.OfYear - 1];
        WithheldMonths = m.Get(WorkParameters.WithheldMonths);
        WithheldPay = m.Get(WorkParameters.WithheldPay);
        LateMonths = m.Get(WorkParameters.LateMonths);
        LateShare = m.Get(WorkParameters.LateShare);
        OwedRecovery = m.Get(WorkParameters.OwedRecovery);
        SupervisorDrive = m.Get(WorkParameters.SupervisorDrive);
        float inspection = m.Hidden ? 0f : Math.Min(1f, Inspection(m) + (float)m.Orders.Audit);
        Hours = m.Get(WorkParameters.HoursPerDay) * (1f - inspection * m.Get(InspectionsParameters.InspectionHours));
        DaysOff = m.Get(WorkParameters.DaysOff) + inspection;
        InjuryRate = m.Get(WorkParameters.InjuryRate) * (1f - inspection * m.Get(InspectionsParameters.InspectionSafety));
        InjuredOutput = m.Get(WorkParameters.InjuredOutput);
        DeathRate = m.Get(WorkParameters.DeathRate) / 120_000f * (1f - m.Get(InspectionsParameters.InspectionDeaths) * inspection * m.Get(InspectionsParameters.InspectionSafety));
        AshesUnclaimed = m.Get(WorkParameters.AshesUnclaimed);
        HoursMost = m.Get(WorkParameters.HoursMost);
        StrainFrom = m.Get(WorkParameters.StrainFrom);
        StrainSpan = m.Get(WorkParameters.StrainSpan);
        StrainDaysOff = m.Get(WorkParameters.StrainDaysOff);
        RiskScale = m.Get(WorkParameters.RiskScale);
        RiskFloor = m.Get(WorkParameters.RiskFloor);
        FatiguePace = m.Get(WorkParameters.FatiguePace);
        InjuryKept = m.Get(WorkParameters.InjuryKept);
        WitnessDeath = m.Get(WorkParameters.WitnessDeath);
        WitnessUnclaimed = m.Get(WorkParameters.WitnessUnclaimed);
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
    /// <summary>Hours a day at a site this month: longer where the supervisor is zealous and the plan is behind, up to the most hours a day there are.</summary>
    public static float HoursADay(World w, int cell, int site)
    {
        ref readonly WorkRates r = ref w.Rates<WorkRates>(cell);
        return Math.Min(r.HoursMost, r.Hours + r.SupervisorDrive * w.Sites.SupervisorZeal[site] * w.Sites.PlanGap[site]);
    }

    /// <summary>Hours a week at a site this month.</summary>
    public static float WeeklyHours(in SiteMonth s) => s.Hours * (30.4f - s.Rates<WorkRates>().DaysOff) / 4.35f;

    /// <summary>What the season makes of a site's work this month; only outdoors.</summary>
    public static float Season(in SiteMonth s) => s.Sites.Sector[s.Site] is Sector.Construction or Sector.Logging ? s.Rates<WorkRates>().Season : 1f;

    /// <summary>Sets <c>Office</c> scratch to this month's payment, cents; the extraction chain splits it.</summary>
    public static void Apply(ref SiteMonth s)
    {
        ref readonly WorkRates r = ref s.Rates<WorkRates>();
        bool withheld = s.SiteDraw.U0 < r.WithheldMonths;
        bool late = s.SiteDraw.U1 < r.LateMonths;
        float level = r.GrossPay * 100f * s.Sites.Price[s.Site] * Season(s) * (withheld ? r.WithheldPay : 1f);
        float strain = Math.Clamp((s.Hours - r.StrainFrom) / r.StrainSpan, 0f, 1f) * (1f - Math.Clamp(r.DaysOff / r.StrainDaysOff, 0f, 1f));

        Vector256<float> price = Vector256.Create(level);
        Vector256<float> spread = Vector256.Create(r.MonthSpread);
        Vector256<float> lostToInjury = Vector256.Create(1f - r.InjuredOutput);
        Vector256<float> now = Vector256.Create(late ? 1f - r.LateShare : 1f);
        Vector256<float> recovery = Vector256.Create(late ? 0f : r.OwedRecovery);
        Vector256<float> death = Vector256.Create(r.RiskScale * r.DeathRate * (r.RiskFloor + strain));
        Vector256<float> accident = Vector256.Create(r.RiskScale * r.InjuryRate * (r.RiskFloor + strain));
        Vector256<float> strained = Vector256.Create(strain), pace = Vector256.Create(r.FatiguePace), injuryKept = Vector256.Create(r.InjuryKept);
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
            fatigue += pace * (strained - fatigue);
            s.Fatigue.Put(i, fatigue & here.AsSingle());
            s.Injury.Put(i, injury * injuryKept);

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
        s.CountReal(Counter.HostMoney, r.HostMoney * present.Total());
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
        ref readonly WorkRates r = ref s.Rates<WorkRates>();
        bool unclaimed = s.Draw(slot, Purpose.Death).U0 < r.AshesUnclaimed;
        s.Count(Counter.Deaths);
        s.Harm(slot);
        if (unclaimed)
        {
            s.Count(Counter.AshesUnclaimed);
        }

        s.Event(slot, EventKind.Died);

        Witness(ref s, slot, unclaimed ? r.WitnessUnclaimed : r.WitnessDeath);
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
