using System.Runtime.Intrinsics;
using LabourSim.Model;
using LabourSim.Outcomes;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>
/// How many of the ILO's eleven indicators of forced labour a worker-month meets, by the rule beside each. Evidence: E49.
/// </summary>
internal static class ForcedLabourIndicators
{
    /// <summary>Counts the indicators of everyone at the site.</summary>
    public static void Apply(ref SiteMonth s)
    {
        CellRates r = s.Rates;

        // The same for everyone at the site:
        int site = 0;
        site += r.Confinement >= 0.1f ? 1 : 0;                              // restriction of movement: confinement hides a tenth or more
        site += r.Inspected ? 0 : 1;                                        // retention of identity documents: unless inspected
        site += r.Hours * (30.4f - r.DaysOff) / 4.35f > 60f ? 1 : 0;        // excessive overtime: above 60 hours a week
        bool recourse = r.LineUse + r.LegalCases + r.MechanismRecovery > 0; // abuse of vulnerability: nobody to turn to
        site += recourse ? 0 : 1;

        Vector256<int> common = Vector256.Create(site), zero = Vector256<int>.Zero, sum = zero;
        Vector256<float> cent = Vector256.Create(0.01f);
        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            Vector256<int> credit = s.CreditNow.At(i);
            Vector256<float> received = Vector256.ConvertToSingle(s.PocketNow.At(i) + s.SideNet.At(i)) * cent
                + Vector256.ConvertToSingle(credit) * Vector256.Create(r.LedgerTrust * 0.01f);
            Vector256<int> met = common;
            met -= Vector256.LessThan(received * 1.5f, s.Hope.At(i)).AsInt32();                             // deception: hoped for half as much again
            met -= Vector256.LessThan(s.Exposure.At(i), Vector256.Create(0.8f)).AsInt32() & ~flags.Has(Phone); // isolation: little seen, no phone
            met -= Vector256.GreaterThan(s.Wound.At(i), Vector256.Create(0.7f)).AsInt32();                  // violence: punished this month
            met -= Vector256.GreaterThan(s.Fear.At(i), Vector256.Create(0.35f)).AsInt32();                  // intimidation and threats
            met -= Vector256.GreaterThan(credit + s.Owed.At(i), zero);                                      // withholding of wages: kept on the books or owed
            met -= Vector256.GreaterThan(s.Debt.At(i), zero);                                               // debt bondage: quota debt
            met -= Vector256.GreaterThan(s.Fatigue.At(i) + s.Injury.At(i), Vector256.Create(0.5f)).AsInt32(); // abusive conditions: worn out or injured
            met &= flags.Has(Present);
            sum += met;
            if (s.Recording)
            {
                s.IndicatorMonths.Put(i, s.IndicatorMonths.At(i) + met);
            }
        }

        s.Count(Counter.Indicators, sum.Total());
    }
}
