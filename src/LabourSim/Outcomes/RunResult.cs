using LabourSim.Model;
using LabourSim.Population;

namespace LabourSim.Outcomes;

/// <summary>How a person's time at a site ended.</summary>
public enum EndKind : byte
{
    /// <summary>Still at a site when the run ended.</summary>
    StillAbroad,

    /// <summary>Contract ended, went home.</summary>
    Completed,

    /// <summary>Sent home early because the site was closed.</summary>
    SentHomeEarly,

    /// <summary>Sent home under guard as a punishment.</summary>
    SentHomeUnderGuard,

    /// <summary>Caught while leaving, sent back.</summary>
    HandedBack,

    /// <summary>Left for good.</summary>
    Exited,

    /// <summary>Died at the site.</summary>
    Died,

    /// <summary>Wounded in war and sent home.</summary>
    Evacuated,

    /// <summary>Taken prisoner in war.</summary>
    Captured,

    /// <summary>Survived a war and was kept apart from home.</summary>
    Isolated,

    /// <summary>Survived a war and was purged.</summary>
    Purged,
}

/// <summary>What one tour of one person came to; the rows that scenarios are paired on.</summary>
public readonly record struct TourRecord
{
    /// <summary>The person: departure cohort in the high 32 bits, sequence in the low 32.</summary>
    public required ulong Person { get; init; }

    /// <summary>Number of this tour, 1 for the first.</summary>
    public required byte Tour { get; init; }

    /// <summary>Host country.</summary>
    public required Host Host { get; init; }

    /// <summary>Channel when the tour ended.</summary>
    public required Channel Channel { get; init; }

    /// <summary>How it ended.</summary>
    public required EndKind End { get; init; }

    /// <summary>Month index of arrival (<see cref="Month.Index"/>).</summary>
    public required short Arrived { get; init; }

    /// <summary>Month index of the end, or of the run's last month.</summary>
    public required short Ended { get; init; }

    /// <summary>Family ties: 0 single without children or living parents, to 4.</summary>
    public required byte Ties { get; init; }

    /// <summary>Cause of leaving: 0 none, else 1 + index of economic, moral, existential, epistemic, imminent.</summary>
    public required byte Cause { get; init; }

    /// <summary>Months from intention to exit; 0 when there was no exit.</summary>
    public required short IntentLag { get; init; }

    /// <summary>True when the person ever did side work in this tour.</summary>
    public required bool SideWork { get; init; }

    /// <summary>Forced-labour indicators met, added over the recorded months (indicator-months).</summary>
    public required int IndicatorMonths { get; init; }

    /// <summary>Harm events in the recorded months: injury, punishment, seizure, hand-back, death, family punished.</summary>
    public required short Harms { get; init; }

    /// <summary>Money that reached the worker or the household in the recorded months, cents.</summary>
    public required int MoneyCents { get; init; }

    /// <summary>Ledger pay-out at the end of the tour, cents (end-of-tour savings from assigned work).</summary>
    public required int PayOutCents { get; init; }

    /// <summary>Bribe paid for the slot, cents.</summary>
    public required int SlotBribeCents { get; init; }

    /// <summary>Private doubt when the tour ended, 0 to 1.</summary>
    public required float Doubt { get; init; }

    /// <summary>Age in years on arrival.</summary>
    public byte Age { get; init; }

    /// <summary>True when the person ever held a phone in this tour.</summary>
    public bool HadPhone { get; init; }

    /// <summary>A woman.</summary>
    public bool Female { get; init; }

    /// <summary>Kind of work of the site.</summary>
    public Sector Sector { get; init; }

    /// <summary>Home province, 0 to 11.</summary>
    public byte Province { get; init; }
}

/// <summary>One thing that happened to one person. Names in results are the kinds in kebab case; cents are 0 where a kind does not say what they are.</summary>
public readonly record struct LifeEvent(
    short MonthIndex, ulong Person, bool Informant, int Site, byte Platoon, Host Host, Channel Channel, byte Entry,
    EventKind Kind, EventCause Cause, long Cents);

/// <summary>Kinds of life event.</summary>
public enum EventKind : byte
{
    /// <summary>Selected and sent to training.</summary>
    Selected,

    /// <summary>Arrived at a site.</summary>
    Arrived,

    /// <summary>Started side work.</summary>
    SideWorkStarted,

    /// <summary>Stopped side work.</summary>
    SideWorkStopped,

    /// <summary>Bought a phone; cents are its price.</summary>
    PhoneBought,

    /// <summary>Lost a phone to a search.</summary>
    PhoneConfiscated,

