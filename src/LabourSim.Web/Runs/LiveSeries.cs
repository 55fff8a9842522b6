using LabourSim.Experiments.Running;
using LabourSim.Outcomes;

namespace LabourSim.Web.Runs;

/// <summary>The months that a stage's running replicates have lived so far, for those who watch. Any thread may add.</summary>
internal sealed class LiveSeries(string stage, RunRequest request)
{
    /// <summary>Outcomes that are streamed: one for each imperative, and the head count.</summary>
    public static IReadOnlyList<Outcome> Outcomes { get; } =
        [.. new[] { "exploitation-index", "state-revenue", "exposure", "heads" }.Select(id => OutcomeCatalogue.Find(id)!)];

    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, List<float[]>[]> _replicates = [];
    private readonly int _months = request.To.Index - request.From.Index + 1;
    private long _version;

    /// <summary>Takes the latest month of a run.</summary>
    public void Lived(Job job, MonthlyTotals recorded)
    {
        if (job.IsNull || recorded.Months == 0)
        {
            return;
        }

        Totals month = recorded.Sum(recorded.Months - 1, recorded.Months - 1);
        float[] values = [.. Outcomes.Select(o => (float)o.Compute(month))];
        lock (_gate)
        {
            if (!_replicates.TryGetValue(job.Replicate, out List<float[]>[]? series))
            {
                // Replicates that are over make room; a result has them by now, or soon.
                foreach (int over in _replicates.Where(r => r.Value.All(s => s.Count >= _months)).Select(r => r.Key).ToArray())
                {
                    _replicates.Remove(over);
                }

                _replicates.Add(job.Replicate, series = [.. request.Designs.Select(_ => new List<float[]>(_months))]);
            }

            series[job.Scenario].Add(values);
            _version++;
        }
    }

    /// <summary>The first replicate that is running, as far as it has come; null when there is nothing newer than <paramref name="version"/>.</summary>
    public SeriesEvent? Newer(ref long version)
    {
        lock (_gate)
        {
            if (_version == version || _replicates.Count == 0)
            {
                return null;
            }

            version = _version;
            (int replicate, List<float[]>[] series) = _replicates.First();
            int longest = series.Max(s => s.Count);
            return new SeriesEvent(stage, replicate, [.. Enumerable.Range(0, longest).Select(i => request.From.Plus(i).ToString())],
                ByOutcome(series[0]), series.Length > 1 ? ByOutcome(series[1]) : null);
        }
    }

    private static Dictionary<string, float[]> ByOutcome(List<float[]> months) =>
        Enumerable.Range(0, Outcomes.Count).ToDictionary(o => Outcomes[o].Id, o => months.Select(m => m[o]).ToArray());
}

/// <summary>Months so far of one replicate; an undefined value is NaN.</summary>
/// <param name="Stage">"small" or "full".</param>
/// <param name="Replicate">1-based.</param>
/// <param name="Months">Their names.</param>
/// <param name="A">Values of the first design by outcome id.</param>
/// <param name="B">Values of the other design, or null.</param>
internal sealed record SeriesEvent(
    string Stage, int Replicate, IReadOnlyList<string> Months, IReadOnlyDictionary<string, float[]> A, IReadOnlyDictionary<string, float[]>? B);
