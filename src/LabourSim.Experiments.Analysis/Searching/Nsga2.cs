using LabourSim.Experiments.Designs;

namespace LabourSim.Experiments.Searching;

/// <summary>
/// The non-dominated sorting genetic algorithm II (Deb, Pratap, Agarwal and Meyarivan 2002, A fast and elitist multiobjective genetic
/// algorithm: NSGA-II, IEEE Transactions on Evolutionary Computation 6), asked for candidates and told their objectives. A state is
/// immutable and a pure function of settings and history, so a search goes on from stored results as if it had never stopped.
/// </summary>
/// <remarks>The first generation is a Latin hypercube.</remarks>
public sealed class Nsga2
{
    private readonly Nsga2Options options;
    private readonly Evaluated[] parents;

    private Nsga2(Nsga2Options options, int generation, Evaluated[] parents, double[][] proposed)
    {
        (this.options, Generation, this.parents, Proposed) = (options, generation, parents, proposed);
    }

    /// <summary>Number of the generation that is proposed, from 0.</summary>
    public int Generation { get; }

    /// <summary>The candidates to evaluate: one array each, within the bounds.</summary>
    public IReadOnlyList<double[]> Proposed { get; }

    /// <summary>The candidates that survived so far; none in generation 0.</summary>
    public IReadOnlyList<Evaluated> Parents => parents;

    /// <summary>The first generation.</summary>
    /// <exception cref="ArgumentException">Bounds are empty, of unequal number, not finite or the wrong way round.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public static Nsga2 Start(Nsga2Options options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        double[][] cube = LatinHypercube.Unit(options.Seed, options.Population, options.Lower.Count);
        return new Nsga2(options, 0, [], [.. cube.Select(p => p
            .Select((u, d) => Math.Clamp(options.Lower[d] + u * (options.Upper[d] - options.Lower[d]), options.Lower[d], options.Upper[d])).ToArray())]);
    }

    /// <summary>The search after the candidates proposed were evaluated.</summary>
    /// <param name="objectives">One array a candidate, in the order proposed; less is better.</param>
    /// <exception cref="ArgumentException">Not one array a candidate, or not as many objectives in each.</exception>
    public Nsga2 Next(IReadOnlyList<double[]> objectives)
    {
        ArgumentNullException.ThrowIfNull(objectives);
        if (objectives.Count != Proposed.Count)
        {
            throw new ArgumentException("Every candidate must have its objectives.", nameof(objectives));
        }

        return After([.. Proposed.Zip(objectives, (point, o) => new Evaluated(point, o))]);
    }

    /// <summary>
    /// The candidates of a generation from everything evaluated before, in the order proposed. It replays the search, so a step by
    /// step search does better to keep the state and call <see cref="Next"/>.
    /// </summary>
    /// <remarks>
    /// Powers may differ in their last digit from one machine to another, so the search goes on from the candidates as stored; they
    /// only have to be within a billionth of a variable's range of what it would propose.
    /// </remarks>
    /// <param name="options">Space and settings.</param>
    /// <param name="generation">Number of the generation, from 0.</param>
    /// <param name="history">At least the evaluated candidates of all earlier generations; later ones are not looked at.</param>
    /// <exception cref="ArgumentException">The history is too short, or holds other candidates than this search proposes.</exception>
    public static IReadOnlyList<double[]> Propose(Nsga2Options options, int generation, IReadOnlyList<Evaluated> history)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(generation);
        ArgumentNullException.ThrowIfNull(history);
        Nsga2 search = Start(options);
        while (search.Generation < generation)
        {
            Evaluated[] told = [.. history.Skip(search.Generation * options.Population).Take(options.Population)];
            if (told.Length < options.Population || !told.Zip(search.Proposed).All(t => options.Same(t.First.Point, t.Second)))
            {
                throw new ArgumentException($"Generation {search.Generation} of the history is not what this search proposes.", nameof(history));
            }

            search = search.After(told);
        }

        return search.Proposed;
    }

    private Nsga2 After(Evaluated[] told)
    {
        Evaluated[] all = [.. parents, .. told];
        int counts = all[0].Objectives.Length;
        if (counts == 0 || all.Any(e => e.Objectives.Length != counts))
        {
            throw new ArgumentException("Every candidate must have as many objectives, at least one.", nameof(told));
        }

        (Evaluated Candidate, Standing Standing)[] survivors = Standing.Best(all, options.Population);
        int next = Generation + 1;
        return new Nsga2(options, next, [.. survivors.Select(s => s.Candidate)], Variation.Children(options, next, survivors));
    }
}
