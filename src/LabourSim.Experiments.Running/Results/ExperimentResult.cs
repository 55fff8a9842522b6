using System.Text.Json.Serialization;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Statistics;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Results;

/// <summary>
/// What a run or a comparison leaves behind for readers, as plain values: figures, reports, the seminar page and notebooks
/// start here and compute nothing of the model's. Kept as <c>results.json</c>, see <see cref="ResultFile"/>.
/// </summary>
public sealed record ExperimentResult
{
    /// <summary>Reads what is in a folder that <c>laboursim run</c> or <c>compare</c> wrote.</summary>
    /// <exception cref="Input.InputException">There are no results in it, or damaged ones.</exception>
    public static ExperimentResult Load(string folder) => ResultFile.Load(folder);

    /// <summary>"run" or "compare".</summary>
    public required string Command { get; init; }

    /// <summary>Version of the library.</summary>
    public required string Version { get; init; }

    /// <summary>Commit it was built from, or null.</summary>
    public required string? Commit { get; init; }

    /// <summary>True when the experiment, or the trial of uncertain numbers after it, was stopped early; the report must say PARTIAL.</summary>
    public required bool Partial { get; init; }

    /// <summary>The experiment's seed; replicate 1 uses it as it is.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replicates asked for.</summary>
    public required int Replicates { get; init; }

    /// <summary>Runs that count, and runs asked for, over all scenarios and those that show what luck alone does.</summary>
    public required RunCounts Runs { get; init; }

    /// <summary>Of an experiment that was stopped early, the replicates of each scenario that do not count; empty otherwise.</summary>
    public IReadOnlyList<LeftOutRuns> LeftOut { get; init; } = [];

    /// <summary>About how many people abroad were asked for.</summary>
    public required int Workers { get; init; }

    /// <summary>First recorded month.</summary>
    public required Month From { get; init; }

    /// <summary>Last recorded month asked for, inclusive.</summary>
    public required Month To { get; init; }

    /// <summary>Of results of which a part is drawn over time, the months that were lived; null when <see cref="From"/> and <see cref="To"/> are all.</summary>
    [JsonIgnore]
    public (Month From, Month To)? Lived { get; init; }

    /// <summary>The scenarios in the order asked for; when comparing, the base comes first.</summary>
    public required IReadOnlyList<ReportScenario> Scenarios { get; init; }

    /// <summary>Every declared outcome over the whole window, from the runs that count.</summary>
    public IReadOnlyList<TotalRow> Totals { get; init; } = [];

    /// <summary>Every declared outcome over time, all hosts and channels together, by month and by calendar year.</summary>
    public required IReadOnlyList<ReportSeries> Series { get; init; }

    /// <summary>Head count at month end by host; hosts without anyone in a scenario are left out.</summary>
    public required IReadOnlyList<HeadSeries> Heads { get; init; }

    /// <summary>Head count at month end by channel, all hosts together; channels without anyone in a scenario are left out.</summary>
    public IReadOnlyList<ChannelSeries> Channels { get; init; } = [];

    /// <summary>What people carry by months since arrival, all hosts together, soldiers left out.</summary>
    public IReadOnlyList<TenureSeries> Tenure { get; init; } = [];

    /// <summary>Who got what of every 100 dollars; see <see cref="DollarRow"/>.</summary>
    public required IReadOnlyList<DollarRow> Dollars { get; init; }

    /// <summary>The way of every 100 dollars from purse to purse; see <see cref="DollarFlow"/>.</summary>
    public IReadOnlyList<DollarFlow> DollarFlows { get; init; } = [];

    /// <summary>What figures show beside the declared outcomes, over the whole window; see <see cref="PartCatalogue"/>.</summary>
    public IReadOnlyList<TotalRow> PartTotals { get; init; } = [];

    /// <summary>The same over time, by month and by calendar year.</summary>
    public IReadOnlyList<ReportSeries> PartSeries { get; init; } = [];

    /// <summary>Dollars of every 100 that clients paid which end with these groups; see <see cref="DollarRow"/>.</summary>
    public double FinalDollars(string scenario, params IReadOnlyList<string> groups) =>
        Dollars.Where(d => d.Scenario == scenario && d.Stage == "final" && groups.Contains(d.Group)).Sum(d => d.Dollars);

    /// <summary>Paired effects; empty for a run.</summary>
    public required IReadOnlyList<EffectRow> Effects { get; init; }

    /// <summary>The same where several designs stand side by side: all over one period, the union of theirs; empty with fewer than two.</summary>
    public IReadOnlyList<EffectRow> SideBySide { get; init; } = [];

    /// <summary>Paired effects year by year, over all hosts.</summary>
    public IReadOnlyList<EffectYear> EffectYears { get; init; } = [];

