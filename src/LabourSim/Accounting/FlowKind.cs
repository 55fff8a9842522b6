using static LabourSim.Accounting.Account;

namespace LabourSim.Accounting;

/// <summary>Every way money can move. Each kind has one payer and one payee, so a posting is a double entry.</summary>
public enum FlowKind : byte
{
    /// <summary>The buyer funds the client's labour bill directly.</summary>
    BuyerDirect,

    /// <summary>The buyer pays a third firm.</summary>
    BuyerToLayer,

    /// <summary>The third firm pays the client what is left after its share.</summary>
    LayerToClient,

    /// <summary>First split: the office's share of a worker's gross (70 of 100 by default).</summary>
    OfficeShare,

    /// <summary>First split: the company's share (30 of 100 by default).</summary>
    CompanyShare,

    /// <summary>The office passes its takings on to the state.</summary>
    PlanRemittance,

    /// <summary>Board and lodging.</summary>
    Lodging,

    /// <summary>Party dues.</summary>
    PartyDues,

    /// <summary>Loyalty contribution.</summary>
    LoyaltyDues,

    /// <summary>Revolution fund.</summary>
    RevolutionDues,

    /// <summary>Skim by the party secretary.</summary>
    SkimPartySecretary,

    /// <summary>Skim by the supervisor.</summary>
    SkimSupervisor,

    /// <summary>Skim by the security officer.</summary>
    SkimSecurityOfficer,

    /// <summary>Pocket cash ("cigarette money").</summary>
    PocketCash,

    /// <summary>Credit entered on the workers' ledger.</summary>
    LedgerCredit,

    /// <summary>Quota debt taken out of this month's ledger credit.</summary>
    DebtService,

    /// <summary>Own money demanded to fill a short quota.</summary>
    TopUp,

    /// <summary>Pocket money spent in the host country.</summary>
    PocketSpent,

    /// <summary>Open cash put into hiding.</summary>
    CashHidden,

    /// <summary>A phone bought.</summary>
    PhonePurchase,

    /// <summary>Private customers pay for side work.</summary>
    SideIncome,

    /// <summary>The foreman's or supervisor's cut of side work.</summary>
    SideWorkBribe,

    /// <summary>A released worker covers the plan from outside earnings.</summary>
    ReleaseFee,

    /// <summary>A bribe paid when caught, from open cash.</summary>
    BribeFromCash,

    /// <summary>A bribe paid when caught, from hidden savings.</summary>
    BribeFromSavings,

    /// <summary>Money sent home that arrives.</summary>
    Remittance,

    /// <summary>The broker's fee on money sent home.</summary>
    RemittanceFee,

    /// <summary>Arrears recovered for the worker by an outside mechanism.</summary>
    Redress,

    /// <summary>Bribe paid for a slot, by the family.</summary>
    SlotBribe,

    /// <summary>Ledger credit paid out at the end of a tour.</summary>
    PayOut,

    /// <summary>Ledger credit set against quota debt at the end of a tour.</summary>
    CreditToDebt,

    /// <summary>Ledger credit the company never pays.</summary>
    CreditUnpaid,

    /// <summary>Savings taken out of hiding for the journey home.</summary>
    SavingsCarried,

    /// <summary>Taken at the debriefing of a returnee.</summary>
    DebriefSkim,

    /// <summary>Taken by customs.</summary>
    CustomsTaken,

    /// <summary>Money that reaches home with the returnee.</summary>
    BroughtHome,

    /// <summary>Money of the dead, the detained and those sent back, seized.</summary>
    EstateSeized,

    /// <summary>Money carried away by those who leave.</summary>
    CarriedAway,

    /// <summary>Earnings of the resettled.</summary>
    ResettledEarnings,

    /// <summary>Money the resettled send home that arrives.</summary>
    ResettledRemittance,

    /// <summary>Brokers' fees on money from the resettled.</summary>
    ResettledFee,

    /// <summary>A host pays the state for a soldier.</summary>
    SoldierPay,

    /// <summary>What the state lets a soldier have.</summary>
    SoldierAllowance,

    /// <summary>What someone who leaves pays for a route.</summary>
    RouteFee,

    /// <summary>What workarounds of sanctions cost on the way from the office to the state.</summary>
    SanctionsLoss,

    /// <summary>The state's take of money sent home through a tolerated corridor.</summary>
    RemittanceLevy,

    /// <summary>A lead firm pays part of what the company never paid.</summary>
    LeadFirmPay,

    /// <summary>Back pay from a redress fund.</summary>
    BackPay,

    /// <summary>Back pay that companies obtain in the names of their workers.</summary>
    BackPayMisdirected,
}

/// <summary>The payer and payee of each <see cref="FlowKind"/>.</summary>
public static class Flows
{
    private static readonly (Account From, Account To)[] Table =
    [
        (Buyer, Client),
        (Buyer, Subcontractor),
        (Subcontractor, Client),
        (Client, RepresentativeOffice),
        (Client, Company),
        (RepresentativeOffice, State),
        (Company, LodgingFood),
        (Company, PartyFund),
        (Company, LoyaltyFund),
        (Company, RevolutionFund),
        (Company, PartySecretary),
        (Company, Supervisor),
        (Company, SecurityOfficer),
        (Company, WorkerCash),
        (Company, WorkerCredit),
        (WorkerCredit, State),
        (WorkerCash, RepresentativeOffice),
        (WorkerCash, HostShops),
        (WorkerCash, WorkerSavings),
        (WorkerSavings, HostShops),
        (PrivateCustomer, WorkerCash),
        (WorkerCash, Supervisor),
        (WorkerCash, RepresentativeOffice),
        (WorkerCash, SecurityOfficer),
        (WorkerSavings, SecurityOfficer),
        (WorkerSavings, Household),
        (WorkerSavings, Broker),
        (Company, WorkerCash),
        (Household, SelectionOfficials),
        (WorkerCredit, WorkerCash),
        (WorkerCredit, State),
        (WorkerCredit, Company),
        (WorkerSavings, WorkerCash),
        (WorkerCash, DebriefOfficials),
        (WorkerCash, Customs),
        (WorkerCash, Household),
        (WorkerCash, State),
        (WorkerCash, Resettled),
        (OutsideEconomy, Resettled),
        (Resettled, Household),
        (Resettled, Broker),
        (HostTreasury, State),
        (State, WorkerCash),
        (WorkerCash, Broker),
        (RepresentativeOffice, Middlemen),
        (WorkerSavings, State),
        (Buyer, WorkerCash),
        (RedressFund, WorkerCash),
        (RedressFund, Company),
    ];

    /// <summary>Number of flow kinds.</summary>
    public static int Count => Table.Length;

    /// <summary>Number of accounts.</summary>
    public static int Accounts { get; } = Enum.GetValues<Account>().Length;

    /// <summary>Who pays.</summary>
    public static Account From(FlowKind kind) => Table[(int)kind].From;

    /// <summary>Who is paid.</summary>
    public static Account To(FlowKind kind) => Table[(int)kind].To;

    /// <summary>Name of an account in results, in kebab case.</summary>
    public static string Name(Account account) => Kebab.Of(account.ToString());

    /// <summary>Name of a flow kind in results, in kebab case.</summary>
    public static string Name(FlowKind kind) => Kebab.Of(kind.ToString());
}
