using Deque.AxeCore.Commons;

namespace LabourSim.Browser.Tests;

/// <summary>axe-core, the accessibility checker.</summary>
internal static class Axe
{
    // Deque's own binding for Playwright sends the script anew for every look and opens a tab to sum up the frames of a page, of which
    // there are none here: that took two thirds of the time.
    private static readonly string _script = new BundledAxeScriptProvider().GetScript();

    // As many places of a fault as a message names.
    private const string Look = """
        async figures => (await axe.run({ include: ['html'], exclude: figures ? [] : ['svg[role=img] > *'] }, { resultTypes: ['violations'] })).violations
          .filter(v => v.impact === 'serious' || v.impact === 'critical')
          .map(v => `${v.id}: ${v.help}\n` + v.nodes.slice(0, 6)
            .map(n => `${n.html} — ${[...n.any, ...n.all, ...n.none].map(c => c.message).join('; ')}`).join('\n'))
        """;

    /// <summary>Asserts that what is shown has no serious or critical fault.</summary>
    /// <param name="page">The page.</param>
    /// <param name="what">What is shown, for the message.</param>
    /// <param name="figures">Whether the inside of figures is looked at too: thousands of words and signs, in the same colours in every language.</param>
    public static async Task CheckAsync(IPage page, string what, bool figures = true)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in globalThis"))
        {
            await page.EvaluateAsync(_script);
        }

        string[] grave = await page.EvaluateAsync<string[]>(Look, figures);
        grave.ShouldBeEmpty(what);
    }
}
