using LabourSim.Outcomes;
using LabourSim.Population;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>The mandate moved people into channels that are harder to see.</summary>
internal sealed class C23 : Claim
{
    public override string Id => "C23";

    public override string Statement => "The mandate moved people into channels that are harder to see.";

    public override string Experiment => "All hosts, 2019: history against the same without ban and mandate.";

    public override string Contradicted => "The mix of channels stays as it was.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M41";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Late,
        Worlds.LateWithout,
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("people outside the formal channel, mandate less none", "share of heads", Expectation.AtLeast(Expectation.Noticeable), m => m.Ratio(0, 0, 1) - m.Ratio(1, 0, 1)),
        new("sites that outsiders can see, mandate against none", "relative change", Expectation.Fall, m => m.Change(0, 1, 2, 3)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals all = run.Years(2019, 2019);
        double hidden = run.Years(2019, 2019, null, Channel.Reclassified)[C.Heads] + run.Years(2019, 2019, null, Channel.Subcontracted)[C.Heads];
        return [hidden, all[C.Heads], all[C.VisibleSites], all[C.Sites]];
    }
}
