using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Outcomes;
using LabourSim.Population;
using LabourSim.Randomness;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Mechanisms;

/// <summary>
/// Step 14. People come home, are questioned, some re-educated, some apply again; they tell a few trusted people, year by
/// year, cautiously and for long; visible goods and money raise curiosity; those who left arrive after a journey and later
/// send money and word through brokers. First version of the network: contacts are counted, not yet people themselves.
/// Evidence: M34 M35 M36 M37 M38 M39 X60 E37 E38.
/// </summary>
internal static class Home
{
    /// <summary>Receives this month's leavers and moves the journeys, the resettled, goods and standing doubt.</summary>
    public static void Apply(World w)
    {
        Travel(w);
        for (int c = 0; c < w.Chunks; c++)
        {
            foreach (ref readonly Leaver leaver in w.Outputs[c].Leavers.Items)
            {
                Receive(w, leaver);
            }
        }

        Send(w);
        Stand(w);
    }

    private static void Receive(World w, in Leaver leaver)
    {
        if (w.Recording)
        {
            w.Tours.Add(leaver.Tour);
        }

        Span<long> counters = w.Month.CountersOf(leaver.Cell);
        w.People.Abroad--;
        switch (leaver.Tour.End)
        {
            case EndKind.Died:
                w.People.Dead++;
                return;
            case EndKind.Exited:
                SetOut(w, leaver);
                return;
            case EndKind.HandedBack or EndKind.Purged:
                w.People.Detained++;
                return;
            case EndKind.Captured:
                w.People.Captured++;
                return;
            case EndKind.Isolated:
                w.People.Isolated++;
                return;
            default:
                Return(w, leaver, counters);
                return;
        }
    }

    /// <summary>A returnee's lot at home, drawn while the sites run: whom they can tell, re-education, applying again.</summary>
    public static Leaver Prepare(in SiteMonth s, in Leaver leaver)
    {
        World w = s.World;
        double[] values = w.Values[(int)s.Host];
        Words draw = w.Streams.Person(leaver.Sequence, leaver.Cohort, s.Now, Purpose.ReEducation);
        byte tour = leaver.Tour.Tour;
        bool free = leaver.Tour.End is EndKind.Completed or EndKind.SentHomeEarly;
        bool barred = leaver.Misses >= s.Rates.MissesToBar;
        return leaver with
        {
            Untold = tour > 1 ? leaver.Untold : (byte)Math.Clamp(values[P.TalkContacts.Index] * (0.5 + draw.U0), 0, 40),
            ReEducated = draw.U1 < values[P.ReEducation.Index],
            Applies = free && !barred && s.Channel != Channel.Military && tour < 3 ? Applicants.Month(s.Now, draw.U2, values[P.RedeployHazard.Index]) : -1,
        };
    }

    private static void Return(World w, in Leaver leaver, Span<long> counters)
    {
        w.People.Home++;
        int round = w.Now.Index % HomeTable.Rounds;
        HomeTable.Round table = w.Home.Tables[round];
        int row = table.Add();
        table.Cohort[row] = leaver.Cohort;
        table.Sequence[row] = leaver.Sequence;
        table.Doubt[row] = leaver.Tour.Doubt;
        table.Knowledge[row] = leaver.Knowledge;
        table.Returned[row] = (short)w.Now.Index;
        table.Cell[row] = (byte)leaver.Cell;
        table.Tour[row] = leaver.Tour.Tour;
        table.Misses[row] = leaver.Misses;
        table.Told[row] = 0;
        table.Next[row] = -1;
        table.Untold[row] = leaver.Untold;
        table.Flags[row] = (byte)((leaver.Ruptured ? HomeFlags.Ruptured : 0) | (leaver.ReEducated ? HomeFlags.ReEducated : 0));
        counters[(int)Counter.Couriers] += leaver.Ruptured ? 1 : 0;
        counters[(int)Counter.ReEducated] += leaver.ReEducated ? 1 : 0;
        counters[(int)Counter.Barred] += leaver.Misses >= w.Rates[leaver.Cell].MissesToBar ? 1 : 0;
        if (leaver.Applies >= 0)
        {
            w.Applicants.Enlist(w, round, row, leaver.Tour.Host, leaver.Applies);
        }
    }

