using System.Runtime.Intrinsics;
using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of what debts come to.</summary>
public static class DebtsParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<DebtsRates>();

    public static readonly Parameter DebtReach = Own.Uncertainty("debt-reach", "multiple", 1, 0.25, 4,
        "E20 M11; assumption: a manager writes up what he can hope to collect, how hopefully is not known",
        "Debt beyond the credit on the books left standing at the year-end account, against what the rest of the tour lets collect.");

    public static readonly Parameter WriteDown = Own.Uncertainty("write-down", "share", 0.7, 0, 1,
        "E20 M11; assumption: hopeless debts are talked down, how far is not known",
        "Part of what is owed beyond reach that the year-end account writes down.");

    public static readonly Parameter WriteDownBorne = Own.Uncertainty("write-down-borne", "share", 0.2, 0, 1,
        "M10 M15; assumption: the supervisor answers for the plan, for how much of it is not known",
        "Part of a debt written down that the supervisor makes up for out of his skim; the state goes without the rest.");

    public static readonly Parameter ReckonedMonths = Own.Constant("reckoned-months", "months", 6, 1, 36,
        "assumption: half a year, for those past their contract's end too",
        "Months that a manager, and who owes, reckon with at least.");

    public static readonly Parameter HopelessGrievance = Own.Uncertainty("hopeless-grievance", "grievance", 0.2, 0, 0.6,
        "M11 M23; assumption: direction only",
        "Grievance of those whose debt the rest of the tour cannot pay off.");

    public static readonly Parameter HopelessSide = Own.Uncertainty("hopeless-side", "share", 0.2, 0, 1,
        "M11 M24; assumption: direction only",
        "Part of the chance of starting side work that a hopeless debt adds.");

    public static readonly Parameter HopelessLeave = Own.Uncertainty("hopeless-leave", "share", 0.2, 0, 1,
        "E23 M29; assumption: direction only",
        "Economic motive to leave of those whose debt is hopeless.");

    public static readonly Parameter Apathy = Own.Uncertainty("apathy", "share", 0.1, 0, 0.5,
        "M11; assumption: who cannot win may stop trying, how many do is not known",
        "Part of side work begun and of intentions to leave that a hopeless debt takes away.");
}

/// <summary>A month's numbers of debts for one host and channel.</summary>
internal record struct DebtsRates : IRates
{
    public float DebtReach, WriteDown, WriteDownBorne, ReckonedMonths, HopelessGrievance, HopelessSide, HopelessLeave, Apathy;

    /// <summary>What a month of credit comes to, cents.</summary>
    public float MonthCents;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        DebtReach = m.Get(DebtsParameters.DebtReach) * m.Get(QuotaParameters.DebtServiceCap);
        WriteDown = m.Get(DebtsParameters.WriteDown);
        WriteDownBorne = m.Get(DebtsParameters.WriteDownBorne);
        ReckonedMonths = m.Get(DebtsParameters.ReckonedMonths);
        HopelessGrievance = m.Get(DebtsParameters.HopelessGrievance);
        HopelessSide = m.Get(DebtsParameters.HopelessSide);
        HopelessLeave = m.Get(DebtsParameters.HopelessLeave);
        Apathy = m.Get(DebtsParameters.Apathy);
        MonthCents = Math.Max(1f, ExtractionRates.WorkerShareOf(m) * m.Get(WorkParameters.GrossPay) * 100f);
    }
}

/// <summary>
/// What is owed beyond the credit on the books, which settles against it, and what the rest of the tour can earn: debts weigh
/// on people, and at the year-end account, where a debt above half a monthly quota is a missed quota, what nobody can hope to
/// collect is written down. Evidence: E20 E21 M10 M11 M12 M15.
/// </summary>
internal static class Debts
{
    internal static readonly RuleInfo[] Rules =
    [
        RuleInfo.Of("missed-quota", "E21 M12",
            "Debt above a threshold at the year-end account counts as a missed quota."),
        RuleInfo.Of("written-down", "E20 M11; assumption: hopeless debts are talked down",
            "At the year-end account a part of what is owed beyond the credit on the books and what the rest of the tour lets collect is written down.", "write-down=0"),
        RuleInfo.Of("borne-by-the-supervisor", "M10 M15; assumption: the supervisor answers for the plan",
            "A part of what was written down the supervisor makes up for out of his skim, month by month, until it is paid.", "write-down-borne=0"),
        RuleInfo.Of("hopeless-debt", "M11 M23 M24 M29; assumption: direction only",
            "What is owed beyond the credit on the books over what the rest of the tour can earn, at most 1, raises grievance, side work begun and the economic motive to leave, and lowers side work begun and intentions by apathy."),
    ];

    /// <summary>Sets <c>Hopeless</c> scratch, 0 to 1; in December closes the year first.</summary>
    public static void Apply(ref SiteMonth s)
    {
        ref readonly DebtsRates r = ref s.Rates<DebtsRates>();
        ref long borne = ref s.Sites.Borne[s.Site];
        long paid = Math.Min(borne, s.SupervisorCut);
        borne -= paid;
        s.Post(FlowKind.DebtBorne, paid);
        if (s.World.Now.OfYear == 12)
        {
            CloseYear(ref s);
        }

        Vector256<float> earns = Vector256.Create(1f / r.MonthCents), least = Vector256.Create(r.ReckonedMonths), now = Vector256.Create((float)s.Now);
        Vector256<float> sum = Vector256<float>.Zero;
        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<float> months = Vector256.MaxNative(least, Vector256.ConvertToSingle(s.ContractEnd.At(i)) - now);
            Vector256<int> open = Vector256.Max(Vector256<int>.Zero, s.Debt.At(i) - s.Credit.At(i));
            Vector256<float> hopeless = Vector256.MinNative(Vector256<float>.One, Vector256.ConvertToSingle(open) * earns / months);
            s.Hopeless.Put(i, hopeless);
            sum += hopeless;
        }

        s.CountReal(Counter.Hopeless, sum.Total());
    }

    private static void CloseYear(ref SiteMonth s)
    {
        ref readonly DebtsRates r = ref s.Rates<DebtsRates>();
        ref readonly QuotaRates quota = ref s.Rates<QuotaRates>();
        Workers all = s.World.Workers;
        for (int slot = 0; slot < s.Width; slot++)
        {
            if ((s.Flags[slot] & Present) == 0)
            {
                continue;
            }

            if (s.Debt[slot] > quota.MissThreshold * quota.QuotaCents)
            {
                int i = s.FirstSlot + slot;
                all.Misses[i] = (byte)Math.Min(byte.MaxValue, all.Misses[i] + 1);
                s.Count(Counter.QuotasMissed);
                s.Event(slot, EventKind.QuotaMissed, cents: s.Debt[slot]);
            }

            float reach = r.DebtReach * r.MonthCents * Math.Max(r.ReckonedMonths, s.ContractEnd[slot] - s.Now);
            int down = (int)(Math.Max(0f, s.Debt[slot] - s.Credit[slot] - reach) * r.WriteDown);
            if (down > 0)
            {
                s.Debt[slot] -= down;
                s.Sites.Borne[s.Site] += (long)(down * (double)r.WriteDownBorne);
                s.Count(Counter.DebtWrittenDown, down);
                s.Event(slot, EventKind.DebtWrittenDown, cents: down);
            }
        }
    }
}
