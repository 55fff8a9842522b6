using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

/// <summary>
/// Money sent home, worked by hand. By hand brokers ask 30 of 100 and nothing is seized, so that 70 of a dollar arrive; nobody has
/// plans of their own, so that all above the reserve of 60.00 is sent.
/// </summary>
public class BrokersTests
{
    private static readonly Month Summer = Month.Of(2019, 7);

    [Fact]
    public void MoneyAboveTheReserve_IsSentThroughABroker()
    {
        // Of 160.00, 100.00 can be spared: 30.00 are the broker's. Nobody with the reserve sends.
        SiteMonth s = Savers(16_000, 6_000);

        s.Savings[0].ShouldBe(6_000);
        s.Savings[1].ShouldBe(6_000);
        Moved(s, FlowKind.Remittance).ShouldBe(7_000);
        Moved(s, FlowKind.RemittanceFee).ShouldBe(3_000);
        s.World.Workers.Sent[0].ShouldBe(7_000);
        s.Money[0].ShouldBe(-3_000);
        s.Counters[(int)Counter.Senders].ShouldBe(1);
    }

    [Theory]
    // Need 0.5 without kin, 0.8 with ties of 0.6, 1 with all; x 0.7 arriving: 0.35, 0.56, 0.7 against 0.14 of one's own.
    [InlineData(0f, 0.35 / 0.49)]
    [InlineData(0.6f, 0.56 / 0.7)]
    [InlineData(1f, 0.7 / 0.84)]
    public void TheFamilysNeed_StandsAgainstOwnPlans(float ties, double part)
    {
        SiteMonth s = Savers([Set(BrokersParameters.OwnClaim, 0.14), Set(BrokersParameters.NeedAlone, 0.5)], (ref SiteMonth site) => site.Ties[0] = ties, 106_000);

        (106_000 - s.Savings[0]).ShouldBeInRange((int)(100_000 * part) - 1, (int)(100_000 * part) + 1);
    }

    [Fact]
    public void WhoPreparesToLeave_KeepsMore()
    {
        // Own plans 0.14 x (1 + 3) = 0.56 against 0.7: 5/9 of 1,000.00.
        SiteMonth s = Savers([Set(BrokersParameters.OwnClaim, 0.14), Set(BrokersParameters.LeaveClaim, 3)], (ref SiteMonth site) =>
        {
            site.Ties[0] = 1f;
            site.Flags[0] |= PersonFlags.Preparing;
        }, 106_000);

        (106_000 - s.Savings[0]).ShouldBeInRange(55_554, 55_556);
    }

    [Theory]
    // A dearer way home leaves more in the pocket: at a fee of 0.9 only 0.1 arrives, 0.1 / 0.24 is sent.
    [InlineData(0.3, 0, 0.7 / 0.84)]
    [InlineData(0.3, 0.3, 0.07 / 0.21)]
    public void FeeAndRisk_LowerWhatIsSent(double cost, double risk, double part)
    {
        // With a risk of 0.3 at a price of 2 the fee is 0.9; of what is left 0.7 arrives: 0.07.
        SiteMonth s = Savers([Set(BrokersParameters.OwnClaim, 0.14), Set(BrokersParameters.BrokerCost, cost), Set(BrokersParameters.TransferRisk, risk), Set(BrokersParameters.RiskPrice, 2)],
            (ref SiteMonth site) => site.Ties[0] = 1f, 106_000);

        (106_000 - s.Savings[0]).ShouldBeInRange((int)(100_000 * part) - 1, (int)(100_000 * part) + 1);
    }

