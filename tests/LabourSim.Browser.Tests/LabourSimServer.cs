using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LabourSim.Browser.Tests;

/// <summary>The real program serving the seminar page, in a process of its own on a loopback port.</summary>
public sealed partial class LabourSimServer : IAsyncDisposable
{
    private readonly Process _process;

    private LabourSimServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
        Http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(3) };
        Http.DefaultRequestHeaders.Add("X-LabourSim", "1");
    }

    /// <summary>The program as it was built beside these tests, in the same configuration; or in the folder LABOURSIM_PROGRAM.</summary>
    public static string Program { get; } = Path.Combine(
        Environment.GetEnvironmentVariable("LABOURSIM_PROGRAM") is { Length: > 0 } folder ? folder
            : Path.Combine(Output.Root, "src", "LabourSim.Cli", Path.GetRelativePath(Path.Combine(Output.Root, "tests", "LabourSim.Browser.Tests"), AppContext.BaseDirectory)),
        OperatingSystem.IsWindows() ? "laboursim.exe" : "laboursim");

    /// <summary>Where the page is.</summary>
    public Uri Address { get; }

    /// <summary>A client that asks the server beside the browsers.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts the program and waits until it says where the page is.</summary>
    /// <param name="args">Options of <c>serve</c>.</param>
    public static Task<LabourSimServer> StartAsync(params string[] args) => StartAtAsync(0, args);

    /// <summary>Starts the program at a port.</summary>
    public static async Task<LabourSimServer> StartAtAsync(int port, params string[] args)
    {
        Process process = Process.Start(new ProcessStartInfo(Program, ["serve", "--port", port.ToString(CultureInfo.InvariantCulture), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string? line = await process.StandardOutput.ReadLineAsync();
        Match match = Printed().Match(line ?? "");
        match.Success.ShouldBeTrue(line ?? await errors);
        return new LabourSimServer(process, new Uri(match.Value));
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Megabytes of memory the process holds now.</summary>
    public double Megabytes()
    {
        _process.Refresh();
        return _process.WorkingSet64 / (1024.0 * 1024.0);
    }

    /// <summary>What an address answers.</summary>
    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await Http.GetStringAsync(path))!;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    [GeneratedRegex("http://[^ ]+")]
    private static partial Regex Printed();
}
