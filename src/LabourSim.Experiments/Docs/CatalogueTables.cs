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
    private const string Only = "only-", Without = "without-", Double = "double-";

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
            foreach (Parameter p in parameters)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"- {Code(p.Name)}{(p.Kind == ParameterKind.Constant ? "†" : "")} {Values(p)}: {p.Meaning} ({Sourced(p.Source)})\n");
            }
        }

        return text.ToString();
    }

    /// <summary>All outcomes, by the aim they serve and which way is better.</summary>
    public static string Outcomes() => string.Join('\n', OutcomeCatalogue.All.GroupBy(o => (o.Imperative, o.Better)).OrderBy(g => g.Key.Imperative == Imperative.None)
        .Select(group => $"## {Aim(group.Key.Imperative)}{group.Key.Better switch { > 0 => ": more is better", < 0 => ": less is better", _ => "" }}\n\n"
            + Table(["Id", "Unit", "Meaning"], group.Select(o => new[] { Code(o.Id), $"{o.Unit} ({o.Aggregation})", Told(o) }))));

    /// <summary>All policies.</summary>
    public static string Policies() => Table(["Id", "Evidence", "What it does", "What comes with it", "Own dates"],
        PolicyCatalogue.All.Select(p => new[]
        {
            Code(p.Id), p.Evidence, p.Action, p.SideEffects, $"{p.DefaultStart}…{p.DefaultEnd?.ToString()}",
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

    /// <summary>The shipped scenarios, with what tells their policies from those of their base; those that differ in one policy, a line a kind.</summary>
    public static string Scenarios()
    {
        (Scenario Scenario, string Against)[] all = [.. ScenarioLoader.ShippedNames.Select(ScenarioLoader.Load)
            .Select(s => (s, Against(Used(s), s.Base is { } below ? Used(ScenarioLoader.Load(below)) : [])))];
        ILookup<string, string> alike = all.Select(s => (s.Scenario.Id, Kind: KindOf(s.Scenario, s.Against))).ToLookup(s => s.Kind, s => s.Id);
        (string Kind, string Title)[] kinds =
        [
            (Only, "history and this policy, by its own dates"), (Without, "history without this policy"), (Double, "history with this policy at dose 2"),
        ];
        return Table(["Name", "Title", "Policies"], kinds.Select(k => new[]
        {
            Code($"{k.Kind}…"), k.Title, string.Join(", ", alike[k.Kind].Select(id => Code(id[k.Kind.Length..]))),
        }).Concat(all.Where(s => alike[""].Contains(s.Scenario.Id)).Select(s => new[] { Code(s.Scenario.Id), s.Scenario.Title, s.Against })));
    }

    /// <summary>What the scenario's name begins with if it differs from its base in the policy named behind that, and as that says; else nothing.</summary>
    private static string KindOf(Scenario scenario, string against)
    {
        string kind = ((string[])[Only, Without, Double]).FirstOrDefault(k => scenario.Id.StartsWith(k, StringComparison.Ordinal)) ?? "";
        Policy? policy = PolicyCatalogue.Find(scenario.Id[kind.Length..]);
        PolicySetting? setting = scenario.Policies.FirstOrDefault(p => p.Policy == policy);
        return policy is not null && kind switch
        {
            Only => against == $"`+{policy.Id}`" && setting is { Dose: 1, When: null } && (setting.Start, setting.End) == (policy.DefaultStart, policy.DefaultEnd),
            Without => against == $"`-{policy.Id}`",
            _ => against.Length == 0 && setting is { Dose: 2 },
        } ? kind : "";
    }

    private static string[] Used(Scenario scenario) => [.. scenario.Policies.Select(p => p.Policy.Id).Distinct()];

    private static string Against(string[] used, string[] below) => string.Join(", ",
        used.Except(below).Select(p => $"`{(below.Length > 0 ? "+" : "")}{p}`").Concat(below.Except(used).Select(p => $"`-{p}`")));

    private static string Aim(Imperative aim) => aim == Imperative.None ? "Describing only" : aim.ToString();

    /// <summary>Default with its unit, range, those of single hosts, and whether it is a lever.</summary>
    private static string Values(Parameter p) => $"{Number(p.Default)} {p.Unit}, {Number(p.Low)}…{Number(p.High)}"
        + string.Concat(p.HostDefaults.Select(d => $"; {Places.HostNames[(int)d.Host]} {Number(d.Value)}"))
        + (p.Kind == ParameterKind.Lever ? "; lever" : "");

    /// <summary>An outcome's sentence; of one of the eleven indicators only which, since the page says once what all of them count.</summary>
    private static string Told(Outcome o)
    {
        int at = o.Meaning.IndexOf(", one of the ILO's eleven indicators:", StringComparison.Ordinal);
        return at < 0 ? o.Meaning : $"{o.Meaning[..at]}{(o.ByOrders ? "†" : "")}";
    }
}
