using System.Numerics;
using System.Runtime.Intrinsics;
using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of side work.</summary>
public static class CheongbuParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<CheongbuRates>();

    public static readonly Parameter SideWorkAllowed = Own.Lever("side-work-allowed", "share", 1, 0, 1,
        "M24 M25",
        "How far side work is possible at all; 0 suppresses it.");

    public static readonly Parameter SideStart = Own.Uncertainty("side-start", "per month", 0.0466, 0, 0.3,
        "assumption: set by the share ever doing side work, 0.3 to 0.7 (E13)",
        "Base chance of starting side work.");

    public static readonly Parameter SideOpportunity = Own.Uncertainty("side-opportunity", "share", 0.35, 0, 1,
        "M24 E59; assumption: open building sites offer most",
        "Openings for side work.", (Host.Russia, 0.6), (Host.China, 0.15));

    public static readonly Parameter SideEnd = Own.Uncertainty("side-end", "per month", 0.0809, 0, 0.5,
        "E13; assumption: side work is brief in the accounts",
        "Chance of a moonlighting spell ending.");

    public static readonly Parameter ReleasedShare = Own.Uncertainty("released-share", "share", 0, 0, 1,
        "X27 X60e; assumption: the paid-for release is reported for Russia only",
        "Side workers released full-time against payment.", (Host.Russia, 0.35));

    public static readonly Parameter ReleasedEnd = Own.Uncertainty("released-end", "multiple", 0.35, 0, 1,
        "X27; assumption: releases last longer",
        "Chance of a release ending against moonlighting.");

    public static readonly Parameter MoonlightGross = Own.Uncertainty("moonlight-gross", "USD/month", 81.1, 0, 500,
        "E13 E12",
        "Mean income of a moonlit month before the manager's share.");

    public static readonly Parameter MoonlightBribe = Own.Uncertainty("moonlight-bribe", "share", 0.35, 0.2, 0.5,
        "M24; assumption: must be worth it to both",
        "Manager's share of moonlighting.");

    public static readonly Parameter ReleasedNet = Own.Uncertainty("released-net", "USD/month", 424, 0, 1000,
        "X27 E16",
        "Mean monthly income of a released worker after covering the quota.");

    public static readonly Parameter HideShare = Parameter.Uncertainty("hide-share", "share", 0.6, 0, 1,
        "E50 M33; assumption: some is always kept out of the boss's reach",
        "Share of side income put into hiding.");

    public static readonly Parameter CrewSize = Parameter.Constant("crew-size", "persons", 3, 1, 10,
        "E13",
        "Most people in a side-work crew.");

    public static readonly Parameter CrewJoin = Parameter.Uncertainty("crew-join", "share", 0.783, 0, 1,
        "E13 M24; assumption: crews of about three",
        "Chance that a mate joins a crew being formed, before caution.");

    public static readonly Parameter BarDrive = Parameter.Uncertainty("bar-drive", "share", 0.2, 0, 1,
        "M12 M06 E21; assumption: side jobs are taken up so as not to miss twice, how much more often is not known",
        "How much more often side work is taken up by those whose debt would count as a missed quota, when two bar the next posting.");

    public static readonly Parameter ReleasedLongMonths = Own.Constant("released-long-months", "months", 9, 1, 12,
        "assumption: most of a year",
        "Months of release in a calendar year from which somebody counts as released long.");

    public static readonly Parameter ColludedOpenings = Own.Constant("colluded-openings", "multiple", 1.4, 0, 3,
        "assumption: a foreman who looks away opens doors",
        "Openings for side work where the foreman colludes.");

    public static readonly Parameter UncolludedOpenings = Own.Constant("uncolluded-openings", "multiple", 0.6, 0, 3,
        "assumption: mirror of colluded-openings",
        "Openings for side work where the foreman does not collude.");

    public static readonly Parameter VenalOpenings = Own.Constant("venal-openings", "share", 0.5, 0, 2,
        "assumption: direction only",
        "Rise of openings for side work under a venal supervisor whose plan is not covered at all.");

    public static readonly Parameter ReleasedBribe = Own.Constant("released-bribe", "share", 0.25, 0, 1,
        "assumption: the release fee is paid already",
        "Part of moonlight-bribe that is asked of someone released.");

    public static readonly Parameter ReleasedHide = Own.Constant("released-hide", "share", 0.5, 0, 1,
        "assumption: away from the site hiding is easier",
        "Part of what a released worker has left that is hidden before hide-share is taken of the rest.");

    public static readonly Parameter StartFloor = Own.Constant("start-floor", "share", 0.6, 0, 1,
        "assumption: side work is not for debtors alone",
        "Part of the chance of starting side work that does not hang on debt.");

    public static readonly Parameter StartDebt = Own.Constant("start-debt", "share", 0.4, 0, 2,
        "assumption: with start-floor 1 for a debtor",
        "Part of the chance of starting side work that quota debt adds.");

    public static readonly Parameter StartBoldness = Own.Constant("start-boldness", "level", 1.3, 1, 2,
        "assumption: the most cautious start too, seldom",
        "Caution is taken from this to give how readily somebody starts side work or joins a crew.");
}

