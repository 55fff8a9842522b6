using LabourSim.Experiments.Languages;
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
    public static Units Of(Outcome outcome, Language? language = null)
    {
        Language words = language ?? Language.English;
        if (!outcome.Unit.StartsWith(Share, StringComparison.Ordinal))
        {
            string unit = words.Or($"unit.{outcome.Unit}", outcome.Unit);
            return new(1, unit, unit);
        }

        string of = outcome.Unit[Share.Length..];
        return new(100, words.Of("figure.percent-of", words.Or($"unit.{outcome.Unit}", of)), words["figure.points"]);
    }

    /// <summary>Unit of one point of a series; sums are per year or per month.</summary>
    public static string OfPoint(Outcome outcome, bool yearly, Language? language = null)
    {
        string label = Of(outcome, language).Label;
        return outcome.Aggregation == "sum" ? (language ?? Language.English).Of(yearly ? "figure.a-year" : "figure.a-month", label) : label;
    }

    /// <summary>An outcome's id in words.</summary>
    public static string Words(Outcome outcome, Language? language = null) =>
        (language ?? Language.English).Or($"outcome.{outcome.Id}.words", outcome.Id.Replace('-', ' '));

    /// <summary>What an outcome means, one sentence.</summary>
    public static string Meaning(Outcome outcome, Language? language = null) =>
        (language ?? Language.English).Or($"outcome.{outcome.Id}.meaning", outcome.Meaning);

    /// <summary>The imperative as a heading.</summary>
    public static string Words(Imperative imperative, Language? language = null) =>
        (language ?? Language.English)[$"figure.imperative.{imperative.ToString().ToLowerInvariant()}"];
}
