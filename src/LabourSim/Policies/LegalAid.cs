using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of legal aid.</summary>
public static class LegalAidParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter LegalCases = Own.Uncertainty("legal-cases", "per month", 0.004, 0, 0.1,
        "P14; assumption: limited cases a year",
        "Claims a month by a worker with a grievance.");

    public static readonly Parameter LegalExit = Own.Uncertainty("legal-exit", "share", 0.2, 0, 1,
        "P14; assumption: asylum claims help some",
        "Gain in exit success with legal aid.");

    public static readonly Parameter LegalExitMost = Own.Constant("legal-exit-most", "share", 0.95, 0, 1,
        "assumption: nothing is certain",
        "Most that legal aid can raise the success of attempts to.");
}

/// <content>Orders that this policy alone gives.</content>
public sealed partial class HostOrders
{
    /// <summary>Legal claims a month by a worker with a grievance.</summary>
    public double LegalCases { get; set => field = AtLeastZero(value); }
}

/// <summary>Legal aid through neutral intermediaries. Evidence: P14.</summary>
internal sealed class LegalAid : Policy
{
    /// <inheritdoc/>
    public override string Id => "legal-aid";

    /// <inheritdoc/>
    public override string Title => "Legal aid through neutral intermediaries";

    /// <inheritdoc/>
    public override string Evidence => "P14";

    /// <inheritdoc/>
    public override string Action => "Claims for owed wages and for protection are brought for workers.";

    /// <inheritdoc/>
    public override string SideEffects => "Hosts refuse many claims, and claimants meet with reprisal.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("redress", 1);

    /// <inheritdoc/>
    public override string AskedFor => "quiet";

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Orders.LegalCases += month.Get(LegalAidParameters.LegalCases) * month.Dose;
        month.Scale(DecisionParameters.ExitSuccess, month.Get(LegalAidParameters.LegalExit));
        month.Values[DecisionParameters.ExitSuccess.Index] = Math.Min(month.Get(LegalAidParameters.LegalExitMost), month.Get(DecisionParameters.ExitSuccess));
    }
}
