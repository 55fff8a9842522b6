using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts;

/// <summary>What an effect means for the outcome's imperative, and whether the replicates bear it out.</summary>
internal enum Verdict
{
    /// <summary>Good for the imperative; the interval leaves zero out.</summary>
    Better,

    /// <summary>Bad for the imperative; the interval leaves zero out.</summary>
    Worse,

    /// <summary>The interval includes zero.</summary>
    Unclear,

    /// <summary>One replicate: no interval.</summary>
    NoInterval,

    /// <summary>The outcome describes and is neither good nor bad.</summary>
    Neutral,

    /// <summary>No difference in any replicate.</summary>
    Same,

    /// <summary>Not defined in any replicate.</summary>
    Undefined,
}

/// <summary>Reads effects.</summary>
internal static class Verdicts
{
    /// <summary>The verdict on one effect.</summary>
    public static Verdict Of(EffectRow row) => row switch
    {
        _ when !double.IsFinite(row.Effect) => Verdict.Undefined,
        _ when row.Effect == 0 && !(row.Low < 0 || row.High > 0) => Verdict.Same,
        _ when !double.IsFinite(row.Low) || !double.IsFinite(row.High) => Verdict.NoInterval,
        { Low: <= 0, High: >= 0 } => Verdict.Unclear,
        _ => (Math.Sign(row.Effect) * row.Outcome.Better) switch { > 0 => Verdict.Better, < 0 => Verdict.Worse, _ => Verdict.Neutral },
    };

    /// <summary>Sign and words for a table.</summary>
    public static string Words(Verdict verdict, Language? language = null) =>
        $"{Look(verdict).Sign} {(language ?? Language.English)[$"figure.verdict.{Kebab.Of(verdict.ToString())}"]}";

    /// <summary>Style class.</summary>
    public static string Style(Verdict verdict) => Look(verdict).Style;

    /// <summary>Colour in charts.</summary>
    public static string Colour(Verdict verdict) => Look(verdict).Colour;

    private static (string Sign, string Style, string Colour) Look(Verdict verdict) => verdict switch
    {
        Verdict.Better => ("▲", "better", Palette.Better),
        Verdict.Worse => ("▼", "worse", Palette.Worse),
        Verdict.Neutral => ("●", "neutral", Palette.Unclear),
        Verdict.Same => ("=", "unclear", Palette.Unclear),
        Verdict.Undefined => ("–", "unclear", Palette.Unclear),
        _ => ("○", "unclear", Palette.Unclear),
    };

    /// <summary>Effect in percent of the base's mean; NaN when the base is zero.</summary>
    public static double PercentOfBase(EffectRow row, double effect) =>
        row.BaseMean == 0 ? double.NaN : 100 * effect / Math.Abs(row.BaseMean);

    /// <summary>Effects of alternatives that stand beside one another, all over the same months; of a single one its own.</summary>
    public static IReadOnlyList<EffectRow> SideBySide(ExperimentResult input) => input.SideBySide.Count > 0 ? input.SideBySide : input.Effects;

    /// <summary>Per cent of the base's level below which a change is called slight and is not set against a larger one. A matter of words, not of luck.</summary>
    public const double Slight = 1;

    // Per cent below which a change rounds to nothing.
    private const double Least = 0.05;

    /// <summary>"−4.9 %" of the base's level, or with its unit where the base is zero; what rounds to nothing and is not nothing is said to be less than that.</summary>
    public static string Change(EffectRow row, double value, Language words)
    {
        double percent = PercentOfBase(row, value);
        if (double.IsFinite(percent))
        {
            return value != 0 && Math.Abs(percent) < Least ? words.Of(value < 0 ? "report.change.down" : "report.change.up", Least) : Numbers.SignedPercent(percent);
        }

        // Nothing is a share of a base of zero; the change itself is told then.
        Units units = Units.Of(row.Outcome, words);
        return $"{Rounding.In(words, units.Factor * value).Signed(units.Factor * value)} {units.Label}";
    }
}
