using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LabourSim.Browser.Tests;

[Collection(ClassroomTests.Name)]
public sealed class PeopleTests(Classroom room)
{
    [Fact]
    public async Task The_world_is_there_on_arrival_and_a_dot_opens_a_life_beside_it()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync(view: "people");
        ILocator world = page.At("world");
        await Expect(world).ToHaveAttributeAsync("data-month", "0");
        (await DotsAsync(page)).ShouldBeInRange(600, 700);
        await page.At("world-dots").SelectOptionAsync("200");
        await Steps.UntilAsync(async () => await DotsAsync(page) is > 250 and < 350, "a third of the dots, and those of the small hosts");
        await page.At("world-dots").SelectOptionAsync("600");
        await Steps.UntilAsync(async () => await DotsAsync(page) > 600, "all of the dots again");

        // Whoever is offered first has two lives that part.
        await Expect(page.At("world-month")).ToHaveAttributeAsync("max", "227");
        await page.MeetAsync();
        string[] lives = [.. (await page.Locator("#life .story").AllInnerTextsAsync()).Select(told => told[told.IndexOf('\n', StringComparison.Ordinal)..])];
        lives.Length.ShouldBe(2);
        lives[0].ShouldNotBe(lives[1]);

        // Any dot: from the left, the first place of the canvas where a tap meets somebody.
        LocatorBoundingBoxResult box = (await world.BoundingBoxAsync())!;
        for (int x = 12; (await world.GetAttributeAsync("data-person"))!.Length == 0; x += 3)
        {
            x.ShouldBeLessThan(200);
            await world.ClickAsync(new LocatorClickOptions { Position = new Position { X = x, Y = 56 } });
        }

