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
        new SoftEngagement(),
        new TargetedSanctions(),
        new ComprehensiveSanctions(),
        new ImportBan(),
        new MediaExposure(),
        new Audits(),
        new NamingAndShaming(),
        new QuietDiplomacy(),
        new WageTransparency(),
        new ReportingLine(),
        new LegalAid(),
        new GrievanceMechanism(),
        new JointLiability(),
        new SafeExit(),
        new Inspections(),
        new RepatriationMoratorium(),
        new WageRedress(),
        new PostExitSupport(),
        new RemittanceCorridor(),
        new InformationInflow(),
        new ForcedReturn(),
        new BorderClosure(),
        new MilitarisedDispatch(),
        new Tightening(),
        new WeakerOversight(),
        new Adaptive(),
    ];

    /// <summary>The policy with this id, or null.</summary>
    public static Policy? Find(string id) => All.FirstOrDefault(p => p.Id == id);
}
