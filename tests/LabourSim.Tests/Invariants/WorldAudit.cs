using System.Reflection;
using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Tests.Invariants;

/// <summary>
/// Lives a run month by month and checks after each what must hold in any world. Keeps books of its own: who was ever seen,
/// where everyone is, what each mind held last month and what each host's workers hold in their purses.
/// </summary>
internal sealed class WorldAudit
{
    private static readonly FieldInfo[] Columns = [.. typeof(Workers).GetFields().Where(f => f.FieldType.IsArray)];

    // Numbers between 0 and 1 by their own definition.
    private static readonly string[] Shares =
    [
        nameof(Workers.Caution), nameof(Workers.Curiosity), nameof(Workers.Sociability), nameof(Workers.Ties),
        nameof(Workers.Knowledge), nameof(Workers.Doubt), nameof(Workers.Grievance), nameof(Workers.Fear), nameof(Workers.Fatigue),
        nameof(Workers.Injury), nameof(Workers.Wound), nameof(Workers.Witness), nameof(Workers.Jolt), nameof(Workers.Readiness),
    ];

    // Accounts whose balance may fall below zero: the ledger's outer edges, families who buy slots, and the company, which
    // may be made to hand over what a client still owes it.
    private static readonly Account[] MayOwe =
        [Account.Buyer, Account.PrivateCustomer, Account.OutsideEconomy, Account.Household, Account.Company, Account.RedressFund, Account.HostTreasury];

    private readonly World _world;
    private readonly HashSet<ulong> _seen = [];
    private readonly HashSet<ulong> _gone = [];
    private readonly HashSet<ulong> _here = [];
    private readonly Dictionary<ulong, (float Knowledge, float Doubt, bool Ruptured)> _minds = [];

    private WorldAudit(World world) => _world = world;

    /// <summary>Purses by month, the month before the first recorded one included: [host × 3 + purse], cents.</summary>
    public List<long[]> Purses { get; } = [];

    /// <summary>People at sites by recorded month.</summary>
    public List<long> Heads { get; } = [];

    /// <summary>Lives a whole run under audit.</summary>
    public static RunResult Live(WorldSpec spec, ISiteScheduler? scheduler = null)
    {
        Simulation simulation = new(spec, scheduler);
        WorldAudit audit = new(simulation.World);
        audit.FindEveryone();
        while (!simulation.Finished)
        {
            simulation.Step();
            audit.Look();
            if (simulation.Now >= spec.From)
            {
                audit.KeepBooks(recorded: simulation.Now > spec.From);
            }
        }

        RunResult result = simulation.Result();
        RunAudit.Check(result, audit);
        return result;
    }

    /// <summary>Columns that are not zero at a slot where nobody is.</summary>
    public static IReadOnlyList<string> VacantSlots(World world)
    {
        List<string> found = [];
        int[] vacant = [.. Enumerable.Range(0, world.Sites.Count * Workers.SlotsPerSite)
            .Where(i => (world.Workers.Flags[i] & PersonFlags.Present) == 0)];
        foreach (FieldInfo column in Columns)
        {
            switch (column.GetValue(world.Workers))
            {
                case int[] c: Find(c); break;
                case uint[] c: Find(c); break;
                case float[] c: Find(c); break;
                case short[] c: Find(c); break;
                case byte[] c: Find(c); break;
                case var other: throw new NotSupportedException($"{column.Name}: {other}");
            }

            void Find<T>(T[] values) where T : struct, IEquatable<T>
            {
                foreach (int i in vacant)
                {
                    if (!values[i].Equals(default))
                    {
                        found.Add($"{column.Name}[{i}] = {values[i]}");
                    }
                }
            }
        }

        return found;
    }

    private void Look()
    {
        VacantSlots(_world).ShouldBeEmpty(When("empty slots"));
        LookAtPeopleAbroad();
        FindEveryone();
        LookAtAccounts();
        LookAtHome();
    }

