using FsCheck;
using FsCheck.Fluent;
using LabourSim.Accounting;
using LabourSim.Experiments.Results;

namespace LabourSim.Experiments.Tests.Results;

public sealed class DollarTrailTests
{
    [Fact]
    public void Every_dollar_is_followed_to_its_end()
    {
        // Clients pay 1000: office 700 (all to the state), company 300. The company pays 100 for lodging, 50 in pocket cash and
        // 100 in credit; 20 of the credit comes back unpaid, so it takes in 320, pays 250 and keeps 70/320 of each dollar.
        // Credit: 100 in; 30 debt service, 20 unpaid, 50 paid out. Cash: 50 pocket + 50 pay-out + 100 side income = 200 in;
        // 80 spent in shops, 60 to the household, 60 kept.
        // In dollars of 100 the company sees x = 30 + 20 % of the credit it gives = 30 + 0.2 · (100/320) x, so x = 32.
        // Credit gets 10: state 3, company 2, cash 5. Cash gets 5 (pocket) + 5 = 10: shops 4, household 3, kept 3.
        // Lodging 10, company keeps 7.
        IReadOnlyList<DollarRow> rows = DollarTrail.Of("s", Cents(
            (FlowKind.OfficeShare, 700), (FlowKind.CompanyShare, 300), (FlowKind.PlanRemittance, 700), (FlowKind.Lodging, 100),
            (FlowKind.PocketCash, 50), (FlowKind.LedgerCredit, 100), (FlowKind.DebtService, 30), (FlowKind.CreditUnpaid, 20),
            (FlowKind.PayOut, 50), (FlowKind.SideIncome, 100), (FlowKind.PocketSpent, 80), (FlowKind.BroughtHome, 60)));

        Of(rows, "final", "plan remittance").ShouldBe(70, 1e-9);
        Of(rows, "final", "debt service").ShouldBe(3, 1e-9);
        Of(rows, "final", "board and lodging").ShouldBe(10, 1e-9);
        Of(rows, "final", "company margin").ShouldBe(7, 1e-9);
        Of(rows, "final", "spent in the host country").ShouldBe(4, 1e-9);
        Of(rows, "final", "brought home").ShouldBe(3, 1e-9);
        Of(rows, "final", "cash still in hand").ShouldBe(3, 1e-9);
        rows.Where(r => r.Stage == "final").Sum(r => r.Dollars).ShouldBe(100, 1e-9);

        // On paper: 70 to the office; of the company's 30, lodging 10, cash 5, credit 10, margin 5.
        rows.Where(r => r.Stage == "paid").Select(r => (r.Group, Math.Round(r.Dollars, 9)))
            .ShouldBe([("office", 70), ("upkeep", 10), ("worker", 5), ("worker", 10), ("company", 5)]);
    }

    [Fact]
    public void Debts_that_supervisors_make_up_for_come_out_of_their_skim()
    {
        // Of 300 that reach the company supervisors take 100 and hand 40 of it on; 30 of pocket cash is held back, 20 handed over and kept.
        long[] cents = Cents((FlowKind.OfficeShare, 700), (FlowKind.CompanyShare, 300), (FlowKind.PlanRemittance, 700),
            (FlowKind.SkimSupervisor, 100), (FlowKind.DebtBorne, 40), (FlowKind.PocketHeld, 30), (FlowKind.PocketCash, 20));
        IReadOnlyList<DollarRow> rows = DollarTrail.Of("s", cents);

        Of(rows, "final", "supervisor").ShouldBe(6, 1e-9);
        Of(rows, "final", "debts the supervisor makes up for").ShouldBe(4, 1e-9);
        Of(rows, "final", "pocket cash held back").ShouldBe(3, 1e-9);
        rows.Where(r => r.Stage == "final" && r.Group == "state").Sum(r => r.Dollars).ShouldBe(77, 1e-9);
        DollarChain.Of("s", cents).Where(f => f is { Step: 4, To: "state" }).Select(f => (f.From, Math.Round(f.Dollars, 9))).Order()
            .ShouldBe([("cash", 3), ("plan", 70), ("posts", 4)]);
    }

    [Fact]
    public void Platoons_with_an_account_stand_beside_the_company()
    {
        // Of 300 the company passes 120 to platoons: 60 board, 20 leaders, 40 in cash; it pays 150 of credit itself and keeps 30.
        long[] cents = Cents((FlowKind.OfficeShare, 700), (FlowKind.CompanyShare, 300), (FlowKind.PlanRemittance, 700), (FlowKind.LedgerCredit, 150),
            (FlowKind.PlatoonShare, 120), (FlowKind.PlatoonBoard, 60), (FlowKind.PlatoonCut, 20), (FlowKind.PlatoonCash, 40));

        DollarTrail.Of("s", cents).Where(r => r.Stage == "paid").Select(r => (r.Group, Math.Round(r.Dollars, 9)))
            .ShouldBe([("office", 70), ("worker", 15), ("upkeep", 6), ("posts", 2), ("worker", 4), ("company", 3)]);
        DollarChain.Of("s", cents).Where(f => f.From is "company" or "platoon").Select(f => (f.From, f.To, Math.Round(f.Dollars, 9)))
            .ShouldBe([("company", "company-kept", 3), ("company", "credit", 15), ("company", "platoon", 12),
                ("platoon", "upkeep", 6), ("platoon", "posts", 2), ("platoon", "worker", 4)]);
    }

