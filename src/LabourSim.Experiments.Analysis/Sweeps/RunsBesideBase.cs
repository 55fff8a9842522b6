using System.Globalization;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Store;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Sweeps;

/// <summary>
/// What runs simulate and the numbers kept of them. A rate is kept as it is and, so that it can be held against its base, at the
/// base's people, places and months: base + Σ nᴬ(rᴮ − rᴬ), of which <see cref="EffectParts.Headline"/> is the second part. The base of a run lives in
/// the same world under the same luck; whoever needs it first lives it, others wait for it, and the cells of the latest few are held.
/// The numbers do not depend on who did.
/// </summary>
internal sealed class RunsBesideBase
{
    private readonly KeptNumbers _kept;
    private readonly IReadOnlyList<Outcome> _outcomes;
    private readonly int[] _outcomeOf;
    private readonly (Month From, Month To) _span;
    private readonly Func<int, WorldSpec> _spec;
    private readonly Func<int, int> _baseOf;
    private readonly int _most;
    private readonly Lock _gate = new();
    private readonly Dictionary<int, BaseLife> _held = [];
    private readonly Queue<int> _order = new();

    /// <summary>Prepares to read runs.</summary>
    /// <param name="kept">The numbers to keep.</param>
    /// <param name="span">Months to read, inside those recorded.</param>
    /// <param name="spec">What a run simulates.</param>
    /// <param name="baseOf">The run that is a run's base; a base's own number.</param>
    /// <param name="most">Most bases whose cells are held beside those in use: as many as runs that start one after another ask for.</param>
    public RunsBesideBase(KeptNumbers kept, (Month From, Month To) span, Func<int, WorldSpec> spec, Func<int, int> baseOf, int most)
    {
        _kept = kept;
        _outcomes = kept.RateOutcomes;
        _outcomeOf = [.. kept.Rates.Select(m => _outcomes.ToList().IndexOf(kept.Measures[m].Outcome))];
        (_span, _spec, _baseOf, _most) = (span, spec, baseOf, most);
    }

    /// <summary>Runs of a sweep: the base is the first choice of the same world and replicate.</summary>
    /// <param name="plan">The sweep.</param>
    /// <param name="threads">Threads that run them; runs start in order, so that each may be at another base.</param>
    public static RunsBesideBase Of(SweepPlan plan, int threads) =>
        new(plan.Kept, plan.Sweep.Read, plan.Spec, run => run - run % plan.Choices, threads + 1);

    /// <summary>Begins a run.</summary>
    /// <param name="run">Its number.</param>
    /// <param name="stop">Once cancelled, no base is lived or waited for any more.</param>
    /// <exception cref="InputException">Its values, or its base's, contradict each other.</exception>
    public RunBegun Begin(int run, CancellationToken stop)
    {
        if (_kept.Rates.Count == 0)
        {
            return new RunBegun(_spec(run), result => Plain(result.Totals));
        }

        int number = _baseOf(run);
        BaseLife life = Find(number);
        if (run == number)
        {
            return Base(life, run, stop);
        }

        // The base's own run, which starts just before, is to have it before any other.
        WorldSpec spec = _spec(run);
        if (life.Claim(wait: false, stop))
        {
            Live(life, number, stop);
        }

        return new RunBegun(spec, result =>
        {
            BaseRead own = Read(result.Totals);
            while (life.Claim(wait: true, stop))
            {
                Live(life, number, stop);
            }

            return Beside(life.Read!, own);
        });
    }

    private RunBegun Base(BaseLife life, int run, CancellationToken stop)
    {
        if (!life.Claim(wait: false, stop))
        {
            // Known, or being lived, already: this run has nothing to tell others.
            return new RunBegun(_spec(run), result => OfBase(Plain(result.Totals)));
        }

        try
        {
            return new RunBegun(_spec(run), result => OfBase((life.Read = Read(result.Totals)).Values)) { Ended = life.Leave };
        }
        catch
        {
            life.Leave();
            throw;
        }
    }

    private void Live(BaseLife life, int number, CancellationToken stop)
    {
        try
        {
            StoredRun? lived = RunEngine.One(number, (b, _) => new RunBegun(_spec(b), result =>
            {
                life.Read = Read(result.Totals);
                return [];
            }), stop);
            if ((lived ?? throw new OperationCanceledException(stop)).Cause is { } cause)
            {
                throw new InputException(string.Create(CultureInfo.InvariantCulture, $"run {number}, which this one is held against: {cause}"));
            }
        }
        finally
        {
            life.Leave();
        }
    }

    private BaseLife Find(int number)
    {
        lock (_gate)
        {
            if (!_held.TryGetValue(number, out BaseLife? life))
            {
                _held.Add(number, life = new BaseLife());
                _order.Enqueue(number);
                if (_order.Count > _most)
                {
                    _held.Remove(_order.Dequeue());
                }
            }

            return life;
        }
    }

    private double[] Plain(MonthlyTotals totals) => Measure.Read(_kept.Measures, totals, _span);

    private BaseRead Read(MonthlyTotals totals) =>
        new(Plain(totals), CellOutcomes.Cut(totals, _outcomes, _span.From.Index - totals.From.Index, _span.To.Index - totals.From.Index));

    private double[] OfBase(double[] values) => [.. values, .. _kept.Rates.Select(m => values[m])];

    private double[] Beside(BaseRead @base, BaseRead own) =>
    [
        .. own.Values,
        .. _kept.Rates.Select((m, r) => AtBase(@base.Values[m], @base.Cells, own.Cells, _outcomeOf[r], _kept.Measures[m].Host)),
    ];

    /// <summary>A rate at the base's people, places and months.</summary>
    /// <param name="value">The base's own.</param>
    /// <param name="a">The base's cells.</param>
    /// <param name="b">The other's.</param>
    /// <param name="outcome">Index of the outcome in both.</param>
    /// <param name="host">One host, or null for all.</param>
    internal static double AtBase(double value, CellOutcomes a, CellOutcomes b, int outcome, Host? host) =>
        value + EffectParts.Headline(a.Outcomes[outcome], EffectParts.Of(a, b, outcome, 0, a.Months - 1, host));

    /// <summary>What is read of a run before it is held against its base.</summary>
    private sealed record BaseRead(double[] Values, CellOutcomes Cells);

    /// <summary>A base that somebody lives, has lived or is to live.</summary>
    private sealed class BaseLife
    {
        private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);
        private readonly object _gate = new();
        private bool _taken;
        private volatile BaseRead? _read;

        /// <summary>What it came to; null while it is not known.</summary>
        public BaseRead? Read
        {
            get => _read;
            set => _read = value;
        }

        /// <summary>True when the caller is to live it, and to leave when that is over; false when it is known or, without waiting, somebody is at it.</summary>
        public bool Claim(bool wait, CancellationToken stop)
        {
            lock (_gate)
            {
                while (wait && _read is null && _taken)
                {
                    stop.ThrowIfCancellationRequested();
                    Monitor.Wait(_gate, Moment);
                }

                return _read is null && !_taken && (_taken = true);
            }
        }

        /// <summary>Lets the next one at it where it was not lived to its end.</summary>
        public void Leave()
        {
            lock (_gate)
            {
                _taken = false;
                Monitor.PulseAll(_gate);
            }
        }
    }
}
