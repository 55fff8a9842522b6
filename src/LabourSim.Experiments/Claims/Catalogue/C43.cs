using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Firms react to exposure in the press; audits alone find little.</summary>
internal sealed class C43 : Claim
{
    public override string Id => "C43";

    public override string Statement => "Firms react to exposure in the press; audits alone find little.";

    public override string Experiment => "All hosts, January 2016 to August 2017: media exposure, and audits, each at dose 1 from 2014, against neither.";

    public override string Contradicted => "Audits close more sites than the press.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M50";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Policies,
        Worlds.UnderPolicy("media-exposure"),
        Worlds.UnderPolicy("audits"),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("sites closed by order per site-month, media exposure less neither", "per 1,000 site-months", Expectation.AtLeast(0.1), m => 1_000 * (m.Ratio(1, 0, 1) - m.Ratio(0, 0, 1))),
        new("sites closed through audits over sites closed through media exposure", "ratio", Expectation.AtMost(0.5), m => (m.Ratio(2, 0, 1) - m.Ratio(0, 0, 1)) / (m.Ratio(1, 0, 1) - m.Ratio(0, 0, 1))),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Span(Worlds.At(2014, 1), Worlds.At(2017, 8));
        return [t[C.SitesClosed], t[C.Sites]];
    }
}
