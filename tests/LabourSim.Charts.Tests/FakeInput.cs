using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Statistics;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Charts.Tests;

/// <summary>Report inputs of realistic shape and size with made-up numbers.</summary>
internal static class FakeInput
{
    private static readonly double[] Stocks = [30000, 50000, 5000, 2500, 2000, 2000, 450, 1000, 7050];

    private static readonly ReportScenario[] Written =
    [
        new("baseline", "History as it happened", "LabourSim contributors",
            "What the system did from 2007 on: growth to about 100,000 people abroad, the repatriation mandate of 2017, the closed border of 2020 to 2023 and the war’s demand for labour after it.",
            ["E01", "E42", "X02", "X38"], true),
        new("no-mandate", "No repatriation mandate", "LabourSim contributors",
            "What if resolution 2397 had never ordered workers home? Everything else happens as in the baseline.", ["P01", "M40"], false),
        new("harm-reduction", "Harm reduction: transparency, reporting line, legal aid and safe exit", "LabourSim contributors",
            "What if outside actors had put the worker first?", ["P12", "P13", "P14", "P17"], false),
        new("fair-pay", "Fair pay", "LabourSim contributors", "What if workers kept half?", ["P10"], false),
        new("shutdown", "Full shutdown", "LabourSim contributors", "What if every slot closed?", ["P25"], false),
        new("no-cheongbu", "No side work", "LabourSim contributors", "What if no one could work on the side?", [], false),
        new("full-compliance", "Full compliance", "LabourSim contributors", "What if every host had complied?", ["P01"], false),
    ];

    private static readonly ReportScenario[] Known = [.. Written.Select(s => s with { IsShipped = true })];

    /// <summary>A comparison of the first <paramref name="scenarios"/> scenarios.</summary>
    public static ExperimentResult Compare(int scenarios = 3, int replicates = 10)
    {
        ReportScenario[] chosen = Known[..scenarios];
        return Frame("compare", chosen, replicates) with
        {
            Totals = [.. chosen.SelectMany(s => OutcomeCatalogue.All.Select(o => new TotalRow(s.Id, o, Interval(Level(o), 0.02, replicates)) { Replicates = replicates }))],
            Heads = [.. chosen.SelectMany((s, i) => Places.HostNames.Select((_, h) => Heads(s.Id, (Host)h, i)))],
            Series = [.. chosen.SelectMany((s, i) => OutcomeCatalogue.All.SelectMany((o, k) => Series(s.Id, o, i, k, replicates)))],
            Channels = [.. chosen.SelectMany((s, i) => Places.ChannelNames.Select((_, c) => new ChannelSeries(s.Id, (Channel)c, Heads(s.Id, (Host)c, i).Points)))],
            Tenure = [.. chosen.SelectMany((s, i) => TenureTable.Columns.Skip(1).Select(c => Tenure(s.Id, c, i)))],
            PartTotals = [.. chosen.SelectMany(s => PartCatalogue.All.Select(o => new TotalRow(s.Id, o, Interval(Level(o), 0.02, replicates)) { Replicates = replicates }))],
            PartSeries = [.. chosen.SelectMany((s, i) => PartCatalogue.All.SelectMany((o, k) => Series(s.Id, o, i, k, replicates)))],
            DollarFlows = [.. chosen.SelectMany((s, i) => Chain(s.Id, i))],
            Dollars = [.. chosen.SelectMany((s, i) => Dollars(s.Id, i))],
            Effects = [.. chosen.Skip(1).SelectMany((s, i) => Effects(s.Id, i + 1, replicates))],
            Gains = [.. chosen.Skip(1).SelectMany((s, i) => Gains(s.Id, i + 1, replicates))],
        };
    }

    /// <summary>One scenario, one replicate.</summary>
    public static ExperimentResult Run()
    {
        ReportScenario[] chosen = [Known[0] with { IsBase = false }];
        return Compare(1, 1) with { Command = "run", Scenarios = chosen, Effects = [], Gains = [] };
    }

