using LabourSim.Outcomes;
using LabourSim.Population;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>When rules tightened, more was taken from workers and yet they learned more.</summary>
internal sealed class C26 : Claim
{
    public override string Id => "C26";

    public override string Statement => "When rules tightened, more was taken from workers and yet they learned more.";

    public override string Experiment => "Russia, 2019, so that the same months are held against each other: history against the same without ban and mandate.";

    public override string Contradicted => "Doubt gained a month clearly falls.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M41 M42 M43";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Late,
        Worlds.LateWithout,
    ];

    public override IReadOnlyList<ArmChange> Off { get; } = [new SetChange("mandate-watch", 0), new SetChange("mandate-confinement", 0)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("doubt gained per worker-month, mandate against none (not lower)", "relative change", Expectation.AtLeast(-Expectation.Noticeable), m => m.Change(0, 1, 1, 2)),
        new("take-home per worker-month, mandate against none", "relative change", Expectation.Fall, m => m.Change(0, 1, 0)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2019, 2019, Host.Russia);
        return [RunView.Outcome("take-home", t), t.Real(C.DoubtGained), t[C.WorkerMonths]];
    }
}
