namespace LabourSim.Browser.Tests;

/// <summary>Choosing a preset from a long list: searched, by keyboard and by tap, told to those who hear it.</summary>
[Collection(ClassroomTests.Name)]
public sealed class ChoiceTests(Classroom room)
{
    [Fact]
    public async Task A_design_is_searched_and_chosen_by_keyboard_alone()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync();
        IKeyboard keys = page.Keyboard;
        ILocator field = page.At("preset-b"), list = page.Locator("#preset-b-list");
        await page.TabToAsync("preset-b");
        await Expect(field).ToHaveAttributeAsync("role", "combobox");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(list).ToBeHiddenAsync();
        string before = await field.InputValueAsync();

        // It opens at what is chosen, walks in a ring and closes unchanged.
        await keys.PressAsync("ArrowDown");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", "preset-b-no-mandate");
        await Expect(page.At("preset-b-no-mandate")).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(page.At("preset-b-no-mandate")).ToBeInViewportAsync();
        await Axe.CheckAsync(page, "the open list");
        await keys.PressAsync("ArrowUp");
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", "preset-b-baseline");
        await keys.PressAsync("ArrowUp");
        string last = (await list.GetByRole(AriaRole.Option).Last.GetAttributeAsync("id"))!;
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", last);
        await Expect(list.GetByRole(AriaRole.Option).Last).ToBeInViewportAsync();
        await keys.PressAsync("Escape");
        await Expect(list).ToBeHiddenAsync();
        await Expect(field).ToHaveValueAsync(before);
        await Expect(field).ToBeFocusedAsync();

        // Words are looked for in titles and questions; nothing that fits is said.
        await keys.TypeAsync("qqq");
        await Expect(list).ToContainTextAsync(Steps.Text("page.nothing"));
        await Expect(page.Locator("#announce")).ToHaveTextAsync(Steps.Text("page.presets.found").Replace("{0}", "0", StringComparison.Ordinal));
        await keys.PressAsync("Enter");
        await Expect(field).ToHaveAttributeAsync("data-value", "no-mandate");
        await keys.PressAsync("Escape");
        await keys.PressAsync("ArrowDown");
        await keys.TypeAsync("fair-pay");
        await Expect(list.GetByRole(AriaRole.Option)).Not.ToHaveCountAsync(0);
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", "preset-b-fair-pay");
        await keys.PressAsync("Enter");
        await Expect(field).ToHaveAttributeAsync("data-value", "fair-pay");
        await Expect(field).ToBeFocusedAsync();
        await Expect(list).ToBeHiddenAsync();
        await Expect(page.Locator(".which.b")).ToHaveTextAsync("BB: " + await field.InputValueAsync());

        await keys.PressAsync("ArrowDown");
        await keys.TypeAsync("xyz");
        await keys.PressAsync("Tab");
        await Expect(list).ToBeHiddenAsync();
        await Expect(page.At("preset-b")).ToHaveAttributeAsync("data-value", "fair-pay");
        await Expect(page.At("preset-b")).Not.ToHaveValueAsync("xyz");
    }

    [Theory]
    [InlineData("phone", "en")]
    [InlineData("laptop", "ko")]
    [InlineData("projector", "en")]
    public async Task Every_scenario_is_offered_with_its_question_and_taken_by_a_tap(string device, string language)
    {
        await using Reader reader = await room.ReaderAsync(Devices.Of(device));
        IPage page = await reader.OpenAsync(Steps.Link(language, "design", ran: false));
        ILocator list = page.Locator("#preset-a-list");
        await page.At("preset-a").ClickAsync();

        System.Text.Json.Nodes.JsonArray scenarios = (await room.Server.GetAsync($"/api/catalogue?lang={language}"))["scenarios"]!.AsArray();
        await Expect(list.GetByRole(AriaRole.Option)).ToHaveCountAsync(scenarios.Count);
        foreach (System.Text.Json.Nodes.JsonNode? scenario in scenarios)
        {
            ILocator option = page.At($"preset-a-{scenario!["id"]}");
            await Expect(option.Locator("b")).ToHaveTextAsync((string)scenario["title"]!);
            string asked = await option.Locator("span").InnerTextAsync();
            asked.ShouldEndWith("?", customMessage: (string)scenario["id"]!);
            ((string)scenario["question"]!).ShouldStartWith(asked);
        }

        await page.LooksWholeAsync(device);
        await page.PictureAsync($"choice-{device}-{language}");
        await Axe.CheckAsync(page, device);
        await page.At("preset-a").FillAsync("shutdown");
        await Expect(list.GetByRole(AriaRole.Option)).Not.ToHaveCountAsync(scenarios.Count);
        await (Devices.Of(device).Touch ? page.At("preset-a-shutdown").TapAsync() : page.At("preset-a-shutdown").ClickAsync());
        await Expect(page.At("preset-a")).ToHaveAttributeAsync("data-value", "shutdown");
        await Expect(list).ToBeHiddenAsync();
    }
}
