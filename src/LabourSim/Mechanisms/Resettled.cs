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

    public static readonly Parameter ResettledRemit = Own.Uncertainty("resettled-remit", "share", 0.56, 0.42, 0.7,
        "E37 X60c",
        "Resettled people who come to send money.");

    public static readonly Parameter ResettledInform = Own.Uncertainty("resettled-inform", "share", 0.42, 0.3, 0.56,
        "E37",
        "Resettled people who come to send word; nearly all of them also send money.");

    public static readonly Parameter ResettledSend = Own.Uncertainty("resettled-send", "USD/year", 1400, 200, 4000,
        "X60c",
        "Money a year from a resettled person who sends.");

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

    public static readonly Parameter InformingRemit = Own.Constant("informing-remit", "share", 0.95, 0, 1,
        "E37 C44; assumption: word without money is rare",
        "Those who send money among those who send word.");

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
/// Part of step 14. Those who left for good and have arrived: after a while some send money and some word, both through
/// brokers, a few calls a year, until contact breaks off. Evidence: M36 E28 E37 E38 X60c C44.
/// </summary>
internal static class Resettled
{
    /// <summary>Who will send money, and who word: word without money is rare (E37, C44).</summary>
    public static void Settle(World w, in Traveller t)
    {
        double[] values = w.Values[(int)Places.HostOf(t.Cell)];
        Words draw = w.Streams.Person(t.Sequence, t.Cohort, 0, Purpose.Courier);
        float inform = (float)values[ResettledParameters.ResettledInform.Index], remit = (float)values[ResettledParameters.ResettledRemit.Index];
        bool informs = draw.U0 < inform;
        float both = Math.Min((float)values[ResettledParameters.InformingRemit.Index] * inform, remit);
        bool remits = informs ? draw.U1 < both / Math.Max(1e-6f, inform) : draw.U1 < (remit - both) / Math.Max(1e-6f, 1f - inform);
        float months = (float)values[ResettledParameters.ResettledStart.Index] * Lanes.Exp((float)values[ResettledParameters.ResettledStartLogSd.Index] * Lanes.Gaussian4(draw.W2));
        int begins = w.Now.Index + Math.Max(1, (int)months);
        Words line = w.Streams.Person(t.Sequence, t.Cohort, 0, Purpose.CallLine);
        float loss = (float)values[ResettledParameters.ContactLoss.Index];
        float lasts = loss <= 0 ? 10_000f : Math.Min(10_000f, -12f / loss * Lanes.Log(line.U1 + 1f / (1 << 25)));
        w.Resettled.Add(new Courier(t.Cohort, t.Sequence, t.Cell, w.Now.Index, begins, begins + (int)lasts, t.Doubt, remits, informs,
            (float)values[ResettledParameters.ResettledCalls.Index]
                * ((float)values[ResettledParameters.ResettledCallsLeast.Index] + (float)values[ResettledParameters.ResettledCallsSpan.Index] * line.U0),
            (int)values[ResettledParameters.CallListeners.Index] + (int)(line.U2 * (int)values[ResettledParameters.CallListenersMore.Index]), t.Household));
    }

    public static void Send(World w)
    {
        for (int i = 0; i < w.Resettled.Count; i++)
        {
            Courier c = w.Resettled[i];
            Span<long> counters = w.Month.CountersOf(c.Cell);
            bool begun = w.Now.Index >= c.Begins;
            if (w.Now.Index == c.Since + 36)
            {
                counters[(int)Counter.ResettledThirdYear]++;
                counters[(int)Counter.ResettledRemitting] += begun && c.Remits ? 1 : 0;
                counters[(int)Counter.ResettledInforming] += begun && c.Informs ? 1 : 0;
            }

            // Contact broken off is broken off for word and money alike: both go by the same few people.
            if (!begun || w.Now.Index > c.Ends)
            {
                continue;
            }

            if (c.Remits)
            {
                Wire(w, c, w.Month.CentsOf(c.Cell));
            }

            if (c.Informs)
            {
                Call(w, c);
            }
        }
    }

    private static void Wire(World w, in Courier c, Span<long> cents)
    {
        double[] values = w.Values[(int)Places.HostOf(c.Cell)];
        long sum = (long)(values[ResettledParameters.ResettledSend.Index] * 100 / 12);
        long fee = (long)(sum * values[InformationParameters.BrokerFee.Index]);
        cents[(int)FlowKind.ResettledEarnings] += sum;
        cents[(int)FlowKind.ResettledFee] += fee;
        cents[(int)FlowKind.ResettledRemittance] += sum - fee;
        w.Households[c.Household].Receive(sum - fee);
        float u = w.Streams.Person(c.Sequence, c.Cohort, w.Now.Index, Purpose.Goods).U1;
        int people = Goods.Noticed(w.Rates<GoodsRates>(c.Cell), sum - fee, u);
        if (people > 0)
        {
            Goods.See(w, new Sight(c.Household, people, Places.ChannelOf(c.Cell)));
        }
    }

    /// <summary>Calls this month; the first as soon as contact begins.</summary>
    public static int Calls(World w, in Courier c)
    {
        float monthly = c.Calls / 12f * (w.Households[c.Household].Punished ? 1f - w.Rates<TellingRates>(c.Cell).FamilySilence : 1f);
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

/// <summary>Someone resettled: months of resettling, first and last contact; calls a year and kin who hear them.</summary>
internal readonly record struct Courier(uint Cohort, uint Sequence, int Cell, int Since, int Begins, int Ends, float Doubt, bool Remits,
    bool Informs, float Calls, int Listeners, int Household);
