using LabourSim.Experiments.Input;
using LabourSim.Experiments.Statistics;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Analysing;

/// <summary>What a factor may move: an outcome's level under a choice, or the effect of one choice against another.</summary>
/// <param name="Outcome">Outcome id.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Name">"level of X", or "effect of Y against X".</param>
/// <param name="Words">The same with the outcome, as it stands in a sentence.</param>
/// <param name="Replicates">By world and replicate; NaN where not known.</param>
/// <param name="SharedLuck">True when a replicate lives the same luck in all worlds.</param>
internal sealed record Quantity(string Outcome, string Unit, string Name, Wording Words, double[][] Replicates, bool SharedLuck)
{
    /// <summary>The mean over replicates, by world, those that differ by rounding alone made equal; NaN unless all replicates are known.</summary>
    public double[] Worlds { get; private init; } = [.. Replicates.Select(r => r.Sum() / r.Length)];

    /// <summary>The level of each outcome under the base, and the effect of every other choice against it.</summary>
    public static IEnumerable<Quantity> All(SweepTable table, AnalysisOptions options)
    {
        foreach (string outcome in options.Outcomes)
        {
            yield return Level(table, outcome, options.Base);
            foreach (int choice in options.Choices)
            {
                yield return Effect(table, outcome, options.Base, choice);
            }
        }
    }

    /// <summary>An outcome under a choice.</summary>
    public static Quantity Level(SweepTable table, string outcome, int choice) =>
        Make(table, outcome, $"level of {table.Name(choice)}", $"{outcome} under {table.Name(choice)}", [choice], world => table.Levels(outcome, choice, world).ToArray());

    /// <summary>An outcome under a choice less the same under another, replicate by replicate; a rate at the same people, places and months.</summary>
    public static Quantity Effect(SweepTable table, string outcome, int @base, int choice)
    {
        string one = table.Name(choice), other = table.Name(@base);
        return Make(table, outcome, $"effect of {one} against {other}", $"the effect of {one} against {other} on {outcome}", [@base, choice], world =>
            [.. table.Replicates(outcome, choice, world).ToArray().Zip(table.Replicates(outcome, @base, world).ToArray(), (y, x) => y - x)]);
    }

    /// <summary>
    /// The share of the variance between worlds that luck alone makes: the variance of a mean over replicates that the world
    /// does not determine, over the variance of these means. Where all worlds of a replicate live the same luck, only what this
    /// luck does differently in different worlds counts. May exceed 1 by chance; NaN with one replicate, below two worlds, or
    /// when all worlds are equal.
    /// </summary>
    public double LuckShare()
    {
        double[][] known = [.. Replicates.Where(r => r.All(double.IsFinite))];
        int worlds = known.Length, replicates = worlds == 0 ? 0 : known[0].Length;
        if (worlds < 2 || replicates < 2)
        {
            return double.NaN;
        }

        double[] ofWorld = [.. known.Select(r => r.Sum() / replicates)];
        double all = ofWorld.Sum() / worlds;
        double[] ofLuck = [.. Enumerable.Range(0, replicates).Select(r => SharedLuck ? known.Sum(w => w[r]) / worlds - all : 0)];
        double within = 0;
        for (int w = 0; w < worlds; w++)
        {
            for (int r = 0; r < replicates; r++)
            {
                double rest = known[w][r] - ofWorld[w] - ofLuck[r];
                within += rest * rest;
            }
        }

        within /= (double)(SharedLuck ? worlds - 1 : worlds) * (replicates - 1);
        double between = ofWorld.Sum(m => (m - all) * (m - all)) / (worlds - 1);
        return ofWorld.All(m => m == ofWorld[0]) ? double.NaN : within / replicates / between;
    }

    /// <summary>Rounding is told by the size of the levels: two of a million that cancel leave some 1e-10.</summary>
    private static Quantity Make(SweepTable table, string outcome, string name, Wording words, int[] choices, Func<int, double[]> replicates)
    {
        int worlds = table.Plan.Worlds.Count, each = table.Plan.Sweep.Replicates;
        double size = Rounding.Size(choices.SelectMany(c => Enumerable.Range(0, worlds).SelectMany(w => table.Replicates(outcome, c, w).ToArray())));
        double[][] levelled = [.. Rounding.Levelled([.. Enumerable.Range(0, worlds).SelectMany(replicates)], size).Chunk(each)];
        Quantity quantity = new(outcome, table.Plan.Sweep.Measures.First(m => m.Id == outcome).Outcome.Unit, name, words, levelled, table.Plan.Sweep.WorldDesign.ReadsDifferences);
        return quantity with { Worlds = Rounding.Levelled(quantity.Worlds, size) };
    }
}
