using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Policies;

/// <summary>What a policy may touch in one month and host: that host's parameter values and the orders given there.</summary>
internal sealed class PolicyMonth
{
    /// <summary>The month.</summary>
    public Month Now { get; set; }

    /// <summary>The host.</summary>
    public Host Host { get; set; }

    /// <summary>The policy's dose, above 0.</summary>
    public double Dose { get; set; }

    /// <summary>First month of the policy.</summary>
    public Month Start { get; set; }

    /// <summary>True unless a rule has the policy switched off.</summary>
    public bool SwitchedOn { get; set; } = true;

    /// <summary>Months since the start; 0 in the first.</summary>
    public int Elapsed => Now.Index - Start.Index;

    /// <summary>This month's values for the host, by <see cref="Parameter.Index"/>; policies change them.</summary>
    public double[] Values { get; set; } = [];

    /// <summary>This month's orders for the host.</summary>
    public HostOrders Orders { get; set; } = new();

    /// <summary>A value as it stands.</summary>
    public double Get(Parameter p) => Values[p.Index];

    /// <summary>Puts a value in place of what stands.</summary>
    public void Set(Parameter p, double value) => Values[p.Index] = value;

    /// <summary>Keeps a value within bounds.</summary>
    public void Within(Parameter p, double low, double high) => Values[p.Index] = Math.Clamp(Values[p.Index], low, high);

    /// <summary>What a fall by <paramref name="share"/> × dose leaves, not below nothing.</summary>
    public double Left(double share) => Math.Max(0, 1 - share * Dose);

    /// <summary>Multiplies a value by 1 + change × dose, not below nothing.</summary>
    public void Scale(Parameter p, double change) => Values[p.Index] *= Math.Max(0, 1 + change * Dose);

    /// <summary>Adds change × dose to a value.</summary>
    public void Shift(Parameter p, double change) => Values[p.Index] += change * Dose;

    /// <summary>Moves a value towards a target by the dose; dose 1 reaches it and more does no more.</summary>
    public void Toward(Parameter p, double target) => Values[p.Index] += (target - Values[p.Index]) * Math.Min(1, Dose);
}

/// <summary>Orders standing in one host this month, set by policies and read by the mechanisms.</summary>
internal sealed class HostOrders
{
    /// <summary>Part of the formal plan that may stay, 0 to 1.</summary>
    public double FormalCap { get; set; } = 1;

    /// <summary>Hidden-channel people wanted, as a share of the formal plan lost.</summary>
    public double HiddenPerLost { get; set; }

    /// <summary>Part of the hidden channels that may stay, 0 to 1.</summary>
    public double HiddenCap { get; set; } = 1;

    /// <summary>People driven into subcontracting by a shutdown, as a share of the host's whole plan.</summary>
    public double Leak { get; set; }

    /// <summary>Part of formal inflow that is let in, 0 to 1.</summary>
    public double FormalInflow { get; set; } = 1;

    /// <summary>Surveillance added in hidden channels (half of it in the formal one).</summary>
    public double MandateWatch { get; set; }

    /// <summary>Confinement added in hidden channels (half of it in the formal one).</summary>
    public double MandateConfinement { get; set; }

    /// <summary>People a month whom a safe pathway can serve at 100,000 abroad; 0 for no pathway.</summary>
    public double SafeExitCapacity { get; set; }

    /// <summary>Complaints a month by a phone holder with a grievance.</summary>
    public double LineUse { get; set; }

    /// <summary>Legal claims a month by a worker with a grievance.</summary>
    public double LegalCases { get; set; }

    /// <summary>Chance a month that what is owed is recovered.</summary>
    public double MechanismRecovery { get; set; }

    /// <summary>Effect of inspections on visible sites after staging, 0 for none.</summary>
    public double Inspection { get; set; }

    /// <summary>Soldiers to select this month for combat units, and for building and demining, at 100,000 abroad.</summary>
    public double TroopWave { get; set; }

    /// <summary>Military builders and deminers to select this month, at 100,000 abroad.</summary>
    public double EngineerWave { get; set; }

    /// <summary>Part of the hidden channels' new workers put into army units instead, 0 to 1.</summary>
    public double Folded { get; set; }

    /// <summary>Effect of audits on visible sites, 0 for none; unlike inspections they hand back no documents.</summary>
    public double Audit { get; set; }

    /// <summary>How closely outsiders look: multiplies inspections, lines, legal aid and mechanisms. 1 is as usual.</summary>
    public double Oversight { get; set; } = 1;

    /// <summary>Public pressure on the host, 0 to 1; quiet protections are withdrawn under it.</summary>
    public double Pressure { get; set; }

    /// <summary>Chance a month that a visible site loses its buyer and closes.</summary>
    public double BuyerLoss { get; set; }

    /// <summary>Chance a month that a visible factory or logging site loses its buyer, and closes or goes on under third firms.</summary>
    public double GoodsLoss { get; set; }

    /// <summary>Part of the offices' takings that never reaches the state.</summary>
    public double SanctionsLoss { get; set; }

    /// <summary>Part of what the company never pays that a lead firm pays at a tour's end.</summary>
    public double LeadFirmShare { get; set; }

    /// <summary>Part of the credit never paid that a redress fund restores to those it reaches.</summary>
    public double BackPayShare { get; set; }

    /// <summary>Part of money sent home that the state takes.</summary>
    public double RemittanceLevy { get; set; }

    /// <summary>Neutral orders.</summary>
    public void Reset()
    {
        Oversight = 1;
        Audit = Pressure = BuyerLoss = GoodsLoss = SanctionsLoss = LeadFirmShare = BackPayShare = RemittanceLevy = 0;
        FormalCap = HiddenCap = FormalInflow = 1;
        HiddenPerLost = Leak = MandateWatch = MandateConfinement = 0;
        TroopWave = EngineerWave = Folded = 0;
        SafeExitCapacity = LineUse = LegalCases = MechanismRecovery = Inspection = 0;
    }
}
