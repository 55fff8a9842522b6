using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using LabourSim.Experiments.Languages;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Http;

/// <summary>
/// Who may come in: requests that name this server as their host, that come from its own page when they change something,
/// and, where a token is required, that bring the cookie which the token buys.
/// </summary>
internal sealed class Gate(IPAddress address, string? token) : IDisposable
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const int LongestTab = 64;

    private readonly string _session = RandomNumberGenerator.GetHexString(32, true);

    private readonly PartitionedRateLimiter<HttpContext> _guesses = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => Traffic.Guesses(Address(context)));

    /// <summary>The port, known once the server listens.</summary>
    public int Port { get; set; }

    private string SessionCookie => FormattableString.Invariant($"laboursim-session-{Port}");

    private string ClientCookie => FormattableString.Invariant($"laboursim-client-{Port}");

    /// <summary>Lets a request through or refuses it.</summary>
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        Harden(context.Response.Headers);
        if (!IsOurs(context.Request.Host))
        {
            await Answers.RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "refused.host");
        }
        else if (token is not null && !Holds(context.Request.Cookies[SessionCookie], _session))
        {
            await AdmitAsync(context);
        }
        else if (Changes(context.Request.Method) && !FromOurPage(context.Request))
        {
            await Answers.RefuseAsync(context, StatusCodes.Status403Forbidden, "refused.origin");
        }
        else
        {
            context.Items[nameof(Client)] = ClientOf(context);
            await next(context);
        }
    }

    /// <summary>Forgets who guessed.</summary>
    public void Dispose() => _guesses.Dispose();

    /// <summary>The browser that a request comes from, by a cookie that page scripts cannot read.</summary>
    public static string Client(HttpContext context) => (string)context.Items[nameof(Client)]!;

    /// <summary>Where a request comes from.</summary>
    public static IPAddress Address(HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.None;

    /// <summary>The browser and its tab: what cancels in one tab goes on in another. Streams of events can bring no headers.</summary>
    public static string Tab(HttpContext context)
    {
        string tab = context.Request.Headers["X-LabourSim-Tab"].FirstOrDefault() ?? context.Request.Query["tab"].ToString();
        return $"{Client(context)}/{tab[..Math.Min(tab.Length, LongestTab)]}";
    }

    private static void Harden(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    }

    private static bool Changes(string method) => !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method));

    /// <summary>
    /// A page elsewhere can make a name of its own point here (DNS rebinding), but not an address, nor a name of this
    /// machine.
    /// </summary>
    private bool IsOurs(HostString host)
    {
        if ((host.Port ?? 80) != Port)
        {
            return false;
        }

        string name = host.Host.Trim('[', ']');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out IPAddress? named) && (IPAddress.IsLoopback(named) || !IPAddress.IsLoopback(address)))
            || (!IPAddress.IsLoopback(address) && (name.Equals(Dns.GetHostName(), StringComparison.OrdinalIgnoreCase)
                || name.Equals(Dns.GetHostName() + ".local", StringComparison.OrdinalIgnoreCase)));
    }

    private static bool FromOurPage(HttpRequest request) =>
        request.Headers["X-LabourSim"] == "1"
        && (request.Headers.Origin.Count == 0 || request.Headers.Origin == $"http://{request.Host}")
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin";

    private static bool Holds(string? given, string secret) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(secret));

    /// <summary>The token in the address buys the cookie; without it there is only a refusal.</summary>
    private async Task AdmitAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        bool front = HttpMethods.IsGet(request.Method) && request.Path == "/", guess = front && request.Query["token"].Count > 0;
        if (guess && !_guesses.AttemptAcquire(context).IsAcquired)
        {
            // Not looked at: the right one would be told apart from a wrong one.
            context.Response.Headers.RetryAfter = "1";
            await SendPageAsync(context, StatusCodes.Status429TooManyRequests, "server.refused.guesses");
        }
        else if (guess && request.Query["token"].Count == 1 && Holds(request.Query["token"], token!))
        {
            context.Response.Cookies.Append(SessionCookie, _session, Lax());
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = $"/?lang={Tongue.Of(context).Id}";
            context.Response.Headers.CacheControl = "no-store";
            context.Response.ContentLength = 0;
        }
        else if (front)
        {
            await SendPageAsync(context, StatusCodes.Status401Unauthorized, "server.refused.token");
        }
        else
        {
            await Answers.RefuseAsync(context, StatusCodes.Status401Unauthorized, "refused.token");
        }
    }

    /// <summary>Whoever opens the page reads words, not JSON.</summary>
    private static async Task SendPageAsync(HttpContext context, int status, string text)
    {
        Language language = Tongue.Of(context);
        string page = $"<!DOCTYPE html>\n<html lang=\"{language.Id}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>LabourSim</title></head>"
            + $"<body><p>{WebUtility.HtmlEncode(language[text])}</p></body></html>\n";
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(page, context.RequestAborted);
    }

    private string ClientOf(HttpContext context)
    {
        if (context.Request.Cookies[ClientCookie] is { Length: 32 } known && known.All(char.IsAsciiHexDigitLower))
        {
            return known;
        }

        string client = RandomNumberGenerator.GetHexString(32, true);
        context.Response.Cookies.Append(ClientCookie, client, Lax());
        return client;
    }

    /// <summary>
    /// Brought along when a link in a mail or a chat is followed here, or the token's own redirection would arrive without it.
    /// Whatever changes something is guarded by <see cref="FromOurPage"/>.
    /// </summary>
    private static CookieOptions Lax() => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
