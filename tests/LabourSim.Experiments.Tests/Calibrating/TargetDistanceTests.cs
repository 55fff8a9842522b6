using System.Globalization;
using LabourSim.Experiments.Calibrating;
using LabourSim.Experiments.Calibrating.Abc;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Tests.Calibrating;

public class TargetDistanceTests
{
    private static readonly IReadOnlyList<TargetRow> Rows = CalibrationTargets.Judge([]);

    [Fact]
    public void Emergent_LeavesOutWhatParametersSet()
    {
        TargetDistance.Emergent.ShouldContain("K10");
        TargetDistance.Emergent.ShouldNotContain("K01");
        TargetDistance.Emergent.Count.ShouldBe(Rows.Count(r => r.Kind == "emergent"));
    }

    [Fact]
    public void Distance_IsTheRootMeanSquareInTolerances()
    {
        // K03: 5,000 within 3,000 to 7,500, tolerance 2,250. K24: 0.6 within 0.4 to 0.8, tolerance 0.2.
        TargetDistance two = new(["K24", "K03"]);
        two.Parts.Select(p => (p.Target.Id, p.Low, p.High)).ShouldBe([("K03", 3_000, 7_500), ("K24", 0.4, 0.8)]);

        two.Of([With(("K03", 0, 5_000), ("K24", 0, 0.6))]).ShouldBe(0, 1e-12);
        two.Of([With(("K03", 0, 7_250), ("K24", 0, 0.6))]).ShouldBe(Math.Sqrt(0.5), 1e-12);
        two.Of([With(("K03", 0, 500), ("K24", 0, 0.7))]).ShouldBe(Math.Sqrt((4 + 0.25) / 2), 1e-9);

        // Three tolerances at most, and as much for what could not be measured.
        two.Of([With(("K03", 0, 1e9), ("K24", 0, 0.6))]).ShouldBe(Math.Sqrt(4.5), 1e-12);
        two.Of([With(("K24", 0, 0.6))]).ShouldBe(Math.Sqrt(4.5), 1e-12);
        two.Of([With()]).ShouldBe(3, 1e-12);
    }

    [Fact]
    public void Replicates_CountByTheirMean_WithoutThoseThatMeasuredNothing()
    {
        TargetDistance phone = new(["K24"]);

        phone.Values([With(("K24", 0, 0.5)), With(("K24", 0, 0.9))]).ShouldBe([0.7], 1e-12);
        phone.Values([With(("K24", 0, 0.5)), With()]).ShouldBe([0.5], 1e-12);
        phone.Of([With(("K24", 0, 0.5)), With(("K24", 0, 0.9))]).ShouldBe(0.5, 1e-9);
    }

    [Fact]
    public void PartsCountAlone_AndABoundCostsNothingBeyondIt()
    {
        // K11: median 650 within 300 to 1,000 (tolerance 350); 95th percentile at most 2,000 within 0 to 2,000 (1,000).
        TargetDistance pay = new(["K11"]);
        pay.Parts.Select(p => p.Part).ShouldBe([0, 1]);

        pay.Of([With(("K11", 0, 650), ("K11", 1, 1_000))]).ShouldBe(0, 1e-12);
        pay.Of([With(("K11", 0, 1_000), ("K11", 1, 2_500))]).ShouldBe(Math.Sqrt((1 + 0.25) / 2), 1e-12);
        pay.Of([With(("K11", 0, 650))]).ShouldBe(Math.Sqrt(4.5), 1e-12);
    }

    [Fact]
    public void AgreesWithTheScoreOfTheStagedSearch()
    {
        double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
        IReadOnlyList<IReadOnlyList<double>> measures = [.. Rows.Select(r => (IReadOnlyList<double>)
            [.. r.Low.Split("; ").Zip(r.High.Split("; "), (low, high) => Number(low) + 0.8 * (Number(high) - Number(low)))])];

        // Scores are of values written with six digits.
        new TargetDistance(TargetDistance.Emergent).Of([measures]).ShouldBe(Math.Sqrt(TargetScore.Of(CalibrationTargets.Judge([measures]), 1).Distance), 1e-4);
    }

    [Fact]
    public void Ids_AreChecked()
    {
        Should.Throw<ArgumentException>(() => new TargetDistance([]));
        Should.Throw<ArgumentException>(() => new TargetDistance(["K01"]));
        Should.Throw<ArgumentException>(() => new TargetDistance(["K03", "K03"]));
    }

    [Fact]
    public void Check_ComparesIntervalsAndCountsHits()
    {
        ScoredPart part = new(Rows[0], 0, 10, 20);
        AbcCheck Check(params double[] values) => AbcCheck.Of([part], [.. values.Select(v => new[] { v })])[0];

        AbcCheck wide = Check([.. Enumerable.Range(0, 31).Select(i => (double)i)]);
        (wide.Covers, wide.Meets, wide.Measured, wide.Median).ShouldBe((true, true, 31, 15));
        wide.HitShare.ShouldBe(11 / 31.0, 1e-12);
        AbcCheck within = Check(14, 15, 16);
        (within.Covers, within.Meets, within.HitShare).ShouldBe((false, true, 1));
        AbcCheck off = Check(30, 31, double.NaN, 32);
        (off.Covers, off.Meets, off.Measured, off.HitShare).ShouldBe((false, false, 3, 0));
        AbcCheck half = Check(15, double.NaN);
        (half.Measured, half.HitShare).ShouldBe((1, 0.5));
        AbcCheck none = Check(double.NaN);
        (double.IsNaN(none.Median), none.Covers, none.Meets, none.Measured).ShouldBe((true, false, false, 0));
        Should.Throw<ArgumentException>(() => AbcCheck.Of([part], []));
    }

    /// <summary>Measures of a run that gives these parts and nothing else.</summary>
    private static IReadOnlyList<IReadOnlyList<double>> With(params (string Id, int Part, double Value)[] given) => [.. Rows.Select(r => (IReadOnlyList<double>)
        [.. Enumerable.Range(0, r.Low.Split("; ").Length).Select(p => given.Where(g => g.Id == r.Id && g.Part == p).Select(g => g.Value).DefaultIfEmpty(double.NaN).Single())])];
}