    [Fact]
    public void Third_firms_stand_upstream_of_the_client()
    {
        // Buyers pay 600 directly and 400 through firms that pass on 300: of every 100 dollars, 10 stay with the firms.
        IReadOnlyList<DollarRow> rows = DollarTrail.Of("s", Cents(
            (FlowKind.BuyerDirect, 600), (FlowKind.BuyerToLayer, 400), (FlowKind.LayerToClient, 300)));

        rows.Select(r => (r.Stage, r.Group, r.Dollars)).ShouldBe([("upstream", "third-firms", 10), ("upstream", "client", 90)]);
    }

    [Fact]
    public void Nothing_paid_gives_no_rows() => DollarTrail.Of("s", new long[FlowKind.Count]).ShouldBeEmpty();

    [Fact]
    public void Every_stage_adds_up_to_100_whatever_flows()
    {
        Gen<long[]> ledgers = Gen.Choose(0, 1_000_000).Select(c => c % 3 == 0 ? 0L : c).ArrayOf(FlowKind.Count);
        Prop.ForAll(ledgers.ToArbitrary(), static cents =>
        {
            return DollarTrail.Of("s", cents).GroupBy(r => r.Stage).All(g => Math.Abs(g.Sum(r => r.Dollars) - 100) < 1e-6);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Groups_are_the_documented_ones()
    {
        long[] cents = new long[FlowKind.Count];
        Array.Fill(cents, 10);

        DollarTrail.Of("s", cents).Select(r => r.Group).Distinct().ShouldBeSubsetOf(
            ["state", "office", "company", "posts", "upkeep", "worker", "household", "others", "third-firms", "client"]);
    }

    [Fact]
    public void TheChain_ConservesEveryDollar_AndEndsWhereTheTrailEnds()
    {
        Gen<long[]> ledgers = Gen.Choose(0, 1_000_000).Select(c => c % 3 == 0 ? 0L : c).ArrayOf(FlowKind.Count);
        Prop.ForAll(ledgers.ToArbitrary(), static cents =>
        {
            IReadOnlyList<DollarFlow> flows = DollarChain.Of("s", cents);
            double clients = flows.Where(f => f.Step == 2).Sum(f => f.Dollars) / 100;
            bool conserved = flows.Where(f => f.Step < 4 && f.To != "third-firms").GroupBy(f => (f.Step, f.To))
                .All(g => Near(g.Sum(f => f.Dollars), flows.Where(f => f.Step == g.Key.Step + 1 && f.From == g.Key.To).Sum(f => f.Dollars)));
            bool ends = DollarTrail.Of("s", cents).Where(r => r.Stage == "final").GroupBy(r => r.Group)
                .All(g => Near(clients * g.Sum(r => r.Dollars), flows.Where(f => f.Step == 4 && f.To == g.Key).Sum(f => f.Dollars)));
            return flows.All(f => f.Dollars > 0) && conserved && ends;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

        static bool Near(double a, double b) => Math.Abs(a - b) < 1e-5;
    }

    [Fact]
    public void TheChain_FromBuyersToWorkers()
    {
        // Buyers pay 1000, 400 of it through firms that pass on 300: 10 stay there, 90 reach the client. Of its 700 to the office and
        // 300 to the company the latter pays 60 in pocket cash, all of it sent on to shops: 5.4 of 100 end with the worker.
        IReadOnlyList<DollarFlow> flows = DollarChain.Of("s", Cents(
            (FlowKind.BuyerDirect, 600), (FlowKind.BuyerToLayer, 400), (FlowKind.LayerToClient, 300), (FlowKind.OfficeShare, 700), (FlowKind.CompanyShare, 300),
            (FlowKind.PlanRemittance, 700), (FlowKind.PocketCash, 60), (FlowKind.PocketSpent, 60)));

        flows.Select(f => (f.Step, f.From, f.To, Math.Round(f.Dollars, 6))).ShouldBe(
        [
            (1, "buyers", "third-firms", 10), (1, "buyers", "client", 90), (2, "client", "office", 63), (2, "client", "company", 27),
            (3, "office", "plan", 63), (3, "company", "company-kept", 21.6), (3, "company", "cash", 5.4),
            (4, "plan", "state", 63), (4, "company-kept", "company", 21.6), (4, "cash", "worker", 5.4),
        ]);
    }

    private static long[] Cents(params (FlowKind Kind, long Cents)[] flows)
    {
        long[] cents = new long[FlowKind.Count];
        foreach ((FlowKind kind, long amount) in flows)
        {
            cents[(int)kind] = amount;
        }

        return cents;
    }

    private static double Of(IReadOnlyList<DollarRow> rows, string stage, string recipient) =>
        rows.Single(r => r.Stage == stage && r.Recipient == recipient).Dollars;
}
