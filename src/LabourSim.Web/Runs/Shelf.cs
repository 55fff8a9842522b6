namespace LabourSim.Web.Runs;

/// <summary>Keeps the few things made last, the one longest unasked for goes first. Things are made one at a time.</summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="places">How many are kept.</param>
internal sealed class Shelf<T>(int places)
{
    private readonly Lock _gate = new();
    private readonly List<(string Key, T Thing)> _things = [];

    /// <summary>The thing of this key, made now if it is not there.</summary>
    public T Get(string key, Func<T> make)
    {
        lock (_gate)
        {
            int at = _things.FindIndex(t => t.Key == key);
            (string Key, T Thing) found = at >= 0 ? _things[at] : (key, make());
            if (at >= 0)
            {
                _things.RemoveAt(at);
            }

            _things.Add(found);
            if (_things.Count > places)
            {
                _things.RemoveAt(0);
            }

            return found.Thing;
        }
    }
}
