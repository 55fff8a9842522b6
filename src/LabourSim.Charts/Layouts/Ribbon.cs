namespace LabourSim.Charts.Layouts;

/// <summary>The outline of a ribbon.</summary>
internal static class Ribbon
{
    /// <summary>Its corners: along the upper edge to the right, and along the lower one back. Level at both ends.</summary>
    /// <param name="ribbon">The ribbon.</param>
    /// <param name="ribs">How many straight pieces an edge has.</param>
    public static IEnumerable<Spot> Outline(RibbonMark ribbon, int ribs = 16)
    {
        (Reach from, Reach to) = (ribbon.From, ribbon.To);
        for (int i = 0; i <= ribs; i++)
        {
            yield return At(from.High, to.High, i);
        }

        for (int i = ribs; i >= 0; i--)
        {
            yield return At(from.Low, to.Low, i);
        }

        Spot At(double left, double right, int rib)
        {
            double part = (double)rib / ribs, bend = part * part * (3 - 2 * part);
            return new Spot(from.X + part * (to.X - from.X), left + bend * (right - left));
        }
    }
}
