using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of media exposure.</summary>
public static class MediaExposureParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter MediaRate = Own.Uncertainty("media-rate", "per site-year", 0.015, 0.005, 0.03,
        "P08 M50; assumption: investigations are rare",
        "Chance a year that a visible site is exposed in the media and loses its buyer.");
}

/// <summary>Media exposure and delisting. Evidence: P08 E48 M50 C43.</summary>
internal sealed class MediaExposure : Policy
{
    /// <inheritdoc/>
    public override string Id => "media-exposure";

    /// <inheritdoc/>
    public override string Title => "Media exposure and delisting";

    /// <inheritdoc/>
    public override string Evidence => "P08 E48 M50 C43";

    /// <inheritdoc/>
    public override string Action => "A few visible sites a year are exposed, and their buyers leave within the month.";

    /// <inheritdoc/>
    public override string SideEffects => "The site closes without redress and its people are sent home early; most sites are never looked at.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("buyers-lost", 1);

    /// <inheritdoc/>
    public override Imperative Imperative => Imperative.Press;

    /// <inheritdoc/>
    public override string AskedFor => "quiet";

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [MediaExposureParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Orders.BuyerLoss += month.Get(MediaExposureParameters.MediaRate) / 12 * month.Dose;
    }
}
