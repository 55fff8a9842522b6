using LabourSim.Experiments.Input;
using LabourSim.Experiments.Yaml;

namespace LabourSim.Experiments.Evidence;

/// <summary>One entry of the evidence register.</summary>
/// <param name="Id">Id as cited, for example E08.</param>
/// <param name="Kind">fact, outside-fact, derived, inconsistency, mechanism, claim, policy or target.</param>
/// <param name="Statement">What it says, in this project's words.</param>
/// <param name="Value">The value, as text.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Date">When it holds.</param>
/// <param name="Host">Where it holds.</param>
/// <param name="Publisher">Original publisher.</param>
/// <param name="Confidence">high, medium, low, assumption or n/a.</param>
public sealed record EvidenceEntry(
    string Id, string Kind, string Statement, string Value, string Unit, string Date, string Host, string Publisher, string Confidence);

/// <summary>The evidence the model rests on, so that every cited id can be resolved.</summary>
public static class EvidenceRegister
{
    private static readonly Lazy<Dictionary<string, EvidenceEntry>> Register = new(Load);

    /// <summary>Every entry, in the register's order.</summary>
    public static IReadOnlyCollection<EvidenceEntry> All => Register.Value.Values;

    /// <summary>The entry with this id, or null.</summary>
    public static EvidenceEntry? Find(string id) => Register.Value.GetValueOrDefault(id);

    private static Dictionary<string, EvidenceEntry> Load()
    {
        const string file = "data/evidence.yaml";
        YamlMapping top = StrictYaml.ReadMapping(ShippedFiles.Read(file), file, "a list of entries");
        Dictionary<string, EvidenceEntry> register = new(StringComparer.Ordinal);
        foreach (YamlMapping e in ((YamlSequence)top["entries"]!).Items.Cast<YamlMapping>())
        {
            string Field(string key) => ((YamlScalar)e[key]!).Text;
            register.Add(Field("id"), new EvidenceEntry(Field("id"), Field("kind"), Field("statement"), Field("value"), Field("unit"),
                Field("date"), Field("host"), Field("publisher"), Field("confidence")));
        }

        return register;
    }
}
