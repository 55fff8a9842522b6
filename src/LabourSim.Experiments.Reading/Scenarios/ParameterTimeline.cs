using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Scenarios;

/// <summary>The values that a design gives one parameter in one host, policies apart.</summary>
public static class ParameterTimeline
{
    /// <summary>Each value with its first month, in order; the first month is null for the value that holds from the beginning.</summary>
    /// <param name="scenario">The design; null for the catalogue's defaults.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="host">The host.</param>
    public static IReadOnlyList<(Month? Start, double Value)> Of(Scenario? scenario, Parameter parameter, Host host)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ParameterChange[] changes = [.. (scenario?.Changes ?? []).Where(c => c.Parameter == parameter && c.Hosts.Has(host))];
        List<(Month? Start, double Value)> values = [(null, At(null))];
        foreach (Month start in changes.SelectMany(c => new[] { c.Start, c.End?.Plus(1) }).OfType<Month>().Distinct().Order())
        {
            double value = At(start);
            if (value != values[^1].Value)
            {
                values.Add((start, value));
            }
        }

        return values;

        double At(Month? month) => ScenarioRules.Value(parameter, host, month, scenario?.Settings ?? [], changes);
    }

    /// <summary>The value in a month; null for the time before the first dated value.</summary>
    public static double At(Scenario? scenario, Parameter parameter, Host host, Month? month) =>
        ScenarioRules.Value(parameter, host, month, scenario?.Settings ?? [], scenario?.Changes ?? []);
}
