using LabourSim.Mechanisms;
using LabourSim.Population;
using LabourSim.Randomness;

namespace LabourSim.Model;

/// <summary>Runs chunks of sites, and beside them chunks of the home tables' yearly round of telling.</summary>
internal static class SiteRunner
{
    /// <summary>Chunks of sites, then chunks of this month's tellers at home.</summary>
    public static int Chunks(World w, SitePass pass)
    {
        int sites = pass.HasSites ? w.Chunks : 0;
        if (!pass.HasHome)
        {
            return sites;
        }

        HomeTable.Round table = w.Home.Tables[w.Now.Index % HomeTable.Rounds];
        float months = 0;
        foreach (ref readonly TellingRates r in w.RatesByCell<TellingRates>().AsSpan())
        {
            months = Math.Max(months, r.TalkMonths);
        }

        table.Retire(w.Now.Index, months);
        int chunks = (table.TellerCount - table.FirstTeller + World.RowsPerChunk - 1) / World.RowsPerChunk;
        w.MakeRoomToPassOn(chunks);
        return sites + chunks;
    }

    /// <summary>Runs one chunk with one thread's tally.</summary>
    public static void RunChunk(World w, SitePass pass, int chunk, int thread)
    {
        Tally tally = w.Tallies[thread];
        int siteChunks = pass.HasSites ? w.Chunks : 0;
        if (chunk >= siteChunks)
        {
            HomeTable.Round table = w.Home.Tables[w.Now.Index % HomeTable.Rounds];
            int part = chunk - siteChunks, first = table.FirstTeller + part * World.RowsPerChunk;
            Telling.Round(w, tally, w.RoundPassing[part], table, first, Math.Min(first + World.RowsPerChunk, table.TellerCount));
            return;
        }

        int last = Math.Min((chunk + 1) * World.SitesPerChunk, w.Sites.Count);
        for (int site = chunk * World.SitesPerChunk; site < last; site++)
        {
            if (w.Sites.Open[site] && w.Sites.People[site] > 0)
            {
                SiteMonth s = Open(w, tally, w.Outputs[chunk], site);
                pass.Live(ref s);
            }
        }
    }

