using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Policies;

/// <summary>Parameters of the moratorium on forced return.</summary>
public static class RepatriationMoratoriumParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter MoratoriumAdoption = Own.Uncertainty("moratorium-adoption", "share", 0.3, 0, 1,
        "P19 X60b M52; assumption: hosts that comply with rights bodies would adopt it, neighbours hardly",
        "How far a host adopts a moratorium on forced return.", (Host.Russia, 0.2), (Host.China, 0.05), (Host.Mongolia, 0.7), (Host.Poland, 0.9));

    public static readonly Parameter MoratoriumCost = Own.Uncertainty("moratorium-cost", "share", 0.1, 0, 0.5,
        "P19; assumption: the sending state answers with fewer people",
        "Fall of the places planned in a host that has adopted a moratorium in full.");
}

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
    public override string AskedFor => "preparation";

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [RepatriationMoratoriumParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double adopted = Math.Min(1, month.Get(RepatriationMoratoriumParameters.MoratoriumAdoption) * month.Dose);
        month.Set(DecisionParameters.HandedBack, month.Get(DecisionParameters.HandedBack) * (1 - adopted));
        month.Set(SurveillanceParameters.SentHomeShare, month.Get(SurveillanceParameters.SentHomeShare) * (1 - adopted));
        month.Set(StatePlansParameters.Stock, month.Get(StatePlansParameters.Stock) * (1 - month.Get(RepatriationMoratoriumParameters.MoratoriumCost) * adopted));
    }
}
