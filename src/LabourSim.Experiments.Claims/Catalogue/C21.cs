using LabourSim.Outcomes;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Doubt is not unlearned at home.</summary>
internal sealed class C21 : Claim
{
    public override string Id => "C21";

    public override string Statement => "Doubt is not unlearned at home.";

    public override string Experiment => "Everybody in Russia, 2007-17, with returnees applying again ten times as readily so that enough are seen: private doubt on arriving for a second tour after five years or more at home, against the first month of the first tour.";

    public override string Contradicted => "Doubt is back where it began.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M39";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia.Between(2007, 1, 2017, 12).WithLives(60).Set("redeploy-hazard", 0.02),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("private doubt after five years at home, against the start of first tours", "relative change", Expectation.Rise, m => Means.Relative(m.Ratio(0, 0, 1), m.Ratio(0, 2, 3))),
    ];

    public override double[] Read(RunView run, int arm)
    {
        double[] read = new double[4];
        ILookup<ulong, TourRecord> tours = run.Run.Tours.Where(x => x.Tour == 1).ToLookup(x => x.Person);
        foreach ((LifeMonth life, TourRecord tour) in TenureBins.Tours(run).Where(x => x.Life.MonthIndex == x.Tour.Arrived))
        {
            bool again = tour.Tour > 1 && tours[life.Person].Any(first => tour.Arrived - first.Ended >= 60);
            if (tour.Tour == 1 || again)
            {
                read[again ? 0 : 2] += life.Doubt;
                read[again ? 1 : 3]++;
            }
        }

        return read;
    }
}
