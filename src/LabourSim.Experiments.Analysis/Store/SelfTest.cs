using System.Runtime.InteropServices;
using System.Security.Cryptography;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Store;

/// <summary>
/// A mark of the numbers this build gives on this machine: a hash over every outcome of history in a tiny world. Results that
/// were begun under another mark would be mixed from two models, so they are refused. A small world does not visit every
/// corner of the model, so the version is compared too.
/// </summary>
public static class SelfTest
{
    private static readonly Lazy<string> Made = new(Make);

    /// <summary>Sixteen hexadecimal digits.</summary>
    public static string Mark => Made.Value;

    private static string Make()
    {
        Simulation simulation = new(ScenarioLoader.Load("baseline").ToSpec(20_251_122, 60, Month.Of(2016, 1), Month.Of(2025, 12), []));
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
