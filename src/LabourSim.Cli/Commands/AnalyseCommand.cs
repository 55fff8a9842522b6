using System.CommandLine;
using System.Globalization;
using LabourSim.Charts.Analyses;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim analyse</c>: what the results of a sweep mean.</summary>
internal static class AnalyseCommand
{
    /// <summary>Makes the command, with a verb an analysis.</summary>
    public static Command Create()
    {
        Command command = new("analyse", "Says what the results of a sweep mean, how sure that is, and which unknowns it hinges on.");
        foreach ((string verb, string asks) in Analyses.Verbs)
        {
            command.Add(Verb(verb, asks));
        }

        return command;
    }

    private static Command Verb(string verb, string asks)
    {
        Argument<string> folder = SweepOptions.Folder();
        Option<string[]> outcomes = new("--outcome") { Description = "Outcome to look at; may be repeated. Default: the three imperatives; if the sweep kept none of them, what it kept.", HelpName = "ID" };
        Option<string> @base = new("--base") { Description = "The choice that others are held against: a scenario, or with doses \"scenario + policy 0.5\". Default: the first.", HelpName = "NAME" };
        Option<string[]> choices = new("--choice") { Description = "A choice to look at; may be repeated. Default: all but the base.", HelpName = "NAME" };
        Option<string> margin = new("--margin") { Description = "How much worse than the base counts as a failure, as a share of the base's value. Default: 0.", HelpName = "X" };
        Option<string> output = new("--out") { Description = "Folder for the tables and the report. Default: the folder of the results.", HelpName = "DIR" };
        Option<string> lang = LanguageOption.Create("Language of the findings that are printed and of the report");
        Command command = new(verb, asks) { folder, outcomes, @base, choices, margin, output, lang };
        command.SetAction(result =>
        {
            Language language = LanguageOption.Read(result, lang);
            SweepFolder input = new(result.GetRequiredValue(folder));
            SweepPlan plan = input.Plan();
            AnalysisOptions options = ChoicesOf(plan, result.GetValue(@base), result.GetValue(choices) ?? []) with { Margin = MarginOf(result.GetValue(margin)) };
            options = result.GetValue(outcomes) is { Length: > 0 } ids ? options with { Outcomes = [.. ids.Distinct()] } : options;
            using RunStore store = input.Read();
            SweepTable table = SweepTable.Read(plan, store, options.Outcomes);
            AnalysisText.Write(Analyses.Of(verb, table, options), result.GetValue(output) ?? input.Path, language, all => AnalysisReportInput.Of(plan, table.Missing, all, language));
            (int done, int failed) = store.Count();
            SweepText.Partial(new SweepState(done, failed, plan.Runs), input);
            return failed > 0 ? Shell.RunsFailed : Shell.Success;
        });
        return command;
    }

    private static AnalysisOptions ChoicesOf(SweepPlan plan, string? @base, string[] others)
    {
        string[] names = [.. Enumerable.Range(0, plan.Choices).Select(plan.NameOf)];
        int Find(string option, string name) => Array.IndexOf(names, name) is >= 0 and int found
            ? found
            : throw InputError.At(InputPlace.CommandLine, option, name, $"a choice of the sweep {plan.Sweep.Id}", names);
        AnalysisOptions all = AnalysisOptions.Default(plan);
        int against = @base is null ? all.Base : Find("--base", @base);
        int[] looked = others.Length == 0
            ? [.. Enumerable.Range(0, plan.Choices).Where(c => c != against)]
            : [.. others.Select(name => Find("--choice", name)).Distinct()];
        return looked.Contains(against)
            ? throw InputError.At(InputPlace.CommandLine, "--choice", names[against], "a choice other than the base")
            : all with { Base = against, Choices = looked };
    }

    private static double MarginOf(string? text) => text is null ? 0
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) && value >= 0 ? value
        : throw InputError.At(InputPlace.CommandLine, "--margin", text, "a share of 0 or more, such as 0.05");
}
