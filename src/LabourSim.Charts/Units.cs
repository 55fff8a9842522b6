using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
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

    /// <summary>What grows with the world is told for 100,000 people abroad, whatever its size.</summary>
    /// <param name="input">The result.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="value">A level or a change of it, in the world of the result.</param>
    public static double AtScale(ExperimentResult input, Outcome outcome, double value) => value * Scale(outcome, input.Workers);

    /// <summary>What a value in a world of so many people abroad is multiplied by, to be told for 100,000; 1 for what does not grow with the world.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="workers">People the world was asked to have abroad.</param>
    public static double Scale(Outcome outcome, int workers) => Grows(outcome) && workers > 0 ? 100_000.0 / workers : 1;

    /// <summary>The unit of a value at that scale.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="unit">Its unit in the words of the language.</param>
    /// <param name="words">The language.</param>
    public static string UnitAtScale(Outcome outcome, string unit, Language words) => Grows(outcome) ? words.Of("figure.per-100000", unit) : unit;

    /// <summary>True for what is more where more people are: a sum, and no rate.</summary>
    public static bool Grows(Outcome outcome) => outcome.Per is null && outcome.Aggregation != "ratio";
}
