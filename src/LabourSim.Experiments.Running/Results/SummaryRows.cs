using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Statistics;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Results;

/// <summary>One run's outcomes in a calendar year, or the part of it that the window holds.</summary>
/// <param name="Stretch">The months of that year.</param>
/// <param name="Values">Outcomes over all channels, for all hosts together and host by host.</param>
/// <param name="Peopled">Places, as in <see cref="WindowOutcomes"/>, that have anyone or move any money; all hosts together always do.</param>
internal sealed record RunYear(Stretch Stretch, WindowOutcomes Values, IReadOnlyList<bool> Peopled)
{
    /// <summary>Cuts a run at calendar years.</summary>
    public static IReadOnlyList<RunYear> Of(MonthlyTotals totals) => [.. Stretch.Of(totals, Detail.Year).Select(s => new RunYear(
        s, WindowOutcomes.Of(totals, s.First, s.Last), [true, .. Enumerable.Range(0, Places.Hosts).Select(h => OutcomeRows.ChannelsOf(totals, s, (Host)h) != 0)]))];
}

/// <summary>Gathers one scenario's runs into its rows of summary.csv: every outcome by calendar year and host, over replicates.</summary>
/// <param name="scenario">Scenario id.</param>
internal sealed class SummaryRows(string scenario)
{
    public static readonly string[] Header = ["scenario", "year", "months", "host", "outcome", "unit", "mean", "low", "high", "replicates"];

    private readonly List<IReadOnlyList<RunYear>> _runs = [];

    /// <summary>Adds a run that reached its last month; runs of one window have the same years.</summary>
    public void Add(IReadOnlyList<RunYear> run) => _runs.Add(run);

    /// <summary>
    /// Writes the rows: all hosts together, then each host that has anyone in some replicate. A replicate in which it has nobody counts with
    /// its zeros, and not where the outcome is undefined.
    /// </summary>
    public void Write(CsvRows csv)
    {
        for (int y = 0; _runs.Count > 0 && y < _runs[0].Count; y++)
        {
            RunYear[] runs = [.. _runs.Select(r => r[y])];
            Stretch year = runs[0].Stretch;
            for (int place = 0; place < WindowOutcomes.Places; place++)
            {
                for (int o = 0; o < OutcomeCatalogue.All.Count && runs.Any(r => r.Peopled[place]); o++)
                {
                    double[] values = [.. runs.Select(r => r.Values[place, o]).Where(double.IsFinite)];
                    if (values.Length > 0)
                    {
                        Outcome outcome = OutcomeCatalogue.All[o];
                        csv.Text(scenario).Text(year.Label).Number(year.Months).Text(WindowOutcomes.PlaceName(place)).Text(outcome.Id).Text(outcome.Unit)
                            .Number(Estimates.Of(values)).Number(values.Length).End();
                    }
                }
            }
        }
    }
}
