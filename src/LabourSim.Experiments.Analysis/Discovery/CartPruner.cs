using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Discovery;

/// <summary>
/// Minimal cost-complexity pruning, weakest link first, with cross-validation (Breiman and others 1984, chapters 3 and 4). The
/// error of a tree is the mean squared error of its shares, half of Gini's index: trees are to tell worlds with many cases from
/// worlds with few, also where cases are never the greater part.
/// </summary>
internal static class CartPruner
{
    private const uint Fold = 0x43415254;

    /// <summary>Finds for every node the price of a leaf from which on it is not split; the prices in rising order, 0 first.</summary>
    public static IReadOnlyList<double> WeakestLinks(GrownNode root)
    {
        List<double> prices = [0];
        while (root.IsSplit(double.MaxValue))
        {
            List<(GrownNode Node, double Price)> links = [];
            Links(root, root.Points, links);

            // Links of one strength break together, rounding aside; prices never fall.
            double weakest = links.Min(l => l.Price);
            double price = Math.Max(weakest, prices[^1]);
            foreach ((GrownNode node, double own) in links)
            {
                if (own <= weakest * (1 + 1e-9))
                {
                    node.CollapsesAt = price;
                }
            }

            if (price > prices[^1])
            {
                prices.Add(price);
            }
        }

        return prices;
    }

    /// <summary>The trees of the sequence with their cross-validated losses.</summary>
    /// <param name="data">Points.</param>
    /// <param name="options">How trees are grown.</param>
    /// <param name="root">The full tree, its links found.</param>
    /// <param name="prices">The prices of <see cref="WeakestLinks"/>.</param>
    public static IReadOnlyList<CartPruning> Validate(LabelledPoints data, CartOptions options, GrownNode root, IReadOnlyList<double> prices)
    {
        int[] order = KeyedDraw.Permutation(options.Seed, Fold, data.Count);

        // A tree stands for all prices up to the next one, so it is tried at the geometric middle of the two.
        double[] tried = [.. prices.Select((p, i) => i + 1 < prices.Count ? Math.Sqrt(p * prices[i + 1]) : double.MaxValue)];
        double[] sums = new double[tried.Length], squares = new double[tried.Length];
        for (int fold = 0; fold < options.Folds; fold++)
        {
            int[] others = [.. order.Where((_, i) => i % options.Folds != fold).Order()];
            GrownNode tree = new CartGrowing(data, options).Grow(others);
            WeakestLinks(tree);
            for (int i = fold; i < order.Length; i += options.Folds)
            {
                for (int t = 0; t < tried.Length; t++)
                {
                    double off = (data.Cases[order[i]] ? 1 : 0) - Predict(data, tree, order[i], tried[t]);
                    sums[t] += off * off;
                    squares[t] += off * off * off * off;
                }
            }
        }

        double n = data.Count;
        return [.. prices.Select((price, t) =>
        {
            double loss = sums[t] / n;
            return new CartPruning(price, Leaves(root, price), loss, Math.Sqrt(Math.Max(0, squares[t] / n - loss * loss) / n));
        })];
    }

    /// <summary>The smallest tree whose loss is within one standard error of the least loss.</summary>
    public static int OneStandardError(IReadOnlyList<CartPruning> prunings)
    {
        CartPruning best = prunings.MinBy(p => p.Loss)!;
        return Enumerable.Range(0, prunings.Count).Last(i => prunings[i].Loss <= best.Loss + best.StandardError);
    }

    /// <summary>Squared error over all points and number of leaves at or below a node; adds every split with its price.</summary>
    private static (double Error, int Leaves) Links(GrownNode node, double all, List<(GrownNode, double)> links)
    {
        double own = node.Cases * (1 - node.Share) / all;
        if (!node.IsSplit(double.MaxValue))
        {
            return (own, 1);
        }

        (double left, int leftLeaves) = Links(node.Left!, all, links);
        (double right, int rightLeaves) = Links(node.Right!, all, links);
        links.Add((node, Math.Max(0, own - left - right) / (leftLeaves + rightLeaves - 1)));
        return (left + right, leftLeaves + rightLeaves);
    }

    private static int Leaves(GrownNode node, double price) =>
        node.IsSplit(price) ? Leaves(node.Left!, price) + Leaves(node.Right!, price) : 1;

    private static double Predict(LabelledPoints data, GrownNode node, int point, double price)
    {
        while (node.IsSplit(price))
        {
            node = data.Columns[node.Factor][point] <= node.Threshold ? node.Left! : node.Right!;
        }

        return node.Share;
    }
}
