using System.CommandLine;
using System.Globalization;
using LabourSim.Charts;
using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Model;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim claims</c>: tries the claims of the evidence register as paired experiments.</summary>
internal static class ClaimsCommand
{
    private const int MaxDraws = 10_000;

    private static readonly Argument<string[]> Ids = new("ID")
    {
        Description = "Claims to try, C01 to C48. Default: all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Quick = new("--quick") { Description = "A first look in under two minutes on two cores. The default." };

    private static readonly Option<bool> Full = new("--full") { Description = "Results to quote; takes some twenty minutes on two cores." };

    private static readonly Option<string> Draws = Text("--draws", "N", $"Draws over the uncertain ranges, 0 to {MaxDraws}.");

    private static readonly Option<string> Workers = Text("--workers", "N", $"People abroad in each run, 0 to {WorldSpec.MaxWorkers}; in a draw at most as many.");

    private static readonly Option<string> Replicates = Text("--replicates", "R", $"Replicates of each arm, 1 to {Experiment.MaxReplicates}.");

    private static readonly Option<string> Seed = Text("--seed", "N", "Seed of every draw; equal seeds give equal bytes. Default: 1.");

    private static readonly Option<string> Threads = Text("--threads", "T", $"Threads, 1 to {SiteThreads.MaxThreads}; never changes a result. Default: one per processor.");

    private static readonly Option<string> Out = Text("--out", "DIR", "Folder for the results. Default: ./out/claims.");

    private static readonly Option<bool> Force = new("--force") { Description = "Replaces earlier results in that folder." };

    private static readonly Option<string> Document = Text("--docs", "FILE", "Also puts the table between its marks in FILE, as in docs/claims.md.");

    private static readonly Option<string> Lang = LanguageOption.Create();

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Command command = new("claims", "Tries the claims of the evidence register as paired experiments: effect, verdict, and in how many draws each holds.")
        {
            Ids, Quick, Full, Draws, Workers, Replicates, Seed, Threads, Out, Force, Document, Lang,
        };
        command.SetAction((result, stop) =>
        {
            ClaimRequest request = Read(result);
            string folder = result.GetValue(Out) ?? Path.Combine("out", "claims");
            int threads = SweepOptions.ThreadsOf(result, Threads);
            Language language = LanguageOption.Read(result, Lang);
            ClaimDocument? document = result.GetValue(Document) is { } file ? new ClaimDocument(file) : null;
            return Task.Run(() => Run(request, threads, folder, result.GetValue(Force), document, language, stop), CancellationToken.None);
        });
        return command;
    }

    private static int Run(ClaimRequest request, int threads, string path, bool force, ClaimDocument? document, Language language, CancellationToken stop)
    {
        using ResultFolder folder = ResultFolder.Open(path, force);
        ClaimOutcome outcome = Terminal.WithProgress(progress => ClaimSession.Run(
            request,
            new ClaimOptions
            {
                Threads = threads,
                CommandLine = CommandLine(request),
                Report = (outcome, page) => ClaimsReport.Write(outcome, page, language),
                Progress = progress,
            },
            folder,
            force,
            stop));
        ClaimListing.Print(outcome, folder.FullPath, language);
        document?.Update(outcome);
        return outcome.Partial ? Shell.Interrupted : Shell.Success;
    }

    private static ClaimRequest Read(ParseResult result)
    {
        List<Claim> claims = [];
        foreach (string id in result.GetValue(Ids) ?? [])
        {
            Claim claim = ClaimCatalogue.Find(id.ToUpperInvariant())
                ?? throw InputError.At(InputPlace.CommandLine, "ID", id, "a claim (C01 to C48)", ClaimCatalogue.All.Select(c => c.Id));
            if (claims.Contains(claim))
            {
                throw InputError.At(InputPlace.CommandLine, "ID", id, "each claim once");
            }

            claims.Add(claim);
        }

        if (result.GetValue(Quick) && result.GetValue(Full))
        {
            throw InputError.At(InputPlace.CommandLine, "--full", "--quick", "one of --quick and --full");
        }

        ClaimSize size = result.GetValue(Full) ? ClaimSize.Full : ClaimSize.Quick;
        int workers = Whole(result, Workers, 0, WorldSpec.MaxWorkers, size.Workers);
        int replicates = Whole(result, Replicates, 1, Experiment.MaxReplicates, size.Replicates);
        string seed = result.GetValue(Seed) ?? "1";
        return new ClaimRequest(
            claims.Count > 0 ? claims : ClaimCatalogue.All,
            ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)
                ? value
                : throw InputError.At(InputPlace.CommandLine, Seed.Name, seed, $"a whole number from 0 to {ulong.MaxValue}"),
            size with
            {
                Workers = workers,
                Replicates = replicates,
                OffReplicates = Math.Min(size.OffReplicates, replicates),
                Draws = Whole(result, Draws, 0, MaxDraws, size.Draws),
                DrawWorkers = Math.Min(size.DrawWorkers, workers),
            });
    }

    /// <summary>The command that gives these results again: all that they depend on, and nothing they do not.</summary>
    private static string CommandLine(ClaimRequest request)
    {
        string[] ids = request.Claims.Count == ClaimCatalogue.All.Count ? [] : [.. request.Claims.Select(c => c.Id)];
        ClaimSize size = request.Size;
        bool full = size.OffReplicates > ClaimSize.Quick.OffReplicates || size.DrawWorkers > ClaimSize.Quick.DrawWorkers;
        return string.Create(CultureInfo.InvariantCulture,
            $"laboursim {string.Join(' ', ["claims", .. ids, full ? "--full" : "--quick"])} --seed {request.Seed} --workers {size.Workers} --replicates {size.Replicates} --draws {size.Draws}");
    }

    private static int Whole(ParseResult result, Option<string> option, int low, int high, int otherwise) =>
        result.GetValue(option) is null ? otherwise : RunOptions.Whole(result, option, low, high);

    private static Option<string> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };
}
