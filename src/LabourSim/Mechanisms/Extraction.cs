using System.Runtime.Intrinsics;
using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of the extraction chain.</summary>
public static class ExtractionParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<ExtractionRates>();

    public static readonly Parameter OfficeShare = Own.Lever("office-share", "share of gross", 0.70, 0, 0.95,
        "E08 X32",
        "The representative office's share of what the client pays.");

    public static readonly Parameter LodgingShare = Own.Uncertainty("lodging-share", "share of gross", 0.04, 0, 0.2,
        "E09; assumption: the parts of the company's thirty are not separated in the sources",
        "Board and lodging.");

    public static readonly Parameter PartyDues = Own.Uncertainty("party-dues", "share of gross", 0.02, 0, 0.1,
        "E09; assumption: as for lodging",
        "Party dues.");

    public static readonly Parameter LoyaltyDues = Own.Uncertainty("loyalty-dues", "share of gross", 0.02, 0, 0.1,
        "E09; assumption: as for lodging",
        "Loyalty contributions.");

    public static readonly Parameter RevolutionDues = Own.Uncertainty("revolution-dues", "share of gross", 0.02, 0, 0.1,
        "E09; assumption: as for lodging",
        "Revolution fund.");

    public static readonly Parameter PostSkim = Own.Uncertainty("post-skim", "share of gross", 0.03, 0, 0.2,
        "E09 M14; assumption: as for lodging",
        "What the three posts skim together at average venality.");

    public static readonly Parameter WorkerShare = Own.Lever("worker-share", "share of gross", 0.15, 0, 0.6,
        "E09 X34 X44",
        "Credit entered for the worker.");

    public static readonly Parameter PocketCash = Own.Uncertainty("pocket-cash", "USD/month", 8, 0, 100,
        "E11 E12",
        "Cash handed over each month.");

    public static readonly Parameter PlatoonBranch = Own.Uncertainty("platoon-branch", "share of sites", 0.3, 0, 1,
        "X60e F10; assumption: crews work largely on their own, at how many sites is not known",
        "Sites whose platoons keep board and pocket cash on their own account.", (Host.Russia, 0.6));

    public static readonly Parameter PlatoonCut = Own.Uncertainty("platoon-cut", "share of gross", 0.02, 0, 0.1,
        "E09 F10; assumption: bribes at platoon level are named, their size is not",
        "What platoon leaders take there.");

    public static readonly Parameter BoardStands = Own.Uncertainty("board-stands", "share", 0.5, 0, 1,
        "E09 M14; assumption: what a company saves on first when clients pay less is not known",
        "How far board keeps its usual sum where a site earns less than usual; 0 lets it fall with pay.");

    public static readonly Parameter FundsStand = Own.Uncertainty("funds-stand", "share", 0.5, 0, 1,
        "E09 M14; assumption: as for board",
        "The same of dues and funds.");

    public static readonly Parameter CutsStand = Own.Uncertainty("cuts-stand", "share", 0.5, 0, 1,
        "E09 M14; assumption: as for board",
        "The same of the posts' skim.");

    public static readonly Parameter PocketStands = Own.Uncertainty("pocket-stands", "share", 0.5, 0, 1,
        "E11 E14; assumption: as for board",
        "The same of pocket cash.");

    public static readonly Parameter OpaqueWorkerShare = Own.Uncertainty("opaque-worker-share", "multiple", 0.70, 0.5, 1,
        "M41; assumption: more is taken in hidden channels, by how much is unknown",
        "Worker's credit in reclassified and subcontracted channels against the formal one.");

    public static readonly Parameter SubcontractLayer = Parameter.Uncertainty("subcontract-layer", "share", 0.15, 0, 0.5,
        "E44 M41; assumption: layers take a share, its size is unknown",
        "Part of the buyer's price that third firms keep before the client.");

    public static readonly Parameter SkimSupervisor = Own.Constant("skim-supervisor", "share", 0.5, 0, 0.5,
        "assumption: the supervisor counts double",
        "Part of the three posts' skim that is the supervisor's at average venality.");

    public static readonly Parameter SkimSecurity = Own.Constant("skim-security", "share", 0.25, 0, 0.5,
        "assumption: the rest is the party secretary's",
        "Part of the three posts' skim that is the security officer's at average venality.");

    public static readonly Parameter VenalityLeast = Own.Constant("venality-least", "multiple", 0.4, 0.1, 1,
        "assumption: nobody is honest throughout",
        "Venality of the most honest holder of a post.");

    public static readonly Parameter VenalitySpan = Own.Constant("venality-span", "multiple", 1.2, 0, 3,
        "assumption: mean 1 with venality-least",
        "Difference of venality between the most and the least venal.");
}

/// <summary>A month's numbers of the extraction chain for one host and channel.</summary>
internal record struct ExtractionRates : IRates
{
    public float OfficeShare, Lodging, PartyDues, LoyaltyDues, RevolutionDues, PostSkim, WorkerShare, LayerShare;
    public int PocketCents;
    public float SkimSupervisor, SkimSecurity, UsualCents, PlatoonCut, BoardStands, FundsStand, CutsStand, PocketStands;

