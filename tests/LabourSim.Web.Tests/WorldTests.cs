using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Lives;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Web.Api;
using LabourSim.Web.Http;
using LabourSim.Web.Runs;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Tests;

/// <summary>The small world that is watched: its film, its lives, and doses turned in it.</summary>
public sealed class WorldTests
{
    private const string Pair = """{"a":{"preset":"baseline"},"b":{"preset":"no-mandate"},"seed":3}""";

    [Fact]
    public async Task The_film_that_comes_is_that_of_the_same_experiment()
    {
        await using Seminar seminar = await Seminar.StartAsync();

        string[] film = await FilmAsync(seminar.Browser(), Pair);

        Experiment experiment = new()
        {
            Scenarios = [ScenarioLoader.Load("baseline"), ScenarioLoader.Load("no-mandate")],
            Seed = 3,
            Workers = 1000,
            Replicates = 1,
            From = RunRequest.Window.From,
            To = RunRequest.Window.To,
        };
        film.ShouldBe(Film.Lines(experiment));
        (await FilmAsync(seminar.Browser(), Pair)).ShouldBe(film);
    }

    [Fact]
    public async Task A_film_is_watched_while_it_is_made()
    {
        Reel reel = new();
        using SemaphoreSlim next = new(0);
        IEnumerable<string> Lines()
        {
            yield return "one";
            next.Wait(TimeSpan.FromMinutes(4)).ShouldBeTrue();
            yield return "two";
        }

        Task making = Task.Run(() => reel.Make(Lines()));
        Text(await reel.BeyondAsync(0, default)).ShouldBe(["one\n"]);
        Task<IReadOnlyList<byte[]>> more = reel.BeyondAsync(1, default);
        more.IsCompleted.ShouldBeFalse();
        next.Release();
        Text(await more).ShouldBe(["two\n"]);
        await making;
        Text(await reel.BeyondAsync(0, default)).ShouldBe(["one\n", "two\n"]);
        (await reel.BeyondAsync(2, default)).ShouldBeEmpty();

        static string[] Text(IReadOnlyList<byte[]> lines) => [.. lines.Select(System.Text.Encoding.UTF8.GetString)];
    }

    [Fact]
    public async Task Somebody_seen_is_met_in_both_worlds()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();
        string[] film = await FilmAsync(browser, Pair);
        string person = (string)JsonNode.Parse(film[1])!["n"]![0]![4]!;

        JsonNode life = await LifeAsync(browser, person);

        ((string)life["person"]!).ShouldBe(person);
        life["lives"]!.AsArray().Count.ShouldBe(2);
        life["lives"]![0]!["months"]!.AsArray().Count.ShouldBeGreaterThan(0);
        ((string)life["notice"]!).ShouldContain("Invented");
        life["lives"]!.AsArray().Select(l => ((string)l!["opening"]!)[..5]).Distinct().Count().ShouldBe(1);
        ((string?)life["parting"]).ShouldNotBeNullOrEmpty();
        (await LifeAsync(browser, person)).ToJsonString().ShouldBe(life.ToJsonString());

