namespace LabourSim.Experiments.Robustness;

/// <summary>
/// Outcomes by outcome, policy and world without the worlds in which a value of any policy is missing: policies are held against
/// one another in the same worlds only.
/// </summary>
internal sealed class CompleteWorlds
{
    /// <summary>Checks and keeps what is complete.</summary>
    /// <exception cref="ArgumentException">No outcome or policy, or not as many worlds or policies everywhere.</exception>
    public CompleteWorlds(double[][][] outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        if (outcomes.Length == 0 || outcomes[0].Length == 0)
        {
            throw new ArgumentException("There must be an outcome and a policy.", nameof(outcomes));
        }

        Policies = outcomes[0].Length;
        int worlds = outcomes[0][0].Length;
        if (outcomes.Any(o => o.Length != Policies || o.Any(p => p.Length != worlds)))
        {
            throw new ArgumentException("Every outcome must have the same policies and every policy the same worlds.", nameof(outcomes));
        }

        int[] kept = [.. Enumerable.Range(0, worlds).Where(w => outcomes.All(o => o.All(p => double.IsFinite(p[w]))))];
        Values = [.. outcomes.Select(o => o.Select(p => kept.Select(w => p[w]).ToArray()).ToArray())];
        Count = kept.Length;
        Dropped = worlds - kept.Length;
    }

    /// <summary>Values by outcome, policy and world kept.</summary>
    public double[][][] Values { get; }

    /// <summary>Number of policies.</summary>
    public int Policies { get; }

    /// <summary>Number of worlds kept.</summary>
    public int Count { get; }

    /// <summary>Number of worlds dropped.</summary>
    public int Dropped { get; }

    /// <summary>Mean of some worlds; NaN over none.</summary>
    public static double Mean(double[] values, int[] worlds)
    {
        double sum = 0;
        foreach (int w in worlds)
        {
            sum += values[w];
        }

        return sum / worlds.Length;
    }
}
