namespace LabourSim.Web.Runs;

/// <summary>Short work of many clients, one piece at a time and fair among them.</summary>
/// <param name="limits">How much may wait, and how many seconds a piece may take.</param>
/// <param name="closing">The server is closing.</param>
internal sealed class Turns(ServeLimits limits, CancellationToken closing)
{
    // What a page asks for at once: its film, a life, and what its reader moved on from meanwhile.
    private const int OfAClient = 4;

    private readonly Lock _gate = new();
    private readonly FairQueue<TaskCompletionSource> _waiting = new();
    private bool _taken;

    /// <summary>Does a piece of work when it is its client's turn.</summary>
    /// <returns>What comes of it; cancelled when it took longer than a stage of a run may.</returns>
    /// <exception cref="TooBusyException">Too much waits already.</exception>
    public Task<T> TakeAsync<T>(string client, Func<CancellationToken, T> work) => InTurnAsync(Ticket(client), work);

    private async Task<T> InTurnAsync<T>(Task turn, Func<CancellationToken, T> work)
    {
        await turn.WaitAsync(closing);
        try
        {
            // Time of none is spent at once: a timer of no length may strike late.
            using CancellationTokenSource time = new();
            using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(time.Token, closing);
            if (limits.Seconds > 0)
            {
                time.CancelAfter(TimeSpan.FromSeconds(limits.Seconds));
            }
            else
            {
                await time.CancelAsync();
            }

            return await Task.Run(() => work(stop.Token), CancellationToken.None);
        }
        finally
        {
            Pass();
        }
    }

    private Task Ticket(string client)
    {
        lock (_gate)
        {
            if (!_taken)
            {
                _taken = true;
                return Task.CompletedTask;
            }

            if (_waiting.CountOf(client) >= OfAClient)
            {
                throw new TooBusyException("refused.waiting.own", OfAClient);
            }

            if (_waiting.Count >= limits.Waiting)
            {
                throw new TooBusyException("refused.waiting.all", limits.Waiting);
            }

            TaskCompletionSource ticket = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(client, ticket);
            return ticket.Task;
        }
    }

    private void Pass()
    {
        lock (_gate)
        {
            if (_waiting.Take() is { } next)
            {
                next.SetResult();
            }
            else
            {
                _taken = false;
            }
        }
    }
}
