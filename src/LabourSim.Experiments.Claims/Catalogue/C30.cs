namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Protecting people, pressing the state and preserving exposure pull against one another.</summary>
internal sealed class C30 : Claim
{
    public override string Id => "C30";

    public override string Statement => "Protecting people, pressing the state and preserving exposure pull against one another.";

    public override string Experiment => "All hosts, January 2016 to August 2017: each policy of outside actors alone at dose 1 from 2014, against none. Protect: fall of exploitation per worker-month. Press: fall of state revenue. Preserve: rise of exposure. All relative; differences up to one in a hundred count as ties.";

    public override string Contradicted => "One policy is best on all three, or dominates.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M19 M40 M41 M42";

    public override IReadOnlyList<Arm> Arms { get; } = [Worlds.Policies, .. PolicyScores.Outside.Select(Worlds.UnderPolicy)];

    public override IReadOnlyList<ArmChange> Off { get; } = [new SetChange("mandate-watch", 0), new SetChange("mandate-confinement", 0), new SetChange("opaque-worker-share", 1)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("policies that no other one beats on one score without losing on another", "policies", Expectation.AtLeast(3), m => PolicyScores.Of(m).Front),
        new("policies best on all three", "policies", Expectation.AtMost(0), m => PolicyScores.Of(m).BestOnAll),
        new("place of the policy that presses most, on exposure (0 first, 1 last)", "share", Expectation.AtLeast(2.0 / 3), m => PolicyScores.Of(m).PlaceOfBestPress),
    ];

    public override double[] Read(RunView run, int arm) => PolicyScores.Read(run.Span(Worlds.At(2016, 1), Worlds.At(2017, 8)));
}
