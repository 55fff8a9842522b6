using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Policies;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Metamorphic;

public class PolicyTests
{
    private static readonly Lazy<RunResult> BusyRun = new(() => Run(Busy()));

    public static TheoryData<string> Ids => [.. PolicyCatalogue.All.Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void DoseZero_IsAbsence(string id)
    {
        WorldSpec spec = Busy();
        PolicySetting nothing = Policy(id, dose: 0) with { Start = spec.From, End = null };

        RunDifference.Between(Run(spec with { Policies = [nothing, .. spec.Policies, nothing] }), BusyRun.Value).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void DoseOne_ChangesSomething(string id)
    {
        WorldSpec spec = Busy() with { Policies = [] };
        PolicySetting all = Policy(id) with { Start = spec.From, End = null };

        RunDifference.Between(Run(spec with { Policies = [all] }), QuietRun.Value).ShouldNotBeEmpty();
    }

    private static readonly Lazy<RunResult> QuietRun = new(() => Run(Busy() with { Policies = [] }));

    [Fact]
    public void DoseZeroOfAPolicyInHistory_IsItsRemoval()
    {
        WorldSpec spec = Busy();
        PolicySetting[] zeroed = [.. spec.Policies.Select(p => p.Policy.Id == "repatriation-mandate" ? p with { Dose = 0 } : p)];
        PolicySetting[] removed = [.. spec.Policies.Where(p => p.Policy.Id != "repatriation-mandate")];

        RunDifference.Between(Run(spec with { Policies = zeroed }), Run(spec with { Policies = removed })).ShouldBeEmpty();
    }

    [Fact]
    public void PolicyOfNoHost_IsAbsence()
    {
        WorldSpec spec = Busy();
        PolicySetting nowhere = Policy("shutdown") with { Hosts = new HostSet(0) };

        RunDifference.Between(Run(spec with { Policies = [.. spec.Policies, nowhere] }), BusyRun.Value).ShouldBeEmpty();
    }

    [Fact]
    public void PolicyAfterTheEnd_IsAbsence()
    {
        WorldSpec spec = Busy();
        PolicySetting late = Policy("shutdown") with { Start = spec.To.Plus(1) };

        RunDifference.Between(Run(spec with { Policies = [.. spec.Policies, late] }), BusyRun.Value).ShouldBeEmpty();
    }

    [Fact]
    public void PolicyWithoutEffect_IsAbsence()
    {
        // Each of these at dose 1, with the effects that its parameters give it turned off.
        WorldSpec quiet = Busy() with
        {
            Settings =
            [
                Set(ReportingLineParameters.LineUse, 0), Set(LegalAidParameters.LegalCases, 0), Set(LegalAidParameters.LegalExit, 0), Set(GrievanceMechanismParameters.MechanismRecovery, 0), Set(SafeExitParameters.SafeExitCapacity, 0),
                Set(SafeExitParameters.SafeExitCrackdown, 0), Set(InspectionsParameters.InspectionStaged, 1), Set(PermitBanParameters.BanEnforcement, 0),
            ],
            Policies = [],
        };
        string[] ids = ["reporting-line", "legal-aid", "grievance-mechanism", "safe-exit", "inspections", "permit-ban"];

        RunDifference.Between(Run(quiet with { Policies = [.. ids.Select(id => Policy(id))] }), Run(quiet)).ShouldBeEmpty();
    }
}
