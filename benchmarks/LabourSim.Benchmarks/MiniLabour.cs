using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabourSim.Numerics;
using LabourSim.Randomness;

namespace LabourSim.Benchmarks;

/// <summary>The eight monthly aggregates of <see cref="MiniLabour"/>.</summary>
/// <param name="Gross">Sum of gross wages.</param>
/// <param name="Pay">Sum of pay that reached the workers.</param>
/// <param name="Debt">Sum of debts after the month.</param>
/// <param name="Belief">Sum of beliefs after the month.</param>
/// <param name="SideJobs">Workers who did a side job.</param>
/// <param name="Detected">Workers caught at one.</param>
/// <param name="Phones">Workers who own a phone after the month.</param>
/// <param name="Escaped">Workers who got away.</param>
public record struct MiniTotals(
    double Gross,
    double Pay,
    double Debt,
    double Belief,
    long SideJobs,
    long Detected,
    long Phones,
    long Escaped
);

/// <summary>
/// A deliberately small labour model, the yardstick by which the full model's cost is stated: struct of arrays, eight
/// workers at a time, counter-based randomness, peers read as of last month.
/// </summary>
public sealed class MiniLabour
{
    // A multiple of the vector width, the platoon and the site, small enough for its columns and draws to stay in cache.
    private const int Chunk = 200;
    private const int Platoon = 10;
    private const int Words = 12;

    private readonly uint _seed;
    private readonly uint[] _slot;
    private readonly uint[] _cohort;
    private readonly int[] _tenure;
    private readonly float[] _savings;
    private readonly float[] _debt;
    private readonly float[] _belief;
    private readonly float[] _fear;
    private readonly int[] _phone;
    private readonly int[] _plan;
    private readonly int[] _seat = new int[Chunk];
    private readonly float[][] _u = new float[Words][];
    private readonly int[] _peer = new int[Chunk];
    private readonly float[] _heard = new float[Chunk];
    private readonly int[] _detected = new int[Chunk];
    private float[] _exposure;
    private float[] _exposureNext;
    private uint _month;
    private MiniTotals _totals;

    /// <summary>A model of so many slots, a multiple of 200.</summary>
    public MiniLabour(int slots, uint seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(slots % Chunk, 0);
        _seed = seed;
        _slot = new uint[slots];
        _cohort = new uint[slots];
        _tenure = new int[slots];
        _savings = new float[slots];
        _debt = new float[slots];
        _belief = new float[slots];
        _fear = new float[slots];
        _phone = new int[slots];
        _plan = new int[slots];
        _exposure = new float[slots];
        _exposureNext = new float[slots];
        for (int i = 0; i < slots; i++)
        {
            _slot[i] = (uint)i;
            _tenure[i] = 7 * i % 36;
            _belief[i] = 0.1f;
            _fear[i] = 0.3f;
        }

        for (int i = 0; i < Chunk; i++)
        {
            _seat[i] = i % Platoon;
        }

        for (int i = 0; i < Words; i++)
        {
            _u[i] = new float[Chunk];
        }
    }

    /// <summary>How many slots there are.</summary>
    public int Slots => _slot.Length;

    /// <summary>Runs one month and returns its aggregates.</summary>
    public MiniTotals Step()
    {
        _totals = default;
        for (int start = 0; start < _slot.Length; start += Chunk)
        {
            Draw(start);
            Earn(start);
            Listen(start);
            Decide(start);
        }

        (_exposure, _exposureNext) = (_exposureNext, _exposure);
        _month++;
        return _totals;
    }

    private void Draw(int start)
    {
        ReadOnlySpan<uint> slot = _slot.AsSpan(start, Chunk);
        ReadOnlySpan<uint> cohort = _cohort.AsSpan(start, Chunk);
        for (uint block = 0; block < Words / 4; block++)
        {
            uint w = 4 * block;
            Philox4x32.FillUniform(slot, cohort, _month, block, _seed, 0, _u[w], _u[w + 1], _u[w + 2], _u[w + 3]);
        }
    }

