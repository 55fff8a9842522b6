using System.Globalization;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts;

/// <summary>One drawing of a figure: two axes and the marks between them, in their order from the back.</summary>
public sealed record Panel
{
    /// <summary>What tells it from the other panels; null for an only panel.</summary>
    public string? Title { get; init; }

    /// <summary>What it shows, read aloud.</summary>
    public required string Description { get; init; }

    /// <summary>The horizontal axis.</summary>
    public required Axis X { get; init; }

    /// <summary>The vertical axis.</summary>
    public required Axis Y { get; init; }

    /// <summary>The marks, from the back.</summary>
    public required IReadOnlyList<Mark> Marks { get; init; }

    /// <summary>Height between the axes, in lines of the figure's words.</summary>
    public double Lines { get; init; } = 12;

    /// <summary>Another form of it for a place narrower than 42 heights of a letter; null where this one fits.</summary>
    public Panel? Narrow { get; init; }

    /// <summary>What a reader is told who points at a place of the horizontal axis, whatever the height.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>What happened when, under an axis of time.</summary>
    public IReadOnlyList<DatedEvent> Events { get; init; } = [];
}

/// <summary>The values at one place of the horizontal axis, in words.</summary>
/// <param name="X">The place.</param>
/// <param name="Words">What the values there are.</param>
public readonly record struct Reading(double X, string Words);

/// <summary>Something that happened at a time or over one.</summary>
/// <param name="From">When it began, on the axis of time.</param>
/// <param name="To">When it ended; NaN for what goes on.</param>
/// <param name="Words">What happened, in a few words.</param>
public readonly record struct DatedEvent(double From, double To, string Words);

/// <summary>A table of what a figure shows, for those who want its numbers.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">Rows with as many values; numbers as they are, not rounded.</param>
public sealed record FigureData(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>No data.</summary>
    public static FigureData None { get; } = new([], []);

    /// <summary>A table of texts, numbers, empty where there is none, and means with intervals, which take three columns.</summary>
    internal static FigureData Of(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object>> rows) =>
        new(columns, [.. rows.Select(r => r.SelectMany(Cells).ToArray())]);

    private static IEnumerable<string> Cells(object cell) => cell switch
    {
        Estimate e => [Number(e.Mean), Number(e.Low), Number(e.High)],
        double d => [Number(d)],
        _ => [Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""],
    };

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";
}