        string person = (await world.GetAttributeAsync("data-person"))!;
        await Expect(page.At("life")).ToContainTextAsync(person);
        await Expect(page.At("life").Locator(".story")).ToHaveCountAsync(2);
        await Expect(page.At("life").Locator(".story.a .year").First).ToBeVisibleAsync();
        await Expect(page.At("life").Locator(".note")).ToContainTextAsync("invented", new LocatorAssertionsToContainTextOptions { IgnoreCase = true });
        await page.At("life-month").FillAsync("2");
        await Expect(page.Locator("output[for=life-month]")).Not.ToBeEmptyAsync();
        await Expect(page.At("life").Locator("figure svg").First).ToBeVisibleAsync();
        LocatorBoundingBoxResult life = (await page.At("life").BoundingBoxAsync())!;
        life.X.ShouldBeGreaterThanOrEqualTo(box.X + 300);
        life.Y.ShouldBeLessThan(box.Y + box.Height);
    }

    [Fact]
    public async Task The_world_plays_pauses_steps_and_goes_to_a_month_and_says_it_in_numbers()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync(view: "people");
        ILocator world = page.At("world");
        await Expect(world).ToHaveAttributeAsync("data-month", "0");
        await Expect(page.At("world-play")).ToHaveTextAsync(Steps.Text("page.world.play"));

        await page.At("world-on").ClickAsync();
        await Expect(world).ToHaveAttributeAsync("data-month", "1");
        await page.At("world-back").ClickAsync();
        await Expect(world).ToHaveAttributeAsync("data-month", "0");
        await Expect(page.At("world-month")).ToHaveAttributeAsync("max", "227");
        await page.At("world-month").FillAsync("150");
        await Expect(page.At("world-date")).ToHaveTextAsync("2019-07");
        await Expect(page.At("world-parted").Locator("h3")).ToHaveTextAsync(Steps.Text("page.world.parted"));

        // The numbers are those of the film.
        string[] film = await FilmAsync();
        for (int design = 0; design < 2; design++)
        {
            int[] states = States(film, 150, design);
            await Expect(page.At("world-numbers").Locator("tbody tr").First.Locator("td").Nth(design)).ToHaveTextAsync($"{states.Count(s => (s & 7) == 1)}");
            await Expect(page.At("world-numbers").Locator("tbody tr").Nth(2).Locator("td").Nth(design)).ToHaveTextAsync($"{states.Count(s => (s & 7) == 1 && (s & 16) != 0)}");
            await Expect(page.At("world-numbers").Locator("tbody tr").Nth(11).Locator("td").Nth(design)).ToHaveTextAsync($"{states.Count(s => (s & 7) == 3)}");
        }

        await page.At("world-speed").SelectOptionAsync("12");
        await page.At("world-play").ClickAsync();
        await Expect(world).ToHaveAttributeAsync("data-month", "227");
        await Expect(page.At("world-play")).ToHaveTextAsync(Steps.Text("page.world.play"));
        await page.At("world-by").SelectOptionAsync("debt");
        await Expect(page.Locator(".world-key li")).ToHaveCountAsync(6);
        await page.At("world-by").SelectOptionAsync("host");
        await Expect(page.Locator(".world-key li")).ToHaveCountAsync(14);
    }

    [Fact]
    public async Task Where_motion_is_welcome_it_moves_at_once()
    {
        await using Reader reader = await room.ReaderAsync(new ReaderOptions(Motion: true));
        IPage page = await reader.OpenAsync(view: "people");
        await Expect(page.At("world-play")).ToHaveTextAsync(Steps.Text("page.world.pause"));
        ILocator world = page.At("world");
        await Expect(world).Not.ToHaveAttributeAsync("data-month", "0");
        int frames = int.Parse((await world.GetAttributeAsync("data-frames"))!, CultureInfo.InvariantCulture);
        await Steps.UntilAsync(async () => int.Parse((await world.GetAttributeAsync("data-frames"))!, CultureInfo.InvariantCulture) > frames + 20, "the world stands still");
        await page.At("world-play").ClickAsync();
        string month = (await world.GetAttributeAsync("data-month"))!;
        await page.At("world-on").ClickAsync();
        await Expect(world).ToHaveAttributeAsync("data-month", $"{int.Parse(month, CultureInfo.InvariantCulture) + 1}");
    }

    [Fact]
    public async Task A_dose_turned_in_a_month_goes_on_from_it_and_is_in_the_link_and_the_file()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync(view: "people");
        await Expect(page.At("world-month")).ToHaveAttributeAsync("max", "227");
        await page.At("world-month").FillAsync("132");
        await page.At("dial-policy").SelectOptionAsync("repatriation-mandate");
        await page.At("dial-dose").FillAsync("1");
        await Expect(page.At("dial-turns").Locator("li")).ToContainTextAsync("2018-01");
        await Expect(page.At("world")).ToHaveAttributeAsync("data-month", "132");
        await Steps.UntilAsync(async () => (string?)Steps.Held(page.Url)["b"]?["turns"]?[0]?["month"] == "2018-01", "the link does not hold the turn");
        string link = page.Url[page.Url.IndexOf('#', StringComparison.Ordinal)..];

        await page.ViewAsync("design");
        await page.At("edit-b").ClickAsync();
        await page.At("editor-file").ClickAsync();
        await Expect(page.At("file-text")).ToHaveValueAsync(new Regex("policy: repatriation-mandate, dose: 1, .* start: 2018-01"));

        IPage again = await reader.OpenAsync(link, await reader.OtherTabAsync());
        await Expect(again.At("world-date")).ToHaveTextAsync("2018-01");
        await again.Locator("#turn-back-0").ClickAsync();
        await Expect(again.At("dial-turns")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_page_to_take_home_plays_without_a_server()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync();
        await page.RunSmallAsync();
        Task<IDownload> coming = page.WaitForDownloadAsync();
        await page.At("download-take-home.html").ClickAsync();
        string file = Path.Combine(Output.Folder("people"), "take-home.html");
        await (await coming).SaveAsAsync(file);
        new FileInfo(file).Length.ShouldBeLessThan(4_000_000);

        IPage home = await reader.OtherTabAsync();
        await home.GotoAsync(new Uri(file).AbsoluteUri);
        await Expect(home.At("world")).ToHaveAttributeAsync("data-month", "0");
        await home.At("world-month").FillAsync("150");
        await Expect(home.At("world-date")).ToHaveTextAsync("2019-07");
        await home.At("world-speed").SelectOptionAsync("12");
        await home.At("world-play").ClickAsync();
        await Expect(home.At("world")).ToHaveAttributeAsync("data-month", "227");
        string person = (await home.At("world-person").First.GetAttributeAsync("data-person"))!;
        await home.At("world-person").First.ClickAsync();
        await Expect(home.Locator("#film-life")).ToContainTextAsync(person);
        await home.LooksWholeAsync("a page to take home");
        await Axe.CheckAsync(home, "a page to take home");
    }

    [Fact]
    public async Task What_is_refused_once_can_be_asked_for_again()
    {
        await using Reader reader = await room.ReaderAsync(new ReaderOptions(Refused: true));
        foreach (string what in (string[])["/world[?]", "/world/life[?]", "/figures[?]", "/figures/head-count[?]"])
        {
            await reader.Page.RouteAsync(new Regex(what), route => route.FulfillAsync(new RouteFulfillOptions { Status = 503, Json = new { error = "Not now." } }), new PageRouteOptions { Times = 1 });
        }

        IPage page = await reader.OpenAsync(Steps.Link("en", "people"));
        await Expect(page.At("people").GetByTestId("refusal")).ToHaveTextAsync("Not now.");
        await page.At("people").GetByTestId("again").ClickAsync();

        await page.At("world-person").First.ClickAsync();
        await Expect(page.At("life-error")).ToHaveTextAsync("Not now.");
        await page.At("life").GetByTestId("again").ClickAsync();
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
        await page.At("world-person").Nth(1).TapAsync();
        await Expect(page.At("life-month")).ToBeVisibleAsync();
        await page.LooksWholeAsync("a life on a phone");
    }

    /// <summary>People of the first design who are abroad, from the numbers below the picture.</summary>
    private static async Task<int> DotsAsync(IPage page) =>
        int.Parse(await page.At("world-numbers").Locator("tbody tr td").First.TextContentAsync() ?? "", CultureInfo.InvariantCulture);

    private async Task<string[]> FilmAsync()
    {
        using HttpClient client = new() { BaseAddress = room.Server.Address };
        client.DefaultRequestHeaders.Add("X-LabourSim", "1");
        using HttpResponseMessage answer = await client.PostAsync("/api/world", new StringContent("""{"a":{"preset":"baseline"},"b":{"preset":"no-mandate"},"seed":1}""", Encoding.UTF8, "application/json"));
        return (await answer.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');
    }

    private static int[] States(string[] film, int month, int design)
    {
        Dictionary<int, int> states = [];
        foreach (string line in film.Skip(1).Take(month + 1))
        {
            int[] changes = [.. JsonNode.Parse(line)!["s"]![design]!.AsArray().Select(c => (int)c!)];
            for (int i = 0; i < changes.Length; i += 2)
            {
                states[changes[i]] = changes[i + 1];
            }
        }

        return [.. states.Values];
    }
}
