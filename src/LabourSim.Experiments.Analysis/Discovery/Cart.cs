namespace LabourSim.Experiments.Discovery;

/// <summary>
/// Classification trees: which limits split the points into those with many cases and those with few (Breiman, Friedman, Olshen and
/// Stone 1984, Classification and Regression Trees). A pure function of its arguments.
/// </summary>
public static class Cart
{
    /// <summary>
    /// Grows a tree by Gini's index and prunes it to the smallest whose cross-validated loss is within one standard error of the
    /// least. Without any case, with cases alone, and without a split worth it, the tree is the root alone.
    /// </summary>
    /// <param name="points">Points: factors by number, all finite, in any unit.</param>
    /// <param name="cases">Whether each point is a case.</param>
    /// <param name="options">How to grow and prune; null for the defaults.</param>
    /// <exception cref="ArgumentException">Points are empty, of unequal length or not finite, or labels are not one a point.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static CartTree Grow(double[][] points, bool[] cases, CartOptions? options = null)
    {
        options ??= new CartOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinimumLeaf, 1, nameof(CartOptions.MinimumLeaf));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaximumDepth, nameof(CartOptions.MaximumDepth));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Folds, 2, nameof(CartOptions.Folds));
        LabelledPoints data = new(points, cases);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Folds, data.Count, nameof(CartOptions.Folds));
        GrownNode root = new CartGrowing(data, options).Grow([.. Enumerable.Range(0, data.Count)]);
        IReadOnlyList<double> prices = CartPruner.WeakestLinks(root);
        IReadOnlyList<CartPruning> prunings = CartPruner.Validate(data, options, root, prices);
        int chosen = CartPruner.OneStandardError(prunings);
        List<CartNode> nodes = [];
        Add(root, prices[chosen], new Faces(data.Factors), nodes);
        return new CartTree(nodes, prunings, chosen);
    }

    /// <summary>Adds a node and what is below it; returns its number.</summary>
    private static int Add(GrownNode node, double price, Faces faces, List<CartNode> nodes)
    {
        int id = nodes.Count;
        CartNode leaf = new(id, faces.Limits(), node.Points, node.Cases, -1, double.NaN, -1, -1);
        nodes.Add(leaf);
        if (node.IsSplit(price))
        {
            int f = node.Factor;
            (double low, double high) = (faces.Low[f], faces.High[f]);
            faces.High[f] = node.Threshold;
            int left = Add(node.Left!, price, faces, nodes);
            (faces.Low[f], faces.High[f]) = (node.Threshold, high);
            int right = Add(node.Right!, price, faces, nodes);
            faces.Low[f] = low;
            nodes[id] = leaf with { Factor = f, Threshold = node.Threshold, Left = left, Right = right };
        }

        return id;
    }
}
