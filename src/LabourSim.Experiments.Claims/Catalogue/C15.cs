using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Nearly everybody goes home.</summary>
internal sealed class C15 : Claim
{
    public override string Id => "C15";

    public override string Statement => "Nearly everybody goes home.";

    public override string Experiment => "All hosts, 2013-17: completed tours over completed tours, exits, deaths and hand-backs.";

    public override string Contradicted => "Fewer than 95 in 100 go home.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M02 M17 M30";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Early,
    ];

    public override IReadOnlyList<ArmChange> Off { get; } = [new SetChange("leave-kin", 0), new SetChange("leave-fear", 0)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("tours that end in return", "share", Expectation.AtLeast(0.98), m => m.Ratio(0, 0, 1)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2013, 2017);
        return [t[C.ToursCompleted], t[C.ToursCompleted] + t[C.Exits] + t[C.Deaths] + t[C.HandedBack]];
    }
}
