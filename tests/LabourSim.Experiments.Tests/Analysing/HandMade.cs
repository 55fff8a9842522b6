using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Tests.Analysing;

/// <summary>Sweeps whose results a formula gives instead of the model.</summary>
internal static class HandMade
{
    /// <summary>Worlds over a parameter with evidence, one with evidence and an assumption, and one that is an assumption alone.</summary>
    public static string Worlds(int points) =>
        $"uncertainties: {{ design: latin-hypercube, points: {points}, ranges: [pay-out-share, report-chance, side-start] }}";

    /// <summary>A sweep of these scenarios with the three imperatives.</summary>
    public static SweepPlan Plan(string scenarios, string uncertainties, int replicates = 1, string outcomes = "exploitation-index, state-revenue, exposure") =>
        new(SweepReader.Parse(new SweepSource("toy.yaml", string.Join('\n',
        [
            "id: toy", "seed: 5", "workers: 40", "from: 2019-01", "to: 2019-06", $"replicates: {replicates}", $"scenarios: [{scenarios}]", uncertainties, $"outcomes: [{outcomes}]",
        ]), "", false, [])));

    /// <summary>Results by a formula of the choice, the values of the world's factors and the run; null for a run that is missing.</summary>
    public static SweepTable Table(SweepPlan plan, Func<int, double[], RunKey, double[]?> values)
    {
        List<StoredRun> runs = [];
        for (int run = 0; run < plan.Runs; run++)
        {
            RunKey key = plan.At(run);
            if (values(key.Scenario * plan.Doses.Count + key.Dose, plan.Worlds.At(key.World), key) is { } numbers)
            {
                runs.Add(Run(plan, run, numbers));
            }
        }

        return SweepTable.Of(plan, runs, [.. plan.Sweep.Measures.Select(m => m.Id)]);
    }

    /// <summary>A run in which the same people live in the same places and months as under the first choice, so that a rate is what it is at theirs.</summary>
    public static StoredRun Run(SweepPlan plan, int run, double[] outcomes) => new(run, null, 0, [.. outcomes, .. plan.Kept.Rates.Select(m => outcomes[m])]);

    /// <summary>Asked of all outcomes of the sweep, against the first choice.</summary>
    public static AnalysisOptions Options(SweepTable table, double margin = 0) =>
        AnalysisOptions.Default(table.Plan) with { Outcomes = [.. table.Plan.Sweep.Measures.Select(m => m.Id)], Margin = margin, Resamples = 200 };

    /// <summary>Rows of a table whose first cells are these.</summary>
    public static IReadOnlyList<object>[] Rows(this Analysis analysis, string table, params object[] start) =>
        [.. analysis.Tables.Single(t => t.Name == table).Rows.Where(r => r.Take(start.Length).SequenceEqual(start))];

    /// <summary>The only such row.</summary>
    public static IReadOnlyList<object> Row(this Analysis analysis, string table, params object[] start) => analysis.Rows(table, start).ShouldHaveSingleItem();

    /// <summary>The findings in English; none has words that Korean has not.</summary>
    public static IReadOnlyList<string> Sentences(this Analysis analysis)
    {
        analysis.Findings.SelectMany(FindingWords.Untold).Distinct().ShouldBeEmpty();
        return [.. analysis.Findings.Select(f => f.ToString())];
    }

    /// <summary>The only finding with these words.</summary>
    public static string Finding(this Analysis analysis, string words) =>
        analysis.Sentences().Where(f => f.Contains(words, StringComparison.Ordinal)).ShouldHaveSingleItem();

    /// <summary>Every row has a cell for each column, of a kind that tables write.</summary>
    public static void ShouldBeWhole(this Analysis analysis)
    {
        foreach (AnalysisTable table in analysis.Tables)
        {
            table.Rows.ShouldAllBe(r => r.Count == table.Columns.Count && r.All(c => c is string || c is int || c is double));
        }
    }
}
