using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LabourSim.Cluster.Tests;

/// <summary>A sweep submitted to the cluster.</summary>
internal sealed record Submitted(string Folder, int Tasks, CliResult Result)
{
    /// <summary>Number of the array.</summary>
    public string Array => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "slurm", "jobs.json")))!["array"]!.GetValue<string>();

    /// <summary>Submits; it must succeed.</summary>
    public static Submitted To(Cluster cluster, string name, int tasks, params string[] more) => Again(cluster.Sweep, cluster.NewFolder(name), tasks, more);

    /// <summary>Submits in a folder that may hold something; it must succeed.</summary>
    public static Submitted Again(string sweep, string folder, int tasks, params string[] more) =>
        new(folder, tasks, CliRunner.Run(["sweep", "slurm", sweep, "--out", folder, "--tasks", tasks.ToString(CultureInfo.InvariantCulture), .. more]).ShouldSucceed());

    /// <summary>The log of a task; empty before it starts.</summary>
    public string Log(int task) => Read($"task-{task.ToString(CultureInfo.InvariantCulture)}.log");

    /// <summary>All logs.</summary>
    public string Logs => string.Concat(Enumerable.Range(1, Tasks).Select(Log)) + Read("merge.log");

    /// <summary>Rows of the status by file name.</summary>
    public Dictionary<string, string> Status() => CliRunner.Run("sweep", "status", Folder).ShouldSucceed().Lines.ToDictionary(l => l.Split('\t')[0]);

    /// <summary>Runs of a task that ended, as its program last told; 0 before the first.</summary>
    public int Ended(int task)
    {
        string progress = ReadFile(Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $".shard-{task}-of-{Tasks}.progress")));
        Match told = Regex.Match(progress, "\n([0-9]+) of ");
        return told.Success ? int.Parse(told.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
    }

    private string Read(string log) => ReadFile(Path.Combine(Folder, "slurm", log));

    /// <summary>A file, or nothing when it is not there or gone again.</summary>
    public static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
