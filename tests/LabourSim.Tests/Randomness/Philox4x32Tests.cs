using FsCheck;
using FsCheck.Fluent;
using LabourSim.Randomness;

namespace LabourSim.Tests.Randomness;

public class Philox4x32Tests
{
    // The chance that a sound generator fails a statistical test below is at most this; being keyed, it never flickers.
    private const double FalseAlarm = 1e-5;
    private const double FalseAlarmZ = 4.417;

    private static readonly Philox4x32.Path[] Paths =
    [
        Philox4x32.Path.Portable,
        Philox4x32.Path.Avx2,
        Philox4x32.Path.Avx512,
    ];

    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(
        0xffffffffu,
        0xffffffffu,
        0xffffffffu,
        0xffffffffu,
        0xffffffffu,
        0xffffffffu,
        0x408f276du,
        0x41c83b0eu,
        0xa20bc7c6u,
        0x6d5451fdu
    )]
    [InlineData(
        0x243f6a88u,
        0x85a308d3u,
        0x13198a2eu,
        0x03707344u,
        0xa4093822u,
        0x299f31d0u,
        0xd16cfe09u,
        0x94fdccebu,
        0x5001e420u,
        0x24126ea1u
    )]
    public void MatchesThePublishedKnownAnswers(
        uint c0,
        uint c1,
        uint c2,
        uint c3,
        uint k0,
        uint k1,
        uint e0,
        uint e1,
        uint e2,
        uint e3
    )
    {
        Philox4x32.Block(c0, c1, c2, c3, k0, k1, out uint w0, out uint w1, out uint w2, out uint w3);
        (w0, w1, w2, w3).ShouldBe((e0, e1, e2, e3));
        foreach (Philox4x32.Path path in Paths)
        {
            uint[][] w = Columns<uint>(24);
            Philox4x32.FillWordsBy(path, Repeat(c0), Repeat(c1), c2, c3, k0, k1, w[0], w[1], w[2], w[3]);
            for (int i = 0; i < 24; i++)
            {
                (w[0][i], w[1][i], w[2][i], w[3][i]).ShouldBe((e0, e1, e2, e3), $"{path}, lane {i}");
            }
        }

        static uint[] Repeat(uint word) => Enumerable.Repeat(word, 24).ToArray();
    }

    [Fact]
    public void EveryPathFillsWithTheBlocksOfItsCounters() =>
        Prop.ForAll<int>(seed =>
            {
                var random = new System.Random(seed);
                int n = 8 * random.Next(0, 12);
                uint[] c0 = Words(random, n);
                uint[] c1 = Words(random, n);
                uint[] fixedWords = Words(random, 4);
                (uint c2, uint c3, uint k0, uint k1) = (fixedWords[0], fixedWords[1], fixedWords[2], fixedWords[3]);
                uint[][] expected = Columns<uint>(n);
                for (int i = 0; i < n; i++)
                {
                    Philox4x32.Block(
                        c0[i],
                        c1[i],
                        c2,
                        c3,
                        k0,
                        k1,
                        out expected[0][i],
                        out expected[1][i],
                        out expected[2][i],
                        out expected[3][i]
                    );
                }

                uint[][] words = Columns<uint>(n);
                float[][] uniforms = Columns<float>(n);
                Philox4x32.FillWords(c0, c1, c2, c3, k0, k1, words[0], words[1], words[2], words[3]);
                Philox4x32.FillUniform(c0, c1, c2, c3, k0, k1, uniforms[0], uniforms[1], uniforms[2], uniforms[3]);
                bool same = Same(words, uniforms, expected);
                foreach (Philox4x32.Path path in Paths)
                {
                    words = Columns<uint>(n);
                    uniforms = Columns<float>(n);
                    Philox4x32.FillWordsBy(path, c0, c1, c2, c3, k0, k1, words[0], words[1], words[2], words[3]);
                    Philox4x32.FillUniformBy(
                        path,
                        c0,
                        c1,
                        c2,
                        c3,
                        k0,
                        k1,
                        uniforms[0],
                        uniforms[1],
                        uniforms[2],
                        uniforms[3]
                    );
                    same &= Same(words, uniforms, expected);
                }

                return same;
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void WritesNothingPastTheCounters()
    {
        foreach (Philox4x32.Path path in Paths)
        {
            uint[][] words = Columns<uint>(48);
            Philox4x32.FillWordsBy(path, new uint[24], new uint[24], 1, 2, 3, 4, words[0], words[1], words[2], words[3]);
            foreach (uint[] column in words)
            {
                column[..24].ShouldAllBe(word => word != 0);
                column[24..].ShouldAllBe(word => word == 0);
            }
        }
    }

    [Fact]
    public void RefusesWrongLengths()
    {
        Should.Throw<ArgumentException>(() => Fill(12, 12, 12, 12));
        Should.Throw<ArgumentException>(() => Fill(16, 8, 16, 16));
        Should.Throw<ArgumentException>(() => Fill(16, 16, 8, 16));
        Should.Throw<ArgumentException>(() => Fill(16, 16, 16, 15));
        Should.NotThrow(() => Fill(16, 16, 17, 16));
        Should.NotThrow(() => Fill(0, 0, 0, 0));

        static void Fill(int c0, int c1, int o0, int o3) =>
            Philox4x32.FillUniform(
                new uint[c0],
                new uint[c1],
                0,
                0,
                0,
                0,
                new float[o0],
                new float[c0],
                new float[c0],
                new float[o3]
            );
    }

    [Fact]
    public void UniformsAreTheTopTwentyFourBits()
    {
        Philox4x32.ToUniform(0).ShouldBe(0f);
        Philox4x32.ToUniform(0xFF).ShouldBe(0f);
        Philox4x32.ToUniform(0x80000000).ShouldBe(0.5f);
        Philox4x32.ToUniform(uint.MaxValue).ShouldBe(1f - (1f / (1 << 24)));
        Prop.ForAll<int>(word => Philox4x32.ToUniform((uint)word) is >= 0f and < 1f).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void TalliesAreEvenByChiSquare()
    {
        const int Cells = 256;
        const int People = 1 << 17;
        float[][] u = Draw(seed: 1, month: 7, People);
        foreach (float[] column in u)
        {
            var tally = new int[Cells];
            foreach (float x in column)
            {
                tally[(int)(x * Cells)]++;
            }

            const double expected = (double)People / Cells;
            double chi = tally.Sum(count => (count - expected) * (count - expected) / expected);
            // Wilson and Hilferty: the cube root of chi-square over its degrees of freedom is nearly normal.
            const double spread = 2.0 / (9 * (Cells - 1));
            double z = (Math.Cbrt(chi / (Cells - 1)) - (1 - spread)) / Math.Sqrt(spread);
            Math.Abs(z).ShouldBeLessThan(FalseAlarmZ, $"chance of a false alarm {FalseAlarm}");
        }
    }

    [Fact]
    public void NeighbouringWordsPeopleMonthsPurposesAndSeedsAreUncorrelated()
    {
        const int People = 1 << 17;
        float[][] u = Draw(seed: 1, month: 7, People);
        float[][] nextMonth = Draw(seed: 1, month: 8, People);
        float[][] nextSeed = Draw(seed: 2, month: 7, People);
        float[][] nextPurpose = Draw(seed: 1, month: 7, People, purpose: 1);
        for (int a = 0; a < 4; a++)
        {
            Uncorrelated(u[a].AsSpan(1), u[a].AsSpan(0, People - 1), $"neighbours, word {a}");
            for (int b = 0; b < 4; b++)
            {
                Uncorrelated(u[a], nextMonth[b], $"months, words {a}, {b}");
                Uncorrelated(u[a], nextSeed[b], $"seeds, words {a}, {b}");
                Uncorrelated(u[a], nextPurpose[b], $"purposes, words {a}, {b}");
                if (a < b)
                {
                    Uncorrelated(u[a], u[b], $"words {a}, {b}");
                }
            }
        }

        static void Uncorrelated(ReadOnlySpan<float> x, ReadOnlySpan<float> y, string what)
        {
            double sum = 0;
            for (int i = 0; i < x.Length; i++)
            {
                sum += (x[i] - 0.5) * (y[i] - 0.5);
            }

            // Each product has mean 0 and variance 1/144 if the two are independent.
            double z = sum * 12 / Math.Sqrt(x.Length);
            Math.Abs(z).ShouldBeLessThan(FalseAlarmZ, $"{what}; chance of a false alarm {FalseAlarm}");
        }
    }

    private static float[][] Draw(uint seed, uint month, int people, uint purpose = 0)
    {
        float[][] u = Columns<float>(people);
        uint[] person = Enumerable.Range(0, people).Select(i => (uint)i).ToArray();
        Philox4x32.FillUniform(person, new uint[people], month, purpose, seed, 0, u[0], u[1], u[2], u[3]);
        return u;
    }

    private static bool Same(uint[][] words, float[][] uniforms, uint[][] expected) =>
        Enumerable
            .Range(0, 4)
            .All(k =>
                words[k].SequenceEqual(expected[k]) && uniforms[k].SequenceEqual(expected[k].Select(Philox4x32.ToUniform))
            );

    private static T[][] Columns<T>(int n) => [new T[n], new T[n], new T[n], new T[n]];

    private static uint[] Words(System.Random random, int n) =>
        Enumerable.Range(0, n).Select(_ => (uint)random.NextInt64(1L << 32)).ToArray();
}
