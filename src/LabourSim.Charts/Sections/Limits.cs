namespace LabourSim.Charts.Sections;

/// <summary>What the model cannot say, and how to speak of what it says.</summary>
internal static class Limits
{
    private static readonly string[] Points = ["explore", "levels", "assumptions", "people", "language", "control"];

    /// <summary>Writes the section.</summary>
    public static void Write(Page page)
    {
        page.Heading("report.limits.heading");
        page.Body.Add($"<ul class=\"findings\">");
        foreach (string point in Points)
        {
            page.Body.Add($"<li>{page.Say($"report.limits.{point}")}</li>");
        }

        page.Body.Add($"</ul>");
    }
}
