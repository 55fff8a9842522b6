using LabourSim.Outcomes;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Open surroundings change more minds than closed ones.</summary>
internal sealed class C08 : Claim
{
    public override string Id => "C08";

    public override string Statement => "Open surroundings change more minds than closed ones.";

    public override string Experiment => "Everybody in Russia, 2015-17: surroundings as open as Russia's, and as closed as China's.";

    public override string Contradicted => "Doubt at the end of tours is higher in the closed setting.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M19 M20";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia,
        Worlds.Russia.Set("openness@russia", 0.35),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("mean private doubt when tours end, open against closed", "relative change", Expectation.Rise, m => m.Change(0, 1, 0, 1)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        TourRecord[] tours = [.. run.Ended(2015, 2017)];
        return [tours.Sum(x => (double)x.Doubt), tours.Length];
    }
}
