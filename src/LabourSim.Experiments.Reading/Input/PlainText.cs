namespace LabourSim.Experiments.Input;

/// <summary>What a text from outside may hold, and how it is shortened.</summary>
internal static class PlainText
{
    /// <summary>True for characters that a reader does not see but that change what is seen: controls, line ends, and changes of the direction of writing.</summary>
    public static bool Hidden(char c) => char.IsControl(c)
        || c is '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    /// <summary>The beginning of a text, in UTF-16 units at most; a character of two units stays whole or goes.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
