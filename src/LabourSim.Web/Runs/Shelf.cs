namespace LabourSim.Web.Runs;

/// <summary>
/// Keeps the things made last, the one longest unasked for goes first. Each is made once, however many ask for it meanwhile,
/// and nobody waits for another's.
/// </summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="places">How many are kept.</param>
internal sealed class Shelf<T>(int places)
{
    private readonly Lock _gate = new();
    private readonly List<(string Key, Task<T> Thing)> _things = [];

    /// <summary>The thing of this key, begun now if it is not there or failed.</summary>
    public Task<T> GetAsync(string key, Func<Task<T>> make)
    {
        lock (_gate)
        {
            int at = _things.FindIndex(t => t.Key == key);
            Task<T>? known = at >= 0 ? _things[at].Thing : null;
            if (at >= 0)
            {
                _things.RemoveAt(at);
            }

            Task<T> thing = known is null or { IsFaulted: true } or { IsCanceled: true } ? Task.Run(make) : known;
            _things.Add((key, thing));
            if (_things.Count > places)
            {
                _things.RemoveAt(0);
            }

            return thing;
        }
    }

    /// <summary>The thing of this key where it is made; nothing is begun, and it counts as asked for by nobody.</summary>
    public T? Known(string key)
    {
        lock (_gate)
        {
            return _things.Find(t => t.Key == key).Thing is { IsCompletedSuccessfully: true } made ? made.Result : default;
        }
    }

    /// <summary>Takes a thing away that has turned out to be worth nothing.</summary>
    public void Remove(string key, T thing)
    {
        lock (_gate)
        {
            _things.RemoveAll(t => t.Key == key && t.Thing is { IsCompletedSuccessfully: true } made && Equals(made.Result, thing));
        }
    }
}
