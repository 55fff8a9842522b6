using System.Numerics;
using System.Runtime.Intrinsics;
using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of what is put on record.</summary>
public static class RecordingParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<RecordingRates>();

    public static readonly Parameter VisasPerPerson = Own.Uncertainty("visas-per-person", "visas/year", 2.5, 1, 4,
        "X21 X24",
        "Visas a person outside the formal channel uses in a year.");
}

/// <summary>A month's numbers of what is put on record for one host and channel.</summary>
internal record struct RecordingRates : IRates
{
    public float VisasPerPerson;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        VisasPerPerson = m.Hidden ? m.Get(RecordingParameters.VisasPerPerson) / 12f : 0f;
    }
}

/// <summary>
/// Step 15. The month's stocks, the forced-labour indicators, sampled lives; then the ledger's balance: every account's
/// postings sum to zero and the workers' three purses hold to the cent what the ledger says. Evidence: E49 and the
/// project's own promise of conservation.
/// </summary>
internal static class Recording
{
    /// <summary>The site's part: stocks and indicators.</summary>
    public static void AtSite(ref SiteMonth s)
    {
        if (s.Channel != Channel.Military)
        {
            ForcedLabourIndicators.Apply(ref s);
            ExploitationIndex.Apply(ref s);
        }

        Vector256<long> cash = default, savings = default, credit = default, debt = default, owed = default;
        Vector256<int> zero = Vector256<int>.Zero;
        Vector256<int> people = zero, stranded = zero, preparing = zero, phone = zero, informant = zero, ruptured = zero, inDebt = zero;
        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            Vector256<int> owes = s.Debt.At(i);
            people -= flags.Has(Present);
            stranded -= flags.Has(Stranded);
            preparing -= flags.Has(Preparing);
            phone -= flags.Has(Phone);
            informant -= flags.Has(Informant);
            ruptured -= flags.Has(Ruptured);
            inDebt -= Vector256.GreaterThan(owes, zero);
            cash += Widened(s.Cash.At(i));
            savings += Widened(s.Savings.At(i));
            credit += Widened(s.Credit.At(i));
            debt += Widened(owes);
            owed += Widened(s.Owed.At(i));
        }

