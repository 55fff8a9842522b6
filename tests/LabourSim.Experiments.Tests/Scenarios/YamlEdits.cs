using FsCheck;
using FsCheck.Fluent;

namespace LabourSim.Experiments.Tests.Scenarios;

/// <summary>Random changes of a YAML text: pieces put in or taken out, lines moved in or doubled.</summary>
internal static class YamlEdits
{
    private static readonly string[] Fragments =
    [
        "\t", "\n", "\r", "  ", ":", ": ", "- ", "{", "}", "[", "]", ",", "\"", "'", "|", ">", "&a ", "*a", "!!int ", "? ", "#", "%", "@", "`", "---\n", "...\n",
        "~", "null", "true", "-1", "1e999", ".inf", "0x10", "2019-13", "9999-01", "all", "russia", "quota", "quota@china: 1\n", "base: baseline\n", "policies:\n",
        "  - policy: shutdown\n", "dose: 0\n", "end: 2001-01\n", "set: {quota: 1}\n", "<<: *a\n", "\0", "\u001b", "\uFEFF", "é", "\uD83D\uDE00", "\uD800", "\u2028",
    ];

    /// <summary>A text with one to four changes.</summary>
    public static Gen<string> Of(string text) => from count in Gen.Choose(1, 4)
                                                 from edits in Gen.ArrayOf(Edit, count)
                                                 select edits.Aggregate(text, (t, edit) => edit(t));

    private static Gen<Func<string, string>> Edit => Gen.OneOf(
        from at in Gen.Choose(0, 5000)
        from fragment in Gen.Elements(Fragments)
        select (Func<string, string>)(text => text.Insert(at % (text.Length + 1), fragment)),
        from at in Gen.Choose(0, 5000)
        from length in Gen.Choose(1, 40)
        select (Func<string, string>)(text =>
        {
            int start = at % (text.Length + 1);
            return text.Remove(start, Math.Min(length, text.Length - start));
        }),
        from line in Gen.Choose(0, 60)
        from indent in Gen.Choose(0, 6)
        select (Func<string, string>)(text =>
        {
            string[] lines = text.Split('\n');
            lines[line % lines.Length] = new string(' ', indent) + lines[line % lines.Length].TrimStart();
            return string.Join('\n', lines);
        }),
        from line in Gen.Choose(0, 60)
        select (Func<string, string>)(text =>
        {
            string[] lines = text.Split('\n');
            return string.Join('\n', [.. lines, lines[line % lines.Length]]);
        }));
}
