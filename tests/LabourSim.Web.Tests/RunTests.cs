using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;
using LabourSim.Model;
using LabourSim.Outcomes;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Tests;

public sealed class RunTests
{
    private const string Custom = """
        {"a":{"preset":"baseline"},"b":{"title":"세 겹 \"\"\" 따옴표","policies":[{"policy":"permit-ban","dose":0}],"parameters":{"openness":0.4}},
         "seed":7,"workers":300,"replicates":2,"from":"2017-01","to":"2019-06"}
        """;

    [Fact]
    public async Task A_run_streams_real_months_shows_a_small_world_first_and_ends_with_the_one_asked_for()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();
        string id = await browser.AskAsync(Custom);

        IReadOnlyList<(string Name, JsonNode Data)> events = await browser.FollowAsync(id);

        events[0].Name.ShouldBe("state");
        events[^1].Name.ShouldBe("end");
        ((string)events[^1].Data["state"]!).ShouldBe("done");
        ((string)events.Last(e => e.Name == "picture").Data["stage"]!).ShouldBe("full");
        foreach (JsonNode state in events.Where(e => e.Name == "state").Select(e => e.Data))
        {
            ((long)state["done"]!).ShouldBeLessThanOrEqualTo((long)state["total"]!);
        }

        JsonNode result = await browser.GetNodeAsync($"/api/runs/{id}/result");
        ((string)result["stage"]!).ShouldBe("full");
        ((int)result["replicates"]!).ShouldBe(2);
        result["sentences"]!.AsArray().Count.ShouldBe(5);
        ((string)result["sentences"]![0]!).ShouldStartWith("In this model");
        result["imperatives"]!.AsArray().Select(i => (string)i!["id"]!).ShouldBe(["protect", "press", "preserve"]);
        result["series"]!["months"]!.AsArray().Count.ShouldBe(30);
        result["series"]!["b"]!["exposure"]!["mean"]!.AsArray().Count.ShouldBe(30);
        ((string)(await browser.GetNodeAsync($"/api/runs/{id}/result?lang=ko"))["sentences"]![0]!).ShouldStartWith("이 모형에서");

        JsonNode run = await browser.GetNodeAsync($"/api/runs/{id}");
        run["files"]!.AsArray().Select(f => (string)f!).ShouldBe(
            ["summary.csv", "outcomes.csv", "effects.csv", "effects-by-year.csv", "gains.csv", "targets.csv", "tenure.csv", "tours.csv", "ledger.csv", "manifest.json", "results.json", "report.html", "take-home.html", "a.yaml", "b.yaml"]);
        foreach (string file in run["files"]!.AsArray().Select(f => (string)f!))
        {
            (await browser.GetByteArrayAsync($"/api/runs/{id}/files/{file}")).Length.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task What_grows_with_the_world_is_told_for_100_000_abroad_and_says_so()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();
        string id = await browser.AskAsync(Seminar.Quick);
        await browser.UntilAsync(id, "done");
        JsonNode result = await browser.GetNodeAsync($"/api/runs/{id}/result");
        JsonNode[] outcomes = [.. (await browser.GetNodeAsync("/api/catalogue"))["outcomes"]!.AsArray()!];

        // The file has the world as it was run, 200 people.
        string[][] rows = [.. (await browser.GetStringAsync($"/api/runs/{id}/files/effects.csv")).Split('\n').Select(l => l.Split(','))];
        string Cell(string outcome, string column) => rows.Single(r => r.Length > 5 && r[2] == outcome && r[5] == "all")[Array.IndexOf(rows[0], column)];
        double File(string outcome, string column) => double.Parse(Cell(outcome, column), CultureInfo.InvariantCulture);

        // What adds up over months is told for a month, as its chart shows it.
        int At(string column) => Month.TryParse(Cell("exposure", column), out Month month) ? month.Index : throw new FormatException(Cell("exposure", column));
        int months = At("to") - At("from") + 1;
        foreach ((string aim, string outcome, double scale) in ((string, string, double)[])[("protect", "exploitation-index", 1), ("press", "state-revenue", 500), ("preserve", "exposure", 500.0 / months)])
        {
            JsonNode told = result["imperatives"]!.AsArray().Single(i => (string)i!["id"]! == aim)!;
            foreach ((string name, double level) in ((string, double)[])[("effect", File(outcome, "effect")), ("b", File(outcome, "base_mean") + File(outcome, "effect"))])
            {
                ((double)told[name]!).ShouldBe(scale * level, 1e-6 * Math.Abs(scale * level), $"{outcome} {name}");
            }

            string unit = (string)outcomes.Single(o => (string)o["id"]! == outcome)["unit"]!;
            ((string)told["unit"]!).ShouldBe(unit);
            unit.EndsWith("at 100,000 abroad", StringComparison.Ordinal).ShouldBe(outcome != "exploitation-index", outcome);
            unit.Contains(" a month", StringComparison.Ordinal).ShouldBe(outcome == "exposure", outcome);
        }

        double revenue = result["series"]!["a"]!["state-revenue"]!["mean"]!.AsArray().Average(v => (double)v!);
        revenue.ShouldBe((double)result["imperatives"]![1]!["a"]!, 0.01 * revenue);
        double exposure = result["series"]!["a"]!["exposure"]!["mean"]!.AsArray().Average(v => (double)v!);
        exposure.ShouldBe((double)result["imperatives"]![2]!["a"]!, 0.01 * exposure);
        outcomes.Single(o => (string)o["id"]! == "labour-share")["unit"]!.GetValue<string>().ShouldBe("share");
        ((string)(await browser.GetNodeAsync($"/api/runs/{id}/figures/imperatives"))["svg"]!).ShouldContain("at 100,000 abroad");
    }

