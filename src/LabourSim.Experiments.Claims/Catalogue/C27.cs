using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>A full shutdown closes the window through which people see the outside.</summary>
internal sealed class C27 : Claim
{
    public override string Id => "C27";

    public override string Statement => "A full shutdown closes the window through which people see the outside.";

    public override string Experiment => "All hosts: a shutdown from 2018 against history; exposure once it is done, 2021-27, and what reaches home in the decade from 2018.";

    public override string Contradicted => "Exposure or what is passed on holds.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M19 M35";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Late,
        Worlds.Shutdown,
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("person-months of exposure 2021-27, shutdown against history", "relative change", Expectation.AtMost(-0.95), m => m.Change(1, 0, 0)),
        new("doubt-years at home from returnees 2018-27", "relative change", Expectation.Fall, m => m.Change(1, 0, 1)),
        new("money reaching households 2018-27", "relative change", Expectation.Fall, m => m.Change(1, 0, 2)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals decade = run.Years(2018, 2027);
        return [run.Years(2021, 2027).Real(C.ExposureMonths), decade.Real(C.HomeDoubtReturnee), RunView.Outcome("household-money", decade)];
    }
}
