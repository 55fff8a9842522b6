using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LabourSim.Numerics;

/// <summary>
/// Elementary functions with the same bits in scalar and vector form on every machine: only IEEE additions,
/// multiplications, divisions, comparisons, conversions and integer operations, in a fixed order, never fused.
/// </summary>
public static class Lanes
{
    // Every power between these is a normal number; so is the reciprocal of one up to 87.
    private const float LowestExponent = -87f;
    private const float HighestExponent = 88f;
    private const float HighestLogOdds = 87f;
    private const float Log2E = 1.44269504f;

    // Adding 1.5 * 2^23 rounds to the nearest integer (ties to even) and leaves that integer in the low bits.
    private const float Rounder = 12582912f;

    // ln 2 in two parts; the first has so few bits that its product with any exponent is exact.
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    // exp(r) = 1 + r + r^2 P(r), |r| <= ln 2 / 2.
    private const float E0 = 5.0000001201e-1f;
    private const float E1 = 1.6666665459e-1f;
    private const float E2 = 4.1665795894e-2f;
    private const float E3 = 8.3334519073e-3f;
    private const float E4 = 1.3981999507e-3f;
    private const float E5 = 1.9875691500e-4f;

    // log(1 + f) = f - f^2/2 + s (f^2/2 + R(s^2)), s = f / (2 + f).
    private const float L1 = 0.66666662693f;
    private const float L2 = 0.40000972152f;
    private const float L3 = 0.28498786688f;
    private const float L4 = 0.24279078841f;
    private const int SqrtHalfBits = 0x3F3504F3;
    private const float LogLn2High = 6.9313812256e-1f;
    private const float LogLn2Low = 9.0580006145e-6f;

    // The sum of four bytes has mean 510 and variance 4 (256^2 - 1) / 12 = 21845.
    private const float ByteSumMean = 510f;
    private const float ByteSumScale = 0.006765875087f;

