using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Official pay alone cannot meet the quota; side work is what many meet it with.</summary>
internal sealed class C01 : Claim
{
    public override string Id => "C01";

    public override string Statement => "Official pay alone cannot meet the quota; side work is what many meet it with.";

    public override string Experiment => "Everybody in Russia, 2013-17: side work as it is, and side work impossible.";

    public override string Contradicted => "Fewer than a fifth of worker-months fall short without side work.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M10 M11 M14 M24";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia,
        Worlds.Russia.Set("side-work-allowed", 0),
    ];

    public override IReadOnlyList<ArmChange> Off { get; } = [new SetChange("quota", 0)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("worker-months with part of the quota uncovered, without side work", "share", Expectation.AtLeast(0.5), m => m.Ratio(1, 0, 1)),
        new("the same with side work, against without", "relative change", Expectation.Fall, m => m.Change(0, 1, 0, 1)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2013, 2017);
        return [t[C.UncoveredMonths], t[C.WorkerMonths]];
    }
}
