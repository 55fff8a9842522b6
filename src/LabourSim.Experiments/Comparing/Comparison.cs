using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Comparing;

/// <summary>One scenario held against the base, replicate by replicate; feeds effects.csv and gains.csv.</summary>
/// <param name="baseId">Base scenario id.</param>
/// <param name="otherId">Other scenario id.</param>
public sealed class Comparison(string baseId, string otherId)
{
    private static readonly int[] Scored =
        [.. Enumerable.Range(0, OutcomeCatalogue.All.Count).Where(i => OutcomeCatalogue.All[i].Imperative != Imperative.None)];

    private readonly List<(WindowOutcomes Base, WindowOutcomes Other)> _windows = [];
    private readonly List<GainTally> _tallies = [];

    /// <summary>Adds one replicate of both scenarios.</summary>
    public void Add(WindowOutcomes @base, WindowOutcomes other, GainTally tally)
    {
        _windows.Add((@base, other));
        _tallies.Add(tally);
    }

    /// <summary>Paired effects on every outcome of the three imperatives, over all hosts and host by host.</summary>
    public IEnumerable<EffectRow> Effects()
    {
        foreach (int o in Scored)
        {
            for (int place = 0; place < WindowOutcomes.Places; place++)
            {
                // A pair counts only where the outcome is defined on both sides, and then for all five numbers.
                (double Base, double Other)[] pairs =
                    [.. _windows.Select(w => (w.Base[place, o], w.Other[place, o])).Where(p => double.IsFinite(p.Item1 - p.Item2))];
                if (pairs.Length == 0)
                {
                    continue;
                }

                Estimate effect = Estimates.Of(pairs.Select(p => p.Other - p.Base));
                yield return new EffectRow(baseId, otherId, OutcomeCatalogue.All[o], WindowOutcomes.PlaceName(place),
                    pairs.Average(p => p.Base), pairs.Average(p => p.Other), effect.Mean, effect.Low, effect.High, pairs.Length);
            }
        }
    }

    /// <summary>Who gains and who loses, beside the null: the base held against itself under other luck.</summary>
    /// <param name="nulls">Tallies of the base against its null runs.</param>
    public IEnumerable<GainRow> Gains(IReadOnlyList<GainTally> nulls)
    {
        for (int measure = 0; measure < GainMeasure.All.Count; measure++)
        {
            for (int g = 0; g < GainTally.Groups.Count; g++)
            {
                if (_tallies.All(t => t.Persons(g) == 0))
                {
                    continue;
                }

                int m = measure;
                int group = g;
                Estimate Over(Func<GainTally, double> value) => Estimates.Of(_tallies.Select(value));
                yield return new GainRow(baseId, otherId, GainMeasure.All[m].Name, GainMeasure.All[m].Unit,
                    GainTally.Groups[group].Kind, GainTally.Groups[group].Name, _tallies.Average(t => t.Persons(group)),
                    Over(t => t.GainShare(group, m)), Over(t => t.LoseShare(group, m)), Over(t => t.SameShare(group, m)),
                    Over(t => t.MeanBase(group, m)).Mean, Over(t => t.MeanOther(group, m)).Mean, Over(t => t.MeanChange(group, m)),
                    Estimates.Of(nulls.Select(t => t.GainShare(group, m))).Mean,
                    Estimates.Of(nulls.Select(t => t.LoseShare(group, m))).Mean, nulls.Count);
            }
        }
    }
}
