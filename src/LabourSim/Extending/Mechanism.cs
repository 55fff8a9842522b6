namespace LabourSim.Extending;

/// <summary>
/// A rule of your own, put into a scenario beside the model's steps. It lives once a month at every site with people, soldiers'
/// included, after step 8 (information) and before step 9 (surveillance), in the order of the scenario's list.
/// </summary>
/// <remarks>
/// Sites are lived on several threads at once, so a mechanism keeps nothing between calls: no field that changes, no clock, no
/// random generator of its own. Then results are the same bytes for any number of threads.
/// </remarks>
public abstract class Mechanism
{
    /// <summary>Kebab-case id, unlike any other in the scenario; its draws hang on it, so another id is other luck.</summary>
    public abstract string Id { get; }

    /// <summary>What it does, in one sentence.</summary>
    public abstract string What { get; }

    /// <summary>Evidence ids or references it rests on, or "assumption: reason".</summary>
    public abstract string Evidence { get; }

    /// <summary>Lives one month at one site.</summary>
    /// <param name="site">The site's people and all that may be done to them.</param>
    public abstract void Apply(MechanismMonth site);
}
