using System.Globalization;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Claims;

/// <summary>What replicates say about a claim.</summary>
public enum ClaimVerdict
{
    /// <summary>The whole interval lies where the claim expects it.</summary>
    Holds,

    /// <summary>The whole interval lies outside.</summary>
    Fails,

    /// <summary>The interval reaches across a bound, or there is none.</summary>
    Undecided,
}

/// <summary>Where an effect is expected, both ends inclusive.</summary>
/// <param name="Low">Least.</param>
/// <param name="High">Greatest.</param>
public readonly record struct Expectation(double Low, double High)
{
    /// <summary>
    /// The least relative change that counts as one where the register names no number, so that "no change" can be told from
    /// a small one whatever the size of the run.
    /// </summary>
    public const double Noticeable = 0.01;

    /// <summary>The least relative change for "strongly" and "sharply".</summary>
    public const double Strong = 0.2;

    /// <summary>The greatest relative change for "about unchanged".</summary>
    public const double Flat = 0.05;

    /// <summary>A relative rise of at least one in a hundred.</summary>
    public static readonly Expectation Rise = AtLeast(Noticeable);

    /// <summary>A relative fall of at least one in a hundred.</summary>
    public static readonly Expectation Fall = AtMost(-Noticeable);

    /// <summary>Nothing is expected: the number is only reported.</summary>
    public static readonly Expectation None = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>From a value up.</summary>
    public static Expectation AtLeast(double low) => new(low, double.PositiveInfinity);

    /// <summary>Up to a value.</summary>
    public static Expectation AtMost(double high) => new(double.NegativeInfinity, high);

    /// <summary>Within a range.</summary>
    public static Expectation Within(double low, double high) => new(low, high);

    /// <summary>True when the number lies where expected.</summary>
    public bool Holds(double value) => value >= Low && value <= High;

    /// <summary>The verdict on an estimate.</summary>
    public ClaimVerdict Judge(Estimate estimate)
    {
        if (!double.IsFinite(estimate.Low) || !double.IsFinite(estimate.High))
        {
            return ClaimVerdict.Undecided;
        }

        return estimate.High < Low || estimate.Low > High ? ClaimVerdict.Fails
            : estimate.Low >= Low && estimate.High <= High ? ClaimVerdict.Holds
            : ClaimVerdict.Undecided;
    }

    /// <summary>The expectation in English.</summary>
    public override string ToString() => In(Language.English);

    /// <summary>The expectation in words.</summary>
    /// <param name="words">Language.</param>
    /// <param name="unit">What stands after the last number.</param>
    public string In(Language words, string unit = "")
    {
        ArgumentNullException.ThrowIfNull(words);
        string low = Low.ToString("G4", CultureInfo.InvariantCulture), high = High.ToString("G4", CultureInfo.InvariantCulture);
        return (double.IsFinite(Low), double.IsFinite(High)) switch
        {
            (true, true) => words.Of("claims.expected.between", low, high + unit),
            (true, false) => words.Of("claims.expected.at-least", low + unit),
            (false, true) => words.Of("claims.expected.at-most", high + unit),
            _ => words["claims.expected.nothing"],
        };
    }
}
