using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

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
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Scale(P.BrokerFee, -month.Get(P.CorridorFee));
        month.Scale(P.RemitChance, month.Get(P.CorridorUse));
        month.Within(P.RemitChance, 0, 1);
        month.Scale(P.BribeForced, -month.Get(P.CorridorSeizure));
        month.Orders.RemittanceLevy = Math.Min(1, month.Orders.RemittanceLevy + month.Get(P.CorridorLevy) * month.Dose);
    }
}
