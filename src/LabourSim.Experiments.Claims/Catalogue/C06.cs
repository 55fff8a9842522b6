using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;
using F = LabourSim.Accounting.FlowKind;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Side work pays several times the official cash in hand, and being caught can cost everything.</summary>
internal sealed class C06 : Claim
{
    public override string Id => "C06";

    public override string Statement => "Side work pays several times the official cash in hand, and being caught can cost everything.";

    public override string Experiment => "Everybody in Russia, 2013-17: moonlit months against assigned months, and what those caught at side work lose.";

    public override string Contradicted => "Moonlighting nets less than twice the official cash.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M24 M28";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.RussiaEvents,
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("net of a moonlit month over pocket cash of an assigned month", "ratio", Expectation.Within(3, 10), m => m.Ratio(0, 0, 1) / m.Ratio(0, 2, 3)),
        new("95th percentile of losses when caught over their mean (3 for an exponential tail)", "ratio", Expectation.AtLeast(3), m => m.Ratio(0, 4, 5)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2013, 2017);
        double[] paid = [.. run.Run.Events.Where(e => e.Kind == EventKind.BribePaid && e.Cause == EventCause.SideWork).Select(e => e.Cents / 100.0)];
        long caught = run.Run.Totals.Sum(0, run.Run.Totals.Months - 1)[C.SideWorkDetected];
        IEnumerable<double> losses = [.. paid, .. Enumerable.Repeat(0.0, (int)caught - paid.Length)];
        return [t[C.MoonlitNet], t[C.MoonlitMonths], t[F.PocketCash], t[C.AssignedMonths], RunView.Quantile(0.95, losses), losses.DefaultIfEmpty(double.NaN).Average()];
    }
}
