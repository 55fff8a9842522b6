namespace LabourSim.Experiments.Calibrating.Abc;

/// <summary>Carries a calibration to its end.</summary>
public static class AbcDriver
{
    /// <summary>Asks for proposals, has them evaluated and tells their distances until the calibration ends.</summary>
    /// <param name="abc">The calibration, new or told what is known.</param>
    /// <param name="atOnce">Proposals worth evaluating at once, at least 1; changes no result. More are handed over where more are surely needed.</param>
    /// <param name="evaluate">Distances of proposals, in their order; NaN for one that failed.</param>
    /// <exception cref="ArgumentException">Not as many distances as proposals.</exception>
    public static void Run(AbcSmc abc, int atOnce, Func<IReadOnlyList<AbcProposal>, IReadOnlyList<double>> evaluate)
    {
        ArgumentNullException.ThrowIfNull(abc);
        ArgumentNullException.ThrowIfNull(evaluate);
        ArgumentOutOfRangeException.ThrowIfLessThan(atOnce, 1);
        while (abc.Stop is null)
        {
            IReadOnlyList<AbcProposal> proposals = abc.Ask(Math.Max(atOnce, abc.Wanted));
            IReadOnlyList<double> distances = evaluate(proposals);
            if (distances.Count != proposals.Count)
            {
                throw new ArgumentException($"{distances.Count} distances for {proposals.Count} proposals", nameof(evaluate));
            }

            for (int i = 0; i < proposals.Count; i++)
            {
                abc.Tell(proposals[i].Generation, proposals[i].Number, distances[i]);
            }
        }
    }
}
