using System.Text.RegularExpressions;
using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Scenarios;
using LabourSim.Parameters;
using LabourSim.Policies;

namespace LabourSim.Experiments.Tests.HouseRules;

/// <summary>Whatever claims to rest on evidence names an entry that anybody can look up.</summary>
public partial class EvidenceTests
{
    private static readonly string[] Kinds = ["fact", "outside-fact", "derived", "inconsistency", "mechanism", "claim", "policy", "target"];
    private static readonly string[] Confidences = ["high", "medium", "low", "assumption", "n/a"];

    [Fact]
    public void Register_IsCompleteAndWellFormed()
    {
        EvidenceRegister.All.Count.ShouldBeGreaterThan(250);
        foreach (EvidenceEntry e in EvidenceRegister.All)
        {
            Id().Match(e.Id).Value.ShouldBe(e.Id);
            e.Kind.ShouldBeOneOf(Kinds);
            e.Confidence.ShouldBeOneOf(Confidences);
            e.Statement.Length.ShouldBeGreaterThan(20, e.Id);
            e.Publisher.ShouldNotBeNullOrWhiteSpace(e.Id);
            EvidenceRegister.Find(e.Id).ShouldBe(e);
        }
    }

    [Fact]
    public void Register_RefersOnlyToItself() => Unknown(EvidenceRegister.All.Select(e => (e.Id, e.Statement))).ShouldBeEmpty();

    [Fact]
    public void EveryParameter_CitesEvidenceOrGivesItsAssumption()
    {
        ParameterCatalogue.All.Where(p => !SourceForm().IsMatch(p.Source)).Select(p => $"{p.Name}: {p.Source}").ShouldBeEmpty();
        Unknown(ParameterCatalogue.All.Select(p => (p.Name, p.Source))).ShouldBeEmpty();
    }

    [Fact]
    public void EveryPolicy_CitesEvidence()
    {
        PolicyCatalogue.All.Where(p => !SourceForm().IsMatch(p.Evidence) || !p.Evidence.StartsWith('P')).Select(p => p.Id).ShouldBeEmpty();
        Unknown(PolicyCatalogue.All.Select(p => (p.Id, p.Evidence))).ShouldBeEmpty();
    }

    [Fact]
    public void EveryShippedScenario_CitesEvidence()
    {
        Scenario[] scenarios = [.. ScenarioLoader.ShippedNames.Select(ScenarioLoader.Load)];

        scenarios.SelectMany(s => s.Sources, (s, source) => $"{s.Id}: {source}")
            .Where(line => EvidenceRegister.Find(line.Split(": ")[1]) is null).ShouldBeEmpty();
        Unknown(scenarios.Select(s => (s.Id, s.Text))).ShouldBeEmpty();
    }

    /// <summary>Ids in the texts that the register lacks, each with where it was found.</summary>
    private static List<string> Unknown(IEnumerable<(string Where, string Text)> cited) => [.. cited
        .SelectMany(c => Id().Matches(c.Text), (c, match) => (c.Where, Id: match.Value))
        .Where(c => EvidenceRegister.Find(c.Id) is null)
        .Select(c => $"{c.Where}: {c.Id}")];

    [GeneratedRegex(@"\b[EXDFMCPK][0-9]+[a-z]?\b")]
    private static partial Regex Id();

    // Ids, or "assumption: reason", or both.
    [GeneratedRegex(@"^([A-Z][0-9]+[a-z]?( [A-Z][0-9]+[a-z]?)*(; assumption: \S.{2,})?|assumption: \S.{2,})$")]
    private static partial Regex SourceForm();
}
