using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace LabourSim.Browser.Tests;

[Collection(ClassroomTests.Name)]
public sealed class RunTests(Classroom room, ITestOutputHelper output)
{
    [Fact]
    public async Task The_first_picture_comes_from_the_small_world()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync();
        await page.At("seed").FillAsync("77");
        long start = Environment.TickCount64;
        await page.At("run").ClickAsync();
        await Expect(page.At("sentences")).ToBeVisibleAsync();
        await Expect(page.At("imperative-protect").Locator("path.line.b")).ToHaveCountAsync(1);
        output.WriteLine(FormattableString.Invariant($"first picture after {Environment.TickCount64 - start} ms"));
        await page.DoneAsync();
        (await page.Locator("#answer").InnerTextAsync()).ShouldContain("2");
    }

    [Fact]
    public async Task Progress_is_the_servers_own_and_a_cancelled_run_stops_there()
    {
        await using LabourSimServer server = await LabourSimServer.StartAsync();
        await using Reader reader = await room.ReaderAsync(server);
        IPage page = await reader.OpenAsync();
        await Expect(page.At("progress")).ToBeAttachedAsync();
        await page.EvaluateAsync(
            """
            () => {
              globalThis.marks = [];
              globalThis.told = [];
              const bar = document.querySelector("[data-testid=progress]");
              new MutationObserver(() => globalThis.marks.push(Number(bar.getAttribute("aria-valuenow")))).observe(bar, { attributes: true, attributeFilter: ["aria-valuenow"] });
              const Real = globalThis.EventSource;
              globalThis.EventSource = class extends Real {
                constructor(...args) {
                  super(...args);
                  this.addEventListener("state", (e) => { const d = JSON.parse(e.data); globalThis.told.push(d.total > 0 ? Math.round(100 * d.done / d.total) : 0); });
                }
              };
            }
            """);
        await page.LongRunAsync();
        await page.At("run").ClickAsync();
        await page.FullUnderWayAsync();
        await Expect(page.At("cancel")).ToBeVisibleAsync();

        // Both at one moment: what is told between two questions would stand in one list only.
        int[][] seen = await page.EvaluateAsync<int[][]>("() => [globalThis.told, globalThis.marks]");
        int[] told = seen[0];
        int[] marks = seen[1];
        marks.ShouldNotBeEmpty();
        marks.Where(m => m is not 0 and not 100).ShouldAllBe(m => told.Contains(m));

        await page.At("cancel").ClickAsync();
        await Expect(page.At("status")).ToHaveTextAsync(Steps.Text("page.status.cancelled"));
        await Expect(page.At("cancel")).ToBeHiddenAsync();
        await Steps.UntilAsync(async () => (int)(await server.GetAsync("/api/health"))["running"]! == 0, "the server still runs what was cancelled");
        await Expect(page.At("sentences")).ToBeVisibleAsync();
        await Expect(page.Locator("#stage")).ToContainTextAsync(Steps.Text("page.results.stopped").Split("{0}")[0]);

        await page.RunSmallAsync();
        await Expect(page.Locator("#stage")).ToBeEmptyAsync();
        output.WriteLine(string.Join(' ', told.Select(n => n.ToString(CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task A_run_given_up_before_the_server_has_named_it_is_left_once_it_has()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync();
        TaskCompletionSource answered = await HeldAsync(page);
        await AskAsync(page, 601);
        await page.At("cancel").ClickAsync();
        await Expect(page.At("status")).ToHaveTextAsync(Steps.Text("page.status.cancelled"));

        (await LeftAsync(page, answered)).Ok.ShouldBeTrue();
        await Expect(page.At("status")).ToHaveTextAsync(Steps.Text("page.status.cancelled"));
        await page.RunSmallAsync();
        await Expect(page.At("sentences")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_link_pasted_while_a_run_is_going_is_run_in_its_place()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync();
        TaskCompletionSource answered = await HeldAsync(page);
        await AskAsync(page, 602);
        JsonObject pasted = Steps.Held(Steps.Link("en", "results"));
        pasted["seed"] = 603;
        await page.EvaluateAsync("link => { location.hash = link; }", Steps.Link(pasted));
        await Expect(page.At("seed")).ToHaveValueAsync("603");

        (await LeftAsync(page, answered)).Ok.ShouldBeTrue();
        await page.DoneAsync();
        await Expect(page.Locator("#answer")).ToContainTextAsync("603");
    }

    [Fact]
    public async Task A_figure_that_came_into_sight_just_before_its_run_was_replaced_asks_for_nothing()
    {
        await using Reader reader = await room.ReaderAsync();

        // What comes into sight is told when the test says so, as it is told late on a busy machine.
        await reader.Page.AddInitScriptAsync(
            """
            globalThis.late = [];
            globalThis.IntersectionObserver = class extends globalThis.IntersectionObserver {
              constructor(told, options) { super((entries, watcher) => globalThis.late.push(() => told(entries, watcher)), options); }
            };
            """);
        IPage page = await reader.OpenAsync();
        await page.RunSmallAsync();
        await page.Locator("[data-figure]").First.ScrollIntoViewIfNeededAsync();
        await page.WaitForFunctionAsync("() => globalThis.late.length > 0");
        TaskCompletionSource answered = await HeldAsync(page);
        await AskAsync(page, 604);
        await page.EvaluateAsync("() => { const tellAll = () => { for (const tell of globalThis.late.splice(0)) tell(); }; tellAll(); setInterval(tellAll, 50); }");

        answered.SetResult();
        await page.DoneAsync();
        await page.Locator("[data-figure]").First.ScrollIntoViewIfNeededAsync();
        await Expect(page.Locator("[data-figure] svg").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_server_that_refuses_is_not_asked_for_ever()
    {
        await using Reader reader = await room.ReaderAsync(new ReaderOptions(Refused: true));
        IPage page = await reader.OpenAsync();
        await page.RouteAsync(new Regex("/events[?]"), route => route.AbortAsync());
        await page.RouteAsync(new Regex("/api/runs/[0-9a-f]+[?]"), route => route.FulfillAsync(new RouteFulfillOptions { Status = 401, Json = new { error = "Come in by the door." } }));
        await page.At("size").SelectOptionAsync("small");
        await page.At("run").ClickAsync();
        await Expect(page.At("error")).ToContainTextAsync("Come in by the door.");
        await Expect(page.At("status")).ToHaveTextAsync(Steps.Text("page.status.failed"));
    }

    [Fact]
    public async Task Two_tabs_want_the_same_run_and_one_of_them_cancels()
    {
        await using LabourSimServer server = await LabourSimServer.StartAsync();
        await using Reader reader = await room.ReaderAsync(server);
        IPage first = await reader.OpenAsync();
        IPage second = await reader.OpenAsync("", await reader.OtherTabAsync());
        await first.LongRunAsync();
        await second.LongRunAsync();
        await first.At("run").ClickAsync();
        await second.At("run").ClickAsync();
        await Task.WhenAll(first.FullUnderWayAsync(), second.FullUnderWayAsync());

        await first.At("cancel").ClickAsync();
        await Expect(first.At("status")).ToHaveTextAsync(Steps.Text("page.status.cancelled"));
        string before = (await second.At("progress").GetAttributeAsync("aria-valuenow"))!;
        await Expect(second.At("progress")).Not.ToHaveAttributeAsync("aria-valuenow", before);
        await Expect(second.At("cancel")).ToBeVisibleAsync();

        await second.At("cancel").ClickAsync();
        await Steps.UntilAsync(async () => (int)(await server.GetAsync("/api/health"))["running"]! == 0, "nobody wants the run and it goes on");
    }

    [Fact]
    public async Task A_killed_server_is_told_and_once_it_is_back_the_run_is_asked_for_again()
    {
        await using LabourSimServer server = await LabourSimServer.StartAsync();
        await using Reader reader = await room.ReaderAsync(server, new ReaderOptions(Refused: true));
        IPage page = await reader.OpenAsync();
        await page.At("seed").FillAsync("5");
        await page.LongRunAsync();
        await page.At("run").ClickAsync();
        await page.FullUnderWayAsync();

        await server.KillAsync();
        await Expect(page.At("status")).ToHaveTextAsync(Steps.Text("page.status.reconnecting"));
        await using LabourSimServer again = await LabourSimServer.StartAtAsync(server.Address.Port);
        await Expect(page.At("error")).ToContainTextAsync(Steps.Text("page.lost"));
        await Expect(page.At("seed")).ToHaveValueAsync("5");

        await page.At("size").SelectOptionAsync("small");
        await page.At("run-again").ClickAsync();
        await page.DoneAsync();
        await Expect(page.At("error")).ToHaveCountAsync(0);
        await Expect(page.At("sentences")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_a_server_a_press_on_run_says_what_to_do()
    {
        await using LabourSimServer server = await LabourSimServer.StartAsync();
        await using Reader reader = await room.ReaderAsync(server, new ReaderOptions(Refused: true));
        IPage page = await reader.OpenAsync();
        await server.KillAsync();
        await page.At("run").ClickAsync();
        await Expect(page.At("error")).ToContainTextAsync(Steps.Text("page.no-answer"));
        await Expect(page.At("status")).ToHaveTextAsync(Steps.Text("page.status.failed"));
    }

    /// <summary>Asks for a small run and waits until the page does.</summary>
    private static async Task AskAsync(IPage page, int seed)
    {
        await page.At("size").SelectOptionAsync("small");
        await page.At("seed").FillAsync(seed.ToString(CultureInfo.InvariantCulture));
        await page.At("run").ClickAsync();
        await Expect(page.At("status")).ToHaveTextAsync(Steps.Text("page.status.asking"));
    }

    /// <summary>Keeps the page's next request for a run back until it is told to let it go.</summary>
    private static async Task<TaskCompletionSource> HeldAsync(IPage page)
    {
        TaskCompletionSource answered = new();
        await page.RouteAsync(Steps.RunsAsked(), async route =>
        {
            await answered.Task;
            await route.ContinueAsync();
        }, new PageRouteOptions { Times = 1 });
        return answered;
    }

    /// <summary>Lets the request go and waits until the page has left that run.</summary>
    private static Task<IResponse> LeftAsync(IPage page, TaskCompletionSource answered) => page.RunAndWaitForResponseAsync(() =>
    {
        answered.SetResult();
        return Task.CompletedTask;
    }, response => response.Request.Method == "DELETE");
}
