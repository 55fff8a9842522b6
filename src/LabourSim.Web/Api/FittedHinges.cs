using LabourSim.Parameters;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Web.Api;

/// <summary>
/// The uncertain numbers that moved the calibration targets and the three imperatives most, each varied alone while the model was
/// fitted. A class does not wait for them to be tried anew on its own result; <c>laboursim compare</c> does that.
/// </summary>
internal static class FittedHinges
{
    /// <summary>The numbers, in the order of what they moved.</summary>
    public static IReadOnlyList<Parameter> All { get; } = [P.ChinaStock2020, P.Compliance, P.Substitution, P.MandateWatch, P.QuotaGrowth, P.PayOutShare, P.DoubtGain];
}