    /// <summary>Was caught and paid a bribe; cents are the whole of it.</summary>
    BribePaid,

    /// <summary>Was criticised in public.</summary>
    Criticised,

    /// <summary>Handed a broker money for home; cents are all that was handed over, before the broker's fee and the state's levy.</summary>
    Remitted,

    /// <summary>Was injured.</summary>
    Injured,

    /// <summary>Stopped believing, for good.</summary>
    Ruptured,

    /// <summary>Resolved to leave.</summary>
    Intended,

    /// <summary>Gave the plan up.</summary>
    Abandoned,

    /// <summary>Tried to leave.</summary>
    Attempted,

    /// <summary>Was caught and handed back.</summary>
    HandedBack,

    /// <summary>Left.</summary>
    Exited,

    /// <summary>Arrived in safety.</summary>
    Resettled,

    /// <summary>Complained through an outside channel.</summary>
    Complained,

    /// <summary>Met with reprisal.</summary>
    Reprisal,

    /// <summary>Contract extended.</summary>
    Extended,

    /// <summary>Contract over, way home shut.</summary>
    Stranded,

    /// <summary>Went home with the tour done.</summary>
    Returned,

    /// <summary>Sent home because the site was closed.</summary>
    SentHomeEarly,

    /// <summary>Sent home under guard.</summary>
    SentHomeUnderGuard,

    /// <summary>Died.</summary>
    Died,

    /// <summary>The site's papers were changed to another channel.</summary>
    Relabelled,

    /// <summary>Family punished.</summary>
    FamilyPunished,

    /// <summary>Family put under watch.</summary>
    FamilyWatched,

    /// <summary>Wounded in war and sent home.</summary>
    Evacuated,

    /// <summary>Taken prisoner in war.</summary>
    Captured,

    /// <summary>Kept apart from home after the war.</summary>
    Isolated,

    /// <summary>Purged after the war.</summary>
    Purged,

    /// <summary>Selected, but let go before departure because there was no place.</summary>
    LetGo,

    /// <summary>Died at home after coming back.</summary>
    DiedAtHome,

    /// <summary>The year's account closed with a missed quota; cents are the whole debt then, earlier years' included.</summary>
    QuotaMissed,

    /// <summary>Brought money home at the end of a tour; cents are what was left after what officials and customs took.</summary>
    BroughtHome,

    /// <summary>Re-educated after coming home; only of people followed, as are the kinds below.</summary>
    ReEducated,

    /// <summary>Barred from another posting for missed quotas.</summary>
    Barred,

    /// <summary>Told people at home of life abroad; cents are the number told for the first time.</summary>
    ToldAtHome,

    /// <summary>Sent money home after resettling; cents are what arrived, after the broker's fee.</summary>
    MoneySent,

    /// <summary>Sent word home after resettling.</summary>
    WordSent,

    /// <summary>Quota debt written down at the year-end account; cents are by how much.</summary>
    DebtWrittenDown,

    /// <summary>Money sent home was seized on the way; cents are what was left after the broker's fee.</summary>
    TransferSeized,
}

/// <summary>Why an event happened, where there is a reason to give.</summary>
public enum EventCause : byte
{
    /// <summary>No particular cause.</summary>
    None,

    /// <summary>Money.</summary>
    Economic,

    /// <summary>A jolt of conscience.</summary>
    Moral,

    /// <summary>What was witnessed.</summary>
    Existential,

    /// <summary>What was learned.</summary>
    Epistemic,

    /// <summary>Fear of imminent punishment.</summary>
    Imminent,

    /// <summary>Side work detected.</summary>
    SideWork,

    /// <summary>Phone found.</summary>
    Phone,

    /// <summary>Talk reported.</summary>
    Talk,

    /// <summary>Border shut.</summary>
    Closure,

    /// <summary>Mandate or shutdown.</summary>
    Mandate,

    /// <summary>A safe-exit pathway.</summary>
    SafeExit,
}

/// <summary>One month of a sampled, invented person.</summary>
public readonly record struct LifeMonth(
    short MonthIndex, ulong Person, Host Host, Channel Channel, bool Stranded, bool Preparing, bool Phone, bool SideWork,
    long CashCents, long SavingsCents, long CreditCents, long DebtCents, float Knowledge, float Doubt, float Grievance, float Fear)
{
    /// <summary>Number of the tour, from 1.</summary>
    public byte Tour { get; init; }

    /// <summary>Pocket cash handed over this month, cents.</summary>
    public int PocketCents { get; init; }

    /// <summary>Entered on the company's books this month, after what went to the quota debt, cents.</summary>
    public int CreditedCents { get; init; }

    /// <summary>Side income of the month after bribes and fees, cents.</summary>
    public int SideCents { get; init; }

    /// <summary>What was seen of another life this month, 0 and up; a phone multiplies it.</summary>
    public float Exposure { get; init; }

    /// <summary>Released from assigned work.</summary>
    public bool Released { get; init; }

    /// <summary>Has stopped believing, for good.</summary>
    public bool Ruptured { get; init; }
}

