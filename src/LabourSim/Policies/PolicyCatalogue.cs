namespace LabourSim.Policies;

/// <summary>Every policy a scenario can name.</summary>
public static class PolicyCatalogue
{
    /// <summary>All policies, in the order of the evidence register.</summary>
    public static IReadOnlyList<Policy> All { get; } =
    [
        new RepatriationMandate(),
        new PermitBan(),
        new Shutdown(),
        new WageTransparency(),
        new ReportingLine(),
        new LegalAid(),
        new GrievanceMechanism(),
        new SafeExit(),
        new Inspections(),
        new BorderClosure(),
        new MilitarisedDispatch(),
    ];

    /// <summary>The policy with this id, or null.</summary>
    public static Policy? Find(string id) => All.FirstOrDefault(p => p.Id == id);
}
