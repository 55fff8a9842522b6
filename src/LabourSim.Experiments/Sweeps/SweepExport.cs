using LabourSim.Experiments.Results;
using LabourSim.Experiments.Store;

namespace LabourSim.Experiments.Sweeps;

/// <summary>Writes a sweep as CSV, a row a run in design order, which no machine, thread or interruption changes.</summary>
public static class SweepExport
{
    /// <summary>
    /// Writes: run, scenario, replicate, world, seed, status, a column a lever (<c>dose:</c> and its name), a column a factor
    /// (<c>factor:</c> and its name, since parameters and outcomes share names), a column an outcome (empty where undefined or
    /// failed), cause. Runs that have not ended have no row.
    /// </summary>
    public static void Write(SweepPlan plan, RunStore store, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(store);
        Sweep sweep = plan.Sweep;
        using CsvRows csv = new(stream);
        csv.Row([.. Columns(sweep)]);
        foreach (StoredRun run in store.All())
        {
            RunKey key = plan.At(run.Run);
            csv.Number(run.Run).Text(sweep.Scenarios[key.Scenario].Id).Number(key.Replicate).Number(key.World).Text(key.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .Text(run.Cause is null ? "done" : "failed");
            foreach (double value in (double[])[.. plan.Doses.At(key.Dose), .. plan.Worlds.At(key.World)])
            {
                csv.Number(value);
            }

            for (int m = 0; m < sweep.Measures.Count; m++)
            {
                csv.Number(run.Cause is null ? run.Values[m] : double.NaN);
            }

            csv.Text(run.Cause ?? "").End();
        }
    }

    /// <summary>Names of the columns, each once.</summary>
    internal static IEnumerable<string> Columns(Sweep sweep) =>
        ["run", "scenario", "replicate", "world", "seed", "status", .. sweep.Levers.Select(l => $"dose:{l.Name}"), .. sweep.Factors.Select(f => $"factor:{f.Name}"),
            .. sweep.Measures.Select(m => m.Id), "cause"];
}
