using System.Collections.Concurrent;
using LabourSim.Charts;
using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using LabourSim.Web.Http;
using LabourSim.Web.Runs;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Api;

/// <summary>Everything there is to choose from, in one answer.</summary>
internal static class CatalogueApi
{
    private static readonly ConcurrentDictionary<string, object> Made = new();

    /// <summary>GET /api/catalogue.</summary>
    public static Task SendAsync(HttpContext context, ServeLimits limits)
    {
        Language language = Tongue.Of(context);
        return Answers.WriteAsync(context, Made.GetOrAdd($"{language.Id} {limits}", _ => Make(limits, language)));
    }

    /// <summary>Whether something rests on evidence, on an assumption, or on both.</summary>
    public static string Badge(string source) => Kebab.Of(Bases.Of(source).ToString());

    private static object Make(ServeLimits limits, Language language)
    {
        IReadOnlyList<Scenario> scenarios = [.. ScenarioLoader.ShippedNames.Select(ScenarioLoader.Load)];
        string[] cited = [.. PolicyCatalogue.All.SelectMany(p => EvidenceIds.OfSource(p.Evidence)).Concat(ParameterCatalogue.All.SelectMany(p => EvidenceIds.OfSource(p.Source)))
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
                title = language.Or($"scenario.{s.Id}.title", s.Title),
                question = language.Or($"scenario.{s.Id}.question", s.Question),
                @base = s.Base,
                sources = s.Sources,
                policies = s.Policies.Select(DesignApi.Policy),
            }),
            policies = PolicyCatalogue.All.Select(p => new
            {
                id = p.Id,
                title = language.Or($"policy.{p.Id}.title", p.Title),
                action = language.Or($"policy.{p.Id}.action", p.Action),
                sideEffects = language.Or($"policy.{p.Id}.side-effects", p.SideEffects),
                asked = language.Or($"policy.{p.Id}.asked", p.Asked),
                evidence = EvidenceIds.OfSource(p.Evidence),
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
                group = language.Or($"section.{p.Title}", p.Title),
                meaning = language.Or($"parameter.{p.Parameter.Name}.meaning", p.Parameter.Meaning),
                unit = language.Or($"unit.{p.Parameter.Unit}", p.Parameter.Unit),
                @default = p.Parameter.Default,
                byHost = p.Parameter.HostDefaults.ToDictionary(h => Places.HostNames[(int)h.Host], h => h.Value),
                low = p.Parameter.Low,
                high = p.Parameter.High,
                kind = p.Parameter.Kind,
                source = p.Parameter.Source,
                badge = Badge(p.Parameter.Source),
                evidence = EvidenceIds.OfSource(p.Parameter.Source),
            }),
            hosts = Places.HostNames.Select(h => new { id = h, title = language.Or($"host.{h}", Palette.HostName(h)) }),
            outcomes = OutcomeCatalogue.All.Select(o => new
            {
                id = o.Id,
                title = language.Or($"outcome.{o.Id}.words", Units.Words(o)),
                unit = language.Or($"unit.{o.Unit}", o.Unit),
                meaning = language.Or($"outcome.{o.Id}.meaning", o.Meaning),
                imperative = o.Imperative,
                better = o.Better,
            }),
            figures = FigureCatalogue.All.Select(f => new { name = f.Name, title = FiguresApi.Title(f, language), compare = f.FromComparison }),
            languages = Language.All.Select(l => new { id = l.Id, name = l.Name }),
            evidence = cited.Select(EvidenceRegister.Find).OfType<EvidenceEntry>().ToDictionary(e => e.Id, e => new { statement = language.Or($"evidence.{e.Id}.statement", e.Statement), confidence = e.Confidence }),
        };
    }
}
