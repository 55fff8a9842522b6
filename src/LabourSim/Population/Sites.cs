using LabourSim.Randomness;

namespace LabourSim.Population;

/// <summary>Sites as parallel columns; a closed site's slot is free for the next one opened.</summary>
internal sealed class Sites
{
    /// <summary>Rows in use or free for use.</summary>
    public int Count;

    /// <summary>Host country.</summary>
    public Host[] Host = [];

    /// <summary>Papers of its people.</summary>
    public Channel[] Channel = [];

    /// <summary>Kind of work.</summary>
    public Sector[] Sector = [];

    /// <summary>Number of the site within its host, never reused; keys its draws.</summary>
    public int[] Ordinal = [];

    /// <summary>True while the site exists.</summary>
    public bool[] Open = [];

    /// <summary>True when the site is to be closed this month and its people sent home.</summary>
    public bool[] Closing = [];

    /// <summary>People present.</summary>
    public short[] People = [];

    /// <summary>Lasting price level, around 1.</summary>
    public float[] Price = [];

    /// <summary>Zeal of the security officer, 0 to 1: how closely the site is watched.</summary>
    public float[] SecurityZeal = [];

    /// <summary>Zeal of the party secretary, 0 to 1: how much sessions weigh.</summary>
    public float[] PartyZeal = [];

    /// <summary>Venality of the three posts together, 0 to 2 around 1: how much they skim.</summary>
    public float[] Venality = [];

    /// <summary>How far the foreman colludes in side work, 0 to 1.</summary>
    public float[] Collusion = [];

    /// <summary>Months of scrutiny left after an exit.</summary>
    public byte[] Scrutiny = [];

    private readonly int[] _ordinals = new int[Places.Hosts];

    /// <summary>Cell of a site.</summary>
    public int Cell(int site) => Places.Cell(Host[site], Channel[site]);

    /// <summary>Makes room for at least <paramref name="sites"/> rows.</summary>
    public void Grow(int sites)
    {
        Array.Resize(ref Host, sites);
        Array.Resize(ref Channel, sites);
        Array.Resize(ref Sector, sites);
        Array.Resize(ref Ordinal, sites);
        Array.Resize(ref Open, sites);
        Array.Resize(ref Closing, sites);
        Array.Resize(ref People, sites);
        Array.Resize(ref Price, sites);
        Array.Resize(ref SecurityZeal, sites);
        Array.Resize(ref PartyZeal, sites);
        Array.Resize(ref Venality, sites);
        Array.Resize(ref Collusion, sites);
        Array.Resize(ref Scrutiny, sites);
    }

    /// <summary>Gives row <paramref name="site"/> to a new site with its own lasting character.</summary>
    public void Start(int site, Host host, Channel channel, Sector sector, float priceSpread, in Streams streams)
    {
        Host[site] = host;
        Channel[site] = channel;
        Sector[site] = sector;
        Ordinal[site] = _ordinals[(int)host]++;
        Open[site] = true;
        Closing[site] = false;
        People[site] = 0;
        Scrutiny[site] = 0;
        Words w = streams.Site(Ordinal[site], host, 0, Purpose.SiteCharacter);
        Price[site] = Math.Max(0.3f, 1f + priceSpread * Numerics.Lanes.Gaussian4(w.W0));
        SecurityZeal[site] = w.U1;
        PartyZeal[site] = w.U2;
        Venality[site] = 0.4f + 1.2f * w.U3;

        // A venal post looks away: collusion is the other face of the same officer.
        Collusion[site] = 0.25f + 0.5f * w.U3;
    }
}
