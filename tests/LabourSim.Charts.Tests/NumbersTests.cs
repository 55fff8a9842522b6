using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Tests;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.01234, "0.0123")]
    [InlineData(8.4, "8.40")]
    [InlineData(-41.27, "−41.3")]
    [InlineData(1234.6, "1,235")]
    [InlineData(46_000_000, "46.0 M")]
    [InlineData(-2_345_000_000, "−2.35 bn")]
    [InlineData(double.NaN, "–")]
    public void Plain_numbers_have_three_digits(double value, string shown) => Numbers.Plain(value, Language.English).ShouldBe(shown);

    [Theory]
    [InlineData(0.41, "41 %")]
    [InlineData(0.0853, "8.5 %")]
    [InlineData(0.996, "100 %")]
    [InlineData(double.NaN, "–")]
    public void Shares_are_percentages(double share, string shown) => Numbers.Percent(share).ShouldBe(shown);

    [Theory]
    [InlineData(0.04, "0 %")]
    [InlineData(-5.94, "−5.9 %")]
    [InlineData(12.4, "+12 %")]
    [InlineData(1234, "+1,234 %")]
    public void Changes_carry_their_sign(double percent, string shown) => Numbers.SignedPercent(percent).ShouldBe(shown);

    [Theory]
    [InlineData(0.123, "+12")]
    [InlineData(-0.0123, "−1.2")]
    [InlineData(-0.0004, "0.0")]
    [InlineData(0.0004, "0.0")]
    [InlineData(0, "0.0")]
    [InlineData(double.NaN, "–")]
    public void Differences_of_shares_carry_their_sign_unless_they_round_to_nothing(double difference, string shown) => Numbers.SignedPoints(difference).ShouldBe(shown);

    [Fact]
    public void A_difference_keeps_the_suffix_of_its_levels()
    {
        Rounding level = Rounding.In(Language.English, 8.9e6, 9.28e6);

        level.OfDifferences(384_359, -16_141, 784_859).Signed(384_359).ShouldBe("+0.384 M");
        Rounding.In(Language.English, 740).OfDifferences(2e6).Signed(2e6).ShouldBe("+2.00 M");
        Rounding.In(Language.All.Single(l => l.Id == "ko"), 5.61e6).OfDifferences(770_000).Signed(770_000).ShouldBe("+77.0만");
    }

    [Theory]
    [InlineData("state-revenue", -1.0, -2.0, -0.5, Verdict.Better)]
    [InlineData("state-revenue", 1.0, 0.5, 1.5, Verdict.Worse)]
    [InlineData("take-home", 1.0, 0.5, 1.5, Verdict.Better)]
    [InlineData("take-home", 1.0, -0.5, 2.5, Verdict.Unclear)]
    [InlineData("take-home", 1.0, 0.0, 2.0, Verdict.Unclear)]
    [InlineData("take-home", 1.0, double.NaN, double.NaN, Verdict.NoInterval)]
    [InlineData("take-home", 0.0, double.NaN, double.NaN, Verdict.Same)]
    [InlineData("take-home", 0.0, 0.0, 0.0, Verdict.Same)]
    [InlineData("take-home", 0.0, -1.0, 1.0, Verdict.Unclear)]
    [InlineData("take-home", double.NaN, double.NaN, double.NaN, Verdict.Undefined)]
    [InlineData("heads", 1.0, 0.5, 1.5, Verdict.Neutral)]
    public void Effects_are_judged_by_their_own_imperative(string outcome, double effect, double low, double high, object verdict) =>
        Verdicts.Of(new EffectRow("a", "b", OutcomeCatalogue.Find(outcome)!, "all", 10, 10 + effect, effect, low, high, 5)).ShouldBe((Verdict)verdict);
}
