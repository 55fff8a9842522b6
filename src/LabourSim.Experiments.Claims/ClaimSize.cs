namespace LabourSim.Experiments.Claims;

/// <summary>How much is simulated for the claims.</summary>
/// <param name="Workers">People abroad in each run.</param>
/// <param name="Replicates">Replicates of each arm.</param>
/// <param name="OffReplicates">Replicates with the responsible mechanism off.</param>
/// <param name="Draws">Draws over the uncertain ranges.</param>
/// <param name="DrawWorkers">People abroad in each run of a draw.</param>
public sealed record ClaimSize(int Workers, int Replicates, int OffReplicates, int Draws, int DrawWorkers)
{
    /// <summary>For a first look.</summary>
    public static readonly ClaimSize Quick = new(5_000, 6, 3, 4, 3_000);

    /// <summary>For results to quote.</summary>
    public static readonly ClaimSize Full = new(20_000, 10, 4, 20, 5_000);
}
