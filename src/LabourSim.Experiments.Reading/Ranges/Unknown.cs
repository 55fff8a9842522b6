using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Ranges;

/// <summary>One parameter nobody knows well, and what it is drawn from.</summary>
/// <param name="Target"><c>name</c> or <c>name@host</c>.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Hosts">Where.</param>
/// <param name="Distribution">Its range and how likely the values in it are.</param>
/// <param name="Reason">Why this range.</param>
public sealed record Unknown(string Target, Parameter Parameter, HostSet Hosts, Distribution Distribution, string Reason)
{
    /// <summary>The value at a place in the range.</summary>
    /// <param name="u">0 to 1: the share of values below.</param>
    public double At(double u) => Distribution.At(u);
}