    /// <summary>Six months: too short for a point a year.</summary>
    public static ExperimentResult Short()
    {
        ExperimentResult full = Compare(2, 3);
        bool Inside(SeriesPoint p) => p.Start >= Month.Of(2019, 10) && p.Start <= Month.Of(2020, 3);
        return full with
        {
            From = Month.Of(2019, 10),
            To = Month.Of(2020, 3),
            Heads = [.. full.Heads.Select(h => h with { Points = [.. h.Points.Where(Inside)] })],
            Channels = [.. full.Channels.Select(h => h with { Points = [.. h.Points.Where(Inside)] })],
            Series = [.. full.Series.Select(s => s with { Points = s.Yearly ? [] : [.. s.Points.Where(Inside)] })],
            PartSeries = [.. full.PartSeries.Select(s => s with { Points = s.Yearly ? [] : [.. s.Points.Where(Inside)] })],
        };
    }

    /// <summary>A world without workers: every series is there and has no points, or only zeros.</summary>
    public static ExperimentResult Empty()
    {
        ExperimentResult full = Compare(2, 3);
        return full with
        {
            Workers = 0,
            Totals = [.. full.Totals.Select(t => t with { Value = None })],
            Heads = [],
            Channels = [],
            Tenure = [],
            PartTotals = [],
            PartSeries = [],
            DollarFlows = [],
            Series = [.. full.Series.Select(s => s with { Points = [] })],
            Dollars = [.. full.Dollars.Select(d => d with { Dollars = 0 })],
            Effects = [.. full.Effects.Select(e => e with { BaseMean = double.NaN, OtherMean = double.NaN, Effect = double.NaN, Low = double.NaN, High = double.NaN, Replicates = 0 })],
            Gains = [],
        };
    }

    /// <summary>Stopped before anything was finished.</summary>
    public static ExperimentResult Nothing() => Frame("compare", Known[..2], 10) with { Partial = true, Runs = new RunCounts(0, 20), Targets = [] };

    private static ExperimentResult Frame(string command, ReportScenario[] scenarios, int replicates) => new()
    {
        Command = command,
        Version = "0.1.0",
        Commit = "730321b0d6cfaf9a1b2c3d4e5f60718293a4b5c6",
        Partial = false,
        Seed = 1,
        Replicates = replicates,
        Runs = new RunCounts(scenarios.Length * replicates, scenarios.Length * replicates),
        Workers = 100_000,
        From = Month.Of(2007, 1),
        To = Month.Of(2025, 12),
        Scenarios = scenarios,
        Series = [],
        Heads = [],
        Dollars = [],
        Effects = [],
        Gains = [],
        Targets =
        [
            new("K01", "input", "Workers abroad, mean of 2013 to 2017", "100,000", "5E+04", "1.5E+05", "9.785E+04", true),
            new("K02", "input", "Host mix, 2013 to 2017: China; Russia; other", "0.50; 0.30; 0.20", "0.40; 0.20; 0.10", "0.60; 0.40; 0.30", "0.50; 0.30; 0.20", true),
            new("K10", "emergent", "Worker-months short of quota, no side work", "above 0.50", "0.40", "0.80", "0.61", true),
            new("K19", "emergent", "Successful exits per 1,000 worker-years, Russia", "1.0", "0.4", "3", "3.4", false),
            new("K28", "emergent", "Complying hosts at the deadline: Poland; Mongolia", "0; 0", "; ", "0; 100", "0; 12", true),
            new("K29", "emergent", "Overseas workers reaching the South a year: 2022; 2025", "20; 10", "10; 5", "30; 15", "", false),
        ],
        TargetReplicates = replicates,
        TargetScenario = scenarios[0].Id,
        Sources = new SourceCounts(61, 84, 53),
    };

    private static TenureSeries Tenure(string scenario, string column, int which) => new(scenario, column,
        [.. Enumerable.Range(0, 70).Select(m =>
        {
            double mean = column == "debt" ? 40.0 * m * (1 + 0.1 * which) : 0.2 + 0.6 * (1 - Math.Exp(-m / 30.0)) * (1 - 0.05 * which);
            return new TenurePoint(m, 500, mean, 0.98 * mean, 1.02 * mean);
        })]);

