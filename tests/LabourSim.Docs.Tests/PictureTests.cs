namespace LabourSim.Docs.Tests;

/// <summary>The picture of the README is what the program draws; LABOURSIM_REFRESH_GOLDEN=1 draws it again.</summary>
public class PictureTests
{
    [Fact]
    public void Picture_IsWhatTheProgramDraws()
    {
        const string Name = "extraction-chain";
        string path = Path.Combine(Pages.Root, "docs", "images", $"{Name}.svg");
        using TemporaryFolder folder = new();
        CliRunner.RunIn(folder.Path, "run", "baseline", "--workers", "10000", "--out", "run").ShouldSucceed();
        CliRunner.RunIn(folder.Path, "chart", "run", "--figure", Name, "--out", "drawn.svg").ShouldSucceed();
        string drawn = File.ReadAllText(Path.Combine(folder.Path, "drawn.svg"));
        if (Environment.GetEnvironmentVariable("LABOURSIM_REFRESH_GOLDEN") == "1")
        {
            File.WriteAllText(path, drawn);
        }

        (File.ReadAllText(path) == drawn).ShouldBeTrue($"{path} is not what 'laboursim chart' draws of the baseline with 10,000 workers");
        File.ReadAllText(Path.Combine(Pages.Root, "README.md")).ShouldContain($"(docs/images/{Name}.svg)");
    }
}
