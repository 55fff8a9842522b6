namespace LabourSim.Population;

/// <summary>Host countries of the baseline. Evidence: X01 to X20.</summary>
public enum Host : byte
{
    /// <summary>Russia.</summary>
    Russia,

    /// <summary>China.</summary>
    China,

    /// <summary>Kuwait.</summary>
    Kuwait,

    /// <summary>Qatar.</summary>
    Qatar,

    /// <summary>United Arab Emirates.</summary>
    Uae,

    /// <summary>Mongolia.</summary>
    Mongolia,

    /// <summary>Poland.</summary>
    Poland,

    /// <summary>Angola.</summary>
    Angola,

    /// <summary>All remaining hosts together.</summary>
    Others,
}

/// <summary>The papers under which a site's people are in the country. Evidence: E44, X21 to X25.</summary>
public enum Channel : byte
{
    /// <summary>Work permits, visible to outsiders.</summary>
    Formal,

    /// <summary>Labelled students, trainees or tourists.</summary>
    Reclassified,

    /// <summary>Hired out through third firms that keep a share and hide the site.</summary>
    Subcontracted,

    /// <summary>Troops and engineers lent to a war. Not labour: outcomes over all channels leave it out.</summary>
    Military,
}

/// <summary>Kind of work. Evidence: X32 (logging), X44 (factories), E07.</summary>
public enum Sector : byte
{
    /// <summary>Building sites.</summary>
    Construction,

    /// <summary>Logging camps.</summary>
    Logging,

    /// <summary>Factories and seafood plants.</summary>
    Factory,

    /// <summary>Restaurants, farms, medicine and the rest.</summary>
    Other,

    /// <summary>Soldiers in combat; military channel only.</summary>
    Troops,

    /// <summary>Military builders and deminers; military channel only.</summary>
    Engineers,
}

/// <summary>Names and counts of hosts, channels, sectors and their combinations ("cells").</summary>
public static class Places
{
    /// <summary>Number of hosts.</summary>
    public const int Hosts = 9;

    /// <summary>Number of channels.</summary>
    public const int Channels = 4;

    /// <summary>Number of (host, channel) pairs; a cell is <c>host * Channels + channel</c>.</summary>
    public const int Cells = Hosts * Channels;

    /// <summary>Host names as scenarios and results write them, by <see cref="Host"/>.</summary>
    public static IReadOnlyList<string> HostNames { get; } =
        ["russia", "china", "kuwait", "qatar", "uae", "mongolia", "poland", "angola", "others"];

    /// <summary>Channel names as results write them, by <see cref="Channel"/>.</summary>
    public static IReadOnlyList<string> ChannelNames { get; } = ["formal", "reclassified", "subcontracted", "military"];

    /// <summary>Sector names as results write them, by <see cref="Sector"/>.</summary>
    public static IReadOnlyList<string> SectorNames { get; } = ["construction", "logging", "factory", "other", "troops", "engineers"];

    /// <summary>The cell of a host and channel.</summary>
    public static int Cell(Host host, Channel channel) => (int)host * Channels + (int)channel;

    /// <summary>The host of a cell.</summary>
    public static Host HostOf(int cell) => (Host)(cell / Channels);

    /// <summary>True for the channels that outsiders cannot see: reclassified and subcontracted.</summary>
    public static bool IsHidden(Channel channel) => channel is Channel.Reclassified or Channel.Subcontracted;

    /// <summary>The cohort number of people selected for a host in a month; soldiers have cohorts of their own, so that a war changes no worker.</summary>
    public static uint Cohort(Host host, int month, bool soldiers) => ((uint)host | (soldiers ? SoldierBit : 0)) << 16 | (uint)month;

    /// <summary>The host a cohort was selected for.</summary>
    public static Host HostOfCohort(uint cohort) => (Host)(cohort >> 16 & (SoldierBit - 1));

    /// <summary>The month a cohort was selected in.</summary>
    public static int MonthOfCohort(uint cohort) => (int)(cohort & 0xFFFF);

    /// <summary>True for a cohort of soldiers.</summary>
    public static bool IsSoldierCohort(uint cohort) => (cohort >> 16 & SoldierBit) != 0;

    private const uint SoldierBit = 16;

    /// <summary>The channel of a cell.</summary>
    public static Channel ChannelOf(int cell) => (Channel)(cell % Channels);
}

/// <summary>A set of hosts, one bit each.</summary>
/// <param name="Bits">Bit h is set when <see cref="Host"/> h belongs to the set.</param>
public readonly record struct HostSet(int Bits)
{
    /// <summary>Every host.</summary>
    public static readonly HostSet All = new((1 << Places.Hosts) - 1);

    /// <summary>The set of one host.</summary>
    public static HostSet Of(Host host) => new(1 << (int)host);

    /// <summary>True when the host belongs to the set.</summary>
    public bool Has(Host host) => (Bits >> (int)host & 1) != 0;

    /// <summary>Both sets together.</summary>
    public HostSet With(Host host) => new(Bits | 1 << (int)host);

    /// <summary>True when the sets share a host.</summary>
    public bool Overlaps(HostSet other) => (Bits & other.Bits) != 0;

    /// <summary>The hosts in order.</summary>
    public IEnumerable<Host> Hosts()
    {
        for (int h = 0; h < Places.Hosts; h++)
        {
            if ((Bits >> h & 1) != 0)
            {
                yield return (Host)h;
            }
        }
    }
}
