using LabourSim.Experiments.Input;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Tests.Sweeps;

/// <summary>A sweep of 32 runs (2 scenarios x 2 doses x 4 worlds x 2 replicates) of 20 people, and changes of its text.</summary>
internal static class Tiny
{
    /// <summary>Where its text is said to stand.</summary>
    public const string File = "tiny.yaml";

    /// <summary>The file; the tests of messages count on its lines.</summary>
    public const string Yaml = """
        id: tiny
        title: Tiny
        question: Does it work?
        seed: 7
        workers: 20
        replicates: 2
        from: 2012-01
        to: 2012-06
        read: { from: 2012-03 }
        scenarios: [baseline, no-mandate]
        levers:
          design: grid
          policies:
            - { policy: inspections, doses: [0, 1] }
        uncertainties:
          design: latin-hypercube
          points: 4
          ranges:
            - side-start
            - { name: report-chance, low: 0.05, high: 0.3, distribution: uniform }
            - { policy: tightening, low: 0, high: 1 }
        outcomes: [exploitation-index, state-revenue, heads@china]
        sizes:
          small: { workers: 10, replicates: 1, uncertainties: 2 }

        """;

    /// <summary>Worlds of which some contradict themselves: shares that add up to more than 1.</summary>
    public static readonly string Failing = With("{ name: report-chance, low: 0.05, high: 0.3, distribution: uniform }",
        "{ name: office-share, low: 0.1, high: 0.95, distribution: uniform }");

    /// <summary>The text with a part replaced, which must be there once.</summary>
    public static string With(string part, string by)
    {
        Yaml.Split(part).Length.ShouldBe(2, part);
        return Yaml.Replace(part, by, StringComparison.Ordinal);
    }

    /// <summary>Reads a text.</summary>
    public static Sweep Read(string yaml, bool small = false) => SweepReader.Parse(new SweepSource(File, yaml, "", small, []));

    /// <summary>Lays a text out.</summary>
    public static SweepPlan Plan(string yaml = Yaml) => new(Read(yaml));

    /// <summary>Why a text is refused, by its reader or its plan.</summary>
    public static string ErrorOf(string yaml, bool small = false) => Should.Throw<InputException>(() => new SweepPlan(Read(yaml, small))).Message;

    /// <summary>Runs what is missing of a shard.</summary>
    public static SweepState Run(SweepPlan plan, SweepFolder folder, Shard? shard = null, int threads = 2) =>
        SweepRunner.Run(plan, folder, shard ?? Shard.Whole, new EngineOptions(threads), CancellationToken.None);

    /// <summary>The export of a folder.</summary>
    public static string Export(SweepFolder folder)
    {
        using RunStore store = folder.Read();
        using MemoryStream stream = new();
        SweepExport.Write(folder.Plan(), store, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