        long heads = people.Total();
        s.Count(Counter.Heads, heads);
        s.Count(Counter.HeadsStranded, stranded.Total());
        s.Count(Counter.HeadsPreparing, preparing.Total());
        s.Count(Counter.HeadsWithPhone, phone.Total());
        s.Count(Counter.HeadsInformant, informant.Total());
        s.Count(Counter.HeadsRuptured, ruptured.Total());
        s.Count(Counter.HeadsInDebt, inDebt.Total());
        s.Count(Counter.DebtStanding, Vector256.Sum(debt));
        s.Count(Counter.WagesOwed, Vector256.Sum(owed));
        s.CountReal(Counter.Watch, s.Watch * heads);
        s.CountReal(Counter.VisasUsed, s.Rates<RecordingRates>().VisasPerPerson * heads);
        s.Tally.Cash += Vector256.Sum(cash);
        s.Tally.Savings += Vector256.Sum(savings);
        s.Tally.Credit += Vector256.Sum(credit);
        if (heads > 0)
        {
            s.Count(Counter.Sites);
            s.Count(Counter.VisibleSites, s.Channel == Channel.Formal ? 1 : 0);
            CountPlatoons(ref s);
            if (s.Recording && s.Now % 6 == 5)
            {
                TakeTenure(ref s);
            }

            if (s.World.LifeShare > 0 && s.Recording)
            {
                TakeLives(ref s);
            }

            if (s.World.FollowsAnyone)
            {
                TakeFollowed(ref s);
            }
        }
    }

    private static Vector256<long> Widened(Vector256<int> v) => Vector256.WidenLower(v) + Vector256.WidenUpper(v);

    private static void CountPlatoons(ref SiteMonth s)
    {
        for (int first = 0; first < Workers.Seats; first += Workers.PlatoonSize)
        {
            int any = 0;
            for (int slot = first; slot < first + Workers.PlatoonSize; slot++)
            {
                any |= s.Flags[slot];
            }

            s.Count(Counter.Platoons, any & Present);
        }
    }

    private static void TakeTenure(ref SiteMonth s)
    {
        int columns = TenureTable.Columns.Count;
        Span<long> table = s.Tally.Tenure.AsSpan(s.Cell * (TenureTable.MaxTenure + 1) * columns);
        for (int slot = 0; slot < s.Width; slot++)
        {
            int flags = s.Flags[slot];
            if ((flags & Present) == 0)
            {
                continue;
            }

            Span<long> row = table.Slice(Math.Min(TenureTable.MaxTenure, s.Now - s.Arrived[slot]) * columns, columns);
            row[0]++;
            row[1] += SiteMonth.ToFixed(s.Doubt[slot]);
            row[2] += SiteMonth.ToFixed(s.Knowledge[slot]);
            row[3] += SiteMonth.ToFixed(s.Grievance[slot]);
            row[4] += SiteMonth.ToFixed(s.Fear[slot]);
            row[5] += (flags & Phone) != 0 ? 1 : 0;
            row[6] += s.Debt[slot] > 0 ? 1 : 0;
            row[7] += (flags & SideWork) != 0 ? 1 : 0;
            row[8] += (flags & Ruptured) != 0 ? 1 : 0;
            row[9] += s.Debt[slot];
        }
    }

    private static void TakeLives(ref SiteMonth s)
    {
        for (int i = 0; i < s.Width; i += 8)
        {
            for (uint bits = s.Flags.At(i).Has(Sampled).Bits(); bits != 0; bits &= bits - 1)
            {
                int slot = i + BitOperations.TrailingZeroCount(bits);
                int flags = s.Flags[slot];
                s.Out.Lives.Add(MonthOf(s, slot, flags));
            }
        }
    }

    private static void TakeFollowed(ref SiteMonth s)
    {
        for (int slot = 0; slot < s.Width; slot++)
        {
            int flags = s.Flags[slot];
            if ((flags & Present) != 0 && s.World.Follows(s.Cohort[slot], s.Sequence[slot]))
            {
                s.Out.Followed.Months.Add(MonthOf(s, slot, flags));
            }
        }
    }

    private static LifeMonth MonthOf(in SiteMonth s, int slot, int flags) => new(
        (short)s.Now, (ulong)s.Cohort[slot] << 32 | s.Sequence[slot], s.Host, s.Channel,
        (flags & Stranded) != 0, (flags & Preparing) != 0, (flags & Phone) != 0, (flags & SideWork) != 0,
        s.Cash[slot], s.Savings[slot], s.Credit[slot], s.Debt[slot], s.Knowledge[slot], s.Doubt[slot],
        s.Grievance[slot], s.Fear[slot])
    {
        Tour = s.World.Workers.Tour[s.FirstSlot + slot],
        PocketCents = s.PocketNow[slot],
        CreditedCents = s.CreditNow[slot],
        SideCents = s.SideNet[slot],
        Exposure = s.Exposure[slot],
        Released = (flags & PersonFlags.Released) != 0,
        Ruptured = (flags & PersonFlags.Ruptured) != 0,
    };

    /// <summary>The world's part: adds the threads' tallies up, stores the month and checks the balance.</summary>
    /// <exception cref="InvalidOperationException">Money or people do not add up: a defect of the model, never of the input.</exception>
    public static void Apply(World w, MonthlyTotals? totals)
    {
        Check(w);
        Tally month = w.Month;
        for (int c = 0; c < Places.Cells; c++)
        {
            month.CountersOf(c)[(int)Counter.InTraining] = w.Training[c].Count;
        }

        foreach (ref readonly Traveller t in w.Travellers.Items)
        {
            month.CountersOf(t.Cell)[(int)Counter.InTransit]++;
        }

        foreach (Growable<LifeEvent> selected in w.SelectionEvents)
        {
            foreach (ref readonly LifeEvent e in selected.Items)
            {
                if (w.KeepsEvents)
                {
                    w.Events.Add(e);
                }

                if (w.Follows((uint)(e.Person >> 32), (uint)e.Person))
                {
                    w.Followed.Events.Add(e);
                }
            }

            selected.Clear();
        }

        for (int c = 0; c < w.Chunks; c++)
        {
            ChunkOutput output = w.Outputs[c];
            foreach (ref readonly LifeEvent e in output.Events.Items)
            {
                w.Events.Add(e);
            }

            foreach (ref readonly LifeMonth l in output.Lives.Items)
            {
                w.Lives.Add(l);
            }

            w.Followed.Take(output.Followed);
            output.Leavers.Clear();
            output.Events.Clear();
            output.Lives.Clear();
        }

        FollowedAtHome.Apply(w);
        if (w.Recording)
        {
            totals?.Store(month.Counters, month.Cents, w.CyberCents, w.ItCents);
        }

        w.Rules.Observe(month.Counters, month.Cents);
        month.Counters.CopyTo(w.Previous.Counters, 0);
        for (int c = 0; c < Places.Cells; c++)
        {
            w.PreviousState[c] = OutcomeCatalogue.StateCents(month.CentsOf(c));
        }

        Array.Clear(month.Counters);
        Array.Clear(month.Cents);
    }

    private static void Check(World w)
    {
        for (int cell = 0; cell < Places.Cells; cell++)
        {
            Span<long> cents = w.Month.CentsOf(cell);
            for (int f = 0; f < cents.Length; f++)
            {
                var kind = (FlowKind)f;
                w.Balances[(int)kind.From] -= cents[f];
                w.Balances[(int)kind.To] += cents[f];
            }
        }

        long sum = 0;
        foreach (long balance in w.Balances)
        {
            sum += balance;
        }

        long cash = 0, savings = 0, credit = 0, heads = 0;
        foreach (Tally t in w.Tallies)
        {
            cash += t.Cash;
            savings += t.Savings;
            credit += t.Credit;
            t.Cash = t.Savings = t.Credit = 0;
        }

        for (int cell = 0; cell < Places.Cells; cell++)
        {
            heads += w.Month.CountersOf(cell)[(int)Counter.Heads];
        }

        Demand(w, "sum of all accounts", sum, 0);
        Demand(w, "workers' cash", cash, w.Balances[(int)Account.WorkerCash]);
        Demand(w, "workers' hidden savings", savings, w.Balances[(int)Account.WorkerSavings]);
        Demand(w, "workers' ledger credit", credit, w.Balances[(int)Account.WorkerCredit]);
        Demand(w, "people at sites", heads, w.People.Abroad);
    }

    private static void Demand(World w, string what, long found, long expected)
    {
        if (found != expected)
        {
            throw new InvalidOperationException($"{w.Now}: {what}: {found} where the books say {expected}");
        }
    }
}
