using System.Numerics;
using System.Runtime.Intrinsics;
using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of surveillance.</summary>
public static class SurveillanceParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<SurveillanceRates>();

    public static readonly Parameter SideDetection = Parameter.Uncertainty("side-detection", "per month", 0.044, 0.02, 0.10,
        "M28; assumption: tolerated zones, so near the low end",
        "Base chance that side work is detected.");

    public static readonly Parameter MoonlightDetection = Parameter.Uncertainty("moonlight-detection", "multiple", 0.675, 0, 2,
        "assumption: a manager has been paid",
        "Detection of moonlighting against the base.");

    public static readonly Parameter ReleasedDetection = Parameter.Uncertainty("released-detection", "multiple", 0.35, 0, 2,
        "assumption: the manager is party to it",
        "Detection of released work against the base.");

    public static readonly Parameter Watch = Own.Uncertainty("watch", "level", 1, 0, 3,
        "M16 M42",
        "Surveillance level; 1 is the level before 2017.");

    public static readonly Parameter ReportChance = Own.Uncertainty("report-chance", "per heard talk", 0.12, 0.05, 0.30,
        "M16; assumption: friends may report, and debts weigh against it",
        "Chance that honest talk heard by a mate is reported.");

    public static readonly Parameter InformantReport = Own.Uncertainty("informant-report", "multiple", 3, 1, 6,
        "E24 M16; assumption: planted informants report more",
        "Reporting by a planted informant against a mate.");

    public static readonly Parameter ExtraInformants = Own.Uncertainty("extra-informants", "share", 0.03, 0, 1,
        "E24 X52",
        "Informants beyond the one planted in each platoon; 1 makes everyone an informant.");

    public static readonly Parameter PhoneDetection = Own.Uncertainty("phone-detection", "per month", 0.014, 0.005, 0.08,
        "X51 M28; assumption: long toleration, then sweeps",
        "Chance a month that a hidden phone is found at surveillance level 1.");

    public static readonly Parameter CrowdingNotice = Own.Uncertainty("crowding-notice", "share", 0, -0.5, 0.5,
        "M26; assumption: a crowd hides a phone or sees it, which is not known",
        "How much more easily a phone is found at a full site than at one half full.");

    public static readonly Parameter BribeForced = Own.Uncertainty("bribe-forced", "share of savings", 0.5, 0, 1,
        "M28 E33; assumption: up to all savings",
        "Mean share of savings taken when caught.");

    public static readonly Parameter SentHomeShare = Own.Uncertainty("sent-home-share", "share", 0.05, 0, 1,
        "M28 X51; assumption: moved to worse work or sent home, mostly the former",
        "Those caught who are sent home under guard.");

    public static readonly Parameter CriticisedShare = Own.Uncertainty("criticised-share", "share", 0.5, 0, 1,
        "E25 M18; assumption: weekly sessions make public criticism common",
        "Those caught who are criticised in public.");

    public static readonly Parameter FearCaught = Own.Uncertainty("fear-caught", "fear", 0.25, 0, 1,
        "M17; assumption: no measure",
        "Fear added by being caught.");

    public static readonly Parameter FearWitness = Own.Uncertainty("fear-witness", "fear", 0.04, 0, 0.5,
        "M17; assumption: no measure",
        "Fear added in the platoon when a mate is caught.");

    public static readonly Parameter FearFade = Own.Uncertainty("fear-fade", "per month", 0.052, 0, 1,
        "M17; assumption: slow",
        "Part of the distance to its resting level that fear covers in a month.");

    public static readonly Parameter FearBase = Own.Uncertainty("fear-base", "fear", 0.25, 0, 1,
        "E58 M17; assumption: no measure",
        "Resting fear of the least cautious at surveillance level 1.");

    public static readonly Parameter FearCaution = Own.Uncertainty("fear-caution", "fear", 0.35, 0, 1,
        "M17; assumption: no measure",
        "Resting fear added by full caution.");

    public static readonly Parameter FearWatch = Own.Uncertainty("fear-watch", "fear per level", 0.15, 0, 1,
        "M17; assumption: no measure",
        "Resting fear added by a surveillance level.");

    public static readonly Parameter CasePressure = Parameter.Uncertainty("case-pressure", "share", 0.2, 0, 1,
        "M16 M10 X53; assumption: officers have cases to show",
        "How much a security officer without a recent case searches harder, at full zeal and after a year.");

    public static readonly Parameter CaseSettled = Parameter.Uncertainty("case-settled", "share", 0.3, 0, 1,
        "X53 M28 E33; assumption: bribes are taken to overlook, how often is not known",
        "Cases in which money was taken that a middling security officer settles without report.");

    public static readonly Parameter ConfessionRate = Parameter.Uncertainty("confession-rate", "per site-month", 0.5, 0, 1,
        "E25 M18; assumption: weekly sessions need somebody to confess, to more than words seldom",
        "Chance a month that a zealous party secretary singles somebody out at a session.");

    public static readonly Parameter ForemanColludes = Parameter.Uncertainty("foreman-colludes", "share", 0.5, 0, 1,
        "M24 E13 M15; assumption: some do, some do not",
        "Foremen who collude in side work.");

    public static readonly Parameter RoleReport = Parameter.Uncertainty("role-report", "multiple", 1.5, 1, 4,
        "X52 M16; assumption: set to watch one another",
        "How much more often platoon leaders and their assistants report what they hear.");

    public static readonly Parameter CrewCaught = Parameter.Uncertainty("crew-caught", "share", 0.2, 0, 1,
        "M28; assumption: crews are found together at times",
        "Chance that a mate at side work in the same platoon is caught with someone caught.");

    public static readonly Parameter WatchZealFloor = Own.Constant("watch-zeal-floor", "share", 0.8, 0, 1,
        "assumption: orders reach idle officers too",
        "Level of surveillance under a security officer without zeal.");

    public static readonly Parameter WatchZeal = Own.Constant("watch-zeal", "share", 0.4, 0, 2,
        "assumption: with average zeal 1",
        "Level of surveillance that full zeal of the security officer adds.");

    public static readonly Parameter ColludedDetection = Own.Constant("colluded-detection", "multiple", 0.7, 0, 3,
        "assumption: who looks away does not find",
        "Finding of moonlighting where the foreman colludes.");

    public static readonly Parameter UncolludedDetection = Own.Constant("uncolluded-detection", "multiple", 1.3, 0, 3,
        "assumption: mirror of colluded-detection",
        "Finding of moonlighting where the foreman does not collude.");

    public static readonly Parameter ConfessionFear = Own.Constant("confession-fear", "share", 0.5, 0, 1,
        "assumption: half of being caught",
        "Part of fear-caught that a confession brings.");
}

