using LabourSim.Experiments.Scenarios;

namespace LabourSim.Bytes.Tests;

/// <summary>What is run and hashed together.</summary>
/// <param name="Name">Name of the group.</param>
/// <param name="Data">Name of its hashes: the same for groups that must give the same bytes.</param>
/// <param name="Long">True when it takes more than half a minute.</param>
/// <param name="Files">Files that are there before.</param>
/// <param name="Commands">The program's arguments, one command after another.</param>
internal sealed record Recipe(string Name, string Data, bool Long, IReadOnlyList<(string Name, string Text)> Files, IReadOnlyList<string[]> Commands);

/// <summary>All groups.</summary>
internal static class Recipes
{
    private static readonly string[] Kinds = ["scenarios", "policies", "parameters", "outcomes", "steps", "rules", "evidence", "usage", "figures"];

    private static readonly string[] Studies = ["best-mix", "calibrate-baseline", "robust-policies", "what-matters", "when-does-2397-backfire"];

    private static readonly (string Name, string Design)[] Designs =
    [
        ("random", "design: random\n  points: 4"), ("latin-hypercube", "design: latin-hypercube\n  points: 4"),
        ("maximin", "design: latin-hypercube\n  points: 4\n  maximin: true"), ("sobol", "design: sobol\n  points: 4"), ("grid", "design: grid\n  levels: 2"),
        ("morris", "design: morris\n  points: 2"), ("saltelli", "design: saltelli\n  points: 2"),
        ("list", "design: list\n  points:\n    - { side-start: 0.02, report-chance: 0.1 }\n    - { side-start: 0.03, report-chance: 0.2 }"),
    ];

    private static readonly string[][] Commands =
    [
        [], ["run"], ["compare"], ["report"], ["chart"], ["life"], ["claims"], ["sweep"], ["sweep", "plan"], ["sweep", "run"], ["sweep", "status"], ["sweep", "export"],
        ["sweep", "merge"], ["sweep", "repeat"], ["sweep", "slurm"], ["sweep", "cancel"], ["analyse"], ["analyse", "sensitivity"], ["analyse", "discover"],
        ["analyse", "robustness"], ["analyse", "pareto"], ["calibrate"], ["study"], ["serve"], ["list"], ["show"], ["validate"], ["schema"], ["docs"],
    ];

    /// <summary>The groups.</summary>
    public static IReadOnlyList<Recipe> All { get; } =
    [
        Few(), Worlds(1, 1), Worlds(1, 2), Worlds(2, 1), Worlds(2, 2),
        Pages(),
        Words(),
        new("claims", "claims", true, [], [["claims", "--quick", "--out", "out"]]),
        .. Studies.Select(s => new Recipe($"study-{s}", $"study-{s}", true, [], [["study", s, "--size", "small", "--out", "out"]])),
        .. Designs.Select(d => new Recipe($"sweep-{d.Name}", $"sweep-{d.Name}", false, [("tiny.yaml", Sweep(d.Design))],
            [["sweep", "run", "tiny.yaml", "--out", "out"], ["sweep", "export", "out", "--out", "export.csv"]])),
    ];

    private static Recipe Few() => new("few", "few", false, [],
        [["compare", "baseline", "no-mandate", "package-protect", "shutdown", "--workers", "120", "--replicates", "2", "--events", "--lives", "5", "--hinges", "false", "--out", "out"]]);

    private static Recipe Worlds(int seed, int threads) => new($"worlds-{seed}-{threads}", $"worlds-{seed}", true, [],
    [
        [
            "compare", "baseline", .. ScenarioLoader.ShippedNames.Where(n => n != "baseline"), "--workers", "120", "--replicates", "2", "--seed", $"{seed}",
            "--threads", $"{threads}", "--events", "--lives", "5", "--hinges", "false", "--out", "out",
        ],
    ]);

    private static Recipe Pages() => new("pages", "pages", true, [],
    [
        ["run", "baseline", "--workers", "300", "--replicates", "3", "--out", "run"],
        ["compare", "baseline", "no-mandate", "harm-reduction", "--workers", "300", "--replicates", "5", "--out", "compare"],
        ["compare", "baseline", "no-mandate", "--workers", "300", "--replicates", "3", "--hinges", "false", "--lang", "ko", "--out", "korean"],
        ["report", "compare", "--lang", "ko"],
        ["chart", "compare", "--figure", "all", "--out", "figures"],
        ["chart", "compare", "--figure", "all", "--lang", "ko", "--out", "figures-ko"],
        ["chart", "run", "--figure", "all", "--out", "figures-run"],
        ["life", "baseline", "--find", "returned", "--under", "no-mandate", "--workers", "1000", "--out", "life"],
        ["life", "baseline", "--find", "returned", "--workers", "1000", "--lang", "ko"],
    ]);

    private static Recipe Words() => new("words", "words", true, [],
    [
        .. Kinds.SelectMany(k => new[] { new[] { "list", k }, ["list", k, "--lang", "ko"] }),
        .. new[] { "scenario", "sweep", "study" }.Select(s => new[] { "schema", s }),
        .. Commands.Select(c => (string[])[.. c, "--help"]),
        .. ScenarioLoader.ShippedNames.Select(n => new[] { "show", n }),
    ]);

    private static string Sweep(string design) => $"""
        id: tiny
        seed: 7
        workers: 50
        replicates: 2
        from: 2012-01
        to: 2013-06
        scenarios: [baseline, no-mandate]
        levers:
          policies:
            - {"{"} policy: inspections, doses: [0, 1] {"}"}
        uncertainties:
          {design}
          ranges: [side-start, report-chance]
        outcomes: [exploitation-index, state-revenue, exposure]

        """;
}
