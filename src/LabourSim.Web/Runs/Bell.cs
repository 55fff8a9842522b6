namespace LabourSim.Web.Runs;

/// <summary>Rings when something has changed. Who waits takes <see cref="Next"/> before looking, or a ring could be missed. Any thread may use it.</summary>
internal sealed class Bell
{
    private TaskCompletionSource _next = Fresh();

    /// <summary>Ends at the next ring.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Wakes all who wait.</summary>
    public void Ring() => Interlocked.Exchange(ref _next, Fresh()).SetResult();

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
