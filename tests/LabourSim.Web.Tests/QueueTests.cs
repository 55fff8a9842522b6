using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;
using LabourSim.Web.Runs;

namespace LabourSim.Web.Tests;

public sealed class QueueTests
{
    [Fact]
    public void Owners_are_served_in_turn_however_much_one_of_them_asks()
    {
        FairQueue<string> queue = new();
        foreach (string item in (string[])["a1", "a2", "a3", "a4", "b1", "c1", "b2"])
        {
            queue.Add(item[..1], item);
        }

        string[] before = [.. ((string[])["a1", "b1", "c1", "a2", "b2", "a3", "a4"]).OrderBy(queue.Before)];
        List<string> served = [];
        while (queue.Take() is { } item)
        {
            served.Add(item);
        }

        served.ShouldBe(["a1", "b1", "c1", "a2", "b2", "a3", "a4"]);
        before.ShouldBe(served);
    }

    [Fact]
    public async Task Equal_requests_share_one_run_whoever_asks_and_in_whatever_form()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient one = seminar.Browser(), other = seminar.Browser();
        string id = await one.AskAsync(Seminar.Quick);

        JsonNode shared = await other.PostNodeAsync("/api/runs", JsonNode.Parse(Seminar.Quick)!.ToJsonString(new() { WriteIndented = true }), HttpStatusCode.Accepted);
        string another = await other.AskAsync(Seminar.Quick.Replace("\"seed\":1", "\"seed\":2", StringComparison.Ordinal));

