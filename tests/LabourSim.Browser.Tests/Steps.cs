using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LabourSim.Experiments.Languages;
using LabourSim.Web;

namespace LabourSim.Browser.Tests;

/// <summary>What readers do on the seminar page, by the handles its markup offers.</summary>
internal static partial class Steps
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An element by its handle.</summary>
    public static ILocator At(this IPage page, string handle) => page.GetByTestId(handle);

    /// <summary>A text of the page.</summary>
    public static string Text(string key, string language = "en") => Language.All.Single(l => l.Id == language)[key];

    /// <summary>Opens a view.</summary>
    public static Task ViewAsync(this IPage page, string view) => page.At($"tab-{view}").ClickAsync();

    /// <summary>Meets the first person whom the world view offers; gives the id.</summary>
    public static async Task<string> MeetAsync(this IPage page)
    {
        ILocator first = page.Locator("#people:not([aria-busy])").GetByTestId("world-person").First;
        string person = (await first.GetAttributeAsync("data-person"))!;
        await first.ClickAsync();
        await Expect(page.At("life")).ToContainTextAsync(person);
        await Expect(page.At("life-month")).ToBeVisibleAsync();
        return person;
    }

    /// <summary>Chooses a preset from the list of a design's combobox.</summary>
    public static async Task ChooseAsync(this IPage page, string handle, string preset)
    {
        await page.At(handle).ClickAsync();
        await page.At($"{handle}-{preset}").ClickAsync();
        await Expect(page.At(handle)).ToHaveAttributeAsync("data-value", preset);
    }

    /// <summary>Runs what is chosen, in the small world, to its end.</summary>
    public static async Task RunSmallAsync(this IPage page)
    {
        await page.At("size").SelectOptionAsync("small");
        await page.At("run").ClickAsync();
        await page.DoneAsync();
    }

    /// <summary>Waits until the run asked for is done and its picture is drawn.</summary>
    public static async Task DoneAsync(this IPage page)
    {
        await Expect(page.At("status")).ToHaveTextAsync(DoneText());
        await Expect(page.At("cancel")).ToBeHiddenAsync();
    }

    /// <summary>Asks for as many replicates as a run may have, so that it is far from its end however slow the browser is.</summary>
    public static Task LongRunAsync(this IPage page) => page.RouteAsync(
        RunsAsked(),
        route =>
        {
            JsonObject asked = JsonNode.Parse(route.Request.PostData!)!.AsObject();
            asked["replicates"] = new ServeLimits().Replicates;
            return route.ContinueAsync(new RouteContinueOptions { PostData = Encoding.UTF8.GetBytes(asked.ToJsonString()) });
        },
        new PageRouteOptions { Times = 1 });

    /// <summary>Waits until the larger world is being lived, some way in.</summary>
    public static async Task FullUnderWayAsync(this IPage page)
    {
        await Expect(page.At("sentences")).ToBeVisibleAsync();
        await Expect(page.At("status")).ToContainTextAsync(RunningText());
        await Expect(page.At("progress")).Not.ToHaveAttributeAsync("aria-valuenow", "0");
    }

    /// <summary>What a link that holds this state ends in.</summary>
    public static string Link(JsonObject state) =>
        "#s=" + Convert.ToBase64String(Encoding.UTF8.GetBytes(state.ToJsonString(Plain))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>A link to two presets in the small world.</summary>
    public static string Link(string language, string view, bool ran = true) => Link(new JsonObject
    {
        ["lang"] = language,
        ["view"] = view,
        ["a"] = new JsonObject { ["preset"] = "baseline" },
        ["b"] = new JsonObject { ["preset"] = "no-mandate" },
        ["seed"] = 1,
        ["size"] = "small",
        ["ran"] = ran,
    });

    /// <summary>The state a link holds.</summary>
    public static JsonObject Held(string link)
    {
        int at = link.IndexOf("#s=", StringComparison.Ordinal);
        if (at < 0)
        {
            return [];
        }

        string text = link[(at + 3)..].Replace('-', '+').Replace('_', '/');
        return JsonNode.Parse(Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '=')))!.AsObject();
    }

    /// <summary>Asserts that nothing reaches beyond the sides of the window and no text is the bare name of one.</summary>
    public static async Task LooksWholeAsync(this IPage page, string what)
    {
        int[] widths = await page.EvaluateAsync<int[]>("() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]");
        widths[0].ShouldBeLessThanOrEqualTo(widths[1], $"{what} scrolls sideways");
        string text = await page.EvaluateAsync<string>("() => document.body.innerText");
        BareKey().Matches(text).Select(m => m.Value).ShouldBeEmpty(what);
        Nothing().Matches(text).Select(m => m.Value).ShouldBeEmpty(what);
    }

    /// <summary>Draws every figure of the results, by scrolling to each, and waits until all are there.</summary>
    public static async Task DrawFiguresAsync(this IPage page)
    {
        ILocator figures = page.Locator("#figures figure[data-figure]");
        await figures.First.WaitForAsync();
        int count = await figures.CountAsync();
        for (int i = 0; i < count; i++)
        {
            // The list may be drawn anew meanwhile, so no element is held on to.
            await page.EvaluateAsync("i => document.querySelectorAll('#figures figure[data-figure]')[i]?.scrollIntoView()", i);
            await Expect(figures.Nth(i).Locator(".drawing svg").First).ToBeVisibleAsync();
        }

        await Expect(page.Locator("#figures .drawing:not(:has(svg))")).ToHaveCountAsync(0);
        await page.EvaluateAsync("() => scrollTo(0, 0)");
    }

    /// <summary>Keeps a picture of the whole page among the tests' output, for people to look at, if LABOURSIM_PICTURES is 1: painting takes a third of a view's time.</summary>
    public static async Task PictureAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("LABOURSIM_PICTURES") != "1")
        {
            return;
        }

        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(Output.Folder("screenshots"), $"{name}.png"),
            FullPage = true,
            Animations = ScreenshotAnimations.Disabled,
        });
    }

    /// <summary>Presses Tab until something has the focus.</summary>
    public static async Task TabToAsync(this IPage page, string handle, bool back = false)
    {
        for (int i = 0; i < 400; i++)
        {
            if (await page.EvaluateAsync<string?>("() => document.activeElement?.dataset?.testid ?? null") == handle)
            {
                return;
            }

            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
        }

        throw new InvalidOperationException($"{handle} cannot be reached with the keyboard");
    }

    /// <summary>Waits until a condition outside the browser holds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        long end = Environment.TickCount64 + (long)Classroom.Patience;
        while (!await holds())
        {
            (Environment.TickCount64 < end).ShouldBeTrue(what);
            await Task.Delay(100);
        }
    }

    /// <summary>What scripts write where a value is missing; "undefined" may be a word of the report.</summary>
    [GeneratedRegex(@"\bNaN\b|\[object ")]
    private static partial Regex Nothing();

    /// <summary>Where a run is asked for.</summary>
    [GeneratedRegex("/api/runs[?]")]
    public static partial Regex RunsAsked();

    [GeneratedRegex("^(Done|완료)$")]
    private static partial Regex DoneText();

    [GeneratedRegex("^(Running|실행 중)")]
    private static partial Regex RunningText();

    [GeneratedRegex(@"\b(page|lesson|server|figures)\.[a-z]+[a-z.-]*")]
    private static partial Regex BareKey();
}
