using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;
using LabourSim.Numerics;

namespace LabourSim.Tests.Numerics;

public class LanesTests
{
    // Steps of a prime number of units in the last place: some millions of points, of every exponent and low bit.
    private const int Step = 997;
    private const int SmallestNormal = 0x0080_0000;
    private const int Infinity = 0x7F80_0000;

    private static readonly float[] Specials =
    [
        0f,
        -0f,
        1f,
        -1f,
        0.5f,
        -86.99999f,
        -87f,
        -87.00001f,
        -88f,
        -1000f,
        float.MinValue,
        float.NegativeInfinity,
        87.99999f,
        88f,
        88.00001f,
        1000f,
        float.MaxValue,
        float.PositiveInfinity,
        1.17549435e-38f,
        -1.17549435e-38f,
        0.34657359f,
        -0.34657359f,
        0.34657362f,
        0.70710677f,
        0.70710683f,
        1.4142135f,
        1.4142137f,
    ];

    [Fact]
    public void ExpIsAccurateOverItsRange()
    {
        double worst = 0;
        foreach (float size in Sweep(1e-12f, 88f))
        {
            worst = Math.Max(worst, Error(Lanes.Exp(size), Math.Exp(size)));
            worst = size <= 87f ? Math.Max(worst, Error(Lanes.Exp(-size), Math.Exp(-size))) : worst;
        }

        worst.ShouldBeLessThan(1e-7);
    }

    [Fact]
    public void ExpClampsItsArgument()
    {
        Lanes.Exp(0f).ShouldBe(1f);
        Lanes.Exp(-0f).ShouldBe(1f);
        Lanes.Exp(float.PositiveInfinity).ShouldBe(Lanes.Exp(88f));
        Lanes.Exp(88.1f).ShouldBe(Lanes.Exp(88f));
        Lanes.Exp(float.NegativeInfinity).ShouldBe(Lanes.Exp(-87f));
        float.IsNormal(Lanes.Exp(-87f)).ShouldBeTrue();
        float.IsNormal(Lanes.Exp(88f)).ShouldBeTrue();
    }

    [Fact]
    public void NotANumberIsNotHiddenByTheClamp()
    {
        float.IsNaN(Lanes.Exp(float.NaN)).ShouldBeTrue();
        float.IsNaN(Lanes.Logistic(float.NaN)).ShouldBeTrue();
        float.IsNaN(Lanes.Exp(Vector256.Create(float.NaN))[3]).ShouldBeTrue();
        float.IsNaN(Lanes.Logistic(Vector256.Create(float.NaN))[3]).ShouldBeTrue();
    }

    [Fact]
    public void LogIsAccurateForNormalNumbers()
    {
        Lanes.Log(1f).ShouldBe(0f);
        double worst = 0;
        foreach (float x in Sweep(BitConverter.Int32BitsToSingle(SmallestNormal), float.MaxValue).Concat(Sweep(0.5f, 2f, 7)))
        {
            worst = x == 1f ? worst : Math.Max(worst, Error(Lanes.Log(x), Math.Log(x)));
        }

        worst.ShouldBeLessThan(1e-7);
    }

    [Fact]
    public void LogisticIsAccurateAndStaysAProbability()
    {
        Lanes.Logistic(0f).ShouldBe(0.5f);
        double worst = 0;
        foreach (float size in Sweep(1e-12f, 87f))
        {
            foreach (float x in (ReadOnlySpan<float>)[size, -size])
            {
                float chance = Lanes.Logistic(x);
                (chance is >= 0f and <= 1f).ShouldBeTrue();
                worst = Math.Max(worst, Error(chance, 1 / (1 + Math.Exp(-x))));
            }
        }

        worst.ShouldBeLessThan(1.6e-7);
        float.IsNormal(Lanes.Logistic(-1000f)).ShouldBeTrue();
        Lanes.Logistic(float.NegativeInfinity).ShouldBe(Lanes.Logistic(-87f));
        Lanes.Logistic(float.PositiveInfinity).ShouldBe(1f);
        foreach (float x in Specials)
        {
            (Lanes.Logistic(x) is >= 0f and <= 1f).ShouldBeTrue();
        }
    }

    [Fact]
    public void ScalarAndVectorFormsGiveTheSameBitsOverASweep()
    {
        foreach (float x in Specials.Concat(Sweep(1e-12f, 200f, 10007)))
        {
            SameBits(x, 1.25f).ShouldBeTrue($"{x:R}");
        }

        for (int bits = SmallestNormal; bits < Infinity; bits += 10007)
        {
            SameLog(BitConverter.Int32BitsToSingle(bits)).ShouldBeTrue();
        }
    }

