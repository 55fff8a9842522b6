using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Those who return change more minds at home, and for longer, than those who leave for good.</summary>
internal sealed class C17 : Claim
{
    public override string Id => "C17";

    public override string Statement => "Those who return change more minds at home, and for longer, than those who leave for good.";

    public override string Experiment => "Everybody in Russia, 2007-17: doubt at home that stands from returnees and from the resettled, in total, per head, and its half-life. The totals decide, as the claim is about the system; what one person does is judged as well.";

    public override string Contradicted => "The resettled have the larger share of lasting doubt at home.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M35 M36 M39";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia.Between(2007, 1, 2017, 12),
    ];

    public override IReadOnlyList<ArmChange> Off { get; } = [new SetChange("tellings-per-year", 0)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("doubt-years at home from returnees over those from the resettled", "ratio", Expectation.AtLeast(10), m => m.Ratio(0, 0, 1)),
        new("doubt-years at home per person, returnees over resettled (weaker)", "ratio", Expectation.AtMost(1), m => m.Ratio(0, 0, 2) / m.Ratio(0, 1, 3)),
        new("half-life of doubt at home, returnees over resettled (longer)", "ratio", Expectation.AtLeast(1), m => m.Ratio(0, 4, 5)),
        new("half-life of doubt at home from returnees", "years", Expectation.None, m => m[0, 4]),
        new("half-life of doubt at home from the resettled", "years", Expectation.None, m => m[0, 5]),
        new("people first reached per person, returnees over resettled", "ratio", Expectation.None, m => m.Ratio(0, 6, 2) / m.Ratio(0, 7, 3)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2007, 2017);
        int returned = run.Ended(2007, 2017).Count(x => x.End is EndKind.Completed or EndKind.SentHomeEarly or EndKind.SentHomeUnderGuard);
        return [RunView.Outcome("home-doubt-returnees", t), RunView.Outcome("home-doubt-resettled", t), returned, t[C.Resettlements],
            RunView.Outcome("home-half-life-returnees", t), RunView.Outcome("home-half-life-resettled", t),
            RunView.Outcome("reached-by-returnees", t), RunView.Outcome("reached-by-resettled", t)];
    }
}
