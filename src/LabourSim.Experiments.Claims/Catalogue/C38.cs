using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>The pandemic strengthened control and cracked belief at once.</summary>
internal sealed class C38 : Claim
{
    public override string Id => "C38";

    public override string Statement => "The pandemic strengthened control and cracked belief at once.";

    public override string Experiment => "All hosts, February 2020 to August 2023: history against the same without the closure.";

    public override string Contradicted => "Doubt ends up lower.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M44 M45";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Late,
        Worlds.Late.Without("border-closure").Between(2015, 1, 2024, 12),
    ];

    public override IReadOnlyList<ArmChange> Off { get; } = [new SetChange("grievance-stranded", 0), new SetChange("closure-confinement", 0)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("mean private doubt, closure against none (not lower)", "relative change", Expectation.AtLeast(-Expectation.Noticeable), m => m.Change(0, 1, 0, 4)),
        new("grievance", "relative change", Expectation.Rise, m => m.Change(0, 1, 1, 4)),
        new("surveillance level", "relative change", Expectation.Rise, m => m.Change(0, 1, 2, 4)),
        new("exposure per worker-month", "relative change", Expectation.None, m => m.Change(0, 1, 3, 4)),
        new("tours ended 2020-24 that lasted more than 36 months", "relative change", Expectation.Rise, m => m.Change(0, 1, 5, 6)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Span(Worlds.At(2020, 2), Worlds.At(2023, 8));
        TourRecord[] tours = [.. run.Ended(2020, 2024)];
        return [t.Real(C.Doubt), t.Real(C.Grievance), t.Real(C.Watch), t.Real(C.ExposureMonths), t[C.WorkerMonths],
            tours.Count(x => x.Ended - x.Arrived + 1 > 36), tours.Length];
    }
}
