using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Firms react to exposure in the press; audits alone find little.</summary>
internal sealed class C43 : Claim
{
    public override string Id => "C43";

    public override string Statement => "Firms react to exposure in the press; audits alone find little.";

    public override string Experiment => "All hosts, January 2014 to August 2017: media exposure, and audits, each at dose 1 from 2014, against neither. A buyer who leaves does so within the month, the shortest time the model knows.";

    public override string Contradicted => "Audits do most of it.";

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
        new("sites that lose their buyer, media exposure less neither", "per 1,000 site-years", Expectation.AtLeast(1), m => 12_000 * (m.Ratio(1, 0, 1) - m.Ratio(0, 0, 1))),
        new("exploitation per worker-month, audits against neither", "relative change", Expectation.Within(-Expectation.Flat, Expectation.Flat), m => m.Change(2, 0, 2)),
        new("sites that lose their buyer, audits over media exposure", "ratio", Expectation.AtMost(1), m => (m.Ratio(2, 0, 1) - m.Ratio(0, 0, 1)) / (m.Ratio(1, 0, 1) - m.Ratio(0, 0, 1))),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Span(Worlds.At(2014, 1), Worlds.At(2017, 8));
        return [RunView.Outcome("buyers-lost", t), t[C.Sites], RunView.Outcome("exploitation-index", t)];
    }
}
