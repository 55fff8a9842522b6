using LabourSim.Experiments.Designs;

namespace LabourSim.Experiments.Sweeps;

/// <summary>The points of one axis of a sweep in the units of its factors, each worked out when asked for.</summary>
public abstract class Axis
{
    /// <summary>Number of points, at least 1.</summary>
    public abstract int Count { get; }

    /// <summary>Number of factors.</summary>
    public abstract int Dimensions { get; }

    /// <summary>The values of a point.</summary>
    public abstract double[] At(int index);

    /// <summary>A point's place in the unit cube, as its design made it.</summary>
    /// <exception cref="InvalidOperationException">The points are listed, so that no design made them.</exception>
    public abstract double[] Unit(int index);

    /// <summary>An axis of listed points.</summary>
    internal static Axis Of(IReadOnlyList<double[]> points, int dimensions) => new Listed(points, dimensions);

    /// <summary>An axis over a design of the unit cube.</summary>
    /// <param name="design">The design.</param>
    /// <param name="value">The value of a factor at a place from 0 to 1.</param>
    internal static Axis Of(IUnitDesign design, Func<int, double, double> value) => new Scaled(design, value);

    private sealed class Listed(IReadOnlyList<double[]> points, int dimensions) : Axis
    {
        public override int Count => points.Count;

        public override int Dimensions => dimensions;

        public override double[] At(int index) => [.. points[index]];

        public override double[] Unit(int index) => throw new InvalidOperationException("Listed points have no place in the unit cube.");
    }

    private sealed class Scaled(IUnitDesign design, Func<int, double, double> value) : Axis
    {
        public override int Count => design.Points;

        public override int Dimensions => design.Dimensions;

        public override double[] At(int index)
        {
            double[] point = Unit(index);
            for (int d = 0; d < point.Length; d++)
            {
                point[d] = value(d, point[d]);
            }

            return point;
        }

        public override double[] Unit(int index)
        {
            double[] point = new double[design.Dimensions];
            design.Point(index, point);
            return point;
        }
    }
}
