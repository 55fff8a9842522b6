using System.Numerics;
using System.Runtime.Intrinsics;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of rotation.</summary>
public static class RotationParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<RotationRates>();

    public static readonly Parameter TourMonths = Own.Lever("tour-months", "months", 36, 6, 120,
        "E17 X50",
        "Contract length.");

    public static readonly Parameter Extension = Own.Uncertainty("extension", "share", 0.25, 0, 1,
        "X37 X50",
        "Those due who extend by a year.");

    public static readonly Parameter SecondExtension = Own.Uncertainty("second-extension", "share", 0.08, 0, 1,
        "X50",
        "Those due who extend by two years.");

    public static readonly Parameter TourCap = Own.Constant("tour-cap", "months", 120, 12, 240,
        "X50",
        "Longest stay.");

    public static readonly Parameter OverdueLeave = Own.Uncertainty("overdue-leave", "per month", 0.12, 0, 1,
        "X50; assumption: fits the stock in Russia of late 2024 (X38)",
        "Chance a month that a stranded worker goes home once the way is open.");

    public static readonly Parameter BorderOpen = Own.Lever("border-open", "share", 1, 0, 1,
        "E46",
        "How far people can cross the home border.");

    public static readonly Parameter StrandedRun = Own.Constant("stranded-run", "switch", 0, 0, 1,
        "assumption: 0 in ordinary months; a closure sets 1",
        "1 strands those whose contract ends.");

    public static readonly Parameter ExtensionMonths = Own.Constant("extension-months", "months", 12, 1, 60,
        "assumption: a year",
        "Months that an extension lasts.");

    public static readonly Parameter SecondExtensionMonths = Own.Constant("second-extension-months", "months", 24, 1, 60,
        "assumption: two years",
        "Months that the longer extension lasts.");

    public static readonly Parameter ReopenedFrom = Own.Constant("reopened-from", "share", 0.5, 0, 1,
        "assumption: more open than shut",
        "Opening of the border above which the stranded leave as after a reopening.");

    public static readonly Parameter ServedMonths = Own.Constant("served-months", "months", 6, 0, 60,
        "assumption: half a year",
        "Last months of a contract that count as served when a site is closed.");
}

/// <summary>A month's numbers of rotation for one host and channel.</summary>
internal record struct RotationRates : IRates
{
    public float Extension, SecondExtension, OverdueLeave, BorderOpen;
    public int TourMonths, TourCap;
    public bool Strands;
    public float ReopenedFrom;
    public int ExtensionMonths, SecondExtensionMonths, ServedMonths;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        Extension = m.Get(RotationParameters.Extension);
        SecondExtension = m.Get(RotationParameters.SecondExtension);
        TourCap = m.Whole(RotationParameters.TourCap);
        OverdueLeave = m.Get(RotationParameters.OverdueLeave);

        // Soldiers' terms are the army's, and so is their way home.
        TourMonths = m.Whole(m.Soldiers ? MilitaryParameters.MilitaryTour : RotationParameters.TourMonths);
        BorderOpen = m.Soldiers ? 1f : Math.Clamp(m.Get(RotationParameters.BorderOpen), 0f, 1f);
        Strands = !m.Soldiers && m.Value(RotationParameters.StrandedRun) >= 0.5;
        ExtensionMonths = m.Whole(RotationParameters.ExtensionMonths);
        SecondExtensionMonths = m.Whole(RotationParameters.SecondExtensionMonths);
        ReopenedFrom = m.Get(RotationParameters.ReopenedFrom);
        ServedMonths = m.Whole(RotationParameters.ServedMonths);
    }
}

