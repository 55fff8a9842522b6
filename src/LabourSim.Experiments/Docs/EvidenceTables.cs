using System.Text;
using LabourSim.Experiments.Evidence;
using static LabourSim.Experiments.Docs.Markdown;

namespace LabourSim.Experiments.Docs;

/// <summary>Where each entry of the evidence register is read, and which are not.</summary>
internal static class EvidenceTables
{
    /// <summary>Every entry that something reads, by kind.</summary>
    public static string Usage()
    {
        EvidenceUsage usage = new(EvidenceUsage.Everything);
        StringBuilder text = new();
        foreach (IGrouping<string, EvidenceEntry> kind in EvidenceRegister.All.GroupBy(e => e.Kind))
        {
            string[] read = [.. kind.Select(e => e.Id).Where(id => usage.Of(id).Count > 0)];
            text.Append($"{(text.Length > 0 ? "\n" : "")}### {Title(kind.Key)}: {read.Length} of {kind.Count()} read\n\n");
            text.Append(Table(["Id", "Read by"], read.Select(id => new[] { id, Line(usage.Of(id)) })));
        }

        return text.ToString();
    }

    /// <summary>Every entry listed as unused.</summary>
    public static string Unused() => Table(["Id", "Why nothing reads it"], UnusedEvidence.Reasons.Select(e => new[] { e.Key, e.Value }));

    private static string Line(IReadOnlyList<Reader> readers) => string.Join("; ", readers.GroupBy(r => r.Kind)
        .Select(g => $"{g.Key} {string.Join(", ", g.Select(r => Code(r.Name)))}"));

    private static string Title(string kind) => string.Concat(char.ToUpperInvariant(kind[0]), kind[1..].Replace('-', ' ') + "s")
        .Replace("Inconsistencys", "Inconsistencies", StringComparison.Ordinal).Replace("Policys", "Policies", StringComparison.Ordinal)
        .Replace("Deriveds", "Derived", StringComparison.Ordinal);
}