    private static void SetOut(World w, in Leaver leaver)
    {
        w.People.InTransit++;
        double[] values = w.Values[(int)leaver.Tour.Host];
        Words draw = w.Streams.Person(leaver.Sequence, leaver.Cohort, w.Now.Index, Purpose.Journey);
        float median = (float)values[P.ExitLatency.Index] * leaver.Route switch
        {
            Route.Assisted => (float)values[P.SafeExitLatency.Index],
            Route.Paid => (float)values[P.RoutePaidLatency.Index],
            _ => 1f,
        };
        float months = median * Lanes.Exp((float)values[P.ExitLatencyLogSd.Index] * Lanes.Gaussian4(draw.W0));
        w.Travellers.Add(new Traveller(leaver.Cohort, leaver.Sequence, leaver.Cell, w.Now.Index + Math.Max(1, (int)MathF.Round(months)),
            leaver.Tour.Doubt, leaver.Route));
    }

    private static void Travel(World w)
    {
        int kept = 0;
        for (int i = 0; i < w.Travellers.Count; i++)
        {
            Traveller t = w.Travellers[i];
            Host host = Places.HostOf(t.Cell);
            CellRates r = w.Rates[t.Cell];
            float risk = r.TransitCapture * (t.Route == Route.Assisted ? r.AssistedRisk : 1f);
            if (w.Streams.Person(t.Sequence, t.Cohort, w.Now.Index, Purpose.Transit).U0 < risk)
            {
                w.People.InTransit--;
                w.People.Detained++;
                w.Month.CountersOf(t.Cell)[(int)Counter.HandedBack]++;
                w.Month.CountersOf(t.Cell)[(int)Counter.CaughtOnTheWay]++;
                w.Note(t.Cohort, t.Sequence, -1, 0, 0, t.Cell, EventKind.HandedBack, EventCause.None);
                continue;
            }

            bool passes = w.Now.Index >= t.Ready
                && w.Streams.Person(t.Sequence, t.Cohort, w.Now.Index, Purpose.Journey).U1 < w.Rates[t.Cell].RouteGate;
            if (!passes)
            {
                w.Travellers[kept++] = t;
                continue;
            }

            w.People.InTransit--;
            w.People.Resettled++;
            w.Note(t.Cohort, t.Sequence, -1, 0, 0, t.Cell, EventKind.Resettled, EventCause.None);
            w.Month.CountersOf(t.Cell)[(int)Counter.Resettlements]++;
            if (w.Recording)
            {
                w.Resettlements.Add(((short)w.Now.Index, host));
            }

            Settle(w, t);
        }

        w.Travellers.Truncate(kept);
    }

    /// <summary>Who will send money, and who word: word without money is rare (E37, C44).</summary>
    private static void Settle(World w, in Traveller t)
    {
        double[] values = w.Values[(int)Places.HostOf(t.Cell)];
        Words draw = w.Streams.Person(t.Sequence, t.Cohort, 0, Purpose.Courier);
        float inform = (float)values[P.ResettledInform.Index], remit = (float)values[P.ResettledRemit.Index];
        bool informs = draw.U0 < inform;
        float both = Math.Min(0.95f * inform, remit);
        bool remits = informs ? draw.U1 < both / Math.Max(1e-6f, inform) : draw.U1 < (remit - both) / Math.Max(1e-6f, 1f - inform);
        float months = (float)values[P.ResettledStart.Index] * Lanes.Exp(0.9f * Lanes.Gaussian4(draw.W2));
        w.Resettled.Add(new Courier(t.Cohort, t.Sequence, t.Cell, w.Now.Index, w.Now.Index + Math.Max(1, (int)months), t.Doubt, remits, informs));
    }

    private static void Send(World w)
    {
        for (int i = 0; i < w.Resettled.Count; i++)
        {
            Courier c = w.Resettled[i];
            Span<long> counters = w.Month.CountersOf(c.Cell);
            Span<long> cents = w.Month.CentsOf(c.Cell);
            bool begun = w.Now.Index >= c.Begins;
            if (w.Now.Index == c.Since + 36)
            {
                counters[(int)Counter.ResettledThirdYear]++;
                counters[(int)Counter.ResettledRemitting] += begun && c.Remits ? 1 : 0;
                counters[(int)Counter.ResettledInforming] += begun && c.Informs ? 1 : 0;
            }

            if (!begun)
            {
                continue;
            }

            double[] values = w.Values[(int)Places.HostOf(c.Cell)];
            if (c.Remits)
            {
                long sum = (long)(values[P.ResettledSend.Index] * 100 / 12);
                long fee = (long)(sum * values[P.BrokerFee.Index]);
                cents[(int)FlowKind.ResettledEarnings] += sum;
                cents[(int)FlowKind.ResettledFee] += fee;
                cents[(int)FlowKind.ResettledRemittance] += sum - fee;
            }

            if (c.Informs && (w.Now.Index - c.Begins) % 6 == 0)
            {
                Words draw = w.Streams.Person(c.Sequence, c.Cohort, w.Now.Index, Purpose.Courier);
                int family = w.Now.Index == c.Begins ? 2 + (int)(draw.U3 * 4) : 0;
                counters[(int)Counter.ReachedByResettled] += family;
                double effect = values[P.TellingEffect.Index] * (1 - values[P.Decoy.Index]) * Math.Max(0.5, c.Doubt) * 4;
                w.StandingDoubt[(int)Source.Resettled, c.Cell] += effect;
            }
        }
    }

