namespace LabourSim.Experiments.Discovery;

/// <summary>
/// The patient rule induction method: boxes, limits on a few factors, in which cases are dense (Friedman and Fisher 1999, Bump
/// hunting in high-dimensional data, Statistics and Computing 9; as scenario discovery, Bryant and Lempert 2010, Thinking inside the
/// box, Technological Forecasting and Social Change 77). A pure function of its arguments.
/// </summary>
/// <remarks>
/// Peeling is greedy: it takes slices from the ends of one factor at a time, so it misses cases at opposite ends of the same factors,
/// such as two boxes in opposite corners, where every slice at an end holds more cases than the middle.
/// </remarks>
public static class Prim
{
    /// <summary>
    /// Seeks boxes. Each pass peels, chooses from the trajectory, pastes, drops restrictions of too great a quasi-p-value one at a
    /// time, the most doubtful first, and goes on with the points outside. The choice: a compromise of coverage and density is
    /// their harmonic mean, coverage taken of the cases not yet covered; among the boxes within <see cref="PrimOptions.Slack"/> of
    /// the greatest, the one with the fewest restricted factors, of these the one with the greatest compromise.
    /// </summary>
    /// <param name="points">Points: factors by number, all finite, in any unit; only the order of a factor's values matters to the points chosen.</param>
    /// <param name="cases">Whether each point is a case.</param>
    /// <param name="options">How to seek; null for the defaults.</param>
    /// <exception cref="ArgumentException">Points are empty, of unequal length or not finite, or labels are not one a point.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static PrimResult Discover(double[][] points, bool[] cases, PrimOptions? options = null)
    {
        options ??= new PrimOptions();
        options.Check();
        LabelledPoints data = new(points, cases);
        return Discover(data, [.. Enumerable.Range(0, data.Count)], options);
    }

    /// <summary>The search on some of the points.</summary>
    internal static PrimResult Discover(LabelledPoints data, int[] among, PrimOptions options)
    {
        int all = data.CasesAmong(among);
        if (all == 0 || all == among.Length)
        {
            return new PrimResult(all == 0 ? PrimFinding.NoCases : PrimFinding.AllCases, among.Length, all, []);
        }

        int least = Math.Max(1, (int)Math.Ceiling(options.MinimumMass * among.Length));
        List<PrimPass> passes = [];
        int[] inside = among;
        for (int left = all; passes.Count < options.MaximumBoxes && left > 0 && inside.Length > least; left = data.CasesAmong(inside))
        {
            PrimPass pass = Pass(data, inside, options, least, among.Length, all);
            passes.Add(pass);
            if (pass.Box is null)
            {
                break;
            }

            inside = [.. inside.Where(p => !Inside(data, pass.Box.Limits, p))];
        }

        return new PrimResult(passes.Any(p => p.Box is not null) ? PrimFinding.Boxes : PrimFinding.NoBox, among.Length, all, passes);
    }

    /// <summary>Whether a point is in a box.</summary>
    internal static bool Inside(LabelledPoints data, IReadOnlyList<Limit> limits, int point)
    {
        foreach (Limit limit in limits)
        {
            if (!limit.Holds(data.Columns[limit.Factor][point]))
            {
                return false;
            }
        }

        return true;
    }

    private static PrimPass Pass(LabelledPoints data, int[] inside, PrimOptions options, int least, int allPoints, int allCases)
    {
        PrimBox Box(IReadOnlyList<Limit> limits, int points, int cases) =>
            new(limits, points, cases, (double)cases / allCases, (double)cases / points, (double)points / allPoints);
        PrimBox[] trajectory = [.. new PrimPeeling(data, options.Alpha, least).Run(inside).Select(b => Box(b.Limits, b.Points, b.Cases))];
        int chosen = Choose(trajectory, options.Slack);
        Faces faces = new(data.Factors, trajectory[chosen].Limits);
        new PrimPasting(data, options.Alpha).Grow(faces, inside);
        (IReadOnlyList<Limit> limits, double[] quasiP) = Drop(data, faces, inside, options.MaximumQuasiP);
        if (limits.Count == 0)
        {
            return new PrimPass(trajectory, chosen, null, []);
        }

        int[] within = [.. inside.Where(p => Inside(data, limits, p))];
        return new PrimPass(trajectory, chosen, Box(limits, within.Length, data.CasesAmong(within)), quasiP);
    }

    private static int Choose(PrimBox[] trajectory, double slack)
    {
        // With c cases among n points and C to be covered, 2 / (C / c + n / c) = 2c / (C + n).
        double[] compromise = [.. trajectory.Select(b => 2.0 * b.Cases / (trajectory[0].Cases + b.Points))];
        double enough = compromise.Max() - slack;
        return Enumerable.Range(0, trajectory.Length)
            .Where(i => compromise[i] >= enough)
            .OrderBy(i => trajectory[i].Limits.Count)
            .ThenByDescending(i => compromise[i])
            .First();
    }

    private static (IReadOnlyList<Limit> Limits, double[] QuasiP) Drop(LabelledPoints data, Faces faces, int[] inside, double most)
    {
        while (true)
        {
            IReadOnlyList<Limit> limits = faces.Limits();
            double[] quasiP = PrimSignificance.QuasiP(data, limits, inside);
            int worst = Array.IndexOf(quasiP, quasiP.DefaultIfEmpty(0).Max());
            if (worst < 0 || quasiP[worst] <= most)
            {
                return (limits, quasiP);
            }

            faces.Free(limits[worst].Factor);
        }
    }
}
