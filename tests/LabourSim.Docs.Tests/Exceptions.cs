namespace LabourSim.Docs.Tests;

/// <summary>What stands in the pages and is not run here, each with the reason. An entry that no page uses any more fails a test.</summary>
internal static class Exceptions
{
    /// <summary>Kinds of blocks that are no samples: output, formulas, commands of other systems.</summary>
    public const string NoSample = "text";

    /// <summary>Kinds that need a program of somebody else's; they run where it is installed. R is not on the machines that test this.</summary>
    public static readonly IReadOnlyDictionary<string, string> Interpreters = new Dictionary<string, string> { ["python"] = "python3", ["r"] = "Rscript" };

    /// <summary>Commands by how they begin.</summary>
    public static readonly IReadOnlyList<(string Command, string Reason)> Commands =
    [
        ("./test.sh", "it is what runs these tests"),
        ("dotnet pack ", "tests/LabourSim.Packaging.Tests"),
        ("dotnet tool install ", "tests/LabourSim.Packaging.Tests"),
        ("dotnet publish ", "tests/LabourSim.Packaging.Tests"),
        ("cd ", "pages run in a folder of their own"),
        ("dotnet build LabourSim.sln", "test.sh does it first of all"),
        ("dotnet format LabourSim.sln", "test.sh does it"),
        ("dotnet test -c Release --filter Philox", "test.sh runs all tests"),
        ("LABOURSIM_REFRESH_GOLDEN=1 ", "it would write the golden files that other tests hold against"),
        ("dotnet run -c Release --project benchmarks/LabourSim.Benchmarks -- ", "measurements take minutes and assert nothing"),
        ("laboursim sweep cancel ", "it takes a Slurm: tests/LabourSim.Cluster.Tests"),
    ];

    /// <summary>True for a command that is not run.</summary>
    public static bool Covers(string command) => Commands.Any(e => command.StartsWith(e.Command, StringComparison.Ordinal));
}
