using System.Diagnostics;
using System.Text;

namespace LabourSim.Cli.Tests;

/// <summary>What the program printed and how it ended.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Error)
{
    /// <summary>Standard output without its last line end, by lines.</summary>
    public string[] Lines => Output.TrimEnd('\n').Split('\n');

    /// <summary>Asserts bad input: exit code 2, nothing printed, one line on standard error and no stack trace.</summary>
    public string ShouldBeBadInput()
    {
        ExitCode.ShouldBe(2, Error);
        Output.ShouldBe("");
        Error.TrimEnd('\n').ShouldNotContain("\n");
        Error.ShouldNotContain("   at ");
        return Error.TrimEnd('\n');
    }

    /// <summary>Asserts success: exit code 0 and nothing on standard error.</summary>
    public CliResult ShouldSucceed()
    {
        Error.ShouldBe("");
        ExitCode.ShouldBe(0);
        return this;
    }
}

/// <summary>Starts the real program in a process of its own.</summary>
internal static class CliRunner
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>The program beside the tests, or in the folder LABOURSIM_PROGRAM: the same compiled ahead, which starts faster.</summary>
    public static string Program { get; } =
        Path.Combine(Environment.GetEnvironmentVariable("LABOURSIM_PROGRAM") is { Length: > 0 } folder ? folder : AppContext.BaseDirectory, "LabourSim.Cli.dll");

    /// <summary>Runs the program in the tests' own folder.</summary>
    public static CliResult Run(params string[] args) => RunIn(AppContext.BaseDirectory, args);

    /// <summary>Runs the program in a folder and waits for it to end.</summary>
    public static CliResult RunIn(string folder, params string[] args) => Ended(Start(folder, args), args);

    /// <summary>The same with a variable of the environment set.</summary>
    public static CliResult RunWith(string variable, string value, string folder, params string[] args) =>
        Ended(Start(folder, args, new(variable, value)), args);

    /// <summary>Starts the program without waiting, for tests that interrupt it. No input, output and error redirected.</summary>
    public static Process Start(string folder, params string[] args) => Start(folder, args, null);

    /// <summary>The same under a limit of the system's, such as <c>ulimit -n 128</c>, and with so many bytes of memory for what it makes; 0 for any.</summary>
    public static CliResult RunLimited(string limit, long bytes, string folder, params string[] args)
    {
        ProcessStartInfo start = Info("/bin/sh", ["-c", $"trap '' XFSZ; {limit}; exec dotnet \"$@\"", "sh", Program, .. args], folder);
        start.Environment["DOTNET_GCHeapHardLimit"] = bytes > 0 ? bytes.ToString("x", System.Globalization.CultureInfo.InvariantCulture) : "";

        // The runtime's own memory is a file to the system.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Ended(Started(start), args);
    }

    private static CliResult Ended(Process started, string[] args)
    {
        using Process process = started;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"laboursim {string.Join(' ', args)} did not end within {Limit}");
        }

        process.WaitForExit();
        return new CliResult(process.ExitCode, output.Result, error.Result);
    }

    private static Process Start(string folder, string[] args, KeyValuePair<string, string>? set)
    {
        ProcessStartInfo start = Info("dotnet", [Program, .. args], folder);
        if (set is var (variable, value))
        {
            start.Environment[variable] = value;
        }

        return Started(start);
    }

    private static ProcessStartInfo Info(string program, string[] args, string folder) => new(program, args)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    };

    private static Process Started(ProcessStartInfo start)
    {
        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}

/// <summary>A folder of files that goes when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("laboursim-cli-").FullName;

    public string Write(string name, string text)
    {
        string file = System.IO.Path.Combine(Path, name);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
