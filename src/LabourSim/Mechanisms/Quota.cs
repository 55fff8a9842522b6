using System.Runtime.Intrinsics;
using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of the quota.</summary>
public static class QuotaParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<QuotaRates>();

    public static readonly Parameter Quota = Own.Lever("quota", "USD/month", 760, 0, 3000,
        "X28 X29 X30",
        "Monthly plan a worker in Russia in mid-2019, and at any later date; elsewhere in proportion to gross pay.");

    public static readonly Parameter QuotaGrowth = Own.Uncertainty("quota-growth", "per year", 0.0419, 0, 0.10,
        "E23 M13 X31",
        "Growth of the quota up to mid-2019, from which earlier quotas are back-cast.");

    public static readonly Parameter QuotaFollowsShare = Own.Lever("quota-follows-share", "switch", 0, 0, 1,
        "assumption: an explicit switch, because a raise with the quota unchanged is taken back as debt",
        "1 moves the quota in proportion to the office share; 0 leaves it standing.");

    public static readonly Parameter TopUpShare = Own.Uncertainty("top-up-share", "share of open cash", 0.8, 0, 1,
        "E22 M15; assumption: bosses demand own money, how much is unknown",
        "Open cash that can be demanded for a short quota.");

    public static readonly Parameter DebtServiceCap = Own.Uncertainty("debt-service-cap", "share of credit", 0.75, 0, 1,
        "E20 M11; assumption: debts are collected from pay, some of which stays",
        "Most of a month's credit that debt can take.");

    public static readonly Parameter PlanPooled = Own.Uncertainty("plan-pooled", "share", 0.5, 0, 1,
        "M10 E20; assumption: plans are set for sites as for workers, how far the able fill in for the weak is not known",
        "What a platoon brings above plan that counts for those of it who are short.");

    public static readonly Parameter PocketHeld = Own.Uncertainty("pocket-held", "share", 0.4, 0, 1,
        "E14 E20; assumption: debtors were told that there was no pay, how often is not known",
        "Pocket cash held back against a debt of a month's quota or more, less against a smaller one.");

    public static readonly Parameter MissThreshold = Own.Uncertainty("miss-threshold", "monthly quotas", 0.5, 0, 6,
        "E21 M12; assumption: read at the year-end account; monthly readings would bar nearly everyone",
        "Debt at the year-end account that counts as a missed quota.");

    public static readonly Parameter MissesToBar = Own.Constant("misses-to-bar", "count", 2, 1, 120,
        "E21",
        "Missed quotas that bar the next deployment.");

    public static readonly Parameter QuotaResponse = Parameter.Uncertainty("quota-response", "share", 0.1, 0, 1,
        "M01 M13 X30; assumption: dated orders are in the baseline, this is the rule behind further ones",
        "Rise of the quota when all the revenue sought is missing.");

    public static readonly Parameter PlanGapPace = Own.Constant("plan-gap-pace", "share per month", 0.2, 0, 1,
        "assumption: about half a year",
        "Part of the way that a site's plan gap moves in a month.");
}

/// <summary>A month's numbers of the quota for one host and channel.</summary>
internal record struct QuotaRates : IRates
{
    public float PlanPooled, TopUpShare, DebtServiceCap, PocketHeld, MissThreshold, SanctionsLoss;
    public int QuotaCents, MissesToBar;
    public float PlanGapPace;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        PlanPooled = m.Get(QuotaParameters.PlanPooled);
        TopUpShare = m.Get(QuotaParameters.TopUpShare);
        DebtServiceCap = m.Get(QuotaParameters.DebtServiceCap);
        PocketHeld = m.Get(QuotaParameters.PocketHeld);
        MissThreshold = m.Get(QuotaParameters.MissThreshold);
        MissesToBar = m.Whole(QuotaParameters.MissesToBar);
        QuotaCents = m.Soldiers ? 0 : Quota.Plan(m.Values, m.Host, m.Now);
        SanctionsLoss = (float)m.Orders.SanctionsLoss;
        PlanGapPace = m.Get(QuotaParameters.PlanGapPace);
    }
}

