namespace LabourSim.Charts.Layouts;

/// <summary>On which side of its point a short name stands.</summary>
internal static class PointNames
{
    private const double Point = 0.5, Gap = 0.55, High = 1.1;

    /// <summary>For each name the first side, of right, left, above and below, on which it overlaps neither another point nor a name placed before; right where there is none.</summary>
    /// <param name="points">Places in heights of a letter, from the top left.</param>
    /// <param name="widths">Widths of the names; 0 for a point without one.</param>
    /// <param name="wide">Width of the panel.</param>
    public static Side[] Sides(IReadOnlyList<Spot> points, IReadOnlyList<double> widths, double wide)
    {
        List<(Reach Across, double Middle)> names = [];
        Side[] sides = new Side[points.Count];
        for (int i = 0; i < points.Count; i++)
        {
            sides[i] = Side.Right;
            foreach (Side side in widths[i] > 0 ? (Side[])[Side.Right, Side.Left, Side.Above, Side.Below] : [])
            {
                (Reach across, double middle) = Place(points[i], widths[i], side);
                if (across.Low >= 0 && across.High <= wide && middle >= 0
                    && !points.Where((_, j) => j != i).Any(p => p.X + Point > across.Low && p.X - Point < across.High && Math.Abs(p.Y - middle) < High / 2 + Point)
                    && !names.Any(n => n.Across.High > across.Low && n.Across.Low < across.High && Math.Abs(n.Middle - middle) < High))
                {
                    names.Add((across, middle));
                    sides[i] = side;
                    break;
                }
            }
        }

        return sides;
    }

    private static (Reach Across, double Middle) Place(Spot point, double wide, Side side) => side switch
    {
        Side.Right => (new Reach(0, point.X + Gap, point.X + Gap + wide), point.Y),
        Side.Left => (new Reach(0, point.X - Gap - wide, point.X - Gap), point.Y),
        Side.Above => (new Reach(0, point.X - wide / 2, point.X + wide / 2), point.Y - Gap - High / 2),
        _ => (new Reach(0, point.X - wide / 2, point.X + wide / 2), point.Y + Gap + High / 2),
    };
}
