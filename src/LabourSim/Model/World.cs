using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using LabourSim.Extending;
using LabourSim.Mechanisms;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using LabourSim.Randomness;

namespace LabourSim.Model;

/// <summary>All state of one run. Mechanisms hold none.</summary>
internal sealed class World
{
    /// <summary>Sites handed to a thread at a time; fixed, so that results never hang on the number of threads.</summary>
    public const int SitesPerChunk = 16;

    /// <summary>Rows of home tables handed to a thread at a time.</summary>
    public const int RowsPerChunk = 2048;

    public readonly WorldSpec Spec;
    public Streams Streams { get; private set; }
    public readonly Workers Workers = new();
    public readonly Sites Sites = new();
    public readonly HomeTable Home;
    public readonly Households Households;
    public readonly Applicants Applicants;
    public readonly Cohorts Cohorts;
    public readonly DeathsAtHome DeathsAtHome;
    public readonly Growable<Trainee>[] Training = new Growable<Trainee>[Places.Cells];
    public readonly Growable<Traveller> Travellers = new(512);
    public readonly Growable<Courier> Resettled = new(2048);

    // This month's numbers.
    public readonly double[][] BaseValues = new double[Places.Hosts][];
    public readonly double[][] Values = new double[Places.Hosts][];
    public readonly HostOrders[] Orders = new HostOrders[Places.Hosts];
    private readonly RateTable[] _rates = ParameterCatalogue.MakeRates();
    public readonly PolicyMonth PolicyMonth = new();
    public readonly RuleBook Rules;
    public readonly AddedMechanisms Added;
    public readonly double[] LostPlaces = new double[Places.Cells];
    public readonly int[] DisplacedPlaces = new int[Places.Hosts];
    public readonly int[] Plan = new int[Places.Cells];
    public readonly uint[] NextCandidate = new uint[Places.Hosts], NextSoldier = new uint[Places.Hosts];
    public readonly double[] FormalBefore = new double[Places.Hosts];
    public readonly double[] HiddenBefore = new double[Places.Cells], Kept = new double[Places.Cells];
    public readonly double[] WaveCarried = new double[Places.Hosts * 2], FoldCarried = new double[Places.Cells];
    public readonly double[] SelectCarried = new double[Places.Cells], DepartCarried = new double[Places.Cells];
    public readonly int[] Selected = new int[Places.Hosts], Recalled = new int[Places.Hosts];
    public readonly Growable<LifeEvent>[] SelectionEvents = new Growable<LifeEvent>[Places.Hosts];
    public readonly double[] AttemptsMean = new double[Places.Hosts];
    public readonly float[] SafeShare = new float[Places.Hosts];

    // What the state has seen, and income beside the system.
    public readonly double[] PreviousState = new double[Places.Cells];
    public readonly double[] ExitsMean = new double[Places.Hosts], HeadsMean = new double[Places.Hosts];
    public double RevenueMean = -1, RevenueMissing;

    // Last month's rate of hosts' money, 0 before the first, and what that money is worth against what prices reckon with.
    public readonly double[] RateBefore = new double[Places.Hosts], HostMoney = new double[Places.Hosts];
    public long CyberCents, ItCents;

    // Home: doubt that stands by source and cell, in parts of Households.Full, and over everyone at home; goods seen by host in
    // about a year; households punished so far by cell; what is passed on this month, and the round's share of it by chunk.
    public const int Sources = 4;
    public readonly double[,] StandingDoubt = new double[Sources, Places.Cells];
    public float MeanHomeDoubt;
    public readonly double[] Sightings = new double[Places.Hosts];
    public readonly long[] PunishedHouseholds = new long[Places.Cells];
    public readonly Growable<Passing> Passing = new(1024);
    public Growable<Passing>[] RoundPassing = [];

    // What is added up and kept.
    public readonly Tally Month;
    public readonly Tally Previous;
    public readonly Tally[] Tallies;
    public ChunkOutput[] Outputs = [];
    public readonly long[] Balances = new long[Accounting.Accounts.Count];
    public readonly Growable<TourRecord> Tours;
    public readonly Growable<LifeEvent> Events = new(16);
    public readonly Growable<LifeMonth> Lives = new(16);
    public readonly Growable<(short, Host)> Resettlements = new(1024);
    public readonly HeadCount People = new();
    public readonly float LifeShare;

    // Seats: where to look next this month, by cell and sector.
    private readonly Growable<int>[] _pools = new Growable<int>[Places.Cells * Sectors];
    private readonly int[] _poolAt = new int[Places.Cells * Sectors];
    private readonly int[] _seatAt = new int[Places.Cells * Sectors];

