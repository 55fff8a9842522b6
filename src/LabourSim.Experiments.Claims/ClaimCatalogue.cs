using LabourSim.Experiments.Claims.Catalogue;

namespace LabourSim.Experiments.Claims;

/// <summary>Every claim of the register.</summary>
public static class ClaimCatalogue
{
    /// <summary>All claims, in the order of the register.</summary>
    public static IReadOnlyList<Claim> All { get; } =
        [.. new[] { Money.Claims, Minds.Claims, AtHome.Claims, Closing.Claims, Choices.Claims, Soldiers.Claims }.SelectMany(c => c).OrderBy(c => c.Id, StringComparer.Ordinal)];

    /// <summary>The claim with this id, or null.</summary>
    public static Claim? Find(string id) => All.FirstOrDefault(c => c.Id == id);
}
