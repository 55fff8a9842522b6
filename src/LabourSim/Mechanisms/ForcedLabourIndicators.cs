using System.Runtime.Intrinsics;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of the forced-labour indicators.</summary>
public static class ForcedLabourIndicatorsParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<ForcedLabourIndicatorsRates>();

    public static readonly Parameter IndicatorConfinement = Own.Constant("indicator-confinement", "share", 0.1, 0, 1,
        "assumption: a tenth of life outside is out of sight",
        "Confinement from which movement is restricted.");

    public static readonly Parameter IndicatorInspection = Own.Constant("indicator-inspection", "share", 0.1, 0, 1,
        "assumption: a little inspection gives nobody's papers back",
        "Inspection from which documents are no longer retained.");

    public static readonly Parameter IndicatorHours = Own.Constant("indicator-hours", "hours a week", 60, 0, 120,
        "assumption: well above labour conventions",
        "Weekly hours above which overtime is excessive.");

    public static readonly Parameter IndicatorHope = Own.Constant("indicator-hope", "multiple", 1.5, 1, 10,
        "assumption: hoped for half as much again",
        "Multiple of what is received that must stay below hope for deception.");

    public static readonly Parameter IndicatorExposure = Own.Constant("indicator-exposure", "0 to 1", 0.8, 0, 5,
        "assumption: less than a common month",
        "Exposure below which somebody without a phone is isolated.");

    public static readonly Parameter IndicatorWound = Own.Constant("indicator-wound", "0 to 1", 0.7, 0, 1,
        "assumption: punished this month",
        "Memory of a punishment above which there was violence.");

    public static readonly Parameter IndicatorFear = Own.Constant("indicator-fear", "fear", 0.35, 0, 1,
        "assumption: above everyday fear",
        "Fear above which there is intimidation.");

    public static readonly Parameter IndicatorWorn = Own.Constant("indicator-worn", "0 to 1", 0.5, 0, 2,
        "assumption: half exhausted",
        "Exhaustion and injury above which conditions are abusive.");
}

/// <summary>A month's numbers of the forced-labour indicators for one host and channel.</summary>
internal record struct ForcedLabourIndicatorsRates : IRates
{
    public bool Inspected;
    public float IndicatorConfinement, IndicatorHours, IndicatorHope, IndicatorExposure, IndicatorWound, IndicatorFear;
    public float IndicatorWorn;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        // A little inspection gives nobody's papers back.
        Inspected = !m.Hidden && WorkRates.Inspection(m) >= m.Get(ForcedLabourIndicatorsParameters.IndicatorInspection);
        IndicatorConfinement = m.Get(ForcedLabourIndicatorsParameters.IndicatorConfinement);
        IndicatorHours = m.Get(ForcedLabourIndicatorsParameters.IndicatorHours);
        IndicatorHope = m.Get(ForcedLabourIndicatorsParameters.IndicatorHope);
        IndicatorExposure = m.Get(ForcedLabourIndicatorsParameters.IndicatorExposure);
        IndicatorWound = m.Get(ForcedLabourIndicatorsParameters.IndicatorWound);
        IndicatorFear = m.Get(ForcedLabourIndicatorsParameters.IndicatorFear);
        IndicatorWorn = m.Get(ForcedLabourIndicatorsParameters.IndicatorWorn);
    }
}

/// <summary>
/// How many of the ILO's eleven indicators of forced labour a worker-month meets, by the rule beside each. Evidence: E49.
/// </summary>
internal static class ForcedLabourIndicators
{
    /// <summary>Counts the indicators of everyone at the site.</summary>
    public static void Apply(ref SiteMonth s)
    {
        ref readonly ForcedLabourIndicatorsRates r = ref s.Rates<ForcedLabourIndicatorsRates>();
        ref readonly ConsequencesRates help = ref s.Rates<ConsequencesRates>();

        // The same for everyone at the site. What the rates alone decide is marked Outcome.ByOrders.
        bool recourse = help.LineUse + help.LegalCases + help.MechanismRecovery > 0;
        bool movement = s.Rates<InformationRates>().Confinement >= r.IndicatorConfinement;
        bool documents = !r.Inspected;              // kept by the company unless the site is inspected
        bool overtime = Work.WeeklyHours(s) > r.IndicatorHours;
        bool vulnerability = !recourse;                                     // nobody to turn to
        int site = (movement ? 1 : 0) + (documents ? 1 : 0) + (overtime ? 1 : 0) + (vulnerability ? 1 : 0);

        Vector256<int> common = Vector256.Create(site), zero = Vector256<int>.Zero, sum = zero, people = zero;
        Vector256<int> deception = zero, isolation = zero, violence = zero, intimidation = zero, withholding = zero, bondage = zero, conditions = zero;
        Vector256<float> hope = Vector256.Create(r.IndicatorHope), exposure = Vector256.Create(r.IndicatorExposure), wound = Vector256.Create(r.IndicatorWound);
        Vector256<float> afraid = Vector256.Create(r.IndicatorFear), wearing = Vector256.Create(r.IndicatorWorn);
        Vector256<float> cent = Vector256.Create(0.01f), trust = Vector256.Create(s.Rates<BeliefRates>().LedgerTrust * 0.01f);
        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            Vector256<int> here = flags.Has(Present);
            Vector256<int> credit = s.CreditNow.At(i);
            Vector256<float> received = Vector256.ConvertToSingle(s.PocketNow.At(i) + s.SideNet.At(i)) * cent
                + Vector256.ConvertToSingle(credit) * trust;
            Vector256<int> met = common & here;
            Vector256<int> worn = Vector256.GreaterThan(s.Fatigue.At(i) + s.Injury.At(i), wearing).AsInt32();
            Add(ref deception, ref met, here & Vector256.LessThan(received * hope, s.Hope.At(i)).AsInt32());            // hoped for more
            Add(ref isolation, ref met, here & ~flags.Has(Phone) & Vector256.LessThan(s.Exposure.At(i), exposure).AsInt32()); // little seen, no phone
            Add(ref violence, ref met, here & Vector256.GreaterThan(s.Wound.At(i), wound).AsInt32());   // punished this month
            Add(ref intimidation, ref met, here & Vector256.GreaterThan(s.Fear.At(i), afraid).AsInt32());
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
