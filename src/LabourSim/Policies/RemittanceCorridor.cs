using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of the remittance corridor.</summary>
public static class RemittanceCorridorParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter CorridorFee = Own.Uncertainty("corridor-fee", "share", 0.4, 0, 0.9,
        "P22; assumption: no pilot exists",
        "Fall of what brokers ask for their costs with a tolerated corridor.");

    public static readonly Parameter CorridorRisk = Own.Uncertainty("corridor-risk", "share", 0.5, 0, 1,
        "P22; assumption: what is tolerated is seldom seized",
        "Fall of the share of transfers seized, and so of what brokers ask for that risk, likewise.");

    public static readonly Parameter CorridorUse = Own.Uncertainty("corridor-use", "share", 0.3, 0, 2,
        "P22; assumption: an easier way is used more often",
        "Rise of the chance of finding a broker with a tolerated corridor.");

    public static readonly Parameter CorridorSeizure = Own.Uncertainty("corridor-seizure", "share", 0.2, 0, 0.9,
        "P22; assumption: money already sent cannot be found on a person",
        "Fall of what is taken from people who are caught, with a tolerated corridor.");

    public static readonly Parameter CorridorLevy = Own.Uncertainty("corridor-levy", "share of sums sent", 0.08, 0, 0.4,
        "P22; assumption: what is tolerated is seen, and what is seen is skimmed",
        "What the state takes of money sent through a tolerated corridor.");
}

/// <content>Orders that this policy alone gives.</content>
public sealed partial class HostOrders
{
    /// <summary>Part of money sent home that the state takes.</summary>
    public double RemittanceLevy { get; set => field = Share(value); }
}

/// <summary>Tolerated remittance corridor. Evidence: P22 M33.</summary>
internal sealed class RemittanceCorridor : Policy
{
    /// <inheritdoc/>
    public override string Id => "remittance-corridor";

    /// <inheritdoc/>
    public override string Title => "Tolerated remittance corridor";

    /// <inheritdoc/>
    public override string Evidence => "P22 M33";

    /// <inheritdoc/>
    public override string Action => "Money home moves in the open: brokers' fees fall, more is sent, and less is lost when somebody is caught.";

    /// <inheritdoc/>
    public override string SideEffects => "What is tolerated is seen, and the state takes a share of it.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("household-money", 1);

    /// <inheritdoc/>
    public override string AskedFor => "pay";

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [RemittanceCorridorParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Scale(BrokersParameters.BrokerCost, -month.Get(RemittanceCorridorParameters.CorridorFee));
        month.Scale(BrokersParameters.TransferRisk, -month.Get(RemittanceCorridorParameters.CorridorRisk));
        month.Scale(BrokersParameters.BrokerFound, month.Get(RemittanceCorridorParameters.CorridorUse));
        month.Within(BrokersParameters.BrokerFound, 0, 1);
        month.Scale(SurveillanceParameters.BribeForced, -month.Get(RemittanceCorridorParameters.CorridorSeizure));
        month.Orders.RemittanceLevy = Math.Min(1, month.Orders.RemittanceLevy + month.Get(RemittanceCorridorParameters.CorridorLevy) * month.Dose);
    }
}
