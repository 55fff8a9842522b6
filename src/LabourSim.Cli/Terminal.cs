using System.Globalization;
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

    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    /// <summary>Shows a bar with the time left while months are lived; nothing where there is no terminal.</summary>
    /// <param name="work">The work; it reports (months done, months in all).</param>
    public static T WithProgress<T>(Func<Action<long, long>?, T> work) => WithProgress("months", work);

    /// <summary>Shows a bar with count, rate and time left while the work goes on; nothing where there is no terminal.</summary>
    /// <param name="unit">What is counted.</param>
    /// <param name="work">The work; it reports (done, in all).</param>
    public static T WithProgress<T>(string unit, Func<Action<long, long>?, T> work)
    {
        if (Console.IsOutputRedirected || Console.IsErrorRedirected || !AnsiConsole.Profile.Capabilities.Interactive
            || !AnsiConsole.Profile.Capabilities.Ansi)
        {
            return work(null);
        }

        return AnsiConsole.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(unit), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask bar = context.AddTask(unit);
                long done = 0;
                long total = 1;
                Task<T> running = Task.Run(() => work((d, t) =>
                {
                    Volatile.Write(ref done, d);
                    Volatile.Write(ref total, t);
                }));
                while (!running.Wait(Refresh))
                {
                    bar.MaxValue = Volatile.Read(ref total);
                    bar.Value = Volatile.Read(ref done);
                }

                return running.GetAwaiter().GetResult();
            });
    }

    /// <summary>Ends a run with a short table and the place of the report.</summary>
    public static void Summarise(ReportInput input, string folder)
    {
        if (input.Totals.Count > 0)
        {
            (input.Command == "compare" ? Effects(input) : Totals(input)).Print();
        }

        if (input.Targets.Count > 0)
        {
            int hit = input.Targets.Count(t => t.Hit);
            Console.Out.WriteLine($"In this model, {hit} of {input.Targets.Count} calibration targets are hit ({input.TargetScenario}).");
        }

        if (input.Partial)
        {
            Console.Out.WriteLine($"PARTIAL: stopped early, {input.Runs.Finished} of {input.Runs.Planned} runs finished.");
        }

        Console.Out.WriteLine($"Report: {Path.Combine(folder, "report.html")}");
    }

    private static Listing Totals(ReportInput input)
    {
        string[] scenarios = [.. input.Scenarios.Select(s => s.Id)];
        return new Listing(["aim", "outcome", "unit", .. scenarios], scenarios.Length + 3, Shown().Select(o => (string[])
        [
            Aim(o), o.Id, o.Unit,
            .. scenarios.Select(s => input.Totals.FirstOrDefault(t => t.Scenario == s && t.Outcome == o) is { } row ? WithInterval(row.Value) : ""),
        ]));
    }

    private static Listing Effects(ReportInput input)
    {
        string baseId = input.Scenarios[0].Id;
        string[] others = [.. input.Scenarios.Skip(1).Select(s => s.Id)];
        return new Listing(["aim", "outcome", "unit", baseId, .. others.Select(o => $"effect of {o}")], others.Length + 4,
            Shown().Select(o => (string[])
            [
                Aim(o), o.Id, o.Unit, Number(Mean(input, baseId, o)), .. others.Select(other => Effect(input, baseId, other, o)),
            ]));
    }

    /// <summary>The paired effect; for descriptive outcomes, which have none, the difference of the means.</summary>
    private static string Effect(ReportInput input, string baseId, string other, Outcome outcome) =>
        input.Effects.FirstOrDefault(e => e.Other == other && e.Outcome == outcome && e.Host == "all") is { } e
            ? WithInterval(new Estimate(e.Effect, e.Low, e.High))
            : Number(Mean(input, other, outcome) - Mean(input, baseId, outcome));

    private static double Mean(ReportInput input, string scenario, Outcome outcome) =>
        input.Totals.FirstOrDefault(t => t.Scenario == scenario && t.Outcome == outcome)?.Value.Mean ?? double.NaN;

    private static IEnumerable<Outcome> Shown() => MainOutcomes.Select(OutcomeCatalogue.Find).OfType<Outcome>();

    private static string Aim(Outcome outcome) => outcome.Imperative == Imperative.None ? "" : Kebab.Of(outcome.Imperative.ToString());

    private static string WithInterval(Estimate e) =>
        double.IsFinite(e.Low) ? $"{Number(e.Mean)} ({Number(e.Low)} to {Number(e.High)})" : Number(e.Mean);

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

    /// <summary>"123 of 456, 7.8 runs/s".</summary>
    private sealed class RateColumn(string unit) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(string.Create(
            CultureInfo.InvariantCulture, $"{task.Value:#,0} of {task.MaxValue:#,0}, {task.Speed ?? 0:#,0.#} {unit}/s"));
    }
}
