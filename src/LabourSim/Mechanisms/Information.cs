using System.Numerics;
using System.Runtime.Intrinsics;
using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>
/// Step 8. What people come to know: the shock of arrival, everyday sights by openness and confinement, jolts from
/// foreign co-workers, saving up for a phone and the media it opens, whispering to those one trusts, and money sent home
/// through brokers. Peers are read as of last month. Evidence: M19 M20 M21 M26 M27 M33 E30 E31.
/// </summary>
internal static class Information
{
    /// <summary>Sets <c>Exposure</c> scratch (exposure times the phone's multiplier) and adds to <c>DoubtAdded</c>.</summary>
    public static void Apply(ref SiteMonth s)
    {
        CellRates r = s.Rates;
        Vector256<float> open = Vector256.Create(r.Openness * (1f - r.Confinement));
        Vector256<float> shock = Vector256.Create(r.ArrivalShock * r.Openness);
        Vector256<float> gain = Vector256.Create(r.KnowledgeGain);
        Vector256<float> side = Vector256.Create(r.SideExposure);
        Vector256<float> phoneGain = Vector256.Create(r.PhoneMultiplier - 1f);
        Vector256<float> saving = Vector256.Create(r.PhoneSaving);
        Vector256<float> jolt = Vector256.Create(r.JoltRate);
        Vector256<float> talk = Vector256.Create(r.HonestTalk);
        Vector256<float> threshold = Vector256.Create(r.TalkThreshold);
        Vector256<float> buy = Vector256.Create(r.PhoneBuy);
        Vector256<float> remit = Vector256.Create(r.RemitChance);
        Vector256<int> price = Vector256.Create(r.PhonePriceCents);
        Vector256<int> reserve = Vector256.Create(r.RemitReserveCents);
        Vector256<int> now = Vector256.Create(s.Now);
        Vector256<float> one = Vector256<float>.One, half = Vector256.Create(0.5f), zero = Vector256<float>.Zero;
        Vector256<float> exposed = zero, learned = zero;
        Vector256<int> hidden = Vector256<int>.Zero, spent = Vector256<int>.Zero;

        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            Vector256<int> here = flags.Has(Present);
            Vector256<float> isHere = here.AsSingle();
            Vector256<int> phone = flags.Has(Phone);
            Vector256<float> sees = open * (one + (flags.Has(SideWork).AsSingle() & side)) * (half + s.Curiosity.At(i)) & isHere;
            Vector256<float> much = sees * (one + (phone.AsSingle() & phoneGain));
            Vector256<float> known = s.Knowledge.At(i);
            Vector256<float> arrived = Vector256.Equals(s.Arrived.At(i), now).AsSingle() & shock & isHere;
            Vector256<float> more = (gain * much + arrived) * (one - known);
            s.Knowledge.Put(i, known + more);
            s.Exposure.Put(i, much);
            exposed += sees;
            learned += more;

            // Pocket cash: put aside for a phone, or spent; half of older open money goes on living.
            Vector256<int> seeks = flags.Has(WantsPhone) & ~phone & here;
            Vector256<int> pocket = s.PocketNow.At(i) & here;
            Vector256<int> aside = (Vector256.ConvertToSingle(pocket) * saving).Cents() & seeks;
            Vector256<int> cash = s.Cash.At(i) & here;
            Vector256<int> loose = cash - pocket;
            Vector256<int> living = pocket - aside + (Vector256.ShiftRightArithmetic(loose, 1) & ~flags.Has(SideWork));
            s.Cash.Put(i, cash - aside - living);
            Vector256<int> savings = s.Savings.At(i) + aside;
            s.Savings.Put(i, savings);
            hidden += aside;
            spent += living;

            uint jolted = (Vector256.LessThan(s.ContactJolt.At(i), jolt * sees)).Bits() & here.Bits();
            Vector256<float> doubt = s.DoubtBefore.At(i);
            Vector256<float> tells = talk * (half + s.Sociability.At(i)) * (one - half * s.Fear.At(i));
            uint talking = (Vector256.LessThan(s.ContactTalk.At(i), tells) & Vector256.GreaterThan(doubt, threshold)).Bits() & here.Bits();
            uint buying = (seeks & Vector256.GreaterThanOrEqual(savings, price)
                & Vector256.LessThan(s.ContactPhone.At(i), buy).AsInt32()).Bits();
            uint sending = (here & ~seeks & Vector256.GreaterThan(savings, reserve)
                & Vector256.LessThan(s.ChoiceRemit.At(i), remit).AsInt32()).Bits();
            if ((jolted | talking | buying | sending) != 0)
            {
                Few(ref s, i, jolted, talking, buying, sending);
            }
        }

