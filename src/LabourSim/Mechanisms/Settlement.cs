using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of a tour's end.</summary>
public static class SettlementParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<SettlementRates>();

    public static readonly Parameter PayOutShare = Own.Uncertainty("pay-out-share", "share", 0.365, 0.02, 0.9,
        "D7 X35",
        "Mean share of net credit paid on return.");

    public static readonly Parameter NeverPaid = Own.Uncertainty("never-paid", "share", 0.03, 0, 0.5,
        "X35; assumption: some are never paid",
        "Returnees paid nothing.");

    public static readonly Parameter DebriefSkim = Own.Uncertainty("debrief-skim", "share", 0.25, 0, 0.9,
        "X60",
        "Mean share of money brought that officials take.");

    public static readonly Parameter CustomsTake = Own.Uncertainty("customs-take", "share", 0.08, 0, 0.5,
        "X60 E50; assumption: customs take something",
        "Share of money brought that customs take.");

    public static readonly Parameter PayOutLeast = Own.Constant("pay-out-least", "multiple", 0.5, 0, 1,
        "assumption: spread around pay-out-share",
        "Least pay-out against pay-out-share; up to once as much is added.");

    public static readonly Parameter DebriefMost = Own.Constant("debrief-most", "share", 0.95, 0.9, 1,
        "assumption: something is left",
        "Most that debriefing officials take.");
}

/// <summary>A month's numbers of a tour's end for one host and channel.</summary>
internal record struct SettlementRates : IRates
{
    public float PayOutShare, NeverPaid, DebriefSkim, CustomsTake;
    public float LeadFirmShare, BackPayShare, BackPayReach, BackPayHome, BackPayMisdirected;
    public float PayOutLeast, DebriefMost;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        PayOutShare = m.Get(SettlementParameters.PayOutShare);
        NeverPaid = m.Get(SettlementParameters.NeverPaid);
        DebriefSkim = m.Get(SettlementParameters.DebriefSkim);
        CustomsTake = m.Get(SettlementParameters.CustomsTake);
        LeadFirmShare = (m.Hidden ? m.Get(BuyersParameters.HiddenVisibility) : 1f) * (float)m.Orders.LeadFirmShare;
        BackPayShare = (float)m.Orders.BackPayShare;
        BackPayReach = m.Get(WageRedressParameters.BackPayReach);
        BackPayHome = m.Get(WageRedressParameters.BackPayHome);
        BackPayMisdirected = m.Get(WageRedressParameters.BackPayMisdirected);
        PayOutLeast = m.Get(SettlementParameters.PayOutLeast);
        DebriefMost = m.Get(SettlementParameters.DebriefMost);
    }
}

/// <summary>
/// The end of a tour, whichever step brings it about: the three purses are closed out cent by cent, the tour is put on
/// record, and the slot is emptied. Evidence: D7 X35 X60 E50; prototype definition of pay-out at return only.
/// </summary>
internal static class Settlement
{
    /// <summary>Closes a person's accounts and empties the slot.</summary>
    public static void EndTour(ref SiteMonth s, int slot, EndKind kind, Route route = Route.Unaided)
    {
        Workers all = s.World.Workers;
        int i = s.FirstSlot + slot;
        Words w = s.Draw(slot, Purpose.Settlement);
        int paidOut = CloseCredit(ref s, slot, kind, w);
        CloseCash(ref s, slot, kind, w);

        int flags = s.Flags[slot];
        byte cause = kind == EndKind.Exited ? all.Cause[i] : (byte)0;
        TourRecord tour = new()
        {
            Person = (ulong)s.Cohort[slot] << 32 | s.Sequence[slot],
            Tour = all.Tour[i],
            Host = s.Host,
            Channel = s.Channel,
            End = kind,
            Arrived = (short)s.Arrived[slot],
            Ended = (short)s.Now,
            Ties = (byte)(s.Ties[slot] * 4f + 0.5f),
            Cause = cause,
            IntentLag = kind == EndKind.Exited ? (short)(s.Now - all.Intended[i]) : (short)0,
            SideWork = (flags & EverSideWork) != 0,
            IndicatorMonths = s.IndicatorMonths[slot],
            Harms = all.Harms[i],
            MoneyCents = s.Money[slot],
            PayOutCents = paidOut,
            SlotBribeCents = all.SlotBribe[i],
            Doubt = s.Doubt[slot],
            Age = (byte)Math.Clamp((s.Arrived[slot] - all.Birth[i]) / 12, 0, 255),
            HadPhone = (flags & PersonFlags.HadPhone) != 0,
            Female = (flags & Female) != 0,
            Sector = s.Sites.Sector[s.Site],
            Province = all.Province[i],
        };
        Leaver leaver = new(tour, s.Cohort[slot], s.Sequence[slot], s.Cell, s.Knowledge[slot],
            (flags & Ruptured) != 0, all.Misses[i], all.Household[i], all.Sent[i], route, false, -1, all.Birth[i], 0);
        s.Out.Leavers.Add(kind is EndKind.Completed or EndKind.SentHomeEarly or EndKind.SentHomeUnderGuard or EndKind.Evacuated
            ? Home.Prepare(s, leaver)
            : leaver);
        all.Clear(i);
        s.PocketNow[slot] = s.CreditNow[slot] = s.SideNet[slot] = 0;
        s.Sites.People[s.Site]--;
    }

