using LabourSim.Experiments.Robustness;

namespace LabourSim.Experiments.Searching;

/// <summary>How a candidate stands among others: its layer, and how much room it has within the layer.</summary>
/// <param name="Layer">0 for the front.</param>
/// <param name="Crowding">Crowding distance, 0 or more; +∞ at the ends of an objective.</param>
internal readonly record struct Standing(int Layer, double Crowding)
{
    /// <summary>Whether it beats another: on a better layer, or with more room on the same one.</summary>
    public bool Beats(Standing other) => Layer < other.Layer || (Layer == other.Layer && Crowding > other.Crowding);

    /// <summary>The candidates that survive, best first: by layer, then room, then order; with how each stands among all.</summary>
    public static (Evaluated Candidate, Standing Standing)[] Best(Evaluated[] all, int survivors)
    {
        int[] layers = ParetoFront.Layers([.. all.Select(e => e.Objectives.Select(o => -o).ToArray())]);
        double[] crowding = new double[all.Length];
        foreach (IGrouping<int, int> layer in Enumerable.Range(0, all.Length).GroupBy(i => layers[i]))
        {
            Room(all, [.. layer], crowding);
        }

        return [.. Enumerable.Range(0, all.Length).OrderBy(i => layers[i]).ThenByDescending(i => crowding[i]).Take(survivors)
            .Select(i => (all[i], new Standing(layers[i], crowding[i])))];
    }

    /// <summary>Adds over the objectives how far the neighbours on both sides are apart, as a share of the layer's range.</summary>
    private static void Room(Evaluated[] all, int[] layer, double[] crowding)
    {
        for (int m = 0; m < all[layer[0]].Objectives.Length; m++)
        {
            int[] order = [.. layer.OrderBy(i => all[i].Objectives[m])];
            double Value(int i) => all[order[i]].Objectives[m];
            double range = Value(order.Length - 1) - Value(0);
            if (!(range > 0 && double.IsFinite(range)))
            {
                continue;
            }

            crowding[order[0]] = crowding[order[^1]] = double.PositiveInfinity;
            for (int i = 1; i < order.Length - 1; i++)
            {
                crowding[order[i]] += (Value(i + 1) - Value(i - 1)) / range;
            }
        }
    }
}
