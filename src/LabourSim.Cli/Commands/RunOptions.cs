using System.CommandLine;
using System.Globalization;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;

namespace LabourSim.Cli.Commands;

/// <summary>The options that <c>run</c> and <c>compare</c> share, and their rules.</summary>
/// <param name="compare">True for <c>compare</c>, whose defaults differ.</param>
internal sealed class RunOptions(bool compare)
{
    private const int MaxLives = 10_000;
    private const int LongName = 100;

    /// <summary>First month of a run that names none.</summary>
    internal static readonly Month UsualFrom = Month.Of(2007, 1);

    /// <summary>Last month of a run that names none.</summary>
    internal static readonly Month UsualTo = Month.Of(2025, 12);

    private readonly Option<string> _seed = new("--seed")
    {
        Description = "Seed of every draw; equal seeds give equal bytes.",
        HelpName = "N",
        DefaultValueFactory = _ => "1",
    };

    private readonly Option<string> _replicates = new("--replicates")
    {
        Description = $"Runs of each scenario, each with a seed of its own, 1 to {Experiment.MaxReplicates}.",
        HelpName = "R",
        DefaultValueFactory = _ => compare ? "10" : "1",
    };

    private readonly Option<string> _workers = new("--workers")
    {
        Description = $"About how many people abroad at once, 0 to {WorldSpec.MaxWorkers}.",
        HelpName = "N",
        DefaultValueFactory = _ => "100000",
    };

    private readonly Option<string> _from = new("--from")
    {
        Description = $"First month, {Month.Earliest} to {Month.Latest}.",
        HelpName = "YYYY-MM",
        DefaultValueFactory = _ => UsualFrom.ToString(),
    };

    private readonly Option<string> _to = new("--to")
    {
        Description = "Last month, inclusive.",
        HelpName = "YYYY-MM",
        DefaultValueFactory = _ => UsualTo.ToString(),
    };

    private readonly Option<string> _read = new("--read")
    {
        Description = "Months to read effects over. Default: those in which a scenario's orders or rules differ from the base's.",
        HelpName = "YYYY-MM..YYYY-MM",
    };

    private readonly Option<string> _by = new("--by")
    {
        Description = $"Kinds of group to tell gains and losses by, up to {GainKind.MostCrossed}: {string.Join(", ", GainKind.All.Select(k => k.Id))}. Several are crossed.",
        HelpName = "KIND,KIND",
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Sets a parameter in every scenario; name@host=value for one host. Repeatable.",
        HelpName = "name=value",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string> _threads = new("--threads")
    {
        Description = $"Threads, 1 to {SiteThreads.MaxThreads}; never changes a result. Default: one per processor.",
        HelpName = "T",
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = "Folder for the results. Default: ./out/ and the scenarios' names.",
        HelpName = "DIR",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replaces earlier results in that folder." };

    private readonly Option<string> _detail = new("--detail")
    {
        Description = "Rows of outcomes.csv: month or year.",
        HelpName = "month|year",
        DefaultValueFactory = _ => UsualDetail(compare),
    };

    private readonly Option<bool> _channels = new("--channels") { Description = "outcomes.csv also has each channel apart: several times the rows." };

    private readonly Option<bool> _gzip = new("--gzip") { Description = "Writes outcomes.csv, events.csv and lives.csv compressed, as .csv.gz." };

    private readonly Option<bool> _events = new("--events") { Description = "Also writes events.csv: all that happened to everyone." };

    private readonly Option<string> _lives = new("--lives")
    {
        Description = $"Also writes lives.csv: this many invented lives month by month, 0 to {MaxLives}.",
        HelpName = "K",
        DefaultValueFactory = _ => "0",
    };

    private readonly Option<bool> _hinges = new("--hinges")
    {
        Description = $"Also writes hinges.csv: every uncertain number tried at the ends of its range in a world of {HingeProbe.MaxWorkers}.",
        DefaultValueFactory = _ => compare,
    };

    private readonly Option<bool> _dry = new("--dry-run") { Description = "Says what would be run and what it takes in time, memory and disk; runs and writes nothing." };

    private readonly Option<string> _lang = LanguageOption.Create();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_seed, _replicates, _workers, _from, _to, _set, _threads, _out, _force, _detail, _channels, _gzip, _events, _lives, _hinges, _dry, _lang])
        {
            command.Add(option);
        }

