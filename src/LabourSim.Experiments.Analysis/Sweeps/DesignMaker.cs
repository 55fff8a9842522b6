using System.Globalization;
using LabourSim.Experiments.Designs;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Running;

namespace LabourSim.Experiments.Sweeps;

/// <summary>Makes the axes of a sweep from what its file says.</summary>
internal static class DesignMaker
{
    private const ulong LeverPoints = 0x6C65766572, WorldPoints = 0x776F726C64;

    /// <summary>Points of the levers.</summary>
    public static Axis Levers(Sweep sweep)
    {
        IReadOnlyList<Lever> levers = sweep.Levers;
        return Make(sweep, "levers", sweep.LeverDesign, [.. levers.Select(l => l.Doses.Count > 0 ? l.Doses.Count : sweep.LeverDesign.Levels)],
            Seeds.OfLuck(sweep.Seed ^ LeverPoints),
            (d, u) => levers[d].Doses.Count > 0 ? levers[d].Doses[(int)Math.Round(u * (levers[d].Doses.Count - 1))] : levers[d].At(u));
    }

    /// <summary>Worlds.</summary>
    public static Axis Worlds(Sweep sweep) => Make(sweep, "uncertainties", sweep.WorldDesign, [.. sweep.Factors.Select(_ => sweep.WorldDesign.Levels)],
        Seeds.OfLuck(sweep.Seed ^ WorldPoints), (d, u) => sweep.Factors[d].At(u));

    private static Axis Make(Sweep sweep, string key, DesignSpec spec, int[] levels, ulong seed, Func<int, double, double> value)
    {
        int factors = levels.Length;
        Refuse(sweep, spec, key, "dimensions", spec.Kind is not (DesignKind.Sobol or DesignKind.Saltelli) ? 0 : spec.Kind == DesignKind.Saltelli ? 2 * factors : factors,
            SobolSequence.MaxDimensions, "as many as the Sobol' sequence has direction numbers for");
        Refuse(sweep, spec, key, "points", Points(spec, levels), SweepPlan.MaxRuns, "since each is a run or more");
        Refuse(sweep, spec, key, "points", spec.Maximin ? spec.Points : 0, LatinHypercube.MaximinMostPoints, "with 'maximin', which compares every two");
        Refuse(sweep, spec, key, "coordinates", spec.Kind == DesignKind.LatinHypercube ? (long)spec.Points * factors : 0, LatinHypercube.MostCoordinates,
            "since a Latin hypercube is kept in memory whole; 'sobol' and 'random' find each point from its number");
        return spec.Kind switch
        {
            DesignKind.None => Axis.Of([[]], 0),
            DesignKind.List => Axis.Of(spec.Listed, factors),
            DesignKind.Grid => Axis.Of(new GridDesign(levels), value),
            DesignKind.Random => Axis.Of(new RandomPoints(seed, spec.Points, factors), value),
            DesignKind.LatinHypercube => Axis.Of(new TabledDesign(spec.Maximin
                ? LatinHypercube.Maximin(seed, spec.Points, factors)
                : LatinHypercube.Unit(seed, spec.Points, factors)), value),
            DesignKind.Sobol => Axis.Of(SobolSequence.Scrambled(seed, spec.Points, factors), value),
            DesignKind.Morris => Axis.Of(new MorrisTrajectories(seed, spec.Points, factors, spec.Levels), value),
            DesignKind.Saltelli => Axis.Of(new SaltelliDesign(seed, spec.Points, factors, spec.SecondOrder), value),
            _ => throw new InvalidOperationException($"no design {spec.Kind}"),
        };
    }

    private static long Points(DesignSpec spec, int[] levels) => spec.Kind switch
    {
        DesignKind.Grid => GridDesign.Count(levels),
        DesignKind.Morris => (long)spec.Points * (levels.Length + 1),
        DesignKind.Saltelli => (long)spec.Points * ((spec.SecondOrder ? 2 * levels.Length : levels.Length) + 2),
        _ => spec.Points,
    };

    private static void Refuse(Sweep sweep, DesignSpec spec, string key, string what, long found, int most, string why)
    {
        if (found > most)
        {
            throw InputError.At(new InputPlace(sweep.Source.File, spec.Line), key, string.Create(CultureInfo.InvariantCulture, $"{found} {what}"),
                string.Create(CultureInfo.InvariantCulture, $"at most {most} {what}, {why}"));
        }
    }
}
