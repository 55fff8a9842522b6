using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

/// <summary>Back pay from a redress fund. Evidence: P20 D7 X35.</summary>
internal sealed class WageRedress : Policy
{
    /// <inheritdoc/>
    public override string Id => "wage-redress";

    /// <inheritdoc/>
    public override string Title => "Back pay from a redress fund";

    /// <inheritdoc/>
    public override string Evidence => "P20 D7 X35";

    /// <inheritdoc/>
    public override string Action => "A fund paid by outside donors restores part of the credit never paid to those who left, as far as it reaches them.";

    /// <inheritdoc/>
    public override string SideEffects => "Almost nobody who went home is reached, and companies file claims in the names of their workers.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("redress", 1);

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        HostOrders orders = month.Orders;
        orders.BackPayShare = Math.Min(1, orders.BackPayShare + month.Get(P.BackPayShare) * month.Dose);
    }
}
