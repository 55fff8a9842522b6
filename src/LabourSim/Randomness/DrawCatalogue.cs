namespace LabourSim.Randomness;

/// <summary>What the words drawn for one purpose are for, in order; empty where a word is not used.</summary>
/// <param name="Purpose">Name of the purpose.</param>
/// <param name="Number">Its number, the last word of the counter.</param>
/// <param name="Key">What the draw hangs on besides the purpose.</param>
/// <param name="Words">Use of w0 to w3; empty for a purpose nobody has described.</param>
public sealed record DrawInfo(string Purpose, int Number, string Key, IReadOnlyList<string> Words);

/// <summary>Every purpose of a draw, for the model's description.</summary>
public static class DrawCatalogue
{
    private const string Lasting = "person; seed";
    private const string Monthly = "person, month; luck seed";
    private const string LastingLuck = "person; luck seed";
    private const string Place = "site; luck seed";

    private static readonly Dictionary<Purpose, (string Key, string[] Words)> Described = new()
    {
        [Purpose.Family] = (Lasting, ["age", "married and children; low 24 bits: a parent alive", "sector", "sex; mod 12: province"]),
        [Purpose.Character] = (Lasting, ["skill", "hope", "caution; low 24 bits: curiosity", "wants a phone"]),
        [Purpose.Conviction] = (Lasting, ["sociability", "initial doubt", "extra informant; mod 3: entry papers", "slot bribe"]),
        [Purpose.Screening] = (Lasting, ["refused outright", "patron", "taken", ""]),
        [Purpose.FirstTour] = (Lasting, ["tenure at the start of the burn-in", "", "", ""]),
        [Purpose.LifeSample] = (Lasting, ["followed for lives.csv", "", "", ""]),
        [Purpose.Living] = (Monthly, ["month's pay", "accident, death", "side work starts or stops", "side income"]),
        [Purpose.Contact] = (Monthly, ["side work detected", "jolt", "phone bought", "talk"]),
        [Purpose.Choice] = (Monthly, ["phone found", "intention", "money sent", "complaint"]),
        [Purpose.SideWorkStart] = (Monthly, ["released or moonlighting", "joins a crew", "", ""]),
        [Purpose.Talk] = (Monthly, ["listener", "reported", "", ""]),
        [Purpose.Punishment] = (Monthly, ["bribe; low 24 bits: settled without report", "low end: sent home; high end: criticised", "border lets through", "phone given up"]),
        [Purpose.Cause] = (Monthly, ["cause", "", "", ""]),
        [Purpose.Climb] = (Monthly, ["abandon; with month 0: own pace", "attempt", "", ""]),
        [Purpose.Attempt] = (Monthly, ["success", "handed back", "safe pathway", ""]),
        [Purpose.FamilyFate] = (Monthly, ["punished or watched", "", "", ""]),
        [Purpose.Rotation] = (Monthly, ["extension", "leaves", "", ""]),
        [Purpose.Settlement] = (Monthly, ["never paid", "paid share", "debriefing", ""]),
        [Purpose.Death] = (Monthly, ["ashes unclaimed", "", "", ""]),
        [Purpose.Complaint] = (Monthly, ["redress", "reprisal", "", ""]),
        [Purpose.ReEducation] = (Monthly, ["people to tell", "re-educated", "month of applying again", ""]),
        [Purpose.Telling] = (Monthly, ["rounding of fresh tellings", "", "", ""]),
        [Purpose.Journey] = (Monthly, ["length, in the month of leaving", "gate", "", ""]),
        [Purpose.Courier] = (LastingLuck, ["sends word", "sends money", "when", "with the month: people reached"]),
        [Purpose.Casualty] = (Monthly, ["may be captured", "dies", "wounded sent home", "dread of capture"]),
        [Purpose.SurvivorFate] = (Monthly, ["purged, kept apart, held or sent home", "", "", ""]),
        [Purpose.Capture] = (Monthly, ["asks not to be sent back", "", "", ""]),
        [Purpose.CrewCaught] = (Monthly, ["caught with a mate", "", "", ""]),
        [Purpose.Transit] = (Monthly, ["caught on the way", "", "", ""]),
        [Purpose.SiteCharacter] = (Place, ["price", "zeal, security", "zeal, party", "venality, supervisor"]),
        [Purpose.SiteMonth] = ("site, month; luck seed", ["withheld", "late", "a session singles somebody out", "whom, by seat"]),
        [Purpose.Posts] = (Place, ["zeal, supervisor", "venality, security", "venality, party", "foreman colludes"]),
    };

    /// <summary>All purposes by number.</summary>
    public static IReadOnlyList<DrawInfo> All { get; } =
    [
        .. Enum.GetValues<Purpose>().Select(p => Described.TryGetValue(p, out (string Key, string[] Words) d)
            ? new DrawInfo(p.ToString(), (int)p, d.Key, d.Words)
            : new DrawInfo(p.ToString(), (int)p, "", [])),
    ];
}
