using System.Globalization;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Clusters;

/// <summary>A sweep as a job array on a Slurm cluster: one shard a task, and a job that merges when all tasks have ended.</summary>
public sealed class SlurmSubmission
{
    private readonly SweepPlan _plan;
    private readonly SweepFolder _folder;
    private readonly SlurmRequest _request;
    private readonly SlurmFolder _slurm;
    private readonly SlurmScripts _scripts;

    /// <summary>Checks what is asked for against the sweep and what the folder holds. Changes nothing.</summary>
    /// <param name="plan">The sweep.</param>
    /// <param name="folder">Where results go; all nodes must see it under the same path.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="program">This program as a command: its path, or dotnet and the path of its library.</param>
    /// <exception cref="InputException">Too few or many tasks, or the folder holds another sweep or other shards.</exception>
    public SlurmSubmission(SweepPlan plan, SweepFolder folder, SlurmRequest request, IReadOnlyList<string> program)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(request);
        int most = Math.Min(plan.Runs, Shard.Max);
        if (request.Tasks < 2 || request.Tasks > most)
        {
            throw InputError.At(InputPlace.CommandLine, "--tasks", request.Tasks.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture,
                $"2 to {most} tasks; the sweep has {plan.Runs} runs"));
        }

        (_plan, _folder, _request, _slurm) = (plan, folder, request, new SlurmFolder(folder));
        _slurm.Check();
        _scripts = new SlurmScripts(plan, _slurm, request, program);
        folder.Admit(new Shard(1, request.Tasks));
        Done = File.Exists(folder.Whole) && IsDone(Shard.Whole);
        Left = Done ? [] : [.. Enumerable.Range(1, request.Tasks).Where(i => !IsDone(new Shard(i, request.Tasks)))];
    }

    /// <summary>True when the merged results hold every run, so that nothing is left to submit.</summary>
    public bool Done { get; }

    /// <summary>Numbers of the shards that are not complete; a shard with failed runs is not.</summary>
    public IReadOnlyList<int> Left { get; }

    /// <summary>The scripts, by path.</summary>
    public IReadOnlyList<(string Path, string Text)> Scripts => [(_slurm.Array, _scripts.Array), (_slurm.Merge, _scripts.Merge)];

    /// <summary>The command lines that submit, as a shell takes them; ARRAY stands for the number of the first job.</summary>
    public IReadOnlyList<string> Commands =>
        [.. Left.Count > 0 ? (string[])[Line("sbatch", ArrayWords())] : [], Line("sbatch", MergeWords(Left.Count > 0 ? "ARRAY" : null)), .. Left.Count > 0 ? (string[])["scontrol release ARRAY"] : []];

    /// <summary>Makes the shards, writes the scripts and submits both jobs: all of it, or nothing is left behind in the queue.</summary>
    /// <exception cref="InputException">Jobs of the folder are still queued, Slurm is missing or refuses, or the folder cannot be written.</exception>
    public SlurmJobs Submit()
    {
        // Asked first, so that without Slurm nothing is written.
        SlurmTools.Run("sbatch", "--version");
        StoreErrors.Guard(_slurm.Path, () => Directory.CreateDirectory(_slurm.Path));
        using StoreLock held = StoreLock.Take(_slurm.Jobs);
        if (SlurmJobs.Read(_slurm) is { } earlier && SlurmQueue.Live(earlier) is [{ } live, ..])
        {
            throw InputError.At(InputPlace.CommandLine, "--out", _folder.Path, $"a folder none of whose jobs is queued or running; {live.Words} is (laboursim sweep status|cancel {_folder.Path})");
        }

        List<string> made = [];
        try
        {
            MakeShards(made);
            foreach ((string path, string text) in Scripts)
            {
                WholeFile.Write(path, text, e => StoreErrors.Unusable(path, e));
            }

            return SubmitBoth();
        }
        catch
        {
            // Empty shards would bind the folder to this number of tasks.
            made.ForEach(File.Delete);
            throw;
        }
    }

    /// <summary>Cancels what is queued or running.</summary>
    /// <returns>What it was, in words; empty when there was nothing.</returns>
    /// <exception cref="InputException">The folder has no jobs, or Slurm is missing or refuses.</exception>
    public static IReadOnlyList<string> Cancel(SweepFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        SlurmJobs jobs = SlurmJobs.Read(new SlurmFolder(folder))
            ?? throw InputError.At(InputPlace.CommandLine, "DIR", folder.Path, "the folder of a sweep submitted with 'laboursim sweep slurm', with slurm/jobs.json in it");
        IReadOnlyList<SlurmEntry> live = SlurmQueue.Live(jobs);
        if (live.Count > 0)
        {
            SlurmTools.Run("scancel", [.. live.Select(e => e.Job).Distinct()]);
        }

        return [.. live.Select(e => e.Words)];
    }

    /// <summary>
    /// Shards are made before their tasks start. They hold what the sweep is, so a task whose file, build or machine differs
    /// from those at submission refuses, and a node that does not see them does not share the folder.
    /// </summary>
    private void MakeShards(List<string> made)
    {
        foreach (Shard shard in Enumerable.Range(1, _request.Tasks).Select(i => new Shard(i, _request.Tasks)))
        {
            string file = _folder.FileOf(shard);
            if (!File.Exists(file))
            {
                made.Add(file);
            }

            (StoreLock held, RunStore store) = _folder.Write(_plan, shard);
            store.Dispose();
            held.Dispose();
        }
    }

    private SlurmJobs SubmitBoth()
    {
        // The array is held until the merge job is accepted too, so that nothing has started if that one is refused.
        List<string> accepted = [];
        try
        {
            string? array = null;
            if (Left.Count > 0)
            {
                accepted.Add(array = Accepted(ArrayWords()));
            }

            string merge = Accepted(MergeWords(array));
            accepted.Add(merge);
            SlurmJobs jobs = new(_scripts.Name, array, merge, _request.Tasks, Ranges(Left));
            jobs.Write(_slurm);
            if (array is not null)
            {
                SlurmTools.Run("scontrol", "release", array);
            }

            return jobs;
        }
        catch when (accepted.Count > 0)
        {
            SlurmTools.Run("scancel", accepted);
            throw;
        }
    }

    private string[] ArrayWords() =>
    [
        "--parsable", "--hold", $"--array={Ranges(Left)}{(_request.AtOnce is { } most ? string.Create(CultureInfo.InvariantCulture, $"%{most}") : "")}",
        string.Create(CultureInfo.InvariantCulture, $"--cpus-per-task={_request.Threads}"), .. _request.Shared(), $"--output={_slurm.LogOf("%a")}", _slurm.Array,
    ];

    private string[] MergeWords(string? array) =>
        ["--parsable", .. array is null ? (string[])[] : [$"--dependency=afterany:{array}"], .. _request.Shared(), $"--output={_slurm.MergeLog}", _slurm.Merge];

    /// <summary>Submits and gives the job's number, which the cluster's name may follow.</summary>
    private static string Accepted(string[] words) => SlurmTools.Run("sbatch", words).Trim().Split(';')[0];

    /// <summary>True when a shard is complete. One that is being written is taken not to be: submitting it says by whom.</summary>
    private bool IsDone(Shard shard) => !StoreLock.Held(_folder.FileOf(shard)) && _folder.State(_plan, shard) is var state && state.Done == state.Planned;

    private static string Line(string tool, IEnumerable<string> words) => string.Join(' ', words.Select(SlurmScripts.Quoted).Prepend(tool));

    /// <summary>Numbers as Slurm writes them: 1-4,7.</summary>
    private static string Ranges(IReadOnlyList<int> numbers)
    {
        List<(int First, int Last)> ranges = [];
        foreach (int n in numbers)
        {
            if (ranges is [.., (int first, int last)] && last == n - 1)
            {
                ranges[^1] = (first, n);
            }
            else
            {
                ranges.Add((n, n));
            }
        }

        return string.Join(',', ranges.Select(r => r.First == r.Last
            ? r.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{r.First}-{r.Last}")));
    }
}
