using LabourSim.Outcomes;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>A broad closure may serve the wish to enclose: the state loses money and gains control of what people know.</summary>
internal sealed class C28 : Claim
{
    public override string Id => "C28";

    public override string Statement => "A broad closure may serve the wish to enclose: the state loses money and gains control of what people know.";

    public override string Experiment => "All hosts, 2020-25: a shutdown against history.";

    public override string Contradicted => "Revenue and information control both fall.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M01 M19 M38";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Late,
        Worlds.Shutdown,
    ];

    public override IReadOnlyList<ArmChange> Off { get; } = [new SetChange("openness", 0)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("information control, shutdown against history", "relative change", Expectation.Rise, m => m.Change(1, 0, 1)),
        new("state revenue, shutdown against history", "relative change", Expectation.Fall, m => m.Change(1, 0, 0)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2020, 2025);
        return [RunView.Outcome("state-revenue", t), RunView.Outcome("information-control", t)];
    }
}
