namespace LabourSim.Experiments.Scenarios;

/// <summary>A scenario beside the file and the base it was merged from, to say what the file changes.</summary>
public sealed record WrittenScenario
{
    internal WrittenScenario(Scenario scenario, Scenario? below, ScenarioFile file)
    {
        Scenario = scenario;
        Below = below;
        File = file;
    }

    /// <summary>The merged scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>The base, merged in turn; null for none.</summary>
    public Scenario? Below { get; }

    /// <summary>The file as written.</summary>
    internal ScenarioFile File { get; }

    /// <summary>The scenario that a file's values and policies give over a base, without the checks of contradictions.</summary>
    internal static Scenario Merge(Scenario? below, ScenarioFile file)
    {
        Scenario scenario = new Scenario
        {
            Id = file.Id,
            Title = file.Title,
            Author = file.Author,
            Sources = file.Sources,
            Question = file.Question,
            Base = below?.Id,
            Settings = below?.Settings ?? [],
            Changes = below?.Changes ?? [],
            Policies = PolicyMerger.Merge(below?.Policies ?? [], file),
            Text = file.Text,
        }.With(file.Settings);
        return scenario with { Changes = Scenario.LastOfEqual([.. scenario.Changes, .. file.Changes]) };
    }
}
