using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Randomness;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of selection and dispatch.</summary>
public static class DispatchParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter SouthernKinShare = Own.Constant("southern-kin-share", "share", 0.02, 0, 0.5,
        "E27; assumption: rare, and known to the files",
        "Candidates with kin in the South, whom screening refuses.");

    public static readonly Parameter EliteShare = Own.Constant("elite-share", "share", 0.03, 0, 0.5,
        "E27 M03; assumption: a thin top layer",
        "Candidates from elite families, whom screening refuses.");

    public static readonly Parameter RecordShare = Own.Constant("record-share", "share", 0.10, 0, 0.5,
        "E27; assumption: minor offences are common",
        "Candidates with a discipline record, whom screening refuses.");

    public static readonly Parameter Screening = Own.Lever("screening", "share", 1, 0, 1,
        "X49 E27 M02",
        "How strictly the filters and the preference for family ties are applied; 0 takes all comers.");

    public static readonly Parameter SelectionBase = Own.Uncertainty("selection-base", "log-odds", -1.2, -4, 4,
        "E26 M04; assumption: slots are scarce, so most are refused",
        "Log-odds of selection for a candidate with no ties, no patron and no bribe.");

    public static readonly Parameter CollateralWeight = Own.Uncertainty("collateral-weight", "log-odds per tie", 0.5, 0, 2,
        "E27 M02; assumption: direction known, size not",
        "How much each family tie raises the odds of selection.");

    public static readonly Parameter PatronWeight = Own.Uncertainty("patron-weight", "log-odds", 0.8, 0, 3,
        "E26 M04; assumption: direction known, size not",
        "How much a patron raises the odds of selection.");

    public static readonly Parameter PatronShare = Own.Uncertainty("patron-share", "share", 0.25, 0, 1,
        "E26 M04; assumption: nearly all negotiated access, a quarter through somebody who owed them",
        "Candidates with a patron.");

    public static readonly Parameter BribeWeight = Own.Uncertainty("bribe-weight", "log-odds per log unit", 0.6, 0, 2,
        "E26 M04; assumption: a bribe helps but never guarantees",
        "How much the logarithm of the bribe, against the median, raises the odds of selection.");

    public static readonly Parameter TrainingMonths = Parameter.Constant("training-months", "months", 1, 0, 6,
        "X49",
        "Months between selection and departure.");

    public static readonly Parameter ApplicationsPerSlot = Parameter.Uncertainty("applications-per-slot", "applications", 5, 1, 50,
        "M04 M34; assumption: slots are scarce and sought, no count known",
        "Applications for a slot where no goods are seen.");

    public static readonly Parameter LetGoMonths = Own.Constant("let-go-months", "months", 6, 0, 60,
        "assumption: half a year",
        "Months that somebody trained waits for a place before being let go.");
}

/// <summary>
/// Step 3. Candidates appear, patronage and bribes raise their odds, screening selects for family ties and against kin in
/// the South, a record or an elite name; after training they travel in groups and join a site with room or open one.
/// Evidence: E26 E27 E29 X48 X49 M02 M03 M04.
/// </summary>
internal static class Dispatch
{
    /// <summary>Seats what this month's border lets through.</summary>
    public static void Depart(World w)
    {
        for (int cell = 0; cell < Places.Cells; cell++)
        {
            Depart(w, cell);
        }
    }

    /// <summary>Selects what next month needs, host by host in parallel.</summary>
    public static void Apply(World w, MonthRunner month)
    {
        month.Scheduler.Run(Places.Hosts, month.SelectHost);
        for (int h = 0; h < Places.Hosts; h++)
        {
            w.People.InTraining += w.Selected[h];
            w.People.Home -= w.Recalled[h];
            w.Selected[h] = w.Recalled[h] = 0;
        }
    }

    /// <summary>Selection for one host; touches only what belongs to the host.</summary>
    public static void SelectHost(World w, int host)
    {
        for (Channel c = Channel.Formal; c <= Channel.Subcontracted; c++)
        {
            Select(w, Places.Cell((Host)host, c));
        }

        Levy(w, (Host)host, Sector.Troops, w.Orders[host].TroopWave);
        Levy(w, (Host)host, Sector.Engineers, w.Orders[host].EngineerWave);
    }

    /// <summary>Selects soldiers by order; whole people, what is left over carried to the next month.</summary>
    private static void Levy(World w, Host host, Sector sector, double wave)
    {
        ref double carried = ref w.WaveCarried[(int)host * 2 + (sector == Sector.Troops ? 0 : 1)];
        carried += wave * w.Spec.Workers / 100_000.0;
        int ready = w.Now.Index + (int)w.Values[(int)host][DispatchParameters.TrainingMonths.Index];
        for (; carried >= 1; carried--)
        {
            uint cohort = Places.Cohort(host, w.Now.Index, soldiers: true);
            uint sequence = w.NextSoldier[(int)host]++;
            byte province = Traits.Of(w.Streams, sequence, cohort, w.Cohorts.Of(cohort), w.Now.Index).Province;
            Enrol(w, Places.Cell(host, Channel.Military), new Trainee(cohort, sequence, ready, sector, province, 1, 0, 0, 0, 0, false));
        }
    }

