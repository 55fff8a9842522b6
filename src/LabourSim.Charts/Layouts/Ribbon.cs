namespace LabourSim.Charts.Layouts;

/// <summary>The outline of a ribbon.</summary>
internal static class Ribbon
{
    private const int Ribs = 20;

    /// <summary>Its corners: along the upper edge to the right, and along the lower one back. Level at both ends.</summary>
    public static IEnumerable<Spot> Outline(RibbonMark ribbon)
    {
        (Reach from, Reach to) = (ribbon.From, ribbon.To);
        for (int i = 0; i <= Ribs; i++)
        {
            yield return At(from.High, to.High, i);
        }

        for (int i = Ribs; i >= 0; i--)
        {
            yield return At(from.Low, to.Low, i);
        }

        Spot At(double left, double right, int rib)
        {
            double part = (double)rib / Ribs, bend = part * part * (3 - 2 * part);
            return new Spot(from.X + part * (to.X - from.X), left + bend * (right - left));
        }
    }
}
