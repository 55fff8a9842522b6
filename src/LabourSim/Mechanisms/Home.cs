using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using LabourSim.Randomness;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of coming home, journeys and doubt at home.</summary>
public static class HomeParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<HomeRates>();

    public static readonly Parameter ExitLatency = Own.Uncertainty("exit-latency", "months", 8, 1, 36,
        "X57 E34",
        "Median months from leaving to arrival.");

    public static readonly Parameter ExitLatencyLogSd = Own.Uncertainty("exit-latency-log-sd", "log units", 0.6, 0, 1.5,
        "X57; assumption: heavy tail",
        "Spread of the journey.");

    public static readonly Parameter RouteGate = Own.Lever("route-gate", "share per month", 1, 0, 1,
        "X59 X57; assumption: passage was open before 2020",
        "Chance a month of passing on once the journey's months are over.");

    public static readonly Parameter ReEducation = Parameter.Uncertainty("re-education", "share", 0.3, 0, 1,
        "X60 M38",
        "Returnees put through re-education.");

    public static readonly Parameter DoubtFade = Parameter.Uncertainty("doubt-fade", "per year", 0.01, 0, 0.03,
        "M39",
        "Fading of doubt at home.");

    public static readonly Parameter ReEducationDoubt = Parameter.Uncertainty("re-education-doubt", "share", 0.02, 0, 0.1,
        "M38 M39; assumption: containment, not control, so hardly any",
        "Fall in private doubt from re-education, short of the rupture; none past it.");

    public static readonly Parameter KinAnger = Parameter.Uncertainty("kin-anger", "doubt", 0.15, 0, 0.3,
        "M47; assumption: families are angry, how much is not measured",
        "Doubt a death adds to each of the kin.");

    public static readonly Parameter AshesAnger = Parameter.Uncertainty("ashes-anger", "multiple", 1.5, 1, 3,
        "M54 M47; assumption: harder to bear, size unknown",
        "Anger over a death whose ashes nobody was given, against any other.");

    public static readonly Parameter RoutePaidLatency = Parameter.Uncertainty("route-paid-latency", "multiple", 0.8, 0.3, 1,
        "M31; assumption: direction only",
        "Journey time by a paid route against unaided leaving.");

    public static readonly Parameter TransitCapture = Parameter.Uncertainty("transit-capture", "per month", 0.008, 0, 0.1,
        "M52 X60b; assumption: hiding is risky, how much is not known",
        "Chance a month of being caught and sent back while on the way.");

    public static readonly Parameter AssistedRisk = Parameter.Uncertainty("assisted-risk", "multiple", 0.3, 0, 1,
        "E35 M31; assumption: shelter protects",
        "Risk on the way by an assisted route against the others.");

    public static readonly Parameter MostTours = Own.Constant("most-tours", "count", 3, 1, 10,
        "assumption: third tours are rare",
        "Tours after which nobody applies again.");
}

/// <summary>A month's numbers of coming home, journeys and doubt at home for one host and channel.</summary>
internal record struct HomeRates : IRates
{
    public float RouteGate, TransitCapture, AssistedRisk, ReEducationDoubt, KinAnger, AshesAnger;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        RouteGate = Math.Clamp(m.Get(HomeParameters.RouteGate), 0f, 1f);
        TransitCapture = Math.Min(1f, m.Get(HomeParameters.TransitCapture) * (1f + Decision.BountyRise(m)));
        AssistedRisk = m.Get(HomeParameters.AssistedRisk);
        ReEducationDoubt = m.Get(HomeParameters.ReEducationDoubt);
        KinAnger = m.Get(HomeParameters.KinAnger);
        AshesAnger = m.Get(HomeParameters.AshesAnger);
    }
}

