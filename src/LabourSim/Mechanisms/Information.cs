using System.Numerics;
using System.Runtime.Intrinsics;
using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of information.</summary>
public static class InformationParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<InformationRates>();

    public static readonly Parameter Openness = Own.Uncertainty("openness", "share", 0.7, 0, 1,
        "M20 M51; assumption: the text ranks Russia above China, no number",
        "How open everyday surroundings are.", (Host.Russia, 1), (Host.China, 0.35));

    public static readonly Parameter Confinement = Own.Uncertainty("confinement", "share", 0.2, 0, 0.95,
        "X52 M08; assumption: movement in groups, checks and headcounts leave most sights",
        "How much of the surroundings confinement hides.");

    public static readonly Parameter KnowledgeGain = Own.Uncertainty("knowledge-gain", "per month", 0.025, 0.005, 0.08,
        "M19; assumption: no measure exists",
        "Knowledge gained in a month of full exposure.");

    public static readonly Parameter DoubtGain = Own.Uncertainty("doubt-gain", "per month", 0.0102, 0.004, 0.04,
        "M19 M39; assumption: slow build over two to five years",
        "Private doubt gained in a month of full exposure.");

    public static readonly Parameter MediaGain = Own.Uncertainty("media-gain", "share", 0.112, 0, 2.4,
        "M26; assumption: with a full signal two to four times the exposure of others, the text's contrast",
        "What media on a phone show in a month of usual nights, as a share of a month of full exposure.");

    public static readonly Parameter Signal = Own.Uncertainty("signal", "share", 0.7, 0, 1,
        "M26; assumption: networks and their language are as open as the surroundings",
        "How much of foreign media a phone reaches.", (Host.Russia, 1), (Host.China, 0.35));

    public static readonly Parameter MediaRest = Own.Constant("media-rest", "hours", 7, 4, 9,
        "assumption: sleep, food and the way to work",
        "Hours a day that neither work nor media can have.");

    public static readonly Parameter MediaFatigue = Own.Uncertainty("media-fatigue", "per month", 0.01, 0, 0.1,
        "assumption: nights at a phone cost sleep, how much is not known",
        "Fatigue that media add for a phone holder.");

    public static readonly Parameter NeedsOut = Own.Uncertainty("needs-out", "share", 0.985, 0, 1,
        "M44 E28; assumption: side work, sellers, brokers and ways to leave are outside the gate",
        "How much of what needs going out a full confinement takes away: side work, buying a phone, brokers, preparing and trying to leave.");

    public static readonly Parameter UsualConfinement = Own.Constant("usual-confinement", "share", 0.2, 0, 0.8,
        "assumption: the confinement under which rates of going out were fitted",
        "Confinement that takes nothing away from going out.");

    public static readonly Parameter ConfinedTalk = Own.Uncertainty("confined-talk", "multiple", 1, 0.1, 1.5,
        "M44; assumption: people shut in are kept apart from one another too, or have only one another",
        "Honest talk under full confinement against the usual.");

    public static readonly Parameter SideExposure = Own.Uncertainty("side-exposure", "share", 0.3, 0, 1,
        "M25; assumption: outside contacts widen what is seen",
        "Extra exposure from side work.");

    public static readonly Parameter ArrivalShock = Own.Uncertainty("arrival-shock", "knowledge", 0.05, 0, 0.3,
        "M19 E30; assumption: first sights weigh most",
        "Knowledge gained on arrival in full openness.");

    public static readonly Parameter JoltRate = Own.Uncertainty("jolt-rate", "per month", 0.004, 0, 0.05,
        "M21; assumption: rare",
        "Chance of a jolt from kindness or solidarity in full exposure.");

    public static readonly Parameter JoltSize = Own.Uncertainty("jolt-size", "doubt", 0.06, 0, 0.3,
        "M21; assumption: high weight, size unknown",
        "Doubt added by a jolt.");

    public static readonly Parameter PhonePrice = Own.Constant("phone-price", "USD", 50, 10, 200,
        "X51",
        "Price of a used phone.");

    public static readonly Parameter PhoneWant = Own.Uncertainty("phone-want", "share", 0.96, 0, 1,
        "X51 E31; assumption: most in Russia are thought to hide one",
        "Workers who want a phone.");

    public static readonly Parameter PhoneSaving = Own.Uncertainty("phone-saving", "share", 0.93, 0, 1,
        "E31; assumption: cigarettes are given up for it",
        "Pocket cash put aside by someone saving for a phone.");

    public static readonly Parameter PhoneBuy = Own.Uncertainty("phone-buy", "per month", 0.5, 0, 1,
        "E31; assumption: a seller must be met",
        "Chance of buying once the money is there.");

    public static readonly Parameter PhoneGiveUp = Own.Uncertainty("phone-give-up", "share", 0.125, 0, 1,
        "assumption: most try again",
        "Those who never buy again after losing a phone.");

    public static readonly Parameter HonestTalk = Own.Uncertainty("honest-talk", "per month", 0.12, 0.05, 0.25,
        "M27 E24; assumption: whispered, to those one trusts",
        "Chance of honest talk with a trusted platoon mate.");

    public static readonly Parameter TalkThreshold = Own.Uncertainty("talk-threshold", "doubt", 0.25, 0, 1,
        "M27; assumption: nobody shares doubts they do not have",
        "Doubt below which there is nothing to whisper.");

    public static readonly Parameter TalkGain = Own.Uncertainty("talk-gain", "doubt", 0.03, 0, 0.2,
        "M27; assumption: small each time",
        "Doubt a listener gains from a speaker's full doubt.");

    public static readonly Parameter ConfinementMost = Own.Constant("confinement-most", "share", 0.95, 0.85, 1,
        "assumption: no wall is without a gap",
        "Most of the outside that confinement hides.");

    public static readonly Parameter CuriosityFloor = Own.Constant("curiosity-floor", "share", 0.5, 0, 1,
        "assumption: the incurious see half as much",
        "What somebody without curiosity sees; curiosity adds to it.");

    public static readonly Parameter SociabilityFloor = Own.Constant("sociability-floor", "share", 0.5, 0, 1,
        "assumption: the silent speak half as often",
        "How often somebody without sociability speaks; sociability adds to it.");

    public static readonly Parameter TalkFear = Own.Constant("talk-fear", "share", 0.5, 0, 1,
        "assumption: fear halves talk",
        "Fall of honest talk at full fear.");
}