        foreach ((string odd, HttpStatusCode expected) in ((string, HttpStatusCode)[])[("russia-2011-04-99999", HttpStatusCode.NotFound), ("atlantis-2011-04-00001", HttpStatusCode.BadRequest), ("../../etc", HttpStatusCode.BadRequest), ("", HttpStatusCode.BadRequest)])
        {
            await browser.PostNodeAsync("/api/world/life", With(odd), expected);
        }
    }

    [Fact]
    public async Task Until_its_month_a_turned_dose_changes_nothing_and_what_results_is_a_scenario()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();
        const string turned = """{"base":"no-mandate","title":"Turned","policies":[{"policy":"wage-transparency","dose":0.5,"hosts":["all"],"start":"2010-01"}],"parameters":{},"turns":[{"policy":"wage-transparency","dose":1,"month":"2015-06"},{"policy":"repatriation-mandate","dose":1,"month":"2018-01"},{"policy":"wage-transparency","dose":0,"month":"2020-01"}]}""";
        string before = turned[..turned.IndexOf(",\"turns\"", StringComparison.Ordinal)] + "}";

        string[] with = await FilmAsync(browser, $$"""{"a":{{turned}},"seed":3}"""), without = await FilmAsync(browser, $$"""{"a":{{before}},"seed":3}""");

        const int parts = 1 + (12 * (2015 - 2007)) + 5;
        with[..parts].ShouldBe(without[..parts]);
        with[parts..].ShouldNotBe(without[parts..]);

        // It is a file like any other, and that file makes the same film.
        JsonNode design = await browser.PostNodeAsync("/api/design", turned);
        string yaml = (string)design["yaml"]!;
        Scenario scenario = ScenarioLoader.FromText(yaml, "turned.yaml");
        scenario.Policies.Where(p => p.Policy.Id == "wage-transparency").Select(p => (p.Dose, $"{p.Start}", $"{p.End}"))
            .ShouldBe([(0.5, "2010-01", "2015-05"), (1.0, "2015-06", "2019-12")]);
        scenario.Policies.ShouldContain(p => p.Policy.Id == "repatriation-mandate" && p.Dose == 1 && $"{p.Start}" == "2018-01");
        (await FilmAsync(browser, $$"""{"a":{"yaml":{{JsonSerializer.Serialize(yaml)}}},"seed":3}""")).ShouldBe(with);
    }

    [Theory]
    [InlineData("""{"policy":"no-such","dose":1,"month":"2015-06"}""", "no-such")]
    [InlineData("""{"policy":"wage-transparency","dose":99,"month":"2015-06"}""", "99")]
    [InlineData("""{"policy":"wage-transparency","dose":1,"month":"2015-13"}""", "2015-13")]
    [InlineData("""{"policy":"wage-transparency","dose":1}""", "month")]
    [InlineData("""{"policy":"wage-transparency","dose":1,"month":"2015-06","who":1}""", "who")]
    public async Task A_turn_that_is_none_is_refused_by_name(string turn, string named)
    {
        await using Seminar seminar = await Seminar.StartAsync();

        JsonNode refusal = await seminar.Browser().PostNodeAsync("/api/world", $$"""{"a":{"base":"baseline","title":"T","turns":[{{turn}}]} }""", HttpStatusCode.BadRequest);

        ((string)refusal["error"]!).ShouldContain(named);
    }

    [Theory]
    [InlineData("""{"a":{"preset":"baseline"},"dots":0}""")]
    [InlineData("""{"a":{"preset":"baseline"},"dots":1001}""")]
    [InlineData("""{"a":{"preset":"baseline"},"workers":5000}""")]
    [InlineData("""{"b":{"preset":"baseline"}}""")]
    [InlineData("[]")]
    public async Task A_world_of_its_own_size_or_without_a_design_is_refused(string world)
    {
        await using Seminar seminar = await Seminar.StartAsync();

        await seminar.Browser().PostNodeAsync("/api/world", world, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_takes_too_long_is_refused_and_no_error_and_is_asked_for_anew()
    {
        ServeLimits none = new() { Seconds = 0 };
        WorldApi world = new(new ServeOptions { Limits = none }, new Turns(none, default));
        foreach ((Func<HttpContext, Task> ask, string body) in ((Func<HttpContext, Task>, string)[])[(world.FilmAsync, Pair), (world.FilmAsync, Pair), (world.LifeAsync, With("russia-2011-04-00001"))])
        {
            DefaultHttpContext context = new();
            Tongue.Settle(context, "en");
            context.Request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(body));

            await ask(context);

            context.Response.StatusCode.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        }
    }

    [Fact]
    public async Task Turns_are_fair_bounded_and_passed_on()
    {
        Turns turns = new(new ServeLimits { Waiting = 5 }, default);
        using SemaphoreSlim go = new(0);
        List<string> done = [];
        Task<int> Work(string client, string name) => turns.TakeAsync(client, stop =>
        {
            go.Wait(TimeSpan.FromMinutes(4), stop).ShouldBeTrue();
            done.Add(name);
            return name == "fails" ? throw new InvalidOperationException(name) : 1;
        });
        List<Task> all = [Work("one", "1"), Work("one", "2"), Work("one", "fails"), Work("one", "3"), Work("one", "4"), Work("other", "mine")];

        Should.Throw<TooBusyException>(() => Work("one", "5")).Text.ShouldBe("refused.waiting.own");
        Should.Throw<TooBusyException>(() => Work("third", "5")).Text.ShouldBe("refused.waiting.all");
        go.Release(6);

        await Should.ThrowAsync<InvalidOperationException>(() => Task.WhenAll(all));
        done.ShouldBe(["1", "2", "mine", "fails", "3", "4"]);
        go.Release();
        (await Work("one", "after")).ShouldBe(1);
    }

    private static string With(string person) => $$"""{{Pair[..^1]}},"person":"{{person}}"}""";

    private static Task<JsonNode> LifeAsync(HttpClient browser, string person) => browser.PostNodeAsync("/api/world/life", With(person));

    private static async Task<string[]> FilmAsync(HttpClient browser, string world)
    {
        using HttpResponseMessage answer = await browser.PostTextAsync("/api/world", world);
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-ndjson");
        return text.TrimEnd('\n').Split('\n');
    }
}
