using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Searching;

/// <summary>
/// From survivors to children: binary tournaments, simulated binary crossover (Deb and Agrawal 1995, Complex Systems 9) and polynomial
/// mutation (Deb and Goyal 1996, Computer Science and Informatics 26), both in their bounded form. Every draw has keys of its own.
/// </summary>
internal static class Variation
{
    private const uint Contest = 0x4E534731, Cross = 0x4E534732, Which = 0x4E534733, Spread = 0x4E534734, Swap = 0x4E534735,
        Mutate = 0x4E534736, Step = 0x4E534737;

    /// <summary>As many children as the population, two by two.</summary>
    public static double[][] Children(Nsga2Options options, int generation, (Evaluated Candidate, Standing Standing)[] survivors)
    {
        double[][] children = new double[options.Population][];
        for (int first = 0; first < children.Length; first += 2)
        {
            Keys keys = new(options.Seed, generation, first);
            double[] one = [.. Winner(keys, 0, survivors)], two = [.. Winner(keys, 2, survivors)];
            if (keys.Draw(Cross, 0) < options.CrossoverChance)
            {
                Crossed(options, keys, one, two);
            }

            Mutated(options, keys, one);
            Mutated(options, keys with { Child = first + 1 }, two);
            (children[first], children[first + 1]) = (one, two);
        }

        return children;
    }

    /// <summary>Keys of a child's draws.</summary>
    private readonly record struct Keys(ulong Seed, int Generation, int Child)
    {
        public double Draw(uint purpose, int which) => KeyedDraw.Uniform(Seed, purpose, Child, which, Generation);
    }

    private static double[] Winner(Keys keys, int from, (Evaluated Candidate, Standing Standing)[] survivors)
    {
        (Evaluated Candidate, Standing Standing) Drawn(int which) => survivors[(int)(keys.Draw(Contest, which) * survivors.Length)];
        (Evaluated Candidate, Standing Standing) one = Drawn(from), two = Drawn(from + 1);
        return (two.Standing.Beats(one.Standing) ? two : one).Candidate.Point;
    }

    private static void Crossed(Nsga2Options options, Keys keys, double[] one, double[] two)
    {
        for (int d = 0; d < one.Length; d++)
        {
            double low = Math.Min(one[d], two[d]), high = Math.Max(one[d], two[d]), apart = high - low;

            // Every second variable is crossed; equal values have nothing to exchange.
            if (apart <= 1e-14 * (options.Upper[d] - options.Lower[d]) || keys.Draw(Which, d) >= 0.5)
            {
                continue;
            }

            double draw = keys.Draw(Spread, d), middle = (low + high) / 2;
            double below = middle - apart / 2 * Factor(draw, (low - options.Lower[d]) / apart, options.CrossoverIndex);
            double above = middle + apart / 2 * Factor(draw, (options.Upper[d] - high) / apart, options.CrossoverIndex);
            below = Math.Clamp(below, options.Lower[d], options.Upper[d]);
            above = Math.Clamp(above, options.Lower[d], options.Upper[d]);
            (one[d], two[d]) = keys.Draw(Swap, d) < 0.5 ? (below, above) : (above, below);
        }
    }

    /// <summary>How much further apart the children are than the parents, given the room to the bound in units of the parents' distance.</summary>
    private static double Factor(double draw, double room, double index)
    {
        double alpha = 2 - Math.Pow(1 + 2 * room, -(index + 1));
        return Math.Pow(draw <= 1 / alpha ? draw * alpha : 1 / (2 - draw * alpha), 1 / (index + 1));
    }

    private static void Mutated(Nsga2Options options, Keys keys, double[] child)
    {
        double power = options.MutationIndex + 1;
        for (int d = 0; d < child.Length; d++)
        {
            // On average one variable a child.
            double range = options.Upper[d] - options.Lower[d];
            if (range == 0 || keys.Draw(Mutate, d) >= 1.0 / child.Length)
            {
                continue;
            }

            double draw = keys.Draw(Step, d);
            double step = draw < 0.5
                ? Math.Pow(2 * draw + (1 - 2 * draw) * Math.Pow(1 - (child[d] - options.Lower[d]) / range, power), 1 / power) - 1
                : 1 - Math.Pow(2 * (1 - draw) + (2 * draw - 1) * Math.Pow(1 - (options.Upper[d] - child[d]) / range, power), 1 / power);
            child[d] = Math.Clamp(child[d] + step * range, options.Lower[d], options.Upper[d]);
        }
    }
}
