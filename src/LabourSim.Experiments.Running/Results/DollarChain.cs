using LabourSim.Accounting;
using static LabourSim.Accounting.FlowKind;

namespace LabourSim.Experiments.Results;

/// <summary>The way of every 100 dollars from buyers to where it ends, step by step, so that what enters a place leaves it.</summary>
internal static class DollarChain
{
    private const double Hundred = 100;

    // What is left when a purse empties by halves is no flow.
    private const double Dust = 1e-9;

    /// <summary>The flows of one scenario (see <see cref="DollarFlow"/>); empty where clients paid nothing.</summary>
    /// <param name="scenario">Scenario id.</param>
    /// <param name="cents">Cents moved over the window, by <see cref="FlowKind"/>.</param>
    public static IReadOnlyList<DollarFlow> Of(string scenario, IReadOnlyList<long> cents)
    {
        double gross = DollarTrail.Gross(cents);
        if (gross <= 0)
        {
            return [];
        }

        Dictionary<(int Step, string From, string To), double> flows = [];
        double client = Hundred, bought = cents[(int)BuyerDirect] + cents[(int)BuyerToLayer];
        if (bought > 0)
        {
            double kept = Math.Clamp(Hundred * (cents[(int)BuyerToLayer] - cents[(int)LayerToClient]) / bought, 0, Hundred);
            client -= kept;
            Add(flows, 1, "buyers", "third-firms", kept);
            Add(flows, 1, "buyers", "client", client);
        }

        double office = client * cents[(int)OfficeShare] / gross;
        Add(flows, 2, "client", "office", office);
        Add(flows, 2, "client", "company", client - office);
        From(flows, 0, "office", office, cents);
        From(flows, 1, "company", client - office, cents);
        return [.. flows.OrderBy(f => f.Key.Step).Select(f => new DollarFlow(scenario, f.Key.Step, f.Key.From, f.Key.To, f.Value))];
    }

    /// <summary>What the office or the company pays first, and where that ends.</summary>
    private static void From(Dictionary<(int, string, string), double> flows, int purse, string name, double dollars, IReadOnlyList<long> cents)
    {
        double[] held = new double[DollarTrail.Purses.Length], arrived = new double[FlowKind.Count], kept = new double[held.Length];
        held[purse] = dollars;
        double[] next = DollarTrail.PassOn(held, cents, arrived, kept);
        Add(flows, 3, name, $"{name}-kept", kept[purse]);
        Add(flows, 4, $"{name}-kept", name, kept[purse]);
        for (int k = 0; k < arrived.Length; k++)
        {
            string group = DollarTrail.GroupOf((FlowKind)k), place = PlaceOf((FlowKind)k, group);
            Add(flows, 3, name, place, arrived[k]);
            Add(flows, 4, place, group, arrived[k]);
        }

        for (int p = 0; p < next.Length; p++)
        {
            string place = PlaceOf(DollarTrail.Purses[p]);
            Add(flows, 3, name, place, next[p]);
            Ends(flows, place, p, next[p], cents);
        }
    }

    private static void Ends(Dictionary<(int, string, string), double> flows, string place, int purse, double dollars, IReadOnlyList<long> cents)
    {
        double[] held = new double[DollarTrail.Purses.Length];
        held[purse] = dollars;
        (double[] arrived, double[] kept) = DollarTrail.Follow(held, cents);
        for (int k = 0; k < arrived.Length; k++)
        {
            Add(flows, 4, place, DollarTrail.GroupOf((FlowKind)k), arrived[k]);
        }

        for (int p = 0; p < kept.Length; p++)
        {
            Add(flows, 4, place, EndOf(DollarTrail.Purses[p]), kept[p]);
        }
    }

    private static string PlaceOf(FlowKind kind, string group) => group switch
    {
        "state" when kind == PlanRemittance => "plan",
        "state" when kind == DebtBorne => "posts",
        "state" when kind == PocketHeld => "cash",
        "state" => "funds",
        "posts" or "upkeep" => group,
        _ => "other-paid",
    };

    private static string PlaceOf(Account purse) => purse switch
    {
        Account.WorkerCash => "cash",
        Account.WorkerCredit => "credit",
        Account.Platoon => "platoon",
        _ => "other-paid",
    };

    /// <summary>Group of what stays in a purse to the end.</summary>
    private static string EndOf(Account purse) => purse switch
    {
        Account.RepresentativeOffice => "office",
        Account.Company => "company",
        Account.Platoon => "posts",
        _ => "worker",
    };

    private static void Add(Dictionary<(int, string, string), double> flows, int step, string from, string to, double dollars)
    {
        if (dollars > Dust)
        {
            flows[(step, from, to)] = flows.GetValueOrDefault((step, from, to)) + dollars;
        }
    }
}