    /// <summary>Part of a payment that is credited to the worker, less in hidden channels.</summary>
    public static float WorkerShareOf(in CellMonth m) => m.Get(ExtractionParameters.WorkerShare) * (m.Hidden ? m.Get(ExtractionParameters.OpaqueWorkerShare) : 1f);

    /// <summary>A month's undisturbed pay, cents of the month's dollars; as in the plan, what is needed was reckoned with it.</summary>
    public static float UsualPayOf(in CellMonth m) => (float)WorkParameters.GrossPay.DefaultFor(m.Host) * m.HostMoney * 100f;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        OfficeShare = m.Get(ExtractionParameters.OfficeShare);
        Lodging = m.Get(ExtractionParameters.LodgingShare);
        PartyDues = m.Get(ExtractionParameters.PartyDues);
        LoyaltyDues = m.Get(ExtractionParameters.LoyaltyDues);
        RevolutionDues = m.Get(ExtractionParameters.RevolutionDues);
        PostSkim = m.Get(ExtractionParameters.PostSkim);
        WorkerShare = WorkerShareOf(m);
        LayerShare = m.Channel == Channel.Subcontracted ? m.Get(ExtractionParameters.SubcontractLayer) : 0f;
        PocketCents = m.Cents(ExtractionParameters.PocketCash);
        SkimSupervisor = m.Get(ExtractionParameters.SkimSupervisor);
        SkimSecurity = m.Get(ExtractionParameters.SkimSecurity);

        UsualCents = UsualPayOf(m);
        PlatoonCut = m.Get(ExtractionParameters.PlatoonCut);
        BoardStands = m.Get(ExtractionParameters.BoardStands);
        FundsStand = m.Get(ExtractionParameters.FundsStand);
        CutsStand = m.Get(ExtractionParameters.CutsStand);
        PocketStands = m.Get(ExtractionParameters.PocketStands);
    }
}

/// <summary>
/// Step 5. The 70/30 chain as postings: client → representative office and company; out of the company's part board,
/// funds, the three posts' skim, pocket cash and ledger credit, each at most what is left. Evidence: E08 E09 M14.
/// </summary>
internal static class Extraction
{
    internal static readonly RuleInfo[] Rules =
    [
        RuleInfo.Of("first-split", "E08 X32 M14 F10",
            "Of each payment the office takes its share and the company gets the rest.", "office-share=0"),
        RuleInfo.Of("deductions", "E09 E10 M14",
            "Board and the three funds each take their share of the payment out of the company's part, at most what is left."),
        RuleInfo.Of("platoon-account", "X60e E09 F10; assumption: the figure's own account of the platoon cannot be read",
            "At a part of sites platoons keep board and pocket cash on their own account, and their leaders take a cut.", "platoon-branch=0"),
        RuleInfo.Of("what-gives-first", "E09 E14 M14; assumption: which of them gives first is not known",
            "Where a site earns less than usual, board, funds, skim and pocket cash each keep a part of their usual sum; the rest, and the credit, give."),
        RuleInfo.Of("skim-of-the-posts", "E09 M14",
            "The three posts skim a share of the payment, each by its own venality, the supervisor's counting double.", "post-skim=0"),
        RuleInfo.Of("pocket-cash", "E11 E12 F2",
            "A few dollars are handed over each month if the company's part still holds them.", "pocket-cash=0"),
        RuleInfo.Of("ledger-credit", "E09 X34 X44 F2",
            "The worker's share of the payment is entered as credit, at most what is left of the company's part.", "worker-share=0"),
        RuleInfo.Of("less-under-other-papers", "M41 M43",
            "In hidden channels the worker's share is multiplied by a factor below 1.", "opaque-worker-share=1"),
        RuleInfo.Of("layer-of-third-firms", "E44 M41",
            "In the subcontracted channel the buyer pays bill / (1 − layer), and third firms keep the difference.", "subcontract-layer=0"),
    ];

