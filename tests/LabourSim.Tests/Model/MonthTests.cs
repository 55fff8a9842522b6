using LabourSim.Model;

namespace LabourSim.Tests.Model;

public class MonthTests
{
    [Theory]
    [InlineData("2000-01", 0)]
    [InlineData("2007-01", 84)]
    [InlineData("2025-12", 311)]
    [InlineData("2040-12", 491)]
    [InlineData("2099-12", 1199)]
    public void TryParse_CountsMonthsFrom2000(string text, int index)
    {
        Month.TryParse(text, out Month month).ShouldBeTrue();
        month.Index.ShouldBe(index);
        month.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2007-13")]
    [InlineData("2007-00")]
    [InlineData("1999-12")]
    [InlineData("2100-01")]
    [InlineData("2007-1")]
    [InlineData("2007/01")]
    [InlineData("2007-01 ")]
    [InlineData(" 2007-1")]
    [InlineData("+007-01")]
    [InlineData("2007--1")]
    [InlineData("٢٠٠٧-٠١")]
    [InlineData("2007-01-01")]
    public void TryParse_RefusesAllElse(string? text) => Month.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void EveryMonth_RoundTripsThroughItsText()
    {
        for (Month month = Month.Of(2000, 1); month <= Month.Of(2099, 12); month = month.Plus(1))
        {
            Month.TryParse(month.ToString(), out Month back).ShouldBeTrue();
            back.ShouldBe(month);
            Month.Of(month.Year, month.OfYear).ShouldBe(month);
        }
    }

    [Fact]
    public void Order_IsThatOfTime()
    {
        Month december = Month.Of(2019, 12), january = Month.Of(2020, 1);

        (december < january).ShouldBeTrue();
        (january > december).ShouldBeTrue();
        (january <= december).ShouldBeFalse();
        (december >= january).ShouldBeFalse();
        december.Plus(1).ShouldBe(january);
        january.Plus(-1).ShouldBe(december);
        new[] { january, december }.Order().ShouldBe([december, january]);
    }
}
