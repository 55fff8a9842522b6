namespace LabourSim.Experiments.Discovery;

/// <summary>How boxes are sought.</summary>
public sealed record PrimOptions
{
    /// <summary>Share of a box's points that one peel removes or one paste adds, above 0 and below 0.5; small is patient.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>A box holds at least this share of all points, above 0 and below 1.</summary>
    public double MinimumMass { get; init; } = 0.05;

    /// <summary>How much of the compromise between coverage and density may be given up for fewer restricted factors, 0 to 1.</summary>
    public double Slack { get; init; } = 0.02;

    /// <summary>A restriction with a greater quasi-p-value than this is dropped, 0 to 1; 1 drops none.</summary>
    public double MaximumQuasiP { get; init; } = 0.05;

    /// <summary>Most boxes sought one after the other, each on the points the earlier ones left; at least 1.</summary>
    public int MaximumBoxes { get; init; } = 4;

    /// <summary>Refuses what lies out of its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range or NaN.</exception>
    internal void Check()
    {
        Require(Alpha > 0 && Alpha < 0.5, nameof(Alpha), Alpha);
        Require(MinimumMass > 0 && MinimumMass < 1, nameof(MinimumMass), MinimumMass);
        Require(Slack >= 0 && Slack <= 1, nameof(Slack), Slack);
        Require(MaximumQuasiP >= 0 && MaximumQuasiP <= 1, nameof(MaximumQuasiP), MaximumQuasiP);
        Require(MaximumBoxes >= 1, nameof(MaximumBoxes), MaximumBoxes);
    }

    private static void Require(bool holds, string option, double value)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(option, value, "Out of range.");
        }
    }
}
