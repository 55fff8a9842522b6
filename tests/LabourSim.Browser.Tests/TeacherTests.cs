using System.Text.Json.Nodes;

namespace LabourSim.Browser.Tests;

/// <summary>The teacher's view: large type on a projector, notes and minutes in lessons, kept in the link.</summary>
[Collection(LookingTests.Name)]
public sealed class TeacherTests(Classroom room)
{
    private const double Least = 18;

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task Every_text_can_be_read_from_the_back_row(string language)
    {
        await using Reader reader = await room.ReaderAsync(Devices.Projector);
        JsonObject held = Steps.Held(Steps.Link(language, "design", ran: false));
        held["teacher"] = true;
        IPage page = await reader.OpenAsync(Steps.Link(held));
        List<string> small = [];
        async Task LookAsync(string view)
        {
            await page.PictureAsync($"teacher-{view}-{language}");
            await page.LooksWholeAsync(view);
            await Axe.CheckAsync(page, view, figures: false);
            small.AddRange((await SmallAsync(page)).Select(text => $"{view}: {text}"));
        }

        await page.At("add-policy").ClickAsync();
        await page.At("policy-wage-transparency").ClickAsync();
        await page.At("use-wage-transparency").ClickAsync();
        await LookAsync("design");
        await page.At("editor-parameters").ClickAsync();
        await LookAsync("parameters");
        await page.At("editor-file").ClickAsync();
        await Expect(page.At("file-text")).Not.ToHaveValueAsync("");
        await LookAsync("file");
        await page.RunSmallAsync();
        await page.DrawFiguresAsync();
        await LookAsync("results");
        await page.ViewAsync("people");
        await page.MeetAsync();
        await LookAsync("people");
        await page.ViewAsync("lessons");
        await LookAsync("lessons");
        await page.At("lesson-money").ClickAsync();
        await page.DoneAsync();
        await page.At("lesson-next").ClickAsync();
        await page.At("guess-1").ClickAsync();
        await Expect(page.At("guesses-1")).ToBeVisibleAsync();
        await LookAsync("guess");
        small.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("laptop")]
    [InlineData("phone")]
    public async Task Notes_and_minutes_are_there_with_the_switch_alone_and_the_link_keeps_it(string device)
    {
        await using Reader reader = await room.ReaderAsync(Devices.Of(device));
        IPage page = await reader.OpenAsync(Steps.Link("en", "lessons", ran: false));
        await page.At("lesson-mandate").ClickAsync();
        await page.At("lesson-next").ClickAsync();
        await Expect(page.At("guess-0")).ToBeVisibleAsync();
        await Expect(page.At("lesson-notes")).ToHaveCountAsync(0);
        await Expect(page.At("teacher")).ToHaveAttributeAsync("aria-pressed", "false");
        (await SmallAsync(page)).ShouldNotBeEmpty();

        await page.At("teacher").ClickAsync();
        await Expect(page.At("teacher")).ToHaveAttributeAsync("aria-pressed", "true");

        // What is for the teacher is not on the wall until it is opened, and is closed again at the next step.
        ILocator note = page.At("lesson-notes").GetByText(Steps.Text("lesson.mandate.2.note"));
        await Expect(note).ToBeHiddenAsync();
        await page.At("lesson-notes").Locator("summary").ClickAsync();
        await Expect(note).ToBeVisibleAsync();
        JsonArray steps = (await room.Server.GetAsync("/assets/lessons.json")).AsArray().Single(l => (string)l!["id"]! == "mandate")!["steps"]!.AsArray();
        await Expect(page.At("lesson-notes")).ToContainTextAsync(Steps.Text("page.lessons.minutes").Replace("{0}", $"{steps[1]!["minutes"]}", StringComparison.Ordinal)
            .Replace("{1}", $"{steps[0]!["minutes"]}", StringComparison.Ordinal).Replace("{2}", $"{steps.Sum(s => (int)s!["minutes"]!)}", StringComparison.Ordinal));
        await page.LooksWholeAsync(device);
        await page.PictureAsync($"teacher-notes-{device}");
        await page.At("lesson-next").ClickAsync();
        await Expect(page.At("lesson-notes").Locator("summary")).ToBeVisibleAsync();
        await Expect(page.At("lesson-notes").GetByText(Steps.Text("lesson.mandate.3.note"))).ToBeHiddenAsync();
        await page.At("lesson-back").ClickAsync();

        await page.At("copy-link").ClickAsync();
        await Expect(page.At("notice")).ToBeVisibleAsync();
        string link = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        await using Reader other = await room.ReaderAsync();
        IPage opened = await other.OpenAsync(link[link.IndexOf('#', StringComparison.Ordinal)..]);
        await Expect(opened.At("lesson-notes")).ToContainTextAsync(Steps.Text("lesson.mandate.2.note"));
        await opened.At("teacher").ClickAsync();
        await Expect(opened.At("lesson-notes")).ToHaveCountAsync(0);
        await Expect(opened.At("guess-0")).ToBeVisibleAsync();
    }

    /// <summary>Texts that are drawn smaller than they may be, with their size; a picture's by how far it is stretched.</summary>
    private static Task<string[]> SmallAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        least => {
          const found = new Set();
          const look = (element, text) => {
            if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(".sr, .skip, option, title, desc")) return;
            const drawn = element.closest("svg text");
            const scale = drawn ? Math.hypot(drawn.getScreenCTM().a, drawn.getScreenCTM().b) : 1;
            const size = scale * parseFloat(getComputedStyle(element).fontSize);
            if (size < least - 0.05) found.add(`${size.toFixed(1)} ${element.tagName}.${element.getAttribute("class") ?? ""}: ${text.trim().slice(0, 30)}`);
          };
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) if (walker.currentNode.data.trim()) look(walker.currentNode.parentElement, walker.currentNode.data);
          for (const field of document.querySelectorAll("input:not([type=checkbox], [type=range], [type=file]), select, textarea")) look(field, field.value);
          return [...found].slice(0, 40);
        }
        """,
        Least);
}
