using System.Diagnostics;

namespace LabourSim.Packaging.Tests;

/// <summary>Starts programs as a user would, outside the repository and free of what the test runner has set.</summary>
internal static class Tool
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(9);

    /// <summary>Runs a program, which must end with this exit code; its two outputs, joined.</summary>
    /// <param name="folder">Folder it runs in.</param>
    /// <param name="command">Program and arguments, without quotes.</param>
    /// <param name="exitCode">What it must end with.</param>
    /// <param name="environment">Variables to set; null takes one away.</param>
    public static string Run(string folder, string[] command, int exitCode = 0, params (string Name, string? Value)[] environment)
    {
        ProcessStartInfo start = new(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || k.StartsWith("DOTNET_CLI_", StringComparison.Ordinal) || k == "DOTNET_HOST_PATH").ToList())
        {
            start.Environment.Remove(name);
        }

        // No build server outlives the test.
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = start.Environment["DOTNET_NOLOGO"] = start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', command)} did not end within {Limit}");
        }

        string said = output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult();
        process.ExitCode.ShouldBe(exitCode, $"{string.Join(' ', command)}\n{said}");
        return said;
    }

    /// <summary>Asserts that a page tells its readers to type this, perhaps with more after it: what is tested here is what they do.</summary>
    public static void ShouldBeOn(string page, string command) =>
        Docs.Tests.Sample.Of(page).SelectMany(s => s.Commands).ShouldContain(c => c.Text.StartsWith(command, StringComparison.Ordinal), $"{page} no longer says: {command}");
}
