using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of targeted sanctions.</summary>
public static class TargetedSanctionsParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter SanctionsBite = Own.Uncertainty("sanctions-bite", "share", 0.05, 0, 0.2,
        "P05; assumption: workarounds cost something, the sources say little directly reaches workers",
        "Part of the office's takings that workarounds of targeted sanctions cost the state.");

    public static readonly Parameter SanctionsSkim = Own.Uncertainty("sanctions-skim", "share of gross", 0.01, 0, 0.05,
        "P05; assumption: posts make good some of their loss",
        "What the three posts skim in addition under targeted sanctions.");
}

/// <content>Orders that this policy alone gives.</content>
public sealed partial class HostOrders
{
    /// <summary>Part of the offices' takings that never reaches the state.</summary>
    public double SanctionsLoss { get; set => field = Share(value); }
}

/// <summary>Sanctions on named officials and entities. Evidence: P05 M49.</summary>
internal sealed class TargetedSanctions : Policy
{
    /// <inheritdoc/>
    public override string Id => "targeted-sanctions";

    /// <inheritdoc/>
    public override string Title => "Sanctions on named officials and entities";

    /// <inheritdoc/>
    public override string Evidence => "P05 M49";

    /// <inheritdoc/>
    public override string Action => "Named officials and firms in the chain of command work around sanctions, which costs part of what the offices pass on.";

    /// <inheritdoc/>
    public override string SideEffects => "Workers gain nothing from it, and the posts make good part of the loss by skimming more.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("state-revenue", -1);

    /// <inheritdoc/>
    public override string AskedFor => "quiet";

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [TargetedSanctionsParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Orders.SanctionsLoss = 1 - (1 - month.Orders.SanctionsLoss) * month.Left(month.Get(TargetedSanctionsParameters.SanctionsBite));
        month.Shift(ExtractionParameters.PostSkim, month.Get(TargetedSanctionsParameters.SanctionsSkim));
    }
}