/// <summary>A month's numbers of side work for one host and channel.</summary>
internal record struct CheongbuRates : IRates
{
    public float SideStart, SideEnd, ReleasedShare, ReleasedEnd, Moonlight, MoonlightBribe, ReleasedNet, HideShare, CrewJoin, BarDrive;
    public int CrewSize;
    public float ColludedOpenings, UncolludedOpenings, VenalOpenings, ReleasedBribe, ReleasedHide, StartFloor, StartDebt;
    public float StartBoldness;
    public int ReleasedLongMonths;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        SideStart = m.Get(CheongbuParameters.SideStart) * m.Get(CheongbuParameters.SideOpportunity) * m.Get(CheongbuParameters.SideWorkAllowed);
        SideEnd = m.Get(CheongbuParameters.SideEnd);
        ReleasedShare = m.Get(CheongbuParameters.ReleasedShare);
        ReleasedEnd = m.Get(CheongbuParameters.ReleasedEnd) * SideEnd;
        Moonlight = m.Get(CheongbuParameters.MoonlightGross) * 100f;
        MoonlightBribe = m.Get(CheongbuParameters.MoonlightBribe);
        ReleasedNet = m.Get(CheongbuParameters.ReleasedNet) * 100f;
        HideShare = m.Get(CheongbuParameters.HideShare);
        CrewSize = m.Whole(CheongbuParameters.CrewSize);
        CrewJoin = m.Get(CheongbuParameters.CrewJoin);

        // The fear of the bar shrinks with the number of misses it takes.
        BarDrive = m.Get(CheongbuParameters.BarDrive) * Math.Min(1f, 2f / m.Whole(QuotaParameters.MissesToBar));
        ReleasedLongMonths = m.Whole(CheongbuParameters.ReleasedLongMonths);
        ColludedOpenings = m.Get(CheongbuParameters.ColludedOpenings);
        UncolludedOpenings = m.Get(CheongbuParameters.UncolludedOpenings);
        VenalOpenings = m.Get(CheongbuParameters.VenalOpenings);
        ReleasedBribe = m.Get(CheongbuParameters.ReleasedBribe);
        ReleasedHide = m.Get(CheongbuParameters.ReleasedHide);
        StartFloor = m.Get(CheongbuParameters.StartFloor);
        StartDebt = m.Get(CheongbuParameters.StartDebt);
        StartBoldness = m.Get(CheongbuParameters.StartBoldness);
    }
}

/// <summary>
/// Step 7. Side work (cheongbu) of two kinds: moonlighting in the evenings, and full-time release that covers the plan
/// from outside earnings. Chance, need and caution start it; the supervisor takes a share. Evidence: E13 X27 X60e M24 M25.
/// </summary>
internal static class Cheongbu
{
    internal static readonly RuleInfo[] Rules =
    [
        RuleInfo.Of("moonlighting", "E13 M24 X60e",
            "Those who moonlight earn an exponential sum in the evenings, beside assigned work.", "side-work-allowed=0"),
        RuleInfo.Of("release", "X27 X60e",
            "Some are released from assigned work: they pay the quota from outside earnings and keep the rest.", "released-share=0"),
        RuleInfo.Of("need-chance-caution", "M12 M24 M25 E59",
            "Side work starts with base chance × openings × season × (0.6, or 1 in debt) × (1.3 − caution).", "side-start=0"),
        RuleInfo.Of("fear-of-the-bar", "M12 M06 E21",
            "Those whose debt would count as a missed quota start side work more often, the more so the fewer misses it takes to be barred.", "bar-drive=0"),
        RuleInfo.Of("openings-at-the-site", "M24 M15 E13",
            "Openings are 1.4 under a foreman who colludes and 0.6 under one who does not, more under a venal supervisor whose plan is uncovered.", "side-start=0"),
        RuleInfo.Of("crews", "E13 M24",
            "Whoever starts moonlighting takes mates of the platoon along, the less cautious more readily, until the crew is full.", "crew-join=0"),
        RuleInfo.Of("superior-bought-off", "M24 E13",
            "The supervisor takes a share of moonlighting, and a quarter of that share of a release.", "side-work-allowed=0"),
        RuleInfo.Of("money-in-hiding", "E50 M33",
            "A share of side income goes straight into hiding, more of it for those released.", "side-work-allowed=0"),
    ];