    // Rules 1 to 6: wage, deductions, debt, side job, savings, phone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Earn(int start)
    {
        ref float savings = ref At(_savings, start);
        ref float debt = ref At(_debt, start);
        ref int phone = ref At(_phone, start);
        ref int detected = ref At(_detected, 0);
        ref float u0 = ref At(_u[0], 0);
        ref float u1 = ref At(_u[1], 0);
        ref float u2 = ref At(_u[2], 0);
        ref float u3 = ref At(_u[3], 0);
        ref float u4 = ref At(_u[4], 0);
        ref float u5 = ref At(_u[5], 0);
        Vector256<float> one = Vector256<float>.One;
        Vector256<float> grossSum = default;
        Vector256<float> paySum = default;
        Vector256<float> debtSum = default;
        Vector256<int> jobCount = default;
        Vector256<int> detectedCount = default;
        Vector256<int> phoneCount = default;
        for (nuint i = 0; i < Chunk; i += 8)
        {
            Vector256<float> z = Normal(Vector256.LoadUnsafe(ref u0, i), Vector256.LoadUnsafe(ref u1, i));
            Vector256<float> gross = Lanes.Exp((z * 0.35f) + Vector256.Create(6.684612f));
            Vector256<float> owed = Vector256.LoadUnsafe(ref debt, i);
            Vector256<float> due = owed + Vector256.Create(500f);
            Vector256<float> shortfall = Vector256.MaxNative(default, due - (gross * 0.7f));
            Vector256<float> pay = gross * 0.3f;
            pay -= Vector256.MinNative(pay, (gross * 0.05f) + Vector256.Create(30f));
            Vector256<float> take = Vector256.MinNative(pay * 0.5f, shortfall);
            pay -= take;
            owed = Vector256.MinNative(Vector256.Create(2000f), shortfall - take);
            owed.StoreUnsafe(ref debt, i);

            Vector256<float> chance = Lanes.Logistic((Vector256.Create(150f) - pay) * 0.02f) * 0.4f;
            Vector256<float> job = Vector256.LessThan(Vector256.LoadUnsafe(ref u2, i), chance);
            Vector256<float> income = Lanes.Log(one - Vector256.LoadUnsafe(ref u3, i)) * -60f;
            Vector256<float> caught =
                job & Vector256.LessThan(Vector256.LoadUnsafe(ref u4, i), Vector256.Create(0.05f));
            income = Vector256.AndNot(income & job, caught);
            Vector256<float> saved = Vector256.LoadUnsafe(ref savings, i);
            saved = Vector256.ConditionalSelect(caught, saved * 0.5f, saved);
            saved += (pay * 0.3f) + income;

            Vector256<int> owns = Vector256.LoadUnsafe(ref phone, i);
            Vector256<int> buys = Vector256.AndNot(
                (
                    Vector256.GreaterThan(saved, Vector256.Create(200f))
                    & Vector256.LessThan(Vector256.LoadUnsafe(ref u5, i), Vector256.Create(0.25f))
                ).AsInt32(),
                owns
            );
            saved -= Vector256.Create(200f) & buys.AsSingle();
            owns |= buys;
            saved.StoreUnsafe(ref savings, i);
            owns.StoreUnsafe(ref phone, i);
            caught.AsInt32().StoreUnsafe(ref detected, i);

            grossSum += gross;
            paySum += pay;
            debtSum += owed;
            jobCount -= job.AsInt32();
            detectedCount -= caught.AsInt32();
            phoneCount -= owns;
        }

        _totals.Gross += Vector256.Sum(grossSum);
        _totals.Pay += Vector256.Sum(paySum);
        _totals.Debt += Vector256.Sum(debtSum);
        _totals.SideJobs += Vector256.Sum(jobCount);
        _totals.Detected += Vector256.Sum(detectedCount);
        _totals.Phones += Vector256.Sum(phoneCount);
    }

    // The gather of rule 8: which platoon mate speaks, and what that mate knew at the end of last month.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Listen(int start)
    {
        ref float u8 = ref At(_u[8], 0);
        ref int seat = ref At(_seat, 0);
        ref int peer = ref At(_peer, 0);
        ref float heard = ref At(_heard, 0);
        ref float exposure = ref At(_exposure, start);
        Vector256<int> self = Vector256<int>.Indices;
        for (nuint i = 0; i < Chunk; i += 8)
        {
            Vector256<int> ahead =
                Vector256.ConvertToInt32Native(Vector256.LoadUnsafe(ref u8, i) * (Platoon - 1)) + Vector256<int>.One;
            Vector256<int> wraps = Vector256.GreaterThan(
                Vector256.LoadUnsafe(ref seat, i) + ahead,
                Vector256.Create(Platoon - 1)
            );
            (self + ahead - (Vector256.Create(Platoon) & wraps)).StoreUnsafe(ref peer, i);
            self += Vector256.Create(8);
        }

        for (nuint i = 0; i < Chunk; i++)
        {
            Unsafe.Add(ref heard, i) = Unsafe.Add(ref exposure, (nuint)(uint)Unsafe.Add(ref peer, i));
        }
    }

