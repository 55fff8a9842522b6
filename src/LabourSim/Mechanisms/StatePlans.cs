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
            double share = w.Spec.Workers / 100_000.0;
            double plan = values[StatePlansParameters.Stock.Index] * share;
            double formal = plan * w.Orders[h].FormalCap;
            double hidden = ((plan - formal) * w.Orders[h].HiddenPerLost + values[StatePlansParameters.WarDemand.Index] * share) * w.Orders[h].HiddenCap;
            double leak = plan * w.Orders[h].Leak;
            double third = hidden * values[StatePlansParameters.SubcontractSplit.Index];
            int formalCell = Places.Cell(host, Channel.Formal);
            w.Plan[formalCell] = Buyers.Left(w, formalCell, w.Round(h, plan, formal) + w.DisplacedPlaces[h]);
            w.Plan[formalCell + 1] = Buyers.Left(w, formalCell + 1, (int)Math.Round(hidden - third));
            w.Plan[formalCell + 2] = Buyers.Left(w, formalCell + 2, (int)Math.Round(third + leak));
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

    /// <summary>Stock above plan: formal sites are relabelled while hidden channels have room, the smallest first; the rest close.</summary>
    private static void Shrink(World w, Host host, Channel channel)
    {
        int formalCell = Places.Cell(host, Channel.Formal);
        int cell = Places.Cell(host, channel);
        bool formal = channel == Channel.Formal;
        int toReclassified = w.Plan[formalCell + 1] - w.Stock(formalCell + 1);
        int toSubcontracted = w.Plan[formalCell + 2] - w.Stock(formalCell + 2);
        int excess = w.Stock(cell) - AtClosingSites(w.Sites, cell) - w.Plan[cell];
        while (excess > 0)
        {
            int site = Smallest(w, host, channel);
            if (site < 0 || w.Sites.People[site] > 2 * excess)
            {
                return;
            }

            int people = w.Sites.People[site];
            excess -= people;
            if (formal && toSubcontracted >= people && toSubcontracted >= toReclassified)
            {
                toSubcontracted -= people;
                w.Relabel(site, Channel.Subcontracted);
            }
            else if (formal && toReclassified >= people)
            {
                toReclassified -= people;
                w.Relabel(site, Channel.Reclassified);
            }
            else
            {
                w.Sites.Closing[site] = true;
                w.Month.CountersOf(cell)[(int)Counter.SitesClosed]++;
            }
        }
    }

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
            if (sites.Open[i] && !sites.Closing[i] && sites.Host[i] == host && sites.Channel[i] == channel
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
