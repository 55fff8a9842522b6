using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>A quota that keeps rising eats up what a tour is worth and pushes people to leave over money.</summary>
internal sealed class C03 : Claim
{
    public override string Id => "C03";

    public override string Statement => "A quota that keeps rising eats up what a tour is worth and pushes people to leave over money.";

    public override string Experiment => "Everybody in Russia, 2013-17: the quota as it rose, and the quota frozen at its level of 2007.";

    public override string Contradicted => "Neither savings nor economic exits change.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M11 M13 M23";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia,
        Worlds.Russia.With(new QuotaFrozen(2007)),
    ];

    public override IReadOnlyList<ArmChange> Off { get; } = [new SetChange("quota", 0)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("median end-of-tour pay-out without side work, rising quota against frozen", "relative change", Expectation.Fall, m => m.Change(0, 1, 0)),
        new("exits over money per worker-month, rising quota against frozen", "relative change", Expectation.Rise, m => m.Change(0, 1, 1, 2)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2013, 2017);
        double median = RunView.Quantile(0.5, run.Ended(2013, 2017).Where(x => x.End == EndKind.Completed && !x.SideWork).Select(x => x.PayOutCents / 100.0));
        return [median, t[C.ExitsEconomic], t[C.WorkerMonths]];
    }
}
