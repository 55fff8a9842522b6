using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LabourSim.Accounting;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Tests.Running;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Results;

public sealed class SessionTests : IDisposable
{
    private static readonly string[] VaryingKeys = ["started", "duration_seconds", "machine"];
    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Every_file_has_the_same_bytes_on_1_2_and_8_threads()
    {
        Experiment experiment = Small.Experiment("baseline", "harm-reduction") with { Compare = true, Replicates = 2, Events = true, Lives = 3, By = By("sex,sector") };
        foreach (int threads in (int[])[1, 2, 8])
        {
            Run(experiment, $"t{threads}", new SessionOptions { Threads = threads, Report = (input, writer) => writer.Write(input.Command) });
        }

        string[] files = [.. Directory.GetFiles(_place["t1"]).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
        files.ShouldBe(
        [
            "effects-by-year.csv", "effects.csv", "events.csv", "gains.csv", "ledger.csv", "lives.csv", "manifest.json", "outcomes.csv", "report.html", "results.json",
            "summary.csv", "targets.csv", "tenure.csv", "tours.csv",
        ]);
        foreach (string other in (string[])["t2", "t8"])
        {
            foreach (string file in files.Where(f => f != "manifest.json"))
            {
                File.ReadAllBytes(_place[other, file]).ShouldBe(File.ReadAllBytes(_place["t1", file]), file);
            }

            Settled(other).ShouldBe(Settled("t1"));
        }
    }

    [Fact]
    public void Gains_tell_everyone_once_in_each_kind_of_group_and_those_sent_under_one_design_apart()
    {
        // In these months the mandate decides who is sent.
        Experiment parting = Small.Experiment("baseline", "no-mandate") with { From = Month.Of(2017, 11), To = Month.Of(2019, 2) };
        ExperimentResult result = Run(parting with { Compare = true, Replicates = 2, By = By("host,sex,sector") }, "out");

        result.By.ShouldBe("host:sex:sector");
        Manifest("out")["options"]!["by"]!.GetValue<string>().ShouldBe("host:sex:sector");
        var rows = Csv.Read(_place["out", "gains.csv"]);
        rows.Select(r => r["group_kind"]).Distinct().ShouldBe(["all", "host", "cohort", "ties", "sex", "sector", "channel", "province", "host:sex:sector", "sent-only"]);
        foreach (var measure in rows.GroupBy(r => r["measure"]))
        {
            double pairs = Number(measure.Single(r => r["group_kind"] == "all")["persons"]);
            pairs.ShouldBeGreaterThan(50);
            measure.Where(r => r["group_kind"] is not "sent-only").GroupBy(r => r["group_kind"])
                .ShouldAllBe(k => Math.Abs(k.Sum(r => Number(r["persons"])) - pairs) < 1e-6);
            measure.ShouldAllBe(r => r["group_kind"] == "sent-only" || (r["net_share"].Length > 0 && r["p50"].Length > 0) == Number(r["persons"]) >= GainRow.FewestPairs);
            measure.Where(r => r["p5"].Length > 0).ShouldAllBe(r => Number(r["p5"]) <= Number(r["p50"]) && Number(r["p50"]) <= Number(r["p95"]));
        }

        rows.ShouldContain(r => r["group"] == "china:women:factory");
    }

    [Fact]
    public void Outcomes_have_hosts_with_anyone_and_all_and_the_same_rows_stand_among_those_of_channels()
    {
        Run(Small.Experiment(), "out");
        Run(Small.Experiment(), "channels", new SessionOptions { Channels = true });

        string[] usual = File.ReadAllLines(_place["out", "outcomes.csv"]), every = File.ReadAllLines(_place["channels", "outcomes.csv"]);
        var rows = Csv.Read(_place["out", "outcomes.csv"]);
        rows.ShouldAllBe(r => r["channel"] == "all");
        rows.ShouldContain(r => r["host"] == "china");
        rows.ShouldContain(r => r["host"] == "all");
        usual.ShouldBe(every.Where(l => l == every[0] || l.Split(',')[5] == "all"));
        every.Length.ShouldBeGreaterThan(usual.Length * 3 / 2);
    }

    [Fact]
    public void Long_tables_are_compressed_when_asked_for_with_the_same_text_and_bytes()
    {
        Experiment experiment = Small.Experiment() with { Replicates = 2, Events = true, Lives = 2 };
        Run(experiment, "plain");
        Run(experiment, "one", new SessionOptions { Gzip = true });
        Run(experiment, "two", new SessionOptions { Gzip = true, Threads = 2 });

        foreach (string name in (string[])["outcomes.csv", "events.csv", "lives.csv"])
        {
            File.Exists(_place["one", name]).ShouldBeFalse();
            byte[] bytes = File.ReadAllBytes(_place["one", name + ".gz"]);
            bytes.ShouldBe(File.ReadAllBytes(_place["two", name + ".gz"]), name);
            // RFC 1952: two bytes of mark, the method, no flags and so no name, and no time.
            bytes[..8].ShouldBe([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
            using StreamReader text = new(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
            text.ReadToEnd().ShouldBe(File.ReadAllText(_place["plain", name]), name);
        }

        Manifest("one")["files"]!.AsArray().Select(f => f!.GetValue<string>()).ShouldContain("outcomes.csv.gz");
    }

    [Fact]
    public void Outcomes_of_channels_cover_pairs_with_anyone_and_their_sums()
    {
        Run(Small.Experiment(), "out", new SessionOptions { Channels = true });

        Csv.Header(_place["out", "outcomes.csv"]).ShouldBe(["scenario", "replicate", "month", "months", "host", "channel", "outcome", "unit", "value"]);
        var rows = Csv.Read(_place["out", "outcomes.csv"]);
        foreach (var month in rows.GroupBy(r => r["month"]))
        {
            var heads = month.Where(r => r["outcome"] == "heads").ToDictionary(r => (r["host"], r["channel"]), r => Number(r["value"]));
            double pairs = heads.Where(h => h.Key is not ("all", _) and not (_, "all")).Sum(h => h.Value);

            heads[("all", "all")].ShouldBe(pairs);
            heads.Where(h => h.Key is (not "all", "all")).Sum(h => h.Value).ShouldBe(pairs);
            heads.Where(h => h.Key is ("all", not "all")).Sum(h => h.Value).ShouldBe(pairs);
            // Poland's people are formal: nobody there works under other papers before 2017, so no such row may exist.
            heads.Keys.ShouldNotContain(("poland", "reclassified"));
        }

        rows.Select(r => r["month"]).Distinct().Count().ShouldBe(16);
        rows.ShouldAllBe(r => double.IsFinite(Number(r["value"])));
        rows.ShouldAllBe(r => OutcomeCatalogue.Find(r["outcome"])!.Unit == r["unit"]);
    }

    [Fact]
    public void Yearly_detail_sums_the_months_of_the_window()
    {
        Run(Small.Experiment(), "month");
        Run(Small.Experiment(), "year", new SessionOptions { Detail = Detail.Year });

        var months = Csv.Read(_place["month", "outcomes.csv"]).Where(r => r is { } && r["host"] == "all" && r["channel"] == "all" && r["outcome"] == "indicator-months");
        var years = Csv.Read(_place["year", "outcomes.csv"]).Where(r => r["host"] == "all" && r["channel"] == "all" && r["outcome"] == "indicator-months");

        years.Select(r => (r["month"], Number(r["value"]))).ShouldBe(
            months.GroupBy(r => r["month"][..4]).Select(g => (g.Key, g.Sum(r => Number(r["value"])))));
        years.Select(r => (r["month"], r["months"])).ShouldBe([("2012", "2"), ("2013", "12"), ("2014", "2")]);
        months.Select(r => r["months"]).Distinct().ShouldBe(["1"]);
        Csv.Read(_place["year", "ledger.csv"]).Select(r => (r["year"], r["months"])).Distinct().ShouldBe([("2012", "2"), ("2013", "12"), ("2014", "2")]);
    }

    [Fact]
    public void Effects_by_year_say_how_many_months_they_read()
    {
        Run(Small.Experiment("baseline", "fair-pay") with { Compare = true, Read = (Month.Of(2013, 3), Month.Of(2014, 2)) }, "out");

        Csv.Read(_place["out", "effects-by-year.csv"]).Select(r => (r["year"], r["months"])).Distinct().ShouldBe([("2013", "10"), ("2014", "2")]);
    }

    [Fact]
    public void The_ledger_names_both_sides_of_every_flow_and_misses_no_cent()
    {
        Experiment experiment = Small.Experiment();
        long[] expected = new long[FlowKind.Count];
        Runner.Run(experiment.Jobs(), 1, (_, r) => LedgerRows.Flow(r.Totals, new Stretch(0, r.Totals.Months - 1, ""), soldiers: false),
            (_, flows) => expected = flows, null, CancellationToken.None);

        Run(experiment, "out");

        var rows = Csv.Read(_place["out", "ledger.csv"]);
        for (int k = 0; k < FlowKind.Count; k++)
        {
            FlowKind kind = (FlowKind)k;
            var mine = rows.Where(r => r["kind"] == kind.Name).ToList();
            mine.Sum(r => long.Parse(r["cents"], CultureInfo.InvariantCulture)).ShouldBe(expected[k]);
            mine.ShouldAllBe(r => r["from"] == kind.From.Name() && r["to"] == kind.To.Name() && r["cents"] != "0");
        }

        rows.Select(r => r["year"]).Distinct().ShouldBe(["2012", "2013", "2014"]);
        rows.Where(r => r["from"] == "client").Select(r => r["to"]).Distinct().ShouldBe(["representative-office", "company"], true);
    }

    [Fact]
    public void Effects_are_the_differences_of_the_outcomes_written()
    {
        // A window of one calendar year, so that a yearly row of outcomes.csv is the whole window.
        Experiment experiment = Small.Experiment("baseline", "fair-pay") with
        {
            Compare = true,
            Replicates = 3,
            From = Month.Of(2013, 1),
            To = Month.Of(2013, 12),
        };

        Run(experiment, "out", new SessionOptions { Detail = Detail.Year });

        var outcomes = Csv.Read(_place["out", "outcomes.csv"]).Where(r => r["channel"] == "all")
            .ToDictionary(r => (r["scenario"], r["replicate"], r["host"], r["outcome"]), r => Number(r["value"]));
        var effects = Csv.Read(_place["out", "effects.csv"]);
        effects.Select(r => r["outcome"]).Distinct().ShouldBe(
            OutcomeCatalogue.All.Where(o => o.Imperative != Imperative.None).Select(o => o.Id), true);
        foreach (var row in effects.Where(r => r["host"] == "all" && r["replicates"] == "3"))
        {
            double mean = Enumerable.Range(1, 3).Average(i => Of("fair-pay", i) - Of("baseline", i));
            double near = 1e-6 * (1 + Math.Abs(mean) + Math.Abs(Of("baseline", 1)));
            Number(row["plain"]).ShouldBe(mean, near);
            if (OutcomeCatalogue.Find(row["outcome"])!.Per is null)
            {
                Number(row["effect"]).ShouldBe(mean, near);
            }

            double Of(string scenario, int replicate) =>
                outcomes[(scenario, replicate.ToString(CultureInfo.InvariantCulture), "all", row["outcome"])];
        }

        effects.Single(r => r["outcome"] == "take-home" && r["host"] == "all")["replicates"].ShouldBe("3");
    }

    [Fact]
    public void The_manifest_holds_all_that_a_run_depends_on()
    {
        IReadOnlyList<ParameterSetting> set = OverrideParser.Parse(["tour-months=48", "openness@china=0.5"]);
        Experiment experiment = Small.Experiment() with { Overrides = set, Replicates = 2 };

        Run(experiment, "out", new SessionOptions { Threads = 2 });

        JsonNode manifest = Manifest("out");
        Scenario baseline = experiment.Scenarios[0];
        JsonNode scenario = manifest["scenarios"]![0]!;
        manifest["partial"]!.GetValue<bool>().ShouldBeFalse();
        Seeds.OfReplicate(7, 2).ShouldBeGreaterThan(SafeWhole.Greatest);
        manifest["runs"]!.AsArray().Select(r => r!["seed"]!.ToJsonString()).ShouldBe(["7", $"\"{Seeds.OfReplicate(7, 2)}\""]);
        scenario["text"]!.GetValue<string>().ShouldBe(baseline.Text);
        scenario["sha256"]!.GetValue<string>().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(baseline.Text))));
        scenario["policies"]!.AsArray().Count.ShouldBe(baseline.Policies.Count);
        scenario["parameters"]!.AsObject().Select(p => p.Key).ShouldBe(ParameterCatalogue.All.Select(p => p.Name));
        scenario["parameters"]!["tour-months"]!["value"]!.GetValue<double>().ShouldBe(48);
        JsonNode openness = scenario["parameters"]!["openness"]!["value"]!;
        openness["china"]!.GetValue<double>().ShouldBe(0.5);
        openness["russia"]!.GetValue<double>().ShouldBe(InformationParameters.Openness.DefaultFor(Host.Russia));
        manifest["files"]!.AsArray().Select(f => f!.GetValue<string>()).ShouldBe(Directory.GetFiles(_place["out"]).Select(f => Path.GetFileName(f)!), true);
        manifest["machine"]!["threads"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public void Events_and_lives_name_everyone_invented_and_nobody_by_name()
    {
        Run(Small.Experiment() with { Events = true, Lives = 2 }, "out");

        Csv.Header(_place["out", "events.csv"]).ShouldBe(
        [
            "scenario", "replicate", "month", "person", "role", "site", "platoon", "host", "channel", "entry_label", "kind", "cause", "cents",
        ]);
        var events = Csv.Read(_place["out", "events.csv"]);
        events.Count.ShouldBeGreaterThan(0);
        events.ShouldAllBe(e => (e["role"] == "worker" || e["role"] == "informant") && Places.HostNames.Contains(e["host"])
            && Places.ChannelNames.Contains(e["channel"]));
        events.Select(e => e["month"]).ShouldBe(events.Select(e => e["month"]).Order(StringComparer.Ordinal));
        var lives = Csv.Read(_place["out", "lives.csv"]);
        lives.ShouldAllBe(l => l["invented"] == "true");
        lives.Select(l => l["person"]).Distinct().Count().ShouldBeInRange(1, 2);
    }

    [Fact]
    public void Tours_pools_the_ended_tours_of_labour_by_sex_age_and_kind_of_work()
    {
        Experiment experiment = Small.Experiment() with { Replicates = 2 };
        List<TourRecord> all = [];
        Runner.Run(experiment.Jobs(), 1, (_, result) => result.Tours.ToArray(), (_, tours) => all.AddRange(tours), null, CancellationToken.None);
        all = [.. all.Where(t => t.Channel != Channel.Military && t.End != EndKind.StillAbroad)];

        Run(experiment, "out");

        var rows = Csv.Read(_place["out", "tours.csv"]).ToList();
        rows.Sum(r => Number(r["tours"]) * 2).ShouldBe(all.Count, 1e-6);
        var young = rows.Where(r => r["host"] == "china" && r["sex"] == "women" && r["age"] == "25-34" && r["sector"] == "factory" && r["tour"] == "first").ShouldHaveSingleItem();
        TourRecord[] theirs = [.. all.Where(t => t is { Host: Host.China, Female: true, Age: >= 25 and < 35, Sector: Sector.Factory, Tour: 1 })];
        Number(young["tours"]).ShouldBe(theirs.Length / 2.0, 1e-9);
        Number(young["months"]).ShouldBe(theirs.Average(t => t.Ended - t.Arrived), 1e-6);
        Number(young["money"]).ShouldBe(theirs.Average(t => t.MoneyCents / 100.0), 1e-6);
        Number(young["completed"]).ShouldBe(theirs.Average(t => t.End == EndKind.Completed ? 1.0 : 0), 1e-6);
        Number(young["doubt"]).ShouldBe(theirs.Average(t => (double)t.Doubt), 1e-5);
    }

    [Fact]
    public void Tenure_pools_the_replicates_of_a_scenario()
    {
        Experiment experiment = Small.Experiment() with { Replicates = 2 };
        int china = Places.Cell(Host.China, Channel.Formal);
        Dictionary<int, (long Months, double Doubt)> expected = [];
        Runner.Run(experiment.Jobs(), 1, (_, result) => result.Tenure, (_, table) =>
        {
            for (int tenure = 0; tenure <= TenureTable.MaxTenure; tenure++)
            {
                (long months, double doubt) = expected.GetValueOrDefault(tenure);
                ReadOnlySpan<long> row = table.Row(china, tenure);
                expected[tenure] = (months + row[0], doubt + row[1] * MonthlyTotals.FixedPoint);
            }
        }, null, CancellationToken.None);

        Run(experiment, "out");

        var rows = Csv.Read(_place["out", "tenure.csv"]).Where(r => r["host"] == "china" && r["channel"] == "formal").ToList();
        rows.Select(r => (r["tenure_months"], r["sampled_worker_months"])).ShouldBe(expected.Where(e => e.Value.Months > 0)
            .Select(e => (e.Key.ToString(CultureInfo.InvariantCulture), e.Value.Months.ToString(CultureInfo.InvariantCulture))));
        foreach (var row in rows)
        {
            (long months, double doubt) = expected[int.Parse(row["tenure_months"], CultureInfo.InvariantCulture)];
            Number(row["doubt"]).ShouldBe(doubt / months, 1e-9);
        }

        rows.Count.ShouldBeGreaterThan(5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Worlds_of_nobody_and_of_one_run(int workers)
    {
        ExperimentResult input = Run(Small.Experiment("baseline", "shutdown") with { Workers = workers, Compare = true, Replicates = 2 }, "out");

        input.Partial.ShouldBeFalse();
        Csv.Read(_place["out", "outcomes.csv"]).ShouldContain(r => r["host"] == "all" && r["channel"] == "all" && r["outcome"] == "heads");
        if (workers == 0)
        {
            Csv.Read(_place["out", "ledger.csv"]).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Stopped_early_a_run_keeps_its_finished_runs_and_names_the_rest()
    {
        using CancellationTokenSource stop = new();
        // The first of three runs has 64 months; the second is stopped in its 56th, eight after its burn-in.
        ExperimentResult input = Run(Small.Experiment() with { Replicates = 3 }, "out",
            new SessionOptions { Progress = (done, _) => { if (done == 64 + 56) { stop.Cancel(); } } }, stop.Token);
        Run(Small.Experiment(), "one");

        input.Partial.ShouldBeTrue();
        input.Runs.ShouldBe(new RunCounts(1, 3));
        input.LeftOut.ShouldHaveSingleItem().Replicates.ShouldBe([2, 3]);
        JsonNode manifest = Manifest("out");
        manifest["partial"]!.GetValue<bool>().ShouldBeTrue();
        manifest["runs"]!.AsArray().Select(r => (r!["months"]!.GetValue<int>(), r["partial"]!.GetValue<bool>(), r["counted"]!.GetValue<bool>()))
            .ShouldBe([(16, false, true), (8, true, false), (0, true, false)]);
        foreach (string file in (string[])["outcomes.csv", "ledger.csv", "summary.csv", "tenure.csv", "tours.csv", "targets.csv"])
        {
            File.ReadAllText(_place["out", file]).ShouldBe(File.ReadAllText(_place["one", file]), file);
        }
    }

    [Fact]
    public void Stopped_early_a_comparison_keeps_the_replicates_whose_runs_are_all_finished()
    {
        // Three runs a replicate: two scenarios and luck alone. The stop comes in the fifth: of replicate 2 the base alone is finished.
        Experiment experiment = Small.Experiment("baseline", "fair-pay") with { Compare = true, Replicates = 3 };
        experiment.Jobs().Count.ShouldBe(9);
        using CancellationTokenSource stop = new();
        ExperimentResult input = Run(experiment, "out", new SessionOptions { Progress = (done, _) => { if (done == 4 * 64 + 60) { stop.Cancel(); } } }, stop.Token);
        Run(experiment with { Replicates = 1 }, "one");

        input.Runs.ShouldBe(new RunCounts(3, 9));
        input.LeftOut.Select(l => (l.Scenario, string.Join(' ', l.Replicates))).ShouldBe([("baseline", "2 3"), ("fair-pay", "2 3")]);
        input.Totals.ShouldAllBe(t => t.Replicates == 1);
        Manifest("out")["runs"]!.AsArray().Select(r => (r!["months"]!.GetValue<int>(), r["counted"]!.GetValue<bool>())).ShouldBe(
        [
            (16, true), (16, true), (16, true), (16, false), (12, false), (0, false), (0, false), (0, false), (0, false),
        ]);
        foreach (string file in (string[])["outcomes.csv", "ledger.csv", "summary.csv", "effects.csv", "effects-by-year.csv", "gains.csv", "tenure.csv", "tours.csv", "targets.csv"])
        {
            File.ReadAllText(_place["out", file]).ShouldBe(File.ReadAllText(_place["one", file]), file);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(64 + 50)]
    public void Stopped_before_anything_is_finished_it_leaves_nothing(int months)
    {
        using CancellationTokenSource stop = new();

        Should.Throw<OperationCanceledException>(() => Run(Small.Experiment("baseline", "fair-pay") with { Compare = true, Replicates = 2 }, "out",
            new SessionOptions { Progress = (done, _) => { if (done == months) { stop.Cancel(); } } }, stop.Token));

        _place.Names.ShouldBeEmpty();
    }

    [Fact]
    public void Stopped_while_uncertain_numbers_are_tried_it_is_partial_without_them()
    {
        Experiment experiment = Small.Experiment() with { Hinges = true };
        using CancellationTokenSource stop = new();

        ExperimentResult input = Run(experiment, "out", new SessionOptions { Progress = (done, _) => { if (done == 64 + 10) { stop.Cancel(); } } }, stop.Token);

        input.Partial.ShouldBeTrue();
        input.Runs.ShouldBe(new RunCounts(1, 1));
        input.LeftOut.ShouldBeEmpty();
        File.Exists(_place["out", "hinges.csv"]).ShouldBeFalse();
        File.Exists(_place["out", "summary.csv"]).ShouldBeTrue();
    }

    [Fact]
    public void A_full_disk_is_one_clear_error_and_leaves_nothing()
    {
        using (ResultFolder folder = ResultFolder.Open(_place["out"], false))
        {
            Should.Throw<InputException>(() => Session.Run(Small.Experiment() with { Workers = 0 },
                    new SessionOptions { Report = (_, _) => throw new IOException("No space left on device") }, folder, false, CancellationToken.None))
                .Message.ShouldContain("No space left on device");
        }

        _place.Names.ShouldBeEmpty();
    }

    [Fact]
    public void Overrides_that_contradict_a_scenario_are_refused() =>
        Should.Throw<InputException>(() => (Small.Experiment() with { Overrides = OverrideParser.Parse(["office-share=0.9", "worker-share=0.3"]) }).Check())
            .Message.ShouldContain("add up to at most 1");

    private ExperimentResult Run(Experiment experiment, string name, SessionOptions? options = null, CancellationToken stop = default)
    {
        using ResultFolder folder = ResultFolder.Open(_place[name], false);
        return Session.Run(experiment, options ?? new SessionOptions(), folder, false, stop);
    }

    private JsonNode Manifest(string name) => JsonNode.Parse(File.ReadAllText(_place[name, "manifest.json"]))!;

    /// <summary>The manifest without what may differ between identical runs.</summary>
    private string Settled(string name)
    {
        JsonObject manifest = Manifest(name).AsObject();
        foreach (string key in VaryingKeys)
        {
            manifest.Remove(key).ShouldBeTrue();
        }

        return manifest.ToJsonString();
    }

    private static GainKind By(string names) => GainKind.Parse(names, InputPlace.CommandLine, "--by");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
