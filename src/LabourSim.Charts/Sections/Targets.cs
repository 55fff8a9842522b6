using System.Globalization;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Sections;

/// <summary>Calibration targets, hit and missed.</summary>
internal static class Targets
{
    private static readonly string[] Columns = ["id", "what", "kind", "target", "accepted", "model", "result"];

    /// <summary>Writes the section.</summary>
    public static void Write(Page page, ExperimentResult input)
    {
        page.Add($"<h2 id=\"targets\">{page.Say("report.targets.heading")}</h2>");
        if (input.Targets.Count == 0)
        {
            page.Absent(input, "report.targets.absent");
            return;
        }

        int Hits(string kind) => input.Targets.Count(t => t.Kind == kind && t.Hit);
        int Measured(string kind) => input.Targets.Count(t => t.Kind == kind && t.Measured);
        page.Paragraph("report.targets.how", input.TargetScenario, Hits("emergent"), Measured("emergent"), Hits("input"), Measured("input"), input.Targets.Count(t => !t.Measured), input.Targets.Count);
        if (TooFew(input, page.Words) is { } few)
        {
            page.Add($"<p class=\"note\">{few}</p>");
        }

        Table table = new(page.Words["report.targets.caption"], 6, [.. Columns.Select(c => page.Words[$"report.column.{c}"])]);
        foreach (TargetRow row in input.Targets)
        {
            table.Row(
                Table.Text(row.Id), Table.Text(page.Words.Or($"target.{row.Id}.what", row.What)), Table.Text(page.Words[$"report.targets.{row.Kind}"]),
                Table.Text(page.Words.Or($"target.{row.Id}.value", row.Target)), Table.Text(Accepted(row, page.Words)),
                Table.Text(row.Measured ? string.Join("; ", Parts(row.Value)) : Numbers.None),
                !row.Measured ? Html.Of($"<span class=\"unclear\">{page.Words["report.targets.not-measured"]}</span>")
                    : Html.Of($"<span class=\"{(row.Hit ? "better" : "worse")}\">{(row.Hit ? "✓" : "✗")} {page.Words[row.Hit ? "report.targets.hit" : "report.targets.missed"]}</span>"));
        }

        page.Add(FigurePage.Folded(Figures.Targets(input, page.Words), table.Build()));
    }

    /// <summary>Says that the people of all replicates together are too few to judge by targets; null when they are enough.</summary>
    public static string? TooFew(ExperimentResult input, Language words) => (long)input.Workers * input.TargetReplicates < CalibrationTargets.EnoughPeople
        ? words.Of("report.targets.small", Numbers.Count(CalibrationTargets.EnoughPeople))
        : null;

    private static string Accepted(TargetRow row, Language words)
    {
        string[] low = Parts(row.Low);
        string[] high = Parts(row.High);
        return low.Length != high.Length
            ? words.Of("figure.range", row.Low, row.High)
            : string.Join("; ", low.Zip(high, (l, h) => (l, h) switch
            {
                ("", "") => Numbers.None,
                ("", _) => "≤ " + h,
                (_, "") => "≥ " + l,
                _ => words.Of("figure.range", l, h),
            }));
    }

    // The file has numbers for machines (9.785E+04); readers get 97,850.
    private static string[] Parts(string text) => [.. text.Split("; ").Select(part =>
        double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? Numbers.Short(value) : part)];
}
