using System.Runtime.CompilerServices;

namespace LabourSim.Randomness;

/// <summary>
/// What a draw is for: the fourth counter word of <see cref="Philox4x32"/>. One block of four words each (or, for rare events, a run of
/// blocks). Each is declared once, with its number, what it hangs on and what its words are for. Append only; renumbering changes every
/// result.
/// </summary>
internal readonly record struct Purpose(uint Number)
{
    private const string Lasting = "person; seed";
    private const string Monthly = "person, month; luck seed";
    private const string LastingLuck = "person; luck seed";
    private const string Place = "site; luck seed";
    private const string PlaceMonthly = "site, month; luck seed";

    private static readonly List<DrawInfo> Declared = [];

    // Who a person is; month word 0.
    public static readonly Purpose Family = Of(1, Lasting, "age", "married and children; low 24 bits: a parent alive", "sector", "sex; mod 12: province");
    public static readonly Purpose Character = Of(2, Lasting, "skill", "hope", "caution; low 24 bits: curiosity", "wants a phone");
    public static readonly Purpose Conviction = Of(3, Lasting, "sociability", "initial doubt", "extra informant; mod 3: entry papers", "slot bribe");
    public static readonly Purpose Screening = Of(4, Lasting, "refused outright", "patron", "taken", "of the young");
    public static readonly Purpose FirstTour = Of(5, Lasting, "tenure at the start of the burn-in");
    public static readonly Purpose LifeSample = Of(6, Lasting, "followed for lives.csv");

    // What a month brings everyone.
    public static readonly Purpose Living = Of(16, Monthly, "month's pay", "accident, death", "side work starts or stops", "side income");
    public static readonly Purpose Contact = Of(17, Monthly, "side work detected", "jolt", "phone bought", "talk");
    public static readonly Purpose Choice = Of(18, Monthly, "phone found", "intention", "money sent", "complaint");

    // What it brings a few.
    public static readonly Purpose SideWorkStart = Of(32, Monthly, "released or moonlighting", "joins a crew");
    public static readonly Purpose Talk = Of(33, Monthly, "listener", "reported");
    public static readonly Purpose Punishment = Of(34, Monthly, "bribe; low 24 bits: settled without report", "low end: sent home; high end: criticised", "border lets through", "phone given up");
    public static readonly Purpose Cause = Of(35, Monthly, "cause");
    public static readonly Purpose Climb = Of(36, Monthly, "abandon; with month 0: own pace", "attempt");
    public static readonly Purpose Attempt = Of(37, Monthly, "success", "handed back", "safe pathway");
    public static readonly Purpose FamilyFate = Of(38, Monthly, "punished or watched");
    public static readonly Purpose Rotation = Of(39, Monthly, "extension", "leaves", "goes first");
    public static readonly Purpose Settlement = Of(40, Monthly, "never paid", "paid share", "debriefing", "who sees the goods");
    public static readonly Purpose Death = Of(41, Monthly, "ashes unclaimed");
    public static readonly Purpose Complaint = Of(42, Monthly, "redress", "reprisal");
    public static readonly Purpose ReEducation = Of(43, Monthly, "", "re-educated", "month of applying again");
    public static readonly Purpose Telling = Of(45, Monthly, "words, rounding", "fresh ones, rounding", "whose turn of those told", "punished family silent");
    public static readonly Purpose Journey = Of(46, Monthly, "length, in the month of leaving", "gate");
    public static readonly Purpose Courier = Of(47, LastingLuck, "line home", "sends word", "when", "what can be spared");
    public static readonly Purpose Casualty = Of(48, Monthly, "may be captured", "dies", "wounded sent home", "dread of capture");
    public static readonly Purpose SurvivorFate = Of(49, Monthly, "purged, kept apart, held or sent home");
    public static readonly Purpose Capture = Of(50, Monthly, "asks not to be sent back");
    public static readonly Purpose CrewCaught = Of(51, Monthly, "caught with a mate");
    public static readonly Purpose Transit = Of(52, Monthly, "caught on the way");
    public static readonly Purpose Transfer = Of(54, Monthly, "seized on the way", "the resettled find a broker", "how much the resettled can spare");
    public static readonly Purpose HomeDeath = Of(53, Monthly, "month of dying, in the month of return");

    // What it brings a site.
    public static readonly Purpose SiteCharacter = Of(64, Place, "price", "zeal, security", "zeal, party", "venality, supervisor");
    public static readonly Purpose SiteMonth = Of(65, PlaceMonthly, "withheld", "late", "a session singles somebody out", "whom, by seat");
    public static readonly Purpose Branch = Of(67, Place, "platoons' own account");
    public static readonly Purpose Posts = Of(66, Place, "zeal, supervisor", "venality, security", "venality, party", "foreman colludes");

    // Home.
    public static readonly Purpose Household = Of(80, Lasting, "kin", "circle", "neighbour household");
    public static readonly Purpose PassingOn = Of(81, "person at home, month; luck seed", "speaks", "to whom");
    public static readonly Purpose Goods = Of(82, Monthly, "who sees goods sent by a worker", "who sees goods sent by the resettled");
    public static readonly Purpose CallLine = Of(83, LastingLuck, "calls a year", "when contact breaks off", "kin reached");

    // What policies bring.
    public static readonly Purpose Buyer = Of(96, PlaceMonthly, "buyer leaves", "goes on under third firms");
    public static readonly Purpose BackPay = Of(97, Monthly, "reached by the fund");

    /// <summary>All that are declared, by number.</summary>
    public static IReadOnlyList<DrawInfo> All { get; } = [.. Declared.OrderBy(d => d.Number)];

    private static Purpose Of(uint number, string key, string w0, string w1 = "", string w2 = "", string w3 = "", [CallerMemberName] string name = "")
    {
        Declared.Add(new DrawInfo(name, (int)number, key, [w0, w1, w2, w3]));
        return new Purpose(number);
    }
}

/// <summary>What the words drawn for one purpose are for, in order; empty where a word is not used.</summary>
/// <param name="Purpose">Name of the purpose.</param>
/// <param name="Number">Its number, the last word of the counter.</param>
/// <param name="Key">What the draw hangs on besides the purpose.</param>
/// <param name="Words">Use of w0 to w3.</param>
public sealed record DrawInfo(string Purpose, int Number, string Key, IReadOnlyList<string> Words)
{
    /// <summary>All purposes by number, for the model's description.</summary>
    public static IReadOnlyList<DrawInfo> All => Randomness.Purpose.All;
}
