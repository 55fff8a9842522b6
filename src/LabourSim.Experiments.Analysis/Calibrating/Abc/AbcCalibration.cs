using System.Globalization;
using LabourSim.Experiments.Ranges;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Sweeps;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Calibrating.Abc;

/// <summary>One parameter of a calibration.</summary>
/// <param name="Name">As written: <c>name</c> or <c>name@host</c>.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Hosts">Hosts it is set for.</param>
/// <param name="Prior">What was thought of it before.</param>
public sealed record AbcParameter(string Name, Parameter Parameter, HostSet Hosts, Distribution Prior);

/// <summary>An approximate Bayesian calibration of a scenario against the emergent targets, as its file says it at one size.</summary>
public sealed record AbcCalibration
{
    /// <summary>First and last recorded month of every run: the targets span them.</summary>
    public static readonly Month From = Month.Of(2007, 1), To = Month.Of(2025, 12);

    /// <summary>Kebab-case id.</summary>
    public required string Id { get; init; }

    /// <summary>Scenario whose targets are judged, with the values that hold in every run.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>People abroad in each world.</summary>
    public required int Workers { get; init; }

    /// <summary>Worlds a proposal; its targets are judged on their mean.</summary>
    public required int Replicates { get; init; }

    /// <summary>What is calibrated.</summary>
    public required IReadOnlyList<AbcParameter> Parameters { get; init; }

    /// <summary>How the calibration proceeds.</summary>
    public required AbcRules Rules { get; init; }

    /// <summary>Draws of the posterior-predictive check.</summary>
    public required int Draws { get; init; }

    /// <summary>Targets and how far runs are from them.</summary>
    public required TargetDistance Targets { get; init; }

    /// <summary>Most runs there can be.</summary>
    public long MostRuns => ((long)Rules.Generations * Rules.Proposals + Draws) * Replicates;

    /// <summary>All that the results depend on beside the program, a line each.</summary>
    public IReadOnlyList<string> Describe() =>
    [
        $"id: {Id}", $"scenario {Scenario.Id}: {ScenarioDigest.Of(Scenario)}", Line("workers", Workers), Line("replicates", Replicates),
        $"seed: {Rules.Seed.ToString(CultureInfo.InvariantCulture)}", Line("particles", Rules.Particles), Line("generations", Rules.Generations),
        Line("proposals", Rules.Proposals), Line("quantile", Rules.Quantile), Line("tolerance", Rules.Tolerance), Line("acceptance", Rules.Acceptance),
        Line("draws", Draws), .. Parameters.Select(p => $"parameter {p.Name}: {p.Prior}"), $"targets: {string.Join(' ', Targets.Parts.Select(p => p.Target.Id).Distinct())}",
    ];

    /// <summary>The number of a proposal's run in the file of results; draws of the posterior come after all generations.</summary>
    /// <param name="proposal">A proposal, or a draw of the posterior.</param>
    /// <param name="replicate">From 0.</param>
    public int RunNumber(AbcProposal proposal, int replicate)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        int generation = Math.Min(proposal.Generation, Rules.Generations);
        return checked((generation * Rules.Proposals + proposal.Number) * Replicates + replicate);
    }

    /// <summary>Draws of a posterior for its predictive check.</summary>
    public IReadOnlyList<AbcProposal> PredictiveDraws(AbcPosterior posterior)
    {
        ArgumentNullException.ThrowIfNull(posterior);
        return posterior.Draws(Rules.Seed, Draws);
    }

    /// <summary>A new calibration, to be told what is known of it. Points at which shares of one whole exceed it are ruled out.</summary>
    public AbcSmc Start() => new(Rules, Possible);

    /// <summary>Values of the parameters at a point of the unit cube.</summary>
    public double[] Values(IReadOnlyList<double> point) => [.. Parameters.Select((p, i) => p.Prior.At(point[i]))];

    /// <summary>The settings of a point, which leave aside that dated values move with them; <see cref="At"/> does not.</summary>
    public IReadOnlyList<ParameterSetting> Settings(IReadOnlyList<double> point) =>
        [.. Values(point).Select((value, i) => new ParameterSetting(Parameters[i].Parameter, Parameters[i].Hosts, value))];

    /// <summary>The scenario at a point: each value replaced, and its dated values moved in proportion.</summary>
    public Scenario At(IReadOnlyList<double> point) =>
        Settings(point).Aggregate(Scenario, (scenario, s) => Scaling.Replace(scenario, s.Parameter, s.Hosts, s.Value));

    /// <summary>The run of a proposal's replicate.</summary>
    /// <param name="proposal">A proposal, or a draw of the posterior.</param>
    /// <param name="replicate">From 1.</param>
    public WorldSpec Spec(AbcProposal proposal, int replicate)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ulong seed = AbcDraws.WorldSeed(Rules.Seed, proposal.Generation, proposal.Number, replicate);
        return At(proposal.Point).ToSpec(seed, Workers, From, To, []);
    }

    /// <summary>The posterior of a generation.</summary>
    public AbcPosterior Posterior(AbcGeneration generation) => AbcPosterior.Of(generation, [.. Parameters.Select(p => (p.Name, p.Prior))]);

    private bool Possible(IReadOnlyList<double> point)
    {
        Scenario scenario = At(point);
        return ScenarioRules.SharesFit(scenario.Settings, scenario.Changes);
    }

    private static string Line(string key, double value) => string.Create(CultureInfo.InvariantCulture, $"{key}: {value:R}");
}
