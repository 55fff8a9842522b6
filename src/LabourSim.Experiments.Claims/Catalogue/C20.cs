using LabourSim.Outcomes;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Containing is not controlling: less is said, but minds stay as they are.</summary>
internal sealed class C20 : Claim
{
    public override string Id => "C20";

    public override string Statement => "Containing is not controlling: less is said, but minds stay as they are.";

    public override string Experiment => "Everybody in Russia, 2010-17: every returnee re-educated, watching raised by three tenths and decoys at their strongest, against history; and decoys alone at their strongest against none.";

    public override string Contradicted => "Doubt falls back to where it began.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M38 M39";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia,
        Worlds.Russia.Set("re-education", 1).Set("re-education-silence", 0.8).Set("decoy", 0.3).Set("watch", 1.3),
        Worlds.Russia.Set("decoy", 0.3),
        Worlds.Russia.Set("decoy", 0),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("talk expressed at home, contained against history", "relative change", Expectation.Fall, m => m.Change(1, 0, 0)),
        new("private doubt at return, contained against history", "relative change", Expectation.Within(-Expectation.Flat, Expectation.Flat), m => m.Change(1, 0, 1, 2)),
        new("doubt-years at home, decoys against none (at most half is offset)", "relative change", Expectation.Within(-0.5, 0), m => m.Change(2, 3, 3)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2013, 2017);
        TourRecord[] back = [.. run.Ended(2013, 2017).Where(x => x.End is EndKind.Completed or EndKind.SentHomeEarly or EndKind.SentHomeUnderGuard)];
        return [RunView.Outcome("home-tellings", t), back.Sum(x => (double)x.Doubt), back.Length, RunView.Outcome("home-doubt", t)];
    }
}
