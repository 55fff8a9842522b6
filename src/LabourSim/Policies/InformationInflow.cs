using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of information inflow.</summary>
public static class InformationInflowParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter InflowPrice = Own.Uncertainty("inflow-price", "share", 0.4, 0, 1,
        "P23 X51; assumption: no pilot exists",
        "Fall of the price of a phone with information inflow.");

    public static readonly Parameter InflowContent = Own.Uncertainty("inflow-content", "share", 0.25, 0, 1,
        "P23; assumption: media made for workers teach more",
        "Rise of the knowledge gained in a month with information inflow.");

    public static readonly Parameter InflowSearches = Own.Uncertainty("inflow-searches", "share", 0.3, 0, 1,
        "P23 X51; assumption: more to find is looked for more",
        "Rise of the chance that a phone is found with information inflow.");
}

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
    public override string AskedFor => "doors";

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [InformationInflowParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Scale(InformationParameters.PhonePrice, -month.Get(InformationInflowParameters.InflowPrice));
        month.Scale(InformationParameters.KnowledgeGain, month.Get(InformationInflowParameters.InflowContent));
        month.Scale(SurveillanceParameters.PhoneDetection, month.Get(InformationInflowParameters.InflowSearches));
    }
}
