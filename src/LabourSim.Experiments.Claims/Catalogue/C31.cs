using LabourSim.Outcomes;
using LabourSim.Population;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Where ending the system cannot be enforced, reducing harm can serve workers better.</summary>
internal sealed class C31 : Claim
{
    public override string Id => "C31";

    public override string Statement => "Where ending the system cannot be enforced, reducing harm can serve workers better.";

    public override string Experiment => "China as a slack host, 2016-17: a bundle of harm reduction from 2014, and a mandate of which three tenths is carried out, each against neither.";

    public override string Contradicted => "The mandate does better for workers there.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M40 M51";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Policies,
        Worlds.Harm(Worlds.Policies, "china"),
        Worlds.Policies.Set("compliance@china", 0.3).Policy("repatriation-mandate", 1, Worlds.PolicyStart, null, "china"),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("exploitation per worker-month, harm reduction against none", "relative change", Expectation.Fall, m => m.Change(1, 0, 0)),
        new("the same under the slack mandate, less under harm reduction", "difference of relative changes", Expectation.AtLeast(Expectation.Noticeable), m => m.Change(2, 0, 0) - m.Change(1, 0, 0)),
        new("exposure, harm reduction against none", "relative change", Expectation.AtLeast(-Expectation.Noticeable), m => m.Change(1, 0, 1)),
        new("state revenue, harm reduction against none", "relative change", Expectation.Within(-0.1, 0.1), m => m.Change(1, 0, 2)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Span(Worlds.At(2016, 1), Worlds.At(2017, 8), Host.China);
        return [RunView.Outcome("exploitation-index", t), t.Real(C.ExposureMonths), RunView.Outcome("state-revenue", t)];
    }
}
