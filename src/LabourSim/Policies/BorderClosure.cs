using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

/// <summary>Border closure (pandemic). Evidence: P25 E46 M44 M45 X60d.</summary>
internal sealed class BorderClosure : Policy
{
    /// <inheritdoc/>
    public override string Id => "border-closure";

    /// <inheritdoc/>
    public override string Title => "Border closure (pandemic)";

    /// <inheritdoc/>
    public override string Evidence => "P25 E46 M44 M45 X60d";

    /// <inheritdoc/>
    public override string Action => "Nobody enters, leaves or rotates; contracts run on past their end.";

    /// <inheritdoc/>
    public override string SideEffects => "People are stranded, confined and paid less, remittances stop, and attempts to leave become rare.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("tours-completed", -1);

    /// <inheritdoc/>
    public override bool IsCondition => true;

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2020, 1);

    /// <inheritdoc/>
    public override Month? DefaultEnd => Month.Of(2023, 8);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        // A closure opens nothing that is already more tightly shut.
        month.Toward(P.BorderOpen, Math.Min(month.Get(P.BorderOpen), month.Get(P.ClosurePermeability)));
        month.Toward(P.StrandedRun, 1);
        month.Shift(P.Confinement, month.Get(P.ClosureConfinement));
        month.Values[P.Confinement.Index] = Math.Min(0.95, month.Get(P.Confinement));
        month.Scale(P.GrossPay, month.Get(P.ClosureIncome));
        month.Scale(P.AttemptFactor, month.Get(P.ClosureAttempts) - 1);
        month.Scale(P.RemitChance, -0.9);

        // Passage onward reopens in stages, before the home border does (X57, X59).
        double gate = month.Elapsed < 24 ? 0.02 : month.Elapsed < 36 ? 0.2 : 0.6;
        month.Toward(P.RouteGate, Math.Min(month.Get(P.RouteGate), gate));
    }
}