        if (compare)
        {
            command.Add(_read);
            command.Add(_by);
        }
    }

    /// <summary>Loads the scenarios, checks every option and says what to run.</summary>
    /// <exception cref="InputException">Anything is wrong; nothing has been written.</exception>
    public RunRequest Read(ParseResult result, IReadOnlyList<string> scenarios)
    {
        IReadOnlyList<WrittenScenario> written = [.. scenarios.Select(ScenarioLoader.Open)];
        IReadOnlyList<Scenario> loaded = [.. written.Select(w => w.Scenario)];
        if (loaded.GroupBy(s => s.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw Error("SCENARIO", twice.Key, "each scenario id once");
        }

        (Month from, Month to) = Window(result);
        Experiment experiment = new()
        {
            Scenarios = loaded,
            Compare = compare,
            Seed = ulong.TryParse(Text(result, _seed), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
                ? seed
                : throw Error(_seed.Name, Text(result, _seed), $"a whole number from 0 to {ulong.MaxValue}"),
            Replicates = Whole(result, _replicates, 1, Experiment.MaxReplicates),
            Workers = Whole(result, _workers, 0, WorldSpec.MaxWorkers),
            From = from,
            To = to,
            Read = compare && Text(result, _read) is { Length: > 0 } text ? ReadMonths(text, from, to) : null,
            By = compare && result.GetValue(_by) is { } kinds ? GainKind.Parse(kinds, InputPlace.CommandLine, _by.Name) : null,
            Overrides = OverrideParser.Parse(result.GetValue(_set) ?? []),
            Events = result.GetValue(_events),
            Lives = Whole(result, _lives, 0, MaxLives),
            Hinges = result.GetValue(_hinges),
        };
        experiment.Check();
        return new RunRequest(experiment,
            SweepOptions.ThreadsOf(result, _threads),
            DetailOf(Text(result, _detail)),
            result.GetValue(_channels),
            result.GetValue(_gzip),
            result.GetValue(_out) ?? Path.Combine("out", Name(loaded)),
            result.GetValue(_force),
            CommandLine(experiment, scenarios, result),
            LanguageOption.Read(result, _lang))
        {
            DryRun = result.GetValue(_dry),

            // History is what it is, whatever part of it is looked at.
            Warnings = [.. written.Where(w => w.Below is not null || !ScenarioLoader.ShippedNames.Contains(w.Scenario.Id)).SelectMany(w => ScenarioWarnings.Of(w, from, to))],
        };
    }

    /// <summary>The command that gives these results again: all that they depend on, and nothing they do not (threads, folder).</summary>
    private string CommandLine(Experiment e, IReadOnlyList<string> scenarios, ParseResult result)
    {
        string detail = Text(result, _detail);
        string[] words =
        [
            "laboursim", compare ? "compare" : "run", .. scenarios,
            "--seed", e.Seed.ToString(CultureInfo.InvariantCulture),
            "--replicates", e.Replicates.ToString(CultureInfo.InvariantCulture),
            "--workers", e.Workers.ToString(CultureInfo.InvariantCulture),
            "--from", e.From.ToString(), "--to", e.To.ToString(),
            .. e.Read is { } read ? ["--read", $"{read.From}..{read.To}"] : Array.Empty<string>(),
            .. e.By is { } by ? ["--by", by.Id.Replace(GainKind.Cross, ',')] : Array.Empty<string>(),
            .. (result.GetValue(_set) ?? []).SelectMany(s => new[] { "--set", s }),
            .. detail == UsualDetail(compare) ? Array.Empty<string>() : ["--detail", detail],
            .. result.GetValue(_channels) ? ["--channels"] : Array.Empty<string>(),
            .. result.GetValue(_gzip) ? ["--gzip"] : Array.Empty<string>(),
            .. e.Events ? ["--events"] : Array.Empty<string>(),
            .. e.Lives == 0 ? Array.Empty<string>() : ["--lives", e.Lives.ToString(CultureInfo.InvariantCulture)],
            .. e.Hinges == compare ? Array.Empty<string>() : ["--hinges", e.Hinges ? "true" : "false"],
        ];
        return string.Join(' ', words.Select(w => w.Contains(' ', StringComparison.Ordinal) ? $"'{w}'" : w));
    }

    private (Month From, Month To) Window(ParseResult result)
    {
        Month from = MonthOf(result, _from);
        Month to = MonthOf(result, _to);
        return from <= to ? (from, to) : throw Error(_to.Name, to.ToString(), $"a month not before --from {from}");
    }

    private (Month From, Month To) ReadMonths(string text, Month from, Month to) =>
        text.Split("..") is [string a, string b] && Month.TryParse(a, out Month first) && Month.TryParse(b, out Month last) && from <= first && first <= last && last <= to
            ? (first, last)
            : throw Error(_read.Name, text, $"two months YYYY-MM..YYYY-MM in order, from {from} to {to}");

    internal static Month MonthOf(ParseResult result, Option<string> option) =>
        Month.TryParse(Text(result, option), out Month month) && month >= Month.Earliest && month <= Month.Latest
            ? month
            : throw Error(option.Name, Text(result, option), $"a month YYYY-MM from {Month.Earliest} to {Month.Latest}");

    internal static int Whole(ParseResult result, Option<string> option, int low, int high)
    {
        string text = Text(result, option);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= low && value <= high
            ? value
            : throw Error(option.Name, text, $"a whole number from {low} to {high}");
    }

    private static string UsualDetail(bool compare) => compare ? "year" : "month";

    private static Detail DetailOf(string text) => text switch
    {
        "month" => Detail.Month,
        "year" => Detail.Year,
        _ => throw InputError.At(InputPlace.CommandLine, "--detail", text, "month or year", ["month", "year"]),
    };

    private static string Text(ParseResult result, Option<string> option) => result.GetValue(option) ?? "";

    private string Name(IReadOnlyList<Scenario> scenarios)
    {
        if (!compare)
        {
            return scenarios[0].Id;
        }

        string name = $"{scenarios[0].Id}-vs-{string.Join('-', scenarios.Skip(1).Select(s => s.Id))}";
        return name.Length <= LongName ? name : $"{scenarios[0].Id}-vs-{scenarios.Count - 1}-others";
    }

    private static InputException Error(string key, string value, Wording expected) =>
        InputError.At(InputPlace.CommandLine, key, value, expected);
}

/// <summary>What the user asked for, checked.</summary>
/// <param name="Experiment">What to simulate.</param>
/// <param name="Threads">Threads to run on.</param>
/// <param name="Detail">Detail of outcomes.csv.</param>
/// <param name="Channels">Whether outcomes.csv has each channel apart.</param>
/// <param name="Gzip">Whether long tables are compressed.</param>
/// <param name="Folder">Where results go.</param>
/// <param name="Force">Whether earlier results there may be replaced.</param>
/// <param name="CommandLine">The command that gives these results again.</param>
/// <param name="Language">Language of the report and of what the terminal shows at the end.</param>
internal sealed record RunRequest(
    Experiment Experiment, int Threads, Detail Detail, bool Channels, bool Gzip, string Folder, bool Force, string CommandLine, Language Language)
{
    /// <summary>Whether to say only what would be run.</summary>
    public bool DryRun { get; init; }

    /// <summary>What is valid in the scenarios and yet probably not meant.</summary>
    public IReadOnlyList<ScenarioWarning> Warnings { get; init; } = [];
}