    [Theory]
    [InlineData(0, 500_000, 350_000)]
    [InlineData(300_000, 500_000, 50_000)]
    [InlineData(349_000, 500_000, 0)]
    [InlineData(0, 7_999, 0)]
    [InlineData(0, 8_000, 2_000)]
    public void AFamilyCanUseSoMuchAYear_AndBrokersCarryNoSmallChange(int before, int savings, int sent)
    {
        SiteMonth s = Savers([Set(BrokersParameters.FamilyYear, 3500), Set(BrokersParameters.LeastSum, 20)], (ref SiteMonth site) => site.World.Workers.SentThisYear[0] = before, savings);

        (savings - s.Savings[0]).ShouldBe(sent);
        s.Counters[(int)Counter.Senders].ShouldBe(before == 0 && sent > 0 ? 1 : 0);
        s.World.Workers.SentThisYear[0].ShouldBe(before + sent);
    }

    [Fact]
    public void ASeizedTransfer_IsTheStates_AndTheFeeIsLost()
    {
        SiteMonth s = Savers(16_000, (ref SiteMonth site) => site.Rates<BrokersRates>().Risk = 1f);

        // With a certain loss nobody sends.
        s.Savings[0].ShouldBe(16_000);

        // At nine in ten, with nothing of one's own against it, all that can be spared goes; this draw is below it.
        s = Savers(16_000, (ref SiteMonth site) => site.Rates<BrokersRates>().Risk = 0.9999999f);
        s.Savings[0].ShouldBe(6_000);
        Moved(s, FlowKind.RemittanceSeized).ShouldBe(7_000);
        Moved(s, FlowKind.RemittanceFee).ShouldBe(3_000);
        Moved(s, FlowKind.Remittance).ShouldBe(0);
        s.World.Workers.Sent[0].ShouldBe(0);
        s.Money[0].ShouldBe(-10_000);
    }

    [Theory]
    // Costs 0.2 and risk 0.05 x 2: 0.3; with a tenth of brokers at work x (1 + 0.5 x 0.9): 0.435, and a tenth of the chance.
    [InlineData(1, 0.3, 0.25)]
    [InlineData(0.1, 0.435, 0.025)]
    public void FewerBrokers_AskMoreAndAreFoundLess(double work, double fee, double found)
    {
        BrokersRates r = Empty(Summer, Set(BrokersParameters.BrokersAtWork, work), Set(BrokersParameters.BrokerCost, 0.2), Set(BrokersParameters.TransferRisk, 0.05),
            Set(BrokersParameters.RiskPrice, 2), Set(BrokersParameters.BrokerScarcity, 0.5)).Rates<BrokersRates>(0);

        r.Fee.ShouldBe((float)fee, 1e-6f);
        r.Found.ShouldBe((float)found, 1e-6f);
    }

    [Fact]
    public void MoneyPutAsideForAPhone_Stays()
    {
        SiteMonth s = Savers(16_000, (ref SiteMonth site) => site.Flags[0] |= PersonFlags.WantsPhone);

        s.Savings[0].ShouldBe(16_000);
    }

    [Fact]
    public void LargeSavings_NeverGoBelowNothing()
    {
        // 167,772.19 has no float of its own; the nearest is a cent more.
        SiteMonth s = Savers([Set(BrokersParameters.RemitReserve, 0)], Nothing, 16_777_219);

        s.Savings[0].ShouldBeGreaterThanOrEqualTo(0);
    }

    private delegate void Shaping(ref SiteMonth s);

    private static void Nothing(ref SiteMonth s)
    {
    }

    private static SiteMonth Savers(params int[] savings) => Savers([], Nothing, savings);

    private static SiteMonth Savers(int savings, Shaping shape) => Savers([], shape, savings);

    private static SiteMonth Savers(ParameterSetting[] settings, Shaping shape, params int[] savings)
    {
        World world = Empty(Summer, settings);
        Seat(world, Host.Russia, savings.Length);
        SiteMonth s = Open(world);
        savings.CopyTo(s.Savings);
        s.ChoiceRemit.Clear();
        shape(ref s);
        Brokers.Apply(ref s);
        return s;
    }

    private static long Moved(in SiteMonth s, FlowKind kind) => s.CentsMoved[(int)kind];
}