    [Fact]
    public async Task The_answer_has_one_line_of_what_is_better_and_worse_and_what_it_hinges_on()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();
        string two = await browser.AskAsync(Seminar.Quick), one = await browser.AskAsync("""{"a":{"preset":"baseline"},"workers":200,"replicates":1,"from":"2017-01","to":"2018-12"}""");
        await browser.UntilAsync(two, "done");
        await browser.UntilAsync(one, "done");

        (string Aim, string Verdict)[] effects = [.. (await browser.GetStringAsync($"/api/runs/{two}/files/effects.csv")).Split('\n').Skip(1).Select(l => l.Split(','))
            .Where(r => r.Length > 12 && r[5] == "all" && (Number(r[11]) > 0 || Number(r[12]) < 0))
            .Select(r => (r[3], (Math.Sign(Number(r[10])) * OutcomeCatalogue.All.Single(o => o.Id == r[2]).Better) switch { > 0 => "better", < 0 => "worse", _ => "" }))];
        static double Number(string text) => text.Length == 0 ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);
        int contradicted = 0;
        foreach ((string language, string unmeasured) in ((string, string)[])[("en", "was not measured in this run."), ("ko", "이 실행에서 재지 않았습니다.")])
        {
            Language words = Language.All.Single(l => l.Id == language);
            JsonNode result = await browser.GetNodeAsync($"/api/runs/{two}/result?lang={language}");
            string line = (string)result["line"]!;
            line.ShouldEndWith(unmeasured);
            foreach (JsonNode? imperative in result["imperatives"]!.AsArray())
            {
                // Each aim stands behind its own verdict, as its card says it, unless another of its outcomes clearly goes the other way.
                string verdict = (string)imperative!["verdict"]!, other = verdict == "better" ? "worse" : "better";
                bool mixed = verdict is "better" or "worse" && effects.Any(e => e.Aim == (string)imperative["id"]! && e.Verdict == other);
                contradicted += mixed ? 1 : 0;
                line.ShouldContain(words[$"server.line.{(mixed ? "mixed" : verdict)}"].Replace("{0}", "", StringComparison.Ordinal).Trim());
                line.ShouldContain(words[$"server.line.aim.{imperative["id"]}"]);
            }

            contradicted.ShouldBeGreaterThan(0);
            ((string)result["title"]!).Split(" / ").ShouldAllBe(title => line.Contains(title));
            ((string)(await browser.GetNodeAsync($"/api/runs/{one}/result?lang={language}"))["line"]!).ShouldEndWith(unmeasured);
        }
    }

    [Fact]
    public async Task Streamed_months_are_those_of_the_result()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();
        string id = await browser.AskAsync("""{"a":{"preset":"baseline"},"size":"small","from":"2010-01","to":"2025-12"}""");
        IReadOnlyList<(string Name, JsonNode Data)> events = await browser.FollowAsync(id);
        JsonNode series = (await browser.GetNodeAsync($"/api/runs/{id}/result"))["series"]!;
        // The page says that the command measures what the result leans on.
        ((string)(await browser.GetNodeAsync($"/api/runs/{id}"))["command"]!).ShouldEndWith(" --hinges true");

        foreach (JsonNode live in events.Where(e => e.Name == "series").Select(e => e.Data))
        {
            JsonArray months = live["months"]!.AsArray();
            foreach (string outcome in (string[])["exploitation-index", "state-revenue", "exposure", "heads"])
            {
                JsonArray values = live["a"]![outcome]!.AsArray();
                values.Count.ShouldBe(months.Count);
                for (int i = 0; i < values.Count; i++)
                {
                    ((double?)values[i])?.ShouldBe((double)series["a"]![outcome]!["mean"]![i]!, 1e-4 * Math.Abs((double)values[i]!) + 1e-9);
                }
            }
        }
    }

    [Fact]
    public async Task The_command_line_and_the_program_that_are_copied_give_the_same_bytes()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();
        string id = await browser.AskAsync(Custom);
        await browser.FollowAsync(id);
        JsonNode run = await browser.GetNodeAsync($"/api/runs/{id}");
        byte[] effects = await browser.GetByteArrayAsync($"/api/runs/{id}/files/effects.csv"), outcomes = await browser.GetByteArrayAsync($"/api/runs/{id}/files/outcomes.csv");
        string place = Directory.CreateTempSubdirectory("laboursim-recipes-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(place, "b.yaml"), await browser.GetStringAsync($"/api/runs/{id}/files/b.yaml"));
            string command = (string)run["command"]!;
            command.ShouldStartWith("laboursim compare baseline b.yaml --seed 7");
            string[] words = [Path.Combine(AppContext.BaseDirectory, "LabourSim.Cli.dll"), .. command.Split(' ')[1..], "--out", "by-command"];
            (await Programs.RunAsync(place, words)).ShouldBe(0);
            File.ReadAllBytes(Path.Combine(place, "by-command", "effects.csv")).ShouldBe(effects);
            File.ReadAllBytes(Path.Combine(place, "by-command", "outcomes.csv")).ShouldBe(outcomes);

            await Programs.CompileAndRunAsync(place, (string)run["csharp"]!);
            File.ReadAllBytes(Path.Combine(place, "seminar-run", "effects.csv")).ShouldBe(effects);
            File.ReadAllBytes(Path.Combine(place, "seminar-run", "outcomes.csv")).ShouldBe(outcomes);
        }
        finally
        {
            Directory.Delete(place, true);
        }
    }

    [Fact]
    public async Task Figures_come_drawn_for_their_place_and_as_files()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();
        string id = await browser.AskAsync(Seminar.Quick);
        await browser.FollowAsync(id);

        JsonArray list = (await browser.GetNodeAsync($"/api/runs/{id}/figures")).AsArray();
        string name = (string)list.First(f => (bool)f!["available"]!)!["name"]!;
        JsonNode figure = await browser.GetNodeAsync($"/api/runs/{id}/figures/{name}");
        string svg = (string)figure["svg"]!;
        svg.ShouldStartWith("<svg");
        ((string)(await browser.GetNodeAsync($"/api/runs/{id}/figures/{name}?width=360"))["svg"]!).ShouldNotBe(svg);
        ((string)(await browser.GetNodeAsync($"/api/runs/{id}/figures/{name}?lang=ko"))["title"]!).ShouldNotBe((string)figure["title"]!);
        (await browser.GetStringAsync($"/api/runs/{id}/figures/{name}.svg")).ShouldStartWith("<svg");
        (await browser.GetByteArrayAsync($"/api/runs/{id}/figures/{name}.png"))[1..4].ShouldBe("PNG"u8.ToArray());
        (await browser.GetStringAsync($"/api/runs/{id}/figures/{name}.csv")).Split('\n').Length.ShouldBeGreaterThan(2);
        // The report in Korean is written once.
        byte[] report = await browser.GetByteArrayAsync($"/api/runs/{id}/files/report.html?lang=ko");
        (await browser.GetByteArrayAsync($"/api/runs/{id}/files/report.html?lang=ko")).ShouldBe(report);
        report.ShouldNotBe(await browser.GetByteArrayAsync($"/api/runs/{id}/files/report.html"));
        foreach (string odd in (string[])["no-such", $"{name}.exe", $"{name}.svg.png", "..%2f..%2fetc%2fpasswd", $"{name}%00.svg"])
        {
            ((int)(await browser.GetAsync($"/api/runs/{id}/figures/{odd}")).StatusCode).ShouldBeOneOf(400, 404);
        }
    }

    [Theory]
    [InlineData("""{"a":{"preset":"baseline"},"workers":0}""", "from 1 to 100000")]
    [InlineData("""{"a":{"preset":"baseline"},"workers":1e9}""", "from 1 to 100000")]
    [InlineData("""{"a":{"preset":"baseline"},"replicates":21}""", "from 1 to 20")]
    [InlineData("""{"a":{"preset":"baseline"},"seed":-1}""", "from 0 to")]
    [InlineData("""{"a":{"preset":"baseline"},"seed":1.5}""", "from 0 to")]
    [InlineData("""{"a":{"preset":"baseline"},"seed":18446744073709551616}""", "from 0 to")]
    [InlineData("""{"a":{"preset":"baseline"},"from":"1999-01"}""", "a month YYYY-MM from 2007-01")]
    [InlineData("""{"a":{"preset":"baseline"},"from":"2020-01","to":"2019-01"}""", "not before 2020-01")]
    [InlineData("""{"a":{"preset":"baseline"},"workers":100000,"replicates":20}""", "at most 300,000,000")]
    [InlineData("""{"a":{"preset":"baseline"},"b":{"preset":"baseline"}}""", "a design other than a's")]
    [InlineData("""{"a":{"preset":"baseline"},"size":"huge"}""", "small or full")]
    [InlineData("""{"b":{"preset":"baseline"}}""", "(missing)")]
    [InlineData("""{"a":{"preset":"baseline"},"b":{"preset":"no-mandat"}}""", "did you mean 'no-mandate'?")]
    public async Task Runs_are_bounded_and_checked(string body, string expected)
    {
        await using Seminar seminar = await Seminar.StartAsync();

        JsonNode answer = await seminar.Browser().PostNodeAsync("/api/runs", body, HttpStatusCode.BadRequest);

        ((string)answer["error"]!).ShouldContain(expected);
        if (body.Contains("no-mandat\"", StringComparison.Ordinal))
        {
            ((string)answer["where"]!).ShouldBe("b");
        }
    }
}

