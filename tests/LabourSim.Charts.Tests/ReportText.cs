using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LabourSim.Charts.Analyses;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Tests;

/// <summary>A written report, taken apart.</summary>
internal sealed partial class ReportText
{
    public ReportText(ExperimentResult input)
        : this(writer => Report.Write(input, writer))
    {
    }

    public ReportText(AnalysisReportInput input)
        : this(writer => AnalysisReport.Write(input, writer))
    {
    }

    private ReportText(Action<TextWriter> write)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        write(writer);
        Html = writer.ToString();
        Specs = [.. DataBlock().Matches(Html).Select(m => JsonNode.Parse(m.Groups["json"].Value)!.AsObject())];
        Scripts = [.. Script().Matches(Html).Select(m => m.Groups["text"].Value)];
        Markup = Script().Replace(DataBlock().Replace(ConfigBlock().Replace(Html, ""), ""), "");
    }

    /// <summary>The whole page.</summary>
    public string Html { get; }

    /// <summary>Vega-Lite specifications in order.</summary>
    public IReadOnlyList<JsonObject> Specs { get; }

    /// <summary>Texts of the scripts that run.</summary>
    public IReadOnlyList<string> Scripts { get; }

    /// <summary>The page without scripts and data.</summary>
    public string Markup { get; }

    [GeneratedRegex("""<script type="application/json" id="spec-\d+">(?<json>.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex DataBlock();

    [GeneratedRegex("""<script type="application/json" id="chart-config">.*?</script>""", RegexOptions.Singleline)]
    private static partial Regex ConfigBlock();

    [GeneratedRegex("<script>(?<text>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