/// <summary>A month's numbers of surveillance for one host and channel.</summary>
internal record struct SurveillanceRates : IRates
{
    /// <summary>Part of what a mandate or shutdown adds to surveillance and confinement that is felt here.</summary>
    public static float MandateFelt(in CellMonth m) => m.Hidden ? 1f : m.Get(RepatriationMandateParameters.MandateFormal);

    public float Watch, ReportChance, InformantReport, RoleReport, ExtraInformants, PhoneDetection, CrowdingNotice, MoonlightDetection, ReleasedDetection;
    public float BribeForced, SentHomeShare, CriticisedShare, CrewCaught, CasePressure, CaseSettled, ConfessionRate;
    public float FearCaught, FearWitness, FearFade, FearBase, FearCaution, FearWatch;
    public float WatchZealFloor, WatchZeal, ColludedDetection, UncolludedDetection, ConfessionFear;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        Watch = m.Soldiers ? m.Get(MilitaryParameters.SoldierWatch) : m.Get(SurveillanceParameters.Watch) + MandateFelt(m) * (float)m.Orders.MandateWatch;
        ReportChance = m.Get(SurveillanceParameters.ReportChance);
        InformantReport = m.Get(SurveillanceParameters.InformantReport);
        RoleReport = m.Get(SurveillanceParameters.RoleReport);
        ExtraInformants = m.Get(SurveillanceParameters.ExtraInformants);
        PhoneDetection = m.Get(SurveillanceParameters.PhoneDetection);
        CrowdingNotice = m.Get(SurveillanceParameters.CrowdingNotice);
        MoonlightDetection = m.Get(SurveillanceParameters.SideDetection) * m.Get(SurveillanceParameters.MoonlightDetection);
        ReleasedDetection = m.Get(SurveillanceParameters.SideDetection) * m.Get(SurveillanceParameters.ReleasedDetection);
        BribeForced = m.Get(SurveillanceParameters.BribeForced);
        SentHomeShare = m.Soldiers ? 0f : m.Get(SurveillanceParameters.SentHomeShare);
        CriticisedShare = m.Get(SurveillanceParameters.CriticisedShare);
        CrewCaught = m.Get(SurveillanceParameters.CrewCaught);
        CasePressure = m.Get(SurveillanceParameters.CasePressure);
        CaseSettled = m.Get(SurveillanceParameters.CaseSettled);
        ConfessionRate = m.Get(SurveillanceParameters.ConfessionRate);
        FearCaught = m.Get(SurveillanceParameters.FearCaught);
        FearWitness = m.Get(SurveillanceParameters.FearWitness);
        FearFade = m.Get(SurveillanceParameters.FearFade);
        FearBase = m.Get(SurveillanceParameters.FearBase);
        FearCaution = m.Get(SurveillanceParameters.FearCaution);
        FearWatch = m.Get(SurveillanceParameters.FearWatch);
        WatchZealFloor = m.Get(SurveillanceParameters.WatchZealFloor);
        WatchZeal = m.Get(SurveillanceParameters.WatchZeal);
        ColludedDetection = m.Get(SurveillanceParameters.ColludedDetection);
        UncolludedDetection = m.Get(SurveillanceParameters.UncolludedDetection);
        ConfessionFear = m.Get(SurveillanceParameters.ConfessionFear);
    }
}

