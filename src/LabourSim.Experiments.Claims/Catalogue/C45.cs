using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Keeping doors open does more for exposure than shutting them, at a bearable cost to pressure.</summary>
internal sealed class C45 : Claim
{
    public override string Id => "C45";

    public override string Statement => "Keeping doors open does more for exposure than shutting them, at a bearable cost to pressure.";

    public override string Experiment => "All hosts, 2020-25: no ban and mandate but inspections from 2018, against a shutdown from 2018; and against the same without inspections.";

    public override string Contradicted => "A shutdown yields more exposure.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M19 M51";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.LateWithout.Policy("inspections", 1, Worlds.At(2018, 1)),
        Worlds.Shutdown,
        Worlds.LateWithout,
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("person-months of exposure, open with inspections against shutdown", "relative change", Expectation.AtLeast(Expectation.Strong), m => m.Change(0, 1, 0)),
        new("state revenue, open with inspections against open without", "relative change", Expectation.Within(-0.1, 0.1), m => m.Change(0, 2, 1)),
        new("state revenue, open with inspections against shutdown", "relative change", Expectation.None, m => m.Change(0, 1, 1)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2020, 2025);
        return [t.Real(C.ExposureMonths), RunView.Outcome("state-revenue", t)];
    }
}
