using System.Text.Json.Nodes;
using LabourSim.Experiments.Calibrating.Abc;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Ranges;
using LabourSim.Experiments.Schemas;
using LabourSim.Experiments.Searching;
using LabourSim.Experiments.Studies;
using LabourSim.Experiments.Sweeps;
using LabourSim.Experiments.Tests.Scenarios;
using LabourSim.Experiments.Tests.Sweeps;

namespace LabourSim.Experiments.Tests.Schemas;

public class SweepAndStudySchemaTests
{
    private static readonly JsonObject SweepRoot = JsonNode.Parse(SweepSchema.ToJson())!.AsObject();
    private static readonly JsonObject StudyRoot = JsonNode.Parse(StudySchema.ToJson())!.AsObject();
    private static readonly JsonSchemaCheck SweepCheck = new(SweepRoot);
    private static readonly JsonSchemaCheck StudyCheck = new(StudyRoot);

    public static TheoryData<string> Studies => [.. StudyReader.ShippedNames];

    [Theory]
    [MemberData(nameof(Studies))]
    public void ShippedStudy_FitsTheSchema(string name) =>
        StudyCheck.Accepts(JsonSchemaCheck.Json(ShippedFiles.Read(ShippedFiles.StudyFile(name)))).ShouldBeTrue();

