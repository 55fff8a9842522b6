using LabourSim.Mechanisms;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Model;

/// <summary>How often an entry of the month lives.</summary>
public enum StepScope
{
    /// <summary>Once, for the world.</summary>
    Once,

    /// <summary>At every site with people.</summary>
    Sites,

    /// <summary>At every site but soldiers'.</summary>
    WorkersSites,

    /// <summary>At soldiers' sites.</summary>
    SoldiersSites,

    /// <summary>For everyone at home, beside the sites.</summary>
    AtHome,
}

/// <summary>Lives a month of the world.</summary>
internal delegate void OnceStep(World w, MonthRunner month);

/// <summary>Lives a month of a site.</summary>
internal delegate void SiteStep(ref SiteMonth s);

/// <summary>One entry of the month.</summary>
/// <param name="Number">Its heading, 1 to 15: see <see cref="StepOrder.Headings"/>.</param>
/// <param name="Name">Name.</param>
/// <param name="File">File that holds it, under src/LabourSim.</param>
/// <param name="What">What it does and why it comes here.</param>
/// <param name="Scope">How often it lives.</param>
public sealed record StepInfo(int Number, string Name, string File, string What, StepScope Scope)
{
    /// <summary>The method, of an entry that lives once.</summary>
    internal OnceStep? Once { get; init; }

    /// <summary>The method, of an entry that lives at sites.</summary>
    internal SiteStep? AtSite { get; init; }

    /// <summary>Parameters told of in the section of its heading; null where the catalogue of parameters names them itself.</summary>
    internal ParameterGroup? Parameters { get; init; }

    /// <summary>Rules told in its file; those of steps that several files share stand in <see cref="RuleCatalogue"/>.</summary>
    internal IReadOnlyList<RuleInfo> Rules { get; init => field = [.. value.Select(r => r with { Step = Number, File = File })]; } = [];

    /// <summary>True for the entry that a heading is named after; rules in files that no entry has are its own.</summary>
    public bool IsMain => Name == StepOrder.Headings[Number - 1];

    /// <summary>Evidence ids of the entry's rules, each once, in the order of the rules.</summary>
    public string Evidence => string.Join(' ', RuleCatalogue.All.Where(Owns)
        .Select(r => r.Evidence.Split("assumption:")[0].TrimEnd(' ', ';'))
        .SelectMany(ids => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct());

    /// <summary>True for an entry that lives at sites of this channel.</summary>
    internal bool LivesAt(Channel channel) => Scope is StepScope.Sites || Scope == (channel == Channel.Military ? StepScope.SoldiersSites : StepScope.WorkersSites);

    // A rule is the entry's that has its file, of several the main one's; a file of no entry is the main one's too.
    private bool Owns(RuleInfo rule) => rule.Step == Number
        && ReferenceEquals(this, StepOrder.All.Where(s => s.Number == Number).OrderByDescending(s => s.File == rule.File).ThenByDescending(s => s.IsMain).First());
}

/// <summary>
/// The month's order, on one page: the list below is what runs. Entries at sites that follow one another are one pass, in which each
/// site goes through all of them before the next.
/// </summary>
public static class StepOrder
{
    /// <summary>The fifteen headings under which rules and documents tell of the month; each is the name of its main entry.</summary>
    public static IReadOnlyList<string> Headings { get; } =
    [
        "Calendar", "State plans", "Dispatch", "Work", "Extraction chain", "Quota", "Cheongbu", "Information", "Surveillance", "Belief",
        "Decision", "Consequences", "Rotation", "Home", "Record",
    ];