/// <summary>A month's numbers of information for one host and channel.</summary>
internal record struct InformationRates : IRates
{
    public float Openness, Confinement, KnowledgeGain, DoubtGain, MediaHour, MediaDay, MediaFatigue, Out, SideExposure, ArrivalShock, JoltRate, JoltSize;
    public float PhoneSaving, PhoneBuy, PhoneGiveUp, HonestTalk, TalkThreshold, TalkGain;
    public int PhonePriceCents;
    public float CuriosityFloor, SociabilityFloor, TalkFear;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        Openness = m.Get(InformationParameters.Openness);
        Confinement = m.Soldiers
            ? m.Get(MilitaryParameters.SoldierConfinement)
            : Math.Min(m.Get(InformationParameters.ConfinementMost), m.Get(InformationParameters.Confinement) + SurveillanceRates.MandateFelt(m) * (float)m.Orders.MandateConfinement);
        KnowledgeGain = m.Get(InformationParameters.KnowledgeGain);
        DoubtGain = m.Get(InformationParameters.DoubtGain) * (m.Soldiers ? m.Get(MilitaryParameters.SoldierDoubt) : 1f);
        float usual = m.Get(InformationParameters.UsualConfinement), shut = Math.Clamp((Confinement - usual) / (1f - usual), 0f, 1f);
        Out = 1f - m.Get(InformationParameters.NeedsOut) * shut;
        MediaDay = 24f - m.Get(InformationParameters.MediaRest);
        MediaHour = m.Get(InformationParameters.MediaGain) * m.Get(InformationParameters.Signal) / Math.Max(1f, MediaDay - m.Get(BeliefParameters.UsualHours));
        MediaFatigue = m.Get(InformationParameters.MediaFatigue);
        SideExposure = m.Get(InformationParameters.SideExposure);
        ArrivalShock = m.Get(InformationParameters.ArrivalShock);
        JoltRate = m.Get(InformationParameters.JoltRate);
        JoltSize = m.Get(InformationParameters.JoltSize);
        HonestTalk = m.Get(InformationParameters.HonestTalk) * (1f + (m.Get(InformationParameters.ConfinedTalk) - 1f) * shut);
        TalkThreshold = m.Get(InformationParameters.TalkThreshold);
        TalkGain = m.Get(InformationParameters.TalkGain);

        // Soldiers buy nothing.
        PhonePriceCents = m.Cents(InformationParameters.PhonePrice);
        PhoneSaving = m.Soldiers ? 0f : m.Get(InformationParameters.PhoneSaving);
        PhoneBuy = m.Soldiers ? 0f : m.Get(InformationParameters.PhoneBuy) * Out;
        PhoneGiveUp = m.Get(InformationParameters.PhoneGiveUp);
        CuriosityFloor = m.Get(InformationParameters.CuriosityFloor);
        SociabilityFloor = m.Get(InformationParameters.SociabilityFloor);
        TalkFear = m.Get(InformationParameters.TalkFear);
    }
}

