using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Experiments.Tests.Scenarios;

/// <summary>Broken input of any kind ends in one clear message, never in another exception.</summary>
public class ScenarioFuzzTests
{
    [Fact]
    public void MutatedScenario_IsReadOrRefusedInOneLine()
    {
        Gen<string> mutated = from name in Gen.Elements((IEnumerable<string>)ScenarioLoader.ShippedNames)
                              from text in YamlEdits.Of(ShippedFiles.Read(ShippedFiles.ScenarioFile(name)))
                              select text;
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
}
