using LabourSim.Accounting;
using static LabourSim.Accounting.FlowKind;

namespace LabourSim.Experiments.Results;

/// <summary>Answers "of every 100 dollars a client paid, who ended up with what" from the ledger's flows.</summary>
internal static class DollarTrail
{
    private const double Hundred = 100;
    private const double Dust = 1e-12;
    private const int MostRounds = 100_000;

    private static readonly FlowKind[] ToWorkers = [PocketCash, PlatoonCash, LedgerCredit, FlowKind.Redress];

    // Accounts that pass clients' money on. Money that leaves them for any other account has arrived.
    internal static readonly Account[] Purses =
        [Account.RepresentativeOffice, Account.Company, Account.WorkerCash, Account.WorkerCredit, Account.WorkerSavings, Account.Platoon];

    /// <summary>The three stages of one scenario (see <see cref="DollarRow"/>); empty where nothing was paid.</summary>
    /// <param name="scenario">Scenario id.</param>
    /// <param name="cents">Cents moved over the window, by <see cref="FlowKind"/>.</param>
    public static IReadOnlyList<DollarRow> Of(string scenario, IReadOnlyList<long> cents)
    {
        List<DollarRow> rows = [];
        Upstream(scenario, cents, rows);
        Paid(scenario, cents, rows);
        Final(scenario, cents, rows);
        return rows;
    }

    private static void Upstream(string scenario, IReadOnlyList<long> cents, List<DollarRow> rows)
    {
        double paid = cents[(int)BuyerDirect] + cents[(int)BuyerToLayer];
        if (paid > 0)
        {
            double kept = Hundred * (cents[(int)BuyerToLayer] - cents[(int)LayerToClient]) / paid;
            rows.Add(new DollarRow(scenario, "upstream", "third-firms", "kept by third firms", kept));
            rows.Add(new DollarRow(scenario, "upstream", "client", "reaches the client", Hundred - kept));
        }
    }

    /// <summary>Whom the chain first pays: the office, and out of the company's share everyone it pays, through platoons that keep an account too; the rest is its margin.</summary>
    private static void Paid(string scenario, IReadOnlyList<long> cents, List<DollarRow> rows)
    {
        double gross = Gross(cents);
        if (gross <= 0)
        {
            return;
        }

        double left = Hundred * cents[(int)CompanyShare] / gross;
        rows.Add(new DollarRow(scenario, "paid", "office", "office share for the state plan", Hundred - left));
        for (int k = 0; k < FlowKind.Count; k++)
        {
            FlowKind kind = (FlowKind)k;
            double part = Hundred * cents[k] / gross;
            if (kind.From is Account.Company or Account.Platoon && kind != PlatoonShare && part > 0)
            {
                string group = ToWorkers.Contains(kind) ? "worker" : GroupOf(kind);
                rows.Add(new DollarRow(scenario, "paid", group, kind.Words, part));
                left -= part;
            }
        }

        rows.Add(new DollarRow(scenario, "paid", "company", "company margin", left));
    }

    /// <summary>
    /// Follows 100 dollars from purse to purse. Every purse is mixed, so what leaves it carries clients' money in proportion:
    /// each round, a purse passes on what it holds along its flows and keeps the part that it took in and never paid out.
    /// </summary>
    private static void Final(string scenario, IReadOnlyList<long> cents, List<DollarRow> rows)
    {
        double gross = Gross(cents);
        if (gross <= 0)
        {
            return;
        }

        double[] held = new double[Purses.Length];
        held[0] = Hundred * cents[(int)OfficeShare] / gross;
        held[1] = Hundred - held[0];
        (double[] arrived, double[] kept) = Follow(held, cents);
        rows.AddRange(Enumerable.Range(0, arrived.Length).Where(k => arrived[k] > 0)
            .GroupBy(k => (Group: GroupOf((FlowKind)k), Name: ((FlowKind)k).Words))
            .Select(g => new DollarRow(scenario, "final", g.Key.Group, g.Key.Name, g.Sum(k => arrived[k]))));
        (string Group, string Name)[] keepers =
        [
            ("office", "kept by the office"), ("company", "company margin"), ("worker", "cash still in hand"),
            ("worker", "credit still on the books"), ("worker", "savings still hidden"), ("posts", "kept by platoons"),
        ];
        for (int p = 0; p < kept.Length; p++)
        {
            if (kept[p] > Dust)
            {
                rows.Add(new DollarRow(scenario, "final", keepers[p].Group, keepers[p].Name, kept[p]));
            }
        }
    }

    /// <summary>Dollars in purses, followed to the end: where they arrive, by flow kind, and what stays in each purse.</summary>
    internal static (double[] Arrived, double[] Kept) Follow(double[] held, IReadOnlyList<long> cents)
    {
        double[] arrived = new double[FlowKind.Count], kept = new double[Purses.Length];
        for (int round = 0; round < MostRounds && held.Sum() > Dust; round++)
        {
            held = PassOn(held, cents, arrived, kept);
        }

        for (int p = 0; p < kept.Length; p++)
        {
            kept[p] += held[p];
        }

        return (arrived, kept);
    }

    /// <summary>One round: what each purse passes to other purses is returned; what arrives elsewhere or stays is added.</summary>
    internal static double[] PassOn(double[] held, IReadOnlyList<long> cents, double[] arrived, double[] kept)
    {
        double[] next = new double[Purses.Length];
        for (int p = 0; p < Purses.Length; p++)
        {
            double taken = Enumerable.Range(0, FlowKind.Count).Where(k => ((FlowKind)k).To == Purses[p]).Sum(k => cents[k]);
            double paid = Enumerable.Range(0, FlowKind.Count).Where(k => ((FlowKind)k).From == Purses[p]).Sum(k => cents[k]);
            double through = Math.Max(taken, paid);
            if (through <= 0)
            {
                kept[p] += held[p];
                continue;
            }

            kept[p] += held[p] * (through - paid) / through;
            for (int k = 0; k < FlowKind.Count; k++)
            {
                if (((FlowKind)k).From == Purses[p])
                {
                    double part = held[p] * cents[k] / through;
                    int to = Array.IndexOf(Purses, ((FlowKind)k).To);
                    if (to >= 0)
                    {
                        next[to] += part;
                    }
                    else
                    {
                        // What supervisors make up for debts comes out of their skim.
                        double back = (FlowKind)k == SkimSupervisor ? part * Math.Min(1, cents[(int)DebtBorne] / Math.Max(1.0, cents[k])) : 0;
                        arrived[k] += part - back;
                        arrived[(int)DebtBorne] += back;
                    }
                }
            }
        }

        return next;
    }

    internal static double Gross(IReadOnlyList<long> cents) => cents[(int)OfficeShare] + (double)cents[(int)CompanyShare];

    internal static string GroupOf(FlowKind kind) => kind.To switch
    {
        Account.State or Account.PartyFund or Account.LoyaltyFund or Account.RevolutionFund or Account.Customs => "state",
        Account.PartySecretary or Account.Supervisor or Account.SecurityOfficer or Account.PlatoonLeader => "posts",
        Account.LodgingFood => "upkeep",
        Account.HostShops or Account.Resettled => "worker",
        Account.Household => "household",
        _ => "others",
    };
}
