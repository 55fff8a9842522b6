namespace LabourSim.Experiments.Statistics;

/// <summary>A mean over replicates, or another number said to be estimated, with its interval (95 % unless said otherwise); NaN where undefined.</summary>
/// <param name="Mean">The mean or other number.</param>
/// <param name="Low">Low end; NaN with one replicate or when all agree, which tells no interval.</param>
/// <param name="High">High end; NaN alike.</param>
public readonly record struct Estimate(double Mean, double Low, double High);
