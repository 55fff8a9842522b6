using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of the import ban.</summary>
public static class ImportBanParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter ImportDetection = Own.Uncertainty("import-detection", "per site-year", 0.15, 0, 0.6,
        "P07; assumption: goods of a visible site are traced now and then",
        "Chance a year that goods of a visible factory or logging site are traced under an import ban.");

    public static readonly Parameter ImportPenalty = Own.Uncertainty("import-penalty", "share", 0.8, 0, 1,
        "P07; assumption: most traced contracts are voided",
        "Traced sites whose contract is voided.");
}

/// <content>Orders that this policy alone gives.</content>
public sealed partial class HostOrders
{
    /// <summary>Chance a month that a visible factory or logging site loses its buyer, and closes or goes on under third firms.</summary>
    public double GoodsLoss { get; set => field = AtLeastZero(value); }
}

/// <summary>Supply-chain laws and import bans. Evidence: P07 M41 M50.</summary>
internal sealed class ImportBan : Policy
{
    /// <inheritdoc/>
    public override string Id => "import-ban";

    /// <inheritdoc/>
    public override string Title => "Supply-chain laws and import bans";

    /// <inheritdoc/>
    public override string Evidence => "P07 M41 M50";

    /// <inheritdoc/>
    public override string Action => "Goods of factories and logging camps are traced, and the buyer of a traced site leaves at once.";

    /// <inheritdoc/>
    public override string SideEffects => "Its people are sent home early without redress, or the site goes on under third firms that take a share; other buyers are found in time, and other hosts.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("buyers-lost", 1);

    /// <inheritdoc/>
    public override Imperative Imperative => Imperative.Press;

    /// <inheritdoc/>
    public override string AskedFor => "doors";

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [ImportBanParameters.Own, BuyersParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        // A year's chance, spread over its months.
        month.Orders.GoodsLoss += month.Get(ImportBanParameters.ImportDetection) * month.Get(ImportBanParameters.ImportPenalty) / 12 * month.Dose;
    }
}
