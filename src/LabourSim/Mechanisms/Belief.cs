using System.Numerics;
using System.Runtime.Intrinsics;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of belief.</summary>
public static class BeliefParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<BeliefRates>();

    public static readonly Parameter InitialDoubt = Own.Uncertainty("initial-doubt", "doubt", 0.09, 0, 0.45,
        "M02; assumption: the selected start loyal",
        "Mean private doubt on departure.");

    public static readonly Parameter Hope = Own.Uncertainty("hope", "USD/month", 110, 20, 500,
        "M05 X34; assumption: what the ledger promises",
        "Median monthly sum a worker hopes for.");

    public static readonly Parameter HopeLogSd = Own.Uncertainty("hope-log-sd", "log units", 0.5, 0, 1.5,
        "M05; assumption: hopes differ",
        "Spread of hopes.");

    public static readonly Parameter LedgerTrust = Own.Uncertainty("ledger-trust", "share", 0.505, 0, 1,
        "D7 X35; assumption: realised over promised is 0.04 to 0.55",
        "How much of the month's net credit a worker counts as pay.");

    public static readonly Parameter GrievancePace = Own.Uncertainty("grievance-pace", "per month", 0.10, 0, 1,
        "M23; assumption: months, not years",
        "Part of the distance to its level that grievance covers in a month.");

    public static readonly Parameter GrievanceWatch = Own.Uncertainty("grievance-watch", "grievance per level", 0.15, 0, 1,
        "M42; assumption: no measure",
        "Grievance from a surveillance level above 1.");

    public static readonly Parameter GrievanceHours = Own.Uncertainty("grievance-hours", "grievance per hour", 0.02, 0, 0.2,
        "E19; assumption: no measure",
        "Grievance from an hour a day above 14.");

    public static readonly Parameter GrievanceStranded = Own.Uncertainty("grievance-stranded", "grievance", 0.2, 0, 1,
        "M44 M45; assumption: no measure",
        "Grievance of the stranded.");

    public static readonly Parameter GrievanceDoubt = Own.Uncertainty("grievance-doubt", "weight", 0.75, 0, 1,
        "M23; assumption: grievance opens the eyes; share of the doubt gain that depends on it",
        "How far doubt grows with grievance rather than alone.");

    public static readonly Parameter Ideology = Own.Uncertainty("ideology", "doubt per month", 0.00555, 0.002, 0.01,
        "E25 M18; assumption: daily sessions, yet doubt rose",
        "Doubt taken back by sessions before the rupture.");

    public static readonly Parameter Rupture = Own.Uncertainty("rupture", "doubt", 0.45, 0.2, 0.9,
        "M39; assumption: a level past which nothing is unlearned",
        "Doubt at which private loyalty breaks for good.");

    public static readonly Parameter DeathWitness = Own.Uncertainty("death-witness", "doubt", 0.04, 0, 0.3,
        "M54; assumption: no measure",
        "Doubt added in the platoon by a death.");

    public static readonly Parameter Comparison = Parameter.Uncertainty("comparison", "grievance", 0.1, 0, 0.5,
        "M45; assumption: the stranded compare how others are treated, at a size nobody measured",
        "Grievance that a month of full exposure adds for the stranded.");

    public static readonly Parameter UsualHours = Own.Constant("usual-hours", "hours", 14, 8, 18,
        "assumption: the usual day, so that only longer days aggrieve",
        "Hours a day that add nothing to grievance.");

    public static readonly Parameter ExposureDoubt = Own.Constant("exposure-doubt", "multiple", 1.6, 0, 5,
        "assumption: sets the scale of doubt-gain",
        "Multiple of doubt-gain at which a month of full exposure tells.");

    public static readonly Parameter SessionFloor = Own.Constant("session-floor", "share", 0.5, 0, 1,
        "assumption: a session weighs something under the idlest secretary",
        "Weight of a session under a party secretary without zeal; zeal adds to it.");

    public static readonly Parameter Conformity = Own.Constant("conformity", "share", 0.1, 0, 1,
        "assumption: fear makes a show of loyalty",
        "Loyalty shown in public for fear alone.");

    public static readonly Parameter WoundKept = Own.Constant("wound-kept", "share per month", 0.8, 0, 1,
        "assumption: months, not years",
        "Part of the memory of a punishment left after a month.");

    public static readonly Parameter WitnessKept = Own.Constant("witness-kept", "share per month", 0.98, 0, 1,
        "assumption: a death is remembered for years",
        "Part of the memory of a death left after a month.");

    public static readonly Parameter JoltKept = Own.Constant("jolt-kept", "share per month", 0.85, 0, 1,
        "assumption: months, not years",
        "Part of the memory of a jolt left after a month.");
}

