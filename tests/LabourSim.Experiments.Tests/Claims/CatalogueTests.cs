using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;

namespace LabourSim.Experiments.Tests.Claims;

public sealed class CatalogueTests
{
    public static TheoryData<string> Ids => [.. ClaimCatalogue.All.Select(c => c.Id)];

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
    [MemberData(nameof(Ids))]
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
}