/// <summary>
/// Step 14. People come home, are questioned, some re-educated, some apply again; those who left arrive after a journey; the
/// dead leave angry kin. What then goes from person to person is in Telling.cs, Resettled.cs and Goods.cs; the people at home
/// are in Households.cs. Doubt that stands at home is kept by source, and fades slowly if at all.
/// Evidence: M34 M35 M36 M37 M38 M39 M47 X60 E37 E38.
/// </summary>
internal static class Home
{
    /// <summary>Receives this month's leavers and moves the journeys, the resettled, goods and standing doubt.</summary>
    public static void Apply(World w)
    {
        FollowedAtHome.Listen(w);
        w.DeathsAtHome.Apply(w);
        Travel(w);
        foreach (Growable<Passing> round in w.RoundPassing)
        {
            foreach (ref readonly Passing passing in round.Items)
            {
                w.Passing.Add(passing);
            }

            round.Clear();
        }

        for (int c = 0; c < w.Chunks; c++)
        {
            ChunkOutput output = w.Outputs[c];
            foreach (ref readonly Leaver leaver in output.Leavers.Items)
            {
                Receive(w, leaver);
            }

            Goods.See(w, output.Sights.Items);

            output.Sights.Clear();
        }

        Resettled.Send(w);
        Telling.PassOn(w);
        Goods.Forget(w);
        Stand(w);
    }

