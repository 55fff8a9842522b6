namespace LabourSim.Experiments.Calibrating.Abc;

/// <summary>
/// Approximate Bayesian computation by sequential Monte Carlo (Toni, Welch, Strelkowa, Ipsen and Stumpf 2009, Journal of the
/// Royal Society Interface 6), to be asked for proposals and told their distances. Points live in the unit cube, where a
/// coordinate is a place in its parameter's prior.
/// </summary>
/// <remarks>
/// A proposal is a pure function of the rules, its generation and number, and the generation before. A generation is the
/// first proposals by number that meet its tolerance: later ones, though simulated, count for nothing. So distances may come
/// in any order and any number at a time, and being told those of an interrupted calibration leads to the very same state.
/// </remarks>
public sealed class AbcSmc
{
    // Draws of one proposal; below one in a hundred within the prior it may be dead, and only waste its number.
    private const int Attempts = 100;
    private readonly AbcRules _rules;
    private readonly Func<IReadOnlyList<double>, bool>? _possible;
    private readonly List<AbcGeneration> _done = [];
    private readonly Dictionary<int, double> _told = [];
    private readonly Dictionary<int, double[]?> _drawn = [];
    private readonly List<IReadOnlyList<double>> _points = [];
    private readonly List<double> _distances = [];
    private AbcKernel? _kernel;
    private int _settled;
    private int _dead;

    /// <summary>Starts a calibration.</summary>
    /// <param name="rules">Its rules.</param>
    /// <param name="possible">False for points of the cube that the prior rules out; null when all are possible.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rule is outside its range.</exception>
    public AbcSmc(AbcRules rules, Func<IReadOnlyList<double>, bool>? possible = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        rules.Check();
        _rules = rules;
        _possible = possible;
        Settle();
    }

    /// <summary>Complete generations; the last of them is the posterior.</summary>
    public IReadOnlyList<AbcGeneration> Generations => _done;

    /// <summary>Number of the generation that proposals are asked for.</summary>
    public int Generation => _done.Count;

    /// <summary>Greatest distance it accepts.</summary>
    public double Tolerance { get; private set; } = double.PositiveInfinity;

    /// <summary>Proposals it still needs at least: so many can be asked for without any being in vain.</summary>
    public int Wanted => Stop is null ? _rules.Particles - _points.Count : 0;

    /// <summary>Proposals of the open generation that were told or dead, from the first without a gap.</summary>
    public int Settled => _settled;

    /// <summary>Why it ended; null while it goes on.</summary>
    public AbcStop? Stop { get; private set; }

    /// <summary>The open generation's first proposals by number whose distances are not known; none once ended.</summary>
    /// <param name="count">Greatest number of proposals.</param>
    public IReadOnlyList<AbcProposal> Ask(int count)
    {
        List<AbcProposal> proposals = [];
        for (int number = _settled; Stop is null && number < _rules.Proposals && proposals.Count < count; number++)
        {
            if (!_told.ContainsKey(number) && Propose(number) is { } point)
            {
                proposals.Add(new AbcProposal(Generation, number, point));
            }
        }

        return proposals;
    }

    /// <summary>Takes a distance. What is not needed (any more) is passed over, so telling something twice does no harm.</summary>
    /// <param name="generation">The proposal's generation.</param>
    /// <param name="number">The proposal's number.</param>
    /// <param name="distance">At least 0; NaN or infinite for one that failed, which is never accepted.</param>
    /// <exception cref="ArgumentOutOfRangeException">There can be no such proposal yet, or the distance is negative.</exception>
    public void Tell(int generation, int number, double distance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(generation);
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, _rules.Proposals);
        if (distance < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(distance), distance, "negative");
        }

        if (Stop is not null || generation < Generation || (generation == Generation && number < _settled))
        {
            return;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(generation, Generation);
        _told.TryAdd(number, distance);
        Settle();
    }

    /// <summary>The point of a proposal of the open generation, drawn once while it is unsettled; null for a dead one.</summary>
    private double[]? Propose(int number) => _drawn.TryGetValue(number, out double[]? point) ? point : _drawn[number] = Draw(number);

    private double[]? Draw(int number)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            double Uniform(int index) => AbcDraws.Uniform(_rules.Seed, Generation, number, attempt, index);
            double[] point = _kernel is null ? [.. Enumerable.Range(0, _rules.Dimensions).Select(Uniform)] : _kernel.Draw(Uniform);
            if (point.All(x => x is > 0 and < 1) && (_possible is null || _possible(point)))
            {
                return point;
            }
        }

        return null;
    }

    /// <summary>Goes through the proposals by number as far as their distances are known.</summary>
    private void Settle()
    {
        while (Stop is null)
        {
            if (_settled == _rules.Proposals)
            {
                Stop = AbcStop.ProposalsSpent;
            }
            else if (Propose(_settled) is not { } point)
            {
                _drawn.Remove(_settled++);
                _dead++;
            }
            else if (_told.Remove(_settled, out double distance))
            {
                _drawn.Remove(_settled++);
                if (double.IsFinite(distance) && distance <= Tolerance)
                {
                    _points.Add(point);
                    _distances.Add(distance);
                }

                if (_points.Count == _rules.Particles)
                {
                    Complete();
                }
            }
            else
            {
                return;
            }
        }
    }

    private void Complete()
    {
        double[] weights = _kernel?.Weights(_points) ?? [.. Enumerable.Repeat(1.0 / _points.Count, _points.Count)];
        AbcGeneration complete = new(Generation, Tolerance, _settled - _dead, _dead, [.. _points], weights, [.. _distances]);
        _done.Add(complete);
        double[] sorted = [.. _distances.Order()];
        double next = Math.Max(_rules.Tolerance, sorted[(int)Math.Ceiling(_rules.Quantile * sorted.Length) - 1]);
        Stop = Tolerance <= _rules.Tolerance ? AbcStop.ToleranceReached
            : _done.Count == _rules.Generations ? AbcStop.GenerationsDone
            : complete.AcceptanceRate < _rules.Acceptance ? AbcStop.AcceptanceLow
            : next >= Tolerance ? AbcStop.ToleranceStuck
            : null;
        _told.Clear();
        _drawn.Clear();
        if (Stop is null)
        {
            Tolerance = next;
            _kernel = new AbcKernel(complete);
            _points.Clear();
            _distances.Clear();
            (_settled, _dead) = (0, 0);
        }
    }
}
