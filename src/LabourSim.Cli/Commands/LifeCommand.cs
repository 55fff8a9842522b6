using System.CommandLine;
using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Lives;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Policies;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim life</c>: one invented person's months as a story, and the same person's under other policies.</summary>
internal static class LifeCommand
{
    private const int RedirectedWidth = 100;
    private const int WidestText = 160;

    private static readonly Argument<string> Scenario = new("SCENARIO")
    {
        Description = "World to find the person in: a shipped name or a file.",
        DefaultValueFactory = _ => "baseline",
    };

    private static readonly Option<string> Seed = Given("--seed", "N", "Seed of the world and of whom to choose.", "1");
    private static readonly Option<string> Find = Given("--find", "KIND", $"Someone of this kind: {string.Join(", ", LifeKind.All.Select(k => k.Name))}.", null);
    private static readonly Option<string> Person = Given("--person", "ID", "This person, such as russia-2011-04-00017.", null);
    private static readonly Option<string> Like = Given("--like", "COMPOSITE",
        $"Everyone who sets out like this composite: {string.Join(", ", Composite.All.Select(c => c.Id))}.", null);

    private static readonly Option<string[]> Under = new("--under")
    {
        Description = "The same person's life under these scenarios, or under SCENARIO and one of these policies, beside it.",
        HelpName = "SCENARIO|POLICY",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<bool> Months = new("--months") { Description = "Shows every month of the comparison, not only those in which something happened." };
    private static readonly Option<string> Workers = Given("--workers", "N", "About how many people abroad at once in the world.", "20000");
    private static readonly Option<string> Replicates = Given("--replicates", "R", "Worlds searched for --like, 1 to 1000.", "3");
    private static readonly Option<string> From = Given("--from", "YYYY-MM", "First month.", "2007-01");
    private static readonly Option<string> To = Given("--to", "YYYY-MM", "Last month, inclusive.", "2025-12");
    private static readonly Option<string> Threads = Given("--threads", "T", "Threads; never changes a result. Default: one per processor.", null);
    private static readonly Option<string> Out = Given("--out", "DIR", "Also writes a folder: the text as Markdown, the lives month by month (figure 'life'), the manifest.", null);
    private static readonly Option<bool> Force = new("--force") { Description = "Replaces earlier results in that folder." };

    private static readonly Option<string> Lang = LanguageOption.Create();

    private static readonly Option<string[]> Set = new("--set")
    {
        Description = "Sets a parameter in every scenario; name@host=value for one host. Repeatable.",
        HelpName = "name=value",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Command command = new("life", "Tells one invented person's months as a story, and the same person's under other policies beside it.")
        {
            Scenario, Seed, Find, Person, Like, Under, Months, Workers, Replicates, From, To, Set, Threads, Out, Force, Lang,
        };
        command.SetAction((result, stop) => Task.Run(() => Run(result, stop), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult result, CancellationToken stop)
    {
        if (new[] { Find, Person, Like }.Count(o => result.GetValue(o) is not null) > 1)
        {
            throw InputError.At(InputPlace.CommandLine, "life", "more than one of --find, --person and --like", "one of them, or none");
        }

        Language language = LanguageOption.Read(result, Lang);
        string[] under = result.GetValue(Under) ?? [];
        Composite? composite = result.GetValue(Like) is { } like ? Composite.Find(InputPlace.CommandLine, Like.Name, like) : null;
        if (composite is not null && under.Length > 0)
        {
            throw InputError.At(InputPlace.CommandLine, Under.Name, under[0], "--like without --under; name the other world as SCENARIO");
        }

        ulong? person = result.GetValue(Person) is { } id ? PersonId.Parse(InputPlace.CommandLine, Person.Name, id) : null;
        LifeKind kind = LifeKind.Find(InputPlace.CommandLine, Find.Name, result.GetValue(Find) ?? "anyone");
        Experiment experiment = Read(result, under, composite is not null);
        int threads = SweepOptions.ThreadsOf(result, Threads);
        DateTimeOffset started = DateTimeOffset.UtcNow;
        bool force = result.GetValue(Force);
        using ResultFolder? folder = result.GetValue(Out) is { } path ? ResultFolder.Open(path, force) : null;
        (LifeText? text, IReadOnlyList<PersonLife> lives) = Terminal.WithProgress(progress =>
        {
            LifeRuns runs = new(experiment, threads, progress, stop);
            return composite is not null
                ? (LikeText.Tell(composite, runs.Like(composite), experiment.Scenarios[0].Id, experiment.Replicates, language), [])
                : TellOne(runs, experiment, person, kind, result.GetValue(Months), language);
        });
        if (text is null)
        {
            Console.Error.WriteLine($"laboursim: {kind.Nobody(experiment, language)}");
            return Shell.Unexpected;
        }

        if (folder is not null)
        {
            LifeFolder.Write(folder, force, experiment, text, lives, threads, started);
        }

        Console.Out.Write(text.ToTerminal(Width()));
        return Shell.Success;
    }

    private static (LifeText? Text, IReadOnlyList<PersonLife> Lives) TellOne(
        LifeRuns runs, Experiment experiment, ulong? person, LifeKind kind, bool everyMonth, Language language)
    {
        string chosen = "";
        if (person is null)
        {
            FoundLife found = runs.Find(kind);
            if (found.Person is null)
            {
                return (null, []);
            }

            person = found.Person;
            string key = found.Preferred == 0 || found.Preferred == found.Matches ? "life.chosen"
                : experiment.Scenarios.Count > 1 ? "life.chosen.preferred-abroad" : "life.chosen.preferred";
            chosen = language.Of(key, experiment.Seed, found.Matches, language.Or($"life-kind.{kind.Name}", kind.Meaning), experiment.Workers, found.Preferred);
        }

        IReadOnlyList<PersonLife> lives = runs.Follow(person.Value);
        LifeText text = lives.Count == 1 ? LifeStory.Tell(lives[0], language) : LifePair.Tell(lives, everyMonth, language);
        if (lives.Count > 1)
        {
            Append(text, experiment, lives, language);
        }

        return (text.Paragraph(chosen), lives);
    }

    /// <summary>What workers asked of the outside world, beside what the model says of this person.</summary>
    private static void Append(LifeText text, Experiment experiment, IReadOnlyList<PersonLife> lives, Language language)
    {
        text.Heading(language["life.asked.heading"]).Paragraph(language.Of("life.asked", Asked.OfEverybody(language)));
        text.Paragraph(language.Of("life.says", string.Join("; ", lives.Select(l => language.Of("life.says.under", l.Scenario, LifeStory.Outcome(l, language))))));
        for (int i = 1; i < experiment.Scenarios.Count; i++)
        {
            Scenario scenario = experiment.Scenarios[i];
            IEnumerable<Policy> named = scenario.Policies.Except(experiment.Scenarios[0].Policies).Select(p => p.Policy);
            IEnumerable<Policy> ended = experiment.Scenarios[0].Policies.Select(p => p.Policy).Except(scenario.Policies.Select(p => p.Policy));
            foreach (IGrouping<string, Policy> asked in named.Concat(ended).Distinct().Where(p => Asked.Of(p) is not null).GroupBy(p => Asked.Of(p, language)!))
            {
                text.Paragraph(language.Of("life.asked.on", string.Join(", ", asked.Select(p => language.Or($"policy.{p.Id}.title", p.Id))), asked.Key));
            }
        }
    }

    private static Experiment Read(ParseResult result, string[] under, bool likes)
    {
        Month from = RunOptions.MonthOf(result, From), to = RunOptions.MonthOf(result, To);
        if (from > to)
        {
            throw InputError.At(InputPlace.CommandLine, To.Name, to.ToString(), $"a month not before --from {from}");
        }

        Scenario first = ScenarioLoader.Load(result.GetRequiredValue(Scenario));
        List<Scenario> scenarios = [first, .. under.Select(u => LifeRuns.LoadScenarioOrPolicy(u, first))];
        if (scenarios.GroupBy(s => s.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw InputError.At(InputPlace.CommandLine, Under.Name, twice.Key, "each scenario id once");
        }

        string seed = result.GetValue(Seed) ?? "";
        Experiment experiment = new()
        {
            Scenarios = scenarios,
            Seed = ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
                ? number
                : throw InputError.At(InputPlace.CommandLine, Seed.Name, seed, $"a whole number from 0 to {ulong.MaxValue}"),
            Replicates = likes ? RunOptions.Whole(result, Replicates, 1, 1000) : 1,
            Workers = RunOptions.Whole(result, Workers, 0, WorldSpec.MaxWorkers),
            From = from,
            To = to,
            Overrides = OverrideParser.Parse(result.GetValue(Set) ?? []),
        };
        experiment.Check();
        return experiment;
    }

    private static int Width()
    {
        if (Console.IsOutputRedirected)
        {
            return RedirectedWidth;
        }

        int width = Spectre.Console.AnsiConsole.Profile.Width;
        return Math.Clamp(width, 60, WidestText);
    }

    private static Option<string> Given(string name, string help, string description, string? otherwise)
    {
        Option<string> option = new(name) { Description = description, HelpName = help };
        if (otherwise is not null)
        {
            option.DefaultValueFactory = _ => otherwise;
        }

        return option;
    }
}
