using System.Globalization;
using LabourSim.Charts.Analyses;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Studies;

namespace LabourSim.Cli;

/// <summary>What studies print.</summary>
internal static class StudyText
{
    /// <summary>Prints what a step came to, and makes its report in a language.</summary>
    public static void Write(Study study, StepResult result, Language language)
    {
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{study.Title} Step {result.Step.Id}: {result.Runs} runs in {result.Folder}"));
        if (result.Failed > 0)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Failed} runs of step {result.Step.Id} failed."));
        }

        Console.Out.WriteLine();
        foreach (Analysis analysis in result.Analyses)
        {
            AnalysisText.Write(analysis, result.Folder, language, all => result.Calibration is { } calibration
                ? AnalysisReportInput.Of(calibration, all, language)
                : AnalysisReportInput.Of(result.Plan!, result.Failed, all, language));
        }
    }
}
