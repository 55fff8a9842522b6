using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of the grievance mechanism.</summary>
public static class GrievanceMechanismParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter MechanismRecovery = Own.Uncertainty("mechanism-recovery", "per month", 0.15, 0, 1,
        "P15; assumption: force decides",
        "Chance a month that the mechanism recovers what a worker is owed.");
}

/// <content>Orders that this policy alone gives.</content>
public sealed partial class HostOrders
{
    /// <summary>Chance a month that what is owed is recovered.</summary>
    public double MechanismRecovery { get; set => field = AtLeastZero(value); }
}

/// <summary>Grievance mechanism with force. Evidence: P15.</summary>
internal sealed class GrievanceMechanism : Policy
{
    /// <inheritdoc/>
    public override string Id => "grievance-mechanism";

    /// <inheritdoc/>
    public override string Title => "Grievance mechanism with force";

    /// <inheritdoc/>
    public override string Evidence => "P15";

    /// <inheritdoc/>
    public override string Action => "Arrears are recovered from the company for the worker.";

    /// <inheritdoc/>
    public override string SideEffects => "The company pays, not the client who owes; hidden sites are out of its reach.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("redress", 1);

    /// <inheritdoc/>
    public override string AskedFor => "pay";

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Orders.MechanismRecovery += month.Get(GrievanceMechanismParameters.MechanismRecovery) * month.Dose;
    }
}