/// <summary>
/// Step 13. Contracts end: people extend, go home, or are stranded while the way is shut; sites ordered closed send
/// everyone home. Evidence: E17 X37 X50 M44; strandings leave slowly after reopening (X38).
/// </summary>
internal static class Rotation
{
    /// <summary>Ends, extends or overruns the contracts due.</summary>
    public static void Apply(ref SiteMonth s)
    {
        for (; s.Sites.Surplus[s.Site] > 0; s.Sites.Surplus[s.Site]--)
        {
            SendNext(ref s);
        }

        bool closing = s.Sites.Closing[s.Site];
        Vector256<int> due = Vector256.Create(closing ? int.MaxValue : s.Now);
        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> here = s.Flags.At(i).Has(Present);
            uint ends = (Vector256.LessThanOrEqual(s.ContractEnd.At(i), due) & here).Bits();
            for (; ends != 0; ends &= ends - 1)
            {
                int slot = i + BitOperations.TrailingZeroCount(ends);
                if (closing)
                {
                    Close(ref s, slot);
                }
                else
                {
                    End(ref s, slot);
                }
            }
        }
    }

    /// <summary>Of a site that stays but has people above the plan, one goes, whoever it is: as if a small site had closed.</summary>
    private static void SendNext(ref SiteMonth s)
    {
        int next = -1;
        float least = float.MaxValue;
        for (int slot = 0; slot < s.Width; slot++)
        {
            if ((s.Flags[slot] & (Present | Stranded)) == Present && s.Draw(slot, Purpose.Rotation).U2 is float u && u < least)
            {
                (next, least) = (slot, u);
            }
        }

        if (next >= 0)
        {
            Close(ref s, next);
        }
    }

    private static void End(ref SiteMonth s, int slot)
    {
        if (s.Channel == Channel.Military)
        {
            Military.Release(ref s, slot);
            return;
        }

        ref readonly RotationRates r = ref s.Rates<RotationRates>();
        Words w = s.Draw(slot, Purpose.Rotation);
        int flags = s.Flags[slot];
        int stay = s.Now - s.Arrived[slot];
        if ((flags & (Stranded | Extended)) == 0 && stay < r.TourCap)
        {
            s.Flags[slot] |= Extended;
            int more = w.U0 < r.SecondExtension ? r.SecondExtensionMonths : w.U0 < r.SecondExtension + r.Extension ? r.ExtensionMonths : 0;
            if (more > 0)
            {
                s.ContractEnd[slot] = Math.Min(s.Now + more, s.Arrived[slot] + r.TourCap);
                s.Count(Counter.Extensions);
                s.Event(slot, EventKind.Extended);
                return;
            }
        }

        bool wasStranded = (flags & Stranded) != 0;
        float leaves = wasStranded && r.BorderOpen > r.ReopenedFrom ? r.OverdueLeave : r.BorderOpen;
        if (w.U1 < leaves)
        {
            s.Count(Counter.ToursCompleted);
            s.CountReal(Counter.DoubtAtReturn, s.Doubt[slot]);
            s.Event(slot, EventKind.Returned);
            Settlement.EndTour(ref s, slot, EndKind.Completed);
        }
        else if (!wasStranded)
        {
            s.Flags[slot] |= Stranded;
            s.Event(slot, EventKind.Stranded, EventCause.Closure);
        }
    }

    /// <summary>Site closed by order. The last months of a contract count as served.</summary>
    private static void Close(ref SiteMonth s, int slot)
    {
        ref readonly RotationRates r = ref s.Rates<RotationRates>();
        if (s.Draw(slot, Purpose.Rotation).U1 >= r.BorderOpen)
        {
            if ((s.Flags[slot] & Stranded) == 0)
            {
                s.Flags[slot] |= Stranded;
                s.Event(slot, EventKind.Stranded, EventCause.Mandate);
            }

            return;
        }

        bool served = s.ContractEnd[slot] - s.Now <= r.ServedMonths;
        s.Count(served ? Counter.ToursCompleted : Counter.SentHomeEarly);
        s.CountReal(Counter.DoubtAtReturn, s.Doubt[slot]);
        s.Event(slot, served ? EventKind.Returned : EventKind.SentHomeEarly, EventCause.Mandate);
        Settlement.EndTour(ref s, slot, served ? EndKind.Completed : EndKind.SentHomeEarly);
    }
}