/// <summary>
/// Step 6. The office's share against the plan: what mates do not fill in falls due, own money is demanded, the rest becomes
/// debt, and debt is collected from pocket cash and the month's ledger credit. Evidence: E20 E22 M10 M11 M15.
/// </summary>
internal static class Quota
{
    internal static readonly RuleInfo[] Rules =
    [
        RuleInfo.Of("shortfall", "M10 E20 D3 X28 X29",
            "What the office's share of the month's payment falls short of the quota is missing.", "quota=0"),
        RuleInfo.Of("pooled-plan", "M10 E20; assumption: plans are set for sites as for workers",
            "What a platoon brings above plan fills in, up to a share of it, for those of it who are short, in proportion to what each misses.", "plan-pooled=0"),
        RuleInfo.Of("quota-ratchet", "M13 E23 X28 X30 X31",
            "Before mid-2019 the quota is back-cast by a yearly growth; from then on dated orders move it.", "quota-growth=0"),
        RuleInfo.Of("quota-follows-share", "M11 E08",
            "On an explicit switch the quota moves in proportion to the office's share; otherwise it stands.", "quota-follows-share=0"),
        RuleInfo.Of("own-money", "E22 M15",
            "What is missing is first taken from open cash, up to a share of it.", "top-up-share=0"),
        RuleInfo.Of("debt-carried-forward", "E20 M11",
            "What is still missing is added to the debt, which a surplus never repays.", "quota=0"),
        RuleInfo.Of("debt-service", "E20 M11",
            "Debt is collected from the month's credit, up to a share of it, and goes to the state.", "debt-service-cap=0"),
        RuleInfo.Of("pocket-held-back", "E14 E20",
            "Whoever owes from earlier months is handed less pocket cash, the more the nearer the debt is to a month's quota; what is held back lowers it.", "pocket-held=0"),
    ];

    /// <summary>Revenue short of what the state seeks raises the quota. Changes one host's values for the month.</summary>
    /// <param name="values">The host's values.</param>
    /// <param name="missing">Share of the revenue sought that is missing, 0 to 1.</param>
    public static void Answer(double[] values, double missing) => values[QuotaParameters.Quota.Index] *= 1 + values[QuotaParameters.QuotaResponse.Index] * missing;

    /// <summary>The monthly plan: back-cast before mid-2019, standing after, in proportion to gross pay outside Russia.</summary>
    public static int Plan(double[] values, Host host, Month now)
    {
        double quota = values[QuotaParameters.Quota.Index];
        double years = (now.Index - Month.Of(2019, 7).Index) / 12.0;
        if (years < 0)
        {
            quota *= Lanes.Exp((float)years * Lanes.Log(1f + (float)values[QuotaParameters.QuotaGrowth.Index]));
        }

        // Undisturbed default pay sets the proportion, so that a pay shock does not lower the plan.
        quota *= WorkParameters.GrossPay.DefaultFor(host) / WorkParameters.GrossPay.DefaultFor(Host.Russia);
        if (values[QuotaParameters.QuotaFollowsShare.Index] >= 0.5)
        {
            quota *= values[ExtractionParameters.OfficeShare.Index] / ExtractionParameters.OfficeShare.Default;
        }

        return (int)Math.Round(quota * 100);
    }

    /// <summary>Settles the month; leaves in <c>CreditNow</c> the credit net of debt service and in <c>PocketNow</c> the cash handed over.</summary>
    public static void Apply(ref SiteMonth s)
    {
        ref readonly QuotaRates r = ref s.Rates<QuotaRates>();
        Vector256<int> quota = Vector256.Create(r.QuotaCents);
        Vector256<float> topUp = Vector256.Create(r.TopUpShare);
        Vector256<float> cap = Vector256.Create(r.DebtServiceCap);
        Vector256<float> holds = Vector256.Create(r.PocketHeld), perQuota = Vector256.Create(1f / Math.Max(1, r.QuotaCents));
        Vector256<int> zero = Vector256<int>.Zero, held = zero;
        Vector256<int> shortMonths = zero, uncoveredMonths = zero, assessed = zero, demanded = zero, serviced = zero;
        Vector256<int> credited = zero, handed = zero, collected = zero, missed = zero;

        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            Vector256<int> works = flags.Has(Present) & ~flags.Has(Released);
            Vector256<int> due = quota & works;
            Vector256<int> missing = Vector256.Max(zero, due - s.Office.At(i));
            s.Missing.Put(i, missing);
            assessed += due;
            shortMonths -= Vector256.GreaterThan(missing, zero);
        }

