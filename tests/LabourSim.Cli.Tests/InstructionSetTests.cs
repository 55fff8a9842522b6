namespace LabourSim.Cli.Tests;

/// <summary>
/// The same bytes whatever vector instructions the processor has: the real program, with sets of them switched off.
/// </summary>
public sealed class InstructionSetTests : IDisposable
{
    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void Results_AreTheSameWithout(string instructions)
    {
        Simulate("all", "DOTNET_EnableAVX2", "1");
        Simulate("fewer", instructions, "0");

        foreach (string file in (string[])["summary.csv", "outcomes.csv", "ledger.csv", "tenure.csv", "tours.csv", "targets.csv"])
        {
            byte[] all = File.ReadAllBytes(Path.Combine(_place.Path, "all", file));
            all.Length.ShouldBeGreaterThan(100);
            File.ReadAllBytes(Path.Combine(_place.Path, "fewer", file)).AsSpan().SequenceEqual(all).ShouldBeTrue(file);
        }
    }

    private void Simulate(string folder, string variable, string value) =>
        CliRunner.RunWith(variable, value, _place.Path, "run", "baseline", "--workers", "500", "--to", "2009-12", "--threads", "1", "--out", folder).ShouldSucceed();
}