/// <summary>
/// Step 9. Searches for phones and side work by the security officer, sessions, informants' reports; those caught pay a
/// bribe up to all savings, lose the phone, are criticised in public or sent home under guard. Fear rises for them and for
/// those who saw it, and fades slowly. Evidence: E24 E25 E33 M16 M17 M28 X51 X52.
/// </summary>
internal static class Surveillance
{
    internal static readonly RuleInfo[] Rules =
    [
        RuleInfo.Of("phone-searches", "E32 X51 M28",
            "A hidden phone is found with a base chance × watch level, and taken.", "phone-want=0"),
        RuleInfo.Of("side-work-detected", "M28 X53",
            "Side work is detected with a base chance × watch level, less often for those released, and ends.", "side-work-allowed=0"),
        RuleInfo.Of("cases-to-show", "M16 M10 X53",
            "A zealous security officer searches the harder the longer ago the last case reported, up to a year.", "case-pressure=0"),
        RuleInfo.Of("cases-settled", "X53 M28 E33",
            "Where money was taken, a case is settled without report with a chance in proportion to the officer's venality.", "case-settled=0"),
        RuleInfo.Of("crews-caught-together", "M28",
            "Mates who moonlight in the platoon of someone caught at side work may be caught with them.", "crew-caught=0"),
        RuleInfo.Of("confessions", "E25 M18",
            "In some months the party secretary singles somebody out at a session, which frightens that person.", "confession-rate=0"),
        RuleInfo.Of("bribe-when-caught", "E33 M28 X53",
            "Being caught costs a random share of savings and cash, up to all.", "bribe-forced=0"),
        RuleInfo.Of("sent-home-under-guard", "M28 X51",
            "Some of those caught are sent home under guard, if the border lets them through.", "sent-home-share=0"),
        RuleInfo.Of("public-criticism", "E25 M18",
            "Some of those caught are criticised in public; it is put on record and moves nothing else.", "criticised-share=0"),
        RuleInfo.Of("fear-fades-to-rest", "M17 E58",
            "Fear moves a part of the way to a resting level made of a base, the watch level and caution."),
        RuleInfo.Of("fear-spreads", "M17 M16",
            "A punishment adds fear to everyone in the platoon.", "fear-witness=0"),
    ];

