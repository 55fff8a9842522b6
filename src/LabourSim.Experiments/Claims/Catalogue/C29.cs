using LabourSim.Outcomes;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Taking labour income away bites little once cyber theft brings in more.</summary>
internal sealed class C29 : Claim
{
    public override string Id => "C29";

    public override string Statement => "Taking labour income away bites little once cyber theft brings in more.";

    public override string Experiment => "All hosts, 2025: a shutdown against no ban and mandate, with cyber income counted and left out.";

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
        new("illicit income, shutdown against none, cyber counted", "relative change", Expectation.Within(-0.25, 0), m => m.Change(0, 1, 0)),
        new("labour in illicit income without ban and mandate", "share", Expectation.AtMost(0.25), m => m[1, 2]),
        new("illicit income, shutdown against none, labour alone", "relative change", Expectation.None, m => m.Change(0, 1, 1)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2025, 2025);
        return [RunView.Outcome("total-illicit-income", t), RunView.Outcome("state-revenue", t), RunView.Outcome("labour-share", t)];
    }
}
