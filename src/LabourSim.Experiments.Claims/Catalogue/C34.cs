using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Open wage records and helplines make room for bargaining and for leaving informed.</summary>
internal sealed class C34 : Claim
{
    public override string Id => "C34";

    public override string Statement => "Open wage records and helplines make room for bargaining and for leaving informed.";

    public override string Experiment => "Everybody in Russia with a safe pathway, 2013-17: wage transparency and a reporting line at dose 0, one half and 1.";

    public override string Contradicted => "Nothing changes at either dose.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M14 M31";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia.Policy("safe-exit", 1),
        Worlds.Russia.Policy("safe-exit", 1).Policy("wage-transparency", 0.5).Policy("reporting-line", 0.5),
        Worlds.Russia.Policy("safe-exit", 1).Policy("wage-transparency", 1).Policy("reporting-line", 1),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("wages owed per head, dose 1 against 0", "relative change", Expectation.Fall, m => m.Change(2, 0, 0, 1)),
        new("wages owed per head, dose one half against 0", "relative change", Expectation.Fall, m => m.Change(1, 0, 0, 1)),
        new("exits by the safe pathway per worker-month, dose 1 against 0", "relative change", Expectation.Rise, m => m.Change(2, 0, 2, 4)),
        new("reprisals at dose 1", "per 1,000 worker-years", Expectation.None, m => 12_000 * m.Ratio(2, 3, 4)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2013, 2017);
        return [t[C.WagesOwed], t[C.Heads], t[C.SafeExits], t[C.Reprisals], t[C.WorkerMonths]];
    }
}
