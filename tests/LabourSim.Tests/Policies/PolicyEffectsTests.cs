using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Policies;

/// <summary>What the wider set of policies does to a month's values and orders, and what the mechanisms make of the orders, by hand.</summary>
public class PolicyEffectsTests
{
    private static readonly Month Now = Month.Of(2018, 6);

    [Fact]
    public void TargetedSanctions_CostTheStateAndNotTheOffice()
    {
        // Office share 50,000 of a quota of 76,000; own money 8,000. Of the 58,000 a twentieth, 2,900, never reaches the state.
        World world = InForce(Policy("targeted-sanctions"));
        Seat(world, Host.Russia);
        SiteMonth s = Open(world);
        s.Rates<QuotaRates>().QuotaCents = 76_000;
        s.Office[0] = 50_000;
        s.Cash[0] = 10_000;
        Quota.Apply(ref s);

        s.CentsMoved[(int)FlowKind.SanctionsLoss].ShouldBe(2_900);
        s.CentsMoved[(int)FlowKind.PlanRemittance].ShouldBe(55_100);

        // The posts take a hundredth of gross more.
        s.Rates<ExtractionRates>().PostSkim.ShouldBe(0.04f, 1e-6);
    }

    [Fact]
    public void Corridor_LowersTheFeeAndTheStateTakesALevy()
    {
        // 145.00 hidden, 85.00 above the reserve. Fee 0.3 x 0.6 = 18 %: 1,530. Of the 6,970 left 8 %, 557.6 -> 557, to the state.
        World world = InForce([Set(BrokersParameters.BrokerCost, 0.3), Set(BrokersParameters.TransferRisk, 0), Set(BrokersParameters.OwnClaim, 0), Set(BrokersParameters.FamilyYear, 10_000)], [Policy("remittance-corridor")]);
        Seat(world, Host.Russia);
        SiteMonth s = Open(world);
        s.Savings[0] = 14_500;
        s.ChoiceRemit.Clear();
        Brokers.Apply(ref s);

        s.Savings[0].ShouldBe(6_000);
        s.CentsMoved[(int)FlowKind.RemittanceFee].ShouldBe(1_530);
        s.CentsMoved[(int)FlowKind.RemittanceLevy].ShouldBe(557);
        s.CentsMoved[(int)FlowKind.Remittance].ShouldBe(6_413);
        s.Money[0].ShouldBe(-2_087);
    }

    [Theory]
    // Credit 10,000 of which 6,000 are paid out; of the 4,000 never paid a lead firm pays half, seen in full or by a quarter.
    [InlineData(EndKind.Completed, Channel.Formal, 2_000)]
    [InlineData(EndKind.Completed, Channel.Subcontracted, 500)]
    [InlineData(EndKind.Exited, Channel.Formal, 5_000)]
    [InlineData(EndKind.HandedBack, Channel.Formal, 0)]
    [InlineData(EndKind.Died, Channel.Formal, 0)]
    public void LeadFirm_PaysPartOfWhatTheCompanyNeverPays(EndKind end, Channel channel, int paid)
    {
        SiteMonth s = Ended(end, channel, [Set(JointLiabilityParameters.LiabilityShare, 0.5), Set(JointLiabilityParameters.LiabilityMonths, 1), Set(BuyersParameters.HiddenVisibility, 0.25)], Policy("joint-liability"));

        s.CentsMoved[(int)FlowKind.LeadFirmPay].ShouldBe(paid);
    }

    [Theory]
    // Those who left are never paid: half of 10,000. To the fund's 5,000 companies add claims of 15 % of it.
    [InlineData(EndKind.Exited, 1, 0, 5_000, 750)]
    [InlineData(EndKind.Exited, 0, 1, 0, 0)]
    [InlineData(EndKind.Completed, 0, 1, 2_000, 300)]
    [InlineData(EndKind.HandedBack, 1, 1, 0, 0)]
    public void RedressFund_PaysThoseItReaches(EndKind end, double reach, double home, int paid, int misdirected)
    {
        SiteMonth s = Ended(end, Channel.Formal, [Set(WageRedressParameters.BackPayReach, reach), Set(WageRedressParameters.BackPayHome, home)], Policy("wage-redress"));

        s.CentsMoved[(int)FlowKind.BackPay].ShouldBe(paid);
        s.CentsMoved[(int)FlowKind.BackPayMisdirected].ShouldBe(misdirected);
    }

