using System.Security.Cryptography;
using System.Text;
using LabourSim.Charts;
using LabourSim.Cli;
using LabourSim.Cli.Commands;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Calibrating;
using LabourSim.Experiments.Calibrating.Search;
using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Lives;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Studies;
using LabourSim.Experiments.Sweeps;
using LabourSim.Population;

namespace LabourSim.Fuzz.Tests;

/// <summary>Every kind of input, with sound ones that the program itself made, in a folder that goes with the tests.</summary>
public sealed class Kinds : IDisposable
{
    private const string Study = """
        id: tiny
        title: A tiny study
        question: Does it go on?
        steps:
          - id: screening
            analyse: [sensitivity]
            outcomes: [exposure]
            sweep: { workers: 20, from: 2017-01, to: 2017-12, scenarios: [baseline], uncertainties: { design: morris, points: 2, ranges: [side-start, doubt-gain] }, sizes: { small: { uncertainties: 2 } } }
          - id: fit
            calibrate: { scenario: baseline, workers: 20, particles: 10, generations: 2, proposals: 40, draws: 2, parameters: [{ name: side-start, low: 0.02, high: 0.08 }], sizes: { small: { particles: 8 } } }
          - id: kept
            keep: { from: screening, most: 1 }
            analyse: [discover]
            base: baseline
            margin: 0.1
            sweep: { workers: 20, from: 2017-01, to: 2017-12, scenarios: [baseline, no-mandate], uncertainties: { design: latin-hypercube, points: 4, ranges: [side-start, doubt-gain] }, sizes: { small: { uncertainties: 2 } } }

        """;

    private const string Search = """
        id: mix
        title: A tiny search
        question: Which mix?
        steps:
          - id: search
            search:
              workers: 20
              from: 2017-01
              to: 2017-12
              read: { from: 2017-06, to: 2017-12 }
              scenarios: [baseline]
              population: 4
              generations: 2
              outcomes: [exploitation-index, state-revenue, exposure]
              levers: { policies: [{ policy: permit-ban, low: 0, high: 2 }, { policy: legal-aid, low: 0, high: 1, start: 2017-03 }] }
              uncertainties: { design: latin-hypercube, points: 2, maximin: true, ranges: shipped }
              sizes: { small: { uncertainties: 1, population: 6, generations: 1 } }

        """;

    private const string Recorded = "id: tiny\nworkers: 2\nseed: 7\nmiss-weight: 2\nset: { office-share: 0.3 }\nparameters:\n  - { name: quota-growth, low: 0.02, high: 0.06 }\nstages:\n  - { draws: 3 }\n  - { draws: 2, best: 1 }\n";

    private const string Posterior = "id: posterior\nscenario: baseline\nworkers: 20\nparticles: 10\ngenerations: 2\nproposals: 40\nquantile: 0.5\nacceptance: 0.03\ndraws: 2\n"
        + "parameters:\n  - { name: side-start, low: 0.02, high: 0.08 }\n  - { name: leave-economic, low: -11, high: -8.5, distribution: uniform }\nsizes:\n  small: { particles: 8 }\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("laboursim-fuzz-");
    private readonly TextWriter _out = Console.Out, _error = Console.Error;
    private readonly Dictionary<string, Func<Kind>> _kinds;
    private HttpKind? _http;

    public Kinds()
    {
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        _kinds = new(StringComparer.Ordinal)
        {
            ["scenario"] = () => OfFile("scenario", [.. Shipped("scenarios")], "mine.yaml", ReadScenario),
            ["sweep"] = () => OfFile("sweep", SweepTexts.All, "mine.yaml", ReadSweep),
            ["study"] = () => OfFile("study", [Bytes(Study), .. Shipped("studies")], "mine.yaml", file => _ = StudyReader.Warnings(StudyReader.Load(file), small: true).Count()),
            ["search"] = () => OfFile("search", [Bytes(Search)], "mine.yaml", file => StudyReader.Load(file)),
            ["calibration"] = () => OfFile("calibration", [Bytes(Recorded), Bytes(Posterior)], "mine.yaml", ReadCalibration),
            ["results"] = () => OfFolder("results", ResultFile.Name, f => ResultFile.Load(f), DrawResults, ["compare", "baseline", "no-mandate", .. Small], ["run", "baseline", "shutdown", "--lives", "1", .. Small]),
            ["analysis"] = Analysis,
            ["life"] = () => OfFolder("life", LifeFile.Name, f => LifeFile.Load(f), DrawAll, ["life", "--find", "anyone", "--under", "no-mandate", "--workers", "100", "--from", "2016-06", "--to", "2018-12"]),
            ["claims"] = () => OfFolder("claims", ClaimFile.Name, f => ClaimFile.Load(f), DrawClaims, ["claims", "C02", "C24", "--workers", "100", "--replicates", "2", "--draws", "1"]),
            ["manifest"] = Manifest,
            ["database"] = Database,
            ["draws"] = Draws,
            ["command line"] = () => CommandLineKind.Make(_folder.CreateSubdirectory("command-line").FullName),
            ["http"] = () => (_http = new HttpKind()).Kind,
        };
    }