    /// <summary>
    /// e to the power x, x clamped to [-87, 88]; relative error at most 8.4e-8 (every input tried). Not a number stays so.
    /// </summary>
    /// <param name="x">The exponents.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        // The limit comes first, so that x86 hands on an x that is not a number.
        x = Vector256.MinNative(Vector256.Create(HighestExponent), x);
        return ExpInRange(Vector256.MaxNative(Vector256.Create(LowestExponent), x));
    }

    /// <summary>e to the power x, x clamped to [-87, 88]; the same bits as the vector form.</summary>
    /// <param name="x">The exponent.</param>
    /// <returns>The power.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float x)
    {
        x = x > HighestExponent ? HighestExponent : x;
        return ExpInRange(x < LowestExponent ? LowestExponent : x);
    }

    /// <summary>Natural logarithm of a positive normal number; relative error at most 8.2e-8 (every input tried).</summary>
    /// <param name="x">Positive normal numbers; for anything else the result means nothing.</param>
    /// <returns>The logarithms.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log(Vector256<float> x)
    {
        // Take out the power of two that leaves a mantissa in [sqrt(1/2), sqrt(2)).
        Vector256<int> exponent = (x.AsInt32() - Vector256.Create(SqrtHalfBits)) >> 23;
        Vector256<float> f = (x.AsInt32() - (exponent << 23)).AsSingle() - Vector256<float>.One;
        Vector256<float> e = Vector256.ConvertToSingle(exponent);
        Vector256<float> s = f / (f + Vector256.Create(2f));
        Vector256<float> z = s * s;
        Vector256<float> w = z * z;
        Vector256<float> r = ((w * L4) + Vector256.Create(L2)) * w;
        r += ((w * L3) + Vector256.Create(L1)) * z;
        Vector256<float> half = (f * f) * 0.5f;
        Vector256<float> small = (s * (half + r)) + (e * LogLn2Low);
        return (e * LogLn2High) - ((half - small) - f);
    }

    /// <summary>Natural logarithm of a positive normal number; the same bits as the vector form.</summary>
    /// <param name="x">A positive normal number; for anything else the result means nothing.</param>
    /// <returns>The logarithm.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(float x)
    {
        int bits = BitConverter.SingleToInt32Bits(x);
        int exponent = (bits - SqrtHalfBits) >> 23;
        float f = BitConverter.Int32BitsToSingle(bits - (exponent << 23)) - 1f;
        float e = exponent;
        float s = f / (f + 2f);
        float z = s * s;
        float w = z * z;
        float r = ((w * L4) + L2) * w;
        r += ((w * L3) + L1) * z;
        float half = (f * f) * 0.5f;
        float small = (s * (half + r)) + (e * LogLn2Low);
        return (e * LogLn2High) - ((half - small) - f);
    }

    /// <summary>
    /// 1 / (1 + e^-x): the chance whose log odds are x, clamped to [-87, 87]; relative error at most 1.5e-7 (every input
    /// tried). Never 0 and never subnormal. Not a number stays so.
    /// </summary>
    /// <param name="x">The log odds.</param>
    /// <returns>The chances.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Logistic(Vector256<float> x)
    {
        x = Vector256.MinNative(Vector256.Create(HighestLogOdds), -x);
        x = Vector256.MaxNative(Vector256.Create(-HighestLogOdds), x);
        return Vector256<float>.One / (Vector256<float>.One + ExpInRange(x));
    }

    /// <summary>1 / (1 + e^-x), x clamped to [-87, 87]; the same bits as the vector form.</summary>
    /// <param name="x">The log odds.</param>
    /// <returns>The chance.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Logistic(float x)
    {
        x = -x > HighestLogOdds ? HighestLogOdds : -x;
        x = x < -HighestLogOdds ? -HighestLogOdds : x;
        return 1f / (1f + ExpInRange(x));
    }

    /// <summary>
    /// A near-normal number from one random word: the sum of its four bytes, standardised to mean 0 and variance 1.
    /// Bounded by about 3.451; kurtosis 2.7 against the normal's 3.
    /// </summary>
    /// <param name="word">Random words.</param>
    /// <returns>The near-normal numbers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Gaussian4(Vector256<uint> word)
    {
        Vector256<uint> alternate = Vector256.Create(0x00FF_00FFu);
        Vector256<uint> pairs = (word & alternate) + ((word >> 8) & alternate);
        Vector256<uint> sum = (pairs & Vector256.Create(0xFFFFu)) + (pairs >> 16);
        return (Vector256.ConvertToSingle(sum.AsInt32()) - Vector256.Create(ByteSumMean)) * ByteSumScale;
    }

    /// <summary>A near-normal number from one random word; the same bits as the vector form.</summary>
    /// <param name="word">A random word.</param>
    /// <returns>The near-normal number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Gaussian4(uint word)
    {
        uint pairs = (word & 0x00FF_00FFu) + ((word >> 8) & 0x00FF_00FFu);
        uint sum = (pairs & 0xFFFFu) + (pairs >> 16);
        return ((int)sum - ByteSumMean) * ByteSumScale;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpInRange(Vector256<float> x)
    {
        Vector256<float> shifted = (x * Log2E) + Vector256.Create(Rounder);
        Vector256<float> n = shifted - Vector256.Create(Rounder);
        Vector256<float> r = x - (n * Ln2High);
        r -= n * Ln2Low;
        // Pairs of terms, not one chain, so that the processor can work on them side by side.
        Vector256<float> q = r * r;
        Vector256<float> p = (r * E5) + Vector256.Create(E4);
        p = (p * q) + ((r * E3) + Vector256.Create(E2));
        p = (p * q) + ((r * E1) + Vector256.Create(E0));
        p = (p * q) + r;
        p += Vector256<float>.One;
        return (p.AsInt32() + (shifted.AsInt32() << 23)).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ExpInRange(float x)
    {
        float shifted = (x * Log2E) + Rounder;
        float n = shifted - Rounder;
        float r = x - (n * Ln2High);
        r -= n * Ln2Low;
        float q = r * r;
        float p = (r * E5) + E4;
        p = (p * q) + ((r * E3) + E2);
        p = (p * q) + ((r * E1) + E0);
        p = (p * q) + r;
        p += 1f;
        return BitConverter.Int32BitsToSingle(
            BitConverter.SingleToInt32Bits(p) + (BitConverter.SingleToInt32Bits(shifted) << 23)
        );
    }
}