        s.CountReal(Counter.ExposureMonths, exposed.Total());
        s.CountReal(Counter.KnowledgeGained, learned.Total());
        s.Post(FlowKind.CashHidden, hidden.Total());
        s.Post(FlowKind.PocketSpent, spent.Total());
    }

    private static void Few(ref SiteMonth s, int first, uint jolted, uint talking, uint buying, uint sending)
    {
        for (; jolted != 0; jolted &= jolted - 1)
        {
            int slot = first + BitOperations.TrailingZeroCount(jolted);
            s.DoubtAdded[slot] += s.Rates.JoltSize * (1f - s.DoubtBefore[slot]);
            s.Jolt[slot] = 1f;
        }

        for (; buying != 0; buying &= buying - 1)
        {
            BuyPhone(ref s, first + BitOperations.TrailingZeroCount(buying));
        }

        for (; sending != 0; sending &= sending - 1)
        {
            SendHome(ref s, first + BitOperations.TrailingZeroCount(sending));
        }

        for (; talking != 0; talking &= talking - 1)
        {
            Whisper(ref s, first + BitOperations.TrailingZeroCount(talking));
        }
    }

    private static void BuyPhone(ref SiteMonth s, int slot)
    {
        s.Savings[slot] -= s.Rates.PhonePriceCents;
        s.Post(FlowKind.PhonePurchase, s.Rates.PhonePriceCents);
        s.Count(Counter.PhonesBought);
        if ((s.Flags[slot] & (HadPhone | EverSideWork | Veteran)) == 0)
        {
            s.Count(Counter.PhoneFirstBuyers);
            s.Count(Counter.PhoneSavingMonths, s.Now - s.Arrived[slot]);
        }

        s.Flags[slot] |= Phone | HadPhone;
        s.Event(slot, EventKind.PhoneBought, cents: s.Rates.PhonePriceCents);
    }

    private static void SendHome(ref SiteMonth s, int slot)
    {
        int sent = Math.Min(s.Savings[slot], (int)(s.Savings[slot] * s.Rates.RemitShare));
        int fee = (int)(sent * s.Rates.BrokerFee);
        int levy = (int)((sent - fee) * s.Rates.RemittanceLevy);
        s.Savings[slot] -= sent;
        s.Post(FlowKind.RemittanceFee, fee);
        s.Post(FlowKind.RemittanceLevy, levy);
        s.Post(FlowKind.Remittance, sent - fee - levy);

        // Given that money was sent, what is left of that draw is uniform again.
        Goods.Arrive(ref s, slot, sent - fee - levy, s.ChoiceRemit[slot] / s.Rates.RemitChance);
        s.World.Workers.SentThisYear[s.FirstSlot + slot] += sent;
        s.Reach(slot, -fee - levy);
        s.Event(slot, EventKind.Remitted, cents: sent);
    }

    /// <summary>One mate is told, quietly; a mate, or more often a planted informant, may report it.</summary>
    private static void Whisper(ref SiteMonth s, int slot)
    {
        Words w = s.Draw(slot, Purpose.Talk);
        int platoon = slot / Workers.PlatoonSize * Workers.PlatoonSize;
        int listener = platoon + (slot - platoon + 1 + (int)(w.U0 * (Workers.PlatoonSize - 1))) % Workers.PlatoonSize;
        if ((s.Flags[listener] & Present) == 0)
        {
            return;
        }

        s.Count(Counter.Tellings);
        s.DoubtAdded[listener] += s.Rates.TalkGain * s.DoubtBefore[slot] * (1f - s.DoubtBefore[listener]);
        float report = s.Rates.ReportChance * ((s.Flags[listener] & Informant) != 0 ? s.Rates.InformantReport : 1f)
            * ((s.Flags[listener] & Role) != 0 ? s.Rates.RoleReport : 1f);

        // Doubt of one's own stays the hand.
        if (w.U1 < report * (1f - s.DoubtBefore[listener]))
        {
            s.Count(Counter.TalkReported);
            Surveillance.Punish(ref s, slot, EventCause.Talk);
        }
    }
}