    /// <summary>Regroups a site if it must, lays out its columns and makes its draws of the month.</summary>
    internal static SiteMonth Open(World w, Tally tally, ChunkOutput output, int site)
    {
        const int Slots = SiteMonth.Slots;
        Workers all = w.Workers;
        Scratch scratch = tally.Scratch;
        int first = site * Slots;
        int cell = w.Sites.Cell(site);
        int width = Width(all, w.Sites, site);
        SiteMonth s = new()
        {
            World = w,
            Tally = tally,
            Out = output,
            Sites = w.Sites,
            Site = site,
            FirstSlot = first,
            Width = width,
            Now = w.Now.Index,
            Cell = cell,
            Host = w.Sites.Host[site],
            Channel = w.Sites.Channel[site],
            Recording = w.Recording,
            SiteDraw = w.Streams.Site(w.Sites.Ordinal[site], w.Sites.Host[site], w.Now.Index, Purpose.SiteMonth),
            Watch = Surveillance.Level(w, cell, site),
            Hours = Work.HoursADay(w, cell, site),
            Cohort = all.Cohort.AsSpan(first, Slots),
            Sequence = all.Sequence.AsSpan(first, Slots),
            Flags = all.Flags.AsSpan(first, Slots),
            Skill = all.Skill.AsSpan(first, Slots),
            Hope = all.Hope.AsSpan(first, Slots),
            Caution = all.Caution.AsSpan(first, Slots),
            Curiosity = all.Curiosity.AsSpan(first, Slots),
            Sociability = all.Sociability.AsSpan(first, Slots),
            Ties = all.Ties.AsSpan(first, Slots),
            Knowledge = all.Knowledge.AsSpan(first, Slots),
            Doubt = all.Doubt.AsSpan(first, Slots),
            Grievance = all.Grievance.AsSpan(first, Slots),
            Fear = all.Fear.AsSpan(first, Slots),
            Fatigue = all.Fatigue.AsSpan(first, Slots),
            Injury = all.Injury.AsSpan(first, Slots),
            Wound = all.Wound.AsSpan(first, Slots),
            Witness = all.Witness.AsSpan(first, Slots),
            Jolt = all.Jolt.AsSpan(first, Slots),
            Readiness = all.Readiness.AsSpan(first, Slots),
            Cash = all.Cash.AsSpan(first, Slots),
            Savings = all.Savings.AsSpan(first, Slots),
            Credit = all.Credit.AsSpan(first, Slots),
            Debt = all.Debt.AsSpan(first, Slots),
            Owed = all.Owed.AsSpan(first, Slots),
            Money = all.Money.AsSpan(first, Slots),
            IndicatorMonths = all.IndicatorMonths.AsSpan(first, Slots),
            Arrived = all.Arrived.AsSpan(first, Slots),
            ContractEnd = all.ContractEnd.AsSpan(first, Slots),
            LivingNoise = scratch.Words.AsSpan(0, Slots),
            LivingAccident = scratch.Words.AsSpan(Slots, Slots),
            LivingSide = scratch.Words.AsSpan(2 * Slots, Slots),
            LivingIncome = scratch.Words.AsSpan(3 * Slots, Slots),
            ContactDetect = scratch.Uniforms.AsSpan(0, Slots),
            ContactJolt = scratch.Uniforms.AsSpan(Slots, Slots),
            ContactPhone = scratch.Uniforms.AsSpan(2 * Slots, Slots),
            ContactTalk = scratch.Uniforms.AsSpan(3 * Slots, Slots),
            ChoiceSearch = scratch.Uniforms.AsSpan(4 * Slots, Slots),
            ChoiceIntend = scratch.Uniforms.AsSpan(5 * Slots, Slots),
            ChoiceRemit = scratch.Uniforms.AsSpan(6 * Slots, Slots),
            ChoiceComplain = scratch.Uniforms.AsSpan(7 * Slots, Slots),
            Office = scratch.Cents.AsSpan(0, Slots),
            CreditNow = scratch.Cents.AsSpan(Slots, Slots),
            PocketNow = scratch.Cents.AsSpan(2 * Slots, Slots),
            SideNet = scratch.Cents.AsSpan(3 * Slots, Slots),
            Missing = scratch.Cents.AsSpan(4 * Slots, Slots),
            DoubtBefore = scratch.Reals.AsSpan(0, Slots),
            DoubtAdded = scratch.Reals.AsSpan(Slots, Slots),
            FearAdded = scratch.Reals.AsSpan(2 * Slots, Slots),
            Exposure = scratch.Reals.AsSpan(3 * Slots, Slots),
            Hopeless = scratch.Reals.AsSpan(4 * Slots, Slots),
            Counters = tally.CountersOf(cell),
            CentsMoved = tally.CentsOf(cell),
        };

        Streams k = w.Streams;
        uint month = (uint)s.Now;
        ReadOnlySpan<uint> sequence = s.Sequence[..width], cohort = s.Cohort[..width];
        Philox4x32.FillWords(sequence, cohort, month, Purpose.Living.Number, k.Luck0, k.Luck1,
            s.LivingNoise, s.LivingAccident, s.LivingSide, s.LivingIncome);
        Philox4x32.FillUniform(sequence, cohort, month, Purpose.Contact.Number, k.Luck0, k.Luck1,
            s.ContactDetect, s.ContactJolt, s.ContactPhone, s.ContactTalk);
        Philox4x32.FillUniform(sequence, cohort, month, Purpose.Choice.Number, k.Luck0, k.Luck1,
            s.ChoiceSearch, s.ChoiceIntend, s.ChoiceRemit, s.ChoiceComplain);
        s.DoubtAdded.Clear();
        s.FearAdded.Clear();
        return s;
    }

    /// <summary>
    /// Slots to go through. A site that has lost two platoons' worth of people is regrouped into full platoons first.
    /// </summary>
    private static int Width(Workers all, Sites sites, int site)
    {
        int first = site * SiteMonth.Slots;
        int last = LastTaken(all, first, SiteMonth.Slots);
        int people = sites.People[site];
        if (last + 1 - people >= 2 * Workers.PlatoonSize)
        {
            for (int hole = first; hole < first + people; hole++)
            {
                if (all.Flags[hole] == 0)
                {
                    all.Move(first + last, hole);
                    last = LastTaken(all, first, last);
                }
            }
        }

        return (last + 8) & ~7;
    }

    private static int LastTaken(Workers all, int first, int below)
    {
        int last = below - 1;
        while (last > 0 && all.Flags[first + last] == 0)
        {
            last--;
        }

        return last;
    }

    /// <summary>Adds the threads' tallies into the month's.</summary>
    public static void Gather(World w)
    {
        foreach (Tally tally in w.Tallies)
        {
            Tally.AddInto(tally.Counters, w.Month.Counters);
            Tally.AddInto(tally.Cents, w.Month.Cents);
        }
    }
}
