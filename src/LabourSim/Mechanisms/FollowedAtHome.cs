using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Mechanisms;

/// <summary>
/// What the people followed do at home and after resettling, read off the month and put on record. It changes nothing, so
/// that following a life leaves the world as it is.
/// </summary>
internal static class FollowedAtHome
{
    /// <summary>Notes the month's returnees and the resettled, and who has heard of life abroad by its end.</summary>
    public static void Apply(World w)
    {
        if (w.FollowsAnyone)
        {
            MeetReturnees(w);
            for (int i = 0; i < w.FollowedHome.Count; i++)
            {
                HomeRow at = w.FollowedHome[i];
                w.FollowedHome[i] = at with { Heard = Heard(w, w.Home.Tables[at.Round].Household[at.Row]) };
            }

            HearFromResettled(w);
        }
    }

    /// <summary>
    /// Notes whom people told in their yearly round. To be called when the round is over and before neighbours pass on what
    /// they heard: their words are somebody else's, and reach this household even while its worker is away or dead.
    /// </summary>
    public static void Listen(World w)
    {
        int round = w.Now.Index % HomeTable.Rounds;
        HomeTable.Round table = w.Home.Tables[round];
        foreach (HomeRow at in w.FollowedHome)
        {
            if (at.Round == round && (table.Flags[at.Row] & (HomeFlags.Away | HomeFlags.Dead)) == 0 && Heard(w, table.Household[at.Row]) - at.Heard is > 0 and int told)
            {
                Note(w, table, at.Row, EventKind.ToldAtHome, told);
            }
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

            if (table.Misses[row] >= w.Rates<QuotaRates>(table.Cell[row]).MissesToBar)
            {
                Note(w, table, row, EventKind.Barred, 0);
            }
        }
    }

    /// <summary>How many of those a household's worker can tell have heard a returnee.</summary>
    private static int Heard(World w, int household)
    {
        int heard = 0;
        foreach (ref readonly HomePerson p in w.Households.Of(w.Households[household])[..w.Households[household].Circle])
        {
            heard += p.Heard >> (int)Source.Returnee & 1;
        }

        return heard;
    }

    private static void HearFromResettled(World w)
    {
        foreach (ref readonly Courier c in w.Resettled.Items)
        {
            if (w.Now.Index < c.Begins || w.Now.Index > c.Ends || !w.Follows(c.Cohort, c.Sequence))
            {
                continue;
            }

            if (Resettled.Sends(w, c) is { Sent: > 0, Seized: false } sending)
            {
                Note(w, c.Cohort, c.Sequence, c.Cell, EventKind.MoneySent, sending.Arrives);
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

/// <summary>Where a followed person's row at home is, and how many of those they can tell had heard of life abroad at the last month's end.</summary>
internal readonly record struct HomeRow(int Round, int Row, int Heard = 0);
