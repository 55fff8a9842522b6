using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Stories travel with the money of those who have resettled.</summary>
internal sealed class C44 : Claim
{
    public override string Id => "C44";

    public override string Statement => "Stories travel with the money of those who have resettled.";

    public override string Experiment => "Everybody in Russia, 2010-17: resettled people in their third year.";

    public override string Contradicted => "More send word than send money.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M36";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia,
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("resettled people who had sent money by their third year", "share", Expectation.Within(0.49, 0.63), m => m.Ratio(0, 0, 2)),
        new("resettled people who had sent word by their third year", "share", Expectation.Within(0.35, 0.49), m => m.Ratio(0, 1, 2)),
        new("senders of word over senders of money", "ratio", Expectation.AtMost(1), m => m.Ratio(0, 1, 0)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2010, 2017);
        return [t[C.ResettledRemitting], t[C.ResettledInforming], t[C.ResettledThirdYear]];
    }
}