        if (r.PlanPooled > 0f)
        {
            FillIn(ref s, r.QuotaCents, r.PlanPooled);
        }

        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> missing = s.Missing.At(i);
            Vector256<int> cash = s.Cash.At(i);
            Vector256<int> own = Vector256.Min(missing, Vector256.Min(cash, (Vector256.ConvertToSingle(cash) * topUp).Cents()));
            Vector256<int> uncovered = missing - own;
            Vector256<int> earlier = s.Debt.At(i), pocket = s.PocketNow.At(i);
            Vector256<float> owing = (Vector256.ConvertToSingle(earlier) * perQuota).Unit();
            Vector256<int> back = Vector256.Min(Vector256.Min(earlier, pocket), (Vector256.ConvertToSingle(pocket) * holds * owing).Cents());
            pocket -= back;
            Vector256<int> debt = earlier - back + uncovered;
            Vector256<int> credit = s.CreditNow.At(i);
            Vector256<int> service = Vector256.Min(debt, Vector256.Min(credit, (Vector256.ConvertToSingle(credit) * cap).Cents()));

            s.Debt.Put(i, debt - service);
            s.Cash.Put(i, cash - own + pocket);
            s.Credit.Put(i, s.Credit.At(i) + credit - service);
            s.CreditNow.Put(i, credit - service);
            s.PocketNow.Put(i, pocket);
            held += back;
            if (s.Recording)
            {
                s.Money.Put(i, s.Money.At(i) + pocket - own);
            }

            uncoveredMonths -= Vector256.GreaterThan(uncovered, zero);
            missed += uncovered;
            collected += s.Office.At(i);
            demanded += own;
            serviced += service;
            credited += credit;
            handed += pocket;
        }

        // What the supervisor answers for: the site's own shortfall, over about half a year.
        ref float gap = ref s.Sites.PlanGap[s.Site];
        long plan = assessed.Total();
        gap += r.PlanGapPace * ((plan == 0 ? 0f : missed.Total() / (float)plan) - gap);
        s.Count(Counter.ShortMonths, shortMonths.Total());
        s.Count(Counter.UncoveredMonths, uncoveredMonths.Total());
        s.Count(Counter.QuotaAssessed, assessed.Total());
        s.Post(FlowKind.TopUp, demanded.Total());
        PassOn(ref s, collected.Total() + demanded.Total());
        s.Post(FlowKind.LedgerCredit, credited.Total());
        s.Post(FlowKind.DebtService, serviced.Total());
        bool account = s.Sites.OwnAccount[s.Site];
        s.Post(account ? FlowKind.PlatoonCash : FlowKind.PocketCash, handed.Total());
        s.Post(FlowKind.PlatoonShare, account ? handed.Total() : 0);
        s.Post(FlowKind.PocketHeld, held.Total());
        s.Count(Counter.DebtIncurred, missed.Total());
    }

    /// <summary>Lets what a platoon brought above plan stand in for what its mates miss.</summary>
    private static void FillIn(ref SiteMonth s, int quota, float share)
    {
        for (int first = 0; first < s.Width; first += Workers.PlatoonSize)
        {
            long above = 0, missing = 0;
            int last = Math.Min(first + Workers.PlatoonSize, s.Width);
            for (int slot = first; slot < last; slot++)
            {
                missing += s.Missing[slot];
                above += (s.Flags[slot] & (Present | Released)) == Present ? Math.Max(0, s.Office[slot] - quota) : 0;
            }

            long filled = Math.Min(missing, (long)(above * (double)share));
            for (int slot = first; slot < last && filled > 0; slot++)
            {
                s.Missing[slot] -= (int)(s.Missing[slot] * filled / missing);
            }
        }
    }

    /// <summary>The office passes its takings on to the state, less what workarounds of sanctions cost.</summary>
    public static void PassOn(ref SiteMonth s, long cents)
    {
        long lost = (long)(cents * (double)s.Rates<QuotaRates>().SanctionsLoss);
        s.Post(FlowKind.SanctionsLoss, lost);
        s.Post(FlowKind.PlanRemittance, cents - lost);
    }
}
