namespace LabourSim.Experiments.Evidence;

/// <summary>What a value rests on.</summary>
public enum Basis
{
    /// <summary>Evidence alone.</summary>
    Evidence,

    /// <summary>Evidence stretched by an assumption.</summary>
    Mixed,

    /// <summary>An assumption alone.</summary>
    Assumption,
}

/// <summary>Reads what a value rests on off its source.</summary>
public static class Bases
{
    /// <summary>The basis that a source such as "E08 X32; assumption: …" tells.</summary>
    public static Basis Of(string source) => EvidenceIds.OfSource(source).Count == 0 ? Basis.Assumption
        : source.Contains("assumption", StringComparison.OrdinalIgnoreCase) ? Basis.Mixed : Basis.Evidence;
}
