using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

/// <summary>Phones and outside media. Evidence: P23 M26 E31.</summary>
internal sealed class InformationInflow : Policy
{
    /// <inheritdoc/>
    public override string Id => "information-inflow";

    /// <inheritdoc/>
    public override string Title => "Phones and outside media";

    /// <inheritdoc/>
    public override string Evidence => "P23 M26 E31";

    /// <inheritdoc/>
    public override string Action => "Phones get cheaper and media are made for workers, so that more is learned at the sites.";

    /// <inheritdoc/>
    public override string SideEffects => "More phones are searched for, found and taken.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("knowledge-gained", 1);

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Scale(P.PhonePrice, -month.Get(P.InflowPrice));
        month.Scale(P.KnowledgeGain, month.Get(P.InflowContent));
        month.Scale(P.PhoneDetection, month.Get(P.InflowSearches));
    }
}
