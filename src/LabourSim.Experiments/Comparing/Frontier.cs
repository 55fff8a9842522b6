namespace LabourSim.Experiments.Comparing;

/// <summary>Which of several choices no other one beats on every count (Pareto front).</summary>
public static class Frontier
{
    /// <summary>Outcomes that stand for protect, press and preserve when choices are held against one another.</summary>
    public static IReadOnlyList<string> Outcomes { get; } = ["exploitation-index", "state-revenue", "exposure"];

    /// <summary>True for each choice that no other dominates.</summary>
    /// <param name="scores">Scores of each choice, more is better, all of the same length; a choice with an undefined score is off the front.</param>
    /// <param name="tolerance">Differences up to this do not count as better.</param>
    public static IReadOnlyList<bool> Front(IReadOnlyList<IReadOnlyList<double>> scores, double tolerance = 0)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return [.. scores.Select(own => own.All(double.IsFinite) && !scores.Any(other => Dominates(other, own, tolerance)))];
    }

    private static bool Dominates(IReadOnlyList<double> one, IReadOnlyList<double> two, double tolerance)
    {
        bool better = false;
        for (int i = 0; i < one.Count; i++)
        {
            if (!(one[i] >= two[i] - tolerance))
            {
                return false;
            }

            better |= one[i] > two[i] + tolerance;
        }

        return better;
    }
}
