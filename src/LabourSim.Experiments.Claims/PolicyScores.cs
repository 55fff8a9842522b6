using LabourSim.Outcomes;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims;

/// <summary>Policies scored on the three imperatives, each against none.</summary>
internal sealed class PolicyScores
{
    private const double Tie = Expectation.Noticeable;
    private const int Imperatives = 3;
    private const int Press = 1;
    private const int Preserve = 2;

    private readonly double[][] _scores;

    private PolicyScores(double[][] scores) => _scores = scores;

    /// <summary>What the scores are made of.</summary>
    public static double[] Read(Totals t) => [RunView.Outcome("exploitation-index", t), RunView.Outcome("state-revenue", t), t.Real(C.ExposureMonths)];

    /// <summary>Scores of arms 1 and up against arm 0.</summary>
    public static PolicyScores Of(Means m) => Between(m, 0, 1, m.Arms - 1);

    /// <summary>Scores of some arms against another one.</summary>
    public static PolicyScores Between(Means m, int none, int first, int policies) => new([.. Enumerable.Range(first, policies)
        .Select(arm => (double[])[-m.Change(arm, none, 0), -m.Change(arm, none, 1), m.Change(arm, none, 2)])]);

    /// <summary>The score of a policy on an imperative: protect, press, preserve.</summary>
    public double this[int policy, int imperative] => _scores[policy][imperative];

    /// <summary>Policies that none dominates: as good on all three, and better on one by more than a tie.</summary>
    public int Front => _scores.Count(mine => !_scores.Any(other => Dominates(other, mine)));

    /// <summary>Policies that none beats on any score.</summary>
    public int BestOnAll => _scores.Count(mine => Enumerable.Range(0, Imperatives).All(i => _scores.All(other => other[i] <= mine[i] + Tie)));

    /// <summary>Share of the other policies that preserve more than the one that presses most.</summary>
    public double PlaceOfBestPress
    {
        get
        {
            double[] best = _scores.MaxBy(s => s[Press])!;
            return _scores.Count(s => s[Preserve] > best[Preserve]) / (double)(_scores.Length - 1);
        }
    }

    private static bool Dominates(double[] other, double[] mine) =>
        other.Zip(mine).All(s => s.First >= s.Second - Tie) && other.Zip(mine).Any(s => s.First > s.Second + Tie)
        && other.Sum() > mine.Sum();
}
