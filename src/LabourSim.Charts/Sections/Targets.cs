using System.Globalization;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Sections;

/// <summary>Calibration targets, hit and missed.</summary>
internal static class Targets
{
    /// <summary>Writes the section.</summary>
    public static void Write(Page page, ExperimentResult input)
    {
        Html body = page.Body;
        body.Add($"<h2 id=\"targets\">Calibration targets</h2>");
        if (input.Targets.Count == 0)
        {
            page.Absent(input, "No target could be measured.");
            return;
        }

        int Hits(string kind) => input.Targets.Count(t => t.Kind == kind && t.Hit);
        int All(string kind) => input.Targets.Count(t => t.Kind == kind);
        body.Add($"""
            <p>Measured on <code>{input.TargetScenario}</code> from recorded events and the ledger, mean over replicates.
            <strong>{Hits("emergent")} of {All("emergent")}</strong> emergent targets are hit, and {Hits("input")} of {All("input")}
            that a parameter sets directly (hitting those shows that the model does as it is told, no more). Targets speak of history at
            full scale: expect misses in small worlds, short windows and scenarios other than the baseline.</p>
            """);
        Table table = new("Calibration targets: what the model gave against what the evidence says", 6,
            ["id", "what", "kind", "target", "accepted", "model", "result"]);
        foreach (TargetRow row in input.Targets)
        {
            table.Row(
                Table.Text(row.Id), Table.Text(row.What), Table.Text(row.Kind), Table.Text(row.Target), Table.Text(Accepted(row)),
                Table.Text(row.Value.Length == 0 ? "not measured" : string.Join("; ", Parts(row.Value))),
                Html.Of($"<span class=\"{(row.Hit ? "better" : "worse")}\">{(row.Hit ? "✓ hit" : "✗ missed")}</span>"));
        }

        body.Add($"{table.Build()}");
    }

    private static string Accepted(TargetRow row)
    {
        string[] low = Parts(row.Low);
        string[] high = Parts(row.High);
        return low.Length != high.Length
            ? $"{row.Low} to {row.High}"
            : string.Join("; ", low.Zip(high, (l, h) => (l, h) switch
            {
                ("", "") => Numbers.None,
                ("", _) => "≤ " + h,
                (_, "") => "≥ " + l,
                _ => $"{l} to {h}",
            }));
    }

    // The file has numbers for machines (9.785E+04); readers get 97,850.
    private static string[] Parts(string text) => [.. text.Split("; ").Select(part =>
        double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? Numbers.Short(value) : part)];
}
