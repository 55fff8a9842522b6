using System.Diagnostics;
using System.Globalization;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace LabourSim.Cli;

/// <summary>What a run shows while it goes on and when it is over.</summary>
internal static class Terminal
{
    private static readonly string[] MainOutcomes =
        ["heads", "extracted-share", "take-home", "indicators", "state-revenue", "exposure", "couriers", "household-money"];

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
        if (input.Totals.Count > 0)
        {
            (input.Command == "compare" ? Effects(input, words) : Totals(input, words)).Print();
        }

        if (input.Targets.Count > 0)
        {
            int hit = input.Targets.Count(t => t.Hit);
            Console.Out.WriteLine(words.Of("cli.targets", hit, input.Targets.Count, input.TargetScenario));
        }

        if (input.Partial)
        {
            Console.Out.WriteLine(words.Of("cli.partial", input.Runs.Finished, input.Runs.Planned));
        }

        Console.Out.WriteLine(words.Of("cli.report", Path.Combine(folder, "report.html")));
    }

    private static Listing Totals(ExperimentResult input, Language words)
    {
        string[] scenarios = [.. input.Scenarios.Select(s => s.Id)];
        return new Listing([.. Heads(words), .. scenarios], scenarios.Length + 3, Shown().Select(o => (string[])
        [
            .. Row(o, words),
            .. scenarios.Select(s => input.Totals.FirstOrDefault(t => t.Scenario == s && t.Outcome == o) is { } row ? WithInterval(row.Value, words) : ""),
        ]));
    }

    private static Listing Effects(ExperimentResult input, Language words)
    {
        string baseId = input.Scenarios[0].Id;
        string[] others = [.. input.Scenarios.Skip(1).Select(s => s.Id)];
        return new Listing([.. Heads(words), baseId, .. others.Select(o => words.Of("cli.effect", o))], others.Length + 4,
            Shown().Select(o => (string[])
            [
                .. Row(o, words), Number(Mean(input, baseId, o)), .. others.Select(other => Effect(input, baseId, other, o, words)),
            ]));
    }

    /// <summary>The paired effect; for descriptive outcomes, which have none, the difference of the means.</summary>
    private static string Effect(ExperimentResult input, string baseId, string other, Outcome outcome, Language words) =>
        input.Effects.FirstOrDefault(e => e.Other == other && e.Outcome == outcome && e.Host == "all") is { } e
            ? WithInterval(new Estimate(e.Effect, e.Low, e.High), words)
            : Number(Mean(input, other, outcome) - Mean(input, baseId, outcome));

    private static double Mean(ExperimentResult input, string scenario, Outcome outcome) =>
        input.Totals.FirstOrDefault(t => t.Scenario == scenario && t.Outcome == outcome)?.Value.Mean ?? double.NaN;

    private static IEnumerable<Outcome> Shown() => MainOutcomes.Select(OutcomeCatalogue.Find).OfType<Outcome>();

    private static string[] Heads(Language words) => [words["cli.aim"], words["cli.outcome"], words["cli.unit"]];

    /// <summary>Aim, outcome and unit: the catalogue's ids in English, which commands take, and words in other languages.</summary>
    private static string[] Row(Outcome o, Language words) =>
    [
        o.Imperative == Imperative.None ? "" : words[$"cli.aim.{Kebab.Of(o.Imperative.ToString())}"],
        words.Or($"outcome.{o.Id}.words", o.Id), words.Or($"unit.{o.Unit}", o.Unit),
    ];

    private static string WithInterval(Estimate e, Language words) =>
        double.IsFinite(e.Low) ? words.Of("cli.range", Number(e.Mean), Number(e.Low), Number(e.High)) : Number(e.Mean);

    /// <summary>Four significant digits, thousands apart.</summary>
    private static string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            return "";
        }

        return Math.Abs(value) >= 1000
            ? value.ToString("#,0", CultureInfo.InvariantCulture)
            : value.ToString("G4", CultureInfo.InvariantCulture);
    }

    private sealed class PaceColumn(Pace pace) : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(pace.Text());
    }
}
