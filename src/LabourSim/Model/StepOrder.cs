using LabourSim.Mechanisms;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Model;

/// <summary>One step of the month.</summary>
/// <param name="Number">Place in the order, from 1.</param>
/// <param name="Name">Name.</param>
/// <param name="File">File that holds it, under Mechanisms.</param>
/// <param name="What">What it does and why it comes here.</param>
public sealed record StepInfo(int Number, string Name, string File, string What)
{
    /// <summary>Evidence ids of the step's rules, each once, in the order of the rules.</summary>
    public string Evidence => string.Join(' ', RuleCatalogue.All.Where(r => r.Step == Number)
        .Select(r => r.Evidence.Split("assumption:")[0].TrimEnd(' ', ';'))
        .SelectMany(ids => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct());
}

/// <summary>The month's order, on one page. Steps 1 to 3, 14 and 15 live once; 3 (its end) to 13 live at every site.</summary>
public static class StepOrder
{
    /// <summary>The steps, in order.</summary>
    public static IReadOnlyList<StepInfo> All { get; } =
    [
        new(1, "Calendar", "Calendar.cs", "Dated changes and policies set this month's numbers; first, because all else reads them."),
        new(2, "State plans", "StatePlans.cs", "The state answers last month: plan by host and channel, relabelling, closings."),
        new(3, "Dispatch", "Dispatch.cs", "Selection, training, travel; newcomers join sites before the month's work."),
        new(4, "Work", "Work.cs", "Clients owe and pay, late or in part; accidents and deaths."),
        new(5, "Extraction chain", "Extraction.cs", "The payment is split 70/30 and on; needs the month's pay."),
        new(6, "Quota", "Quota.cs", "Shortfall, own money, debt, debt service, pocket cash; needs the office's share."),
        new(7, "Cheongbu", "Cheongbu.cs", "Side work; driven by the debt just written up."),
        new(8, "Information", "Information.cs", "Sights, phones, media, whispering, money sent; with this month's cash."),
        new(9, "Surveillance", "Surveillance.cs", "Searches, reports, punishment, fear; falls on what was just done."),
        new(10, "Belief", "Belief.cs", "Grievance and private doubt; after all the month's impressions."),
        new(11, "Decision", "Decision.cs", "Endure, or resolve to leave, prepare, attempt."),
        new(12, "Consequences", "Consequences.cs", "Scrutiny, fear, families, complaints and redress."),
        new(13, "Rotation", "Rotation.cs", "Contracts end, extend or overrun; sites close."),
        new(14, "Home", "Home.cs", "Returnees, journeys, the resettled, goods, doubt at home."),
        new(15, "Record", "Recording.cs", "Stocks, indicators, outcomes, and the ledger's balance."),
    ];

    /// <summary>Lives one month of the world.</summary>
    internal static void Live(World w, ISiteScheduler scheduler, Action<int, int> selectHost, Action<int, int> chunk, MonthlyTotals? totals)
    {
        w.BeginMonth();
        Calendar.Apply(w);
        StatePlans.Apply(w);
        Dispatch.Apply(w, scheduler, selectHost);
        scheduler.Run(SiteRunner.Chunks(w), chunk);
        SiteRunner.Gather(w);
        Home.Apply(w);
        w.FreeEmptySites();
        Recording.Apply(w, totals);
    }

    /// <summary>Lives one month of one site.</summary>
    internal static void LiveAtSite(ref SiteMonth s)
    {
        Arrivals.Apply(ref s);
        if (s.Channel == Channel.Military)
        {
            Military.Serve(ref s);
        }
        else
        {
            Work.Apply(ref s);
            Extraction.Apply(ref s);
            Quota.Apply(ref s);
            Cheongbu.Apply(ref s);
        }

        Information.Apply(ref s);
        s.World.Added.Apply(ref s);
        Surveillance.Apply(ref s);
        Belief.Apply(ref s);
        if (s.Channel != Channel.Military)
        {
            Decision.Apply(ref s);
            Consequences.Apply(ref s);
        }

        Rotation.Apply(ref s);
        Recording.AtSite(ref s);
    }
}
