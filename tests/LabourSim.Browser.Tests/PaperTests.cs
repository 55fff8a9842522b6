using System.Text;

namespace LabourSim.Browser.Tests;

/// <summary>The report and a figure of a comparison, opened from disk in both languages, and the report on paper.</summary>
[Collection(LookingTests.Name)]
public sealed class PaperTests(Classroom room, Comparison comparison) : IClassFixture<Comparison>
{
    [Theory]
    [InlineData("report", "en", "laptop", false)]
    [InlineData("report", "en", "phone", true)]
    [InlineData("report", "ko", "laptop", true)]
    [InlineData("report", "ko", "phone", false)]
    [InlineData("figure", "en", "projector", false)]
    [InlineData("figure", "ko", "phone", true)]
    public async Task A_file_can_be_read_by_everybody(string kind, string language, string device, bool dark)
    {
        await using Reader reader = await room.ReaderAsync(Devices.Of(device) with { Dark = dark });
        await OpenAsync(reader.Page, kind, language);
        string name = $"{kind}-{device}-{language}{(dark ? "-dark" : "")}";
        await reader.Page.PictureAsync(name);
        await Expect(reader.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await reader.Page.LooksWholeAsync(name);
        await Axe.CheckAsync(reader.Page, name);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task The_report_prints_with_no_heading_left_alone(string language)
    {
        await using Reader reader = await room.ReaderAsync();
        await OpenAsync(reader.Page, "report", language);
        byte[] paper = await reader.Page.PdfAsync(new PagePdfOptions { Format = "A4", PrintBackground = true, Path = Path.Combine(Output.Folder("paper"), $"report-{language}.pdf") });
        Encoding.ASCII.GetString(paper, 0, 5).ShouldBe("%PDF-");
        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        string[] alone = await reader.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('h2, h3, figcaption')].filter(e => e.offsetHeight > 0 && !['avoid', 'avoid-page'].includes(getComputedStyle(e).breakAfter)).map(e => `${e.tagName} ${e.innerText.slice(0, 60)}`)");
        alone.ShouldBeEmpty();
        string[] later = await reader.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main > h2')].slice(1).filter(e => getComputedStyle(e).breakBefore !== 'page').map(e => e.innerText.slice(0, 60))");
        later.ShouldBeEmpty();
        string[] cut = await reader.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.drawing, .card, tr')].filter(e => e.offsetHeight > 0 && !['avoid', 'avoid-page'].includes(getComputedStyle(e).breakInside)).map(e => `${e.tagName} ${e.innerText.slice(0, 60)}`)");
        cut.ShouldBeEmpty();
    }

    private async Task OpenAsync(IPage page, string kind, string language)
    {
        await page.GotoAsync(comparison.Address(kind, language));
        await page.Locator("[data-ready]").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }
}
