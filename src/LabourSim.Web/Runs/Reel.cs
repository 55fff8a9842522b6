using System.Text;

namespace LabourSim.Web.Runs;

/// <summary>A film that is being made: its lines so far, for any number who watch. Any thread may read.</summary>
internal class Reel
{
    private readonly Lock _gate = new();
    private readonly List<byte[]> _lines = [];
    private readonly Bell _more = new();
    private Exception? _failure;
    private bool _whole;

    /// <summary>Makes the film to its end; whoever watches meets what goes wrong.</summary>
    public void Make(IEnumerable<string> lines)
    {
        try
        {
            foreach (string line in lines)
            {
                Add(line);
            }

            End(null);
        }
        catch (Exception e)
        {
            End(e);
        }
    }

    /// <summary>Makes it to its end, line by line as they come.</summary>
    public async Task MakeAsync(IAsyncEnumerable<string> lines)
    {
        try
        {
            await foreach (string line in lines)
            {
                Add(line);
            }

            End(null);
        }
        catch (Exception e)
        {
            End(e);
        }
    }

    private void End(Exception? failure) => Change(() => (_failure, _whole) = (failure, true));

    private void Add(string line) => Change(() => _lines.Add(Encoding.UTF8.GetBytes(line + "\n")));

    /// <summary>True for a film that could not be made, and is not worth keeping.</summary>
    public bool Failed
    {
        get
        {
            lock (_gate)
            {
                return _failure is not null;
            }
        }
    }

    /// <summary>The lines that are there beyond the first <paramref name="seen"/>, once there are any; none at the end.</summary>
    public async Task<IReadOnlyList<byte[]>> BeyondAsync(int seen, CancellationToken stop)
    {
        while (true)
        {
            Task more = _more.Next;
            lock (_gate)
            {
                if (_lines.Count > seen)
                {
                    return _lines[seen..];
                }

                if (_whole)
                {
                    return _failure is null ? [] : throw _failure;
                }
            }

            await more.WaitAsync(stop);
        }
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
        }

        _more.Ring();
    }
}
