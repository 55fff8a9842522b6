using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Scenarios;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using LabourSim.Web.Designs;
using LabourSim.Web.Http;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Api;

/// <summary>Designs: the scenario file that the page's choices make, and what it says.</summary>
internal sealed class DesignApi(ServeLimits limits)
{
    /// <summary>POST /api/design.</summary>
    public async Task ReadAsync(HttpContext context)
    {
        Design design = Design.Read("design", await Answers.BodyAsync(context, limits), limits, Tongue.Of(context));
        await Answers.WriteAsync(context, Describe(design, Tongue.Of(context)));
    }

    /// <summary>A design as the page shows it.</summary>
    public static object Describe(Design design, Language language)
    {
        Scenario scenario = design.Scenario;
        return new
        {
            preset = design.Preset,
            yaml = design.Yaml,
            id = scenario.Id,
            title = scenario.Title,
            question = scenario.Question,
            @base = scenario.Base,
            policies = scenario.Policies.Select(Policy),
            parameters = Parameters(scenario),
            summary = Summary(scenario, language),
        };
    }

    /// <summary>A dated dose.</summary>
    public static object Policy(PolicySetting setting) => new
    {
        policy = setting.Policy.Id,
        dose = setting.Dose,
        hosts = Hosts(setting.Hosts),
        start = setting.Start.ToString(),
        end = setting.End is { } end && end < Model.Month.Latest ? end.ToString() : null,
    };

    private static string[] Hosts(HostSet hosts) => hosts == HostSet.All ? ["all"] : [.. hosts.Hosts().Select(h => Places.HostNames[(int)h])];

    /// <summary>Values that hold for the whole run: a number, or numbers by host.</summary>
    private static Dictionary<string, object> Parameters(Scenario scenario)
    {
        Dictionary<string, object> values = new(StringComparer.Ordinal);
        foreach (IGrouping<Parameter, ParameterSetting> group in scenario.Settings.GroupBy(s => s.Parameter))
        {
            ParameterSetting last = group.Last();
            values[group.Key.Name] = last.Hosts == HostSet.All
                ? last.Value
                : group.SelectMany(s => s.Hosts.Hosts().Select(h => (Name: Places.HostNames[(int)h], s.Value)))
                    .GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.Last().Value);
        }

        return values;
    }

    /// <summary>One line a policy and a value, in words.</summary>
    private static IEnumerable<string> Summary(Scenario scenario, Language language) =>
    [
        .. scenario.Policies.Select(p => language.Of("server.policy.line", language.Or($"policy.{p.Policy.Id}.title", p.Policy.Title), p.Dose,
            Hosts(p.Hosts, language), p.Start, p.End is { } end && end < Model.Month.Latest ? end.ToString() : language["server.policy.open"])),
        .. scenario.Settings.Select(s => language.Of("server.parameter.line", s.Parameter.Name, s.Value,
            language.Or($"unit.{s.Parameter.Unit}", s.Parameter.Unit), Hosts(s.Hosts, language))),
    ];

    private static string Hosts(HostSet hosts, Language language) => hosts == HostSet.All
        ? language["server.hosts.all"]
        : string.Join(", ", Hosts(hosts).Select(h => language.Or($"host.{h}", h)));
}