    private static void Receive(World w, in Leaver leaver)
    {
        if (w.Recording)
        {
            w.Tours.Add(leaver.Tour);
        }

        Span<long> counters = w.Month.CountersOf(leaver.Cell);
        w.Households[leaver.Household].Receive(leaver.Sent);
        w.People.Abroad--;
        switch (leaver.Tour.End)
        {
            case EndKind.Died:
                w.People.Dead++;
                Mourn(w, leaver, leaver.Tour.Channel != Channel.Military && w.Streams.Person(leaver.Sequence, leaver.Cohort, w.Now.Index, Purpose.Death).U0 < w.Rates<WorkRates>(leaver.Cell).AshesUnclaimed);
                return;
            case EndKind.Exited:
                SetOut(w, leaver);
                return;
            case EndKind.HandedBack:
                w.People.Detained++;
                return;
            case EndKind.Purged:
                w.People.Detained++;
                Mourn(w, leaver, unclaimed: true);
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

    /// <summary>Kin of someone dead are angry, the more if they were not even given the ashes; anger no decoy takes from (M47).</summary>
    public static void Mourn(World w, in Leaver leaver, bool unclaimed)
    {
        ref readonly HomeRates r = ref w.Rates<HomeRates>(leaver.Cell);
        float anger = Math.Min(1f, r.KinAnger * (unclaimed ? r.AshesAnger : 1f));
        long added = 0;
        for (int k = 0; anger > 0 && k < w.Households[leaver.Household].Kin; k++)
        {
            added += Telling.Touch(w, leaver.Household, k, Source.Anger, Places.ChannelOf(leaver.Cell), anger, 0);
        }

        w.Month.CountersOf(leaver.Cell)[(int)Counter.KinAnger] += InDoubt(added);
    }

    /// <summary>A returnee's lot at home, drawn while the sites run: re-education, applying again.</summary>
    public static Leaver Prepare(in SiteMonth s, in Leaver leaver)
    {
        World w = s.World;
        double[] values = w.Values[(int)s.Host];
        Words draw = w.Streams.Person(leaver.Sequence, leaver.Cohort, s.Now, Purpose.ReEducation);
        bool free = leaver.Tour.End is EndKind.Completed or EndKind.SentHomeEarly;
        bool barred = leaver.Misses >= s.Rates<QuotaRates>().MissesToBar;
        return leaver with
        {
            ReEducated = draw.U1 < values[HomeParameters.ReEducation.Index],
            Dies = DeathsAtHome.Month(s.Now, leaver.Birth, w.Streams.Person(leaver.Sequence, leaver.Cohort, s.Now, Purpose.HomeDeath).U0, values),
            Applies = free && !barred && s.Channel != Channel.Military && leaver.Tour.Tour < values[HomeParameters.MostTours.Index]
                ? Applicants.Month(s.Now, draw.U2, values[ApplicantsParameters.RedeployHazard.Index], values[ApplicantsParameters.RestMonths.Index])
                : -1,
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
        ref readonly HomeRates r = ref w.Rates<HomeRates>(leaver.Cell);

        // Past the rupture re-education changes nothing in the mind; short of it, a little.
        float doubt = leaver.Tour.Doubt * (leaver.ReEducated && !leaver.Ruptured ? 1f - r.ReEducationDoubt : 1f);
        table.Doubt[row] = doubt;
        table.Knowledge[row] = leaver.Knowledge;
        table.Returned[row] = (short)w.Now.Index;
        table.Birth[row] = leaver.Birth;
        table.Cell[row] = (byte)leaver.Cell;
        table.Tour[row] = leaver.Tour.Tour;
        table.Misses[row] = leaver.Misses;
        table.Next[row] = -1;
        table.Household[row] = leaver.Household;
        table.Flags[row] = (byte)((leaver.Ruptured ? HomeFlags.Ruptured : 0) | (leaver.ReEducated ? HomeFlags.ReEducated : 0));
        counters[(int)Counter.Couriers] += leaver.Ruptured ? 1 : 0;
        counters[(int)Counter.ReEducated] += leaver.ReEducated ? 1 : 0;
        counters[(int)Counter.Barred] += leaver.Misses >= w.Rates<QuotaRates>(leaver.Cell).MissesToBar ? 1 : 0;
        table.Circle[row] = w.Households[leaver.Household].Circle;
        if (doubt >= w.Rates<TellingRates>(leaver.Cell).HomeTalkThreshold && table.Circle[row] > 0)
        {
            table.AddTeller(row);
        }

        w.DeathsAtHome.Enlist(w, round, row, leaver.Dies);
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
        float median = (float)values[HomeParameters.ExitLatency.Index] * leaver.Route switch
        {
            Route.Assisted => (float)values[SafeExitParameters.SafeExitLatency.Index],
            Route.Paid => (float)values[HomeParameters.RoutePaidLatency.Index],
            _ => 1f,
        };
        float months = median * Lanes.Exp((float)values[HomeParameters.ExitLatencyLogSd.Index] * Lanes.Gaussian4(draw.W0));
        w.Travellers.Add(new Traveller(leaver.Cohort, leaver.Sequence, leaver.Cell, w.Now.Index + Math.Max(1, (int)MathF.Round(months)),
            leaver.Tour.Doubt, leaver.Household, leaver.Route, leaver.Tour.Ties / 4f));
    }

    private static void Travel(World w)
    {
        int kept = 0;
        for (int i = 0; i < w.Travellers.Count; i++)
        {
            Traveller t = w.Travellers[i];
            Host host = Places.HostOf(t.Cell);
            ref readonly HomeRates r = ref w.Rates<HomeRates>(t.Cell);
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
                && w.Streams.Person(t.Sequence, t.Cohort, w.Now.Index, Purpose.Journey).U1 < w.Rates<HomeRates>(t.Cell).RouteGate;
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

            Resettled.Settle(w, t);
        }

        w.Travellers.Truncate(kept);
    }

    /// <summary>A month of the doubt that stands at home, by source.</summary>
    private static void Stand(World w)
    {
        double all = 0;
        for (int cell = 0; cell < Places.Cells; cell++)
        {
            double[] values = w.Values[(int)Places.HostOf(cell)];
            Span<long> counters = w.Month.CountersOf(cell);
            foreach (Tally tally in w.Tallies)
            {
                w.StandingDoubt[(int)Source.Returnee, cell] += tally.HomeDoubt[cell];
                tally.HomeDoubt[cell] = 0;
            }

            double fade = 1 - values[HomeParameters.DoubtFade.Index] / 12;
            for (int source = 0; source < World.Sources; source++)
            {
                double standing = w.StandingDoubt[source, cell] * fade;
                w.StandingDoubt[source, cell] = standing;
                counters[(int)Counter.HomeDoubtReturnee + source] += InDoubt(standing);
                all += standing;
            }

            w.PunishedHouseholds[cell] += counters[(int)Counter.FamiliesPunished];
            counters[(int)Counter.HouseholdsPunished] = w.PunishedHouseholds[cell];
        }

        for (int host = 0; host < Places.Hosts; host++)
        {
            w.Households.Fade(host, w.Now.Index, w.Values[host][HomeParameters.DoubtFade.Index]);
        }

        w.MeanHomeDoubt = w.Households.People == 0 ? 0f : (float)(all / Households.Full / w.Households.People);
    }

    /// <summary>Parts of full doubt as a counter keeps them, in 2^-20.</summary>
    private static long InDoubt(double parts) => (long)Math.Round(parts / (Households.Full * MonthlyTotals.FixedPoint));
}

/// <summary>Someone on the way after leaving.</summary>
internal readonly record struct Traveller(uint Cohort, uint Sequence, int Cell, int Ready, float Doubt, int Household, Route Route, float Ties);