    private static IEnumerable<DollarFlow> Chain(string scenario, int which)
    {
        double credit = 13 + which, kept = 30 - credit - 1 - 5 - 2 - 4;
        (int Step, string From, string To, double Dollars)[] flows =
        [
            (1, "buyers", "third-firms", 4), (1, "buyers", "client", 96), (2, "client", "office", 66), (2, "client", "company", 30), (3, "office", "plan", 66),
            (3, "company", "credit", credit), (3, "company", "cash", 1), (3, "company", "funds", 5), (3, "company", "posts", 2), (3, "company", "upkeep", 4),
            (3, "company", "company-kept", kept), (4, "plan", "state", 66), (4, "credit", "state", credit - 4), (4, "credit", "household", 3),
            (4, "credit", "worker", 1), (4, "cash", "worker", 1), (4, "funds", "state", 5), (4, "posts", "posts", 2), (4, "upkeep", "upkeep", 4),
            (4, "company-kept", "company", kept),
        ];
        return flows.Select(f => new DollarFlow(scenario, f.Step, f.From, f.To, f.Dollars));
    }

    private static HeadSeries Heads(string scenario, Host host, int which) => new(scenario, host,
        [.. Enumerable.Range(0, 228).Select(m =>
        {
            Month month = Month.Of(2007, 1).Plus(m);
            double grown = Math.Min(1, 0.35 + m / 100.0);
            double mandate = which != 1 && month.Year >= 2018 ? Math.Max(host == Host.China ? 0.8 : 0.1, 1 - (m - 131) / 24.0) : 1;
            double war = host == Host.Russia && month.Year >= 2024 ? 0.4 : 0;
            double mean = Stocks[(int)host] * (grown * mandate + war);
            return new SeriesPoint(month, mean, 0.99 * mean, 1.01 * mean);
        })]);

    private static IEnumerable<ReportSeries> Series(string scenario, Outcome outcome, int which, int row, int replicates)
    {
        SeriesPoint Point(Month start)
        {
            double years = start.Index / 12.0 - 7;
            double wave = 1 + 0.15 * Math.Sin(years * 0.7 + row) + 0.06 * which * Math.Max(0, years - 10) / 8;
            double mean = Level(outcome) * wave * (outcome.Aggregation == "sum" ? 1.0 / 19 : 1);
            double spread = replicates == 1 ? 0 : 0.03 * mean;
            return new SeriesPoint(start, mean, mean - spread, mean + spread);
        }

        yield return new(scenario, outcome, true, [.. Enumerable.Range(0, 19).Select(y => Point(Month.Of(2007 + y, 1)))]);
        yield return new(scenario, outcome, false, [.. Enumerable.Range(0, 228).Select(m => Point(Month.Of(2007, 1).Plus(m)))]);
    }

    private static double Level(Outcome outcome) => outcome.Id switch
    {
        "heads" => 81_000,
        "indicators" => 8.4,
        "take-home" => 41,
        "state-revenue" => 46e6,
        "exposure" => 8.9e6,
        "ruptures" => 21_000,
        "home-doubt" => 152_000,
        "safe-exits" or "redress" => 0,
        "household-money" => 412e6,
        _ => outcome.Unit.StartsWith("share", StringComparison.Ordinal) ? 0.41 : outcome.Unit == "0 to 1" ? 0.3 : 740,
    };

    private static IEnumerable<DollarRow> Dollars(string scenario, int which)
    {
        double worker = 5 + 1.5 * which;
        (string Stage, string Group, string Recipient, double Dollars)[] rows =
        [
            ("upstream", "third-firms", "third firms", 4.2), ("upstream", "client", "client", 95.8),
            ("paid", "state", "party, loyalty and revolution funds", 6), ("paid", "office", "office share", 70),
            ("paid", "posts", "skim of the three posts", 3), ("paid", "upkeep", "board and lodging", 4), ("paid", "company", "company margin", 2),
            ("paid", "worker", "pocket cash", 1.1), ("paid", "worker", "ledger credit", 13.9),
            ("final", "state", "plan remittance", 70), ("final", "state", "funds", 6), ("final", "state", "debt service", 6.5),
            ("final", "company", "company margin", 9 - worker), ("final", "company", "credit never paid", -1.5),
            ("final", "posts", "skims and bribes", 4.4), ("final", "upkeep", "board and lodging", 4),
            ("final", "others", "host-country shops", 0.4), ("final", "household", "brought home", 2.2), ("final", "worker", "left in hand", worker - 5),
        ];
        double rest = 100 - rows.Where(r => r.Stage == "final").Sum(r => r.Dollars);
        return rows.Append(("final", "household", "remittances", rest)).Select(r => new DollarRow(scenario, r.Item1, r.Item2, r.Item3, r.Item4));
    }

