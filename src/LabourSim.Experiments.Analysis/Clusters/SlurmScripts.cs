using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Clusters;

/// <summary>The two batch scripts: plain bash that a person can read, change and submit by hand.</summary>
/// <param name="plan">The sweep.</param>
/// <param name="folder">Where things are.</param>
/// <param name="request">What is asked for.</param>
/// <param name="program">This program as a command: its path, or dotnet and the path of its library.</param>
internal sealed class SlurmScripts(SweepPlan plan, SlurmFolder folder, SlurmRequest request, IReadOnlyList<string> program)
{
    /// <summary>Name of the jobs.</summary>
    public string Name => $"laboursim-{plan.Sweep.Id}";

    private string Step => plan.Sweep.Source.Step.Length > 0 ? $" --step {plan.Sweep.Source.Step}" : "";

    /// <summary>Script of the array.</summary>
    public string Array => $$"""
        #!/usr/bin/env bash
        # Written by 'laboursim sweep slurm'. Each task of the array runs one shard of the sweep. It may be ended at any moment
        # and started again, here or on another node: what is done is kept.
        #SBATCH --job-name={{Name}}
        #SBATCH --requeue
        #SBATCH --open-mode=append
        #SBATCH --signal=B:USR1@60
        {{Start}}
        file={{Quoted(plan.Sweep.Source.File)}}
        shard=$SLURM_ARRAY_TASK_ID
        log={{Quoted(folder.Path)}}/task-$shard.log
        say "shard $shard of {{request.Tasks}}, job ${SLURM_ARRAY_JOB_ID}_$shard, start $((${SLURM_RESTART_COUNT:-0} + 1))"
        look_for "$folder/shard-$shard-of-{{request.Tasks}}.db"{{(Path.IsPathRooted(plan.Sweep.Source.File) ? " \"$file\"" : "")}}
        wait_for_lock "$folder/.shard-$shard-of-{{request.Tasks}}.lock"

        run=
        late=no
        woken=no
        stop() {
          woken=yes
          [ -n "$run" ] || exit 143
          kill -TERM "$run"
        }
        # USR1 comes from Slurm a minute before the time limit, TERM when the task is cancelled or makes room for another.
        trap 'late=yes; stop' USR1
        trap stop TERM INT

        ended() { grep -o '^[0-9]* of [0-9]* runs' "$log" | tail -n 1; }
        before=$(ended)
        "${program[@]}" sweep run "$file"{{Step}} --out "$folder" --shard "$shard/{{request.Tasks}}" --size {{(plan.Sweep.Source.Small ? "small" : "full")}} --threads {{request.Threads}} &
        run=$!
        while :; do
          woken=no
          wait "$run"
          code=$?
          [ "$woken" = yes ] || break
        done

        # 143: stopped by our TERM with runs left. Starting again helps only if some run ended.
        if [ "$late" = yes ] && [ "$code" -eq 143 ]; then
          if [ "$(ended)" = "$before" ]; then
            say "no run ended within the time limit: submit again with a longer --time"
          else
            say "the time limit is near: what is done is kept, and Slurm is asked to start this shard again"
            scontrol requeue "${SLURM_ARRAY_JOB_ID}_$shard"
          fi
        fi
        exit "$code"

        """;

    /// <summary>Script of the merge job.</summary>
    public string Merge => $$"""
        #!/usr/bin/env bash
        # Written by 'laboursim sweep slurm'. Runs once every task has ended, however it ended, and puts the shards together.
        #SBATCH --job-name={{Name}}
        #SBATCH --requeue
        #SBATCH --open-mode=append
        {{Start}}
        say "merge, job $SLURM_JOB_ID"
        look_for "$folder/shard-1-of-{{request.Tasks}}.db"
        wait_for_lock "$folder/.sweep.lock"
        exec "${program[@]}" sweep merge "$folder"

        """;

    /// <summary>A word as a shell reads it back.</summary>
    public static string Quoted(string word) => word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "/._-=,:+@%".Contains(c, StringComparison.Ordinal))
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private string Start => $$"""
        set -u
        program=({{string.Join(' ', program.Select(Quoted))}})
        folder={{Quoted(folder.Sweep)}}

        say() { echo "$(date '+%Y-%m-%d %H:%M:%S') ${SLURMD_NODENAME:-$(hostname)}: $*"; }
        fail() {
          say "$*" >&2
          exit 2
        }
        look_for() {
          local seen
          for seen in "$@" "${program[@]}"; do
            [ -r "$seen" ] || fail "this node cannot read $seen: put it in a folder that every node shares, under the same path"
          done
        }
        # A node that Slurm gave up may still be writing: only one process at a time may.
        wait_for_lock() {
          exec 9>>"$1" || fail "cannot write $1"
          if ! flock --nonblock 9; then
            say "another process still writes these results; waiting up to ten minutes until it ends"
            flock --timeout 600 9 || fail "another process still writes these results; end it and submit again"
          fi
          exec 9>&-
        }
        """;
}