    private static void Enrol(World w, int cell, in Trainee t)
    {
        Host host = Places.HostOf(cell);
        w.Training[cell].Add(t);
        w.Selected[(int)host]++;
        if (w.KeepsEvents || w.Follows(t.Cohort, t.Sequence))
        {
            w.SelectionEvents[(int)host].Add(new LifeEvent((short)w.Now.Index, (ulong)t.Cohort << 32 | t.Sequence, false, -1, 0, host,
                Places.ChannelOf(cell), 0, EventKind.Selected, EventCause.None, 0));
        }
    }

    /// <summary>Fills the plan at the start of the burn-in; everyone is somewhere within their first contract.</summary>
    public static void Found(World w)
    {
        for (int cell = 0; cell < Places.Cells; cell++)
        {
            for (int n = w.Plan[cell]; n > 0; n--)
            {
                Trainee t = Screen(w, Places.HostOf(cell), 0f);
                int slot = Place(w, cell, t);
                int tour = w.Rates<RotationRates>(cell).TourMonths;
                float u = w.Streams.Trait(t.Sequence, t.Cohort, Purpose.FirstTour).U0;
                int done = (int)(u * tour);
                w.Workers.Arrived[slot] = w.Now.Index - done;
                w.Workers.ContractEnd[slot] = w.Now.Index - done + tour - 1;
            }
        }
    }

    private static void Depart(World w, int cell)
    {
        Growable<Trainee> queue = w.Training[cell];
        if (queue.Count == 0)
        {
            return;
        }

        bool soldiers = Places.ChannelOf(cell) == Channel.Military;
        int room = soldiers ? queue.Count : Math.Max(0, w.Plan[cell] + (int)Math.Round(w.Leaving(cell)) - w.Stock(cell));
        int ready = 0;
        while (ready < queue.Count && queue[ready].Ready <= w.Now.Index)
        {
            ready++;
        }

        int go = soldiers ? ready : Math.Min(room, Math.Min(ready, Whole(ready * (double)w.Rates<RotationRates>(cell).BorderOpen, ref w.DepartCarried[cell])));
        for (int i = 0; i < go; i++)
        {
            Place(w, cell, queue[i]);
        }

        // Those whose departure was called off by a smaller plan, not by a shut border, are let go after a while.
        int patience = (int)w.Values[(int)Places.HostOf(cell)][DispatchParameters.LetGoMonths.Index], kept = 0;
        for (int i = go; i < queue.Count; i++)
        {
            if (w.Rates<RotationRates>(cell).Strands || w.Now.Index - queue[i].Ready <= patience)
            {
                queue[kept++] = queue[i];
            }
            else
            {
                w.People.Deselected++;
                w.Note(queue[i].Cohort, queue[i].Sequence, -1, 0, 0, cell, EventKind.LetGo, EventCause.None);
            }
        }

        w.People.InTraining -= queue.Count - kept;
        queue.Truncate(kept);
    }

    private static void Select(World w, int cell)
    {
        Host host = Places.HostOf(cell);
        double[] values = w.Values[(int)host];
        int lead = (int)values[DispatchParameters.TrainingMonths.Index];
        double open = w.Plan[cell] - w.Stock(cell) - w.Training[cell].Count + w.Leaving(cell) * lead;
        open -= Math.Max(0, w.Kept[cell]);
        double let = Places.ChannelOf(cell) == Channel.Formal ? w.Orders[(int)host].FormalInflow : 1;
        if (w.Rates<RotationRates>(cell).Strands)
        {
            // While the border is shut nobody new is called up beyond what trickles through.
            let *= w.Rates<RotationRates>(cell).BorderOpen;
        }

        int wanted = Whole(Math.Max(0, open) * let, ref w.SelectCarried[cell]);

        // Envy of what others brought home brings more applicants for each slot, and so lowers the odds of each.
        float pressure = Goods.LogPressure(w, host);
        w.Month.CountersOf(cell)[(int)Counter.Applications] += SiteMonth.ToFixed(
            wanted * (float)values[DispatchParameters.ApplicationsPerSlot.Index] * Lanes.Exp(pressure));

        // Some of the new workers find themselves in army units (M46); they were selected as workers all the same.
        int folded = Whole(Places.IsHidden(Places.ChannelOf(cell)) ? wanted * w.Orders[(int)host].Folded : 0, ref w.FoldCarried[cell]);
        for (; wanted > 0; wanted--)
        {
            int veteran = w.Applicants.Take(w, host);
            Trainee t = (veteran >= 0 ? Recall(w, veteran) : Screen(w, host, pressure)) with { Ready = w.Now.Index + lead };
            if (wanted <= folded)
            {
                Enrol(w, Places.Cell(host, Channel.Military), t with { Sector = Sector.Engineers });
            }
            else
            {
                Enrol(w, cell, t);
            }
        }
    }