    [Theory]
    // Named for six months: Poland (0.9) closes 0.5 x 0.9 of its gap and inspects; China (0.05) sends people home and watches.
    [InlineData(Host.Poland, 1)]
    [InlineData(Host.Mongolia, 1)]
    [InlineData(Host.China, 0.5 + 0.5 * 0.025)]
    [InlineData(Host.Qatar, 0.95 + 0.05 * 0.1)]
    public void Naming_MovesCompliance(Host host, double compliance)
    {
        World world = InForce(Policy("naming-and-shaming"));
        double democracy = NamingAndShamingParameters.Democracy.DefaultFor(host);
        HostOrders orders = world.Orders[(int)host];

        world.Values[(int)host][RepatriationMandateParameters.Compliance.Index].ShouldBe(compliance, 1e-12);
        orders.Inspection.ShouldBe(0.4 * democracy, 1e-12);
        orders.FormalCap.ShouldBe(1 - 0.15 * (1 - democracy), 1e-12);
        world.Values[(int)host][SurveillanceParameters.Watch.Index].ShouldBe(1 + 0.3 * (1 - democracy), 1e-12);
        orders.Pressure.ShouldBe(1);
    }

    [Theory]
    // Half of what is asked is granted after a year and a half; a third of that is 0.15 off confinement and watching.
    [InlineData(false, 0.85)]
    [InlineData(true, 1)]
    public void QuietProtections_AreWithdrawnUnderPublicPressure(bool named, double left)
    {
        PolicySetting quiet = Policy("quiet-diplomacy");
        World world = InForce(named ? [quiet, Policy("naming-and-shaming", 1, Host.Russia)] : [quiet]);

        world.Values[(int)Host.Russia][InformationParameters.Confinement.Index].ShouldBe(0.2 * left, 1e-12);
        world.Values[(int)Host.China][InformationParameters.Confinement.Index].ShouldBe(0.2 * 0.85, 1e-12);
    }

    [Fact]
    public void Mandate_ReadsTheComplianceThatOtherPoliciesLeave()
    {
        // Engagement takes a fifth of Russia's 0.966; order in the scenario does not matter.
        PolicySetting mandate = Policy("repatriation-mandate") with { Start = Month.Of(2010, 1) };
        PolicySetting engaged = Policy("soft-engagement");

        foreach (PolicySetting[] order in new[] { new[] { mandate, engaged }, [engaged, mandate] })
        {
            InForce(order).Orders[(int)Host.Russia].FormalCap.ShouldBe(1 - 0.966 * 0.8, 1e-12);
        }
    }

    [Fact]
    public void Audits_MendALittleAndComfortTooMuch()
    {
        // Six in a hundred found, four fifths of them mended: 0.048. Hours fall by 12 % of that; documents stay where they were.
        World world = InForce(Policy("audits"), Policy("reporting-line"));
        int formal = Places.Cell(Host.China, Channel.Formal), hidden = Places.Cell(Host.China, Channel.Reclassified);

        world.Rates<WorkRates>(formal).Hours.ShouldBe(14f * (1f - 0.048f * 0.12f), 1e-5);
        world.Rates<ForcedLabourIndicatorsRates>(formal).Inspected.ShouldBeFalse();
        world.Rates<WorkRates>(hidden).Hours.ShouldBe(14f);
        world.Rates<ConsequencesRates>(formal).LineUse.ShouldBe(0.008f, 1e-6);
        world.Orders[(int)Host.China].BuyerLoss.ShouldBe(0.06 * 0.2 / 12, 1e-12);
    }

    [Theory]
    [InlineData(1, 0.006)]
    [InlineData(2, 0.002)]
    public void WeakerOversight_WeakensWhatReliesOnSomebodyLooking(double dose, double lineUse)
    {
        World world = InForce(Policy("weaker-oversight", dose), Policy("reporting-line"));

        world.Rates<ConsequencesRates>(0).LineUse.ShouldBe((float)lineUse, 1e-6);
        world.Values[0][WorkParameters.HoursPerDay.Index].ShouldBe(14 * (1 + 0.05 * dose), 1e-12);
    }