    private void LookAtPeopleAbroad()
    {
        Workers all = _world.Workers;
        float[][] shares = [.. Shares.Select(name => (float[])typeof(Workers).GetField(name)!.GetValue(all)!)];
        for (int site = 0; site < _world.Sites.Count; site++)
        {
            int people = 0;
            for (int slot = 0; slot < Workers.SlotsPerSite; slot++)
            {
                int i = site * Workers.SlotsPerSite + slot;
                if ((all.Flags[i] & PersonFlags.Present) == 0)
                {
                    continue;
                }

                people++;
                Demand(slot < Workers.Seats, "a seat beyond the last", slot);
                for (int c = 0; c < shares.Length; c++)
                {
                    Demand(shares[c][i] is >= 0f and <= 1f, Shares[c], shares[c][i]);
                }

                int least = Math.Min(Math.Min(all.Cash[i], all.Savings[i]), Math.Min(Math.Min(all.Credit[i], all.Debt[i]), all.Owed[i]));
                Demand(least >= 0, "money or debt below zero", least);
                Demand(all.Skill[i] >= 0 && float.IsFinite(all.Skill[i]), "skill", all.Skill[i]);
                Demand(all.Hope[i] >= 0 && float.IsFinite(all.Hope[i]), "hope", all.Hope[i]);
                Remember(Id(all.Cohort[i], all.Sequence[i]), all.Knowledge[i], all.Doubt[i], (all.Flags[i] & PersonFlags.Ruptured) != 0);
            }

            people.ShouldBe(_world.Sites.People[site], When("people at a site"));
            (people == 0 || _world.Sites.Open[site]).ShouldBeTrue(When("people at a closed site"));
        }
    }

    /// <summary>Knowledge never falls, nor does doubt past the rupture, and the rupture is for good.</summary>
    private void Remember(ulong id, float knowledge, float doubt, bool ruptured)
    {
        if (_minds.TryGetValue(id, out (float Knowledge, float Doubt, bool Ruptured) before))
        {
            Demand(knowledge >= before.Knowledge, "knowledge unlearned", knowledge);
            Demand(ruptured || !before.Ruptured, "a rupture healed", doubt);
            Demand(!before.Ruptured || doubt >= before.Doubt, "doubt fell past the rupture", doubt);
        }

        _minds[id] = (knowledge, doubt, ruptured);
    }

    /// <summary>Everyone ever seen is in exactly one place, or gone for good; the model's head count says the same.</summary>
    private void FindEveryone()
    {
        _here.Clear();
        Workers all = _world.Workers;
        int abroad = Add(Enumerable.Range(0, _world.Sites.Count * Workers.SlotsPerSite)
            .Where(i => (all.Flags[i] & PersonFlags.Present) != 0).Select(i => Id(all.Cohort[i], all.Sequence[i])));
        int training = Add(_world.Training.SelectMany(q => q.AsList()).Select(t => Id(t.Cohort, t.Sequence)));
        int transit = Add(_world.Travellers.AsList().Select(t => Id(t.Cohort, t.Sequence)));
        int resettled = Add(_world.Resettled.AsList().Select(c => Id(c.Cohort, c.Sequence)));
        int home = Add(_world.Home.Tables.SelectMany(t => Enumerable.Range(0, t.Count)
            .Where(row => (t.Flags[row] & (HomeFlags.Away | HomeFlags.Dead)) == 0).Select(row => Id(t.Cohort[row], t.Sequence[row]))));
        _here.Overlaps(_gone).ShouldBeFalse(When("someone gone for good came back"));
        _seen.UnionWith(_here);
        _gone.UnionWith(_seen.Where(id => !_here.Contains(id)));

        HeadCount count = _world.People;
        (count.Abroad, count.InTraining, count.InTransit, count.Resettled, count.Home)
            .ShouldBe((abroad, training, transit, resettled, home), When("head count"));
        (count.Dead + count.DiedAtHome + count.Detained + count.Captured + count.Isolated + count.Deselected).ShouldBe(_gone.Count, When("people gone for good"));
        count.Total.ShouldBe(_seen.Count, When("everyone ever selected"));
    }

    private int Add(IEnumerable<ulong> people)
    {
        int count = 0;
        foreach (ulong id in people)
        {
            count++;
            Demand(_here.Add(id), "a person in two places", (uint)id);
        }

        return count;
    }

