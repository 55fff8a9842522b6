using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Comparing;

/// <summary>Who gains and who loses by one measure in one group of people, paired life by life.</summary>
/// <param name="Base">Base scenario id.</param>
/// <param name="Other">Other scenario id.</param>
/// <param name="Measure">"money" (more is a gain), "indicator-months" or "harm-events" (fewer is a gain).</param>
/// <param name="Unit">Unit of the means: USD, indicator-months or events, per person.</param>
/// <param name="GroupKind">"all", the id of a <see cref="Running.GainKind"/>, or "sent-only" (people sent under one scenario alone; no shares).</param>
/// <param name="Group">"all", a group of the kind, or for sent-only "base" or "other".</param>
/// <param name="Persons">Mean number of people in the group a replicate.</param>
/// <param name="Gain">Share gaining, 0 to 1; NaN, like all that follows, below <see cref="FewestPairs"/>, and for sent-only.</param>
/// <param name="Lose">Share losing.</param>
/// <param name="Same">Share unchanged.</param>
/// <param name="MeanBase">Mean level under the base; NaN for those sent only under the other.</param>
/// <param name="MeanOther">Mean level under the other; NaN for those sent only under the base.</param>
/// <param name="Change">Mean change per person in the measure's own direction (other less base).</param>
/// <param name="Net">Share gaining less share losing, −1 to 1.</param>
/// <param name="NullNet">The same when only the luck differs, from the first month on in which the designs do; its interval is over replicates.</param>
/// <param name="NullReplicates">Replicates behind the null.</param>
public sealed record GainRow(
    string Base, string Other, string Measure, string Unit, string GroupKind, string Group, double Persons, Estimate Gain,
    Estimate Lose, Estimate Same, double MeanBase, double MeanOther, Estimate Change, Estimate Net, Estimate NullNet,
    int NullReplicates)
{
    /// <summary>Of a group with fewer pairs a replicate, on average, nothing but their number is told: a life or two would decide every share.</summary>
    public const int FewestPairs = 5;

    /// <summary>Pairs of runs in which the group has anyone, and which the means are taken over.</summary>
    public int Replicates { get; init; }

    /// <summary>How people's changes (other less base) spread: quantiles over the pairs of a replicate, mean over replicates.</summary>
    public Spread Changes { get; init; } = Spread.None;

    /// <summary>The same when only the luck differs.</summary>
    public Spread NullChanges { get; init; } = Spread.None;

    /// <summary>
    /// True when gain less loss lies outside what luck alone gives: the two intervals do not meet. Never where replicates all agree, which
    /// says nothing of how far the next would stray.
    /// </summary>
    public bool BeyondLuck => Net.Low < Net.High && NullNet.Low < NullNet.High && (Net.Low > NullNet.High || Net.High < NullNet.Low);
}

/// <summary>How the changes of people spread, in the unit of their measure; NaN where there are none.</summary>
/// <param name="P5">5th percentile.</param>
/// <param name="P25">25th percentile.</param>
/// <param name="P50">Median.</param>
/// <param name="P75">75th percentile.</param>
/// <param name="P95">95th percentile.</param>
public readonly record struct Spread(double P5, double P25, double P50, double P75, double P95)
{
    /// <summary>Of no one.</summary>
    internal static readonly Spread None = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>The quantiles in order, the least first.</summary>
    internal double[] Values() => [P5, P25, P50, P75, P95];

    /// <summary>Of sorted changes, in units of 1 / <paramref name="scale"/>.</summary>
    internal static Spread OfSorted(ReadOnlySpan<double> changes, double scale) => new(
        scale * Quantiles.OfSorted(changes, 0.05), scale * Quantiles.OfSorted(changes, 0.25), scale * Quantiles.OfSorted(changes, 0.5),
        scale * Quantiles.OfSorted(changes, 0.75), scale * Quantiles.OfSorted(changes, 0.95));

    /// <summary>Means over the replicates in which there are any.</summary>
    internal static Spread Mean(IEnumerable<Spread> replicates)
    {
        Spread[] all = [.. replicates];
        double Of(Func<Spread, double> quantile) => Estimates.Of(all.Select(quantile)).Mean;
        return new Spread(Of(s => s.P5), Of(s => s.P25), Of(s => s.P50), Of(s => s.P75), Of(s => s.P95));
    }
}
