using System.Diagnostics;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Web.Runs;

/// <summary>How far a run is.</summary>
internal enum RunState
{
    /// <summary>It waits for its turn, the small world's or the full one's.</summary>
    Queued,

    /// <summary>It is being simulated.</summary>
    Running,

    /// <summary>The world asked for is there.</summary>
    Done,

    /// <summary>Nobody wants it any more.</summary>
    Cancelled,

    /// <summary>It could not be finished; <see cref="SeminarRun.Error"/> says why.</summary>
    Failed,
}

/// <summary>A whole result that is ready to be looked at.</summary>
/// <param name="Stage">"small" or "full".</param>
/// <param name="Result">The numbers.</param>
/// <param name="Folder">Its files, in the server's temporary folder.</param>
internal sealed record Picture(string Stage, ExperimentResult Result, string Folder);

/// <summary>A run that one or more clients asked for: what it is, how far it has come, who wants it.</summary>
internal sealed class SeminarRun : IDisposable
{
    /// <summary>Most that are counted; a class and its tabs are far fewer.</summary>
    private const int MostWanted = 1000;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _wanted = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly Bell _changed = new();
    private (long Done, long Total) _progress;
    private (long Done, long At) _first;
    private long _asked = Stopwatch.GetTimestamp();

    public SeminarRun(string id, RunRequest request, string folder)
    {
        Id = id;
        Request = request;
        Folder = folder;
    }

    /// <summary>Its name; see <see cref="RunRequest.Id"/>.</summary>
    public string Id { get; }

    /// <summary>What was asked for.</summary>
    public RunRequest Request { get; }

    /// <summary>Where its files go.</summary>
    public string Folder { get; }

    /// <summary>Where it stands.</summary>
    public RunState State { get; private set; }

    /// <summary>"small" until the small world is there, then "full".</summary>
    public string Stage { get; private set; } = "small";

    /// <summary>What went wrong, in a language's words; or null.</summary>
    public Func<Language, string>? Error { get; private set; }

    /// <summary>The best whole result so far, or null.</summary>
    public Picture? Picture { get; private set; }

    /// <summary>Whole results so far, 0 to 2.</summary>
    public int Pictures { get; private set; }

    /// <summary>Months as they are lived; null before the first.</summary>
    public LiveSeries? Live { get; private set; }

    /// <summary>Cancelled once nobody wants the run.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>True when nothing more will happen.</summary>
    public bool Over => State is RunState.Done or RunState.Cancelled or RunState.Failed;

    /// <summary>Ends when something else than progress has changed since it was taken.</summary>
    public Task Changed => _changed.Next;

    /// <summary>Time since anybody asked about it.</summary>
    public TimeSpan Unasked => Stopwatch.GetElapsedTime(Interlocked.Read(ref _asked));

    /// <summary>Somebody asks about it.</summary>
    public void Ask() => Interlocked.Exchange(ref _asked, Stopwatch.GetTimestamp());

    /// <summary>How many want it.</summary>
    public int Wanted
    {
        get
        {
            lock (_gate)
            {
                return _wanted.Count;
            }
        }
    }

    /// <summary>Somebody wants it; of a run that is over nobody needs to be told.</summary>
    public void Want(string who)
    {
        lock (_gate)
        {
            if (!Over && _wanted.Count < MostWanted)
            {
                _wanted.Add(who);
            }
        }
    }

    /// <summary>Somebody no longer wants it; true when nobody does any more.</summary>
    public bool Leave(string who)
    {
        lock (_gate)
        {
            return _wanted.Remove(who) && _wanted.Count == 0;
        }
    }

    /// <summary>Months lived of the stage's months, and seconds left by the pace so far, null before there is one.</summary>
    public (long Done, long Total, double? SecondsLeft) Progress()
    {
        lock (_gate)
        {
            (long done, long total) = _progress;
            double seconds = Stopwatch.GetElapsedTime(_first.At).TotalSeconds;
            return (done, total, State == RunState.Running && done > _first.Done && seconds > 0.2 ? (total - done) * seconds / (done - _first.Done) : null);
        }
    }

    /// <summary>A month was lived; from any thread.</summary>
    public void Tell(long done, long total)
    {
        lock (_gate)
        {
            if (_first.At == 0)
            {
                _first = (done, Stopwatch.GetTimestamp());
            }

            _progress = (Math.Max(done, _progress.Done), total);
        }
    }

    /// <summary>A stage begins.</summary>
    public void Begin(string stage) => Change(() =>
    {
        (State, Stage) = (RunState.Running, stage);
        (_progress, _first) = ((0, 0), (0, 0));
        Live = new LiveSeries(stage, Request);
    });

    /// <summary>A stage is over and its result whole.</summary>
    /// <param name="picture">The result.</param>
    /// <param name="last">True when no stage follows.</param>
    public void Finish(Picture picture, bool last) => Change(() =>
    {
        Picture = picture;
        Pictures++;
        State = last ? RunState.Done : RunState.Queued;
        Stage = last ? Stage : "full";
    });

    /// <summary>The run ends without the result asked for.</summary>
    public void End(RunState state, Func<Language, string>? error) => Change(() =>
    {
        if (!Over)
        {
            (State, Error) = (state, error);
        }
    });

    /// <summary>Ends the run's simulation after the month it is in.</summary>
    public void Cancel() => _stop.Cancel();

    public void Dispose() => _stop.Dispose();

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
        }

        _changed.Ring();
    }
}
