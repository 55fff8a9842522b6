using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Context decides: pressing in public works in democratic hosts, elsewhere it brings repatriation and reprisals.</summary>
internal sealed class C32 : Claim
{
    public override string Id => "C32";

    public override string Statement => "Context decides: pressing in public works in democratic hosts, elsewhere it brings repatriation and reprisals.";

    public override string Experiment => "January 2016 to August 2017, everybody in one democratic host and everybody in Russia: naming and shaming, and quiet diplomacy, at dose 1 from 2014, against neither.";

    public override string Contradicted => "One ranks above the other everywhere.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M51";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Only("mongolia"),
        Worlds.Only("mongolia").Policy("naming-and-shaming", 1, Worlds.PolicyStart),
        Worlds.Only("mongolia").Policy("quiet-diplomacy", 1, Worlds.PolicyStart),
        Worlds.Only("russia"),
        Worlds.Only("russia").Policy("naming-and-shaming", 1, Worlds.PolicyStart),
        Worlds.Only("russia").Policy("quiet-diplomacy", 1, Worlds.PolicyStart),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("exploitation per worker-month in the democratic host, naming against quiet diplomacy", "relative change", Expectation.Fall, m => m.Change(1, 2, 0)),
        new("the same in Russia", "relative change", Expectation.Rise, m => m.Change(4, 5, 0)),
        new("people sent home early, punished or met with reprisal in Russia, naming against neither", "relative change", Expectation.Rise, m => m.Change(4, 3, 1, 2)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Span(Worlds.At(2016, 1), Worlds.At(2017, 8));
        return [RunView.Outcome("exploitation-index", t), t[C.SentHomeEarly] + t[C.Punishments] + t[C.Reprisals], t[C.WorkerMonths]];
    }
}
