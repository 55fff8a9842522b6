namespace LabourSim.Experiments.Calibrating.Abc;

/// <summary>How an approximate Bayesian calibration proceeds and when it ends.</summary>
public sealed record AbcRules
{
    /// <summary>Most particles.</summary>
    public const int MaxParticles = 100_000;

    /// <summary>Most generations.</summary>
    public const int MaxGenerations = 1_000;

    /// <summary>Most proposals of one generation.</summary>
    public const int MaxProposals = 10_000_000;

    /// <summary>Seed of every draw.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Number of parameters, at least 1.</summary>
    public required int Dimensions { get; init; }

    /// <summary>Accepted points of each generation, at least <see cref="LeastParticles"/>.</summary>
    public required int Particles { get; init; }

    /// <summary>Generations at most, the one that draws from the prior included; at least 1.</summary>
    public required int Generations { get; init; }

    /// <summary>Proposals that one generation may take, at least <see cref="Particles"/>.</summary>
    public required int Proposals { get; init; }

    /// <summary>Part of a generation's distances that the next generation's tolerance lets through, above 0 and below 1.</summary>
    public double Quantile { get; init; } = 0.5;

    /// <summary>Tolerance at which the calibration is done, at least 0, in the unit of the distance.</summary>
    public double Tolerance { get; init; }

    /// <summary>Share of simulated proposals accepted below which a generation is the last, 0 to 1.</summary>
    public double Acceptance { get; init; }

    /// <summary>Fewest particles: twice what a covariance of so many dimensions needs to be of full rank.</summary>
    public static int LeastParticles(int dimensions) => 2 * (dimensions + 1);

    /// <summary>Refuses rules that make no sense.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Particles, LeastParticles(Dimensions));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Particles, MaxParticles);
        ArgumentOutOfRangeException.ThrowIfLessThan(Generations, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Generations, MaxGenerations);
        ArgumentOutOfRangeException.ThrowIfLessThan(Proposals, Particles);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Proposals, MaxProposals);
        In(Quantile > 0 && Quantile < 1, Quantile, nameof(Quantile));
        In(Tolerance >= 0 && double.IsFinite(Tolerance), Tolerance, nameof(Tolerance));
        In(Acceptance is >= 0 and <= 1, Acceptance, nameof(Acceptance));
    }

    private static void In(bool good, double value, string name)
    {
        if (!good)
        {
            throw new ArgumentOutOfRangeException(name, value, "outside its range");
        }
    }
}
