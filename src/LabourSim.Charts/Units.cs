using LabourSim.Outcomes;

namespace LabourSim.Charts;

/// <summary>How an outcome's values are shown: shares as percentages, their differences as points.</summary>
/// <param name="Factor">What values are multiplied by.</param>
/// <param name="Label">Unit of a value.</param>
/// <param name="Difference">Unit of a difference.</param>
internal readonly record struct Units(double Factor, string Label, string Difference)
{
    private const string Share = "share of ";

    /// <summary>Units of a value over the whole window.</summary>
    public static Units Of(Outcome outcome) => outcome.Unit.StartsWith(Share, StringComparison.Ordinal)
        ? new(100, "% of " + outcome.Unit[Share.Length..], "points")
        : new(1, outcome.Unit, outcome.Unit);

    /// <summary>Unit of one point of a series; sums are per year or per month.</summary>
    public static string OfPoint(Outcome outcome, bool yearly) =>
        Of(outcome).Label + (outcome.Aggregation == "sum" ? yearly ? " a year" : " a month" : "");

    /// <summary>An outcome's id in words.</summary>
    public static string Words(Outcome outcome) => outcome.Id.Replace('-', ' ');

    /// <summary>The imperative as a heading.</summary>
    public static string Words(Imperative imperative) => imperative switch
    {
        Imperative.Protect => "Protect the worker",
        Imperative.Press => "Press the state’s revenue",
        Imperative.Preserve => "Preserve the exposure that changes minds",
        _ => "Description",
    };
}
