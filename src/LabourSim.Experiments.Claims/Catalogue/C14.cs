using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Selection sends a middle group that is less prone to leave.</summary>
internal sealed class C14 : Claim
{
    public override string Id => "C14";

    public override string Statement => "Selection sends a middle group that is less prone to leave.";

    public override string Experiment => "Everybody in Russia, 2010-17: screening as it is, and all comers taken. What people of high standing could give away is not modelled.";

    public override string Contradicted => "Screening makes no difference to leaving.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M02 M03";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia,
        Worlds.Russia.Set("screening", 0),
    ];

    public override IReadOnlyList<ArmChange> Off { get; } = [new SetChange("leave-kin", 0)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("exits per worker-month, screened against all comers", "relative change", Expectation.Fall, m => m.Change(0, 1, 0, 1)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2010, 2017);
        return [t[C.Exits], t[C.WorkerMonths]];
    }
}
