using System.Globalization;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Statistics;
using LabourSim.Experiments.Tests.Running;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Tests.Results;

public sealed class SummaryTests : IDisposable
{
    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Every_year_and_host_has_the_mean_and_interval_of_its_replicates()
    {
        Experiment experiment = Small.Experiment("baseline", "fair-pay") with { Replicates = 3 };
        using (ResultFolder folder = ResultFolder.Open(_place["out"], false))
        {
            Session.Run(experiment, new SessionOptions { Detail = Detail.Year, Gzip = true }, folder, false, CancellationToken.None);
        }

        Csv.Header(_place["out", "summary.csv"]).ShouldBe(["scenario", "year", "months", "host", "outcome", "unit", "mean", "low", "high", "replicates"]);
        var rows = Csv.Read(_place["out", "summary.csv"]);
        rows.Select(r => (r["year"], r["months"])).Distinct().ShouldBe([("2012", "2"), ("2013", "12"), ("2014", "2")]);
        rows.Select(r => r["scenario"]).Distinct().ShouldBe(["baseline", "fair-pay"]);
        rows.Select(r => (r["scenario"], r["year"], r["host"], r["outcome"])).ShouldBeUnique();
        rows.ShouldAllBe(r => OutcomeCatalogue.Find(r["outcome"])!.Unit == r["unit"]);

        // The same from the runs themselves: November and December 2012 are months 0 and 1, 2013 is months 2 to 13.
        List<(int Scenario, WindowOutcomes First, WindowOutcomes Whole)> runs = [];
        Runner.Run(experiment.Jobs(), 1, (_, run) => (WindowOutcomes.Of(run.Totals, 0, 1), WindowOutcomes.Of(run.Totals, 2, 13)),
            (job, years) => runs.Add((job.Scenario, years.Item1, years.Item2)), null, CancellationToken.None);
        foreach ((string year, Func<(int, WindowOutcomes First, WindowOutcomes Whole), WindowOutcomes> of) in
            (IEnumerable<(string, Func<(int, WindowOutcomes First, WindowOutcomes Whole), WindowOutcomes>)>)[("2012", r => r.First), ("2013", r => r.Whole)])
        {
            foreach (var row in rows.Where(r => r["year"] == year && r["scenario"] == "fair-pay"))
            {
                int place = Enumerable.Range(0, WindowOutcomes.Places).Single(p => WindowOutcomes.PlaceName(p) == row["host"]);
                int outcome = OutcomeCatalogue.All.ToList().FindIndex(o => o.Id == row["outcome"]);
                double[] values = [.. runs.Where(r => r.Scenario == 1).Select(r => of(r)[place, outcome]).Where(double.IsFinite)];
                Estimate expected = Estimates.Of(values);
                row["replicates"].ShouldBe(values.Length.ToString(CultureInfo.InvariantCulture));
                Same(row["mean"], expected.Mean);
                Same(row["low"], expected.Low);
                Same(row["high"], expected.High);
            }
        }

        rows.Count(r => r["host"] == "all" && r["outcome"] == "heads").ShouldBe(6);
        rows.ShouldContain(r => r["host"] == "russia");
    }

    [Fact]
    public void A_host_with_people_in_one_replicate_alone_counts_its_empty_ones_as_zeros()
    {
        SummaryRows rows = new("some");
        foreach (double heads in (double[])[6, 0, 0])
        {
            double[] values = new double[WindowOutcomes.Places * OutcomeCatalogue.All.Count];
            Array.Fill(values, double.NaN);
            int at = OutcomeCatalogue.All.ToList().FindIndex(o => o.Id == "heads"), rate = OutcomeCatalogue.All.ToList().FindIndex(o => o.Id == "indicators");
            values[OutcomeCatalogue.All.Count + at] = heads;
            values[OutcomeCatalogue.All.Count + rate] = heads > 0 ? 4 : double.NaN;
            rows.Add([new RunYear(new Stretch(0, 2, "2016"), new WindowOutcomes(values), [true, heads > 0, .. Enumerable.Repeat(false, WindowOutcomes.Places - 2)])]);
        }

        using MemoryStream stream = new();
        using (CsvRows csv = new(stream))
        {
            rows.Write(csv);
        }

        // Mean 2; s = √12, t = 4.302653 with two degrees of freedom: 4.302653 · √(12/3) = 8.605305.
        string host = WindowOutcomes.PlaceName(1);
        string[] lines = System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines.Single(l => l.Contains(",heads,", StringComparison.Ordinal)).ShouldStartWith($"some,2016,3,{host},heads,persons,2,-6.605305");
        lines.Single(l => l.Contains(",heads,", StringComparison.Ordinal)).ShouldEndWith(",3");
        lines.Single(l => l.Contains(",indicators,", StringComparison.Ordinal)).ShouldEndWith(",4,,,1");
    }

    private static void Same(string text, double expected)
    {
        if (double.IsFinite(expected))
        {
            double.Parse(text, CultureInfo.InvariantCulture).ShouldBe(expected, 1e-8 * (1 + Math.Abs(expected)));
        }
        else
        {
            text.ShouldBe("");
        }
    }
}
