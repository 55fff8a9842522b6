using LabourSim.Outcomes;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Between the resolve to leave and leaving lies a long hidden phase.</summary>
internal sealed class C11 : Claim
{
    public override string Id => "C11";

    public override string Statement => "Between the resolve to leave and leaving lies a long hidden phase.";

    public override string Experiment => "Everybody in Russia, 2010-17: months from intention to exit. A month is the shortest time the model knows, and stands for days.";

    public override string Contradicted => "Nearly all leave at once, or nearly all after more than three years.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M29 M30";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia,
    ];

    public override IReadOnlyList<ArmChange> Off { get; } = [new SetChange("climb-rate", 1), new SetChange("climb-log-sd", 0)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("90th percentile of months from intention to exit", "months", Expectation.AtLeast(12), m => Histogram.Quantile(0.9, m.Of(0))),
        new("median", "months", Expectation.Within(2, 36), m => Histogram.Quantile(0.5, m.Of(0))),
        new("exits within the first month", "share", Expectation.AtLeast(0.001), m => Histogram.Share(1, m.Of(0))),
    ];

    public override double[] Read(RunView run, int arm) => Histogram.Of(run.Ended(2010, 2017).Where(x => x.End == EndKind.Exited).Select(x => (int)x.IntentLag));
}
