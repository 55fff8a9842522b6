using System.Text.Json.Nodes;

namespace LabourSim.Browser.Tests;

/// <summary>The browser's own Back, Forward and reload, and links that cannot be used whole.</summary>
[Collection(ClassroomTests.Name)]
public sealed class HistoryTests(Classroom room)
{
    [Fact]
    public async Task Back_and_forward_step_through_views_and_the_steps_of_a_lesson()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync();
        await page.At("size").SelectOptionAsync("small");
        await page.ViewAsync("results");
        await page.ViewAsync("lessons");
        await page.At("lesson-money").ClickAsync();
        await page.At("lesson-next").ClickAsync();
        await page.At("lesson-next").ClickAsync();
        await Expect(page.At("lesson-panel").Locator("h2")).ToHaveTextAsync(Steps.Text("lesson.money.3.title"));

        await page.GoBackAsync();
        await Expect(page.At("lesson-panel").Locator("h2")).ToHaveTextAsync(Steps.Text("lesson.money.2.title"));
        await Expect(page.At("tab-people")).ToHaveAttributeAsync("aria-selected", "true");
        await page.GoBackAsync();
        await Expect(page.At("lesson-panel").Locator("h2")).ToHaveTextAsync(Steps.Text("lesson.money.1.title"));
        await page.GoBackAsync();
        await Expect(page.At("lesson-panel")).ToBeHiddenAsync();
        await Expect(page.At("tab-lessons")).ToHaveAttributeAsync("aria-selected", "true");
        await page.GoBackAsync();
        await Expect(page.At("tab-results")).ToHaveAttributeAsync("aria-selected", "true");
        await page.GoBackAsync();
        await Expect(page.At("tab-design")).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(page.Locator(".which.b")).Not.ToContainTextAsync(await TitleAsync("fair-pay"));
        for (int i = 0; i < 4; i++)
        {
            await page.GoForwardAsync();
        }

        await Expect(page.At("lesson-panel").Locator("h2")).ToHaveTextAsync(Steps.Text("lesson.money.2.title"));
        await Expect(page.Locator(".which.b")).ToContainTextAsync(await TitleAsync("fair-pay"));
        await page.ReloadAsync();
        await Expect(page.At("lesson-panel").Locator("h2")).ToHaveTextAsync(Steps.Text("lesson.money.2.title"));
        await Expect(page.At("size")).ToHaveValueAsync("small");
        await page.GoForwardAsync();
        await Expect(page.At("lesson-panel").Locator("h2")).ToHaveTextAsync(Steps.Text("lesson.money.3.title"));
        await Expect(page.At("error")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Going_back_asks_for_no_run_again_and_what_is_changed_at_one_place_makes_no_entry()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync();
        int asked = 0;
        page.Request += (_, request) => asked += request.Method == "POST" && Steps.RunsAsked().IsMatch(request.Url) ? 1 : 0;
        int before = await page.EvaluateAsync<int>("() => history.length");
        await page.At("seed").FillAsync("31");
        await page.At("seed").PressAsync("Tab");
        await page.At("policy-wage-transparency").ClickAsync();
        await page.At("use-wage-transparency").ClickAsync();
        (await page.EvaluateAsync<int>("() => history.length")).ShouldBe(before);
        await page.RunSmallAsync();
        (await page.EvaluateAsync<int>("() => history.length")).ShouldBe(before + 1);

        await page.GoBackAsync();
        await Expect(page.At("tab-design")).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(page.At("seed")).ToHaveValueAsync("31");
        await page.GoForwardAsync();
        await Expect(page.At("sentences")).ToBeVisibleAsync();
        await Expect(page.At("status")).ToHaveTextAsync(Steps.Text("page.status.done"));
        asked.ShouldBe(1);

        await page.GoBackAsync();
        await Expect(page.At("tab-design")).ToHaveAttributeAsync("aria-selected", "true");
        await Steps.UntilAsync(() => Task.FromResult((bool?)Steps.Held(page.Url)["ran"] == true), "the address says that it was run");
        await page.ReloadAsync();
        await page.DoneAsync();
    }

