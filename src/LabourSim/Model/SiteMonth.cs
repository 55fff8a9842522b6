using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabourSim.Accounting;
using LabourSim.Outcomes;
using LabourSim.Population;
using LabourSim.Randomness;

namespace LabourSim.Model;

/// <summary>
/// One site in one month: all that a mechanism may touch. Columns are the site's own <see cref="Workers.SlotsPerSite"/>
/// slots; scratch holds this month's draws and what one step hands to the next.
/// </summary>
internal ref struct SiteMonth
{
    /// <summary>Slots of a site.</summary>
    public const int Slots = Workers.SlotsPerSite;

    public World World;
    public Tally Tally;
    public ChunkOutput Out;
    public Sites Sites;
    public int Site;
    public int FirstSlot;
    public int Now;
    public int Cell;
    public Host Host;
    public Channel Channel;
    public bool Recording;

    /// <summary>Surveillance at this site this month.</summary>
    public float Watch;

    /// <summary>Hours a day at this site this month.</summary>
    public float Hours;

    /// <summary>Slots to go through: up to the last one taken, in whole vectors of eight.</summary>
    public int Width;

    /// <summary>The site's own draw of the month: withheld, late, a session, the seat that is to confess.</summary>
    public Words SiteDraw;

    /// <summary>Part of the usual board that is missing at the site this month.</summary>
    public float Hunger;

    /// <summary>The supervisor's skim this month, cents.</summary>
    public long SupervisorCut;

    /// <summary>Exits from the site this month.</summary>
    public int ExitsHere;

    /// <summary>Cases the security officer reported this month.</summary>
    public int CasesReported;

    public Span<uint> Cohort, Sequence;
    public Span<int> Flags;
    public Span<float> Skill, Hope, Caution, Curiosity, Sociability, Ties;
    public Span<float> Knowledge, Doubt, Grievance, Fear, Fatigue, Injury, Wound, Witness, Jolt, Readiness;
    public Span<int> Cash, Savings, Credit, Debt, Owed, Money, IndicatorMonths, Arrived, ContractEnd;

    // Draws of the month: words of Purpose.Living, uniforms of Purpose.Contact and Purpose.Choice.
    public Span<uint> LivingNoise, LivingAccident, LivingSide, LivingIncome;
    public Span<float> ContactDetect, ContactJolt, ContactPhone, ContactTalk;
    public Span<float> ChoiceSearch, ChoiceIntend, ChoiceRemit, ChoiceComplain;

    // Handed from step to step within the month.
    public Span<int> Office, CreditNow, PocketNow, SideNet, Missing;
    public Span<float> DoubtBefore, DoubtAdded, FearAdded, Exposure, Hopeless;

    public Span<long> Counters, CentsMoved;

    /// <summary>An owner's rates at this site; fetch them once, not once a person.</summary>
    public readonly ref T Rates<T>()
        where T : struct, IRates, IEquatable<T> => ref World.Rates<T>(Cell);

    /// <summary>Adds to a counter.</summary>
    public readonly void Count(Counter counter, long amount = 1) => Counters[(int)counter] += amount;

    /// <summary>Adds a sum of reals to a counter, in 2^-20.</summary>
    public readonly void CountReal(Counter counter, float sum) => Counters[(int)counter] += ToFixed(sum);

    /// <summary>A real in units of 2^-20, rounded to nearest.</summary>
    public static long ToFixed(float value) => (long)MathF.Round(value * (1 << 20));

    /// <summary>Posts cents from payer to payee.</summary>
    public readonly void Post(FlowKind kind, long cents) => CentsMoved[(int)kind] += cents;

    /// <summary>Draws of one person this month for a rare purpose.</summary>
    public readonly Words Draw(int slot, Purpose purpose) =>
        World.Streams.Person(Sequence[slot], Cohort[slot], Now, purpose);

    /// <summary>One harm event against a person, if the month is recorded.</summary>
    public readonly void Harm(int slot)
    {
        if (Recording)
        {
            World.Workers.Harms[FirstSlot + slot]++;
        }
    }

    /// <summary>Changes what has reached a person, if the month is recorded.</summary>
    public readonly void Reach(int slot, int cents)
    {
        if (Recording)
        {
            Money[slot] += cents;
        }
    }

    /// <summary>Records a life event, if events are wanted.</summary>
    public readonly void Event(int slot, EventKind kind, EventCause cause = EventCause.None, long cents = 0)
    {
        if (World.KeepsEvents)
        {
            Out.Events.Add(World.EventOf(this, slot, kind, cause, cents));
        }

        if (World.Follows(Cohort[slot], Sequence[slot]))
        {
            Out.Followed.Events.Add(World.EventOf(this, slot, kind, cause, cents));
        }
    }
}

/// <summary>Vector access to columns.</summary>
internal static class Columns
{
    /// <summary>Eight values from index i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> At<T>(this Span<T> column, int i) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(column), (nuint)i);

    /// <summary>Stores eight values from index i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put<T>(this Span<T> column, int i, Vector256<T> values) =>
        values.StoreUnsafe(ref MemoryMarshal.GetReference(column), (nuint)i);

    /// <summary>All-ones lanes where any of the bits is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Has(this Vector256<int> flags, int bits) =>
        ~Vector256.Equals(flags & Vector256.Create(bits), Vector256<int>.Zero);

    /// <summary>Rounds half up to whole cents; values stay far inside the range of int.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Cents(this Vector256<float> amount) =>
        Vector256.ConvertToInt32Native(amount + Vector256.Create(0.5f));

    /// <summary>Words as uniforms in [0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Uniform(this Vector256<uint> words) =>
        Vector256.ConvertToSingle((words >>> 8).AsInt32()) * Vector256.Create(1f / (1 << 24));

    /// <summary>The sum of eight lanes, always in the same order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Total(this Vector256<float> v)
    {
        Vector128<float> half = v.GetLower() + v.GetUpper();
        return half[0] + half[2] + (half[1] + half[3]);
    }

    /// <summary>The sum of eight lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Total(this Vector256<int> v) => Vector256.Sum(v);

    /// <summary>One bit a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(this Vector256<int> mask) => mask.ExtractMostSignificantBits();

    /// <summary>One bit a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(this Vector256<float> mask) => mask.ExtractMostSignificantBits();

    /// <summary>Clamps to 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Unit(this Vector256<float> v) =>
        Vector256.MinNative(Vector256.MaxNative(v, Vector256<float>.Zero), Vector256<float>.One);
}
