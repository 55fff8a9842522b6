using LabourSim.Experiments.Input;
using LabourSim.Experiments.Yaml;

namespace LabourSim.Experiments.Evidence;

/// <summary>Entries of the register that nothing reads, each with the reason (<c>data/unused.yaml</c>).</summary>
public static class UnusedEvidence
{
    private static readonly Lazy<Dictionary<string, string>> Listed = new(Load);

    /// <summary>Reasons by id, in the file's order.</summary>
    public static IReadOnlyDictionary<string, string> Reasons => Listed.Value;

    private static Dictionary<string, string> Load()
    {
        const string file = "data/unused.yaml";
        YamlMapping top = StrictYaml.ReadMapping(ShippedFiles.Read(file), file, "a list of entries");
        Dictionary<string, string> reasons = new(StringComparer.Ordinal);
        foreach (YamlMapping e in ((YamlSequence)top["entries"]!).Items.Cast<YamlMapping>())
        {
            reasons.Add(((YamlScalar)e["id"]!).Text, ((YamlScalar)e["reason"]!).Text);
        }

        return reasons;
    }
}
