using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sensitivity;
using LabourSim.Experiments.Statistics;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Analysing;

/// <summary>Which unknowns the outcomes of a sweep, and the effects of its choices, hinge on, and whether those have evidence.</summary>
public static class SensitivityAnalysis
{
    /// <summary>
    /// For the level of each outcome under the base and for the effect of every other choice against it: elementary effects
    /// over a Morris design, Sobol' indices over a Saltelli design, partial rank correlations over any other.
    /// </summary>
    /// <param name="table">Results with the outcomes asked for.</param>
    /// <param name="options">Outcomes, base and choices; the margin is not read.</param>
    /// <returns>Tables <c>summary</c>, then <c>morris</c>, <c>sobol</c> (with <c>pairs</c> for second order) or <c>prcc</c>.</returns>
    /// <exception cref="InputException">Nothing varies between worlds, or too few worlds have results.</exception>
    public static Analysis Of(SweepTable table, AnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        SensitivityMethod method = MethodOf(table.Plan, options.Resamples);
        (Quantity Quantity, MethodReading Reading)[] all = [.. Quantity.All(table, options).Select(q => (q, method.Read(q)))];
        if (all.All(a => a.Reading.Counted == 0))
        {
            throw InputError.At(new InputPlace(table.Plan.Sweep.Id), "runs", $"{table.Missing} of {table.Plan.Runs} missing",
                $"results of more {method.Units}: no outcome asked for is known in enough of them for any quantity");
        }

        List<AnalysisTable> tables =
        [
            new("summary", $"What was looked at, with {method.Units} counted and left out: mean and spread over worlds, and how much of that luck alone makes",
                ["outcome", "quantity", "unit", "worlds", "counted", "left_out", "mean", "sd", "luck_share"], [.. all.Select(a => Summary(a.Quantity, a.Reading))]),
            Table(method.Table, method.Title, ["factor", "source", "rank", .. method.Columns], all, r => r.Rows),
        ];
        if (all.Any(a => a.Reading.Pairs.Count > 0))
        {
            tables.Add(Table("pairs", "Shares of the variance that two factors account for together, beyond each by itself", ["one", "other", "s2", "s2_low", "s2_high"], all, r => r.Pairs));
        }

        return new Analysis("sensitivity", "What the results hinge on", SensitivityFindings.Of(method, all), tables);
    }

    /// <summary>
    /// The factors that a Morris design says are worth a closer look: those with the greatest μ* of any imperative under any
    /// choice, each relative to the greatest μ* of that imperative under that choice.
    /// </summary>
    /// <param name="table">Results with the three imperatives.</param>
    /// <param name="most">Most factors to keep, at least 1; fewer are kept when others move nothing.</param>
    /// <returns>Names, the most important first, equal ones by name.</returns>
    /// <exception cref="InputException">The design is another one, or no trajectory is whole.</exception>
    public static IReadOnlyList<string> Keep(SweepTable table, int most)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        InputPlace place = new(table.Plan.Sweep.Id);
        if (MethodOf(table.Plan, 1) is not MorrisMethod method)
        {
            throw InputError.At(place, "design", Kebab.Of(table.Plan.Sweep.WorldDesign.Kind.ToString()), "morris, since its results say which factors to keep");
        }

        double[] weights = new double[method.Factors.Count];
        bool any = false;
        foreach (double[] worlds in Frontier.Outcomes.SelectMany(o => table.Of(o).Select((_, c) => Quantity.Level(table, o, c).Worlds)))
        {
            MorrisResult result = method.Indices(worlds);
            double greatest = result.Factors.Max(f => f.MuStar.Mean);
            any |= result.Trajectories > 0;
            for (int f = 0; f < weights.Length && greatest > 0; f++)
            {
                weights[f] = Math.Max(weights[f], result.Factors[f].MuStar.Mean / greatest);
            }
        }

        return any
            ? [.. Enumerable.Range(0, weights.Length).Where(f => weights[f] > 0).OrderByDescending(f => weights[f])
                .ThenBy(f => method.Factors[f].Name, StringComparer.Ordinal).Take(most).Select(f => method.Factors[f].Name)]
            : throw InputError.At(place, "runs", $"{table.Missing} of {table.Plan.Runs} missing", "results of at least one whole trajectory");
    }

    private static SensitivityMethod MethodOf(SweepPlan plan, int resamples)
    {
        Sweep sweep = plan.Sweep;
        InputPlace place = new(sweep.Id);
        if (sweep.Factors.Count == 0)
        {
            throw InputError.At(place, "uncertainties", "(missing)", "factors that differ between worlds; without them there is nothing to hinge on");
        }

        if (sweep.WorldDesign.Kind == DesignKind.Morris)
        {
            return new MorrisMethod(plan, resamples);
        }

        if (sweep.WorldDesign.Kind == DesignKind.Saltelli)
        {
            return new SobolMethod(plan, resamples);
        }

        return plan.Worlds.Count >= sweep.Factors.Count + 3
            ? new PrccMethod(plan)
            : throw InputError.At(place, "uncertainties", $"{plan.Worlds.Count} worlds",
                $"at least {sweep.Factors.Count + 3} worlds for rank correlations of {sweep.Factors.Count} factors, or the design morris or saltelli");
    }

    private static AnalysisTable Table(string name, string title, IReadOnlyList<string> columns,
        (Quantity Quantity, MethodReading Reading)[] all, Func<MethodReading, IReadOnlyList<object[]>> rows) => new(
        name, title, ["outcome", "quantity", .. columns],
        [.. all.Where(a => a.Reading.Counted > 0).SelectMany(a => rows(a.Reading).Select(r => (object[])[a.Quantity.Outcome, a.Quantity.Name, .. r]))]);

    private static object[] Summary(Quantity quantity, MethodReading reading)
    {
        double[] known = [.. quantity.Worlds.Where(double.IsFinite)];
        return [quantity.Outcome, quantity.Name, quantity.Unit, known.Length, reading.Counted, reading.Missing, Estimates.Of(known).Mean,
            Rounding.Deviation(known), quantity.LuckShare()];
    }
}