    private static readonly string[] Small = ["--workers", "40", "--from", "2017-09", "--to", "2018-02", "--replicates", "2", "--hinges", "false"];

    /// <summary>A kind by name.</summary>
    internal Kind Of(string name) => _kinds[name]();

    public void Dispose()
    {
        _http?.Dispose();
        Console.SetOut(_out);
        Console.SetError(_error);
        _folder.Delete(true);
    }

    private Kind OfFile(string name, IReadOnlyList<byte[]> sound, string file, Action<string> read)
    {
        string path = Path.Combine(_folder.CreateSubdirectory(name).FullName, file);
        return Kind.OfFile(name, sound, path, () => read(path));
    }

    /// <summary>
    /// A file of a folder that the program wrote, whose manifest has its hash. A broken one is refused for that, and the reader that
    /// another version's file would get to, with the hash right, reads or refuses it; a sound one is drawn.
    /// </summary>
    private Kind OfFolder(string name, string file, Action<string> load, Action<string> draw, params string[][] commands)
    {
        byte[][] sound = [.. commands.Select((c, i) => File.ReadAllBytes(Path.Combine(Made($"{name}-{i}", c), file)))];
        string folder = _folder.CreateSubdirectory(name).FullName, path = Path.Combine(folder, file), manifest = Path.Combine(folder, ResultFolder.ManifestName);
        string whole = File.ReadAllText(Path.Combine(_folder.FullName, $"made-{name}-0", ResultFolder.ManifestName)), hash = Convert.ToHexStringLower(SHA256.HashData(sound[0]));
        File.WriteAllText(manifest, whole);
        return Kind.OfFile(name, sound, path, () =>
        {
            byte[] input = File.ReadAllBytes(path);
            File.WriteAllText(manifest, whole);
            if (!input.AsSpan().SequenceEqual(sound[0]))
            {
                Kind.Refused(() => load(folder)).ShouldNotBeNull();
            }

            File.WriteAllText(manifest, whole.Replace(hash, Written.Hash(path), StringComparison.Ordinal));
            load(folder);
            if (sound.Any(s => input.AsSpan().SequenceEqual(s)))
            {
                draw(folder);
            }
        });
    }

    private Kind Analysis()
    {
        string folder = _folder.CreateSubdirectory("analysis").FullName;
        string[] sensitivity = Analysed("sensitivity", SweepTexts.Morris), discover = Analysed("discover", SweepTexts.Worlds), robustness = Analysed("robustness", SweepTexts.Tiny), pareto = Analysed("pareto", SweepTexts.Tiny);
        string file = Path.Combine(folder, "sensitivity.json");
        return Kind.OfFile("analysis", [.. sensitivity.Concat(discover).Concat(robustness).Concat(pareto).Select(File.ReadAllBytes)], file, () =>
        {
            AnalysisFile.Read(file);
            DrawAll(folder);
        });
    }

    private string[] Analysed(string verb, string sweep)
    {
        string folder = Swept($"analysed-{verb}", sweep), file = Path.Combine(folder, $"{verb}.json");
        Run("analyse", verb, folder);
        return [file];
    }

    private Kind Manifest()
    {
        string folder = Made("manifest", ["life", "--find", "anyone", "--workers", "50", "--from", "2017-01", "--to", "2017-06"]);
        string file = Path.Combine(folder, ResultFolder.ManifestName);
        byte[] sound = File.ReadAllBytes(file);
        return new Kind("manifest", [sound], input =>
        {
            File.WriteAllBytes(file, input);
            string[] before = Directory.GetFiles(folder);
            string? replaced = Kind.Refused(() => ResultFolder.Check(folder, force: true));
            string? added = Kind.Refused(() => Written.Add(folder, LifeFile.Name));
            Directory.GetFiles(folder).ShouldBe(before, ignoreOrder: true);
            byte[] after = File.ReadAllBytes(file);
            if (!after.AsSpan().SequenceEqual(input))
            {
                System.Text.Json.JsonDocument.Parse(after).Dispose();
            }

            return replaced ?? added;
        });
    }

