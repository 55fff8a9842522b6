using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of the state's plans.</summary>
public static class StatePlansParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter Stock = Own.Lever("stock", "persons at 100,000 abroad", 7050, 0, 200000,
        "X01 X02 X03 X14 X15 X16 X17",
        "People the state plans to keep in the host at once, before any policy; scaled by the number of workers asked for.", (Host.Russia, 30000), (Host.China, 50000), (Host.Kuwait, 5000), (Host.Qatar, 2500), (Host.Uae, 2000), (Host.Mongolia, 2000), (Host.Poland, 450), (Host.Angola, 1000));

    public static readonly Parameter SubcontractSplit = Parameter.Uncertainty("subcontract-split", "share of hidden people", 0.3, 0, 1,
        "E44 X13; assumption: third firms in China, visas in Russia, in the accounts",
        "Part of people outside the formal channel who are hired out through third firms.", (Host.Russia, 0.2), (Host.China, 0.6));

    public static readonly Parameter WarDemand = Parameter.Lever("war-demand", "persons at 100,000 abroad", 0, 0, 100000,
        "X38 X39",
        "People wanted outside the formal channel on top of other plans; history sets it for Russia from 2023.");

    public static readonly Parameter HiddenNewcomers = Own.Uncertainty("hidden-newcomers", "share of hidden places", 0.25, 0, 1,
        "X09 X21; assumption: people were newly sent while permits were lost, how many is not known",
        "Part of the hidden places opened by lost formal ones that newcomers take; the rest is kept for people who hold formal ones.");

    public static readonly Parameter AttemptsPace = Own.Constant("attempts-pace", "share per month", 0.1, 0, 1,
        "assumption: most of a year",
        "Part of the way that the running mean of attempts moves in a month.");
}

/// <summary>
/// Step 2. The state's plan by host and channel: how many people it wants where, which sites go under other papers and
/// which are closed when fewer may stay, and how many safe pathways serve. Last month's stock is what it answers to.
/// Evidence: M01 M13 M40 M41 X06 X21.
/// </summary>
internal static class StatePlans
{
    /// <summary>Sets <see cref="World.Plan"/> and marks sites for closing or relabels them.</summary>
    public static void Apply(World w)
    {
        for (int h = 0; h < Places.Hosts; h++)
        {
            var host = (Host)h;
            double[] values = w.Values[h];
            double share = w.Share;
            double plan = values[StatePlansParameters.Stock.Index] * share;
            double formal = plan * w.Orders[h].FormalCap;
            double hidden = ((plan - formal) * w.Orders[h].HiddenPerLost + values[StatePlansParameters.WarDemand.Index] * share) * w.Orders[h].HiddenCap;
            double leak = plan * w.Orders[h].Leak;
            double third = hidden * values[StatePlansParameters.SubcontractSplit.Index];
            int formalCell = Places.Cell(host, Channel.Formal);
            w.Plan[formalCell] = Buyers.Left(w, formalCell, w.Round(h, plan, formal) + w.DisplacedPlaces[h]);
            w.Plan[formalCell + 1] = Buyers.Left(w, formalCell + 1, (int)Math.Round(hidden - third));
            w.Plan[formalCell + 2] = Buyers.Left(w, formalCell + 2, (int)Math.Round(third + leak));
            Keep(w, host, formal, [hidden - third, third + leak]);
            Span<long> counters = w.Month.CountersOf(formalCell);
            counters[(int)Counter.PlannedMonths] += (long)Math.Round(plan);
            counters[(int)Counter.DisplacedMonths] += w.DisplacedPlaces[h];

            if (formal < plan)
            {
                Shrink(w, host, Channel.Formal);
            }

            // Hidden stock above plan runs down by itself, unless an order closes hidden sites too.
            if (w.Orders[h].HiddenCap < 1)
            {
                Shrink(w, host, Channel.Reclassified);
                Shrink(w, host, Channel.Subcontracted);
            }

            SetSafeShare(w, host, share);
        }
    }

