using LabourSim.Population;
using C = LabourSim.Outcomes.Counter;

namespace LabourSim.Experiments.Claims.Catalogue;

/// <summary>The mandate of 2017 cut the head count that outsiders see, but very unevenly.</summary>
internal sealed class C22 : Claim
{
    public override string Id => "C22";

    public override string Statement => "The mandate of 2017 cut the head count that outsiders see, but very unevenly.";

    public override string Experiment => "All hosts, January 2020: history against the same without ban and mandate.";

    public override string Contradicted => "All hosts fall alike.";

    public override Origin Origin => Origin.BuiltIn;

    public override string Rules => "M40";

    public override IReadOnlyList<Arm> Arms { get; } =
    [
        Worlds.Late,
        Worlds.LateWithout,
    ];

    public override IReadOnlyList<ClaimPart> Parts { get; } =
    [
        new("work-permit holders in Russia, mandate against none", "relative change", Expectation.Within(-1, -0.94), m => m.Change(0, 1, 0)),
        new("people in Poland and Mongolia", "relative change", Expectation.AtMost(-0.95), m => m.Change(0, 1, 1)),
        new("people in China", "relative change", Expectation.Within(-0.9, -0.1), m => m.Change(0, 1, 2)),
    ];

    public override double[] Read(RunView run, int arm)
    {
        long Heads(Host host, Channel? channel = null) => run.Span(Worlds.At(2020, 1), Worlds.At(2020, 1), host, channel)[C.Heads];
        return [Heads(Host.Russia, Channel.Formal), Heads(Host.Poland) + Heads(Host.Mongolia), Heads(Host.China)];
    }
}