    // Rows that labour and soldiers left; never handed from one to the other, so that a war moves no worker's site.
    private readonly Growable<int>[] _freeSites = [new(16), new(16)];
    private readonly int[] _stock = new int[Places.Cells];
    private readonly WorldMemory _memory;
    private const int Sectors = 6;

    // Lives kept whole, and where those people are at home.
    public readonly FollowedOutput Followed = new();
    public readonly List<HomeRow> FollowedHome = [];
    private readonly FrozenSet<ulong> _followed;

    public World(WorldSpec spec, int threads, WorldMemory? memory = null)
    {
        memory ??= new WorldMemory();
        _memory = memory;
        Month = new Tally(memory);
        Previous = new Tally(memory);
        Spec = spec;
        Now = spec.From.Plus(-WorldSpec.BurnIn);
        Streams = new Streams(spec.Seed, spec.LuckFrom is null ? spec.LuckSeed ?? spec.Seed : spec.Seed);
        int months = spec.To.Index - Now.Index + 1;
        Applicants = new Applicants(Now.Index, months);
        Cohorts = new Cohorts(Now.Index, months, memory);
        DeathsAtHome = new DeathsAtHome(Now.Index, months);
        Households = new Households(spec.Workers * (1.1 + months / 32.0), spec.To.Index, memory);
        Home = new HomeTable(spec.Workers * (double)months / 28, memory);

        // As many chunks of tellers as a run of this length comes to have; more are made should it need them.
        MakeRoomToPassOn(2 + (int)(spec.Workers * (double)months / 28 / HomeTable.Rounds / RowsPerChunk));

        Tours = new Growable<TourRecord>((int)Math.Min(int.MaxValue / 64, spec.Workers * (1.2 + months / 26.0)), memory);
        Tallies = new Tally[threads];
        for (int i = 0; i < threads; i++)
        {
            Tallies[i] = new Tally(memory);
        }

        for (int i = 0; i < _pools.Length; i++)
        {
            _pools[i] = new Growable<int>(4);
        }

        for (int h = 0; h < Places.Hosts; h++)
        {
            BaseValues[h] = ParameterCatalogue.All.Select(p => p.DefaultFor((Host)h)).ToArray();
            foreach (ParameterSetting setting in spec.Settings)
            {
                if (setting.Hosts.Has((Host)h))
                {
                    BaseValues[h][setting.Parameter.Index] = setting.Value;
                }
            }

            int room = 64 + (int)(BaseValues[h][StatePlansParameters.Stock.Index] * spec.Workers / 1_000_000);
            for (int c = 0; c < Places.Channels; c++)
            {
                Training[h * Places.Channels + c] = new Growable<Trainee>(room, memory);
            }

            Values[h] = new double[BaseValues[h].Length];
            Orders[h] = new HostOrders();
            SelectionEvents[h] = new Growable<LifeEvent>(4);
        }

        Added = new AddedMechanisms(spec.Mechanisms);
        Rules = new RuleBook(spec, Now, BaseValues[0], memory);

        // Three times the lives wanted are followed, and a score more, so that the wanted number is there in small worlds too.
        double workers = Math.Max(1, spec.Workers);
        _followed = spec.Follow.ToFrozenSet();
        LifeShare = spec.Lives == 0 ? 0 : (float)Math.Min(1, 3.0 * spec.Lives / (workers * (1 + months / 36.0)) + 20 / workers);
    }

    /// <summary>The month being lived.</summary>
    public Month Now { get; set; }

    /// <summary>Size of the world against the 100,000 people abroad that plans and orders are given for.</summary>
    public double Share => Spec.Workers / 100_000.0;

    /// <summary>True once the burn-in is over.</summary>
    public bool Recording => Now >= Spec.From;

    /// <summary>True when life events of this month are kept.</summary>
    public bool KeepsEvents => Spec.RecordEvents && Recording;

    /// <summary>Gives each chunk of a round of telling a list of its own.</summary>
    public void MakeRoomToPassOn(int chunks)
    {
        int had = RoundPassing.Length;
        if (had >= chunks)
        {
            return;
        }

        Array.Resize(ref RoundPassing, chunks);
        for (int i = had; i < chunks; i++)
        {
            RoundPassing[i] = new Growable<Passing>(512);
        }
    }

    /// <summary>True when anyone's whole life is kept.</summary>
    public bool FollowsAnyone => _followed.Count > 0;

    /// <summary>True for someone whose whole life is kept.</summary>
    public bool Follows(uint cohort, uint sequence) => FollowsAnyone && _followed.Contains((ulong)cohort << 32 | sequence);

    /// <summary>Chunks of sites.</summary>
    public int Chunks => (Sites.Count + SitesPerChunk - 1) / SitesPerChunk;

