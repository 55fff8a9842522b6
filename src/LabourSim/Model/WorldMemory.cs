using System.Runtime.InteropServices;

namespace LabourSim.Model;

/// <summary>
/// The large arrays of worlds that live one after another, such as the runs of a sweep on one thread: those of a world that
/// is over serve the next, so that memory neither grows with the number of runs nor is asked for anew. Not thread-safe.
/// </summary>
/// <remarks>What is not needed by one world is let go before the next, so never more than two worlds' worth is held.</remarks>
public sealed class WorldMemory
{
    private readonly Dictionary<(Type, int), Stack<Array>> _free = [];
    private readonly List<Array> _taken = [];

    /// <summary>Takes back every array handed out. The worlds they served, and their results, must not be used any more.</summary>
    public void Recycle()
    {
        _free.Clear();
        foreach (Array array in _taken)
        {
            ref Stack<Array>? stack = ref CollectionsMarshal.GetValueRefOrAddDefault(_free, (array.GetType(), array.Length), out _);
            (stack ??= new Stack<Array>()).Push(array);
        }

        _taken.Clear();
    }

    /// <summary>An array of zeros.</summary>
    internal T[] Take<T>(int length)
    {
        T[] array;
        if (_free.TryGetValue((typeof(T[]), length), out Stack<Array>? stack) && stack.TryPop(out Array? used))
        {
            array = (T[])used;
            Array.Clear(array);
        }
        else
        {
            array = new T[length];
        }

        _taken.Add(array);
        return array;
    }

    /// <summary>A longer array in place of one, with what it holds.</summary>
    internal void Resize<T>(ref T[] array, int length)
    {
        T[] longer = Take<T>(length);
        Array.Copy(array, longer, Math.Min(array.Length, length));
        array = longer;
    }
}
