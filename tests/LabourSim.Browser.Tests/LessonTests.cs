using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LabourSim.Browser.Tests;

[Collection(LookingTests.Name)]
public sealed class LessonTests(Classroom room)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task Every_lesson_is_stepped_through(string language)
    {
        JsonArray lessons = (await room.Server.GetAsync("/assets/lessons.json")).AsArray();
        lessons.Count.ShouldBeGreaterThanOrEqualTo(5);
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync(Steps.Link(language, "lessons", ran: false));
        foreach (JsonNode? lesson in lessons)
        {
            string id = (string)lesson!["id"]!;
            await page.At($"lesson-{id}").ClickAsync();
            int n = 0;
            foreach (JsonNode? step in lesson["steps"]!.AsArray())
            {
                n++;
                await Expect(page.At("lesson-panel").Locator("h2")).ToHaveTextAsync(Steps.Text($"lesson.{id}.{n}.title", language));
                await StepAsync(page, step!);
                await page.LooksWholeAsync($"lesson {id}, step {n}");
                await page.At("lesson-next").ClickAsync();
            }

            await Expect(page.At("lesson-panel")).ToBeHiddenAsync();
            await Expect(page.At("tab-lessons")).ToHaveAttributeAsync("aria-selected", "true");
        }
    }

    [Fact]
    public async Task A_lesson_can_be_gone_back_in_and_left()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync(Steps.Link("en", "lessons", ran: false));
        await page.At("lesson-money").ClickAsync();
        await Expect(page.At("lesson-back")).ToBeDisabledAsync();
        await page.At("lesson-next").ClickAsync();
        await Expect(page.At("lesson-panel").Locator("h2")).ToHaveTextAsync(Steps.Text("lesson.money.2.title"));
        await page.DoneAsync();
        await page.At("lesson-back").ClickAsync();
        await Expect(page.At("lesson-panel").Locator("h2")).ToHaveTextAsync(Steps.Text("lesson.money.1.title"));
        await page.At("lesson-leave").ClickAsync();
        await Expect(page.At("lesson-panel")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_class_guesses_and_sees_its_guesses_before_the_answer_of_the_run()
    {
        await using LabourSimServer server = await LabourSimServer.StartAsync("--max-workers", "1000", "--max-replicates", "2");
        await using Reader first = await room.ReaderAsync(server), second = await room.ReaderAsync(server, Devices.Phone);
        IPage one = await first.OpenAsync(Steps.Link("en", "lessons", ran: false)), two = await second.OpenAsync(Steps.Link("ko", "lessons", ran: false));
        foreach (IPage page in (IPage[])[one, two])
        {
            await page.At("lesson-money").ClickAsync();
            await page.At("lesson-next").ClickAsync();
            await Expect(page.At("guess-0")).ToBeVisibleAsync();
            await Expect(page.At("guesses-0")).ToHaveCountAsync(0);
            await Expect(page.At("tab-people")).ToHaveAttributeAsync("aria-selected", "true");
        }

        await Expect(one.At("lesson-next")).ToHaveTextAsync(Steps.Text("page.lessons.unguessed"));
        await one.At("guess-2").ClickAsync();
        await Expect(one.At("guesses-2")).ToHaveTextAsync("1");
        await Expect(one.At("guess-2")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(one.At("guess-2")).ToContainTextAsync(Steps.Text("page.guess.own"));
        await Expect(one.At("lesson-next")).ToHaveTextAsync(Steps.Text("page.lessons.answer"));
        await two.At("guess-3").FocusAsync();
        await two.Keyboard.PressAsync("Enter");
        await Expect(two.At("guess-3")).ToBeFocusedAsync();

        // The first reader's page hears of the other's guess by itself; each sees which is its own.
        await Expect(one.At("guesses-3")).ToHaveTextAsync("1");
        await Expect(one.At("guesses-total")).ToHaveTextAsync(Steps.Text("page.guess.total").Replace("{0}", "2", StringComparison.Ordinal));
        await Expect(two.At("guess-2")).ToHaveAttributeAsync("aria-pressed", "false");
        foreach (IPage page in (IPage[])[one, two])
        {
            await Expect(page.At("guess-answer")).ToHaveCountAsync(0);
            await page.LooksWholeAsync("guess");
            await page.PictureAsync($"guess-{(page == one ? "laptop" : "phone")}");
            await Axe.CheckAsync(page, "guess", figures: false);
        }

        await one.At("guess-1").ClickAsync();
        await Expect(one.At("guesses-1")).ToHaveTextAsync("1");
        await Expect(one.At("guesses-2")).ToHaveTextAsync("0");
        await one.ReloadAsync();
        await Expect(one.At("guess-1")).ToHaveAttributeAsync("aria-pressed", "true");
        await one.At("lesson-next").ClickAsync();
        await Expect(one.Locator(".guesses .right")).ToHaveCountAsync(1);

        // The marked option is the one that the run's own number falls into.
        string told = await one.At("guess-answer").InnerTextAsync();
        double of = double.Parse(Regex.Match(told, @"[\d.]+").Value, CultureInfo.InvariantCulture);
        int at = ((double[])[20, 40, 60, 80]).Count(bound => of >= bound);
        await Expect(one.Locator(".guesses li").Nth(at)).ToHaveClassAsync("right");
        await Expect(one.At("guesses-3")).ToHaveTextAsync("1");
        await one.PictureAsync("answer-laptop");
        await one.LooksWholeAsync("answer");
        await Axe.CheckAsync(one, "answer", figures: false);
    }

    [Fact]
    public async Task A_class_that_does_not_guess_can_look_and_go_on()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync(Steps.Link("en", "lessons", ran: false));
        await page.At("lesson-howsure").ClickAsync();
        await page.At("lesson-next").ClickAsync();
        await page.At("guess-open").ClickAsync();
        await Expect(page.At("guesses-0")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-testid^=guess-][aria-pressed=true]")).ToHaveCountAsync(0);
        await page.At("lesson-next").ClickAsync();
        await Expect(page.Locator(".guesses .right")).ToHaveCountAsync(1);
    }

    private static async Task StepAsync(IPage page, JsonNode step)
    {
        string view = (string)step["view"]!;
        await Expect(page.At($"tab-{view}")).ToHaveAttributeAsync("aria-selected", "true");
        if (step["guess"] is not null)
        {
            await page.At("guess-1").ClickAsync();
            await Expect(page.At("guess-1")).ToHaveAttributeAsync("aria-pressed", "true");
            await Expect(page.At("guesses-1")).Not.ToHaveTextAsync("0");
        }

        await Expect(page.Locator(".guesses .right")).ToHaveCountAsync(step["answer"] is null ? 0 : 1);
        if ((bool?)step["run"] != true)
        {
            return;
        }

        await page.DoneAsync();
        switch (view)
        {
            case "people":
                await page.MeetAsync();
                break;
            case "results":
                await Expect(page.At("sentences")).ToBeVisibleAsync();
                if ((string?)step["figure"] is { } figure)
                {
                    await Expect(page.At($"figure-{figure}").Locator(".drawing svg").First).ToBeInViewportAsync();
                }

                break;
        }
    }
}
