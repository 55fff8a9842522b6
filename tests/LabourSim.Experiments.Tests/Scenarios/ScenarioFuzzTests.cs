using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Experiments.Tests.Scenarios;

/// <summary>Broken input of any kind ends in one clear message, never in another exception.</summary>
public class ScenarioFuzzTests
{
    private static readonly string[] Fragments =
    [
        "\t", "\n", "\r", "  ", ":", ": ", "- ", "{", "}", "[", "]", ",", "\"", "'", "|", ">", "&a ", "*a", "!!int ", "? ", "#", "%", "@", "`", "---\n", "...\n",
        "~", "null", "true", "-1", "1e999", ".inf", "0x10", "2019-13", "9999-01", "all", "russia", "quota", "quota@china: 1\n", "base: baseline\n", "policies:\n",
        "  - policy: shutdown\n", "dose: 0\n", "end: 2001-01\n", "set: {quota: 1}\n", "<<: *a\n", "\0", "\u001b", "\uFEFF", "é", "\uD83D\uDE00", "\uD800", "\u2028",
    ];

    [Fact]
    public void MutatedScenario_IsReadOrRefusedInOneLine()
    {
        Gen<string> mutated = from name in Gen.Elements((IEnumerable<string>)ScenarioLoader.ShippedNames)
                              from count in Gen.Choose(1, 4)
                              from edits in Gen.ArrayOf(Edit, count)
                              select edits.Aggregate(ShippedFiles.Read(ShippedFiles.ScenarioFile(name)), (text, edit) => edit(text));
        int refused = 0;
        int read = 0;

        Prop.ForAll(Arb.From(mutated), text =>
        {
            try
            {
                Scenario scenario = ScenarioLoader.Parse(text, "mine.yaml");
                scenario.Policies.ShouldAllBe(p => p.Dose > 0 && (p.End == null || p.Start <= p.End));
                read++;
            }
            catch (InputException e)
            {
                e.Message.ShouldMatch("^[a-z/.-]+(:[0-9]+)?: .+: .+: expected .+");
                e.Message.ShouldNotContain("\n");
                refused++;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

        // Both sides are exercised: about a fifth of the texts survive their edits, so a hundred of 1,500 is far from chance.
        refused.ShouldBeGreaterThan(100, $"read {read}");
        read.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void AnyBytes_AreReadOrRefused()
    {
        Gen<byte[]> bytes = Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b));

        Prop.ForAll(Arb.From(bytes), content =>
            Should.Throw<InputException>(() => ScenarioLoader.Parse(InputFile.Decode(content, "mine.yaml"), "mine.yaml")))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

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