    /// <summary>
    /// Hidden places that open while formal ones are lost are kept for those who lose them, but for the newcomers' part, as far as
    /// formal sites are above the plan. Counted in parts of people, so that it does not matter how many come at once.
    /// </summary>
    internal static void Keep(World w, Host host, double formal, ReadOnlySpan<double> hidden)
    {
        int h = (int)host;
        int formalCell = Places.Cell(host, Channel.Formal);
        bool falls = formal < w.FormalBefore[h];
        w.FormalBefore[h] = formal;
        double above = falls || w.Kept[formalCell + 1] > 0 || w.Kept[formalCell + 2] > 0 ? Math.Max(0, Excess(w, formalCell)) : 0;
        for (int i = 0; i < hidden.Length; i++)
        {
            int cell = formalCell + 1 + i;
            double opened = falls ? Math.Max(0, hidden[i] - w.HiddenBefore[cell]) : 0;
            double kept = w.Kept[cell] + opened * (1 - w.Values[h][StatePlansParameters.HiddenNewcomers.Index]);
            w.HiddenBefore[cell] = hidden[i];
            w.Kept[cell] = Math.Min(kept, above);
            above -= Math.Max(0, w.Kept[cell]);
        }
    }

    private static int Excess(World w, int cell) => w.Stock(cell) - AtClosingSites(w.Sites, cell) - w.Plan[cell];

    /// <summary>
    /// Stock above plan, the smallest site first: a formal site is relabelled once places kept in a hidden channel are half of it or
    /// more, and one closes that is above the plan as a whole, beyond what is kept. Of the next as many people go home.
    /// </summary>
    internal static void Shrink(World w, Host host, Channel channel)
    {
        int formalCell = Places.Cell(host, Channel.Formal);
        int cell = Places.Cell(host, channel);
        bool formal = channel == Channel.Formal;
        int toReclassified = formal ? KeptRoom(w, formalCell + 1) : 0;
        int toSubcontracted = formal ? KeptRoom(w, formalCell + 2) : 0;
        int excess = Excess(w, cell);
        while (excess > 0 && Smallest(w, host, channel) is int site and >= 0)
        {
            int people = w.Sites.People[site];
            int above = excess - Math.Max(0, toReclassified) - Math.Max(0, toSubcontracted);
            if (2 * Math.Min(excess, Math.Max(toReclassified, toSubcontracted)) >= people)
            {
                bool third = toSubcontracted >= toReclassified;
                (third ? ref toSubcontracted : ref toReclassified) -= people;
                w.Kept[formalCell + (third ? 2 : 1)] -= people;
                w.Relabel(site, third ? Channel.Subcontracted : Channel.Reclassified);
            }
            else if (above >= people)
            {
                w.Sites.Closing[site] = true;
                w.Month.CountersOf(cell)[(int)Counter.SitesClosed]++;
            }
            else
            {
                w.Sites.Surplus[site] = (short)Math.Max(0, above);
                return;
            }

            excess -= people;
        }
    }

    private static int KeptRoom(World w, int cell) => Math.Min((int)Math.Round(w.Kept[cell]), w.Plan[cell] - w.Stock(cell));

    // A site ordered closed while the border is shut keeps its people; they must not count towards the excess twice.
    private static int AtClosingSites(Sites sites, int cell)
    {
        int people = 0;
        for (int i = 0; i < sites.Count; i++)
        {
            if (sites.Closing[i] && sites.Cell(i) == cell)
            {
                people += sites.People[i];
            }
        }

        return people;
    }

    private static int Smallest(World w, Host host, Channel channel)
    {
        int found = -1;
        Sites sites = w.Sites;
        for (int i = 0; i < sites.Count; i++)
        {
            if (sites.Open[i] && !sites.Closing[i] && sites.People[i] > 0 && sites.Host[i] == host && sites.Channel[i] == channel
                && (found < 0 || sites.People[i] < sites.People[found]))
            {
                found = i;
            }
        }

        return found;
    }

    /// <summary>Capacity of a safe pathway over the attempts it might serve, from a running mean of past months.</summary>
    private static void SetSafeShare(World w, Host host, double share)
    {
        int h = (int)host;
        double capacity = w.Orders[h].SafeExitCapacity * share;
        double attempts = 0;
        for (int c = 0; c < Places.Channels; c++)
        {
            attempts += w.Previous.CountersOf(h * Places.Channels + c)[(int)Counter.Attempts];
        }

        w.AttemptsMean[h] += w.Values[h][StatePlansParameters.AttemptsPace.Index] * (attempts - w.AttemptsMean[h]);
        w.SafeShare[h] = capacity <= 0 ? 0f : (float)Math.Min(1, capacity / Math.Max(1e-3, w.AttemptsMean[h]));
    }
}
