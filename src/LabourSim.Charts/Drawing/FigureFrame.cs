using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Drawing;

/// <summary>What every figure of a result has around its drawing: title, subtitle, source.</summary>
internal static class FigureFrame
{
    /// <summary>A figure without panels: its words are <c>figure.NAME.title</c> and <c>figure.NAME.subtitle</c>.</summary>
    public static Figure Of(string name, ExperimentResult result, Language words) => new()
    {
        Name = name,
        Language = words,
        Title = words[$"figure.{name}.title"],
        Subtitle = words.Of($"figure.{name}.subtitle", Band(result, words)),
        Source = words.Of("figure.source", result.Version, result.Seed, Numbers.Count(result.Replicates), Numbers.Count(result.Workers), result.From, result.To,
            string.Join(", ", result.Scenarios.Select(s => s.Id))),
        Panels = [],
    };

    /// <summary>What a band around a mean is.</summary>
    public static string Band(ExperimentResult result, Language words) => result.Replicates switch
    {
        1 => words["figure.band.none"],
        < 20 => words.Of("figure.band.range", Numbers.Count(result.Replicates)),
        _ => words.Of("figure.band.percentiles", Numbers.Count(result.Replicates)),
    };
}
