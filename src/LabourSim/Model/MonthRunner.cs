using LabourSim.Mechanisms;
using LabourSim.Outcomes;

namespace LabourSim.Model;

/// <summary>Lives the months of a world by a list of entries, <see cref="StepOrder.All"/> unless a test has another.</summary>
internal sealed class MonthRunner
{
    private readonly World _world;
    private readonly List<Action> _parts = [];

    /// <summary>Puts neighbouring entries at sites together.</summary>
    /// <param name="world">The world.</param>
    /// <param name="scheduler">Runs chunks of sites.</param>
    /// <param name="totals">Where recorded months go; null for none.</param>
    /// <param name="order">The entries, in order.</param>
    public MonthRunner(World world, ISiteScheduler scheduler, MonthlyTotals? totals, IReadOnlyList<StepInfo> order)
    {
        _world = world;
        Scheduler = scheduler;
        Totals = totals;
        SelectHost = (host, _) => Dispatch.SelectHost(world, host);
        for (int first = 0, last; first < order.Count; first = last)
        {
            last = first + 1;
            if (order[first].Once is { } once)
            {
                _parts.Add(() => once(world, this));
                continue;
            }

            while (last < order.Count && order[last].Scope != StepScope.Once)
            {
                last++;
            }

            SitePass pass = new([.. order.Skip(first).Take(last - first)]);
            Action<int, int> run = (chunk, thread) => SiteRunner.RunChunk(world, pass, chunk, thread);
            _parts.Add(() =>
            {
                scheduler.Run(SiteRunner.Chunks(world, pass), run);
                SiteRunner.Gather(world);
            });
        }
    }

    /// <summary>Runs chunks of work.</summary>
    public ISiteScheduler Scheduler { get; }

    /// <summary>Where recorded months go; null for none.</summary>
    public MonthlyTotals? Totals { get; }

    /// <summary>Selects for one host.</summary>
    public Action<int, int> SelectHost { get; }

    /// <summary>Lives one month of the world.</summary>
    public void Live()
    {
        _world.BeginMonth();
        foreach (Action part in _parts)
        {
            part();
        }

        _world.FreeEmptySites();
    }
}

/// <summary>Entries that each site goes through before the next does.</summary>
internal sealed class SitePass(IReadOnlyList<StepInfo> steps)
{
    private readonly SiteStep[] _workers = Of(steps, Population.Channel.Formal);
    private readonly SiteStep[] _soldiers = Of(steps, Population.Channel.Military);

    /// <summary>True when something lives at sites.</summary>
    public bool HasSites => _workers.Length + _soldiers.Length > 0;

    /// <summary>True when those at home live beside the sites.</summary>
    public bool HasHome { get; } = steps.Any(s => s.Scope == StepScope.AtHome);

    /// <summary>All that a site goes through in a month.</summary>
    public static SitePass Whole { get; } = new([.. StepOrder.All.Where(s => s.Scope != StepScope.Once)]);

    /// <summary>Lives one month of one site.</summary>
    public void Live(ref SiteMonth s)
    {
        foreach (SiteStep step in s.Channel == Population.Channel.Military ? _soldiers : _workers)
        {
            step(ref s);
        }
    }

    private static SiteStep[] Of(IReadOnlyList<StepInfo> steps, Population.Channel channel) => [.. steps.Where(s => s.AtSite is not null && s.LivesAt(channel)).Select(s => s.AtSite!)];
}
