using System.Text;

namespace LabourSim.Fuzz.Tests;

/// <summary>Small sweeps, one for each design.</summary>
internal static class SweepTexts
{
    /// <summary>32 runs of 20 people, with all that a sweep can say, for an outcome of each aim.</summary>
    public static string Tiny { get; } = Experiments.Tests.Sweeps.Tiny.With("heads@china", "exposure");

    /// <summary>A screening.</summary>
    public const string Morris = """
        id: screening
        workers: 20
        from: 2017-01
        to: 2017-12
        scenarios: [baseline, no-mandate]
        uncertainties: { design: morris, points: 4, ranges: [side-start, doubt-gain, report-chance] }
        sizes: { small: { uncertainties: 2 } }

        """;

    /// <summary>Worlds enough to look for what cases have in common.</summary>
    public static string Worlds { get; } = Morris.Replace("morris, points: 4", "latin-hypercube, points: 24", StringComparison.Ordinal);

    private const string Sobol = """
        id: shares
        workers: 20
        from: 2017-01
        to: 2017-12
        scenarios: [baseline]
        uncertainties: { design: saltelli, points: 4, ranges: shipped }
        sizes: { small: { uncertainties: 2 } }

        """;

    private const string Random = """
        id: random
        workers: 20
        from: 2017-01
        to: 2017-12
        scenarios: [baseline]
        levers: { design: sobol, points: 8, policies: [{ policy: permit-ban, low: 0, high: 2 }, { policy: legal-aid, low: 0, high: 1, start: 2017-03, hosts: [china, russia] }] }
        uncertainties: { design: random, points: 3, ranges: [{ name: office-share, low: 0.2, high: 0.4, distribution: triangular, mode: 0.3 }, side-start@china] }
        sizes: { small: { uncertainties: 2 } }

        """;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<byte[]> All { get; } = [.. ((string[])[Tiny, Morris, Worlds, Sobol, Random]).Select(Encoding.UTF8.GetBytes)];
}
