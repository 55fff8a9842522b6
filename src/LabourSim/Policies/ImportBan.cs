using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

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
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        // A year's chance, spread over its months.
        month.Orders.GoodsLoss += month.Get(P.ImportDetection) * month.Get(P.ImportPenalty) / 12 * month.Dose;
    }
}
