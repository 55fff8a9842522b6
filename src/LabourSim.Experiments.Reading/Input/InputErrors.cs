namespace LabourSim.Experiments.Input;

/// <summary>Gathers what is wrong with one piece of input, so that all of it is said at once.</summary>
internal sealed class InputErrors
{
    private readonly List<InputException> _found = [];

    /// <summary>What was read, or null when it was wrong.</summary>
    public T? Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InputException e)
        {
            Add(e);
            return default;
        }
    }

    /// <summary>Does something that may find an error.</summary>
    public void Try(Action check) => Try(() =>
    {
        check();
        return true;
    });

    /// <summary>Keeps an error, and what came with it.</summary>
    public void Add(InputException error) => _found.AddRange([error, .. error.Also]);

    /// <summary>Throws the first error found, with the others in <see cref="InputException.Also"/>.</summary>
    public void ThrowIfAny()
    {
        if (_found is [InputException first, .. var others])
        {
            first.Also = others;
            throw first;
        }
    }
}
