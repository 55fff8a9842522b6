using System.Collections.Concurrent;
using System.Text.Json;
using LabourSim.Charts;
using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Lives;
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
    private static readonly ConcurrentDictionary<string, byte[]> Made = new();

    /// <summary>GET /api/catalogue.</summary>
    public static Task SendAsync(HttpContext context, ServeLimits limits)
    {
        Language language = Tongue.Of(context);
        return Answers.WriteAsync(context, Made.GetOrAdd($"{language.Id} {limits}", _ => JsonSerializer.SerializeToUtf8Bytes(Make(limits, language), Answers.Json)));
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
            small = new { workers = Math.Min(RunRequest.Small.Workers, limits.Workers), replicates = RunRequest.Small.Replicates, dots = Film.Dots },
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
                settings = Settings(s),
            }),
            policies = PolicyCatalogue.All.Select(p => new
            {
                id = p.Id,
                condition = p.IsCondition,
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
                imperative = p.Imperative,
            }),
            parameters = ParameterCatalogue.Sections.SelectMany(section => section.Parameters.Select(p => (section.Title, Parameter: p))).Select(p => new
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
                unit = Answer.UnitOf(o, language),
                meaning = language.Or($"outcome.{o.Id}.meaning", o.Meaning),
                imperative = o.Imperative,
                better = o.Better,
            }),
            languages = Language.All.Select(l => new { id = l.Id, name = l.Name }),
            evidence = cited.Select(EvidenceRegister.Find).OfType<EvidenceEntry>().ToDictionary(e => e.Id, e => new { statement = language.Or($"evidence.{e.Id}.statement", e.Statement), confidence = e.Confidence }),
        };
    }

    /// <summary>What the scenario, with its base, gives parameters instead of their defaults: from the beginning (null) or a month on.</summary>
    private static IEnumerable<object> Settings(Scenario scenario)
    {
        foreach (Parameter parameter in scenario.Settings.Select(s => s.Parameter).Concat(scenario.Changes.Select(c => c.Parameter)).Distinct())
        {
            IReadOnlyList<(double Value, Month? From)>[] hosts = [.. Places.HostNames.Select((_, h) => Values(scenario, parameter, (Host)h))];
            bool alike = hosts.All(h => h.SequenceEqual(hosts[0]));
            for (int h = 0; h < (alike ? 1 : hosts.Length); h++)
            {
                foreach ((double value, Month? from) in hosts[h])
                {
                    yield return new { name = parameter.Name, host = alike ? "all" : Places.HostNames[h], value, from = from?.ToString() };
                }
            }
        }
    }

    private static List<(double Value, Month? From)> Values(Scenario scenario, Parameter parameter, Host host)
    {
        double? set = scenario.Settings.LastOrDefault(s => s.Parameter == parameter && s.Hosts.Has(host))?.Value;
        ParameterChange[] changes = [.. scenario.Changes.Where(c => c.Parameter == parameter && c.Hosts.Has(host))];
        List<(double, Month?)> values = [];
        if ((changes.LastOrDefault(c => c.Start is null)?.Value ?? set) is { } first)
        {
            values.Add((first, null));
        }

        foreach (Month turn in changes.SelectMany(c => new[] { c.Start, c.End?.Plus(1) }).OfType<Month>().Distinct().OrderBy(m => m.Index))
        {
            ParameterChange? change = changes.LastOrDefault(c => (c.Start is null || turn >= c.Start) && (c.End is null || turn <= c.End));
            values.Add((change?.Value ?? set ?? parameter.DefaultFor(host), turn));
        }

        return values;
    }
}
