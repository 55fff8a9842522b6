using System.Globalization;

namespace LabourSim.Experiments.Input;

/// <summary>Where a piece of input stands: a file and line, or the command line.</summary>
/// <param name="File">File as the user named it, or <see cref="CommandLine"/>.</param>
/// <param name="Line">Line from 1, or 0 where lines mean nothing.</param>
public readonly record struct InputPlace(string File, int Line = 0)
{
    /// <summary>The place of arguments and options.</summary>
    public static readonly InputPlace CommandLine = new("command line");

    /// <summary>The place of what a C# program or a notebook asks for.</summary>
    public static readonly InputPlace Code = new("code");

    /// <summary>"file:line", or "file" without a line.</summary>
    public override string ToString() =>
        Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}") : File;
}

/// <summary>Words every error about input alike: <c>file:line: key: value: expected …; did you mean '…'?</c></summary>
public static class InputError
{
    private const int ShownLength = 60;

    /// <summary>The error for one value.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="key">The key, option or argument it belongs to.</param>
    /// <param name="value">What was found; shown on one line, cut and without hidden characters.</param>
    /// <param name="expected">What was expected, as it reads after "expected".</param>
    /// <param name="names">Valid names, when the value should have been one: the nearest is suggested.</param>
    public static InputException At(InputPlace place, string key, Wording value, Wording expected, IEnumerable<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(expected);
        string? nearest = names is null ? null : NearestName.Of(value.ToString(), names);
        string hint = nearest is null ? "" : $"; did you mean '{OneLine(nearest)}'?";
        return new InputException($"{Shown(place.ToString(), 300)}: {Shown(key, 200)}: {Shown(value.ToString())}: expected {OneLine(expected.ToString())}{hint}")
        {
            Key = key,
            Expected = expected,
            Place = place,
            Value = value,
            Nearest = nearest,
        };
    }

    /// <summary>Text on one line, cut to a readable length, safe to print on a terminal.</summary>
    public static string Shown(string text, int length = ShownLength)
    {
        string line = OneLine(text.Trim());
        return line.Length switch
        {
            0 => "(empty)",
            int n when n > length => PlainText.Cut(line, length) + "…",
            _ => line,
        };
    }

    // Names that were expected can come from a file of the user's too.
    private static string OneLine(string text) => string.Concat(text.Select(c => PlainText.Hidden(c) ? ' ' : c));
}
