using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Comparing;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Tests.Comparing;

public class FrontierTests
{
    [Fact]
    public void Dominated_ChoicesAreOffTheFront()
    {
        // The second is beaten by the first on every count, the fourth equals the third, the fifth is best on one.
        Frontier.Front([[3, 3, 3], [2, 3, 3], [1, 4, 1], [1, 4, 1], [0, 0, 9]]).ShouldBe([true, false, true, true, true]);
    }

    [Fact]
    public void Differences_WithinTheToleranceAreNone()
    {
        Frontier.Front([[1, 1], [1.005, 1]], 0.01).ShouldBe([true, true]);
        Frontier.Front([[1, 1], [1.02, 1]], 0.01).ShouldBe([false, true]);
    }

    [Fact]
    public void Undefined_IsOffTheFrontAndBeatsNobody() => Frontier.Front([[double.NaN, 9], [1, 1]]).ShouldBe([false, true]);

    [Fact]
    public void SomebodyIsAlwaysOnIt() => Prop.ForAll(
        Gen.Choose(-3, 3).Select(v => (double)v).ArrayOf(3).NonEmptyListOf().ToArbitrary(),
        scores => Frontier.Front([.. scores]).Contains(true)).QuickCheckThrowOnFailure();

    [Fact]
    public void Outcomes_StandForTheThreeAims() =>
        Frontier.Outcomes.Select(id => OutcomeCatalogue.Find(id)!.Imperative).ShouldBe([Imperative.Protect, Imperative.Press, Imperative.Preserve]);
}
