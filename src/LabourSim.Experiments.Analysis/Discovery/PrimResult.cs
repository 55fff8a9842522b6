namespace LabourSim.Experiments.Discovery;

/// <summary>What a search for boxes found.</summary>
public enum PrimFinding
{
    /// <summary>At least one box.</summary>
    Boxes,

    /// <summary>No point is a case: nothing to find.</summary>
    NoCases,

    /// <summary>Every point is a case: no box can be denser than the whole.</summary>
    AllCases,

    /// <summary>No box is better than the whole space by restrictions that chance would not give as easily.</summary>
    NoBox,
}

/// <summary>A box.</summary>
/// <param name="Limits">The restricted factors in order, each with its limits; fewer are easier to put in words (interpretability).</param>
/// <param name="Points">Number of points in it, of those no earlier box holds.</param>
/// <param name="Cases">Number of cases among them.</param>
/// <param name="Coverage">Share of all cases that it holds, 0 to 1.</param>
/// <param name="Density">Share of its points that are cases, 0 to 1.</param>
/// <param name="Mass">Share of all points that it holds, 0 to 1.</param>
public sealed record PrimBox(IReadOnlyList<Limit> Limits, int Points, int Cases, double Coverage, double Density, double Mass);

/// <summary>One box's search.</summary>
/// <param name="Trajectory">Boxes from the whole space to the smallest, one a peel, before pasting.</param>
/// <param name="Chosen">Which box of the trajectory was chosen, from 0; 0 is the whole space.</param>
/// <param name="Box">The chosen box after pasting, its idle and doubtful restrictions dropped; null if that leaves the whole space.</param>
/// <param name="QuasiP">
/// For each of the box's limits, the chance of its number of cases or more in as many points of the box without that limit, were
/// they drawn at random. It takes no account of the limits having been chosen on the same points: see <see cref="PrimReproducibility"/>.
/// </param>
public sealed record PrimPass(IReadOnlyList<PrimBox> Trajectory, int Chosen, PrimBox? Box, IReadOnlyList<double> QuasiP);

/// <summary>All boxes found.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Points">Number of points.</param>
/// <param name="Cases">Number of cases.</param>
/// <param name="Passes">The searches in order, each on the points earlier boxes left; the last may have ended without a box.</param>
public sealed record PrimResult(PrimFinding Finding, int Points, int Cases, IReadOnlyList<PrimPass> Passes)
{
    /// <summary>The boxes in the order found.</summary>
    public IEnumerable<PrimBox> Boxes => Passes.Where(p => p.Box is not null).Select(p => p.Box!);
}
