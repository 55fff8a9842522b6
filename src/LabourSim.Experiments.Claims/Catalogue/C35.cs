using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Safe ways of leaving are fragile.</summary>
internal sealed class C35 : Claim
{
    public override string Id => "C35";

    public override string Statement => "Safe ways of leaving are fragile.";

    public override string Experiment => "Everybody in Russia, 2013-17: forced return by the host at dose 0 and 1; and a safe pathway against none.";

    public override string Contradicted => "Success does not respond to forced return.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M31 M52";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia,
        Worlds.Russia.Policy("forced-return", 1, Worlds.At(2012, 1)),
        Worlds.Russia.Policy("safe-exit", 1),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("exits per attempt, forced return against none", "relative change", Expectation.AtMost(-Expectation.Strong), m => m.Change(1, 0, 1, 0)),
        new("attempts per worker-month, forced return against none", "relative change", Expectation.AtMost(-Expectation.Strong), m => m.Change(1, 0, 0, 3)),
        new("hand-backs per attempt, without a safe pathway against with", "relative change", Expectation.Rise, m => m.Change(0, 2, 2, 0)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2013, 2017);
        return [t[C.Attempts], t[C.Exits], t[C.HandedBack], t[C.WorkerMonths]];
    }
}
