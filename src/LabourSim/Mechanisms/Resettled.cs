using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Randomness;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of those resettled.</summary>
public static class ResettledParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<ResettledRates>();

    public static readonly Parameter ResettledContact = Own.Uncertainty("resettled-contact", "share", 0.671, 0, 0.9,
        "E37 X60c; assumption: set by those who come to send money",
        "Resettled people for whom a line to the family is found.");

    public static readonly Parameter ResettledInform = Own.Uncertainty("resettled-inform", "share", 0.42, 0.3, 0.56,
        "E37",
        "Resettled people who come to send word, at most those with a line.");

    public static readonly Parameter ResettledSpare = Own.Uncertainty("resettled-spare", "USD/year", 1700, 200, 5000,
        "X60c; assumption: above the sums sent, by what is kept",
        "Mean sum a year that somebody resettled can spare.");

    public static readonly Parameter ResettledTransfers = Own.Uncertainty("resettled-transfers", "per year", 2, 1, 6,
        "E28 M36; assumption: one to a few a year",
        "Transfers a year of somebody resettled, with all brokers at work.");

    public static readonly Parameter ResettledStart = Own.Uncertainty("resettled-start", "months", 6, 1, 180,
        "E38; assumption: most begin early, some after many years",
        "Median months from resettlement to the first transfer.");

    public static readonly Parameter ResettledCalls = Parameter.Uncertainty("resettled-calls", "per year", 2.5, 1, 4,
        "E28 E37 M36; assumption: one to four a year, through brokers",
        "Calls a year to the family by a resettled person who sends word.");

    public static readonly Parameter CallWeight = Parameter.Uncertainty("call-weight", "multiple", 2, 1, 4,
        "M36; assumption: heavier than a cautious relative's, size unknown",
        "Weight of a call's words against a returnee's telling.");

    public static readonly Parameter ContactLoss = Parameter.Uncertainty("contact-loss", "per year", 0.15, 0, 0.4,
        "E28 M36; assumption: brokers are caught and families moved, no measure",
        "Hazard that contact of a resettled person with the family breaks off for good.");

    public static readonly Parameter ResettledSpareLogSd = Own.Constant("resettled-spare-log-sd", "log units", 0.8, 0, 2,
        "assumption: means differ widely",
        "Spread of what people can spare.");

    public static readonly Parameter ResettledSumLeast = Own.Constant("resettled-sum-least", "multiple", 0.5, 0, 1,
        "assumption: a month's means vary, mean 1",
        "Least that can be spared for a transfer against its share of the year's; the most is as far above 1.");

    public static readonly Parameter ResettledStartLogSd = Own.Constant("resettled-start-log-sd", "log units", 0.9, 0, 2,
        "assumption: waits differ widely",
        "Spread of the time to the first transfer.");

    public static readonly Parameter ResettledCallsLeast = Own.Constant("resettled-calls-least", "multiple", 0.4, 0, 1,
        "assumption: spread around resettled-calls",
        "Least calls a year against resettled-calls.");

    public static readonly Parameter ResettledCallsSpan = Own.Constant("resettled-calls-span", "multiple", 1.2, 0, 3,
        "assumption: mean 1 with resettled-calls-least",
        "Difference of most and least calls a year against resettled-calls.");

    public static readonly Parameter CallListeners = Own.Constant("call-listeners", "count", 2, 0, 10,
        "assumption: a call is heard in the room",
        "Least number of kin who hear a call.");

    public static readonly Parameter CallListenersMore = Own.Constant("call-listeners-more", "count", 4, 1, 10,
        "assumption: two to five kin",
        "Number of kin, each as likely, by which those who hear a call can be more, one less than this at most.");

    public static readonly Parameter CallConviction = Own.Constant("call-conviction", "0 to 1", 0.5, 0, 1,
        "assumption: who has left convinces",
        "Least doubt with which a call speaks.");
}

/// <summary>A month's numbers of those resettled for one host and channel.</summary>
internal record struct ResettledRates : IRates
{
    public float CallWeight;
    public float CallConviction;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        CallWeight = m.Get(ResettledParameters.CallWeight);
        CallConviction = m.Get(ResettledParameters.CallConviction);
    }
}