    /// <summary>How closely a site is watched: the host's level, the officer's zeal, want of a case to show, and scrutiny.</summary>
    public static float Level(World w, int cell, int site)
    {
        ref readonly SurveillanceRates r = ref w.Rates<SurveillanceRates>(cell);
        Sites sites = w.Sites;
        float zeal = sites.SecurityZeal[site];
        float pressed = 1f + r.CasePressure * zeal * Math.Min(1f, sites.CaseGap[site] / 12f);
        return r.Watch * (r.WatchZealFloor + r.WatchZeal * zeal) * pressed * (sites.Scrutiny[site] > 0 ? w.Rates<ConsequencesRates>(cell).ScrutinyWatch : 1f);
    }

    /// <summary>Searches, punishes and moves fear.</summary>
    public static void Apply(ref SiteMonth s)
    {
        ref readonly SurveillanceRates r = ref s.Rates<SurveillanceRates>();
        float foreman = s.Sites.ForemanColludes[s.Site] ? r.ColludedDetection : r.UncolludedDetection;
        float crowded = 1f + r.CrowdingNotice * (2f * s.Sites.People[s.Site] / Workers.Seats - 1f);
        Vector256<float> phone = Vector256.Create(r.PhoneDetection * s.Watch * crowded);
        Vector256<float> moonlight = Vector256.Create(r.MoonlightDetection * s.Watch * foreman);
        Vector256<float> released = Vector256.Create(r.ReleasedDetection * s.Watch);
        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            uint here = flags.Has(Present).Bits();
            uint found = Vector256.LessThan(s.ChoiceSearch.At(i), phone & flags.Has(Phone).AsSingle()).Bits() & here;
            Vector256<float> side = (moonlight & flags.Has(Moonlighting).AsSingle()) + (released & flags.Has(Released).AsSingle());
            uint seen = Vector256.LessThan(s.ContactDetect.At(i), side).Bits() & here;
            for (; found != 0; found &= found - 1)
            {
                Punish(ref s, i + BitOperations.TrailingZeroCount(found), EventCause.Phone);
            }

            for (; seen != 0; seen &= seen - 1)
            {
                int slot = i + BitOperations.TrailingZeroCount(seen);
                if ((s.Flags[slot] & SideWork) != 0)
                {
                    Punish(ref s, slot, EventCause.SideWork);
                    CatchCrew(ref s, slot);
                }
            }
        }

