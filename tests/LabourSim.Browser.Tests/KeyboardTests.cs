namespace LabourSim.Browser.Tests;

/// <summary>From the first page to a person's life without a mouse.</summary>
[Collection(ClassroomTests.Name)]
public sealed class KeyboardTests(Classroom room)
{
    [Fact]
    public async Task A_policy_is_added_run_read_and_a_person_met()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync();
        IKeyboard keys = page.Keyboard;

        await page.TabToAsync("size");
        await keys.PressAsync("s");
        await Expect(page.At("size")).ToHaveValueAsync("small");

        await page.TabToAsync("add-policy");
        await keys.PressAsync("Enter");
        await Expect(page.At("policy-search")).ToBeFocusedAsync();
        await keys.TypeAsync("transparency");
        await keys.PressAsync("Tab");
        await keys.PressAsync("ArrowDown");
        await Expect(page.At("policy-wage-transparency")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await page.TabToAsync("use-wage-transparency");
        await keys.PressAsync("Enter");
        await Expect(page.At("use-wage-transparency")).ToBeFocusedAsync();
        await page.TabToAsync("dose-wage-transparency", back: true);
        await keys.PressAsync("ArrowLeft");
        await Expect(page.At("chip-b-wage-transparency")).ToContainTextAsync("0.9");
        await Expect(page.At("dose-wage-transparency")).ToBeFocusedAsync();

        await page.TabToAsync("run", back: true);
        await keys.PressAsync("Enter");
        await page.DoneAsync();
        await Expect(page.At("sentences")).ToBeVisibleAsync();

        await page.TabToAsync("tab-results", back: true);
        await keys.PressAsync("ArrowLeft");
        await Expect(page.At("tab-people")).ToHaveAttributeAsync("aria-selected", "true");
        await page.At("world").WaitForAsync();
        await page.TabToAsync("world");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("ArrowDown");
        string? chosen = await page.EvaluateAsync<string?>("() => document.activeElement.dataset.person ?? null");
        chosen.ShouldNotBeNull();
        await keys.PressAsync("Enter");
        await Expect(page.At("life")).ToContainTextAsync(chosen);
        await page.TabToAsync("life-month");
        await keys.PressAsync("ArrowRight");
        await Expect(page.At("life-month")).ToHaveValueAsync("1");

        await page.TabToAsync("language", back: true);
        await keys.PressAsync("ArrowDown");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ko");
    }

    [Fact]
    public async Task What_has_the_focus_is_seen_to_have_it()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync();
        HashSet<string> unseen = [];
        for (int i = 0; i < 40; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            string? faint = await page.EvaluateAsync<string?>(
                "() => { const e = document.activeElement; if (e === document.body) return null; const s = getComputedStyle(e); return s.outlineStyle === 'none' && s.boxShadow === 'none' ? e.outerHTML.slice(0, 120) : null; }");
            if (faint is not null)
            {
                unseen.Add(faint);
            }
        }

        unseen.ShouldBeEmpty();
    }
}
