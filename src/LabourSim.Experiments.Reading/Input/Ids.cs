using System.Text.RegularExpressions;

namespace LabourSim.Experiments.Input;

/// <summary>Ids that users write; they name folders and rows of results.</summary>
internal static partial class Ids
{
    /// <summary>Longest id.</summary>
    public const int MaxLength = 64;

    /// <summary>Form of an id in the schema.</summary>
    public const string Pattern = Start + "$";

    private const string Start = "^[a-z0-9]+(-[a-z0-9]+)*";

    /// <summary>An id: lower-case words joined by hyphens, not too long.</summary>
    /// <exception cref="InputException">It is none.</exception>
    public static string Read(InputPlace place, string id, string shown) => id.Length <= MaxLength && Form().IsMatch(id) ? id
        : throw InputError.At(place, "id", shown, $"lower-case words joined by hyphens, at most {MaxLength} characters");

    // In .NET, $ would let a line feed follow.
    [GeneratedRegex(Start + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
