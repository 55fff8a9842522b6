namespace LabourSim.Charts.Sections;

/// <summary>What the model cannot say, and how to speak of what it says.</summary>
internal static class Limits
{
    private static readonly string[] Points = ["explore", "levels", "assumptions", "people", "language", "control"];

    /// <summary>Writes the section.</summary>
    public static void Write(Page page)
    {
        page.Heading("report.limits.heading");
        page.Add($"<ul class=\"findings\">{Points.Select(p => Html.Of($"<li>{page.Say($"report.limits.{p}")}</li>"))}</ul>");
    }
}
