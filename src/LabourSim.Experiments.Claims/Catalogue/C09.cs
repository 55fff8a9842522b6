using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>A phone changes what its holder thinks.</summary>
internal sealed class C09 : Claim
{
    public override string Id => "C09";

    public override string Statement => "A phone changes what its holder thinks.";

    public override string Experiment => "Everybody in Russia, 2013-17: nobody wants a phone, against phones as they were; and holders against others of equal tenure.";

    public override string Contradicted => "Phones leave no gap in doubt.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M26";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.RussiaLives,
        Worlds.Russia.Set("phone-want", 0),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("mean private doubt, without phones against with", "relative change", Expectation.Fall, m => m.Change(1, 0, 0, 2)),
        new("intentions to leave per worker-month, without phones against with", "relative change", Expectation.Fall, m => m.Change(1, 0, 1, 2)),
        new("private doubt of phone holders against others of equal tenure", "relative change", Expectation.Rise, m => TenureBins.Gap(m.Of(0)[3..])),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2013, 2017);
        return [t.Real(C.Doubt), t[C.Intentions], t[C.WorkerMonths], .. TenureBins.ByPhone(run)];
    }
}
