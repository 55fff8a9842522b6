using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>With the pandemic, arrivals of workers who had left nearly ceased, without ending.</summary>
internal sealed class C37 : Claim
{
    public override string Id => "C37";

    public override string Statement => "With the pandemic, arrivals of workers who had left nearly ceased, without ending.";

    public override string Experiment => "Everybody in Russia, February 2020 to August 2023: history against the same without the closure, and against its own 2019.";

    public override string Contradicted => "Exits rise, or end.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M31 M44";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.RussiaLate,
        Worlds.RussiaLate.Without("border-closure"),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("arrivals in safety, closure against none", "relative change", Expectation.AtMost(-0.3), m => m.Change(0, 1, 0)),
        new("arrivals in safety a month, closure against 2019", "relative change", Expectation.AtMost(-0.3), m => Means.Relative(m[0, 0] / 43, m[0, 1] / 12)),
        new("months on the way per exit, closure against none", "relative change", Expectation.Rise, m => m.Change(0, 1, 2, 3)),
        new("arrivals in safety in the closure", "per 1,000 worker-years", Expectation.AtLeast(0.001), m => 12_000 * m.Ratio(0, 0, 4)),
        new("exits per worker-month, closure against none", "relative change", Expectation.None, m => m.Change(0, 1, 3, 4)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Span(Worlds.At(2020, 2), Worlds.At(2023, 8));
        return [t[C.Resettlements], run.Years(2019, 2019)[C.Resettlements], t[C.InTransit], t[C.Exits], t[C.WorkerMonths]];
    }
}