    // Whole people; what is left over is carried to the next month, so that rates do not depend on the size of the world.
    private static int Whole(double people, ref double carried)
    {
        carried += people;
        int whole = (int)carried;
        carried -= whole;
        return whole;
    }

    private static Trainee Recall(World w, int veteran)
    {
        HomeTable.Round table = w.Home.Tables[veteran % HomeTable.Rounds];
        int row = veteran / HomeTable.Rounds;
        table.Flags[row] |= HomeFlags.Away;
        int host = (int)Places.HostOfCohort(table.Cohort[row]);
        w.Recalled[host]++;
        Traits t = Traits.Of(w.Streams, table.Sequence[row], table.Cohort[row], w.Cohorts.Of(table.Cohort[row]), w.Now.Index);
        return new Trainee(table.Cohort[row], table.Sequence[row], 0, t.Sector, t.Province, (byte)(table.Tour[row] + 1), table.Doubt[row],
            table.Knowledge[row], table.Misses[row], table.Household[row], (table.Flags[row] & HomeFlags.Ruptured) != 0);
    }

    /// <summary>Goes through the cohort's candidates in order until one is taken.</summary>
    private static Trainee Screen(World w, Host host, float pressure)
    {
        uint cohort = Places.Cohort(host, w.Now.Index, soldiers: false);
        double[] values = w.Values[(int)host];
        float strict = (float)values[DispatchParameters.Screening.Index];
        ref uint next = ref w.NextCandidate[(int)host];
        while (true)
        {
            uint sequence = next++;
            w.Month.CountersOf(Places.Cell(host, Channel.Formal))[(int)Counter.Candidates]++;
            Words draw = w.Streams.Trait(sequence, cohort, Purpose.Screening);
            double clean = (1 - strict * values[DispatchParameters.SouthernKinShare.Index]) * (1 - strict * values[DispatchParameters.EliteShare.Index])
                * (1 - strict * values[DispatchParameters.RecordShare.Index]);
            if (draw.U0 >= clean)
            {
                continue;
            }

            Traits t = Traits.Of(w.Streams, sequence, cohort, w.Cohorts.Of(cohort), w.Now.Index);
            int ties = (t.Married ? 1 : 0) + (t.Children ? 1 : 0) + (t.Parents ? 1 : 0);
            Traits.SlotBribe(w.Streams, sequence, cohort, values, w.Now.Index, out float bribe);
            bool patron = draw.U1 < values[DispatchParameters.PatronShare.Index];
            float odds = (float)values[DispatchParameters.SelectionBase.Index] - pressure + strict * (float)values[DispatchParameters.CollateralWeight.Index] * ties
                + (patron ? (float)values[DispatchParameters.PatronWeight.Index] : 0f) + (float)values[DispatchParameters.BribeWeight.Index] * bribe;
            if (draw.U2 < Lanes.Logistic(odds))
            {
                return new Trainee(cohort, sequence, 0, t.Sector, t.Province, 1, 0, 0, 0, 0, false);
            }
        }
    }

    /// <summary>Puts a person into the first free seat of a site of their sector, opening a site if none has room.</summary>
    private static int Place(World w, int cell, in Trainee t)
    {
        int slot = w.TakeSeat(cell, t.Sector);
        Workers all = w.Workers;
        all.Cohort[slot] = t.Cohort;
        all.Sequence[slot] = t.Sequence;
        all.Flags[slot] = PersonFlags.Present | PersonFlags.Arriving;
        all.Arrived[slot] = w.Now.Index;
        if (t.Tour > 1)
        {
            all.Flags[slot] |= PersonFlags.Veteran | (t.Ruptured ? PersonFlags.Ruptured : 0);
            all.Tour[slot] = t.Tour;
            all.Doubt[slot] = t.Doubt;
            all.Knowledge[slot] = t.Knowledge;
            all.Misses[slot] = t.Misses;
            all.Household[slot] = t.Household;
        }
        else
        {
            all.Household[slot] = w.Households.Found(w, t.Cohort, t.Sequence, t.Province);
        }

        w.People.Abroad++;
        return slot;
    }
}

/// <summary>Someone selected and not yet departed.</summary>
internal readonly record struct Trainee(
    uint Cohort, uint Sequence, int Ready, Sector Sector, byte Province, byte Tour, float Doubt, float Knowledge, byte Misses, int Household,
    bool Ruptured);
