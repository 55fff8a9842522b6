using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sweeps;
using LabourSim.Experiments.Tests.Scenarios;

namespace LabourSim.Experiments.Tests.Sweeps;

/// <summary>Broken sweep files of any kind end in one clear message, never in another exception.</summary>
public class SweepFuzzTests
{
    [Fact]
    public void MutatedSweep_IsLaidOutOrRefusedInOneLine()
    {
        int refused = 0, read = 0;

        Prop.ForAll(Arb.From(from text in YamlEdits.Of(Tiny.Yaml) from small in Gen.Elements(false, true) select (text, small)), file =>
        {
            try
            {
                SweepPlan plan = new(Tiny.Read(file.text, file.small));
                plan.Runs.ShouldBeGreaterThan(0);
                plan.Sweep.Describe().ShouldAllBe(line => !line.Contains('\n'));
                read++;
            }
            catch (InputException e)
            {
                e.Message.ShouldMatch("^[a-z/.-]+(:[0-9]+)?: .+: .+: expected .+");
                e.Message.ShouldNotContain("\n");
                refused++;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));

        // Both sides are exercised: about one text in fifty survives its edits, so none of 600 would do so once in 100,000 times.
        refused.ShouldBeGreaterThan(100, $"read {read}");
        read.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void AnyBytes_AreRefused() => Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b))), content =>
        Should.Throw<InputException>(() => Tiny.Read(InputFile.Decode(content, Tiny.File)))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
