using LabourSim.Model;
using LabourSim.Population;

namespace LabourSim.Parameters;

/// <summary>Parameters of one owner that are told of together, in the order in which they are declared.</summary>
internal class ParameterGroup
{
    private readonly List<Parameter> _all = [];

    /// <summary>The parameters declared so far: all of them, once their class is made.</summary>
    public IReadOnlyList<Parameter> All => _all;

    /// <summary>Room for the owner's rates in a world; null for an owner that has none.</summary>
    public virtual RateTable? MakeRates() => null;

    /// <summary>A parameter told of by itself, in a section of another owner.</summary>
    public static implicit operator ParameterGroup(Parameter alone)
    {
        ParameterGroup group = new();
        group._all.Add(alone);
        return group;
    }

    /// <summary>Declares a lever.</summary>
    public Parameter Lever(string name, string unit, double value, double low, double high, string source, string meaning,
        params ReadOnlySpan<(Host, double)> byHost) =>
        Add(Parameter.Lever(name, unit, value, low, high, source, meaning, byHost));

    /// <summary>Declares an uncertainty.</summary>
    public Parameter Uncertainty(string name, string unit, double value, double low, double high, string source, string meaning,
        params ReadOnlySpan<(Host, double)> byHost) =>
        Add(Parameter.Uncertainty(name, unit, value, low, high, source, meaning, byHost));

    /// <summary>Declares a constant.</summary>
    public Parameter Constant(string name, string unit, double value, double low, double high, string source, string meaning,
        params ReadOnlySpan<(Host, double)> byHost) =>
        Add(Parameter.Constant(name, unit, value, low, high, source, meaning, byHost));

    private Parameter Add(Parameter parameter)
    {
        _all.Add(parameter);
        return parameter;
    }
}

/// <summary>The parameters of an owner whose kernel reads rates.</summary>
internal sealed class ParameterGroup<T> : ParameterGroup
    where T : struct, IRates, IEquatable<T>
{
    /// <inheritdoc/>
    public override RateTable MakeRates() => new RateTable<T>();
}
