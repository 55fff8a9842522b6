using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;
using F = LabourSim.Accounting.FlowKind;

namespace LabourSim.Experiments.Results;

/// <summary>
/// What figures show beside the declared outcomes: parts of them by purse, by stage and by cause. No file lists these; they are
/// kept with the results for figures alone.
/// </summary>
public static class PartCatalogue
{
    /// <summary>All parts.</summary>
    public static IReadOnlyList<Outcome> All { get; } =
    [
        Monthly("purse-pocket-cash", "Pocket cash handed over, a worker-month.", OutcomeCatalogue.Pocket),
        Monthly("purse-credit", "Credit entered on the company's books, a worker-month; paid on return, if at all.", t => t.Dollars(F.LedgerCredit)),
        Monthly("purse-side-work", "Money of their own from side work, less bribes and fees for it, a worker-month.", Kept),
        Side("side-kept", "Side income that workers keep, a month of side work.", Kept),
        Side("side-bribes", "Foremen's and supervisors' cut of side work, a month of side work.", t => t.Dollars(F.SideWorkBribe)),
        Side("side-fees", "What released workers hand the office to cover the plan, a month of side work.", t => t.Dollars(F.ReleaseFee)),
        Monthly("caught-bribes", "Bribes paid when caught, whatever for, a worker-month.", t => t.Dollars(F.BribeFromCash) + t.Dollars(F.BribeFromSavings)),
        Monthly("own-money", "Own money demanded to fill a short quota, a worker-month.", t => t.Dollars(F.TopUp)),
        Count("exits-economic", "Exits moved by money.", C.ExitsEconomic),
        Count("exits-moral", "Exits moved by a jolt of conscience.", C.ExitsMoral),
        Count("exits-existential", "Exits moved by what was witnessed.", C.ExitsExistential),
        Count("exits-epistemic", "Exits moved by what was learned.", C.ExitsEpistemic),
        Count("exits-imminent", "Exits moved by fear of imminent punishment.", C.ExitsImminent),
        Count("handed-back", "Attempts that ended in being caught or handed back, on the way included.", C.HandedBack),
        Count("caught-on-the-way", "Of those, caught on the way after leaving.", C.CaughtOnTheWay),
        Count("worker-months", "Worker-months lived through.", C.WorkerMonths),
    ];

    /// <summary>The part with this id, or null.</summary>
    public static Outcome? Find(string id) => All.FirstOrDefault(o => o.Id == id);

    /// <summary>Every part over all recorded months; undefined when there are none.</summary>
    internal static double[] Of(MonthlyTotals totals)
    {
        Totals? sum = totals.Months == 0 ? null : totals.Sum(0, totals.Months - 1);
        return [.. All.Select(o => sum is null ? double.NaN : o.Compute(sum))];
    }

    private static double Kept(Totals t) => t.Dollars(F.SideIncome) - t.Dollars(F.SideWorkBribe) - t.Dollars(F.ReleaseFee);

    private static Outcome Monthly(string id, string meaning, Func<Totals, double> dollars) =>
        new(id, "USD per worker-month", "ratio", Imperative.None, 0, meaning, t => Ratio(dollars(t), t[C.WorkerMonths]));

    private static Outcome Side(string id, string meaning, Func<Totals, double> dollars) =>
        new(id, "USD per month of side work", "ratio", Imperative.None, 0, meaning, t => Ratio(dollars(t), t[C.MoonlitMonths] + t[C.ReleasedMonths]));

    private static Outcome Count(string id, string meaning, C counter) => new(id, "persons", "sum", Imperative.None, 0, meaning, t => t[counter]);

    private static double Ratio(double over, long under) => under == 0 ? double.NaN : over / under;
}
