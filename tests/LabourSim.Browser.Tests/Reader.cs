using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LabourSim.Browser.Tests;

/// <summary>A reader's device and tastes.</summary>
/// <param name="Width">Width of the window in pixels.</param>
/// <param name="Height">Height of the window in pixels.</param>
/// <param name="Dark">Prefers dark colours.</param>
/// <param name="Touch">A phone, with a finger.</param>
/// <param name="Refused">Refusals are what the test is about: the browser then notes failed requests on its console.</param>
/// <param name="Motion">Does not mind what moves.</param>
public sealed record ReaderOptions(int Width = 1440, int Height = 900, bool Dark = false, bool Touch = false, bool Refused = false, bool Motion = false);

/// <summary>
/// A browser profile of its own with one or more pages. When it leaves, it asserts that no page said an error, met the
/// security policy, or asked for anything beyond this machine.
/// </summary>
public sealed partial class Reader : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ReaderOptions _options;
    private readonly Uri _address;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Reader(IBrowserContext context, ReaderOptions options, Uri address)
    {
        _context = context;
        _options = options;
        _address = address;
    }

    /// <summary>The page opened first.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>Comes to the seminar with a fresh profile; the page is still blank.</summary>
    public static async Task<Reader> ComeAsync(IBrowser browser, ReaderOptions options, Uri address)
    {
        IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = options.Width, Height = options.Height },
            ColorScheme = options.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = options.Motion ? ReducedMotion.NoPreference : ReducedMotion.Reduce,
            HasTouch = options.Touch,
            IsMobile = options.Touch,
            Locale = "en",
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        context.SetDefaultTimeout(Classroom.Patience);
        context.SetDefaultNavigationTimeout(Classroom.Patience);
        await context.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', e => console.error(`security policy: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));");
        Reader reader = new(context, options, address);
        reader.Page = await reader.OtherTabAsync();
        return reader;
    }

    /// <summary>Opens another, blank tab in the same profile.</summary>
    public async Task<IPage> OtherTabAsync()
    {
        IPage page = await _context.NewPageAsync();
        page.Console += (_, said) => Note(said);
        page.PageError += (_, error) => _complaints.Enqueue($"uncaught: {error}");
        page.Crash += (_, _) => _complaints.Enqueue("the page crashed");
        page.Request += (_, request) =>
        {
            if (!Loopback().IsMatch(request.Url))
            {
                _complaints.Enqueue($"leaves this machine: {request.Url}");
            }
        };
        return page;
    }

    /// <summary>Opens the seminar page and waits until it can be used.</summary>
    /// <param name="fragment">What comes after the address, such as a link's state, which says the view.</param>
    /// <param name="tab">The tab; the first unless given.</param>
    /// <param name="view">The view opened without a fragment. What is shown on arrival, "people", lives a world at once, which most tests need not wait for.</param>
    public async Task<IPage> OpenAsync(string fragment = "", IPage? tab = null, string view = "design")
    {
        IPage page = tab ?? Page;
        await page.GotoAsync("about:blank");
        string opened = fragment.Length > 0 || view == "people" ? fragment : Steps.Link(new JsonObject { ["view"] = view });
        await page.GotoAsync(_address + opened);
        await page.Locator("html[data-begun]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        _complaints.ShouldBeEmpty();
    }

    private void Note(IConsoleMessage said)
    {
        bool refusal = _options.Refused && said.Text.StartsWith("Failed to load resource", StringComparison.Ordinal);
        if (said.Type is "error" or "warning" && !refusal)
        {
            _complaints.Enqueue($"{said.Type}: {said.Text} ({said.Location})");
        }
    }

    [GeneratedRegex(@"^(http://(127\.0\.0\.1|localhost)[:/]|data:|blob:|about:|file:)")]
    private static partial Regex Loopback();
}
