using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LabourSim.Browser.Tests;

[Collection(ClassroomTests.Name)]
public sealed class DesignTests(Classroom room)
{
    [Fact]
    public async Task A_policy_is_added_dosed_and_dated_and_the_run_is_of_it()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync();
        await page.ChooseAsync("preset-b", "baseline");

        await page.At("add-policy").ClickAsync();
        await page.At("policy-search").FillAsync("transparency");
        await page.At("policy-wage-transparency").ClickAsync();
        await page.At("dose-wage-transparency").FillAsync("0.5");
        await page.At("start-wage-transparency").FillAsync("2012-03");
        await page.At("start-wage-transparency").PressAsync("Tab");
        await page.At("end-wage-transparency").FillAsync("2019-06");
        await page.At("end-wage-transparency").PressAsync("Tab");
        await page.At("host-wage-transparency-russia").UncheckAsync();
        await page.At("title-b").FillAsync("Pay slips for a while");
        await page.At("title-b").PressAsync("Tab");
        await Expect(page.At("chip-b-wage-transparency")).ToContainTextAsync("0.5");
        await page.RunSmallAsync();

        await Expect(page.Locator("#three .legend")).ToContainTextAsync("B: Pay slips for a while");
        string yaml = await FileOfAsync(page);
        yaml.ShouldContain("Pay slips for a while");
        Match entry = Regex.Match(yaml, @"wage-transparency[\s\S]*");
        entry.Value.ShouldContain("0.5");
        entry.Value.ShouldContain("2012-03");
        entry.Value.ShouldContain("2019-06");
        entry.Value.ShouldNotContain("russia");
    }

    [Fact]
    public async Task The_tree_comes_into_sight_at_once_so_that_nothing_slides_away_under_the_next_click()
    {
        await using Reader reader = await room.ReaderAsync(Devices.Projector);
        IPage page = await reader.OpenAsync();

        double[] places = await page.EvaluateAsync<double[]>(
            """
            async () => {
              scrollTo(0, 0);
              document.getElementById("add-policy").click();
              const places = [scrollY];
              for (let frame = 0; frame < 20; frame++) {
                await new Promise(requestAnimationFrame);
                places.push(scrollY);
              }
              return places;
            }
            """);

        places[0].ShouldBeGreaterThan(0);
        places.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_number_and_a_scenario_file_make_designs_too()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync();
        await page.At("edit-b").ClickAsync();
        await page.At("editor-parameters").ClickAsync();
        await page.At("parameter-search").FillAsync("transparency-share");
        await page.At("parameter-transparency-share").FillAsync("0.05");
        await page.At("parameter-transparency-share").PressAsync("Tab");
        await Expect(page.Locator(".design.b")).ToContainTextAsync("transparency-share = 0.05");

        await page.At("editor-file").ClickAsync();
        await Expect(page.At("file-text")).ToHaveValueAsync(new Regex("transparency-share"));
        string yaml = await page.At("file-text").InputValueAsync();
        await page.At("file-text").FillAsync(yaml.Replace("0.05", "0.07", StringComparison.Ordinal));
        await page.At("file-use").ClickAsync();
        await Expect(page.Locator(".design.b")).ToContainTextAsync("From a scenario file");
        await page.RunSmallAsync();

        (await FileOfAsync(page)).ShouldContain("0.07");
    }

    [Fact]
    public async Task A_policy_put_back_is_as_the_preset_has_it()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync();
        await page.ChooseAsync("preset-b", "double-permit-ban");
        await page.At("policy-permit-ban").ClickAsync();
        await page.At("use-permit-ban").ClickAsync();
        await Expect(page.At("chip-b-permit-ban")).ToHaveClassAsync(new Regex("off"));
        await page.At("use-permit-ban").ClickAsync();
        await Expect(page.At("chip-b-permit-ban")).ToContainTextAsync("× 2");

        // A policy without a host is taken out; a link keeps where it was.
        await page.At("policy-militarised-dispatch").ClickAsync();
        await page.At("host-militarised-dispatch-russia").ClickAsync();
        await Expect(page.At("chip-b-militarised-dispatch")).ToHaveClassAsync(new Regex("off"));
        await Expect(page.At("use-militarised-dispatch")).ToBeFocusedAsync();

        // The other policy stood at dose 0 in the address a moment ago.
        await Steps.UntilAsync(() => Task.FromResult(Steps.Held(page.Url)["b"]?["policies"]?[0] is { } first
            && (string?)first["policy"] == "militarised-dispatch" && first["dose"]?.GetValue<double>() == 0), "the address follows");
        await page.ReloadAsync();
        await page.At("policy-militarised-dispatch").ClickAsync();
        await page.At("dose-militarised-dispatch").FillAsync("0.5");
        await Expect(page.At("host-militarised-dispatch-russia")).ToBeCheckedAsync();
        await Expect(page.At("host-militarised-dispatch-china")).Not.ToBeCheckedAsync();
        await page.At("use-militarised-dispatch").ClickAsync();
        await page.At("use-militarised-dispatch").ClickAsync();
        await Expect(page.At("host-militarised-dispatch-china")).Not.ToBeCheckedAsync();
        await Expect(page.At("title-b")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Numbers_that_a_preset_sets_stand_on_its_card_and_in_empty_fields()
    {
        await using Reader reader = await room.ReaderAsync();
        await reader.Page.RouteAsync(new Regex("/api/catalogue"), async route =>
        {
            IAPIResponse answer = await route.FetchAsync();
            JsonNode catalogue = JsonNode.Parse(await answer.TextAsync())!;
            foreach (JsonNode? scenario in catalogue["scenarios"]!.AsArray())
            {
                scenario!["settings"] = JsonNode.Parse((string)scenario["id"]! switch
                {
                    "baseline" => Quota,
                    "fair-pay" => $"{Quota[..^1]}, {FairPay[1..]}",
                    _ => "[]",
                });
            }

            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = catalogue.ToJsonString() });
        });
        IPage page = await reader.OpenAsync();
        await page.ChooseAsync("preset-b", "fair-pay");
        await Expect(page.At("settings-b").Locator("li")).ToHaveTextAsync(["worker-share = 0.5 from 2012-01", "quota-follows-share = Russia: 1 from 2012-01"]);
        await Expect(page.At("settings-a").Locator("li")).ToHaveTextAsync(["quota = 860 from 2019-08; 730 from 2023-04"]);

        await page.At("editor-parameters").ClickAsync();
        await page.At("parameter-search").FillAsync("share");
        await Expect(page.At("parameter-worker-share")).ToHaveAttributeAsync("placeholder", "0.5");
        await Expect(page.At("parameter-worker-share-whose")).ToHaveTextAsync(Steps.Text("page.parameter.whose.since").Replace("{0}", "2012-01", StringComparison.Ordinal));
        await Expect(page.At("parameter-quota-follows-share")).ToHaveAttributeAsync("placeholder", "0");
        await Expect(page.At("parameter-quota-follows-share-whose")).ToHaveTextAsync($"{Steps.Text("page.parameter.whose.default")} {Steps.Text("page.parameter.differs")}");

        await page.At("parameter-worker-share").FillAsync("0.4");
        await page.At("parameter-worker-share").PressAsync("Tab");
        await Expect(page.At("settings-b").Locator("li")).ToHaveCountAsync(1);
    }

    private const string Quota = """[{"name":"quota","host":"all","value":860,"from":"2019-08"},{"name":"quota","host":"all","value":730,"from":"2023-04"}]""";

    private const string FairPay = """[{"name":"worker-share","host":"all","value":0.5,"from":"2012-01"},{"name":"quota-follows-share","host":"russia","value":1,"from":"2012-01"}]""";

    [Fact]
    public async Task Two_designs_are_compared_one_alone_is_run_alone()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync();
        await page.ChooseAsync("preset-a", "baseline");
        await page.ChooseAsync("preset-b", "harm-reduction");
        await page.RunSmallAsync();
        foreach (string aim in (string[])["protect", "press", "preserve"])
        {
            await Expect(page.At($"imperative-{aim}").Locator("path.line.a")).ToHaveCountAsync(1);
            await Expect(page.At($"imperative-{aim}").Locator("path.line.b")).ToHaveCountAsync(1);
            await Expect(page.At($"imperative-{aim}").Locator(".verdict")).Not.ToBeEmptyAsync();
        }

        // The answer first: one line, five sentences, then figures.
        await Expect(page.At("answer-line")).ToContainTextAsync("hinges");
        int[] tops = await page.EvaluateAsync<int[]>("() => ['[data-testid=answer-line]', '[data-testid=sentences]', '#three', '#figures'].map(what => document.querySelector(what).getBoundingClientRect().top)");
        tops.ShouldBe(tops.Order());
        await Expect(page.At("imperative-press").Locator(".measure")).ToContainTextAsync("USD per month, at 100,000 abroad");
        await Expect(page.At("imperative-protect").Locator(".measure")).Not.ToContainTextAsync("100,000");
        (await page.At("sentences").Locator("p").AllInnerTextsAsync()).Count.ShouldBe(5);
        (await page.At("sentences").InnerTextAsync()).ShouldContain("this model");
        await page.DrawFiguresAsync();

        await page.ViewAsync("design");
        await page.At("compare-toggle").UncheckAsync();
        await page.RunSmallAsync();
        await Expect(page.At("imperative-protect").Locator("path.line.b")).ToHaveCountAsync(0);
        await Expect(page.At("imperative-protect").Locator("path.line.a")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Everything_offered_for_download_is_there_and_the_command_can_be_copied()
    {
        await using Reader reader = await room.ReaderAsync();
        IPage page = await reader.OpenAsync(Steps.Link("en", "results"));
        await page.DoneAsync();
        await page.DrawFiguresAsync();
        IReadOnlyList<ILocator> links = await page.Locator("#takeaway a[download]").AllAsync();
        links.Count.ShouldBeGreaterThan(4);
        foreach (ILocator link in links)
        {
            IDownload download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
            (await download.FailureAsync()).ShouldBeNull();
            download.SuggestedFilename.ShouldBe(await link.GetAttributeAsync("download"));
            new FileInfo(await download.PathAsync()).Length.ShouldBeGreaterThan(100, download.SuggestedFilename);

            // Chromium drops the eleventh download of a second.
            await Task.Delay(120);
        }

        await page.At("figure-head-count").ScrollIntoViewIfNeededAsync();
        foreach (string format in (string[])["svg", "png", "csv"])
        {
            IDownload figure = await page.RunAndWaitForDownloadAsync(() => page.At($"download-head-count-{format}").ClickAsync());
            (await figure.FailureAsync()).ShouldBeNull();
            new FileInfo(await figure.PathAsync()).Length.ShouldBeGreaterThan(1000, format);
        }

        await page.At("copy-command").ClickAsync();
        await Expect(page.At("notice")).ToBeVisibleAsync();
        (await page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldStartWith("laboursim compare ");
        await page.At("copy-csharp").ClickAsync();
        await Expect(page.At("notice")).ToContainTextAsync("C#");
        (await page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldContain("Session.Run");
    }

    /// <summary>The scenario file of B that the page offers.</summary>
    private async Task<string> FileOfAsync(IPage page) =>
        await room.Server.Http.GetStringAsync(await page.At("download-b.yaml").GetAttributeAsync("href"));
}