    /// <summary>Splits <c>Office</c> scratch (the month's payment) and leaves in it the office's share alone.</summary>
    public static void Apply(ref SiteMonth s)
    {
        ref readonly ExtractionRates r = ref s.Rates<ExtractionRates>();

        // What stands when pay falls keeps a part of its usual sum, so that its share of the pay there is rises.
        float season = Work.Season(s);
        float usual = r.UsualCents * season * Assigned(s, out long earned);
        float fallen = Math.Max(0f, usual - earned) / Math.Max(1f, usual), rise = Math.Max(0f, usual - earned) / Math.Max(1f, earned);
        float funds = 1f + r.FundsStand * rise;
        Vector256<float> office = Vector256.Create(r.OfficeShare);
        Vector256<float> lodging = Vector256.Create(r.Lodging * (1f + r.BoardStands * rise));
        Vector256<float> party = Vector256.Create(r.PartyDues * funds);
        Vector256<float> loyalty = Vector256.Create(r.LoyaltyDues * funds);
        Vector256<float> revolution = Vector256.Create(r.RevolutionDues * funds);
        (float supervisor, float security, float secretary) = (r.SkimSupervisor * s.Sites.SupervisorVenality[s.Site],
            r.SkimSecurity * s.Sites.SecurityVenality[s.Site], (1f - r.SkimSupervisor - r.SkimSecurity) * s.Sites.PartyVenality[s.Site]);
        float venality = supervisor + security + secretary;
        Vector256<float> skim = Vector256.Create(r.PostSkim * venality * (1f + r.CutsStand * rise));
        Vector256<float> worker = Vector256.Create(r.WorkerShare);
        Vector256<int> pocket = Vector256.Create((int)(r.PocketCents * (1f - (1f - r.PocketStands) * fallen)));
        bool own = s.Sites.OwnAccount[s.Site];
        Vector256<float> leaders = Vector256.Create(own ? r.PlatoonCut : 0f);
        Vector256<int> toLeaders = default;
        Vector256<int> gross = default, toOffice = default, toLodging = default, toParty = default, toLoyalty = default;
        Vector256<int> toRevolution = default, toPosts = default;

        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> paid = s.Office.At(i);
            Vector256<float> amount = Vector256.ConvertToSingle(paid);
            Vector256<int> first = Vector256.Min(paid, (amount * office).Cents());
            Vector256<int> left = paid - first;
            Take(ref left, ref toLodging, amount * lodging);
            Take(ref left, ref toParty, amount * party);
            Take(ref left, ref toLoyalty, amount * loyalty);
            Take(ref left, ref toRevolution, amount * revolution);
            Take(ref left, ref toPosts, amount * skim);
            Take(ref left, ref toLeaders, amount * leaders);
            Vector256<int> cash = Vector256.Min(left, pocket);
            left -= cash;
            Vector256<int> credit = Vector256.Min(left, (amount * worker).Cents());
            s.Office.Put(i, first);
            s.PocketNow.Put(i, cash);
            s.CreditNow.Put(i, credit);
            gross += paid;
            toOffice += first;
        }

        // The kitchen cooks for all: what board falls short of its usual sum is hunger.
        s.Hunger = Math.Clamp(1f - toLodging.Total() / Math.Max(1f, r.Lodging * usual), 0f, fallen);
        long total = gross.Total();
        long officeShare = toOffice.Total();
        s.Post(FlowKind.OfficeShare, officeShare);
        s.Post(FlowKind.CompanyShare, total - officeShare);
        s.Post(own ? FlowKind.PlatoonBoard : FlowKind.Lodging, toLodging.Total());
        s.Post(FlowKind.PlatoonCut, toLeaders.Total());
        s.Post(FlowKind.PlatoonShare, toLeaders.Total() + (own ? toLodging.Total() : 0));
        s.Post(FlowKind.PartyDues, toParty.Total());
        s.Post(FlowKind.LoyaltyDues, toLoyalty.Total());
        s.Post(FlowKind.RevolutionDues, toRevolution.Total());
        SplitSkim(ref s, toPosts.Total(), supervisor / venality, security / venality);
        FundClient(ref s, total);
    }

    /// <summary>People at assigned work, and what clients paid for them.</summary>
    private static int Assigned(in SiteMonth s, out long earned)
    {
        Vector256<int> people = default, cents = default;
        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            people -= flags.Has(PersonFlags.Present) & ~flags.Has(PersonFlags.Released);
            cents += s.Office.At(i);
        }

        earned = cents.Total();
        return (int)people.Total();
    }

    private static void Take(ref Vector256<int> left, ref Vector256<int> sum, Vector256<float> wanted)
    {
        Vector256<int> taken = Vector256.Min(left, wanted.Cents());
        left -= taken;
        sum += taken;
    }

    /// <summary>Each post takes by its venality, the supervisor's counting double; the odd cent is the party secretary's.</summary>
    private static void SplitSkim(ref SiteMonth s, long cents, float supervisorShare, float securityShare)
    {
        long supervisor = Math.Min(cents, (long)(cents * (double)supervisorShare));
        long security = Math.Min(cents - supervisor, (long)(cents * (double)securityShare));
        s.SupervisorCut = supervisor;
        s.Post(FlowKind.SkimSupervisor, supervisor);
        s.Post(FlowKind.SkimSecurityOfficer, security);
        s.Post(FlowKind.SkimPartySecretary, cents - supervisor - security);
    }

    /// <summary>Upstream of the client: the buyer's money, less what third firms keep of it.</summary>
    private static void FundClient(ref SiteMonth s, long bill)
    {
        if (s.Rates<ExtractionRates>().LayerShare > 0)
        {
            long price = (long)Math.Round(bill / (1.0 - s.Rates<ExtractionRates>().LayerShare));
            s.Post(FlowKind.BuyerToLayer, price);
            s.Post(FlowKind.LayerToClient, bill);
        }
        else
        {
            s.Post(FlowKind.BuyerDirect, bill);
        }
    }
}