/// <summary>
/// Step 8. What people come to know: the shock of arrival, everyday sights by openness and confinement, jolts from
/// foreign co-workers, saving up for a phone and the media it opens, and whispering to those one trusts. Peers are read as of
/// last month. Evidence: M19 M20 M21 M26 M27 E30 E31.
/// </summary>
internal static class Information
{
    internal static readonly RuleInfo[] Rules =
    [
        RuleInfo.Of("everyday-sights", "M19 M20 E30",
            "Knowledge rises with openness × (1 − confinement) × (0.5 + curiosity) × what is not known yet.", "openness=0"),
        RuleInfo.Of("confinement", "X52 M08 E28",
            "Confinement takes its share of everyday sights away.", "confinement=0"),
        RuleInfo.Of("arrival-shock", "M19 E30",
            "The month of arrival adds knowledge in proportion to openness.", "arrival-shock=0"),
        RuleInfo.Of("side-work-opens", "M25",
            "Side work adds a share to what is seen.", "side-exposure=0"),
        RuleInfo.Of("saving-for-a-phone", "E31 D4 X51",
            "Who wants a phone puts pocket cash aside until hidden savings reach its price, then buys with a monthly chance.", "phone-want=0"),
        RuleInfo.Of("outside-media", "M26",
            "A phone shows media, as far as its signal reaches and the night leaves hours for it, behind a fence as well; it costs sleep.", "media-gain=0"),
        RuleInfo.Of("what-needs-going-out", "M44 E28; assumption: what is outside the gate is shut off with it",
            "Confinement beyond the usual takes its share of side work, phones bought, money sent by brokers, and of preparing and trying to leave.", "needs-out=0"),
        RuleInfo.Of("talk-behind-the-fence", "M44; assumption: shut in, people are kept apart or have only one another",
            "Confinement beyond the usual changes how much is whispered."),
        RuleInfo.Of("jolts", "M21",
            "Rarely, in proportion to what is seen, a kindness adds doubt and a fading memory.", "jolt-rate=0"),
        RuleInfo.Of("whispering", "M27 M17",
            "Doubt above a threshold is whispered to one of the platoon, less often in fear, and adds doubt to the listener.", "talk-threshold=1"),
        RuleInfo.Of("reports", "M16 E24",
            "A listener reports with a chance that falls with own doubt and is higher for informants.", "talk-threshold=1"),
    ];

    /// <summary>Sets <c>Exposure</c> scratch (sights and a phone's media) and adds to <c>DoubtAdded</c>.</summary>
    public static void Apply(ref SiteMonth s)
    {
        ref readonly InformationRates r = ref s.Rates<InformationRates>();
        Vector256<float> open = Vector256.Create(r.Openness * (1f - r.Confinement));
        Vector256<float> shock = Vector256.Create(r.ArrivalShock * r.Openness);
        Vector256<float> gain = Vector256.Create(r.KnowledgeGain);
        Vector256<float> side = Vector256.Create(r.SideExposure);
        Vector256<float> media = Vector256.Create(r.MediaHour * Math.Max(0f, r.MediaDay - s.Hours)), tired = Vector256.Create(s.Hours < r.MediaDay ? r.MediaFatigue : 0f);
        Vector256<float> saving = Vector256.Create(r.PhoneSaving);
        Vector256<float> jolt = Vector256.Create(r.JoltRate);
        Vector256<float> talk = Vector256.Create(r.HonestTalk);
        Vector256<float> threshold = Vector256.Create(r.TalkThreshold);
        Vector256<float> buy = Vector256.Create(r.PhoneBuy);
        Vector256<float> curious = Vector256.Create(r.CuriosityFloor), sociable = Vector256.Create(r.SociabilityFloor), hush = Vector256.Create(r.TalkFear);
        Vector256<int> price = Vector256.Create(r.PhonePriceCents);
        Vector256<int> now = Vector256.Create(s.Now);
        Vector256<float> one = Vector256<float>.One, zero = Vector256<float>.Zero;
        Vector256<float> exposed = zero, learned = zero;
        Vector256<int> hidden = Vector256<int>.Zero, spent = Vector256<int>.Zero;

        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            Vector256<int> here = flags.Has(Present);
            Vector256<float> isHere = here.AsSingle();
            Vector256<int> phone = flags.Has(Phone);
            Vector256<float> sees = open * (one + (flags.Has(SideWork).AsSingle() & side)) * (curious + s.Curiosity.At(i)) & isHere;
            Vector256<float> much = sees + (media * (curious + s.Curiosity.At(i)) & phone.AsSingle() & isHere);
            s.Fatigue.Put(i, (s.Fatigue.At(i) + (tired & phone.AsSingle() & isHere)).Unit());
            Vector256<float> known = s.Knowledge.At(i);
            Vector256<float> arrived = Vector256.Equals(s.Arrived.At(i), now).AsSingle() & shock & isHere;
            Vector256<float> more = (gain * much + arrived) * (one - known);
            s.Knowledge.Put(i, known + more);
            s.Exposure.Put(i, much);
            exposed += sees;
            learned += more;

            // Pocket cash, what is left of it after food: put aside for a phone, or spent; half of older open money goes on living.
            Vector256<int> seeks = flags.Has(WantsPhone) & ~phone & here;
            Vector256<int> cash = s.Cash.At(i) & here;
            Vector256<int> pocket = Vector256.Min(s.PocketNow.At(i) & here, cash);
            Vector256<int> aside = (Vector256.ConvertToSingle(pocket) * saving).Cents() & seeks;
            Vector256<int> loose = cash - pocket;
            Vector256<int> living = pocket - aside + (Vector256.ShiftRightArithmetic(loose, 1) & ~flags.Has(SideWork));
            s.Cash.Put(i, cash - aside - living);
            Vector256<int> savings = s.Savings.At(i) + aside;
            s.Savings.Put(i, savings);
            hidden += aside;
            spent += living;

            uint jolted = (Vector256.LessThan(s.ContactJolt.At(i), jolt * sees)).Bits() & here.Bits();
            Vector256<float> doubt = s.DoubtBefore.At(i);
            Vector256<float> tells = talk * (sociable + s.Sociability.At(i)) * (one - hush * s.Fear.At(i));
            uint talking = (Vector256.LessThan(s.ContactTalk.At(i), tells) & Vector256.GreaterThan(doubt, threshold)).Bits() & here.Bits();
            uint buying = (seeks & Vector256.GreaterThanOrEqual(savings, price)
                & Vector256.LessThan(s.ContactPhone.At(i), buy).AsInt32()).Bits();
            if ((jolted | talking | buying) != 0)
            {
                Few(ref s, i, jolted, talking, buying);
            }
        }

