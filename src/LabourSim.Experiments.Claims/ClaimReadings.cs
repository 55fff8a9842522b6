using LabourSim.Experiments.Statistics;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Claims;

/// <summary>Gathers what claims read from runs, and judges them.</summary>
internal sealed class ClaimReadings
{
    private readonly IReadOnlyList<Claim> _claims;
    private readonly ClaimPlan _plan;
    private readonly Dictionary<(int Claim, bool Off, int Replicate, int Draw), double[]?[]> _readings = [];

    public ClaimReadings(IReadOnlyList<Claim> claims, ClaimPlan plan)
    {
        _claims = claims;
        _plan = plan;
    }

    /// <summary>What every claim that uses the arm reads from its run; runs on the thread of the run.</summary>
    public double[][] Read(int arm, RunResult result)
    {
        RunView view = new(result);
        return result.Partial ? [] : [.. _plan.Uses[arm].Select(u => _claims[u.Claim].Read(view, u.Side))];
    }

    /// <summary>Keeps the readings of one task; none when its run was stopped.</summary>
    public void Add(ClaimTask task, double[][] readings)
    {
        for (int i = 0; i < readings.Length; i++)
        {
            ArmUse use = _plan.Uses[task.Arm][i];
            if (use.Off && task.Draw > 0)
            {
                continue;
            }

            (int, bool, int, int) key = (use.Claim, use.Off, task.Replicate, task.Draw);
            if (!_readings.TryGetValue(key, out double[]?[]? sides))
            {
                _readings.Add(key, sides = new double[_claims[use.Claim].Arms.Count][]);
            }

            sides[use.Side] = readings[i];
        }
    }

    /// <summary>The rows of claims measured in at least one replicate.</summary>
    public IReadOnlyList<ClaimRow> Rows() => [.. Enumerable.Range(0, _claims.Count).Select(Row).OfType<ClaimRow>()];

    /// <summary>Every claim in every draw that is complete.</summary>
    public IEnumerable<ClaimDraw> Draws()
    {
        for (int draw = 1; draw <= _plan.Points.Count; draw++)
        {
            for (int c = 0; c < _claims.Count; c++)
            {
                if (Complete(c, false, 0, draw) is { } sides)
                {
                    Means means = Means.Over([sides], -1);
                    yield return new ClaimDraw(draw, _claims[c], [.. _claims[c].Parts.Select(p => p.Effect(means))]);
                }
            }
        }
    }

    private ClaimRow? Row(int c)
    {
        Claim claim = _claims[c];
        List<double[][]> replicates = Replicates(c, false), off = Replicates(c, true);
        if (replicates.Count == 0)
        {
            return null;
        }

        ClaimDraw[] draws = [.. Draws().Where(d => d.Claim == claim)];
        List<ClaimPartRow> parts = [];
        for (int p = 0; p < claim.Parts.Count; p++)
        {
            ClaimPart part = claim.Parts[p];
            Estimate effect = part.Interval(replicates);
            bool judged = part.Expected != Expectation.None;
            double[] drawn = [.. draws.Select(d => d.Effects[p]).Where(double.IsFinite)];
            parts.Add(new ClaimPartRow(part, effect, judged ? part.Expected.Judge(effect) : null,
                off.Count == 0 ? null : part.Interval(off), drawn.Length, drawn.Count(part.Expected.Holds)));
        }

        return new ClaimRow(claim, Judge(parts), replicates.Count, draws.Count(d => d.Measured), draws.Count(d => d.Measured && d.Holds), parts);
    }

    /// <summary>One part that fails fails the claim; else one that is undecided leaves it so.</summary>
    internal static ClaimVerdict Judge(IReadOnlyList<ClaimPartRow> parts) =>
        parts.Any(p => p.Verdict == ClaimVerdict.Fails) ? ClaimVerdict.Fails
        : parts.Any(p => p.Verdict == ClaimVerdict.Undecided) ? ClaimVerdict.Undecided
        : ClaimVerdict.Holds;

    private List<double[][]> Replicates(int claim, bool off)
    {
        int last = _plan.Tasks.Count == 0 ? 0 : _plan.Tasks.Max(t => t.Replicate);
        return [.. Enumerable.Range(1, last).Select(r => Complete(claim, off, r, 0)).OfType<double[][]>()];
    }

    /// <summary>Readings of all sides, or null while one is missing.</summary>
    private double[][]? Complete(int claim, bool off, int replicate, int draw) =>
        _readings.TryGetValue((claim, off, replicate, draw), out double[]?[]? sides) && sides.All(s => s is not null)
            ? [.. sides.OfType<double[]>()]
            : null;
}
