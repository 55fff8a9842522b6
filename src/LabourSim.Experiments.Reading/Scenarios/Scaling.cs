using System.Globalization;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Scenarios;

/// <summary>Moves a parameter and its dated values together.</summary>
internal static class Scaling
{
    /// <summary>The scenario with a value in some hosts, and dated values moved in proportion; those of a value 0 stay.</summary>
    public static Scenario Replace(Scenario scenario, Parameter parameter, HostSet hosts, double value) =>
        Apply(scenario, parameter, hosts, _ => value, old => old == 0 ? 1 : value / old);

    /// <summary>The scenario with each host's value replaced, and dated values multiplied by that host's factor.</summary>
    public static Scenario Apply(Scenario scenario, Parameter parameter, HostSet hosts, Func<double, double> value, Func<double, double> factor)
    {
        List<ParameterSetting> settings = [.. scenario.Settings];
        List<ParameterChange> changes = [.. scenario.Changes.Where(c => c.Parameter != parameter)];
        foreach (Host host in HostSet.All.Hosts())
        {
            HostSet one = HostSet.Of(host);
            double old = Undated(scenario, parameter, host);
            double times = hosts.Has(host) ? factor(old) : 1;
            if (hosts.Has(host))
            {
                settings.Add(new ParameterSetting(parameter, one, value(old)));
            }

            changes.AddRange(scenario.Changes.Where(c => c.Parameter == parameter && c.Hosts.Has(host))
                .Select(c => c with { Hosts = one, Value = c.Value * times }));
        }

        return scenario with { Settings = settings, Changes = changes };
    }

    /// <summary>
    /// The values that <see cref="Replace"/> can give a parameter so that every dated value follows and stays in the
    /// parameter's range. Only 0 where the value is 0 and a dated one is not: nothing is in proportion to 0.
    /// </summary>
    public static (double Low, double High) Reach(Scenario scenario, Parameter parameter, HostSet hosts)
    {
        (double low, double high) = (parameter.Low, parameter.High);
        foreach (ParameterChange change in scenario.Changes.Where(c => c.Parameter == parameter && c.Value != 0))
        {
            foreach (double old in hosts.Hosts().Where(change.Hosts.Has).Select(host => Undated(scenario, parameter, host)))
            {
                double a = old * (parameter.Low / change.Value), b = old * (parameter.High / change.Value);
                (low, high) = old == 0 ? (0, 0) : (Math.Max(low, Math.Min(a, b)), Math.Min(high, Math.Max(a, b)));
            }
        }

        return (low, high);
    }

    /// <summary>What a value must be in a scenario so that dated values can follow it, in words; null when it is.</summary>
    public static string? Fault(Scenario scenario, Parameter parameter, HostSet hosts, double value)
    {
        (double low, double high) = Reach(scenario, parameter, hosts);
        return value >= low && value <= high ? null
            : low == 0 && high == 0
                ? $"no values of {parameter.Name} but 0, since it is 0 in {scenario.Id} before its dated values, and those move in proportion; set it in a scenario of its own"
                : string.Create(CultureInfo.InvariantCulture, $"{low:G6} to {high:G6}, where the dated values of {parameter.Name} in {scenario.Id}, which move in proportion, stay from {parameter.Low:G6} to {parameter.High:G6}");
    }

    private static double Undated(Scenario scenario, Parameter parameter, Host host) =>
        scenario.Settings.LastOrDefault(s => s.Parameter == parameter && s.Hosts.Has(host))?.Value ?? parameter.DefaultFor(host);
}
