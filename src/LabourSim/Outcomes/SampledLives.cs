using LabourSim.Model;
using LabourSim.Randomness;

namespace LabourSim.Outcomes;

/// <summary>Chooses the lives to keep from those followed: the ones with the smallest keyed draw, in order of that draw.</summary>
internal static class SampledLives
{
    /// <summary>The wanted number of lives, or all that were followed if fewer, each with its months in order.</summary>
    public static IReadOnlyList<LifeMonth> Choose(World world)
    {
        if (world.Spec.Lives == 0)
        {
            return [];
        }

        float Draw(ulong person) => world.Streams.Trait((uint)person, (uint)(person >> 32), Purpose.LifeSample).U0;
        return [.. world.Lives.AsList()
            .GroupBy(m => m.Person)
            .OrderBy(g => Draw(g.Key)).ThenBy(g => g.Key)
            .Take(world.Spec.Lives)
            .SelectMany(g => g)];
    }
}
