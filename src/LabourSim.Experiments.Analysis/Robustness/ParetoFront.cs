using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Robustness;

/// <summary>A policy and the front, the scores being means over worlds.</summary>
/// <param name="Policy">Number of the policy, from 0.</param>
/// <param name="Means">By outcome, the mean over worlds with its 95 % percentile interval.</param>
/// <param name="OnFront">Whether no other policy dominates it.</param>
/// <param name="FrontShare">Share of resamples of the worlds in which none does, 0 to 1; NaN below two worlds.</param>
public sealed record FrontRow(int Policy, IReadOnlyList<Estimate> Means, bool OnFront, double FrontShare);

/// <summary>The front over worlds.</summary>
/// <param name="Worlds">Number of worlds counted.</param>
/// <param name="Dropped">Number of worlds dropped for all policies since a value of one is missing there.</param>
/// <param name="Rows">By policy.</param>
public sealed record FrontTable(int Worlds, int Dropped, IReadOnlyList<FrontRow> Rows);

/// <summary>Which of several choices no other one beats on every count. More is better throughout.</summary>
public static class ParetoFront
{
    /// <summary>True for each choice that no other dominates.</summary>
    /// <param name="scores">Scores of each choice, more is better, all of the same length; a choice with an undefined score is off the front.</param>
    /// <param name="tolerance">
    /// Differences up to this do not count as better. With one, three or more choices can dominate one another in a ring and all be
    /// off the front.
    /// </param>
    public static IReadOnlyList<bool> Front(IReadOnlyList<IReadOnlyList<double>> scores, double tolerance = 0)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return scores.Count == 0 ? [] : Front(scores, [.. Enumerable.Repeat(tolerance, scores[0].Count)]);
    }

    /// <summary>True for each choice that no other dominates, each count with a tolerance of its own.</summary>
    /// <param name="scores">Scores of each choice, as in <see cref="Front(IReadOnlyList{IReadOnlyList{double}}, double)"/>.</param>
    /// <param name="tolerances">By count, differences up to this do not count as better.</param>
    public static IReadOnlyList<bool> Front(IReadOnlyList<IReadOnlyList<double>> scores, IReadOnlyList<double> tolerances)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(tolerances);
        return [.. scores.Select(own => own.All(double.IsFinite) && !scores.Any(other => Dominates(other, own, tolerances)))];
    }

    /// <summary>
    /// Layer of each choice: 0 on the front, 1 on the front of the others, and so on (the sort of Deb, Pratap, Agarwal and Meyarivan
    /// 2002, A fast and elitist multiobjective genetic algorithm: NSGA-II, IEEE Transactions on Evolutionary Computation 6).
    /// </summary>
    /// <param name="scores">Scores of each choice, more is better, all of the same length; those with an undefined score form the last layer.</param>
    public static int[] Layers(IReadOnlyList<double[]> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        int[] layers = new int[scores.Count], above = new int[scores.Count];
        List<int>[] below = [.. scores.Select(_ => new List<int>())];
        double[] exact = new double[scores.Count == 0 ? 0 : scores[0].Length];
        int[] defined = [.. Enumerable.Range(0, scores.Count).Where(i => scores[i].All(double.IsFinite))];
        foreach (int i in defined)
        {
            foreach (int j in defined)
            {
                if (Dominates(scores[i], scores[j], exact))
                {
                    below[i].Add(j);
                    above[j]++;
                }
            }
        }

        int layer = 0;
        for (List<int> front = [.. defined.Where(i => above[i] == 0)]; front.Count > 0; layer++)
        {
            List<int> next = [];
            foreach (int i in front)
            {
                layers[i] = layer;
                next.AddRange(below[i].Where(j => --above[j] == 0));
            }

            front = next;
        }

        foreach (int i in Enumerable.Range(0, scores.Count).Except(defined))
        {
            layers[i] = layer;
        }

        return layers;
    }

    /// <summary>The front of the means over worlds, and how sure it is given these worlds.</summary>
    /// <param name="outcomes">Value by outcome, policy and world, turned so that more is better; NaN where missing.</param>
    /// <param name="tolerances">By outcome, differences up to this do not count as better.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="resamples">Number of resamples, at least 1.</param>
    /// <exception cref="ArgumentException">
    /// No outcome or policy, not as many policies or worlds everywhere, or not one tolerance of 0 or more an outcome.
    /// </exception>
    public static FrontTable OverWorlds(double[][][] outcomes, double[] tolerances, ulong seed, int resamples = 1000)
    {
        ArgumentNullException.ThrowIfNull(tolerances);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 1);
        CompleteWorlds worlds = new(outcomes);
        if (tolerances.Length != outcomes.Length || !tolerances.All(t => t >= 0))
        {
            throw new ArgumentException("There must be one tolerance an outcome, 0 or more.", nameof(tolerances));
        }

        int policies = worlds.Policies;
        double[] Means(int[] drawn) => [.. worlds.Values.SelectMany(o => o.Select(p => CompleteWorlds.Mean(p, drawn)))];
        double[] whole = Means([.. Enumerable.Range(0, worlds.Count)]);
        double[][] again = Bootstrap.Resample(worlds.Count, Means, seed, resamples);
        IReadOnlyList<bool> onFront = FrontOf(whole, policies, tolerances);
        IReadOnlyList<bool>[] fronts = [.. again.Select(means => FrontOf(means, policies, tolerances))];
        return new FrontTable(worlds.Count, worlds.Dropped, [.. Enumerable.Range(0, policies).Select(p => new FrontRow(
            p,
            [.. Enumerable.Range(0, tolerances.Length).Select(o => o * policies + p)
                .Select(at => Bootstrap.Interval(whole[at], again.Select(m => m[at])))],
            onFront[p],
            again.Length == 0 ? double.NaN : (double)fronts.Count(f => f[p]) / again.Length))]);
    }

    /// <summary>The front of means by outcome, then policy.</summary>
    private static IReadOnlyList<bool> FrontOf(double[] means, int policies, double[] tolerances) =>
        Front([.. Enumerable.Range(0, policies).Select(p => tolerances.Select((_, o) => means[o * policies + p]).ToArray())], tolerances);

    private static bool Dominates(IReadOnlyList<double> one, IReadOnlyList<double> two, IReadOnlyList<double> tolerances)
    {
        bool better = false;
        for (int i = 0; i < one.Count; i++)
        {
            if (!(one[i] >= two[i] - tolerances[i]))
            {
                return false;
            }

            better |= one[i] > two[i] + tolerances[i];
        }

        return better;
    }
}
