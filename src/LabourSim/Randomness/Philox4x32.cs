using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LabourSim.Randomness;

/// <summary>
/// Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw (2011): four random words are a pure
/// function of a four-word counter and a two-word key, so a draw depends on who draws, when and why, never on order.
/// </summary>
/// <remarks>The vector and scalar paths give the same bytes on every machine.</remarks>
public static class Philox4x32
{
    /// <summary>The filling methods take a multiple of this many counters.</summary>
    public const int Stride = 8;

    private const uint M0 = 0xD2511F53;
    private const uint M1 = 0xCD9E8D57;
    private const uint W0 = 0x9E3779B9;
    private const uint W1 = 0xBB67AE85;
    private const int Rounds = 10;
    private const float Unit = 1f / (1 << 24);

    private interface ISink<T>
        where T : unmanaged
    {
        static abstract T Convert(uint word);

        static abstract Vector256<T> Convert(Vector256<uint> words);

        static abstract Vector512<T> Convert(Vector512<uint> words);
    }

    /// <summary>The four words of one counter under one key.</summary>
    /// <param name="c0">First word of the counter.</param>
    /// <param name="c1">Second word of the counter.</param>
    /// <param name="c2">Third word of the counter.</param>
    /// <param name="c3">Fourth word of the counter.</param>
    /// <param name="k0">First word of the key.</param>
    /// <param name="k1">Second word of the key.</param>
    /// <param name="w0">First random word.</param>
    /// <param name="w1">Second random word.</param>
    /// <param name="w2">Third random word.</param>
    /// <param name="w3">Fourth random word.</param>
    public static void Block(
        uint c0,
        uint c1,
        uint c2,
        uint c3,
        uint k0,
        uint k1,
        out uint w0,
        out uint w1,
        out uint w2,
        out uint w3
    )
    {
        for (int round = 0; round < Rounds; round++)
        {
            ulong p0 = (ulong)M0 * c0;
            ulong p1 = (ulong)M1 * c2;
            c0 = (uint)(p1 >> 32) ^ c1 ^ k0;
            c1 = (uint)p1;
            c2 = (uint)(p0 >> 32) ^ c3 ^ k1;
            c3 = (uint)p0;
            k0 += W0;
            k1 += W1;
        }

        w0 = c0;
        w1 = c1;
        w2 = c2;
        w3 = c3;
    }

    /// <summary>A word as a number in [0, 1): its top 24 bits over 2^24, so every value is exact.</summary>
    /// <param name="word">A random word.</param>
    /// <returns>The uniform number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ToUniform(uint word) => (int)(word >> 8) * Unit;

