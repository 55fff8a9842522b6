using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Mechanisms;

/// <summary>
/// What the people followed do at home and after resettling, read off the month's finished state and put on record. It
/// changes nothing, so that following a life leaves the world as it is.
/// </summary>
internal static class FollowedAtHome
{
    /// <summary>Notes the month.</summary>
    public static void Apply(World w)
    {
        if (w.FollowsAnyone)
        {
            MeetReturnees(w);
            Listen(w);
            HearFromResettled(w);
        }
    }

    /// <summary>Rows of the month's returnees are the last ones of the month's table.</summary>
    private static void MeetReturnees(World w)
    {
        int round = w.Now.Index % HomeTable.Rounds;
        HomeTable.Round table = w.Home.Tables[round];
        int first = table.Count;
        while (first > 0 && table.Returned[first - 1] == w.Now.Index)
        {
            first--;
        }

        for (int row = first; row < table.Count; row++)
        {
            if (!w.Follows(table.Cohort[row], table.Sequence[row]))
            {
                continue;
            }

            w.FollowedHome.Add(new HomeRow(round, row));
            if ((table.Flags[row] & HomeFlags.ReEducated) != 0)
            {
                Note(w, table, row, EventKind.ReEducated, 0);
            }

            if (table.Misses[row] >= w.Rates[table.Cell[row]].MissesToBar)
            {
                Note(w, table, row, EventKind.Barred, 0);
            }
        }
    }

    private static void Listen(World w)
    {
        for (int i = 0; i < w.FollowedHome.Count; i++)
        {
            HomeRow at = w.FollowedHome[i];
            HomeTable.Round table = w.Home.Tables[at.Round];
            int told = Told(w, table.Household[at.Row]);
            if (told > at.Told)
            {
                Note(w, table, at.Row, EventKind.ToldAtHome, told - at.Told);
                w.FollowedHome[i] = at with { Told = told };
            }
        }
    }

    /// <summary>How many of those a household's worker can tell have heard a returnee.</summary>
    private static int Told(World w, int household)
    {
        int told = 0;
        foreach (ref readonly HomePerson p in w.Households.Of(w.Households[household])[..w.Households[household].Circle])
        {
            told += p.Heard >> (int)Source.Returnee & 1;
        }

        return told;
    }

    private static void HearFromResettled(World w)
    {
        foreach (ref readonly Courier c in w.Resettled.Items)
        {
            if (w.Now.Index < c.Begins || w.Now.Index > c.Ends || !w.Follows(c.Cohort, c.Sequence))
            {
                continue;
            }

            if (c.Remits)
            {
                double[] values = w.Values[(int)Places.HostOf(c.Cell)];
                long sum = (long)(values[P.ResettledSend.Index] * 100 / 12);
                Note(w, c.Cohort, c.Sequence, c.Cell, EventKind.MoneySent, sum - (long)(sum * values[P.BrokerFee.Index]));
            }

            if (c.Informs && Resettled.Calls(w, c) > 0)
            {
                Note(w, c.Cohort, c.Sequence, c.Cell, EventKind.WordSent, 0);
            }
        }
    }

    private static void Note(World w, HomeTable.Round table, int row, EventKind kind, long amount) =>
        Note(w, table.Cohort[row], table.Sequence[row], table.Cell[row], kind, amount);

    private static void Note(World w, uint cohort, uint sequence, int cell, EventKind kind, long amount) =>
        w.Followed.Events.Add(new LifeEvent((short)w.Now.Index, (ulong)cohort << 32 | sequence, false, -1, 0, Places.HostOf(cell),
            Places.ChannelOf(cell), 0, kind, EventCause.None, amount));
}

/// <summary>Where a followed person's row at home is, and how many people they had told when last looked at.</summary>
internal readonly record struct HomeRow(int Round, int Row, int Told = 0);
