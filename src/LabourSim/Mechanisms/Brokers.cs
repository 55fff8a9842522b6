using System.Numerics;
using System.Runtime.Intrinsics;
using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Randomness;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of brokers and of those who send money through them.</summary>
public static class BrokersParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<BrokersRates>();

    public static readonly Parameter BrokerFound = Own.Uncertainty("broker-found", "per month", 0.25, 0, 1,
        "X27 M33; assumption: a few transfers a year",
        "Chance that somebody with money to send finds a broker in a month, with all brokers at work.");

    public static readonly Parameter BrokersAtWork = Own.Constant("brokers-at-work", "share", 1, 0, 1,
        "M33; assumption: a matter of definition, orders move it",
        "Brokers at work, of those in usual times.");

    public static readonly Parameter BrokerCost = Own.Uncertainty("broker-cost", "share", 0.2, 0, 0.4,
        "X60c M33; assumption: with the price of risk the commonly reported range",
        "What brokers ask of a sum for their own costs.");

    public static readonly Parameter TransferRisk = Own.Uncertainty("transfer-risk", "share", 0.05, 0, 0.3,
        "M33; assumption: transfers are seized, how often is not known",
        "Transfers that are seized on the way.");

    public static readonly Parameter RiskPrice = Own.Uncertainty("risk-price", "multiple", 2, 0, 6,
        "M33; assumption: brokers are paid for what they risk, how dearly is not known",
        "What brokers ask of a sum for each share of transfers seized.");

    public static readonly Parameter BrokerScarcity = Own.Uncertainty("broker-scarcity", "share", 0.5, 0, 2,
        "M33; assumption: who is left asks more, how much more is not known",
        "Rise of brokers' fees where none of them were at work, less where some are.");

    public static readonly Parameter BrokerFeeMost = Own.Constant("broker-fee-most", "share", 0.9, 0.4, 0.9,
        "assumption: nobody sends for less than a tenth",
        "Most that brokers can ask.");

    public static readonly Parameter RemitReserve = Own.Uncertainty("remit-reserve", "USD", 60, 0, 500,
        "assumption: something is kept for a phone or a bribe",
        "Hidden money kept back.");

    public static readonly Parameter NeedAlone = Own.Uncertainty("need-alone", "share", 0.5, 0, 1,
        "M33 M04; assumption: who has neither spouse, children nor parents sends too, less",
        "Weight of the family's need for those without close kin; it rises to 1 with their ties.");

    public static readonly Parameter OwnClaim = Own.Uncertainty("own-claim", "share", 0.1, 0, 1,
        "X27; assumption: most of what can be spared is sent",
        "Weight of what somebody wants money for themselves, against the family's need.");

    public static readonly Parameter LeaveClaim = Own.Uncertainty("leave-claim", "multiple", 3, 0, 20,
        "M30 M33; assumption: a way out has to be paid for",
        "By how much of itself that weight rises for those who prepare to leave for good.");

    public static readonly Parameter FamilyYear = Own.Uncertainty("family-year", "USD/year", 3500, 500, 10000,
        "X27 E16; assumption: above the sums reported",
        "What a family with a claim to all of it can use in a year; no more is sent.");

    public static readonly Parameter LeastSum = Own.Uncertainty("least-sum", "USD", 20, 0, 200,
        "M33; assumption: brokers do not carry small change",
        "Least sum that is sent.");
}

/// <summary>A month's numbers of brokers for one host and channel.</summary>
internal record struct BrokersRates : IRates
{
    public float Found, Fee, Risk, Levy, NeedAlone, OwnClaim, LeaveClaim, FamilyCents, Work;
    public int ReserveCents, LeastCents;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        Work = m.Get(BrokersParameters.BrokersAtWork);
        Found = m.Get(BrokersParameters.BrokerFound) * Work;
        Risk = m.Get(BrokersParameters.TransferRisk);
        Fee = Math.Min(m.Get(BrokersParameters.BrokerFeeMost), (m.Get(BrokersParameters.BrokerCost) + m.Get(BrokersParameters.RiskPrice) * Risk)
            * (1f + m.Get(BrokersParameters.BrokerScarcity) * (1f - Work)));
        Levy = (float)m.Orders.RemittanceLevy;
        NeedAlone = m.Get(BrokersParameters.NeedAlone);
        OwnClaim = m.Get(BrokersParameters.OwnClaim);
        LeaveClaim = m.Get(BrokersParameters.LeaveClaim);
        FamilyCents = m.Get(BrokersParameters.FamilyYear) * 100f;
        ReserveCents = m.Cents(BrokersParameters.RemitReserve);
        LeastCents = m.Cents(BrokersParameters.LeastSum);
    }
}

