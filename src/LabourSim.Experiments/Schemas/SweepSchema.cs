using System.Text.Json.Nodes;
using LabourSim.Experiments.Ranges;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Searching;
using LabourSim.Experiments.Sweeps;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;
using static LabourSim.Experiments.Schemas.SchemaParts;

namespace LabourSim.Experiments.Schemas;

/// <summary>The JSON schema of a sweep file, and of the sweeps and searches of a study.</summary>
public static class SweepSchema
{
    /// <summary>The schema as indented JSON.</summary>
    public static string ToJson() => Document("LabourSim sweep", "Scenarios and doses over uncertain worlds, many runs.", Sweep([]), Definitions(parameters: false));

    /// <summary>A sweep without the keys that something else gives it.</summary>
    internal static JsonObject Sweep(IReadOnlyCollection<string> given) => Mapping([.. SweepReader.Keys.Except(given)], SweepReader.Required.Except(given),
        [.. Common(searched: false).Where(p => !given.Contains(p.Key))]);

    /// <summary>A search for doses, without the keys that something else gives it.</summary>
    internal static JsonObject Search(IReadOnlyCollection<string> given) => Mapping([.. SweepReader.Keys.Except(given), .. DoseSearchReader.OwnKeys],
        ["scenarios", "levers", .. DoseSearchReader.OwnKeys], [.. Common(searched: true).Where(p => !given.Contains(p.Key)), .. Own()]);

    /// <summary>The name of a parameter, or name@host.</summary>
    internal static JsonObject ParameterName() => AtHost(ParameterCatalogue.All.Select(p => p.Name), "A parameter (see 'laboursim list parameters'), or name@host.");

    /// <summary>What the keys of a distribution mean.</summary>
    internal static (string Key, JsonObject Schema)[] Distribution() =>
    [
        ("low", Number("Lowest value.")),
        ("high", Number("Highest value.")),
        ("distribution", Word(DistributionReader.Names, $"How values lie between low and high; {DistributionReader.Names[0]} if left out.")),
        ("mode", Number("The likeliest value of a triangular distribution.")),
        ("mean", Number("The mean of a normal distribution, before it is cut off.")),
        ("sd", Number("The standard deviation of a normal distribution, before it is cut off.")),
    ];

    private static (string Key, JsonObject Schema)[] Common(bool searched) =>
    [
        ("id", Id("Lower-case words joined by hyphens.")),
        ("title", Text("Short title.")),
        ("question", Text("A paragraph on what it asks.")),
        ("seed", Whole(0, ulong.MaxValue, "Seed of designs and worlds; 1 if left out.")),
        ("workers", Workers()),
        ("replicates", Replicates()),
        ("from", Reference("month")),
        ("to", Reference("month")),
        ("read", Mapping(SweepReader.SpanKeys, [], ("from", Reference("month")), ("to", Reference("month")))),
        ("scenarios", List(Text("A shipped scenario (see 'laboursim list scenarios') or a file beside this one."), "Scenarios, each id once.")),
        ("levers", Levers()),
        ("uncertainties", Uncertainties()),
        ("outcomes", OutcomeList("What is kept of each run; every outcome if left out.")),
        ("sizes", Mapping(SweepReader.SizeNames, SweepReader.SizeNames, (SweepReader.SizeNames[0], Small(searched)))),
    ];

    private static JsonObject Small(bool searched) => Mapping([.. SweepReader.SmallKeys, .. searched ? DoseSearchReader.OwnKeys : []], [],
        [
            ("workers", Workers()),
            ("replicates", Replicates()),
            ("levers", Whole(1, DesignReader.MaxPoints, "Points of the levers.")),
            ("uncertainties", Whole(1, DesignReader.MaxPoints, "Points of the worlds.")),
            .. searched ? Own() : [],
        ]);

    private static (string Key, JsonObject Schema)[] Own() =>
    [
        ("population", Whole(DoseSearchReader.MinPopulation, DoseSearchReader.MaxPopulation, "Mixes in a generation, an even number.")),
        ("generations", Whole(1, DoseSearchReader.MaxGenerations, "Generations.")),
    ];

    private static JsonObject Levers() => Mapping(LeverReader.Keys, ["policies"],
        ("design", Word(LeverReader.Designs, $"How doses are combined; {LeverReader.Designs[0]} if left out.")),
        ("points", Points()),
        ("levels", Levels()),
        ("maximin", Maximin()),
        ("policies", List(PolicyEntry(conditions: false), "Policies and the doses to try.")));

    private static JsonObject Uncertainties() => Mapping(FactorReader.Keys, ["design"],
        ("design", Word(FactorReader.Designs, "How the ranges are covered.")),
        ("points", Points()),
        ("levels", Levels()),
        ("maximin", Maximin()),
        ("second-order", Flag("With saltelli: the points for second-order indices too.")),
        ("ranges", Either("What nobody knows or controls; every shipped range if left out.",
            Word([FactorReader.Shipped, FactorReader.Kept], "Every shipped range, or what an earlier step of a study kept."),
            List(Range(), "Ranges, each parameter or policy once for the same hosts."))));

    private static JsonObject Range()
    {
        string[] conditions = [.. PolicyCatalogue.All.Where(p => p.IsCondition).Select(p => p.Id)];
        return Either("A parameter or condition by name, or a range of one.",
            AtHost([.. ParameterCatalogue.All.Select(p => p.Name), .. conditions, FactorReader.Shipped], "A name, name@host, or 'shipped'."),
            Mapping(Unknowns.Keys, ["name", "low", "high"], [("name", ParameterName()), .. Distribution(), ("reason", Text("Why this range."))]),
            PolicyEntry(conditions: true));
    }

    private static JsonObject PolicyEntry(bool conditions)
    {
        Policy[] policies = [.. PolicyCatalogue.All.Where(p => p.IsCondition == conditions)];
        JsonObject Dose(string description) => Number(0, policies.Max(p => p.MaxDose), description);
        return Mapping(LeverReader.PolicyKeys, ["policy"],
            ("policy", Word(policies.Select(p => p.Id), string.Join('\n', policies.Select(p => $"{p.Id}: {p.Action}")))),
            ("hosts", Reference("hosts")),
            ("start", Reference("month")),
            ("end", Reference("month")),
            ("low", Dose("Lowest dose; 0 if left out.")),
            ("high", Dose("Highest dose; 1 if left out.")),
            ("doses", List(Dose("A dose."), "Single doses in place of a range.")));
    }

    private static JsonObject Workers() => Whole(0, WorldSpec.MaxWorkers, "About how many people are abroad in each run.");

    private static JsonObject Replicates() => Whole(1, Experiment.MaxReplicates, "Replicates of every combination.");

    private static JsonObject Points() => Either("How many points; with the design list, the points themselves.",
        Whole(1, DesignReader.MaxPoints, "Number of points, trajectories (morris) or base points (saltelli)."),
        List(new JsonObject { ["type"] = "object", ["additionalProperties"] = Number("A value.") }, "Points that name every factor."));

    private static JsonObject Levels() => Whole(1, DesignReader.MaxLevels, "Levels of a grid of ranges or of morris.");

    private static JsonObject Maximin() => Flag("With latin-hypercube: points far apart.");
}
