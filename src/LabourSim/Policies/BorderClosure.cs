using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of border closure.</summary>
public static class BorderClosureParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter ClosurePermeability = Own.Uncertainty("closure-permeability", "share", 0.01, 0, 0.05,
        "F5 E46",
        "Border crossings left in a closure.");

    public static readonly Parameter ClosureConfinement = Own.Uncertainty("closure-confinement", "share", 0.6, 0, 0.9,
        "M44 X60d; assumption: quarantine on site",
        "Confinement added in a closure.");

    public static readonly Parameter ClosureIncome = Own.Uncertainty("closure-income", "share", -0.15, -0.6, 0,
        "X60d M44",
        "Change of what clients pay in a closure.");

    public static readonly Parameter ClosureAttempts = Own.Uncertainty("closure-attempts", "multiple", 0.113, 0, 1,
        "E47; assumption: roads are watched",
        "Attempts in a closure against ordinary months.");
}

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
        month.Toward(RotationParameters.BorderOpen, Math.Min(month.Get(RotationParameters.BorderOpen), month.Get(BorderClosureParameters.ClosurePermeability)));
        month.Toward(RotationParameters.StrandedRun, 1);
        month.Shift(InformationParameters.Confinement, month.Get(BorderClosureParameters.ClosureConfinement));
        month.Values[InformationParameters.Confinement.Index] = Math.Min(0.95, month.Get(InformationParameters.Confinement));
        month.Scale(WorkParameters.GrossPay, month.Get(BorderClosureParameters.ClosureIncome));
        month.Scale(DecisionParameters.AttemptFactor, month.Get(BorderClosureParameters.ClosureAttempts) - 1);
        month.Scale(InformationParameters.RemitChance, -0.9);

        // Passage onward reopens in stages, before the home border does (X57, X59).
        double gate = month.Elapsed < 24 ? 0.02 : month.Elapsed < 36 ? 0.2 : 0.6;
        month.Toward(HomeParameters.RouteGate, Math.Min(month.Get(HomeParameters.RouteGate), gate));
    }
}
