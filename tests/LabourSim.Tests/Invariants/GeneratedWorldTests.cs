using FsCheck;
using FsCheck.Fluent;

namespace LabourSim.Tests.Invariants;

/// <summary>
/// In any world: money and people are conserved, nobody is in two places, the gone do nothing, what is known stays known.
/// A failure prints the world and the seed that replays it.
/// </summary>
public class GeneratedWorldTests
{
    [Fact]
    public void AnyWorld_KeepsItsBooks() =>
        Prop.ForAll(GeneratedWorld.Any, world => { WorldAudit.Live(world.Spec); })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(120));
}
