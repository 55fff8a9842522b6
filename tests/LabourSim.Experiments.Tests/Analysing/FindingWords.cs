using System.Text.RegularExpressions;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;

namespace LabourSim.Experiments.Tests.Analysing;

/// <summary>Whether findings can be said in Korean.</summary>
internal static partial class FindingWords
{
    /// <summary>Korean.</summary>
    public static Language Korean { get; } = Language.Find(InputPlace.CommandLine, "--lang", "ko");

    /// <summary>Forms that Korean has no words for, and values that are sentences, whose own values were lost.</summary>
    public static IEnumerable<string> Untold(Wording words)
    {
        string form = Korean.Say(Wording.Of(words.Form, [.. words.Values.Select(object (_) => "")]));
        IEnumerable<string> own = English().IsMatch(Terms().Replace(form, "")) ? [$"{words.Form}: {form}"] : [];
        return own.Concat(words.Values.SelectMany(v => v is Wording inner ? Untold(inner) : Sentence().IsMatch((string)v) ? [(string)v] : []));
    }

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex English();

    // Names of tables, signs of the methods, ids of evidence.
    [GeneratedRegex(@"'(summary|boxes)'|sigma|mu\*|P24-P28")]
    private static partial Regex Terms();

    [GeneratedRegex("[a-z] [a-z]")]
    private static partial Regex Sentence();
}