/// <summary>
/// Step 8. Brokers ask for their costs and for the risk they run, more when few of them work; whoever can spare money and
/// finds one chooses whether and how much to send, by the family's need, own plans and what arrives of a dollar.
/// Evidence: M33 X27 X60c E16.
/// </summary>
internal static class Brokers
{
    internal static readonly RuleInfo[] Rules =
    [
        RuleInfo.Of("brokers-fee", "M33 X60c; assumption: brokers are paid for what they risk",
            "Brokers ask for their own costs and for the share of transfers seized, more of both the fewer of them are at work."),
        RuleInfo.Of("money-home", "M33 X27 E16",
            "Hidden savings above a reserve can go home in a month in which a broker is found, which needs going out and brokers at work.", "broker-found=0"),
        RuleInfo.Of("how-much-is-sent", "M33 M04; assumption: means, need and risk decide",
            "Sent is the part need × what arrives of a dollar / (that + own plans), up to what the family can still use that year, and nothing below a least sum.", "own-claim=0"),
        RuleInfo.Of("transfers-seized", "M33; assumption: how often is not known",
            "Some transfers are seized on the way; the broker keeps the fee.", "transfer-risk=0"),
    ];

    /// <summary>Part of what can be spared that is sent: need and what arrives of a dollar against a claim of one's own.</summary>
    public static float Part(in BrokersRates r, float ties, float claim)
    {
        float home = (r.NeedAlone + (1f - r.NeedAlone) * ties) * (1f - r.Fee) * (1f - r.Risk);
        return home <= 0f ? 0f : home / (home + claim);
    }

    /// <summary>Lets those at a site send money home.</summary>
    public static void Apply(ref SiteMonth s)
    {
        ref readonly BrokersRates r = ref s.Rates<BrokersRates>();
        float found = r.Found * s.Rates<InformationRates>().Out;
        Vector256<float> finds = Vector256.Create(found);
        Vector256<int> reserve = Vector256.Create(r.ReserveCents);
        for (int i = 0; i < s.Width; i += 8)
        {
            // Money put aside for a phone stays.
            Vector256<int> flags = s.Flags.At(i);
            Vector256<int> seeks = flags.Has(WantsPhone) & ~flags.Has(Phone);
            uint sending = (flags.Has(Present) & ~seeks & Vector256.GreaterThan(s.Savings.At(i), reserve)
                & Vector256.LessThan(s.ChoiceRemit.At(i), finds).AsInt32()).Bits();
            for (; sending != 0; sending &= sending - 1)
            {
                Send(ref s, i + BitOperations.TrailingZeroCount(sending), found);
            }
        }
    }

    private static void Send(ref SiteMonth s, int slot, float found)
    {
        ref readonly BrokersRates r = ref s.Rates<BrokersRates>();
        int i = s.FirstSlot + slot;
        ref int sentBefore = ref s.World.Workers.SentThisYear[i];
        float claim = r.OwnClaim * ((s.Flags[slot] & Preparing) != 0 ? 1f + r.LeaveClaim : 1f);
        float wanted = (s.Savings[slot] - r.ReserveCents) * Part(r, s.Ties[slot], claim);
        int sent = Math.Min(s.Savings[slot] - r.ReserveCents, (int)Math.Min(wanted, r.FamilyCents - sentBefore));
        if (sent < Math.Max(1, r.LeastCents))
        {
            return;
        }

        int fee = (int)(sent * r.Fee);
        bool seized = s.Draw(slot, Purpose.Transfer).U0 < r.Risk;
        int levy = seized ? 0 : (int)((sent - fee) * r.Levy);
        s.Savings[slot] -= sent;
        s.Count(Counter.Senders, sentBefore == 0 ? 1 : 0);
        sentBefore += sent;
        s.Post(FlowKind.RemittanceFee, fee);
        s.Event(slot, EventKind.Remitted, cents: sent);
        if (seized)
        {
            s.Post(FlowKind.RemittanceSeized, sent - fee);
            s.Reach(slot, -sent);
            s.Event(slot, EventKind.TransferSeized, cents: sent - fee);
            return;
        }

        s.Post(FlowKind.RemittanceLevy, levy);
        s.Post(FlowKind.Remittance, sent - fee - levy);
        s.Reach(slot, -fee - levy);

        // Given that a broker was found, what is left of that draw is uniform again.
        Goods.Arrive(ref s, slot, sent - fee - levy, s.ChoiceRemit[slot] / found);
    }
}
