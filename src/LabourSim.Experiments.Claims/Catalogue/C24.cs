using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Closing the system need not lessen exploitation: fewer are exploited, each of them more.</summary>
internal sealed class C24 : Claim
{
    public override string Id => "C24";

    public override string Statement => "Closing the system need not lessen exploitation: fewer are exploited, each of them more.";

    public override string Experiment => "All hosts, 2019, so that the same months are held against each other: history, no ban and mandate, full compliance without evasion, and harm reduction without ban and mandate.";

    public override string Contradicted => "With evasion, exploitation per worker falls, or the total falls in proportion to heads.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M41 M42";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Late,
        Worlds.LateWithout,
        Arm.Of("full-compliance").Between(2015, 1, 2019, 12),
        Worlds.Harm(Arm.Of("no-mandate").Between(2015, 1, 2019, 12), "all"),
    ];

    public override IReadOnlyList<ArmChange> Off { get; } = [new SetChange("mandate-watch", 0), new SetChange("mandate-confinement", 0), new SetChange("opaque-worker-share", 1)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("fall of heads beyond the fall of exploitation-months, mandate against none", "difference of relative changes", Expectation.AtLeast(Expectation.Noticeable), m => m.Change(0, 1, 0) - m.Change(0, 1, 2)),
        new("exploitation per worker-month, mandate against none", "relative change", Expectation.Rise, m => m.Change(0, 1, 1)),
        new("exploitation-months, full compliance against none", "relative change", Expectation.Fall, m => m.Change(2, 1, 0)),
        new("exploitation per worker-month, harm reduction against none", "relative change", Expectation.None, m => m.Change(3, 1, 1)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2019, 2019);
        return [RunView.Outcome("exploitation-months", t), RunView.Outcome("exploitation-index", t), t[C.WorkerMonths]];
    }
}