    /// <summary>People at sites of a cell.</summary>
    public int Stock(int cell) => _stock[cell];

    /// <summary>People a cell may lose to ended contracts in a month, on average.</summary>
    public double Leaving(int cell)
    {
        ref readonly RotationRates r = ref Rates<RotationRates>(cell);
        return r.Strands ? 0 : (double)_stock[cell] / r.TourMonths;
    }

    /// <summary>An owner's rates of the month in a cell.</summary>
    public ref T Rates<T>(int cell)
        where T : struct, IRates, IEquatable<T> => ref RatesByCell<T>()[cell];

    /// <summary>An owner's rates of the month, by cell.</summary>
    public T[] RatesByCell<T>()
        where T : struct, IRates, IEquatable<T> => Unsafe.As<RateTable<T>>(_rates[RateTable<T>.Place]).Cells;

    /// <summary>Works out every owner's rates of a cell from the month's values and orders.</summary>
    public void FillRates(int cell)
    {
        int host = cell / Places.Channels;
        CellMonth m = new(Values[host], Orders[host], Places.HostOf(cell), Places.ChannelOf(cell), Now, (float)HostMoney[host]);
        foreach (RateTable rates in _rates)
        {
            rates.Fill(cell, m);
        }
    }

    /// <summary>True when another world's rates are the same in every cell.</summary>
    public bool HasRatesOf(World other)
    {
        for (int i = 0; i < _rates.Length; i++)
        {
            if (!_rates[i].SameAs(other._rates[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whole people for a host's formal plan, so that all hosts together round to the number asked for.</summary>
    public int Round(int host, double plan, double formal)
    {
        double before = 0;
        for (int h = 0; h < host; h++)
        {
            before += Values[h][StatePlansParameters.Stock.Index] * Share;
        }

        int whole = (int)(Math.Floor(before + plan + 1e-9) - Math.Floor(before + 1e-9));
        return plan <= 0 ? 0 : Math.Min(whole, (int)Math.Round(whole * (formal / plan)));
    }

    /// <summary>Counts the stock and forgets where seats were found last month; other luck begins where the spec says so.</summary>
    public void BeginMonth()
    {
        if (Spec.LuckFrom == Now)
        {
            Streams = new Streams(Spec.Seed, Spec.LuckSeed ?? Spec.Seed);
        }

        Array.Clear(_stock);
        Array.Clear(_poolAt);
        Array.Clear(_seatAt);
        for (int i = 0; i < Sites.Count; i++)
        {
            if (Sites.Open[i])
            {
                _stock[Sites.Cell(i)] += Sites.People[i];
            }
        }
    }

    /// <summary>A free seat at a site of the cell and sector with room, opening a site if none has.</summary>
    public int TakeSeat(int cell, Sector sector)
    {
        int p = cell * Sectors + (int)sector;
        Growable<int> pool = _pools[p];
        while (_poolAt[p] < pool.Count)
        {
            int site = pool[_poolAt[p]];
            if (!Sites.Closing[site] && Sites.People[site] < Workers.Seats)
            {
                int first = site * Workers.SlotsPerSite;
                for (; _seatAt[p] < Workers.Seats; _seatAt[p]++)
                {
                    if ((Workers.Flags[first + _seatAt[p]] & PersonFlags.Present) == 0)
                    {
                        Sites.People[site]++;
                        _stock[cell]++;
                        return first + _seatAt[p]++;
                    }
                }
            }

            _poolAt[p]++;
            _seatAt[p] = 0;
        }

        int opened = OpenSite(cell, sector);
        Sites.People[opened]++;
        _stock[cell]++;
        _seatAt[p] = 1;
        return opened * Workers.SlotsPerSite;
    }

    /// <summary>Changes the papers of a site and everyone at it.</summary>
    public void Relabel(int site, Channel channel)
    {
        int people = Sites.People[site];
        _stock[Sites.Cell(site)] -= people;
        Sites.Channel[site] = channel;
        int cell = Sites.Cell(site);
        _stock[cell] += people;
        Month.CountersOf(cell)[(int)Counter.SitesRelabelled]++;
        int first = site * Workers.SlotsPerSite;
        for (int i = first; i < first + Workers.Seats; i++)
        {
            if ((Workers.Flags[i] & PersonFlags.Present) != 0)
            {
                Workers.Entry[i] = Traits.EntryLabel(Streams, Workers.Sequence[i], Workers.Cohort[i], channel);
                Note(Workers.Cohort[i], Workers.Sequence[i], site, (byte)((i - first) / Workers.PlatoonSize),
                    Workers.Entry[i], cell, EventKind.Relabelled, EventCause.Mandate, (Workers.Flags[i] & PersonFlags.Informant) != 0);
            }
        }

        RebuildPools(soldiers: false);
    }

    /// <summary>Frees the rows of sites that have emptied for good.</summary>
    public void FreeEmptySites()
    {
        bool freedLabour = false, freedSoldiers = false;
        for (int i = 0; i < Sites.Count; i++)
        {
            if (Sites.Open[i] && Sites.People[i] == 0 && (Sites.Closing[i] || Plan[Sites.Cell(i)] == 0))
            {
                Sites.Open[i] = Sites.Closing[i] = false;
                bool soldiers = Sites.Channel[i] == Channel.Military;
                _freeSites[soldiers ? 1 : 0].Add(i);
                freedLabour |= !soldiers;
                freedSoldiers |= soldiers;
            }
        }

        if (freedLabour)
        {
            RebuildPools(soldiers: false);
        }

        if (freedSoldiers)
        {
            RebuildPools(soldiers: true);
        }
    }

    private void RebuildPools(bool soldiers)
    {
        for (int p = 0; p < _pools.Length; p++)
        {
            if (Places.ChannelOf(p / Sectors) == Channel.Military == soldiers)
            {
                _pools[p].Clear();
            }
        }

        for (int i = 0; i < Sites.Count; i++)
        {
            if (Sites.Open[i] && Sites.Channel[i] == Channel.Military == soldiers)
            {
                _pools[Sites.Cell(i) * Sectors + (int)Sites.Sector[i]].Add(i);
            }
        }

        Array.Clear(_poolAt);
        Array.Clear(_seatAt);
    }

    private int OpenSite(int cell, Sector sector)
    {
        int site;
        Growable<int> free = _freeSites[Places.ChannelOf(cell) == Channel.Military ? 1 : 0];
        if (free.Count > 0)
        {
            site = free[free.Count - 1];
            free.Truncate(free.Count - 1);
        }
        else
        {
            site = Sites.Count++;
            if (site >= Sites.Host.Length)
            {
                int room = Math.Max(Spec.Workers / Workers.Seats + 64, Sites.Host.Length + Sites.Host.Length / 8 + 8);
                Sites.Grow(room, _memory);
                Workers.Grow(room * Workers.SlotsPerSite, _memory);
                int chunks = (room + SitesPerChunk - 1) / SitesPerChunk;
                int had = Outputs.Length;
                Array.Resize(ref Outputs, chunks);
                for (int i = had; i < chunks; i++)
                {
                    Outputs[i] = new ChunkOutput();
                }
            }
        }

        Host host = Places.HostOf(cell);
        Sites.Start(site, host, Places.ChannelOf(cell), sector, Values[(int)host], Streams);
        _pools[cell * Sectors + (int)sector].Add(site);
        return site;
    }

    /// <summary>Records an event of someone away from the month's work at a site; <paramref name="site"/> is −1 for none.</summary>
    public void Note(uint cohort, uint sequence, int site, byte platoon, byte entry, int cell, EventKind kind, EventCause cause, bool informant = false)
    {
        bool follows = Follows(cohort, sequence);
        if (!KeepsEvents && !follows)
        {
            return;
        }

        LifeEvent e = new((short)Now.Index, (ulong)cohort << 32 | sequence, informant, site < 0 ? -1 : Sites.Ordinal[site],
            platoon, Places.HostOf(cell), Places.ChannelOf(cell), entry, kind, cause, 0);
        if (KeepsEvents)
        {
            Events.Add(e);
        }

        if (follows)
        {
            Followed.Events.Add(e);
        }
    }

    /// <summary>The record of an event.</summary>
    public LifeEvent EventOf(in SiteMonth s, int slot, EventKind kind, EventCause cause, long cents) => new(
        (short)s.Now, (ulong)s.Cohort[slot] << 32 | s.Sequence[slot], (s.Flags[slot] & PersonFlags.Informant) != 0,
        s.Sites.Ordinal[s.Site], (byte)(slot / Workers.PlatoonSize), s.Host, s.Channel, Workers.Entry[s.FirstSlot + slot],
        kind, cause, cents);
}

/// <summary>Everyone who was ever selected, by where they are now; the parts always add up to the whole.</summary>
internal sealed class HeadCount
{
    public long InTraining, Deselected, Abroad, InTransit, Resettled, Home, Detained, Captured, Isolated, Dead, DiedAtHome;

    /// <summary>Everyone accounted for.</summary>
    public long Total => InTraining + Deselected + Abroad + InTransit + Resettled + Home + Detained + Captured + Isolated + Dead + DiedAtHome;
}
