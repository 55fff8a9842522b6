using LabourSim.Outcomes;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>The gain hoped for from a tour of three years seldom comes true: assigned work leaves a few hundred dollars, less than the place had cost.</summary>
internal sealed class C04 : Claim
{
    public override string Id => "C04";

    public override string Statement => "The gain hoped for from a tour of three years seldom comes true: assigned work leaves a few hundred dollars, less than the place had cost.";

    public override string Experiment => "Everybody in Russia, 2013-17: first tours completed without side work, each held against its own slot bribe.";

    public override string Contradicted => "The median pay-out exceeds the bribe without side work.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M04 M11 M14";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia,
    ];

    public override IReadOnlyList<ArmChange> Off { get; } = [new SetChange("pay-out-share", 0.9), new SetChange("never-paid", 0)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("median end-of-tour pay-out without side work", "USD", Expectation.Within(300, 1_000), m => m[0, 0]),
        new("of those tours, pay-outs below the bribe paid", "share", Expectation.AtLeast(0.5), m => m.Ratio(0, 1, 2)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        TourRecord[] tours = [.. run.Ended(2013, 2017).Where(x => x.End == EndKind.Completed && !x.SideWork && x.Tour == 1)];
        return [RunView.Quantile(0.5, tours.Select(x => x.PayOutCents / 100.0)), tours.Count(x => x.PayOutCents < x.SlotBribeCents), tours.Length];
    }
}
