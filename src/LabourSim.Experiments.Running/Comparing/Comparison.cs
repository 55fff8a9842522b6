using LabourSim.Experiments.Statistics;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Comparing;

/// <summary>One scenario held against the base, replicate by replicate, over the months in which the two differ.</summary>
/// <param name="baseId">Base scenario id.</param>
/// <param name="otherId">Other scenario id.</param>
/// <param name="from">First month read.</param>
/// <param name="to">Last month read, inclusive.</param>
public sealed class Comparison(string baseId, string otherId, Month from, Month to)
{
    private readonly List<EffectParts[]> _effects = [];
    private readonly List<EffectParts[]> _years = [];
    private readonly List<GainTally> _tallies = [];

    /// <summary>The outcomes effects are read for: those of the three imperatives.</summary>
    public static IReadOnlyList<Outcome> Outcomes { get; } = [.. OutcomeCatalogue.All.Where(o => o.Imperative != Imperative.None)];

    /// <summary>Adds one replicate of both scenarios.</summary>
    /// <param name="base">The base's cells, by <see cref="Outcomes"/>.</param>
    /// <param name="other">The other's.</param>
    /// <param name="tally">The two joined person by person.</param>
    public void Add(CellOutcomes @base, CellOutcomes other, GainTally tally)
    {
        ArgumentNullException.ThrowIfNull(@base);
        ArgumentNullException.ThrowIfNull(other);
        int first = from.Index - @base.From.Index, last = to.Index - @base.From.Index;
        _effects.Add([.. Enumerable.Range(0, Outcomes.Count).SelectMany(o => Enumerable.Range(0, WindowOutcomes.Places)
            .Select(place => EffectParts.Of(@base, other, o, first, last, place == 0 ? null : (Host)(place - 1))))]);
        _years.Add([.. Enumerable.Range(0, Outcomes.Count).SelectMany(o => Years()
            .Select(y => EffectParts.Of(@base, other, o, Math.Max(first, y.First.Index - @base.From.Index), Math.Min(last, y.Last.Index - @base.From.Index), null)))]);
        _tallies.Add(tally);
    }

    /// <summary>Paired effects on every outcome of the three imperatives, over all hosts and host by host.</summary>
    public IEnumerable<EffectRow> Effects()
    {
        for (int o = 0; o < Outcomes.Count; o++)
        {
            for (int place = 0; place < WindowOutcomes.Places; place++)
            {
                Outcome outcome = Outcomes[o];

                // A pair counts only where the outcome is defined on both sides, and then for all numbers.
                EffectParts[] pairs = [.. _effects.Select(r => r[o * WindowOutcomes.Places + place]).Where(p => double.IsFinite(p.Plain))];
                if (pairs.Length > 0)
                {
                    Estimate effect = Estimates.Of(pairs.Select(p => EffectParts.Headline(outcome, p)));
                    yield return new EffectRow(baseId, otherId, outcome, WindowOutcomes.PlaceName(place),
                        pairs.Average(p => p.Base), pairs.Average(p => p.Other), effect.Mean, effect.Low, effect.High, pairs.Length)
                    {
                        From = from,
                        To = to,
                        Plain = Estimates.Of(pairs.Select(p => p.Plain)),
                        Each = pairs.Average(p => p.Each),
                        People = pairs.Average(p => p.People),
                        Both = pairs.Average(p => p.Both),
                        Empty = pairs.Average(p => p.Empty),
                    };
                }
            }
        }
    }

    /// <summary>The effects over all hosts year by year, read as those over the whole period are.</summary>
    public IEnumerable<EffectYear> ByYear()
    {
        (Month First, Month Last)[] years = [.. Years()];
        for (int o = 0; o < Outcomes.Count; o++)
        {
            for (int y = 0; y < years.Length; y++)
            {
                Outcome outcome = Outcomes[o];
                double[] pairs = [.. _years.Select(r => EffectParts.Headline(outcome, r[o * years.Length + y])).Where(double.IsFinite)];
                if (pairs.Length > 0)
                {
                    yield return new EffectYear(baseId, otherId, outcome, years[y].First.Year, Estimates.Of(pairs), pairs.Length)
                    {
                        Months = years[y].Last.Index - years[y].First.Index + 1,
                    };
                }
            }
        }
    }

    /// <summary>
    /// Who gains and who loses, beside the null: the same lives until the two designs part, and other luck from there on. Of a group of
    /// fewer than <see cref="GainRow.FewestPairs"/> pairs a replicate, on average, only their number is told.
    /// </summary>
    /// <param name="nulls">Tallies of the base against its null runs.</param>
    public IEnumerable<GainRow> Gains(IReadOnlyList<GainTally> nulls)
    {
        IReadOnlyList<GainGroup> groups = _tallies.Count == 0 ? [] : _tallies[0].Groups.All;
        for (int m = 0; m < GainMeasure.All.Count; m++)
        {
            for (int g = 0; g < groups.Count; g++)
            {
                double persons = _tallies.Average(t => t.Persons(g));
                if (persons > 0)
                {
                    bool told = persons >= GainRow.FewestPairs || groups[g].Kind == GainGroups.SentOnly;
                    yield return Row(groups[g], persons, m, g, told ? _tallies : [], told ? nulls : []) with { NullReplicates = nulls.Count };
                }
            }
        }
    }

    private GainRow Row(GainGroup group, double persons, int m, int g, IReadOnlyList<GainTally> tallies, IReadOnlyList<GainTally> nulls)
    {
        Estimate Over(Func<GainTally, double> value) => Estimates.Of(tallies.Select(value));
        return new GainRow(baseId, otherId, GainMeasure.All[m].Name, GainMeasure.All[m].Unit, group.Kind, group.Name, persons,
            Over(t => t.GainShare(g, m)), Over(t => t.LoseShare(g, m)), Over(t => t.SameShare(g, m)),
            Over(t => t.MeanBase(g, m)).Mean, Over(t => t.MeanOther(g, m)).Mean, Over(t => t.MeanChange(g, m)),
            Over(t => t.GainShare(g, m) - t.LoseShare(g, m)),
            Estimates.Of(nulls.Select(t => t.GainShare(g, m) - t.LoseShare(g, m))), nulls.Count)
        {
            Replicates = tallies.Count(t => t.Persons(g) > 0),
            Changes = Spread.Mean(tallies.Select(t => t.Changes(g, m))),
            NullChanges = Spread.Mean(nulls.Select(t => t.Changes(g, m))),
        };
    }

    private IEnumerable<(Month First, Month Last)> Years() => Enumerable.Range(from.Year, to.Year - from.Year + 1)
        .Select(y => (Month.Of(y, 1) < from ? from : Month.Of(y, 1), Month.Of(y, 12) > to ? to : Month.Of(y, 12)));
}
