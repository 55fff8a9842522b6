using System.Runtime.CompilerServices;

namespace LabourSim.Policies;

/// <summary>
/// Orders standing in one host this month, set by policies and read by the mechanisms. Several policies may give the same
/// order, so a policy adds to what stands, or multiplies it. None may be negative or not a number.
/// </summary>
public sealed class HostOrders
{
    /// <summary>Part of the formal plan that may stay, 0 to 1.</summary>
    public double FormalCap { get; set => field = Share(value); } = 1;

    /// <summary>Hidden-channel people wanted, as a share of the formal plan lost.</summary>
    public double HiddenPerLost { get; set => field = AtLeastZero(value); }

    /// <summary>Part of the hidden channels that may stay, 0 to 1.</summary>
    public double HiddenCap { get; set => field = Share(value); } = 1;

    /// <summary>People driven into subcontracting by a shutdown, as a share of the host's whole plan.</summary>
    public double Leak { get; set => field = AtLeastZero(value); }

    /// <summary>Part of formal inflow that is let in, 0 to 1.</summary>
    public double FormalInflow { get; set => field = Share(value); } = 1;

    /// <summary>Surveillance added in hidden channels (<c>mandate-formal</c> of it in the formal one).</summary>
    public double MandateWatch { get; set => field = AtLeastZero(value); }

    /// <summary>Confinement added in hidden channels (<c>mandate-formal</c> of it in the formal one).</summary>
    public double MandateConfinement { get; set => field = AtLeastZero(value); }

    /// <summary>People a month whom a safe pathway can serve at 100,000 abroad; 0 for no pathway.</summary>
    public double SafeExitCapacity { get; set => field = AtLeastZero(value); }

    /// <summary>Complaints a month by a phone holder with a grievance.</summary>
    public double LineUse { get; set => field = AtLeastZero(value); }

    /// <summary>Legal claims a month by a worker with a grievance.</summary>
    public double LegalCases { get; set => field = AtLeastZero(value); }

    /// <summary>Chance a month that what is owed is recovered.</summary>
    public double MechanismRecovery { get; set => field = AtLeastZero(value); }

    /// <summary>Effect of inspections on visible sites after staging, 0 for none.</summary>
    public double Inspection { get; set => field = AtLeastZero(value); }

    /// <summary>Soldiers to select this month for combat units, and for building and demining, at 100,000 abroad.</summary>
    public double TroopWave { get; set => field = AtLeastZero(value); }

    /// <summary>Military builders and deminers to select this month, at 100,000 abroad.</summary>
    public double EngineerWave { get; set => field = AtLeastZero(value); }

    /// <summary>Part of the hidden channels' new workers put into army units instead, 0 to 1.</summary>
    public double Folded { get; set => field = Share(value); }

    /// <summary>Effect of audits on visible sites, 0 for none; unlike inspections they hand back no documents.</summary>
    public double Audit { get; set => field = AtLeastZero(value); }

    /// <summary>How closely outsiders look: multiplies inspections, lines, legal aid and mechanisms. 1 is as usual.</summary>
    public double Oversight { get; set => field = AtLeastZero(value); } = 1;

    /// <summary>Public pressure on the host, 0 to 1; quiet protections are withdrawn under it.</summary>
    public double Pressure { get; set => field = Share(value); }

    /// <summary>Chance a month that a visible site loses its buyer and closes.</summary>
    public double BuyerLoss { get; set => field = AtLeastZero(value); }

    /// <summary>Chance a month that a visible factory or logging site loses its buyer, and closes or goes on under third firms.</summary>
    public double GoodsLoss { get; set => field = AtLeastZero(value); }

    /// <summary>Part of the offices' takings that never reaches the state.</summary>
    public double SanctionsLoss { get; set => field = Share(value); }

    /// <summary>Part of what the company never pays that a lead firm pays at a tour's end.</summary>
    public double LeadFirmShare { get; set => field = Share(value); }

    /// <summary>Part of the credit never paid that a redress fund restores to those it reaches.</summary>
    public double BackPayShare { get; set => field = Share(value); }

    /// <summary>Part of money sent home that the state takes.</summary>
    public double RemittanceLevy { get; set => field = Share(value); }

    internal HostOrders()
    {
    }

    /// <summary>Neutral orders.</summary>
    internal void Reset()
    {
        Oversight = 1;
        Audit = Pressure = BuyerLoss = GoodsLoss = SanctionsLoss = LeadFirmShare = BackPayShare = RemittanceLevy = 0;
        FormalCap = HiddenCap = FormalInflow = 1;
        HiddenPerLost = Leak = MandateWatch = MandateConfinement = 0;
        TroopWave = EngineerWave = Folded = 0;
        SafeExitCapacity = LineUse = LegalCases = MechanismRecovery = Inspection = 0;
    }

    private static double AtLeastZero(double value, [CallerMemberName] string order = "") =>
        value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(order, value, $"{order} takes numbers from 0");

    private static double Share(double value, [CallerMemberName] string order = "") =>
        value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(order, value, $"{order} takes 0 to 1");
}
