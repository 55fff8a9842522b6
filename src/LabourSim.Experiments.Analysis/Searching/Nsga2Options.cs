namespace LabourSim.Experiments.Searching;

/// <summary>A search's space and settings; with the evaluated history they decide everything it proposes.</summary>
/// <param name="Seed">Seed.</param>
/// <param name="Lower">Least value of each variable.</param>
/// <param name="Upper">Greatest value of each variable, equal to the least where it is fixed.</param>
/// <param name="Population">Candidates in a generation, even, at least 4.</param>
public sealed record Nsga2Options(ulong Seed, IReadOnlyList<double> Lower, IReadOnlyList<double> Upper, int Population)
{
    /// <summary>Chance that two parents are crossed, 0 to 1.</summary>
    public double CrossoverChance { get; init; } = 0.9;

    /// <summary>Distribution index of the crossover, 0 or more; children of a greater one are nearer to their parents.</summary>
    public double CrossoverIndex { get; init; } = 15;

    /// <summary>Distribution index of the mutation, 0 or more; a greater one makes smaller steps.</summary>
    public double MutationIndex { get; init; } = 20;

    /// <summary>Whether two candidates are the same but for rounding.</summary>
    internal bool Same(double[] one, double[] two) => one.Length == two.Length
        && Enumerable.Range(0, one.Length).All(d => Math.Abs(one[d] - two[d]) <= 1e-9 * (Upper[d] - Lower[d]));

    /// <summary>Refuses bounds and settings that no search can have.</summary>
    /// <exception cref="ArgumentException">Bounds are empty, of unequal number, not finite or the wrong way round.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    internal void Check()
    {
        if (Lower.Count == 0 || Lower.Count != Upper.Count
            || !Lower.Zip(Upper).All(b => double.IsFinite(b.Second - b.First) && b.First <= b.Second))
        {
            throw new ArgumentException("Every variable needs a finite least and greatest value, in this order.", nameof(Lower));
        }

        if (Population < 4 || Population % 2 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(Population), Population, "Must be even and at least 4.");
        }

        if (!(CrossoverChance >= 0 && CrossoverChance <= 1) || !(CrossoverIndex >= 0) || !(MutationIndex >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(CrossoverChance), "A chance must be within 0 and 1, an index 0 or more.");
        }
    }
}

/// <summary>A candidate and what it was found to do.</summary>
/// <param name="Point">Value of each variable.</param>
/// <param name="Objectives">Objectives, less is better; means where they are noisy. One that is not finite puts the candidate behind all others.</param>
public sealed record Evaluated(double[] Point, double[] Objectives);