    /// <summary>Who gains and who loses, person by person; empty for a run.</summary>
    public required IReadOnlyList<GainRow> Gains { get; init; }

    /// <summary>The kind of group asked to be told of, see <see cref="Running.GainKind"/>; null for those furthest from luck.</summary>
    public string? By { get; init; }

    /// <summary>
    /// How far each uncertain number moves the effects on the three imperatives (a run's levels), tried one at a time in a small
    /// world, the greatest first within scenario and outcome; empty when that was not asked for or was stopped.
    /// </summary>
    public IReadOnlyList<HingeRow> Hinges { get; init; } = [];

    /// <summary>Calibration targets; empty when nothing was finished.</summary>
    public required IReadOnlyList<TargetRow> Targets { get; init; }

    /// <summary>Replicates that the targets are means over.</summary>
    public int TargetReplicates { get; init; }

    /// <summary>Id of the scenario the targets were measured on.</summary>
    public required string TargetScenario { get; init; }

    /// <summary>How much rests on assumptions.</summary>
    public required SourceCounts Sources { get; init; }

    /// <summary>The command as it was typed, for those who want to run it again; null rebuilds one from the fields above.</summary>
    public string? CommandLine { get; init; }
}

/// <summary>Runs of an experiment.</summary>
/// <param name="Finished">Runs that reached their last month and count: in a comparison those of replicates whose runs all did.</param>
/// <param name="Planned">Runs asked for.</param>
public readonly record struct RunCounts(int Finished, int Planned);

/// <summary>Replicates of a scenario that do not count, because an experiment was stopped before they, or in a comparison all runs of theirs, were finished.</summary>
/// <param name="Scenario">Scenario id.</param>
/// <param name="Replicates">Their numbers, from 1, in order.</param>
public sealed record LeftOutRuns(string Scenario, IReadOnlyList<int> Replicates);

