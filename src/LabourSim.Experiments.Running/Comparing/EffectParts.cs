using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Comparing;

/// <summary>
/// One replicate's change of one outcome, base A to other B, in three parts that add up (Kitagawa 1955; with the interaction kept
/// apart): over cells of host and month with weight n and rate r, Σ nᴬ(rᴮ − rᴬ) is what each one meets, Σ (nᴮ − nᴬ) rᴬ is how many
/// people there are, where and when, and Σ (nᴮ − nᴬ)(rᴮ − rᴬ) is both at once. For a ratio, n is a cell's share of what it is per.
/// </summary>
/// <param name="Base">A over all its months and people.</param>
/// <param name="Other">B over all its months and people.</param>
/// <param name="Each">What each one meets; NaN for an outcome that does not add up from cells.</param>
/// <param name="People">How many people, where and when.</param>
/// <param name="Both">Both at once.</param>
/// <param name="Empty">Share of person-months, of A and B together, in cells that are empty under one of them, 0 to 1.</param>
public readonly record struct EffectParts(double Base, double Other, double Each, double People, double Both, double Empty)
{
    /// <summary>B less A, composition included.</summary>
    public double Plain => Other - Base;

    /// <summary>
    /// What an effect is read from: for a ratio, what each one meets, so that no change of who is abroad when can pass for a change of
    /// how anyone fares; for a sum or a mean, the whole change. NaN where either side is undefined.
    /// </summary>
    public static double Headline(Outcome outcome, in EffectParts parts) =>
        outcome.Per is not null && double.IsFinite(parts.Each) && double.IsFinite(parts.Plain) ? parts.Each : parts.Plain;

    /// <summary>Splits the change over months [first, last] (0-based) of all hosts or one.</summary>
    /// <param name="a">The base.</param>
    /// <param name="b">The other, over the same months and outcomes.</param>
    /// <param name="outcome">Index of the outcome.</param>
    /// <param name="first">First month.</param>
    /// <param name="last">Last month, inclusive.</param>
    /// <param name="host">One host, or null for all.</param>
    public static EffectParts Of(CellOutcomes a, CellOutcomes b, int outcome, int first, int last, Host? host)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        double plainA = a.Over(outcome, first, last, host), plainB = b.Over(outcome, first, last, host);
        Outcome its = a.Outcomes[outcome];
        bool ratio = its.Per is not null;
        ReadOnlySpan<double> valuesA = a.Values(outcome), valuesB = b.Values(outcome), weightsA = a.Weights(outcome), weightsB = b.Weights(outcome);

        // Shares of the whole for a ratio; months for a mean.
        double scaleA = 1, scaleB = 1;
        if (ratio)
        {
            scaleA = 1 / Sum(weightsA, first, last, host);
            scaleB = 1 / Sum(weightsB, first, last, host);
        }

        double unit = its.Aggregation == "mean" ? last - first + 1 : 1;
        double each = 0, people = 0, both = 0, lone = 0, all = 0;
        for (int cell = first * Places.Hosts; cell < (last + 1) * Places.Hosts; cell++)
        {
            if (host is { } h && cell % Places.Hosts != (int)h)
            {
                continue;
            }

            double nA = weightsA[cell] * scaleA, nB = weightsB[cell] * scaleB;
            bool inA = weightsA[cell] != 0, inB = weightsB[cell] != 0;
            all += a.People[cell] + b.People[cell];
            if (inA && inB)
            {
                double rA = ratio ? valuesA[cell] : valuesA[cell] / nA, rB = ratio ? valuesB[cell] : valuesB[cell] / nB;
                each += nA * (rB - rA);
                people += (nB - nA) * rA;
                both += (nB - nA) * (rB - rA);
                continue;
            }

            // Nobody to meet it under one of the two: B's rate is taken to be A's, or the people are new, so all of it is people.
            lone += a.People[cell] + b.People[cell];
            people += ratio
                ? (inB ? nB * valuesB[cell] : 0) - (inA ? nA * valuesA[cell] : 0)
                : valuesB[cell] - valuesA[cell];
        }

        bool adds = its.Aggregation != "ratio" || ratio;
        return adds
            ? new EffectParts(plainA, plainB, each / unit, people / unit, both / unit, all == 0 ? 0 : lone / all)
            : new EffectParts(plainA, plainB, double.NaN, double.NaN, double.NaN, 0);
    }

    private static double Sum(ReadOnlySpan<double> weights, int first, int last, Host? host)
    {
        double sum = 0;
        for (int cell = first * Places.Hosts; cell < (last + 1) * Places.Hosts; cell++)
        {
            sum += host is { } h && cell % Places.Hosts != (int)h ? 0 : weights[cell];
        }

        return sum;
    }
}
