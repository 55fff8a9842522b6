using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabourSim.Randomness;

namespace LabourSim.Benchmarks;

/// <summary>
/// The least that a model with so much randomness and so much state can cost: for each slot and month, makes some
/// counter-based words and reads and writes some bytes of columns, and nothing else.
/// </summary>
public sealed class FloorKernel
{
    private const int Chunk = 200;

    private readonly uint[] _slot;
    private readonly uint[] _cohort;
    private readonly uint[][] _columns;
    private readonly uint[][] _words;
    private uint _month;

    /// <summary>A kernel over a multiple of 200 slots.</summary>
    /// <param name="slots">How many slots.</param>
    /// <param name="words">Words made a slot-month, rounded up to whole blocks of four.</param>
    /// <param name="bytes">Bytes read, and as many written, a slot-month, rounded up to columns of four.</param>
    public FloorKernel(int slots, int words, int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(slots % Chunk, 0);
        ArgumentOutOfRangeException.ThrowIfNegative(words);
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        _slot = new uint[slots];
        _cohort = new uint[slots];
        for (int i = 0; i < slots; i++)
        {
            _slot[i] = (uint)i;
        }

        _columns = Enumerable.Range(0, (bytes + 3) / 4).Select(_ => new uint[slots]).ToArray();
        _words = Enumerable.Range(0, (words + 3) / 4 * 4).Select(_ => new uint[Chunk]).ToArray();
    }

    /// <summary>How many slots there are.</summary>
    public int Slots => _slot.Length;

    /// <summary>Runs one month.</summary>
    public void Step()
    {
        uint[][] w = _words;
        for (int start = 0; start < _slot.Length; start += Chunk)
        {
            ReadOnlySpan<uint> slot = _slot.AsSpan(start, Chunk);
            ReadOnlySpan<uint> cohort = _cohort.AsSpan(start, Chunk);
            for (int k = 0; k < w.Length; k += 4)
            {
                Philox4x32.FillWords(slot, cohort, _month, (uint)k, 1, 0, w[k], w[k + 1], w[k + 2], w[k + 3]);
            }

            for (int c = 0; c < _columns.Length; c++)
            {
                ref uint column = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_columns[c]), start);
                if (w.Length == 0)
                {
                    Touch(ref column);
                }
                else
                {
                    Touch(ref column, ref MemoryMarshal.GetArrayDataReference(w[c % w.Length]));
                }
            }
        }

        _month++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Touch(ref uint column, ref uint words)
    {
        for (nuint i = 0; i < Chunk; i += 8)
        {
            (Vector256.LoadUnsafe(ref column, i) ^ Vector256.LoadUnsafe(ref words, i)).StoreUnsafe(ref column, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Touch(ref uint column)
    {
        for (nuint i = 0; i < Chunk; i += 8)
        {
            (~Vector256.LoadUnsafe(ref column, i)).StoreUnsafe(ref column, i);
        }
    }
}