        ((string)shared["id"]!).ShouldBe(id);
        ((bool)shared["shared"]!).ShouldBeTrue();
        another.ShouldNotBe(id);
        await one.UntilAsync(id, "done");
        ((bool)(await other.PostNodeAsync("/api/runs", Seminar.Quick, HttpStatusCode.Accepted))["shared"]!).ShouldBeTrue();
    }

    [Fact]
    public async Task A_run_ends_once_nobody_wants_it_and_the_next_one_starts()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient one = seminar.Browser(), other = seminar.Browser();
        string id = await one.AskAsync(Seminar.Long);
        await other.AskAsync(Seminar.Long);
        string next = await one.AskAsync(Seminar.Quick);
        await one.FollowAsync(id, until: name => name == "picture");

        (await one.DeleteAsync($"/api/runs/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        ((string)(await one.GetNodeAsync($"/api/runs/{id}"))["state"]!).ShouldBeOneOf("running", "queued");
        ((string)(await one.GetNodeAsync($"/api/runs/{id}"))["command"]!).ShouldContain("--workers 50000 ");
        (await other.DeleteAsync($"/api/runs/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        JsonNode ended = await one.UntilAsync(id, "cancelled");
        // What there is to see is the small world, so that is what the copied command makes.
        ((string)ended["command"]!).ShouldContain("--replicates 1 --workers 1000 ");
        ((string)ended["csharp"]!).ShouldContain("Workers = 1000,");
        await one.UntilAsync(next, "done");
        // What was cancelled can be asked for again.
        ((bool)(await one.PostNodeAsync("/api/runs", Seminar.Long, HttpStatusCode.Accepted))["shared"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task A_run_that_is_being_cancelled_is_given_to_nobody()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();
        string id = await browser.AskAsync(Seminar.Long);
        await browser.FollowAsync(id, until: name => name == "picture");
        await browser.UntilAsync(id, "running");

        // Run pressed again while it runs: the page gives the old one up and asks at once.
        (await browser.DeleteAsync($"/api/runs/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonNode again = await browser.PostNodeAsync("/api/runs", Seminar.Long, HttpStatusCode.Accepted);

        ((bool)again["shared"]!).ShouldBeFalse();
        (await browser.FollowAsync(id, until: name => name == "picture"))[^1].Name.ShouldBe("picture");
        await browser.UntilAsync(id, "running");
        // The one that was given up has taken its files with it.
        Directory.GetDirectories(seminar.Server.Folder).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_tab_that_is_closed_wants_its_run_no_longer_and_one_that_is_loaded_again_still_does()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();
        browser.DefaultRequestHeaders.Add("X-LabourSim-Tab", "one");
        string id = await browser.AskAsync(Seminar.Long);
        Task FollowAsync() => browser.FollowAsync($"{id}", until: name => name == "state", query: "?tab=one");
        await FollowAsync();

        using (HttpResponseMessage reloaded = await browser.GetAsync($"/api/runs/{id}/events?tab=one", HttpCompletionOption.ResponseHeadersRead))
        {
            await Task.Delay(TimeSpan.FromSeconds(12));
            ((string)(await browser.GetNodeAsync($"/api/runs/{id}"))["state"]!).ShouldNotBe("cancelled");
        }

        await browser.UntilAsync(id, "cancelled");
    }

    [Fact]
    public async Task Who_wants_a_run_is_counted_only_while_that_matters_and_only_so_far()
    {
        string folder = Directory.CreateTempSubdirectory("laboursim-desk-").FullName;
        using (RunDesk desk = new(new ServeOptions(), folder))
        {
            RunRequest Read(string run) => RunRequest.Read(JsonDocument.Parse(run).RootElement, new ServeLimits(), Language.English);
            SeminarRun Ask(RunRequest request, string tab) => desk.Submit(request, "client", IPAddress.Loopback, tab).Run;
            RunRequest wanted = Read(Seminar.Quick), endless = Read(Seminar.Long);
            SeminarRun quick = Ask(wanted, "first");
            for (int i = 0; i < 1200; i++)
            {
                Ask(endless, $"{i}").Wanted.ShouldBeLessThanOrEqualTo(1000);
            }

            await quick.OverAsync();

            Ask(wanted, "late").ShouldBe(quick);
            quick.Wanted.ShouldBe(1);
        }

        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task Things_are_made_once_each_and_nobody_waits_for_anothers()
    {
        Shelf<int> shelf = new(2);
        using ManualResetEventSlim slow = new();
        Task<int> first = shelf.GetAsync("slow", () => Task.FromResult(slow.Wait(TimeSpan.FromMinutes(4)) ? 1 : 0));

        (await shelf.GetAsync("quick", () => Task.FromResult(2)).WaitAsync(TimeSpan.FromMinutes(4))).ShouldBe(2);
        shelf.GetAsync("slow", () => Task.FromResult(9)).ShouldBe(first);
        slow.Set();
        (await first).ShouldBe(1);
        await Should.ThrowAsync<IOException>(() => shelf.GetAsync("bad", () => throw new IOException()));
        (await shelf.GetAsync("bad", () => Task.FromResult(3))).ShouldBe(3);
        (await shelf.GetAsync("quick", () => Task.FromResult(4))).ShouldBe(4);
    }

    [Fact]
    public async Task Two_tabs_of_one_browser_are_two_that_want_a_run()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();
        async Task<HttpResponseMessage> From(string tab, HttpMethod method, string path, string? body = null)
        {
            HttpRequestMessage request = new(method, path) { Content = body is null ? null : new StringContent(body) };
            request.Headers.Add("X-LabourSim-Tab", tab);
            return await browser.SendAsync(request);
        }

        await browser.GetAsync("/");
        string id = (string)JsonNode.Parse(await (await From("one", HttpMethod.Post, "/api/runs", Seminar.Long)).Content.ReadAsStringAsync())!["id"]!;
        await From("two", HttpMethod.Post, "/api/runs", Seminar.Long);

        await From("one", HttpMethod.Delete, $"/api/runs/{id}");
        ((string)(await browser.GetNodeAsync($"/api/runs/{id}"))["state"]!).ShouldNotBe("cancelled");
        await From("two", HttpMethod.Delete, $"/api/runs/{id}");

        await browser.UntilAsync(id, "cancelled");
    }

    [Fact]
    public async Task Waiting_is_bounded_for_each_and_for_all()
    {
        await using Seminar seminar = await Seminar.StartAsync(new ServeOptions { Limits = new ServeLimits { Waiting = 3 } });
        HttpClient one = seminar.Browser();
        string first = await one.AskAsync(Seminar.Long);
        await one.FollowAsync(first, until: name => name == "picture");
        await one.UntilAsync(first, "running");
        List<HttpStatusCode> own = await AskManyAsync(one, 6, 100), others = [];
        for (int i = 0; i < 6; i++)
        {
            others.AddRange(await AskManyAsync(seminar.Browser(), 1, 200 + i));
        }

        own.Count(c => c == HttpStatusCode.TooManyRequests).ShouldBeGreaterThanOrEqualTo(3);
        others.ShouldContain(HttpStatusCode.TooManyRequests);
        ((int)(await one.GetNodeAsync("/api/health"))["waiting"]!).ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task A_run_that_takes_too_long_fails_with_a_reason_and_the_server_goes_on()
    {
        await using Seminar seminar = await Seminar.StartAsync(new ServeOptions { Limits = new ServeLimits { Seconds = 1, WorkerMonths = long.MaxValue } });
        HttpClient browser = seminar.Browser();
        string id = await browser.AskAsync("""{"a":{"preset":"baseline"},"workers":100000,"replicates":20}""");

        JsonNode run = await browser.UntilAsync(id, "failed");

        ((string)run["error"]!).ShouldContain("longer than 1 second");
        ((string)(await browser.GetNodeAsync($"/api/runs/{id}?lang=ko"))["error"]!).ShouldContain("1초");
        (await browser.GetAsync("/api/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_so_many_results_are_kept_in_memory_and_on_disk()
    {
        await using Seminar seminar = await Seminar.StartAsync(new ServeOptions { Limits = new ServeLimits { Results = 2 } });
        HttpClient browser = seminar.Browser();
        List<string> ids = [];
        for (int seed = 1; seed <= 5; seed++)
        {
            ids.Add(await browser.AskAsync(Seminar.Quick.Replace("\"seed\":1", $"\"seed\":{seed}", StringComparison.Ordinal)));
            await browser.UntilAsync(ids[^1], "done");
        }

        (await browser.GetAsync($"/api/runs/{ids[0]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/api/runs/{ids[^1]}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        Directory.GetDirectories(seminar.Server.Folder).Length.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task Fifty_browsers_at_once_all_get_their_results()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        string[] ids = await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
        {
            HttpClient browser = seminar.Browser();
            // Ten different runs, each wanted by five.
            string run = $$"""{"a":{"preset":"baseline"},"seed":{{i % 10}},"workers":100,"replicates":1,"from":"2018-01","to":"2018-12"}""";
            string id = await browser.AskAsync(run);
            IReadOnlyList<(string Name, JsonNode Data)> events = await browser.FollowAsync(id);
            ((string)events[^1].Data["state"]!).ShouldBe("done");
            ((int)(await browser.GetNodeAsync($"/api/runs/{id}/result"))["seed"]!).ShouldBe(i % 10);
            return id;
        }));

        ids.Distinct().Count().ShouldBe(10);
        (await seminar.Browser().GetNodeAsync("/api/health"))["waiting"]!.GetValue<int>().ShouldBe(0);
    }

    private static async Task<List<HttpStatusCode>> AskManyAsync(HttpClient browser, int times, int seed)
    {
        List<HttpStatusCode> codes = [];
        for (int i = 0; i < times; i++)
        {
            using HttpResponseMessage answer = await browser.PostTextAsync("/api/runs", Seminar.Long.Replace("\"seed\":1", $"\"seed\":{seed + i}", StringComparison.Ordinal));
            codes.Add(answer.StatusCode);
        }

        return codes;
    }
}
