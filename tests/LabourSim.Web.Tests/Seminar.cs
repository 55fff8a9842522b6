using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LabourSim.Web.Runs;

namespace LabourSim.Web.Tests;

/// <summary>A real server on a free loopback port, and browsers to talk to it.</summary>
public sealed class Seminar : IAsyncDisposable
{
    private readonly List<HttpClient> _browsers = [];

    private Seminar(SeminarServer server) => Server = server;

    /// <summary>A small run that takes a fraction of a second.</summary>
    public const string Quick = """{"a":{"preset":"baseline"},"b":{"preset":"no-mandate"},"seed":1,"workers":200,"replicates":2,"from":"2017-01","to":"2019-12"}""";

    /// <summary>A run that does not end while a test looks on.</summary>
    public const string Long = """{"a":{"preset":"baseline"},"b":{"preset":"no-mandate"},"seed":1,"workers":50000,"replicates":8}""";

    public SeminarServer Server { get; }

    public static async Task<Seminar> StartAsync(ServeOptions? options = null) =>
        new(await SeminarServer.StartAsync((options ?? new ServeOptions()) with { Port = 0 }));

    /// <summary>A browser with cookies of its own.</summary>
    public HttpClient Browser(bool ofOurPage = true)
    {
        HttpClient browser = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false })
        {
            BaseAddress = Server.Address,
            Timeout = TimeSpan.FromMinutes(3),
        };
        if (ofOurPage)
        {
            browser.DefaultRequestHeaders.Add("X-LabourSim", "1");
        }

        _browsers.Add(browser);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        foreach (HttpClient browser in _browsers)
        {
            browser.Dispose();
        }
    }
}

/// <summary>What a browser does with the server.</summary>
internal static class Browsing
{
    public static Task<HttpResponseMessage> PostTextAsync(this HttpClient browser, string path, string json) =>
        browser.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>The lines that come of a request that is answered line by line.</summary>
    public static async Task<JsonNode[]> PostLinesAsync(this HttpClient browser, string path, string json)
    {
        using HttpResponseMessage answer = await browser.PostTextAsync(path, json);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. (await answer.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n').Select(l => JsonNode.Parse(l)!)];
    }

    public static async Task<JsonNode> GetNodeAsync(this HttpClient browser, string path)
    {
        using HttpResponseMessage answer = await browser.GetAsync(path);
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    public static async Task<JsonNode> PostNodeAsync(this HttpClient browser, string path, string json, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = await browser.PostTextAsync(path, json);
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>Asks for a run and gives its id.</summary>
    public static async Task<string> AskAsync(this HttpClient browser, string run) =>
        (string)(await browser.PostNodeAsync("/api/runs", run, HttpStatusCode.Accepted))["id"]!;

    /// <summary>Follows a run to its end.</summary>
    public static async Task<IReadOnlyList<(string Name, JsonNode Data)>> FollowAsync(this HttpClient browser, string id, Func<string, bool>? until = null, string query = "")
    {
        List<(string, JsonNode)> events = [];
        using HttpResponseMessage answer = await browser.GetAsync($"/api/runs/{id}/events{query}", HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using StreamReader reader = new(await answer.Content.ReadAsStreamAsync());
        string name = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line[7..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                events.Add((name, JsonNode.Parse(line[6..])!));
                if (name == "end" || until?.Invoke(name) == true)
                {
                    break;
                }
            }
        }

        return events;
    }

    /// <summary>Waits until nothing more will happen to a run.</summary>
    internal static async Task OverAsync(this SeminarRun run)
    {
        // What tells of a change is taken before it is asked whether all is over, or the last change could be missed.
        for (Task changed = run.Changed; !run.Over; changed = run.Changed)
        {
            await changed.WaitAsync(TimeSpan.FromMinutes(4));
        }
    }

    /// <summary>Waits until a run is in a state.</summary>
    public static async Task<JsonNode> UntilAsync(this HttpClient browser, string id, params string[] states)
    {
        for (int i = 0; i < 2400; i++)
        {
            JsonNode run = await browser.GetNodeAsync($"/api/runs/{id}");
            if (states.Contains((string)run["state"]!))
            {
                return run;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"run {id} never was {string.Join(" or ", states)}");
    }
}
