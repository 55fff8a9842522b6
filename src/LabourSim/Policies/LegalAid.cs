using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

/// <summary>Legal aid through neutral intermediaries. Evidence: P14.</summary>
internal sealed class LegalAid : Policy
{
    /// <inheritdoc/>
    public override string Id => "legal-aid";

    /// <inheritdoc/>
    public override string Title => "Legal aid through neutral intermediaries";

    /// <inheritdoc/>
    public override string Evidence => "P14";

    /// <inheritdoc/>
    public override string Action => "Claims for owed wages and for protection are brought for workers.";

    /// <inheritdoc/>
    public override string SideEffects => "Hosts refuse many claims, and claimants meet with reprisal.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("redress", 1);

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Orders.LegalCases += month.Get(P.LegalCases) * month.Dose;
        month.Scale(P.ExitSuccess, month.Get(P.LegalExit));
        month.Values[P.ExitSuccess.Index] = Math.Min(0.95, month.Get(P.ExitSuccess));
    }
}
