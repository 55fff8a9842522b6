using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>People leave for several reasons, and money comes first.</summary>
internal sealed class C12 : Claim
{
    public override string Id => "C12";

    public override string Statement => "People leave for several reasons, and money comes first.";

    public override string Experiment => "Everybody in Russia, 2010-17: causes of exits.";

    public override string Contradicted => "One cause makes up more than nine tenths.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M29";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia,
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("exits over money", "share of exits", Expectation.AtLeast(0.40), m => m.Ratio(0, 0, 5)),
        new("lead of money over the next cause", "share of exits", Expectation.AtLeast(0), m => (m[0, 0] - Math.Max(Math.Max(m[0, 1], m[0, 2]), Math.Max(m[0, 3], m[0, 4]))) / m[0, 5]),
        new("exits over what was witnessed", "share of exits", Expectation.AtLeast(0.001), m => m.Ratio(0, 2, 5)),
        new("exits over what was learned", "share of exits", Expectation.AtLeast(0.001), m => m.Ratio(0, 3, 5)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2010, 2017);
        return [t[C.ExitsEconomic], t[C.ExitsMoral], t[C.ExitsExistential], t[C.ExitsEpistemic], t[C.ExitsImminent], t[C.Exits]];
    }
}
