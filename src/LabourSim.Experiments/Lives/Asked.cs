using LabourSim.Policies;

namespace LabourSim.Experiments.Lives;

/// <summary>
/// What interviewed workers, taken together, asked of the outside world where a policy touches on it: paraphrased, shared
/// by several people, and nobody's own words.
/// </summary>
public static class Asked
{
    private const string Always = "to be thought of while people are still enduring, not only once they have left";
    private const string Doors = "to keep doors open: a closed site ends the work and with it the only sight of another life";
    private const string Quiet = "for help that is quiet, since noise is paid for by those still there and by families";
    private const string Pay = "for pay that reaches the one who works; some would not have left had they been paid fairly";
    private const string Preparation = "for it to be remembered that leaving is paid for at home, and that what comes after is hard too";

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
    public static string? Of(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Texts.GetValueOrDefault(policy.Id);
    }

    /// <summary>What was asked whatever the policy.</summary>
    public static string OfEverybody => Always;
}
