using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LabourSim.Web;

namespace LabourSim.Fuzz.Tests;

/// <summary>Requests as bytes, to a real server on a port of its own.</summary>
internal sealed class HttpKind : IDisposable
{
    // Stand for what is known only once the server listens.
    private const string Port = "8217", Id = "0123456789abcdef0123456789abcdef", Person = "russia-2011-04-00017";

    // Milliseconds until a request or an answer that does not move is given up.
    private const int Patience = 20_000;

    private static readonly (string Path, string Body)[] Posts =
    [
        ("/api/runs", """{"a":{"preset":"baseline"},"b":{"preset":"no-mandate"},"seed":1,"workers":50,"replicates":1,"from":"2017-01","to":"2017-12"}"""),
        ("/api/runs", """{"a":{"base":"baseline","title":"Mine","question":"Why?","policies":[{"policy":"permit-ban","dose":0.5,"hosts":["china"],"start":"2018-01","end":null}],"parameters":{"openness":0.4,"quota":{"russia":100}}},"workers":50,"size":"small"}"""),
        ("/api/design", """{"yaml":"id: mine\ntitle: Mine\nquestion: Why?\nbase: baseline\npolicies:\n  - { policy: permit-ban, dose: 0 }\n"}"""),
        ("/api/design", """{"base":"baseline","title":"세 겹","policies":[{"policy":"permit-ban","dose":1}],"parameters":{"openness":0.4},"turns":[{"policy":"permit-ban","dose":0.5,"month":"2018-03"}]}"""),
        ("/api/world", """{"a":{"preset":"baseline"},"b":{"preset":"no-mandate"},"seed":1,"dots":20}"""),
        ("/api/world/life", $$"""{"a":{"preset":"baseline"},"b":{"preset":"no-mandate"},"seed":1,"person":"{{Person}}"}"""),
    ];

    private static readonly string[] Gets =
    [
        "/", "/assets/app.js", "/api/texts?lang=ko", "/api/health", $"/api/runs/{Id}", $"/api/runs/{Id}/result", $"/api/runs/{Id}/figures", $"/api/runs/{Id}/figures/head-count",
        $"/api/runs/{Id}/files/summary.csv", $"/api/runs/{Id}/files/a.yaml",
    ];

    private readonly SeminarServer _server;
    private readonly string _id, _person;

    /// <summary>Starts the server, and a run in it.</summary>
    public HttpKind()
    {
        _server = SeminarServer.StartAsync(new ServeOptions { Port = 0, Limits = new ServeLimits { RequestsPerSecond = 100_000, Workers = 50, Replicates = 1, Waiting = 4 } }).GetAwaiter().GetResult();
        (_id, _person) = RunAsync().GetAwaiter().GetResult();
        Kind = new Kind("http", [.. Gets.Select(g => Request("GET", g, "")), .. Posts.Select(p => Request("POST", p.Path, p.Body)),
            Request("DELETE", $"/api/runs/{Id}", "")], Read);
    }

    /// <summary>The kind.</summary>
    public Kind Kind { get; }

