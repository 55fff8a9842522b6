using System.Text.Json.Nodes;
using LabourSim.Experiments.Calibrating.Abc;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Studies;
using LabourSim.Experiments.Sweeps;
using LabourSim.Model;
using LabourSim.Outcomes;
using static LabourSim.Experiments.Schemas.SchemaParts;

namespace LabourSim.Experiments.Schemas;

/// <summary>The JSON schema of a study file.</summary>
public static class StudySchema
{
    // A study gives its steps' work its own words.
    private static readonly string[] Given = ["id", "title", "question"];

    /// <summary>The schema as indented JSON.</summary>
    public static string ToJson() => Document("LabourSim study", "Sweeps, searches and calibrations, step by step, from runs to findings.",
        Mapping(StudyReader.Keys, StudyReader.Keys,
            ("id", Id("Lower-case words joined by hyphens.")),
            ("title", Text("Short title, a question.")),
            ("question", Text("A paragraph on what it asks.")),
            ("steps", List(Step(), "Steps, in order."))),
        Definitions(parameters: true));

    private static JsonObject Step()
    {
        JsonObject step = Mapping(StudyReader.StepKeys, ["id"],
            ("id", Id("The step, each id once.")),
            ("keep", Mapping(StudyReader.KeepKeys, ["from"],
                ("from", Text("An earlier step with the design morris, whose leading factors this step varies (ranges: kept).")),
                ("most", Whole(1, StudyReader.MostKept, "How many factors at most.")))),
            ("analyse", List(Word(StudyReader.Verbs, "An analysis of the sweep."), "What to work out of the sweep.")),
            ("outcomes", List(Word(OutcomeCatalogue.All.Select(o => o.Id), "An outcome (see 'laboursim list outcomes')."), "Outcomes to analyse; the three imperatives if left out.")),
            ("base", Text("The choice that others are held against; the first if left out.")),
            ("margin", Number(0, 1, "How much worse than the base counts as a failure, as a share of the base's value.")),
            ("sweep", SweepSchema.Sweep(Given)),
            ("search", SweepSchema.Search(Given)),
            ("calibrate", Calibration()));
        step["oneOf"] = new JsonArray([.. StepWork.Kinds.Select(w => (JsonNode)new JsonObject { ["required"] = Strings([w]) })]);
        return step;
    }

    private static JsonObject Calibration() => Mapping([.. AbcReader.Keys.Except(Given)], AbcReader.Required.Except(Given),
        [
            ("scenario", Word(ScenarioLoader.ShippedNames, "The scenario whose targets are judged; baseline if left out.")),
            ("seed", Whole(0, ulong.MaxValue, "Seed; 1 if left out.")),
            ("set", Settings("Values that hold in every draw.")),
            ("parameters", List(Mapping(AbcParameterReader.Keys, ["name"], [("name", SweepSchema.ParameterName()), .. SweepSchema.Distribution()]), "Parameters and their priors.")),
            ("targets", List(Word(Calibrating.TargetDistance.Emergent, "A calibration target."), "Targets that distances are taken over; all emergent ones if left out.")),
            ("sizes", new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = Mapping(AbcReader.SizeKeys, [], Size()),
                ["description"] = "What differs in other sizes, such as small.",
            }),
            .. Size(),
        ]);

    private static (string Key, JsonObject Schema)[] Size() =>
    [
        ("workers", Whole(1, WorldSpec.MaxWorkers, "About how many people are abroad in each run.")),
        ("replicates", Whole(1, Experiment.MaxReplicates, "Replicates of each draw.")),
        ("particles", Whole(1, AbcRules.MaxParticles, "Points in a generation.")),
        ("generations", Whole(1, AbcRules.MaxGenerations, "Generations.")),
        ("quantile", Number(0.01, 0.99, "The share of a generation's distances that the next must stay under.")),
        ("tolerance", Number(0, Math.Sqrt(Calibrating.TargetScore.FarOff), "Ends when the distance is as small as this.")),
        ("acceptance", Number(0, 1, "Ends when fewer proposals than this share are accepted.")),
        ("proposals", Whole(1, AbcRules.MaxProposals, "Proposals in a generation at most.")),
        ("draws", Whole(1, AbcReader.MaxDraws, "Fresh runs from the posterior.")),
    ];
}
