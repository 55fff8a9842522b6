using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace LabourSim.Web.Tests;

public sealed class GateTests
{
    [Theory]
    [InlineData("evil.example", false)]
    [InlineData("evil.example:{port}", false)]
    [InlineData("localhost.evil.example:{port}", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3:{port}", false)]
    [InlineData("127.0.0.1:{port}", true)]
    [InlineData("localhost:{port}", true)]
    [InlineData("LOCALHOST:{port}", true)]
    [InlineData("[::1]:{port}", true)]
    public async Task Only_names_of_this_machine_are_answered(string host, bool welcome)
    {
        await using Seminar seminar = await Seminar.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/health");
        request.Headers.Host = host.Replace("{port}", $"{seminar.Server.Address.Port}", StringComparison.Ordinal);

        using HttpResponseMessage answer = await seminar.Browser().SendAsync(request);

        answer.StatusCode.ShouldBe(welcome ? HttpStatusCode.OK : HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("1", null, null, true)]
    [InlineData("1", "http://127.0.0.1:{port}", "same-origin", true)]
    [InlineData(null, null, null, false)]
    [InlineData("0", null, null, false)]
    [InlineData("1", "http://evil.example", null, false)]
    [InlineData("1", "https://127.0.0.1:{port}", null, false)]
    [InlineData("1", "null", null, false)]
    [InlineData("1", null, "cross-site", false)]
    public async Task Only_the_page_itself_changes_anything(string? header, string? origin, string? site, bool welcome)
    {
        await using Seminar seminar = await Seminar.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/design") { Content = new StringContent("""{"preset":"baseline"}""") };
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value.Replace("{port}", $"{seminar.Server.Address.Port}", StringComparison.Ordinal));
            }
        }

        Add("X-LabourSim", header);
        Add("Origin", origin);
        Add("Sec-Fetch-Site", site);

        using HttpResponseMessage answer = await seminar.Browser(ofOurPage: false).SendAsync(request);

        answer.StatusCode.ShouldBe(welcome ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_network_is_let_in_by_token_alone()
    {
        await using Seminar seminar = await Seminar.StartAsync(new ServeOptions { Address = IPAddress.Any });
        seminar.Server.Token!.Length.ShouldBe(32);
        using HttpClient browser = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{seminar.Server.Address.Port}"),
        };

        foreach (string path in (string[])["/", "/api/health", "/assets/app.js", "/?token=", "/?token=0123", $"/?token={new string('0', 32)}", $"/api/health?token={seminar.Server.Token}",
            $"/?token={seminar.Server.Token}&token={seminar.Server.Token}"])
        {
            using HttpResponseMessage refused = await browser.GetAsync(path);
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
            // Whoever opens the page reads words, not JSON.
            refused.Content.Headers.ContentType!.MediaType.ShouldBe(path.StartsWith("/?", StringComparison.Ordinal) || path == "/" ? "text/html" : "application/json", path);
        }

        using HttpResponseMessage entered = await browser.GetAsync($"/?token={seminar.Server.Token}&lang=ko");
        entered.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        entered.Headers.Location!.OriginalString.ShouldBe("/?lang=ko");
        string cookie = entered.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly");
        // A link from a mail or a chat must find the cookie that the token just bought.
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldNotContain(seminar.Server.Token);
        (await browser.GetAsync("/api/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Guesses_of_a_token_are_slowed_and_no_one_inside_feels_it()
    {
        await using Seminar seminar = await Seminar.StartAsync(new ServeOptions { Address = IPAddress.Any });
        string entrance = $"http://127.0.0.1:{seminar.Server.Address.Port}";
        using HttpClient inside = new() { BaseAddress = new Uri(entrance) }, guesser = new() { BaseAddress = new Uri(entrance) };
        async Task<HttpStatusCode> Try(HttpClient who, string path)
        {
            using HttpResponseMessage answer = await who.GetAsync(path);
            return answer.StatusCode;
        }

        (await Try(inside, $"/?token={seminar.Server.Token}")).ShouldBe(HttpStatusCode.OK);
        long began = Environment.TickCount64;
        HttpStatusCode[] codes = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Try(guesser, $"/?token={i:x32}")));
        double looked = (Environment.TickCount64 - began) / 1000.0;

        // A class at once, one a second after; the one inside took the first.
        codes.Count(c => c == HttpStatusCode.Unauthorized).ShouldBeInRange(59, 59 + (int)looked + 2);
        codes.ShouldContain(HttpStatusCode.TooManyRequests);
        (await Try(inside, "/api/health")).ShouldBe(HttpStatusCode.OK);
        HttpStatusCode right = HttpStatusCode.TooManyRequests;
        for (int i = 0; i < 100 && right == HttpStatusCode.TooManyRequests; i++)
        {
            await Task.Delay(200);
            right = await Try(guesser, $"/?token={seminar.Server.Token}");
        }

        right.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Loopback_needs_no_token()
    {
        await using Seminar seminar = await Seminar.StartAsync(new ServeOptions { Address = IPAddress.IPv6Loopback });

        seminar.Server.Token.ShouldBeNull();
        (await seminar.Browser().GetAsync("/api/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("GET /api/runs/../../../etc/passwd HTTP/1.1")]
    [InlineData("GET /api/runs/x/files/..%2f..%2fetc%2fpasswd HTTP/1.1")]
    [InlineData("GET /assets/..%5c..%5cwindows HTTP/1.1")]
    [InlineData("GET //etc/passwd HTTP/1.1")]
    [InlineData("GET file:///etc/passwd HTTP/1.1")]
    [InlineData("GET http://evil.example/ HTTP/1.1")]
    [InlineData("GET /%00 HTTP/1.1")]
    [InlineData("GET /assets/\u00ff\u00fe HTTP/1.1")]
    [InlineData("TRACE / HTTP/1.1")]
    [InlineData("DELETE /assets/app.js HTTP/1.1")]
    [InlineData("hello")]
    public async Task Odd_request_lines_are_refused(string line)
    {
        await using Seminar seminar = await Seminar.StartAsync();

        string answer = await RawAsync(seminar, $"{line}\r\nHost: 127.0.0.1:{seminar.Server.Address.Port}\r\nX-LabourSim: 1\r\nConnection: close\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 4");
        answer.ShouldNotContain("root:");
    }

    [Fact]
    public async Task Headers_are_bounded()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        string start = $"GET /api/health HTTP/1.1\r\nHost: 127.0.0.1:{seminar.Server.Address.Port}\r\nConnection: close\r\n";

        (await RawAsync(seminar, $"{start}X: {new string('x', 20_000)}\r\n\r\n")).ShouldStartWith("HTTP/1.1 431");
        (await RawAsync(seminar, start + string.Concat(Enumerable.Range(0, 60).Select(i => $"X{i}: 1\r\n")) + "\r\n")).ShouldStartWith("HTTP/1.1 431");
        (await RawAsync(seminar, $"GET /{new string('x', 9_000)} HTTP/1.1\r\n\r\n")).ShouldStartWith("HTTP/1.1 414");
    }

    [Fact]
    public async Task One_browser_cannot_flood_and_another_does_not_feel_it()
    {
        await using Seminar seminar = await Seminar.StartAsync(new ServeOptions { Limits = new ServeLimits { RequestsPerSecond = 2 } });
        HttpClient greedy = seminar.Browser(), other = seminar.Browser();
        List<HttpStatusCode> codes = [];

        for (int i = 0; i < 60; i++)
        {
            using HttpResponseMessage answer = await greedy.GetAsync("/api/health");
            codes.Add(answer.StatusCode);
        }

        codes.ShouldContain(HttpStatusCode.TooManyRequests);
        codes[0].ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync("/api/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_always_comes_as_somebody_new_is_still_one_address()
    {
        await using Seminar seminar = await Seminar.StartAsync(new ServeOptions { Limits = new ServeLimits { Runs = 1 } });
        using HttpClient stranger = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = seminar.Server.Address };
        stranger.DefaultRequestHeaders.Add("X-LabourSim", "1");
        List<HttpResponseMessage> asked = [], streams = [];
        for (int seed = 1; seed <= 90; seed++)
        {
            asked.Add(await stranger.PostTextAsync("/api/runs", Seminar.Long.Replace("\"seed\":1", $"\"seed\":{seed}", StringComparison.Ordinal)));
        }

        string id = (string)JsonNode.Parse(await asked[0].Content.ReadAsStringAsync())!["id"]!;
        for (int i = 0; i < 200; i++)
        {
            streams.Add(await stranger.GetAsync($"/api/runs/{id}/events", HttpCompletionOption.ResponseHeadersRead));
        }

        asked[0].StatusCode.ShouldBe(HttpStatusCode.Accepted);
        asked[^1].StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await asked[^1].Content.ReadAsStringAsync()).ShouldContain("60 runs from your network address");
        streams[0].StatusCode.ShouldBe(HttpStatusCode.OK);
        streams[^1].StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        foreach (HttpResponseMessage answer in asked.Concat(streams))
        {
            answer.Dispose();
        }
    }

    private static async Task<string> RawAsync(Seminar seminar, string request)
    {
        using TcpClient socket = new();
        await socket.ConnectAsync(IPAddress.Loopback, seminar.Server.Address.Port);
        await using NetworkStream stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using StreamReader reader = new(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
