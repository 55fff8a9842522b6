using System.Runtime.CompilerServices;
using static LabourSim.Accounting.Account;

namespace LabourSim.Accounting;

/// <summary>
/// Every way money can move, one declaration a kind: who pays, who is paid, and the words for it. Each kind has one payer and one payee, so
/// a posting is a double entry. Their order is that of ledgers and stored months.
/// </summary>
public readonly record struct FlowKind
{
    private static readonly List<Entry> Entries = [];

    private readonly byte _index;

    private FlowKind(int index) => _index = (byte)index;

    /// <summary>The buyer funds the client's labour bill directly.</summary>
    public static readonly FlowKind BuyerDirect = Of(Buyer, Client);

    /// <summary>The buyer pays a third firm.</summary>
    public static readonly FlowKind BuyerToLayer = Of(Buyer, Subcontractor);

    /// <summary>The third firm pays the client what is left after its share.</summary>
    public static readonly FlowKind LayerToClient = Of(Subcontractor, Client);

    /// <summary>First split: the office's share of a worker's gross (70 of 100 by default).</summary>
    public static readonly FlowKind OfficeShare = Of(Client, RepresentativeOffice);

    /// <summary>First split: the company's share (30 of 100 by default).</summary>
    public static readonly FlowKind CompanyShare = Of(Client, Company);

    /// <summary>The office passes its takings on to the state.</summary>
    public static readonly FlowKind PlanRemittance = Of(RepresentativeOffice, State);

    /// <summary>Board and lodging.</summary>
    public static readonly FlowKind Lodging = Of(Company, LodgingFood, "board and lodging");

    /// <summary>Party dues.</summary>
    public static readonly FlowKind PartyDues = Of(Company, PartyFund);

    /// <summary>Loyalty contribution.</summary>
    public static readonly FlowKind LoyaltyDues = Of(Company, LoyaltyFund, "loyalty contribution");

    /// <summary>Revolution fund.</summary>
    public static readonly FlowKind RevolutionDues = Of(Company, RevolutionFund, "revolution fund");

    /// <summary>Skim by the party secretary.</summary>
    public static readonly FlowKind SkimPartySecretary = Of(Company, PartySecretary, "party secretary");

    /// <summary>Skim by the supervisor.</summary>
    public static readonly FlowKind SkimSupervisor = Of(Company, Supervisor, "supervisor");

    /// <summary>Skim by the security officer.</summary>
    public static readonly FlowKind SkimSecurityOfficer = Of(Company, SecurityOfficer, "security officer");

    /// <summary>Pocket cash ("cigarette money").</summary>
    public static readonly FlowKind PocketCash = Of(Company, WorkerCash, "pocket cash");

    /// <summary>Credit entered on the workers' ledger.</summary>
    public static readonly FlowKind LedgerCredit = Of(Company, WorkerCredit, "credit on the ledger");

    /// <summary>Quota debt taken out of this month's ledger credit.</summary>
    public static readonly FlowKind DebtService = Of(WorkerCredit, State);

    /// <summary>Own money demanded to fill a short quota.</summary>
    public static readonly FlowKind TopUp = Of(WorkerCash, RepresentativeOffice);

    /// <summary>Pocket money spent in the host country.</summary>
    public static readonly FlowKind PocketSpent = Of(WorkerCash, HostShops, "spent in the host country");

    /// <summary>Open cash put into hiding.</summary>
    public static readonly FlowKind CashHidden = Of(WorkerCash, WorkerSavings);

    /// <summary>A phone bought.</summary>
    public static readonly FlowKind PhonePurchase = Of(WorkerSavings, HostShops, "phones");

    /// <summary>Private customers pay for side work.</summary>
    public static readonly FlowKind SideIncome = Of(PrivateCustomer, WorkerCash);

    /// <summary>The foreman's or supervisor's cut of side work.</summary>
    public static readonly FlowKind SideWorkBribe = Of(WorkerCash, Supervisor, "side-work bribes");

    /// <summary>A released worker covers the plan from outside earnings.</summary>
    public static readonly FlowKind ReleaseFee = Of(WorkerCash, RepresentativeOffice);

    /// <summary>A bribe paid when caught, from open cash.</summary>
    public static readonly FlowKind BribeFromCash = Of(WorkerCash, SecurityOfficer, "bribes when caught");

    /// <summary>A bribe paid when caught, from hidden savings.</summary>
    public static readonly FlowKind BribeFromSavings = Of(WorkerSavings, SecurityOfficer, "bribes when caught");

    /// <summary>Money sent home that arrives.</summary>
    public static readonly FlowKind Remittance = Of(WorkerSavings, Household, "sent home");

    /// <summary>The broker's fee on money sent home.</summary>
    public static readonly FlowKind RemittanceFee = Of(WorkerSavings, Broker, "brokers' fees");

    /// <summary>Arrears recovered for the worker by an outside mechanism.</summary>
    public static readonly FlowKind Redress = Of(Company, WorkerCash, "arrears recovered", restores: true);

    /// <summary>Bribe paid for a slot, by the family.</summary>
    public static readonly FlowKind SlotBribe = Of(Household, SelectionOfficials);

    /// <summary>Ledger credit paid out at the end of a tour.</summary>
    public static readonly FlowKind PayOut = Of(WorkerCredit, WorkerCash);

    /// <summary>Ledger credit set against quota debt at the end of a tour.</summary>
    public static readonly FlowKind CreditToDebt = Of(WorkerCredit, State, "credit set against debt");

    /// <summary>Ledger credit the company never pays.</summary>
    public static readonly FlowKind CreditUnpaid = Of(WorkerCredit, Company);

    /// <summary>Savings taken out of hiding for the journey home.</summary>
    public static readonly FlowKind SavingsCarried = Of(WorkerSavings, WorkerCash);

    /// <summary>Taken at the debriefing of a returnee.</summary>
    public static readonly FlowKind DebriefSkim = Of(WorkerCash, DebriefOfficials, "debriefing officials");

    /// <summary>Taken by customs.</summary>
    public static readonly FlowKind CustomsTaken = Of(WorkerCash, Customs, "customs");

    /// <summary>Money that reaches home with the returnee.</summary>
    public static readonly FlowKind BroughtHome = Of(WorkerCash, Household, "brought home");

    /// <summary>Money of the dead, the detained and those sent back, seized.</summary>
    public static readonly FlowKind EstateSeized = Of(WorkerCash, State, "seized from the dead and the caught");

    /// <summary>Money carried away by those who leave.</summary>
    public static readonly FlowKind CarriedAway = Of(WorkerCash, Resettled, "carried away by those who left");

    /// <summary>Earnings of the resettled.</summary>
    public static readonly FlowKind ResettledEarnings = Of(OutsideEconomy, Resettled);

    /// <summary>Money the resettled send home that arrives.</summary>
    public static readonly FlowKind ResettledRemittance = Of(Resettled, Household);

    /// <summary>Brokers' fees on money from the resettled.</summary>
    public static readonly FlowKind ResettledFee = Of(Resettled, Broker);

    /// <summary>A host pays the state for a soldier.</summary>
    public static readonly FlowKind SoldierPay = Of(HostTreasury, State);

    /// <summary>What the state lets a soldier have.</summary>
    public static readonly FlowKind SoldierAllowance = Of(State, WorkerCash);

    /// <summary>What someone who leaves pays for a route.</summary>
    public static readonly FlowKind RouteFee = Of(WorkerCash, Broker);

    /// <summary>What workarounds of sanctions cost on the way from the office to the state.</summary>
    public static readonly FlowKind SanctionsLoss = Of(RepresentativeOffice, Middlemen);

    /// <summary>The state's take of money sent home through a tolerated corridor.</summary>
    public static readonly FlowKind RemittanceLevy = Of(WorkerSavings, State);

    /// <summary>A lead firm pays part of what the company never paid.</summary>
    public static readonly FlowKind LeadFirmPay = Of(Buyer, WorkerCash, restores: true);

    /// <summary>Back pay from a redress fund.</summary>
    public static readonly FlowKind BackPay = Of(RedressFund, WorkerCash, restores: true);

    /// <summary>Back pay that companies obtain in the names of their workers.</summary>
    public static readonly FlowKind BackPayMisdirected = Of(RedressFund, Company);

    /// <summary>Food that workers buy where the board falls short.</summary>
    public static readonly FlowKind FoodBought = Of(WorkerCash, HostShops, "food bought");

    /// <summary>What a supervisor makes up for debts written down, out of his skim.</summary>
    public static readonly FlowKind DebtBorne = Of(Supervisor, State, "debts the supervisor makes up for");

    /// <summary>Pocket cash held back against a worker's debt.</summary>
    public static readonly FlowKind PocketHeld = Of(Company, State, "pocket cash held back");

    /// <summary>What platoons with an account of their own get of the company's share.</summary>
    public static readonly FlowKind PlatoonShare = Of(Company, Platoon);

    /// <summary>Board that they buy.</summary>
    public static readonly FlowKind PlatoonBoard = Of(Platoon, LodgingFood, "board bought by platoons");

    /// <summary>Their leaders' cut.</summary>
    public static readonly FlowKind PlatoonCut = Of(Platoon, PlatoonLeader, "platoon leaders");

    /// <summary>Pocket cash that they hand over.</summary>
    public static readonly FlowKind PlatoonCash = Of(Platoon, WorkerCash, "pocket cash from platoons");

    /// <summary>Money sent home that is seized on the way.</summary>
    public static readonly FlowKind RemittanceSeized = Of(WorkerSavings, State, "seized on the way home");

    /// <summary>The same of what the resettled send.</summary>
    public static readonly FlowKind ResettledSeized = Of(Resettled, State, "seized on the way from the resettled");

    /// <summary>All kinds, in order.</summary>
    public static IReadOnlyList<FlowKind> All { get; } = [.. Enumerable.Range(0, Entries.Count).Select(i => new FlowKind(i))];

    /// <summary>Those that give workers back what they were owed or never paid.</summary>
    public static IReadOnlyList<FlowKind> Restoring { get; } = [.. All.Where(k => Entries[k._index].Restores)];

    /// <summary>Number of flow kinds.</summary>
    public static int Count { get; } = Entries.Count;

    /// <summary>Who pays.</summary>
    public Account From => Entries[_index].From;

    /// <summary>Who is paid.</summary>
    public Account To => Entries[_index].To;

    /// <summary>Name in results, in kebab case.</summary>
    public string Name => Kebab.Of(ToString());

    /// <summary>What a reader calls it.</summary>
    public string Words => Entries[_index].Words ?? Name.Replace('-', ' ');

    /// <summary>Its place among all.</summary>
    public static explicit operator int(FlowKind kind) => kind._index;

    /// <summary>The kind at a place.</summary>
    public static explicit operator FlowKind(int index) => All[index];

    /// <summary>Its name in code.</summary>
    public override string ToString() => Entries[_index].Name;

    private static FlowKind Of(Account from, Account to, string? words = null, bool restores = false, [CallerMemberName] string name = "")
    {
        Entries.Add(new Entry(name, from, to, words, restores));
        return new FlowKind(Entries.Count - 1);
    }

    private sealed record Entry(string Name, Account From, Account To, string? Words, bool Restores);
}
