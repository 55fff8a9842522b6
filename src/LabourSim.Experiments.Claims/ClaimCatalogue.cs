using LabourSim.Experiments.Claims.Catalogue;

namespace LabourSim.Experiments.Claims;

/// <summary>Every claim of the register.</summary>
public static class ClaimCatalogue
{
    /// <summary>All claims, in the order of the register.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new C01(), new C02(), new C03(), new C04(), new C05(), new C06(), new C07(), new C08(), new C09(), new C10(), new C11(), new C12(),
        new C13(), new C14(), new C15(), new C16(), new C17(), new C18(), new C19(), new C20(), new C21(), new C22(), new C23(), new C24(),
        new C25(), new C26(), new C27(), new C28(), new C29(), new C30(), new C31(), new C32(), new C33(), new C34(), new C35(), new C36(),
        new C37(), new C38(), new C39(), new C40(), new C41(), new C42(), new C43(), new C44(), new C45(), new C46(), new C47(), new C48(),
    ];

    /// <summary>The claim with this id, or null.</summary>
    public static Claim? Find(string id) => All.FirstOrDefault(c => c.Id == id);
}
