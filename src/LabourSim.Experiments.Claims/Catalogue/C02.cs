using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;
using F = LabourSim.Accounting.FlowKind;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Of what clients pay for them, workers are left with a tenth to a fifth, and many with less than a tenth in hand.</summary>
internal sealed class C02 : Claim
{
    public override string Id => "C02";

    public override string Statement => "Of what clients pay for them, workers are left with a tenth to a fifth, and many with less than a tenth in hand.";

    public override string Experiment => "Everybody in Russia, 2013-17, as it was. Every worker is credited nearly the same share, so that the overall share is the median; what reaches people is counted tour by tour.";

    public override string Contradicted => "The median share is above 0.30.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M14";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia,
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("cash and credit before debt service, of what clients paid", "share", Expectation.Within(0.10, 0.20), m => m.Ratio(0, 0, 1)),
        new("completed tours in which under a tenth of the pay reached worker and family", "share", Expectation.AtLeast(Expectation.Noticeable), m => m.Ratio(0, 2, 3)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        Totals t = run.Years(2013, 2017);
        double gross = Worlds.Gross(t), monthCents = 100 * gross / t[C.AssignedMonths];
        TourRecord[] tours = [.. run.Ended(2013, 2017).Where(x => x.End == EndKind.Completed && x.Arrived >= run.Run.Spec.From.Index)];
        return [t.Dollars(F.LedgerCredit) + t.Dollars(F.PocketCash), gross,
            tours.Count(x => x.MoneyCents < 0.1 * monthCents * (x.Ended - x.Arrived + 1)), tours.Length];
    }
}
