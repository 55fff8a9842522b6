using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;

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
        return new PersonLife
        {
            Person = person,
            Scenario = scenario.Id,
            Title = scenario.Title,
            Begins = run.Spec.From.Plus(-WorldSpec.BurnIn),
            Ends = run.Spec.To,
            Profiles = [.. run.Followed.Profiles.Where(p => p.Person == person)],
            Months = [.. run.Followed.Months.Where(m => m.Person == person)],
            Events = [.. run.Followed.Events.Where(e => e.Person == person)],
            Tours = [.. run.Tours.Where(t => t.Person == person)],
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

    /// <summary>Cents of the events of a kind.</summary>
    public long Sum(EventKind kind) => Events.Where(e => e.Kind == kind).Sum(e => e.Cents);

    /// <summary>True when something of the kind happened.</summary>
    public bool Has(EventKind kind) => Events.Any(e => e.Kind == kind);
}
