using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

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
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Scale(P.ResettledStart, -month.Get(P.SupportStart));
        double more = month.Get(P.SupportSending);
        month.Scale(P.ResettledInform, more);
        month.Scale(P.ResettledRemit, more);
        month.Within(P.ResettledInform, 0, 1);
        month.Within(P.ResettledRemit, 0, 1);
        month.Scale(P.ResettledSend, more);
    }
}
