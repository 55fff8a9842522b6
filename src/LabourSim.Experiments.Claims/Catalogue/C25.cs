using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>More pressure brings more watching and more reprisals.</summary>
internal sealed class C25 : Claim
{
    public override string Id => "C25";

    public override string Statement => "More pressure brings more watching and more reprisals.";

    public override string Experiment => "All hosts, 2019: a mandate at dose 0, one half and 1.";

    public override string Contradicted => "Surveillance and punishments do not respond.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M42";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Arm.Of("no-mandate").Between(2015, 1, 2019, 12),
        Arm.Of("no-mandate").Between(2015, 1, 2019, 12).Policy("repatriation-mandate", 0.5),
        Arm.Of("no-mandate").Between(2015, 1, 2019, 12).Policy("repatriation-mandate", 1),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("surveillance level, dose 1 against 0", "relative change", Expectation.Rise, m => m.Change(2, 0, 0, 2)),
        new("surveillance level, dose one half against 0", "relative change", Expectation.Rise, m => m.Change(1, 0, 0, 2)),
        new("punishments per worker-month, dose 1 against 0", "relative change", Expectation.Rise, m => m.Change(2, 0, 1, 2)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2019, 2019);
        return [t.Real(C.Watch), t[C.Punishments], t[C.WorkerMonths]];
    }
}
