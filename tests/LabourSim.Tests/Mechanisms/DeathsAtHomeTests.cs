using LabourSim.Mechanisms;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Tests.Mechanisms;

public class DeathsAtHomeTests
{
    private static double[] Values(double death)
    {
        double[] values = [.. ParameterCatalogue.All.Select(p => p.DefaultFor(Host.Russia))];
        values[DeathsAtHomeParameters.HomeDeath.Index] = death;
        return values;
    }

    [Theory]
    // At 40, a hazard of 0.004 a year doubling in 8: of half the people alive still after ln(1 + ln 2 x (ln 2 / 8) / 0.004) / (ln 2 / 8) = 32.0 years.
    [InlineData(40, 0.5f, 384)]
    // At 64 it is eight times that: 11.54 ln(1 + ln 2 x 0.08664 / 0.032) = 12.2 years.
    [InlineData(64, 0.5f, 146)]
    // Who draws near 1 dies soon, a tenth within 13.7 years at 40.
    [InlineData(40, 0.9f, 165)]
    public void Half_of_the_people_of_an_age_have_died_when_the_hazard_says_so(int age, float u, int months) =>
        (DeathsAtHome.Month(1000, 1000 - age * 12, u, Values(0.004)) - 1000).ShouldBeInRange(months - 3, months + 3);

    [Fact]
    public void Without_a_hazard_nobody_dies_at_home() => DeathsAtHome.Month(100, -400, 0.999f, Values(0)).ShouldBe(int.MaxValue);
}
