using System.CommandLine;
using System.Text;
using LabourSim.Cli;
using LabourSim.Cli.Commands;

namespace LabourSim.Fuzz.Tests;

/// <summary>
/// Command lines, a word a line. Commands that only read run; <c>run</c> and <c>compare</c> read all they are told and stop before they
/// simulate; of the others the words are taken apart.
/// </summary>
internal static class CommandLineKind
{
    private static readonly string[] Sound =
    [
        "list parameters office share", "list policies --lang ko", "list usage E08 M11", "list scenarios", "list figures", "show no-mandate --at 2018-06 --host russia", "show mine.yaml --json",
        "validate mine.yaml baseline --json", "schema sweep", "help sweep plan", "--help", "--version", "docs --check --dir docs",
        "run baseline mine.yaml --seed 7 --replicates 5 --workers 1000 --from 2007-01 --to 2025-12 --threads 2 --out out --force --detail year --channels --gzip --events --lives 3 --hinges --lang ko",
        "run baseline --set tour-months=48 --set openness@china=0.5 --dry-run",
        "compare baseline no-mandate mine.yaml --read 2017-01..2018-12 --by sex,sector --workers 500", "compare baseline shutdown --by host --detail month",
        "report out --lang ko --out file", "chart out --figure all --format json --out figures", "claims C24 C30 --full --draws 3 --docs claims.md", "life --find courier --under no-mandate safe-exit --months",
        "sweep run tiny.yaml --size small --shard 1/4 --budget 30m --threads 2 --out out", "sweep status out", "sweep export out --out file.csv --force", "analyse sensitivity out --base no-mandate --margin 0.1",
        "sweep slurm tiny.yaml --out out --tasks 16 --time 4:00:00 --mem 4G", "serve --host 0.0.0.0 --port 8217 --open", "study robust-policies --size small --out out", "calibrate search.yaml --out out",
    ];

    private static readonly string[] Reading = ["list", "show", "validate", "schema", "help"];

    /// <summary>Makes the kind.</summary>
    /// <param name="folder">An empty folder that command lines are read in.</param>
    public static Kind Make(string folder)
    {
        string mine = Path.Combine(folder, "mine.yaml"), text = "id: mine\ntitle: Mine\nquestion: What if?\npolicies:\n  - { policy: permit-ban, dose: 0.5 }\n";
        File.WriteAllText(mine, text);
        Command root = Harmless();
        return new Kind("command line", [.. Sound.Select(s => Encoding.UTF8.GetBytes(s.Replace(' ', '\n')))], input =>
        {
            Environment.CurrentDirectory = folder;

            // The system hands over no words with a zero in them.
            string[] args = Encoding.UTF8.GetString(input).Replace("\0", "", StringComparison.Ordinal).Split('\n');
            using StringWriter error = new();
            int code = Shell.RunAsync(root, args, error).GetAwaiter().GetResult();
            string said = error.ToString();
            if (code != Shell.Success)
            {
                said.ShouldNotContain("unexpected error");
                if (said.Length > 0)
                {
                    said.ShouldEndWith(Environment.NewLine);
                    said[..^Environment.NewLine.Length].Any(char.IsControl).ShouldBeFalse(said);
                }
            }

            Directory.GetFileSystemEntries(folder).ShouldBe([mine]);
            File.ReadAllText(mine).ShouldBe(text);
            return code == Shell.Success ? null : said;
        });
    }

    private static Command Harmless()
    {
        Command root = Root.Create();
        foreach (Command command in root.Subcommands.Where(c => !Reading.Contains(c.Name)))
        {
            Still(command);
        }

        return root;
    }

    private static void Still(Command command)
    {
        RunOptions? options = command.Name is "run" or "compare" && command.Parents.OfType<Command>().Single().Name == "laboursim" ? Options(command) : null;
        command.SetAction(result =>
        {
            options?.Read(result, [.. command.Arguments.SelectMany(a => a.ValueType == typeof(string) ? [result.GetRequiredValue((Argument<string>)a)] : result.GetRequiredValue((Argument<string[]>)a))]);
        });
        foreach (Command inner in command.Subcommands)
        {
            Still(inner);
        }
    }

    /// <summary>The command's options anew, where their reader can be reached.</summary>
    private static RunOptions Options(Command command)
    {
        RunOptions options = new(command.Name == "compare");
        command.Options.Clear();
        options.AddTo(command);
        return options;
    }
}
