using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Lives;

/// <summary>One invented person's life in one world, month by month.</summary>
public sealed record PersonLife
{
    /// <summary>The person.</summary>
    public required ulong Person { get; init; }

    /// <summary>Scenario lived under.</summary>
    public required string Scenario { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>First simulated month, burn-in included.</summary>
    public required Month Begins { get; init; }

    /// <summary>Last simulated month.</summary>
    public required Month Ends { get; init; }

    /// <summary>Who the person was on arrival, one entry a tour; empty for someone never sent.</summary>
    public required IReadOnlyList<LifeProfile> Profiles { get; init; }

    /// <summary>Months at sites, in order.</summary>
    public required IReadOnlyList<LifeMonth> Months { get; init; }

    /// <summary>What happened, in order.</summary>
    public required IReadOnlyList<LifeEvent> Events { get; init; }

    /// <summary>Tours that ended in the window or were going on at its end.</summary>
    public required IReadOnlyList<TourRecord> Tours { get; init; }

    /// <summary>When the home border was shut, in the hosts the person was sent to.</summary>
    public IReadOnlyList<ShutBorder> ShutBorders { get; init; } = [];

    /// <summary>Dated changes of the monthly plan, in the hosts the person was sent to.</summary>
    public IReadOnlyList<PlanChange> PlanChanges { get; init; } = [];

    /// <summary>Missed quotas after which nobody is sent again; 0 where it is not known.</summary>
    public int MissesToBar { get; init; }

    /// <summary>True when the person was sent in this world.</summary>
    public bool Sent => Profiles.Count > 0;

    /// <summary>True for a woman; null for someone never sent, of whom it is not recorded.</summary>
    public bool? Female => Sent ? Profiles[0].Female : null;

    /// <summary>True for someone whom the model finds abroad when it begins.</summary>
    public bool BeganAbroad => Sent && Profiles[0].MonthIndex < Begins.Index;

    /// <summary>True when the person was selected in this world, sent or not.</summary>
    public bool Selected => Sent || Events.Count > 0;

    /// <summary>Reads one life off a run that followed the person.</summary>
    public static PersonLife Of(ulong person, Scenario scenario, RunResult run)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(run);
        LifeProfile[] profiles = [.. run.Followed.Profiles.Where(p => p.Person == person)];
        Host[] hosts = [.. profiles.Select(p => p.Host).Distinct()];
        return new PersonLife
        {
            Person = person,
            Scenario = scenario.Id,
            Title = scenario.Title,
            Begins = run.Spec.From.Plus(-WorldSpec.BurnIn),
            Ends = run.Spec.To,
            Profiles = profiles,
            Months = [.. run.Followed.Months.Where(m => m.Person == person)],
            Events = [.. run.Followed.Events.Where(e => e.Person == person)],
            Tours = [.. run.Tours.Where(t => t.Person == person)],
            ShutBorders = LifeAround.ShutBorders(run.Spec, hosts),
            PlanChanges = LifeAround.PlanChanges(run.Spec, hosts),
            MissesToBar = hosts.Length > 0 ? LifeAround.MissesToBar(run.Spec, hosts[^1]) : 0,
        };
    }

    /// <summary>The month at a site with this index, or null.</summary>
    public LifeMonth? At(int month)
    {
        foreach (LifeMonth m in Months)
        {
            if (m.MonthIndex == month)
            {
                return m;
            }
        }

        return null;
    }

    /// <summary>True when the home border was shut to workers in a host.</summary>
    public bool BorderShut(Host host, int month) => ShutBorders.Any(s => s.Host == host && s.First <= month && month <= s.Last);

    /// <summary>Cents of the events of a kind.</summary>
    public long Sum(EventKind kind) => Events.Where(e => e.Kind == kind).Sum(e => e.Cents);

    /// <summary>True when something of the kind happened.</summary>
    public bool Has(EventKind kind) => Events.Any(e => e.Kind == kind);
}
