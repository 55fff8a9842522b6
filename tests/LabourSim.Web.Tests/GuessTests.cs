using System.Net;
using System.Text.Json.Nodes;
using LabourSim.Web.Http;

namespace LabourSim.Web.Tests;

public sealed class GuessTests
{
    [Fact]
    public async Task A_class_guesses_one_a_tab_and_a_later_one_takes_the_place_of_the_first()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient first = seminar.Browser(), second = seminar.Browser();
        first.DefaultRequestHeaders.Add("X-LabourSim-Tab", "one");

        await GuessAsync(first, 1);
        await GuessAsync(first, 4);
        await GuessAsync(second, 4);
        JsonNode told = await GuessAsync(second, 2, "other");

        Counts(told).ShouldBe([0, 0, 1, 0, 2]);
        ((int)told["total"]!).ShouldBe(3);
        ((int)told["own"]!).ShouldBe(2);
        JsonNode read = await first.GetNodeAsync("/api/guesses/money");
        Counts(read).ShouldBe(Counts(told));
        ((int)read["own"]!).ShouldBe(4);
        (await seminar.Browser().GetNodeAsync("/api/guesses/money"))["own"].ShouldBeNull();
        Counts(await first.GetNodeAsync("/api/guesses/sidework")).ShouldBe([0, 0, 0]);
        Counts(await first.GetNodeAsync("/api/guesses/return")).Length.ShouldBe(3);
        Directory.GetFileSystemEntries(seminar.Server.Folder).Select(Path.GetFileName).ShouldBe(["lock"]);
    }

    [Fact]
    public async Task A_browser_and_a_lesson_take_so_many_guesses_and_say_when_no_more()
    {
        await using Seminar seminar = await Seminar.StartAsync(new ServeOptions { Limits = new ServeLimits { Streams = 8 } });
        HttpClient greedy = seminar.Browser(), other = seminar.Browser();
        for (int i = 0; i < Traffic.TabsOfAClient; i++)
        {
            await GuessAsync(greedy, 0, $"tab {i}");
        }

        JsonNode refused = await greedy.PostNodeAsync("/api/guesses/money?tab=more", """{"option":0}""", HttpStatusCode.TooManyRequests);
        ((string)refused["error"]!).ShouldContain("8");
        await GuessAsync(greedy, 3, "tab 0");
        await GuessAsync(other, 0, "a");
        await GuessAsync(other, 0, "b");
        await other.PostNodeAsync("/api/guesses/money?tab=c", """{"option":0}""", HttpStatusCode.TooManyRequests);
        Counts(await other.GetNodeAsync("/api/guesses/money")).ShouldBe([7, 0, 0, 1, 0]);
    }

    [Theory]
    [InlineData("""{"option":5}""")]
    [InlineData("""{"option":-1}""")]
    [InlineData("""{"option":"1"}""")]
    [InlineData("""{"option":null}""")]
    [InlineData("{}")]
    [InlineData("""{"option":1,"name":"Kim"}""")]
    [InlineData("[]")]
    public async Task What_is_no_guess_is_refused(string body)
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();

        await browser.PostNodeAsync("/api/guesses/money", body, HttpStatusCode.BadRequest);

        ((int)(await browser.GetNodeAsync("/api/guesses/money"))["total"]!).ShouldBe(0);
    }

    [Fact]
    public async Task Guesses_are_of_lessons_there_are_and_from_the_page_alone()
    {
        await using Seminar seminar = await Seminar.StartAsync();

        await seminar.Browser().PostNodeAsync("/api/guesses/no-such", """{"option":0}""", HttpStatusCode.NotFound);
        await seminar.Browser(ofOurPage: false).PostNodeAsync("/api/guesses/money", """{"option":0}""", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_a_question_is_about_is_told_of_a_run()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();
        string id = await browser.AskAsync(Seminar.Quick);
        await browser.UntilAsync(id, "done");

        JsonNode share = await browser.GetNodeAsync($"/api/runs/{id}/outcomes/extracted-share"), debt = await browser.GetNodeAsync($"/api/runs/{id}/outcomes/in-debt?lang=ko");

        ((double)share["a"]!).ShouldBeInRange(0, 1);
        ((double)debt["low"]!).ShouldBeLessThanOrEqualTo((double)debt["high"]!);
        ((string)debt["words"]!).ShouldContain("%");
        using HttpResponseMessage none = await browser.GetAsync($"/api/runs/{id}/outcomes/no-such");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<JsonNode> GuessAsync(HttpClient browser, int option, string? tab = null) =>
        browser.PostNodeAsync(tab is null ? "/api/guesses/money" : $"/api/guesses/money?tab={tab}", $$"""{"option":{{option}}}""");

    private static int[] Counts(JsonNode guesses) => [.. guesses["counts"]!.AsArray().Select(c => (int)c!)];
}
