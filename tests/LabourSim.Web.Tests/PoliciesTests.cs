using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Policies;
using LabourSim.Population;
using LabourSim.Web.Runs;

namespace LabourSim.Web.Tests;

/// <summary>Every policy tried one at a time.</summary>
public sealed class PoliciesTests
{
    private static readonly ServeOptions Tiny = new() { Limits = new ServeLimits { Workers = 120, Replicates = 3 } };

    [Fact]
    public async Task Each_that_outside_actors_can_choose_is_tried_as_a_comparison_of_its_own_would()
    {
        await using Seminar seminar = await Seminar.StartAsync(Tiny);
        JsonNode[] rows = await seminar.Browser().PostLinesAsync("/api/policies?lang=en", """{"a":{"preset":"baseline"},"seed":5}""");

        rows.Select(r => (string)r["policy"]!).ShouldBe(PolicyCatalogue.All.Where(p => !p.IsCondition).Select(p => p.Id));
        rows.ShouldAllBe(r => (int)r["of"]! == rows.Length && (int)r["replicates"]! == 3);
        Scenario baseline = ScenarioLoader.Load("baseline");
        rows.ShouldAllBe(r => (bool)r["out"]! == baseline.Policies.Any(p => p.Policy.Id == (string)r["policy"]!));
        rows.Count(r => (bool)r["out"]!).ShouldBeInRange(1, rows.Length - 1);

        foreach (string id in (string[])["wage-transparency", "repatriation-mandate"])
        {
            Policy policy = PolicyCatalogue.Find(id)!;
            JsonNode row = rows.Single(r => (string)r["policy"]! == id);
            Experiment experiment = new()
            {
                Scenarios =
                [
                    baseline,
                    baseline with
                    {
                        Id = "other",
                        Policies = (bool)row["out"]! ? [.. baseline.Policies.Where(p => p.Policy != policy)]
                            : [.. baseline.Policies.Append(new PolicySetting(policy, 1, HostSet.All, policy.DefaultStart, policy.DefaultEnd)).OrderBy(p => PolicyCatalogue.All.ToList().IndexOf(p.Policy))],
                    },
                ],
                Compare = true,
                Seed = 5,
                Workers = 120,
                Replicates = 3,
                From = RunRequest.Window.From,
                To = RunRequest.Window.To,
            };
            ExperimentResult result = Session.Run(experiment);
            foreach ((string aim, string outcome) in ((string, string)[])[("protect", "exploitation-index"), ("press", "state-revenue"), ("preserve", "exposure")])
            {
                EffectRow effect = result.Effects.Single(e => e.Outcome.Id == outcome && e.Host == "all");
                JsonNode told = row["aims"]!.AsArray().Single(a => (string)a!["id"]! == aim)!;
                string change = ((string)told["change"]!).Replace('−', '-').Replace("%", "", StringComparison.Ordinal).Trim();
                double percent = 100 * effect.Effect / Math.Abs(effect.BaseMean);
                double.Parse(change, CultureInfo.InvariantCulture).ShouldBe(percent, 0.051 + (0.01 * Math.Abs(percent)), $"{id} {outcome}");
                ((string)told["verdict"]!).ShouldBe(effect.Low <= 0 && effect.High >= 0 ? "unclear" : Math.Sign(effect.Effect) * effect.Outcome.Better > 0 ? "better" : "worse");
                ((string)told["interval"]!).ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public async Task What_is_asked_for_again_comes_at_once_and_in_ones_language()
    {
        await using Seminar seminar = await Seminar.StartAsync(new ServeOptions { Limits = new ServeLimits { Workers = 20, Replicates = 1 } });
        const string Asked = """{"a":{"preset":"no-mandate"},"seed":1}""";
        string first = await TextAsync(seminar, Asked, "ko");

        (await TextAsync(seminar, Asked, "ko")).ShouldBe(first);
        first.ShouldContain("\"verdict\":\"no-interval\"");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a":{"preset":"no-such"}}""")]
    [InlineData("""{"a":{"preset":"baseline"},"b":{"preset":"no-mandate"}}""")]
    [InlineData("""{"a":{"preset":"baseline"},"seed":-1}""")]
    public async Task What_is_wrong_is_refused(string asked)
    {
        await using Seminar seminar = await Seminar.StartAsync(Tiny);
        using HttpResponseMessage answer = await seminar.Browser().PostTextAsync("/api/policies?lang=en", asked);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!).ShouldNotBeEmpty();
    }

    private static async Task<string> TextAsync(Seminar seminar, string asked, string language)
    {
        using HttpResponseMessage answer = await seminar.Browser().PostTextAsync($"/api/policies?lang={language}", asked);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }
}
