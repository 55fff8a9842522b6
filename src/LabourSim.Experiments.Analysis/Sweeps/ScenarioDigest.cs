using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Experiments.Sweeps;

/// <summary>A short mark of all that a scenario says once its bases are laid under it.</summary>
internal static class ScenarioDigest
{
    /// <summary>Sixteen hexadecimal digits that differ when values, dated values or policies do.</summary>
    public static string Of(Scenario scenario)
    {
        StringBuilder text = new();
        foreach (Parameters.ParameterSetting s in scenario.Settings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{s.Parameter.Name} {s.Hosts.Bits} {s.Value:R}\n");
        }

        foreach (Parameters.ParameterChange c in scenario.Changes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{c.Parameter.Name} {c.Hosts.Bits} {c.Value:R} {c.Start} {c.End}\n");
        }

        foreach (Policies.PolicySetting p in scenario.Policies)
        {
            text.Append(CultureInfo.InvariantCulture, $"{p.Policy.Id} {p.Dose:R} {p.Hosts.Bits} {p.Start} {p.End}");
            text.Append(p.When is { } w ? string.Create(CultureInfo.InvariantCulture, $" {w.Indicator.Id} {w.Above} {w.Threshold:R} {w.Release:R} {w.Months}\n") : "\n");
        }

        foreach (Extending.Mechanism m in scenario.Mechanisms)
        {
            text.Append(CultureInfo.InvariantCulture, $"{m.Id} {m.GetType().FullName}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
