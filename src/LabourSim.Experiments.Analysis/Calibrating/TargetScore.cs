using System.Globalization;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Calibrating;

/// <summary>How far a draw is from its targets.</summary>
/// <param name="Score">Less is better: missed targets × their weight + distance.</param>
/// <param name="Missed">Ids of targets missed or not measured.</param>
/// <param name="Distance">Mean over the parts of emergent targets of the squared distance from the target's value, in tolerances.</param>
public sealed record TargetScore(double Score, IReadOnlyList<string> Missed, double Distance)
{
    /// <summary>
    /// Greatest squared distance of one part, three tolerances: one quantity far off must not outweigh all others. Parts
    /// that could not be measured count as much.
    /// </summary>
    public const double FarOff = 9;

    /// <summary>Scores judged targets.</summary>
    public static TargetScore Of(IReadOnlyList<TargetRow> rows, double missWeight)
    {
        ArgumentNullException.ThrowIfNull(rows);
        string[] missed = [.. rows.Where(r => !r.Hit).Select(r => r.Id)];
        double[] parts = [.. rows.Where(r => r.Kind == "emergent").SelectMany(Distances)];
        double distance = parts.Length == 0 ? 0 : parts.Average();
        return new TargetScore(missWeight * missed.Length + distance, missed, distance);
    }

    /// <summary>Squared distances of a target's parts, in tolerances (half the width of the range).</summary>
    internal static IEnumerable<double> Distances(TargetRow row)
    {
        string[] values = row.Value.Split("; ");
        int parts = row.Low.Split("; ").Length;
        return Enumerable.Range(0, parts).Select(i => PartDistance(row, i, values.Length == parts ? Number(values[i]) : double.NaN));
    }

    /// <summary>Squared distance of a value of one part, in tolerances; <see cref="FarOff"/> for one that could not be measured.</summary>
    internal static double PartDistance(TargetRow row, int part, double value)
    {
        string[] aims = row.Target.Split("; ");
        (double low, double high) = Range(row, part);
        return double.IsFinite(value)
            ? Math.Min(FarOff, Squared(Beyond(aims.Length == row.Low.Split("; ").Length ? aims[part] : "", value, low, high) / ((high - low) / 2)))
            : FarOff;
    }

    /// <summary>The values that hit a part.</summary>
    internal static (double Low, double High) Range(TargetRow row, int part) => (Number(row.Low.Split("; ")[part]), Number(row.High.Split("; ")[part]));

    /// <summary>How far a value lies from what a target names: a number, a range, a bound, or, where it names none of these, its tolerance.</summary>
    private static double Beyond(string aim, double value, double low, double high)
    {
        string text = aim.Replace(",", "", StringComparison.Ordinal).Trim();
        if (text.StartsWith('>') && Number(text.TrimStart('>', '=', ' ')) is double least && double.IsFinite(least))
        {
            return Math.Max(0, least - value);
        }

        if (text.StartsWith('<') && Number(text.TrimStart('<', '=', ' ')) is double most && double.IsFinite(most))
        {
            return Math.Max(0, value - most);
        }

        string[] ends = text.Split('-');
        if (ends.Length == 2 && double.IsFinite(Number(ends[0])) && double.IsFinite(Number(ends[1])))
        {
            return Outside(value, Number(ends[0]), Number(ends[1]));
        }

        return double.IsFinite(Number(text)) ? Math.Abs(value - Number(text)) : Outside(value, low, high);
    }

    private static double Outside(double value, double low, double high) => Math.Max(0, Math.Max(low - value, value - high));

    private static double Squared(double x) => x * x;

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;
}
