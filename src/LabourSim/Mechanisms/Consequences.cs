using System.Runtime.Intrinsics;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Randomness;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of what a leaving brings, complaints and redress.</summary>
public static class ConsequencesParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<ConsequencesRates>();

    public static readonly Parameter ScrutinyMonths = Own.Uncertainty("scrutiny-months", "months", 8, 3, 12,
        "M32; assumption: direction only in the sources",
        "Months of scrutiny after an exit.");

    public static readonly Parameter ScrutinyWatch = Own.Uncertainty("scrutiny-watch", "multiple", 1.5, 1.2, 2,
        "M32; assumption: direction only",
        "Surveillance of a site under scrutiny.");

    public static readonly Parameter FearExit = Own.Uncertainty("fear-exit", "fear", 0.08, 0, 0.5,
        "M32; assumption: no measure",
        "Fear added at a site by an exit.");

    public static readonly Parameter KnowledgeExit = Own.Uncertainty("knowledge-exit", "knowledge", 0.01, 0, 0.2,
        "M32; assumption: an exit shows that leaving is possible",
        "Knowledge added at a site by an exit.");

    public static readonly Parameter FamilyPunished = Own.Uncertainty("family-punished", "share", 0.4, 0.2, 0.8,
        "X60 M32",
        "Families punished after an exit or a failed attempt; the others are watched.");

    public static readonly Parameter LineRedress = Parameter.Uncertainty("line-redress", "share", 0.4, 0, 1,
        "P13 P15; assumption: no pilot exists",
        "Complaints that recover what is owed.");

    public static readonly Parameter Reprisal = Parameter.Uncertainty("reprisal", "share", 0.1, 0, 0.5,
        "P13 P12; assumption: retaliation adds up to one half",
        "Complaints met with reprisal.");

    public static readonly Parameter HiddenClaims = Own.Constant("hidden-claims", "share", 0.5, 0, 1,
        "assumption: hidden sites are harder to reach",
        "Part of legal claims that come about in hidden channels.");
}

/// <summary>A month's numbers of what a leaving brings, complaints and redress for one host and channel.</summary>
internal record struct ConsequencesRates : IRates
{
    public float ScrutinyWatch, FearExit, KnowledgeExit, FamilyPunished, LineUse, LineRedress, LegalCases, Reprisal, MechanismRecovery;
    public byte ScrutinyMonths;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        ScrutinyMonths = (byte)m.Value(ConsequencesParameters.ScrutinyMonths);
        ScrutinyWatch = m.Get(ConsequencesParameters.ScrutinyWatch);
        FearExit = m.Get(ConsequencesParameters.FearExit);
        KnowledgeExit = m.Get(ConsequencesParameters.KnowledgeExit);
        FamilyPunished = m.Get(ConsequencesParameters.FamilyPunished);
        LineUse = (float)(m.Orders.LineUse * m.Orders.Oversight);
        LineRedress = m.Get(ConsequencesParameters.LineRedress);
        LegalCases = (m.Hidden ? m.Get(ConsequencesParameters.HiddenClaims) : 1f) * (float)(m.Orders.LegalCases * m.Orders.Oversight);
        Reprisal = m.Get(ConsequencesParameters.Reprisal);
        MechanismRecovery = m.Hidden ? 0f : (float)(m.Orders.MechanismRecovery * m.Orders.Oversight);
    }
}

/// <summary>
/// Step 12. One person's leaving falls on many: scrutiny of the site, fear and knowledge among those left, punishment or
/// watching of the family. Complaints through outside channels, redress and reprisal are settled here too.
/// Evidence: M32 X60 P13 P14 P15 C36.
/// </summary>
internal static class Consequences
{
    internal static readonly RuleInfo[] Rules =
    [
        RuleInfo.Of("scrutiny", "M32",
            "After an exit the site's watch level is multiplied for some months."),
        RuleInfo.Of("exit-frightens", "M32",
            "Each exit adds fear to everyone left at the site.", "fear-exit=0"),
        RuleInfo.Of("exit-shows-a-way", "M32; assumption: an exit shows that leaving is possible",
            "A month with exits adds knowledge to everyone left at the site.", "knowledge-exit=0"),
        RuleInfo.Of("family-pays", "X60 M32 M30",
            "The family of someone who left or was handed back is punished with a chance, else watched."),
        RuleInfo.Of("complaints-by-line", "P13",
            "Where a reporting line is open, phone holders complain in proportion to grievance.", "line-use=0"),
        RuleInfo.Of("legal-claims", "P14",
            "Where legal aid is open, claims come in proportion to grievance, half as many in hidden channels.", "legal-cases=0"),
        RuleInfo.Of("mechanism-with-force", "P15",
            "Where a grievance mechanism is open, formal workers recover the month's credit and part of what is owed.", "mechanism-recovery=0"),
        RuleInfo.Of("reprisal", "P13 P12",
            "Some of those who complain meet with reprisal, which is a harm and frightens.", "reprisal=0"),
    ];

