using LabourSim.Outcomes;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Many of those who go home have changed, and hide it.</summary>
internal sealed class C16 : Claim
{
    public override string Id => "C16";

    public override string Statement => "Many of those who go home have changed, and hide it.";

    public override string Experiment => "Everybody in Russia, 2010-17: followed lives in the first month abroad and in the last before going home.";

    public override string Contradicted => "Neither doubt nor the gap between shown and private loyalty moves.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M07 M19 M39";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.RussiaLives,
    ];

    public override IReadOnlyList<ArmChange> Off { get; } = [new SetChange("openness", 0)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("private doubt, last month against first", "relative change", Expectation.Rise, m => Means.Relative(m.Ratio(0, 0, 2), m.Ratio(0, 3, 5))),
        new("loyalty shown above loyalty held, last month against first", "relative change", Expectation.Rise, m => Means.Relative(m.Ratio(0, 1, 2), m.Ratio(0, 4, 5))),
    ];

    public override double[] Read(RunView run, int arm)
    {
        double[] read = new double[6];
        foreach ((LifeMonth life, TourRecord tour) in TenureBins.Tours(run))
        {
            bool last = life.MonthIndex == tour.Ended - 1 && tour.End is EndKind.Completed or EndKind.SentHomeEarly;
            if (last || life.MonthIndex == tour.Arrived)
            {
                int at = last ? 0 : 3;
                read[at] += life.Doubt;
                read[at + 1] += Hidden(life);
                read[at + 2]++;
            }
        }

        return read;
    }

    /// <summary>Loyalty shown in public above private loyalty.</summary>
    private static double Hidden(LifeMonth l) => Math.Min(1, 1 - l.Doubt * (1 - l.Fear) + 0.1 * l.Fear) - (1 - l.Doubt);
}
