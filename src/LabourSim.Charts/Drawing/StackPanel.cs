using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Model;

namespace LabourSim.Charts.Drawing;

/// <summary>One layer of a stack.</summary>
/// <param name="Name">Name, one of its kind in the stack.</param>
/// <param name="Colour">Colour, light enough for black letters.</param>
/// <param name="Values">Values by month; a month without one counts as nothing.</param>
internal sealed record Stratum(string Name, string Colour, IReadOnlyDictionary<Month, double> Values)
{
    /// <summary>A layer of several series, added up.</summary>
    public static Stratum Of(string name, string colour, IEnumerable<SeriesPoint> points) => new(name, colour,
        points.Where(p => double.IsFinite(p.Mean)).GroupBy(p => p.Start).ToDictionary(g => g.Key, g => g.Sum(p => p.Mean)));
}

/// <summary>Parts of a whole over time, stacked, each named where it is wide enough.</summary>
internal static class StackPanel
{
    /// <summary>The panel.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="description">What it shows, read aloud.</param>
    /// <param name="axis">What is counted.</param>
    /// <param name="strata">From the bottom up.</param>
    /// <param name="most">Top of the scale, shared between panels.</param>
    /// <param name="result">Window and dated events.</param>
    /// <param name="words">Language of its words.</param>
    public static Panel Of(string title, string description, string axis, IReadOnlyList<Stratum> strata, double most, ExperimentResult result, Language words)
    {
        Month[] months = [.. strata.SelectMany(s => s.Values.Keys).Distinct().Order()];
        double[] below = new double[months.Length];
        List<Mark> areas = [];
        foreach (Stratum stratum in strata)
        {
            Reach[] reaches = new Reach[months.Length];
            for (int i = 0; i < months.Length; i++)
            {
                double top = below[i] + stratum.Values.GetValueOrDefault(months[i]);
                (reaches[i], below[i]) = (new Reach(Axes.At(months[i]), below[i], top), top);
            }

            areas.Add(new AreaMark(reaches, stratum.Colour, stratum.Name));
        }

        return new Panel
        {
            Title = title,
            Description = description,
            X = Axes.Time(result.From, result.To),
            Y = Axes.Number(0, Math.Max(1, most), axis, words),
            Lines = 11,
            Marks = areas,
            Readings = [.. months.Where(m => months.Length <= 48 || m.OfYear == 12 || m == months[^1]).Select(m => new Reading(Axes.At(m), Told(m, strata, words)))],
            Events = FigureFrame.Events(result, words),
        };
    }

    /// <summary>Greatest sum of any month.</summary>
    public static double Most(IReadOnlyList<Stratum> strata) =>
        strata.SelectMany(s => s.Values).GroupBy(v => v.Key).Select(g => g.Sum(v => v.Value)).DefaultIfEmpty(0).Max();

    private static string Told(Month month, IReadOnlyList<Stratum> strata, Language words) => $"{month}"
        + string.Concat(strata.Reverse().Select(s => $"\n{s.Name}: {Numbers.Count(s.Values.GetValueOrDefault(month))}"))
        + $"\n{words["figure.total"]}: {Numbers.Count(strata.Sum(s => s.Values.GetValueOrDefault(month)))}";
}
