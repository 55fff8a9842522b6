using System.Globalization;
using System.Text;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Scenarios;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using static LabourSim.Experiments.Docs.Markdown;

namespace LabourSim.Experiments.Docs;

/// <summary>Tables of what a user can name: parameters, outcomes, policies, targets, scenarios.</summary>
internal static class CatalogueTables
{
    /// <summary>All parameters, by section.</summary>
    public static string Parameters()
    {
        StringBuilder text = new();
        string Count(ParameterKind kind, string many) => $"{ParameterCatalogue.All.Count(p => p.Kind == kind)} {many}";
        string kinds = $"{Count(ParameterKind.Lever, "levers")}, {Count(ParameterKind.Uncertainty, "uncertainties")}, {Count(ParameterKind.Constant, "constants")}";
        int assumed = ParameterCatalogue.All.Count(p => p.Source.Contains("assumption:", StringComparison.Ordinal));
        text.Append(CultureInfo.InvariantCulture,
            $"{ParameterCatalogue.All.Count} parameters ({kinds}); {assumed} of them rest on an assumption at least in part.\n");
        foreach ((string title, IReadOnlyList<Parameter> parameters) in ParameterCatalogue.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");
            text.Append(Table(["Name", "Default", "Meaning", "Source"], parameters.Select(p => new[]
            {
                Code(p.Name), Values(p), p.Meaning, p.Source,
            })));
        }

        return text.ToString();
    }

    /// <summary>All outcomes, by the aim they serve and which way is better.</summary>
    public static string Outcomes() => string.Join('\n', OutcomeCatalogue.All.GroupBy(o => (o.Imperative, o.Better)).OrderBy(g => g.Key.Imperative == Imperative.None)
        .Select(group => $"## {Aim(group.Key.Imperative)}{group.Key.Better switch { > 0 => ": more is better", < 0 => ": less is better", _ => "" }}\n\n"
            + Table(["Id", "Unit", "Meaning"], group.Select(o => new[] { Code(o.Id), $"{o.Unit} ({o.Aggregation})", o.Meaning }))));

    /// <summary>All policies.</summary>
    public static string Policies() => Table(["Id", "Evidence", "What it does", "What comes with it", "Own dates"],
        PolicyCatalogue.All.Select(p => new[]
        {
            Code(p.Id), p.Evidence, p.Action, p.SideEffects, p.DefaultEnd is { } end ? $"{p.DefaultStart} to {end}" : $"from {p.DefaultStart}",
        }));

    /// <summary>Definitions of the calibration targets; what a run gave is no part of them.</summary>
    public static string Targets() => Table(["Id", "Kind", "What", "Target", "Range"],
        CalibrationTargets.Judge([]).Select(t => new[]
        {
            t.Id, t.Kind, t.What, t.Target,
            string.Join("; ", t.Low.Split("; ").Zip(t.High.Split("; "), (low, high) => $"{low}…{high}")),
        }));

    /// <summary>The methods of the analyses.</summary>
    public static string Methods() => Table(["For", "Method", "Source"], AnalysisMethod.All.Select(m => new[] { m.Of, m.What, m.Source }));

    /// <summary>The shipped scenarios, with what tells their policies from those of their base.</summary>
    public static string Scenarios() => Table(["Name", "Title", "Policies"],
        ScenarioLoader.ShippedNames.Select(ScenarioLoader.Load).Select(s => new[]
        {
            Code(s.Id), s.Title, Against(Used(s), s.Base is { } below ? Used(ScenarioLoader.Load(below)) : []),
        }));

    private static string[] Used(Scenario scenario) => [.. scenario.Policies.Select(p => p.Policy.Id).Distinct()];

    private static string Against(string[] used, string[] below) => string.Join(", ",
        used.Except(below).Select(p => $"`{(below.Length > 0 ? "+" : "")}{p}`").Concat(below.Except(used).Select(p => $"`-{p}`")));

    private static string Aim(Imperative aim) => aim == Imperative.None ? "Describing only" : aim.ToString();

    /// <summary>Default with its unit, range, those of single hosts, and the kind of all but uncertainties.</summary>
    private static string Values(Parameter p) => $"{Number(p.Default)} {p.Unit}, {Number(p.Low)}…{Number(p.High)}"
        + string.Concat(p.HostDefaults.Select(d => $"; {Places.HostNames[(int)d.Host]} {Number(d.Value)}"))
        + (p.Kind == ParameterKind.Uncertainty ? "" : $"; {Kebab.Of(p.Kind.ToString())}");
}
