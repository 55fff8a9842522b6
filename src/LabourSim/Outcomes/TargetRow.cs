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
public sealed record TargetRow(string Id, string Kind, string What, string Target, string Low, string High, string Value, bool Hit)
{
    /// <summary>True when the run's window and size could measure every part; only then can it be hit or missed.</summary>
    public bool Measured => Value.Length > 0;
}

/// <summary>One part of a target: a range and how to measure it in a run; NaN when the run does not cover it.</summary>
internal sealed record TargetPart(double Low, double High, Func<RunReader, double> Measure);

/// <summary>A target of the evidence register, with its parts.</summary>
internal sealed record TargetDefinition(string Id, string Kind, string What, string Target, IReadOnlyList<TargetPart> Parts);
