using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using LabourSim.Randomness;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of buyers.</summary>
public static class BuyersParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter HiddenVisibility = Parameter.Uncertainty("hidden-visibility", "share", 0.25, 0, 1,
        "M41 E44; assumption: other papers and layers of firms hide most of a site",
        "How well outsiders see a site in a hidden channel, against one in the formal channel.");

    public static readonly Parameter ImportReopen = Own.Uncertainty("import-reopen", "share", 0.4, 0, 1,
        "P07 M41; assumption: compliance stays on paper for some",
        "Sites with a voided contract that go on under third firms.");

    public static readonly Parameter BuyerReturn = Own.Uncertainty("buyer-return", "months", 24, 6, 60,
        "P07 P08; assumption: other buyers are found within a few years",
        "Mean months in which places lost with a buyer are not planned again.");
}

/// <summary>
/// Buyers who leave at once: part of step 2. A site whose buyer leaves closes within the month, or goes on under third firms;
/// its places are not planned again until other buyers are found. Evidence: E48 M41 M50 P07 P08 P09 P16.
/// </summary>
internal static class Buyers
{
    /// <summary>Draws, site by site, whose buyer leaves this month.</summary>
    public static void Apply(World w)
    {
        for (int cell = 0; cell < Places.Cells; cell++)
        {
            w.LostPlaces[cell] *= 1 - 1 / w.Values[(int)Places.HostOf(cell)][BuyersParameters.BuyerReturn.Index];
        }

        for (int site = 0; site < w.Sites.Count; site++)
        {
            Host host = w.Sites.Host[site];
            HostOrders orders = w.Orders[(int)host];
            if (orders.BuyerLoss + orders.GoodsLoss > 0 && w.Sites.Open[site] && !w.Sites.Closing[site] && w.Sites.People[site] > 0)
            {
                Try(w, site, host, orders);
            }
        }
    }

    /// <summary>What is left of a plan after places lost with their buyers.</summary>
    public static int Left(World w, int cell, int plan) => Math.Max(0, plan - (int)Math.Round(w.LostPlaces[cell]));

    private static void Try(World w, int site, Host host, HostOrders orders)
    {
        double[] values = w.Values[(int)host];
        double seen = w.Sites.Channel[site] switch
        {
            Channel.Formal => 1,
            Channel.Reclassified or Channel.Subcontracted => values[BuyersParameters.HiddenVisibility.Index],
            _ => 0,
        };
        double goods = w.Sites.Sector[site] is Sector.Factory or Sector.Logging ? orders.GoodsLoss * seen : 0;
        Words draw = w.Streams.Site(w.Sites.Ordinal[site], host, w.Now.Index, Purpose.Buyer);
        if (draw.U0 >= goods + orders.BuyerLoss * seen)
        {
            return;
        }

        int cell = w.Sites.Cell(site);
        w.Month.CountersOf(cell)[(int)Counter.BuyersLost]++;
        w.LostPlaces[cell] += w.Sites.People[site];
        if (draw.U0 < goods && w.Sites.Channel[site] != Channel.Subcontracted && draw.U1 < values[BuyersParameters.ImportReopen.Index])
        {
            w.Relabel(site, Channel.Subcontracted);
        }
        else
        {
            w.Sites.Closing[site] = true;
            w.Month.CountersOf(cell)[(int)Counter.SitesClosed]++;
        }
    }
}
