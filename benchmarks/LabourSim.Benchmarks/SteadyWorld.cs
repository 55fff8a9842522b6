using LabourSim.Model;

namespace LabourSim.Benchmarks;

/// <summary>The full model in its steady years: no policies, so that the stock stays what was asked for.</summary>
internal sealed class SteadyWorld
{
    private readonly WorldSpec _spec;
    private readonly ISiteScheduler _scheduler;
    private Simulation _simulation;

    /// <summary>Builds a world and brings it through its burn-in and three years more.</summary>
    public SteadyWorld(int workers, ISiteScheduler scheduler)
    {
        _spec = new WorldSpec { Seed = 1, Workers = workers, To = Month.Latest };
        _scheduler = scheduler;
        _simulation = Start();
    }

    /// <summary>People abroad.</summary>
    public long Abroad => _simulation.Abroad;

    /// <summary>Bytes of state a person at the sites.</summary>
    public double BytesPerWorker => _simulation.BytesPerWorker;

    /// <summary>Lives one month; starts again when the years run out.</summary>
    public void Step()
    {
        if (_simulation.Finished)
        {
            _simulation = Start();
        }

        _simulation.Step();
    }

    private Simulation Start()
    {
        Simulation simulation = new(_spec, _scheduler);
        while (simulation.Now < Month.Of(2010, 1))
        {
            simulation.Step();
        }

        return simulation;
    }
}