    public void Dispose() => _server.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task<(string Id, string Person)> RunAsync()
    {
        using HttpClient browser = new() { BaseAddress = _server.Address };
        browser.DefaultRequestHeaders.Add("X-LabourSim", "1");
        HttpResponseMessage asked = await browser.PostAsync("/api/runs", new StringContent(Posts[0].Body, Encoding.UTF8, "application/json"));
        string id = (string)(await asked.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
        for (int i = 0; i < 600; i++)
        {
            if ((string?)(await browser.GetFromJsonAsync<JsonNode>($"/api/runs/{id}"))!["state"] == "done")
            {
                HttpResponseMessage film = await browser.PostAsync("/api/world", new StringContent(Posts[4].Body, Encoding.UTF8, "application/json"));
                return (id, (string)JsonNode.Parse((await film.Content.ReadAsStringAsync()).Split('\n')[1])!["n"]![0]![4]!);
            }

            await Task.Delay(100);
        }

        throw new TimeoutException(id);
    }

    private static byte[] Request(string method, string path, string body) => Encoding.UTF8.GetBytes(
        $"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{Port}\r\nX-LabourSim: 1\r\nAccept-Language: ko, en;q=0.5\r\nCookie: laboursim-client-{Port}={Id}\r\nConnection: close\r\n"
        + (body.Length == 0 ? "\r\n" : string.Create(CultureInfo.InvariantCulture, $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}")));

    /// <summary>Sends bytes; null when they were understood.</summary>
    private string? Read(byte[] input)
    {
        string text = Encoding.Latin1.GetString(input).Replace(Port, _server.Address.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace(Id, _id, StringComparison.Ordinal).Replace(Person, _person, StringComparison.Ordinal);

        // A head that does not end would only be waited for.
        string answer = Answer(Encoding.Latin1.GetBytes(text.Contains("\r\n\r\n", StringComparison.Ordinal) ? text : $"{text}\r\n\r\n"), out SocketError? hungUp);
        if (answer.Length == 0)
        {
            // Cut off in the middle, or no request at all: the server hangs up.
            return $"no answer to {text.Split('\n')[0].TrimEnd()}: {hungUp?.ToString() ?? "closed"}";
        }

        answer.ShouldStartWith("HTTP/1.1 ");
        int status = int.Parse(answer.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture);

        // 505: a version of HTTP that is none.
        (status is < 500 or 505).ShouldBeTrue(answer);
        Match told = Regex.Match(answer, @"Content-Length: (\d+)\r\n.*?\r\n\r\n(?=\{)", RegexOptions.Singleline);
        if (status >= 400 && answer.Contains("application/json", StringComparison.Ordinal) && told.Success)
        {
            // What follows is the answer to another request on the same line.
            string body = answer.Substring(told.Index + told.Length, int.Parse(told.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
            string error = (string)JsonNode.Parse(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(body)))!["error"]!;
            error.ShouldNotBeNullOrEmpty();
            error.Any(char.IsControl).ShouldBeFalse(error);
        }

        return status < 400 ? null : answer;
    }

    /// <summary>True when there is no first line, or a body is announced that is not all there.</summary>
    private static bool Lacking(string request) => string.IsNullOrWhiteSpace(request) || request.Contains("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)
        || request.Split('\n').Any(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)
            && (!long.TryParse(line.AsSpan(15).TrimEnd('\r'), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out long length)
                || request.Length - request.IndexOf("\r\n\r\n", StringComparison.Ordinal) - 4 < length));

    private string Answer(byte[] request, out SocketError? hungUp)
    {
        hungUp = null;
        using Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = Patience, SendTimeout = Patience };
        socket.Connect("127.0.0.1", _server.Address.Port);
        using MemoryStream answer = new();
        byte[] buffer = new byte[1 << 16];
        long start = Stopwatch.GetTimestamp();
        try
        {
            socket.Send(request);
            if (!socket.Poll(TimeSpan.FromMilliseconds(Lacking(Encoding.Latin1.GetString(request)) ? 100 : Patience), SelectMode.SelectRead))
            {
                // The server waits for the rest of a body or for a first line, which does not come. (What is whole is answered, if late on a busy machine.)
                socket.Shutdown(SocketShutdown.Send);
            }

            int read;
            bool open = true;
            while ((read = socket.Receive(buffer)) > 0)
            {
                answer.Write(buffer, 0, read);
                if (open && !socket.Poll(TimeSpan.FromSeconds(0.05), SelectMode.SelectRead))
                {
                    // It was not asked to hang up, so it waits for another request.
                    socket.Shutdown(SocketShutdown.Send);
                    open = false;
                }
            }
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown or SocketError.NotConnected
            || (e.SocketErrorCode is SocketError.TimedOut && Stopwatch.GetElapsedTime(start).TotalMilliseconds < Patience / 2))
        {
            // The server need not hear out what it refuses. (A send of a large head that is refused may end as timed out, long before the time is up.)
            hungUp = e.SocketErrorCode;
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }
}
