using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Tests.Claims;

public sealed class VerdictTests
{
    [Theory]
    [InlineData(0.2, 0.1, 0.3, ClaimVerdict.Holds)]
    [InlineData(0.05, 0.01, 0.09, ClaimVerdict.Holds)]
    [InlineData(0.05, 0.0, 0.1, ClaimVerdict.Undecided)]
    [InlineData(-0.05, -0.1, 0.005, ClaimVerdict.Fails)]
    [InlineData(0.2, double.NaN, double.NaN, ClaimVerdict.Undecided)]
    public void AtLeast(double mean, double low, double high, ClaimVerdict verdict) =>
        Expectation.Rise.Judge(new Estimate(mean, low, high)).ShouldBe(verdict);

    [Theory]
    [InlineData(0.1, 0.2, ClaimVerdict.Holds)]
    [InlineData(0.09, 0.2, ClaimVerdict.Undecided)]
    [InlineData(0.05, 0.09, ClaimVerdict.Fails)]
    [InlineData(0.21, 0.3, ClaimVerdict.Fails)]
    [InlineData(0.0, 0.3, ClaimVerdict.Undecided)]
    public void Within(double low, double high, ClaimVerdict verdict) =>
        Expectation.Within(0.1, 0.2).Judge(new Estimate((low + high) / 2, low, high)).ShouldBe(verdict);

    [Theory]
    [InlineData(new[] { "Holds", "Holds" }, ClaimVerdict.Holds)]
    [InlineData(new[] { "Holds", "Undecided" }, ClaimVerdict.Undecided)]
    [InlineData(new[] { "Undecided", "Fails" }, ClaimVerdict.Fails)]
    [InlineData(new[] { "Holds", "" }, ClaimVerdict.Holds)]
    public void AllPartsHaveToHold(string[] parts, ClaimVerdict verdict)
    {
        ClaimPart part = ClaimCatalogue.All[0].Parts[0];
        ClaimReadings.Judge([.. parts.Select(p => new ClaimPartRow(part, default, p.Length == 0 ? null : Enum.Parse<ClaimVerdict>(p), null, 0, 0))])
            .ShouldBe(verdict);
    }

    [Fact]
    public void Expectations_AreToldInWords()
    {
        Expectation.AtLeast(0.5).ToString().ShouldBe("at least 0.5");
        Expectation.Within(-1, -0.94).ToString().ShouldBe("-1 to -0.94");
        Expectation.None.ToString().ShouldBe("reported only");
    }

    [Fact]
    public void RelativeChanges_AreToldInPerCent()
    {
        ClaimTable.WithInterval(new Estimate(-0.2876, -0.306, -0.2694), ClaimTable.RelativeChange).ShouldBe("-28.8 % [-30.6, -26.9]");
        ClaimTable.WithInterval(new Estimate(0.4567, double.NaN, double.NaN), "share").ShouldBe("0.457 share");
        ClaimTable.WithInterval(new Estimate(1234.5, 1000, 1500), "USD").ShouldBe("1,235 [1,000, 1,500] USD");
    }
}
