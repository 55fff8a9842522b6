using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Family held as a pledge restrains what people do more than what they think.</summary>
internal sealed class C13 : Claim
{
    public override string Id => "C13";

    public override string Statement => "Family held as a pledge restrains what people do more than what they think.";

    public override string Experiment => "Everybody in Russia, 2010-17: the weight of family ties as it is, against half of it.";

    public override string Contradicted => "Doubt falls by as much as exits do.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M02 M32";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia,
        Worlds.Russia.Scale("leave-kin", 0.5),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("exits per worker-month, strong ties against weak", "relative change", Expectation.AtMost(-Expectation.Strong), m => m.Change(0, 1, 0, 2)),
        new("mean private doubt, strong ties against weak", "relative change", Expectation.Within(-Expectation.Flat, Expectation.Flat), m => m.Change(0, 1, 1, 2)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2010, 2017);
        return [t[C.Exits], t.Real(C.Doubt), t[C.WorkerMonths]];
    }
}