        HoldSession(ref s);
        MoveFear(ref s);
        ref byte gap = ref s.Sites.CaseGap[s.Site];
        gap = s.CasesReported > 0 ? (byte)0 : (byte)Math.Min(byte.MaxValue, gap + 1);
    }

    /// <summary>Mates at side work in the same platoon may be found with the one caught.</summary>
    private static void CatchCrew(ref SiteMonth s, int caught)
    {
        float chance = s.Rates<SurveillanceRates>().CrewCaught;
        int platoon = caught / Workers.PlatoonSize * Workers.PlatoonSize;
        for (int mate = platoon; mate < Math.Min(platoon + Workers.PlatoonSize, Workers.Seats); mate++)
        {
            if (mate != caught && (s.Flags[mate] & Moonlighting) != 0 && s.Draw(mate, Purpose.CrewCaught).U0 < chance)
            {
                Punish(ref s, mate, EventCause.SideWork);
            }
        }
    }

    /// <summary>The party secretary needs somebody to confess: one person of the site, seldom for more than words.</summary>
    private static void HoldSession(ref SiteMonth s)
    {
        ref readonly SurveillanceRates r = ref s.Rates<SurveillanceRates>();
        int slot = (int)(s.SiteDraw.U3 * s.Width);
        if (s.SiteDraw.U2 < r.ConfessionRate * s.Sites.PartyZeal[s.Site] && slot < Workers.Seats && (s.Flags[slot] & Present) != 0)
        {
            s.Count(Counter.Confessions);
            s.FearAdded[slot] += r.ConfessionFear * r.FearCaught;
            s.Event(slot, EventKind.Criticised);
        }
    }

    private static void MoveFear(ref SiteMonth s)
    {
        ref readonly SurveillanceRates r = ref s.Rates<SurveillanceRates>();
        Vector256<float> fade = Vector256.Create(r.FearFade);
        Vector256<float> rest = Vector256.Create(r.FearBase + r.FearWatch * (s.Watch - 1f));
        Vector256<float> caution = Vector256.Create(r.FearCaution);
        Vector256<float> sum = Vector256<float>.Zero;
        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<float> here = s.Flags.At(i).Has(Present).AsSingle();
            Vector256<float> fear = s.Fear.At(i);
            Vector256<float> target = (rest + caution * s.Caution.At(i)).Unit();
            fear = (fear + fade * (target - fear) + s.FearAdded.At(i)).Unit() & here;
            s.Fear.Put(i, fear);
            sum += fear;
        }

        s.CountReal(Counter.Fear, sum.Total());
    }

    /// <summary>What happens to someone caught with a phone, at side work, or reported for talk.</summary>
    public static void Punish(ref SiteMonth s, int slot, EventCause cause)
    {
        ref readonly SurveillanceRates r = ref s.Rates<SurveillanceRates>();
        Words w = s.Draw(slot, Purpose.Punishment);
        s.Count(Counter.Punishments);
        s.Harm(slot);
        byte[] caught = s.World.Workers.Caught;
        caught[s.FirstSlot + slot] = (byte)Math.Min(byte.MaxValue, caught[s.FirstSlot + slot] + 1);
        s.FearAdded[slot] += r.FearCaught;
        s.Wound[slot] = 1f;
        int platoon = slot / Workers.PlatoonSize * Workers.PlatoonSize;
        for (int mate = platoon; mate < Math.Min(platoon + Workers.PlatoonSize, Workers.Seats); mate++)
        {
            s.FearAdded[mate] += r.FearWitness;
        }

        if (cause == EventCause.Phone)
        {
            s.Flags[slot] &= ~Phone;
            if (w.U3 < s.Rates<InformationRates>().PhoneGiveUp)
            {
                s.Flags[slot] &= ~WantsPhone;
            }

            s.Count(Counter.PhonesConfiscated);
            s.Event(slot, EventKind.PhoneConfiscated, cause);
        }
        else if (cause == EventCause.SideWork)
        {
            s.Flags[slot] &= ~SideWork;
            s.Count(Counter.SideWorkDetected);
        }

        bool paid = TakeBribe(ref s, slot, cause, Math.Min(1f, 2f * r.BribeForced * w.U0));

        // A venal officer takes the money and has no case; a reported case is what his own superiors count (X53).
        if (paid && Philox4x32.ToUniform(w.W0 << 8) < r.CaseSettled * s.Sites.SecurityVenality[s.Site])
        {
            s.Count(Counter.CasesSettled);
            return;
        }

        s.CasesReported++;
        if (w.U1 < r.SentHomeShare && s.Rates<RotationRates>().BorderOpen > w.U2)
        {
            s.Count(Counter.SentHomeUnderGuard);
            s.Event(slot, EventKind.SentHomeUnderGuard, cause);
            Settlement.EndTour(ref s, slot, EndKind.SentHomeUnderGuard);
        }
        else if (w.U1 > 1f - r.CriticisedShare)
        {
            s.Event(slot, EventKind.Criticised, cause);
        }
    }

    private static bool TakeBribe(ref SiteMonth s, int slot, EventCause cause, float share)
    {
        // The float nearest to a large sum can lie above it.
        int fromSavings = Math.Min(s.Savings[slot], (int)(s.Savings[slot] * share));
        int fromCash = Math.Min(s.Cash[slot], (int)(s.Cash[slot] * share));
        s.Savings[slot] -= fromSavings;
        s.Cash[slot] -= fromCash;
        s.Post(FlowKind.BribeFromSavings, fromSavings);
        s.Post(FlowKind.BribeFromCash, fromCash);
        s.Reach(slot, -fromSavings - fromCash);
        if (fromSavings + fromCash > 0)
        {
            s.Event(slot, EventKind.BribePaid, cause, fromSavings + fromCash);
        }

        return fromSavings + fromCash > 0;
    }
}
