using LabourSim.Charts.Analyses;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;

namespace LabourSim.Cli;

/// <summary>What verbs about analyses print and write.</summary>
internal static class AnalysisText
{
    private const string ReportName = "report.html";
    private const int Narrow = 8;

    /// <summary>Prints an analysis, keeps it in a folder with its tables, and makes the folder's report again.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="language">Language of the findings that are printed.</param>
    /// <param name="page">The report of all analyses in the folder.</param>
    public static void Write(Analysis analysis, string folder, Language language, Func<IReadOnlyList<Analysis>, AnalysisReportInput> page)
    {
        IReadOnlyList<string> files = AnalysisFile.Write(folder, analysis);
        string report = Path.Combine(folder, ReportName);
        AnalysisReportInput input = page(AnalysisFile.ReadAll(folder));
        OutputFile.Write(report, force: true, stream =>
        {
            using StreamWriter writer = new(stream) { NewLine = "\n" };
            AnalysisReport.Write(input, writer);
        });
        Print(analysis, language);
        Console.Out.WriteLine($"Files: {string.Join(", ", files.Select(Path.GetFileName))}, {ReportName} in {folder}");
    }

    /// <summary>Prints findings, then tables.</summary>
    private static void Print(Analysis analysis, Language language)
    {
        Console.Out.WriteLine(analysis.Title);
        foreach (Wording finding in analysis.Findings)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine(language.Say(finding));
        }

        foreach (AnalysisTable table in analysis.Tables)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine(table.Title);
            new Listing([.. table.Columns], Math.Min(Narrow, table.Columns.Count), table.Rows.Select(r => (string[])[.. r.Select(AnalysisTable.Shown)])).Print();
        }

        Console.Out.WriteLine();
    }
}
