using System.Globalization;
using System.Text.RegularExpressions;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Input;

/// <summary>What a number, month, host or name must look like, wherever it is written.</summary>
internal static partial class ValueRules
{
    private const NumberStyles PlainNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Earliest month a date may name.</summary>
    public static readonly Month FirstMonth = Month.Of(2000, 1);

    /// <summary>Every host name, and the word for all of them.</summary>
    public static IReadOnlyList<string> HostWords { get; } = [AllHosts, .. Places.HostNames];

    /// <summary>The word for all hosts.</summary>
    public const string AllHosts = "all";

    /// <summary>The hosts a word names.</summary>
    public static HostSet FindHosts(InputPlace place, string key, string word)
    {
        if (word == AllHosts)
        {
            return HostSet.All;
        }

        for (int h = 0; h < Places.Hosts; h++)
        {
            if (Places.HostNames[h] == word)
            {
                return HostSet.Of((Host)h);
            }
        }

        throw InputError.At(place, key, word, $"a host ({string.Join(", ", HostWords)})", HostWords);
    }

    /// <summary>The parameter of this name.</summary>
    public static Parameter FindParameter(InputPlace place, string key, string name) =>
        ParameterCatalogue.Find(name) ?? throw InputError.At(place, key, name,
            "a parameter (see 'laboursim list parameters')", ParameterCatalogue.All.Select(p => p.Name));

    /// <summary>The policy of this id.</summary>
    public static Policy FindPolicy(InputPlace place, string key, string id) =>
        PolicyCatalogue.Find(id) ?? throw InputError.At(place, key, id,
            "a policy (see 'laboursim list policies')", PolicyCatalogue.All.Select(p => p.Id));

    /// <summary>A parameter and its hosts from <c>name</c> or <c>name@host</c>.</summary>
    public static (Parameter Parameter, HostSet Hosts) FindTarget(InputPlace place, string key, string target)
    {
        int at = target.IndexOf('@', StringComparison.Ordinal);
        return at < 0
            ? (FindParameter(place, key, target), HostSet.All)
            : (FindParameter(place, key, target[..at]), FindHosts(place, target, target[(at + 1)..]));
    }

    /// <summary>A value in the parameter's range and of its kind of number.</summary>
    public static double ParseValue(InputPlace place, string key, string text, Parameter parameter)
    {
        Wording expected = Expected(parameter);
        double value = ParseNumber(place, key, text, expected);
        bool whole = parameter.Unit is "switch" or "count";
        return value >= parameter.Low && value <= parameter.High && (!whole || value == Math.Floor(value))
            ? value
            : throw InputError.At(place, key, text, expected);
    }

    /// <summary>A dose the policy accepts.</summary>
    public static double ParseDose(InputPlace place, string text, Policy policy)
    {
        Wording expected = $"a dose of {policy.Id} from 0 to {policy.MaxDose}";
        double dose = ParseNumber(place, "dose", text, expected);
        return dose >= 0 && dose <= policy.MaxDose ? dose : throw InputError.At(place, "dose", text, expected);
    }

    /// <summary>A month "YYYY-MM".</summary>
    public static Month ParseMonth(InputPlace place, string key, string text) =>
        Month.TryParse(text, out Month month) && month >= FirstMonth && month <= Month.Latest
            ? month
            : throw InputError.At(place, key, text, $"a month YYYY-MM from {FirstMonth} to {Month.Latest}");

    /// <summary>What a parameter's value must be, in words.</summary>
    public static Wording Expected(Parameter parameter)
    {
        Wording whole = $"a whole number from {parameter.Low} to {parameter.High}", plain = $"a plain number from {parameter.Low} to {parameter.High} in {Wording.FromString(parameter.Unit)}";
        return parameter.Unit switch
        {
            "switch" => "0 or 1 (a switch)",
            "count" => whole,
            _ => plain,
        };
    }

    /// <summary>A plain number, finite.</summary>
    public static double ParseNumber(InputPlace place, string key, string text, Wording expected)
    {
        if (double.TryParse(text, PlainNumber, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
        {
            // Minus zero would be another key for the same world.
            return value + 0.0;
        }

        throw WithoutComma(text) is { } written ? InputError.At(place, key, text, $"{expected}, written {written}") : InputError.At(place, key, text, expected);
    }

    /// <summary>How a number with a comma is written here, "0.5" or "1000 or 1.000"; null for any other text.</summary>
    public static string? WithoutComma(string text)
    {
        if (NumberWithComma().Match(text) is not { Success: true } number)
        {
            return null;
        }

        string whole = number.Groups[1].Value, rest = number.Groups[2].Value;
        return rest.Length == 3 && whole.TrimStart('-') != "0"
            ? $"{whole}{rest} or {whole}.{rest}"
            : $"{whole}.{rest}";
    }

    [GeneratedRegex(@"^(-?[0-9]+),([0-9]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberWithComma();
}
