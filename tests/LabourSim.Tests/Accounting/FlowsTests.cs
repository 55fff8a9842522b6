using LabourSim.Accounting;

namespace LabourSim.Tests.Accounting;

public class FlowsTests
{
    [Fact]
    public void EveryKind_HasExactlyOnePayerAndPayee()
    {
        FlowKind.All.Where(k => k.From == k.To).ShouldBeEmpty();
        FlowKind.All.Select(k => k.Name).ShouldBeUnique();
    }

    [Fact]
    public void EveryAccount_TakesPart() =>
        FlowKind.All.SelectMany(k => new[] { k.From, k.To }).Distinct().Order().ShouldBe(Enum.GetValues<Account>());

    [Fact]
    public void Client_PaysOnlyOfficeAndCompany() => PayeesOf(Account.Client)
        .ShouldBe([Account.RepresentativeOffice, Account.Company]);

    [Fact]
    public void PrivateCustomer_PaysOnlyWorkersInHand() => PayeesOf(Account.PrivateCustomer).ShouldBe([Account.WorkerCash]);

    private static IEnumerable<Account> PayeesOf(Account payer) =>
        FlowKind.All.Where(k => k.From == payer).Select(k => k.To).Distinct().Order();
}