    /// <summary>A new year's months of release, and what they hand to brokers, are counted from nothing.</summary>
    public static void BeginYear(ref SiteMonth s)
    {
        if (s.World.Now.OfYear == 1)
        {
            s.World.Workers.SentThisYear.AsSpan(s.FirstSlot, SiteMonth.Slots).Clear();
            s.World.Workers.ReleasedThisYear.AsSpan(s.FirstSlot, SiteMonth.Slots).Clear();
        }
    }

    /// <summary>Those released for most of the year, and what they handed to brokers (K12).</summary>
    public static void EndYear(ref SiteMonth s)
    {
        if (s.World.Now.OfYear != 12)
        {
            return;
        }

        int months = s.Rates<CheongbuRates>().ReleasedLongMonths;
        Workers all = s.World.Workers;
        for (int i = s.FirstSlot; i < s.FirstSlot + s.Width; i++)
        {
            if (all.ReleasedThisYear[i] >= months)
            {
                s.Count(Counter.ReleasedLong);
                s.Count(Counter.ReleasedLongSent, all.SentThisYear[i]);
            }
        }
    }

    /// <summary>Sets <c>SideNet</c> scratch to the month's side income net of bribes and fees, cents.</summary>
    public static void Apply(ref SiteMonth s)
    {
        ref readonly CheongbuRates r = ref s.Rates<CheongbuRates>();
        ref readonly QuotaRates quota = ref s.Rates<QuotaRates>();
        float season = Work.Season(s);

        // A foreman who colludes opens doors; a venal supervisor opens more of them when the plan is not covered.
        float openings = (s.Sites.ForemanColludes[s.Site] ? r.ColludedOpenings : r.UncolludedOpenings)
            * (1f + r.VenalOpenings * s.Sites.SupervisorVenality[s.Site] * s.Sites.PlanGap[s.Site]);

        // Behind a fence fewer begin, and who had begun gets out on fewer days.
        float gets = s.Rates<InformationRates>().Out;
        Vector256<float> start = Vector256.Create(r.SideStart * gets * openings * season);
        Vector256<float> stop = Vector256.Create(r.SideEnd);
        Vector256<float> releasedStop = Vector256.Create(r.ReleasedEnd);
        Vector256<float> moonlight = Vector256.Create(r.Moonlight * gets);
        Vector256<float> bribeShare = Vector256.Create(r.MoonlightBribe);
        Vector256<float> released = Vector256.Create(r.ReleasedNet * gets);
        Vector256<float> releasedBribe = Vector256.Create(r.MoonlightBribe * r.ReleasedBribe);
        Vector256<int> plan = Vector256.Create(quota.QuotaCents);
        Vector256<float> hide = Vector256.Create(r.HideShare);
        Vector256<float> releasedHide = Vector256.Create(r.ReleasedHide + (1f - r.ReleasedHide) * r.HideShare);
        Vector256<float> one = Vector256<float>.One;
        Vector256<float> tiny = Vector256.Create(1f / (1 << 25));
        Vector256<int> zero = Vector256<int>.Zero;
        Vector256<int> miss = Vector256.Create((int)(quota.MissThreshold * quota.QuotaCents));
        Vector256<float> drive = Vector256.Create(r.BarDrive), floor = Vector256.Create(r.StartFloor);
        Vector256<float> need = Vector256.Create(r.StartDebt), boldness = Vector256.Create(r.StartBoldness);
        Vector256<float> hopelessSide = Vector256.Create(s.Rates<DebtsRates>().HopelessSide), apathy = Vector256.Create(s.Rates<DebtsRates>().Apathy);
        Span<uint> starting = stackalloc uint[SiteMonth.Slots / 8];
        Vector256<int> income = zero, bribes = zero, fees = zero, hidden = zero, moonMonths = zero, releasedMonths = zero, moonNet = zero;

        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            Vector256<int> moons = flags.Has(Moonlighting);
            Vector256<int> free = flags.Has(Released);
            Vector256<int> side = moons | free;

            // Earnings of a spell already under way.
            Vector256<int> net = zero;
            if (side != zero)
            {
                Vector256<float> luck = -Lanes.Log(s.LivingIncome.At(i).Uniform() + tiny);
                Vector256<int> moonGross = (moonlight * luck).Cents() & moons;
                Vector256<int> freeNet = (released * luck).Cents() & free;
                Vector256<int> fee = plan & free;
                Vector256<int> bribe = (Vector256.ConvertToSingle(moonGross) * bribeShare
                    + Vector256.ConvertToSingle(freeNet) * releasedBribe).Cents() & side;
                net = moonGross + freeNet - bribe;
                Vector256<int> hiding = Vector256.Min(net,
                    (Vector256.ConvertToSingle(net) * Vector256.ConditionalSelect(free.AsSingle(), releasedHide, hide)).Cents());
                s.Cash.Put(i, s.Cash.At(i) + net - hiding);
                s.Savings.Put(i, s.Savings.At(i) + hiding);
                if (s.Recording)
                {
                    s.Money.Put(i, s.Money.At(i) + net);
                }

                income += moonGross + freeNet + fee;
                bribes += bribe;
                fees += fee;
                hidden += hiding;
                moonNet += net & moons;
                moonMonths -= moons;
                releasedMonths -= free;
                CountReleased(s, i, free.Bits());
            }

            s.SideNet.Put(i, net);

            // Starting: openings, need (debt) and caution. Ending: spells are short.
            Vector256<float> u = s.LivingSide.At(i).Uniform();
            Vector256<int> debt = s.Debt.At(i);
            Vector256<float> inDebt = Vector256.GreaterThan(debt, zero).AsSingle() & need;
            Vector256<float> barred = Vector256.GreaterThan(debt, miss).AsSingle() & drive;
            Vector256<float> hopeless = s.Hopeless.At(i);
            Vector256<float> starts = start * (floor + inDebt + barred + hopelessSide * hopeless) * (one - apathy * hopeless) * (boldness - s.Caution.At(i));
            Vector256<float> chance = Vector256.ConditionalSelect(side.AsSingle(),
                Vector256.ConditionalSelect(free.AsSingle(), releasedStop, stop), starts);
            uint changes = (Vector256.LessThan(u, chance).AsInt32() & flags.Has(Present)).Bits();
            starting[i >> 3] = changes & ~side.Bits();
            for (uint stops = changes & side.Bits(); stops != 0; stops &= stops - 1)
            {
                int slot = i + BitOperations.TrailingZeroCount(stops);
                s.Flags[slot] &= ~SideWork;
                s.Event(slot, EventKind.SideWorkStopped);
            }
        }