    private static IEnumerable<EffectRow> Effects(string other, int which, int replicates)
    {
        foreach (Outcome outcome in OutcomeCatalogue.All.Where(o => o.Imperative != Imperative.None))
        {
            // By the name, so that a new outcome moves no other.
            int row = outcome.Id.Sum(letter => letter);
            foreach (string host in new[] { "all", "russia", "china" })
            {
                double level = Level(outcome);
                double effect = outcome.Id is "safe-exits" ? 380 * (which - 1)
                    : outcome.Id is "families-punished" ? 2.4 * level
                    : level * 0.12 * Math.Sin(row * 0.67 + which);
                double half = replicates == 1 ? double.NaN : outcome.Id is "safe-exits" ? 30 * (which - 1) : 0.045 * level;
                yield return new EffectRow("baseline", other, outcome, host, level, level + effect, effect, effect - half, effect + half, replicates)
                {
                    From = Month.Of(2018, 1),
                    To = Month.Of(2025, 12),
                    Plain = Around(effect, half),
                    Each = effect,
                    People = 0,
                    Both = 0,
                };
            }
        }
    }

    private static IEnumerable<GainRow> Gains(string other, int which, int replicates)
    {
        Estimate Around(double mean, double half) => replicates == 1 ? new(mean, double.NaN, double.NaN) : new(mean, mean - half, mean + half);
        (string Measure, string Unit, double Base, double Gain, double Lose, double Null)[] measures =
        [
            ("money", "USD per person", 1460, 0.41, 0.33, 0.31), ("indicator-months", "indicator-months per person", 214, 0.36, 0.29, 0.22),
            ("harm-events", "events per person", 0.42, 0.11, 0.09, 0.085),
        ];
        IEnumerable<(string Kind, string Group, double Persons)> groups =
        [
            ("all", "all", 402_113),
            .. Places.HostNames.Select((h, i) => ("host", h, 4 * Stocks[i])),
            .. Enumerable.Range(2003, 23).Select(y => ("cohort", y.ToString(System.Globalization.CultureInfo.InvariantCulture), 18_000.0)),
            .. GainKind.All.Where(k => k.Id is not ("host" or "cohort")).SelectMany(k => k.Groups.Select(g => (k.Id, g, 402_113.0 / k.Groups.Count))),
        ];
        foreach ((string measure, string unit, double level, double gain, double lose, double luck) in measures)
        {
            foreach ((string kind, string group, double persons) in groups)
            {
                double g = gain + 0.02 * which;
                yield return new GainRow("baseline", other, measure, unit, kind, group, persons, Around(g, 0.012), Around(lose, 0.01),
                    Around(1 - g - lose, 0.01), level, level * 1.06, Around(level * 0.06, level * 0.02), Around(g - lose, 0.015), Around(0.01 * luck, 0.02), replicates)
                {
                    Replicates = replicates,
                    Changes = new(-0.5 * level, 0, 0, 0.1 * level, 0.6 * level),
                    NullChanges = new(-0.5 * level, 0, 0, 0, 0.5 * level),
                };
            }

            yield return new GainRow("baseline", other, measure, unit, "sent-only", "base", 0, None, None, None, level, double.NaN, None, None, None, 0);
            yield return new GainRow("baseline", other, measure, unit, "sent-only", "other", 51_200, None, None, None, double.NaN, level, None, None, None, 0);
        }
    }

    private static Estimate Around(double mean, double half) => new(mean, mean - half, mean + half);

    private static Estimate Interval(double mean, double half, int replicates) =>
        replicates == 1 ? new(mean, double.NaN, double.NaN) : new(mean, mean * (1 - half), mean * (1 + half));

    private static Estimate None => new(double.NaN, double.NaN, double.NaN);
}
