namespace LabourSim.Experiments.Discovery;

/// <summary>How a tree is grown and pruned.</summary>
public sealed record CartOptions
{
    /// <summary>Every node but the root holds at least this many points; at least 1.</summary>
    public int MinimumLeaf { get; init; } = 20;

    /// <summary>Most splits one after the other, at least 0.</summary>
    public int MaximumDepth { get; init; } = 6;

    /// <summary>Folds of the cross-validation, from 2 to the number of points.</summary>
    public int Folds { get; init; } = 10;

    /// <summary>Seed of the folds.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>A node.</summary>
/// <param name="Id">Number of the node: 0 for the root, a node before what is below it, left before right.</param>
/// <param name="Limits">What leads to it: the restricted factors in order.</param>
/// <param name="Points">Number of points in it.</param>
/// <param name="Cases">Number of cases among them.</param>
/// <param name="Factor">Factor that it is split on; −1 for a leaf.</param>
/// <param name="Threshold">Points at most this go left, the others right; NaN for a leaf.</param>
/// <param name="Left">Node on the left; −1 for a leaf.</param>
/// <param name="Right">Node on the right; −1 for a leaf.</param>
public sealed record CartNode(
    int Id, IReadOnlyList<Limit> Limits, int Points, int Cases, int Factor, double Threshold, int Left, int Right)
{
    /// <summary>Share of its points that are cases, 0 to 1.</summary>
    public double Share => (double)Cases / Points;

    /// <summary>Whether it is not split.</summary>
    public bool IsLeaf => Factor < 0;

    /// <summary>The way to the node in words, such as "a > 0.3 and b &lt;= 2".</summary>
    /// <param name="names">Name of each factor.</param>
    public string Rule(IReadOnlyList<string> names) => Limit.Rule(Limits, names);
}

/// <summary>One tree of the pruning sequence.</summary>
/// <param name="Complexity">Price of a leaf from which on the tree is the best, in units of the mean squared error of the share.</param>
/// <param name="Leaves">Number of leaves.</param>
/// <param name="Loss">Cross-validated mean squared error of the predicted share (Brier score), 0 to 1.</param>
/// <param name="StandardError">Standard error of the loss over points.</param>
public sealed record CartPruning(double Complexity, int Leaves, double Loss, double StandardError);

/// <summary>A pruned tree.</summary>
/// <param name="Nodes">Nodes by number; one alone if nothing is worth a split.</param>
/// <param name="Prunings">The sequence of trees from the grown one to the root alone.</param>
/// <param name="Chosen">Which of them the tree is.</param>
public sealed record CartTree(IReadOnlyList<CartNode> Nodes, IReadOnlyList<CartPruning> Prunings, int Chosen)
{
    /// <summary>Nodes that are not split, densest in cases first, then by number.</summary>
    public IEnumerable<CartNode> Leaves => Nodes.Where(n => n.IsLeaf).OrderByDescending(n => n.Share).ThenBy(n => n.Id);

    /// <summary>The leaf of a point.</summary>
    public CartNode Leaf(double[] point)
    {
        ArgumentNullException.ThrowIfNull(point);
        CartNode node = Nodes[0];
        while (!node.IsLeaf)
        {
            node = Nodes[point[node.Factor] <= node.Threshold ? node.Left : node.Right];
        }

        return node;
    }
}
