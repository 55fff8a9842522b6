using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Claims;

/// <summary>What came of one claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Verdict">Over all its parts.</param>
/// <param name="Replicates">Replicates it rests on.</param>
/// <param name="Draws">Draws over the uncertain ranges in which every part could be measured.</param>
/// <param name="Holding">Of those, draws in which every part lay where expected.</param>
/// <param name="Parts">Its parts, the headline first.</param>
public sealed record ClaimRow(Claim Claim, ClaimVerdict Verdict, int Replicates, int Draws, int Holding, IReadOnlyList<ClaimPartRow> Parts)
{
    /// <summary>Share of draws in which the claim holds; NaN without draws.</summary>
    public double Share => Draws == 0 ? double.NaN : (double)Holding / Draws;

    /// <summary>The part the table shows.</summary>
    public ClaimPartRow Headline => Parts[0];
}

/// <summary>What came of one part of a claim.</summary>
/// <param name="Part">The part.</param>
/// <param name="Effect">Effect and interval.</param>
/// <param name="Verdict">Its verdict; null for a number that is only reported.</param>
/// <param name="Off">The same with the responsible mechanism off; null for a built-in claim.</param>
/// <param name="Draws">Draws in which it could be measured.</param>
/// <param name="Holding">Of those, draws in which it lay where expected.</param>
public sealed record ClaimPartRow(ClaimPart Part, Estimate Effect, ClaimVerdict? Verdict, Estimate? Off, int Draws, int Holding);

/// <summary>One claim in one draw.</summary>
/// <param name="Draw">1-based.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Effects">Effect of each part.</param>
public sealed record ClaimDraw(int Draw, Claim Claim, IReadOnlyList<double> Effects)
{
    /// <summary>True when every part lies where expected; false also when one cannot be measured.</summary>
    public bool Holds => Claim.Parts.Zip(Effects).All(p => p.First.Expected == Expectation.None || p.First.Expected.Holds(p.Second));

    /// <summary>True when every part that is judged has a value.</summary>
    public bool Measured => Claim.Parts.Zip(Effects).All(p => p.First.Expected == Expectation.None || double.IsFinite(p.Second));
}
