namespace LabourSim.Accounting;

/// <summary>Who can hold money. Names in results are these in kebab case.</summary>
public enum Account : byte
{
    /// <summary>Final customer upstream of the client; the ledger's outer edge, so its balance falls below zero.</summary>
    Buyer,

    /// <summary>Third firms between buyer and client.</summary>
    Subcontractor,

    /// <summary>The firm that uses the labour. Pays only for assigned work, only to the office and the company.</summary>
    Client,

    /// <summary>The sending state's local office.</summary>
    RepresentativeOffice,

    /// <summary>The sending company that runs the sites.</summary>
    Company,

    /// <summary>The state treasury.</summary>
    State,

    /// <summary>Party dues.</summary>
    PartyFund,

    /// <summary>Loyalty contributions.</summary>
    LoyaltyFund,

    /// <summary>Revolution fund.</summary>
    RevolutionFund,

    /// <summary>Board and lodging bought for the workers.</summary>
    LodgingFood,

    /// <summary>The site's party secretary.</summary>
    PartySecretary,

    /// <summary>The site's supervisor (manager).</summary>
    Supervisor,

    /// <summary>The site's security officer.</summary>
    SecurityOfficer,

    /// <summary>First purse: pocket cash in the workers' hands.</summary>
    WorkerCash,

    /// <summary>Second purse: credit kept on the company's books for the workers.</summary>
    WorkerCredit,

    /// <summary>Third purse: money the workers earned outside or saved, and hide.</summary>
    WorkerSavings,

    /// <summary>Customers of side work.</summary>
    PrivateCustomer,

    /// <summary>Shops and sellers in the host country, phones included.</summary>
    HostShops,

    /// <summary>Money brokers.</summary>
    Broker,

    /// <summary>The workers' families.</summary>
    Household,

    /// <summary>Officials who sell slots.</summary>
    SelectionOfficials,

    /// <summary>Officials who question returnees.</summary>
    DebriefOfficials,

    /// <summary>Customs at the home border.</summary>
    Customs,

    /// <summary>People who left for good, and what they earn afterwards.</summary>
    Resettled,

    /// <summary>Earnings of the resettled come from here; the ledger's other outer edge.</summary>
    OutsideEconomy,

    /// <summary>A host government that pays for soldiers; an outer edge too.</summary>
    HostTreasury,

    /// <summary>Middlemen who work around sanctions.</summary>
    Middlemen,

    /// <summary>A fund of outside donors for back pay; another outer edge, so its balance falls below zero.</summary>
    RedressFund,

    /// <summary>Platoons that keep an account of their own; what they get they pay out.</summary>
    Platoon,

    /// <summary>Leaders of such platoons.</summary>
    PlatoonLeader,
}

/// <summary>All accounts.</summary>
public static class Accounts
{
    /// <summary>Number of accounts.</summary>
    public static int Count { get; } = Enum.GetValues<Account>().Length;

    /// <summary>Name of an account in results, in kebab case.</summary>
    public static string Name(this Account account) => Kebab.Of(account.ToString());
}
