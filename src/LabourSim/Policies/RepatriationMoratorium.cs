using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

/// <summary>Moratorium on forced return. Evidence: P19 X60b M52.</summary>
internal sealed class RepatriationMoratorium : Policy
{
    /// <inheritdoc/>
    public override string Id => "repatriation-moratorium";

    /// <inheritdoc/>
    public override string Title => "Moratorium on forced return";

    /// <inheritdoc/>
    public override string Evidence => "P19 X60b M52";

    /// <inheritdoc/>
    public override string Action => "Hosts that adopt it hand back fewer of those caught leaving, and let fewer be taken home under guard.";

    /// <inheritdoc/>
    public override string SideEffects => "The sending state answers with fewer people for those hosts.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("forced-returns", -1);

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double adopted = Math.Min(1, month.Get(P.MoratoriumAdoption) * month.Dose);
        month.Set(P.HandedBack, month.Get(P.HandedBack) * (1 - adopted));
        month.Set(P.SentHomeShare, month.Get(P.SentHomeShare) * (1 - adopted));
        month.Set(P.Stock, month.Get(P.Stock) * (1 - month.Get(P.MoratoriumCost) * adopted));
    }
}
