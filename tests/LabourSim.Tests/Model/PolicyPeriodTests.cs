using System.Text.RegularExpressions;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Tests.Model;

public sealed class PolicyPeriodTests
{
    /// <summary>The two lists follow from who reads what: a parameter moved to another reader moves in them.</summary>
    [Fact]
    public void Lists_of_who_reads_what_are_those_of_the_sources()
    {
        string root = Path.Combine(Repository.Root, "src", "LabourSim");
        (string Path, string Text)[] sources = [.. Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(f => !Regex.IsMatch(f, @"[/\\](obj|bin|Parameters)[/\\]|RuleCatalogue|PolicyPeriod")).Select(f => (f, File.ReadAllText(f)))];
        Dictionary<string, string[]> readers = typeof(ParameterCatalogue).GetFields().Where(f => f.FieldType == typeof(Parameter))
            .ToDictionary(f => ((Parameter)f.GetValue(null)!).Name, f => sources
                .Where(s => Regex.IsMatch(s.Text, $@"\b(P|ParameterCatalogue)\.{f.Name}\b")).Select(s => Path.GetRelativePath(root, s.Path)).ToArray());
        bool OfPolicies(string file) => file.StartsWith("Policies", StringComparison.Ordinal);
        bool OfMechanisms(string file) => !OfPolicies(file) && !file.EndsWith("CellRates.cs", StringComparison.Ordinal);

        foreach ((string title, IReadOnlyList<Parameter> parameters) in ParameterSections.All)
        {
            bool policies = PolicyPeriod.PolicySections.Contains(title);
            foreach (Parameter p in parameters)
            {
                string[] files = readers[p.Name];
                if (policies)
                {
                    PolicyPeriod.ReadByMechanisms.Contains(p).ShouldBe(files.Any(OfMechanisms), p.Name);
                }
                else
                {
                    PolicyPeriod.ReadByPolicies.Contains(p).ShouldBe(files.All(OfPolicies), p.Name);
                }
            }
        }
    }
}
