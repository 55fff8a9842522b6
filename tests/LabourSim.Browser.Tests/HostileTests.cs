using System.Text.Json.Nodes;

namespace LabourSim.Browser.Tests;

/// <summary>What somebody may type, paste or send as a link: a message or plain text, never a script run nor a dead page.</summary>
[Collection(ClassroomTests.Name)]
public sealed class HostileTests(Classroom room)
{
    private const string Attack = "<img src=x onerror=\"globalThis.pwned=1\"><script>globalThis.pwned=1</script>";

    public static TheoryData<string> Titles => [Attack, "'); globalThis.pwned=1; ('", "{{constructor.constructor('globalThis.pwned=1')()}}", "A \u202Ereversed\u202C \u0000 \u200B name", "title: {a: [1"];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_title_is_text_or_refused(string title)
    {
        await using Reader reader = await room.ReaderAsync(new ReaderOptions(Refused: true));
        IPage page = await reader.OpenAsync();
        await page.At("add-policy").ClickAsync();
        await page.At("policy-wage-transparency").ClickAsync();
        await page.At("use-wage-transparency").ClickAsync();
        await page.At("title-b").EvaluateAsync("(field, text) => { field.value = text; field.dispatchEvent(new Event('change')); }", title);
        await page.At("size").SelectOptionAsync("small");
        await page.At("run").ClickAsync();
        await Expect(page.At("sentences").Or(page.At("error"))).ToBeVisibleAsync();
        if (await page.At("sentences").IsVisibleAsync())
        {
            await page.DoneAsync();
            await page.DrawFiguresAsync();
            await page.ViewAsync("people");
            await page.MeetAsync();
        }

        await StaysWellAsync(page);
    }

    public static TheoryData<string> Fragments =>
    [
        "#s=", "#s=%%%", "#s=AAAA", "#s=" + new string('A', 20_000), "#" + Attack, "#s=bnVsbA", "#s=W10",
        Steps.Link(new JsonObject { ["a"] = 5, ["b"] = new JsonArray(1), ["seed"] = -3, ["view"] = Attack, ["lang"] = Attack, ["lesson"] = "../../x", ["step"] = 1e300 }),
        Steps.Link(new JsonObject { ["a"] = new JsonObject { ["preset"] = Attack }, ["person"] = Attack, ["v"] = Attack, ["size"] = new JsonObject() }),
        Steps.Link(new JsonObject { ["a"] = new JsonObject { ["base"] = "baseline", ["parameters"] = new JsonObject { ["__proto__"] = 1e308, ["constructor"] = new JsonObject { ["toString"] = 1 } } } }),
        Steps.Link(new JsonObject { ["a"] = new JsonObject { ["base"] = "baseline", ["policies"] = new JsonArray(new JsonObject { ["policy"] = "wage-transparency", ["dose"] = 1e308, ["hosts"] = new JsonArray("nowhere"), ["start"] = "9999-99" }) }, ["lesson"] = "money", ["step"] = 99 }),
        Steps.Link(new JsonObject { ["a"] = new JsonObject { ["yaml"] = Attack + "\n&a [*a, *a]" }, ["b"] = null, ["ran"] = true }),
        Steps.Link(new JsonObject { ["__proto__"] = new JsonObject { ["view"] = "x" }, ["a"] = new JsonObject { ["preset"] = "__proto__" }, ["lesson"] = "constructor", ["ran"] = "yes" }),
    ];

    [Theory]
    [MemberData(nameof(Fragments))]
    public async Task A_link_that_is_garbage_leaves_a_page_that_works(string fragment)
    {
        await using Reader reader = await room.ReaderAsync(new ReaderOptions(Refused: true));
        IPage page = await reader.OpenAsync(fragment);
        if (fragment.StartsWith("#s=", StringComparison.Ordinal) && fragment.Length < 60)
        {
            await Expect(page.At("error")).ToContainTextAsync(Steps.Text("page.link.unreadable"));
        }

        await StaysWellAsync(page);
    }

    [Fact]
    public async Task Huge_and_crooked_numbers_are_not_taken()
    {
        await using Reader reader = await room.ReaderAsync(new ReaderOptions(Refused: true));
        IPage page = await reader.OpenAsync();
        foreach (string seed in (string[])["99999999999999999999", "-1", "1.5", "1e400"])
        {
            await page.At("seed").FillAsync(seed);
            await page.At("seed").PressAsync("Tab");
            await Expect(page.At("seed")).ToHaveValueAsync("1");
        }

        await page.At("editor-parameters").ClickAsync();
        await page.At("parameter-search").FillAsync("transparency-share");
        await page.At("parameter-transparency-share").FillAsync("1e308");
        await page.At("parameter-transparency-share").PressAsync("Tab");
        await Expect(page.Locator(".design.b")).Not.ToContainTextAsync("transparency-share");
        await StaysWellAsync(page);
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_in_words()
    {
        await using Reader reader = await room.ReaderAsync(new ReaderOptions(Refused: true));
        IPage page = await reader.OpenAsync();
        await page.At("editor-file").ClickAsync();
        await Expect(page.At("file-text")).Not.ToHaveValueAsync("");
        foreach (string text in (string[])[Attack, "policies: [{policy: wage-transparncy}]", "a: &a [*a]", new string('[', 5000), "parameters: {x: 1e999}", new string('가', 30_000)])
        {
            await page.At("file-text").FillAsync(text);
            await page.At("file-use").ClickAsync();
            await Expect(page.At("file-error")).ToBeVisibleAsync();
        }

        await StaysWellAsync(page);
    }

    [Fact]
    public async Task A_refusal_says_which_design_is_meant()
    {
        await using Reader reader = await room.ReaderAsync(new ReaderOptions(Refused: true));
        IPage page = await reader.OpenAsync(Steps.Link(new JsonObject { ["a"] = new JsonObject { ["preset"] = "baseline" }, ["b"] = new JsonObject { ["yaml"] = "policies: 5" }, ["ran"] = true }));
        await Expect(page.At("error")).ToContainTextAsync(Steps.Text("page.refused").Replace("{0}", "B", StringComparison.Ordinal).Split("{1}")[0]);
    }

    /// <summary>No script ran, and a run from here works.</summary>
    private static async Task StaysWellAsync(IPage page)
    {
        await page.LooksWholeAsync("after an attack");
        await page.ViewAsync("design");
        foreach (string side in (string[])["a", "b"])
        {
            if (await page.At($"preset-{side}").CountAsync() > 0)
            {
                await page.ChooseAsync($"preset-{side}", side == "a" ? "baseline" : "no-mandate");
            }
        }

        await page.At("seed").FillAsync("1");
        await page.At("seed").PressAsync("Tab");
        await page.RunSmallAsync();
        await Expect(page.At("sentences")).ToBeVisibleAsync();
        (await page.EvaluateAsync<bool>("() => 'pwned' in globalThis || 'view' in {}")).ShouldBeFalse();
    }
}
