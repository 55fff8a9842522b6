using System.Globalization;
using LabourSim.Web.Designs;

namespace LabourSim.Web.Runs;

/// <summary>How to get a run's results without the page: the command line and the C# that give the same bytes.</summary>
internal static class Recipes
{
    /// <summary>The command; designs that are not shipped are files of the names they are downloaded under.</summary>
    public static string CommandLine(RunRequest request, bool small)
    {
        (int workers, int replicates) = World(request, small);
        string[] words =
        [
            "laboursim", request.B is null ? "run" : "compare", .. request.Designs.Select(Name),
            "--seed", request.Seed.ToString(CultureInfo.InvariantCulture),
            "--replicates", replicates.ToString(CultureInfo.InvariantCulture),
            "--workers", workers.ToString(CultureInfo.InvariantCulture),
            "--from", request.From.ToString(), "--to", request.To.ToString(),
        ];

        // A comparison tries the uncertain numbers unasked; a single run only when told to.
        return string.Join(' ', request.B is null ? [.. words, "--hinges", "true"] : words);
    }

    /// <summary>A whole C# program; the scenarios that are not shipped stand in it.</summary>
    public static string CSharp(RunRequest request, bool small)
    {
        (int workers, int replicates) = World(request, small);
        string detail = request.B is null ? "Month" : "Year";
        return string.Create(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Threading;
            using LabourSim.Experiments.Results;
            using LabourSim.Experiments.Running;
            using LabourSim.Experiments.Scenarios;
            using LabourSim.Model;

            Experiment experiment = new()
            {
                Scenarios =
                [
                    {{string.Join(",\n        ", request.Designs.Select(Loading))}},
                ],
                Compare = {{(request.B is null ? "false" : "true")}},
                Seed = {{request.Seed}},
                Replicates = {{replicates}},
                Workers = {{workers}},
                From = Month.Of({{request.From.Year}}, {{request.From.OfYear}}),
                To = Month.Of({{request.To.Year}}, {{request.To.OfYear}}),
            };

            using ResultFolder folder = ResultFolder.Open("seminar-run", force: true);
            SessionOptions options = new() { Threads = Environment.ProcessorCount, Detail = Detail.{{detail}} };
            var result = Session.Run(experiment, options, folder, force: true, CancellationToken.None);
            foreach (var total in result.Totals)
            {
                Console.WriteLine($"{total.Scenario}: {total.Outcome.Id}: {total.Value.Mean} {total.Outcome.Unit}");
            }

            """);

        string Loading(Design design) => design.Preset is { } name
            ? $"ScenarioLoader.Load(\"{name}\")"
            : $"ScenarioLoader.FromText({Raw(design.Yaml)}, \"{Name(design)}\")";

        string Name(Design design) => Recipes.Name(design, design == request.A ? 0 : 1);
    }

    /// <summary>What the command line calls a design: the shipped name or the file's.</summary>
    public static string Name(Design design, int index) => design.Preset ?? (index == 0 ? "a.yaml" : "b.yaml");

    private static (int Workers, int Replicates) World(RunRequest request, bool small) => small ? request.First : (request.Workers, request.Replicates);

    /// <summary>A raw string literal: one more quote than the text has anywhere in a row, at least three.</summary>
    private static string Raw(string text)
    {
        int run = 0, longest = 2;
        foreach (char c in text)
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        string quotes = new('"', longest + 1);
        return $"{quotes}\n{text}\n{quotes}";
    }
}
