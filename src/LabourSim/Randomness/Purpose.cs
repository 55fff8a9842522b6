namespace LabourSim.Randomness;

/// <summary>
/// What a draw is for: the fourth counter word of <see cref="Philox4x32"/>. One block of four words each (or, for rare
/// events, a run of blocks). Append only; renumbering changes every result.
/// </summary>
internal enum Purpose : uint
{
    // Who a person is; month word 0.
    Family = 1,
    Character = 2,
    Conviction = 3,
    Screening = 4,
    FirstTour = 5,
    LifeSample = 6,

    // What a month brings everyone.
    Living = 16,
    Contact = 17,
    Choice = 18,

    // What it brings a few.
    SideWorkStart = 32,
    Talk = 33,
    Punishment = 34,
    Cause = 35,
    Climb = 36,
    Attempt = 37,
    FamilyFate = 38,
    Rotation = 39,
    Settlement = 40,
    Death = 41,
    Complaint = 42,
    ReEducation = 43,
    Telling = 45,
    Journey = 46,
    Courier = 47,
    Casualty = 48,
    SurvivorFate = 49,
    Capture = 50,
    CrewCaught = 51,
    Transit = 52,

    // What it brings a site.
    SiteCharacter = 64,
    SiteMonth = 65,
    Posts = 66,

    // Home.
    Household = 80,
    PassingOn = 81,
    Goods = 82,
    CallLine = 83,

    // What policies bring.
    Buyer = 96,
    BackPay = 97,
}
