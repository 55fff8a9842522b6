using System.Runtime.InteropServices;
using System.Security.Cryptography;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Store;

/// <summary>
/// A mark of the numbers this build gives on this machine: a hash over every outcome of a tiny world. Results that were
/// begun under another mark would be mixed from two models, so they are refused.
/// </summary>
public static class SelfTest
{
    private static readonly Lazy<string> Made = new(Make);

    /// <summary>Sixteen hexadecimal digits.</summary>
    public static string Mark => Made.Value;

    private static string Make()
    {
        Simulation simulation = new(new WorldSpec { Seed = 20_251_122, Workers = 40, From = Month.Of(2019, 10), To = Month.Of(2020, 6) });
        while (!simulation.Finished)
        {
            simulation.Step();
        }

        MonthlyTotals totals = simulation.Result().Totals;
        Totals sum = totals.Sum(0, totals.Months - 1);
        double[] values = [.. OutcomeCatalogue.All.Select(o => o.Compute(sum))];
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<double>(values)))[..16];
    }
}
