using LabourSim.Experiments.Languages;
using LabourSim.Policies;

namespace LabourSim.Experiments.Lives;

/// <summary>
/// What interviewed workers, taken together, asked of the outside world where a policy touches on it: paraphrased, shared
/// by several people, and nobody's own words.
/// </summary>
public static class Asked
{
    private const string Doors = "doors";
    private const string Quiet = "quiet";
    private const string Pay = "pay";
    private const string Preparation = "preparation";

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["repatriation-mandate"] = Doors,
        ["permit-ban"] = Doors,
        ["shutdown"] = Doors,
        ["soft-engagement"] = Doors,
        ["targeted-sanctions"] = Quiet,
        ["comprehensive-sanctions"] = Doors,
        ["import-ban"] = Doors,
        ["media-exposure"] = Quiet,
        ["audits"] = Pay,
        ["naming-and-shaming"] = Quiet,
        ["quiet-diplomacy"] = Quiet,
        ["wage-transparency"] = Pay,
        ["reporting-line"] = Quiet,
        ["legal-aid"] = Quiet,
        ["grievance-mechanism"] = Pay,
        ["joint-liability"] = Pay,
        ["safe-exit"] = Preparation,
        ["inspections"] = Quiet,
        ["repatriation-moratorium"] = Preparation,
        ["wage-redress"] = Pay,
        ["post-exit-support"] = Preparation,
        ["remittance-corridor"] = Pay,
        ["information-inflow"] = Doors,
        ["forced-return"] = Preparation,
        ["border-closure"] = Doors,
        ["weaker-oversight"] = Quiet,
        ["adaptive"] = Doors,
    };

    /// <summary>What was asked where a policy touches on it, after "asked"; null when nothing is on record.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="language">Language; English when left out.</param>
    public static string? Of(Policy policy, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Texts.GetValueOrDefault(policy.Id) is { } what ? In(what, language) : null;
    }

    /// <summary>What was asked whatever the policy.</summary>
    public static string OfEverybody(Language? language = null) => In("always", language);

    private static string In(string what, Language? language) => (language ?? Language.English)["life.asked." + what];
}
