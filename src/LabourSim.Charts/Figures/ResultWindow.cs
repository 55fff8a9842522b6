using LabourSim.Experiments.Input;
using LabourSim.Experiments.Results;
using LabourSim.Model;

namespace LabourSim.Charts;

/// <summary>Cuts what is drawn over time to a part of the window; what is read over the whole window stays as it is.</summary>
internal static class ResultWindow
{
    /// <summary>The results with months and years that lie wholly from one month to another.</summary>
    /// <param name="result">Results.</param>
    /// <param name="from">First month; null for the results' own.</param>
    /// <param name="to">Last month, inclusive; null for the results' own.</param>
    /// <exception cref="InputException">The months are not within the results' window, or not in order.</exception>
    public static ExperimentResult Within(this ExperimentResult result, Month? from, Month? to)
    {
        Month first = from ?? result.From, last = to ?? result.To;
        if (first < result.From || last > result.To || last <= first)
        {
            throw InputError.At(InputPlace.CommandLine, from is null ? "--to" : "--from", from is null ? last.ToString() : first.ToString(),
                $"months in order, two at least, within those of the results, {result.From} to {result.To}");
        }

        IReadOnlyList<SeriesPoint> Points(IReadOnlyList<SeriesPoint> points, int months) => [.. points.Where(p => p.Start >= first && p.Start.Plus(months - 1) <= last)];
        IReadOnlyList<ReportSeries> Series(IReadOnlyList<ReportSeries> series) => [.. series.Select(s => s with { Points = Points(s.Points, s.Yearly ? 12 : 1) })];
        return result with
        {
            From = first,
            To = last,
            Lived = (result.From, result.To),
            Series = Series(result.Series),
            PartSeries = Series(result.PartSeries),
            Heads = [.. result.Heads.Select(h => h with { Points = Points(h.Points, 1) })],
            Channels = [.. result.Channels.Select(c => c with { Points = Points(c.Points, 1) })],
        };
    }
}
