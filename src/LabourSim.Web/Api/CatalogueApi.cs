using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using LabourSim.Web.Runs;

namespace LabourSim.Web.Api;

/// <summary>Everything there is to choose from, in one answer.</summary>
internal static class CatalogueApi
{
    private const string Assumption = "assumption:";

    /// <summary>The answer.</summary>
    public static object Make(ServeLimits limits)
    {
        IReadOnlyList<Scenario> scenarios = [.. ScenarioLoader.ShippedNames.Select(ScenarioLoader.Load)];
        string[] cited = [.. PolicyCatalogue.All.SelectMany(p => Ids(p.Evidence)).Concat(ParameterCatalogue.All.SelectMany(p => Ids(p.Source)))
            .Concat(scenarios.SelectMany(s => s.Sources)).Distinct()];
        return new
        {
            version = BuildInfo.Version,
            commit = BuildInfo.Commit,
            limits,
            small = new { workers = RunRequest.Small.Workers, replicates = RunRequest.Small.Replicates },
            full = new { workers = Math.Min(RunRequest.Full.Workers, limits.Workers), replicates = Math.Min(RunRequest.Full.Replicates, limits.Replicates) },
            window = new { from = $"{RunRequest.Window.From}", to = $"{RunRequest.Window.To}", earliest = $"{Month.Earliest}", latest = $"{Month.Latest}" },
            scenarios = scenarios.Select(s => new
            {
                id = s.Id,
                title = s.Title,
                question = s.Question,
                @base = s.Base,
                sources = s.Sources,
                policies = s.Policies.Select(DesignApi.Policy),
            }),
            policies = PolicyCatalogue.All.Select(p => new
            {
                id = p.Id,
                title = p.Title,
                action = p.Action,
                sideEffects = p.SideEffects,
                asked = p.Asked,
                evidence = Ids(p.Evidence),
                badge = Badge(p.Evidence),
                isCondition = p.IsCondition,
                maxDose = p.MaxDose,
                start = $"{p.DefaultStart}",
                end = p.DefaultEnd?.ToString(),
                imperative = OutcomeCatalogue.Find(p.Moves.Outcome)?.Imperative ?? Imperative.None,
                aim = new { outcome = p.Moves.Outcome, direction = p.Moves.Direction },
            }),
            parameters = ParameterSections.All.SelectMany(section => section.Parameters.Select(p => (section.Title, Parameter: p))).Select(p => new
            {
                name = p.Parameter.Name,
                group = p.Title,
                meaning = p.Parameter.Meaning,
                unit = p.Parameter.Unit,
                @default = p.Parameter.Default,
                byHost = p.Parameter.HostDefaults.ToDictionary(h => Places.HostNames[(int)h.Host], h => h.Value),
                low = p.Parameter.Low,
                high = p.Parameter.High,
                kind = p.Parameter.Kind,
                source = p.Parameter.Source,
                badge = Badge(p.Parameter.Source),
                evidence = Ids(p.Parameter.Source),
            }),
            hosts = Places.HostNames.Select(h => new { id = h, title = h }),
            outcomes = OutcomeCatalogue.All.Select(o => new { id = o.Id, title = o.Id, unit = o.Unit, meaning = o.Meaning, imperative = o.Imperative, better = o.Better }),
            figures = Array.Empty<object>(),
            evidence = cited.Select(EvidenceRegister.Find).OfType<EvidenceEntry>().ToDictionary(e => e.Id, e => new { statement = e.Statement, confidence = e.Confidence }),
        };
    }

    /// <summary>Whether something rests on evidence, on an assumption, or on both.</summary>
    private static string Badge(string source) =>
        source.StartsWith(Assumption, StringComparison.Ordinal) ? "assumption"
        : source.Contains(Assumption, StringComparison.Ordinal) ? "mixed" : "evidence";

    private static string[] Ids(string source) =>
        [.. source.Split(Assumption)[0].Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => EvidenceRegister.Find(w) is not null)];
}
