using LabourSim.Accounting;

namespace LabourSim.Tests.Accounting;

public class FlowsTests
{
    [Fact]
    public void EveryKind_HasExactlyOnePayerAndPayee()
    {
        FlowKind[] kinds = Enum.GetValues<FlowKind>();

        Flows.Count.ShouldBe(kinds.Length);
        kinds.Where(k => Flows.From(k) == Flows.To(k)).ShouldBeEmpty();
        kinds.Select(Flows.Name).Distinct().Count().ShouldBe(kinds.Length);
    }

    [Fact]
    public void EveryAccount_TakesPart()
    {
        IEnumerable<Account> used = Enum.GetValues<FlowKind>().SelectMany(k => new[] { Flows.From(k), Flows.To(k) }).Distinct();

        used.Order().ShouldBe(Enum.GetValues<Account>());
        Flows.Accounts.ShouldBe(Enum.GetValues<Account>().Length);
    }

    [Fact]
    public void Client_PaysOnlyOfficeAndCompany() => PayeesOf(Account.Client)
        .ShouldBe([Account.RepresentativeOffice, Account.Company]);

    [Fact]
    public void PrivateCustomer_PaysOnlyWorkersInHand() => PayeesOf(Account.PrivateCustomer).ShouldBe([Account.WorkerCash]);

    [Theory]
    [InlineData(FlowKind.BuyerDirect, Account.Buyer, Account.Client)]
    [InlineData(FlowKind.DebtService, Account.WorkerCredit, Account.State)]
    [InlineData(FlowKind.BribeFromSavings, Account.WorkerSavings, Account.SecurityOfficer)]
    [InlineData(FlowKind.ResettledFee, Account.Resettled, Account.Broker)]
    public void Table_KeepsTheOrderOfTheKinds(FlowKind kind, Account from, Account to)
    {
        Flows.From(kind).ShouldBe(from);
        Flows.To(kind).ShouldBe(to);
    }

    private static IEnumerable<Account> PayeesOf(Account payer) =>
        Enum.GetValues<FlowKind>().Where(k => Flows.From(k) == payer).Select(Flows.To).Distinct().Order();
}
