using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of support after leaving.</summary>
public static class PostExitSupportParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter SupportStart = Own.Uncertainty("support-start", "share", 0.4, 0, 0.9,
        "P21 E38; assumption: status and work come sooner with support",
        "Fall of the time from arrival to the first transfer with post-exit support.");

    public static readonly Parameter SupportSending = Own.Uncertainty("support-sending", "share", 0.25, 0, 0.7,
        "P21 E37; assumption: support frees money and courage",
        "Rise of those for whom a line is found, of those who send word and of what people can spare, with post-exit support.");
}

/// <summary>Support after leaving. Evidence: P21 E37 E38.</summary>
internal sealed class PostExitSupport : Policy
{
    /// <inheritdoc/>
    public override string Id => "post-exit-support";

    /// <inheritdoc/>
    public override string Title => "Support after leaving";

    /// <inheritdoc/>
    public override string Evidence => "P21 E37 E38";

    /// <inheritdoc/>
    public override string Action => "Status, work and counselling let people who have arrived send money and word sooner, more often and more.";

    /// <inheritdoc/>
    public override string SideEffects => "It reaches only those who arrive, and what they send still passes through brokers.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("reached-by-resettled", 1);

    /// <inheritdoc/>
    public override string AskedFor => "preparation";

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [PostExitSupportParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Scale(ResettledParameters.ResettledStart, -month.Get(PostExitSupportParameters.SupportStart));
        double more = month.Get(PostExitSupportParameters.SupportSending);
        month.Scale(ResettledParameters.ResettledInform, more);
        month.Scale(ResettledParameters.ResettledContact, more);
        month.Within(ResettledParameters.ResettledInform, 0, 1);
        month.Within(ResettledParameters.ResettledContact, 0, 1);
        month.Scale(ResettledParameters.ResettledSpare, more);
    }
}
