using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Tests.Outcomes;

/// <summary>Two months of hand-made totals in three cells.</summary>
public class MonthlyTotalsTests
{
    private static readonly int Russia = Places.Cell(Host.Russia, Channel.Formal);
    private static readonly int Hidden = Places.Cell(Host.Russia, Channel.Reclassified);
    private static readonly int China = Places.Cell(Host.China, Channel.Formal);

    [Fact]
    public void Sum_TakesTheMonthsAndCellsAskedFor()
    {
        MonthlyTotals totals = Made();

        totals.Sum(0, 1)[Counter.Heads].ShouldBe(2 * (10 + 3 + 100));
        totals.Sum(1, 1, Host.Russia)[Counter.Heads].ShouldBe(13);
        totals.Sum(0, 1, Host.Russia, Channel.Formal)[Counter.Heads].ShouldBe(20);
        totals.Sum(0, 1, null, Channel.Formal)[Counter.Heads].ShouldBe(220);
        totals.Sum(0, 1, Host.Kuwait)[Counter.Heads].ShouldBe(0);
        totals.Sum(0, 1).Months.ShouldBe(2);
    }

    [Fact]
    public void Outcomes_AreWorkedOutFromTheSums()
    {
        // A formal worker-month of 1,000 in Russia: 700 to the office, 300 to the company, pocket 8, credit 150, of which 50
        // serve debt; 20 of own money demanded; funds of 60.
        Totals russia = Made().Sum(0, 0, Host.Russia, Channel.Formal);

        Value("extracted-share", russia).ShouldBe(1 - (8 + 150 - 50 - 20) / 1_000.0, 1e-12);
        Value("take-home", russia).ShouldBe((8 - 20) / 10.0, 1e-12);
        Value("state-revenue", russia).ShouldBe(720 + 60 + 50, 1e-12);
        Value("state-per-worker", russia).ShouldBe(12 * 830 / 10.0, 1e-12);
        Value("state-revenue-hidden", russia).ShouldBe(0);
        Value("household-money", russia).ShouldBe(0);
    }

    [Fact]
    public void HiddenRevenue_IsThatOfTheOtherChannels()
    {
        MonthlyTotals totals = Made();

        Value("state-revenue-hidden", totals.Sum(0, 1, Host.Russia)).ShouldBe(830, 1e-12);
        Value("state-revenue", totals.Sum(0, 1, Host.Russia)).ShouldBe(2 * 830, 1e-12);
    }

    [Fact]
    public void NobodyThere_LeavesRatiosUndefined()
    {
        Totals nobody = Made().Sum(0, 1, Host.Poland);

        Value("fear", nobody).ShouldBe(double.NaN);
        Value("heads", nobody).ShouldBe(0);
    }

    private static double Value(string outcome, Totals totals) => OutcomeCatalogue.Find(outcome)!.Compute(totals);

    private static MonthlyTotals Made()
    {
        MonthlyTotals totals = new(Month.Of(2015, 1), 2);
        for (int month = 0; month < 2; month++)
        {
            long[] counters = new long[Places.Cells * MonthlyTotals.CounterCount];
            long[] flows = new long[Places.Cells * FlowKind.Count];
            foreach ((int cell, int people) in (ReadOnlySpan<(int, int)>)[(Russia, 10), (Hidden, 3), (China, 100)])
            {
                counters[cell * MonthlyTotals.CounterCount + (int)Counter.Heads] = people;
                counters[cell * MonthlyTotals.CounterCount + (int)Counter.WorkerMonths] = people;
                foreach ((FlowKind kind, int dollars) in (ReadOnlySpan<(FlowKind, int)>)
                [
                    (FlowKind.OfficeShare, 700), (FlowKind.CompanyShare, 300), (FlowKind.PlanRemittance, 720), (FlowKind.TopUp, 20),
                    (FlowKind.PartyDues, 20), (FlowKind.LoyaltyDues, 20), (FlowKind.RevolutionDues, 20),
                    (FlowKind.PocketCash, 8), (FlowKind.LedgerCredit, 150), (FlowKind.DebtService, 50),
                ])
                {
                    flows[cell * FlowKind.Count + (int)kind] = dollars * 100;
                }
            }

            totals.Store(counters, flows, 0, 0);
        }

        return totals;
    }
}
