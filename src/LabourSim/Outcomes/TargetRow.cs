namespace LabourSim.Outcomes;

/// <summary>One calibration target held against a run.</summary>
/// <param name="Id">K01 to K35.</param>
/// <param name="Kind">"input" where a parameter sets it directly, else "emergent".</param>
/// <param name="What">What is measured, from recorded events and the ledger.</param>
/// <param name="Target">The target's value, as text.</param>
/// <param name="Low">Least value that hits; parts separated by "; ".</param>
/// <param name="High">Greatest value that hits; parts separated by "; ".</param>
/// <param name="Value">What the run gave; parts separated by "; "; empty when it could not be measured.</param>
/// <param name="Hit">True only if every part is hit.</param>
public sealed record TargetRow(string Id, string Kind, string What, string Target, string Low, string High, string Value, bool Hit);

/// <summary>Holds runs of a baseline against the calibration targets of the evidence register.</summary>
public static class CalibrationTargets
{
    /// <summary>One row a target that this version can measure, from the mean over <paramref name="replicates"/>.</summary>
    public static IReadOnlyList<TargetRow> Evaluate(IReadOnlyList<RunResult> replicates) =>
        replicates.Count == 0 ? [] : [];
}
