using System.Reflection.PortableExecutable;
using LabourSim.Docs.Tests;

namespace LabourSim.Packaging.Tests;

/// <summary>The program as one file, for people without an SDK.</summary>
public sealed class SingleFileTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;

    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("laboursim-single-file-");

    public void Dispose() => _place.Delete(true);

    [Fact]
    public void Linux_RunsWhereThereIsNoDotnet()
    {
        string program = Publish("linux-x64", "laboursim", "-p:RunAnalyzers=false"), place = _place.CreateSubdirectory("place").FullName;

        // A path with nothing on it.
        string path = _place.CreateSubdirectory("path").FullName;
        string Run(int exitCode, params string[] words) => Tool.Run(place, [program, .. words], exitCode, ("PATH", path), ("DOTNET_ROOT", null), ("HOME", _place.FullName));

        Run(0, "--version").ShouldMatch(@"^\d+\.\d+\.\d+");
        Run(0, "list", "scenarios").ShouldContain("baseline");
        Run(0, "run", "baseline", "--workers", "300", "--out", "x");
        Run(0, "chart", "x", "--figure", "head-count", "--out", "heads.svg");
        File.ReadAllText(Path.Combine(place, "heads.svg")).ShouldStartWith("<svg");

        // Sweeps keep their runs in SQLite, the one part that is not .NET.
        File.WriteAllText(Path.Combine(place, "sweep.yaml"), "id: tiny\nworkers: 100\nreplicates: 2\nfrom: 2012-01\nto: 2012-12\nscenarios: [baseline]\n");
        Run(0, "sweep", "run", "sweep.yaml", "--out", "sweep");
        Run(0, "sweep", "slurm", "sweep.yaml", "--out", "shared", "--tasks", "2", "--dry-run").ShouldContain(program);

        // The tables of the documentation are in the repository alone.
        Run(2, "docs", "--check").ShouldBe("command line: --dir: docs: expected an existing folder of documentation\n");
    }

    [Fact]
    public void Windows_IsAProgramForThatSystem()
    {
        // It cannot be run here; what can be seen is that it is whole, for the right machine, and alone. It is made of what is built:
        // to compile it all for one more system takes a minute and shows nothing that the other test does not.
        const string built = "-p:AppendRuntimeIdentifierToOutputPath=false";
        Tool.Run(Pages.Root, ["dotnet", "restore", "src/LabourSim.Cli", "-p:PublishProfile=single-file", "-r", "win-x64", built]);
        using FileStream file = File.OpenRead(Publish("win-x64", "laboursim.exe", "--no-build", built));
        using PEReader program = new(file);

        program.PEHeaders.CoffHeader.Machine.ShouldBe(Machine.Amd64);
        program.PEHeaders.PEHeader!.Subsystem.ShouldBe(Subsystem.WindowsCui);
        program.PEHeaders.IsDll.ShouldBeFalse();
    }

    private string Publish(string system, string name, params string[] more)
    {
        string folder = Path.Combine(_place.FullName, system);
        Tool.ShouldBeOn("docs/guide-developer.md", $"dotnet publish src/LabourSim.Cli -p:PublishProfile=single-file -r {system}");
        Tool.Run(Pages.Root, ["dotnet", "publish", "src/LabourSim.Cli", "-p:PublishProfile=single-file", "-r", system, "-o", folder, "-nologo", .. more]);

        FileInfo file = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).ShouldHaveSingleItem();
        file.Name.ShouldBe(name);
        file.Length.ShouldBeInRange(20 * Megabyte, 120 * Megabyte);
        return file.FullName;
    }
}
