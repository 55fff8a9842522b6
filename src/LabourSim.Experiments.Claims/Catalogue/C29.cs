using LabourSim.Outcomes;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Taking labour income away bites little once cyber theft brings in more.</summary>
internal sealed class C29 : Claim
{
    public override string Id => "C29";

    public override string Statement => "Taking labour income away bites little once cyber theft brings in more.";

    public override string Experiment => "All hosts, 2025: a shutdown against no ban and mandate, with cyber theft and information-technology workers counted and left out; labour and soldiers are scaled to 100,000 abroad.";

    public override string Contradicted => "With cyber income counted, illicit income falls by more than half.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M49";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Shutdown,
        Worlds.LateWithout,
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("illicit income, shutdown against no ban and mandate, cyber counted", "relative change", Expectation.Within(-0.25, 0), m => m.Change(0, 1, 0)),
        new("labour in illicit income without ban and mandate", "share", Expectation.AtMost(0.25), m => m.Ratio(1, 1, 0)),
        new("income from labour alone, shutdown against no ban and mandate", "relative change", Expectation.None, m => m.Change(0, 1, 1)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2025, 2025);
        return [OutcomeCatalogue.Illicit(t), OutcomeCatalogue.State(t)];
    }
}
