using LabourSim.Outcomes;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>People can go willingly and still be forced once there.</summary>
internal sealed class C47 : Claim
{
    public override string Id => "C47";

    public override string Statement => "People can go willingly and still be forced once there.";

    public override string Experiment => "All hosts, 2015-17: completed first tours; what was paid to be sent, and forced-labour indicators met a month.";

    public override string Contradicted => "Those who wanted it most are forced least.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M04 M05 M10 M16";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Early,
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("forced-labour indicators met a month, of eleven", "indicators", Expectation.AtLeast(5.5), m => m.Ratio(0, 2, 0)),
        new("first tours that a bribe was paid for", "share", Expectation.AtLeast(0.5), m => m.Ratio(0, 6, 0)),
        new("correlation of bribe paid and indicators met (no negative link)", "correlation", Expectation.AtLeast(-Expectation.Flat), Correlation),
    ];

    public override double[] Read(RunView run, int arm)
    {
        TourRecord[] tours = [.. run.Ended(2015, 2017).Where(x => x.End == EndKind.Completed && x.Tour == 1 && x.Arrived >= run.Run.Spec.From.Index)];
        double[] bribe = [.. tours.Select(x => Math.Log(1 + x.SlotBribeCents / 100.0))];
        double[] met = [.. tours.Select(x => x.IndicatorMonths / (double)Math.Max(1, x.Ended - x.Arrived))];
        return [tours.Length, bribe.Sum(), met.Sum(), bribe.Sum(b => b * b), met.Sum(y => y * y), bribe.Zip(met).Sum(z => z.First * z.Second), tours.Count(x => x.SlotBribeCents > 0)];
    }

    private static double Correlation(Means m)
    {
        double n = m[0, 0], x = m[0, 1] / n, y = m[0, 2] / n;
        return (m[0, 5] / n - x * y) / Math.Sqrt((m[0, 3] / n - x * x) * (m[0, 4] / n - y * y));
    }
}
