namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>Money and message speak loudest together.</summary>
internal sealed class C18 : Claim
{
    public override string Id => "C18";

    public override string Statement => "Money and message speak loudest together.";

    public override string Experiment => "Everybody in Russia, 2007-17: returnees with both, with message only (goods are seen by nobody and lend words no weight), with money only (nobody tells), and with neither.";

    public override string Contradicted => "Together they are no more than their sum.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M34 M35 M37";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Russia.Between(2007, 1, 2017, 12),
        Worlds.Russia.Between(2007, 1, 2017, 12).Set("goods-reach", 0).Set("goods-weight", 1),
        Worlds.Russia.Between(2007, 1, 2017, 12).Set("tellings-per-year", 0),
        Worlds.Russia.Between(2007, 1, 2017, 12).Set("goods-reach", 0).Set("goods-weight", 1).Set("tellings-per-year", 0),
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("doubt-years at home from both together, above the sum of the two alone", "share of both", Expectation.AtLeast(Expectation.Noticeable), m => (m[0, 0] - m[1, 0] - m[2, 0] + m[3, 0]) / (m[0, 0] - m[3, 0])),
    ];

    public override double[] Read(RunView run, int arm) => [RunView.Outcome("home-doubt", run.Years(2007, 2017))];
}