    /// <summary>Goods of the month's money, and a month of the doubt that stands at home.</summary>
    private static void Stand(World w)
    {
        for (int cell = 0; cell < Places.Cells; cell++)
        {
            double[] values = w.Values[(int)Places.HostOf(cell)];
            Span<long> counters = w.Month.CountersOf(cell);
            Span<long> cents = w.Month.CentsOf(cell);
            long money = cents[(int)FlowKind.Remittance] + cents[(int)FlowKind.BroughtHome] + cents[(int)FlowKind.ResettledRemittance];
            double thousands = money / 100_000.0;
            w.GoodsSeen[cell] += thousands * values[P.GoodsReach.Index];
            long whole = (long)w.GoodsSeen[cell];
            w.GoodsSeen[cell] -= whole;
            counters[(int)Counter.ReachedByGoods] += whole;
            w.StandingDoubt[(int)Source.Goods, cell] += whole * values[P.GoodsEffect.Index] * (1 - values[P.Decoy.Index]);
            long told = 0;
            foreach (Tally tally in w.Tallies)
            {
                told += tally.Told[cell];
                tally.Told[cell] = 0;
            }

            w.StandingDoubt[(int)Source.Returnee, cell] += told * MonthlyTotals.FixedPoint;

            double fade = 1 - values[P.DoubtFade.Index] / 12;
            for (int source = 0; source < 3; source++)
            {
                double standing = w.StandingDoubt[source, cell] * fade;
                w.StandingDoubt[source, cell] = standing;
                counters[(int)Counter.HomeDoubtReturnee + source] += (long)Math.Round(standing / MonthlyTotals.FixedPoint);
            }
        }
    }

    /// <summary>The yearly round of telling for part of one table; runs beside the sites, on state of last month.</summary>
    public static void Tell(World w, Tally tally, HomeTable.Round table, int first, int last)
    {
        for (int row = first; row < last; row++)
        {
            byte flags = table.Flags[row];
            float doubt = table.Doubt[row];
            int cell = table.Cell[row];
            CellRates r = w.Rates[cell];
            int months = w.Now.Index - table.Returned[row];
            if ((flags & HomeFlags.Away) != 0 || doubt < 0.1f || months < 12 || months > r.TalkMonths)
            {
                continue;
            }

            float rate = r.TellingsPerYear * doubt * ((flags & HomeFlags.ReEducated) != 0 ? 1f - r.ReEducationSilence : 1f);
            int fresh = 0;
            if (table.Untold[row] > 0)
            {
                float u = w.Streams.Person(table.Sequence[row], table.Cohort[row], w.Now.Index, Purpose.Telling).U0;
                fresh = Math.Min(table.Untold[row], (int)(table.Untold[row] * Math.Min(1f, rate) + u));
                table.Untold[row] -= (byte)fresh;
                table.Told[row] += (byte)fresh;
                tally.Counters[cell * MonthlyTotals.CounterCount + (int)Counter.ReachedByReturnee] += fresh;
            }

            tally.Told[cell] += SiteMonth.ToFixed((table.Told[row] * rate + fresh) * r.TellingEffect * doubt);
        }
    }
}

/// <summary>Where doubt at home comes from; the order of the counters.</summary>
internal enum Source
{
    Returnee,
    Resettled,
    Goods,
}

/// <summary>Someone on the way after leaving.</summary>
internal readonly record struct Traveller(uint Cohort, uint Sequence, int Cell, int Ready, float Doubt, Route Route);

/// <summary>Someone resettled.</summary>
internal readonly record struct Courier(
    uint Cohort, uint Sequence, int Cell, int Since, int Begins, float Doubt, bool Remits, bool Informs);
