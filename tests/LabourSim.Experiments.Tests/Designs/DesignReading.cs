using LabourSim.Experiments.Designs;

namespace LabourSim.Experiments.Tests.Designs;

internal static class DesignReading
{
    public static double[] At(this IUnitDesign design, int index)
    {
        double[] point = new double[design.Dimensions];
        design.Point(index, point);
        return point;
    }

    public static double[][] All(this IUnitDesign design, int? first = null) => [.. Enumerable.Range(0, first ?? design.Points).Select(design.At)];
}
