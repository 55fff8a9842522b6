using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Fair pay would have kept some from leaving.</summary>
internal sealed class C33 : Claim
{
    public override string Id => "C33";

    public override string Statement => "Fair pay would have kept some from leaving.";

    public override string Experiment => "Everybody in Russia, 2012-17: half of what clients pay credited to the worker and the quota lowered to match, against pay as it was.";

    public override string Contradicted => "As many or more leave over money.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M23 M29";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia,
        Worlds.Russia.Set("worker-share", 0.5).Set("office-share", 0.36).Set("quota-follows-share", 1),
    ];

    public override IReadOnlyList<ArmChange> Off { get; } = [new SetChange("leave-motive", 0), new SetChange("grievance-doubt", 0)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("exits over money per worker-month, fair pay against none", "relative change", Expectation.Fall, m => m.Change(1, 0, 0, 2)),
        new("all exits per worker-month", "relative change", Expectation.None, m => m.Change(1, 0, 1, 2)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2012, 2017);
        return [t[C.ExitsEconomic], t[C.Exits], t[C.WorkerMonths]];
    }
}
