using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

/// <summary>Splits worked out by hand, in cents. Defaults: office 70, board 4, three funds 2 each, posts 3, credit 15 of 100; pocket 8.00.</summary>
public class ExtractionTests
{
    [Fact]
    public void OddCents_AreSplitWithoutLoss()
    {
        // 101: office 70.7 -> 71, company 30. Board 4.04 -> 4, funds 2.02 -> 2 each, posts 3.03 -> 3; 17 are left,
        // all of it pocket cash; nothing remains for credit.
        SiteMonth s = Pay(101);

        s.CentsMoved[(int)FlowKind.OfficeShare].ShouldBe(71);
        s.CentsMoved[(int)FlowKind.CompanyShare].ShouldBe(30);
        s.CentsMoved[(int)FlowKind.Lodging].ShouldBe(4);
        s.CentsMoved[(int)FlowKind.PartyDues].ShouldBe(2);
        s.CentsMoved[(int)FlowKind.LoyaltyDues].ShouldBe(2);
        s.CentsMoved[(int)FlowKind.RevolutionDues].ShouldBe(2);
        Posts(s).ShouldBe((2, 1, 0));
        s.Office[0].ShouldBe(71);
        s.PocketNow[0].ShouldBe(17);
        s.CreditNow[0].ShouldBe(0);
        s.CentsMoved[(int)FlowKind.BuyerDirect].ShouldBe(101);
    }

    [Fact]
    public void FullMonth_LeavesCreditAndACompanyRest()
    {
        // 90,001: office 63,000.7 -> 63,001; company 27,000: board 3,600.04 -> 3,600, funds 1,800.02 -> 1,800 each,
        // posts 2,700.03 -> 2,700, pocket 800, credit 13,500.15 -> 13,500. The company keeps 1,000.
        SiteMonth s = Pay(90_001);

        s.CentsMoved[(int)FlowKind.OfficeShare].ShouldBe(63_001);
        s.CentsMoved[(int)FlowKind.CompanyShare].ShouldBe(27_000);
        s.CentsMoved[(int)FlowKind.Lodging].ShouldBe(3_600);
        s.CentsMoved[(int)FlowKind.RevolutionDues].ShouldBe(1_800);
        Posts(s).ShouldBe((675, 1_350, 675));
        s.PocketNow[0].ShouldBe(800);
        s.CreditNow[0].ShouldBe(13_500);
    }

    [Fact]
    public void WhenPayFalls_EachKeepsItsPartOfTheUsualSum()
    {
        // 450.00 instead of 900.00. Board stands wholly: 36.00; funds by half: 6 of 100 of 450.00 and of half of the 450.00 missing,
        // 40.50; skim not at all: 13.50; pocket by half: 8.00 less a quarter, 6.00. Company 135.00 less these leaves 39.00 of credit.
        SiteMonth s = Pay(45_000, 1f, Set(ExtractionParameters.BoardStands, 1), Set(ExtractionParameters.FundsStand, 0.5), Set(ExtractionParameters.PocketStands, 0.5));

        s.CentsMoved[(int)FlowKind.Lodging].ShouldBe(3_600);
        (s.CentsMoved[(int)FlowKind.PartyDues] + s.CentsMoved[(int)FlowKind.LoyaltyDues] + s.CentsMoved[(int)FlowKind.RevolutionDues]).ShouldBe(4_050);
        (int secretary, int supervisor, int security) = Posts(s);
        (secretary + supervisor + security).ShouldBe(1_350);
        s.PocketNow[0].ShouldBe(600);
        s.CreditNow[0].ShouldBe(3_900);
        s.SupervisorCut.ShouldBe(supervisor);
        s.Hunger.ShouldBe(0f);
    }

