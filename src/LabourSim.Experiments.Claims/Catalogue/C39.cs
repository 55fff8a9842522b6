using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Sending people out again renews the risk to the state.</summary>
internal sealed class C39 : Claim
{
    public override string Id => "C39";

    public override string Statement => "Sending people out again renews the risk to the state.";

    public override string Experiment => "All hosts, 2024-25: history, with the border reopened in September 2023, against a border that stays shut.";

    public override string Contradicted => "Exposure and returning couriers do not rise.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M19 M35 M44";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Late,
        Worlds.Late.Policy("border-closure", 1, Worlds.At(2020, 1), Worlds.At(2025, 12)).Between(2015, 1, 2025, 12),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("person-months of exposure, reopened against shut", "relative change", Expectation.Rise, m => m.Change(0, 1, 0)),
        new("couriers going home, reopened against shut", "relative change", Expectation.Rise, m => m.Change(0, 1, 1)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2024, 2025);
        return [t.Real(C.ExposureMonths), t[C.Couriers]];
    }
}
