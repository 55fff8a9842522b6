using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Claims;

public sealed class ArmTests
{
    private static WorldSpec Spec(Arm arm) => arm.ToSpec(ScenarioLoader.Load, 3, 1000);

    private static double Value(WorldSpec spec, Parameter parameter, Host host) =>
        spec.Settings.LastOrDefault(s => s.Parameter == parameter && s.Hosts.Has(host))?.Value ?? parameter.DefaultFor(host);

    [Fact]
    public void AnUnchangedArm_IsItsScenario()
    {
        Scenario baseline = ScenarioLoader.Load("baseline");
        WorldSpec spec = Spec(Arm.Of("baseline").Between(2013, 1, 2014, 6));

        (spec.Seed, spec.Workers, spec.From, spec.To).ShouldBe((3UL, 1000, Month.Of(2013, 1), Month.Of(2014, 6)));
        spec.Policies.ShouldBe(baseline.Policies);
        spec.Changes.ShouldBe(baseline.Changes);
        spec.Settings.ShouldBe(baseline.Settings);
    }

    [Fact]
    public void ASetValue_EndsDatedOnes_AndAScaledOneMovesThem()
    {
        WorldSpec set = Spec(Arm.Of("baseline").Set("quota", 500));
        WorldSpec scaled = Spec(Arm.Of("baseline").Scale("quota", 0.5));

        set.Changes.ShouldNotContain(c => c.Parameter == QuotaParameters.Quota);
        Value(scaled, QuotaParameters.Quota, Host.China).ShouldBe(380);
        scaled.Changes.Where(c => c.Parameter == QuotaParameters.Quota && c.Hosts.Has(Host.Russia)).Select(c => c.Value).ShouldBe([430, 365, 730]);
    }

    [Fact]
    public void AScaledHost_LeavesOthersAlone()
    {
        WorldSpec spec = Spec(Arm.Of("baseline").Scale("exit-success@russia", 0.5));

        Value(spec, DecisionParameters.ExitSuccess, Host.Russia).ShouldBe(0.225, 1e-12);
        Value(spec, DecisionParameters.ExitSuccess, Host.China).ShouldBe(0.10);
    }

    [Fact]
    public void APolicy_ReplacesTheScenariosOwn_AndDoseZeroRemovesIt()
    {
        PolicySetting closure = Spec(Arm.Of("baseline").Policy("border-closure", 0.5, Month.Of(2021, 1), Month.Of(2021, 6)))
            .Policies.Single(p => p.Policy.Id == "border-closure");

        (closure.Dose, closure.Start, closure.End).ShouldBe((0.5, Month.Of(2021, 1), Month.Of(2021, 6)));
        Spec(Arm.Of("baseline").Without("border-closure")).Policies.ShouldNotContain(p => p.Policy.Id == "border-closure");
    }

    [Fact]
    public void APolicyInOneHost_StandsBesideTheScenariosElsewhere()
    {
        WorldSpec spec = Spec(Arm.Of("baseline").Policy("border-closure", 0.5, Month.Of(2021, 1), null, "china"));

        spec.Policies.Single(p => p.Policy.Id == "border-closure" && p.Hosts.Has(Host.China)).Dose.ShouldBe(0.5);
        spec.Policies.Single(p => p.Policy.Id == "border-closure" && p.Hosts.Has(Host.Russia)).Dose.ShouldBe(1);
    }

    [Fact]
    public void AFrozenQuota_StaysAtItsLevelOfThatYear()
    {
        WorldSpec spec = Spec(Arm.Of("baseline").With(new QuotaFrozen(2007)));

        // 760 in July 2019, grown by so much a year: twelve and a half years earlier.
        Value(spec, QuotaParameters.Quota, Host.Russia).ShouldBe(760 / Math.Pow(1 + QuotaParameters.QuotaGrowth.Default, 12.5), 1e-9);
        Value(spec, QuotaParameters.QuotaGrowth, Host.Russia).ShouldBe(0);
    }

    [Fact]
    public void Keys_TellDifferentArmsApart_AndEqualOnesTogether()
    {
        Arm arm = Arm.Of("baseline").Set("quota", 500);

        Arm.Of("baseline").Set("quota", 500).Key.ShouldBe(arm.Key);
        ((Arm[])[Arm.Of("baseline"), arm.Set("quota", 501), arm.Set("quota@russia", 500), arm.Between(2013, 1, 2013, 2), arm.WithEvents(), arm.WithLives(3),
            arm.Without("shutdown"), arm.Policy("shutdown", 1), arm.Dated("quota", 500, 2014, 1), arm.Scale("quota", 500)])
            .Select(a => a.Key).Append(arm.Key).Distinct().Count().ShouldBe(11);
    }

    [Fact]
    public void UnknownNames_AreToldWithTheNearest() =>
        Should.Throw<InputException>(() => Spec(Arm.Of("baseline").Policy("shutdwon", 1))).Message.ShouldContain("shutdown");
}
