namespace LabourSim.Charts.Specs;

/// <summary>Where a point's label goes, so that labels overlap neither each other nor other points.</summary>
internal static class PointLabels
{
    // The narrowest plot: a page of 360 pixels less its margins and the axis. On wider ones points lie further apart while
    // labels stay as wide, so what fits here fits there.
    private const double Width = 255, Letter = 6.4, Line = 12, Gap = 7;

    /// <summary>For each point 1 for a label to its right, -1 to its left, 0 for none.</summary>
    /// <param name="points">Places from 0 to 1 in both directions, most important first.</param>
    /// <param name="labels">Their labels.</param>
    /// <param name="height">Height of the plot in pixels.</param>
    public static int[] Sides(IReadOnlyList<(double X, double Y)> points, IReadOnlyList<string> labels, double height)
    {
        List<(double Left, double Right, double Middle)> taken = [.. points.Select(p => (Width * p.X - 4, Width * p.X + 4, height * p.Y))];
        int[] sides = new int[points.Count];
        for (int i = 0; i < points.Count; i++)
        {
            double x = Width * points[i].X, y = height * points[i].Y, wide = Letter * labels[i].Length;
            foreach (int side in (int[])[1, -1])
            {
                (double left, double right) = side > 0 ? (x + Gap, x + Gap + wide) : (x - Gap - wide, x - Gap);
                if (left >= 0 && right <= Width && !taken.Any(t => t.Left < right && t.Right > left && Math.Abs(t.Middle - y) < Line))
                {
                    taken.Add((left, right, y));
                    sides[i] = side;
                    break;
                }
            }
        }

        return sides;
    }
}
