using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace LabourSim.Browser.Tests;

[Collection(ClassroomTests.Name)]
public sealed class CrowdTests(Classroom room, ITestOutputHelper output)
{
    private const int Clients = 50, Questions = 5;

    // Measured: about 300 MB after this test; a result is about 2 MB.
    private const double MostMegabytes = 1500;

    [Fact]
    public async Task Fifty_clients_share_five_results_and_a_page_stays_usable()
    {
        await using LabourSimServer server = await LabourSimServer.StartAsync("--max-workers", "1000", "--max-replicates", "2");
        await using Reader reader = await room.ReaderAsync(server);
        IPage page = await reader.OpenAsync();

        Task<(string Id, bool Shared)[]> crowd = Task.WhenAll(Enumerable.Range(0, Clients).Select(n => AskAsync(server, n % Questions)));
        await page.At("add-policy").ClickAsync();
        await page.At("policy-wage-transparency").ClickAsync();
        await page.At("use-wage-transparency").ClickAsync();
        await page.RunSmallAsync();
        await Expect(page.At("sentences")).ToBeVisibleAsync();
        (string Id, bool Shared)[] asked = await crowd;

        asked.Select(a => a.Id).Distinct().Count().ShouldBe(Questions);
        asked.Count(a => !a.Shared).ShouldBe(Questions);
        await page.ViewAsync("people");
        await page.MeetAsync();
        double megabytes = server.Megabytes();
        output.WriteLine(FormattableString.Invariant($"the server holds {megabytes:0} MB"));
        megabytes.ShouldBeLessThan(MostMegabytes);
    }

    /// <summary>One of the crowd: asks, follows the events to the end and reads the result.</summary>
    private static async Task<(string Id, bool Shared)> AskAsync(LabourSimServer server, int question)
    {
        using SocketsHttpHandler profile = new() { CookieContainer = new CookieContainer() };
        using HttpClient client = new(profile) { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(3) };
        client.DefaultRequestHeaders.Add("X-LabourSim", "1");
        string body = $$"""{"a":{"preset":"baseline"},"b":{"preset":"no-mandate"},"seed":{{question}},"workers":500,"replicates":2,"from":"2015-01","to":"2019-12"}""";
        using HttpResponseMessage answer = await client.PostAsync("/api/runs", new StringContent(body, Encoding.UTF8, "application/json"));
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, text);
        JsonNode run = JsonNode.Parse(text)!;
        string id = (string)run["id"]!;
        (await client.GetStringAsync($"/api/runs/{id}/events")).ShouldContain("\"done\"");
        JsonNode result = JsonNode.Parse(await client.GetStringAsync($"/api/runs/{id}/result"))!;
        ((string?)result["stage"]).ShouldBe("full");
        ((int?)result["seed"]).ShouldBe(question);
        return (id, (bool)run["shared"]!);
    }
}
