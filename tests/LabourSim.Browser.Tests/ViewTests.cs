namespace LabourSim.Browser.Tests;

/// <summary>Every view as readers see it: no serious fault of accessibility, nothing beyond the sides.</summary>
[Collection(LookingTests.Name)]
public sealed class ViewTests(Classroom room)
{
    [Theory]
    [InlineData("en", "projector", false)]
    [InlineData("en", "laptop", true)]
    [InlineData("en", "phone", false)]
    [InlineData("ko", "projector", false)]
    [InlineData("ko", "laptop", true)]
    [InlineData("ko", "phone", false)]
    public async Task Every_view_can_be_used_by_everybody(string language, string device, bool dark)
    {
        await using Reader reader = await room.ReaderAsync(Devices.Of(device) with { Dark = dark });
        IPage page = await reader.OpenAsync(Steps.Link(language, "design", ran: false));
        List<string> faults = [];
        async Task LookAsync(string view)
        {
            string name = $"{view}-{device}-{language}{(dark ? "-dark" : "")}";
            await page.PictureAsync(name);
            await CollectAsync(faults, () => page.LooksWholeAsync(name));
            await CollectAsync(faults, () => Axe.CheckAsync(page, name, figures: language == "en"));
        }

        await LookAsync("design");
        await page.At("add-policy").ClickAsync();
        await page.At("policy-wage-transparency").ClickAsync();
        await page.At("use-wage-transparency").ClickAsync();
        await LookAsync("policy");
        await page.At("editor-parameters").ClickAsync();
        await page.At("parameter-search").FillAsync("quota");
        await LookAsync("parameters");
        await page.At("editor-file").ClickAsync();
        await Expect(page.At("file-text")).Not.ToHaveValueAsync("");
        await LookAsync("file");
        await page.ViewAsync("results");
        await LookAsync("before");
        await page.RunSmallAsync();
        await page.DrawFiguresAsync();
        await LookAsync("results");
        await page.ViewAsync("people");
        await page.MeetAsync();
        await LookAsync("people");
        await page.ViewAsync("lessons");
        await LookAsync("lessons");
        await page.At("lesson-threeaims").ClickAsync();
        await page.DoneAsync();
        await LookAsync("lesson");
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_looks_for_faults_finds_them_inside_figures_if_asked()
    {
        await using Reader reader = await room.ReaderAsync();
        await reader.Page.SetContentAsync("""
            <html lang="en"><title>x</title><body><main><h1>x</h1>
            <svg role="img" aria-label="x" width="90" height="20"><g role="img"><rect width="9" height="9"/></g></svg></main>
            """);
        (await Assert.ThrowsAsync<ShouldAssertException>(() => Axe.CheckAsync(reader.Page, "nameless"))).Message.ShouldContain("svg-img-alt");
        await Axe.CheckAsync(reader.Page, "nameless", figures: false);
    }

    // All faults of a walk at once: a walk takes a while.
    private static async Task CollectAsync(List<string> faults, Func<Task> check)
    {
        try
        {
            await check();
        }
        catch (ShouldAssertException e)
        {
            faults.Add(e.Message);
        }
    }
}
