using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Mechanisms;

/// <summary>
/// Step 1. The state answers last month's news. Revenue short of what it seeks raises the quota, the less the more
/// cyber theft brings; a host that loses more people than it puts up with is watched more closely. Evidence: M01 M13 M32 M42 M49.
/// </summary>
internal static class StateResponse
{
    private const double Year = 1.0 / 12;

    /// <summary>Takes in last month's news and answers it in every host.</summary>
    public static void Apply(World w)
    {
        Observe(w);
        for (int h = 0; h < Places.Hosts; h++)
        {
            Answer(w, h, w.Values[h]);
        }
    }

    /// <summary>Takes in last month's revenue and this month's income beside the system; once a month, before the hosts.</summary>
    public static void Observe(World w)
    {
        double revenue = 0;
        for (int cell = 0; cell < Places.Cells; cell++)
        {
            // What soldiers bring is no answer to what is sought from labour.
            revenue += Places.ChannelOf(cell) == Channel.Military ? 0 : w.PreviousState[cell];
        }

        double[] world = w.Values[(int)Host.Russia];

        // In proportion to the workers asked for, so that shares of the whole mean the same in a small world.
        double share = w.Spec.Workers / 100_000.0;
        w.CyberCents = (long)(world[P.CyberIncome.Index] * 1e8 / 12 * share);
        w.ItCents = (long)(world[P.ItIncome.Index] * 1e8 / 12 * share);
        double atFullSize = w.Spec.Workers == 0 ? 0 : revenue / 100 * (100_000.0 / w.Spec.Workers);
        double counted = 12 * atFullSize + world[P.CyberSubstitution.Index] * world[P.CyberIncome.Index] * 1e6;
        double sought = world[P.RevenueSought.Index] * 1e6;

        // The founding month, reckoned once to found the world and once to live it, has no revenue behind it; the mean starts
        // at what is sought.
        bool founding = w.Now.Index == w.Spec.From.Index - WorldSpec.BurnIn;
        w.RevenueMean = founding || w.RevenueMean < 0 ? sought : w.RevenueMean + Year * (counted - w.RevenueMean);
        w.RevenueMissing = sought <= 0 ? 0 : Math.Clamp(1 - w.RevenueMean / sought, 0, 1);
    }

    /// <summary>Changes one host's values for the month.</summary>
    public static void Answer(World w, int host, double[] values)
    {
        Quota.Answer(values, w.RevenueMissing);
        long exits = 0, months = 0;
        for (int c = 0; c < (int)Channel.Military; c++)
        {
            Span<long> counters = w.Previous.CountersOf(host * Places.Channels + c);
            exits += counters[(int)Counter.Exits];
            months += counters[(int)Counter.WorkerMonths];
        }

        w.ExitsMean[host] += Year * (exits - w.ExitsMean[host]);
        w.HeadsMean[host] += Year * (months - w.HeadsMean[host]);
        double rate = w.HeadsMean[host] < 1 ? 0 : 12_000 * w.ExitsMean[host] / w.HeadsMean[host];
        double excess = Math.Max(0, rate - values[P.DefectionTolerance.Index]);
        values[P.Watch.Index] += Math.Min(0.5, values[P.DefectionResponse.Index] * excess);
    }
}