    public static TheoryData<string, string, string> Faults => new()
    {
        { """{"view":"mars"}""", "view", "mars" },
        { """{"a":{"preset":"no-such-world"}}""", "scenario", "A|no-such-world" },
        { """{"b":{"base":"baseline","policies":[{"policy":"no-such-policy","dose":1,"hosts":["all"]}]}}""", "policy", "B|no-such-policy" },
        { """{"b":{"base":"baseline","policies":[{"policy":"wage-transparency","dose":99,"hosts":["all"]}]}}""", "entry", "B|wage-transparency" },
        { """{"b":{"base":"baseline","policies":[{"policy":"wage-transparency","dose":1,"hosts":["mars"]}]}}""", "entry", "B|wage-transparency" },
        { """{"b":{"base":"baseline","parameters":{"no-such-number":1}}}""", "parameter", "B|no-such-number" },
        { """{"b":{"base":"baseline","parameters":{"quota":"much"}}}""", "value", "B|quota" },
        { """{"b":{"base":"baseline","parameters":{"quota":{"mars":1}}}}""", "value", "B|quota" },
        { """{"b":5}""", "design", "B|5" },
        { """{"seed":-3}""", "seed", "-3" },
        { """{"seed":"seven"}""", "seed", "seven" },
        { """{"size":"huge"}""", "size", "huge" },
        { """{"lesson":"cooking"}""", "lesson", "cooking" },
        { """{"lesson":"money","step":99}""", "step", "99" },
        { """{"person":"Kim!"}""", "person", "Kim!" },
        { """{"teacher":"yes"}""", "switch", "teacher" },
        { """{"colour":"red"}""", "part", "colour" },
        { """{"lang":"fr"}""", "lang", "fr" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_bad_link_says_what_is_wrong_with_it_and_is_not_run(string change, string kind, string values)
    {
        JsonObject held = Steps.Held(Steps.Link("en", "results"));
        foreach ((string name, JsonNode? value) in JsonNode.Parse(change)!.AsObject())
        {
            held[name] = value?.DeepClone();
        }

        await using Reader reader = await room.ReaderAsync();
        bool asked = false;
        reader.Page.Request += (_, request) => asked |= Steps.RunsAsked().IsMatch(request.Url);
        IPage page = await reader.OpenAsync(Steps.Link(held));

        string fault = Steps.Text($"page.link.wrong.{kind}");
        foreach ((int i, string value) in values.Split('|').Index())
        {
            fault = fault.Replace($"{{{i}}}", value, StringComparison.Ordinal);
        }

        await Expect(page.At("error")).ToHaveTextAsync(Steps.Text("page.link.wrong").Replace("{0}", fault, StringComparison.Ordinal) + Steps.Text("page.close"));
        if (kind != "lang")
        {
            asked.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_link_with_several_faults_names_them_all_and_keeps_the_rest()
    {
        JsonObject held = Steps.Held(Steps.Link("ko", "results"));
        held["seed"] = 7;
        held["size"] = "huge";
        held["b"] = new JsonObject { ["preset"] = "no-such-world" };
        held["a"] = new JsonObject { ["preset"] = "fair-pay" };
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync(Steps.Link(held));

        await Expect(page.At("error")).ToContainTextAsync("huge");
        await Expect(page.At("error")).ToContainTextAsync("no-such-world");
        await Expect(page.At("seed")).ToHaveValueAsync("7");
        await Expect(page.Locator(".which.a")).ToContainTextAsync(await TitleAsync("fair-pay", "ko"));
        await page.LooksWholeAsync("a link with faults");
    }

    private async Task<string> TitleAsync(string scenario, string language = "en") =>
        (string)(await room.Server.GetAsync($"/api/catalogue?lang={language}"))["scenarios"]!.AsArray().Single(s => (string)s!["id"]! == scenario)!["title"]!;
}
