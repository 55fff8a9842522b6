using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Claims;

/// <summary>Where a claim's result comes from.</summary>
public enum Origin
{
    /// <summary>A rule of the model states the claim nearly outright; that it holds shows the rule at work, no more.</summary>
    BuiltIn,

    /// <summary>It follows from several rules together, none of which says it.</summary>
    Emergent,
}

/// <summary>
/// One claim of the evidence register as a paired experiment: arms that share all luck, what is read from each, and the sign
/// or range expected of it.
/// </summary>
public abstract class Claim
{
    /// <summary>Id in the register, C01 to C48.</summary>
    public abstract string Id { get; }

    /// <summary>What is claimed, in a sentence.</summary>
    public abstract string Statement { get; }

    /// <summary>What is compared with what.</summary>
    public abstract string Experiment { get; }

    /// <summary>What would contradict it.</summary>
    public abstract string Contradicted { get; }

    /// <summary>Built in or emergent.</summary>
    public abstract Origin Origin { get; }

    /// <summary>Ids of the mechanisms it comes from, separated by spaces.</summary>
    public abstract string Rules { get; }

    /// <summary>The sides of the experiment.</summary>
    public abstract IReadOnlyList<Arm> Arms { get; }

    /// <summary>For an emergent claim: switches the responsible mechanism off, in every arm. Empty for a built-in one.</summary>
    public virtual IReadOnlyList<ArmChange> Off => [];

    /// <summary>The parts of the claim, the headline first. All have to hold.</summary>
    public abstract IReadOnlyList<ClaimPart> Parts { get; }

    /// <summary>
    /// Reads from a finished run of arm <paramref name="arm"/> the numbers that the parts are made of. They are averaged over
    /// replicates, so a ratio is given as its two sides.
    /// </summary>
    public abstract double[] Read(RunView run, int arm);
}

/// <summary>One thing a claim says, measured.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Expected">Where it is expected; <see cref="Expectation.None"/> for what is only reported.</param>
/// <param name="Effect">The effect from the means over replicates.</param>
public sealed record ClaimPart(string Name, string Unit, Expectation Expected, Func<Means, double> Effect)
{
    /// <summary>How the interval comes about; the jackknife unless a rare count needs its own.</summary>
    public Func<IReadOnlyList<double[][]>, Estimate> Interval { get; init; } = replicates => Jackknife.Of(replicates, Effect);
}