/// <summary>Runs programs of ours in processes of their own.</summary>
internal static class Programs
{
    public static async Task<int> RunAsync(string folder, params string[] words)
    {
        ProcessStartInfo start = new("dotnet", words) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(4));
        return process.ExitCode == 0 ? 0 : throw new InvalidOperationException(await output + await error);
    }

    /// <summary>Compiles with the compiler of the SDK that runs the tests, against the assemblies beside them.</summary>
    public static async Task CompileAndRunAsync(string folder, string program)
    {
        string runtime = RuntimeEnvironment.GetRuntimeDirectory();
        string sdks = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "sdk"));
        string compiler = Path.Combine(Directory.GetDirectories(sdks).Order(StringComparer.Ordinal).Last(), "Roslyn", "bincore", "csc.dll");
        string source = Path.Combine(folder, "recipe.cs"), made = Path.Combine(AppContext.BaseDirectory, $"recipe-{Guid.NewGuid():N}.dll");
        await File.WriteAllTextAsync(source, program);
        try
        {
            string[] references = [.. Directory.GetFiles(runtime, "System*.dll").Append(Path.Combine(runtime, "netstandard.dll"))
                .Concat(Directory.GetFiles(AppContext.BaseDirectory, "LabourSim*.dll")).Where(IsManaged).Select(f => $"-r:{f}")];
            await RunAsync(folder, [compiler, "-nologo", "-nullable:enable", "-warnaserror+", "-target:exe", $"-out:{made}", .. references, source]);
            await RunAsync(folder, "exec", "--runtimeconfig", Path.Combine(AppContext.BaseDirectory, "LabourSim.Web.Tests.runtimeconfig.json"),
                "--depsfile", Path.Combine(AppContext.BaseDirectory, "LabourSim.Web.Tests.deps.json"), made);
        }
        finally
        {
            File.Delete(made);
        }
    }

    private static bool IsManaged(string file)
    {
        using FileStream stream = File.OpenRead(file);
        using System.Reflection.PortableExecutable.PEReader reader = new(stream);
        return reader.HasMetadata;
    }
}
