using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace LabourSim.Browser.Tests;

/// <summary>axe-core, the accessibility checker.</summary>
internal static class Axe
{
    // As many places of a fault as its message names.
    private const int Told = 6;

    /// <summary>Asserts that what is shown has no serious or critical fault.</summary>
    /// <param name="page">The page.</param>
    /// <param name="what">What is shown, for the message.</param>
    /// <param name="figures">Whether the inside of figures is looked at too: thousands of words and signs, in the same colours in every language.</param>
    public static async Task CheckAsync(IPage page, string what, bool figures = true)
    {
        AxeRunContext where = new() { Include = [new AxeSelector("html")], Exclude = figures ? [] : [new AxeSelector("svg[role=img] > *")] };
        AxeResult found = await page.RunAxe(where, new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        string[] grave = [.. found.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Help}\n{string.Join('\n', v.Nodes.Take(Told).Select(Place))}")];
        grave.ShouldBeEmpty(what);
    }

    private static string Place(AxeResultNode node) => $"{node.Html} — {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(c => c.Message))}";
}
