using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Outcomes;
using LabourSim.Population;
using LabourSim.Randomness;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Mechanisms;

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
        float inform = (float)values[P.ResettledInform.Index], remit = (float)values[P.ResettledRemit.Index];
        bool informs = draw.U0 < inform;
        float both = Math.Min(0.95f * inform, remit);
        bool remits = informs ? draw.U1 < both / Math.Max(1e-6f, inform) : draw.U1 < (remit - both) / Math.Max(1e-6f, 1f - inform);
        float months = (float)values[P.ResettledStart.Index] * Lanes.Exp(0.9f * Lanes.Gaussian4(draw.W2));
        int begins = w.Now.Index + Math.Max(1, (int)months);
        Words line = w.Streams.Person(t.Sequence, t.Cohort, 0, Purpose.CallLine);
        float loss = (float)values[P.ContactLoss.Index];
        float lasts = loss <= 0 ? 10_000f : Math.Min(10_000f, -12f / loss * Lanes.Log(line.U1 + 1f / (1 << 25)));
        w.Resettled.Add(new Courier(t.Cohort, t.Sequence, t.Cell, w.Now.Index, begins, begins + (int)lasts, t.Doubt, remits, informs,
            (float)values[P.ResettledCalls.Index] * (0.4f + 1.2f * line.U0), 2 + (int)(line.U2 * 4), t.Household));
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
        long sum = (long)(values[P.ResettledSend.Index] * 100 / 12);
        long fee = (long)(sum * values[P.BrokerFee.Index]);
        cents[(int)FlowKind.ResettledEarnings] += sum;
        cents[(int)FlowKind.ResettledFee] += fee;
        cents[(int)FlowKind.ResettledRemittance] += sum - fee;
        w.Households[c.Household].Receive(sum - fee);
        float u = w.Streams.Person(c.Sequence, c.Cohort, w.Now.Index, Purpose.Goods).U1;
        int people = Goods.Noticed(w.Rates[c.Cell], sum - fee, u);
        if (people > 0)
        {
            Goods.See(w, new Sight(c.Household, people, Places.ChannelOf(c.Cell)));
        }
    }

    /// <summary>Calls this month; the first as soon as contact begins.</summary>
    public static int Calls(World w, in Courier c)
    {
        float monthly = c.Calls / 12f * (w.Households[c.Household].Punished ? 1f - w.Rates[c.Cell].FamilySilence : 1f);
        int since = w.Now.Index - c.Begins;
        return since == 0 ? 1 : (int)(since * monthly) - (int)((since - 1) * monthly);
    }

    /// <summary>The month's calls, spread evenly over the year; each is heard by the same few kin.</summary>
    private static void Call(World w, in Courier c)
    {
        CellRates r = w.Rates[c.Cell];
        Household h = w.Households[c.Household];
        int calls = Calls(w, c);
        int listeners = Math.Min(c.Listeners, h.Kin);
        float weight = Telling.Weight(w, r, h) * r.CallWeight * Math.Max(0.5f, c.Doubt);
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
