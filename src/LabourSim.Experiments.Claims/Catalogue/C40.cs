using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Soldiers bring the state more a head than workers, at far greater risk.</summary>
internal sealed class C40 : Claim
{
    public override string Id => "C40";

    public override string Statement => "Soldiers bring the state more a head than workers, at far greater risk.";

    public override string Experiment => "All hosts, September 2024 to December 2025: soldiers against workers; and anger among kin, history against the same without militarised dispatch.";

    public override string Contradicted => "Labour pays the state more a head.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M46 M47";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Late,
        Worlds.Late.Without("militarised-dispatch").Between(2015, 1, 2025, 12),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("income of the state per head and month, soldiers over workers", "ratio", Expectation.AtLeast(2), m => m.Ratio(0, 0, 1) / m.Ratio(0, 2, 3)),
        new("deaths per head and month, soldiers over workers (orders of magnitude: at least ten times)", "ratio", Expectation.AtLeast(10), m => m.Ratio(0, 4, 1) / m.Ratio(0, 5, 3)),
        new("anger among kin, with militarised dispatch against without", "relative change", Expectation.Rise, m => m.Change(0, 1, 6)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Span(Worlds.At(2024, 9), Worlds.At(2025, 12));
        return [OutcomeCatalogue.State(t.Military), t.Military[C.WorkerMonths], OutcomeCatalogue.State(t), t[C.WorkerMonths],
            t.Military[C.Deaths], t[C.Deaths], RunView.Outcome("kin-anger", t)];
    }
}
