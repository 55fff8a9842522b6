using System.Text.RegularExpressions;
using System.Xml.Linq;
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
        Drawings = [.. Drawing().Matches(Html).Select(m => XElement.Parse(m.Value))];
        Scripts = [.. Script().Matches(Html).Select(m => m.Groups["text"].Value)];
        Markup = Drawing().Replace(Script().Replace(Html, ""), "");
    }

    /// <summary>The whole page.</summary>
    public string Html { get; }

    /// <summary>The drawings in order.</summary>
    public IReadOnlyList<XElement> Drawings { get; }

    /// <summary>Texts of the scripts that run.</summary>
    public IReadOnlyList<string> Scripts { get; }

    /// <summary>The page without scripts and drawings.</summary>
    public string Markup { get; }

    /// <summary>What a drawing is of.</summary>
    public static string Title(XElement drawing) => drawing.Elements().First(e => e.Name.LocalName == "title").Value;

    [GeneratedRegex("<svg .*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Drawing();

    [GeneratedRegex("<script>(?<text>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
