using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of safe-exit pathways.</summary>
public static class SafeExitParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter SafeExitSuccess = Own.Uncertainty("safe-exit-success", "multiple", 1.6, 1.2, 2,
        "P17; assumption: no pilot exists",
        "Exit success with a safe pathway.");

    public static readonly Parameter SafeExitLatency = Own.Uncertainty("safe-exit-latency", "multiple", 0.6, 0.2, 1,
        "P17; assumption: less waiting",
        "Journey time with a safe pathway.");

    public static readonly Parameter SafeExitCapacity = Own.Uncertainty("safe-exit-capacity", "persons/month", 20, 0, 1000,
        "P17 E35; assumption: pathways are small",
        "People a month the safe pathway can take at 100,000 abroad.");

    public static readonly Parameter SafeExitCrackdown = Own.Uncertainty("safe-exit-crackdown", "level", 0.1, 0, 0.5,
        "P17 M32; assumption: sites answer",
        "Surveillance added where a safe pathway is known.");
}

/// <content>Orders that this policy alone gives.</content>
public sealed partial class HostOrders
{
    /// <summary>People a month whom a safe pathway can serve at 100,000 abroad; 0 for no pathway.</summary>
    public double SafeExitCapacity { get; set => field = AtLeastZero(value); }
}

/// <summary>Safe-exit pathways. Evidence: P17 E35 M31 M32.</summary>
internal sealed class SafeExit : Policy
{
    /// <inheritdoc/>
    public override string Id => "safe-exit";

    /// <inheritdoc/>
    public override string Title => "Safe-exit pathways";

    /// <inheritdoc/>
    public override string Evidence => "P17 E35 M31 M32";

    /// <inheritdoc/>
    public override string Action => "Those who leave succeed more often and arrive sooner, up to a monthly capacity.";

    /// <inheritdoc/>
    public override string SideEffects => "Sites answer with more surveillance, and more families are punished because more people leave.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("safe-exits", 1);

    /// <inheritdoc/>
    public override string AskedFor => "preparation";

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Orders.SafeExitCapacity += month.Get(SafeExitParameters.SafeExitCapacity) * month.Dose;
        month.Shift(SurveillanceParameters.Watch, month.Get(SafeExitParameters.SafeExitCrackdown));
    }
}
