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
/// <param name="id">Id in the register, C01 to C48.</param>
/// <param name="origin">Built in or emergent.</param>
/// <param name="rules">Ids of the mechanisms it comes from, separated by spaces.</param>
public sealed class Claim(string id, Origin origin, string rules)
{
    /// <summary>Id in the register, C01 to C48.</summary>
    public string Id => id;

    /// <summary>Built in or emergent.</summary>
    public Origin Origin => origin;

    /// <summary>Ids of the mechanisms it comes from, separated by spaces.</summary>
    public string Rules => rules;

    /// <summary>What is claimed, in a sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>What is compared with what.</summary>
    public required string Experiment { get; init; }

    /// <summary>What would contradict it.</summary>
    public required string Contradicted { get; init; }

    /// <summary>The sides of the experiment.</summary>
    public required IReadOnlyList<Arm> Arms { get; init; }

    /// <summary>For an emergent claim: switches the responsible mechanism off, in every arm. Empty for a built-in one.</summary>
    public IReadOnlyList<ArmChange> Off { get; init; } = [];

    /// <summary>The parts of the claim, the headline first. All have to hold.</summary>
    public required IReadOnlyList<ClaimPart> Parts { get; init; }

    /// <summary>
    /// Reads from a finished run of an arm, given by its number, the numbers that the parts are made of. They are averaged over
    /// replicates, so a ratio is given as its two sides.
    /// </summary>
    public required Func<RunView, int, double[]> Read { get; init; }
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