    [Fact]
    public void ScalarAndVectorFormsGiveTheSameBitsForAnyBits() =>
        Prop.ForAll<int, int>(
                (seed, _) =>
                {
                    var random = new System.Random(seed);
                    bool same = true;
                    for (int i = 0; i < 100; i++)
                    {
                        float x = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
                        float y = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
                        x = float.IsNormal(x) ? x : 0f;
                        y = float.IsNormal(y) ? y : 0f;
                        same &= SameBits(x, y) && SameLog(float.IsNormal(x) ? Math.Abs(x) : 1f);
                        uint word = (uint)random.NextInt64(1L << 32);
                        Vector256<float> near = Lanes.Gaussian4(Vector256.Create(word));
                        same &= near == Vector256.Create(Lanes.Gaussian4(word));
                    }

                    return same;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void TheBitsAreTheSameOnEveryMachine()
    {
        // Recorded once; a machine or compiler that fuses or reorders an operation changes these.
        Checksum(Lanes.Exp, -90f, 90f).ShouldBe(6476953089848619758UL);
        Checksum(Lanes.Log, 0.001f, 90f).ShouldBe(12847262789257432168UL);
        Checksum(Lanes.Logistic, -90f, 90f).ShouldBe(1211334299662385820UL);
    }

    [Fact]
    public void Gaussian4HasMeanZeroAndVarianceOneExactly()
    {
        double[] chance = ByteSumChances();
        chance.Sum().ShouldBe(1, 1e-14);
        double mean = 0;
        double square = 0;
        double cube = 0;
        double fourth = 0;
        for (int sum = 0; sum < chance.Length; sum++)
        {
            uint word = WordOfByteSum(sum);
            double z = Lanes.Gaussian4(word);
            Lanes.Gaussian4(Vector256.Create(word)).ShouldBe(Vector256.Create((float)z));
            z.ShouldBe((sum - 510) / Math.Sqrt(21845), 4e-7);
            Lanes.Gaussian4(WordOfByteSum(1020 - sum)).ShouldBe((float)-z);
            mean += chance[sum] * z;
            square += chance[sum] * z * z;
            cube += chance[sum] * z * z * z;
            fourth += chance[sum] * z * z * z * z;
        }

        mean.ShouldBe(0, 1e-14);
        square.ShouldBe(1, 1e-7);
        cube.ShouldBe(0, 1e-13);
        fourth.ShouldBe(2.7, 1e-3);
        Lanes.Gaussian4(uint.MaxValue).ShouldBe(3.4505963f, 1e-6f);
        Lanes.Gaussian4(0u).ShouldBe(-3.4505963f, 1e-6f);
    }

    [Fact]
    public void Gaussian4CountsEachByteAlike() =>
        Prop.ForAll<byte, byte, byte>(
                (a, b, c) =>
                {
                    uint word = (uint)(a | (b << 8) | (c << 16) | (7 << 24));
                    float z = Lanes.Gaussian4(word);
                    return z == Lanes.Gaussian4(System.Numerics.BitOperations.RotateLeft(word, 8))
                        && z == Lanes.Gaussian4(System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word))
                        && z == Lanes.Gaussian4(WordOfByteSum(a + b + c + 7));
                }
            )
            .QuickCheckThrowOnFailure();

    private static IEnumerable<float> Sweep(float from, float to, int step = Step)
    {
        int last = BitConverter.SingleToInt32Bits(to);
        for (int bits = BitConverter.SingleToInt32Bits(from); bits <= last; bits += step)
        {
            yield return BitConverter.Int32BitsToSingle(bits);
        }
    }

    private static double Error(float got, double wanted) => Math.Abs(got - wanted) / Math.Abs(wanted);

    // Two different numbers in neighbouring lanes, so that a lane mix-up shows.
    private static bool SameBits(float x, float y)
    {
        Vector256<float> lanes = Vector256.Create(x, y, x, y, x, y, -x, -y);
        return Bits(Lanes.Exp(lanes), lanes, Lanes.Exp) && Bits(Lanes.Logistic(lanes), lanes, Lanes.Logistic);
    }

    private static bool SameLog(float x)
    {
        Vector256<float> lanes = Vector256.Create(x, 3f, x, 0.5f, x, 1f, 2f, x);
        return Bits(Lanes.Log(lanes), lanes, Lanes.Log);
    }

    private static bool Bits(Vector256<float> got, Vector256<float> lanes, Func<float, float> scalar) =>
        Enumerable
            .Range(0, 8)
            .All(i => BitConverter.SingleToInt32Bits(got[i]) == BitConverter.SingleToInt32Bits(scalar(lanes[i])));

    private static ulong Checksum(Func<float, float> function, float from, float to)
    {
        ulong hash = 14695981039346656037;
        float step = (to - from) / 16384;
        for (int i = 0; i < 16384; i++)
        {
            hash = (hash ^ BitConverter.SingleToUInt32Bits(function(from + (i * step)))) * 1099511628211;
        }

        return hash;
    }

    private static double[] ByteSumChances()
    {
        double[] chance = [1];
        for (int die = 0; die < 4; die++)
        {
            var next = new double[chance.Length + 255];
            for (int i = 0; i < chance.Length; i++)
            {
                for (int face = 0; face < 256; face++)
                {
                    next[i + face] += chance[i] / 256;
                }
            }

            chance = next;
        }

        return chance;
    }

    private static uint WordOfByteSum(int sum)
    {
        uint word = 0;
        for (int place = 0; place < 4; place++)
        {
            int part = Math.Min(255, sum);
            word |= (uint)part << (8 * place);
            sum -= part;
        }

        return word;
    }
}
