namespace LabourSim.Charts;

/// <summary>A part of a report that another room makes.</summary>
/// <param name="Markup">What stands after the first screen.</param>
/// <param name="Style">What it adds to the style.</param>
/// <param name="Script">Its script.</param>
internal sealed record PagePart(string Markup, string Style, string Script);
