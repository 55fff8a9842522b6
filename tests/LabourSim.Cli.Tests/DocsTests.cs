namespace LabourSim.Cli.Tests;

public class DocsTests
{
    private static readonly string Docs = Path.Combine(Root(), "docs");

    [Fact]
    public void Docs_OfTheRepositoryAreFresh() => CliRunner.Run("docs", "--check", "--dir", Docs).ShouldSucceed().Output.ShouldBe("");

    [Fact]
    public void EditedBlock_IsFoundAndWrittenAgain()
    {
        using TemporaryFolder folder = new();
        string copy = Path.Combine(folder.Path, "docs");
        Directory.CreateDirectory(copy);
        foreach (string file in Directory.EnumerateFiles(Docs, "*.md"))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        string policies = Path.Combine(copy, "policies.md");
        string before = File.ReadAllText(policies);
        string[] lines = before.Split('\n');
        int at = Array.FindIndex(lines, l => l.StartsWith("| `", StringComparison.Ordinal));
        lines[at] = "| `somebody's-own` |";
        File.WriteAllText(policies, string.Join('\n', lines));

        CliResult check = CliRunner.RunIn(folder.Path, "docs", "--check");
        check.ExitCode.ShouldBe(1);
        check.Error.ShouldBe("");
        check.Lines.Length.ShouldBe(1);
        check.Output.ShouldStartWith($"docs/policies.md:{at + 1}: out of date: found '| `somebody's-own` |', expected '| `");
        File.ReadAllText(policies).ShouldContain("somebody's-own");

        CliRunner.RunIn(folder.Path, "docs").ShouldSucceed().Output.ShouldBe("docs/policies.md: written\n");
        File.ReadAllText(policies).ShouldBe(before);
        CliRunner.RunIn(folder.Path, "docs", "--check").ShouldSucceed();
    }

    [Fact]
    public void MissingFolder_IsRefused()
    {
        using TemporaryFolder folder = new();

        CliRunner.RunIn(folder.Path, "docs", "--check").ShouldBeBadInput()
            .ShouldBe("command line: --dir: docs: expected an existing folder of documentation");
    }

    private static string Root()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LabourSim.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"no LabourSim.sln above {AppContext.BaseDirectory}");
        }

        return folder.FullName;
    }
}
