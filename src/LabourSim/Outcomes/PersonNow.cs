using LabourSim.Population;

namespace LabourSim.Outcomes;

/// <summary>An invented worker at a site, as an onlooker meets them in a month.</summary>
/// <param name="Person">Departure cohort in the high 32 bits, sequence in the low 32.</param>
/// <param name="Host">Host country.</param>
/// <param name="Arrived">Month index of arrival at this tour; before the first simulated month for those the model begins with.</param>
/// <param name="Age">Age in years on arrival.</param>
/// <param name="Female">A woman.</param>
/// <param name="InDebt">Owes on the quota.</param>
/// <param name="SideWork">Works on the side, on the sly or released for it.</param>
/// <param name="Phone">Has a phone of their own.</param>
/// <param name="Ruptured">Has stopped believing, for good.</param>
/// <param name="Preparing">Prepares to leave.</param>
/// <param name="Stranded">Cannot go home though the contract is over.</param>
/// <param name="Watched">Somebody else of the ten in the team informs.</param>
/// <param name="Doubt">Private doubt, 0 to 1.</param>
public readonly record struct PersonNow(
    ulong Person, Host Host, short Arrived, byte Age, bool Female, bool InDebt, bool SideWork, bool Phone, bool Ruptured,
    bool Preparing, bool Stranded, bool Watched, float Doubt);
