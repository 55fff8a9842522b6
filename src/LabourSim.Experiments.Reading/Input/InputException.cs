namespace LabourSim.Experiments.Input;

/// <summary>Bad input from the user: one clear message naming file, line, key, value, what was expected and the nearest name.</summary>
public sealed class InputException : Exception
{
    /// <summary>Makes the error.</summary>
    public InputException(string message) : base(message)
    {
    }

    /// <summary>Makes the error around what caused it.</summary>
    public InputException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Makes an error without words; use the others.</summary>
    public InputException()
    {
    }

    /// <summary>The key, option or argument that is wrong; null when the error is about no single one.</summary>
    public string? Key { get; init; }

    /// <summary>What was expected there; null when the message alone says it.</summary>
    public Wording? Expected { get; init; }

    /// <summary>Where it stands; null when the message alone says it.</summary>
    public InputPlace? Place { get; init; }

    /// <summary>What was found there; null when the message alone says it.</summary>
    public Wording? Value { get; init; }

    /// <summary>What else is wrong with the same input, in the order of reading; empty when only this was looked for.</summary>
    public IReadOnlyList<InputException> Also { get; internal set; } = [];

    /// <summary>This and all else that is wrong with the same input, by line.</summary>
    public IEnumerable<InputException> All => new[] { this }.Concat(Also).OrderBy(e => e.Place?.Line);

    /// <summary>The valid name nearest to what was found, or null.</summary>
    public string? Nearest { get; init; }
}
