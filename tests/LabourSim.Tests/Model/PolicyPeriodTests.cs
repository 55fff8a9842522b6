using System.Text.RegularExpressions;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Tests.HouseRules;

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
        ILookup<string, (string File, bool ForRates)> reads = sources.SelectMany(s => Regex.Matches(s.Text, @"(\bm\.(?:Get|Cents|Whole|Value)\()?\b(\w+Parameters\.[A-Z]\w+)\b")
            .Select(m => (Name: m.Groups[2].Value, File: Path.GetRelativePath(root, s.Path), ForRates: m.Groups[1].Success))).ToLookup(r => r.Name, r => (r.File, r.ForRates));
        Dictionary<string, (string File, bool ForRates)[]> readers = Owners.Declared.ToDictionary(d => d.Parameter.Name, d => reads[$"{d.Owner.Name}.{d.Field}"].ToArray());
        bool OfPolicies((string File, bool ForRates) read) => read.File.StartsWith("Policies", StringComparison.Ordinal);

        // What mechanisms read to work out rates is compared with the rates.
        bool OfMechanisms((string File, bool ForRates) read) => !OfPolicies(read) && !read.ForRates;

        foreach ((string title, IReadOnlyList<Parameter> parameters) in ParameterCatalogue.Sections)
        {
            bool policies = PolicyPeriod.PolicySections.Contains(title);
            foreach (Parameter p in parameters)
            {
                (string, bool)[] by = readers[p.Name];
                if (policies)
                {
                    PolicyPeriod.ReadByMechanisms.Contains(p).ShouldBe(by.Any(OfMechanisms), p.Name);
                }
                else
                {
                    PolicyPeriod.ReadByPolicies.Contains(p).ShouldBe(by.All(OfPolicies), p.Name);
                }
            }
        }
    }
}
