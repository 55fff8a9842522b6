using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Running;
using LabourSim.Model;
using LabourSim.Web.Designs;

namespace LabourSim.Web.Runs;

/// <summary>A run as a browser asked for it, checked.</summary>
/// <param name="A">The first design.</param>
/// <param name="B">The design to hold against it, or null.</param>
/// <param name="Seed">Seed.</param>
/// <param name="Workers">About how many people abroad at once.</param>
/// <param name="Replicates">Replicates.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month, inclusive.</param>
internal sealed record RunRequest(Design A, Design? B, ulong Seed, int Workers, int Replicates, Month From, Month To)
{
    /// <summary>The world every run begins with, for a first picture.</summary>
    public static (int Workers, int Replicates) Small { get; } = (1_000, 1);

    /// <summary>The world a run ends with unless it asks for another.</summary>
    public static (int Workers, int Replicates) Full { get; } = (20_000, 5);

    /// <summary>The window unless another is asked for.</summary>
    public static (Month From, Month To) Window { get; } = (Month.Of(2007, 1), Month.Of(2025, 12));

    // Numbers that JavaScript holds exactly.
    private const long MaxSeed = (1L << 53) - 1;

    /// <summary>The designs, one or two.</summary>
    public IReadOnlyList<Design> Designs => B is null ? [A] : [A, B];

    /// <summary>The world of this run's first picture: the small one, or less where less was asked for or allowed.</summary>
    public (int Workers, int Replicates) First => (Math.Min(Small.Workers, Workers), Small.Replicates);

    /// <summary>True when the first picture is already of the world asked for.</summary>
    public bool OnlySmall => (Workers, Replicates) == First;

    /// <summary>
    /// Name of the run: equal requests to one build have equal names, and what others asked for cannot be guessed without
    /// asking for it oneself.
    /// </summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u0001',
        [BuildInfo.Version, BuildInfo.Commit, .. Designs.Select(d => d.Yaml), FormattableString.Invariant($"{Seed} {Workers} {Replicates} {From} {To}")]))))[..32];

    /// <summary>What to simulate.</summary>
    /// <param name="small">True for the small world.</param>
    public Experiment Experiment(bool small) => new()
    {
        Scenarios = [.. Designs.Select(d => d.Scenario)],
        Compare = B is not null,
        Seed = Seed,
        Workers = small ? First.Workers : Workers,
        Replicates = small ? First.Replicates : Replicates,
        From = From,
        To = To,
    };

    /// <summary>Reads a request.</summary>
    /// <exception cref="InputException">Anything is wrong with it.</exception>
    public static RunRequest Read(JsonElement body, ServeLimits limits, Language language)
    {
        JsonFields fields = new("run", body, "a", "b", "seed", "size", "replicates", "workers", "from", "to");
        string size = fields.Line("size", 20) ?? "full";
        (int workers, int replicates) = size switch
        {
            "small" => Small,
            "full" => Full,
            _ => throw InputError.At(JsonFields.Place, "size", size, "small or full", ["small", "full"]),
        };
        RunRequest request = Unchecked(fields, limits, language) with
        {
            Workers = (int)fields.Whole("workers", Math.Min(workers, limits.Workers), 1, limits.Workers),
            Replicates = (int)fields.Whole("replicates", Math.Min(replicates, limits.Replicates), 1, limits.Replicates),
            From = Date(fields, "from", Window.From),
            To = Date(fields, "to", Window.To),
        };
        request.Check(limits);
        return request;
    }

    /// <summary>The small world of the designs and the seed that a request names.</summary>
    /// <exception cref="InputException">Anything is wrong with them.</exception>
    public static RunRequest SmallWorld(JsonFields fields, ServeLimits limits, Language language)
    {
        RunRequest request = Unchecked(fields, limits, language);
        request.Check(limits);
        return request;
    }

    private static RunRequest Unchecked(JsonFields fields, ServeLimits limits, Language language) => new(
        Design.Read("a", fields["a"] ?? throw InputError.At(JsonFields.Place, "a", "(missing)", "a design"), limits, language),
        fields["b"] is { } b ? Design.Read("b", b, limits, language) : null,
        (ulong)fields.Whole("seed", 1, 0, MaxSeed), Math.Min(Small.Workers, limits.Workers), Small.Replicates, Window.From, Window.To);

    private void Check(ServeLimits limits)
    {
        if (B is not null && A.Scenario.Id == B.Scenario.Id)
        {
            throw InputError.At(JsonFields.Place, "b", B.Scenario.Id, "a design other than a's, with an id of its own");
        }

        int months = To.Index - From.Index + 1;
        if (months < 1 || months > limits.Months)
        {
            throw InputError.At(JsonFields.Place, "to", To.ToString(), $"a month not before {From} and within {limits.Months} months of it");
        }

        long work = (long)Workers * (months + WorldSpec.BurnIn) * Replicates * Designs.Count;
        if (work > limits.WorkerMonths)
        {
            throw InputError.At(JsonFields.Place, "workers", $"{Workers:#,0} people, {Replicates} replicates, {months} months, {Designs.Count} designs",
                $"people times replicates times months (with {WorldSpec.BurnIn} more for the burn-in) times designs of at most {limits.WorkerMonths:#,0}; this is {work:#,0}");
        }
    }

    private static Month Date(JsonFields fields, string key, Month otherwise)
    {
        string? text = fields.Line(key, 20);
        return text is null ? otherwise
            : Month.TryParse(text, out Month month) && month >= Month.Earliest && month <= Month.Latest ? month
            : throw InputError.At(JsonFields.Place, key, text, $"a month YYYY-MM from {Month.Earliest} to {Month.Latest}");
    }
}