/// <summary>Who a followed, invented person was on arrival at a tour.</summary>
/// <param name="MonthIndex">Month index of arrival; before the first simulated month for those the model begins with.</param>
/// <param name="Person">The person.</param>
/// <param name="Tour">Number of the tour, from 1.</param>
/// <param name="Host">Host country.</param>
/// <param name="Channel">Channel on arrival.</param>
/// <param name="Sector">Kind of work.</param>
/// <param name="Female">A woman.</param>
/// <param name="Age">Age in years on arrival.</param>
/// <param name="Married">Married.</param>
/// <param name="Children">Has children.</param>
/// <param name="Parents">Has a parent alive.</param>
/// <param name="Hope">Hoped-for USD a month.</param>
/// <param name="Caution">0 reckless to 1 cautious.</param>
/// <param name="SlotBribeCents">Bribe paid for the slot, cents; 0 on later tours.</param>
/// <param name="ContractEnd">Month index of the contract's last month.</param>
public readonly record struct LifeProfile(
    short MonthIndex, ulong Person, byte Tour, Host Host, Channel Channel, Sector Sector, bool Female, int Age, bool Married,
    bool Children, bool Parents, float Hope, float Caution, int SlotBribeCents, short ContractEnd);

/// <summary>The whole lives of the people followed, burn-in included; months in order.</summary>
/// <param name="Profiles">Who they were on arrival, one row a tour.</param>
/// <param name="Months">Their months at sites.</param>
/// <param name="Events">What happened to them, at home and on the way too.</param>
public sealed record FollowedLives(
    IReadOnlyList<LifeProfile> Profiles, IReadOnlyList<LifeMonth> Months, IReadOnlyList<LifeEvent> Events);

/// <summary>By months since arrival, taken each June and December: who is there and what they carry. Shape [cell][tenure 0 to <see cref="MaxTenure"/>].</summary>
public sealed class TenureTable
{
    /// <summary>A table of zeros.</summary>
    internal TenureTable(WorldMemory? memory = null) => Sums = (memory ?? new WorldMemory()).Take<long>(Places.Cells * (MaxTenure + 1) * Columns.Count);

    /// <summary>Last tenure row; longer stays are added to it.</summary>
    public const int MaxTenure = 120;

    /// <summary>Columns of a row.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["sampled_worker_months", "doubt", "knowledge", "grievance", "fear", "phone", "in_debt", "side_work", "ruptured", "debt"];

    internal long[] Sums { get; }

    /// <summary>Sums of a row: worker-months and counts raw; doubt, knowledge, grievance and fear in 2^-20; quota debt in cents.</summary>
    public ReadOnlySpan<long> Row(int cell, int tenure) =>
        Sums.AsSpan((cell * (MaxTenure + 1) + tenure) * Columns.Count, Columns.Count);
}

/// <summary>All that a run leaves behind.</summary>
public sealed class RunResult
{
    /// <summary>What was run.</summary>
    public required WorldSpec Spec { get; init; }

    /// <summary>True when the run was stopped before its last month.</summary>
    public required bool Partial { get; init; }

    /// <summary>Counters and flows by month and cell.</summary>
    public required MonthlyTotals Totals { get; init; }

    /// <summary>One row a tour that ended in the window or was still going on at its end, in order of ending.</summary>
    public required IReadOnlyList<TourRecord> Tours { get; init; }

    /// <summary>Life events, if asked for; months in order, then sites in order.</summary>
    public required IReadOnlyList<LifeEvent> Events { get; init; }

    /// <summary>Months of the sampled lives, if asked for, person by person.</summary>
    public required IReadOnlyList<LifeMonth> Lives { get; init; }

    /// <summary>What people carry by months since arrival.</summary>
    public required TenureTable Tenure { get; init; }

    /// <summary>Exit lags and arrivals: month index of each resettlement of someone who left Russia or elsewhere, with the host.</summary>
    public required IReadOnlyList<(short MonthIndex, Host Host)> Resettlements { get; init; }

    /// <summary>Lives of the people <see cref="WorldSpec.Follow"/> names.</summary>
    public FollowedLives Followed { get; init; } = new([], [], []);
}
