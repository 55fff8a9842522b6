using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LabourSim.Docs.Tests;

/// <summary>A command that serves the page until it is told to stop.</summary>
internal static partial class Serving
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    /// <summary>Starts it, fetches the page at the address it prints, ends it with Ctrl-C.</summary>
    public static void Run(string place, string folder, string[] words)
    {
        using Process process = CliRunner.Start(folder, words);
        try
        {
            string? said = process.StandardOutput.ReadLine();
            Match address = Address().Match(said ?? "");
            address.Success.ShouldBeTrue($"{place}: {said}{(said is null ? process.StandardError.ReadToEnd() : "")}");

            // An address for the whole network is one to be replaced by the reader's own.
            using HttpClient browser = new() { Timeout = Limit };
            Uri page = new(address.Value.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));
            browser.GetStringAsync(page).GetAwaiter().GetResult().ShouldContain("<html", customMessage: place);
            using Process signal = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
            process.WaitForExit(Limit).ShouldBeTrue(place);
            process.ExitCode.ShouldBe(0, place);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();
}
