using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LabourSim.Browser.Tests;

/// <summary>What a reader chose outlives a change of language, a copied link and a reload.</summary>
[Collection(ClassroomTests.Name)]
public sealed partial class StateTests(Classroom room)
{
    private const string Title = "임금 명세서와 “안전한 출구” – 실험 1";

    [Fact]
    public async Task Another_language_changes_words_and_nothing_else()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync();
        await BuildAsync(page);
        await page.RunSmallAsync();
        await page.ViewAsync("people");
        string person = await page.MeetAsync();
        string english = await WordsAsync(page);

        await page.At("language").SelectOptionAsync("ko");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ko");
        await Expect(page.At("status")).ToHaveTextAsync(Steps.Text("page.status.done", "ko"));
        await Expect(page.At("seed")).ToHaveValueAsync("42");
        await Expect(page.At("world")).ToHaveAttributeAsync("data-person", person);
        await Expect(page.At("life")).ToContainTextAsync(person);
        string korean = await page.Locator("main").InnerTextAsync();
        Hangul().Count(korean).ShouldBeGreaterThan(200);
        EnglishWords().Matches(korean).Select(m => m.Value).ShouldBeEmpty();
        await page.ViewAsync("results");
        Hangul().Count(await page.At("sentences").InnerTextAsync()).ShouldBeGreaterThan(20);
        await page.DrawFiguresAsync();
        await page.ViewAsync("design");
        await Expect(page.At("title-b")).ToHaveValueAsync(Title);
        await Expect(page.At("chip-b-wage-transparency")).ToContainTextAsync("0.5");

        await page.At("language").SelectOptionAsync("en");
        await Expect(page.At("status")).ToHaveTextAsync(Steps.Text("page.status.done"));
        await page.ViewAsync("people");
        await Expect(page.At("life")).ToContainTextAsync(person);
        (await WordsAsync(page)).ShouldBe(english);
    }

    // Pictures are drawn a moment later and have their own tests.
    private static Task<string> WordsAsync(IPage page) => page.At("life").EvaluateAsync<string>(
        "life => { const copy = life.cloneNode(true); for (const svg of copy.querySelectorAll('svg, figure')) svg.remove(); return copy.textContent; }");

    [Fact]
    public async Task A_copied_link_restores_everything_in_a_fresh_profile()
    {
        string link;
        string sentences;
        await using (Reader teacher = await room.ReaderAsync())
        {
            IPage page = await teacher.OpenAsync();
            await BuildAsync(page);
            await page.At("language").SelectOptionAsync("ko");
            await page.RunSmallAsync();
            sentences = await page.At("sentences").InnerTextAsync();
            await page.At("copy-link").ClickAsync();
            await Expect(page.At("notice")).ToBeVisibleAsync();
            link = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        }

        JsonObject held = Steps.Held(link);
        ((string?)held["v"]).ShouldBe((string?)(await room.Server.GetAsync("/api/catalogue"))["version"]);
        ((int?)held["seed"]).ShouldBe(42);
        ((string?)held["b"]!["title"]).ShouldBe(Title);
        await using Reader pupil = await room.ReaderAsync();
        IPage opened = await pupil.OpenAsync(link[link.IndexOf('#', StringComparison.Ordinal)..]);
        await Expect(opened.Locator("html")).ToHaveAttributeAsync("lang", "ko");
        await opened.DoneAsync();
        await Expect(opened.At("sentences")).ToBeVisibleAsync();
        (await opened.At("sentences").InnerTextAsync()).ShouldBe(sentences);
        await Expect(opened.At("seed")).ToHaveValueAsync("42");
        await Expect(opened.At("size")).ToHaveValueAsync("small");
        await Expect(opened.Locator("#three .legend")).ToContainTextAsync(Title);
        await opened.ViewAsync("design");
        await Expect(opened.At("title-b")).ToHaveValueAsync(Title);
        await Expect(opened.At("chip-b-wage-transparency")).ToContainTextAsync("0.5");

        // The address follows a change after a moment; a reload before that would find the view before.
        await opened.WaitForFunctionAsync("""
            () => JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(location.hash.slice(3).replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0)))).view === "design"
            """);
        await opened.ReloadAsync();
        await opened.DoneAsync();
        await Expect(opened.At("title-b")).ToHaveValueAsync(Title);
    }

    [Fact]
    public async Task A_link_of_another_version_says_so()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync(Steps.Link(new JsonObject { ["v"] = "0.0.1", ["seed"] = 9, ["a"] = new JsonObject { ["preset"] = "baseline" }, ["b"] = null }));
        await Expect(page.At("notice")).ToContainTextAsync("0.0.1");
        await Expect(page.At("seed")).ToHaveValueAsync("9");
    }

    [Fact]
    public async Task A_link_in_a_language_that_is_not_there_is_shown_in_the_servers_own()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync(Steps.Link("fr", "design", ran: false));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.At("language")).ToHaveValueAsync("en");
        await Expect(page.At("run")).ToHaveTextAsync(Steps.Text("page.run"));
    }

    /// <summary>A design with a policy, a dose and a Korean title, and a seed.</summary>
    private static async Task BuildAsync(IPage page)
    {
        await page.ChooseAsync("preset-b", "baseline");
        await page.At("policy-wage-transparency").ClickAsync();
        await page.At("dose-wage-transparency").FillAsync("0.5");
        await page.At("title-b").FillAsync(Title);
        await page.At("seed").FillAsync("42");
        await page.At("seed").PressAsync("Tab");
    }

    /// <summary>Three English words in a row.</summary>
    [GeneratedRegex("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}")]
    private static partial Regex EnglishWords();

    [GeneratedRegex("[가-힣]")]
    private static partial Regex Hangul();
}
