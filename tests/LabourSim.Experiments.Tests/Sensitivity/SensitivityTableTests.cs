using LabourSim.Experiments.Sensitivity;
using LabourSim.Experiments.Statistics;
using LabourSim.Mechanisms;
using LabourSim.Policies;

namespace LabourSim.Experiments.Tests.Sensitivity;

public sealed class SensitivityTableTests
{
    private static IReadOnlyList<SensitivityRow> Rows(params double[] indices) => SensitivityTable.Rows("exposure",
        [.. indices.Select((_, i) => new SensitivityFactor($"f{i}", "E08"))], [.. indices.Select(v => new Estimate(v, v - 1, v + 1))]);

    private static string Names(IEnumerable<SensitivityRow> rows) => string.Join(' ', rows.Select(r => $"{r.Factor.Name}:{r.Rank}"));

    [Fact]
    public void Rows_AreRankedBySize_EqualOnesTogether_UndefinedOnesLast() =>
        Names(Rows(0.1, double.NaN, -0.5, 0.1, 0.3, double.NaN)).ShouldBe("f2:1 f4:2 f0:3 f3:3 f1:5 f5:5");

    [Fact]
    public void Rows_KeepTheInterval()
    {
        SensitivityRow row = Rows(2)[0];

        (row.Outcome, row.Index).ShouldBe(("exposure", new Estimate(2, 1, 3)));
    }

    [Theory]
    [InlineData(new[] { 0.2, 0.5, 0.3 }, "f1:1 f2:2")] // 0.8 of 1.0 is enough
    [InlineData(new[] { 0.22, 0.5, 0.28 }, "f1:1 f2:2 f0:3")] // 0.78 is not
    [InlineData(new[] { 9.0, 1, 1 }, "f0:1")] // 9 of 11
    [InlineData(new[] { 1.0, 1, 1, 1, 1 }, "f0:1 f1:1 f2:1 f3:1")]
    [InlineData(new[] { -5.0, 4, double.NaN, 1 }, "f1:2")] // 4 of 5
    [InlineData(new[] { 0.0, 0 }, "")]
    [InlineData(new[] { double.NaN }, "")]
    [InlineData(new double[0], "")]
    public void Hinges_AreTheFewestThatCarryFourFifths(double[] indices, string expected) =>
        Names(SensitivityTable.Hinges(Rows(indices))).ShouldBe(expected);

    [Theory]
    [InlineData("E08 X32", "E08 X32", false)]
    [InlineData("E08; assumption: size set by hand", "E08", true)]
    [InlineData("assumption: as E13 hints", "", true)]
    [InlineData("Assumption", "", true)]
    [InlineData("", "", true)]
    public void Factor_RestsOnAssumption_WhereItsSourceSaysSoOrNamesNoEvidence(string source, string ids, bool assumption)
    {
        SensitivityFactor factor = new("f", source);

        string.Join(' ', factor.Evidence).ShouldBe(ids);
        factor.IsAssumption.ShouldBe(assumption);
    }

    [Fact]
    public void Parameters_BringTheirSource()
    {
        SensitivityFactor.Of(StatePlansParameters.Stock).IsAssumption.ShouldBeFalse();
        SensitivityFactor.Of(RepatriationMandateParameters.ChinaStock2020).IsAssumption.ShouldBeTrue();
        SensitivityFactor.Of(RepatriationMandateParameters.ChinaStock2020).Evidence.ShouldBe(["X01", "X12", "X20"]);
        SensitivityFactor.Of(StatePlansParameters.Stock, "stock@china").Name.ShouldBe("stock@china");
        SensitivityFactor.Of(StatePlansParameters.Stock).Name.ShouldBe("stock");
    }

    [Fact]
    public void FactorsWithoutAnIndex_AreRefused() =>
        Should.Throw<ArgumentException>(() => SensitivityTable.Rows("exposure", [new SensitivityFactor("f", "E08")], []));
}