    [Fact]
    public void Tightening_EntersPocketCashOnTheBooks()
    {
        // 8.00 a month, half of it held back: 4.00, which is 4/900 of undisturbed pay in Russia.
        World world = InForce(Policy("tightening"));

        world.Values[(int)Host.Russia][ExtractionParameters.PocketCash.Index].ShouldBe(4, 1e-12);
        world.Values[(int)Host.Russia][ExtractionParameters.WorkerShare.Index].ShouldBe(0.15 + 4.0 / 900, 1e-12);
    }

    [Theory]
    // Adopted by nine tenths in Poland, by a twentieth in China; double dose stops at all of it.
    [InlineData(Host.Poland, 1, 0.08)]
    [InlineData(Host.China, 1, 0.76)]
    [InlineData(Host.Poland, 2, 0)]
    public void Moratorium_HandsBackFewerAsFarAsTheHostAdoptsIt(Host host, double dose, double handedBack) =>
        InForce(Policy("repatriation-moratorium", dose)).Values[(int)host][DecisionParameters.HandedBack.Index].ShouldBe(handedBack, 1e-12);

    [Fact]
    public void Adaptive_IsLightUntilItsRuleSpeaks()
    {
        World world = InForce(Policy("adaptive"));

        world.Orders[0].Inspection.ShouldBe(0);
        world.Values[0][InformationParameters.Confinement.Index].ShouldBe(0.2 * 0.85, 1e-12);
    }

    [Theory]
    [InlineData("shutdown")]
    [InlineData("border-closure")]
    [InlineData("repatriation-mandate")]
    [InlineData("permit-ban")]
    public void DoubleDose_KeepsSharesBetweenNothingAndAll(string id)
    {
        World world = InForce(Policy(id, 2) with { Start = Month.Of(2012, 1), End = null });
        for (int h = 0; h < Places.Hosts; h++)
        {
            world.Orders[h].FormalCap.ShouldBeInRange(0, 1);
            world.Orders[h].HiddenCap.ShouldBeInRange(0, 1);
            world.Orders[h].FormalInflow.ShouldBeInRange(0, 1);
            foreach (Parameter share in new[] { RotationParameters.BorderOpen, DecisionParameters.AttemptFactor, BrokersParameters.BrokerFound, BrokersParameters.BrokersAtWork, HomeParameters.RouteGate, DecisionParameters.ExitSuccess, InformationParameters.Confinement })
            {
                world.Values[h][share.Index].ShouldBeInRange(0, 1, $"{share.Name} in {(Host)h}");
            }
        }
    }

    private static World InForce(params PolicySetting[] policies) => InForce([], policies);

    private static World InForce(ParameterSetting[] settings, PolicySetting[] policies)
    {
        World world = new(new WorldSpec
        {
            Seed = 1,
            Workers = 0,
            From = Now,
            To = Now.Plus(24),
            Settings = settings,
            Policies = [.. policies.Select(p => p with { Start = p.Start > Month.Of(2012, 1) ? Month.Of(2012, 1) : p.Start })],
        }, 1)
        {
            Now = Now,
        };
        world.BeginMonth();
        StepOrder.Live(world, 1);
        return world;
    }

    /// <summary>A tour ended with 10,000 of credit, six tenths of which are paid to those who go home in order.</summary>
    private static SiteMonth Ended(EndKind end, Channel channel, ParameterSetting[] settings, PolicySetting policy)
    {
        World world = InForce([.. settings, Set(SettlementParameters.NeverPaid, 0)], [policy]);
        int slot = Seat(world, Host.Russia, channel: channel);
        world.Workers.Credit[slot] = 10_000;
        SiteMonth s = Open(world);

        // Times a draw between a half and one and a half: set so that it comes to six tenths.
        s.Rates<SettlementRates>().PayOutShare = 0.6f / (0.5f + s.Draw(slot, Purpose.Settlement).U1);
        Settlement.EndTour(ref s, slot, end);
        return s;
    }
}