/// <summary>
/// Part of step 14. Those who left for good and have arrived: for some a line to the family is found after a while; through
/// brokers they send money, by means, need and what arrives of it, and some of them word, until contact breaks off.
/// Evidence: M36 E28 E37 E38 X60c C44.
/// </summary>
internal static class Resettled
{
    /// <summary>Who comes to have a line, who of them sends word, and what they can spare.</summary>
    public static void Settle(World w, in Traveller t)
    {
        double[] values = w.Values[(int)Places.HostOf(t.Cell)];
        Words draw = w.Streams.Person(t.Sequence, t.Cohort, 0, Purpose.Courier);
        float contact = (float)values[ResettledParameters.ResettledContact.Index], inform = (float)values[ResettledParameters.ResettledInform.Index];
        bool line = draw.U0 < contact;
        bool informs = line && draw.U1 * contact < inform;
        float spread = (float)values[ResettledParameters.ResettledSpareLogSd.Index];
        float means = Lanes.Exp(spread * Lanes.Gaussian4(draw.W3) - spread * spread / 2f);
        float months = (float)values[ResettledParameters.ResettledStart.Index] * Lanes.Exp((float)values[ResettledParameters.ResettledStartLogSd.Index] * Lanes.Gaussian4(draw.W2));
        int begins = w.Now.Index + Math.Max(1, (int)months);
        Words calls = w.Streams.Person(t.Sequence, t.Cohort, 0, Purpose.CallLine);
        float loss = (float)values[ResettledParameters.ContactLoss.Index];
        float lasts = loss <= 0 ? 10_000f : Math.Min(10_000f, -12f / loss * Lanes.Log(calls.U1 + 1f / (1 << 25)));
        w.Resettled.Add(new Courier(t.Cohort, t.Sequence, t.Cell, w.Now.Index, begins, begins + (int)lasts, t.Doubt, line, informs,
            (float)values[ResettledParameters.ResettledCalls.Index]
                * ((float)values[ResettledParameters.ResettledCallsLeast.Index] + (float)values[ResettledParameters.ResettledCallsSpan.Index] * calls.U0),
            (int)values[ResettledParameters.CallListeners.Index] + (int)(calls.U2 * (int)values[ResettledParameters.CallListenersMore.Index]), t.Household, t.Ties, means, -1));
    }

    public static void Send(World w)
    {
        for (int i = 0; i < w.Resettled.Count; i++)
        {
            ref Courier c = ref w.Resettled[i];
            Span<long> counters = w.Month.CountersOf(c.Cell);
            bool begun = w.Now.Index >= c.Begins;
            if (w.Now.Index == c.Since + 36)
            {
                counters[(int)Counter.ResettledThirdYear]++;
                counters[(int)Counter.ResettledRemitting] += c.SentIn >= 0 ? 1 : 0;
                counters[(int)Counter.ResettledInforming] += begun && c.Informs ? 1 : 0;
            }

            // Contact broken off is broken off for word and money alike: both go by the same few people.
            if (!begun || w.Now.Index > c.Ends)
            {
                continue;
            }

            if (Sends(w, c) is { Sent: > 0 } sending)
            {
                Wire(w, c, sending, w.Month.CentsOf(c.Cell));
                int year = w.Now.Index / 12;
                counters[(int)Counter.ResettledSenders] += c.SentIn != year ? 1 : 0;
                c = c with { SentIn = year };
            }

            if (c.Informs)
            {
                Call(w, c);
            }
        }
    }