    [Fact]
    public void PlatoonsAccount_PaysBoardAndALeadersCut()
    {
        // 900.00: the company pays funds 54.00, skim 27.00 and credit 135.00; the platoon 36.00 of board, 18.00 to leaders, then 8.00 in cash.
        World world = Empty(Month.Of(2019, 7), Set(ExtractionParameters.PlatoonBranch, 1), Set(ExtractionParameters.PlatoonCut, 0.02));
        Seat(world, Host.Russia);
        (world.Sites.SupervisorVenality[0], world.Sites.SecurityVenality[0], world.Sites.PartyVenality[0]) = (1f, 1f, 1f);
        SiteMonth s = Open(world);
        s.Office.Clear();
        s.Office[0] = 90_000;
        Extraction.Apply(ref s);
        Quota.Apply(ref s);

        s.CentsMoved[(int)FlowKind.Lodging].ShouldBe(0);
        s.CentsMoved[(int)FlowKind.PlatoonBoard].ShouldBe(3_600);
        s.CentsMoved[(int)FlowKind.PlatoonCut].ShouldBe(1_800);
        s.CentsMoved[(int)FlowKind.PlatoonCash].ShouldBe(800);
        s.CentsMoved[(int)FlowKind.PocketCash].ShouldBe(0);
        s.CentsMoved[(int)FlowKind.PlatoonShare].ShouldBe(6_200);

        // 270.00 less 62.00, 54.00 and 27.00 leaves 127.00 of the 135.00 of credit.
        s.CentsMoved[(int)FlowKind.LedgerCredit].ShouldBe(12_700);
    }

    [Theory]
    [InlineData(0, 45_000, 0.5f)]
    [InlineData(0.5, 45_000, 0.25f)]
    [InlineData(1, 45_000, 0f)]
    [InlineData(0, 90_000, 0f)]
    [InlineData(0, 180_000, 0f)]
    // Nothing can be kept of nothing.
    [InlineData(1, 0, 1f)]
    public void BoardThatIsMissing_IsHunger(double stands, int paid, float hunger) =>
        Pay(paid, 1f, Set(ExtractionParameters.BoardStands, stands)).Hunger.ShouldBe(hunger, 1e-6);

    [Theory]
    // 34 -> 1.02 -> 1: supervisor 0.5 -> 0, security 0.25 -> 0, the odd cent to the party secretary.
    [InlineData(34, 1, 0, 0)]
    // 67 -> 2.01 -> 2: supervisor 1, security 0, secretary 1.
    [InlineData(67, 1, 1, 0)]
    // 134 -> 4.02 -> 4: supervisor 2, then one each.
    [InlineData(134, 1, 2, 1)]
    // 167 -> 5.01 -> 5: supervisor 2, security 1, secretary 2.
    [InlineData(167, 2, 2, 1)]
    public void Skim_GivesItsOddCentToThePartySecretary(int paid, int secretary, int supervisor, int security) =>
        Posts(Pay(paid)).ShouldBe((secretary, supervisor, security));

    [Fact]
    public void Venality_ScalesTheSkim()
    {
        // 10,000 at 3 of 100 and venality 1.6: 480.
        (int secretary, int supervisor, int security) = Posts(Pay(10_000, 1.6f));

        (secretary + supervisor + security).ShouldBe(480);
    }

    [Fact]
    public void Skim_IsSharedByEachPostsVenality()
    {
        // Weights 0.5 x 1.2, 0.25 x 0.4 and 0.25 x 1.6 are 0.6, 0.1 and 0.4: 3 of 100 times 1.1 of 101.00 = 333.
        // Supervisor 333 x 6/11 = 181.6 -> 181, security 333 x 1/11 = 30.3 -> 30, the secretary has the rest.
        World world = Empty(Month.Of(2019, 7));
        Seat(world, Host.Russia);
        (world.Sites.SupervisorVenality[0], world.Sites.SecurityVenality[0], world.Sites.PartyVenality[0]) = (1.2f, 0.4f, 1.6f);
        SiteMonth s = Open(world);
        s.Office.Clear();
        s.Office[0] = 10_100;
        Extraction.Apply(ref s);

        Posts(s).ShouldBe((122, 181, 30));
    }

