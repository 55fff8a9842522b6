using System.Diagnostics;
using LabourSim.Charts;
using LabourSim.Charts.Drawing;
using LabourSim.Charts.Sections;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace LabourSim.Cli;

/// <summary>What a run shows while it goes on and when it is over.</summary>
internal static class Terminal
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100), LineEvery = TimeSpan.FromSeconds(30);

    /// <summary>Shows a bar with the time left while months are lived; nothing where there is no terminal.</summary>
    /// <param name="work">The work; it reports (months done, months in all).</param>
    public static T WithProgress<T>(Func<Action<long, long>?, T> work) => Watched() ? WithBar("months", work) : work(null);

    /// <summary>
    /// Shows a bar with count, pace and time left while runs are run; where there is no terminal, as in a cluster's log, a
    /// line on standard error every half minute.
    /// </summary>
    /// <param name="work">The work; it reports (runs done, runs in all).</param>
    public static T WithRuns<T>(Func<Action<long, long>?, T> work) =>
        Watched() ? WithBar("runs", work) : work(Lines(new Pace("runs"), () => Stopwatch.GetElapsedTime(0), Console.Error));

    /// <summary>Writes how far the work is, at most once in half a minute.</summary>
    internal static Action<long, long> Lines(Pace pace, Func<TimeSpan> clock, TextWriter to)
    {
        TimeSpan latest = clock();
        return (done, total) =>
        {
            pace.Tell(done, total);
            if (clock() - latest >= LineEvery)
            {
                latest = clock();
                to.WriteLine(pace.Text());
            }
        };
    }

    private static bool Watched() => !Console.IsOutputRedirected && !Console.IsErrorRedirected && AnsiConsole.Profile.Capabilities.Interactive
        && AnsiConsole.Profile.Capabilities.Ansi;

    private static T WithBar<T>(string unit, Func<Action<long, long>?, T> work)
    {
        Pace pace = new(unit);
        return AnsiConsole.Progress().AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new PaceColumn(pace))
            .Start(context =>
            {
                ProgressTask bar = context.AddTask(unit);
                Task<T> running = Task.Run(() => work(pace.Tell));
                while (!running.Wait(Refresh))
                {
                    (long done, long total) = pace.Latest;
                    bar.MaxValue = Math.Max(total, 1);
                    bar.Value = done;
                }

                return running.GetAwaiter().GetResult();
            });
    }

    /// <summary>Ends a run with a short table and the place of the report.</summary>
    /// <param name="input">What came of the run.</param>
    /// <param name="folder">Where it was written.</param>
    /// <param name="words">Language of the table's words; ids stay ids.</param>
    public static void Summarise(ExperimentResult input, string folder, Language words)
    {
        if (input.Partial)
        {
            Console.Out.WriteLine(words.Of("cli.partial", input.Runs.Finished, input.Runs.Planned, Opening.LeftOut(input, words)));
        }

        foreach (string sentence in Answer.Sentences(input, words))
        {
            Console.Out.WriteLine(sentence);
        }

        foreach (string sentence in ByDefinition.Sentences(input, words))
        {
            Console.Out.WriteLine(sentence);
        }

        if (input.Totals.Count > 0)
        {
            (input.Command == "compare" ? Effects(input, words) : Totals(input, words)).Print();
        }

        GainText.Print(input, words);

        if (input.Targets.Count > 0)
        {
            int measured = input.Targets.Count(t => t.Measured);
            Console.Out.WriteLine(measured == 0
                ? words.Of("cli.targets.none", input.Targets.Count)
                : words.Of(measured == input.Targets.Count ? "cli.targets.all" : "cli.targets", input.Targets.Count(t => t.Hit), measured, input.TargetScenario, input.Targets.Count - measured));
            if (measured > 0 && Targets.TooFew(input, words) is { } few)
            {
                Console.Out.WriteLine(few);
            }
        }

        Console.Out.WriteLine(words.Of("cli.report", Path.Combine(folder, "report.html")));
    }

    private static Listing Totals(ExperimentResult input, Language words)
    {
        string[] scenarios = [.. input.Scenarios.Select(s => s.Id)];
        return new Listing([.. Heads(words), .. scenarios], scenarios.Length + 3, Shown().Prepend(OutcomeCatalogue.Find("heads")!).Select(o => (string[])
        [
            .. Row(o, words), .. scenarios.Select(s => Level(input, input.Totals.FirstOrDefault(t => t.Scenario == s && t.Outcome == o)?.Value.Mean, o, words)),
        ]));
    }

    private static Listing Effects(ExperimentResult input, Language words)
    {
        string baseId = input.Scenarios[0].Id;
        string[] others = [.. input.Scenarios.Skip(1).Select(s => s.Id)];
        IReadOnlyList<EffectRow> effects = Verdicts.SideBySide(input);
        EffectRow? Of(Outcome o, string? other) => effects.FirstOrDefault(e => e.Outcome == o && e.Host == "all" && (other is null || e.Other == other));
        string basis = effects.Count > 0 ? words.Of("cli.months", baseId, effects[0].From, effects[0].To) : baseId;
        return new Listing([.. Heads(words), basis, .. others.Select(o => words.Of("cli.effect", o))], others.Length + 4,
            Shown().Select(o => (string[])
            [
                .. Row(o, words), Level(input, Of(o, null)?.BaseMean, o, words), .. others.Select(other => Of(o, other) is { } e ? Effect(input, e, words) : ""),
            ]));
    }

    /// <summary>"−4.9 %, worse": sign, size of the base's level, and what it means for the outcome's own aim.</summary>
    private static string Effect(ExperimentResult input, EffectRow e, Language words)
    {
        EffectRow scaled = e with { Effect = Units.AtScale(input, e.Outcome, e.Effect), BaseMean = Units.AtScale(input, e.Outcome, e.BaseMean) };
        string sure = Answer.ShortConfidence(input, e, words);
        return $"{Verdicts.Change(scaled, scaled.Effect, words)} {Verdicts.Words(Verdicts.Of(e), words)}{(sure.Length > 0 ? ", " + sure : "")}";
    }

    private static string Level(ExperimentResult input, double? value, Outcome outcome, Language words) =>
        value is { } level ? Numbers.Plain(Units.Of(outcome).Factor * Units.AtScale(input, outcome, level), words) : "";

    private static IEnumerable<Outcome> Shown() => HingeProbe.Outcomes.Concat(ImperativesFigure.Headlines.Select(OutcomeCatalogue.Find).OfType<Outcome>()).Distinct().OrderBy(o => o.Imperative);

    private static string[] Heads(Language words) => [words["cli.aim"], words["cli.outcome"], words["cli.unit"]];

    private static string[] Row(Outcome o, Language words) =>
    [
        o.Imperative == Imperative.None ? "" : words[$"cli.aim.{Kebab.Of(o.Imperative.ToString())}"], Units.Words(o, words),
        Units.UnitAtScale(o, Units.Of(o, words).Label, words),
    ];

    private sealed class PaceColumn(Pace pace) : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(pace.Text());
    }
}
