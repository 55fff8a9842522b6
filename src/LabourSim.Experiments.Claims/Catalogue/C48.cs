using LabourSim.Outcomes;
using LabourSim.Population;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>When oversight retreats, abuse rises and more goes into hidden channels.</summary>
internal sealed class C48 : Claim
{
    public override string Id => "C48";

    public override string Statement => "When oversight retreats, abuse rises and more goes into hidden channels.";

    public override string Experiment => "All hosts, 2018-19: weaker oversight at dose 1 from 2017, against oversight as it was.";

    public override string Contradicted => "Abuse and evasion stay as they were.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M41 M51";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Late,
        Worlds.Late.Policy("weaker-oversight", 1, Worlds.At(2017, 1)).Between(2015, 1, 2019, 12),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("exploitation per worker-month, weaker oversight against none", "relative change", Expectation.Rise, m => m.Change(1, 0, 0)),
        new("people outside the formal channel, share of heads, likewise", "relative change", Expectation.Rise, m => m.Change(1, 0, 1, 2)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals all = run.Years(2018, 2019);
        double hidden = run.Years(2018, 2019, null, Channel.Reclassified)[C.Heads] + run.Years(2018, 2019, null, Channel.Subcontracted)[C.Heads];
        return [RunView.Outcome("exploitation-index", all), hidden, all[C.Heads]];
    }
}
