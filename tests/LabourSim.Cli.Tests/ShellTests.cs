using System.CommandLine;
using System.CommandLine.Help;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LabourSim.Experiments.Input;

namespace LabourSim.Cli.Tests;

public class ShellTests
{
    [Fact]
    public void Help_ShowsCommandsAndExamples()
    {
        string help = CliRunner.Run("--help").ShouldSucceed().Output;

        foreach (string part in (string[])["run <SCENARIO>", "compare <BASE> <OTHER>", "list ", "validate <FILE>", "schema", "Examples:", "laboursim compare baseline no-mandate"])
        {
            help.ShouldContain(part);
        }
    }

    [Theory]
    [InlineData]
    [InlineData("run")]
    [InlineData("sweep", "plan")]
    public void Help_IsTheSameAsACommandAndAsAnOption(params string[] path) =>
        CliRunner.Run(["help", .. path]).ShouldSucceed().Output.ShouldBe(CliRunner.Run([.. path, "--help"]).ShouldSucceed().Output);

    [Fact]
    public void HelpOfEveryCommand_HasExamples()
    {
        List<string> commands = [.. Commands("")];

        commands.ShouldContain("chart");
        commands.ShouldContain("sweep run");
    }

    [Fact]
    public void Version_IsANumber() => CliRunner.Run("--version").ShouldSucceed().Output.ShouldMatch(@"^\d+\.\d+\.\d+");

    [Fact]
    public void Schema_IsJsonOfTheContract()
    {
        JsonNode schema = JsonNode.Parse(CliRunner.Run("schema").ShouldSucceed().Output)!;

        schema["required"]!.AsArray().Select(n => n!.GetValue<string>()).ShouldBe(["id", "title", "question"]);
        schema["properties"]!.AsObject().Select(p => p.Key).ShouldBe(
            ["id", "title", "author", "sources", "question", "base", "policies", "set", "changes", "exchange-rates"]);
    }

    [Theory]
    [InlineData("scenario", "LabourSim scenario")]
    [InlineData("sweep", "LabourSim sweep")]
    [InlineData("study", "LabourSim study")]
    public void Schema_IsOfTheKindAskedFor(string kind, string title) =>
        JsonNode.Parse(CliRunner.Run("schema", kind).ShouldSucceed().Output)!["title"]!.GetValue<string>().ShouldBe(title);

    [Theory]
    [InlineData(new[] { "schema", "studdy" }, "command line: KIND: studdy: expected one of scenario, sweep, study; did you mean 'study'?")]
    [InlineData(new string[0], "command line: command: (missing): expected one of run, compare, report, chart, life, export, claims, sweep, analyse, calibrate, study, serve, list, show, validate, schema, docs, help; see 'laboursim --help'")]
    [InlineData(new[] { "lst" }, "command line: command: lst: expected a command (run, compare, report, chart, life, export, claims, sweep, analyse, calibrate, study, serve, list, show, validate, schema, docs, help); did you mean 'list'?")]
    [InlineData(new[] { "comapre", "baseline", "shutdown" }, "command line: command: comapre: expected a command (run, compare, report, chart, life, export, claims, sweep, analyse, calibrate, study, serve, list, show, validate, schema, docs, help); did you mean 'compare'?")]
    [InlineData(new[] { "help", "sweep", "pln" }, "command line: command: pln: expected a command (plan, run, status, export, merge, slurm, cancel, repeat); did you mean 'plan'?")]
    [InlineData(new[] { "--vesion" }, "command line: option: --vesion: expected an option of 'laboursim' (--help, --version); did you mean '--version'?")]
    [InlineData(new[] { "schema", "--hlep" }, "command line: option: --hlep: expected an option of 'schema' (--help); did you mean '--help'?")]
    [InlineData(new[] { "validate", "baseline", "--force" }, "command line: option: --force: expected an option of 'validate' (--json, --help)")]
    [InlineData(new[] { "run", "baseline", "--seed" }, "command line: --seed: (missing): expected a value")]
    [InlineData(new[] { "run", "baseline", "--seed", "--threads", "2" }, "command line: --seed: --threads: expected a value")]
    [InlineData(new[] { "run", "baseline", "--seed", "1", "--seed", "2" }, "command line: --seed: 2: expected one value, found several")]
    [InlineData(new[] { "compare", "baseline" }, "command line: OTHER: (missing): expected a value; see 'laboursim compare --help'")]
    [InlineData(new[] { "list", "@steps" }, "command line: list: @steps: expected one of scenarios, policies, parameters, outcomes, steps, rules, evidence, usage, figures; did you mean 'steps'?")]
    public void BadCommandLine_IsRefusedWithTheNearest(string[] args, string message) => CliRunner.Run(args).ShouldBeBadInput().ShouldBe(message);

    [Theory]
    [InlineData("--sed", "--seed")]
    [InlineData("--replicate", "--replicates")]
    [InlineData("--worker", "--workers")]
    public void UnknownOptionOfRun_IsNotTakenForAScenario(string typed, string nearest)
    {
        string message = CliRunner.Run("run", "baseline", typed, "5").ShouldBeBadInput();

        message.ShouldStartWith($"command line: option: {typed}: expected an option of 'run' (");
        message.ShouldEndWith($"did you mean '{nearest}'?");
    }

    [Fact]
    public async Task Exceptions_EndInOneLineAndTheirExitCode()
    {
        (await Fail(new InvalidOperationException("two\nlines"))).ShouldBe((1, "laboursim: unexpected error: InvalidOperationException: two lines\n"));
        (await Fail(new InputException("mine.yaml:1: a: b: expected c"))).ShouldBe((2, "mine.yaml:1: a: b: expected c\n"));
        (await Fail(new AggregateException(new InputException("bad")))).ShouldBe((2, "bad\n"));
        (await Fail(new OperationCanceledException())).ShouldBe((130, ""));
    }

    /// <summary>The commands below one, each with its help looked at.</summary>
    private static IEnumerable<string> Commands(string path)
    {
        string help = CliRunner.Run([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).ShouldSucceed().Output;
        help.ShouldContain($"Examples:\n  laboursim {path}");
        foreach (string name in help.Split("Commands:\n").Skip(1).SelectMany(part => Regex.Matches(part.Split("\n\n")[0], @"^  (\S+)", RegexOptions.Multiline)).Select(m => m.Groups[1].Value))
        {
            string command = $"{path} {name}".Trim();
            yield return command;
            foreach (string below in Commands(command))
            {
                yield return below;
            }
        }
    }

    private static async Task<(int Code, string Error)> Fail(Exception exception)
    {
        Command fail = new("fail");
        fail.SetAction((Func<ParseResult, int>)(_ => throw exception));
        using StringWriter error = new() { NewLine = "\n" };
        int code = await Shell.RunAsync(new Command("laboursim") { fail, new HelpOption() }, ["fail"], error);
        return (code, error.ToString());
    }
}
