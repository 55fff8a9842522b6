using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Soldiers who have seen the outside can carry doubt home; purging them prevents that at the price of angry kin.</summary>
internal sealed class C41 : Claim
{
    public override string Id => "C41";

    public override string Statement => "Soldiers who have seen the outside can carry doubt home; purging them prevents that at the price of angry kin.";

    public override string Experiment => "All hosts, 2024-27: survivors let home, held for another term, or purged. A year is seldom enough to bring anyone past the rupture, so what is judged is the doubt that soldiers carry home, added up.";

    public override string Contradicted => "A purge costs nothing.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M38 M47";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Late.Set("survivor-held", 0).Set("survivor-isolated", 0).Set("survivor-purged", 0),
        Worlds.Late.Set("survivor-held", 1).Set("survivor-isolated", 0).Set("survivor-purged", 0),
        Worlds.Late.Set("survivor-held", 0).Set("survivor-isolated", 0).Set("survivor-purged", 0.3),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("private doubt carried home by soldiers, purge against return", "relative change", Expectation.Fall, m => m.Change(2, 0, 0)),
        new("anger among kin, purge against return", "relative change", Expectation.Rise, m => m.Change(2, 0, 1)),
        new("private doubt carried home by soldiers, held against return", "relative change", Expectation.None, m => m.Change(1, 0, 0)),
        new("soldiers home past the rupture, if let home", "persons a run", Expectation.None, m => m[0, 2]),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2024, 2027);
        return [t.Military.Real(C.DoubtAtReturn), RunView.Outcome("kin-anger", t), t.Military[C.Couriers]];
    }
}
