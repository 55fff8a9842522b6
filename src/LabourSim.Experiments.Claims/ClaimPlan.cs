using LabourSim.Experiments.Designs;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Ranges;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Experiments.Claims;

/// <summary>Which claim wants an arm, as which of its sides, and whether with the mechanism off.</summary>
/// <param name="Claim">Index of the claim among those asked for.</param>
/// <param name="Side">Index into its arms.</param>
/// <param name="Off">True for the run with the responsible mechanism off.</param>
public readonly record struct ArmUse(int Claim, int Side, bool Off);

/// <summary>One run: an arm in a replicate, or in a draw over the uncertain ranges.</summary>
/// <param name="Arm">Index into <see cref="ClaimPlan.Arms"/>.</param>
/// <param name="Replicate">1-based; 0 in a draw.</param>
/// <param name="Draw">1-based; 0 outside draws.</param>
/// <param name="Job">What to simulate.</param>
public sealed record ClaimTask(int Arm, int Replicate, int Draw, Job Job);

/// <summary>
/// What has to be run for some claims. Equal arms of different claims are one run. Replicates come one after another, so
/// that stopping early leaves every claim with the replicates finished so far; draws come last.
/// </summary>
public sealed class ClaimPlan
{
    // Far above any replicate, so that no draw shares its luck with one.
    private const int DrawSeeds = 1_000_000;

    private ClaimPlan(IReadOnlyList<Arm> arms, IReadOnlyList<IReadOnlyList<ArmUse>> uses, IReadOnlyList<double[]> points, IReadOnlyList<ClaimTask> tasks)
    {
        Arms = arms;
        Uses = uses;
        Points = points;
        Tasks = tasks;
    }

    /// <summary>The different arms.</summary>
    public IReadOnlyList<Arm> Arms { get; }

    /// <summary>By arm, who wants it.</summary>
    public IReadOnlyList<IReadOnlyList<ArmUse>> Uses { get; }

    /// <summary>By draw, the point of the cube.</summary>
    public IReadOnlyList<double[]> Points { get; }

    /// <summary>The runs in order.</summary>
    public IReadOnlyList<ClaimTask> Tasks { get; }

    /// <summary>Makes the plan.</summary>
    /// <param name="claims">Claims asked for.</param>
    /// <param name="seed">Seed of everything.</param>
    /// <param name="size">How much.</param>
    /// <exception cref="InputException">An arm names something this build does not have.</exception>
    public static ClaimPlan Of(IReadOnlyList<Claim> claims, ulong seed, ClaimSize size)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(size);
        List<Arm> arms = [];
        List<List<ArmUse>> uses = [];
        Dictionary<string, int> byKey = new(StringComparer.Ordinal);
        for (int c = 0; c < claims.Count; c++)
        {
            for (int side = 0; side < claims[c].Arms.Count; side++)
            {
                Add(claims[c].Arms[side], new ArmUse(c, side, false));
            }
        }

        for (int c = 0; c < claims.Count; c++)
        {
            for (int side = 0; claims[c].Off.Count > 0 && side < claims[c].Arms.Count; side++)
            {
                Add(claims[c].Arms[side].With(claims[c].Off), new ArmUse(c, side, true));
            }
        }

        void Add(Arm arm, ArmUse use)
        {
            if (!byKey.TryGetValue(arm.Key, out int index))
            {
                byKey.Add(arm.Key, index = arms.Count);
                arms.Add(arm);
                uses.Add([]);
            }

            uses[index].Add(use);
        }

        double[][] points = size.Draws == 0 ? [] : LatinHypercube.Unit(seed, size.Draws, Unknowns.All.Count);
        return new ClaimPlan(arms, uses, points, [.. Replicates(arms, uses, seed, size), .. Draws(arms, uses, seed, size, points)]);
    }

    private static IEnumerable<ClaimTask> Replicates(List<Arm> arms, List<List<ArmUse>> uses, ulong seed, ClaimSize size)
    {
        Dictionary<string, Scenario> loaded = new(StringComparer.Ordinal);
        for (int replicate = 1; replicate <= size.Replicates; replicate++)
        {
            for (int arm = 0; arm < arms.Count; arm++)
            {
                if (replicate <= size.OffReplicates || uses[arm].Any(u => !u.Off))
                {
                    Job job = new(arm, arms[arm].Scenario, replicate, false,
                        arms[arm].ToSpec(id => Load(loaded, id, s => s), Seeds.OfReplicate(seed, replicate), size.Workers));
                    yield return new ClaimTask(arm, replicate, 0, job);
                }
            }
        }
    }

    private static IEnumerable<ClaimTask> Draws(List<Arm> arms, List<List<ArmUse>> uses, ulong seed, ClaimSize size, double[][] points)
    {
        for (int draw = 1; draw <= size.Draws; draw++)
        {
            double[] point = points[draw - 1];
            Dictionary<string, Scenario> loaded = new(StringComparer.Ordinal);
            for (int arm = 0; arm < arms.Count; arm++)
            {
                if (uses[arm].Any(u => !u.Off))
                {
                    Job job = new(arm, arms[arm].Scenario, draw, false,
                        arms[arm].ToSpec(id => Load(loaded, id, s => Unknowns.Apply(s, Unknowns.All, point)),
                            Seeds.OfReplicate(seed, DrawSeeds + draw), size.DrawWorkers));
                    yield return new ClaimTask(arm, 0, draw, job);
                }
            }
        }
    }

    private static Scenario Load(Dictionary<string, Scenario> loaded, string id, Func<Scenario, Scenario> change)
    {
        if (!loaded.TryGetValue(id, out Scenario? scenario))
        {
            loaded.Add(id, scenario = change(ScenarioLoader.Load(id)));
        }

        return scenario;
    }
}
