namespace LabourSim.Experiments.Comparing;

/// <summary>What choices are held against one another by.</summary>
public static class Frontier
{
    /// <summary>Outcomes that stand for protect, press and preserve when choices are held against one another.</summary>
    public static IReadOnlyList<string> Outcomes { get; } = ["exploitation-index", "state-revenue", "exposure"];
}
