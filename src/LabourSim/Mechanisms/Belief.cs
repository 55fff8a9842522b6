using System.Numerics;
using System.Runtime.Intrinsics;
using LabourSim.Model;
using LabourSim.Outcomes;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>
/// Step 10. Grievance follows hope against pay; exposure, grievance, jolts and talk build private doubt, sessions take a
/// little back until the rupture, after which nothing is unlearned. Public conduct is not private belief: fear shows as
/// conformity. Evidence: M07 M18 M19 M23 M39 M43 M45 C16.
/// </summary>
internal static class Belief
{
    /// <summary>Moves grievance and private doubt, and fades memories.</summary>
    public static void Apply(ref SiteMonth s)
    {
        CellRates r = s.Rates;
        Vector256<float> one = Vector256<float>.One, zero = Vector256<float>.Zero, cent = Vector256.Create(0.01f);
        Vector256<float> trust = Vector256.Create(r.LedgerTrust * 0.01f);
        Vector256<float> pace = Vector256.Create(r.GrievancePace);
        Vector256<float> setting = Vector256.Create(r.GrievanceWatch * (s.Watch - 1f) + r.GrievanceHours * (s.Hours - 14f));
        Vector256<float> stranded = Vector256.Create(r.GrievanceStranded);
        Vector256<float> gain = Vector256.Create(r.DoubtGain * 1.6f);

        // The same sights say more to those who are watched more closely or left behind (M43, M45).
        Vector256<float> sharp = Vector256.Create(1f + r.Attention * Math.Max(0f, s.Watch - 1f)), abandoned = Vector256.Create(r.Attention);
        Vector256<float> alone = Vector256.Create(1f - r.GrievanceDoubt);
        Vector256<float> aggrieved = Vector256.Create(r.GrievanceDoubt);
        Vector256<float> ideology = Vector256.Create(r.Ideology * (0.5f + s.Sites.PartyZeal[s.Site]));
        Vector256<float> rupture = Vector256.Create(r.Rupture);
        Vector256<float> grievances = zero, doubts = zero, gained = zero, shown = zero, known = zero;

        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            Vector256<float> here = flags.Has(Present).AsSingle();
            Vector256<float> received = Vector256.ConvertToSingle(s.PocketNow.At(i) + s.SideNet.At(i)) * cent
                + Vector256.ConvertToSingle(s.CreditNow.At(i)) * trust;
            Vector256<float> met = Vector256.MinNative(one, received / Vector256.MaxNative(s.Hope.At(i), one));
            Vector256<float> target = one - met + setting + (flags.Has(Stranded).AsSingle() & stranded);
            Vector256<float> grievance = s.Grievance.At(i);
            grievance = (grievance + pace * (target - grievance)).Unit() & here;
            s.Grievance.Put(i, grievance);

            Vector256<float> before = s.Doubt.At(i);
            Vector256<float> left = one - before;
            Vector256<int> broken = flags.Has(Ruptured);
            Vector256<float> attends = sharp + (flags.Has(Stranded).AsSingle() & abandoned);
            Vector256<float> rise = gain * attends * s.Exposure.At(i) * (alone + aggrieved * grievance) * left + s.DoubtAdded.At(i);
            Vector256<float> sessions = Vector256.AndNot(ideology * left, broken.AsSingle());
            Vector256<float> doubt = (before + rise - sessions).Unit();

            // What is known cannot be unlearned.
            doubt = Vector256.ConditionalSelect(broken.AsSingle(), Vector256.MaxNative(doubt, before), doubt) & here;
            s.Doubt.Put(i, doubt);
            Vector256<float> fear = s.Fear.At(i);
            shown += Vector256.MinNative(one, one - doubt * (one - fear) + Vector256.Create(0.1f) * fear) & here;
            grievances += grievance;
            doubts += doubt;
            gained += (doubt - before) & here;
            known += s.Knowledge.At(i);

            s.Wound.Put(i, s.Wound.At(i) * 0.8f);
            s.Witness.Put(i, s.Witness.At(i) * 0.98f);
            s.Jolt.Put(i, s.Jolt.At(i) * 0.85f);

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
