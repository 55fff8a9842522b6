using System.Diagnostics;

namespace LabourSim.Browser.Tests;

/// <summary>A small comparison of three scenarios, with a report and a figure as files in each language.</summary>
public sealed class Comparison : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("laboursim-browser-").FullName;

    public Comparison()
    {
        string results = Path.Combine(_folder, "results");
        Run("compare", "baseline", "no-mandate", "harm-reduction", "--workers", "1000", "--replicates", "2", "--hinges", "false", "--out", results);
        foreach (string language in (string[])["en", "ko"])
        {
            Run("report", results, "--lang", language, "--out", PathOf("report", language));
            Run("chart", results, "--figure", "head-count", "--format", "html", "--lang", language, "--out", PathOf("figure", language));
        }
    }

    /// <summary>Address of the report or the figure.</summary>
    public string Address(string kind, string language) => new Uri(PathOf(kind, language)).AbsoluteUri;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string kind, string language) => Path.Combine(_folder, $"{kind}-{language}.html");

    private static void Run(params string[] args)
    {
        using Process process = Process.Start(new ProcessStartInfo(LabourSimServer.Program, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{output.Result}\n{error.Result}");
    }
}
