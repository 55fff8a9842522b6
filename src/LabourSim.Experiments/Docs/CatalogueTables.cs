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
        foreach ((string title, IReadOnlyList<Parameter> parameters) in ParameterSections.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");
            text.Append(Table(["Name", "Unit", "Kind", "Default", "By host", "Range", "Meaning", "Source"], parameters.Select(p => new[]
            {
                Code(p.Name), p.Unit, Kebab.Of(p.Kind.ToString()), Number(p.Default),
                string.Join(", ", p.HostDefaults.Select(d => $"{Places.HostNames[(int)d.Host]} {Number(d.Value)}")),
                $"{Number(p.Low)} to {Number(p.High)}", p.Meaning, p.Source,
            })));
        }

        return text.ToString();
    }

    /// <summary>All outcomes.</summary>
    public static string Outcomes() => Table(["Id", "Unit", "Aggregation", "Imperative", "Better", "Meaning"],
        OutcomeCatalogue.All.Select(o => new[]
        {
            Code(o.Id), o.Unit, o.Aggregation, Kebab.Of(o.Imperative.ToString()), o.Better switch { > 0 => "more", < 0 => "less", _ => "" }, o.Meaning,
        }));

    /// <summary>All policies.</summary>
    public static string Policies() => Table(["Id", "Evidence", "What it does", "What comes with it", "Own dates", "Greatest dose"],
        PolicyCatalogue.All.Select(p => new[]
        {
            Code(p.Id), p.Evidence, p.Action, p.SideEffects, p.DefaultEnd is { } end ? $"{p.DefaultStart} to {end}" : $"from {p.DefaultStart}", Number(p.MaxDose),
        }));

    /// <summary>Definitions of the calibration targets; what a run gave is no part of them.</summary>
    public static string Targets() => Table(["Id", "Kind", "What", "Target", "Range"],
        CalibrationTargets.Judge([]).Select(t => new[]
        {
            t.Id, t.Kind, t.What, t.Target,
            string.Join("; ", t.Low.Split("; ").Zip(t.High.Split("; "), (low, high) => $"{low} to {high}")),
        }));

    /// <summary>The methods of the analyses.</summary>
    public static string Methods() => Table(["For", "Method", "Source"], AnalysisMethod.All.Select(m => new[] { m.Of, m.What, m.Source }));

    /// <summary>The shipped scenarios.</summary>
    public static string Scenarios() => Table(["Name", "Title", "Over", "Policies", "Sources"],
        ScenarioLoader.ShippedNames.Select(ScenarioLoader.Load).Select(s => new[]
        {
            Code(s.Id), s.Title, Code(s.Base ?? ""), string.Join(", ", s.Policies.Select(p => Code(p.Policy.Id)).Distinct()), string.Join(' ', s.Sources),
        }));
}
