using System.Text.Json.Nodes;

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

    private static async Task StepAsync(IPage page, JsonNode step)
    {
        string view = (string)step["view"]!;
        await Expect(page.At($"tab-{view}")).ToHaveAttributeAsync("aria-selected", "true");
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
