using LabourSim.Experiments.Input;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Scenarios;

/// <summary>Reads the values of <c>--set name=value</c> and <c>--set name@host=value</c>.</summary>
public static class OverrideParser
{
    /// <summary>
    /// The settings, those for every host first, so that a host's own value stands whatever the order of the options.
    /// </summary>
    /// <exception cref="InputException">An option is malformed, names nothing known, is out of range or repeats another.</exception>
    public static IReadOnlyList<ParameterSetting> Parse(IEnumerable<string> options)
    {
        List<ParameterSetting> settings = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string option in options)
        {
            int equals = option.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw InputError.At(InputPlace.CommandLine, "--set", option, "name=value or name@host=value");
            }

            string target = option[..equals].Trim();
            (Parameter parameter, HostSet hosts) = ValueRules.FindTarget(InputPlace.CommandLine, "--set", target);
            if (!seen.Add(target))
            {
                throw InputError.At(InputPlace.CommandLine, "--set", option, $"one value for {target}; an earlier --set gives another");
            }

            settings.Add(new ParameterSetting(parameter, hosts,
                ValueRules.ParseValue(InputPlace.CommandLine, $"--set {target}", option[(equals + 1)..].Trim(), parameter)));
        }

        return GeneralFirst(settings);
    }

    /// <summary>Settings with those for every host first, otherwise in the given order.</summary>
    internal static List<ParameterSetting> GeneralFirst(IEnumerable<ParameterSetting> settings) =>
        [.. settings.OrderBy(s => s.Hosts == HostSet.All ? 0 : 1)];
}
