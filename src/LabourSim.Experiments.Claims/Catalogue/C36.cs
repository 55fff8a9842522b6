using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>One exit restricts the many who stay.</summary>
internal sealed class C36 : Claim
{
    public override string Id => "C36";

    public override string Statement => "One exit restricts the many who stay.";

    public override string Experiment => "Everybody in Russia, 2010-17: each site after an exit, against the same site under the same luck in a world where exits have no consequences there.";

    public override string Contradicted => "Colleagues leave more at once.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M32";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.RussiaEvents,
        Worlds.RussiaEvents.Set("scrutiny-watch", 1).Set("fear-exit", 0).Set("knowledge-exit", 0),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("exits in the eight months after an exit from the same site, with consequences against without", "relative change", Expectation.Fall, m => m.Change(0, 1, 0, 1)),
        new("surveillance level over all sites, with consequences against without", "relative change", Expectation.Rise, m => m.Change(0, 1, 2, 3)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        HashSet<(int Site, int Month)> watched = [];
        int later = 0;
        foreach (LifeEvent e in run.Run.Events.Where(e => e.Kind == EventKind.Exited))
        {
            later += watched.Contains((e.Site, e.MonthIndex)) ? 1 : 0;
            for (int month = 1; month <= 8; month++)
            {
                watched.Add((e.Site, e.MonthIndex + month));
            }
        }

        Totals t = run.Years(2010, 2017);
        return [later, watched.Count, t.Real(C.Watch), t[C.WorkerMonths]];
    }
}
