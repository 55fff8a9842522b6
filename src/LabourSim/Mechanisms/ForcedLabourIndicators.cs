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
        ref readonly WorkRates work = ref s.Rates<WorkRates>();
        ref readonly ConsequencesRates help = ref s.Rates<ConsequencesRates>();

        // The same for everyone at the site. What the rates alone decide is marked Outcome.ByOrders.
        bool recourse = help.LineUse + help.LegalCases + help.MechanismRecovery > 0;
        bool movement = s.Rates<InformationRates>().Confinement >= 0.1f;   // confinement hides a tenth or more
        bool documents = !work.Inspected;                                   // kept by the company unless the site is inspected
        bool overtime = s.Hours * (30.4f - work.DaysOff) / 4.35f > 60f;     // above 60 hours a week
        bool vulnerability = !recourse;                                     // nobody to turn to
        int site = (movement ? 1 : 0) + (documents ? 1 : 0) + (overtime ? 1 : 0) + (vulnerability ? 1 : 0);

        Vector256<int> common = Vector256.Create(site), zero = Vector256<int>.Zero, sum = zero, people = zero;
        Vector256<int> deception = zero, isolation = zero, violence = zero, intimidation = zero, withholding = zero, bondage = zero, conditions = zero;
        Vector256<float> cent = Vector256.Create(0.01f), trust = Vector256.Create(s.Rates<BeliefRates>().LedgerTrust * 0.01f);
        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            Vector256<int> here = flags.Has(Present);
            Vector256<int> credit = s.CreditNow.At(i);
            Vector256<float> received = Vector256.ConvertToSingle(s.PocketNow.At(i) + s.SideNet.At(i)) * cent
                + Vector256.ConvertToSingle(credit) * trust;
            Vector256<int> met = common & here;
            Vector256<int> worn = Vector256.GreaterThan(s.Fatigue.At(i) + s.Injury.At(i), Vector256.Create(0.5f)).AsInt32();
            Add(ref deception, ref met, here & Vector256.LessThan(received * 1.5f, s.Hope.At(i)).AsInt32());            // hoped for half as much again
            Add(ref isolation, ref met, here & ~flags.Has(Phone) & Vector256.LessThan(s.Exposure.At(i), Vector256.Create(0.8f)).AsInt32()); // little seen, no phone
            Add(ref violence, ref met, here & Vector256.GreaterThan(s.Wound.At(i), Vector256.Create(0.7f)).AsInt32());   // punished this month
            Add(ref intimidation, ref met, here & Vector256.GreaterThan(s.Fear.At(i), Vector256.Create(0.35f)).AsInt32());
            Add(ref withholding, ref met, here & Vector256.GreaterThan(credit + s.Owed.At(i), zero));                   // kept on the books or owed
            Add(ref bondage, ref met, here & Vector256.GreaterThan(s.Debt.At(i), zero));                                // quota debt
            Add(ref conditions, ref met, here & worn);                                                                  // worn out or injured
            people -= here;
            sum += met;
            if (s.Recording)
            {
                s.IndicatorMonths.Put(i, s.IndicatorMonths.At(i) + met);
            }
        }

        long heads = people.Total();
        s.Count(Counter.Indicators, sum.Total());
        s.Count(Counter.IndicatorMovement, movement ? heads : 0);
        s.Count(Counter.IndicatorDocuments, documents ? heads : 0);
        s.Count(Counter.IndicatorOvertime, overtime ? heads : 0);
        s.Count(Counter.IndicatorVulnerability, vulnerability ? heads : 0);
        s.Count(Counter.IndicatorDeception, deception.Total());
        s.Count(Counter.IndicatorIsolation, isolation.Total());
        s.Count(Counter.IndicatorViolence, violence.Total());
        s.Count(Counter.IndicatorIntimidation, intimidation.Total());
        s.Count(Counter.IndicatorWithholding, withholding.Total());
        s.Count(Counter.IndicatorBondage, bondage.Total());
        s.Count(Counter.IndicatorConditions, conditions.Total());
    }

    private static void Add(ref Vector256<int> count, ref Vector256<int> met, Vector256<int> mask)
    {
        count -= mask;
        met -= mask;
    }
}
