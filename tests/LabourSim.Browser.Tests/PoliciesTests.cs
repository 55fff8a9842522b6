using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LabourSim.Browser.Tests;

/// <summary>The view that tries every policy.</summary>
[Collection(LookingTests.Name)]
public sealed class PoliciesTests(Classroom room)
{
    [Theory]
    [InlineData("en", "laptop")]
    [InlineData("ko", "phone")]
    public async Task All_are_tried_told_in_one_sentence_and_one_is_held_against_A(string language, string device)
    {
        await using LabourSimServer server = await LabourSimServer.StartAsync("--max-workers", "120", "--max-replicates", "3");
        await using Reader reader = await room.ReaderAsync(server, Devices.Of(device));
        IPage page = await reader.OpenAsync(Steps.Link(language, "policies", ran: false));
        await page.At("policies-try").ClickAsync();
        await Expect(page.At("policies-answer")).ToContainTextAsync(Steps.Text("page.policies.answer", language)[..5]);
        ILocator rows = page.At("policies-table").Locator("tbody tr");
        int count = await rows.CountAsync();
        count.ShouldBeGreaterThan(15);

        // Who clearly helps the workers, by more than a trifle, and is not worse for the window stands first, the strongest on top; the
        // first five are in the answer, and nobody else.
        string answer = await page.At("policies-answer").InnerTextAsync();
        List<string> helping = [], others = [];
        List<double> sizes = [];
        for (int i = 0; i < count; i++)
        {
            ILocator cells = rows.Nth(i).Locator("td.verdict");
            string[] verdicts = [.. await cells.EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.dataset.verdict)")];
            string name = await rows.Nth(i).Locator("th").InnerTextAsync();
            if (verdicts[0] == "better" && verdicts[2] != "worse" && await cells.First.GetAttributeAsync("data-slight") == "false")
            {
                others.ShouldBeEmpty($"row {i} stands too low");
                helping.Add(name);
                sizes.Add(Math.Abs(double.Parse((await cells.First.Locator("b").InnerTextAsync()).Replace('−', '-').Replace("%", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture)));
            }
            else
            {
                others.Add(name);
            }
        }

        sizes.ShouldBe(sizes.OrderDescending());
        sizes.ShouldAllBe(s => s >= 1);
        string[] told = [.. await page.At("policies-answer").Locator("li b").AllInnerTextsAsync()];
        told.ShouldBe(helping.Take(5));
        helping.ShouldNotBeEmpty();
        answer.ShouldContain($"{helping.Count}");
        string first = (await page.At("policies-answer").Locator("li").First.InnerTextAsync())[helping[0].Length..];
        foreach (string aim in (string[])["protect", "press", "preserve"])
        {
            first.ShouldContain(Steps.Text($"page.policies.{aim}", language).Replace("{0}", "", StringComparison.Ordinal).Trim());
        }

        await page.LooksWholeAsync("policies");
        await page.PictureAsync($"policies-{device}-{language}");
        await Axe.CheckAsync(page, "policies");

        // How far it can be trusted: what the strongest hinges on is measured when somebody asks.
        await page.At("hinges-measure").ClickAsync();
        await Expect(page.At("hinges-told")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.At("hinges").Locator("summary").ClickAsync();
        await page.LooksWholeAsync("policies, hinges");
        await page.PictureAsync($"policies-hinges-{device}-{language}");
        await Axe.CheckAsync(page, "policies, hinges");

        string held = await page.At("policies-table").Locator("tr[data-policy='wage-transparency'] th").InnerTextAsync();
        await page.At("policies-hold-wage-transparency").ClickAsync();
        await Expect(page.At("tab-people")).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(page.At("world")).ToBeVisibleAsync();
        await Steps.UntilAsync(() => Task.FromResult(Steps.Held(page.Url)["b"]?["policies"] is JsonArray { Count: 1 } only && (string)only[0]!["policy"]! == "wage-transparency"), "the link holds the policy");

        // B is named after what it adds, and is watched from before it begins in 2012.
        await Expect(page.Locator("#runbar")).ToContainTextAsync(held);
        await Expect(page.At("world-date")).ToHaveTextAsync(new Regex("^201[12]-"));
        await page.GoBackAsync();
        await Expect(page.At("policies-answer")).ToContainTextAsync(answer.Split('\n')[0]);
    }
}
