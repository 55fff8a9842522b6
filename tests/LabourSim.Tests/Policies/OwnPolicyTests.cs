using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Policies;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Policies;

/// <summary>Policies written outside the catalogue.</summary>
public class OwnPolicyTests
{
    private static readonly Month Start = Month.Of(2018, 1);

    [Fact]
    public void AtDoseZero_IsAbsent() =>
        RunDifference.Between(Run(With(new Own(m => m.Scale(SurveillanceParameters.Watch, 0.5)), 0)), Run(Busy(400))).ShouldBeEmpty();

    [Fact]
    public void LikeOneOfTheCatalogue_GivesTheSame()
    {
        WorldSpec shipped = Busy(400) with { Policies = [.. Busy(400).Policies, new PolicySetting(PolicyCatalogue.Find("legal-aid")!, 1, HostSet.All, Start, null)] };
        Own copy = new(m =>
        {
            m.Orders.LegalCases += m.Get(LegalAidParameters.LegalCases) * m.Dose;
            m.Scale(DecisionParameters.ExitSuccess, m.Get(LegalAidParameters.LegalExit));
            m.Within(DecisionParameters.ExitSuccess, 0, 0.95);
        });

        RunResult own = Run(With(copy, 1));
        RunDifference.Between(own, Run(shipped)).ShouldBeEmpty();
        RunDifference.Between(own, Run(Busy(400))).ShouldNotBeEmpty();
    }

    [Fact]
    public void IsToldMonthHostDoseAndTimeSinceItsStart()
    {
        List<(Month, Host, double, int)> told = [];
        WorldSpec spec = With(new Own(m => told.Add((m.Now, m.Host, m.Dose, m.Elapsed))), 0.5, HostSet.Of(Host.Kuwait)) with { Workers = 0 };
        Run(spec);

        told[0].ShouldBe((Start, Host.Kuwait, 0.5, 0));
        told[^1].ShouldBe((Month.Of(2020, 12), Host.Kuwait, 0.5, 35));
        told.Count.ShouldBe(36);
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    public void ValueOutsideItsRange_IsRefusedByName(double value)
    {
        WorldSpec spec = With(new Own(m => m.Set(ExtractionParameters.WorkerShare, value)), 1);

        string message = Should.Throw<InvalidOperationException>(() => Run(spec)).Message;
        message.ShouldContain("policy 'own' puts worker-share at");
        message.ShouldContain("russia in 2018-01");
    }

    [Fact]
    public void ValuesChangedOnTheWay_AreJudgedAtTheEnd()
    {
        Own own = new(m =>
        {
            m.Scale(RotationParameters.BorderOpen, 5);
            m.Within(RotationParameters.BorderOpen, 0, 1);
        });

        Run(With(own, 1)).Partial.ShouldBeFalse();
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Orders_TakeWhatTheyMean(double value)
    {
        HostOrders orders = new();

        Should.Throw<ArgumentOutOfRangeException>(() => orders.FormalCap = value);
        if (value != 1.1)
        {
            Should.Throw<ArgumentOutOfRangeException>(() => orders.LegalCases = value);
        }
    }

    private static WorldSpec With(Policy policy, double dose, HostSet? hosts = null) =>
        Busy(400) with { Policies = [.. Busy(400).Policies, new PolicySetting(policy, dose, hosts ?? HostSet.All, Start, null)] };

    private sealed class Own(Action<PolicyMonth> apply) : Policy
    {
        public override string Id => "own";

        public override string Title => "Own";

        public override string Evidence => "assumption: a test";

        public override string Action => "What a test asks.";

        public override string SideEffects => "None.";

        public override PolicyAim Moves => new("redress", 1);

        public override Month DefaultStart => Start;

        public override void Apply(PolicyMonth month) => apply(month);
    }
}