    [Fact]
    public void TheSweepOfTheDocumentation_FitsTheSchema()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "sweeps.md"));
        string yaml = page.Split("```yaml my-sweep.yaml\n")[1].Split("```")[0];

        Tiny.Read(yaml).Id.ShouldNotBeEmpty();
        SweepCheck.Accepts(JsonSchemaCheck.Json(yaml)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("title: Tiny", "title: Tiny")]
    [InlineData("design: latin-hypercube\n  points: 4", "design: sobol\n  points: 4")]
    [InlineData("design: latin-hypercube\n  points: 4", "design: latin-hypercube\n  maximin: true\n  points: 4")]
    [InlineData("design: latin-hypercube\n  points: 4", "design: list\n  points: [{ side-start: 0.05, report-chance: 0.1, tightening: 1 }]")]
    [InlineData("    - side-start\n", "    - stock@china\n    - border-closure\n")]
    [InlineData("distribution: uniform", "distribution: triangular, mode: 0.1, reason: none")]
    [InlineData("policy: inspections, doses: [0, 1]", "policy: inspections, hosts: [china, qatar], start: 2012-02, end: 2012-05, doses: [0, 0.5]")]
    public void WhatTheReaderReads_TheSchemaAccepts(string part, string by)
    {
        string yaml = Tiny.With(part, by).Replace("sizes:\n  small: { workers: 10, replicates: 1, uncertainties: 2 }\n", "", StringComparison.Ordinal);
        Tiny.Read(yaml).Id.ShouldBe("tiny");
        SweepCheck.Accepts(JsonSchemaCheck.Json(yaml)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("title: Tiny", "titel: Tiny")]
    [InlineData("id: tiny", "id: Tiny One")]
    [InlineData("seed: 7", "seed: -7")]
    [InlineData("workers: 20", "workers: 2000001")]
    [InlineData("replicates: 2\n", "replicates: 0\n")]
    [InlineData("[baseline, no-mandate]", "[]")]
    [InlineData("design: grid", "design: gird")]
    [InlineData("policy: inspections, doses: [0, 1]", "policy: border-closure")]
    [InlineData("policy: inspections, doses: [0, 1]", "policy: inspections, doses: [0, 9]")]
    [InlineData("policy: inspections, doses: [0, 1]", "policy: inspections, hosts: narnia, doses: [0, 1]")]
    [InlineData("  design: latin-hypercube\n", "")]
    [InlineData("points: 4", "points: 0")]
    [InlineData("    - side-start\n", "    - side-strat\n")]
    [InlineData("distribution: uniform", "distribution: unifrom")]
    [InlineData("policy: tightening", "policy: inspections")]
    [InlineData("exploitation-index,", "exploitation-idnex,")]
    [InlineData("heads@china", "heads@narnia")]
    [InlineData("small:", "smal:")]
    [InlineData("small: { workers: 10", "small: { wokers: 10")]
    public void WhatTheReaderRefuses_TheSchemaRefuses(string part, string by)
    {
        Should.Throw<InputException>(() => Tiny.Read(Tiny.With(part, by)));
        SweepCheck.Accepts(JsonSchemaCheck.Json(Tiny.With(part, by))).ShouldBeFalse();
    }

    [Fact]
    public void EveryKeyTheReadersTake_IsInTheSchemas_AndNoOther()
    {
        Keys(SweepRoot).ShouldBe(SweepReader.Keys);
        Keys(SweepRoot, "read").ShouldBe(SweepReader.SpanKeys);
        Keys(SweepRoot, "levers").ShouldBe(LeverReader.Keys);
        Keys(SweepRoot, "uncertainties").ShouldBe(FactorReader.Keys);
        Keys(SweepRoot, "sizes", "small").ShouldBe(SweepReader.SmallKeys);
        JsonArray ranges = SweepRoot["properties"]!["uncertainties"]!["properties"]!["ranges"]!["oneOf"]![1]!["items"]!["oneOf"]!.AsArray();
        Keys(ranges[1]!).ShouldBe(Unknowns.Keys);
        Keys(ranges[2]!).ShouldBe(LeverReader.PolicyKeys);
        Keys(SweepRoot["properties"]!["levers"]!["properties"]!["policies"]!["items"]!).ShouldBe(LeverReader.PolicyKeys);

        JsonNode step = StudyRoot["properties"]!["steps"]!["items"]!;
        string[] given = ["id", "title", "question"];
        Keys(StudyRoot).ShouldBe(StudyReader.Keys);
        Keys(step).ShouldBe(StudyReader.StepKeys);
        Keys(step, "keep").ShouldBe(StudyReader.KeepKeys);
        Keys(step, "sweep").ShouldBe(SweepReader.Keys.Except(given));
        Keys(step, "search").ShouldBe([.. SweepReader.Keys.Except(given), .. DoseSearchReader.OwnKeys]);
        Keys(step, "search", "sizes", "small").ShouldBe([.. SweepReader.SmallKeys, .. DoseSearchReader.OwnKeys]);
        Keys(step, "calibrate").ShouldBe(AbcReader.Keys.Except(given));
        Keys(step["properties"]!["calibrate"]!["properties"]!["parameters"]!["items"]!).ShouldBe(AbcParameterReader.Keys);
        Keys(step["properties"]!["calibrate"]!["properties"]!["sizes"]!["additionalProperties"]!).ShouldBe(AbcReader.SizeKeys);
    }

    [Fact]
    public void AKeyDescribedAndNotRead_OrReadAndNotDescribed_IsAnError()
    {
        Should.Throw<InvalidOperationException>(() => SchemaParts.Mapping(["a", "b"], [], ("a", SchemaParts.Text("A.")))).Message.ShouldContain("'b'");
        Should.Throw<InvalidOperationException>(() => SchemaParts.Mapping([], [], ("a", SchemaParts.Text("A.")))).Message.ShouldContain("'a'");
    }

    [Theory]
    [InlineData("steps: [{ id: a }]")]
    [InlineData("steps: [{ id: a, sweep: { id: b, scenarios: [baseline] } }]")]
    [InlineData("steps: [{ id: a, analyse: [guess], sweep: { scenarios: [baseline] } }]")]
    [InlineData("steps: [{ id: a, sweep: { scenarios: [baseline], population: 8 } }]")]
    [InlineData("steps: [{ id: a, margin: 2, sweep: { scenarios: [baseline] } }]")]
    [InlineData("steps: [{ id: a, sweep: { scenarios: [baseline] }, calibrate: { particles: 1 } }]")]
    [InlineData("stepps: []")]
    public void WhatTheReaderOfStudiesRefuses_TheSchemaRefuses(string steps)
    {
        string yaml = $"id: s\ntitle: T\nquestion: Q?\n{steps}\n";
        Should.Throw<InputException>(() => StudyReader.Parse(yaml, "s.yaml"));
        StudyCheck.Accepts(JsonSchemaCheck.Json(yaml)).ShouldBeFalse();
    }

    private static string[] Keys(JsonNode schema, params string[] path) =>
        [.. path.Aggregate(schema, (at, key) => at["properties"]![key]!)["properties"]!.AsObject().Select(p => p.Key)];
}
