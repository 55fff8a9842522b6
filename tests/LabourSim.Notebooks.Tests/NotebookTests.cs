using System.Diagnostics;
using System.Text.Json.Nodes;
using LabourSim.NotebookRunner;

namespace LabourSim.Notebooks.Tests;

/// <summary>The notebooks of the repository, and its example program.</summary>
[Collection("cells")]
public sealed class NotebookTests
{
    private static readonly string Root = FindRoot();

    public static TheoryData<string> Notebooks =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "notebooks"), "*.ipynb", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_notebook_gives_the_outputs_it_was_committed_with(string path)
    {
        StringWriter said = new(), errors = new();

        int code = Program.RunAll(Options.Read([Path.Combine(Root, path), "--check"]), said, errors);

        code.ShouldBe(0, $"{said}{errors}");
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_notebook_is_as_the_runner_writes_it(string path)
    {
        string text = File.ReadAllText(Path.Combine(Root, path));
        NotebookFile notebook = NotebookFile.Parse(path, text);

        notebook.Text().ShouldBe(text);
        notebook.Code.ShouldAllBe(c => c.Source.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_notebook_is_valid_nbformat(string path)
    {
        JsonObject root = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, path)))!.AsObject();
        root.Select(p => p.Key).Order().ShouldBe(["cells", "metadata", "nbformat", "nbformat_minor"]);
        int executed = 0;
        foreach (JsonObject cell in root["cells"]!.AsArray().Select(c => c!.AsObject()))
        {
            bool code = (string)cell["cell_type"]! == "code";
            cell.Select(p => p.Key).Order().ShouldBe(code
                ? ["cell_type", "execution_count", "id", "metadata", "outputs", "source"]
                : ["cell_type", "id", "metadata", "source"]);
            if (code)
            {
                ((int)cell["execution_count"]!).ShouldBe(++executed);
                foreach (JsonObject output in cell["outputs"]!.AsArray().Select(o => o!.AsObject()))
                {
                    string kind = (string)output["output_type"]!;
                    output.Select(p => p.Key).Order().ShouldBe(kind == "stream" ? ["name", "output_type", "text"] : ["data", "metadata", "output_type"]);
                    kind.ShouldBeOneOf("stream", "display_data");
                }
            }
        }
    }

    [Fact]
    public void Every_notebook_has_its_solutions_and_they_name_each_other()
    {
        string[] notebooks = [.. Directory.EnumerateFiles(Path.Combine(Root, "notebooks"), "*.ipynb").Select(f => Path.GetFileName(f)!)];
        notebooks.Length.ShouldBe(7);
        foreach (string name in notebooks)
        {
            File.ReadAllText(Path.Combine(Root, "notebooks", name)).ShouldContain($"(solutions/{name})");
            File.ReadAllText(Path.Combine(Root, "notebooks", "solutions", name)).ShouldContain($"(../{name})");
        }
    }

    [Fact]
    public async Task The_example_runs_and_saves_its_figure()
    {
        string folder = Directory.CreateTempSubdirectory("example").FullName;
        try
        {
            ProcessStartInfo start = new("dotnet", ["run", Path.Combine(Root, "examples", "first-run.cs")])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            DateTime began = DateTime.UtcNow;
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();

            process.ExitCode.ShouldBe(0, said + await errors);
            said.ShouldContain("take-home");
            (await errors).ShouldContain("100 % of the months are lived");
            File.ReadAllText(Path.Combine(folder, "out", "head-count.svg")).ShouldStartWith("<svg");
            Directory.EnumerateFileSystemEntries(folder).ShouldHaveSingleItem();

            // Nothing of the model is built for debugging, in which it computes for minutes.
            Directory.EnumerateFiles(Path.Combine(Root, "src"), "LabourSim*.dll", SearchOption.AllDirectories)
                .Where(f => f.Contains($"{Path.DirectorySeparatorChar}Debug{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && File.GetLastWriteTimeUtc(f) > began).ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LabourSim.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
