using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;
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

    /// <summary>People to be sent home this month from a site that stays.</summary>
    public short[] Surplus = [];

    /// <summary>People present.</summary>
    public short[] People = [];

    /// <summary>Lasting price level, around 1.</summary>
    public float[] Price = [];

    // The three posts, each with zeal (0 to 1, how hard it works for its own quota) and venality (0.4 to 1.6, how much it takes).

    /// <summary>Zeal of the security officer: how closely the site is watched, the more the longer there was no case to show.</summary>
    public float[] SecurityZeal = [];

    /// <summary>Zeal of the party secretary: how much sessions weigh and how often somebody is singled out.</summary>
    public float[] PartyZeal = [];

    /// <summary>Zeal of the supervisor: how much longer people work when the site's plan is not covered.</summary>
    public float[] SupervisorZeal = [];

    /// <summary>Venality of the security officer: skim, and cases settled for a bribe.</summary>
    public float[] SecurityVenality = [];

    /// <summary>Venality of the party secretary: skim.</summary>
    public float[] PartyVenality = [];

    /// <summary>Venality of the supervisor: skim, and side work let happen when the plan is not covered.</summary>
    public float[] SupervisorVenality = [];

    /// <summary>True when the foreman colludes in side work.</summary>
    public bool[] ForemanColludes = [];

    /// <summary>True where platoons keep board and pocket cash on their own account.</summary>
    public bool[] OwnAccount = [];

    /// <summary>Months since the security officer last reported a case, at most 255.</summary>
    public byte[] CaseGap = [];

    /// <summary>Running share of the site's plan that stays uncovered, 0 to 1: the supervisor's own shortfall.</summary>
    public float[] PlanGap = [];

    /// <summary>Debts written down that the supervisor is still to make up for out of his skim, cents.</summary>
    public long[] Borne = [];

    /// <summary>Months of scrutiny left after an exit.</summary>
    public byte[] Scrutiny = [];

    private readonly int[] _ordinals = new int[Places.Hosts], _militaryOrdinals = new int[Places.Hosts];

    // Far above any number of workplaces, so that soldiers' sites neither take workers' numbers nor share their draws.
    private const int FirstMilitaryOrdinal = 1 << 24;

    /// <summary>Cell of a site.</summary>
    public int Cell(int site) => Places.Cell(Host[site], Channel[site]);

    /// <summary>Makes room for at least <paramref name="sites"/> rows.</summary>
    public void Grow(int sites, WorldMemory? memory = null)
    {
        memory ??= new WorldMemory();
        memory.Resize(ref Host, sites);
        memory.Resize(ref Channel, sites);
        memory.Resize(ref Sector, sites);
        memory.Resize(ref Ordinal, sites);
        memory.Resize(ref Open, sites);
        memory.Resize(ref Closing, sites);
        memory.Resize(ref Surplus, sites);
        memory.Resize(ref People, sites);
        memory.Resize(ref Price, sites);
        memory.Resize(ref SecurityZeal, sites);
        memory.Resize(ref PartyZeal, sites);
        memory.Resize(ref SupervisorZeal, sites);
        memory.Resize(ref SecurityVenality, sites);
        memory.Resize(ref PartyVenality, sites);
        memory.Resize(ref SupervisorVenality, sites);
        memory.Resize(ref ForemanColludes, sites);
        memory.Resize(ref OwnAccount, sites);
        memory.Resize(ref CaseGap, sites);
        memory.Resize(ref PlanGap, sites);
        memory.Resize(ref Borne, sites);
        memory.Resize(ref Scrutiny, sites);
    }

    /// <summary>Gives row <paramref name="site"/> to a new site with its own lasting character.</summary>
    public void Start(int site, Host host, Channel channel, Sector sector, double[] values, in Streams streams)
    {
        float Value(Parameter p) => (float)values[p.Index];
        float Venality(float u) => Value(ExtractionParameters.VenalityLeast) + Value(ExtractionParameters.VenalitySpan) * u;
        Host[site] = host;
        Channel[site] = channel;
        Sector[site] = sector;
        Ordinal[site] = channel == Population.Channel.Military ? FirstMilitaryOrdinal + _militaryOrdinals[(int)host]++ : _ordinals[(int)host]++;
        Open[site] = true;
        Closing[site] = false;
        Surplus[site] = 0;
        People[site] = 0;
        Scrutiny[site] = 0;
        Words w = streams.Site(Ordinal[site], host, 0, Purpose.SiteCharacter);
        Price[site] = Math.Max(Value(WorkParameters.PayFloor), 1f + Value(WorkParameters.SitePaySd) * Numerics.Lanes.Gaussian4(w.W0));
        SecurityZeal[site] = w.U1;
        PartyZeal[site] = w.U2;
        SupervisorVenality[site] = Venality(w.U3);
        Words posts = streams.Site(Ordinal[site], host, 0, Purpose.Posts);
        SupervisorZeal[site] = posts.U0;
        SecurityVenality[site] = Venality(posts.U1);
        PartyVenality[site] = Venality(posts.U2);
        ForemanColludes[site] = posts.U3 < Value(SurveillanceParameters.ForemanColludes);
        OwnAccount[site] = streams.Site(Ordinal[site], host, 0, Purpose.Branch).U0 < Value(ExtractionParameters.PlatoonBranch);
        CaseGap[site] = 0;
        PlanGap[site] = 0f;
        Borne[site] = 0;
    }
}
