using System.Runtime.CompilerServices;
using LabourSim.Population;

namespace LabourSim.Parameters;

/// <summary>What a parameter is to an analyst.</summary>
public enum ParameterKind
{
    /// <summary>Something outside actors or the state can choose.</summary>
    Lever,

    /// <summary>Something nobody knows well: sweep it over its range.</summary>
    Uncertainty,

    /// <summary>Something known well enough, or a matter of definition.</summary>
    Constant,
}

/// <summary>One number the model reads: its meaning, unit, default, plausible range and where it comes from.</summary>
public sealed class Parameter
{
    private readonly double[] _defaults;
    private int _index = -1;

    private Parameter(string name, string unit, ParameterKind kind, double value, double low, double high,
        string source, string meaning, IReadOnlyList<(Host Host, double Value)> byHost)
    {
        Name = name;
        Unit = unit;
        Kind = kind;
        Default = value;
        Low = low;
        High = high;
        Source = source;
        Meaning = meaning;
        _defaults = new double[Places.Hosts];
        Array.Fill(_defaults, value);
        foreach ((Host host, double v) in byHost)
        {
            _defaults[(int)host] = v;
        }

        HostDefaults = byHost;
    }

    /// <summary>Position in <see cref="ParameterCatalogue.All"/>.</summary>
    public int Index
    {
        get => _index >= 0 ? _index : Numbered();
        internal set => _index = value;
    }

    /// <summary>Kebab-case name, as scenarios and <c>--set</c> write it (optionally <c>name@host</c>).</summary>
    public string Name { get; }

    /// <summary>Unit of the value.</summary>
    public string Unit { get; }

    /// <summary>Lever, uncertainty or constant.</summary>
    public ParameterKind Kind { get; }

    /// <summary>Default for hosts without one of their own.</summary>
    public double Default { get; }

    /// <summary>Least value accepted, inclusive: the low end of the plausible range.</summary>
    public double Low { get; }

    /// <summary>Greatest value accepted, inclusive: the high end of the plausible range.</summary>
    public double High { get; }

    /// <summary>Evidence ids separated by spaces, or "assumption: reason", or both ("E08 X32; assumption: ...").</summary>
    public string Source { get; }

    /// <summary>One sentence saying what the number does.</summary>
    public string Meaning { get; }

    /// <summary>Hosts whose default differs from <see cref="Default"/>.</summary>
    public IReadOnlyList<(Host Host, double Value)> HostDefaults { get; }

    /// <summary>The default for one host.</summary>
    public double DefaultFor(Host host) => _defaults[(int)host];

    /// <summary>The catalogue numbers them all at once, when it is first looked at.</summary>
    private int Numbered()
    {
        RuntimeHelpers.RunClassConstructor(typeof(ParameterCatalogue).TypeHandle);
        return _index;
    }

    internal static Parameter Lever(string name, string unit, double value, double low, double high, string source, string meaning,
        params ReadOnlySpan<(Host, double)> byHost) =>
        new(name, unit, ParameterKind.Lever, value, low, high, source, meaning, byHost.ToArray());

    internal static Parameter Uncertainty(string name, string unit, double value, double low, double high, string source, string meaning,
        params ReadOnlySpan<(Host, double)> byHost) =>
        new(name, unit, ParameterKind.Uncertainty, value, low, high, source, meaning, byHost.ToArray());

    internal static Parameter Constant(string name, string unit, double value, double low, double high, string source, string meaning,
        params ReadOnlySpan<(Host, double)> byHost) =>
        new(name, unit, ParameterKind.Constant, value, low, high, source, meaning, byHost.ToArray());
}

/// <summary>A value given to a parameter for some hosts for the whole run (a scenario's <c>set</c>).</summary>
public sealed record ParameterSetting(Parameter Parameter, HostSet Hosts, double Value);

/// <summary>A value given to a parameter for some hosts between two months (a scenario's <c>changes</c>).</summary>
/// <param name="Parameter">The parameter changed.</param>
/// <param name="Hosts">Where.</param>
/// <param name="Value">Absolute value while the change lasts.</param>
/// <param name="Start">First month, inclusive; null means from the burn-in's first month.</param>
/// <param name="End">Last month, inclusive; null means to the end of the run.</param>
public sealed record ParameterChange(Parameter Parameter, HostSet Hosts, double Value, Model.Month? Start, Model.Month? End);
