using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace LabourSim.Cli;

/// <summary>Adds examples below the help of each command.</summary>
internal static class HelpExamples
{
    private const string TakeHome = "laboursim export page out/baseline-no-mandate --out take-home.html     one file that plays, to be sent and opened anywhere";

    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["laboursim"] =
        [
            "laboursim run baseline                        history as it happened, into ./out/baseline",
            "laboursim compare baseline no-mandate         the same people with and without the mandate",
            "laboursim list scenarios                      what can be run",
            "laboursim validate my-scenario.yaml           check a scenario before running it",
        ],
        ["run"] =
        [
            "laboursim run baseline --workers 10000 --out out/small",
            "laboursim run my-scenario.yaml --seed 7 --replicates 5",
            "laboursim run baseline --dry-run                what it would take, without running it",
            "laboursim run baseline --set tour-months=48 --set openness@china=0.5",
        ],
        ["compare"] =
        [
            "laboursim compare baseline no-mandate harm-reduction",
            "laboursim compare baseline my-scenario.yaml --workers 10000 --replicates 20",
            "laboursim compare baseline no-mandate --by sex,sector          who gains and loses among women in factories, and so on",
        ],
        ["report"] = ["laboursim report out/baseline --lang ko         the report of that folder in Korean"],
        ["chart"] =
        [
            "laboursim chart out/baseline --figure head-count               one figure as head-count.svg, here",
            "laboursim chart out/baseline --figure all --format png --out figures",
        ],
        ["export"] = [TakeHome],
        ["export page"] = [TakeHome],
        ["claims"] =
        [
            "laboursim claims                              every claim, quick",
            "laboursim claims C24 C30 --full               two claims, for results to quote",
        ],
        ["life"] =
        [
            "laboursim life --find courier                 someone who came home past the point where belief breaks",
            "laboursim life --find indebted --under no-mandate safe-exit --out out/life",
            "laboursim life --like far-east-young-2018     the spread of paths that such people take",
        ],
        ["sweep"] =
        [
            "laboursim sweep plan studies/robust-policies.yaml --size small",
            "laboursim sweep run my-sweep.yaml --out out/mine --budget 30m    again to continue",
            "laboursim sweep export out/mine --out mine.csv",
        ],
        ["sweep plan"] = ["laboursim sweep plan my-sweep.yaml --threads 8"],
        ["sweep run"] =
        [
            "laboursim sweep run my-sweep.yaml --out out/mine                 again to continue",
            "laboursim sweep run my-sweep.yaml --out out/mine --budget 30m    half an hour of it",
            "laboursim sweep run my-sweep.yaml --out out/mine --shard 1/4     a quarter of it, on one of four machines",
        ],
        ["sweep status"] = ["laboursim sweep status out/mine"],
        ["sweep export"] = ["laboursim sweep export out/mine --out mine.csv"],
        ["sweep merge"] = ["laboursim sweep merge out/mine                once all shards are in one folder"],
        ["sweep repeat"] = ["laboursim sweep repeat my-sweep.yaml --run 17"],
        ["serve"] =
        [
            "laboursim serve --open                        the seminar page, in your browser",
            "laboursim serve --host 0.0.0.0 --lang ko      for a class on the network, behind a token, in Korean",
        ],
        ["analyse"] =
        [
            "laboursim analyse sensitivity out/mine        which unknowns the results hinge on",
            "laboursim analyse sensitivity out/mine --base no-mandate --choice baseline --outcome exposure",
        ],
        ["analyse sensitivity"] = ["laboursim analyse sensitivity out/mine --outcome exits"],
        ["analyse discover"] = ["laboursim analyse discover out/mine --base no-mandate --outcome exposure --margin 0.05"],
        ["analyse robustness"] = ["laboursim analyse robustness out/mine --base no-mandate"],
        ["analyse pareto"] = ["laboursim analyse pareto out/mine --out out/front"],
        ["sweep cancel"] = ["laboursim sweep cancel /shared/mine               runs that are done are kept"],
        ["sweep slurm"] =
        [
            "laboursim sweep slurm my-sweep.yaml --out /shared/mine --tasks 16 --dry-run",
            "laboursim sweep slurm my-sweep.yaml --out /shared/mine --tasks 16 --threads 4 --time 4:00:00 --mem 4G",
        ],
        ["calibrate"] = ["laboursim calibrate data/calibration/search.yaml --out out/calibration"],
        ["study"] =
        [
            "laboursim study when-does-2397-backfire --size small --out out/backfire    again to continue",
            "laboursim study robust-policies --budget 30m                   half an hour of it",
        ],
        ["list"] =
        [
            "laboursim list parameters                     a table on a terminal",
            "laboursim list parameters wage office         those with both words in name or meaning",
            "laboursim list evidence | grep ^E08           tab-separated text in a pipe or file",
            "laboursim list usage E08 M11                  where these entries of the register are read",
        ],
        ["help"] = ["laboursim help sweep plan                     the same as: laboursim sweep plan --help"],
        ["docs"] =
        [
            "laboursim docs                                after a change, in a checkout of the source",
            "laboursim docs --check                        is anything out of date?",
        ],
        ["show"] =
        [
            "laboursim show no-mandate                     policies by host, changed parameters, warnings",
            "laboursim show my-scenario.yaml --at 2018-06 --host russia",
        ],
        ["validate"] = ["laboursim validate my-scenario.yaml other.yaml"],
        ["schema"] =
        [
            "laboursim schema > scenario.schema.json       then name it in your editor's YAML settings",
            "laboursim schema sweep > sweep.schema.json",
        ],
    };

    /// <summary>Makes <c>--help</c> end with examples.</summary>
    public static void AddTo(Command root)
    {
        HelpOption help = root.Options.OfType<HelpOption>().First();
        help.Action = new WithExamples((SynchronousCommandLineAction)help.Action!);
    }

    private sealed class WithExamples(SynchronousCommandLineAction inner) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            int code = inner.Invoke(parseResult);
            Command command = parseResult.CommandResult.Command;
            if (Examples.TryGetValue(CommandPath.Of(command), out string[]? lines))
            {
                TextWriter output = parseResult.InvocationConfiguration.Output;
                output.WriteLine("Examples:");
                foreach (string line in lines)
                {
                    output.WriteLine($"  {line}");
                }
            }

            return code;
        }
    }
}