    [Fact]
    public void Deductions_NeverTakeMoreThanIsLeft()
    {
        // 1,000: company 300; board wants 200, then party 100; nothing is left for the rest of the chain.
        SiteMonth s = Pay(1_000, 1f, Set(ExtractionParameters.LodgingShare, 0.2), Set(ExtractionParameters.PartyDues, 0.1), Set(ExtractionParameters.LoyaltyDues, 0.1), Set(ExtractionParameters.PostSkim, 0.2));

        s.CentsMoved[(int)FlowKind.Lodging].ShouldBe(200);
        s.CentsMoved[(int)FlowKind.PartyDues].ShouldBe(100);
        s.CentsMoved[(int)FlowKind.LoyaltyDues].ShouldBe(0);
        s.CentsMoved[(int)FlowKind.RevolutionDues].ShouldBe(0);
        Posts(s).ShouldBe((0, 0, 0));
        s.PocketNow[0].ShouldBe(0);
        s.CreditNow[0].ShouldBe(0);
    }

    [Fact]
    public void OfficeAtOneHundredPercent_LeavesNothing()
    {
        SiteMonth s = Pay(90_001, 1f, Set(ExtractionParameters.OfficeShare, 1));

        s.CentsMoved[(int)FlowKind.OfficeShare].ShouldBe(90_001);
        s.CentsMoved[(int)FlowKind.CompanyShare].ShouldBe(0);
        s.CentsMoved[(int)FlowKind.Lodging].ShouldBe(0);
        Posts(s).ShouldBe((0, 0, 0));
        s.PocketNow[0].ShouldBe(0);
        s.CreditNow[0].ShouldBe(0);
    }

    [Fact]
    public void NoPay_MovesNothing()
    {
        SiteMonth s = Pay(0);

        s.CentsMoved.ToArray().ShouldAllBe(cents => cents == 0);
    }

    [Fact]
    public void Subcontractor_KeepsItsLayerUpstreamOfTheClient()
    {
        // The client's bill of 8,500 is 85 of 100: the buyer pays 10,000, the third firm keeps 1,500.
        World world = Empty(Month.Of(2018, 7), Set(ExtractionParameters.SubcontractLayer, 0.15));
        Seat(world, Host.China, channel: Channel.Subcontracted);
        SiteMonth s = Open(world);
        s.Office.Clear();
        s.Office[0] = 8_500;
        Extraction.Apply(ref s);

        s.CentsMoved[(int)FlowKind.BuyerDirect].ShouldBe(0);
        s.CentsMoved[(int)FlowKind.BuyerToLayer].ShouldBe(10_000);
        s.CentsMoved[(int)FlowKind.LayerToClient].ShouldBe(8_500);
        (s.CentsMoved[(int)FlowKind.OfficeShare] + s.CentsMoved[(int)FlowKind.CompanyShare]).ShouldBe(8_500);
    }

    [Fact]
    public void HiddenChannels_CreditLess()
    {
        // 90,000 at 15 of 100 is 13,500 of credit; outside the formal channel 0.7 of that, 9,450.
        World world = Empty(Month.Of(2018, 7));
        Seat(world, Host.Russia, channel: Channel.Reclassified);
        SiteMonth s = Open(world);
        s.Office.Clear();
        s.Office[0] = 90_000;
        Extraction.Apply(ref s);

        s.CreditNow[0].ShouldBe(9_450);
    }

    private static SiteMonth Pay(int cents, float venality = 1f, params ParameterSetting[] settings)
    {
        World world = Empty(Month.Of(2019, 7), settings);
        Seat(world, Host.Russia);
        world.Sites.SupervisorVenality[0] = world.Sites.SecurityVenality[0] = world.Sites.PartyVenality[0] = venality;
        SiteMonth s = Open(world);
        s.Office.Clear();
        s.Office[0] = cents;
        Extraction.Apply(ref s);
        return s;
    }

    private static (int Secretary, int Supervisor, int Security) Posts(in SiteMonth s) => (
        (int)s.CentsMoved[(int)FlowKind.SkimPartySecretary],
        (int)s.CentsMoved[(int)FlowKind.SkimSupervisor],
        (int)s.CentsMoved[(int)FlowKind.SkimSecurityOfficer]);
}
