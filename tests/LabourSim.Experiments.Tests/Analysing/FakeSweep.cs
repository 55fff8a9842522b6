using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Tests.Analysing;

/// <summary>Results of a sweep that was never run: numbers that a formula gives.</summary>
internal static class FakeSweep
{
    /// <summary>The value of an outcome of a run.</summary>
    /// <param name="outcome">0 for exploitation-index, 1 for state-revenue, 2 for exposure.</param>
    /// <param name="choice">0 for no-mandate, 1 for baseline.</param>
    /// <param name="world">The world's place in the unit cube.</param>
    /// <param name="replicate">From 1.</param>
    public delegate double Formula(int outcome, int choice, double[] world, int replicate);

    /// <summary>Three factors over a design.</summary>
    public static SweepPlan Plan(string design, int replicates = 1, string ranges = "[side-start, quota-growth, phone-detection]") => new(SweepReader.Parse(new SweepSource("fake.yaml", $$"""
        id: fake
        replicates: {{replicates}}
        scenarios: [no-mandate, baseline]
        {{(design.Length == 0 ? "" : $"uncertainties: {{ design: {design}, ranges: {ranges} }}")}}
        outcomes: [exploitation-index, state-revenue, exposure]
        """, "", false, [])));

    /// <summary>Its results.</summary>
    /// <param name="plan">The sweep.</param>
    /// <param name="formula">The values.</param>
    /// <param name="done">Which runs are done; null for all.</param>
    public static SweepTable Table(SweepPlan plan, Formula formula, Func<RunKey, bool>? done = null) => SweepTable.Of(
        plan,
        Enumerable.Range(0, plan.Runs).Where(r => done?.Invoke(plan.At(r)) ?? true).Select(r =>
        {
            RunKey key = plan.At(r);
            double[] world = plan.Worlds.Dimensions == 0 ? [] : plan.Worlds.Unit(key.World);
            return HandMade.Run(plan, r, [.. Enumerable.Range(0, 3).Select(o => formula(o, key.Scenario, world, key.Replicate))]);
        }),
        ["exploitation-index", "state-revenue", "exposure"]);
}
