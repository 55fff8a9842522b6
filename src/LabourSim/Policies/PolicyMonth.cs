using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Policies;

/// <summary>
/// What a policy may touch in one month and host: that host's parameter values and the orders given there. A policy reads a
/// value with <see cref="Get"/> and changes it by its dose, so that half a dose is half a policy.
/// </summary>
public sealed class PolicyMonth
{
    private readonly double[] _before = new double[ParameterCatalogue.All.Count];

    internal PolicyMonth()
    {
    }

    /// <summary>The month.</summary>
    public Month Now { get; internal set; }

    /// <summary>The host.</summary>
    public Host Host { get; internal set; }

    /// <summary>The policy's dose, above 0, at most <see cref="Policy.MaxDose"/>.</summary>
    public double Dose { get; internal set; }

    /// <summary>First month of the policy.</summary>
    public Month Start { get; internal set; }

    /// <summary>True unless a rule has the policy switched off; only a shipped policy can act while it is off.</summary>
    public bool SwitchedOn { get; internal set; } = true;

    /// <summary>Months since the start; 0 in the first.</summary>
    public int Elapsed => Now.Index - Start.Index;

    /// <summary>This month's values for the host, by <see cref="Parameter.Index"/>; policies change them.</summary>
    internal double[] Values { get; set; } = [];

    /// <summary>This month's orders for the host.</summary>
    public HostOrders Orders { get; internal set; } = new();

    /// <summary>A value as it stands, in the parameter's unit.</summary>
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

    /// <summary>Applies a policy; one from outside the catalogue may leave no value it changed outside its parameter's range.</summary>
    /// <exception cref="InvalidOperationException">It does.</exception>
    internal void Apply(Policy policy)
    {
        if (policy.Shipped)
        {
            policy.Apply(this);
            return;
        }

        Values.CopyTo(_before, 0);
        policy.Apply(this);
        foreach (Parameter p in ParameterCatalogue.All)
        {
            double value = Values[p.Index];
            if (value != _before[p.Index] && !(value >= p.Low && value <= p.High))
            {
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"policy '{policy.Id}' puts {p.Name} at {value} in {Places.HostNames[(int)Host]} in {Now}; it takes {p.Low} to {p.High} {p.Unit}"));
            }
        }
    }
}
