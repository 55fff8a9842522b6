using LabourSim.Experiments.Scenarios;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Claims;

/// <summary>
/// The quota held for good at what it was in January of a year. It is back-cast from mid-2019, so that growth zero alone would
/// mean that it had always been as high as then.
/// </summary>
/// <param name="Year">The year.</param>
public sealed record QuotaFrozen(int Year) : ArmChange
{
    private const double YearsFromJanuaryToJuly = 0.5;

    /// <inheritdoc/>
    public override string Words => $"quota frozen as in {new Month((Year - 2000) * 12)}";

    /// <inheritdoc/>
    public override Scenario Apply(Scenario scenario)
    {
        double growth = scenario.Settings.LastOrDefault(s => s.Parameter == QuotaParameters.QuotaGrowth)?.Value ?? QuotaParameters.QuotaGrowth.Default;
        double factor = Math.Pow(1 + growth, Year - 2019 - YearsFromJanuaryToJuly);
        return Scaling.Apply(scenario, QuotaParameters.Quota, HostSet.All, quota => quota * factor, _ => factor)
            .With([new ParameterSetting(QuotaParameters.QuotaGrowth, HostSet.All, 0)]);
    }
}
