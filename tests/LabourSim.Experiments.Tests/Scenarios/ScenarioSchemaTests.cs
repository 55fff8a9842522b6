using System.Text.Json.Nodes;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Schemas;
using LabourSim.Parameters;
using LabourSim.Policies;

namespace LabourSim.Experiments.Tests.Scenarios;

public class ScenarioSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(ScenarioSchema.ToJson())!.AsObject();
    private static readonly JsonSchemaCheck Check = new(Schema);

    public static TheoryData<string> Names => [.. ScenarioLoader.ShippedNames];

    [Theory]
    [MemberData(nameof(Names))]
    public void ShippedScenario_FitsTheSchema(string name) =>
        Check.Accepts(JsonSchemaCheck.Json(ShippedFiles.Read(ShippedFiles.ScenarioFile(name)))).ShouldBeTrue();

    [Theory]
    [InlineData("polices: []")]
    [InlineData("policies: [{policy: shutdwon}]")]
    [InlineData("policies: [{policy: shutdown, dose: 2.5}]")]
    [InlineData("policies: [{policy: shutdown, dose: '1'}]")]
    [InlineData("policies: [{policy: shutdown, hosts: []}]")]
    [InlineData("policies: [{policy: shutdown, hosts: [china, china]}]")]
    [InlineData("policies: [{policy: shutdown, start: 2018-13}]")]
    [InlineData("policies: [{dose: 1}]")]
    [InlineData("policies: [{policy: inspections, when: {indicator: hours}}]")]
    [InlineData("policies: [{policy: inspections, when: {indicator: hours, above: 1, below: 2}}]")]
    [InlineData("policies: [{policy: inspections, when: {indicator: hour, above: 1}}]")]
    [InlineData("policies: [{policy: inspections, when: {indicator: hours, above: 1, months: 0}}]")]
    [InlineData("policies: [{policy: inspections, when: never}]")]
    [InlineData("set: {quotaa: 1}")]
    [InlineData("set: {quota: 9000}")]
    [InlineData("set: {quota@chima: 900}")]
    [InlineData("set: {quota@china: 9000}")]
    [InlineData("set: {quota-follows-share: 0.5}")]
    [InlineData("set: {misses-to-bar: 2.5}")]
    [InlineData("changes: [{name: quota, value: 9000}]")]
    [InlineData("changes: [{name: quota}]")]
    public void WhatTheLoaderRefuses_TheSchemaRefusesToo(string more)
    {
        Should.Throw<InputException>(() => Given.Scenario(more));
        Check.Accepts(JsonSchemaCheck.Json(Given.Yaml(more))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("policies: [{policy: shutdown, dose: 0.5, hosts: all, start: 2018-01, end: 2019-12}]")]
    [InlineData("policies: [{policy: shutdown, hosts: china}, {policy: safe-exit, hosts: [uae, qatar]}]")]
    [InlineData("policies: [{policy: inspections, when: {indicator: hours, above: 12.5, release: 12, months: 3}}]")]
    [InlineData("policies: [{policy: inspections, when: none}]")]
    [InlineData("set: {quota: 900, quota@russia: 800, misses-to-bar: 3, quota-follows-share: 1}")]
    [InlineData("changes: [{name: quota, value: 900.5, hosts: [russia], start: 2018-01}]")]
    public void WhatTheLoaderReads_TheSchemaAcceptsToo(string more)
    {
        Given.Scenario(more).Id.ShouldBe("mine");
        Check.Accepts(JsonSchemaCheck.Json(Given.Yaml(more))).ShouldBeTrue();
    }

    [Fact]
    public void Schema_NamesEveryPolicyAndParameterWithItsRange()
    {
        Schema["$schema"]!.GetValue<string>().ShouldBe("https://json-schema.org/draft/2020-12/schema");
        JsonNode properties = Schema["properties"]!;
        properties["policies"]!["items"]!["properties"]!["policy"]!["enum"]!.AsArray().Select(n => n!.GetValue<string>())
            .ShouldBe(PolicyCatalogue.All.Select(p => p.Id));
        properties.AsObject().Select(p => p.Key).ShouldBe(ScenarioReader.Keys);
        foreach (Parameter p in ParameterCatalogue.All)
        {
            JsonNode definition = Schema["$defs"]![p.Name]!;
            definition["minimum"]!.GetValue<double>().ShouldBe(p.Low);
            definition["maximum"]!.GetValue<double>().ShouldBe(p.High);
            definition["description"]!.GetValue<string>().ShouldStartWith(p.Meaning);
        }
    }
}
