using System.Runtime.Intrinsics;
using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Outcomes;
using LabourSim.Population;
using static LabourSim.Population.PersonFlags;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Mechanisms;

/// <summary>
/// Step 6. The office's share against the plan: a shortfall falls due, own money is demanded, the rest becomes debt, debt
/// is collected from the month's ledger credit, and a large miss cuts pocket cash. At the year-end account, debt above
/// half a monthly quota is a missed quota. Evidence: E20 E21 E22 M10 M11 M12 M15.
/// </summary>
internal static class Quota
{
    /// <summary>Revenue short of what the state seeks raises the quota. Changes one host's values for the month.</summary>
    /// <param name="values">The host's values.</param>
    /// <param name="missing">Share of the revenue sought that is missing, 0 to 1.</param>
    public static void Answer(double[] values, double missing) => values[P.Quota.Index] *= 1 + values[P.QuotaResponse.Index] * missing;

    /// <summary>The monthly plan: back-cast before mid-2019, standing after, in proportion to gross pay outside Russia.</summary>
    public static int Plan(double[] values, Host host, Month now)
    {
        double quota = values[P.Quota.Index];
        double years = (now.Index - Month.Of(2019, 7).Index) / 12.0;
        if (years < 0)
        {
            quota *= Lanes.Exp((float)years * Lanes.Log(1f + (float)values[P.QuotaGrowth.Index]));
        }

        // Undisturbed default pay sets the proportion, so that a pay shock does not lower the plan.
        quota *= P.GrossPay.DefaultFor(host) / P.GrossPay.DefaultFor(Host.Russia);
        if (values[P.QuotaFollowsShare.Index] >= 0.5)
        {
            quota *= values[P.OfficeShare.Index] / P.OfficeShare.Default;
        }

        return (int)Math.Round(quota * 100);
    }

    /// <summary>Settles the month; leaves in <c>CreditNow</c> the credit net of debt service and in <c>PocketNow</c> the cash handed over.</summary>
    public static void Apply(ref SiteMonth s)
    {
        CellRates r = s.Rates;
        Vector256<int> quota = Vector256.Create(r.QuotaCents);
        Vector256<float> topUp = Vector256.Create(r.TopUpShare);
        Vector256<float> cap = Vector256.Create(r.DebtServiceCap);
        Vector256<int> limit = Vector256.Create((int)(r.QuotaCents * r.UncoveredLimit));
        Vector256<float> cut = Vector256.Create(r.PocketCut);
        Vector256<int> zero = Vector256<int>.Zero;
        Vector256<int> shortMonths = zero, uncoveredMonths = zero, assessed = zero, demanded = zero, serviced = zero;
        Vector256<int> credited = zero, handed = zero, collected = zero, missed = zero;

        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            Vector256<int> works = flags.Has(Present) & ~flags.Has(Released);
            Vector256<int> due = quota & works;
            Vector256<int> missing = Vector256.Max(zero, due - s.Office.At(i));
            Vector256<int> cash = s.Cash.At(i);
            Vector256<int> own = Vector256.Min(missing, Vector256.Min(cash, (Vector256.ConvertToSingle(cash) * topUp).Cents()));
            Vector256<int> uncovered = missing - own;
            Vector256<int> debt = s.Debt.At(i) + uncovered;
            Vector256<int> credit = s.CreditNow.At(i);
            Vector256<int> service = Vector256.Min(debt, Vector256.Min(credit, (Vector256.ConvertToSingle(credit) * cap).Cents()));
            Vector256<int> pocket = s.PocketNow.At(i);
            Vector256<int> cutPocket = Vector256.Min(pocket, (Vector256.ConvertToSingle(pocket) * cut).Cents());
            pocket = Vector256.ConditionalSelect(Vector256.GreaterThan(uncovered, limit), cutPocket, pocket);

            s.Debt.Put(i, debt - service);
            s.Cash.Put(i, cash - own + pocket);
            s.Credit.Put(i, s.Credit.At(i) + credit - service);
            s.CreditNow.Put(i, credit - service);
            s.PocketNow.Put(i, pocket);
            if (s.Recording)
            {
                s.Money.Put(i, s.Money.At(i) + pocket - own);
            }

            shortMonths -= Vector256.GreaterThan(missing, zero);
            uncoveredMonths -= Vector256.GreaterThan(uncovered, zero);
            assessed += due;
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
        gap += 0.2f * ((plan == 0 ? 0f : missed.Total() / (float)plan) - gap);
        s.Count(Counter.ShortMonths, shortMonths.Total());
        s.Count(Counter.UncoveredMonths, uncoveredMonths.Total());
        s.Count(Counter.QuotaAssessed, assessed.Total());
        s.Post(FlowKind.TopUp, demanded.Total());
        PassOn(ref s, collected.Total() + demanded.Total());
        s.Post(FlowKind.LedgerCredit, credited.Total());
        s.Post(FlowKind.DebtService, serviced.Total());
        s.Post(FlowKind.PocketCash, handed.Total());
        if (s.Now % 12 == 11)
        {
            CloseYear(ref s);
        }
    }

    /// <summary>The office passes its takings on to the state, less what workarounds of sanctions cost.</summary>
    public static void PassOn(ref SiteMonth s, long cents)
    {
        long lost = (long)(cents * (double)s.Rates.SanctionsLoss);
        s.Post(FlowKind.SanctionsLoss, lost);
        s.Post(FlowKind.PlanRemittance, cents - lost);
    }

    private static void CloseYear(ref SiteMonth s)
    {
        Workers all = s.World.Workers;
        for (int slot = 0; slot < s.Width; slot++)
        {
            int i = s.FirstSlot + slot;
            if ((s.Flags[slot] & Present) != 0 && s.Debt[slot] > s.Rates.MissThreshold * s.Rates.QuotaCents)
            {
                all.Misses[i] = (byte)Math.Min(255, all.Misses[i] + 1);
                s.Count(Counter.QuotasMissed);
                s.Event(slot, EventKind.QuotaMissed, cents: s.Debt[slot]);
            }
        }
    }
}
