using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Being barred from the next posting after two missed quotas drives people into side work.</summary>
internal sealed class C05 : Claim
{
    public override string Id => "C05";

    public override string Statement => "Being barred from the next posting after two missed quotas drives people into side work.";

    public override string Experiment => "Everybody in Russia, 2013-17: the bar after two misses, and practically no bar.";

    public override string Contradicted => "Neither side work nor hours change.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M12 M24";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia,
        Worlds.Russia.Set("misses-to-bar", 120),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("worker-months with side work, bar against none", "relative change", Expectation.Rise, m => m.Change(0, 1, 0, 2)),
        new("hours a day, bar against none", "relative change", Expectation.Rise, m => m.Change(0, 1, 1, 2)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2013, 2017);
        return [t[C.MoonlitMonths] + t[C.ReleasedMonths], t.Real(C.Hours), t[C.WorkerMonths]];
    }
}
