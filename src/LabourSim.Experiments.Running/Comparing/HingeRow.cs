using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Comparing;

/// <summary>An effect on one imperative with one uncertain number at the ends of its range, everything else as it was.</summary>
/// <param name="Scenario">Scenario whose effect it is; for a run, whose level.</param>
/// <param name="Outcome">Outcome.</param>
/// <param name="Target">The number: parameter, or parameter@host.</param>
/// <param name="Low">Its least plausible value.</param>
/// <param name="High">Its greatest plausible value.</param>
/// <param name="Central">The effect with the values of the scenario; NaN where undefined.</param>
/// <param name="AtLow">The effect at <paramref name="Low"/>.</param>
/// <param name="AtHigh">The effect at <paramref name="High"/>.</param>
/// <param name="Level">
/// The outcome's level in the base (for a run, in the scenario) with its own values, to measure effects of several outcomes by.
/// </param>
public sealed record HingeRow(
    string Scenario, Outcome Outcome, string Target, double Low, double High, double Central, double AtLow, double AtHigh, double Level)
{
    /// <summary>Below this share of the level an effect moves by less than one run of a small world can tell.</summary>
    public const double Slight = 0.001;

    /// <summary>First month the effect is read over: the scenario's own, or the window's of a run.</summary>
    public Month From { get; init; }

    /// <summary>Last month, inclusive.</summary>
    public Month To { get; init; }

    /// <summary>The same with other luck, several times; null for numbers that moved no outcome most.</summary>
    public HingeAgain? Again { get; init; }

    /// <summary>How far the effect moves over the range, as a share of the outcome's level; 0 where undefined.</summary>
    public double Swing => SwingOf(Central, AtLow, AtHigh, Level);

    /// <summary>True when the effect has one sign at one end and the other at the other, and neither is slight.</summary>
    public bool ChangesSign => AtLow * AtHigh < 0 && Math.Min(Math.Abs(AtLow), Math.Abs(AtHigh)) >= Slight * Math.Abs(Level);

    /// <summary>
    /// Where within the range the effect turns its sign, by a straight line between what several runs gave at both ends; NaN when
    /// it does not.
    /// </summary>
    public double TurnsAt => Again is { } again && again.AtLow * again.AtHigh < 0 ? Low + (High - Low) * again.AtLow / (again.AtLow - again.AtHigh) : double.NaN;

    internal static double SwingOf(double central, double atLow, double atHigh, double level)
    {
        double least = Math.Min(central, Math.Min(atLow, atHigh)), most = Math.Max(central, Math.Max(atLow, atHigh));
        return double.IsFinite(most - least) && level != 0 ? (most - least) / Math.Abs(level) : 0;
    }
}

/// <summary>The number that moved an outcome most, lived again with other luck than that by which it was found.</summary>
/// <param name="Runs">How many runs each mean is of.</param>
/// <param name="Central">Mean effect with the values of the scenario.</param>
/// <param name="AtLow">Mean effect at the least value.</param>
/// <param name="AtHigh">Mean effect at the greatest value.</param>
/// <param name="Level">Mean level of the outcome, as in <see cref="HingeRow.Level"/>.</param>
/// <param name="Error">Standard error of <see cref="Swing"/>, share of the level.</param>
public sealed record HingeAgain(int Runs, double Central, double AtLow, double AtHigh, double Level, double Error)
{
    /// <summary>A swing stands out when it is more than so many standard errors.</summary>
    public const double Errors = 4;

    /// <summary>How far the effect moves over the range, as a share of the outcome's level; 0 where undefined.</summary>
    public double Swing => HingeRow.SwingOf(Central, AtLow, AtHigh, Level);

    /// <summary>True when the swing is told from luck, and is not slight.</summary>
    public bool StandsOut => Swing > Errors * Error && Swing >= HingeRow.Slight;
}
