using System.Net;
using System.Security.Cryptography;
using LabourSim.Web.Api;
using LabourSim.Web.Http;
using LabourSim.Web.Runs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LabourSim.Web;

/// <summary>The seminar page's server, from start to stop.</summary>
public sealed class SeminarServer : IAsyncDisposable
{
    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(2);
    private readonly WebApplication _app;
    private readonly RunDesk _desk;
    private readonly TemporaryFolder _folder;
    private readonly IReadOnlyList<IDisposable> _makers;

    private SeminarServer(WebApplication app, RunDesk desk, TemporaryFolder folder, IReadOnlyList<IDisposable> makers, Uri address, string? token)
    {
        _makers = makers;
        _app = app;
        _desk = desk;
        _folder = folder;
        Address = address;
        Token = token;
    }

    /// <summary>Where the page is, without a token.</summary>
    public Uri Address { get; }

    /// <summary>What browsers must bring when the server listens to more than this machine; null otherwise.</summary>
    public string? Token { get; }

    /// <summary>The temporary folder that ends with the server.</summary>
    internal string Folder => _folder.FullPath;

    /// <summary>The address to open.</summary>
    public Uri Entrance => Token is null ? Address : new Uri(Address, $"?token={Token}");

    /// <summary>Starts to listen.</summary>
    /// <param name="options">Where, and what users may ask for.</param>
    /// <param name="stop">Gives the start up.</param>
    /// <exception cref="IOException">The port is taken, or the address is not this machine's.</exception>
    public static async Task<SeminarServer> StartAsync(ServeOptions options, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        string? token = IPAddress.IsLoopback(options.Address) ? null : RandomNumberGenerator.GetHexString(32, true);
        Gate gate = new(options.Address, token);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options));
        builder.Services.AddRoutingCore();
        builder.Services.AddRateLimiter(limiter => Traffic.Limit(limiter, options.Limits));
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeToClose);
        WebApplication app = builder.Build();
        TemporaryFolder folder = TemporaryFolder.Create();
        RunDesk desk = new(options, folder.FullPath);
        SeminarServer? server = null;
        try
        {
            app.Use(next => context =>
            {
                Tongue.Settle(context, options.Language);
                return Answers.GuardAsync(context, next, options.Limits.TextBytes);
            });
            app.Use(next => context => gate.PassAsync(context, next));
            app.UseRateLimiter();
            app.UseRouting();
            IReadOnlyList<IDisposable> makers = [.. Map(app, options, desk), gate];
            await app.StartAsync(stop);
            Uri bound = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
            gate.Port = bound.Port;
            server = new SeminarServer(app, desk, folder, makers, new UriBuilder("http", Shown(options.Address), bound.Port).Uri, token);
            return server;
        }
        finally
        {
            if (server is null)
            {
                desk.Dispose();
                gate.Dispose();
                await app.DisposeAsync();
                folder.Dispose();
            }
        }
    }

    /// <summary>Ends every run and stream, stops to listen and removes the temporary folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await Task.Run(_desk.Dispose);
        await _app.DisposeAsync();
        foreach (IDisposable maker in _makers)
        {
            maker.Dispose();
        }

        _folder.Dispose();
    }

    private static void Configure(KestrelServerOptions kestrel, ServeOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = 2 * options.Limits.Streams + 100;
        // Above TextBytes a body is refused, but up to here it is read to its end, so that the connection can be used again: a
        // connection that is closed on unread bytes takes the answer, and the browser's next request, with it.
        kestrel.Limits.MaxRequestBodySize = BodiesReadToTheirEnd * options.Limits.TextBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 50;
        kestrel.Limits.MaxRequestLineSize = 4 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        kestrel.Listen(options.Address, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
    }

    private const int BodiesReadToTheirEnd = 16;

    /// <summary>Maps every address; gives what is to be disposed of with the server.</summary>
    private static IDisposable[] Map(WebApplication app, ServeOptions options, RunDesk desk)
    {
        ServeLimits limits = options.Limits;
        AssetFiles assets = new();
        RunsApi runs = new(desk, limits);
        EventsApi events = new(desk, runs, limits, app.Lifetime.ApplicationStopping);
        FilesApi files = new(runs);
        FiguresApi figures = new(runs);

        // One small world at a time, whoever asks for it: a life takes all threads.
        Turns turns = new(limits, app.Lifetime.ApplicationStopping);
        WorldApi world = new(options, turns);
        PoliciesApi policies = new(options, turns);
        HingesApi hinges = new(options, turns);
        ResultApi results = new(runs, hinges);
        DesignApi designs = new(limits);
        GuessesApi guesses = new(limits, assets);
        app.MapGet("/", context => assets.SendPageAsync(context, Tongue.Of(context).Id));
        app.MapGet("/assets/{**name}", context => assets.SendAsync(context, (string?)context.Request.RouteValues["name"] ?? ""));
        app.MapGet("/api/texts", TextsApi.SendAsync);
        app.MapGet("/api/catalogue", context => CatalogueApi.SendAsync(context, limits));
        app.MapPost("/api/design", designs.ReadAsync);
        app.MapPost("/api/runs", runs.AskAsync);
        app.MapGet("/api/runs/{id}", runs.TellAsync);
        app.MapDelete("/api/runs/{id}", runs.LeaveAsync);
        app.MapGet("/api/runs/{id}/events", events.StreamAsync);
        app.MapGet("/api/runs/{id}/files/{name}", files.SendAsync);
        app.MapGet("/api/runs/{id}/result", results.SendAsync);
        app.MapGet("/api/runs/{id}/outcomes/{outcome}", results.OutcomeAsync);
        app.MapGet("/api/runs/{id}/figures", figures.ListAsync);
        app.MapGet("/api/runs/{id}/figures/{name}", figures.SendAsync);
        app.MapPost("/api/world", world.FilmAsync);
        app.MapPost("/api/world/life", world.LifeAsync);
        app.MapPost("/api/policies", policies.TryAsync);
        app.MapPost("/api/hinges", hinges.MeasureAsync);
        app.MapGet("/api/guesses/{lesson}", guesses.TellAsync);
        app.MapPost("/api/guesses/{lesson}", guesses.TakeAsync);
        app.MapGet("/api/health", context =>
        {
            (int running, int waiting) = desk.Counts();
            return Answers.WriteAsync(context, new { ok = true, running, waiting });
        });
        app.MapFallback(context => Answers.RefuseAsync(context, StatusCodes.Status404NotFound, "refused.address"));
        return [figures];
    }

    /// <summary>An address that a browser can open: "all addresses" is none.</summary>
    private static string Shown(IPAddress address) =>
        address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) ? Dns.GetHostName()
        : address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();

    /// <summary>Ctrl-C belongs to whoever started the server.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
