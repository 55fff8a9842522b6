using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LabourSim.Cli.Tests;

public sealed class RunInterruptTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void KilledRun_LeavesNothingThatLooksWhole()
    {
        using Process process = StartLongRun();

        process.Kill();
        process.WaitForExit();

        Directory.Exists(Path.Combine(_place.Path, "results")).ShouldBeFalse();
        Directory.GetDirectories(_place.Path).Select(Path.GetFileName).ShouldAllBe(d => d!.StartsWith("results.tmp-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-INT", 130)]
    [InlineData("-TERM", 143)]
    public void CtrlC_KeepsWhatIsDoneMarkedPartial(string signal, int code)
    {
        using Process process = StartLongRun();

        using (Process kill = Process.Start("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(Patience).ShouldBeTrue();
        process.ExitCode.ShouldBe(code, process.StandardError.ReadToEnd());
        output.ShouldContain("PARTIAL");
        Directory.GetFileSystemEntries(_place.Path).Select(Path.GetFileName).ShouldBe(["results"]);
        string results = Path.Combine(_place.Path, "results");
        JsonNode manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(results, "manifest.json")))!;
        manifest["partial"]!.GetValue<bool>().ShouldBeTrue();
        int[] finished = [.. manifest["runs"]!.AsArray().Where(r => r!["counted"]!.GetValue<bool>()).Select(r => r!["replicate"]!.GetValue<int>())];
        finished.Length.ShouldBeInRange(1, 999);
        output.ShouldContain("Left out: baseline ");
        string[] rows = File.ReadAllLines(Path.Combine(results, "outcomes.csv"));
        rows.Length.ShouldBeGreaterThan(1);
        rows.Count(r => !r.StartsWith("baseline,", StringComparison.Ordinal)).ShouldBe(1);
        rows.Skip(1).Select(r => r.Split(',')).GroupBy(r => r[1]).Select(g => (int.Parse(g.Key, System.Globalization.CultureInfo.InvariantCulture), g.Select(r => r[2]).Distinct().Count()))
            .ShouldBe(finished.Select(f => (f, 48)), true);
        File.ReadAllText(Path.Combine(results, "outcomes.csv")).ShouldEndWith("\n");
        File.ReadAllText(Path.Combine(results, "report.html")).ShouldContain("PARTIAL");
    }

    /// <summary>Starts a thousand replicates and waits until the first has been written.</summary>
    private Process StartLongRun()
    {
        Process process = CliRunner.Start(_place.Path, "run", "baseline", "--workers", "500", "--to", "2010-12", "--replicates", "1000",
            "--threads", "2", "--out", "results");
        Stopwatch waited = Stopwatch.StartNew();
        while (!Directory.GetFiles(_place.Path, "outcomes.csv", SearchOption.AllDirectories).Any(f => new FileInfo(f).Length > 20_000))
        {
            waited.Elapsed.ShouldBeLessThan(Patience);
            process.HasExited.ShouldBeFalse();
            Thread.Sleep(20);
        }

        return process;
    }
}
