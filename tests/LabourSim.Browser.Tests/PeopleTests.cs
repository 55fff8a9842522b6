using System.Text.RegularExpressions;

namespace LabourSim.Browser.Tests;

[Collection(ClassroomTests.Name)]
public sealed class PeopleTests(Classroom room)
{
    [Fact]
    public async Task A_dot_opens_a_life_under_both_designs()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync(Steps.Link("en", "people"));
        await page.At("person-0").WaitForAsync();
        (await page.Locator(".dot").CountAsync()).ShouldBeGreaterThan(50);

        ILocator dot = page.At("person-3");
        await dot.ClickAsync();
        await Expect(page.At("life")).ToContainTextAsync((await dot.GetAttributeAsync("data-person"))!);
        await Expect(page.At("life").Locator(".story")).ToHaveCountAsync(2);
        await Expect(page.At("life").Locator(".story.a .year").First).ToBeVisibleAsync();
        await Expect(page.At("life").Locator(".note")).ToContainTextAsync("invented", new LocatorAssertionsToContainTextOptions { IgnoreCase = true });
        await page.At("life-month").FillAsync("2");
        await Expect(page.Locator("output[for=life-month]")).Not.ToBeEmptyAsync();
        await Expect(page.At("life").Locator("figure svg").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_refused_once_can_be_asked_for_again()
    {
        await using Reader reader = await room.ReaderAsync(new ReaderOptions(Refused: true));
        foreach (string what in (string[])["/people[?]", "/lives/", "/figures[?]", "/figures/head-count[?]"])
        {
            await reader.Page.RouteAsync(new Regex(what), route => route.FulfillAsync(new RouteFulfillOptions { Status = 503, Json = new { error = "Not now." } }), new PageRouteOptions { Times = 1 });
        }

        IPage page = await reader.OpenAsync(Steps.Link("en", "people"));
        await Expect(page.At("people").GetByTestId("refusal")).ToHaveTextAsync("Not now.");
        await page.At("people").GetByTestId("again").ClickAsync();

        await page.At("person-0").ClickAsync();
        await Expect(page.At("life-error")).ToHaveTextAsync("Not now.");
        await page.At("person-0").ClickAsync();
        await Expect(page.At("life-month")).ToBeVisibleAsync();

        await page.ViewAsync("results");
        await Expect(page.Locator("#figures").GetByTestId("refusal")).ToHaveTextAsync("Not now.");
        await page.Locator("#figures").GetByTestId("again").PressAsync("Enter");
        await page.At("figure-head-count").ScrollIntoViewIfNeededAsync();
        await Expect(page.At("figure-head-count").GetByTestId("refusal")).ToHaveTextAsync("Not now.");
        await page.At("figure-head-count").GetByTestId("again").PressAsync("Enter");
        await Expect(page.At("figure-head-count")).ToBeFocusedAsync();
        await Expect(page.At("figure-head-count").Locator("svg").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_finger_on_a_phone_opens_a_life()
    {
        await using Reader reader = await room.ReaderAsync(Devices.Phone);
        IPage page = await reader.OpenAsync(Steps.Link("ko", "people"));
        await page.At("person-1").TapAsync();
        await Expect(page.At("life-month")).ToBeVisibleAsync();
        await page.LooksWholeAsync("a life on a phone");
    }
}