/// <summary>A month's numbers of belief for one host and channel.</summary>
internal record struct BeliefRates : IRates
{
    public float LedgerTrust, GrievancePace, GrievanceWatch, GrievanceHours, GrievanceStranded, GrievanceDoubt;
    public float Ideology, Rupture, DeathWitness, Comparison;
    public float UsualHours, ExposureDoubt, SessionFloor, Conformity, WoundKept, WitnessKept, JoltKept;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        LedgerTrust = m.Get(BeliefParameters.LedgerTrust);
        GrievancePace = m.Get(BeliefParameters.GrievancePace);
        GrievanceWatch = m.Get(BeliefParameters.GrievanceWatch);
        GrievanceHours = m.Get(BeliefParameters.GrievanceHours);
        GrievanceStranded = m.Get(BeliefParameters.GrievanceStranded);
        GrievanceDoubt = m.Get(BeliefParameters.GrievanceDoubt);
        Ideology = m.Get(BeliefParameters.Ideology);
        Rupture = m.Get(BeliefParameters.Rupture);
        DeathWitness = m.Get(BeliefParameters.DeathWitness);
        Comparison = m.Get(BeliefParameters.Comparison);
        UsualHours = m.Get(BeliefParameters.UsualHours);
        ExposureDoubt = m.Get(BeliefParameters.ExposureDoubt);
        SessionFloor = m.Get(BeliefParameters.SessionFloor);
        Conformity = m.Get(BeliefParameters.Conformity);
        WoundKept = m.Get(BeliefParameters.WoundKept);
        WitnessKept = m.Get(BeliefParameters.WitnessKept);
        JoltKept = m.Get(BeliefParameters.JoltKept);
    }
}

/// <summary>
/// Step 10. Grievance follows hope against pay; exposure, grievance, jolts and talk build private doubt, sessions take a
/// little back until the rupture, after which nothing is unlearned. Public conduct is not private belief: fear shows as
/// conformity. Evidence: M07 M18 M19 M23 M39 M43 M45 C16.
/// </summary>
internal static class Belief
{
    internal static readonly RuleInfo[] Rules =
    [
        RuleInfo.Of("hope-against-pay", "M05 M23 D7 X35",
            "Grievance moves towards 1 − received / hope, where only part of the ledger's promise counts as received.", "grievance-pace=0"),
        RuleInfo.Of("grievance-of-conditions", "M42 M43 E19",
            "Watch above its usual level and hours above fourteen raise the level to which grievance moves."),
        RuleInfo.Of("grievance-of-the-stranded", "M44 M45",
            "Being stranded raises the level to which grievance moves.", "grievance-stranded=0"),
        RuleInfo.Of("exposure-to-doubt", "M19 M26",
            "Doubt rises with exposure × what is not doubted yet.", "openness=0"),
        RuleInfo.Of("comparison", "M45",
            "The more the stranded see of how others are treated, the higher the level to which their grievance moves.", "comparison=0"),
        RuleInfo.Of("grievance-opens-eyes", "M23 M43",
            "Part of the rise of doubt is in proportion to grievance.", "grievance-doubt=0"),
        RuleInfo.Of("sessions", "E25 M18",
            "Sessions take doubt back, the more the keener the party secretary and the less doubt there is, until the rupture."),
        RuleInfo.Of("rupture", "M39 M07",
            "Past a level of doubt private loyalty is broken for good, and doubt never falls again."),
        RuleInfo.Of("public-conduct", "M07 M17",
            "Loyalty shown is 1 − doubt × (1 − fear) + 0.1 × fear, at most 1, and feeds nothing."),
    ];

