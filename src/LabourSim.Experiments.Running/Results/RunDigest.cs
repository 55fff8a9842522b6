using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Running;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Results;

/// <summary>What is worked out of a run on the thread that ran it, so that the thread which gathers runs has little to do.</summary>
internal sealed class RunDigest
{
    /// <summary>Works it out.</summary>
    /// <param name="job">The run; of a null run only the people are kept.</param>
    /// <param name="result">What it left; of a run that was stopped early nothing is worked out, since it does not count.</param>
    /// <param name="options">What outcomes.csv holds.</param>
    /// <param name="compare">True when people will be paired.</param>
    /// <param name="targets">True when the run is held against the calibration targets.</param>
    public RunDigest(Job job, RunResult result, SessionOptions options, bool compare, bool targets)
    {
        Result = result;
        if (result.Partial)
        {
            return;
        }

        People = compare ? PersonTable.Of(result.Tours) : null;
        if (job.IsNull)
        {
            return;
        }

        using (CsvRows csv = new(Outcomes))
        {
            OutcomeRows.Write(csv, job.ScenarioId, job.Replicate, result.Totals, options.Detail, options.Channels);
        }

        using (CsvRows csv = new(Ledger))
        {
            LedgerRows.Write(csv, job.ScenarioId, job.Replicate, result.Totals);
        }

        Targets = targets ? CalibrationTargets.Measure(result) : null;
        Series = new RunSeries(result.Totals);
        Window = WindowOutcomes.Of(result.Totals);
        Years = RunYear.Of(result.Totals);
        Tours = TourRows.Of(result.Tours);
        Cells = compare ? CellOutcomes.Of(result.Totals, Comparison.Outcomes) : null;
        Parts = PartCatalogue.Of(result.Totals);
        Cents = LedgerRows.Flow(result.Totals, new Stretch(0, result.Totals.Months - 1, ""), soldiers: false);
    }

    public RunResult Result { get; }

    public PersonTable? People { get; }

    /// <summary>What the run gives for each part of each calibration target.</summary>
    public IReadOnlyList<IReadOnlyList<double>>? Targets { get; }

    public MemoryStream Outcomes { get; } = new();

    public MemoryStream Ledger { get; } = new();

    public RunSeries? Series { get; }

    public WindowOutcomes? Window { get; }

    public IReadOnlyList<RunYear> Years { get; } = [];

    /// <summary>Ended tours by group.</summary>
    public Dictionary<TourGroup, TourSums> Tours { get; } = [];

    /// <summary>What comparisons are read from.</summary>
    public CellOutcomes? Cells { get; }

    /// <summary>Every part over the window, see <see cref="PartCatalogue"/>.</summary>
    public double[] Parts { get; } = [];

    /// <summary>Cents moved over the window, by flow kind.</summary>
    public long[] Cents { get; } = [];
}
