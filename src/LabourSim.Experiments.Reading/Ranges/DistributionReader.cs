using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Yaml;

namespace LabourSim.Experiments.Ranges;

/// <summary>Reads a distribution from the keys low, high, distribution (uniform without it), and mode or mean and sd where it has them.</summary>
internal static class DistributionReader
{
    /// <summary>Names of the distributions, the default first.</summary>
    public static readonly string[] Names = ["uniform", "log-uniform", "triangular", "normal"];

    private static readonly string[] ShapeKeys = ["mode", "mean", "sd"];

    /// <summary>Every key that belongs to a distribution.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["low", "high", "distribution", .. ShapeKeys];

    /// <summary>Reads it.</summary>
    /// <param name="entry">Where the keys stand.</param>
    /// <param name="place">Place for messages.</param>
    /// <param name="target">What the range belongs to, for messages.</param>
    /// <param name="bound">Reads a bound, or a mode, from key and text.</param>
    /// <exception cref="InputException">A key is missing, not a number, out of order, or of another distribution.</exception>
    public static Distribution Read(YamlMapping entry, InputPlace place, string target, Func<string, string, double> bound)
    {
        double low = bound("low", Text(entry, place, "low"));
        double high = bound("high", Text(entry, place, "high"));
        string name = entry["distribution"] is null ? Names[0] : Text(entry, place, "distribution");
        string[] own = name switch { "triangular" => ["mode"], "normal" => ["mean", "sd"], _ => [] };
        if (!Names.Contains(name))
        {
            throw InputError.At(place, "distribution", name, string.Join(", ", Names[..^1]) + " or " + Names[^1], Names);
        }

        if (ShapeKeys.Except(own).FirstOrDefault(key => entry[key] is not null) is { } foreign)
        {
            throw InputError.At(place, foreign, entry[foreign]!.Summary, $"no {foreign}, since the distribution is {name}");
        }

        double mode = own.Contains("mode") ? bound("mode", Text(entry, place, "mode")) : 0;
        double mean = own.Contains("mean") ? ValueRules.ParseNumber(place, "mean", Text(entry, place, "mean"), "a plain number") : 0;
        double sd = own.Contains("sd") ? ValueRules.ParseNumber(place, "sd", Text(entry, place, "sd"), "a plain number above 0") : 0;
        string? fault = name switch
        {
            "triangular" => TriangularDistribution.Fault(low, mode, high),
            "normal" => NormalDistribution.Fault(low, high, mean, sd),
            "log-uniform" => LogUniformDistribution.Fault(low, high),
            _ => UniformDistribution.Fault(low, high),
        };
        if (fault is not null)
        {
            throw InputError.At(place, target, string.Create(CultureInfo.InvariantCulture, $"{low} to {high}"), fault);
        }

        return name switch
        {
            "triangular" => new TriangularDistribution(low, mode, high),
            "normal" => new NormalDistribution(low, high, mean, sd),
            "log-uniform" => new LogUniformDistribution(low, high),
            _ => new UniformDistribution(low, high),
        };
    }

    /// <summary>The text of a key that must be there.</summary>
    public static string Text(YamlMapping entry, InputPlace place, string key) => entry[key] is YamlScalar { IsNull: false } scalar
        ? scalar.Text
        : throw InputError.At(place, key, entry[key]?.Summary ?? "(missing)", "a value");
}