    /// <summary>Moves grievance and private doubt, and fades memories.</summary>
    public static void Apply(ref SiteMonth s)
    {
        ref readonly BeliefRates r = ref s.Rates<BeliefRates>();
        Vector256<float> one = Vector256<float>.One, zero = Vector256<float>.Zero, cent = Vector256.Create(0.01f);
        Vector256<float> trust = Vector256.Create(r.LedgerTrust * 0.01f);
        Vector256<float> pace = Vector256.Create(r.GrievancePace);
        Vector256<float> setting = Vector256.Create(r.GrievanceWatch * (s.Watch - 1f) + r.GrievanceHours * (s.Hours - r.UsualHours));
        Vector256<float> stranded = Vector256.Create(r.GrievanceStranded);
        Vector256<float> gain = Vector256.Create(s.Rates<InformationRates>().DoubtGain * r.ExposureDoubt);
        Vector256<float> compares = Vector256.Create(r.Comparison), hopeless = Vector256.Create(s.Rates<DebtsRates>().HopelessGrievance);
        Vector256<float> alone = Vector256.Create(1f - r.GrievanceDoubt);
        Vector256<float> aggrieved = Vector256.Create(r.GrievanceDoubt);
        Vector256<float> ideology = Vector256.Create(r.Ideology * (r.SessionFloor + s.Sites.PartyZeal[s.Site]));
        Vector256<float> rupture = Vector256.Create(r.Rupture);
        Vector256<float> conformity = Vector256.Create(r.Conformity), woundKept = Vector256.Create(r.WoundKept);
        Vector256<float> witnessKept = Vector256.Create(r.WitnessKept), joltKept = Vector256.Create(r.JoltKept);
        Vector256<float> grievances = zero, doubts = zero, gained = zero, shown = zero, known = zero;

        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            Vector256<float> here = flags.Has(Present).AsSingle();
            Vector256<float> received = Vector256.ConvertToSingle(s.PocketNow.At(i) + s.SideNet.At(i)) * cent
                + Vector256.ConvertToSingle(s.CreditNow.At(i)) * trust;
            Vector256<float> met = Vector256.MinNative(one, received / Vector256.MaxNative(s.Hope.At(i), one));
            Vector256<float> target = one - met + setting + (flags.Has(Stranded).AsSingle() & (stranded + compares * Vector256.MinNative(one, s.Exposure.At(i))))
                + hopeless * s.Hopeless.At(i);
            Vector256<float> grievance = s.Grievance.At(i);
            grievance = (grievance + pace * (target - grievance)).Unit() & here;
            s.Grievance.Put(i, grievance);

            Vector256<float> before = s.Doubt.At(i);
            Vector256<float> left = one - before;
            Vector256<int> broken = flags.Has(Ruptured);
            Vector256<float> rise = gain * s.Exposure.At(i) * (alone + aggrieved * grievance) * left + s.DoubtAdded.At(i);
            Vector256<float> sessions = Vector256.AndNot(ideology * left, broken.AsSingle());
            Vector256<float> doubt = (before + rise - sessions).Unit();

            // What is known cannot be unlearned.
            doubt = Vector256.ConditionalSelect(broken.AsSingle(), Vector256.MaxNative(doubt, before), doubt) & here;
            s.Doubt.Put(i, doubt);
            Vector256<float> fear = s.Fear.At(i);
            shown += Vector256.MinNative(one, one - doubt * (one - fear) + conformity * fear) & here;
            grievances += grievance;
            doubts += doubt;
            gained += (doubt - before) & here;
            known += s.Knowledge.At(i);

            s.Wound.Put(i, s.Wound.At(i) * woundKept);
            s.Witness.Put(i, s.Witness.At(i) * witnessKept);
            s.Jolt.Put(i, s.Jolt.At(i) * joltKept);

            uint breaks = (Vector256.GreaterThanOrEqual(doubt, rupture).AsInt32() & ~broken).Bits() & flags.Has(Present).Bits();
            for (; breaks != 0; breaks &= breaks - 1)
            {
                int slot = i + BitOperations.TrailingZeroCount(breaks);
                s.Flags[slot] |= Ruptured;
                s.Count(Counter.Ruptures);
                s.Event(slot, EventKind.Ruptured);
            }
        }

        s.CountReal(Counter.Grievance, grievances.Total());
        s.CountReal(Counter.Doubt, doubts.Total());
        s.CountReal(Counter.DoubtGained, gained.Total());
        s.CountReal(Counter.PublicLoyalty, shown.Total());
        s.CountReal(Counter.Knowledge, known.Total());
    }
}