    private Kind Database()
    {
        string swept = Swept("swept", SweepTexts.Tiny);
        byte[] sound = File.ReadAllBytes(Path.Combine(swept, "sweep.db"));
        string folder = _folder.CreateSubdirectory("database").FullName, file = Path.Combine(folder, "sweep.db");
        File.WriteAllBytes(file, sound);
        string whole = Exported(folder);
        return Kind.OfFile("database", [sound], file, () => Exported(folder).ShouldBe(whole));
    }

    // What is wrong in a database is noticed, or it changes no number.
    private static string Exported(string path)
    {
        SweepFolder folder = new(path);
        SweepPlan plan = folder.Plan();
        using RunStore store = folder.Read();
        using MemoryStream stream = new();
        SweepExport.Write(plan, store, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private Kind Draws()
    {
        string search = Path.Combine(_folder.FullName, "search.yaml"), folder = Path.Combine(_folder.FullName, "draws"), file = Path.Combine(folder, "draws.csv");
        File.WriteAllText(search, Recorded);
        Run("calibrate", search, "--out", folder);
        CalibrationSearch read = SearchReader.Load(search);
        return Kind.OfFile("draws", [File.ReadAllBytes(file)], file, () => SearchRunner.Run(read, folder, 1, null, new CancellationToken(true)), writes: "draws.csv");
    }

    private string Swept(string name, string text)
    {
        string file = Path.Combine(_folder.FullName, $"{name}.yaml");
        File.WriteAllText(file, text);
        return Made(name, ["sweep", "run", file]);
    }

    /// <summary>The folder that a command makes.</summary>
    private string Made(string name, string[] command)
    {
        string folder = Path.Combine(_folder.FullName, $"made-{name}");
        Run([.. command, "--out", folder]);
        return folder;
    }

    private static void Run(params string[] args)
    {
        using StringWriter error = new();
        Shell.RunAsync(Root.Create(), args, error).GetAwaiter().GetResult().ShouldBe(0, $"{string.Join(' ', args)}: {error}");
    }

    private static void ReadScenario(string file)
    {
        WrittenScenario written = ScenarioLoader.Open(file);
        written.Scenario.Policies.ShouldAllBe(p => p.Dose > 0 && (p.End == null || p.Start <= p.End));
        _ = DesignText.Lines(written, HostSet.All, null, RunOptions.UsualFrom, RunOptions.UsualTo).ToList();
    }

    private static void ReadSweep(string file)
    {
        foreach (bool small in (bool[])[false, true])
        {
            SweepPlan plan = new(SweepReader.Load(file, small));
            plan.Runs.ShouldBeGreaterThan(0);
            plan.Sweep.Describe().ShouldAllBe(line => !line.Contains('\n'));
        }
    }

    private static void ReadCalibration(string file)
    {
        foreach (bool small in (bool[])[false, true])
        {
            CalibrationFile.Load(file, small);
        }
    }

    private static void DrawResults(string folder)
    {
        ExperimentResult result = ResultFile.Load(folder);
        foreach (Language language in Language.All)
        {
            Report.Write(result, TextWriter.Null, language);
        }

        DrawAll(folder);
    }

    private static void DrawClaims(string folder)
    {
        ClaimOutcome outcome = ClaimFile.Load(folder);
        ClaimsReport.Write(outcome, TextWriter.Null);
        _ = ClaimTable.Markdown(outcome);
        DrawAll(folder);
    }

    private static void DrawAll(string folder)
    {
        FigureSource source = FigureSource.Open(folder);
        Figure[] figures = [.. FigureCatalogue.All.Select(f => f.Draw(source, Language.English)).OfType<Figure>()];
        foreach (Figure figure in figures)
        {
            _ = figure.ToCsv();
        }

        // To put all of them on paper takes a second; one of them for each input, another for another.
        if (figures.Length > 0)
        {
            _ = figures[(int)(new DirectoryInfo(folder).EnumerateFiles().Sum(f => f.Length) % figures.Length)].ToSvg();
        }
    }

    private static IEnumerable<byte[]> Shipped(string folder) => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllBytes);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
