namespace LabourSim.Experiments.Discovery;

/// <summary>
/// A node while a tree is grown and pruned; <see cref="Left"/> and <see cref="Right"/> are both there or both not.
/// </summary>
internal sealed class GrownNode(int points, int cases)
{
    public int Points { get; } = points;

    public int Cases { get; } = cases;

    public double Share => (double)Cases / Points;

    public int Factor { get; set; } = -1;

    public double Threshold { get; set; } = double.NaN;

    public GrownNode? Left { get; set; }

    public GrownNode? Right { get; set; }

    /// <summary>Price of a leaf from which on the node is not split any more; +∞ until known.</summary>
    public double CollapsesAt { get; set; } = double.PositiveInfinity;

    /// <summary>Whether the node is split at a price of a leaf.</summary>
    public bool IsSplit(double price) => Left is not null && CollapsesAt > price;
}

/// <summary>
/// Growing: each node is split where that lowers Gini's index of diversity most (Breiman, Friedman, Olshen and Stone 1984,
/// Classification and Regression Trees). Of equal splits the earlier factor counts, then the lower threshold.
/// </summary>
internal sealed class CartGrowing(LabelledPoints data, CartOptions options)
{
    private readonly bool[] goesLeft = new bool[data.Count];

    /// <summary>The root of the full tree on some points, at least one.</summary>
    public GrownNode Grow(int[] among) => Grow(data.Sorted(among), 0);

    private GrownNode Grow(int[][] orders, int depth)
    {
        int[] any = orders[0];
        GrownNode node = new(any.Length, data.CasesAmong(any));
        if (depth == options.MaximumDepth || node.Cases == 0 || node.Cases == node.Points)
        {
            return node;
        }

        // Least diversity is the greatest sum over both sides of (cases² + others²) / points; a split must gain more than rounding.
        double best = Purity(node.Points, node.Cases) * (1 + 1e-12);
        int at = -1;
        for (int f = 0; f < orders.Length; f++)
        {
            (double purity, int left) = Best(orders[f], data.Columns[f], node);
            if (purity > best)
            {
                (best, node.Factor, at) = (purity, f, left);
            }
        }

        if (at < 0)
        {
            return node;
        }

        int[] order = orders[node.Factor];
        double[] values = data.Columns[node.Factor];
        node.Threshold = Limit.Between(values[order[at - 1]], values[order[at]]);
        for (int i = 0; i < order.Length; i++)
        {
            goesLeft[order[i]] = i < at;
        }

        int[][] lower = [.. orders.Select(o => Array.FindAll(o, p => goesLeft[p]))];
        int[][] upper = [.. orders.Select(o => Array.FindAll(o, p => !goesLeft[p]))];
        node.Left = Grow(lower, depth + 1);
        node.Right = Grow(upper, depth + 1);
        return node;
    }

    private (double Purity, int Left) Best(int[] order, double[] values, GrownNode node)
    {
        double best = double.NegativeInfinity;
        int at = 0, cases = 0;
        for (int left = 1; left <= order.Length - options.MinimumLeaf; left++)
        {
            cases += data.Cases[order[left - 1]] ? 1 : 0;
            if (left < options.MinimumLeaf || values[order[left - 1]] == values[order[left]])
            {
                continue;
            }

            double purity = Purity(left, cases) + Purity(node.Points - left, node.Cases - cases);
            if (purity > best)
            {
                (best, at) = (purity, left);
            }
        }

        return (best, at);
    }

    private static double Purity(int points, int cases)
    {
        double others = points - cases;
        return ((double)cases * cases + others * others) / points;
    }
}
