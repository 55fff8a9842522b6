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

    public static readonly Parameter ClosureBrokers = Own.Constant("closure-brokers", "share", 0.9, 0, 1,
        "P25 E46; assumption: brokers cannot travel",
        "Brokers who stop work while the border is closed.");

    public static readonly Parameter ClosureGateShut = Own.Constant("closure-gate-shut", "share", 0.02, 0, 1,
        "X57 X59; assumption: nearly shut",
        "Passage onward in the first months of a closure.");

    public static readonly Parameter ClosureGateMonths = Own.Constant("closure-gate-months", "months", 24, 0, 120,
        "X57 X59; assumption: two years",
        "Months of a closure in which passage onward is at closure-gate-shut.");

    public static readonly Parameter ClosureGateEased = Own.Constant("closure-gate-eased", "share", 0.2, 0, 1,
        "X57 X59; assumption: a fifth",
        "Passage onward after that.");

    public static readonly Parameter ClosureGateEasedMonths = Own.Constant("closure-gate-eased-months", "months", 36, 0, 120,
        "X57 X59; assumption: the third year",
        "Months of a closure from which passage onward is at closure-gate-open.");

    public static readonly Parameter ClosureGateOpen = Own.Constant("closure-gate-open", "share", 0.6, 0, 1,
        "X57 X59; assumption: not what it was",
        "Passage onward late in a closure.");
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
    public override string SideEffects => "People are stranded, confined and paid less, and most brokers stop work, so that little money gets home.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("tours-completed", -1);

    /// <inheritdoc/>
    public override string AskedFor => "doors";

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
        month.Values[InformationParameters.Confinement.Index] = Math.Min(month.Get(InformationParameters.ConfinementMost), month.Get(InformationParameters.Confinement));
        month.Scale(WorkParameters.GrossPay, month.Get(BorderClosureParameters.ClosureIncome));
        month.Scale(BrokersParameters.BrokersAtWork, -month.Get(BorderClosureParameters.ClosureBrokers));

        // Passage onward reopens in stages, before the home border does (X57, X59).
        Parameter gate = month.Elapsed < month.Get(BorderClosureParameters.ClosureGateMonths) ? BorderClosureParameters.ClosureGateShut
            : month.Elapsed < month.Get(BorderClosureParameters.ClosureGateEasedMonths) ? BorderClosureParameters.ClosureGateEased
            : BorderClosureParameters.ClosureGateOpen;
        month.Toward(HomeParameters.RouteGate, Math.Min(month.Get(HomeParameters.RouteGate), month.Get(gate)));
    }
}
