using LabourSim.Experiments.Files;
using LabourSim.Experiments.Store;

namespace LabourSim.Experiments.Sweeps;

/// <summary>Writes a sweep as CSV, a row a run in design order, which no machine, thread or interruption changes.</summary>
public static class SweepExport
{
    /// <summary>
    /// Writes: run, scenario, replicate, world, seed, status, a column a lever (<c>dose:</c> and its name), a column a factor
    /// (<c>factor:</c> and its name, since parameters and outcomes share names), a column a number kept (an outcome, or <c>at-base:</c> and a
    /// rate's name; empty where undefined or failed), cause. Runs that have not ended have no row.
    /// </summary>
    public static void Write(SweepPlan plan, RunStore store, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(store);
        Sweep sweep = plan.Sweep;
        using CsvRows csv = new(stream);
        csv.Row([.. Columns(plan)]);
        foreach (StoredRun run in store.All())
        {
            RunKey key = plan.At(run.Run);
            csv.Number(run.Run).Text(sweep.Scenarios[key.Scenario].Id).Number(key.Replicate).Number(key.World).Text(key.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .Text(run.Cause is null ? "done" : "failed");
            foreach (double value in (double[])[.. plan.Doses.At(key.Dose), .. plan.Worlds.At(key.World)])
            {
                csv.Number(value);
            }

            for (int m = 0; m < plan.Kept.Names.Count; m++)
            {
                csv.Number(run.Cause is null ? run.Values[m] : double.NaN);
            }

            csv.Text(run.Cause ?? "").End();
        }
    }

    /// <summary>Names of the columns, each once.</summary>
    internal static IEnumerable<string> Columns(SweepPlan plan) =>
        ["run", "scenario", "replicate", "world", "seed", "status", .. plan.Sweep.Levers.Select(l => $"dose:{l.Name}"), .. plan.Sweep.Factors.Select(f => $"factor:{f.Name}"),
            .. plan.Kept.Names.Select(n => n.Id), "cause"];
}
