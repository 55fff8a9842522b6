using LabourSim.Experiments.Statistics;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Comparing;

/// <summary>
/// A paired effect: the other scenario less the base, same replicate, over the months in which their orders or rules differ. An effect on a ratio is
/// what each one meets, for the base's people, hosts and months; one on a sum or a mean is the whole change.
/// </summary>
/// <param name="Base">Base scenario id.</param>
/// <param name="Other">Other scenario id.</param>
/// <param name="Outcome">Which outcome; carries unit, imperative and which way is better.</param>
/// <param name="Host">Host name or "all".</param>
/// <param name="BaseMean">Mean under the base, in these months.</param>
/// <param name="OtherMean">Mean under the other, in these months; for a ratio the effect is not the difference of the two, see <see cref="Plain"/>.</param>
/// <param name="Effect">Mean of the paired effects.</param>
/// <param name="Low">Low end of the 95 % t-interval over replicates; NaN with one replicate or when all agree.</param>
/// <param name="High">High end; NaN alike.</param>
/// <param name="Replicates">Pairs in which the outcome is defined on both sides.</param>
public sealed record EffectRow(
    string Base, string Other, Outcome Outcome, string Host, double BaseMean, double OtherMean, double Effect, double Low,
    double High, int Replicates)
{
    /// <summary>First month read.</summary>
    public Month From { get; init; }

    /// <summary>Last month read, inclusive.</summary>
    public Month To { get; init; }

    /// <summary>Other mean less base mean, composition included, with its 95 % interval.</summary>
    public Estimate Plain { get; init; } = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Of the plain difference, what each one meets; NaN where the outcome does not add up from hosts and months.</summary>
    public double Each { get; init; } = double.NaN;

    /// <summary>Of the plain difference, how many people there are, where and when.</summary>
    public double People { get; init; } = double.NaN;

    /// <summary>Of the plain difference, both at once; the three add up to it.</summary>
    public double Both { get; init; } = double.NaN;

    /// <summary>Share of person-months in hosts and months that are empty under one of the two, 0 to 1.</summary>
    public double Empty { get; init; }

    /// <summary>More than this share of person-months without a counterpart is said.</summary>
    public const double TellEmpty = 0.05;

    /// <summary>True when the plain difference has the other sign: more people in better or worse months, not a better or worse lot.</summary>
    public bool PlainContradicts => Effect * Plain.Mean < 0;
}

/// <summary>A paired effect in one calendar year, or the part of it that is read, over all hosts; read as <see cref="EffectRow"/> is.</summary>
/// <param name="Base">Base scenario id.</param>
/// <param name="Other">Other scenario id.</param>
/// <param name="Outcome">Which outcome.</param>
/// <param name="Year">The year.</param>
/// <param name="Effect">Mean with its 95 % interval over replicates; the ends NaN with one replicate or when all agree.</param>
/// <param name="Replicates">Pairs in which the outcome is defined on both sides.</param>
public sealed record EffectYear(string Base, string Other, Outcome Outcome, int Year, Estimate Effect, int Replicates)
{
    /// <summary>Months of the year that are read, 1 to 12.</summary>
    public int Months { get; init; } = 12;
}
