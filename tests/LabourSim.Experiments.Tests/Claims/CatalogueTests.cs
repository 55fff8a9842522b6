using System.Text.RegularExpressions;
using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Tests.Claims;

public sealed partial class CatalogueTests
{
    /// <summary>Claims whose policies, scenarios or outcomes this build does not have yet.</summary>
    private static readonly string[] Pending = ["C30", "C32", "C35", "C43", "C46", "C48"];

    public static TheoryData<string> Complete => [.. ClaimCatalogue.All.Select(c => c.Id).Except(Pending)];

    public static TheoryData<string> Incomplete => [.. Pending];

    [Fact]
    public void EveryClaimOfTheRegister_IsThereOnceInItsOrder()
    {
        ClaimCatalogue.All.Select(c => c.Id).ShouldBe(EvidenceRegister.All.Where(e => e.Kind == "claim").Select(e => e.Id));
        ClaimCatalogue.All.Count.ShouldBe(48);
    }

    [Fact]
    public void EveryClaim_SaysInItsOwnWordsWhatItIs()
    {
        foreach (Claim claim in ClaimCatalogue.All)
        {
            string register = EvidenceRegister.Find(claim.Id)!.Statement;
            foreach (string text in (string[])[claim.Statement, claim.Experiment, claim.Contradicted])
            {
                text.ShouldEndWith(".", customMessage: claim.Id);
                text.Length.ShouldBeGreaterThan(15, claim.Id);
                register.ShouldNotContain(text.TrimEnd('.'), customMessage: claim.Id);
            }

            claim.Rules.Split(' ').ShouldAllBe(rule => EvidenceRegister.Find(rule)!.Kind == "mechanism");
            claim.Parts.Select(p => p.Name).Distinct().Count().ShouldBe(claim.Parts.Count, claim.Id);
            claim.Parts[0].Expected.ShouldNotBe(Expectation.None, claim.Id);
            claim.Arms.Select(a => a.Key).Distinct().Count().ShouldBe(claim.Arms.Count, claim.Id);
        }
    }

    [Fact]
    public void EmergentClaims_NameWhatSwitchesThemOff_AndBuiltInOnesDoNot() =>
        ClaimCatalogue.All.Where(c => c.Off.Count > 0 != (c.Origin == Origin.Emergent)).Select(c => c.Id).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Complete))]
    public void EveryArm_NamesWhatExists_AndIsRead(string id)
    {
        Claim claim = ClaimCatalogue.Find(id)!;
        for (int side = 0; side < claim.Arms.Count; side++)
        {
            // Nobody abroad: numbers are few, but every name in the arm and in the reading is looked up.
            WorldSpec spec = claim.Arms[side].With(claim.Off).ToSpec(ScenarioLoader.Load, 1, 0);
            Simulation simulation = new(spec);
            while (!simulation.Finished)
            {
                simulation.Step();
            }

            double[] read = claim.Read(new RunView(simulation.Result()), side);

            read.ShouldNotBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void AClaimBeyondThisBuild_SaysWhatIsMissing(string id)
    {
        Claim claim = ClaimCatalogue.Find(id)!;
        RunResult empty = Empty(claim.Arms[0].From, claim.Arms[0].To);

        string message = Should.Throw<InputException>(() =>
        {
            for (int side = 0; side < claim.Arms.Count; side++)
            {
                claim.Arms[side].ToSpec(ScenarioLoader.Load, 1, 0);
                claim.Read(new RunView(empty), side);
            }
        }).Message;

        Named().IsMatch(message).ShouldBeTrue(message);
    }

    private static RunResult Empty(Month from, Month to)
    {
        Simulation simulation = new(new WorldSpec { Seed = 1, Workers = 0, From = from, To = to });
        while (!simulation.Finished)
        {
            simulation.Step();
        }

        return simulation.Result();
    }

    [GeneratedRegex("expected (a policy|a parameter|an outcome|a shipped scenario)")]
    private static partial Regex Named();
}
