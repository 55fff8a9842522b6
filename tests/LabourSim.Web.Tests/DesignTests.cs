using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Scenarios;
using LabourSim.Web.Http;

namespace LabourSim.Web.Tests;

public sealed class DesignTests
{
    private const string Built = """
        {"base":"baseline","title":"송금 통로를 \"열면\" ✔ 🙂","policies":[
          {"policy":"repatriation-mandate","dose":0},
          {"policy":"remittance-corridor","dose":0.5,"hosts":["russia","china"],"start":"2012-01","end":"2015-06"},
          {"policy":"border-closure","dose":1,"hosts":["all"],"start":"2020-01","end":null}],
         "parameters":{"openness":0.4,"quota":{"russia":800,"china":300}}}
        """;

    [Fact]
    public async Task A_built_design_is_a_scenario_file_that_reads_back_the_same()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();

        JsonNode design = await browser.PostNodeAsync("/api/design", Built);
        string yaml = (string)design["yaml"]!;
        JsonNode again = await browser.PostNodeAsync("/api/design", new JsonObject { ["yaml"] = yaml }.ToJsonString());
        Scenario scenario = ScenarioLoader.FromText(yaml, "mine.yaml");

        scenario.Title.ShouldBe("송금 통로를 \"열면\" ✔ 🙂");
        ((string)design["title"]!).ShouldBe(scenario.Title);
        scenario.Policies.ShouldNotContain(p => p.Policy.Id == "repatriation-mandate");
        scenario.Policies.Single(p => p.Policy.Id == "remittance-corridor").Dose.ShouldBe(0.5);
        scenario.Settings.Count(s => s.Parameter.Name == "quota").ShouldBe(2);
        design["policies"]!.AsArray().Single(p => (string)p!["policy"]! == "border-closure")!["end"].ShouldBeNull();
        again.ToJsonString().ShouldBe(design.ToJsonString());
        (await browser.PostNodeAsync("/api/design", Built)).ToJsonString().ShouldBe(design.ToJsonString());
    }

    [Theory]
    [InlineData("""{"policies":[{"policy":"permit-bann"}]}""", "did you mean 'permit-ban'?")]
    [InlineData("""{"policies":[{"policy":"permit-ban","dose":1e999}]}""", "dose: 1e999: expected a dose of permit-ban from 0 to 2")]
    [InlineData("""{"policies":[{"policy":"permit-ban","dose":"much"}]}""", "dose: much: expected")]
    [InlineData("""{"policies":[{"policy":"permit-ban","dose":NaN}]}""", "expected JSON in UTF-8")]
    [InlineData("""{"policies":[{"policy":"permit-ban","start":"2019-13"}]}""", "expected a month YYYY-MM")]
    [InlineData("""{"policies":[{"policy":"permit-ban","hosts":["rusia"]}]}""", "did you mean 'russia'?")]
    [InlineData("""{"policies":[{"policy":"permit-ban","sneaky":1}]}""", "expected one of the keys")]
    [InlineData("""{"parameters":{"quotta":1}}""", "did you mean 'quota'?")]
    [InlineData("""{"parameters":{"openness":{"russia":-4}}}""", "openness@russia: -4: expected")]
    [InlineData("""{"base":"/etc/passwd"}""", "expected a shipped scenario")]
    [InlineData("""{"base":"../scenarios/baseline.yaml"}""", "expected a shipped scenario")]
    [InlineData("""{"preset":"../../etc/passwd"}""", "expected a shipped scenario")]
    [InlineData("""{"preset":"baseline","title":"x"}""", "'preset' alone")]
    [InlineData("""{"yaml":"id: x\ntitle: t\nquestion: q\nbase: /etc/passwd\n"}""", "expected a shipped scenario")]
    [InlineData("""{"yaml":"id: x\ntitle: t\nquestion: q\nbase: ./a.yaml\n"}""", "expected a shipped scenario")]
    [InlineData("""{"yaml":"id: baseline\ntitle: t\nquestion: q\n"}""", "an id of its own")]
    [InlineData("""{"yaml":"id: x\ntitle: &a [*a, *a]\nquestion: q\n"}""", "without anchors")]
    [InlineData("""{"yaml":"[[[[[[[[[[[[[[[[[[[["}""", "levels of lists")]
    [InlineData("""{"title":"a\u202Eb"}""", "changes of direction")]
    [InlineData("""{"title":"a\u0000b"}""", "without control characters")]
    [InlineData("""{"title":"\ud800"}""", "expected JSON in UTF-8")]
    [InlineData("""{"title":"x","title":"y"}""", "each key once")]
    [InlineData("[[[[[[[[[[[[1]]]]]]]]]]]]", "levels deep")]
    [InlineData("[]", "expected an object")]
    [InlineData("null", "expected an object")]
    [InlineData("", "expected JSON")]
    public async Task What_is_wrong_is_said_in_one_line(string body, string expected)
    {
        await using Seminar seminar = await Seminar.StartAsync();

        JsonNode answer = await seminar.Browser().PostNodeAsync("/api/design", body, HttpStatusCode.BadRequest);

        string error = (string)answer["error"]!;
        error.ShouldContain(expected);
        error.ShouldNotContain("\n");
        error.Length.ShouldBeLessThan(1000);
    }

    [Theory]
    [InlineData("/api/runs", """{"a":{"preset":"baseline"},"workers":100000,"replicates":20}""")]
    [InlineData("/api/runs", """{"a":{"preset":"baseline"},"from":"2020-01","to":"2019-01"}""")]
    [InlineData("/api/runs", """{"a":{"preset":"baseline"},"from":"1999-01"}""")]
    [InlineData("/api/runs", """{"a":{"preset":"baseline"},"seed":-1}""")]
    [InlineData("/api/runs", """{"a":{"preset":"baseline"},"b":{"preset":"baseline"}}""")]
    [InlineData("/api/design", """{"policies":[{"policy":"permit-ban","dose":9}]}""")]
    [InlineData("/api/design", """{"policies":[{"policy":"permit-bann"}]}""")]
    [InlineData("/api/design", """{"policies":[{"policy":"permit-ban","start":"2019-13"}]}""")]
    [InlineData("/api/design", """{"policies":[{"policy":"permit-ban","start":"2019-05","end":"2019-01"}]}""")]
    [InlineData("/api/design", """{"policies":[{"policy":"shutdown","dose":1,"start":"2020-06"},{"policy":"border-closure","dose":1,"start":"2020-01","end":null}]}""")]
    [InlineData("/api/design", """{"parameters":{"openness":-4}}""")]
    [InlineData("/api/design", """{"parameters":{"quota-follows-share":0.5}}""")]
    [InlineData("/api/design", """{"parameters":{"worker-share":0.9,"office-share":0.9}}""")]
    [InlineData("/api/design", """{"yaml":"id: mine\ntitle: M\nquestion: Q\nset: 3\n"}""")]
    [InlineData("/api/design", """{"yaml":"id: mine\ntitle: M\nquestion: Q\nset: { openness: '0,4' }\n"}""")]
    [InlineData("/api/design", """{"yaml":"id: mine\ntitle: M\nquestion: Q\npolicies: [{ policy: permit-ban, hosts: [russia, russia] }]\n"}""")]
    [InlineData("/api/design", """{"yaml":"id: mine\ntitle: M\nquestion: Q\n","base":"baseline"}""")]
    public async Task What_the_page_can_get_wrong_is_said_in_Korean(string path, string body)
    {
        await using Seminar seminar = await Seminar.StartAsync();

        string error = (string)(await seminar.Browser().PostNodeAsync($"{path}?lang=ko", body, HttpStatusCode.BadRequest))["error"]!;

        error.ShouldContain("다음이어야 합니다");
        string expected = error[error.IndexOf("합니다: ", StringComparison.Ordinal)..];
        expected.Any(c => c is >= '\uAC00' and <= '\uD7A3').ShouldBeTrue(error);
        Regex.IsMatch(expected, @"\b(expected|from|to|of|at|most|number|month|people|share)\b").ShouldBeFalse(error);
    }

    // A text whose English is no longer any error's would leave that error in English.
    [Fact]
    public void The_words_of_every_error_that_has_Korean_are_those_of_the_code()
    {
        string[] code = [.. Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).SelectMany(File.ReadAllLines).Where(l => l.Contains('"', StringComparison.Ordinal))];

        foreach ((string key, string english) in Language.English.Texts.Where(t => t.Key.StartsWith("server.wording.", StringComparison.Ordinal)))
        {
            Regex form = new(string.Join(".+", Regex.Split(english, @"\{\d\}").Select(Regex.Escape)));
            code.ShouldContain(l => form.IsMatch(l), key);
        }
    }

    [Fact]
    public void Files_of_the_server_are_not_told_to_browsers()
    {
        InputWords.Of(ResultFolder.Unwritable("/srv/results", new IOException("No space left on device")), Language.English).ShouldBeNull();
        InputWords.Of(InputError.At(new InputPlace("/srv/a.yaml", 3), "id", "x", "an id"), Language.English).ShouldBeNull();
        InputWords.Of(InputError.At(new InputPlace("a.yaml", 3), "id", "x", "an id"), Language.English).ShouldBe("a.yaml:3: id: x: expected an id");
    }

    [Fact]
    public async Task A_design_without_title_has_one_in_its_language()
    {
        await using Seminar seminar = await Seminar.StartAsync();

        string yaml = (string)(await seminar.Browser().PostNodeAsync("/api/design?lang=ko", """{"policies":[{"policy":"permit-ban","dose":0}]}"""))["yaml"]!;

        yaml.ShouldContain("title: \"내가 만든 정책\"");
        yaml.ShouldContain("question: \"이 정책을 쓰면");
    }

    [Fact]
    public async Task Designs_are_bounded_in_policies_parameters_and_bytes()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();
        string policies = string.Join(',', Enumerable.Range(0, 31).Select(i => $$"""{"policy":"permit-ban","start":"20{{i % 20 + 10}}-0{{i / 20 + 1}}","end":"20{{i % 20 + 10}}-0{{i / 20 + 1}}"}"""));

        (await browser.PostNodeAsync("/api/design", $$"""{"policies":[{{policies}}]}""", HttpStatusCode.BadRequest))["error"]!.GetValue<string>().ShouldContain("at most 30");
        StringBuilder values = new("id: x\ntitle: t\nquestion: q\nchanges:\n");
        for (int i = 0; i < 51; i++)
        {
            values.Append(CultureInfo.InvariantCulture, $"  - {{ name: quota, value: 100, start: 20{i % 30 + 10}-0{i / 30 + 1} }}\n");
        }

        (await browser.PostNodeAsync("/api/design", new JsonObject { ["yaml"] = values.ToString() }.ToJsonString(), HttpStatusCode.BadRequest))["error"]!.GetValue<string>().ShouldContain("at most 50");
        JsonNode large = await browser.PostNodeAsync("/api/design", $$"""{"title":"{{new string('x', 70_000)}}"}""", HttpStatusCode.RequestEntityTooLarge);
        large["error"]!.GetValue<string>().ShouldContain("65536");
    }
}