        // After everyone's month, since a crew may take in anyone of the platoon.
        for (int i = 0; i < s.Width; i += 8)
        {
            Start(ref s, i, starting[i >> 3]);
        }

        s.Post(FlowKind.SideIncome, income.Total());
        s.Post(FlowKind.SideWorkBribe, bribes.Total());
        s.Post(FlowKind.ReleaseFee, fees.Total());
        Quota.PassOn(ref s, fees.Total());
        s.Post(FlowKind.CashHidden, hidden.Total());
        s.Count(Counter.MoonlitMonths, moonMonths.Total());
        s.Count(Counter.ReleasedMonths, releasedMonths.Total());
        s.Count(Counter.MoonlitNet, moonNet.Total());
    }

    private static void Start(ref SiteMonth s, int first, uint starting)
    {
        float released = s.Rates<CheongbuRates>().ReleasedShare;
        for (; starting != 0; starting &= starting - 1)
        {
            int slot = first + BitOperations.TrailingZeroCount(starting);
            if ((s.Flags[slot] & SideWork) != 0)
            {
                continue; // taken along by a mate this month
            }

            bool full = s.Draw(slot, Purpose.SideWorkStart).U0 < released;
            s.Flags[slot] |= EverSideWork | (full ? Released : Moonlighting);
            s.Event(slot, EventKind.SideWorkStarted);
            if (!full)
            {
                FormCrew(ref s, slot);
            }
        }
    }

    /// <summary>Whoever found the job takes mates along, from the next bunk on, until the crew is full (E13).</summary>
    private static void FormCrew(ref SiteMonth s, int slot)
    {
        ref readonly CheongbuRates r = ref s.Rates<CheongbuRates>();
        int platoon = slot / Workers.PlatoonSize * Workers.PlatoonSize;
        int crew = 1;
        for (int n = 1; n < Workers.PlatoonSize && crew < r.CrewSize; n++)
        {
            int mate = platoon + (slot - platoon + n) % Workers.PlatoonSize;
            int flags = s.Flags[mate];
            if ((flags & Present) != 0 && (flags & SideWork) == 0
                && s.Draw(mate, Purpose.SideWorkStart).U1 < r.CrewJoin * (r.StartBoldness - s.Caution[mate]))
            {
                s.Flags[mate] = flags | EverSideWork | Moonlighting;
                s.Event(mate, EventKind.SideWorkStarted);
                crew++;
            }
        }

        s.Count(Counter.Crews);
        s.Count(Counter.CrewMembers, crew);
    }

    private static void CountReleased(in SiteMonth s, int first, uint released)
    {
        for (; released != 0; released &= released - 1)
        {
            s.World.Workers.ReleasedThisYear[s.FirstSlot + first + BitOperations.TrailingZeroCount(released)]++;
        }
    }
}
