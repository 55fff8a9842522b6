using LabourSim.Mechanisms;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Model;

/// <summary>One world stepping through months. Not thread-safe; the scheduler brings the threads.</summary>
public sealed class Simulation
{
    private readonly World _world;
    private readonly MonthRunner _month;
    private readonly WorldMemory _memory;
    private readonly MonthlyTotals _totals;

    /// <summary>Builds the world of <paramref name="spec"/> at the start of its burn-in, its plan filled.</summary>
    /// <param name="spec">What to run.</param>
    /// <param name="scheduler">Runs chunks of sites; null for the caller's thread alone.</param>
    /// <exception cref="ArgumentException">Two added mechanisms have one id, or an id is not in kebab case.</exception>
    /// <param name="memory">Where its large arrays come from, to serve worlds one after another; null for arrays of its own.</param>
    public Simulation(WorldSpec spec, ISiteScheduler? scheduler = null, WorldMemory? memory = null)
        : this(spec, scheduler, memory, StepOrder.All)
    {
    }

    /// <summary>The same with the month in another order.</summary>
    internal Simulation(WorldSpec spec, ISiteScheduler? scheduler, WorldMemory? memory, IReadOnlyList<StepInfo> order)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentOutOfRangeException.ThrowIfNegative(spec.Workers);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(spec.Workers, WorldSpec.MaxWorkers);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(spec.From, spec.To);
        scheduler ??= new SequentialScheduler();
        _memory = memory ??= new WorldMemory();
        World world = new(spec, scheduler.Workers, memory);
        _world = world;
        _totals = new MonthlyTotals(spec.From, spec.To.Index - spec.From.Index + 1, memory);
        _month = new MonthRunner(world, scheduler, _totals, order);
        world.BeginMonth();
        StepOrder.Live(world, 1);
        StepOrder.Live(world, 2);
        Dispatch.Found(world);
    }

    /// <summary>The month the next <see cref="Step"/> will live.</summary>
    public Month Now => _world.Now;

    /// <summary>True once the last month has been lived.</summary>
    public bool Finished => _world.Now > _world.Spec.To;

    /// <summary>Months there are to live, burn-in included.</summary>
    public int TotalMonths => _world.Spec.TotalMonths;

    /// <summary>People at sites now.</summary>
    public long Abroad => _world.People.Abroad;

    /// <summary>Bytes that the state of the people at sites takes, a person at full sites; home rows are counted apart.</summary>
    public double BytesPerWorker => Abroad == 0
        ? 0
        : (double)_world.Sites.Count * (Workers.SlotsPerSite * Workers.BytesPerSlot + 46) / Abroad;

    /// <summary>The months recorded so far, none in the burn-in; for those who look on while the run goes on.</summary>
    public MonthlyTotals Recorded => _totals;

    /// <summary>Tours that have ended in the recorded months so far, in the order of their ends.</summary>
    public ReadOnlySpan<TourRecord> Ended => _world.Tours.Items;

    internal World World => _world;

    /// <summary>Gives the workers at sites now, site by site, to those who look on while the run goes on. Soldiers are left out.</summary>
    /// <param name="present">Takes their places; what it held is gone.</param>
    public void Look(ICollection<PersonNow> present)
    {
        ArgumentNullException.ThrowIfNull(present);
        present.Clear();
        Workers all = _world.Workers;
        Sites sites = _world.Sites;
        for (int site = 0; site < sites.Count; site++)
        {
            for (int team = 0; sites.Channel[site] != Channel.Military && team < Workers.Seats; team += Workers.PlatoonSize)
            {
                Look(all, sites.Host[site], (site * Workers.SlotsPerSite) + team, present);
            }
        }
    }

    private static void Look(Workers all, Host host, int team, ICollection<PersonNow> present)
    {
        int informants = 0;
        foreach (int flags in all.Flags.AsSpan(team, Workers.PlatoonSize))
        {
            informants += (flags & PersonFlags.Informant) != 0 ? 1 : 0;
        }

        for (int i = team; i < team + Workers.PlatoonSize; i++)
        {
            int flags = all.Flags[i];
            if ((flags & PersonFlags.Present) != 0)
            {
                bool Is(int flag) => (flags & flag) != 0;
                present.Add(new PersonNow(
                    (ulong)all.Cohort[i] << 32 | all.Sequence[i], host, (short)all.Arrived[i], AgeOnArrival(all, i), Is(PersonFlags.Female),
                    all.Debt[i] > 0, Is(PersonFlags.SideWork), Is(PersonFlags.Phone), Is(PersonFlags.Ruptured), Is(PersonFlags.Preparing),
                    Is(PersonFlags.Stranded), informants > (Is(PersonFlags.Informant) ? 1 : 0), all.Doubt[i]));
            }
        }
    }

    private static byte AgeOnArrival(Workers all, int i) => (byte)Math.Clamp((all.Arrived[i] - all.Birth[i]) / 12, 0, 255);

    /// <summary>Lives one month.</summary>
    /// <exception cref="InvalidOperationException">The run is over, or the books do not balance (a defect).</exception>
    public void Step()
    {
        if (Finished)
        {
            throw new InvalidOperationException($"the run ended in {_world.Spec.To}");
        }

        if (_world.Now == _world.Spec.From)
        {
            StartRecords();
        }

        _month.Live();
        _world.Now = _world.Now.Plus(1);

        // Every cohort counts from 0, so that one person more sent now changes nobody selected later.
        Array.Clear(_world.NextCandidate);
        Array.Clear(_world.NextSoldier);
    }

    /// <summary>What has been recorded so far; partial unless <see cref="Finished"/>. Call once, at the end.</summary>
    public RunResult Result()
    {
        AddThoseStillAbroad();
        TenureTable tenure = new(_memory);
        foreach (Tally tally in _world.Tallies)
        {
            Tally.AddInto(tally.Tenure, tenure.Sums);
        }

        return new RunResult
        {
            Spec = _world.Spec,
            Partial = !Finished,
            Totals = _totals,
            Tours = _world.Tours.AsList(),
            Events = _world.Events.AsList(),
            Lives = SampledLives.Choose(_world),
            Tenure = tenure,
            Resettlements = _world.Resettlements.AsList(),
            Followed = new FollowedLives(_world.Followed.Profiles.AsList(), _world.Followed.Months.AsList(), _world.Followed.Events.AsList()),
        };
    }

    /// <summary>What people lived through in the burn-in does not count against the window.</summary>
    private void StartRecords()
    {
        Array.Clear(_world.Workers.Money);
        Array.Clear(_world.Workers.Harms);
        Array.Clear(_world.Workers.IndicatorMonths);
        foreach (Tally tally in _world.Tallies)
        {
            Array.Clear(tally.Tenure);
        }
    }

    private void AddThoseStillAbroad()
    {
        Workers all = _world.Workers;
        Sites sites = _world.Sites;
        int last = Math.Min(_world.Now.Index - 1, _world.Spec.To.Index);
        for (int site = 0; site < sites.Count; site++)
        {
            for (int slot = 0; slot < Workers.Seats; slot++)
            {
                int i = site * Workers.SlotsPerSite + slot;
                if ((all.Flags[i] & PersonFlags.Present) == 0)
                {
                    continue;
                }

                _world.Tours.Add(new TourRecord
                {
                    Person = (ulong)all.Cohort[i] << 32 | all.Sequence[i],
                    Tour = all.Tour[i],
                    Host = sites.Host[site],
                    Channel = sites.Channel[site],
                    End = EndKind.StillAbroad,
                    Arrived = (short)all.Arrived[i],
                    Ended = (short)last,
                    Ties = (byte)(all.Ties[i] * 4f + 0.5f),
                    Cause = 0,
                    IntentLag = 0,
                    SideWork = (all.Flags[i] & PersonFlags.EverSideWork) != 0,
                    IndicatorMonths = all.IndicatorMonths[i],
                    Harms = all.Harms[i],
                    MoneyCents = all.Money[i],
                    PayOutCents = 0,
                    SlotBribeCents = all.SlotBribe[i],
                    Doubt = all.Doubt[i],
                    Age = AgeOnArrival(all, i),
                    HadPhone = (all.Flags[i] & PersonFlags.HadPhone) != 0,
                    Female = (all.Flags[i] & PersonFlags.Female) != 0,
                    Sector = sites.Sector[site],
                    Province = all.Province[i],
                });
            }
        }
    }
}