    private void LookAtAccounts()
    {
        _world.Balances.Sum().ShouldBe(0, When("sum of all accounts"));
        _world.Balances[(int)Account.Client].ShouldBe(0, When("client"));
        _world.Balances[(int)Account.RepresentativeOffice].ShouldBe(0, When("office"));
        _world.Balances[(int)Account.Platoon].ShouldBe(0, When("platoons"));
        foreach (Account account in Enum.GetValues<Account>().Except(MayOwe))
        {
            _world.Balances[(int)account].ShouldBeGreaterThanOrEqualTo(0, When(account.ToString()));
        }
    }

    /// <summary>Everyone ever sent out has a household of their own; people at home add up, and so does the doubt they hold.</summary>
    private void LookAtHome()
    {
        Households homes = _world.Households;
        Workers all = _world.Workers;
        for (int i = 0; i < _world.Sites.Count * Workers.SlotsPerSite; i++)
        {
            if ((all.Flags[i] & PersonFlags.Present) != 0)
            {
                LookAtHousehold(all.Household[i], all.Cohort[i], all.Sequence[i]);
            }
        }

        foreach (HomeTable.Round table in _world.Home.Tables)
        {
            for (int row = 0; row < table.Count; row++)
            {
                LookAtHousehold(table.Household[row], table.Cohort[row], table.Sequence[row]);
            }
        }

        foreach (Courier c in _world.Resettled.AsList())
        {
            LookAtHousehold(c.Household, c.Cohort, c.Sequence);
        }

        int people = 0;
        double[] held = new double[Places.Hosts];
        int[] heard = new int[Places.Hosts];
        for (int household = 1; household < homes.Count; household++)
        {
            Household h = homes[household];
            Demand(h.First == people && h.Members == Math.Max(h.Kin, h.Circle), "people of a household", h.Members);
            Demand(h.Neighbour < household && (h.Neighbour == 0 || homes[h.Neighbour].Province == h.Province), "a neighbour", h.Neighbour);
            people += h.Members;
            foreach (HomePerson p in homes.Of(h))
            {
                held[h.Host] += homes.Doubt(p, h.Host, _world.Now.Index);
                heard[h.Host] += p.Heard == 0 ? 0 : 1;
                Demand(p.Heard != 0 || p.Doubt == 0, "doubt out of nowhere", p.Doubt);
            }
        }

        homes.People.ShouldBe(people, When("people at home"));
        for (int host = 0; host < Places.Hosts; host++)
        {
            double standing = 0;
            for (int source = 0; source < World.Sources; source++)
            {
                for (int channel = 0; channel < Places.Channels; channel++)
                {
                    standing += _world.StandingDoubt[source, Places.Cell((Host)host, (Channel)channel)];
                }
            }

            // Faded doubt is rounded to a part in 65,535 at each touch and at each look.
            standing.ShouldBe(held[host], 8.0 * heard[host] + 1, When($"doubt standing at home, host {host}"));
        }
    }

    private void LookAtHousehold(int household, uint cohort, uint sequence)
    {
        Demand(household > 0 && household < _world.Households.Count, "no household", household);
        Household h = _world.Households[household];
        Demand(h.Cohort == cohort && h.Sequence == sequence, "someone else's household", household);
    }

    private void KeepBooks(bool recorded)
    {
        long[] purses = new long[Places.Hosts * 3];
        Workers all = _world.Workers;
        for (int i = 0; i < _world.Sites.Count * Workers.SlotsPerSite; i++)
        {
            int host = (int)_world.Sites.Host[i / Workers.SlotsPerSite];
            purses[host * 3] += all.Cash[i];
            purses[host * 3 + 1] += all.Savings[i];
            purses[host * 3 + 2] += all.Credit[i];
        }

        Purses.Add(purses);
        if (recorded)
        {
            Heads.Add(_world.People.Abroad);
        }
    }

    private static ulong Id(uint cohort, uint sequence) => (ulong)cohort << 32 | sequence;

    // Asked for every person and month, so the words are put together only when they are needed.
    private void Demand<T>(bool holds, string what, T found)
    {
        if (!holds)
        {
            throw new ShouldAssertException($"{When(what)}: {found}");
        }
    }

    private string When(string what) => $"{_world.Now.Plus(-1)}: {what}";
}
