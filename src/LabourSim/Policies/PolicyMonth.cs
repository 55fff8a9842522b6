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

    /// <summary>Months since the start; 0 in the first.</summary>
    public int Elapsed => Now.Index - Start.Index;

    /// <summary>This month's values for the host, by <see cref="Parameter.Index"/>; policies change them.</summary>
    public double[] Values { get; set; } = [];

    /// <summary>This month's orders for the host.</summary>
    public HostOrders Orders { get; set; } = new();

    /// <summary>A value as it stands.</summary>
    public double Get(Parameter p) => Values[p.Index];

    /// <summary>Multiplies a value by 1 + change × dose.</summary>
    public void Scale(Parameter p, double change) => Values[p.Index] *= 1 + change * Dose;

    /// <summary>Adds change × dose to a value.</summary>
    public void Shift(Parameter p, double change) => Values[p.Index] += change * Dose;

    /// <summary>Moves a value towards a target by the dose.</summary>
    public void Toward(Parameter p, double target) => Values[p.Index] += (target - Values[p.Index]) * Dose;
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

    /// <summary>Neutral orders.</summary>
    public void Reset()
    {
        FormalCap = HiddenCap = FormalInflow = 1;
        HiddenPerLost = Leak = MandateWatch = MandateConfinement = 0;
        TroopWave = EngineerWave = Folded = 0;
        SafeExitCapacity = LineUse = LegalCases = MechanismRecovery = Inspection = 0;
    }
}