    // Rules 7 to 11: exposure, belief, fear, plan, attempt, and a fresh worker for a slot left empty.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Decide(int start)
    {
        ref int tenure = ref At(_tenure, start);
        ref float savings = ref At(_savings, start);
        ref float debt = ref At(_debt, start);
        ref float exposure = ref At(_exposure, start);
        ref float exposureNext = ref At(_exposureNext, start);
        ref float belief = ref At(_belief, start);
        ref float fear = ref At(_fear, start);
        ref int phone = ref At(_phone, start);
        ref int plan = ref At(_plan, start);
        ref float heard = ref At(_heard, 0);
        ref int detected = ref At(_detected, 0);
        ref float u6 = ref At(_u[6], 0);
        ref float u7 = ref At(_u[7], 0);
        ref float u9 = ref At(_u[9], 0);
        ref float u10 = ref At(_u[10], 0);
        ref float u11 = ref At(_u[11], 0);
        Vector256<float> beliefSum = default;
        Vector256<int> escapedCount = default;
        for (nuint i = 0; i < Chunk; i += 8)
        {
            Vector256<float> owns = Vector256.LoadUnsafe(ref phone, i).AsSingle();
            Vector256<float> known = Vector256.LoadUnsafe(ref exposure, i) * 0.95f;
            known +=
                Vector256.LessThan(Vector256.LoadUnsafe(ref u6, i), Vector256.Create(0.3f)) & Vector256.Create(0.1f);
            known +=
                Vector256.LessThan(Vector256.LoadUnsafe(ref u7, i), Vector256.Create(0.25f))
                & owns
                & Vector256.Create(0.25f);
            Vector256<float> shares = Vector256.LessThan(
                Vector256.LoadUnsafe(ref u9, i),
                Vector256.Create(0.2f)
            );
            Vector256<float> info = known + (Vector256.LoadUnsafe(ref heard, i) * 0.5f & shares);

            Vector256<float> believed = Vector256.LoadUnsafe(ref belief, i);
            believed += (Lanes.Logistic((info * 4f) - Vector256.Create(2f)) - believed) * 0.15f;
            Vector256<float> caught = Vector256.LoadUnsafe(ref detected, i).AsSingle();
            Vector256<float> feared =
                (Vector256.LoadUnsafe(ref fear, i) * 0.95f)
                + Vector256.Create(0.02f)
                + (caught & Vector256.Create(0.2f));
            feared = Vector256.MinNative(Vector256<float>.One, feared);

            Vector256<float> chance = Lanes.Logistic(((believed - feared) * 6f) - Vector256.Create(2f)) * 0.03f;
            Vector256<float> planned = Vector256.LoadUnsafe(ref plan, i).AsSingle();
            Vector256<float> u = Vector256.LoadUnsafe(ref u10, i);
            Vector256<float> plans = Vector256.AndNot(Vector256.LessThan(u, chance), planned);
            Vector256<float> attempts = planned & Vector256.LessThan(u, Vector256.Create(0.08f));
            Vector256<float> escapes =
                attempts & Vector256.LessThan(Vector256.LoadUnsafe(ref u11, i), Vector256.Create(0.3f));
            Vector256<float> fails = Vector256.AndNot(attempts, escapes);
            feared += fails & Vector256.Create(0.4f);
            planned = Vector256.AndNot(planned | plans, fails);
            beliefSum += believed;
            escapedCount -= escapes.AsInt32();

            Vector256<int> served = Vector256.LoadUnsafe(ref tenure, i) + Vector256<int>.One;
            Vector256<int> fresh =
                escapes.AsInt32() | Vector256.GreaterThan(served, Vector256.Create(35));
            Vector256<float> gone = fresh.AsSingle();
            Vector256.AndNot(served, fresh).StoreUnsafe(ref tenure, i);
            Vector256.AndNot(Vector256.LoadUnsafe(ref savings, i), fails | gone).StoreUnsafe(ref savings, i);
            Vector256.AndNot(Vector256.LoadUnsafe(ref debt, i), gone).StoreUnsafe(ref debt, i);
            Vector256.AndNot(known, gone).StoreUnsafe(ref exposureNext, i);
            Vector256.ConditionalSelect(gone, Vector256.Create(0.1f), believed).StoreUnsafe(ref belief, i);
            Vector256.ConditionalSelect(gone, Vector256.Create(0.3f), feared).StoreUnsafe(ref fear, i);
            Vector256.AndNot(owns, gone).AsInt32().StoreUnsafe(ref phone, i);
            Vector256.AndNot(planned, gone).AsInt32().StoreUnsafe(ref plan, i);
        }

        _totals.Belief += Vector256.Sum(beliefSum);
        _totals.Escaped += Vector256.Sum(escapedCount);
    }

    // Box and Muller's cosine half; cos(2 pi v) = sin(2 pi (1/4 - |v - 1/2|)) up to sign, which does not matter here.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Normal(Vector256<float> u, Vector256<float> v)
    {
        Vector256<float> radius = Vector256.Sqrt(Lanes.Log(Vector256<float>.One - u) * -2f);
        Vector256<float> quarter = Vector256.Create(0.25f) - Vector256.Abs(v - Vector256.Create(0.5f));
        Vector256<float> angle = quarter * 6.2831853f;
        Vector256<float> q = angle * angle;
        Vector256<float> sine = (q * -0.00018524670f) + Vector256.Create(0.0083139502f);
        sine = (sine * q) - Vector256.Create(0.16665852f);
        sine = ((sine * q) + Vector256<float>.One) * angle;
        return radius * sine;
    }

    // The chunk arithmetic above keeps every index in range, so the loops may go without checks.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T At<T>(T[] column, int index) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(column), index);
}