    /// <summary>Applies the month's exits to the site and hears complaints.</summary>
    public static void Apply(ref SiteMonth s)
    {
        ref readonly ConsequencesRates r = ref s.Rates<ConsequencesRates>();
        ref byte scrutiny = ref s.Sites.Scrutiny[s.Site];
        if (s.ExitsHere > 0)
        {
            scrutiny = r.ScrutinyMonths;
            Vector256<float> fear = Vector256.Create(r.FearExit * s.ExitsHere), learn = Vector256.Create(r.KnowledgeExit);
            for (int i = 0; i < s.Width; i += 8)
            {
                Vector256<float> here = s.Flags.At(i).Has(Present).AsSingle();
                Vector256<float> known = s.Knowledge.At(i);
                s.Fear.Put(i, (s.Fear.At(i) + fear).Unit() & here);
                s.Knowledge.Put(i, (known + learn * (Vector256<float>.One - known)) & here);
            }
        }
        else if (scrutiny > 0)
        {
            scrutiny--;
        }

        if (r.LineUse + r.LegalCases + r.MechanismRecovery > 0)
        {
            HearComplaints(ref s);
        }
    }

    /// <summary>The family of someone who left or tried: punished, or watched.</summary>
    public static void PunishFamily(ref SiteMonth s, int slot)
    {
        bool punished = s.Draw(slot, Purpose.FamilyFate).U0 < s.Rates<ConsequencesRates>().FamilyPunished;
        s.Count(punished ? Counter.FamiliesPunished : Counter.FamiliesWatched);
        if (punished)
        {
            s.Harm(slot);
            s.World.Households[s.World.Workers.Household[s.FirstSlot + slot]].Punished = true;
        }

        s.Event(slot, punished ? EventKind.FamilyPunished : EventKind.FamilyWatched);
    }

    private static void HearComplaints(ref SiteMonth s)
    {
        ref readonly ConsequencesRates r = ref s.Rates<ConsequencesRates>();
        float fear = s.Rates<SurveillanceRates>().FearCaught;
        for (int slot = 0; slot < s.Width; slot++)
        {
            int flags = s.Flags[slot];
            if ((flags & Present) == 0)
            {
                continue;
            }

            float grievance = s.Grievance[slot];
            float byLine = (flags & Phone) != 0 ? r.LineUse * grievance : 0f;
            float byClaim = r.LegalCases * grievance;
            float u = s.ChoiceComplain[slot];
            if (u >= byLine + byClaim + r.MechanismRecovery)
            {
                continue;
            }

            Words w = s.Draw(slot, Purpose.Complaint);
            bool byMechanism = u >= byLine + byClaim;
            if (byMechanism || w.U0 < r.LineRedress)
            {
                Redress(ref s, slot);
            }

            if (!byMechanism)
            {
                s.Count(Counter.Complaints);
                s.Event(slot, EventKind.Complained);
                if (w.U1 < r.Reprisal)
                {
                    s.Count(Counter.Reprisals);
                    s.Harm(slot);
                    s.Fear[slot] = Math.Min(1f, s.Fear[slot] + fear);
                    s.Event(slot, EventKind.Reprisal);
                }
            }
        }
    }

    /// <summary>The company hands over what it keeps for the worker: up to a month's credit owed and the client's arrears.</summary>
    private static void Redress(ref SiteMonth s, int slot)
    {
        // The month's credit on the books becomes cash in hand: the purse changes, not the sum.
        int cents = Math.Min(s.CreditNow[slot], s.Credit[slot]);
        s.Credit[slot] -= cents;
        s.Cash[slot] += cents;
        s.Post(Accounting.FlowKind.PayOut, cents);
        s.Reach(slot, cents);
        int owed = (int)(s.Owed[slot] * s.Rates<ExtractionRates>().WorkerShare);
        if (owed > 0)
        {
            s.Owed[slot] -= owed;
            s.Cash[slot] += owed;
            s.Post(Accounting.FlowKind.Redress, owed);
            s.Reach(slot, owed);
        }
    }
}