    /// <summary>
    /// For each i, the block of counter (c0[i], c1[i], c2, c3) as four uniform numbers in [0, 1).
    /// </summary>
    /// <param name="c0">First words of the counters; the length is a multiple of <see cref="Stride"/>.</param>
    /// <param name="c1">Second words of the counters, as many as <paramref name="c0"/>.</param>
    /// <param name="c2">Third word of every counter.</param>
    /// <param name="c3">Fourth word of every counter.</param>
    /// <param name="k0">First word of the key.</param>
    /// <param name="k1">Second word of the key.</param>
    /// <param name="u0">Receives the first word of each block; at least as long as <paramref name="c0"/>.</param>
    /// <param name="u1">Receives the second word of each block.</param>
    /// <param name="u2">Receives the third word of each block.</param>
    /// <param name="u3">Receives the fourth word of each block.</param>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    public static void FillUniform(
        ReadOnlySpan<uint> c0,
        ReadOnlySpan<uint> c1,
        uint c2,
        uint c3,
        uint k0,
        uint k1,
        Span<float> u0,
        Span<float> u1,
        Span<float> u2,
        Span<float> u3
    ) => Fill<float, UniformSink>(BestPath, c0, c1, c2, c3, k0, k1, u0, u1, u2, u3);

    /// <summary>For each i, the block of counter (c0[i], c1[i], c2, c3) as four words.</summary>
    /// <param name="c0">First words of the counters; the length is a multiple of <see cref="Stride"/>.</param>
    /// <param name="c1">Second words of the counters, as many as <paramref name="c0"/>.</param>
    /// <param name="c2">Third word of every counter.</param>
    /// <param name="c3">Fourth word of every counter.</param>
    /// <param name="k0">First word of the key.</param>
    /// <param name="k1">Second word of the key.</param>
    /// <param name="w0">Receives the first word of each block; at least as long as <paramref name="c0"/>.</param>
    /// <param name="w1">Receives the second word of each block.</param>
    /// <param name="w2">Receives the third word of each block.</param>
    /// <param name="w3">Receives the fourth word of each block.</param>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    public static void FillWords(
        ReadOnlySpan<uint> c0,
        ReadOnlySpan<uint> c1,
        uint c2,
        uint c3,
        uint k0,
        uint k1,
        Span<uint> w0,
        Span<uint> w1,
        Span<uint> w2,
        Span<uint> w3
    ) => Fill<uint, WordSink>(BestPath, c0, c1, c2, c3, k0, k1, w0, w1, w2, w3);

    /// <summary>The code paths, which give the same bytes.</summary>
    internal enum Path
    {
        /// <summary>Scalar, for any machine.</summary>
        Portable,

        /// <summary>Eight counters at a time.</summary>
        Avx2,

        /// <summary>Sixteen counters at a time.</summary>
        Avx512,
    }

    /// <summary>The widest path this machine runs well.</summary>
    internal static Path BestPath
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get =>
            Avx512F.IsSupported && Vector512.IsHardwareAccelerated ? Path.Avx512
            : Avx2.IsSupported ? Path.Avx2
            : Path.Portable;
    }

    /// <summary>As <see cref="FillUniform"/>, by a chosen path.</summary>
    internal static void FillUniformBy(
        Path path,
        ReadOnlySpan<uint> c0,
        ReadOnlySpan<uint> c1,
        uint c2,
        uint c3,
        uint k0,
        uint k1,
        Span<float> u0,
        Span<float> u1,
        Span<float> u2,
        Span<float> u3
    ) => Fill<float, UniformSink>(path, c0, c1, c2, c3, k0, k1, u0, u1, u2, u3);

    /// <summary>As <see cref="FillWords"/>, by a chosen path.</summary>
    internal static void FillWordsBy(
        Path path,
        ReadOnlySpan<uint> c0,
        ReadOnlySpan<uint> c1,
        uint c2,
        uint c3,
        uint k0,
        uint k1,
        Span<uint> w0,
        Span<uint> w1,
        Span<uint> w2,
        Span<uint> w3
    ) => Fill<uint, WordSink>(path, c0, c1, c2, c3, k0, k1, w0, w1, w2, w3);

    private static void Fill<T, TSink>(
        Path path,
        ReadOnlySpan<uint> c0,
        ReadOnlySpan<uint> c1,
        uint c2,
        uint c3,
        uint k0,
        uint k1,
        Span<T> o0,
        Span<T> o1,
        Span<T> o2,
        Span<T> o3
    )
        where T : unmanaged
        where TSink : struct, ISink<T>
    {
        int n = c0.Length;
        if (n % Stride != 0)
        {
            throw new ArgumentException("The number of counters must be a multiple of 8.", nameof(c0));
        }

        if (c1.Length != n)
        {
            throw new ArgumentException("Both counter words must come in the same number.", nameof(c1));
        }

        if (o0.Length < n || o1.Length < n || o2.Length < n || o3.Length < n)
        {
            throw new ArgumentException("Each output must hold one number for each counter.", nameof(o0));
        }

        // Lengths are checked above, so the kernels may index by reference.
        ref uint a0 = ref MemoryMarshal.GetReference(c0);
        ref uint a1 = ref MemoryMarshal.GetReference(c1);
        ref T r0 = ref MemoryMarshal.GetReference(o0);
        ref T r1 = ref MemoryMarshal.GetReference(o1);
        ref T r2 = ref MemoryMarshal.GetReference(o2);
        ref T r3 = ref MemoryMarshal.GetReference(o3);
        Span<uint> schedule = stackalloc uint[2 * Rounds];
        Schedule(c2, c3, k0, k1, schedule);
        ref uint keys = ref MemoryMarshal.GetReference(schedule);
        int done = 0;
        if (path == Path.Avx512 && Avx512F.IsSupported)
        {
            done = n & ~15;
            FillAvx512<T, TSink>(done, ref a0, ref a1, ref keys, ref r0, ref r1, ref r2, ref r3);
        }

        if (path != Path.Portable && Avx2.IsSupported)
        {
            FillAvx2<T, TSink>(done, n, ref a0, ref a1, ref keys, ref r0, ref r1, ref r2, ref r3);
            return;
        }

        for (int i = done; i < n; i++)
        {
            Block(c0[i], c1[i], c2, c3, k0, k1, out uint w0, out uint w1, out uint w2, out uint w3);
            o0[i] = TSink.Convert(w0);
            o1[i] = TSink.Convert(w1);
            o2[i] = TSink.Convert(w2);
            o3[i] = TSink.Convert(w3);
        }
    }

    // What is xored into each round's first and third words. Rounds one and two absorb what depends on c2 and c3 alone.
    private static void Schedule(uint c2, uint c3, uint k0, uint k1, Span<uint> keys)
    {
        ulong p1 = (ulong)M1 * c2;
        keys[0] = (uint)(p1 >> 32) ^ k0;
        keys[1] = c3 ^ k1;
        for (int round = 1; round < Rounds; round++)
        {
            k0 += W0;
            k1 += W1;
            keys[2 * round] = k0;
            keys[(2 * round) + 1] = k1;
        }

        keys[2] ^= (uint)p1;
    }

    private static void FillAvx2<T, TSink>(
        int from,
        int to,
        ref uint c0,
        ref uint c1,
        ref uint keys,
        ref T o0,
        ref T o1,
        ref T o2,
        ref T o3
    )
        where T : unmanaged
        where TSink : struct, ISink<T>
    {
        for (int i = from; i < to; i += 8)
        {
            Vector256<uint> x0 = Vector256.LoadUnsafe(ref c0, (nuint)i);
            Vector256<uint> x1 = Vector256.LoadUnsafe(ref c1, (nuint)i);
            // A 64-bit lane carries one counter's word in its low half; vpmuludq ignores whatever is in the high half,
            // so nothing needs masking until the end. Even counters are in place, odd ones are shifted down.
            Ten(x0, x1, ref keys, out Vector256<uint> e0, out Vector256<uint> e1, out Vector256<uint> e2, out Vector256<uint> e3);
            Ten(
                High(x0),
                High(x1),
                ref keys,
                out Vector256<uint> d0,
                out Vector256<uint> d1,
                out Vector256<uint> d2,
                out Vector256<uint> d3
            );
            TSink.Convert(Merge(e0, d0)).StoreUnsafe(ref o0, (nuint)i);
            TSink.Convert(Merge(e1, d1)).StoreUnsafe(ref o1, (nuint)i);
            TSink.Convert(Merge(e2, d2)).StoreUnsafe(ref o2, (nuint)i);
            TSink.Convert(Merge(e3, d3)).StoreUnsafe(ref o3, (nuint)i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Ten(
        Vector256<uint> x0,
        Vector256<uint> x1,
        ref uint keys,
        out Vector256<uint> w0,
        out Vector256<uint> w1,
        out Vector256<uint> w2,
        out Vector256<uint> w3
    )
    {
        Vector256<uint> m0 = Vector256.Create(M0);
        Vector256<uint> m1 = Vector256.Create(M1);

        // Round one: the product with c2 is in keys[0] and keys[2].
        Vector256<uint> y3 = Avx2.Multiply(m0, x0).AsUInt32();
        Vector256<uint> y0 = x1 ^ Vector256.Create(keys);
        Vector256<uint> y2 = High(y3) ^ Vector256.Create(Unsafe.Add(ref keys, 1));

        // Round two: its c1 is in keys[2].
        Vector256<uint> p0 = Avx2.Multiply(m0, y0).AsUInt32();
        Vector256<uint> p1 = Avx2.Multiply(m1, y2).AsUInt32();
        y0 = High(p1) ^ Vector256.Create(Unsafe.Add(ref keys, 2));
        y2 = High(p0) ^ y3 ^ Vector256.Create(Unsafe.Add(ref keys, 3));
        Vector256<uint> y1 = p1;
        y3 = p0;

        Round(m0, m1, ref keys, 4, ref y0, ref y1, ref y2, ref y3);
        Round(m0, m1, ref keys, 6, ref y0, ref y1, ref y2, ref y3);
        Round(m0, m1, ref keys, 8, ref y0, ref y1, ref y2, ref y3);
        Round(m0, m1, ref keys, 10, ref y0, ref y1, ref y2, ref y3);
        Round(m0, m1, ref keys, 12, ref y0, ref y1, ref y2, ref y3);
        Round(m0, m1, ref keys, 14, ref y0, ref y1, ref y2, ref y3);
        Round(m0, m1, ref keys, 16, ref y0, ref y1, ref y2, ref y3);
        Round(m0, m1, ref keys, 18, ref y0, ref y1, ref y2, ref y3);
        w0 = y0;
        w1 = y1;
        w2 = y2;
        w3 = y3;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        Vector256<uint> m0,
        Vector256<uint> m1,
        ref uint keys,
        int at,
        ref Vector256<uint> y0,
        ref Vector256<uint> y1,
        ref Vector256<uint> y2,
        ref Vector256<uint> y3
    )
    {
        Vector256<uint> p0 = Avx2.Multiply(m0, y0).AsUInt32();
        Vector256<uint> p1 = Avx2.Multiply(m1, y2).AsUInt32();
        y0 = High(p1) ^ y1 ^ Vector256.Create(Unsafe.Add(ref keys, at));
        y2 = High(p0) ^ y3 ^ Vector256.Create(Unsafe.Add(ref keys, at + 1));
        y1 = p1;
        y3 = p0;
    }

    // A shuffle, not a shift, since multiplications keep the shifter's ports busy.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> High(Vector256<uint> products) => Avx2.Shuffle(products, 0b11_11_01_01);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Merge(Vector256<uint> even, Vector256<uint> odd) =>
        Avx2.Blend(even, (odd.AsUInt64() << 32).AsUInt32(), 0b1010_1010);

    private static void FillAvx512<T, TSink>(
        int to,
        ref uint c0,
        ref uint c1,
        ref uint keys,
        ref T o0,
        ref T o1,
        ref T o2,
        ref T o3
    )
        where T : unmanaged
        where TSink : struct, ISink<T>
    {
        for (int i = 0; i < to; i += 16)
        {
            Vector512<uint> x0 = Vector512.LoadUnsafe(ref c0, (nuint)i);
            Vector512<uint> x1 = Vector512.LoadUnsafe(ref c1, (nuint)i);
            Ten(x0, x1, ref keys, out Vector512<uint> e0, out Vector512<uint> e1, out Vector512<uint> e2, out Vector512<uint> e3);
            Ten(
                High(x0),
                High(x1),
                ref keys,
                out Vector512<uint> d0,
                out Vector512<uint> d1,
                out Vector512<uint> d2,
                out Vector512<uint> d3
            );
            TSink.Convert(Merge(e0, d0)).StoreUnsafe(ref o0, (nuint)i);
            TSink.Convert(Merge(e1, d1)).StoreUnsafe(ref o1, (nuint)i);
            TSink.Convert(Merge(e2, d2)).StoreUnsafe(ref o2, (nuint)i);
            TSink.Convert(Merge(e3, d3)).StoreUnsafe(ref o3, (nuint)i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Ten(
        Vector512<uint> x0,
        Vector512<uint> x1,
        ref uint keys,
        out Vector512<uint> w0,
        out Vector512<uint> w1,
        out Vector512<uint> w2,
        out Vector512<uint> w3
    )
    {
        Vector512<uint> m0 = Vector512.Create(M0);
        Vector512<uint> m1 = Vector512.Create(M1);
        Vector512<uint> y3 = Avx512F.Multiply(m0, x0).AsUInt32();
        Vector512<uint> y0 = x1 ^ Vector512.Create(keys);
        Vector512<uint> y2 = High(y3) ^ Vector512.Create(Unsafe.Add(ref keys, 1));
        Vector512<uint> p0 = Avx512F.Multiply(m0, y0).AsUInt32();
        Vector512<uint> p1 = Avx512F.Multiply(m1, y2).AsUInt32();
        y0 = High(p1) ^ Vector512.Create(Unsafe.Add(ref keys, 2));
        y2 = High(p0) ^ y3 ^ Vector512.Create(Unsafe.Add(ref keys, 3));
        Vector512<uint> y1 = p1;
        y3 = p0;
        Round(m0, m1, ref keys, 4, ref y0, ref y1, ref y2, ref y3);
        Round(m0, m1, ref keys, 6, ref y0, ref y1, ref y2, ref y3);
        Round(m0, m1, ref keys, 8, ref y0, ref y1, ref y2, ref y3);
        Round(m0, m1, ref keys, 10, ref y0, ref y1, ref y2, ref y3);
        Round(m0, m1, ref keys, 12, ref y0, ref y1, ref y2, ref y3);
        Round(m0, m1, ref keys, 14, ref y0, ref y1, ref y2, ref y3);
        Round(m0, m1, ref keys, 16, ref y0, ref y1, ref y2, ref y3);
        Round(m0, m1, ref keys, 18, ref y0, ref y1, ref y2, ref y3);
        w0 = y0;
        w1 = y1;
        w2 = y2;
        w3 = y3;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        Vector512<uint> m0,
        Vector512<uint> m1,
        ref uint keys,
        int at,
        ref Vector512<uint> y0,
        ref Vector512<uint> y1,
        ref Vector512<uint> y2,
        ref Vector512<uint> y3
    )
    {
        Vector512<uint> p0 = Avx512F.Multiply(m0, y0).AsUInt32();
        Vector512<uint> p1 = Avx512F.Multiply(m1, y2).AsUInt32();
        y0 = High(p1) ^ y1 ^ Vector512.Create(Unsafe.Add(ref keys, at));
        y2 = High(p0) ^ y3 ^ Vector512.Create(Unsafe.Add(ref keys, at + 1));
        y1 = p1;
        y3 = p0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> High(Vector512<uint> products) => Avx512F.Shuffle(products, 0b11_11_01_01);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Merge(Vector512<uint> even, Vector512<uint> odd) =>
        Vector512.ConditionalSelect(
            Vector512.Create(0x0000_0000_FFFF_FFFFUL).AsUInt32(),
            even,
            (odd.AsUInt64() << 32).AsUInt32()
        );

    private readonly struct UniformSink : ISink<float>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Convert(uint word) => ToUniform(word);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Convert(Vector256<uint> words) =>
            Vector256.ConvertToSingle((words >> 8).AsInt32()) * Unit;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Convert(Vector512<uint> words) =>
            Vector512.ConvertToSingle((words >> 8).AsInt32()) * Unit;
    }

    private readonly struct WordSink : ISink<uint>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static uint Convert(uint word) => word;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<uint> Convert(Vector256<uint> words) => words;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<uint> Convert(Vector512<uint> words) => words;
    }
}