        s.CountReal(Counter.ExposureMonths, exposed.Total());
        s.CountReal(Counter.KnowledgeGained, learned.Total());
        s.Post(FlowKind.CashHidden, hidden.Total());
        s.Post(FlowKind.PocketSpent, spent.Total());
    }

    private static void Few(ref SiteMonth s, int first, uint jolted, uint talking, uint buying)
    {
        for (; jolted != 0; jolted &= jolted - 1)
        {
            int slot = first + BitOperations.TrailingZeroCount(jolted);
            s.DoubtAdded[slot] += s.Rates<InformationRates>().JoltSize * (1f - s.DoubtBefore[slot]);
            s.Jolt[slot] = 1f;
        }

        for (; buying != 0; buying &= buying - 1)
        {
            BuyPhone(ref s, first + BitOperations.TrailingZeroCount(buying));
        }

        for (; talking != 0; talking &= talking - 1)
        {
            Whisper(ref s, first + BitOperations.TrailingZeroCount(talking));
        }
    }

    private static void BuyPhone(ref SiteMonth s, int slot)
    {
        s.Savings[slot] -= s.Rates<InformationRates>().PhonePriceCents;
        s.Post(FlowKind.PhonePurchase, s.Rates<InformationRates>().PhonePriceCents);
        s.Count(Counter.PhonesBought);
        if ((s.Flags[slot] & (HadPhone | EverSideWork | Veteran)) == 0)
        {
            s.Count(Counter.PhoneFirstBuyers);
            s.Count(Counter.PhoneSavingMonths, s.Now - s.Arrived[slot]);
        }

        s.Flags[slot] |= Phone | HadPhone;
        s.Event(slot, EventKind.PhoneBought, cents: s.Rates<InformationRates>().PhonePriceCents);
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
        s.DoubtAdded[listener] += s.Rates<InformationRates>().TalkGain * s.DoubtBefore[slot] * (1f - s.DoubtBefore[listener]);
        float report = s.Rates<SurveillanceRates>().ReportChance * ((s.Flags[listener] & Informant) != 0 ? s.Rates<SurveillanceRates>().InformantReport : 1f)
            * ((s.Flags[listener] & Role) != 0 ? s.Rates<SurveillanceRates>().RoleReport : 1f);

        // Doubt of one's own stays the hand.
        if (w.U1 < report * (1f - s.DoubtBefore[listener]))
        {
            s.Count(Counter.TalkReported);
            Surveillance.Punish(ref s, slot, EventCause.Talk);
        }
    }
}
