using System.Net;
using System.Text.Json;
using LabourSim.Experiments.Languages;
using LabourSim.Web.Http;
using LabourSim.Web.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LabourSim.Web.Api;

/// <summary>
/// A run as it goes on, as server-sent events. Each stream looks at the run when it has time to and tells what is new, so a
/// slow reader gets fewer events and costs no memory.
/// </summary>
internal sealed class EventsApi(RunDesk desk, RunsApi runs, ServeLimits limits, CancellationToken closing)
{
    private const int StreamsOfAnAddress = 3 * Traffic.ClientsOfAnAddress;
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(250), Heartbeat = TimeSpan.FromSeconds(2), Patience = TimeSpan.FromSeconds(10);

    // Longer than the page pauses between attempts to reconnect.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private readonly Lock _gate = new();
    private readonly List<(string Client, IPAddress Address)> _streams = [];
    private readonly Dictionary<(SeminarRun Run, string Tab), Follower> _followers = [];

    /// <summary>GET /api/runs/{id}/events.</summary>
    public Task StreamAsync(HttpContext context) => runs.WithRunAsync(context, async run =>
    {
        (string Client, IPAddress Address) from = (Gate.Client(context), Gate.Address(context));
        string? tab = context.Request.Query.ContainsKey("tab") ? Gate.Tab(context) : null;
        if (!Open(from, run, tab))
        {
            await Answers.RefuseAsync(context, StatusCodes.Status429TooManyRequests, "refused.streams");
            return;
        }

        try
        {
            context.Response.ContentType = "text/event-stream; charset=utf-8";
            context.Response.Headers.CacheControl = "no-store";
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, closing);
            await FollowAsync(context, run, stop.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
        finally
        {
            Close(from, run, tab);
        }
    });

    private async Task FollowAsync(HttpContext context, SeminarRun run, CancellationToken stop)
    {
        LiveSeries? live = null;
        long version = 0, written = 0;
        int pictures = 0;
        StateEvent? told = null;
        while (true)
        {
            Task changed = run.Changed;
            run.Ask();
            bool over = run.Over;
            if (live != run.Live)
            {
                (live, version) = (run.Live, 0);
            }

            StateEvent state = State(run, Tongue.Of(context));
            if (state != told || Environment.TickCount64 - written >= Heartbeat.TotalMilliseconds)
            {
                await SendAsync(context, "state", told = state, stop);
                written = Environment.TickCount64;
            }

            foreach (SeriesEvent series in over ? [] : live?.Newer(ref version) ?? [])
            {
                await SendAsync(context, "series", series, stop);
            }

            if (run.Pictures > pictures && run.Picture is { } picture)
            {
                pictures = run.Pictures;
                await SendAsync(context, "picture", new { stage = picture.Stage, replicates = picture.Result.Replicates }, stop);
            }

            if (over)
            {
                await SendAsync(context, "end", new { state = run.State, error = run.Error?.Invoke(Tongue.Of(context)) }, stop);
                return;
            }

            await Task.WhenAny(changed, Task.Delay(run.State == RunState.Running ? Often : Heartbeat, stop));
            stop.ThrowIfCancellationRequested();
        }
    }

    private StateEvent State(SeminarRun run, Language language)
    {
        (long done, long total, double? left) = run.Progress();
        return new StateEvent(run.State, run.Stage, desk.Position(run), done, total, left is null ? null : Math.Round(left.Value, 1), run.Error?.Invoke(language));
    }

    private static async Task SendAsync(HttpContext context, string name, object data, CancellationToken stop)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        byte[] text = [.. System.Text.Encoding.UTF8.GetBytes($"event: {name}\ndata: "), .. JsonSerializer.SerializeToUtf8Bytes(data, Answers.Json), (byte)'\n', (byte)'\n'];
        await context.Response.Body.WriteAsync(text, patience.Token);
        await context.Response.Body.FlushAsync(patience.Token);
    }

    private bool Open((string Client, IPAddress Address) from, SeminarRun run, string? tab)
    {
        lock (_gate)
        {
            if (_streams.Count >= limits.Streams || _streams.Count(s => s.Client == from.Client) >= Traffic.TabsOfAClient
                || _streams.Count(s => s.Address.Equals(from.Address)) >= StreamsOfAnAddress)
            {
                return false;
            }

            _streams.Add(from);
            if (tab is not null)
            {
                Follower follower = _followers.GetValueOrDefault((run, tab)) ?? new Follower();
                follower.Streams++;
                follower.Opened++;
                _followers[(run, tab)] = follower;
            }

            return true;
        }
    }

    private void Close((string Client, IPAddress Address) from, SeminarRun run, string? tab)
    {
        lock (_gate)
        {
            _streams.Remove(from);
            if (tab is null || --_followers[(run, tab)].Streams > 0)
            {
                return;
            }

            if (run.Over)
            {
                _followers.Remove((run, tab));
            }
            else
            {
                _ = LeaveAsync(run, tab, _followers[(run, tab)].Opened);
            }
        }
    }

    /// <summary>A tab that follows a run no more, and has not come back for a while, was closed: it no longer wants the run.</summary>
    private async Task LeaveAsync(SeminarRun run, string tab, int opened)
    {
        await Task.Delay(Grace, closing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
        {
            if (closing.IsCancellationRequested || !_followers.TryGetValue((run, tab), out Follower? follower) || follower.Opened != opened)
            {
                return;
            }

            _followers.Remove((run, tab));
        }

        desk.Leave(run, tab);
    }

    /// <summary>Streams by which a tab follows a run: now, and ever.</summary>
    private sealed class Follower
    {
        public int Streams { get; set; }

        public int Opened { get; set; }
    }

    private sealed record StateEvent(RunState State, string Stage, int Position, long Done, long Total, double? SecondsLeft, string? Error);
}
