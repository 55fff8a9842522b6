namespace LabourSim.Experiments.Calibrating.Abc;

/// <summary>A point to be simulated.</summary>
/// <param name="Generation">Generation from 0, which draws from the prior.</param>
/// <param name="Number">Number within the generation, from 0.</param>
/// <param name="Point">One coordinate a parameter, in (0, 1): its place in the prior's distribution.</param>
public sealed record AbcProposal(int Generation, int Number, IReadOnlyList<double> Point);

/// <summary>Why a calibration ended.</summary>
public enum AbcStop
{
    /// <summary>A generation met the tolerance that was asked for.</summary>
    ToleranceReached,

    /// <summary>All generations are done.</summary>
    GenerationsDone,

    /// <summary>Too small a share of the last generation's proposals was accepted.</summary>
    AcceptanceLow,

    /// <summary>So many distances are equal that the tolerance cannot shrink.</summary>
    ToleranceStuck,

    /// <summary>A generation used up its proposals before it was complete; the one before it is the posterior.</summary>
    ProposalsSpent,
}

/// <summary>A complete generation: a weighted sample from the posterior at its tolerance.</summary>
/// <param name="Number">Number from 0.</param>
/// <param name="Tolerance">Greatest distance accepted; infinite in generation 0.</param>
/// <param name="Simulated">Proposals simulated up to and with the one that completed it; failed ones count.</param>
/// <param name="Dead">Proposals given up without a simulation, because no draw near enough to the population was possible.</param>
/// <param name="Points">Accepted points of the unit cube, by proposal number.</param>
/// <param name="Weights">Their weights, which add up to 1.</param>
/// <param name="Distances">Their distances.</param>
public sealed record AbcGeneration(int Number, double Tolerance, int Simulated, int Dead, IReadOnlyList<IReadOnlyList<double>> Points,
    IReadOnlyList<double> Weights, IReadOnlyList<double> Distances)
{
    /// <summary>Share of the simulated proposals that were accepted.</summary>
    public double AcceptanceRate => (double)Points.Count / Simulated;

    /// <summary>Effective sample size, 1 / Σ w² (Kong, Liu and Wong 1994): 1 to the number of points.</summary>
    public double EffectiveSize => 1 / Weights.Sum(w => w * w);
}
