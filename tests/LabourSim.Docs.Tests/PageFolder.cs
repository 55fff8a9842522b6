using System.Diagnostics;
using System.Globalization;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Sweeps;
using Microsoft.Data.Sqlite;

namespace LabourSim.Docs.Tests;

/// <summary>The folder in which a reader follows a page, block after block.</summary>
internal sealed class PageFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Makes the folder, with the files in it that pages show: they refer to one another.</summary>
    public PageFolder()
    {
        foreach (Sample sample in Pages.All.SelectMany(Sample.Of).Where(s => s.File.Length > 0))
        {
            _folder.Write(sample.File, sample.Text);
        }
    }

    /// <summary>Runs a block; it must do what a reader is told to expect.</summary>
    public void Run(Sample sample)
    {
        switch (sample.Kind)
        {
            case "sh" or "console":
                foreach ((int line, string text) in sample.Commands.Where(c => !Exceptions.Covers(c.Text)))
                {
                    Run($"{sample.Page}:{line}: {text}", ShellLine.Read(text), sample.ShownBelow(line));
                }

                break;
            case "yaml":
                Read(sample);
                break;
            case "csharp":
                CSharpProgram.Run(sample, _folder.Path);
                break;
            case "sql":
                Query(sample);
                break;
            case Exceptions.NoSample:
                break;
            default:
                Interpret(sample, Exceptions.Interpreters.TryGetValue(sample.Kind, out string? program) ? program
                    : throw new InvalidOperationException($"{sample.Place}: '{sample.Kind}' is no kind of block that is known here; what is no sample is of kind '{Exceptions.NoSample}'"));
                break;
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs a command: made small when the page shows nothing of what it prints, else as it stands there, since that is to be found in its output.</summary>
    private void Run(string place, ShellLine line, IReadOnlyList<string> shown)
    {
        IReadOnlyList<string> typed = line.Words ?? throw new InvalidOperationException($"{place}: no command that can be run here, and not among the exceptions");
        foreach (string[] words in shown.Count > 0 ? [[.. typed]] : Reductions.Of(typed))
        {
            if (words is ["serve", ..])
            {
                Serving.Run(place, _folder.Path, words);
                continue;
            }

            CliResult result = CliRunner.RunIn(_folder.Path, words);
            result.ExitCode.ShouldBe(line.ExitCode, $"{place}\nrun as: laboursim {string.Join(' ', words)}\n{result.Error}");
            ShownOutput.Missing(shown, $"{result.Output}\n{result.Error}").ShouldBeNull($"{place}\n{result.Output}{result.Error}");
        }
    }

    /// <summary>Reads a scenario or sweep; a part of a scenario (without id) is laid over history.</summary>
    private void Read(Sample sample)
    {
        bool Has(string key) => sample.Lines.Any(l => l.StartsWith(key + ":", StringComparison.Ordinal));
        string header = Has("id") ? "" : "id: part\ntitle: Part of a scenario\nquestion: Is it one?\nbase: baseline\n";
        string file = _folder.Write(sample.File.Length > 0 ? sample.File : $"block-{sample.Line.ToString(CultureInfo.InvariantCulture)}.yaml", header + sample.Text);
        if (!Has("scenarios"))
        {
            ScenarioLoader.Load(file).Policies.ShouldNotBeEmpty(sample.Place);
            return;
        }

        SweepReader.Load(file, small: false);
        SweepReader.Load(file, small: true);
    }

    /// <summary>Asks the page's own results; every question has an answer.</summary>
    private void Query(Sample sample)
    {
        string results = Directory.EnumerateFiles(_folder.Path, "sweep.db", SearchOption.AllDirectories).First();
        using SqliteConnection connection = new($"Data Source={results};Mode=ReadOnly;Pooling=False");
        connection.Open();
        foreach (string question in sample.Text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = question;
            using SqliteDataReader answer = command.ExecuteReader();
            answer.Read().ShouldBeTrue($"{sample.Place}: {question}");
        }
    }

    private void Interpret(Sample sample, string program)
    {
        if (!Installed(program))
        {
            return;
        }

        string script = _folder.Write($"script.{sample.Kind}", sample.Text);
        using Process process = Process.Start(new ProcessStartInfo(program, [script]) { WorkingDirectory = _folder.Path, RedirectStandardError = true, RedirectStandardOutput = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{sample.Place}: {error.Result}");
    }

    private static bool Installed(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, program)));
}