    /// <summary>Ledger credit: first against quota debt, then paid in part to those who go home in order, the rest never.</summary>
    private static int CloseCredit(ref SiteMonth s, int slot, EndKind kind, Words w)
    {
        ref readonly SettlementRates r = ref s.Rates<SettlementRates>();
        int credit = s.Credit[slot];
        int toDebt = Math.Min(credit, s.Debt[slot]);
        int net = credit - toDebt;
        bool inOrder = kind is EndKind.Completed or EndKind.SentHomeEarly;
        float share = inOrder && w.U0 >= r.NeverPaid ? Math.Min(1f, r.PayOutShare * (r.PayOutLeast + w.U1)) : 0f;
        int paid = Math.Min(net, (int)(net * share));
        s.Credit[slot] = 0;
        s.Count(Counter.DebtLeft, s.Debt[slot] - toDebt);
        s.Cash[slot] += paid;
        s.Post(FlowKind.CreditToDebt, toDebt);
        s.Post(FlowKind.PayOut, paid);
        s.Post(FlowKind.CreditUnpaid, net - paid);
        s.Reach(slot, paid);
        if (r.LeadFirmShare + r.BackPayShare > 0f)
        {
            Restore(ref s, slot, kind, net - paid);
        }

        return paid;
    }

    /// <summary>What outsiders restore of credit never paid: lead firms to all who can claim, a fund to those it reaches.</summary>
    private static void Restore(ref SiteMonth s, int slot, EndKind kind, int unpaid)
    {
        if (kind is EndKind.Died or EndKind.HandedBack)
        {
            return;
        }

        ref readonly SettlementRates r = ref s.Rates<SettlementRates>();
        int fromFirm = (int)(unpaid * r.LeadFirmShare);
        float reach = kind == EndKind.Exited ? r.BackPayReach : r.BackPayHome;
        int fromFund = s.Draw(slot, Purpose.BackPay).U0 < reach ? (int)((unpaid - fromFirm) * r.BackPayShare) : 0;
        s.Cash[slot] += fromFirm + fromFund;
        s.Post(FlowKind.LeadFirmPay, fromFirm);
        s.Post(FlowKind.BackPay, fromFund);
        s.Post(FlowKind.BackPayMisdirected, (int)(fromFund * r.BackPayMisdirected));
        s.Reach(slot, fromFirm + fromFund);
    }

    private static void CloseCash(ref SiteMonth s, int slot, EndKind kind, Words w)
    {
        ref readonly SettlementRates r = ref s.Rates<SettlementRates>();
        s.Post(FlowKind.SavingsCarried, s.Savings[slot]);
        int cash = s.Cash[slot] + s.Savings[slot];
        s.Savings[slot] = 0;
        s.Cash[slot] = 0;
        switch (kind)
        {
            case EndKind.Exited:
                s.Post(FlowKind.CarriedAway, cash);
                break;
            case EndKind.Died or EndKind.HandedBack or EndKind.Captured or EndKind.Isolated or EndKind.Purged:
                s.Post(FlowKind.EstateSeized, cash);
                s.Reach(slot, -cash);
                break;
            default:
                int skim = (int)(cash * Math.Min(r.DebriefMost, 2f * r.DebriefSkim * w.U2));
                int customs = (int)((cash - skim) * r.CustomsTake);
                s.Post(FlowKind.DebriefSkim, skim);
                s.Post(FlowKind.CustomsTaken, customs);
                s.Post(FlowKind.BroughtHome, cash - skim - customs);
                Goods.Arrive(ref s, slot, cash - skim - customs, w.U3);
                s.Reach(slot, -skim - customs);
                s.Event(slot, EventKind.BroughtHome, cents: cash - skim - customs);
                break;
        }
    }
}
