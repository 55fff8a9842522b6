using LabourSim.Experiments.Designs;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Calibrating.Search;

/// <summary>One parameter of a search and its range.</summary>
/// <param name="Name">As written: <c>name</c> or <c>name@host</c>.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Hosts">Hosts it is set for.</param>
/// <param name="Low">Least value drawn.</param>
/// <param name="High">Greatest value drawn.</param>
public sealed record SearchRange(string Name, Parameter Parameter, HostSet Hosts, double Low, double High)
{
    /// <summary>The value at a part (0 to 1) of the way from one value to another, whole where the parameter is.</summary>
    internal double Value(double from, double to, double part)
    {
        double value = from + part * (to - from);
        return Parameter.Unit is "switch" or "count" ? Math.Round(value) : value;
    }
}

/// <summary>A stage of a search: a Latin hypercube over the whole ranges, or around the best points so far.</summary>
/// <param name="Draws">Points.</param>
/// <param name="Best">Number of best points of all earlier stages to draw around; 0 for the whole ranges.</param>
public sealed record SearchStage(int Draws, int Best);

/// <summary>A search for a point of the parameters at which the baseline meets its targets, as its file says it.</summary>
public sealed record CalibrationSearch
{
    /// <summary>Part of a range that is added on either side of the best points.</summary>
    public const double Margin = 0.05;

    /// <summary>Kebab-case id.</summary>
    public required string Id { get; init; }

    /// <summary>Scenario whose targets are judged.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Seed of the designs and of the worlds; every draw lives the same luck.</summary>
    public required ulong Seed { get; init; }

    /// <summary>People abroad in each world.</summary>
    public required int Workers { get; init; }

    /// <summary>Worlds a draw.</summary>
    public required int Replicates { get; init; }

    /// <summary>What a missed target costs, in squared tolerances.</summary>
    public required double MissWeight { get; init; }

    /// <summary>Values that hold in every draw.</summary>
    public required IReadOnlyList<ParameterSetting> Fixed { get; init; }

    /// <summary>What is searched.</summary>
    public required IReadOnlyList<SearchRange> Parameters { get; init; }

    /// <summary>Stages in order.</summary>
    public required IReadOnlyList<SearchStage> Stages { get; init; }

    /// <summary>The file's own text.</summary>
    public required string Text { get; init; }

    /// <summary>Draws in all.</summary>
    public int Draws => Stages.Sum(s => s.Draws);

    /// <summary>Points of a stage, one value a parameter.</summary>
    /// <param name="stage">Index of the stage.</param>
    /// <param name="best">Values of the points to draw around, the best first; as many as the stage asks for, or fewer.</param>
    public IReadOnlyList<double[]> Points(int stage, IReadOnlyList<double[]> best)
    {
        ArgumentNullException.ThrowIfNull(best);
        double[][] cube = LatinHypercube.Unit(Seeds.OfLuck(Seeds.OfReplicate(Seed, stage + 1)), Stages[stage].Draws, Parameters.Count);
        (double Low, double High)[] box = [.. Parameters.Select((p, i) => best.Count == 0 ? (p.Low, p.High) : Around(p, best.Select(b => b[i])))];
        return [.. cube.Select(point => point.Select((u, i) => Parameters[i].Value(box[i].Low, box[i].High, u)).ToArray())];
    }

    /// <summary>The settings of a point.</summary>
    public IReadOnlyList<ParameterSetting> Settings(double[] point) =>
        OverrideParser.GeneralFirst([.. Fixed, .. Parameters.Select((p, i) => new ParameterSetting(p.Parameter, p.Hosts, point[i]))]);

    private static (double Low, double High) Around(SearchRange p, IEnumerable<double> values)
    {
        double[] all = [.. values];
        double margin = Margin * (p.High - p.Low);
        return (Math.Max(p.Low, all.Min() - margin), Math.Min(p.High, all.Max() + margin));
    }
}
