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
            double old = settings.LastOrDefault(s => s.Parameter == parameter && s.Hosts.Has(host))?.Value ?? parameter.DefaultFor(host);
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
}