/// <summary>A scenario as the report names it.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Title">Short title.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Question">The paragraph on what it asks.</param>
/// <param name="Sources">Evidence ids or references.</param>
/// <param name="IsBase">True for the base of a comparison.</param>
public sealed record ReportScenario(
    string Id, string Title, string Author, string Question, IReadOnlyList<string> Sources, bool IsBase)
{
    /// <summary>SHA-256 of the text the scenario was read from, in hexadecimal; what code changed afterwards is not in it.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>True for a scenario that ships with the program, whose words can be said in other languages.</summary>
    public bool IsShipped { get; init; }

    /// <summary>The policies it sets.</summary>
    public IReadOnlyList<ReportPolicy> Policies { get; init; } = [];

    /// <summary>The parameters it sets, for the whole run or with dates, one text each.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}

/// <summary>A policy as a scenario sets it.</summary>
/// <param name="Policy">Policy id.</param>
/// <param name="Dose">How much of it; 0 is none.</param>
/// <param name="Hosts">Where, as host names joined by spaces, or "all".</param>
/// <param name="Start">First month.</param>
/// <param name="End">Last month, inclusive; null for open-ended.</param>
public sealed record ReportPolicy(string Policy, double Dose, string Hosts, Month Start, Month? End)
{
    /// <summary>True when it is set in this host.</summary>
    public bool In(Host host) => Hosts == "all" || Hosts.Split(' ').Contains(Places.HostNames[(int)host]);
}

/// <summary>One outcome of one scenario over the whole window.</summary>
/// <param name="Scenario">Scenario id.</param>
/// <param name="Outcome">Outcome.</param>
/// <param name="Value">Mean over replicates with its interval.</param>
public sealed record TotalRow(string Scenario, Outcome Outcome, Estimate Value)
{
    /// <summary>Replicates in which the outcome is defined.</summary>
    public int Replicates { get; init; }
}

/// <summary>One outcome of one scenario over time.</summary>
/// <param name="Scenario">Scenario id.</param>
/// <param name="Outcome">Outcome id, see <see cref="OutcomeCatalogue"/>.</param>
/// <param name="Yearly">True for one point a whole calendar year, false for one a month.</param>
/// <param name="Points">Points in order; spans in which the outcome is undefined in every replicate are left out.</param>
public sealed record ReportSeries(string Scenario, Outcome Outcome, bool Yearly, IReadOnlyList<SeriesPoint> Points);

/// <summary>One point of a series over replicates.</summary>
/// <param name="Start">First month of the span.</param>
/// <param name="Mean">Mean over replicates.</param>
/// <param name="Low">5th percentile over replicates; the least with fewer than 20; equal to the mean with one.</param>
/// <param name="High">95th percentile over replicates; the greatest with fewer than 20; equal to the mean with one.</param>
public readonly record struct SeriesPoint(Month Start, double Mean, double Low, double High)
{
    /// <summary>With fewer replicates than this a 5 to 95 % band would rest on its ends alone, so the ends are shown.</summary>
    public const int EnoughForPercentiles = 20;
}

/// <summary>Head count of one scenario in one host, mean over replicates.</summary>
/// <param name="Scenario">Scenario id.</param>
/// <param name="Host">Host; its name is <c>Places.HostNames[(int)Host]</c>.</param>
/// <param name="Points">Month by month.</param>
public sealed record HeadSeries(string Scenario, Host Host, IReadOnlyList<SeriesPoint> Points);

/// <summary>Head count of one scenario in one channel, mean over replicates.</summary>
/// <param name="Scenario">Scenario id.</param>
/// <param name="Channel">Channel; its name is <c>Places.ChannelNames[(int)Channel]</c>.</param>
/// <param name="Points">Month by month.</param>
public sealed record ChannelSeries(string Scenario, Channel Channel, IReadOnlyList<SeriesPoint> Points);

/// <summary>One thing people carry, by months since arrival.</summary>
/// <param name="Scenario">Scenario id.</param>
/// <param name="Column">A column of <see cref="TenureTable.Columns"/> other than the first: "doubt", "knowledge", "grievance" and "fear" from 0 to 1; "debt" in USD, over all people; the others shares of people, 0 to 1.</param>
/// <param name="Points">Months since arrival in order; months that fewer than <see cref="FewestMonths"/> worker-months were lived in are left out.</param>
public sealed record TenureSeries(string Scenario, string Column, IReadOnlyList<TenurePoint> Points)
{
    /// <summary>Fewest worker-months a replicate, on average, behind a point.</summary>
    public const int FewestMonths = 30;
}

/// <summary>One point of what people carry.</summary>
/// <param name="Months">Months since arrival, from 0.</param>
/// <param name="WorkerMonths">Worker-months a replicate behind it, mean.</param>
/// <param name="Mean">Mean over replicates.</param>
/// <param name="Low">As in <see cref="SeriesPoint"/>.</param>
/// <param name="High">As in <see cref="SeriesPoint"/>.</param>
public readonly record struct TenurePoint(int Months, double WorkerMonths, double Mean, double Low, double High);

/// <summary>Where a part of every 100 dollars went, over the whole window and all replicates.</summary>
/// <param name="Scenario">Scenario id.</param>
/// <param name="Stage">
/// "upstream": of every 100 dollars buyers paid, what third firms kept and what reached clients;
/// "paid": of every 100 dollars clients paid, whom the chain first pays it to (on paper);
/// "final": of every 100 dollars clients paid, who ends up with it once debts, pay-outs, bribes, remittances and seizures
/// are followed to the end. Each stage of a scenario adds up to 100.
/// </param>
/// <param name="Group">Coarse recipient: "state", "office", "company", "posts", "upkeep", "worker", "household", "others", "third-firms", "client".</param>
/// <param name="Recipient">Fine recipient in words, e.g. "plan remittance", "debt service", "company margin".</param>
/// <param name="Dollars">Dollars of 100; may be a little below zero for a company that pays out more than it takes.</param>
public sealed record DollarRow(string Scenario, string Stage, string Group, string Recipient, double Dollars);

/// <summary>
/// One step of the way of every 100 dollars that buyers paid, over the whole window and all replicates. What enters a place
/// between steps leaves it: the flows of each step and scenario add up to 100 less what ended before.
/// </summary>
/// <param name="Scenario">Scenario id.</param>
/// <param name="Step">1 buyers pay, 2 clients pay, 3 office and company pay first, 4 where it ends.</param>
/// <param name="From">
/// Place it leaves: step 1 "buyers"; 2 "client"; 3 "office", "company"; 4 "platoon", "plan", "funds", "posts", "upkeep", "cash", "credit",
/// "office-kept", "company-kept", "other-paid".
/// </param>
/// <param name="To">
/// Place it reaches: step 1 "third-firms", "client"; 2 "office", "company"; 3 what step 4 leaves; 4 a group of
/// <see cref="DollarRow"/>. Money that third firms keep ends with step 1.
/// </param>
/// <param name="Dollars">Dollars of 100, above 0.</param>
public sealed record DollarFlow(string Scenario, int Step, string From, string To, double Dollars);

/// <summary>How many parameters rest on what.</summary>
/// <param name="Evidence">Only on evidence ids.</param>
/// <param name="Mixed">On evidence ids and an assumption.</param>
/// <param name="Assumption">Only on an assumption.</param>
public sealed record SourceCounts(int Evidence, int Mixed, int Assumption);
