using LabourSim.Experiments.Languages;
using LabourSim.Policies;

namespace LabourSim.Experiments.Lives;

/// <summary>
/// What interviewed workers, taken together, asked of the outside world where a policy touches on it: paraphrased, shared
/// by several people, and nobody's own words.
/// </summary>
public static class Asked
{
    /// <summary>What was asked where a policy touches on it, after "asked"; null when nothing is on record.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="language">Language; English when left out.</param>
    public static string? Of(Policy policy, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.AskedFor.Length > 0 ? In(policy.AskedFor, language) : null;
    }

    /// <summary>What was asked whatever the policy.</summary>
    public static string OfEverybody(Language? language = null) => In("always", language);

    private static string In(string what, Language? language) => (language ?? Language.English)["life.asked." + what];
}
