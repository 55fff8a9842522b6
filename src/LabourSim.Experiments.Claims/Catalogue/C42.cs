using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Few soldiers surrender despite heavy losses.</summary>
internal sealed class C42 : Claim
{
    public override string Id => "C42";

    public override string Statement => "Few soldiers surrender despite heavy losses.";

    public override string Experiment => "All hosts, history: soldiers captured, those who ask not to be sent back included, of soldiers sent into combat units. Counts are pooled over replicates.";

    public override string Contradicted => "More than one in a hundred.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M48";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Late,
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("soldiers captured, of those sent", "share", Expectation.AtMost(0.001), m => m.Ratio(0, 0, 1)) { Interval = Jackknife.Pooled },
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2023, 2025);
        return [t.Military[C.Captured], t.Military[C.TroopsSent]];
    }
}
