namespace LabourSim.Web.Runs;

/// <summary>Lines of items, one line an owner, served in turn: one from each line, then around again. Not thread-safe.</summary>
/// <typeparam name="T">What waits.</typeparam>
internal sealed class FairQueue<T>
    where T : class
{
    private readonly List<(string Owner, List<T> Line)> _lines = [];

    /// <summary>Items waiting.</summary>
    public int Count => _lines.Sum(l => l.Line.Count);

    /// <summary>Items of one owner waiting.</summary>
    public int CountOf(string owner) => _lines.FirstOrDefault(l => l.Owner == owner).Line?.Count ?? 0;

    /// <summary>Adds an item to the end of its owner's line.</summary>
    public void Add(string owner, T item)
    {
        List<T>? line = _lines.FirstOrDefault(l => l.Owner == owner).Line;
        if (line is null)
        {
            _lines.Add((owner, line = []));
        }

        line.Add(item);
    }

    /// <summary>Takes the next item; its owner's line goes to the end of the round.</summary>
    public T? Take()
    {
        if (_lines.Count == 0)
        {
            return null;
        }

        (string owner, List<T> line) = _lines[0];
        T item = line[0];
        line.RemoveAt(0);
        _lines.RemoveAt(0);
        if (line.Count > 0)
        {
            _lines.Add((owner, line));
        }

        return item;
    }

    /// <summary>Takes an item out wherever it stands; false when it does not wait.</summary>
    public bool Remove(T item)
    {
        int at = _lines.FindIndex(l => l.Line.Contains(item));
        if (at < 0)
        {
            return false;
        }

        _lines[at].Line.Remove(item);
        if (_lines[at].Line.Count == 0)
        {
            _lines.RemoveAt(at);
        }

        return true;
    }

    /// <summary>How many come before an item if nothing is added, or -1 when it does not wait.</summary>
    public int Before(T item)
    {
        int at = _lines.FindIndex(l => l.Line.Contains(item));
        if (at < 0)
        {
            return -1;
        }

        int place = _lines[at].Line.IndexOf(item);
        return _lines.Select((l, i) => Math.Min(l.Line.Count, i < at ? place + 1 : place)).Sum();
    }
}
