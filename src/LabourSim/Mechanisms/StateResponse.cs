using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of the state's response and its income beside the system.</summary>
public static class StateResponseParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter CyberIncome = Own.Constant("cyber-income", "USD million/year", 0, 0, 10000,
        "X61 X62",
        "Income from cyber theft, counted beside the system; one number for the world, read where it says Russia.");

    public static readonly Parameter ItIncome = Own.Uncertainty("it-income", "USD million/year", 0, 0, 1000,
        "X63",
        "Income from information-technology workers, counted beside the system; one number for the world, read where it says Russia.");

    public static readonly Parameter RevenueSought = Parameter.Uncertainty("revenue-sought", "USD million/year at 100,000 abroad", 500, 0, 2500,
        "E05 X02 X47 M01",
        "What the state seeks from labour abroad.");

    public static readonly Parameter CyberSubstitution = Parameter.Uncertainty("cyber-substitution", "share", 0.4, 0, 1,
        "M49; assumption: labour keeps a value of its own as diplomacy",
        "Labour revenue that a dollar of cyber income makes up for in the state's eyes.");

    public static readonly Parameter DefectionTolerance = Parameter.Uncertainty("defection-tolerance", "per 1,000 worker-years", 2, 0, 20,
        "M32 M42; assumption: above the usual rate",
        "Exits per 1,000 worker-years that the state puts up with before it watches a host more closely.");

    public static readonly Parameter DefectionResponse = Parameter.Uncertainty("defection-response", "level", 0.05, 0, 0.5,
        "M32 M42 C36; assumption: direction known",
        "Surveillance added for every exit per 1,000 worker-years above that, at most half a level.");

    public static readonly Parameter DefectionWatchMost = Own.Constant("defection-watch-most", "level", 0.5, 0, 2,
        "assumption: half as much again",
        "Most surveillance that the answer to losses adds.");
}

/// <summary>
/// Step 1. The state answers last month's news. Revenue short of what it seeks raises the quota, the less the more
/// cyber theft brings; a host that loses more people than it puts up with is watched more closely. Evidence: M01 M13 M32 M42 M49.
/// </summary>
internal static class StateResponse
{
    internal static readonly RuleInfo[] Rules =
    [
        RuleInfo.Of("revenue-sought", "M01 M13 E05",
            "The quota rises by a share of itself in proportion to the revenue sought that a running mean over a year still misses.", "quota-response=0"),
        RuleInfo.Of("cyber-takes-its-place", "M49 X61 X63 D10",
            "A part of the income from cyber theft counts towards the revenue sought from labour.", "cyber-substitution=0"),
        RuleInfo.Of("watch-after-losses", "M32 M42",
            "A host whose exits per worker-year, over a running mean, exceed what the state puts up with is watched more closely, by at most half a level.", "defection-response=0"),
    ];

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
        double share = w.Share;
        w.CyberCents = (long)(world[StateResponseParameters.CyberIncome.Index] * 1e8 / 12 * share);
        w.ItCents = (long)(world[StateResponseParameters.ItIncome.Index] * 1e8 / 12 * share);
        double atFullSize = w.Spec.Workers == 0 ? 0 : revenue / 100 * (100_000.0 / w.Spec.Workers);
        double counted = 12 * atFullSize + world[StateResponseParameters.CyberSubstitution.Index] * world[StateResponseParameters.CyberIncome.Index] * 1e6;
        double sought = world[StateResponseParameters.RevenueSought.Index] * 1e6;

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
        double excess = Math.Max(0, rate - values[StateResponseParameters.DefectionTolerance.Index]);
        values[SurveillanceParameters.Watch.Index] += Math.Min(values[StateResponseParameters.DefectionWatchMost.Index], values[StateResponseParameters.DefectionResponse.Index] * excess);
    }
}
