using System.Text.Json.Nodes;

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

        // Who is better for the workers and not worse for the window stands first and in the sentence; nobody else does.
        string sentence = await page.At("policies-answer").InnerTextAsync();
        bool still = true;
        for (int i = 0; i < count; i++)
        {
            string[] verdicts = [.. await rows.Nth(i).Locator("td.verdict").EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.dataset.verdict)")];
            bool helps = verdicts[0] == "better" && verdicts[2] != "worse";
            (helps && !still).ShouldBeFalse($"row {i} stands too low");
            still = helps;
            sentence.Contains(await rows.Nth(i).Locator("th").InnerTextAsync(), StringComparison.Ordinal).ShouldBe(helps);
        }

        await page.LooksWholeAsync("policies");
        await page.PictureAsync($"policies-{device}-{language}");
        await Axe.CheckAsync(page, "policies");

        await page.At("policies-hold-wage-transparency").ClickAsync();
        await Expect(page.At("tab-people")).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(page.At("world")).ToBeVisibleAsync();
        await Steps.UntilAsync(() => Task.FromResult(Steps.Held(page.Url)["b"]?["policies"] is JsonArray { Count: 1 } only && (string)only[0]!["policy"]! == "wage-transparency"), "the link holds the policy");
        await page.GoBackAsync();
        await Expect(page.At("policies-answer")).ToContainTextAsync(sentence.Split('\n')[0]);
    }
}