    /// <summary>The entries, in order.</summary>
    public static IReadOnlyList<StepInfo> All { get; } =
    [
        Once(1, "Calendar", "Calendar", "Dated changes and policies set this month's numbers; first, because all else reads them.", (w, _) => Calendar.Apply(w), rules: Calendar.Rules),
        Once(1, "State's response", "StateResponse", "Last month's revenue and losses move the quota and the watch; on top of this month's numbers.", (w, _) => StateResponse.Apply(w), rules: StateResponse.Rules),
        Once(1, "Exchange", "Exchange", "What hosts' money is worth moves what is priced in it; after all that sets those prices.", (w, _) => Exchange.Apply(w), rules: Exchange.Rules),
        Once(1, "Rates", "Calendar", "The numbers are laid out for every host and channel; once nothing changes them any more.", (w, _) => Calendar.FillRates(w)),
        Once(2, "Buyers", "Buyers", "Buyers who may not or dare not buy leave; before plans count on their places.", (w, _) => Buyers.Apply(w)),
        Once(2, "Displacement", "Displacement", "Places closed in one host are looked for in others; before plans add them.", (w, _) => Displacement.Apply(w)),
        Once(2, "State plans", "StatePlans", "The state answers last month: plan by host and channel, relabelling, closings.", (w, _) => StatePlans.Apply(w)),
        Once(3, "Departures", "Dispatch", "The trained travel where the border lets them; before selection counts what is left open.", (w, _) => Dispatch.Depart(w)),
        Once(3, "Dispatch", "Dispatch", "Selection for what the plan leaves open; they train first and join sites in later months.", Dispatch.Apply),
        AtSites(7, "Released this year", "Cheongbu", "In January the year's months of release are counted from nothing; before any is added.", Cheongbu.BeginYear),
        AtSites(3, "Arrivals", "Arrivals", "Newcomers take their places; before the month's work.", Arrivals.Apply),
        AtSites(4, "Work", "Work", "Clients owe and pay, late or in part; accidents and deaths.", Work.Apply, StepScope.WorkersSites, parameters: WorkParameters.Own),
        AtSites(5, "Extraction chain", "Extraction", "The payment is split 70/30 and on; needs the month's pay.", Extraction.Apply, StepScope.WorkersSites, rules: Extraction.Rules),
        AtSites(6, "Quota", "Quota", "Shortfall, own money, debt, debt service, pocket cash; needs the office's share.", Quota.Apply, StepScope.WorkersSites, parameters: QuotaParameters.Own, rules: Quota.Rules),
        AtSites(6, "Debts", "Debts", "What is owed against what the tour can still earn; in December missed quotas and hopeless debts; after the month's debts.", Debts.Apply, StepScope.WorkersSites, parameters: DebtsParameters.Own, rules: Debts.Rules),
        AtSites(5, "Food", "Food", "Hunger where board fell short, food bought; with the pocket cash just handed out.", Food.Apply, StepScope.WorkersSites, parameters: FoodParameters.Own, rules: Food.Rules),
        AtSites(7, "Cheongbu", "Cheongbu", "Side work; driven by the debt just written up.", Cheongbu.Apply, StepScope.WorkersSites, rules: Cheongbu.Rules),
        AtSites(4, "Military service", "Military", "What soldiers live instead of work, extraction, quota and side work.", Military.Serve, StepScope.SoldiersSites),
        AtSites(8, "Information", "Information", "Sights, phones, media, whispering; with this month's cash.", Information.Apply, parameters: InformationParameters.Own, rules: Information.Rules),
        AtSites(8, "Brokers", "Brokers", "Money sent home; after phones are bought.", Brokers.Apply, StepScope.WorkersSites, rules: Brokers.Rules),
        new(8, "Added mechanisms", "Extending/AddedMechanisms.cs", "Rules that a scenario adds to the model's own; what they add to doubt and fear falls below.", StepScope.Sites)
        {
            AtSite = (ref s) => s.World.Added.Apply(ref s),
        },
        AtSites(9, "Surveillance", "Surveillance", "Searches, reports, punishment, fear; falls on what was just done.", Surveillance.Apply, parameters: SurveillanceParameters.Own, rules: Surveillance.Rules),
        AtSites(10, "Belief", "Belief", "Grievance and private doubt; after all the month's impressions.", Belief.Apply, parameters: BeliefParameters.Own, rules: Belief.Rules),
        AtSites(11, "Decision", "Decision", "Endure, or resolve to leave, prepare, attempt.", Decision.Apply, StepScope.WorkersSites, rules: Decision.Rules),
        AtSites(12, "Consequences", "Consequences", "Scrutiny, fear, families, complaints and redress.", Consequences.Apply, StepScope.WorkersSites, parameters: ConsequencesParameters.Own, rules: Consequences.Rules),
        AtSites(13, "Rotation", "Rotation", "Contracts end, extend or overrun; sites close.", Rotation.Apply),
        AtSites(15, "Stocks at sites", "Recording", "Stocks and indicators of whoever is still there.", Recording.AtSite),
        AtSites(7, "Released long", "Cheongbu", "In December those released for most of the year are counted; the year's last word at a site.", Cheongbu.EndYear),
        new(14, "Telling", "Mechanisms/Telling.cs", "The yearly round of those long at home; beside the sites, before this month's leavers come home.", StepScope.AtHome),
        Once(14, "Home", "Home", "Returnees, journeys, the resettled, goods, doubt at home.", (w, _) => Home.Apply(w)),
        Once(15, "Record", "Recording", "Outcomes, and the ledger's balance.", (w, month) => Recording.Apply(w, month.Totals)),
    ];

    /// <summary>Lives what lives once under a heading.</summary>
    internal static void Live(World w, int heading, MonthRunner? month = null)
    {
        foreach (StepInfo step in All)
        {
            if (step.Number == heading && step.Scope == StepScope.Once)
            {
                step.Once!(w, month!);
            }
        }
    }

    private static StepInfo Once(int number, string name, string file, string what, OnceStep step,
        ParameterGroup? parameters = null, IReadOnlyList<RuleInfo>? rules = null) =>
        new(number, name, $"Mechanisms/{file}.cs", what, StepScope.Once) { Once = step, Parameters = parameters, Rules = rules ?? [] };

    private static StepInfo AtSites(int number, string name, string file, string what, SiteStep step, StepScope scope = StepScope.Sites,
        ParameterGroup? parameters = null, IReadOnlyList<RuleInfo>? rules = null) =>
        new(number, name, $"Mechanisms/{file}.cs", what, scope) { AtSite = step, Parameters = parameters, Rules = rules ?? [] };
}
