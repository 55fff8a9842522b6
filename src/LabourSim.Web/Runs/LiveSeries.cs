using LabourSim.Charts;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Running;
using LabourSim.Outcomes;

namespace LabourSim.Web.Runs;

/// <summary>The months that a stage's running replicates have lived so far, for those who watch. Any thread may add.</summary>
internal sealed class LiveSeries(string stage, RunRequest request)
{
    /// <summary>The outcomes that stand for the imperatives, one for each.</summary>
    public static IReadOnlyList<Outcome> Aims => HingeProbe.Outcomes;

    /// <summary>Outcomes that are streamed: the aims', and the head count.</summary>
    public static IReadOnlyList<Outcome> Outcomes { get; } = [.. Aims, OutcomeCatalogue.Find("heads")!];

    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, Replicate> _replicates = [];
    private readonly int _months = request.To.Index - request.From.Index + 1;
    private readonly int _workers = request.Experiment(stage == "small").Workers;
    private long _version;

    /// <summary>Takes the latest month of a run.</summary>
    public void Lived(Job job, MonthlyTotals recorded)
    {
        if (job.IsNull || recorded.Months == 0)
        {
            return;
        }

        Totals month = recorded.Sum(recorded.Months - 1, recorded.Months - 1);
        float[] values = [.. Outcomes.Select(o => (float)(Units.Scale(o, _workers) * o.Compute(month)))];
        lock (_gate)
        {
            if (!_replicates.TryGetValue(job.Replicate, out Replicate? replicate))
            {
                _replicates.Add(job.Replicate, replicate = new Replicate([.. request.Designs.Select(_ => new List<float[]>(_months))]));
            }

            replicate.Designs[job.Scenario].Add(values);
            replicate.Version = ++_version;
        }
    }

    /// <summary>The replicates that have lived on since <paramref name="version"/>, each as far as it has come.</summary>
    public IReadOnlyList<SeriesEvent> Newer(ref long version)
    {
        lock (_gate)
        {
            long seen = version;
            version = _version;
            return [.. _replicates.Where(r => r.Value.Version > seen).Select(r => Event(r.Key, r.Value.Designs))];
        }
    }

    private SeriesEvent Event(int replicate, IReadOnlyList<List<float[]>> designs) => new(stage, replicate,
        [.. Enumerable.Range(0, designs.Max(d => d.Count)).Select(i => request.From.Plus(i).ToString())],
        ByOutcome(designs[0]), designs.Count > 1 ? ByOutcome(designs[1]) : null);

    private static Dictionary<string, float[]> ByOutcome(List<float[]> months) =>
        Enumerable.Range(0, Outcomes.Count).ToDictionary(o => Outcomes[o].Id, o => months.Select(m => m[o]).ToArray());

    private sealed class Replicate(IReadOnlyList<List<float[]>> designs)
    {
        public IReadOnlyList<List<float[]>> Designs => designs;

        public long Version { get; set; }
    }
}

/// <summary>Months so far of one replicate; an undefined value is NaN. What grows with the world is told for 100,000 people abroad.</summary>
/// <param name="Stage">"small" or "full".</param>
/// <param name="Replicate">1-based.</param>
/// <param name="Months">Their names.</param>
/// <param name="A">Values of the first design by outcome id.</param>
/// <param name="B">Values of the other design, or null.</param>
internal sealed record SeriesEvent(
    string Stage, int Replicate, IReadOnlyList<string> Months, IReadOnlyDictionary<string, float[]> A, IReadOnlyDictionary<string, float[]>? B);
