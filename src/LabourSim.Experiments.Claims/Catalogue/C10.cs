using LabourSim.Outcomes;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Whispering carries doubt to people without a phone.</summary>
internal sealed class C10 : Claim
{
    public override string Id => "C10";

    public override string Statement => "Whispering carries doubt to people without a phone.";

    public override string Experiment => "Everybody in Russia: honest talk as it is, and none. Doubt of those without a phone.";

    public override string Contradicted => "People without a phone doubt as much when nobody talks.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M16 M17 M27";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.RussiaLives,
        Worlds.RussiaLives.Set("honest-talk", 0),
    ];

    public override IReadOnlyList<ArmChange> Off { get; } = [new SetChange("talk-gain", 0)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("private doubt of people without a phone, with talk against without", "relative change", Expectation.Rise, m => m.Change(0, 1, 0, 1)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        LifeMonth[] others = [.. run.Run.Lives.Where(l => !l.Phone)];
        return [others.Sum(l => (double)l.Doubt), others.Length];
    }
}
