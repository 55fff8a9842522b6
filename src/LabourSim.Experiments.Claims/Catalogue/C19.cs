namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Goods that neighbours can see breed envy and new applicants.</summary>
internal sealed class C19 : Claim
{
    public override string Id => "C19";

    public override string Statement => "Goods that neighbours can see breed envy and new applicants.";

    public override string Experiment => "All hosts, 2013-17: goods as visible as they were, and seen by nobody.";

    public override string Contradicted => "Applications do not respond.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M34";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Early,
        Worlds.Early.Set("goods-reach", 0),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("applications, visible goods against unseen", "relative change", Expectation.Rise, m => m.Change(0, 1, 0)),
    ];

    public override double[] Read(RunView run, int arm) => [RunView.Outcome("applications", run.Years(2013, 2017))];
}
