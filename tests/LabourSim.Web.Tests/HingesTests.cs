using System.Net;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Web.Runs;

namespace LabourSim.Web.Tests;

/// <summary>What a pair of designs hinges on, measured when somebody asks.</summary>
public sealed class HingesTests
{
    private const string Pair = """{"a":{"preset":"baseline"},"b":{"preset":"no-mandate"},"seed":3}""";
    private static readonly ServeOptions Tiny = new() { Limits = new ServeLimits { Workers = 60, Replicates = 2 } };

    [Fact]
    public async Task It_is_measured_as_the_command_line_does_and_then_stands_in_the_result()
    {
        await using Seminar seminar = await Seminar.StartAsync(Tiny);
        HttpClient browser = seminar.Browser();
        string id = await browser.AskAsync(Pair);
        await browser.UntilAsync(id, "done");
        JsonNode before = await browser.GetNodeAsync($"/api/runs/{id}/result");
        ((bool)before["hinged"]!).ShouldBeFalse();

        JsonNode[] lines = await browser.PostLinesAsync("/api/hinges?lang=en", Pair);

        JsonNode told = lines[^1];
        IReadOnlyList<HingeRow> rows = Session.Run(new Experiment
        {
            Scenarios = [ScenarioLoader.Load("baseline"), ScenarioLoader.Load("no-mandate")],
            Compare = true,
            Seed = 3,
            Workers = 60,
            Replicates = 1,
            Hinges = true,
            From = RunRequest.Window.From,
            To = RunRequest.Window.To,
        }).Hinges;
        HingeRow[] most = [.. rows.Where(r => r.Swing >= HingeRow.Slight).OrderByDescending(r => r.Swing)];
        told["rows"]!.AsArray().Select(r => (string)r!["target"]!).ShouldBe(most.Select(r => r.Target).Distinct().Take(6));
        foreach (JsonNode? row in told["rows"]!.AsArray())
        {
            row!["aims"]!.AsArray().Select(a => ((string)a!["outcome"]!, (bool)a["turns"]!)).ShouldBe(
                HingeProbe.Outcomes.Select(o => (o.Id, rows.Single(r => r.Target == (string)row["target"]! && r.Outcome == o).ChangesSign)));
        }

        // How far it is, is told from nothing on and never falls back.
        (int Done, int Of)[] steps = [.. lines[..^1].Select(l => ((int)l["done"]!, (int)l["of"]!))];
        steps[0].Done.ShouldBe(0);
        steps.ShouldAllBe(p => p.Done <= p.Of && p.Of == steps[0].Of);
        steps.Select(p => p.Done).ShouldBe(steps.Select(p => p.Done).Order());

        JsonNode after = await browser.GetNodeAsync($"/api/runs/{id}/result");
        ((bool)after["hinged"]!).ShouldBeTrue();
        ((string)after["sentences"]!.AsArray()[^1]!).ShouldBe((string)told["sentence"]!);
        ((string)after["line"]!).ShouldNotBe((string)before["line"]!);
        after["imperatives"]!.ToJsonString().ShouldBe(before["imperatives"]!.ToJsonString());

        // Who asks in another language has it at once, in that language.
        JsonNode[] again = await browser.PostLinesAsync("/api/hinges?lang=ko", Pair);
        again[^1]["rows"]!.AsArray().Select(r => (string)r!["target"]!).ShouldBe(most.Select(r => r.Target).Distinct().Take(6));
        ((string)again[^1]["sentence"]!).ShouldNotBe((string)told["sentence"]!);
    }

    [Fact]
    public async Task Looking_for_what_was_measured_makes_nothing_and_pushes_nothing_out()
    {
        Shelf<string> shelf = new(2);
        await shelf.GetAsync("measured", () => Task.FromResult("rows"));

        foreach (string other in (string[])["a", "b", "c", "d"])
        {
            shelf.Known(other).ShouldBeNull();
        }

        shelf.Known("measured").ShouldBe("rows");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a":{"preset":"no-such"}}""")]
    [InlineData("""{"a":{"preset":"baseline"},"b":{"preset":"baseline"}}""")]
    [InlineData("""{"a":{"preset":"baseline"},"workers":5}""")]
    public async Task What_is_wrong_is_refused(string asked)
    {
        await using Seminar seminar = await Seminar.StartAsync(Tiny);
        using HttpResponseMessage answer = await seminar.Browser().PostTextAsync("/api/hinges?lang=en", asked);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
