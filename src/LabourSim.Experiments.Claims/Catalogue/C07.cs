using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Side work is a valve and a doorway at once: without it people are angrier, but see less and doubt less.</summary>
internal sealed class C07 : Claim
{
    public override string Id => "C07";

    public override string Statement => "Side work is a valve and a doorway at once: without it people are angrier, but see less and doubt less.";

    public override string Experiment => "Everybody in Russia, 2013-17: side work impossible against side work as it is. What becomes of exits is reported, not assumed.";

    public override string Contradicted => "Grievance and exposure move the same way in every draw.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M24 M25 M29";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia,
        Worlds.Russia.Set("side-work-allowed", 0),
    ];

    public override IReadOnlyList<ArmChange> Off { get; } = [new SetChange("side-exposure", 0)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("exposure per worker-month, without side work against with", "relative change", Expectation.Fall, m => m.Change(1, 0, 0, 5)),
        new("private doubt, likewise", "relative change", Expectation.Fall, m => m.Change(1, 0, 1, 5)),
        new("grievance, likewise", "relative change", Expectation.Rise, m => m.Change(1, 0, 2, 5)),
        new("intentions to leave per worker-month, likewise", "relative change", Expectation.Rise, m => m.Change(1, 0, 3, 5)),
        new("exits per worker-month, likewise", "relative change", Expectation.None, m => m.Change(1, 0, 4, 5)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2013, 2017);
        return [t.Real(C.ExposureMonths), t.Real(C.Doubt), t.Real(C.Grievance), t[C.Intentions], t[C.Exits], t[C.WorkerMonths]];
    }
}
