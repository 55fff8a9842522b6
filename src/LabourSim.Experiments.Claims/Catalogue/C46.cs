namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>The best choice changes with context, so policies have to be reversible.</summary>
internal sealed class C46 : Claim
{
    private static readonly Arm[] Contexts = [.. new[] { "settings-2017", "settings-2021", "settings-2025" }.Select(id => Arm.Of(id).Between(2018, 1, 2021, 12))];

    private static readonly string[] Tried =
    [
        "shutdown", "import-ban", "naming-and-shaming", "wage-transparency", "reporting-line", "safe-exit", "inspections", "information-inflow",
    ];

    public override string Id => "C46";

    public override string Statement => "The best choice changes with context, so policies have to be reversible.";

    public override string Experiment => "All hosts, eight policies of outside actors, each alone at dose 1 and two years old when it is read, in the world held at its settings of 2017, of 2021 and of 2025; ranked by the sum of their scores on the three imperatives.";

    public override string Contradicted => "The ranks are the same in all three.";

    public override Origin Origin => Origin.Emergent;

    public override string Rules => "M40 M44 M46";

    public override IReadOnlyList<Arm> Arms { get; } = [.. Contexts.SelectMany(world => (Arm[])[world, .. Tried.Select(policy => world.Policy(policy, 1, Worlds.At(2019, 1)))])];

    public override IReadOnlyList<ArmChange> Off { get; } = [new PolicyChange("border-closure", 0, "all", null, null)];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("least rank correlation between two contexts", "correlation", Expectation.AtMost(0.99), m => Correlations(m).Min()),
        new("policies whose score on an imperative changes sign between contexts", "policies", Expectation.AtLeast(1), m => Flips(m)),
    ];

    public override double[] Read(RunView run, int arm) => PolicyScores.Read(run.Years(2021, 2021));

    private static PolicyScores Scores(Means m, int context) =>
        PolicyScores.Between(m, context * (Tried.Length + 1), context * (Tried.Length + 1) + 1, Tried.Length);

    private static IEnumerable<double> Correlations(Means m)
    {
        for (int a = 0; a < Contexts.Length; a++)
        {
            for (int b = a + 1; b < Contexts.Length; b++)
            {
                yield return MathNet.Numerics.Statistics.Correlation.Spearman(Sums(Scores(m, a)), Sums(Scores(m, b)));
            }
        }
    }

    private static double[] Sums(PolicyScores scores) => [.. Enumerable.Range(0, Tried.Length).Select(p => scores[p, 0] + scores[p, 1] + scores[p, 2])];

    /// <summary>A sign counts once the score is clear of zero by what counts as a change.</summary>
    private static int Flips(Means m) => Enumerable.Range(0, Tried.Length).Count(p => Enumerable.Range(0, 3).Any(i =>
        Contexts.Index().Any(c => Scores(m, c.Index)[p, i] > Expectation.Noticeable)
        && Contexts.Index().Any(c => Scores(m, c.Index)[p, i] < -Expectation.Noticeable)));
}
