using LabourSim.Model;
using LabourSim.Randomness;

namespace LabourSim.Extending;

/// <summary>Mechanisms that a scenario adds to the model's own, between steps 8 and 9.</summary>
internal sealed class AddedMechanisms
{
    private readonly (Mechanism Mechanism, uint Purpose)[] _all;

    /// <summary>Checks what a scenario adds.</summary>
    /// <exception cref="ArgumentException">An id is not in kebab case, or two mechanisms would share their draws.</exception>
    public AddedMechanisms(IReadOnlyList<Mechanism> mechanisms)
    {
        _all = [.. mechanisms.Select(m => (m, AddedPurposes.Of(m.Id)))];
        foreach ((Mechanism m, uint purpose) in _all)
        {
            if (m.Id.Length == 0 || m.Id.Trim('-') != m.Id || !m.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            {
                throw new ArgumentException($"mechanism '{m.Id}': an id is lower-case words joined by hyphens");
            }

            if (_all.FirstOrDefault(o => o.Mechanism != m && o.Purpose == purpose).Mechanism is { } other)
            {
                throw new ArgumentException($"mechanism '{m.Id}' would share its draws with '{other.Id}'; give one of them another id");
            }
        }
    }

    /// <summary>Lives the month of a site by each of them.</summary>
    /// <exception cref="InvalidOperationException">One of them threw; the message names it, the month and the host.</exception>
    public void Apply(ref SiteMonth s)
    {
        foreach ((Mechanism mechanism, uint purpose) in _all)
        {
            try
            {
                mechanism.Apply(new MechanismMonth(s, purpose));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException(
                    $"mechanism '{mechanism.Id}' failed at a site in {Population.Places.HostNames[(int)s.Host]} in {s.World.Now}: {e.Message}", e);
            }
        }
    }
}