    /// <summary>What somebody resettled sends this month; nothing before the line is found, after it is lost, or where no broker is found.</summary>
    public static Sending Sends(World w, in Courier c)
    {
        if (!c.Line || w.Now.Index < c.Begins || w.Now.Index > c.Ends)
        {
            return default;
        }

        double[] values = w.Values[(int)Places.HostOf(c.Cell)];
        ref readonly BrokersRates r = ref w.Rates<BrokersRates>(c.Cell);
        Words draw = w.Streams.Person(c.Sequence, c.Cohort, w.Now.Index, Purpose.Transfer);
        float yearly = (float)values[ResettledParameters.ResettledTransfers.Index];
        if (draw.U1 >= yearly / 12f * r.Work * Openly(w, c))
        {
            return default;
        }

        float least = (float)values[ResettledParameters.ResettledSumLeast.Index];
        float sum = 100f * (float)values[ResettledParameters.ResettledSpare.Index] * c.Means / yearly * (least + 2f * (1f - least) * draw.U2) * Brokers.Part(r, c.Ties, r.OwnClaim);
        long sent = (long)Math.Min(sum, r.FamilyCents);
        return sent < Math.Max(1, r.LeastCents) ? default : new Sending(sent, (long)(sent * (double)r.Fee), draw.U0 < r.Risk);
    }

    /// <summary>How far contact with a punished family is held back.</summary>
    private static float Openly(World w, in Courier c) => w.Households[c.Household].Punished ? 1f - w.Rates<TellingRates>(c.Cell).FamilySilence : 1f;

    private static void Wire(World w, in Courier c, in Sending sending, Span<long> cents)
    {
        cents[(int)FlowKind.ResettledEarnings] += sending.Sent;
        cents[(int)FlowKind.ResettledFee] += sending.Fee;
        cents[(int)FlowKind.ResettledSeized] += sending.Sent - sending.Fee - sending.Arrives;
        cents[(int)FlowKind.ResettledRemittance] += sending.Arrives;
        w.Households[c.Household].Receive(sending.Arrives);
        float u = w.Streams.Person(c.Sequence, c.Cohort, w.Now.Index, Purpose.Goods).U1;
        int people = Goods.Noticed(w.Rates<GoodsRates>(c.Cell), sending.Arrives, u);
        if (people > 0)
        {
            Goods.See(w, new Sight(c.Household, people, Places.ChannelOf(c.Cell)));
        }
    }

    /// <summary>Calls this month; the first as soon as contact begins.</summary>
    public static int Calls(World w, in Courier c)
    {
        float monthly = c.Calls / 12f * Openly(w, c);
        int since = w.Now.Index - c.Begins;
        return since == 0 ? 1 : (int)(since * monthly) - (int)((since - 1) * monthly);
    }

    /// <summary>The month's calls, spread evenly over the year; each is heard by the same few kin.</summary>
    private static void Call(World w, in Courier c)
    {
        Household h = w.Households[c.Household];
        int calls = Calls(w, c);
        int listeners = Math.Min(c.Listeners, h.Kin);
        ref readonly ResettledRates r = ref w.Rates<ResettledRates>(c.Cell);
        float weight = Telling.Weight(w, w.Rates<TellingRates>(c.Cell), h) * r.CallWeight * Math.Max(r.CallConviction, c.Doubt);
        w.Month.CountersOf(c.Cell)[(int)Counter.HomeTellings] += calls * listeners;
        for (; calls > 0; calls--)
        {
            for (int k = 0; k < listeners; k++)
            {
                Telling.Touch(w, c.Household, k, Source.Resettled, Places.ChannelOf(c.Cell), weight, w.Now.Index - c.Since);
            }
        }
    }
}

/// <summary>
/// Someone resettled: months of resettling, first and last contact, whether there is a line and word goes by it; calls a year and kin
/// who hear them; ties, what can be spared against the mean, and the year in which money was last sent, −1 for never.
/// </summary>
internal readonly record struct Courier(uint Cohort, uint Sequence, int Cell, int Since, int Begins, int Ends, float Doubt, bool Line,
    bool Informs, float Calls, int Listeners, int Household, float Ties, float Means, int SentIn);

/// <summary>Money handed to a broker, cents, and whether it is seized on the way.</summary>
internal readonly record struct Sending(long Sent, long Fee, bool Seized)
{
    /// <summary>What the family gets.</summary>
    public long Arrives => Seized ? 0 : Sent - Fee;
}
